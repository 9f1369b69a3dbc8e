"""Marks inside flat text, so that an engine that joins strings can still give a tree.

A mark is a Unicode noncharacter (U+FDD0 to U+FDEF), which no item may contain; a span is its
kind's mark, the text, and the end mark.
"""

import re

from citekit.csl.tree import Close, Event, Open, Run, SpanKind, Tree, build

__all__ = [
    "ANY_MARK",
    "BY_MARK",
    "CLOSE_QUOTE",
    "CURLED_QUOTE",
    "END_MARK",
    "FLIPPING",
    "JOINT",
    "NOCASE_SPAN",
    "OPENING",
    "PIECES",
    "TERM_START",
    "parse",
    "plain",
    "wrap",
]

END_MARK = "\ufdd0"
CLOSE_QUOTE = "\ufdef"
"""Ends a quoted span."""
CURLED_QUOTE = "\ufdec"
"""Opens what an item puts between curly quotes; they stay where the locale has others."""
JOINT = "\ufdee"
"""Stands where a style's punctuation meets other text."""
TERM_START = "\ufded"
"""Stands before a term, which may take a capital where a note begins."""
_KINDS: dict[SpanKind, str] = {kind: chr(0xFDD1 + number) for number, kind in enumerate(SpanKind)}
BY_MARK: dict[str, SpanKind] = {mark: kind for kind, mark in _KINDS.items()}
OPENING = _KINDS
"""The mark that opens each kind of span."""
FLIPPING: dict[SpanKind, str] = {
    SpanKind.ITALIC: "\ufde9",
    SpanKind.BOLD: "\ufdea",
    SpanKind.SMALL_CAPS: "\ufdeb",
}
"""The marks of an item's own fonts, which turn round where the style sets the same font."""
BY_MARK |= {mark: kind for kind, mark in FLIPPING.items()}

ANY_MARK = re.compile("[\ufdd0-\ufdef]")
PIECES = re.compile("([\ufdd0-\ufdef])")
"""Splits marked text into marks (odd places) and runs (even places)."""
NOCASE_SPAN = _KINDS[SpanKind.NOCASE]


def wrap(kind: SpanKind, text: str) -> str:
    """Mark ``text`` as a span; empty text stays empty.

    >>> plain(wrap(SpanKind.ITALIC, "Pravda"))
    'Pravda'
    """
    return f"{_KINDS[kind]}{text}{END_MARK}" if text else text


def plain(text: str) -> str:
    """Give the text without its marks."""
    return text if text.isascii() else ANY_MARK.sub("", text)


def parse(text: str) -> Tree:
    """Give the tree that marked text stands for.

    >>> parse("See " + wrap(SpanKind.ITALIC, "Pravda"))
    (Text(value='See '), Span(kind=<SpanKind.ITALIC: 'italic'>, children=(Text(value='Pravda'),)))
    """
    return build(_event(piece) for piece in PIECES.split(text) if piece)


def _event(piece: str) -> Event:
    if piece in (END_MARK, CLOSE_QUOTE):
        return Close()
    kind = BY_MARK.get(piece)
    return Run(piece) if kind is None else Open(kind)
