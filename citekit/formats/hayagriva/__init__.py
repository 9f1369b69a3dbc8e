"""Hayagriva: the YAML of bibliographies for Typst.

The whole record stands in an entry under ``citekit``, a key that Typst passes over.

Source: Hayagriva, "The Hayagriva YAML File Format".
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival, source_from_item
from citekit.errors import CitekitError, Location, Problem, RecordError
from citekit.formats.entries.embedded import restored
from citekit.formats.entries.record import record_from
from citekit.formats.entries.visible import Entry, visible_item
from citekit.formats.hayagriva.entries import item_from_entry
from citekit.formats.hayagriva.items import entry_from
from citekit.formats.syntax.lines import lines_of
from citekit.formats.syntax.marked_yaml import Document, dump, marked
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = ["LOST", "MEDIA_TYPE", "SUFFIXES", "read", "read_lines", "write", "write_parts"]

SUFFIXES = (".yml", ".yaml")
MEDIA_TYPE = "application/x-hayagriva+yaml"
LOST: frozenset[str] = frozenset()

_OURS = "citekit"


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write entries as one mapping by key; of two with one key, the later has a number behind its key."""
    return "".join(write_parts(entries))


def write_parts(entries: Iterable[Source | CslItem]) -> Iterator[str]:
    """Yield what `write` gives, entry by entry."""
    taken: set[str] = set()
    for number, entry in enumerate(entries):
        yield ("\n" if number else "") + _block(entry, taken)


def _block(entry: Entry, taken: set[str]) -> str:
    item = visible_item(entry)
    key = _free_key(item.id, taken)
    fields = entry_from(item)
    if isinstance(entry, Source):
        fields[_OURS] = {"source": record_from(entry)}
    elif key != item.id or is_archival(item) or item_from_entry(key, fields) != entry:
        fields[_OURS] = {"item": json.dumps(entry.to_json())}
    return dump({key: fields})


def _free_key(key: str, taken: set[str]) -> str:
    free, number = key, 1
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    taken.add(free)
    return free


def read(text: str, *, file: str = "<text>") -> Iterator[Source | CslItem | Unread]:
    """Yield the entries of a text, in its order; a bad one costs one.

    Args:
        text: A YAML mapping from keys to entries.
        file: The name that errors give the text.

    Yields:
        Archival documents as sources, published works as CSL items. Of an entry that was edited since citekit wrote
        it, the entry as it stands and after it `Edited`, which names the variables.
    """
    return read_lines(lines_of(text), file=file)


def read_lines(
    lines: Iterable[str], *, file: str = "<text>"
) -> Iterator[Source | CslItem | Unread]:
    """Yield the entries of a text as its lines come, each with its line end. See `read`."""
    found = False
    for block in _blocks(lines):
        found = True
        try:
            yield from _entries(block, file)
        except RecordError as error:
            yield Unread(block.text, error)
    if not found:
        reason = "the file is empty; expected entries by key, as Hayagriva has them"
        yield Unread("", RecordError([Problem(Location(file), "", reason)]))


def _blocks(lines: Iterable[str]) -> Iterator[Document]:
    """Part a text before each key on the upper level, so that no entry can spoil another.

    A text in braces or brackets is one block; what stands before the first key belongs to it.
    """
    block: list[str] = []
    first, is_whole, has_key = 0, False, False
    for number, line in enumerate(lines):
        bare = line.removeprefix("\ufeff") if number == 0 else line
        is_whole = is_whole or (number == 0 and bare[:1] in {"{", "["})
        is_key = bare[:1] not in _NO_KEY
        if is_key and has_key and not is_whole:
            yield Document("".join(block), first)
            block, first = [], number
        block.append(bare)
        has_key = has_key or is_key
    if has_key:
        yield Document("".join(block), first)


_NO_KEY = frozenset({" ", "\t", "\r", "\n", "#", ""})
"""What a line begins with that does not begin an entry."""


def _entries(block: Document, file: str) -> Iterator[Source | CslItem | Unread]:
    data = marked(block, file)
    if data is None:
        return
    if not isinstance(data.data, dict):
        reason = "expected entries by key, each with its fields"
        raise RecordError([Problem(data.location(()), "", reason)])
    for key, fields in data.data.items():
        place = data.location((key,))
        if not isinstance(fields, dict):
            reason = "expected the fields of an entry: type, title, author, ..."
            raise RecordError([Problem(place, key, reason)])
        try:
            yield from _entry(key, fields, place)
        except CitekitError as error:
            raise RecordError([Problem(place, key, str(error))]) from None


def _entry(
    key: str, fields: Mapping[str, Any], place: Location
) -> Iterator[Source | CslItem | Unread]:
    plain = {name: value for name, value in fields.items() if name != _OURS}
    item = item_from_entry(key, plain)
    told: list[Unread] = []
    embedded = _embedded(fields.get(_OURS))
    if embedded:
        found = restored(embedded, _said(plain), _written, place=place, entry_id=key)
        if not isinstance(found, Unread):
            yield found
            return
        told.append(found)
    yield source_from_item(item) if is_archival(item) or '"source"' in embedded[:10] else item
    yield from told


def _embedded(ours: Any) -> str:
    match ours:
        case {"source": record}:
            return json.dumps({"source": record})
        case {"item": str() as item}:
            return f'{{"item": {item}}}'
        case _:
            return ""


def _written(entry: Entry) -> Mapping[str, str]:
    return _said(entry_from(visible_item(entry)))


def _said(fields: Mapping[str, Any]) -> dict[str, str]:
    """Give each field as text, in whichever order the parts of it stand, and read or not."""
    return {
        name: json.dumps(value, sort_keys=True, ensure_ascii=False).replace(": true", ': "true"')
        for name, value in fields.items()
    }
