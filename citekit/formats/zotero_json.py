"""Zotero's JSON: what its web and local interfaces take and give.

Written is a list of items as ``POST /users/ID/items`` takes it: each has a key of its own, so that its notes can name
it. Related items Zotero names by their addresses (``http://zotero.org/users/475425/items/ABCD2345``), which begin with the
library that they lie in; original and translation are related where `write` is told which one that will be. What the local interface and the Connector give is read as well: items inside ``data`` or ``items``, with their
notes inside them or beside them.

Source: Zotero Web API, version 3, "Write Requests" and "Item Type/Field Requests".
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from citekit.csl.item import CslItem
from citekit.errors import ItemError, Location, Problem, RecordError
from citekit.formats.syntax.json_values import Value, json_list, json_values
from citekit.formats.unread import Unread
from citekit.formats.zotero.entries import entries, written
from citekit.formats.zotero.items import Creator, ZoteroItem
from citekit.model import Source

__all__ = ["LOST", "MEDIA_TYPE", "SUFFIXES", "read", "write", "write_parts"]

SUFFIXES = (".json",)
MEDIA_TYPE = "application/vnd.zotero.items+json"
LOST: frozenset[str] = frozenset()

_LETTERS = "23456789ABCDEFGHIJKLMNPQRSTUVWXYZ"
_LENGTH_OF_A_KEY = 8
_KEY_LINE = "Citation Key: "
_ABOUT_THE_ITEM = frozenset(
    {
        "key", "version", "itemType", "creators", "tags", "extra", "notes", "relations", "collections", "attachments",
        "dateAdded", "dateModified", "parentItem", "citationKey", "id", "uri", "seeAlso", "inPublications", "deleted",
        "library", "links", "meta", "itemID", "libraryID",
    }
)  # fmt: skip


def write(entries: Iterable[Source | CslItem], *, library: str | None = None) -> str:
    """Write entries as a list of Zotero's items, each followed by its notes.

    Args:
        entries: The entries, in their order.
        library: The library into which they go, as addresses name it: ``users/475425`` or ``groups/36222``. Without
            it the items of original and translation do not name each other.
    """
    return "".join(write_parts(entries, library=library))


def write_parts(
    entries: Iterable[Source | CslItem], *, library: str | None = None
) -> Iterator[str]:
    """Yield what `write` gives, item by item."""
    taken: set[str] = set()
    return json_list(one for entry in entries for one in _objects(entry, taken, library))


def _objects(
    entry: Source | CslItem, taken: set[str], library: str | None
) -> Iterator[dict[str, Any]]:
    items = written(entry)
    keys = {item.key: _new_key(item.key, taken) for item in items}
    for item in items:
        addresses = [f"http://zotero.org/{library}/items/{keys[key]}" for key in item.related]
        yield {
            "key": keys[item.key],
            "version": 0,
            "itemType": item.type,
            **item.fields,
            "creators": [_creator(creator) for creator in item.creators],
            "tags": [{"tag": tag} for tag in item.tags],
            "extra": "\n".join(filter(None, (item.extra, f"{_KEY_LINE}{item.key}"))),
            "collections": [],
            "relations": {"dc:relation": addresses} if library and addresses else {},
        }
        for note in item.notes:
            yield {
                "key": _new_key(f"{item.key} note", taken),
                "version": 0,
                "itemType": "note",
                "parentItem": keys[item.key],
                "note": note,
                "tags": [],
                "relations": {},
            }


def _new_key(name: str, taken: set[str]) -> str:
    """Make an object key of a name: always the same one, and in a file never the same twice."""
    number = 0
    while True:
        digest = int.from_bytes(hashlib.sha256(f"{name}#{number}".encode()).digest())
        key = ""
        for _ in range(_LENGTH_OF_A_KEY):
            digest, letter = divmod(digest, len(_LETTERS))
            key += _LETTERS[letter]
        if key not in taken:
            taken.add(key)
            return key
        number += 1


def _creator(creator: Creator) -> dict[str, str]:
    if not creator.first:
        return {"creatorType": creator.kind, "name": creator.last}
    return {"creatorType": creator.kind, "firstName": creator.first, "lastName": creator.last}


def read(text: str, *, file: str = "<text>") -> Iterator[Source | CslItem | Unread]:
    """Yield the entries of Zotero's JSON, in its order; a bad item costs one.

    Args:
        text: A list of items, one item, or an object that has the list in ``items``.
        file: The name that errors give the text.

    Yields:
        Archival documents as sources, published works as CSL items. Of an item that was edited since citekit wrote
        it, the item as it stands and after it `Edited`. Attachments are passed over.
    """
    objects: list[tuple[Any, Location]] = []
    problems: list[Unread] = []
    for value in json_values([text], file, keys=_OF_AN_ITEM):
        if isinstance(value, Unread):
            problems.append(value)
        elif value.number:
            objects.append((_inner(value.data), value.place))
        else:
            objects += _only(value, file)
    notes = _notes(one for one, _ in objects)
    found: list[tuple[ZoteroItem, Location]] = []
    for one, place in objects:
        kind = one.get("itemType") if isinstance(one, dict) else None
        if kind in {"note", "attachment", "annotation"}:
            continue
        if not isinstance(kind, str):
            reason = "expected an item with 'itemType', as Zotero gives it"
            raw = json.dumps(one, ensure_ascii=False)
            problems.append(Unread(raw, RecordError([Problem(place, "", reason)])))
        else:
            try:
                found.append((_item(one, notes), place))
            except ItemError as error:
                raw = json.dumps(one, ensure_ascii=False)
                key = str(one.get("citationKey") or one.get("key") or "")
                problems.append(Unread(raw, RecordError([Problem(place, key, str(error))])))
    yield from entries(found)
    yield from problems


_OF_AN_ITEM = frozenset({"itemType"})
"""By which an item is known with which reading can go on after a mistake; one in ``data`` by this too."""


def _only(value: Value, file: str) -> list[tuple[Any, Location]]:
    """Give the one item of a text, or those in a list that stands behind other keys."""
    match value.data:
        case {"items": list() as items}:
            places = value.places
            return [
                (_inner(one), Location(file, *places["items", number]))
                for number, one in enumerate(items)
            ]
        case _:
            return [(_inner(value.data), value.place)]


def _inner(one: Any) -> Any:
    """Give the item itself where the interface wraps it in what it says about it."""
    match one:
        case {"data": dict() as inner}:
            return inner
        case _:
            return one


def _notes(objects: Iterable[Any]) -> dict[str, list[str]]:
    """Give the notes that stand beside their items, by the key of the item."""
    notes: dict[str, list[str]] = {}
    for one in objects:
        match one:
            case {"itemType": "note", "parentItem": str() as parent, "note": str() as note}:
                notes.setdefault(parent, []).append(note)
    return notes


def _item(data: Mapping[str, Any], notes: Mapping[str, Sequence[str]]) -> ZoteroItem:
    lines = str(data.get("extra") or "").splitlines()
    keys = [line.removeprefix(_KEY_LINE) for line in lines if line.startswith(_KEY_LINE)]
    inside = [one.get("note") for one in _objects_of(data, "notes")]
    return ZoteroItem(
        type=str(data["itemType"]),
        key=str(data.get("citationKey") or next(iter(keys), "")),
        fields={
            name: _field(name, value)
            for name, value in data.items()
            if name not in _ABOUT_THE_ITEM and value not in (None, "")
        },
        creators=[_read_creator(one) for one in _objects_of(data, "creators")],
        tags=[str(one["tag"]) for one in _objects_of(data, "tags") if one.get("tag")],
        extra="\n".join(line for line in lines if not line.startswith(_KEY_LINE)),
        notes=[*(str(note) for note in inside if note), *notes.get(str(data.get("key")), ())],
    )


def _field(name: str, value: Any) -> str:
    """Give a field as text.

    Raises:
        ItemError: It is a list or an object.
    """
    if isinstance(value, list | dict):
        found = "a list" if isinstance(value, list) else "an object"
        raise ItemError(f"{name!r}: expected text, found {found}")
    return str(value).strip()


def _objects_of(data: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = data.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _read_creator(data: Mapping[str, Any]) -> Creator:
    kind = str(data.get("creatorType") or "author")
    last = str(data.get("lastName") or data.get("name") or "").strip()
    return Creator(kind, last, str(data.get("firstName") or "").strip())
