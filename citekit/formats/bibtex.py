"""BibTeX: what LaTeX, pandoc and JabRef take; written so that plain BibTeX styles print all of a source.

The whole record travels in the field ``citekit-json``, which BibTeX, biber and JabRef keep and do not print.

Source: O. Patashnik, BibTeXing (1988).
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival, source_from_item
from citekit.errors import CitekitError, Location, Problem, RecordError
from citekit.formats.bibtex_entries import MONTHS, BibtexEntry, entries
from citekit.formats.bibtex_fields import fields_from_item
from citekit.formats.bibtex_items import item_from_fields
from citekit.formats.bibtex_types import type_from_item
from citekit.formats.embedded import packed, restored
from citekit.formats.made_key import made_key
from citekit.formats.unread import Unread
from citekit.formats.visible import Entry, visible_item
from citekit.model import Source

__all__ = ["LOST", "MEDIA_TYPE", "SUFFIXES", "read", "write"]

SUFFIXES = (".bib", ".bibtex")
MEDIA_TYPE = "application/x-bibtex"
LOST: frozenset[str] = frozenset()

_EMBEDDED = "citekit-json"
_BOOKKEEPING = re.compile(
    "file|groups|owner|timestamp|creationdate|modificationdate|date-added|date-modified|bdsk-.*|__markedentry"
    "|printed|priority|qualityassured|ranking|readstatus|relevance"
)
"""Fields in which programs keep what they know of an entry; that they are there is no edit."""


def read(text: str, *, file: str = "<text>") -> Iterator[Source | CslItem | Unread]:
    """Yield the entries of a BibTeX text, in file order; a bad one costs one.

    Args:
        text: The whole of a ``.bib`` file.
        file: The name that errors give it.

    Yields:
        Archival documents as sources, published works as CSL items; after an entry, what could not be read of
        it, and `Edited` where it was edited since citekit wrote it.
    """
    taken: set[str] = set()
    is_empty = True
    for entry in entries(text, file):
        is_empty = False
        if isinstance(entry, Unread):
            yield entry
        else:
            yield from _entries(entry, Location(file, entry.line), taken)
    if is_empty:
        found = "found none" if text.strip("\ufeff \t\r\n") else "the file is empty"
        reason = f"expected entries such as '@misc{{key, title = {{...}}}}'; {found}"
        yield Unread(text, RecordError([Problem(Location(file), "", reason)]))


def _entries(
    entry: BibtexEntry, place: Location, taken: set[str]
) -> Iterator[Source | CslItem | Unread]:
    visible = {name: value for name, value in entry.fields.items() if name != _EMBEDDED}
    embedded = " ".join(entry.fields.get(_EMBEDDED, "").split())
    if not entry.fields:
        reason = "expected fields such as 'title = {...}' after the key"
        yield Unread(entry.raw, RecordError([Problem(place, entry.key, reason)]))
        return
    told = [*entry.problems]
    if embedded:
        compared = _compared(entry.type, entry.key, visible)
        found = restored(embedded, compared, _written, place=place, entry_id=entry.key)
        if not isinstance(found, Unread):
            taken.add(found.id)
            yield from (found, *told)
            return
        told.append(found)
    try:
        item = item_from_fields(entry.type, visible, entry.key or "untitled")
    except CitekitError as error:
        yield Unread(entry.raw, RecordError([Problem(place, entry.key, str(error))]))
        return
    if not entry.key:
        item = CslItem(made_key(item, taken), item.type, item.variables)
    taken.add(item.id)
    was_source = embedded.startswith('{"source"')
    yield source_from_item(item) if was_source or is_archival(item) else item
    yield from told


def _compared(kind: str, key: str, fields: Mapping[str, str]) -> dict[str, str]:
    """Give what makes an entry, without what programs add for themselves."""
    own = {name: value for name, value in fields.items() if not _BOOKKEEPING.fullmatch(name)}
    return {"type of the entry": kind, "key of the entry": re.sub(r"--\d+$", "", key), **own}


def _written(entry: Entry) -> Mapping[str, str]:
    item = visible_item(entry)
    return _compared(type_from_item(item), _key(entry.id), fields_from_item(item))


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write entries as BibTeX, in UTF-8; a key that stood before gets a number."""
    taken: set[str] = set()
    written = []
    for entry in entries:
        key, number = _key(entry.id), 1
        while (numbered := key if number == 1 else f"{key}--{number}").casefold() in taken:
            number += 1
        taken.add(numbered.casefold())
        written.append(_entry(entry, numbered))
    return "\n".join(written)


_NOT_IN_KEYS = re.compile(r"[^A-Za-z0-9:./+_-]+")


def _key(text: str) -> str:
    """Give an id without what keys cannot hold."""
    return _NOT_IN_KEYS.sub("-", text).strip("-") or "untitled"


def _entry(entry: Entry, key: str) -> str:
    item = visible_item(entry)
    kind, fields = type_from_item(item), fields_from_item(item)
    if not (isinstance(entry, CslItem) and _reads_back(entry, key, kind, fields)):
        fields = {**fields, _EMBEDDED: packed(entry)}
    lines = [f"  {name} = {_value(name, value)}," for name, value in fields.items()]
    return "\n".join([f"@{kind}{{{key},", *lines, "}\n"])


def _value(name: str, value: str) -> str:
    """Write a value: months as the macros that every style defines, all else in braces."""
    return value if name == "month" and value in MONTHS else f"{{{value}}}"


def _reads_back(item: CslItem, key: str, kind: str, fields: Mapping[str, str]) -> bool:
    is_simple = key == item.id and bool(fields) and not is_archival(item)
    return is_simple and item_from_fields(kind, fields, key) == item
