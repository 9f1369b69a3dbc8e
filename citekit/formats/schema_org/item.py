"""Published works as nodes of schema.org."""

from collections.abc import Mapping
from typing import Any

from citekit.csl.edtf import edtf_from
from citekit.csl.item import CslItem
from citekit.csl.variables import one_line
from citekit.formats.schema_org.names import bare

__all__ = ["node_of"]

_TYPES = {
    "book": "Book", "chapter": "Chapter", "article-journal": "ScholarlyArticle", "article-newspaper": "NewsArticle",
    "article-magazine": "Article", "thesis": "Thesis", "report": "Report", "webpage": "WebPage", "map": "Map",
    "graphic": "Photograph", "legislation": "Legislation", "dataset": "Dataset", "motion_picture": "Movie",
    "software": "SoftwareSourceCode", "post-weblog": "BlogPosting", "personal_communication": "Message",
}  # fmt: skip
_HOLDERS = {
    "chapter": "Book",
    "article-journal": "Periodical",
    "article-magazine": "Periodical",
    "article-newspaper": "Newspaper",
}
_TEXTS = {
    "name": "title", "alternateName": "title-short", "genre": "genre", "inLanguage": "language", "abstract": "abstract",
    "pagination": "page", "bookEdition": "edition", "url": "URL", "isbn": "ISBN", "issn": "ISSN", "numberOfPages": "number-of-pages",
}  # fmt: skip
_OF_PUBLICATION = {
    "locationCreated": "publisher-place",
    "volumeNumber": "volume",
    "issueNumber": "issue",
}


def node_of(item: CslItem) -> dict[str, Any]:
    """Give the node of a work; the journal, book or series that holds it stands in ``isPartOf``."""
    said = item.variables
    publication = {name: _text(said, variable) for name, variable in _OF_PUBLICATION.items()}
    publisher = (
        {"@type": "Organization", "name": _text(said, "publisher")}
        if said.get("publisher")
        else None
    )
    whole = None
    if said.get("container-title"):
        whole = bare(
            {
                "@type": _HOLDERS.get(item.type, "CreativeWork"),
                "name": _text(said, "container-title"),
                **publication,
            }
        )
        publication = {}
    series = {"@type": "CreativeWorkSeries", "name": _text(said, "collection-title")}
    date = edtf_from(said["issued"]) if said.get("issued") else None
    return bare(
        {
            "@type": _TYPES.get(item.type, "CreativeWork"),
            "additionalType": None if item.type in _TYPES else item.type,
            "@id": f"#{one_line(item.id)}",
            **{name: _text(said, variable) for name, variable in _TEXTS.items()},
            **{role: [_person(name) for name in said.get(role, ())] for role in ("author", "editor", "translator")},
            "datePublished": str(date) if date else None,
            "keywords": [word for part in _text(said, "keyword").split(",") if (word := part.strip())],
            "publisher": publisher,
            **publication,
            "isPartOf": [one for one in (whole, series if series["name"] else None) if one],
            "identifier": [
                {"@type": "PropertyValue", "propertyID": "doi", "value": _text(said, "DOI")},
            ] if said.get("DOI") else None,
        }
    )  # fmt: skip


def _text(said: Mapping[str, Any], variable: str) -> str:
    return one_line(said.get(variable, ""))


def _person(name: Mapping[str, Any]) -> dict[str, Any]:
    if not name.get("family"):
        return {"@type": "Thing", "name": one_line(name.get("literal") or name.get("given") or "")}
    given = " ".join(filter(None, (name.get("given"), name.get("dropping-particle"))))
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name["family"])))
    order = (family, given) if name.get("static-ordering") else (given, family)
    whole = " ".join(filter(None, order))
    parts = {
        "familyName": one_line(family),
        "givenName": one_line(given),
        "honorificSuffix": one_line(name.get("suffix", "")),
    }
    return bare({"@type": "Person", "name": one_line(whole), **parts})
