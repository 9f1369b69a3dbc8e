"""The item types of Zotero: which fields and creators each has, and which CSL variables they hold.

Only fields that every version since Zotero 7 has are written. Later ones (``institution`` of a manuscript, say) are
read; what they would hold is written in Extra, from where the later versions move it into the field themselves.

Source: Zotero's schema, versions 33 and 41, ``itemTypes`` and ``csl``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from citekit.csl.item import CslItem

__all__ = [
    "READ_CREATORS",
    "READ_FIELDS",
    "TYPES",
    "WRITTEN_TYPES",
    "ZoteroType",
    "imported_type",
]

_COMMON = {
    "title": "title", "abstract": "abstractNote", "issued": "date", "language": "language", "title-short": "shortTitle",
    "URL": "url", "accessed": "accessDate", "license": "rights",
}  # fmt: skip
_ARCHIVE = {
    "archive": "archive", "archive_location": "archiveLocation", "source": "libraryCatalog", "call-number": "callNumber",
}  # fmt: skip
_PLACE = {"publisher-place": "place"}
_BOOK = {
    "collection-title": "series", "collection-number": "seriesNumber", "volume": "volume",
    "number-of-volumes": "numberOfVolumes", "edition": "edition", "publisher": "publisher", "ISBN": "ISBN", **_PLACE,
}  # fmt: skip
_LAW = {"page": "pages", "section": "section", "chapter-number": "session", "references": "history"}
_AUTHOR = {"author": "author"}
_EDITED = {
    "author": "author", "editor": "editor", "translator": "translator", "collection-editor": "seriesEditor",
}  # fmt: skip
_REVIEWING = {"author": "author", "translator": "translator", "reviewed-author": "reviewedAuthor"}
_DIRECTED = {"director": "director", "script-writer": "scriptwriter", "producer": "producer"}
_BROADCAST = {
    "container-title": "programTitle", "number": "episodeNumber", "publisher": "network",
    "dimensions": "runningTime", **_PLACE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ZoteroType:
    """One item type."""

    csl: str
    """The CSL type that Zotero gives its items."""
    fields: Mapping[str, str]
    """The field of each CSL variable that it has one for."""
    creators: Mapping[str, str] = field(default_factory=lambda: _AUTHOR)
    """The kind of creator of each CSL name variable; the first is the primary one."""


def _type(
    csl: str,
    own: Mapping[str, str],
    creators: Mapping[str, str] = _AUTHOR,
    *,
    archive: bool = True,
    without: str = "",
) -> ZoteroType:
    fields = {**_COMMON, **(_ARCHIVE if archive else {}), **own}
    fields.pop(without, None)
    return ZoteroType(csl, MappingProxyType(fields), {**creators, "contributor": "contributor"})


TYPES: Mapping[str, ZoteroType] = {
    "artwork": _type("graphic", {"medium": "artworkMedium", "dimensions": "artworkSize"}, {"author": "artist"}),
    "audioRecording": _type(
        "song",
        {"medium": "audioRecordingFormat", "collection-title": "seriesTitle", "volume": "volume",
         "number-of-volumes": "numberOfVolumes", "publisher": "label", "dimensions": "runningTime", "ISBN": "ISBN", **_PLACE},
        {"author": "performer", "composer": "composer"},
    ),
    "bill": _type(
        "bill",
        {**_LAW, "number": "billNumber", "container-title": "code", "volume": "codeVolume", "page": "codePages",
         "authority": "legislativeBody"},
        {"author": "sponsor"}, archive=False,
    ),
    "blogPost": _type("post-weblog", {"container-title": "blogTitle", "genre": "websiteType"}, archive=False),
    "book": _type("book", {**_BOOK, "number-of-pages": "numPages"}, _EDITED),
    "bookSection": _type(
        "chapter", {**_BOOK, "container-title": "bookTitle", "page": "pages"}, {**_EDITED, "container-author": "bookAuthor"}
    ),
    "case": _type(
        "legal_case",
        {"title": "caseName", "authority": "court", "issued": "dateDecided", "number": "docketNumber",
         "container-title": "reporter", "volume": "reporterVolume", "page": "firstPage", "references": "history"},
        archive=False,
    ),
    "computerProgram": _type(
        "software",
        {"collection-title": "seriesTitle", "version": "versionNumber", "medium": "system", "publisher": "company",
         "genre": "programmingLanguage", "ISBN": "ISBN", **_PLACE},
        {"author": "programmer"}, without="language",
    ),
    "conferencePaper": _type(
        "paper-conference",
        {"container-title": "proceedingsTitle", "event-title": "conferenceName", "publisher": "publisher",
         "volume": "volume", "page": "pages", "collection-title": "series", "DOI": "DOI", "ISBN": "ISBN", **_PLACE},
        _EDITED,
    ),
    "dataset": _type(
        "dataset",
        {"number": "identifier", "genre": "type", "version": "versionNumber", "publisher": "repository",
         "publisher-place": "repositoryLocation", "medium": "format", "DOI": "DOI"},
    ),
    "dictionaryEntry": _type("entry-dictionary", {**_BOOK, "container-title": "dictionaryTitle", "page": "pages"}, _EDITED),
    "document": _type(
        "document", {"publisher": "publisher"}, {**_AUTHOR, "editor": "editor", "translator": "translator", "reviewed-author": "reviewedAuthor"}
    ),
    "email": _type(
        "personal_communication", {"title": "subject"}, {**_AUTHOR, "recipient": "recipient"}, archive=False
    ),
    "encyclopediaArticle": _type(
        "entry-encyclopedia", {**_BOOK, "container-title": "encyclopediaTitle", "page": "pages"}, _EDITED
    ),
    "film": _type(
        "motion_picture",
        {"publisher": "distributor", "genre": "genre", "medium": "videoRecordingFormat", "dimensions": "runningTime"},
        _DIRECTED,
    ),
    "forumPost": _type("post", {"container-title": "forumTitle", "genre": "postType"}, archive=False),
    "hearing": _type(
        "hearing",
        {**_LAW, "section": "committee", "publisher": "publisher", "number-of-volumes": "numberOfVolumes",
         "number": "documentNumber", "authority": "legislativeBody", **_PLACE},
        {}, archive=False,
    ),
    "instantMessage": _type("personal_communication", {}, {**_AUTHOR, "recipient": "recipient"}, archive=False),
    "interview": _type(
        "interview", {"medium": "interviewMedium"},
        {"author": "interviewee", "interviewer": "interviewer", "translator": "translator"},
    ),
    "journalArticle": _type(
        "article-journal",
        {"container-title": "publicationTitle", "volume": "volume", "issue": "issue", "page": "pages",
         "collection-title": "series", "container-title-short": "journalAbbreviation", "DOI": "DOI", "ISSN": "ISSN"},
        {**_REVIEWING, "editor": "editor"},
    ),
    "letter": _type("personal_communication", {"genre": "letterType"}, {**_AUTHOR, "recipient": "recipient"}),
    "magazineArticle": _type(
        "article-magazine",
        {"container-title": "publicationTitle", "volume": "volume", "issue": "issue", "page": "pages", "ISSN": "ISSN"},
        _REVIEWING,
    ),
    "manuscript": _type(
        "manuscript", {"genre": "manuscriptType", "number-of-pages": "numPages", **_PLACE}, {**_AUTHOR, "translator": "translator"}
    ),
    "map": _type(
        "map",
        {"genre": "mapType", "scale": "scale", "collection-title": "seriesTitle", "edition": "edition",
         "publisher": "publisher", "ISBN": "ISBN", **_PLACE},
        {"author": "cartographer", "collection-editor": "seriesEditor"},
    ),
    "newspaperArticle": _type(
        "article-newspaper",
        {"container-title": "publicationTitle", "edition": "edition", "section": "section", "page": "pages",
         "ISSN": "ISSN", **_PLACE},
        _REVIEWING,
    ),
    "patent": _type(
        "patent",
        {"authority": "issuingAuthority", "number": "patentNumber", "submitted": "filingDate", "page": "pages",
         "call-number": "applicationNumber", "issue": "priorityNumbers", "issued": "issueDate",
         "references": "references", "status": "legalStatus", **_PLACE},
        {"author": "inventor"}, archive=False,
    ),
    "podcast": _type(
        "broadcast",
        {"collection-title": "seriesTitle", "number": "episodeNumber", "medium": "audioFileType", "dimensions": "runningTime"},
        {"author": "podcaster", "guest": "guest"}, archive=False, without="issued",
    ),
    "preprint": _type(
        "article",
        {"genre": "genre", "publisher": "repository", "number": "archiveID", "collection-title": "series",
         "collection-number": "seriesNumber", "DOI": "DOI", **_PLACE},
        {**_REVIEWING, "editor": "editor"},
    ),
    "presentation": _type(
        "speech", {"genre": "presentationType", "event-place": "place", "event-title": "meetingName"},
        {"author": "presenter"}, archive=False,
    ),
    "radioBroadcast": _type("broadcast", {**_BROADCAST, "medium": "audioRecordingFormat"}, {**_DIRECTED, "guest": "guest"}),
    "report": _type(
        "report",
        {"number": "reportNumber", "genre": "reportType", "collection-title": "seriesTitle", "publisher": "institution",
         "page": "pages", **_PLACE},
        {**_AUTHOR, "translator": "translator", "collection-editor": "seriesEditor"},
    ),
    "standard": _type(
        "standard",
        {"authority": "organization", "genre": "type", "number": "number", "version": "versionNumber", "status": "status",
         "publisher": "publisher", "number-of-pages": "numPages", "DOI": "DOI", **_PLACE},
    ),
    "statute": _type(
        "legislation",
        {**_LAW, "title": "nameOfAct", "container-title": "code", "volume": "codeNumber", "number": "publicLawNumber",
         "issued": "dateEnacted"},
        archive=False,
    ),
    "thesis": _type(
        "thesis", {"genre": "thesisType", "publisher": "university", "number-of-pages": "numPages", **_PLACE}
    ),
    "tvBroadcast": _type("broadcast", {**_BROADCAST, "medium": "videoRecordingFormat"}, {**_DIRECTED, "guest": "guest"}),
    "videoRecording": _type(
        "motion_picture",
        {"medium": "videoRecordingFormat", "collection-title": "seriesTitle", "volume": "volume",
         "number-of-volumes": "numberOfVolumes", "publisher": "studio", "dimensions": "runningTime", "ISBN": "ISBN", **_PLACE},
        _DIRECTED,
    ),
    "webpage": _type(
        "webpage", {"container-title": "websiteTitle", "genre": "websiteType"}, {**_AUTHOR, "translator": "translator"}, archive=False
    ),
}  # fmt: skip

_CHOSEN = {
    "broadcast": "tvBroadcast",
    "entry": "encyclopediaArticle",
    "figure": "artwork",
    "motion_picture": "film",
    "musical_score": "document",
    "pamphlet": "book",
    "periodical": "book",
    "classic": "book",
    "personal_communication": "letter",
    "regulation": "statute",
    "review": "journalArticle",
    "review-book": "journalArticle",
}
"""Of types that Zotero has several of, or none, the one that is written."""

WRITTEN_TYPES: Mapping[str, str] = {
    **{kind.csl: name for name, kind in TYPES.items()},
    **_CHOSEN,
}
"""The item type in which a CSL type is written; ``document`` for one that is not here."""

_OF_CSL = {kind.csl: name for name, kind in TYPES.items() if kind.csl != "software"} | {
    name: _CHOSEN[name] for name in ("broadcast", "motion_picture", "personal_communication")
}
_OF_TELEVISION = (
    "archive", "archive_location", "container-title", "event-place", "publisher", "publisher-place", "source",
)  # fmt: skip


def imported_type(item: CslItem) -> str:
    """Give the item type that Zotero's import of CSL-JSON makes of an item; ``document`` of types that it does not know.

    A file with ``software`` it refuses, so that such items are written as documents as well.
    """
    if item.type == "broadcast" and not any(item.variables.get(name) for name in _OF_TELEVISION):
        return "podcast"
    return _OF_CSL.get(item.type, "document")


READ_FIELDS: Mapping[str, str] = {
    "institution": "publisher",
    "publisher": "publisher",
    "publicationTitle": "container-title",
    "eventPlace": "event-place",
    "type": "genre",
    "number": "number",
    "place": "publisher-place",
    "title": "title",
    "date": "issued",
    "volume": "volume",
    "pages": "page",
    "medium": "medium",
    "authority": "authority",
    "DOI": "DOI",
    "originalDate": "original-date",
    "originalPublisher": "original-publisher",
    "originalPlace": "original-publisher-place",
    "seriesTitle": "collection-title",
}
"""What a field holds that its item type is not known to have: base fields, and those of later versions."""

READ_CREATORS: Mapping[str, str] = {
    **{kind: role for one in TYPES.values() for role, kind in one.creators.items()},
    "castMember": "performer",
}
