"""From CSL items to RIS tags.

Archival documents have AN for the code, CN for the whole shelfmark, A4 for the translator. Where Zotero and EndNote differ
there are two profiles. For Zotero DB is the archive, and what has no tag stands in M2, line by line: Zotero makes lines of
its field Extra of them, from which its citations read the leaves (``page: 27-28``). For EndNote PB is the archive, T2 the
collection, NV the code, M1 the leaves, which AN repeats behind the code, CY the archive's city; a translator, for whom
EndNote's manuscripts have no role, is named in a note as well.

A tag is written only where Zotero finds in it what it says. It takes a person in a role that it does not know of a type for
an author, SP of a manuscript for a number of pages, and of a date without a year in four figures ("1960s") only the letters.

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
    MISREAD,
    NUMBERS,
    OTHER_TYPE,
    READ_AS_ANOTHER,
    SERIES_TAGS,
    WITH_GENRE,
    WRITTEN_TYPES,
    role_tag,
)
from citekit.formats.syntax.extra_lines import date_lines
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
        tags = _published_tags(item, profile)
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
    return [(tag, value) for tag, value in [*tags, *common] if tag and value]


def other_lines(item: CslItem, read_type: str, read: Mapping[str, Any]) -> list[Tag]:
    """Give in lines of M2 the type and the variables of a published work that no tag has taken.

    Args:
        item: The work.
        read_type: The type that its tags say without them.
        read: The variables that they say.
    """
    is_another = read_type != item.type or item.type in READ_AS_ANOTHER
    lines = [f"type: {item.type}"] if is_another else []
    for name, value in item.variables.items():
        if name in VARIABLES and name not in read:
            lines += lines_of(name, value)
    return [("M2", line) for line in lines]


_IN_TAGS = frozenset(
    {
        "title", "title-short", "author", "issued", "genre", "archive_location", "archive", "call-number", "publisher-place",
        "source", "language", "URL", "DOI", "accessed", "license", "abstract", "keyword", "note",
    }
)  # fmt: skip
"""What archival documents say in tags; a letter names its recipient in one too, and others their translator."""


def _archival_tags(item: CslItem) -> list[Tag]:
    is_letter = item.type == "personal_communication" and bool(item.variables.get("recipient"))
    is_map = item.type == "map"
    role = "recipient" if is_letter else "" if is_map else "translator"
    kinds = {item.type} if is_letter or is_map else {"manuscript", "document"}
    title, genre = _text(item, "title"), _text(item, "genre")
    return [
        ("TY", _RECIPIENT_TYPE if is_letter else "MAP" if is_map else "MANSCPT"),
        ("ID", one_line(item.id)),
        ("TI", title or genre),
        ("ST", _text(item, "title-short")),
        *_names(item, "AU", "author", whole=True),
        *_names(item, "A2" if is_letter else "A4", role, whole=True),
        *_dates(item, "zotero"),
        ("M3", genre if title else ""),
        ("AN", _text(item, "archive_location")),
        ("DB", _text(item, "archive")),
        ("CN", _text(item, "call-number")),
        ("CY", _text(item, "publisher-place")),
        ("DP", _text(item, "source")),
        ("M2", "" if item.type in kinds else f"type: {item.type}"),
        *(
            ("M2", line)
            for name, value in item.variables.items()
            if value and name in VARIABLES and name not in _IN_TAGS and name != role
            for line in lines_of(name, value)
        ),
    ]


def _published_tags(item: CslItem, profile: str) -> list[Tag]:
    page = "" if item.type in MISREAD["page"] else _text(item, "page")
    first, _, last = page.replace("–", "-").partition("-")
    return [
        ("TY", WRITTEN_TYPES.get(item.type, OTHER_TYPE)),
        ("ID", one_line(item.id)),
        ("TI", _text(item, "title")),
        ("ST", _text(item, "title-short")),
        *_names(item, "AU", "author", whole=profile == "zotero"),
        *(
            tag
            for role in ("editor", "collection-editor", "translator")
            if (name := role_tag(role, item.type))
            for tag in _names(item, name, role, whole=profile == "zotero")
        ),
        *_dates(item, profile),
        *_containers(item),
        ("JA", _text(item, "container-title-short") if item.type == "article-journal" else ""),
        (SERIES_TAGS.get(item.type, ""), _text(item, "collection-title")),
        *_texts(item, _OF_PUBLICATIONS),
        ("SP", first.strip()),
        ("EP", last.strip()),
        ("SN", _number(item)),
        ("M3", _text(item, "genre") if item.type in WITH_GENRE else ""),
        *_texts(item, _OF_PUBLISHERS),
    ]


_OF_PUBLICATIONS = {
    "ET": "edition", "VL": "volume", "IS": "issue", "NV": "number-of-volumes", "SE": "section",
}  # fmt: skip
_OF_PUBLISHERS = {
    "PB": "publisher", "CY": "publisher-place", "DB": "archive", "AN": "archive_location", "CN": "call-number", "DP": "source",
}  # fmt: skip
_OF_ALL = {"LA": "language", "UR": "URL", "DO": "DOI"}


def _texts(item: CslItem, variables: Mapping[str, str]) -> Iterator[Tag]:
    """Yield the tags of those variables that an item has, where they are read as they are meant."""
    said = item.variables
    for tag, variable in variables.items():
        if variable in said and item.type not in MISREAD.get(variable, ()):
            yield tag, one_line(said[variable])


def _containers(item: CslItem) -> list[Tag]:
    """Name the whole that a work is part of; of conferences C3 is the proceedings, and T2 the conference."""
    container = _text(item, "container-title")
    if item.type == "paper-conference":
        return [("T2", _text(item, "event-title") if container else ""), ("C3", container)]
    return [("T2", container if item.type in IN_A_CONTAINER else "")]


def _number(item: CslItem) -> str:
    """Give what SN is of a type; of a periodical nothing, for Zotero would take an ISSN for an ISBN."""
    name = "" if item.type == "periodical" else NUMBERS.get(item.type, "ISBN")
    return _text(item, name) if name else ""


_IN_LINES = (
    "medium", "container-title", "container-author", "editor", "collection-title", "volume", "issue", "number", "edition",
    "original-date", "event-date", "event-place",
)  # fmt: skip


def _endnote_tags(item: CslItem) -> list[Tag]:
    """Write a document in the fields that EndNote has for manuscripts and letters."""
    is_letter = item.type == "personal_communication" and bool(item.variables.get("recipient"))
    in_book = bool(item.variables.get("container-title"))
    title, genre = _text(item, "title"), _text(item, "genre")
    code, leaves = _text(item, "archive_location"), "" if in_book else _text(item, "page")
    translators = [_spoken(name) for name in item.variables.get("translator", ())]
    place = _text(item, "archive-place")
    in_lines = [*_IN_LINES, *(() if is_letter else ("recipient",)), *(("page",) if in_book else ())]
    return [
        ("TY", _RECIPIENT_TYPE if is_letter else "MANSCPT"),
        ("ID", one_line(item.id)),
        ("TI", title or genre),
        ("ST", _text(item, "title-short")),
        *_names(item, "AU", "author"),
        *(_names(item, "A2", "recipient") if is_letter else ()),
        *_names(item, "A4", "translator"),
        *_dates(item, "endnote"),
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


def _names(item: CslItem, tag: str, variable: str, *, whole: bool = False) -> list[Tag]:
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


_WITHOUT_YEAR = re.compile(r"(?!.*\b\d{4}\b).*[A-Za-z]", re.ASCII)


def _dates(item: CslItem, profile: str) -> Iterator[Tag]:
    """Write when an item is from.

    For Zotero a date with doubts stands in a line too, for its versions before 2026 drop them; and one of which it
    would take only the letters, there alone.
    """
    value = item.variables.get("issued")
    if not value:
        return
    words = _date(item, "issued")
    if profile == "zotero" and _WITHOUT_YEAR.match(words):
        yield "M2", f"issued: {words}"
        return
    yield "DA", words
    parts = value.get("date-parts")
    yield "PY", f"{int(parts[0][0]):04}" if parts and int(parts[0][0]) > 0 else ""
    if profile == "zotero":
        yield from (("M2", line) for line in date_lines(value))


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
    plain = re.fullmatch(r"(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?", str(date), re.ASCII)
    return "/".join([*(part or "" for part in plain.groups()), ""]) if plain else None
