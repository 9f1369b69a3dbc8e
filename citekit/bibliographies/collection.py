"""A collection as an entry of a bibliography, where it stands for the items cited from it.

Source: Chicago 18, 14.128.
"""

from citekit.archives import Repositories
from citekit.bibliographies.place import Place
from citekit.csl.from_holding import archive_variables
from citekit.csl.item import CslItem
from citekit.csl.style import Style
from citekit.model import Holding, ReferenceCode

__all__ = ["collection_item", "shelfmark"]


def collection_item(place: Place, style: Style, table: Repositories) -> CslItem:
    """Make the CSL item of a place's collection.

    Our own styles take the shelfmark, "RGASPI, f. 558"; others have no place for one, and get the code as a title.
    """
    holding = _held(place)
    variables = archive_variables([holding], table)
    title = place.collection if not place.collection_code else None
    if title is None and not (style.is_own and variables.get("call-number")):
        title = place.collection
    said = {
        **variables,
        "title": title,
        "archive_collection": None,
        "archive_location": None if title else variables.get("archive_location"),
        "call-number": None if title else variables.get("call-number"),
    }
    data = {key: value for key, value in said.items() if value}
    return CslItem.from_json(
        {"id": f"{place.archive}/{place.collection}", "type": "collection", **data}
    )


def shelfmark(place: Place, code: str) -> str:
    """Write a code with its archive before it; the archive alone where there is none."""
    one = place.repository
    if not code:
        return one.cited
    return f"{one.cited}{' ' if one.joined_by == 'space' else ', '}{code}"


def _held(place: Place) -> Holding:
    """Give the place of the collection as a whole."""
    code = place.collection_code
    return Holding(
        repository=place.holding.repository,
        reference=ReferenceCode(raw=code) if code and code == place.collection else None,
    )
