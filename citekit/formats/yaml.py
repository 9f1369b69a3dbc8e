"""Records as YAML: one source a document, every scalar read as text."""

from collections.abc import Iterable, Iterator

from citekit.csl.item import CslItem
from citekit.errors import Location, Problem, RecordError
from citekit.formats.entries.record import Marked, record_from, source_from
from citekit.formats.syntax.lines import lines_of
from citekit.formats.syntax.marked_yaml import documents, dump, marked
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

SUFFIXES = (".yaml", ".yml")
MEDIA_TYPE = "application/yaml"
LOST: frozenset[str] = frozenset()


def read(text: str, *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the sources of a YAML text, in file order; a bad one costs one.

    Args:
        text: One or more YAML documents, separated by ``---``.
        file: The name that errors give the text.
    """
    return read_lines(lines_of(text), file=file)


def read_lines(lines: Iterable[str], *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the sources of the lines as they come, with their ends."""
    for one, _ in read_marked(lines, file=file):
        yield one


def read_marked(
    lines: Iterable[str], *, file: str = "<text>"
) -> Iterator[tuple[Source | Unread, Marked]]:
    """Yield what `read_lines` yields, each with its plain data and the place of every key."""
    empty, passed_over = True, ""
    for first, text in _pieces(lines):
        passed_over = "" if not empty else passed_over + text
        for document in documents(text):
            data: Marked | None = Marked(None, file)
            try:
                data = marked(document._replace(lines_before=document.lines_before + first), file)
                if data is None:
                    continue
                yield source_from(data), data
            except RecordError as error:
                yield Unread(raw=document.text, error=error), data or Marked(None, file)
            empty = False
    if empty:
        reason = "the file is empty; expected a record (see 'citekit new')"
        nothing = RecordError([Problem(Location(file), "", reason)])
        yield Unread(raw=passed_over, error=nothing), Marked(None, file)


_PIECE = 200_000
"""Characters that are read at once; a document is never parted."""


def _pieces(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Cut a file between documents; give with each piece the number of lines before it."""
    piece: list[str] = []
    first = size = 0
    for line in lines:
        if size > _PIECE and line.startswith("---") and line[3:4] in {"", " ", "\t", "\r", "\n"}:
            yield first, "".join(piece)
            first, size, piece = first + len(piece), 0, []
        piece.append(line)
        size += len(line)
    yield first, "".join(piece)


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write sources as YAML documents, each thing in full, in the order of the model.

    Raises:
        ItemError: One of the entries is a published work.
    """
    return "".join(write_parts(entries))


def write_parts(entries: Iterable[Source | CslItem]) -> Iterator[str]:
    """Yield what `write` gives, document by document."""
    for number, entry in enumerate(entries):
        yield ("---\n" if number else "") + dump(record_from(entry))
