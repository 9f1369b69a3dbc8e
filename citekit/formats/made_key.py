"""Keys for entries that come without one: ``westad2012restless``."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from citekit.csl.item import CslItem

__all__ = ["made_key"]

_STOP_WORDS = frozenset(
    {"a", "an", "the", "on", "in", "of", "der", "die", "das", "le", "la", "les"}
)


def made_key(item: CslItem, taken: set[str]) -> str:
    """Make a key of author, year and the first word of the title that means something.

    Args:
        item: The entry.
        taken: Keys that other entries have.

    >>> item = CslItem("", "book", {"title": "The Origins", "author": [{"family": "Chen"}]})
    >>> made_key(item, {"chenorigins"})
    'chenorigins-2'
    """
    names: Sequence[Mapping[str, str]] = (
        item.variables.get("author") or item.variables.get("editor") or ({},)
    )
    issued = item.variables.get("issued") or {}
    parts = issued.get("date-parts")
    words = [
        word
        for word in _plain(str(item.variables.get("title", ""))).split()
        if word not in _STOP_WORDS
    ]
    name = "".join(_plain(str(names[0].get("family") or names[0].get("literal") or "")).split())
    key = f"{name[:30]}{parts[0][0] if parts else ''}{words[0][:30] if words else ''}" or "untitled"
    number = 1
    while (numbered := key if number == 1 else f"{key}-{number}") in taken:
        number += 1
    return numbered


def _plain(text: str) -> str:
    """Give the letters and digits of a text as lower case ASCII, words parted by blanks."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", " ", ascii_only.casefold())
