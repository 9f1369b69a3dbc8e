"""Items in the order that a style asks for.

Source: CSL 1.0.2, "Sorting": what has nothing to sort by comes last, in either direction.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Generic, TypeVar

from citekit.csl.collation import Key
from citekit.csl.rendering import Rendering

__all__ = ["Row", "sort_rows"]

T = TypeVar("T")
SortKeys = Sequence[tuple[bool, Callable[[Rendering], Key | None]]]
"""For each key whether it is descending, and what gives it."""
Start = Callable[[T], Rendering]
"""Begins the rendering of a member."""


@dataclass(slots=True)
class Row(Generic[T]):
    """What is put in order: a member and its keys."""

    member: T
    keys: SortKeys
    _found: list[tuple[str, str] | None] = field(default_factory=list)

    def key(self, at: int, start: Start[T]) -> tuple[str, str] | None:
        """Give a key, worked out when it is first asked for; keys are asked for in order.

        Its capitals and punctuation do not count: "King, Jr" is "King, Jr." where the next key is asked.
        """
        if at == len(self._found):
            key = self.keys[at][1](start(self.member))
            self._found.append(key and key[:2])
        return self._found[at]


def sort_rows(rows: Sequence[Row[T]], start: Start[T]) -> list[T]:
    """Give the members in order; where all keys are equal they stay as they came."""
    return [row.member for row in _sorted(rows, 0, start)]


def _sorted(rows: Sequence[Row[T]], at: int, start: Start[T]) -> list[Row[T]]:
    """Sort rows by their keys from a number on; later keys are asked only where rows are alike."""
    if len(rows) < 2 or at >= len(rows[0].keys):  # noqa: PLR2004 -- alone
        return list(rows)
    groups: dict[tuple[str, str] | None, list[Row[T]]] = {}
    for row in rows:
        groups.setdefault(row.key(at, start), []).append(row)
    absent = groups.pop(None, [])
    present = sorted(groups.items(), key=itemgetter(0), reverse=rows[0].keys[at][0])
    ordered = [row for _, group in present for row in _sorted(group, at + 1, start)]
    return ordered + _sorted(absent, at + 1, start)
