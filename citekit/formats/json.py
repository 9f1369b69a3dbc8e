"""Records as JSON: one source, or a list of them. Every value is text, as in YAML.

Source: RFC 8259.
"""

import json
from collections.abc import Iterable, Iterator

from citekit.csl.item import CslItem
from citekit.errors import RecordError
from citekit.formats.record import Marked, record_from, source_from
from citekit.formats.strict_json import load_strictly
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = ["LOST", "MEDIA_TYPE", "SUFFIXES", "read", "write"]

SUFFIXES = (".json",)
MEDIA_TYPE = "application/json"
LOST: frozenset[str] = frozenset()


def read(text: str, *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the sources of a JSON text, in file order; a bad one costs one."""
    try:
        data = load_strictly(text, file, numbers_as_text=True)
    except RecordError as error:
        yield Unread(raw=text, error=error)
        return
    for number, record in enumerate(data if isinstance(data, list) else [data], 1):
        name = f"{file} (record {number})" if isinstance(data, list) else file
        try:
            yield source_from(Marked(record, name))
        except RecordError as error:
            yield Unread(raw=json.dumps(record, ensure_ascii=False), error=error)


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write sources as a JSON list.

    Raises:
        ItemError: One of the entries is a published work.
    """
    return (
        json.dumps([record_from(entry) for entry in entries], ensure_ascii=False, indent=2) + "\n"
    )
