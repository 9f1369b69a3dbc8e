"""From entries to Zotero's items and back, whatever file they stand in.

A source is written as the item of the text that it is cited by, with its whole record in a note; each other text
that is known to exist is an item of its own, related to it, so that original and translation stand side by side.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival, source_from_item
from citekit.errors import CitekitError, ItemError, Location, Problem, RecordError
from citekit.formats.entries.embedded import packed, restored
from citekit.formats.entries.made_key import made_key
from citekit.formats.entries.visible import Entry, other_items, visible_item
from citekit.formats.unread import Unread
from citekit.formats.zotero.items import (
    ZoteroItem,
    csl_item,
    note_of_record,
    record_in_note,
    zotero_item,
)
from citekit.model import Source

__all__ = ["entries", "written"]


def written(entry: Entry) -> list[ZoteroItem]:
    """Give the items of an entry: of the text that is cited, then of the others."""
    main = _main(entry)
    if isinstance(entry, CslItem):
        whole = _reads_back(entry, main)
        return [main if whole else replace(main, notes=[note_of_record(packed(entry))])]
    others = [_other(entry, text_id, item) for text_id, item in other_items(entry)]
    notes = [note_of_record(packed(entry))]
    return [replace(main, notes=notes, related=[other.key for other in others]), *others]


def _main(entry: Entry) -> ZoteroItem:
    return zotero_item(visible_item(entry), entry.subjects if isinstance(entry, Source) else None)


def _other(source: Source, text_id: str, item: CslItem) -> ZoteroItem:
    note = json.dumps({"text": text_id, "of": source.id})
    bare = zotero_item(item, source.subjects)
    return replace(
        bare,
        key=f"{source.id}-{text_id}",
        notes=[note_of_record(note)],
        related=[source.id],
    )


def _reads_back(item: CslItem, main: ZoteroItem) -> bool:
    return not is_archival(item) and csl_item(main, main.key) == item


def entries(
    items: Iterable[tuple[ZoteroItem, Location]],
) -> Iterator[Source | CslItem | Unread]:
    """Yield the entries of Zotero's items, in their order.

    Yields:
        Archival documents as sources, published works as CSL items. Of an item that was edited since citekit wrote
        it, the item as it stands and after it `Edited`, which names the variables. The items of further texts of a
        source are not entries: the source has them.
    """
    taken: set[str] = set()
    sources: dict[str, Source] = {}
    for item, place in items:
        plain, record = _parted(item)
        try:
            if record and _is_told(plain, record, sources):
                continue
            found = list(_entries(plain, record, place, taken))
        except CitekitError as error:
            raw = json.dumps({"itemType": item.type, **item.fields}, ensure_ascii=False)
            reason = error.reason if isinstance(error, ItemError) else str(error)
            yield Unread(raw, RecordError([Problem(place, item.key, reason)]))
            continue
        for one in found:
            if not isinstance(one, Unread):
                taken.add(one.id)
            if isinstance(one, Source):
                sources[one.id] = one
            yield one


def _entries(
    plain: ZoteroItem, record: str, place: Location, taken: set[str]
) -> Iterator[Source | CslItem | Unread]:
    item = csl_item(plain, plain.key or "untitled")
    if not plain.key:
        item = CslItem(made_key(item, taken), item.type, item.variables)
    told: list[Unread] = []
    if record and not _names_a_text(record):
        found = restored(record, _said(item), _written_as, place=place, entry_id=item.id)
        if not isinstance(found, Unread):
            yield found
            return
        told.append(found)
    was_source = record.startswith('{"source"')
    yield source_from_item(item) if was_source or is_archival(item) else item
    yield from told


def _parted(item: ZoteroItem) -> tuple[ZoteroItem, str]:
    """Part an item from the record that citekit wrote into one of its notes."""
    records = {number: record_in_note(note) for number, note in enumerate(item.notes)}
    record = next((one for one in records.values() if one), "")
    others = [note for number, note in enumerate(item.notes) if records[number] is None]
    return replace(item, notes=others), record


def _names_a_text(record: str) -> Mapping[str, str]:
    """Give which text of which source a note names; nothing where it carries a record."""
    try:
        data = json.loads(record)
    except ValueError:
        return {}
    is_name = isinstance(data, dict) and data.keys() == {"text", "of"}
    return {name: str(value) for name, value in data.items()} if is_name else {}


def _is_told(item: ZoteroItem, record: str, sources: Mapping[str, Source]) -> bool:
    """Whether an item only repeats a text of a source that was read."""
    named = _names_a_text(record)
    source = sources.get(named.get("of", ""))
    if source is None:
        return False
    known = dict(other_items(source))
    text = known.get(named["text"])
    if text is None:
        return False
    return _said(csl_item(item, item.key)) == _said(_through(text, source))


def _written_as(entry: Entry) -> Mapping[str, str]:
    main = _main(entry)
    return _said(csl_item(main, main.key))


def _through(item: CslItem, source: Source) -> CslItem:
    """Give a text's item as it comes back from Zotero."""
    return csl_item(zotero_item(item, source.subjects), item.id)


def _said(item: CslItem) -> dict[str, str]:
    """Give what an item says as text that is equal where programs only sort tags or add fields of their own."""
    data = item.to_json()
    data.pop("id")
    data["keyword"] = ", ".join(sorted(str(data.get("keyword", "")).split(", ")))
    return {
        name: json.dumps(value, sort_keys=True, ensure_ascii=False) for name, value in data.items()
    }
