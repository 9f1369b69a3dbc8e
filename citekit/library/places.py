"""Entries of a text with the places of their parts, for what is found wrong after reading."""

from collections.abc import Callable, Iterable, Iterator

from citekit.csl.item import CslItem
from citekit.formats import json, jsonl, registry, yaml
from citekit.formats.entries.record import Marked
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = ["read_marked"]

_OF_RECORDS: dict[str, Callable[..., Iterator[tuple[Source | Unread, Marked]]]] = {
    "yaml": yaml.read_marked,
    "json": json.read_marked,
    "jsonl": jsonl.read_marked,
}


def read_marked(
    lines: Iterable[str], file: str, name: str
) -> Iterator[tuple[Source | CslItem | Unread, Marked]]:
    """Read a text in a format; each entry comes with what tells where its parts stand.

    In the formats of records that is the line and column; in the others the file alone.

    Args:
        lines: The lines of the file, with their ends.
        file: Its name.
        name: Its format.

    Raises:
        NotFoundError: There is no such format.
    """
    if reader := _OF_RECORDS.get(name):
        yield from reader(lines, file=file)
        return
    for entry in registry.read_lines(name, lines, file=file):
        yield entry, Marked(None, file)
