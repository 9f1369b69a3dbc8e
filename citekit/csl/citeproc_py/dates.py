"""CSL-JSON dates as a style prints them.

Source: CSL 1.0.2, "Date", "Date Ranges", "AD and BC"; the schema csl-data.json.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from citekit.csl.citeproc_py.formatting import finish
from citekit.csl.citeproc_py.markup import data
from citekit.csl.citeproc_py.numbers import numeral
from citekit.csl.locale import Locale

__all__ = ["Day", "ItemDate", "date_digits", "date_sort_key", "format_date", "read_date"]

_RAW = re.compile(r"(-?\d{1,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_SIZES = ("year", "month", "day")
_LAST_MONTH = 12
_FIRST_ANNO_DOMINI = 1000
_EN_DASH = "–"


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month, season or year."""

    year: int
    month: int | None = None
    day: int | None = None
    season: str | None = None
    """1 to 4, or the season's name as given."""


@dataclass(frozen=True, slots=True)
class ItemDate:
    """A date variable of an item."""

    begin: Day | None = None
    end: Day | None = None
    is_open: bool = False
    """A range without an end."""
    circa: bool = False
    literal: str = ""


def read_date(value: Mapping[str, Any]) -> ItemDate:
    """Read a date variable that CslItem has checked.

    >>> read_date({"date-parts": ((1962, 6, 7), (1962, 6, 8))}).end
    Day(year=1962, month=6, day=8, season=None)
    """
    circa = bool(value.get("circa")) and value.get("circa") not in ("false", "0")
    season = str(value["season"]) if value.get("season") else None
    ends = [_day(parts, season) for parts in value.get("date-parts", ())]
    if not ends:
        raw = str(value.get("raw", ""))
        found = [_RAW.fullmatch(end.strip()) for end in raw.split("/")]
        if raw and len(found) <= 2 and all(found):  # noqa: PLR2004 -- begin and end
            ends = [_day([part for part in end.groups() if part], season) for end in found if end]
    if not ends:
        return ItemDate(circa=circa, literal=str(value.get("literal") or value.get("raw") or ""))
    last = ends[1] if len(ends) > 1 else None
    is_open = last is not None and last.year == 0
    end = None if is_open or last == ends[0] else last
    return ItemDate(ends[0], end, is_open, circa)


def _day(parts: Sequence[int | str], season: str | None) -> Day:
    numbers = [int(part) for part in parts]
    year, month, day = (*numbers, 0, 0)[:3]
    if month > _LAST_MONTH:
        number = month - (20 if month > 20 else 12)  # noqa: PLR2004 -- EDTF's 21 to 24, CSL's 13 to 16
        return Day(year, season=str(number))
    return Day(year, month or None, day or None, None if month else season)


def date_sort_key(date: ItemDate) -> tuple[int, ...]:
    """Give a key that puts dates in order; an unknown month or day comes first."""
    return tuple(
        number
        for day in (date.begin, date.end)
        if day is not None
        for number in (day.year, day.month or _season_month(day), day.day or 0)
    )


def _season_month(day: Day) -> int:
    return int(day.season) * 3 if day.season and day.season.isdigit() else 0


Parts = Sequence[Mapping[str, str]]


def format_date(date: ItemDate, parts: Parts, delimiter: str, locale: Locale) -> str:
    """Give a date as marked text.

    Args:
        date: The date; a literal one is given as it is.
        parts: The attributes of the ``cs:date-part`` elements to show, in order.
        delimiter: What stands between the parts.
        locale: Whose months, seasons and ordinals.
    """
    if date.begin is None:
        return data(date.literal)
    shown = [part for part in parts if _text(date.begin, part, locale)]
    if not shown:
        return ""
    if date.end is None:
        whole = _join(date.begin, shown, delimiter, locale, trimmed=date.is_open)
        return f"{whole}{_range_delimiter(shown, 'year')}" if date.is_open else whole
    return _range(date.begin, date.end, shown, delimiter, locale)


def _range(begin: Day, end: Day, parts: Parts, delimiter: str, locale: Locale) -> str:
    largest = _largest_difference(begin, end, parts)
    if largest is None:
        return _join(begin, parts, delimiter, locale)
    varying = set(_SIZES[_SIZES.index(largest) :]) if largest != "year" else set(_SIZES)
    at = [number for number, part in enumerate(parts) if part["name"] in varying]
    before, inside, after = parts[: at[0]], parts[at[0] : at[-1] + 1], parts[at[-1] + 1 :]
    pieces = (
        _join(begin, before, delimiter, locale),
        _join(begin, inside, delimiter, locale, trimmed=True)
        + _range_delimiter(parts, largest)
        + _join(end, _without_first_prefix(inside), delimiter, locale, trimmed=not after),
        _join(end, after, delimiter, locale),
    )
    return delimiter.join(filter(None, pieces))


def _without_first_prefix(parts: Parts) -> Parts:
    return [{**parts[0], "prefix": ""}, *parts[1:]]


def _largest_difference(begin: Day, end: Day, parts: Parts) -> str | None:
    shown = {part["name"] for part in parts}
    sizes: tuple[tuple[str, Callable[[Day], object]], ...] = (
        ("year", lambda day: day.year),
        ("month", lambda day: (day.month, day.season)),
        ("day", lambda day: day.day),
    )
    for name, get in sizes:
        if name in shown and get(begin) != get(end):
            return name
    return None


def _range_delimiter(parts: Parts, name: str) -> str:
    for part in parts:
        if part["name"] == name:
            return part.get("range-delimiter", _EN_DASH)
    return _EN_DASH


def _join(day: Day, parts: Parts, delimiter: str, locale: Locale, *, trimmed: bool = False) -> str:
    texts = []
    last = len(parts) - 1
    for number, part in enumerate(parts):
        shown = {**part, "suffix": ""} if trimmed and number == last else part
        text = _text(day, part, locale)
        if text:
            texts.append(finish(shown, data(text)))
    return delimiter.join(texts)


def _text(day: Day, part: Mapping[str, str], locale: Locale) -> str:
    return _TEXTS[part["name"]](day, part.get("form"), locale)


def _year(day: Day, form: str | None, locale: Locale) -> str:
    if form == "short":
        return f"{abs(day.year) % 100:02}"
    if day.year < 0:
        return f"{-day.year}{locale.term('bc') or ''}"
    era = (locale.term("ad") or "") if 0 < day.year < _FIRST_ANNO_DOMINI else ""
    return f"{day.year}{era}"


def _month(day: Day, form: str | None, locale: Locale) -> str:
    if day.season is not None:
        return _season(day.season, locale)
    if day.month is None:
        return ""
    if form == "numeric":
        return str(day.month)
    if form == "numeric-leading-zeros":
        return f"{day.month:02}"
    return locale.term(f"month-{day.month:02}", "short" if form == "short" else "long") or ""


def _season(season: str, locale: Locale) -> str:
    if season.isdigit():
        return locale.term(f"season-{int(season):02}") or season
    return season


def _day_of_month(day: Day, form: str | None, locale: Locale) -> str:
    if day.day is None or day.month is None:
        return ""
    if form == "numeric-leading-zeros":
        return f"{day.day:02}"
    limited = locale.is_on("limit-day-ordinals-to-day-1") and day.day > 1
    if form == "ordinal" and not limited:
        return numeral(str(day.day), "ordinal", locale)
    return str(day.day)


_TEXTS: dict[str, Callable[[Day, str | None, Locale], str]] = {
    "year": _year,
    "month": _month,
    "day": _day_of_month,
}


def date_digits(date: ItemDate, names: Collection[str]) -> str:
    """Give the parts of a date that a style shows as digits that sort, such as ``0196206``."""
    if date.begin is None:
        return date.literal
    widths = {"year": 6, "month": 2, "day": 2}
    return "".join(
        f"{getattr(day, name) or 0:0{width}}"
        for day in (date.begin, date.end)
        if day is not None
        for name, width in widths.items()
        if name in names
    )
