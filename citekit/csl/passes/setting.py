"""Quotation marks and fonts in their nesting: inner quotes within outer, upright within italic.

Source: CSL 1.0.2, "Quotes", terms open-quote to close-inner-quote, "Formatting"; citeproc-js
manual, "Flip-flop".
"""

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


_Fonts = dict[str, SpanKind]
"""Which font holds, by option."""
_Around = tuple[SpanKind, list[Node], str, _Fonts]
"""A span that is open, and what precedes it at its level: nodes, the run after them, the fonts."""


def set_text(text: str, quotes: Quotes) -> Tree:
    """Give marked text as the tree that is printed."""
    run, *pieces = PIECES.split(text)
    nodes: list[Node] = []
    fonts: _Fonts = {}
    opened: list[_Around | None] = []
    quoted: list[tuple[str, str]] = []
    for mark, after in zip(pieces[::2], pieces[1::2], strict=True):
        kind = BY_MARK.get(mark)
        if mark == CLOSE_QUOTE:
            run += quoted.pop()[1]
        elif kind is SpanKind.QUOTED or mark == CURLED_QUOTE:
            pair = quotes[len(quoted) % 2]
            if quotes[0] != _CURLED:
                if mark == CURLED_QUOTE:
                    pair = _CURLED
                elif quoted and quoted[-1] == _CURLED:
                    pair = _SINGLY_CURLED
            quoted.append(pair)
            run += pair[0]
        elif kind is None:
            closed = opened.pop()
            if closed is not None:
                children = _ended(nodes, run)
                set_as, nodes, run, fonts = closed
                if children:
                    nodes, run = [*_ended(nodes, run), Span(set_as, children)], ""
        else:
            inside = _opened(kind, fonts, flips=mark in _FLIPPING)
            opened.append(None if inside is None else (inside[0], nodes, run, fonts))
            if inside is not None:
                nodes, run, fonts = [], "", inside[1]
        run += after
    return _ended(nodes, run)


def quotes_of(locale: Locale) -> Quotes:
    """Give the quotation marks of a locale."""
    return (
        (locale.term("open-quote") or "", locale.term("close-quote") or ""),
        (locale.term("open-inner-quote") or "", locale.term("close-inner-quote") or ""),
    )


def _opened(kind: SpanKind, fonts: _Fonts, *, flips: bool) -> tuple[SpanKind, _Fonts] | None:
    """Give what a span becomes, and the fonts inside; None where it leaves no span."""
    if kind in _HIDDEN:
        return None
    if kind is SpanKind.PLAIN:
        return (kind, {}) if fonts else None
    option = _OF_FONT.get(kind)
    if option is None:
        return kind, fonts
    current = fonts.get(option)
    if current is kind and flips:
        kind = _FLIPS[kind]
    elif current is kind or (current is None and kind in _NORMAL):
        return None
    return kind, {**fonts, option: kind}


def _ended(nodes: list[Node], run: str) -> Tree:
    """Give the nodes of a level with the run of characters that ends it."""
    return (*nodes, Text(run)) if run else tuple(nodes)
