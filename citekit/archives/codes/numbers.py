"""Numbers of archives: what stands after a label, and the leaves or pages at the end of a code.

::

    number  = [letters (" " | "-" | ".")] run
    run     = characters without spaces and list punctuation; "[...]" and "(...)" inside it
    leaves  = leaf ["-" leaf] {("," | ";" | "and") leaf ["-" leaf]} ["ff."]
    leaf    = ["["] digits [letter] ["]"] [side]
    side    = "r" | "v" | "recto" | "verso" | "ob." | "об." | "зв." | ...

Every expression here is anchored, and each of its alternatives begins with another character, so
that reading takes time in proportion to the length of the text.
"""

import re
from typing import Literal

__all__ = ["CJK", "DASHES", "Side", "is_number", "leaves", "leaves_at", "number_at"]

CJK = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
"""Han, kana and Hangul, as a class of a regular expression: scripts written without spaces."""
DASHES = "\\-\u2010-\u2015\u2212\u30fc\uff0d~\uff5e\u301c"
"""Hyphens, dashes and the wave dash, which stand between two numbers."""

Side = Literal["recto", "verso"]

_LETTER = rf"[^\W\d_{CJK}]"
_CAPITAL = r"[A-ZÀ-ÖØ-ÝŁŚŻŠČŽŐŰЁІЇЄҐА-Я]"
_NUMBER = re.compile(
    rf"(?:(?:{_CAPITAL}{{1,3}}|[IVXLC]{{4,5}}|A1)(?:\ |\.\ ?)(?=\d))?"
    rf"(?:[/{DASHES}]\ (?=\d)"
    rf"|[/{DASHES}][{CJK}]{{1,2}}(?=[/{DASHES}])"
    rf"|\[[^\[\]\s]{{1,30}}\]"
    rf"|\([^()\s]{{1,30}}\)"
    rf"|:(?=\d)"
    rf"|\.(?=[^\s.,;:)])"
    rf"|[^\s.,;:()\[\]{{}}<>«»\"“”‘‹›、。，；：（）〔〕「」『』\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069{CJK}]){{1,100}}+(?:\ (?:фп|ФП|fp|FP|[А-Я](?=[,;]))(?!\w))?"
)
_LONGEST = 100
_MARK = re.compile(r"\d|^\[|^[IVXLCDM]{2,}$")
_CAPITALS = re.compile(r"[A-ZА-Я]{1,2}$|[IVXLCDM]+$")
_SIDE = r"(?:\s?(?:с\s|s\s)?(?:об|ob|зв|zv|гръб|grŭb|rev|recto|verso|ro|vo|rv|r|v)(?![^\W\d_])(?:\.(?!\s?\w)|[º°])?|\s?\((?:об|ob|зв|zv|recto|verso|r|v)\.?\))"
_LEAF = rf"\[?\d{{1,9}}(?:/\d{{1,4}}(?!\d))?(?:{_SIDE}|{_LETTER}(?![^\W_])\]?{_SIDE}?|\]{_SIDE}?|)"
_RANGE = rf"{_LEAF}(?:\s?[{DASHES}]\s?(?:{_LEAF}|[rv](?!\w)))?"
_REST = r"(?:\s?(?:ff?|sqq?|ss|сл|et\ seq|u\.\ ?ö)(?!\w)\.?)?"
_FOLLOWS = (
    rf"(?!\.\s?[^\W\dA-ZА-Я_])(?=\s{{0,3}}(?:$|[,;.)\]，、；。(（<{CJK}]|[{DASHES}]{{1,2}}\s))"
)
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)"
_LEAVES = re.compile(
    rf"{_RANGE}{_REST}"
    rf"(?:\s?[,;，、]\s?(?:(?:and|und|et|и|i|y|e)\s)?(?!{_YEAR}){_RANGE}{_REST}{_FOLLOWS}"
    rf"|\s(?:and|und|et|и|i|y|e|&)\s{_RANGE}{_REST}{_FOLLOWS})*"
)
_ONE = re.compile(
    rf"\[?(\d{{1,9}}(?:/\d{{1,4}}(?!\d))?(?:(?!{_SIDE}|ff?\.?\Z){_LETTER}(?![^\W_]))?)\]?({_SIDE}?)"
)
_VERSO = re.compile(r"\s?\(?(?:об|ob|зв|zv|гръб|grŭb|rev|verso|vo|v)")


def number_at(text: str, position: int) -> str:
    """Give the number that begins at a position; empty where none does.

    >>> number_at("op. R 1235, d. 4", 4), number_at("d.[120]", 2), number_at("105(10)-EA/62.", 0)
    ('R 1235', '[120]', '105(10)-EA/62')
    """
    found = _NUMBER.match(text, position)
    return found[0].rstrip("'’ ") if found and len(found[0]) < _LONGEST else ""


def is_number(value: str, *, letters: bool = False) -> bool:
    """Whether it is a number, bracketed, or a Roman one; with ``letters`` one or two capitals as well.

    >>> [is_number(value) for value in ("059a", "[120]", "XII", "D", "Somogyi")]
    [True, True, True, False, False]
    """
    return bool(_MARK.search(value)) or (letters and bool(_CAPITALS.match(value)))


def leaves_at(text: str, position: int) -> str:
    """Give the leaves, pages or images listed from a position on; empty where none are.

    >>> leaves_at("ll. 3-5, 9 ob.; d. 4", 4), leaves_at("S. 13ff.", 3)
    ('3-5, 9 ob.', '13ff.')
    """
    found = _LEAVES.match(text, position)
    return found[0] if found else ""


def leaves(value: str) -> tuple[str | None, str | None, Side | None]:
    """Give the first and the last leaf, and the side where there is one leaf.

    >>> leaves("193-194"), leaves("12r"), leaves("10r–12v"), leaves("13ff.")
    (('193', '194', None), ('12', None, 'recto'), ('10r', '12v', None), ('13', None, None))
    """
    found = list(_ONE.finditer(value))
    if not found:
        return None, None, None
    if len(found) == 1:
        number, side = found[0][1], found[0][2]
        both = bool(re.search(rf"[{DASHES}]\s?[rv]$|rv$|[сs]\s(?:об|ob)", value))
        return number, None, None if both or not side else _side(side)
    return found[0][1] + _mark(found[0][2]), found[-1][1] + _mark(found[-1][2]), None


def _side(mark: str) -> Side:
    return "verso" if _VERSO.match(mark) else "recto"


def _mark(side: str) -> str:
    return side.strip("(). ")
