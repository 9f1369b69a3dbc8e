"""Dates as English citations write them, and the EDTF they mean.

::

    date     := [hedge] stretch [ "?" ]
    stretch  := point [("-" | "–" | "to") point] | ("undated" | "n.d.") ["[" point "]"]
    point    := [weekday ","] ( month day ["," ] year | day month [","] year | month year
                | season year | year "-" MM "-" DD | year | decade )
    day      := D | DD | D "-" D | D "/" D
             | a day in another language                              citekit.archives.lines.foreign_date
    hedge    := "c." | "ca." | "circa" | "early" | "mid" | "late" | "before" | "after" | ...

Days written in numbers alone (08.06.1962) are not dates here: which number is the month cannot be told.

Source: the citations of the Wilson Center Digital Archive; Chicago 18, 6.39.
"""

import re

from citekit.archives.lines.foreign_date import DAY, day_of
from citekit.errors import ParseError
from citekit.model.date import EdtfDate, parse

__all__ = ["DATE", "DAY_OF_MONTH", "LOOSE_DATE", "edtf"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_YEAR = r"(?:1[0-9]|20)\d\d"
_DAY = r"\[?\d{1,2}(?:st|nd|rd|th)?\??\]?"
_DAYS = rf"{_DAY}(?:\s?[-–/]\s?{_DAY})?"
DAY_OF_MONTH = rf"(?:{_WEEKDAY}(?:{_MONTH}\s+{_DAYS}(?:,?\s+|,)\[?{_YEAR}|{_DAYS}\s+{_MONTH},?\s+\[?{_YEAR})|{DAY})"
"""The pattern of a date that names a day."""
_POINT = (
    rf"(?:{DAY_OF_MONTH}|{_MONTH},?\s+{_YEAR}|(?:Spring|Summer|Autumn|Fall|Winter),?\s+(?:of\s+)?{_YEAR}"
    rf"|{_YEAR}-\d\d(?:-\d\d)?|{_YEAR}s?)"
)
_HEDGE = (
    r"(?:(?:c\.|ca\.?|circa|about|around|approximately|early|mid|late|before|after"
    r"|(?:not?|no)\s+(?:earlier|later|before|after)(?:\s+than)?)[\s-]*)?"
)
UNDATED = rf"\[?(?:undated|no date|n\.\s?d\.|date unknown)\]?(?:,?\s+\[{_POINT}\??\])?"
"""That there is no date, and what it is thought to be: ``undated [March 1955]``."""
_JOIN = r"\s?(?:-|–|—|\sto\s|through)\s?"
_SPAN = rf"{_WEEKDAY}{_MONTH}\s+{_DAY}{_JOIN}{_MONTH}\s+{_DAY},?\s+{_YEAR}|{_DAY}\s+{_MONTH}{_JOIN}{_DAY}\s+{_MONTH},?\s+{_YEAR}|{_MONTH}{_JOIN}{_MONTH},?\s+{_YEAR}"
DATE = rf"[\[(]?{_HEDGE}[\[(]?(?:{_SPAN}|{_POINT}(?:{_JOIN}{_POINT})?)\??[\])]?\??|{UNDATED}"
"""The pattern of a date; case does not count."""
LOOSE_DATE = rf"(?:{_HEDGE}[\[(]?(?:{_MONTH},?\s+{_YEAR}|(?:Spring|Summer|Autumn|Fall|Winter),?\s+(?:of\s+)?{_YEAR})\??[\])]?|{UNDATED})"
"""The pattern of a date that names no day: a month, a season, none."""

_SPLIT_SPAN = re.compile(
    rf"(?P<a>{_WEEKDAY}{_MONTH}\s+{_DAY}){_JOIN}(?P<b>{_MONTH}\s+{_DAY}),?\s+(?P<year>{_YEAR})"
    rf"|(?P<c>{_DAY}\s+{_MONTH}){_JOIN}(?P<d>{_DAY}\s+{_MONTH}),?\s+(?P<year2>{_YEAR})"
    rf"|(?P<e>{_MONTH}){_JOIN}(?P<f>{_MONTH}),?\s+(?P<year3>{_YEAR})",
    re.IGNORECASE,
)
_SPLIT_POINTS = re.compile(rf"(?P<a>{_POINT}){_JOIN}(?P<b>{_POINT})", re.IGNORECASE)
_MONTH_FIRST = re.compile(
    rf"(?P<month>{_MONTH})\s+(?P<days>{_DAYS})(?:,?\s+|,)(?P<year>{_YEAR})", re.IGNORECASE
)
_DAY_FIRST = re.compile(
    rf"(?P<days>{_DAYS})\s+(?P<month>{_MONTH}),?\s+(?P<year>{_YEAR})", re.IGNORECASE
)
_MONTH_YEAR = re.compile(rf"(?P<month>{_MONTH}),?\s+(?P<year>{_YEAR})", re.IGNORECASE)
_SEASON_YEAR = re.compile(rf"(?P<season>[a-z]+),?\s+(?:of\s+)?(?P<year>{_YEAR})", re.IGNORECASE)
_ON_WEEKDAY = re.compile(rf"^{_WEEKDAY}", re.IGNORECASE)
_NUMBERS = re.compile(rf"{_YEAR}(?:-\d\d){{0,2}}", re.ASCII)
_DECADE = re.compile(rf"{_YEAR}s", re.ASCII)
_HEDGED = re.compile(_HEDGE, re.IGNORECASE)
_SUPPLIED = re.compile(r"\s*(?:(?:undated|no date|n\.\s?d\.),?\s+)?\[", re.IGNORECASE)
_NONE_OF_ITS_OWN = re.compile(r"^(?:undated|no date|n\.\s?d\.),?\s+(?=\w)", re.IGNORECASE)
_LONGEST = 100


def edtf(text: str) -> EdtfDate | None:
    """Give the EDTF that a written date means; None where that is not beyond doubt.

    >>> str(edtf("June 8, 1962")), str(edtf("July 07, 1949")), str(edtf("7-8 June 1962"))
    ('1962-06-08', '1949-07-07', '1962-06-07/1962-06-08')
    >>> str(edtf("c. 1958")), str(edtf("October [5?], 1945")), edtf("08.06.1962"), edtf("undated")
    ('1958~', '1945-10-05?', None, None)
    >>> str(edtf("undated [March 1955]"))
    '1955-03?'
    """
    if len(text) > _LONGEST:
        return None
    mark = "?" if "?" in text or _SUPPLIED.match(text) else ""
    plain = re.sub(r"[\[\]()?]", "", " ".join(text.split())).strip()
    plain = _NONE_OF_ITS_OWN.sub("", plain)
    hedge = _HEDGED.match(plain)
    words = hedge[0].strip(" -").casefold() if hedge else ""
    written = _stretch(plain[len(hedge[0]) if hedge else 0 :].strip())
    if written is None:
        return None
    return _parsed(_hedged(written, words, mark))


def _hedged(written: str, words: str, mark: str) -> str:
    if "/" in written:
        return "/".join(f"{side}{mark}" for side in written.split("/"))
    if words == "before" or "later" in words or (words.endswith("after") and words != "after"):
        return f"../{written}{mark}"
    if words == "after" or "earlier" in words or words.endswith("before"):
        return f"{written}{mark}/.."
    if words.startswith(("c", "about", "around", "approximately")):
        return f"{written}{'%' if mark else '~'}"
    return f"{written}{mark}"


def _stretch(text: str) -> str | None:
    if span := _SPLIT_SPAN.fullmatch(text):
        first, last = (
            span[name]
            for name in (("a", "b") if span["a"] else ("c", "d") if span["c"] else ("e", "f"))
        )
        year = span["year"] or span["year2"] or span["year3"]
        comma = ", " if span["a"] else " "
        return _interval(f"{first}{comma}{year}", f"{last}{comma}{year}")
    point = _point(text)
    if point:
        return point
    if points := _SPLIT_POINTS.fullmatch(text):
        return _interval(points["a"], points["b"])
    return None


def _interval(first: str, last: str) -> str | None:
    start, end = _point(first), _point(last)
    return f"{start}/{end}" if start and end and "/" not in start + end else None


def _point(text: str) -> str | None:
    text = _ON_WEEKDAY.sub("", text)
    if _NUMBERS.fullmatch(text):
        return text
    if _DECADE.fullmatch(text):
        return f"{text[:3]}X" if text[3] == "0" else None
    if found := _MONTH_FIRST.fullmatch(text) or _DAY_FIRST.fullmatch(text):
        days = [f"{int(day):02}" for day in re.findall(r"\d+", found["days"])]
        return "/".join(f"{found['year']}-{_month(found['month'])}-{day}" for day in days)
    if found := _MONTH_YEAR.fullmatch(text):
        return f"{found['year']}-{_month(found['month'])}"
    if (found := _SEASON_YEAR.fullmatch(text)) and found["season"].casefold() in _SEASONS:
        return f"{found['year']}-{_SEASONS[found['season'].casefold()]}"
    return day_of(text)


def _month(name: str) -> str:
    return f"{_MONTHS.index(name[:3].casefold()) + 1:02}"


def _parsed(text: str) -> EdtfDate | None:
    try:
        return parse(text)
    except ParseError:
        return None
