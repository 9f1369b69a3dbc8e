"""What a key of a manuscript names: an entry, and of a source one of its texts or copies.

::

    @wcda-121618                   the text that the record cites
    @wcda-121618#chinese           another of its texts
    @wcda-112100#rgaspi            one of several copies
    @wcda-112100#english#rgaspi    one copy of one text
    @wcda-121618#chinese+english   a text, and another noted after it

Pandoc takes each of these for one key.
"""

from collections.abc import Callable, Mapping

from citekit.csl.cited import Cited
from citekit.csl.from_source import witness_ids
from citekit.csl.item import CslItem
from citekit.errors import NotFoundError, RequestError
from citekit.model import Source

__all__ = ["Entry", "cited_by", "finder"]

Entry = Source | CslItem
_DIVIDER = "#"
_NOTED = "+"


def cited_by(key: str, find: Callable[[str], Entry]) -> Cited:
    """Give what a key names.

    Args:
        key: As written, without ``@``.
        find: Gives the entry of an id; raises NotFoundError.

    Raises:
        NotFoundError: There is no such entry, text or copy.
        RequestError: A part of a published work is asked for.
    """
    try:
        return Cited(find(key))
    except NotFoundError:
        if _DIVIDER not in key:
            raise
    name, *parts = key.split(_DIVIDER)
    entry = find(name)
    if not isinstance(entry, Source):
        raise RequestError(
            f"{name}: a published work has no texts; cite it as @{name}, without {key[len(name) :]!r}"
        )
    first, _, noted = parts[0].partition(_NOTED)
    last, _, also_noted = parts[-1].partition(_NOTED)
    if len(parts) > 2 or (len(parts) > 1 and noted):  # noqa: PLR2004 -- a text and a copy
        raise RequestError(f"{key}: expected a key, a text and a copy, as in @{name}#text#copy")
    copy = last if len(parts) > 1 else None
    text: str | None = first
    if copy is None and first not in {one.id for one in entry.texts}:
        if first in _copies(entry):
            text, copy = None, first
        else:
            raise NotFoundError(
                "text or copy",
                first,
                known=[*(one.id for one in entry.texts), *_copies(entry)],
                advice=f"of {name!r}",
            )
    return Cited(entry, text=text, witness=copy, noting=noted or also_noted or None)


def _copies(source: Source) -> list[str]:
    return [one for one in witness_ids(source) if one]


def finder(library: Mapping[str, Entry]) -> Callable[[str], Entry]:
    """Give what finds the entries of a library.

    Args:
        library: Entries by id.
    """

    def find(key: str) -> Entry:
        if key not in library:
            raise NotFoundError("record", key, known=library)
        return library[key]

    return find
