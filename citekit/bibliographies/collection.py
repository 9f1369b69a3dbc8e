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
    code = place.collection if place.is_coded else None
    holding = Holding(
        repository=place.holding.repository, reference=ReferenceCode(raw=code) if code else None
    )
    variables = archive_variables([holding], table)
    has_shelfmark = code is not None and style.is_own and "call-number" in variables
    title = None if has_shelfmark else place.collection
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
