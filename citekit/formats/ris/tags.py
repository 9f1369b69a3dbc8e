"""From CSL items to RIS tags.

Archival documents have AN for the code with the leaves, CN for the whole shelfmark, A4 for the translator. Where Zotero
and EndNote differ there are two profiles. For Zotero DB is the archive, and what has no tag stands in M2, line by line,
which Zotero keeps. For EndNote PB is the archive, T2 the collection, NV the code, M1 the leaves, CY the archive's city; a
translator, for whom EndNote's manuscripts have no role, is named in a note as well.

Archival documents never have SP or EP, which Zotero takes for a number of pages, nor ED, which it takes for the author.

Source: the RIS specification (Research Information Systems, 2001; Reference Manager 2011), and the import and
export code of Zotero for what the tags of a type become.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from citekit.csl.edtf import edtf_from
from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival
from citekit.csl.variables import lines_of, one_line
from citekit.csl.vocabulary import VARIABLES
from citekit.formats.ris.items import Tag
from citekit.formats.ris.types import (
    IN_A_CONTAINER,
    NUMBERS,
    OTHER_TYPE,
    WITH_EDITORS_IN_A2,
    WRITTEN_TYPES,
)
from citekit.model.date import EdtfDate

__all__ = ["other_lines", "tags_from_item"]

_RECIPIENT_TYPE = "PCOMM"
_WITHOUT_DATE = re.compile(r"undated|n\.? ?d\.?|s\.? ?d\.?|no date", re.IGNORECASE)


def tags_from_item(
    item: CslItem,
    keywords: Sequence[str] | None = None,
    *,
    profile: str = "zotero",
    lines: Iterable[str] = (),
) -> list[Tag]:
    """Write an item as tags, ``TY`` first; without ``ER``.

    Args:
        item: The item.
        profile: For which program: ``zotero`` or ``endnote``.
        lines: What Zotero is to keep in its field Extra, after CSL's variables.
        keywords: Its subject headings one by one, where they are known; else they are what stands between
            the commas of ``keyword``.
    """
    if not is_archival(item):
        tags = _published_tags(item)
    elif profile == "endnote":
        tags = _endnote_tags(item)
    else:
        tags = [*_archival_tags(item), *(("M2", line) for line in lines)]
    words = keywords if keywords is not None else _text(item, "keyword").split(",")
    common = [
        *_texts(item, _OF_ALL),
        ("Y2", _date(item, "accessed")),
        ("CR", _text(item, "license")),
        ("AB", _text(item, "abstract")),
        *(("KW", one_line(word)) for word in words),
        *(("N1", one_line(line)) for line in str(item.variables.get("note", "")).splitlines()),
    ]
    return [(tag, value) for tag, value in [*tags, *common] if value]


def other_lines(item: CslItem, read_type: str, read: Mapping[str, Any]) -> list[Tag]:
    """Give in lines of M2 the type and the variables of a published work that no tag has taken.

    Args:
        item: The work.
        read_type: The type that its tags say without them.
        read: The variables that they say.
    """
    lines = [f"type: {item.type}"] if read_type != item.type else []
    for name, value in item.variables.items():
        if name in VARIABLES and name not in read:
            lines += lines_of(name, value)
    return [("M2", line) for line in lines]


_IN_LINES = (
    "archive_collection", "archive-place", "medium", "container-title", "container-author", "editor",
    "collection-title", "volume", "issue", "number", "edition", "original-date", "event-date", "event-place",
)  # fmt: skip


def _archival_tags(item: CslItem) -> list[Tag]:
    is_letter = item.type == "personal_communication" and bool(item.variables.get("recipient"))
    in_book = bool(item.variables.get("container-title"))
    title, genre = _text(item, "title"), _text(item, "genre")
    host = _text(item, "source") if in_book else _text(item, "publisher") or _text(item, "source")
    leaves = "" if in_book else _text(item, "page")
    in_lines = (*_IN_LINES, *(() if is_letter else ("recipient",)), *(("page",) if in_book else ()))
    return [
        ("TY", _RECIPIENT_TYPE if is_letter else "MAP" if item.type == "map" else "MANSCPT"),
        ("ID", one_line(item.id)),
        ("TI", title or genre),
        ("ST", _text(item, "title-short")),
        *_names(item, "AU", "author"),
        *(_names(item, "A2", "recipient") if is_letter else ()),
        *_names(item, "A4", "translator"),
        *_dates(item),
        ("M3", genre if title else ""),
        ("AN", ", ".join(filter(None, (_text(item, "archive_location"), leaves)))),
        ("DB", _text(item, "archive")),
        ("CN", _text(item, "call-number")),
        ("PB", _text(item, "publisher") if in_book else ""),
        ("CY", _text(item, "publisher-place")),
        ("DP", host),
        *(
            ("M2", line)
            for name in in_lines
            if item.variables.get(name)
            for line in lines_of(name, item.variables[name])
        ),
    ]


def _published_tags(item: CslItem) -> list[Tag]:
    first, _, last = _text(item, "page").replace("–", "-").partition("-")
    return [
        ("TY", WRITTEN_TYPES.get(item.type, OTHER_TYPE)),
        ("ID", one_line(item.id)),
        ("TI", _text(item, "title")),
        ("ST", _text(item, "title-short")),
        *_names(item, "AU", "author"),
        *_names(item, "A2" if item.type in WITH_EDITORS_IN_A2 else "ED", "editor"),
        *_names(item, "A3" if item.type in IN_A_CONTAINER else "A2", "collection-editor"),
        *_names(item, "A4", "translator"),
        *_dates(item),
        ("T2", _text(item, "container-title") if item.type in IN_A_CONTAINER else ""),
        *_texts(item, _OF_PUBLICATIONS),
        ("SP", first.strip()),
        ("EP", last.strip()),
        ("SN", _text(item, NUMBERS.get(item.type, "ISBN"))),
        *_texts(item, _OF_PUBLISHERS),
    ]


_OF_PUBLICATIONS = {
    "JA": "container-title-short", "T3": "collection-title", "ET": "edition", "VL": "volume", "IS": "issue",
    "NV": "number-of-volumes", "SE": "section",
}  # fmt: skip
_OF_PUBLISHERS = {
    "M3": "genre", "PB": "publisher", "CY": "publisher-place", "DB": "archive", "AN": "archive_location",
    "CN": "call-number", "DP": "source",
}  # fmt: skip
_OF_ALL = {"LA": "language", "UR": "URL", "DO": "DOI"}


def _texts(item: CslItem, variables: Mapping[str, str]) -> Iterator[Tag]:
    """Yield the tags of those variables that an item has."""
    said = item.variables
    for tag, variable in variables.items():
        if variable in said:
            yield tag, one_line(said[variable])


def _endnote_tags(item: CslItem) -> list[Tag]:
    """Write a document in the fields that EndNote has for manuscripts and letters."""
    is_letter = item.type == "personal_communication" and bool(item.variables.get("recipient"))
    in_book = bool(item.variables.get("container-title"))
    title, genre = _text(item, "title"), _text(item, "genre")
    code, leaves = _text(item, "archive_location"), "" if in_book else _text(item, "page")
    translators = [_spoken(name) for name in item.variables.get("translator", ())]
    place = _text(item, "archive-place")
    in_lines = [name for name in _IN_LINES if name not in {"archive_collection", "archive-place"}]
    in_lines += [*(() if is_letter else ("recipient",)), *(("page",) if in_book else ())]
    return [
        ("TY", _RECIPIENT_TYPE if is_letter else "MANSCPT"),
        ("ID", one_line(item.id)),
        ("TI", title or genre),
        ("ST", _text(item, "title-short")),
        *_names(item, "AU", "author"),
        *(_names(item, "A2", "recipient") if is_letter else ()),
        *_names(item, "A4", "translator"),
        *_dates(item),
        ("M3", genre if title else ""),
        ("PB", _text(item, "archive")),
        ("CY", place),
        ("T2", _text(item, "archive_collection")),
        ("NV", code),
        ("M1", leaves),
        ("AN", ", ".join(filter(None, (code, leaves)))),
        ("CN", _text(item, "call-number")),
        (
            "DP",
            _text(item, "source") if in_book else _text(item, "publisher") or _text(item, "source"),
        ),
        ("N1", f"Translated by {' and '.join(translators)}" if translators else ""),
        *(
            ("RN", line)
            for name in in_lines
            if item.variables.get(name)
            for line in lines_of(name, item.variables[name])
        ),
    ]


def _spoken(name: Mapping[str, Any]) -> str:
    order = ("family", "given") if name.get("static-ordering") else ("given", "family")
    return one_line(name.get("literal") or " ".join(name[part] for part in order if name.get(part)))


def _text(item: CslItem, variable: str) -> str:
    value = item.variables.get(variable)
    return "" if value is None else one_line(value)


def _names(item: CslItem, tag: str, variable: str) -> list[Tag]:
    return [(tag, _written_name(name)) for name in item.variables.get(variable, ())]


def _written_name(name: Mapping[str, Any]) -> str:
    family = _joined(name.get("non-dropping-particle"), name.get("family"))
    if not family:
        return one_line(name.get("literal") or name.get("given") or "")
    given = _joined(name.get("given"), name.get("dropping-particle"))
    parts = (family, given, name.get("suffix"))
    return one_line(", ".join(part for part in parts if part))


def _joined(first: str | None, second: str | None) -> str:
    return f"{first} {second}" if first and second else first or second or ""


def _dates(item: CslItem) -> Iterator[Tag]:
    value = item.variables.get("issued")
    if value:
        yield "DA", _date(item, "issued")
        parts = value.get("date-parts")
        yield "PY", f"{int(parts[0][0]):04}" if parts and int(parts[0][0]) > 0 else ""


def _date(item: CslItem, variable: str) -> str:
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
    plain = re.fullmatch(r"(\d{4})(?:-(0\d|1[0-2]))?(?:-(\d\d))?", str(date), re.ASCII)
    return "/".join([*(part or "" for part in plain.groups()), ""]) if plain else None
