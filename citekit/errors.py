"""Every exception that citekit raises on purpose.

::

    CitekitError
    ├── ParseError        text that could not be read (also a ValueError)
    ├── RecordError       a record file with one or more mistakes (also a ValueError)
    ├── NotFoundError     a record, text, style, format or archive that is not there (also a LookupError)
    ├── StyleError        a style that is not valid CSL (also a ValueError)
    ├── ItemError         a CSL item with a wrong type or shape (also a ValueError)
    ├── RequestError      what was asked for does not fit together (also a ValueError)
    ├── WrongTypeError    a key where a record is expected, say (also a TypeError)
    ├── ReadError         a file that could not be opened or decoded (also an OSError)
    ├── WriteError        a file that could not be written (also an OSError)
    ├── MissingExtraError an optional package that is not installed (also an ImportError)
    └── ProgramError      another program that is not installed, or that failed (also an OSError)

Facts are attributes; ``str(error)`` is the picture for a person.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from reprlib import repr as shortened

__all__ = [
    "CitekitError",
    "ConversionLossError",
    "ItemError",
    "Location",
    "MissingExtraError",
    "NotFoundError",
    "ParseError",
    "Problem",
    "ProgramError",
    "ReadError",
    "RecordError",
    "RequestError",
    "StyleError",
    "WriteError",
    "WrongTypeError",
    "suggest",
]


class CitekitError(Exception):
    """Anything that went wrong in citekit and was foreseen."""


def suggest(wrong: str, right: Iterable[str]) -> str | None:
    """Give the known word nearest to a wrong one, or None where none is near.

    >>> suggest("titel", ["title", "texts"])
    'title'
    >>> suggest("xyz", ["title", "texts"])
    """
    by_folded = {word.casefold(): word for word in right}
    near = get_close_matches(wrong.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[near[0]] if near else None


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file; line and column count from 1, in code points."""

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(
            str(part) for part in (self.file, self.line, self.column) if part is not None
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a record: where it is, what was expected, and the nearest right thing.

    >>> print(Problem(Location("a.yaml", 3, 1), "titel", "unknown key", hint="title"))
    a.yaml:3:1: titel: unknown key; did you mean 'title'?
    """

    location: Location
    key: str
    """Dotted path of the key inside the record, such as ``texts.0.language``; empty for the whole."""
    reason: str
    hint: str | None = None
    """The nearest right key or value."""

    def __str__(self) -> str:
        key = f"{self.key}: " if self.key else ""
        hint = f"; did you mean {self.hint!r}?" if self.hint else ""
        return f"{self.location}: {key}{self.reason}{hint}"


class ParseError(CitekitError, ValueError):
    """Text that could not be read; ``span`` is [start, end) in code points."""

    def __init__(self, reason: str, *, text: str, span: tuple[int, int]) -> None:
        super().__init__(reason, text, span)
        self.reason, self.text, self.span = reason, text, span

    def __str__(self) -> str:
        start, end = self.span
        begin = self.text.rfind("\n", 0, start) + 1
        number = self.text.count("\n", 0, start) + 1
        line = self.text[begin:].partition("\n")[0]
        mark = " " * (start - begin) + "^" * max(1, min(end, begin + len(line)) - start)
        if len(line) > _LONGEST_PICTURE:
            return f"line {number}, column {start - begin + 1}: {self.reason}"
        return f"line {number}: {self.reason}\n  {line}\n  {mark}"


_LONGEST_PICTURE = 200


class RecordError(CitekitError, ValueError):
    """A record that holds mistakes; ``problems`` lists them all, in file order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(tuple(problems))
        self.problems = tuple(problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class NotFoundError(CitekitError, LookupError):
    """Something asked for by name is not there; ``known`` are the names that are."""

    def __init__(
        self, kind: str, name: str, *, known: Iterable[str] = (), advice: str = ""
    ) -> None:
        super().__init__(kind, name)
        self.kind, self.name, self.known, self.advice = kind, name, tuple(known), advice

    def __str__(self) -> str:
        text = f"no {self.kind} {self.name!r}"
        near = suggest(str(self.name), self.known)
        if near:
            text += f"; did you mean {near!r}?"
        elif 0 < len(self.known) <= _LONGEST_LIST:
            text += f"; known: {', '.join(sorted(self.known))}"
        return f"{text}{f' ({self.advice})' if self.advice else ''}"


_LONGEST_LIST = 20


class StyleError(CitekitError, ValueError):
    """A citation style that is not valid CSL, or not CSL at all."""


class ItemError(CitekitError, ValueError):
    """A CSL item with a wrong type or shape; ``id`` names it where it has one."""

    def __init__(self, reason: str, *, id: str | None = None) -> None:  # noqa: A002 -- CSL's own word
        super().__init__(reason, id)
        self.reason, self.id = reason, id

    def __str__(self) -> str:
        return f"item {self.id!r}: {self.reason}" if self.id is not None else self.reason


class RequestError(CitekitError, ValueError):
    """What was asked for does not fit together: a leaf of one of several copies, say, and not which."""


class WrongTypeError(CitekitError, TypeError):
    """A value of another type than was expected: a key where a record is, say; ``found`` is the value."""

    def __init__(self, expected: str, found: object, *, advice: str = "") -> None:
        super().__init__(expected, found)
        self.expected, self.found, self.advice = expected, found, advice

    def __str__(self) -> str:
        advice = f"; {self.advice}" if self.advice else ""
        return f"expected {self.expected}, found {type(self.found).__name__} {shortened(self.found)}{advice}"


class ReadError(CitekitError, OSError):
    """A file that could not be opened, or whose bytes are not UTF-8 text."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class WriteError(CitekitError, OSError):
    """A file that could not be written; nothing half-written is left behind."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class ConversionLossError(CitekitError, ValueError):
    """A conversion that was to lose nothing would, or nothing was there to convert.

    ``records`` is of how many records fields would be lost, beside those not read.
    """

    def __init__(self, records: int, *, nothing: bool = False) -> None:
        super().__init__(records)
        self.records, self.nothing = records, nothing

    def __str__(self) -> str:
        many = "1 record" if self.records == 1 else f"{self.records} records"
        lost = f"fields of {many} would be lost" if self.records else ""
        unread = "no record could be read" if self.nothing else "not all could be read"
        return f"nothing was written to a file: {lost or unread}"


class MissingExtraError(CitekitError, ImportError):
    """An optional package is not installed; the message names the extra that brings it."""

    def __init__(self, extra: str, what: str) -> None:
        super().__init__(extra, what)
        self.extra, self.what = extra, what

    def __str__(self) -> str:
        return f'{self.what} needs the extra {self.extra!r}: pip install "citekit-archival[{self.extra}]"'


class ProgramError(CitekitError, OSError):
    """Another program that is needed: it is not installed, or it failed; ``program`` names it."""

    def __init__(self, program: str, reason: str) -> None:
        super().__init__(program, reason)
        self.program, self.reason = program, reason

    def __str__(self) -> str:
        return f"{self.program}: {self.reason}"
