"""What stands behind a tag: the words of a variable, names and dates in the form that RIS has for them.

Of a date without a year in four figures ("1960s") Zotero finds only the letters; such a date is written for it in a line.

Source: the RIS specification (Research Information Systems, 2001), and the import code of Zotero.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from citekit.csl.edtf import edtf_from
from citekit.csl.item import CslItem
from citekit.csl.variables import one_line
from citekit.formats.ris.items import Tag
from citekit.formats.ris.types import MISREAD
from citekit.formats.syntax.extra_lines import date_lines
from citekit.model.date import EdtfDate

__all__ = ["date_of", "dates_of", "names_of", "spoken", "text_of", "texts_of"]

_WITHOUT_DATE = re.compile(r"undated|n\.? ?d\.?|s\.? ?d\.?|no date", re.IGNORECASE)


def text_of(item: CslItem, variable: str) -> str:
    """Give a variable on one line; empty where the item has none."""
    value = item.variables.get(variable)
    return "" if value is None else one_line(value)


def texts_of(item: CslItem, variables: Mapping[str, str]) -> Iterator[Tag]:
    """Yield the tags of those variables that an item has, where they are read as they are meant."""
    said = item.variables
    for tag, variable in variables.items():
        if variable in said and item.type not in MISREAD.get(variable, ()):
            yield tag, one_line(said[variable])


def names_of(item: CslItem, tag: str, variable: str, *, whole: bool = False) -> list[Tag]:
    """Give each name of a variable in a tag."""
    return [(tag, _written_name(name, whole=whole)) for name in item.variables.get(variable, ())]


def _written_name(name: Mapping[str, Any], *, whole: bool) -> str:
    """Write a name, its family name first.

    Args:
        name: The name.
        whole: Whether one that keeps its order stays in one piece: Zotero would turn ``Zhang, Hanfu`` round.
    """
    family = _joined(name.get("non-dropping-particle"), name.get("family"))
    if not family:
        return one_line(name.get("literal") or name.get("given") or "")
    given = _joined(name.get("given"), name.get("dropping-particle"))
    mark = " " if whole and name.get("static-ordering") else ", "
    return one_line(mark.join(part for part in (family, given, name.get("suffix")) if part))


def _joined(first: str | None, second: str | None) -> str:
    return f"{first} {second}" if first and second else first or second or ""


def spoken(name: Mapping[str, Any]) -> str:
    """Give a name as it is spoken."""
    order = ("family", "given") if name.get("static-ordering") else ("given", "family")
    return one_line(name.get("literal") or " ".join(name[part] for part in order if name.get(part)))


_WITHOUT_YEAR = re.compile(r"(?!.*\b\d{4}\b).*[A-Za-z]", re.ASCII)


def dates_of(item: CslItem, profile: str) -> Iterator[Tag]:
    """Write when an item is from.

    For Zotero a date with doubts stands in a line too, for its versions before 2026 drop them; and one of which it
    would take only the letters, there alone.
    """
    value = item.variables.get("issued")
    if not value:
        return
    words = date_of(item, "issued")
    if profile == "zotero" and _WITHOUT_YEAR.match(words):
        yield "M2", f"issued: {words}"
        return
    yield "DA", words
    parts = value.get("date-parts")
    yield "PY", f"{int(parts[0][0]):04}" if parts and int(parts[0][0]) > 0 else ""
    if profile == "zotero":
        yield from (("M2", line) for line in date_lines(value))


def date_of(item: CslItem, variable: str) -> str:
    """Write a date as ``1962/06/08/``; one with doubts or two ends as EDTF, and other words as they are."""
    value = item.variables.get(variable)
    if not value:
        return ""
    date = edtf_from(value)
    if date is None:
        words = one_line(value.get("literal") or value.get("raw") or "")
        return "" if _WITHOUT_DATE.fullmatch(words) else words
    return _slashed(date) or str(date)


def _slashed(date: EdtfDate) -> str | None:
    plain = re.fullmatch(r"(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?", str(date), re.ASCII)
    return "/".join([*(part or "" for part in plain.groups()), ""]) if plain else None
