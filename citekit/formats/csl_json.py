"""CSL-JSON: what citation processors, pandoc and Zotero take.

An archival source is written as the item that citations are made of; the whole record stands in
``custom.citekit``, which the schema leaves to programs and nobody prints.

Zotero drops variables that its item type has no field for, takes a name in a role that the type has not for the author's,
and drops ``custom``. For it there is a profile that says these variables in the note, line by line, where Zotero's
citations read them.

Source: the schema csl-data.json of CSL 1.0.2; for Zotero, its import of CSL-JSON.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from citekit.csl.item import CslItem
from citekit.csl.public_styles import for_public_styles
from citekit.csl.to_source import is_archival, source_from_item
from citekit.errors import ItemError, Location, Problem, RecordError
from citekit.formats.entries.embedded import restored
from citekit.formats.entries.note_block import with_note_read, with_note_written
from citekit.formats.entries.record import record_from
from citekit.formats.entries.visible import Entry, visible_item
from citekit.formats.syntax.json_values import json_list, json_values
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = [
    "LOST",
    "MEDIA_TYPE",
    "PROFILES",
    "SUFFIXES",
    "read",
    "read_lines",
    "write",
    "write_parts",
]

SUFFIXES = (".json",)
MEDIA_TYPE = "application/vnd.citationstyles.csl+json"
LOST: frozenset[str] = frozenset()
PROFILES = {
    "clean": "citation processors, pandoc, and all who read CSL-JSON as its schema has it",
    "zotero": "Zotero, which reads in the note what it has no field for",
    "public-styles": "styles that were made for published works, in any citation processor",
}

_SOURCE, _ITEM = "citekit", "citekit-item"
"""Under which key of ``custom`` the whole record stands, or the whole item."""


def read(text: str, *, file: str = "<text>") -> Iterator[Source | CslItem | Unread]:
    """Yield the items of a CSL-JSON text, in file order; a bad one costs one.

    Args:
        text: A list of items, one item, or an object that has the list in ``items`` or ``references``.
        file: The name that errors give the text.

    Yields:
        Archival items as sources, published works as they are. Of an item that was edited since citekit wrote it,
        the item as it stands and after it `Edited`, which names the variables.
    """
    return read_lines([text], file=file)


def read_lines(
    lines: Iterable[str], *, file: str = "<text>"
) -> Iterator[Source | CslItem | Unread]:
    """Yield the items of a text as it comes, in pieces of any length. See `read`."""
    for value in json_values(lines, file):
        if isinstance(value, Unread):
            yield value
            continue
        try:
            yield from _entries(value.data, value.place)
        except ItemError as error:
            yield Unread(value.raw, RecordError([Problem(value.place, "", str(error))]))


_OF_ANY_KIND = frozenset({"", "misc"})
"""What pandoc writes for the type of a BibTeX entry or an RIS record that could be anything."""


def _entries(data: Any, place: Location) -> Iterator[Source | CslItem | Unread]:
    if isinstance(data, dict) and data.get("type") in _OF_ANY_KIND:
        data = {**data, "type": "document"}
    item = CslItem.from_json(data)
    plain, embedded = _parted(item)
    if embedded is None:
        yield source_from_item(with_note_read(item)) if is_archival(item) else item
        return
    ways = [partial(_written, profile) for profile in PROFILES]
    found = restored(embedded, _fields(plain), *ways, place=place, entry_id=item.id)
    if isinstance(found, Unread):
        yield source_from_item(with_note_read(plain)) if '"source"' in embedded[:10] else plain
    yield found


def _parted(item: CslItem) -> tuple[CslItem, str | None]:
    """Part an item from the record that citekit embedded."""
    custom = item.variables.get("custom")
    if not isinstance(custom, Mapping) or not {_SOURCE, _ITEM} & custom.keys():
        return item, None
    data = item.to_json()
    own = data["custom"]
    source, work = own.pop(_SOURCE, None), own.pop(_ITEM, None)
    if not own:
        del data["custom"]
    embedded = {"source": source} if source is not None else {"item": work}
    return CslItem.from_json(data), json.dumps(embedded)


def _written(profile: str, entry: Entry) -> Mapping[str, str]:
    return _fields(_item(entry, profile))


def _fields(item: CslItem) -> dict[str, str]:
    """Give each variable as text that is equal where programs only write numbers as text."""
    return {name: _flat(value) for name, value in item.to_json().items()}


def _flat(value: Any) -> str:
    match value:
        case dict():
            return f"{{{', '.join(f'{name}: {_flat(value[name])}' for name in sorted(value))}}}"
        case list():
            return f"[{', '.join(map(_flat, value))}]"
        case _:
            return str(value)


def write(entries: Iterable[Source | CslItem], *, profile: str = "clean") -> str:
    """Write entries as a list of CSL-JSON items."""
    return "".join(write_parts(entries, profile=profile))


def write_parts(entries: Iterable[Source | CslItem], *, profile: str = "clean") -> Iterator[str]:
    """Yield what `write` gives, item by item."""
    return json_list(_whole(entry, profile) for entry in entries)


def _item(entry: Entry, profile: str) -> CslItem:
    item = entry if isinstance(entry, CslItem) else visible_item(entry)
    if profile == "public-styles":
        return for_public_styles(item)
    return with_note_written(item, entry) if profile == "zotero" else item


def _whole(entry: Entry, profile: str) -> dict[str, Any]:
    item = _item(entry, profile)
    if isinstance(entry, Source):
        return {**item.to_json(), "custom": {_SOURCE: record_from(entry)}}
    if item == entry:
        return item.to_json()
    data = item.to_json()
    own = data.get("custom")
    return {**data, "custom": {**(own if isinstance(own, dict) else {}), _ITEM: entry.to_json()}}
