"""From the dates of CSL-JSON, and from dates in English words, to EDTF. What is no date beyond doubt gives None.

Source: CSL 1.0.2, "Date variables" of the input schema; ISO 8601-2:2019.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from citekit.errors import ParseError
from citekit.model.date import EdtfDate, parse

__all__ = ["edtf_from", "edtf_from_words"]

_LARGEST_YEAR_OF_FOUR_DIGITS = 9999
_LAST_MONTH = 12


def edtf_from(date: Mapping[str, Any]) -> EdtfDate | None:
    """Give a CSL-JSON date in EDTF; circa becomes ``~``.

    >>> str(edtf_from({"date-parts": [[1962, 6]], "circa": True}))
    '1962-06~'
    >>> str(edtf_from({"literal": "June 8, 1962"}))
    '1962-06-08'
    >>> edtf_from({"raw": "08.06.1962"})
    """
    ends = date.get("date-parts")
    if not ends:
        words = str(date.get("literal") or date.get("raw") or "").strip()
        if date.get("circa") not in _FALSE:
            words = f"ca. {words}"
        return edtf_from_words(words)
    mark = "" if date.get("circa") in _FALSE else "~"
    points = [_point(parts, date.get("season")) for parts in ends]
    if None in points:
        return None
    return _parsed(
        "/".join(f"{point}{mark}" if point != ".." else ".." for point in points if point)
    )


_FALSE = (None, False, "", 0, "false", "0")


def _point(parts: Sequence[int | str], season: Any) -> str | None:
    """Write one end of a date; a year 0, which CSL has not, ends an open range."""
    year, month, day = (*map(int, parts), 0, 0)[:3]
    if year == 0:
        return ".."
    astronomical = year if year > 0 else year + 1
    sign = "-" if astronomical < 0 else ""
    large = abs(astronomical) > _LARGEST_YEAR_OF_FOUR_DIGITS
    text = f"Y{astronomical}" if large else f"{sign}{abs(astronomical):04}"
    if month > _LAST_MONTH:
        return f"{text}-{month + 20 - 12 if month <= _LAST_OF_CSL else month}"
    if season and not month:
        number = _season(season)
        return f"{text}-{20 + number}" if number else None
    return text + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


_LAST_OF_CSL = 16
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}


def _season(season: Any) -> int | None:
    word = str(season).strip().casefold()
    return int(word) if word in {"1", "2", "3", "4"} else _SEASONS.get(word)


_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WRITTEN = re.compile(
    r"(?P<circa>(?:ca?\.?|circa) ?)?(?:(?P<day>\d{1,2}) )?(?:(?P<word>[A-Za-z]{3,9})\.? )?"
    r"(?:(?P<after>\d{1,2}),? )?(?P<year>\d{4})(?P<doubt>\?)?",
    re.IGNORECASE | re.ASCII,
)


_SUPPLIED = re.compile(r"\[[^,.]*\]")
"""Brackets of cataloguers around a date that they supplied, not EDTF's around one of several."""
_DOUBTED = re.compile(r"\[([^\[\]]*\?)\]")
"""An uncertain date as notes print it (Chicago 18, 14.44)."""


def edtf_from_words(text: str) -> EdtfDate | None:
    """Read a date in EDTF or in English words whose day, month and year cannot be mistaken for each other.

    >>> str(edtf_from_words("8 June 1962")), str(edtf_from_words("ca. 1962")), edtf_from_words("8/6/62")
    ('1962-06-08', '1962~', None)
    >>> str(edtf_from_words("[June 8, 1962?]"))
    '1962-06-08?'
    """
    found = None if _SUPPLIED.fullmatch(text) else _parsed(text)
    written = _WRITTEN.fullmatch(text)
    doubted = _DOUBTED.fullmatch(text)
    if found is None and doubted:
        return edtf_from_words(doubted[1])
    if found or written is None:
        return found
    mark = "%" if written["circa"] and written["doubt"] else ""
    mark = mark or ("~" if written["circa"] else "?" if written["doubt"] else "")
    day = written["day"] or written["after"]
    if written["day"] and written["after"]:
        return None
    if written["word"] is None:
        return None if day else _parsed(f"{written['year']}{mark}")
    month = _month_or_season(written["word"])
    parts = [written["year"], month, day and day.zfill(2)]
    return _parsed("-".join(part for part in parts if part) + mark) if month else None


def _month_or_season(word: str) -> str | None:
    name = word.casefold()
    if name in _SEASONS:
        return str(20 + _SEASONS[name])
    name = "sep" if name == "sept" else name
    fitting = [number for number, month in enumerate(_MONTHS, 1) if month.startswith(name)]
    return f"{fitting[0]:02}" if len(fitting) == 1 else None


def _parsed(text: str) -> EdtfDate | None:
    try:
        return parse(text)
    except ParseError:
        return None
