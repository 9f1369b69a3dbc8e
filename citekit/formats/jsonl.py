"""Records as JSON Lines: one source a line, for many records in one file.

Source: RFC 8259 for each line; the lines end with a line feed.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from citekit.csl.item import CslItem
from citekit.errors import Location, Problem, RecordError
from citekit.formats.entries.record import Marked, record_from, source_from
from citekit.formats.syntax.json_places import Places
from citekit.formats.syntax.strict_json import load_strictly
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = [
    "LOST",
    "MEDIA_TYPE",
    "SUFFIXES",
    "read",
    "read_lines",
    "read_marked",
    "write",
    "write_parts",
]

SUFFIXES = (".jsonl", ".ndjson")
MEDIA_TYPE = "application/x-ndjson"
LOST: frozenset[str] = frozenset()


def read(text: str, *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the sources of a JSON Lines text, in file order; a bad line costs one. Blank lines are passed over."""
    return read_lines(text.split("\n"), file=file)


def read_lines(lines: Iterable[str], *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the sources of the lines as they come."""
    for one, _ in read_marked(lines, file=file):
        yield one


def read_marked(
    lines: Iterable[str], *, file: str = "<text>"
) -> Iterator[tuple[Source | Unread, Marked]]:
    """Yield what `read_lines` yields, each with its plain data and where it stands."""
    is_empty = True
    for number, line in enumerate(lines, 1):
        if not line.strip("\ufeff \t\r\n\x00"):
            continue
        is_empty = False
        text = line.removeprefix("\ufeff").rstrip("\r\n\x00")
        marked = Marked(None, file, Places(text, number))
        try:
            data = load_strictly(text, file, number, numbers_as_text=True)
            marked = replace(marked, data=data)
            yield source_from(marked), marked
        except RecordError as error:
            yield Unread(raw=line.rstrip("\r\n"), error=error), marked
    if is_empty:
        problem = Problem(Location(file), "", "the file is empty; expected a record a line")
        yield Unread("", RecordError([problem])), Marked(None, file)


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write sources one a line.

    Raises:
        ItemError: One of the entries is a published work.
    """
    return "".join(write_parts(entries))


def write_parts(entries: Iterable[Source | CslItem]) -> Iterator[str]:
    """Yield what `write` gives, line by line."""
    for entry in entries:
        yield json.dumps(record_from(entry), ensure_ascii=False) + "\n"
