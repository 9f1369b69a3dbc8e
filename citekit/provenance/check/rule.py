"""What a rule is: a code, how grave it is, why it matters, how to mend it, and what finds it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from citekit.provenance.check.record import Path, Record

__all__ = ["LEVELS", "Find", "FindAmong", "Found", "FoundAmong", "Level", "Rule", "rule"]

Level = Literal["error", "warning", "note"]
"""``error``: parts of the record contradict each other, or a citation made of it is wrong. ``warning``: it is
probably wrong, or a citation lacks what a reader needs. ``note``: worth a look."""

LEVELS: tuple[Level, ...] = ("error", "warning", "note")
"""The gravest first."""


class Found(NamedTuple):
    """One place at which a rule is broken."""

    path: Path
    """Keys and list numbers from the top of the record."""
    what: str
    """What is wrong there, with the values that show it."""


class FoundAmong(NamedTuple):
    """One place at which a rule about several records is broken."""

    number: int
    """Which of the records, from 0."""
    path: Path
    what: str


Find = Callable[[Record], Iterable[Found]]
FindAmong = Callable[[Sequence[Record]], Iterable[FoundAmong]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that records keep."""

    code: str
    """Its name, by which a record accepts what it finds: ``title-date``."""
    level: Level
    why: str
    """Why it matters."""
    mend: str
    """How to mend the record."""
    find: Find | None = None
    """Finds where one record breaks it."""
    find_among: FindAmong | None = None
    """Finds where several records break it together."""


def rule(code: str, level: Level, *, why: str, mend: str) -> Callable[[Find], Rule]:
    """Make a rule of what finds where one record breaks it."""
    return lambda find: Rule(code, level, why, mend, find=find)
