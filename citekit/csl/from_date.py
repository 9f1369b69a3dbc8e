"""From EDTF to the dates of CSL-JSON; what those cannot hold as parts goes in words.

Source: CSL 1.0.2, "Date variables" of the input schema.
"""

from typing import Any

from citekit.model import Source, SourceDate
from citekit.model.date import EdtfDate, Point
from citekit.words import ENGLISH, Grammar

__all__ = ["csl_date", "date_in_words", "displayed_dates", "issued_from"]


def csl_date(date: EdtfDate, words: Grammar = ENGLISH) -> dict[str, Any]:
    """Give a date in CSL-JSON's shape; what that cannot hold as parts goes in words of a language.

    CSL's ``circa`` is for approximate dates; uncertain ones stand in brackets, ``[1962?]`` (Chicago 18, 14.44).
    Years before Christ are negative without a year 0 there, and astronomical in EDTF.
    """
    points = date.known
    if not _fits_parts(date):
        return {"literal": words.cited_date(date)}
    parts: dict[str, Any] = {"date-parts": [_parts(point) for point in points]}
    if points[0].season:
        parts["season"] = points[0].season - 20
    if points[0].approximate:
        parts["circa"] = True
    return parts


def date_in_words(date: EdtfDate) -> str:
    """Give a date in English words: ``June 8, 1962``, ``ca. 1962``, ``[1962?]``, ``1960s``."""
    return ENGLISH.cited_date(date)


def _fits_parts(date: EdtfDate) -> bool:
    points = date.known
    return (
        date.kind in {"point", "interval"}
        and len(points) == len(date.points)
        and not any(_needs_words(point) for point in points)
        and not (len(points) > 1 and points[0].season)
        and len({point.approximate for point in points}) == 1
    )


def _needs_words(point: Point) -> bool:
    return point.uncertain or point.year_span > 1 or not -_LAST_YEAR < point.year <= _LAST_YEAR


_LAST_YEAR = 99_999
"""CSL-JSON's dates have years of five digits at most."""


def _parts(point: Point) -> list[int]:
    year = point.year if point.year > 0 else point.year - 1
    return [part for part in (year, point.month, point.day) if part is not None]


_SHOWN_FIRST = (
    "displayed",
    "dated",
    "sent",
    "event",
    "delivered",
    "received",
    "published",
    "copied",
)


def displayed_dates(source: Source) -> tuple[SourceDate, ...]:
    """Give the date that citations print: the one displayed, or else the document's own.

    Several where they are disputed and none of them is attested.
    """
    for role in _SHOWN_FIRST:
        said = [date for date in source.dates if date.role == role and date.certainty != "inferred"]
        if said:
            sure = [date for date in said if date.is_attested]
            return tuple(sure[:1] or said)
    return ()


def issued_from(source: Source, words: Grammar = ENGLISH) -> dict[str, dict[str, Any]]:
    """Give the variable ``issued`` of a source; dates that are disputed stand side by side, or with a question mark."""
    shown = displayed_dates(source)
    if not shown:
        return {}
    if len(shown) == 1 and shown[0].is_attested:
        return {"issued": csl_date(shown[0].date, words)}
    said = words.joined_by(words.either, [words.cited_date(date.date) for date in shown])
    return {"issued": {"literal": said if len(shown) > 1 else f"{said}{words.question}"}}
