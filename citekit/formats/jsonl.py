"""Records as JSON Lines: one source a line, for many records in one file.

Source: RFC 8259 for each line; the lines end with a line feed.
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

SUFFIXES = (".jsonl", ".ndjson")
MEDIA_TYPE = "application/x-ndjson"
LOST: frozenset[str] = frozenset()


def read(text: str, *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the sources of a JSON Lines text, in file order; a bad line costs one. Blank lines are passed over."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            data = load_strictly(line, file, number, numbers_as_text=True)
            yield source_from(Marked(data, file, {(): (number, 1)}))
        except RecordError as error:
            yield Unread(raw=line, error=error)


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write sources one a line.

    Raises:
        ItemError: One of the entries is a published work.
    """
    return "".join(json.dumps(record_from(entry), ensure_ascii=False) + "\n" for entry in entries)
