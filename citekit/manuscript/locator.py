"""The locator at the beginning of what follows a key: ``, pp. 33-35 and elsewhere``.

Source: The Pandoc manual, "Citation syntax"; CSL 1.0.2, "Locators".
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from citekit.csl.locale import Locale

__all__ = ["Located", "locator_in", "locator_terms"]

_NAMES = (
    "book", "chapter", "column", "figure", "folio", "issue", "line", "note", "opus", "page",
    "paragraph", "part", "section", "sub-verbo", "verse", "volume",
)  # fmt: skip
"""What Pandoc knows of CSL's locators."""
_MORE_WORDS = {"ch.": "chapter", "chs.": "chapter"}
"""What many write, and CSL's locales do not."""
_FORMS = ("long", "short", "symbol")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_IN_A_RANGE = "-–:"
_FONT = re.compile(r"<(i|b|sc|sup|sub|span)\b[^<>]*>.*?</\1>")
_TAG = re.compile(r"</?(?:i|b|sc|sup|sub|span)\b[^<>]*>")
_ATTACHED = re.compile(r"[%‰°†‡*/#&][^\s,;.:]*")
"""What goes on with a number: ``3%``."""
_ROMAN = frozenset("ivxlcdm")


@dataclass(frozen=True, slots=True)
class Located:
    """A suffix, taken apart."""

    locator: str | None
    label: str
    """What the locator counts, in CSL's words."""
    word: str
    """The label as written; empty where none was."""
    suffix: str
    """What is left."""


def locator_terms(*locales: Locale) -> dict[str, str]:
    """Give the words that begin a locator, in any form and number, with what they count.

    Args:
        locales: Whose words; where two have the same word, the first decides.
    """
    terms = dict(_MORE_WORDS)
    for locale in locales:
        for name in _NAMES:
            for form in _FORMS:
                term = locale.terms.get((name, form))
                for word in (term.single, term.multiple) if term is not None else ():
                    if word.strip():
                        terms.setdefault(word.strip().casefold(), name)
    return terms


def locator_in(suffix: str, terms: Mapping[str, str]) -> Located:
    """Take apart what follows a key.

    >>> locator_in(", ch. 3 and passim", {"ch.": "chapter"})
    Located(locator='3', label='chapter', word='ch.', suffix=' and passim')

    A number alone counts pages. In braces anything can be a locator, and empty braces say that none follows.

    Args:
        suffix: What follows the key, its comma included.
        terms: From `locator_terms`.
    """
    start = 1 if suffix.startswith(",") else 0
    start = _skip_space(suffix, start)
    return (
        _in_braces(suffix, start, terms)
        or _plain(suffix, start, terms)
        or Located(None, "page", "", _with_comma(suffix))
    )


def _in_braces(text: str, start: int, terms: Mapping[str, str]) -> Located | None:
    end = _closing_brace(text, start)
    if end is None:
        return None
    inner, rest = text[start + 1 : end].strip(), text[end + 1 :]
    if not inner:
        return Located(None, "page", "", _with_comma(rest))
    word, name, after = _label(inner, 0, terms)
    return Located(_bare(inner[after:]) or _bare(inner), name, word, rest)


def _bare(locator: str) -> str:
    """Give a locator without fonts, which CSL has not there."""
    return _TAG.sub("", locator).strip()


def _plain(text: str, start: int, terms: Mapping[str, str]) -> Located | None:
    word, name, after = _label(text, start, terms)
    begin = end = after
    while (found := _word(text, _after_separator(text, end, first=end == begin))) is not None:
        stop, has_digit, counts = found
        if not (counts if word else has_digit):
            break
        end = stop
    if end == begin:
        return None
    if attached := _ATTACHED.match(text, end):
        end = attached.end()
    return Located(_bare(text[begin:end]), name, word, text[end:])


def _label(text: str, start: int, terms: Mapping[str, str]) -> tuple[str, str, int]:
    """Give the longest label that a locator follows, what it counts, and where the locator begins."""
    folded = text.casefold() if len(text.casefold()) == len(text) else text.lower()
    for length in range(min(_longest(terms), len(text) - start), 0, -1):
        word = folded[start : start + length].replace("\u00a0", " ")
        end = start + length
        if word not in terms or not (_is_edge(word[-1]) or _is_edge(text[end : end + 1])):
            continue
        after = _skip_space(text, end)
        found = _word(text, after)
        if found is not None and found[2]:
            return text[start:end], terms[word], after
    return "", "page", start


def _longest(terms: Mapping[str, str]) -> int:
    return max(map(len, terms), default=0)


def _word(text: str, at: int) -> tuple[int, bool, bool] | None:
    """Read one word of a locator: ``33-35``, ``XVII``, ``34(1)(a)``, ``[17]``.

    Returns:
        Where it ends, whether it has a digit, and whether it counts: by digits or Roman numerals.
    """
    begin, has_digit, counts = at, False, False
    while at < len(text):
        if text[at] in _BRACKETS:
            close = _BRACKETS[text[at]]
            inner = _word(text, at + 1)
            end = at + 1 if inner is None else inner[0]
            if text[end : end + 1] != close:
                break
            at = end + 1
            if inner is not None:
                has_digit, counts = has_digit or inner[1], counts or inner[2]
            continue
        end = _unit_end(text, at + 1 if text[at] == "." else at)
        if end == at or text[at:end] == ".":
            break
        unit = text[at:end]
        digits = any(map(str.isdigit, unit))
        has_digit, counts = has_digit or digits, counts or digits or _begins_roman(unit)
        at = end
    return None if at == begin else (at, has_digit, counts)


def _unit_end(text: str, at: int) -> int:
    """Give the end of a unit; what stands in a font is one."""
    while at < len(text) and not text[at].isspace() and not _is_punctuation(text[at]):
        font = _FONT.match(text, at) if text[at] == "<" else None
        at = font.end() if font else at + 1
    return at


def _begins_roman(unit: str) -> bool:
    head = unit.lstrip(".").partition("-")[0].partition("–")[0].lower()
    return bool(head) and _ROMAN.issuperset(head)


def _is_punctuation(mark: str) -> bool:
    return mark not in _IN_A_RANGE and unicodedata.category(mark)[0] in "PC"


def _is_edge(mark: str) -> bool:
    return not mark or mark.isspace() or unicodedata.category(mark)[0] == "P"


def _after_separator(text: str, at: int, *, first: bool) -> int:
    if not first and text[at : at + 1] in (",", ";"):
        at += 1
    return _skip_space(text, at)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _closing_brace(text: str, start: int) -> int | None:
    """Give where the brace at a place closes; None where there is none, or it stays open."""
    if text[start : start + 1] != "{":
        return None
    open_ = 0
    for at in range(start, len(text)):
        open_ += {"{": 1, "}": -1}.get(text[at], 0)
        if not open_:
            return at
    return None


def _with_comma(suffix: str) -> str:
    """Give a suffix that is set off from the citation."""
    if not suffix or _is_edge(suffix[0]):
        return suffix
    return f", {suffix}"
