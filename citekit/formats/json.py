"""Records as JSON: one source, or a list of them. Every value is text, as in YAML.

Source: RFC 8259.
"""

from collections.abc import Iterable, Iterator

from citekit.csl.item import CslItem
from citekit.errors import RecordError
from citekit.formats.entries.record import Marked, record_from, refuse_too_long, source_from
from citekit.formats.syntax.json_values import json_list, json_values
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

SUFFIXES = (".json",)
MEDIA_TYPE = "application/json"
LOST: frozenset[str] = frozenset()


def read(text: str, *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the sources of a JSON text, in file order; a bad one costs one."""
    return read_lines([text], file=file)


def read_lines(lines: Iterable[str], *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the sources of a JSON text as it comes, in pieces of any length."""
    for one, _ in read_marked(lines, file=file):
        yield one


def read_marked(
    lines: Iterable[str], *, file: str = "<text>"
) -> Iterator[tuple[Source | Unread, Marked]]:
    """Yield what `read_lines` yields, each with its plain data and where it stands."""
    for value in json_values(lines, file, numbers_as_text=True):
        if isinstance(value, Unread):
            yield value, Marked(None, file)
            continue
        marked = Marked(value.data, file, value.places)
        try:
            refuse_too_long(len(value.raw), value.place)
            yield source_from(marked), marked
        except RecordError as error:
            yield Unread(raw=value.raw, error=error), marked


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write sources as a JSON list.

    Raises:
        ItemError: One of the entries is a published work.
    """
    return "".join(write_parts(entries))


def write_parts(entries: Iterable[Source | CslItem]) -> Iterator[str]:
    """Yield what `write` gives, record by record."""
    return json_list(map(record_from, entries))
