"""The types of BibTeX entries and of CSL items, and the fields that mean a variable whatever the type.

Source: O. Patashnik, BibTeXing, 3.1; the BibLaTeX manual, 2.1.
"""

from collections.abc import Mapping

from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival
from citekit.csl.vocabulary import TYPES

__all__ = ["FIELDS", "READ_TYPES", "SUBTYPES", "csl_type", "type_from_item"]

_WRITTEN_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
}
SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
"""What ``entrysubtype`` says of articles."""
READ_TYPES = {
    "archival": "manuscript",
    "article": "article-journal",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "letter": "personal_communication",
    "manual": "report",
    "mastersthesis": "thesis",
    "misc": "document",
    "movie": "motion_picture",
    "mvbook": "book",
    "mvcollection": "book",
    "online": "webpage",
    "patent": "patent",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "software": "software",
    "suppbook": "chapter",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "www": "webpage",
}
_ARCHIVAL_FIELDS = frozenset(
    {"library", "archive", "archivelocation", "archivecollection", "archive_location", "folios"}
)


def type_from_item(item: CslItem) -> str:
    """Give the type of the entry that an item is written as; ``misc`` where BibTeX has none."""
    return "misc" if is_archival(item) else _WRITTEN_TYPES.get(item.type, "misc")


def csl_type(kind: str, fields: Mapping[str, str]) -> str:
    """Give the CSL type of an entry, by its type and by the fields that tell more."""
    told = fields.get("csltype", "")
    if told in TYPES:
        return told
    subtype = fields.get("entrysubtype", "").lower()
    if kind in {"article", "suppperiodical"} and subtype in SUBTYPES.values():
        return f"article-{subtype}"
    if kind == "misc" and fields.get("url") and not _ARCHIVAL_FIELDS & fields.keys():
        return "webpage"
    return READ_TYPES.get(kind, "document")


FIELDS = {
    "journal": "container-title",
    "series": "collection-title",
    "edition": "edition",
    "volume": "volume",
    "chapter": "chapter-number",
    "eventtitle": "event-title",
    "venue": "event-place",
    "version": "version",
    "volumes": "number-of-volumes",
    "pagetotal": "number-of-pages",
    "isbn": "ISBN",
    "issn": "ISSN",
    "type": "genre",
    "medium": "medium",
    "library": "call-number",
    "archive": "archive",
    "archivecollection": "archive_collection",
    "archivelocation": "archive_location",
    "pubstate": "status",
    "shortjournal": "container-title-short",
    "origtitle": "original-title",
    "annotation": "annote",
    "note": "note",
}
"""Fields whose variable is the same in every type."""
