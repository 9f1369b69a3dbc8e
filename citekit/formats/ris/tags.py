"""From CSL items to RIS tags.

Archival documents have AN for the code, CN for the whole shelfmark, A4 for the translator. Where Zotero and EndNote differ
there are two profiles. For Zotero DB is the archive, and what has no tag stands in M2, line by line: Zotero makes lines of
its field Extra of them, from which its citations read the leaves (``page: 27-28``). For EndNote PB is the archive, T2 the
collection, NV the code, M1 the leaves, which AN repeats behind the code, CY the archive's city; a translator, for whom
EndNote's manuscripts have no role, is named in a note as well.

A tag is written only where Zotero finds in it what it says. It takes a person in a role that it does not know of a type for
an author, and SP of a manuscript for a number of pages.

Source: the RIS specification (Research Information Systems, 2001; Reference Manager 2011), and the import and
export code of Zotero for what the tags of a type become.
"""

from collections.abc import Iterable, Iterator, Sequence

from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival
from citekit.csl.variables import lines_of, one_line
from citekit.csl.vocabulary import VARIABLES
from citekit.formats.ris.items import Tag
from citekit.formats.ris.published import published_tags
from citekit.formats.ris.values import date_of, dates_of, names_of, spoken, text_of, texts_of
from citekit.formats.syntax.extra_lines import is_day

__all__ = ["tags_from_item"]

_RECIPIENT_TYPE = "PCOMM"


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
        tags = published_tags(item, profile)
    elif profile == "endnote":
        tags = _endnote_tags(item)
    else:
        tags = [*_archival_tags(item), *(("M2", line) for line in lines)]
    words = keywords if keywords is not None else text_of(item, "keyword").split(",")
    common = [
        *texts_of(item, _OF_ALL),
        *_access(item, profile),
        ("CR", text_of(item, "license")),
        ("AB", text_of(item, "abstract")),
        *(("KW", one_line(word)) for word in words),
        *(("N1", one_line(line)) for line in str(item.variables.get("note", "")).splitlines()),
    ]
    return [(tag, value) for tag, value in [*tags, *common] if tag and value]


def _access(item: CslItem, profile: str) -> Iterator[Tag]:
    """Write a date of access; for Zotero, whose field is for a day, any other in a line."""
    accessed = item.variables.get("accessed")
    if accessed and profile == "zotero" and not is_day(accessed):
        yield from (("M2", line) for line in lines_of("accessed", accessed))
    else:
        yield "Y2", date_of(item, "accessed")


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
    title, genre = text_of(item, "title"), text_of(item, "genre")
    return [
        ("TY", _RECIPIENT_TYPE if is_letter else "MAP" if is_map else "MANSCPT"),
        ("ID", one_line(item.id)),
        ("TI", title or genre),
        ("ST", text_of(item, "title-short")),
        *names_of(item, "AU", "author", whole=True),
        *names_of(item, "A2" if is_letter else "A4", role, whole=True),
        *dates_of(item, "zotero"),
        ("M3", genre if title else ""),
        ("AN", text_of(item, "archive_location")),
        ("DB", text_of(item, "archive")),
        ("CN", text_of(item, "call-number")),
        ("CY", text_of(item, "publisher-place")),
        ("DP", text_of(item, "source")),
        ("M2", "" if item.type in kinds else f"type: {item.type}"),
        *(
            ("M2", line)
            for name, value in item.variables.items()
            if value and name in VARIABLES and name not in _IN_TAGS and name != role
            for line in lines_of(name, value)
        ),
    ]


_OF_ALL = {"LA": "language", "UR": "URL", "DO": "DOI"}


_IN_LINES = (
    "medium", "container-title", "container-author", "editor", "collection-title", "volume", "issue", "number", "edition",
    "original-date", "event-date", "event-place",
)  # fmt: skip


def _endnote_tags(item: CslItem) -> list[Tag]:
    """Write a document in the fields that EndNote has for manuscripts and letters."""
    is_letter = item.type == "personal_communication" and bool(item.variables.get("recipient"))
    in_book = bool(item.variables.get("container-title"))
    title, genre = text_of(item, "title"), text_of(item, "genre")
    code, leaves = text_of(item, "archive_location"), "" if in_book else text_of(item, "page")
    translators = [spoken(name) for name in item.variables.get("translator", ())]
    place = text_of(item, "archive-place")
    in_lines = [*_IN_LINES, *(() if is_letter else ("recipient",)), *(("page",) if in_book else ())]
    return [
        ("TY", _RECIPIENT_TYPE if is_letter else "MANSCPT"),
        ("ID", one_line(item.id)),
        ("TI", title or genre),
        ("ST", text_of(item, "title-short")),
        *names_of(item, "AU", "author"),
        *(names_of(item, "A2", "recipient") if is_letter else ()),
        *names_of(item, "A4", "translator"),
        *dates_of(item, "endnote"),
        ("M3", genre if title else ""),
        ("PB", text_of(item, "archive")),
        ("CY", place),
        ("T2", text_of(item, "archive_collection")),
        ("NV", code),
        ("M1", leaves),
        ("AN", ", ".join(filter(None, (code, leaves)))),
        ("CN", text_of(item, "call-number")),
        (
            "DP",
            text_of(item, "source")
            if in_book
            else text_of(item, "publisher") or text_of(item, "source"),
        ),
        ("N1", f"Translated by {' and '.join(translators)}" if translators else ""),
        *(
            ("RN", line)
            for name in in_lines
            if item.variables.get(name)
            for line in lines_of(name, item.variables[name])
        ),
    ]
