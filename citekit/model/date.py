"""Dates as EDTF: ``1962-06-08``, ``1962-06~``, ``196X``, ``1962-06-07/1962-06-08``, ``[1962-06-02,1962-06-07]``.

Levels 0 and 1, and the sets and ranges of level 2. The grammar, blanks only where shown::

    date     := interval | set | point
    interval := [point | ".."] "/" [point | ".."]        one side at least is a point
    set      := "[" member ("," member)* "]"             one of them
              | "{" member ("," member)* "}"             all of them
    member   := point [".." [point]] | ".." point
    point    := (day | month | season | year) [qualifier]
    day      := year "-" MM "-" DD | year "-" MM "-XX" | year "-XX-XX"
    month    := year "-" MM | year "-XX"
    season   := year "-" ("21" | "22" | "23" | "24")     spring, summer, autumn, winter
    year     := ["-"] (DDDD | DDDX | DDXX) | "Y" ["-"] DDDDD+
    qualifier:= "?" uncertain | "~" approximate | "%" both

Numeric dates in other orders (08.06.1962) are never guessed.

Source: ISO 8601-2:2019; the Library of Congress EDTF specification of 2019.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from citekit.errors import ParseError
from citekit.model.base import Line
from citekit.model.evidence import Statement

__all__ = ["DateRole", "EdtfDate", "Point", "Season", "SourceDate", "parse"]

Season = Literal[21, 22, 23, 24]

_POINT = re.compile(
    r"(?P<year>-?(?:\d{4}|\d{3}X|\d{2}XX)|Y-?\d{5,})"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?P<qualifier>[?~%])?",
    re.ASCII,
)
_POINT_SHAPE = re.sub(r"\?P<\w+>", "?:", _POINT.pattern).replace(r"\d", "[0-9]")
_SHAPE = rf"^[\[{{]?(?:{_POINT_SHAPE})?(?:(?:\.\.|[/,])(?:{_POINT_SHAPE})?)*[\]}}]?$"
"""Points and what joins them, for JSON Schema; it takes more than `parse` does, and nothing less."""
_SEASONS = {21, 22, 23, 24}
_LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Point:
    """One year, month, season or day.

    ``year`` is astronomical (0 is 1 BC). Where digits are unspecified (196X), ``year`` is the
    first possible one and ``year_span`` says how many years may be meant (10 or 100).
    """

    year: int
    year_span: int = 1
    month: int | None = None
    """1 to 12."""
    day: int | None = None
    season: int | None = None
    """21 spring, 22 summer, 23 autumn, 24 winter."""
    uncertain: bool = False
    approximate: bool = False

    @property
    def first(self) -> tuple[int, int, int]:
        """The earliest day meant, as (year, month, day); 0 where it is not stated."""
        return self.year, self.month or _SEASON_START.get(self.season, 0), self.day or 0

    @property
    def last(self) -> tuple[int, int, int]:
        """The latest day meant, as (year, month, day)."""
        year = self.year + self.year_span - 1
        month = self.month or _SEASON_END.get(self.season, _LAST_MONTH)
        return year, month, self.day or _month_length(year, month)


_SEASON_START = {None: 0, 21: 3, 22: 6, 23: 9, 24: 12}
_SEASON_END = {None: 12, 21: 5, 22: 8, 23: 11, 24: 12}


def _month_length(year: int, month: int) -> int:
    return monthrange(year % 400 + 400, month)[1]


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date in EDTF; equal where its text is equal, in order of its earliest day.

    >>> parse("1962-06-07/1962-06-08").end.day
    8
    >>> parse("1962~").is_approximate
    True
    """

    text: str
    """The date as it was written."""
    kind: Literal["point", "interval", "one of", "all of"]
    points: tuple[Point | None, ...]
    """The date itself; or start and end of an interval, None where open or unknown; or a set's members,
    where a range stands as its two ends."""

    def __str__(self) -> str:
        return self.text

    def __lt__(self, other: "EdtfDate") -> bool:
        return self.sort_key < other.sort_key

    @property
    def known(self) -> tuple[Point, ...]:
        """All points that are stated."""
        return tuple(point for point in self.points if point is not None)

    @property
    def start(self) -> Point | None:
        """The earliest stated point; None where an interval begins in the open."""
        return (
            self.points[0]
            if self.kind in {"point", "interval"}
            else min(self.known, key=lambda p: p.first)
        )

    @property
    def end(self) -> Point | None:
        """The latest stated point; None where an interval ends in the open."""
        return (
            self.points[-1]
            if self.kind in {"point", "interval"}
            else max(self.known, key=lambda p: p.last)
        )

    @property
    def is_approximate(self) -> bool:
        """Whether any part is marked ``~`` or ``%``: circa."""
        return any(point.approximate for point in self.known)

    @property
    def is_uncertain(self) -> bool:
        """Whether any part is marked ``?`` or ``%``, or is one of several, or has unspecified digits."""
        return self.kind == "one of" or any(
            point.uncertain or point.year_span > 1 for point in self.known
        )

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """(year, month, day) of the earliest day, 0 where not stated: ``1946`` before ``1946-02``.

        An interval that begins in the open sorts by its end.
        """
        return (self.start or self.known[0]).first

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _validate, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": "string",
            "minLength": 1,
            "pattern": _SHAPE,
            "description": "A date in EDTF: 1962-06-08, 1962-06, 1962~, 196X, 1962-06-07/1962-06-08.",
        }


def _validate(value: Any) -> EdtfDate:
    if isinstance(value, EdtfDate):
        return value
    if isinstance(value, str):
        try:
            return parse(value)
        except ParseError as error:
            raise ValueError(error.reason) from error
    raise ValueError("expected a date in EDTF as text, such as '1962-06-08'")


@lru_cache(maxsize=4096)
def parse(text: str) -> EdtfDate:
    """Read a date in EDTF; the module's docstring has the grammar.

    >>> parse("1962-06-08").points[0].month
    6
    >>> parse("08.06.1962")
    Traceback (most recent call last):
    ...
    citekit.errors.ParseError: line 1: expected an EDTF date such as 1962-06-08; numeric dates in other orders are not guessed
      08.06.1962
      ^^^^^^^^^^

    Raises:
        ParseError: It is not EDTF of the levels read here, or no such day exists.
    """
    if text[:1] in {"[", "{"}:
        return _set(text)
    if "/" in text:
        return _interval(text)
    return EdtfDate(text, "point", (_point(text, 0, text),))


def _interval(text: str) -> EdtfDate:
    start, _, end = text.partition("/")
    points = tuple(
        None if side in {"", ".."} else _point(text, at, side)
        for at, side in ((0, start), (len(start) + 1, end))
    )
    if points == (None, None):
        raise ParseError(
            "expected a date on one side of '/' at least", text=text, span=(0, len(text))
        )
    if points[0] and points[1] and points[0].first > points[1].last:
        raise ParseError(
            "expected an interval that ends after its start", text=text, span=(0, len(text))
        )
    return EdtfDate(text, "interval", points)


def _set(text: str) -> EdtfDate:
    kind: Literal["one of", "all of"] = "one of" if text[0] == "[" else "all of"
    close = "]" if kind == "one of" else "}"
    if text[-1] != close:
        raise ParseError(
            f"expected a set that ends with {close!r}", text=text, span=(len(text) - 1, len(text))
        )
    return EdtfDate(text, kind, tuple(_members(text)))


def _members(text: str) -> Iterator[Point]:
    at = 1
    for member in text[1:-1].split(","):
        before, dots, after = member.partition("..")
        if dots and not (before or after):
            raise ParseError("expected a date beside '..'", text=text, span=(at, at + len(member)))
        if before or not dots:
            yield _point(text, at, before)
        if after:
            yield _point(text, at + len(before) + len(dots), after)
        at += len(member) + 1


def _point(whole: str, at: int, text: str) -> Point:
    def fail(reason: str) -> ParseError:
        return ParseError(reason, text=whole, span=(at, at + len(text)))

    match = _POINT.fullmatch(text)
    if match is None:
        raise fail(_advice(text))
    year, span = _year(match["year"])
    if span > 1 and match["month"]:
        raise fail("expected a year alone where its digits are not all known")
    month, day = _number(match["month"]), _number(match["day"])
    season = month if month in _SEASONS and match["day"] is None else None
    if season is not None:
        month = None
    if month is None and day is not None:
        raise fail("expected no day where the month is not known")
    if month is not None and not 1 <= month <= _LAST_MONTH:
        raise fail(f"expected a month 01 to 12 or a season 21 to 24, found {month:02}")
    if month is not None and day is not None and not 1 <= day <= _month_length(year, month):
        raise fail(
            f"expected a day 01 to {_month_length(year, month)} in that month, found {day:02}"
        )
    qualifier = match["qualifier"]
    return Point(
        year=year,
        year_span=span,
        month=month,
        day=day,
        season=season,
        uncertain=qualifier in {"?", "%"},
        approximate=qualifier in {"~", "%"},
    )


def _number(text: str | None) -> int | None:
    """Read a month or day; unspecified ("XX") and missing are both None."""
    return None if text in {None, "XX"} else int(str(text))


def _year(text: str) -> tuple[int, int]:
    unknown = text.count("X")
    year = int(text.removeprefix("Y").replace("X", "0"))
    span: int = 10**unknown
    return (year - span + 1 if text.startswith("-") and unknown else year), span


_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_WRITTEN = re.compile(
    r"(?:(?P<d1>\d{1,2}) )?(?P<m>[A-Za-z]{3,9})\.?(?: (?P<d2>\d{1,2}),?)? (?P<y>\d{4})", re.ASCII
)
_LOOSE = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", re.ASCII)


def _advice(text: str) -> str:
    """Say how to write what was probably meant, where that is beyond doubt."""
    expected = "expected an EDTF date such as 1962-06-08"
    if loose := _LOOSE.fullmatch(text):
        return f"{expected}; write {'-'.join(part.zfill(2) for part in loose.groups() if part)}"
    if written := _WRITTEN.fullmatch(text):
        name = written["m"].casefold()
        months = [number for number, month in enumerate(_MONTHS, 1) if month.startswith(name)]
        if len(months) == 1 and not (written["d1"] and written["d2"]):
            parts = (written["y"], str(months[0]), written["d1"] or written["d2"])
            return f"{expected}; write {'-'.join(part.zfill(2) for part in parts if part)}"
    if re.search(r"\bca?\.|circa", text, re.IGNORECASE):
        return f"{expected}; write 1962~ for 'ca. 1962'"
    if re.fullmatch(r"[\d./ -]+", text):
        return f"{expected}; numeric dates in other orders are not guessed"
    return expected


DateRole = Literal[
    "dated", "displayed", "delivered", "received", "event", "sent", "published", "copied"
]
"""``dated``: the document says so of itself. ``displayed``: its host shows it; the date that citations
print. ``event``: of the meeting or talk recorded. The others name what happened then."""


class SourceDate(Statement):
    """One date of a source, and what happened then; a source may have several that disagree."""

    role: DateRole
    """What the date is the date of."""
    date: EdtfDate
    """The date, in EDTF."""
    verbatim: Line | None = None
    """The date as the document or its host writes it: ``June 8, 1962``."""

    def __str__(self) -> str:
        return f"{self.role} {self.date}"
