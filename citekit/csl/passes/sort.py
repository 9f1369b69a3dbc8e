"""Items in the order that a style asks for.

Source: CSL 1.0.2, "Sorting": what has nothing to sort by comes last, in either direction.
"""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import TypeVar

from citekit.csl.collation import Key
from citekit.csl.rendering import Rendering

__all__ = ["sort_by"]

T = TypeVar("T")
SortKeys = Sequence[tuple[bool, Callable[[Rendering], Key | None]]]
_Row = tuple[T, Rendering, SortKeys]


def sort_by(
    members: Sequence[T],
    state: Callable[[T], Rendering],
    keys_of: Callable[[Rendering], SortKeys],
) -> list[T]:
    """Put members in order.

    Args:
        members: In the order that stays where keys are equal.
        state: Gives the rendering by which a member is sorted.
        keys_of: Gives the keys for a rendering.
    """
    rows = []
    for member in members:
        rendering = state(member)
        rows.append((member, rendering, keys_of(rendering)))
    return [row[0] for row in _sorted(rows, 0)]


def _sorted(rows: list[_Row[T]], at: int) -> list[_Row[T]]:
    """Sort rows by their keys from a number on; later keys are asked only where rows are alike."""
    if len(rows) < 2 or at >= len(rows[0][2]):  # noqa: PLR2004 -- alone
        return rows
    groups: dict[Key | None, list[_Row[T]]] = {}
    for row in rows:
        groups.setdefault(row[2][at][1](row[1]), []).append(row)
    absent = groups.pop(None, [])
    present = sorted(groups.items(), key=itemgetter(0), reverse=rows[0][2][at][0])
    ordered = [row for _, group in present for row in _sorted(group, at + 1)]
    return ordered + _sorted(absent, at + 1)
