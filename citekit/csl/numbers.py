"""Numbers in CSL: ranges of pages, what counts as numeric or plural, ordinals, Roman numerals.

Source: CSL 1.0.2, "Number", "Page Ranges", Appendix V; The Chicago Manual of Style, 18th ed., 9.63.
"""

import re
from collections.abc import Callable

from citekit.csl.locale import Locale
from citekit.csl.richtext import read_rich
from citekit.numerals import roman

__all__ = [
    "SHORTEN",
    "is_numeric",
    "is_plural",
    "number_range",
    "numeral",
    "ordinal",
    "page_ranges",
]

_RANGE = re.compile(
    r"(?<![\w–—.\-\\])(?P<before>\d*[^\W\d_]+)?(?P<first>\d+)(?P<tail>[rv]?)"
    r"\s*(?P<dash>[-–—]+)\s*"
    r"(?P<again>\d*[^\W\d_]+)?(?P<last>\d+)(?P<end>[rv]?)(?![\w–—\-])"
)
_PLAIN_RANGE = re.compile(r"(\d+)[-–](\d+)")
"""What most pages are, and quick to know."""
_LETTERED_RANGE = re.compile(
    r"(?<![\w–—\-\\])([ivxlcdm]+|[IVXLCDM]+|\d+)\s*[-–—]\s*([ivxlcdm]+|[IVXLCDM]+|\d+)(?![\w–—\-])"
)
_ROMAN_RANGE = re.compile(r"\s*([ivxlcm]+|[IVXLCM]+)\s*[-–]\s*([ivxlcm]+|[IVXLCM]+)\s*")
_NUMBER = r"(?:[A-Za-z]*\d+[A-Za-z]*|[ivx]+)"
_NUMERIC = re.compile(rf"\s*{_NUMBER}(?:\s*[-–&,—]\s*{_NUMBER})*\s*")
_SEVERAL = re.compile(
    r"\w\s*(?:(?<!\\)[-–—&,;]|\band\b|,\s*and\b)\s*\w*\d|[ivxlcdm]+[-–][ivxlcdm]+"
)


def page_ranges(text: str, style: str | None, delimiter: str) -> str:
    """Give pages or leaves with each range as the style asks; labels and all else stay.

    Args:
        text: Such as ``27-28``, ``ll. 193-194``, ``fol. 12r-13v, 20``.
        style: ``page-range-format``: chicago, chicago-15, chicago-16, expanded, minimal,
            minimal-two, or None, which leaves the numbers as they are.
        delimiter: What stands between the two ends.

    >>> page_ranges("ll. 193-194", "chicago", "–")
    'll. 193–94'
    """

    def one(found: re.Match[str]) -> str:
        first, last = found["first"], found["last"]
        before, again = found["before"] or "", found["again"] or ""
        if before != again:
            return f"{before}{first}{found['tail']}{found['dash']}{again}{last}{found['end']}"
        sided = found["tail"] or found["end"]
        if style is None or sided:
            return f"{before}{first}{found['tail']}{delimiter}{again}{last}{found['end']}"
        again = before if style == "expanded" else ""
        return f"{before}{first}{delimiter}{again}{_shortened(first, last, style)}"

    if "-" not in text and "–" not in text and "—" not in text:
        return text
    plain = _PLAIN_RANGE.fullmatch(text)
    if plain is not None:
        first, last = plain.groups()
        return f"{first}{delimiter}{_shortened(first, last, style)}"
    shown = _LETTERED_RANGE.sub(rf"\1{delimiter}\2", _RANGE.sub(one, text))
    return shown.replace("\\-", "-")


def _shortened(first: str, last: str, style: str | None) -> str:
    """Give the last of two numbers, which may lack digits of the first, as a style shortens it."""
    if style is None:
        return last
    return SHORTEN[style](first, first[: max(0, len(first) - len(last))] + last)


def number_range(text: str, delimiter: str) -> str:
    """Give a number with its range joined by the delimiter; other text stays.

    >>> number_range("3-4", "–"), number_range("XII-XIV", "–")
    ('3–4', 'XII–XIV')
    """
    if text.isdigit():
        return text
    if _ROMAN_RANGE.fullmatch(text):
        return _ROMAN_RANGE.sub(rf"\1{delimiter}\2", text)
    return page_ranges(text, None, delimiter) if is_numeric(text) else text.replace("\\-", "-")


def is_numeric(value: object) -> bool:
    """Say whether a value counts as numeric.

    >>> [is_numeric(text) for text in ("2nd", "2-4", "D2, 3", "xiv", "second", "2nd edition")]
    [True, True, True, True, False, False]
    """
    return _NUMERIC.fullmatch(str(value)) is not None


def is_plural(value: object, conjunction: str = "and") -> bool:
    """Say whether a value names more than one, and so takes the plural of its label.

    >>> [is_plural(text) for text in ("27", "27-28", "12 and 14", "2.0", "12r")]
    [False, True, True, False, False]
    """
    text = str(value).replace(f" {conjunction} ", " and ")
    return _SEVERAL.search(text) is not None


def _expanded(first: str, last: str) -> str:  # noqa: ARG001 -- one signature for all formats
    return last


def _minimal(first: str, last: str) -> str:
    return _changed(first, last, at_least=1)


def _minimal_two(first: str, last: str) -> str:
    return _changed(first, last, at_least=2)


def _chicago_16(first: str, last: str) -> str:
    number = int(first)
    if number < 100 or number % 100 == 0:  # noqa: PLR2004 -- the manual's hundreds
        return last
    return _changed(first, last, at_least=1 if number % 100 < 10 else 2)  # noqa: PLR2004 -- 101 to 109


def _chicago_15(first: str, last: str) -> str:
    shown = _chicago_16(first, last)
    return last if len(first) == 4 and len(shown) == 3 else shown  # noqa: PLR2004 -- "four digits, three change"


def _changed(first: str, last: str, *, at_least: int) -> str:
    if len(first) != len(last) or int(last) < int(first):
        return last
    same = 0
    while same < len(first) and first[same] == last[same]:
        same += 1
    return last[min(same, max(0, len(last) - at_least)) :]


SHORTEN: dict[str, Callable[[str, str], str]] = {
    "chicago": _chicago_15,
    "chicago-15": _chicago_15,
    "chicago-16": _chicago_16,
    "expanded": _expanded,
    "minimal": _minimal,
    "minimal-two": _minimal_two,
}
"""How each ``page-range-format`` shortens the last of two page numbers (CSL 1.0.2, appendix V)."""

_LARGEST_ROMAN = 3999
_LARGEST_LONG_ORDINAL = 10


def numeral(text: str, form: str, locale: Locale, gender: str = "") -> str:
    """Give one number in a form of ``cs:number``; what is no plain number stays.

    Args:
        text: Such as ``2``.
        form: numeric, ordinal, long-ordinal or roman.
        locale: Whose ordinals.
        gender: Of the noun that is counted.
    """
    if not (text.isascii() and text.isdigit()) or form == "numeric":
        return text
    number = int(text)
    if form == "roman":
        return roman(number) if 0 < number <= _LARGEST_ROMAN else text
    if form == "long-ordinal" and 1 <= number <= _LARGEST_LONG_ORDINAL:
        return locale.long_ordinal(number, gender) or ordinal(number, locale, gender)
    return ordinal(number, locale, gender)


def ordinal(number: int, locale: Locale, gender: str = "") -> str:
    """Give a number with its ordinal suffix."""
    return f"{number}{read_rich(locale.ordinal_suffix(number, gender))}"
