"""What renderers of elements give: marked text, and what became of the variables they called.

Source: CSL 1.0.2, "Group".
"""

from collections.abc import Callable, Iterable, Sequence
from weakref import WeakKeyDictionary, WeakSet

from citekit.csl.rendering import Rendering

__all__ = ["EMPTY", "FOUND", "NONE", "Rendered", "Renderer", "first_of", "in_sequence"]
__all__ += [
    "is_settled",
    "joined_alike",
    "joins_only",
    "missing",
    "nothing",
    "only_dates",
    "settle",
]

NONE = 0
"""No variable was called."""
EMPTY = 1
"""Variables were called, and all were empty: the group around prints nothing."""
FOUND = 3
"""At least one variable had a value; also what becomes of EMPTY and FOUND together, by ``|``."""

Rendered = tuple[str, int]
"""Marked text, and one of NONE, EMPTY and FOUND; what stands together takes them by ``|``."""
Renderer = Callable[[Rendering], Rendered]

_NOTHING: Rendered = ("", NONE)
_MISSING: Rendered = ("", EMPTY)


def settle(render: Renderer, parts: Iterable[Renderer] = ()) -> Renderer:
    """Mark a renderer that never gives text with EMPTY or NONE, as a group does not.

    Args:
        render: The renderer.
        parts: What it gives the texts of: it is marked where they all are.
    """
    if all(map(is_settled, parts)):
        _SETTLED.add(render)
    return render


def is_settled(render: Renderer) -> bool:
    """Say whether a renderer never gives text with EMPTY, nor with NONE."""
    return render in _SETTLED


_SETTLED: WeakSet[Renderer] = WeakSet()


def nothing(_: Rendering) -> Rendered:
    """Render an element that prints nothing and calls no variable."""
    return _NOTHING


settle(nothing)


def missing(_: Rendering) -> Rendered:
    """Render an element whose variables the item does not have."""
    return _MISSING


settle(missing)


def first_of(parts: Sequence[Renderer]) -> Renderer:
    """Give a renderer of the first of several parts that prints."""

    def render(state: Rendering) -> Rendered:
        for part in parts:
            rendered = part(state)
            if rendered[0]:
                return rendered
        return _NOTHING

    return settle(render, parts)


def only_dates(render: Renderer) -> Renderer:
    """Give a renderer of nothing but the dates that another prints: so macros with a date sort."""

    def dates(state: Rendering) -> Rendered:
        before = len(state.dates)
        render(state)
        text = " ".join(filter(None, state.dates[before:]))
        return (text, FOUND) if text else _MISSING

    return dates


def in_sequence(parts: Sequence[Renderer], delimiter: str = "") -> Renderer:
    """Give a renderer of several parts, joined by a delimiter where they print."""
    least = EMPTY if missing in parts else NONE
    parts = [part for part in parts if part is not missing and part is not nothing]
    if not parts:
        return missing if least else nothing
    if len(parts) == 1 and not least:
        return parts[0]

    def render(state: Rendering) -> Rendered:
        most = least
        texts = []
        for part in parts:
            text, found = part(state)
            if text:
                texts.append(text)
            most |= found
        return delimiter.join(texts), most

    return settle(render, parts)


def joined_alike(parts: Iterable[Renderer], delimiter: str) -> list[Renderer]:
    """Give parts with those of a group in its place, where it joins them by the same delimiter."""
    found: list[Renderer] = []
    for part in parts:
        joined, inner = _GROUPS.get(part, ("", []))
        found += inner if inner and joined == delimiter else [part]
    return found


def joins_only(render: Renderer, parts: list[Renderer], delimiter: str) -> None:
    """Note that a group does nothing but join its parts, if each of them prints whatever the others do."""
    if all(map(is_settled, parts)):
        _GROUPS[render] = delimiter, parts


_GROUPS: WeakKeyDictionary[Renderer, tuple[str, list[Renderer]]] = WeakKeyDictionary()
