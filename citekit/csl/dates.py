"""CSL-JSON dates, read into days.

Source: CSL 1.0.2, "Date", the schema csl-data.json; EDTF (ISO 8601-2:2019), levels 0 and 1.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

__all__ = ["Day", "ItemDate", "read_date"]

_LAST_DAY = 31
_LAST_MONTH = 12
_PARTS = 3
_LAST_SEASON = 24
_ENDS = 2
_EDTF = re.compile(r"([~?%]?)([-+]?\d{1,6}|[Yy]-?\d+)(?:-(\d{1,2}))?(?:-(\d{1,2}))?([~?%]?)")
_NUMERIC = re.compile(r"(-?\d{1,4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{3,4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spr": 1, "sum": 2, "aut": 3, "fal": 3, "win": 4}
_WORD = re.compile(r"[^\W\d_]+|(?:(?<!\w)-)?\d+(?:st|nd|rd|th)?")
_EAST_ASIAN = re.compile(r"(明治|大正|昭和|平成|令和|)(\d{1,4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?")
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
"""The years before the first of each."""


class Day(NamedTuple):
    """A day, month, season or year."""

    year: int = 0
    month: int = 0
    day: int = 0
    season: str = ""
    """1 to 4, or the season's name as given."""

    def has(self, part: str) -> bool:
        """Say whether it has a part: year, month or day."""
        if part == "month":
            return bool(self.month or self.season)
        return bool(self.year if part == "year" else self.day)


class ItemDate(NamedTuple):
    """A date variable of an item."""

    begin: Day | None = None
    end: Day | None = None
    is_open: bool = False
    """A range without an end."""
    circa: bool = False
    literal: str = ""


def read_date(value: Mapping[str, Any] | str) -> ItemDate | None:
    """Read a date variable; None where it holds nothing.

    >>> read_date({"date-parts": [[1962, 6, 7], [1962, 6, 8]]}).end
    Day(year=1962, month=6, day=8, season='')
    >>> read_date({"edtf": "1962-21~"}).begin.season
    '1'
    """
    if isinstance(value, str):
        return read_date({"edtf": value}) or read_date({"raw": value})
    parts = value.get("date-parts")
    if len(value) == 1 and isinstance(parts, tuple):  # as most are, in an item that is checked
        return _plain_date(parts)
    circa = bool(value.get("circa")) and str(value.get("circa")) not in ("false", "0")
    season = str(value.get("season") or "")
    ends = _days(parts, season)
    if ends:
        return _range(ends, circa=circa)
    literal = str(value.get("literal") or "")
    written = str(value.get("edtf") or value.get("raw") or "")
    if written and not literal:
        return _read_text(written.strip(), circa=circa)
    if literal:
        return ItemDate(literal=literal, circa=circa)
    return ItemDate(Day(season=season), circa=circa) if season else None


@lru_cache(maxsize=4096)
def _plain_date(parts: tuple[Any, ...]) -> ItemDate | None:
    """Give the date of parts alone; a year that many items have is one value."""
    ends = _days(parts, "")
    return _range(ends, circa=False) if ends else None


def _days(given: Any, season: str) -> list[Day]:
    return [day for parts in given or () if (day := _day(parts, season))]


def _range(ends: list[Day], *, circa: bool) -> ItemDate:
    last = ends[1] if len(ends) > 1 else None
    is_open = last is not None and not (last.year or last.month or last.day)
    end = None if is_open or last == ends[0] else last
    return ItemDate(ends[0], end, is_open, circa)


def _day(parts: Sequence[int | str] | int | str, season: str) -> Day | None:
    given = parts if isinstance(parts, Sequence) and not isinstance(parts, str) else [parts]
    numbers = [_integer(part) for part in given]
    if not numbers or numbers[0] is None:
        return None
    year, month, day = ([number or 0 for number in numbers] + [0, 0])[:_PARTS]
    return _dated(year, month, day, season)


def _dated(year: int, month: int, day: int, season: str = "") -> Day:
    if month > _LAST_MONTH:
        number = (month - 1) % 4 + 1
        known = month <= _LAST_SEASON
        return Day(year, season=str(number) if known else "")
    month = max(month, 0)
    return Day(year, month, day if month else 0, "" if month else season)


def _integer(part: int | str) -> int | None:
    try:
        return int(part)
    except (TypeError, ValueError):
        return None


def _read_text(text: str, *, circa: bool) -> ItemDate:
    """Read a date in EDTF or in words; what cannot be read is shown as it is."""
    whole = _edtf(text) or _east_asian(text)
    if whole is not None:
        return ItemDate(whole[0], circa=circa or whole[1])
    written = _between_hyphens(text)
    if written is not None:
        return _range(
            [day for day, _ in written], circa=circa or any(about for _, about in written)
        )
    ends: list[Day] = []
    for end in _ends(text):
        if end in ("", ".."):
            ends.append(Day())
            continue
        found = _edtf(end) or _written(end)
        if found is None or not found[0].year:
            return ItemDate(literal=text, circa=circa)
        ends.append(found[0])
        circa = circa or found[1]
    return _range(ends, circa=circa)


def _ends(text: str) -> list[str]:
    if _SLASHED.fullmatch(text):
        return [text]
    parts = [part.strip() for part in re.split(r"/|--| - |–", text)]
    return parts if len(parts) == _ENDS else [text]


def _between_hyphens(text: str) -> list[tuple[Day, bool]] | None:
    """Read a range in words: ``May 3-9, 2000``, where one end says what both share."""
    parts = text.split("-")
    if len(parts) != _ENDS:
        return None
    first, last = _written(parts[0]), _written(parts[1])
    if first is None or last is None or not last[0].year:
        return None
    begin, end = first[0], last[0]
    if end.month and not begin.month and abs(begin.year) <= _LAST_DAY:  # 3-9 May 2000
        begin = Day(end.year, end.month, begin.year)
    elif not begin.year:
        begin = begin._replace(year=end.year)
        if not end.month and not end.season:
            end = end._replace(month=begin.month)
    plausible = end.day or not begin.month or end.month
    return [(begin, first[1]), (end, last[1])] if plausible else None


def _east_asian(text: str) -> tuple[Day, bool] | None:
    """Read a date as Chinese and Japanese write it, by years of our era or of an emperor."""
    found = _EAST_ASIAN.fullmatch(text)
    if found is None:
        return None
    year = _ERAS.get(found[1], 0) + int(found[2])
    return Day(year, int(found[3] or 0), int(found[4] or 0)), False


def _edtf(text: str) -> tuple[Day, bool] | None:
    found = _EDTF.fullmatch(text)
    if found is None:
        return None
    year = int(found[2].lstrip("Yy"))
    if year <= 0 and found[2].startswith("-"):
        year = year - 1 if found[2].startswith("-0") or len(found[2]) == 5 else year  # noqa: PLR2004 -- astronomical years have four digits
    return _dated(year, int(found[3] or 0), int(found[4] or 0)), bool(found[1] or found[5])


def _written(text: str) -> tuple[Day, bool] | None:
    """Read a date in words, such as ``12 Aug. 1962`` or ``Spring 1962``."""
    circa = bool(re.match(r"(?:circa|ca?\.|~|\?)", text.lower())) or text.endswith("?")
    slashed = _SLASHED.fullmatch(text)
    if slashed:
        return Day(int(slashed[3]), int(slashed[1]), int(slashed[2])), circa
    year = month = day = 0
    season = ""
    era = 1
    for word in _WORD.findall(re.sub(r"^(?:circa|ca?\.?)\s*|[~?]", "", text, flags=re.IGNORECASE)):
        short = word[:3].lower()
        if word[0].isalpha():
            if short in _MONTHS:
                month = _MONTHS.index(short) + 1
            elif short in _SEASONS:
                season = str(_SEASONS[short])
            elif word.lower() in ("bc", "bce"):
                era = -1
            elif word.lower() not in ("ad", "ce", "of", "the"):
                return None
        else:
            digits = re.sub(r"\D+$", "", word)
            if not digits:  # a fraction such as ¼ is no number of a date
                return None
            number = int(digits)
            if abs(number) > _LAST_DAY or (day and not year):
                year = number
            else:
                day = number
    if not year and day and not month and not season:
        year, day = day, 0
    return (Day(era * year, month, day, season), circa) if year or month or season else None
