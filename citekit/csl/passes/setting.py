"""Quotation marks and fonts in their nesting: inner quotes within outer, upright within italic.

Source: CSL 1.0.2, "Quotes", terms open-quote to close-inner-quote, "Formatting"; citeproc-js
manual, "Flip-flop".
"""

from dataclasses import dataclass, field

from citekit.csl.locale import Locale
from citekit.csl.marks import BY_MARK, CLOSE_QUOTE, CURLED_QUOTE, FLIPPING, PIECES
from citekit.csl.tree import Node, Span, SpanKind, Text, Tree

__all__ = ["Quotes", "quotes_of", "set_text"]

Quotes = tuple[tuple[str, str], tuple[str, str]]
"""Opening and closing marks, of outer and of inner quotes."""

_CURLED, _SINGLY_CURLED = ("“", "”"), ("‘", "’")
_HIDDEN = frozenset({SpanKind.DATA, SpanKind.NOCASE})
_FLIPS = {
    SpanKind.ITALIC: SpanKind.ROMAN,
    SpanKind.BOLD: SpanKind.MEDIUM,
    SpanKind.SMALL_CAPS: SpanKind.NORMAL_CAPS,
}
_OF_FONT = {
    SpanKind.ITALIC: "style", SpanKind.ROMAN: "style",
    SpanKind.BOLD: "weight", SpanKind.LIGHT: "weight", SpanKind.MEDIUM: "weight",
    SpanKind.SMALL_CAPS: "variant", SpanKind.NORMAL_CAPS: "variant",
    SpanKind.UNDERLINE: "decoration", SpanKind.STRAIGHT: "decoration",
    SpanKind.SUPERSCRIPT: "position", SpanKind.SUBSCRIPT: "position", SpanKind.BASELINE: "position",
}  # fmt: skip
_FLIPPING = frozenset(FLIPPING.values())
_NORMAL = frozenset(
    {
        SpanKind.ROMAN,
        SpanKind.MEDIUM,
        SpanKind.NORMAL_CAPS,
        SpanKind.STRAIGHT,
        SpanKind.BASELINE,
    }
)


@dataclass(slots=True)
class _Level:
    """A span that is open: what it becomes, and which fonts hold inside."""

    kind: SpanKind | None
    """None for one that leaves no span."""
    fonts: dict[str, SpanKind]
    nodes: list[Node] = field(default_factory=list)


def set_text(text: str, quotes: Quotes) -> Tree:
    """Give marked text as the tree that is printed."""
    pieces = PIECES.split(text)
    if len(pieces) == 1:
        return (Text(text),) if text else ()
    levels = [_Level(None, {})]
    opened: list[tuple[str, str]] = []
    is_mark = True
    for piece in pieces:
        is_mark = not is_mark
        if not is_mark:
            if piece:
                _add(levels[-1].nodes, piece)
            continue
        kind = BY_MARK.get(piece)
        if kind is SpanKind.QUOTED or piece == CURLED_QUOTE:
            pair = quotes[len(opened) % 2]
            if quotes[0] != _CURLED:
                if piece == CURLED_QUOTE:
                    pair = _CURLED
                elif opened and opened[-1] == _CURLED:
                    pair = _SINGLY_CURLED
            opened.append(pair)
            _add(levels[-1].nodes, pair[0])
        elif piece == CLOSE_QUOTE:
            _add(levels[-1].nodes, opened.pop()[1])
        elif kind is not None:
            flips = piece in _FLIPPING
            levels.append(_opened(kind, levels[-1].fonts, flips=flips))
        else:
            _close(levels)
    return tuple(levels[0].nodes)


def quotes_of(locale: Locale) -> Quotes:
    """Give the quotation marks of a locale."""
    return (
        (locale.term("open-quote") or "", locale.term("close-quote") or ""),
        (locale.term("open-inner-quote") or "", locale.term("close-inner-quote") or ""),
    )


def _opened(kind: SpanKind, fonts: dict[str, SpanKind], *, flips: bool) -> _Level:
    if kind in _HIDDEN:
        return _Level(None, fonts)
    if kind is SpanKind.PLAIN:
        return _Level(kind if fonts else None, {})
    option = _OF_FONT.get(kind)
    if option is None:
        return _Level(kind, fonts)
    current = fonts.get(option)
    if current is kind and flips:
        kind = _FLIPS[kind]
    elif current is kind or (current is None and kind in _NORMAL):
        return _Level(None, fonts)
    return _Level(kind, {**fonts, option: kind})


def _close(levels: list[_Level]) -> None:
    level = levels.pop()
    above = levels[-1].nodes
    if level.kind is None:
        for node in level.nodes:
            if isinstance(node, Text):
                _add(above, node.value)
            else:
                above.append(node)
    elif level.nodes:
        above.append(Span(level.kind, tuple(level.nodes)))


def _add(nodes: list[Node], text: str) -> None:
    if nodes and isinstance(nodes[-1], Text):
        nodes[-1] = Text(nodes[-1].value + text)
    elif text:
        nodes.append(Text(text))
