"""From published works to RIS tags: which tag of a type Zotero reads as what the work says, and lines for the rest."""

from collections.abc import Mapping
from typing import Any

from citekit.csl.item import CslItem
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
from citekit.formats.ris.values import dates_of, names_of, text_of, texts_of

__all__ = ["other_lines", "published_tags"]

_OF_PUBLICATIONS = {
    "ET": "edition", "VL": "volume", "IS": "issue", "NV": "number-of-volumes", "SE": "section",
}  # fmt: skip
_OF_PUBLISHERS = {
    "PB": "publisher", "CY": "publisher-place", "DB": "archive", "AN": "archive_location", "CN": "call-number", "DP": "source",
}  # fmt: skip


def published_tags(item: CslItem, profile: str) -> list[Tag]:
    """Write a published work as tags, ``TY`` first."""
    page = "" if item.type in MISREAD["page"] else text_of(item, "page")
    first, _, last = page.replace("–", "-").partition("-")
    return [
        ("TY", WRITTEN_TYPES.get(item.type, OTHER_TYPE)),
        ("ID", one_line(item.id)),
        ("TI", text_of(item, "title")),
        ("ST", text_of(item, "title-short")),
        *names_of(item, "AU", "author", whole=profile == "zotero"),
        *(
            tag
            for role in ("editor", "collection-editor", "translator")
            if (name := role_tag(role, item.type))
            for tag in names_of(item, name, role, whole=profile == "zotero")
        ),
        *dates_of(item, profile),
        *_containers(item),
        ("JA", text_of(item, "container-title-short") if item.type == "article-journal" else ""),
        (SERIES_TAGS.get(item.type, ""), text_of(item, "collection-title")),
        *texts_of(item, _OF_PUBLICATIONS),
        ("SP", first.strip()),
        ("EP", last.strip()),
        ("SN", _number(item)),
        ("M3", text_of(item, "genre") if item.type in WITH_GENRE else ""),
        *texts_of(item, _OF_PUBLISHERS),
    ]


def _containers(item: CslItem) -> list[Tag]:
    """Name the whole that a work is part of; of conferences C3 is the proceedings, and T2 the conference."""
    container = text_of(item, "container-title")
    if item.type == "paper-conference":
        return [("T2", text_of(item, "event-title") if container else ""), ("C3", container)]
    return [("T2", container if item.type in IN_A_CONTAINER else "")]


def _number(item: CslItem) -> str:
    """Give what SN is of a type; of a periodical nothing, for Zotero would take an ISSN for an ISBN."""
    name = "" if item.type == "periodical" else NUMBERS.get(item.type, "ISBN")
    return text_of(item, name) if name else ""


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
