"""From the fields of BibTeX entries to CSL items; it takes BibLaTeX's fields and those of JabRef too.

Source: O. Patashnik, BibTeXing, 3; the BibLaTeX manual, 2.2.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from citekit.csl.edtf import edtf_from_words
from citekit.csl.from_date import csl_date
from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival
from citekit.formats.bib.archival import notes_of
from citekit.formats.bib.latex import decode
from citekit.formats.bib.macros import MONTHS
from citekit.formats.bib.names import language_from, names_from
from citekit.formats.bib.sort_key import is_own_key
from citekit.formats.bib.types import FIELDS, READ_TYPES, SUBTYPES, csl_type, genre_of
from citekit.words import ENGLISH

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
_FOR_A_PUBLISHER = frozenset({"howpublished", "institution", "organization", "school"})
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
        "journalsubtitle",
        "date",
        "year",
        "month",
        "day",
        "url",
        "urldate",
        "langid",
        "language",
    }
    | {"origdate", "eventdate", "csltype", "key", "entrysubtype"}
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
    texts = _texts_of(in_journal=kind == "article", has_publisher="publisher" in fields)
    roles = _roles_of_editors(fields) if _TYPES_OF_EDITORS & fields.keys() else {}
    for name, value in fields.items():
        variable = roles.get(name) or _READ_NAMES.get(name)
        if variable and (people := names_from(value)):
            variables[variable] = people
        elif name in texts:
            text = _plain(_DASH.sub("-", value) if name in _PAGES else value)
            if variables.setdefault(texts[name], text) != text:
                left[name] = text
        elif name not in _SETTLED_APART and name.removesuffix("type") not in roles:
            left[name] = _plain(value)
    _read_container(item_type, fields, variables, left)
    _drop_repeated_publishers(variables, left)
    if genre := genre_of(kind, variables.pop("genre", "")):
        variables["genre"] = genre
    variables |= _read_links(fields, left)
    variables |= _read_dates(fields, left)
    if kind not in READ_TYPES:
        left["entrytype"] = kind
    if "entrysubtype" in fields and fields["entrysubtype"].lower() not in _KNOWN_SUBTYPES:
        left["entrysubtype"] = _plain(fields["entrysubtype"])
    key = _plain(fields.get("key", ""))
    if key and not is_own_key(key, variables, item_id):
        left["key"] = key
    if left:
        variables["custom"] = {"bibtex": left}
    item = CslItem.from_json({"id": item_id, "type": item_type, **variables})
    return _without_own_note(item) if is_archival(item) else item


_EDITORS = ("editor", "editora", "editorb", "editorc")
_TYPES_OF_EDITORS = frozenset(f"{name}type" for name in _EDITORS)
_KNOWN_SUBTYPES = frozenset({*SUBTYPES.values(), "archival"})
_ROLES = frozenset({"compiler", "director", "organizer"})
"""What ``editortype`` and the like may say that CSL has a role for. Source: the BibLaTeX manual, 2.3.6."""


def _roles_of_editors(fields: Mapping[str, str]) -> dict[str, str]:
    """Give the role of each list of editors who are none; the others stay editors, or fields that CSL has not."""
    roles = {name: fields.get(f"{name}type", "").lower() for name in _EDITORS if name in fields}
    return {name: role for name, role in roles.items() if role in _ROLES}


def _read_container(
    item_type: str, fields: Mapping[str, str], variables: dict[str, Any], left: dict[str, str]
) -> None:
    """Put the titles of what an entry stands in together; a work in several volumes is one where the volume has no title."""
    if "container-title" not in variables and "maintitle" in left and item_type == "chapter":
        variables["container-title"] = left.pop("maintitle")
    for name in ("booksubtitle", "journalsubtitle"):
        if name in fields and "container-title" in variables:
            variables["container-title"] += f": {_plain(fields[name])}"
        elif name in fields:
            left[name] = _plain(fields[name])


def _drop_repeated_publishers(variables: Mapping[str, Any], left: dict[str, str]) -> None:
    """Leave out what says the publisher once more, for other programs."""
    for name in _FOR_A_PUBLISHER & left.keys():
        if left[name] == variables.get("publisher"):
            del left[name]


@cache
def _texts_of(*, in_journal: bool, has_publisher: bool) -> Mapping[str, str]:
    """Give the variable of each field of text in an entry; what stands for a publisher is none beside one."""
    texts = {**_READ_TEXTS, "number": "issue"} if in_journal else _READ_TEXTS
    refused = _FOR_A_PUBLISHER if has_publisher else ()
    return {name: variable for name, variable in texts.items() if name not in refused}


_PAGES = ("pages", "folios")
_DASH = re.compile(r"\s*--+\s*")


def _plain(value: str) -> str:
    """Read LaTeX as one line, blanks folded as BibTeX folds them."""
    text = decode(value)
    if "\n" in text or "  " in text or "\t" in text:
        text = re.sub(r"[ \t\n]+", " ", text)
    return text.strip()


def _read_links(fields: Mapping[str, str], left: dict[str, str]) -> dict[str, Any]:
    read: dict[str, Any] = {}
    url = fields.get("url", "")
    if url:
        read["URL"] = _address(url) if "\\" in url else url
    if fields.get("urldate"):
        read["accessed"] = _read_date(fields["urldate"])
    language = fields.get("langid") or fields.get("language")
    if language:
        read["language"] = language_from(decode(language))
    if "langid" in fields and "language" in fields:
        other = decode(fields["language"])
        if language_from(other) != read["language"]:
            left["language"] = other
    if fields.get("origdate"):
        read["original-date"] = _read_date(fields["origdate"])
    if fields.get("eventdate"):
        read["event-date"] = _read_date(fields["eventdate"])
    return read


def _address(url: str) -> str:
    wrapped = re.fullmatch(r"\\url\{(.*)\}", url)
    return _IN_ADDRESSES.sub(
        lambda found: found[1] or found[2] or "~", wrapped[1] if wrapped else url
    )


_IN_ADDRESSES = re.compile(
    r"\{\\([%#&_$])\}|\\([%#&_~$])(?:\{\})?|\{\\textasciitilde\}|\\textasciitilde(?:\{\}| )?"
)
"""What programs write for signs of an address that mean something else in text: Mendeley ``{\\_}``, others ``\\_``."""


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
    if (span := _SPAN.fullmatch(month)) and year.isdecimal() and not day:
        ends = [edtf_from_words(f"{name} {year}") for name in span.groups()]
        if all(ends):
            return "/".join(map(str, ends))
    return _MACRO.sub(
        lambda name: _MONTH_NAMES[name[0]], " ".join(filter(None, (day, month, year)))
    )


_SPAN = re.compile(r"([^\W\d_]+)\s*[/–-]\s*([^\W\d_]+)")
_MONTH_NAMES = dict(zip(MONTHS, ENGLISH.months, strict=True))
_MACRO = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
"""Macros of months that stand beside other text, as in ``jun # "--" # jul``, where styles print the name."""


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
