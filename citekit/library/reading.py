"""From files and texts to entries: which files of a folder are read, in which format, and what is wrong with them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from citekit.archives import Repositories
from citekit.csl.item import CslItem
from citekit.errors import CitekitError, NotFoundError, Problem, ReadError, RecordError
from citekit.formats import registry
from citekit.formats.unread import Edited, Unread
from citekit.library.files import read_text
from citekit.library.places import place_in
from citekit.model import Source

__all__ = ["Entry", "Reading", "files_of"]

Entry = Source | CslItem
"""What a library holds: sources, and published works as CSL items."""


@dataclass(slots=True)
class Reading:
    """What has been read so far."""

    repositories: Repositories
    watch: Callable[[str], None] | None = None
    """Is told the name of each file before it is read."""
    entries: list[tuple[Entry, str]] = field(default_factory=list)
    """Entries, each with the name of its file."""
    problems: list[CitekitError] = field(default_factory=list)
    """What could not be read."""
    warnings: list[CitekitError] = field(default_factory=list)
    """What was read, and should be looked at."""

    def read_file(self, path: Path) -> None:
        """Read one file, in the format that its ending or its content shows.

        Raises:
            ReadError: It is not there, or cannot be opened.
        """
        if self.watch:
            self.watch(str(path))
        try:
            text = read_text(path)
        except RecordError as error:
            self.problems.append(error)
            return
        self.read_text(text, str(path), registry.detect(text, path.suffix))

    def read_text(self, text: str, file: str, name: str) -> None:
        """Read a text in a format.

        Raises:
            NotFoundError: There is no such format.
        """
        for one in registry.get(name).read(text, file=file):
            if isinstance(one, Edited):
                self.warnings.append(one.error)
            elif isinstance(one, Unread):
                self.problems.append(one.error)
            elif unknown := list(self._unknown_archives(one, text, file)):
                self.problems.append(RecordError(unknown))
            else:
                self.entries.append((one, file))

    def _unknown_archives(self, entry: Entry, text: str, file: str) -> Iterator[Problem]:
        """Report the archives that are named by a key that the table does not have."""
        for number, version in enumerate(entry.texts if isinstance(entry, Source) else ()):
            for count, held in enumerate(version.held_at):
                try:
                    self.repositories.resolve(held.repository)
                except NotFoundError as error:
                    path = ("texts", number, "held_at", count, "repository")
                    place = place_in(text, file, entry.id, path)
                    yield Problem(place, ".".join(map(str, path)), str(error))


def files_of(path: Path) -> list[Path]:
    """List the files that are read for a path: itself, or those of a folder that could hold records.

    Links that lead out of the folder are passed over.

    Raises:
        ReadError: The folder cannot be read, or holds no such file.
    """
    if not path.is_dir():
        return [path]
    inside = path.resolve()
    try:
        listed = sorted(path.iterdir())
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {error.strerror}") from None
    endings = registry.suffixes()
    files = [
        file
        for file in listed
        if file.suffix.lower() in endings
        and not file.name.startswith(".")
        and file.is_file()
        and file.resolve().is_relative_to(inside)
    ]
    if not files:
        raise ReadError(f"{path}: the folder holds no records ({', '.join(sorted(endings))})")
    return files
