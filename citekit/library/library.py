"""A library: the records of files and folders, by key."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from citekit.archives import Repositories
from citekit.errors import CitekitError, Location, NotFoundError, Problem, RecordError
from citekit.formats.detection import detect
from citekit.library.reading import Entry, Origin, Reading
from citekit.model import Source

__all__ = ["Library"]


class Library(Mapping[str, Entry]):
    """Records by key, in the order in which they were read; what could not be read is in ``problems``.

    A library is a value: it does not change, and nothing is written back.
    """

    def __init__(
        self,
        read: Sequence[tuple[Entry, str | Origin]] = (),
        problems: Sequence[CitekitError] = (),
        warnings: Sequence[CitekitError] = (),
    ) -> None:
        """Collect entries.

        Args:
            read: Entries, each with its origin, or the name of the file that it comes from.
            problems: What could not be read.
            warnings: What was read, and should be looked at.
        """
        entries: dict[str, Entry] = {}
        origins: dict[str, Origin] = {}
        found = list(problems)
        for entry, where in read:
            origin = Origin(where, Location(where)) if isinstance(where, str) else where
            if entry.id in entries:
                other = origins[entry.id].place
                reason = (
                    f"the id {entry.id!r} is taken by a record of {other}; this one is left out"
                )
                found.append(RecordError([Problem(origin.place, "id", reason)]))
                continue
            entries[entry.id] = entry
            origins[entry.id] = origin
        self._entries: Mapping[str, Entry] = MappingProxyType(entries)
        self._origins: Mapping[str, Origin] = MappingProxyType(origins)
        self.problems: tuple[CitekitError, ...] = tuple(found)
        """What could not be read, or is left out; each names file and line."""
        self.warnings: tuple[CitekitError, ...] = tuple(warnings)
        """What was read, and should be looked at: an entry that was edited elsewhere, say."""

    def __getitem__(self, key: str) -> Entry:
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        return f"<Library of {len(self)} records, {len(self.problems)} problems>"

    def find(self, key: str) -> Entry:
        """Give the entry of a key.

        Raises:
            NotFoundError: There is none; the nearest key is suggested.
        """
        if key not in self._entries:
            raise NotFoundError("record", key, known=self._entries)
        return self._entries[key]

    def file(self, key: str) -> str:
        """Name the file that an entry comes from."""
        return self.origin(key).file

    def origin(self, key: str) -> Origin:
        """Tell where an entry comes from: its file, and its place in it."""
        self.find(key)
        return self._origins[key]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The entries that are sources, in order."""
        return tuple(entry for entry in self.values() if isinstance(entry, Source))

    @classmethod
    def load(
        cls,
        *paths: str | Path,
        repositories: Repositories | None = None,
        watch: Callable[[str], None] | None = None,
    ) -> "Library":
        """Read files and folders; a bad record costs one record.

        Args:
            paths: Files in any format that is read, or folders of them (not the folders inside).
            repositories: The archives table; the one in use where None.
            watch: Is told the name of each file before it is read.

        Raises:
            ReadError: A path is not there, or a folder holds no file that could be a record.
        """
        reading = Reading(repositories or Repositories.in_use(), watch)
        for path in paths:
            reading.read_path(Path(path))
        return cls(reading.entries, reading.problems, reading.warnings)

    @classmethod
    def from_binary(cls, binary: BinaryIO, *, file: str) -> "Library":
        """Read what comes from an open file, in the format that it looks like; ``file`` is the name that errors give it."""
        reading = Reading(Repositories.in_use())
        reading.read_binary(binary, file)
        return cls(reading.entries, reading.problems, reading.warnings)

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        file: str = "<text>",
        format: str | None = None,  # noqa: A002 -- the word that users know
        repositories: Repositories | None = None,
    ) -> "Library":
        """Read a text in a format, or in the one that it looks like.

        Raises:
            NotFoundError: There is no such format.
        """
        reading = Reading(repositories or Repositories.in_use())
        reading.read_text(text, file, format or detect(text))
        return cls(reading.entries, reading.problems, reading.warnings)
