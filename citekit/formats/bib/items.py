"""From the fields of BibTeX entries to CSL items; it takes BibLaTeX's fields and those of JabRef too.

Source: O. Patashnik, BibTeXing, 3; the BibLaTeX manual, 2.2.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from citekit.csl.edtf import edtf_from_words
from citekit.csl.from_date import csl_date
from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival
from citekit.formats.bib.archival import notes_of
from citekit.formats.bib.latex import decode
from citekit.formats.bib.names import language_from, names_from
from citekit.formats.bib.sort_key import is_own_key
from citekit.formats.bib.types import FIELDS, READ_TYPES, csl_type

__all__ = ["item_from_fields"]

_READ_TEXTS = {
    **FIELDS,
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "address": "publisher-place",
    "location": "publisher-place",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "organization": "publisher",
    "howpublished": "publisher",
    "shorttitle": "title-short",
    "titleaddon": "medium",
    "doi": "DOI",
    "abstract": "abstract",
    "keywords": "keyword",
    "copyright": "license",
    "archive_location": "archive_location",
    "database": "archive",
    "call-number": "call-number",
    "callnumber": "call-number",
    "folios": "page",
    "pages": "page",
    "annote": "annote",
    "issue": "issue",
    "number": "number",
}
_READ_NAMES = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "bookauthor": "container-author",
    "recipient": "recipient",
}
_SETTLED_APART = frozenset(
    {
        "title",
        "subtitle",
        "booksubtitle",
        "date",
        "year",
        "month",
        "day",
        "url",
        "urldate",
        "langid",
        "language",
    }
    | {"origdate", "csltype", "key", "entrysubtype"}
)


def item_from_fields(kind: str, fields: Mapping[str, str], item_id: str) -> CslItem:
    """Make an item of an entry's type and fields.

    What has no variable is kept in ``custom.bibtex``, field by field.
    """
    item_type = csl_type(kind, fields)
    variables: dict[str, Any] = {}
    left: dict[str, str] = {}
    title = ": ".join(_plain(fields[name]) for name in ("title", "subtitle") if name in fields)
    if title:
        variables["title"] = title
    for name, value in fields.items():
        if name in _READ_NAMES and (people := names_from(value)):
            variables[_READ_NAMES[name]] = people
        elif name in _READ_TEXTS:
            text = _plain(_DASH.sub("-", value) if name in _PAGES else value)
            if variables.setdefault(_variable(name, item_type, kind), text) != text:
                left[name] = text
        elif name not in _SETTLED_APART:
            left[name] = _plain(value)
    if "booksubtitle" in fields and "container-title" in variables:
        variables["container-title"] += f": {_plain(fields['booksubtitle'])}"
    variables |= _read_links(fields)
    variables |= _read_dates(fields, left)
    if kind not in READ_TYPES:
        left["entrytype"] = kind
    key = _plain(fields.get("key", ""))
    if key and not is_own_key(key, variables, item_id):
        left["key"] = key
    if left:
        variables["custom"] = {"bibtex": left}
    item = CslItem.from_json({"id": item_id, "type": item_type, **variables})
    return _without_own_note(item) if is_archival(item) else item


def _variable(name: str, item_type: str, kind: str) -> str:
    if name == "number" and kind == "article":
        return "issue"
    if name == "titleaddon" and item_type != "document":
        return "medium"
    return _READ_TEXTS[name]


_PAGES = ("pages", "folios")
_DASH = re.compile(r"\s*--+\s*")


def _plain(value: str) -> str:
    """Read LaTeX as one line, blanks folded as BibTeX folds them."""
    text = decode(value)
    if "\n" in text or "  " in text or "\t" in text:
        text = re.sub(r"[ \t\n]+", " ", text)
    return text.strip()


def _read_links(fields: Mapping[str, str]) -> dict[str, Any]:
    read: dict[str, Any] = {}
    url = fields.get("url", "")
    if url:
        read["URL"] = _address(url) if "\\" in url else url
    if fields.get("urldate"):
        read["accessed"] = _read_date(fields["urldate"])
    language = fields.get("langid") or fields.get("language")
    if language:
        read["language"] = language_from(decode(language))
    if fields.get("origdate"):
        read["original-date"] = _read_date(fields["origdate"])
    return read


def _address(url: str) -> str:
    wrapped = re.fullmatch(r"\\url\{(.*)\}", url)
    return re.sub(r"\\([%#&_~$])", r"\1", wrapped[1] if wrapped else url)


def _read_date(text: str) -> Mapping[str, Any]:
    date = _date(text)
    return date.csl if date else {"literal": decode(text)}


class _Date(NamedTuple):
    year: int
    csl: Mapping[str, Any]


@lru_cache(maxsize=4096)
def _date(text: str) -> _Date | None:
    date = edtf_from_words(text)
    return _Date(date.known[0].year, csl_date(date)) if date else None


def _read_dates(fields: Mapping[str, str], left: dict[str, str]) -> dict[str, Any]:
    """Read ``date``, or else year, month and day; a year that contradicts the date is left."""
    # In a date "~" is EDTF's, not LaTeX's.
    text = fields.get("date") or _day_of(fields)
    if not text:
        return {}
    date = _date(text) or _date(decode(text).strip())
    if date and "date" in fields:
        year = _words(fields, "year")
        if year.isdecimal() and int(year) != date.year:
            left["year"] = year
    return {"issued": date.csl if date else {"literal": decode(text)}}


def _day_of(fields: Mapping[str, str]) -> str:
    day, month, year = (_words(fields, name) for name in ("day", "month", "year"))
    if month.isdecimal() and year.isdecimal():
        return "-".join(part.zfill(2) for part in (year, month, day) if part)
    return " ".join(filter(None, (day, month, year)))


def _words(fields: Mapping[str, str], name: str) -> str:
    return decode(fields.get(name, "")).replace("\u00a0", " ").strip()


def _without_own_note(item: CslItem) -> CslItem:
    """Leave out of an archival document's note what was made from its other fields."""
    note = str(item.variables.get("note", ""))
    rest = {name: value for name, value in item.variables.items() if name != "note"}
    bare = CslItem(item.id, item.type, rest)
    own = max(filter(note.startswith, map(decode, notes_of(bare))), key=len, default="")
    if not own:
        return item
    remaining = note[len(own) :].removeprefix(".").strip()
    return CslItem(item.id, item.type, {**rest, "note": remaining} if remaining else rest)
