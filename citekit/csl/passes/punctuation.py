"""Punctuation of the style, merged where two marks meet, and moved inside closing quotes.

Source: CSL 1.0.2, "Style Options", punctuation-in-quote; The Chicago Manual of Style, 18th ed.,
6.9 (periods and commas inside closing quotation marks), 6.133-6.135 (two marks at one place).
"""

import re

from citekit.csl.marks import CLOSE_QUOTE, JOINT

__all__ = ["merge_punctuation"]

_MERGED = {
    "::": ":", ":.": ":", ":;": ":;", ":!": "!", ":?": "?", ":,": ":,",
    ".:": ".:", "..": ".", ".;": ".;", ".!": ".!", ".?": ".?", ".,": ".,",
    ";:": ";", ";.": ";", ";;": ";", ";!": "!", ";?": "?", ";,": ";,",
    "!:": "!", "!.": "!", "!;": "!;", "!!": "!", "!?": "!?", "!,": "!,",
    "?:": "?", "?.": "?", "?;": "?;", "?!": "?!", "??": "?", "?,": "?,",
    ",:": ",:", ",.": ",.", ",;": ",;", ",!": ",!", ",?": ",?", ",,": ",",
}  # fmt: skip
_MARKS = "[\ufdd0-\ufdef]"
_ALL_MARKS = "".join(map(chr, range(0xFDD0, 0xFDF0)))
_MEETING = re.compile(rf"([.:;!?,])({_MARKS}*{JOINT}{_MARKS}*)([.:;!?,])(?!\.\.)")
"""Two marks that meet, the second no ellipsis."""
_SPACES = re.compile(rf"( )({_MARKS}*) +| +({_MARKS}+) +")
_FIXED_SPACE = f"\u00a0{JOINT}"
_FIXED_SPACES = re.compile(f"\u00a0{JOINT}+\u00a0")
_SPACED = re.compile(f" {_MARKS}+ ")
"""What there is to do for `_SPACES` where there are no two spaces in a row."""
_AFTER_QUOTE = re.compile(rf"({CLOSE_QUOTE}{_MARKS}*{JOINT}{_MARKS}*)([.,])(?!\.\.)")


def merge_punctuation(text: str, *, in_quotes: bool) -> str:
    """Merge marks that meet.

    Args:
        text: Marked text; joints stand where a style's punctuation meets other text.
        in_quotes: Whether periods and commas go before a closing quote.
    """
    if in_quotes and CLOSE_QUOTE in text:
        text = _into_quotes(text)
    if JOINT in text:
        before = ""
        while before != text:
            before = text
            text = _MEETING.sub(_merge, text)
        if "  " in text or _SPACED.search(text) is not None:
            text = _SPACES.sub(_one_space, text)
        if _FIXED_SPACE in text:
            text = _FIXED_SPACES.sub("\u00a0", text)
    return text.replace(JOINT, "")


def _merge(found: re.Match[str]) -> str:
    first, between, second = found.groups()
    merged = _MERGED[first + second]
    if len(merged) == 2:  # noqa: PLR2004 -- both marks stay
        return f"{first}{between.replace(JOINT, '')}{second}"
    return f"{merged}{between.replace(JOINT, '')}"


def _one_space(found: re.Match[str]) -> str:
    return f" {(found[2] or found[3] or '').replace(JOINT, '')}"


def _into_quotes(text: str) -> str:
    """Move the style's periods and commas before the closing quotes that they follow; an item's stay."""
    at = 0
    while found := _AFTER_QUOTE.search(text, at):
        before, after = text[: found.start()], text[found.end() :]
        last, mark = before.rstrip(_ALL_MARKS)[-1:], found[2]
        if len(_MERGED.get(last + mark, "  ")) == 1:
            mark = ""
        text = f"{before}{mark}{found[1]}{after}"
        at = len(before) + len(mark) + 1
    return text
