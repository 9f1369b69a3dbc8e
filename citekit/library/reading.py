"""From files and texts to entries: which files of a folder are read, in which format, and what is wrong with them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from citekit.archives import Repositories
from citekit.csl.item import CslItem
from citekit.errors import (
    CitekitError,
    Location,
    NotFoundError,
    Problem,
    ReadError,
    RecordError,
)
from citekit.files import open_bytes, refuse_too_large
from citekit.formats import registry
from citekit.formats.detection import detect
from citekit.formats.entries.record import Marked
from citekit.formats.syntax.lines import lines_of
from citekit.formats.unread import Doubt, Unread
from citekit.library.places import read_marked
from citekit.library.text_stream import TextStream
from citekit.model import Source

__all__ = ["Entry", "Origin", "Reading", "files_of", "format_and_lines", "read_stream"]

Entry = Source | CslItem
"""What a library holds: sources, and published works as CSL items."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry comes from."""

    file: str
    place: Location
    """Where its id stands, as near as its format tells."""


@dataclass(slots=True)
class Reading:
    """What has been read so far."""

    repositories: Repositories
    watch: Callable[[str], None] | None = None
    """Is told the name of each file before it is read."""
    entries: list[tuple[Entry, Origin]] = field(default_factory=list)
    """Entries, each with its origin."""
    problems: list[CitekitError] = field(default_factory=list)
    """What could not be read."""
    warnings: list[CitekitError] = field(default_factory=list)
    """What was read, and should be looked at."""

    def read_path(self, path: Path) -> None:
        """Read a file, or those of a folder that could hold records; of these a bad one costs one.

        Raises:
            ReadError: The path is not there or cannot be opened, or the folder holds no such file.
        """
        files = _files_in(path)
        if files is None:
            self.read_file(path)
            return
        for file in files:
            try:
                self.read_file(file)
            except ReadError as error:
                self.problems.append(error)

    def read_file(self, path: Path) -> None:
        """Read one file, in the format that its ending or its content shows.

        Raises:
            ReadError: It is not there, or cannot be opened.
        """
        if self.watch:
            self.watch(str(path))
        with open_bytes(path) as binary:
            refuse_too_large(path)
            self.read_binary(binary, str(path), path.suffix)

    def read_binary(self, binary: BinaryIO, file: str, suffix: str | None = None) -> None:
        """Read what comes from an open file, in the format that its ending or its content shows."""
        self._take(read_stream(TextStream(binary, file), suffix, self.repositories))

    def read_text(self, text: str, file: str, name: str) -> None:
        """Read a text in a format.

        Raises:
            NotFoundError: There is no such format.
        """
        self._take(_entries(lines_of(text), file, name, self.repositories))

    def _take(self, found: Iterator[tuple[Entry, Origin] | Unread]) -> None:
        for one in found:
            if isinstance(one, Doubt):
                self.warnings.append(one.error)
            elif isinstance(one, Unread):
                self.problems.append(one.error)
            else:
                self.entries.append(one)


def read_stream(
    stream: TextStream, suffix: str | None, table: Repositories, *, name: str | None = None
) -> Iterator[tuple[Entry, Origin] | Unread]:
    """Yield the entries of a file as it comes, in the format that its ending or its content shows.

    Args:
        stream: The file.
        suffix: Its ending, where it has one.
        table: The archives that its records may name.
        name: Its format, where that is known.

    Raises:
        NotFoundError: There is no such format.
    """
    if reason := stream.refusal:
        yield Unread("", RecordError([Problem(Location(stream.name), "", reason)]))
        return
    known, lines = format_and_lines(stream, suffix, name)
    found = unread = 0
    for one in _entries(lines, stream.name, known, table):
        if isinstance(one, Unread):
            unread += not isinstance(one, Doubt)
            yield stream.reason_for(one)
        else:
            found += 1
            yield one
    yield from stream.doubts()
    if name is not None and unread and not found:
        yield from _of_another_format(stream, name)


def _of_another_format(stream: TextStream, name: str) -> Iterator[Doubt]:
    """Tell that a file of which nothing could be read looks like one in another format than was named."""
    seen = detect(stream.start)
    if seen in _KNOWN_FOR_CERTAIN and seen != name:
        reason = f"read as {name}, for that was named, but it looks like {seen}"
        yield Doubt("", RecordError([Problem(Location(stream.name), "", reason)]))


_KNOWN_FOR_CERTAIN = frozenset(
    {"ris", "bibtex", "csl-json", "zotero-json", "schema-org", "zotero-rdf", "dublin-core", "jsonl"}
)
"""Formats that no text is taken for only because it looks like nothing else."""


def format_and_lines(
    stream: TextStream, suffix: str | None, name: str | None = None
) -> tuple[str, Iterator[str]]:
    """Tell the format of a file, where it is not known, and give its lines in the encodings that the format allows."""
    known = name or detect(stream.start, suffix)
    return known, stream.lines(any_encoding=known in registry.IN_ANY_ENCODING)


def _entries(
    lines: Iterable[str], file: str, name: str, table: Repositories
) -> Iterator[tuple[Entry, Origin] | Unread]:
    for one, marked in read_marked(lines, file, name):
        if isinstance(one, Unread):
            yield one
        elif unknown := list(_unknown_archives(one, marked, table)):
            yield Unread("", RecordError(unknown))
        else:
            yield one, Origin(file, marked.location_of(("id",)))


def _unknown_archives(entry: Entry, marked: Marked, table: Repositories) -> Iterator[Problem]:
    """Report the archives that are named by a key that the table does not have."""
    for number, version in enumerate(entry.texts if isinstance(entry, Source) else ()):
        for count, held in enumerate(version.held_at):
            try:
                table.resolve(held.repository)
            except NotFoundError as error:
                path = ("texts", number, "held_at", count, "repository")
                yield Problem(marked.location_of(path), ".".join(map(str, path)), str(error))


def files_of(path: Path) -> list[Path]:
    """List the files that a path stands for: itself, or those of a folder that could hold records.

    Raises:
        ReadError: The folder cannot be read, or holds no such file.
    """
    files = _files_in(path)
    return [path] if files is None else files


def _files_in(path: Path) -> list[Path] | None:
    """List the files of a folder that could hold records; None where the path is no folder.

    Links that lead out of the folder are passed over.

    Raises:
        ReadError: The folder cannot be read, or holds no such file.
    """
    endings = registry.suffixes(of_libraries=True)
    try:
        if not path.is_dir():
            return None
        inside = path.resolve()
        files = [
            file
            for file in sorted(path.iterdir())
            if file.suffix.lower() in endings
            and not file.name.startswith(".")
            and file.is_file()
            and file.resolve().is_relative_to(inside)
        ]
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {error.strerror}") from None
    if not files:
        raise ReadError(f"{path}: the folder holds no records ({', '.join(sorted(endings))})")
    return files
