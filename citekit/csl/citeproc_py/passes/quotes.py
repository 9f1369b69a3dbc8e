"""Quotation marks: those in items are paired, then all are set as the locale writes them.

Source: CSL 1.0.2, "Quotes", terms open-quote to close-inner-quote; The Chicago Manual of Style,
18th ed., 6.123-6.125 (apostrophes and "smart" quotes), 12.30 (quotes within quotes).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citekit.csl.locale import Locale
from citekit.csl.tree import (
    Close,
    Event,
    Node,
    Open,
    Run,
    Span,
    SpanKind,
    Text,
    Tree,
    build,
    events,
    text_of,
)

__all__ = ["pair_quotes", "set_quotes"]

_APOSTROPHE = "’"
_STRAIGHT = "\"'"
_DOUBLE, _SINGLE = '"“”', "'‘’"
_OPENS_AFTER = "([{–—-/“‘\"'"


def pair_quotes(tree: Tree, locale: Locale) -> Tree:
    """Turn pairs of quotation marks in items into spans, and straight apostrophes into curly.

    Args:
        tree: As the style gave it.
        locale: Whose quotes count; where they are straight, single marks stay as they are.
    """
    shapes = _Shapes.of(locale)
    return tuple(_pair(node, shapes, in_data=False) for node in tree)


@dataclass(frozen=True, slots=True)
class _Shapes:
    """Which characters count as quotation marks, and what an apostrophe becomes."""

    marks: str
    apostrophe: str | None

    @classmethod
    def of(cls, locale: Locale) -> "_Shapes":
        match locale.term("open-quote"):
            case '"' | "'":
                return cls('"', None)
            case "“" | "‘":
                return cls(_DOUBLE + _SINGLE, _APOSTROPHE)
            case _:
                return cls(_STRAIGHT, _APOSTROPHE)


def _pair(node: Node, shapes: _Shapes, *, in_data: bool) -> Node:
    if isinstance(node, Text):
        return node
    inside = in_data or node.kind is SpanKind.DATA
    if node.kind is SpanKind.LINK:
        return node
    children = tuple(_pair(child, shapes, in_data=inside) for child in node.children)
    return Span(node.kind, _paired(children, shapes) if inside else children)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark or apostrophe among the texts of one parent."""

    child: int
    at: int
    shape: str
    opens: bool
    closes: bool

    def touches(self, other: "_Mark") -> bool:
        """Say whether nothing stands between this mark and a later one."""
        return self.child == other.child and self.at + 1 == other.at


def _paired(children: Tree, shapes: _Shapes) -> Tree:
    marks = list(_marks(children, shapes))
    if not marks:
        return children
    edges: dict[tuple[int, int], Event] = {}
    waiting: list[_Mark] = []
    for mark in marks:
        opener = next((one for one in reversed(waiting) if one.shape == mark.shape), None)
        if mark.closes and opener is not None and not opener.touches(mark):
            del waiting[waiting.index(opener) :]
            edges[opener.child, opener.at] = Open(SpanKind.QUOTED)
            edges[mark.child, mark.at] = Close()
        elif mark.opens:
            waiting.append(mark)
    loose = {(mark.child, mark.at) for mark in marks if mark.shape == "'"} - edges.keys()
    return build(_rebuilt(children, edges, loose, shapes))


def _rebuilt(
    children: Tree,
    edges: dict[tuple[int, int], Event],
    loose: set[tuple[int, int]],
    shapes: _Shapes,
) -> Iterator[Event]:
    for number, child in enumerate(children):
        if isinstance(child, Span):
            yield from events((child,))
            continue
        for at, character in enumerate(child.value):
            is_apostrophe = (number, at) in loose and character == "'"
            new = shapes.apostrophe if is_apostrophe and shapes.apostrophe else character
            yield edges.get((number, at), Run(new))


def _marks(children: Sequence[Node], shapes: _Shapes) -> Iterator[_Mark]:
    texts = [text_of((child,)) for child in children]
    for number, child in enumerate(children):
        if isinstance(child, Span):
            continue
        before_all, after_all = "".join(texts[:number])[-1:], "".join(texts[number + 1 :])[:1]
        for at, character in enumerate(child.value):
            if character in shapes.marks:
                before = child.value[at - 1] if at else before_all
                after = child.value[at + 1 : at + 2] or after_all
                yield _mark(number, at, character, before, after)


def _mark(child: int, at: int, character: str, before: str, after: str) -> _Mark:
    single = character in _SINGLE
    in_word = single and before.isalnum() and after.isalnum()
    starts = (not before or before.isspace() or before in _OPENS_AFTER) and bool(after.strip())
    opens = character in "“‘" or (character in _STRAIGHT and starts)
    closes = character in "”’" or (character in _STRAIGHT and not starts)
    return _Mark(child, at, "'" if single else '"', opens and not in_word, closes and not in_word)


def set_quotes(tree: Tree, locale: Locale) -> Tree:
    """Turn quoted spans into the locale's marks, inner ones inside outer, and drop hidden spans."""
    return build(_set(tree, locale, 0))


def _set(tree: Tree, locale: Locale, depth: int) -> Iterator[Event]:
    for node in tree:
        if isinstance(node, Text):
            yield Run(node.value)
        elif node.kind is SpanKind.QUOTED:
            inner = "inner-" if depth % 2 else ""
            yield Run(locale.term(f"open-{inner}quote") or "")
            yield from _set(node.children, locale, depth + 1)
            yield Run(locale.term(f"close-{inner}quote") or "")
        elif node.kind in (SpanKind.DATA, SpanKind.NOCASE):
            yield from _set(node.children, locale, depth)
        else:
            yield Open(node.kind)
            yield from _set(node.children, locale, depth)
            yield Close()
