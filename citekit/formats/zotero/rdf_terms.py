"""The names by which Zotero's RDF says what is in an item.

Source: the import and export code of Zotero for RDF.
"""

from collections.abc import Mapping

from citekit.formats.syntax.rdf_xml import RDF

__all__ = [
    "ALSO", "BASE_OF", "BIB_CREATORS", "CONTAINERS", "ELEMENTS", "NUMBERS", "OF_CONTAINER", "OF_SERIES", "PLAIN", "SPACES", "full_name",
]  # fmt: skip

SPACES = {
    "rdf": RDF,
    "z": "http://www.zotero.org/namespaces/export#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "bib": "http://purl.org/net/biblio#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prism": "http://prismstandard.org/namespaces/1.2/basic/",
    "vcard": "http://nwalsh.com/rdf/vCard#",
    "so": "http://schema.org/",
    "link": "http://purl.org/rss/1.0/modules/link/",
}
ELEMENTS = {
    "artwork": "bib:Illustration", "audioRecording": "bib:Recording", "bill": "bib:Legislation", "blogPost": "bib:Document",
    "book": "bib:Book", "bookSection": "bib:BookSection", "case": "bib:Document", "computerProgram": "bib:Data",
    "email": "bib:Letter", "film": "bib:MotionPicture", "forumPost": "bib:Document", "hearing": "bib:Report",
    "instantMessage": "bib:Letter", "interview": "bib:Interview", "journalArticle": "bib:Article", "letter": "bib:Letter",
    "magazineArticle": "bib:Article", "manuscript": "bib:Manuscript", "map": "bib:Image", "newspaperArticle": "bib:Article",
    "patent": "bib:Patent", "podcast": "bib:Recording", "presentation": "bib:ConferenceProceedings",
    "radioBroadcast": "bib:Recording", "report": "bib:Report", "statute": "bib:Legislation", "thesis": "bib:Thesis",
    "tvBroadcast": "bib:Recording", "videoRecording": "bib:Recording", "webpage": "bib:Document",
}  # fmt: skip
CONTAINERS = {
    "blogPost": "z:Blog", "bookSection": "bib:Book", "case": "bib:CourtReporter", "conferencePaper": "bib:Journal",
    "dictionaryEntry": "bib:Book", "encyclopediaArticle": "bib:Book", "forumPost": "z:Forum",
    "journalArticle": "bib:Journal", "magazineArticle": "bib:Periodical", "newspaperArticle": "bib:Newspaper",
    "webpage": "z:Website",
}  # fmt: skip
PLAIN = {
    "title": "dc:title", "abstractNote": "dcterms:abstract", "date": "dc:date", "rights": "dc:rights", "pages": "bib:pages",
    "archiveLocation": "dc:coverage", "edition": "prism:edition", "type": "z:type", "medium": "dcterms:medium",
    "accessDate": "dcterms:dateSubmitted",
    "volume": "prism:volume",
}  # fmt: skip
OF_CONTAINER = {
    "publicationTitle": "dc:title",
    "journalAbbreviation": "dcterms:alternative",
    "volume": "prism:volume",
    "issue": "prism:number",
}
"""What is said of the whole that an item is part of. Without such a whole Zotero does not read ``prism:number``."""
OF_SERIES = {
    "series": "dc:title",
    "seriesTitle": "dcterms:alternative",
    "seriesNumber": "dc:identifier",
}
NUMBERS = ("ISBN", "ISSN", "DOI")
_BASE = {
    "title": ("caseName", "nameOfAct", "subject"), "date": ("dateDecided", "dateEnacted", "issueDate"),
    "publisher": ("label", "distributor", "company", "institution", "university", "studio", "network", "repository"),
    "publicationTitle": ("bookTitle", "blogTitle", "proceedingsTitle", "dictionaryTitle", "encyclopediaTitle", "forumTitle",
                         "reporter", "websiteTitle", "programTitle"),
    "type": ("manuscriptType", "letterType", "reportType", "thesisType", "websiteType", "mapType", "postType", "presentationType"),
    "medium": ("artworkMedium", "interviewMedium"), "volume": ("codeVolume", "reporterVolume"), "pages": ("codePages", "firstPage"),
    "number": ("patentNumber", "reportNumber", "docketNumber", "billNumber", "documentNumber", "publicLawNumber",
               "episodeNumber", "identifier", "archiveID"),
}  # fmt: skip
"""Fields that RDF writes as one, and the names that they have in the item types."""

BASE_OF: Mapping[str, str] = {name: base for base, names in _BASE.items() for name in names}
BIB_CREATORS = frozenset({"author", "editor", "contributor"})
ALSO = {"producer": "so:producer"}
"""Where Zotero's import looks for a kind of creator that its export writes elsewhere."""


def full_name(short: str) -> str:
    """Give a name as lxml writes it: ``dc:title`` becomes ``{http://purl.org/dc/elements/1.1/}title``."""
    prefix, _, name = short.partition(":")
    return f"{{{SPACES[prefix]}}}{name}"
