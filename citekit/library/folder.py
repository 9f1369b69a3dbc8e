"""Where records are looked for: the folder asked for, ``./records``, and the examples that come with citekit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from citekit.errors import CitekitError, NotFoundError
from citekit.formats import registry
from citekit.library.files import decode
from citekit.library.library import Library
from citekit.library.reading import Entry, Origin

__all__ = ["Gathered", "Lookup", "examples_folder", "gather", "load", "looks_like_path"]


def examples_folder() -> Path:
    """Give the folder of the example records: in the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_records"
    return installed if installed.is_dir() else package.parent / "records"


def looks_like_path(target: str) -> bool:
    """Whether a word names a file or folder and not a record: it holds a separator or ends as files do.

    >>> looks_like_path("records/memo.yaml"), looks_like_path("wcda-121618")
    (True, False)
    """
    return (
        "/" in target
        or "\\" in target
        or target in {".", ".."}
        or Path(target).suffix.lower() in registry.suffixes()
    )


def load(*targets: str | Path, folder: str | Path | None = None) -> Library:
    """Load records: keys, files, or folders; all of the folder where nothing is named.

    >>> list(load("wcda-121618"))
    ['wcda-121618']

    Args:
        targets: Keys such as ``wcda-121618``, or paths of files or folders.
        folder: Where keys are looked up; ``./records``, if there is one, and then the examples where None.

    Returns:
        The records; what could not be read is in ``problems``.

    Raises:
        ReadError: A path is not there.
        NotFoundError: No record has the key.
    """
    return gather(
        [str(target) for target in targets], None if folder is None else str(folder)
    ).library


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was asked for: a library of it, and the entries in the order asked for, repeats included."""

    library: Library
    entries: tuple[Entry, ...]


def gather(
    targets: Sequence[str],
    folder: str | None = None,
    *,
    standard_input: bytes = b"",
    watch: Callable[[str], None] | None = None,
) -> Gathered:
    """Read what was asked for: keys of records, files, folders, or ``-`` for standard input.

    Args:
        targets: What was asked for, in order; nothing means all of the folder.
        folder: Where keys are looked up; ``./records``, if there is one, and then the examples where None.
        standard_input: What ``-`` stands for.
        watch: Is told the name of each file before it is read.

    Raises:
        ReadError: A path is not there.
        NotFoundError: No record has the key.
    """
    found = _Finder(folder, standard_input, watch)
    libraries = [found.find(target) for target in targets] or [found.load(_folders(folder)[0])]
    read: dict[tuple[str, Path], tuple[Entry, Origin]] = {}
    for library in libraries:
        for key, entry in library.items():
            read.setdefault((key, Path(library.file(key)).resolve()), (entry, library.origin(key)))
    problems = dict.fromkeys(problem for library in libraries for problem in library.problems)
    warnings = dict.fromkeys(warning for library in libraries for warning in library.warnings)
    whole = Library(list(read.values()), list(problems), list(warnings))
    asked = (entry for library in libraries for entry in library.values())
    return Gathered(whole, tuple(entry for entry in asked if whole.get(entry.id) == entry))


class Lookup:
    """Looks up single keys: in the folder asked for, or in ``./records`` and then among the examples.

    A folder is read only where no file in it has the key for its name.

    Args:
        folder: Where keys are looked up; None for the usual places.
    """

    def __init__(self, folder: str | None = None) -> None:
        self._finder = _Finder(folder, b"", None)

    def find(self, key: str) -> Entry:
        """Give the entry of a key.

        Raises:
            NotFoundError: There is none.
            ReadError: The folder is not there.
        """
        return self._finder.find_key(key).find(key)

    @property
    def problems(self) -> tuple[CitekitError, ...]:
        """What could not be read on the way."""
        return self._finder.problems


class _Finder:
    """Finds what single words of a call stand for; folders are read once."""

    def __init__(
        self, folder: str | None, standard_input: bytes, watch: Callable[[str], None] | None
    ) -> None:
        self._folder, self._standard_input, self._watch = folder, standard_input, watch
        self._libraries: dict[Path, Library] = {}

    def find(self, target: str) -> Library:
        if target == "-":
            name = "<standard input>"
            return Library.from_text(decode(self._standard_input, name), file=name)
        if looks_like_path(target):
            return self.load(Path(target))
        if self._file_named(target) is None and Path(target).is_dir():
            return self.load(Path(target))
        return self.find_key(target)

    def find_key(self, key: str) -> Library:
        """Give what has the record of a key, or says why it cannot be read."""
        named = self._file_named(key)
        if named is not None:
            found = self.load(named)
            if key in found or found.problems:
                return found
        return self._among_all(key)

    @property
    def problems(self) -> tuple[CitekitError, ...]:
        return tuple(one for library in self._libraries.values() for one in library.problems)

    def load(self, path: Path) -> Library:
        if path not in self._libraries:
            self._libraries[path] = Library.load(path, watch=self._watch)
        return self._libraries[path]

    def _file_named(self, key: str) -> Path | None:
        """Give the file that has the record's key for its name, where there is one."""
        if "/" in key or "\\" in key:
            return None
        places = (
            place / f"{key}{suffix}"
            for place in _folders(self._folder)
            for suffix in (".yaml", ".yml", ".json")
        )
        return next((file for file in places if file.is_file()), None)

    def _among_all(self, key: str) -> Library:
        known: list[str] = []
        for place in _folders(self._folder):
            library = self.load(place)
            if key in library:
                return Library([(library[key], library.origin(key))])
            known.extend(library)
        where = " and ".join(str(place) for place in _folders(self._folder))
        raise NotFoundError("record", key, known=known, advice=f"looked in {where}")


def _folders(folder: str | None) -> list[Path]:
    if folder is not None:
        return [Path(folder)]
    own = Path("records")
    return [own, examples_folder()] if _has_records(own) else [examples_folder()]


def _has_records(folder: Path) -> bool:
    try:
        endings = registry.suffixes(of_libraries=True)
        return any(file.suffix.lower() in endings for file in folder.iterdir())
    except OSError:  # there is no such folder, or it cannot be looked into
        return False
