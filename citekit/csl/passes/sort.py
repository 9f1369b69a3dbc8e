"""Items in the order that a style asks for.

Source: CSL 1.0.2, "Sorting": what has nothing to sort by comes last, in either direction.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from citekit.csl.collation import Key
from citekit.csl.rendering import Rendering

__all__ = ["sort_by"]

T = TypeVar("T")
SortKeys = Sequence[tuple[bool, Callable[[Rendering], Key | None]]]


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
    descending: Sequence[bool] = ()
    for member in members:
        rendering = state(member)
        keys = keys_of(rendering)
        descending = [down for down, _ in keys]
        rows.append(([key(rendering) for _, key in keys], member))
    for at in range(len(descending) - 1, -1, -1):
        present = [row for row in rows if row[0][at] is not None]
        absent = [row for row in rows if row[0][at] is None]
        present.sort(key=lambda row: row[0][at], reverse=descending[at])  # noqa: B023 -- used at once
        rows = present + absent
    return [member for _, member in rows]
