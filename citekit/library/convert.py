"""Between formats: text to records, records to text, files to files as they come."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from citekit.archives import Repositories
from citekit.csl.item import CslItem
from citekit.errors import Problem, ReadError, RecordError
from citekit.formats import registry
from citekit.formats.unread import Doubt, Unread
from citekit.library.files import open_bytes
from citekit.library.folder import gather, looks_like_path
from citekit.library.library import Library
from citekit.library.reading import Entry, Origin, files_of, read_stream
from citekit.library.text_stream import TextStream
from citekit.model import Source

__all__ = ["convert", "read", "stream"]


def read(text: str, format: str | None = None, *, file: str = "<text>") -> Library:  # noqa: A002 -- the word that users know
    """Read records from text.

    Args:
        text: The whole of a file.
        format: Its format, such as ``yaml`` or ``ris``; found out from the text where None.
        file: The name that errors give the text.

    Returns:
        The records that could be read; what could not is in ``problems``.

    Raises:
        NotFoundError: There is no such format.
    """
    return Library.from_text(text, file=file, format=format)


def convert(
    entries: Source | CslItem | Iterable[Source | CslItem], to: str, *, profile: str | None = None
) -> str:
    """Write records in a format.

    Args:
        entries: One record, or several in the order in which they are to stand.
        to: The format: ``yaml``, ``json``, ``jsonl``, ``csl-json``, ``bibtex``, ``biblatex``, ``ris``, ...
        profile: For which programs, where the format is written in several ways: ``zotero``.

    Raises:
        NotFoundError: There is no such format to write, or it has no such profile.
        RequestError: The format has no profiles.
    """
    several = [entries] if isinstance(entries, Source | CslItem) else entries
    return registry.write(to, several, profile=profile)


def stream(
    targets: Sequence[str],
    folder: str | None = None,
    *,
    standard_input: BinaryIO | None = None,
    format: str | None = None,  # noqa: A002 -- the word that users know
) -> Iterator[Entry | Unread]:
    """Yield the records of files as they come, so that no file need fit in memory, and what could not be read.

    Records that stand under an id that stood before are yielded too, with a `Doubt` that says so.

    Args:
        targets: Files, folders, keys of records, or ``-`` for standard input.
        folder: Where keys are looked up, as in `citekit.library.folder.gather`.
        standard_input: What ``-`` stands for.
        format: The format of all files; found out for each where None.

    Raises:
        ReadError: A file is not there, or cannot be opened.
        NotFoundError: No record has the key, or there is no such format.
    """
    table = Repositories.in_use()
    seen: set[str] = set()
    for target in dict.fromkeys(targets):
        for one in _found(target, folder, table, standard_input, format):
            if isinstance(one, Unread):
                yield one
                continue
            entry, origin = one
            yield entry
            if entry.id in seen:
                reason = f"the id {entry.id!r} is that of a record before; both are kept"
                yield Doubt("", RecordError([Problem(origin.place, "id", reason)]))
            seen.add(entry.id)


def _found(
    target: str,
    folder: str | None,
    table: Repositories,
    standard_input: BinaryIO | None,
    name: str | None,
) -> Iterator[tuple[Entry, Origin] | Unread]:
    if target == "-":
        if standard_input is None:
            raise ReadError("<standard input>: cannot be read: it is closed")
        yield from read_stream(
            TextStream(standard_input, "<standard input>"), None, table, name=name
        )
    elif looks_like_path(target) or ("." in target and Path(target).is_file()):
        for path in files_of(Path(target)):
            with open_bytes(path) as binary:
                found = TextStream(binary, str(path))
                yield from read_stream(found, path.suffix, table, name=name)
    else:
        library = gather([target], folder).library
        yield from ((entry, library.origin(key)) for key, entry in library.items())
        yield from (Doubt("", warning) for warning in library.warnings)
        yield from (Unread("", problem) for problem in library.problems)
