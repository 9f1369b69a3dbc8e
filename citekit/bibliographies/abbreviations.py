"""The list of the sigles by which citations name archives, with what each stands for.

Source: Chicago 18, 1.51 (list of abbreviations).
"""

from collections.abc import Iterable

from citekit.archives import Repositories
from citekit.bibliographies.place import archive_as_listed, full_name
from citekit.csl.bibliography import Entry
from citekit.csl.collation import collation_key
from citekit.csl.tree import Text
from citekit.model import Holding

__all__ = ["abbreviations"]


def abbreviations(holdings: Iterable[Holding], table: Repositories, language: str) -> list[Entry]:
    """Give every sigle that citations of these copies print, in the order of the alphabet.

    Raises:
        NotFoundError: The archives table has no archive of an id.
    """
    names: dict[str, str] = {}
    for holding in holdings:
        sigle = table.resolve(holding.repository).sigle
        name = full_name(archive_as_listed(holding.repository, table), language)
        if sigle and sigle != name:
            names.setdefault(sigle, name)
    return [
        Entry(f"sigle/{sigle}", (Text(f"{sigle}: {names[sigle]}"),))
        for sigle in sorted(names, key=lambda one: collation_key(one, language))
    ]
