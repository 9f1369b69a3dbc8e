"""Numbers in CSL: ranges of pages, what counts as numeric or plural, ordinals, Roman numerals.

Source: CSL 1.0.2, "Number", "Page Ranges", Appendix V; The Chicago Manual of Style, 18th ed., 9.63.
"""

import re

from citekit.csl.locale import Locale
from citekit.csl.numbers import SHORTEN, is_numeric
from citekit.numerals import roman

__all__ = ["is_plural", "number_range", "numeral", "page_ranges"]

_RANGE = re.compile(
    r"(?<![\w–—.-])(?P<before>[A-Za-z]*)(?P<first>\d+)(?P<tail>[rv]?)"
    r"\s*[-–—]\s*"
    r"(?P<again>[A-Za-z]*)(?P<last>\d+)(?P<end>[rv]?)(?![\w–—-])"
)
_LETTERED_RANGE = re.compile(r"(?<![\w–—-])([ivxlcdm]+|\d+)\s*[-–—]\s*([ivxlcdm]+|\d+)(?![\w–—-])")
_SEVERAL = re.compile(r"\w\s*(?:[-–—&,;]|\band\b)\s*\w*\d|[ivxlcdm]+[-–][ivxlcdm]+")


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
        before, again = found["before"], found["again"]
        simple = not (before or again or found["tail"] or found["end"])
        if style is None or not (simple or before == again or not again):
            return f"{before}{first}{found['tail']}{delimiter}{again}{last}{found['end']}"
        full = first[: max(0, len(first) - len(last))] + last
        shown = SHORTEN[style](first, full) if simple else full
        again = before if style == "expanded" or not simple else again
        return f"{before}{first}{found['tail']}{delimiter}{again}{shown}{found['end']}"

    return _LETTERED_RANGE.sub(rf"\1{delimiter}\2", _RANGE.sub(one, text))


def number_range(text: str, delimiter: str) -> str:
    """Give a number with its range joined by the delimiter; other text stays.

    >>> number_range("3-4", "–")
    '3–4'
    """
    return page_ranges(text, None, delimiter) if is_numeric(text) else text


def is_plural(value: object) -> bool:
    """Say whether a value names more than one, and so takes the plural of its label.

    >>> [is_plural(text) for text in ("27", "27-28", "12 and 14", "2.0", "12r")]
    [False, True, True, False, False]
    """
    return _SEVERAL.search(str(value)) is not None


_LARGEST_ROMAN = 3999
_LARGEST_LONG_ORDINAL = 10


def numeral(text: str, form: str, locale: Locale) -> str:
    """Give one number in a form of ``cs:number``; what is no plain number stays.

    Args:
        text: Such as ``2``.
        form: numeric, ordinal, long-ordinal or roman.
        locale: Whose ordinals.
    """
    if not (text.isascii() and text.isdigit()) or form == "numeric":
        return text
    number = int(text)
    if form == "roman":
        return roman(number) if 0 < number <= _LARGEST_ROMAN else text
    if form == "long-ordinal" and 1 <= number <= _LARGEST_LONG_ORDINAL:
        return locale.term(f"long-ordinal-{number:02}") or text
    return f"{number}{locale.ordinal_suffix(number)}"
