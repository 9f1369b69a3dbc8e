"""Where records are looked for: the folder asked for, ``./records``, and the examples that come with citekit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from citekit.errors import CitekitError, NotFoundError, ReadError, RequestError, WrongTypeError
from citekit.files import STANDARD_INPUT, is_there, refuse_address
from citekit.formats import registry
from citekit.library.library import Library
from citekit.library.reading import Entry, Origin

__all__ = ["Finder", "Gathered", "Lookup", "examples_folder", "gather", "load", "looks_like_path"]


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
        RequestError: A target is empty.
        ReadError: A path is not there.
        NotFoundError: No record has the key.
        WrongTypeError: A target is neither text nor path.
    """
    for target in targets:
        if not isinstance(target, str | Path):
            raise WrongTypeError("a key or a path", target, advice="name several one by one")
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
    finder = Finder(folder, watch)
    libraries = [
        Library.from_binary(BytesIO(standard_input), file=STANDARD_INPUT)
        if target == "-"
        else finder.find(target)
        for target in targets
    ] or [finder.load(_folders(folder)[0])]
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
        self._finder = Finder(folder)

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


class Finder:
    """Finds what single words of a call stand for; folders are read once.

    Args:
        folder: Where keys are looked up; None for the usual places.
        watch: Is told the name of each file before it is read.
    """

    def __init__(
        self, folder: str | None = None, watch: Callable[[str], None] | None = None
    ) -> None:
        self._folder, self._watch = folder, watch
        self._libraries: dict[Path, Library] = {}

    def find(self, target: str) -> Library:
        """Read what a word stands for: a file, a folder, or the record of a key.

        Raises:
            RequestError: The word is empty.
            ReadError: The path is not there.
            NotFoundError: No record has the key.
        """
        path = self.path_of(target)
        return self.find_key(target) if path is None else self.load(path)

    def path_of(self, target: str) -> Path | None:
        """Give the file or folder that a word names; None where it is the key of a record.

        A key goes before a file or folder here that happens to have its name.

        Raises:
            RequestError: The word is empty.
            ReadError: It names a path that is not there.
        """
        if not target:
            raise RequestError("expected a record's key, a file or a folder, found an empty word")
        refuse_address(target)
        path = Path(target)
        if looks_like_path(target):
            if not is_there(path):
                key = path.stem
                advice = f"; as a record it is {key!r}" if self._file_named(key) else ""
                raise ReadError(f"{path}: there is no such file{advice}")
            return path
        return path if self._file_named(target) is None and path.exists() else None

    def find_key(self, key: str) -> Library:
        """Give the record of a key alone, or what says why it cannot be read.

        Raises:
            NotFoundError: No record has the key.
        """
        named = self._file_named(key)
        if named is not None:
            found = self.load(named)
            if key in found:
                return Library([(found[key], found.origin(key))], found.problems, found.warnings)
            if found.problems:
                return found
        return self._among_all(key)

    @property
    def problems(self) -> tuple[CitekitError, ...]:
        """What could not be read so far."""
        return tuple(one for library in self._libraries.values() for one in library.problems)

    def load(self, path: Path) -> Library:
        """Read a file or folder, once.

        Raises:
            ReadError: It is not there, or cannot be opened.
        """
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
        places = _folders(self._folder)
        for place in places:
            library = self.load(place)
            if key in library:
                return Library([(library[key], library.origin(key))])
            known.extend(library)
        unread = [str(place) for place in places if self.load(place).problems]
        advice = f"looked in {' and '.join(map(str, places))}"
        if here := _file_here(key):
            advice += f"; the file here is {here!r}"
        if unread:
            advice += f"; some of it cannot be read: citekit check {' '.join(unread)}"
        raise NotFoundError("record", key, known=known, advice=advice)


def _file_here(key: str) -> str | None:
    """Give the file beside the user that a key without its ending would name."""
    return next(
        (f"{key}{end}" for end in sorted(registry.suffixes()) if Path(f"{key}{end}").is_file()),
        None,
    )


def _folders(folder: str | None) -> list[Path]:
    if folder is not None:
        if not Path(folder).exists():
            raise ReadError(f"{folder}: there is no such folder of records")
        return [Path(folder)]
    own = Path("records")
    return [own, examples_folder()] if _has_records(own) else [examples_folder()]


def _has_records(folder: Path) -> bool:
    try:
        endings = registry.suffixes(of_libraries=True)
        return any(file.suffix.lower() in endings for file in folder.iterdir())
    except OSError:  # there is no such folder, or it cannot be looked into
        return False
