"""Quotation marks and fonts in their nesting: inner quotes within outer, upright within italic.

Source: CSL 1.0.2, "Quotes", terms open-quote to close-inner-quote, "Formatting"; citeproc-js
manual, "Flip-flop".
"""

from citekit.csl.locale import Locale
from citekit.csl.marks import (
    BY_MARK,
    CLOSE_QUOTE,
    CURLED_QUOTE,
    END_MARK,
    FLIPPING,
    OPENING,
    PIECES,
)
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
_OPENS_QUOTE = frozenset({OPENING[SpanKind.QUOTED], CURLED_QUOTE})
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
    pieces = PIECES.split(text)
    run = pieces[0]
    nodes: list[Node] = []
    fonts: _Fonts = {}
    opened: list[_Around | None] = []
    quoted: list[tuple[str, str]] = []
    for mark, after in zip(pieces[1::2], pieces[2::2], strict=True):
        if mark == END_MARK:
            closed = opened.pop()
            if closed is not None:
                children = _ended(nodes, run)
                kind, nodes, run, fonts = closed
                if children:
                    nodes, run = [*_ended(nodes, run), Span(kind, children)], ""
        elif mark == CLOSE_QUOTE:
            run += quoted.pop()[1]
        elif mark in _OPENS_QUOTE:
            pair = quotes[len(quoted) % 2]
            if quotes[0] != _CURLED:
                if mark == CURLED_QUOTE:
                    pair = _CURLED
                elif quoted and quoted[-1] == _CURLED:
                    pair = _SINGLY_CURLED
            quoted.append(pair)
            run += pair[0]
        else:
            set_as = _opened(BY_MARK[mark], fonts, flips=mark in _FLIPPING)
            opened.append(None if set_as is None else (set_as[0], nodes, run, fonts))
            if set_as is not None:
                nodes, run, fonts = [], "", set_as[1]
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
