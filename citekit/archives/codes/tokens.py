"""A text as tokens: words, digits, spaces, marks. Each Han, kana or Hangul letter is a word of its own."""

import re
from bisect import bisect_right
from typing import NamedTuple

from citekit.archives.codes.letters import fold
from citekit.archives.codes.numbers import CJK

__all__ = ["DIGITS", "MARK", "SPACE", "WORD", "Token", "brackets", "inside", "tokens"]

LONE, WORD, DIGITS, SPACE, MARK = range(1, 6)
"""Kinds of tokens: a letter of a script without spaces, a word, digits, white space, anything else."""

_TOKEN = re.compile(
    rf"([{CJK}])|((?:[^\W\d_{CJK}][\u0300-\u036f]*)+)|(\d+)|(\s+)|(.)",
    re.DOTALL,
)
_BRACKET = re.compile(r"[()（）\[\]“”\"]")
_LONGEST_BRACKET = 200


class Token(NamedTuple):
    """A stretch of text, [start, end)."""

    kind: int
    start: int
    end: int
    word: str
    """Its folded form; empty where it is digits or a space."""


def tokens(text: str) -> list[Token]:
    """Cut a text into tokens that cover it.

    >>> [token.kind for token in tokens("ф. 5，第3卷")]
    [2, 5, 4, 3, 5, 1, 3, 1]
    """
    return [
        Token(
            found.lastindex or MARK,
            *found.span(),
            "" if found.lastindex in _NO_WORDS else fold(found[0]),
        )
        for found in _TOKEN.finditer(text)
    ]


_NO_WORDS = frozenset({DIGITS, SPACE})


def brackets(text: str, begin: int = 0) -> list[tuple[int, int]]:
    """Give where outermost pairs of brackets and quotation marks from ``begin`` on open and close.

    Very long ones do not count.

    >>> brackets("B (a (b), c), d)"), brackets('folder "A, B"')
    ([(2, 11)], [(7, 12)])
    """
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for found in _BRACKET.finditer(text, begin):
        mark = found[0]
        if mark in "(（[“" or (mark == '"' and not (opened and text[opened[-1]] == mark)):
            opened.append(found.start())
        elif opened:
            start = opened.pop()
            if found.start() - start > _LONGEST_BRACKET:
                continue
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, found.start()))
    return pairs


def inside(pairs: list[tuple[int, int]], position: int) -> bool:
    """Whether a position lies within a pair of brackets."""
    at = bisect_right(pairs, (position, len(pairs) and pairs[-1][1] + 1)) - 1
    return at >= 0 and pairs[at][0] < position < pairs[at][1]
