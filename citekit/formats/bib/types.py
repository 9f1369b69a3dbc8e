"""The types of BibTeX entries and of CSL items, and the fields that mean a variable whatever the type.

Source: O. Patashnik, BibTeXing, 3.1; the BibLaTeX manual, 2.1.
"""

from collections.abc import Mapping

from citekit.csl.vocabulary import TYPES

__all__ = ["FIELDS", "READ_TYPES", "SUBTYPES", "THESIS", "csl_type", "genre_of"]

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
    if kind == "inbook" and not {"booktitle", "maintitle", "crossref"} & fields.keys():
        return "book"  # in BibTeX the title is that of the book, of which pages are given
    return READ_TYPES.get(kind, "document")


THESIS = "Thesis"
"""What the field ``type`` says of a thesis of which no degree is known, where the type of the entry would say "PhD thesis"."""
_GENRES = {"mastersthesis": "Master's thesis", "phdthesis": "PhD thesis"}
_GENRES_OF_BIBLATEX = {
    "audiocd": "audio CD",
    "bathesis": "bachelor's thesis",
    "candthesis": "Candidate's thesis",
    "datacd": "CD-ROM",
    "mathesis": "master's thesis",
    "phdthesis": "PhD thesis",
    "resreport": "research report",
    "software": "computer software",
    "techreport": "technical report",
}


def genre_of(kind: str, written: str) -> str:
    """Give the genre of an entry of a type whose field ``type`` says this, or nothing; empty where it has none.

    Source: plain.bst, ``mastersthesis`` and ``phdthesis``; the BibLaTeX manual, 4.9.2.12, whose words the field may name.
    """
    if kind == "phdthesis" and written == THESIS:
        return ""
    return _GENRES_OF_BIBLATEX.get(written) or written or _GENRES.get(kind, "")


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
