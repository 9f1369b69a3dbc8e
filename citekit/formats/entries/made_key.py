"""Keys for entries that come without one: ``westad2012restless``, ``prcfma1962memorandum``."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from citekit.csl.item import CslItem

__all__ = ["made_key"]

_STOP_WORDS = frozenset(
    {"a", "an", "the", "on", "in", "of", "der", "die", "das", "le", "la", "les"}
)


def made_key(item: CslItem, taken: set[str]) -> str:
    """Make a key of author, or else archive; of the year; and of the first word of the title that means something.

    The same entry gets the same key wherever it is read, but for a number where another has it.

    Args:
        item: The entry.
        taken: Keys that other entries have.

    >>> made_key(CslItem("", "manuscript", {"title": "Memorandum", "archive": "PRC FMA"}), set())
    'prcfmamemorandum'
    >>> item = CslItem("", "book", {"title": "The Origins", "author": [{"family": "Chen"}]})
    >>> made_key(item, {"chenorigins"})
    'chenorigins-2'
    """
    names: Sequence[Mapping[str, str]] = (
        item.variables.get("author") or item.variables.get("editor") or ({},)
    )
    issued = item.variables.get("issued") or {}
    parts = issued.get("date-parts")
    titled = str(item.variables.get("title") or item.variables.get("genre") or "")
    words = [word for word in _plain(titled).split() if word not in _STOP_WORDS]
    who = names[0].get("family") or names[0].get("literal") or item.variables.get("archive") or ""
    name = "".join(_plain(str(who)).split())
    key = f"{name[:30]}{parts[0][0] if parts else ''}{words[0][:30] if words else ''}" or "untitled"
    number = 1
    while (numbered := key if number == 1 else f"{key}-{number}") in taken:
        number += 1
    return numbered


def _plain(text: str) -> str:
    """Give the letters and digits of a text as lower case ASCII, words parted by blanks."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", " ", ascii_only.casefold())
