"""Stretches of a line: each says what it is, and together they cover the text."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

__all__ = ["Claim", "Part", "PartKind", "cover", "recut"]

PartKind = Literal[
    "label",
    "author",
    "title",
    "date",
    "publisher",
    "witness",
    "work",
    "credit",
    "classification",
    "remark",
    "accessed",
    "url",
    "separator",
    "unread",
]
"""What a stretch is. ``label``: ``Source:``. ``work``: a book or article that prints the text.
``remark``: a sentence about the document, kept as it stands. ``unread``: not understood."""


class Part(NamedTuple):
    """A stretch of a line, verbatim."""

    kind: PartKind
    text: str
    start: int
    """Where it begins in the line, in code points."""

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands: [start, end)."""
        return self.start, self.start + len(self.text)


class Claim(NamedTuple):
    """A stretch that a grammar has understood."""

    start: int
    end: int
    kind: PartKind


_BETWEEN = re.compile(r"(?:[\W_]|\band\b)+")


def cover(text: str, claims: Iterable[Claim]) -> tuple[Part, ...]:
    """Cover a text with what was claimed of it; what lies between is a separator, or not understood.

    >>> [(part.kind, part.text) for part in cover("“Memo,” x", [Claim(1, 5, "title")])]
    [('separator', '“'), ('title', 'Memo'), ('separator', ',” '), ('unread', 'x')]
    """
    parts: list[Part] = []
    position = 0
    for start, end, kind in sorted(claims):
        if start < position or start == end:
            continue
        parts += _gap(text, position, start)
        parts.append(Part(kind, text[start:end], start))
        position = end
    parts += _gap(text, position, len(text))
    return tuple(parts)


def recut(text: str, parts: Iterable[Part]) -> tuple[Part, ...]:
    """Cut a text of the same length at the same places."""
    return tuple(part._replace(text=text[slice(*part.span)]) for part in parts)


def _gap(text: str, start: int, end: int) -> Iterable[Part]:
    """Take punctuation at the ends of a gap off as separators; what is left was not understood."""
    if start == end:
        return
    first = _BETWEEN.match(text, start, end)
    begin = first.end() if first else start
    if begin > start:
        yield Part("separator", text[start:begin], start)
    stop = end
    while stop > begin and not (text[stop - 1].isalnum() or text[stop - 1] in _CLOSING):
        stop -= 1
    if stop > begin:
        yield Part("unread", text[begin:stop], begin)
    if end > stop:
        yield Part("separator", text[stop:end], stop)


_CLOSING = ")]"
