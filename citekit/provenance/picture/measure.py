"""How wide text is, and where it breaks, without the font at hand.

Widths are those of a wide sans-serif, so that in any other the text is rather shorter than its box.
"""

import unicodedata
from functools import lru_cache
from itertools import pairwise

__all__ = ["width", "wrapped"]

_WIDTHS = {
    **dict.fromkeys("ijl.,:;|!'’‘·", 0.33), **dict.fromkeys('ftrI()[]-/\\" ', 0.42), **dict.fromkeys("mMW@—%", 1.0),
    **dict.fromkeys("wQЖШЩЮФЫжшщюфы", 0.88),
}  # fmt: skip
_UPPER, _OTHER = 0.76, 0.65
_BREAKS_AFTER = frozenset("/-–—_?&=#")
"""Where a word that is longer than a line may be parted: addresses above all."""


def width(text: str, size: float) -> float:
    """Give the width of a text in a size, in the unit of the size.

    >>> width("章汉夫", 10)
    30.0
    """
    return size * sum(map(_advance, text))


@lru_cache(maxsize=2048)
def _advance(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    return _WIDTHS.get(character, _UPPER if character.isupper() else _OTHER)


def wrapped(text: str, room: float, size: float) -> list[str]:
    """Break a text into lines that fit: between words, in long words after signs, in Chinese anywhere, at worst in a word.

    >>> wrapped("published by the Digital Archive", 100, 10)
    ['published by the', 'Digital Archive']
    """
    lines, line = [], ""
    for piece in _pieces(text):
        if width((line + piece).rstrip(), size) <= room:
            line += piece
            continue
        if line.strip():
            lines.append(line.strip())
        line = piece.lstrip()
        while width(line.rstrip(), size) > room:
            cut = _cut(line, room, size)
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line.strip()] if line.strip() else lines


def _pieces(text: str) -> list[str]:
    """Part a text where a line may end; each piece keeps the spaces after it, and ``ll. 193`` stays together."""
    pieces, piece = [], ""
    for character, after in pairwise(f"{text} "):
        piece += character
        wide = (
            unicodedata.east_asian_width(character) in "WF"
            and unicodedata.category(after)[0] != "P"
        )
        sign = character in _BREAKS_AFTER and (
            after.isalpha() or (character == "/" and after.isdigit())
        )
        sign = sign and len(piece) > _SHORTEST
        abbreviated = piece.rstrip().endswith(".") and after.isdigit()
        space = character.isspace() and not after.isspace() and not abbreviated
        if space or wide or sign:
            pieces.append(piece)
            piece = ""
    return [*pieces, piece] if piece else pieces


_SHORTEST = 6
"""How long a part of a word is at least before a line may end after its sign."""


def _cut(word: str, room: float, size: float) -> int:
    """Say after how many characters, at least one, a word is broken that fits no line."""
    for length in range(len(word), 1, -1):
        if width(word[:length], size) <= room:
            return length
    return 1
