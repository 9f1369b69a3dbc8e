"""CSL-JSON: what citation processors, pandoc and Zotero take.

An archival source is written as the item that citations are made of; the whole record stands in
``custom.citekit``, which the schema leaves to programs and nobody prints.

Source: the schema csl-data.json of CSL 1.0.2.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival, source_from_item
from citekit.errors import ItemError, Location, Problem, RecordError
from citekit.formats.embedded import restored
from citekit.formats.record import record_from
from citekit.formats.strict_json import load_strictly
from citekit.formats.unread import Unread
from citekit.formats.visible import Entry, visible_item
from citekit.model import Source

__all__ = ["LOST", "MEDIA_TYPE", "SUFFIXES", "read", "write"]

SUFFIXES = (".json",)
MEDIA_TYPE = "application/vnd.citationstyles.csl+json"
LOST: frozenset[str] = frozenset()


def read(text: str, *, file: str = "<text>") -> Iterator[Source | CslItem | Unread]:
    """Yield the items of a CSL-JSON text, in file order; a bad one costs one.

    Args:
        text: A list of items, one item, or an object that has the list in ``items`` or ``references``.
        file: The name that errors give the text.

    Yields:
        Archival items as sources, published works as they are. Of an item that was edited since citekit wrote it,
        the item as it stands and after it `Edited`, which names the variables.
    """
    try:
        data = load_strictly(text, file)
    except RecordError as error:
        yield Unread(text, error)
        return
    items = _listed(data)
    for number, item in enumerate(items, 1):
        place = Location(f"{file} (item {number})" if len(items) > 1 else file)
        try:
            yield from _entries(CslItem.from_json(item), place)
        except ItemError as error:
            raw = json.dumps(item, ensure_ascii=False)
            yield Unread(raw, RecordError([Problem(place, "", str(error))]))


def _listed(data: Any) -> list[Any]:
    match data:
        case list() as items:
            return items
        case {"items": list() as items} | {"references": list() as items} if "type" not in data:
            return items
        case _:
            return [data]


def _entries(item: CslItem, place: Location) -> Iterator[Source | CslItem | Unread]:
    plain, embedded = _parted(item)
    if embedded is None:
        yield source_from_item(item) if is_archival(item) else item
        return
    text = json.dumps({"source": embedded})
    found = restored(text, _fields(plain), _written, place=place, entry_id=item.id)
    if isinstance(found, Unread):
        yield source_from_item(plain)
    yield found


def _parted(item: CslItem) -> tuple[CslItem, Any]:
    """Part an item from the record that citekit embedded."""
    data = item.to_json()
    custom = data.get("custom")
    if not isinstance(custom, dict) or "citekit" not in custom:
        return item, None
    record = custom.pop("citekit")
    if not custom:
        del data["custom"]
    return CslItem.from_json(data), record


def _written(entry: Entry) -> Mapping[str, str]:
    return _fields(visible_item(entry))


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


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write entries as a list of CSL-JSON items."""
    return json.dumps([_item(entry) for entry in entries], ensure_ascii=False, indent=2) + "\n"


def _item(entry: Entry) -> dict[str, Any]:
    item = visible_item(entry).to_json()
    return (
        {**item, "custom": {"citekit": record_from(entry)}} if isinstance(entry, Source) else item
    )
