"""Records as JSON: one source, or a list of them. Every value is text, as in YAML.

Source: RFC 8259.
"""

import json
from collections.abc import Iterable, Iterator

from citekit.csl.item import CslItem
from citekit.errors import Location, RecordError
from citekit.formats.record import (
    LARGEST_RECORD,
    Marked,
    record_from,
    refuse_too_long,
    source_from,
)
from citekit.formats.strict_json import load_strictly
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = ["LOST", "MEDIA_TYPE", "SUFFIXES", "read", "read_marked", "write"]

SUFFIXES = (".json",)
MEDIA_TYPE = "application/json"
LOST: frozenset[str] = frozenset()


def read(text: str, *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the sources of a JSON text, in file order; a bad one costs one."""
    for one, _ in read_marked(text, file=file):
        yield one


def read_marked(text: str, *, file: str = "<text>") -> Iterator[tuple[Source | Unread, Marked]]:
    """Yield what `read` yields, each with its plain data."""
    try:
        data = load_strictly(text, file, numbers_as_text=True)
    except RecordError as error:
        yield Unread(raw=text, error=error), Marked(None, file)
        return
    may_be_too_long = len(text) > LARGEST_RECORD
    for number, record in enumerate(data if isinstance(data, list) else [data], 1):
        name = f"{file} (record {number})" if isinstance(data, list) else file
        marked = Marked(record, name)
        try:
            if may_be_too_long:
                refuse_too_long(len(json.dumps(record, ensure_ascii=False)), Location(name))
            yield source_from(marked), marked
        except RecordError as error:
            yield Unread(raw=json.dumps(record, ensure_ascii=False), error=error), marked


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write sources as a JSON list.

    Raises:
        ItemError: One of the entries is a published work.
    """
    return (
        json.dumps([record_from(entry) for entry in entries], ensure_ascii=False, indent=2) + "\n"
    )
