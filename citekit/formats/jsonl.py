"""Records as JSON Lines: one source a line, for many records in one file.

Source: RFC 8259 for each line; the lines end with a line feed.
"""

import json
from collections.abc import Iterable, Iterator

from citekit.errors import RecordError
from citekit.formats.json import load_strictly
from citekit.formats.record import Marked, source_from
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
            data = load_strictly(line, file, number)
            yield source_from(Marked(data, file, {(): (number, 1)}))
        except RecordError as error:
            yield Unread(raw=line, error=error)


def write(sources: Iterable[Source]) -> str:
    """Write sources one a line."""
    return "".join(
        json.dumps(source.model_dump(mode="json"), ensure_ascii=False) + "\n" for source in sources
    )
