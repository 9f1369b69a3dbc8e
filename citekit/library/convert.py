"""Between formats: text to records, records to text, files to files as they come."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from citekit.archives import Repositories
from citekit.csl.cited import refuse_other_than_entry
from citekit.csl.item import CslItem
from citekit.errors import Problem, ReadError, RecordError, WrongTypeError
from citekit.files import STANDARD_INPUT, open_bytes
from citekit.formats import registry
from citekit.formats.unread import Doubt, Unread
from citekit.library.folder import Finder
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
        WrongTypeError: It is no text.
    """
    if not isinstance(text, str):
        advice = "citekit.load reads files" if isinstance(text, Path) else "decode bytes first"
        raise WrongTypeError("text", text, advice=advice)
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
        WrongTypeError: One of the entries is none: the key of a record, say.
    """
    given: object = entries
    if isinstance(given, str) or not isinstance(given, Iterable | CslItem):
        refuse_other_than_entry(given)
    several = [entries] if isinstance(entries, Source | CslItem) else list(entries)
    for one in several:
        refuse_other_than_entry(one)
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
        RequestError: One of the targets is empty.
        ReadError: A file is not there; that is told before any record is given.
        NotFoundError: No record has the key, or there is no such format.
    """
    if "-" in targets and standard_input is None:
        raise ReadError(f"{STANDARD_INPUT}: cannot be read: it is closed")
    finder = Finder(folder)
    places = [
        standard_input if target == "-" else _place(target, finder)
        for target in dict.fromkeys(targets)
    ]
    seen: set[str] = set()
    for one in chain.from_iterable(_found(place, format) for place in places):
        if isinstance(one, Unread):
            yield one
            continue
        entry, origin = one
        yield entry
        if entry.id in seen:
            reason = f"the id {entry.id!r} is that of a record before; both are kept"
            yield Doubt("", RecordError([Problem(origin.place, "id", reason)]))
        seen.add(entry.id)


def _place(target: str, finder: Finder) -> list[Path] | Library:
    """Give the files that a word names, or the record of which it is the key.

    Raises:
        ReadError: A file is not there.
        NotFoundError: No record has the key.
    """
    path = finder.path_of(target)
    return finder.find_key(target) if path is None else files_of(path)


def _found(
    place: list[Path] | Library | BinaryIO | None, name: str | None
) -> Iterator[tuple[Entry, Origin] | Unread]:
    table = Repositories.in_use()
    if isinstance(place, Library):
        yield from ((entry, place.origin(key)) for key, entry in place.items())
        yield from (Doubt("", warning) for warning in place.warnings)
        yield from (Unread("", problem) for problem in place.problems)
    elif isinstance(place, list):
        for path in place:
            try:
                with open_bytes(path) as binary:
                    stream = TextStream(binary, str(path))
                    yield from read_stream(stream, path.suffix, table, name=name)
            except ReadError as error:
                yield Unread("", error)
    elif place is not None:
        yield from read_stream(TextStream(place, STANDARD_INPUT), None, table, name=name)
