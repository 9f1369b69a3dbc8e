"""Records as YAML: one source a document, every scalar read as text."""

from collections.abc import Iterable, Iterator

from citekit.csl.item import CslItem
from citekit.errors import Location, Problem, RecordError
from citekit.formats.marked_yaml import documents, dump, marked
from citekit.formats.record import Marked, record_from, source_from
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = ["LOST", "MEDIA_TYPE", "SUFFIXES", "read", "read_marked", "write"]

SUFFIXES = (".yaml", ".yml")
MEDIA_TYPE = "application/yaml"
LOST: frozenset[str] = frozenset()


def read(text: str, *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the sources of a YAML text, in file order; a bad one costs one.

    Args:
        text: One or more YAML documents, separated by ``---``.
        file: The name that errors give the text.
    """
    for one, _ in read_marked(text, file=file):
        yield one


def read_marked(text: str, *, file: str = "<text>") -> Iterator[tuple[Source | Unread, Marked]]:
    """Yield what `read` yields, each with its plain data and the place of every key."""
    empty = True
    for document in documents(text):
        data: Marked | None = Marked(None, file)
        try:
            data = marked(document, file)
            if data is None:
                continue
            yield source_from(data), data
        except RecordError as error:
            yield Unread(raw=document.text, error=error), data or Marked(None, file)
        empty = False
    if empty:
        reason = "the file is empty; expected a record (see 'citekit new')"
        nothing = RecordError([Problem(Location(file), "", reason)])
        yield Unread(raw=text, error=nothing), Marked(None, file)


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write sources as YAML documents, each thing in full, in the order of the model.

    Raises:
        ItemError: One of the entries is a published work.
    """
    return "---\n".join(dump(record_from(entry)) for entry in entries)
