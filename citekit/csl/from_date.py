"""From EDTF to the dates of CSL-JSON; what those cannot hold as parts goes in words.

Source: CSL 1.0.2, "Date variables" of the input schema.
"""

from typing import Any

from citekit.model.date import EdtfDate, Point

__all__ = ["csl_date"]


def csl_date(date: EdtfDate) -> dict[str, Any]:
    """Give a date in CSL-JSON's shape; what that cannot hold as parts goes in words.

    Source: CSL 1.0.2, "Date variables" of the input schema; years before Christ are negative
    without a year 0 there, and astronomical in EDTF.
    """
    points = date.known
    if date.kind in {"all of", "one of"}:
        return {
            "literal": f" {'and' if date.kind == 'all of' else 'or'} ".join(map(_in_words, points))
        }
    if len(points) < len(date.points):
        return {
            "literal": f"{_in_words(points[0])}–" if date.points[0] else f"–{_in_words(points[0])}"
        }
    if any(point.year_span > 1 for point in points) or (len(points) > 1 and points[0].season):
        return {"literal": " to ".join(map(_in_words, points))}
    parts: dict[str, Any] = {"date-parts": [_parts(point) for point in points]}
    if points[0].season:
        parts["season"] = points[0].season - 20
    if date.is_approximate or date.is_uncertain:
        parts["circa"] = True
    return parts


def _parts(point: Point) -> list[int]:
    year = point.year if point.year > 0 else point.year - 1
    return [part for part in (year, point.month, point.day) if part is not None]


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"}
_DECADE, _CENTURY = 10, 100


def _in_words(point: Point) -> str:
    if point.year_span > 1 and point.year <= 0:
        return f"{1 - point.year}–{1 - point.last[0]} BC"
    if point.year_span == _CENTURY:
        return f"{_ordinal(point.year // _CENTURY + 1)} century"
    if point.year_span == _DECADE:
        return f"{point.year}s"
    year = str(point.year) if point.year > 0 else f"{1 - point.year} BC"
    if point.season:
        year = f"{_SEASONS[point.season]} {year}"
    elif point.month:
        month = _MONTHS[point.month - 1]
        year = f"{month} {point.day}, {year}" if point.day else f"{month} {year}"
    return f"ca. {year}" if point.approximate else f"{year}?" if point.uncertain else year


def _ordinal(number: int) -> str:
    ending = (
        "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number}{ending}"
