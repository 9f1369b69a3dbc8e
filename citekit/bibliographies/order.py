"""The order of reference codes: level by level, numbers as numbers.

Source: ISAD(G) 2nd ed., 3.1.1 and the practice of finding aids.
"""

import re

from citekit.archives.codes import Reading
from citekit.csl.collation import Key as WordKey
from citekit.csl.collation import collation_key

__all__ = ["Key", "natural_key", "order_of"]

Piece = tuple[int, int, WordKey]
LevelKey = tuple[tuple[Piece, ...], str]
Key = tuple[LevelKey, ...]
"""One tuple a level; a code that ends earlier comes before those that go on."""

_TOKEN = re.compile(r"\d+|\b[IVXL]+\b|[^\W\d_]+")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})|XL(?:IX|IV|V?I{0,3})|LX{0,3}(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_NUMBER, _WORD = 0, 1
_NOTHING: WordKey = ("", "", "")
_IN_CODE = frozenset({"level", "container", "year", "unread"})


def natural_key(text: str) -> LevelKey:
    """Give what puts texts in the order of the numbers in them; Roman numbers to 89 are numbers too.

    >>> sorted(["d. 131", "d. 13", "d. 9", "d. 059a", "d. 59"], key=natural_key)
    ['d. 9', 'd. 13', 'd. 59', 'd. 059a', 'd. 131']
    >>> sorted(["X", "IX", "XIX-J-1-j", "XIX-A"], key=natural_key)
    ['IX', 'X', 'XIX-A', 'XIX-J-1-j']
    """
    return tuple(map(_piece, _TOKEN.findall(text))), text


def _piece(token: str) -> Piece:
    if token.isdecimal():
        return _NUMBER, int(token), _NOTHING
    if _ROMAN.fullmatch(token):
        return _NUMBER, _roman(token), _NOTHING
    return _WORD, 0, collation_key(token)


def _roman(token: str) -> int:
    values = [_VALUES[one] for one in token]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value for value, after in zip(values, following, strict=True)
    )


def order_of(reading: Reading) -> Key:
    """Give what puts codes in order: the values of their levels and containers, without the labels."""
    return tuple(
        natural_key(part.value or part.text) for part in reading.parts if part.kind in _IN_CODE
    )
