"""Values of fields from the variables of an item: text, pages, dates and names as sentences have them, LaTeX escaped."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from citekit.csl.edtf import edtf_from
from citekit.csl.from_date import date_in_words
from citekit.csl.item import CslItem
from citekit.csl.variables import one_line
from citekit.formats.bib.dialects import Dialect
from citekit.formats.bib.latex import escape
from citekit.formats.bib.macros import MONTHS
from citekit.formats.bib.names import babel_name
from citekit.model.date import EdtfDate, Point
from citekit.model.language import LANGUAGE_NAMES

__all__ = [
    "access",
    "biber_date",
    "date_of",
    "is_printed_whole",
    "joined",
    "language",
    "pages",
    "spoken",
    "text",
    "value",
    "year_and_month",
]


def value(item: CslItem, variable: str) -> str:
    """Give a variable as one line, as it is."""
    return one_line(item.variables.get(variable, ""))


def text(item: CslItem, variable: str) -> str:
    """Give a variable as one line of LaTeX."""
    return escape(value(item, variable))


_RANGE = re.compile(r"(?<=[\w.])\s*-(?:\{\}-)?\s*(?=\w)")


def pages(item: CslItem) -> str:
    """Write pages with the two hyphens that LaTeX prints as a dash."""
    return _RANGE.sub("--", escape(value(item, "page")))


def spoken(name: Mapping[str, Any]) -> str:
    """Give a name as it is spoken: ``Odd Arne Westad``, ``Zhang Hanfu``."""
    order = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    if name.get("static-ordering"):
        order = ("non-dropping-particle", "family", "given", "suffix", "dropping-particle")
    parts = [str(name[part]) for part in order if name.get(part)]
    return one_line(name.get("literal") or " ".join(parts))


def joined(names: list[str]) -> str:
    """Join names as a sentence does: ``A, B, and C``."""
    if len(names) <= 2:  # noqa: PLR2004 -- two names take no comma
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def date_of(item: CslItem, variable: str) -> EdtfDate | None:
    """Give a date variable, where it is a date beyond doubt."""
    date = item.variables.get(variable)
    return edtf_from(date) if date else None


_BIBER = re.compile(r"-?\d{4}(?:-\d\d){0,2}[?~%]?|\d{3}X|\d\dXX|\.\.|", re.ASCII)


def biber_date(date: EdtfDate) -> str | None:
    """Write a date as biber reads it; of a set the first and last alone. None where it has no way to.

    >>> from citekit.model.date import parse
    >>> biber_date(parse("1962~/..")), biber_date(parse("[1962-06-02,1962-06-07]")), biber_date(parse("Y12345"))
    ('1962~/..', '1962-06-02/1962-06-07', None)
    """
    written = re.sub(r"(?<=\d)(?:-XX)+|(?<=X)[?~%]", "", str(date))
    if date.kind not in {"point", "interval"}:
        ends = re.split(r",|(?<=\d)\.\.(?=\d)", written.strip("[]{}"))
        ends = [end.replace("..", "../" if end.startswith("..") else "/..") for end in ends]
        written = "/".join(dict.fromkeys((ends[0], ends[-1])))
    if not all(_BIBER.fullmatch(end) for end in written.split("/")) or written.count("/") > 1:
        return None
    return written.replace("../", "/")


def is_printed_whole(date: EdtfDate, *, with_doubts: bool) -> bool:
    """Whether biblatex prints a date for what it is: sets it has not, and doubts not all its styles print."""
    doubts = date.is_approximate or any(point.uncertain for point in date.known)
    in_digits = doubts and any(point.year_span > 1 for point in date.known)
    is_set = date.kind not in {"point", "interval"} and len(date.known) > 1
    return not is_set and not in_digits and (with_doubts or not doubts)


def year_and_month(date: EdtfDate) -> Iterator[tuple[str, str]]:
    """Write a date as plain styles print it, ``month`` with the name of a macro; the day stands with the month, as BibTeXing says (section 2.3)."""
    points = date.known
    first, last = points[0], points[-1]
    sure = not (date.is_approximate or date.is_uncertain) and len(points) == len(date.points)
    plain = sure and first.year > 0 and not first.season and date.kind in {"point", "interval"}
    if not plain or (first.year, first.month) != (last.year, last.month):
        yield "year", escape(date_in_words(date))
        return
    yield "year", str(first.year)
    if first.month:
        yield "month", _month_and_day(first, last)


def _month_and_day(first: Point, last: Point) -> str:
    month = MONTHS[(first.month or 1) - 1]
    days = dict.fromkeys(str(point.day) for point in (first, last) if point.day)
    return f"{month}~{'--'.join(days)}," if days else month


def access(item: CslItem) -> Iterator[tuple[str, str]]:
    """Write where the text is online."""
    yield "url", value(item, "URL").translate(_URL_ESCAPES)
    accessed = date_of(item, "accessed")
    yield "urldate", (biber_date(accessed) if accessed else None) or ""
    yield "doi", value(item, "DOI").translate(_URL_ESCAPES)


def language(item: CslItem, dialect: Dialect) -> Iterator[tuple[str, str]]:
    """Write the language: its name in babel for biblatex and pandoc; for Zotero and bibutils a name that BibTeX prints nowhere.

    biblatex would print it.
    """
    tag = value(item, "language")
    in_babel = babel_name(tag) or ""
    yield "langid", in_babel
    yield "language", "" if dialect.has_edtf else in_babel or LANGUAGE_NAMES.get(tag, "").lower()


_URL_ESCAPES = {ord("{"): "%7B", ord("}"): "%7D", ord("\\"): "%5C", ord(" "): "%20"}
