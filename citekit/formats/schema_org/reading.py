"""Nodes of schema.org, whoever wrote them, as sources and works.

A node that an archive holds, or that is a translation of another node in the file, is a source; what it is based on in
the file becomes the texts before it. Other nodes are published works.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from citekit.csl.edtf import edtf_from_words
from citekit.csl.from_date import csl_date
from citekit.csl.item import CslItem
from citekit.csl.variables import one_line
from citekit.csl.vocabulary import TYPES
from citekit.formats.schema_org.names import agent_from, kinds, listed, nodes, prose, text, texts
from citekit.model import Source
from citekit.model.agent import Agent, LiteralName, Person
from citekit.model.source import SOURCE_TYPES

__all__ = ["is_archival_node", "is_work", "item_of", "source_of"]

Node = Mapping[str, Any]

_LINKS = {"translationOfWork": "translation", "isBasedOn": "edition"}
_OF_SOURCE = {"abstract": "summary", "copyrightNotice": "rights"}
_LISTS = {"keywords": "subjects", "spatialCoverage": "places", "mentions": "names"}


def is_archival_node(node: Node) -> bool:
    """Whether a node is held by an archive, or made from one that may be."""
    return bool(
        {"holdingArchive", "workExample", *_LINKS} & node.keys()
        or "ArchiveComponent" in kinds(node)
    )


def is_work(node: Node) -> bool:
    """Whether a node is a work: it has a name, or more is said of it and it is of a type of works."""
    return "name" in node or bool(kinds(node) & _WORKS and node.keys() - {"@id", "@type"})


def source_of(node: Node, known: Mapping[str, Node], key: str) -> Source:
    """Give the source of which a node is the text that is cited.

    Args:
        node: The node.
        known: The nodes of the file by ``@id``, for the texts that it was made from.
        key: The id of the source.

    Raises:
        ValidationError: What the node says does not make a source.
    """
    chain = dict(_chain(node, known, "text"))
    data = {
        "id": key,
        "type": _type(node),
        "title": {
            "text": text(node.get("name")) or key,
            "short": text(node.get("alternateName")) or None,
        },
        "authors": _people(node, "author"),
        "recipients": _people(node, "recipient"),
        "dates": _dates(node),
        "place": text(node.get("locationCreated")) or None,
        **{field: prose(node.get(name)) or None for name, field in _OF_SOURCE.items()},
        **{field: texts(node.get(name)) for name, field in _LISTS.items()},
        "identifiers": list(_identifiers(node)),
        "texts": [_text(one, node, name, chain) for name, one in reversed(chain.items())],
        "cite": "text",
    }
    return Source.model_validate(data)


def _type(node: Node) -> str:
    genre = text(node.get("genre")).casefold().replace(" ", "-")
    if genre in SOURCE_TYPES:
        return genre
    return (
        "collection"
        if "Collection" in kinds(node)
        else "letter"
        if "Message" in kinds(node)
        else "document"
    )


def _dates(node: Node) -> list[dict[str, Any]]:
    said = text(node.get("dateCreated"))
    date = edtf_from_words(said)
    return [{"role": "displayed", "date": str(date)}] if date else []


def _people(node: Node, name: str) -> list[Agent]:
    return [agent for one in listed(node.get(name)) if (agent := agent_from(one))]


def _identifiers(node: Node) -> Iterator[dict[str, str]]:
    for one in nodes(node.get("identifier")):
        scheme, value = text(one.get("propertyID")), text(one.get("value"))
        if scheme and value:
            yield {"scheme": scheme, "value": value}


def _chain(node: Node, known: Mapping[str, Node], name: str) -> Iterator[tuple[str, Node]]:
    """Yield a node and those it was made from, each with the name that its text gets; none twice."""
    waiting, seen = [(name, node)], {id(node)}
    while waiting:
        here, one = waiting.pop(0)
        yield here, one
        for before in _sources(one, known):
            if id(before) not in seen:
                seen.add(id(before))
                waiting.append((f"text-{len(seen)}", before))


def _sources(node: Node, known: Mapping[str, Node]) -> Iterator[Node]:
    for link in _LINKS:
        for one in nodes(node.get(link)):
            found = known.get(str(one.get("@id"))) if set(one) <= {"@id", "@type"} else one
            if found is not None:
                yield found


def _text(node: Node, cited: Node, name: str, chain: Mapping[str, Node]) -> dict[str, Any]:
    own_title = text(node.get("name"))
    publication = {
        "publisher": next(iter(_people(node, "publisher")), None),
        "url": text(node.get("url")) or None,
        "former_urls": texts(node.get("sameAs")),
        "archived_urls": texts(node.get("archivedAt")),
        "credit_line": prose(node.get("creditText")) or None,
    }
    return {
        "id": name,
        "language": text(node.get("inLanguage")) or None,
        "title": own_title if own_title and own_title != text(cited.get("name")) else None,
        "held_at": [
            held for one in (node, *nodes(node.get("workExample"))) if (held := _holding(one))
        ],
        "derived_from": list(_derivations(node, chain)),
        "published_in": [publication] if any(publication.values()) else [],
    }


def _holding(node: Node) -> dict[str, Any] | None:
    archive = next(nodes(node.get("holdingArchive")), None)
    if archive is None:
        name = text(node.get("holdingArchive"))
        archive = {"name": name} if name else None
    if archive is None:
        return None
    key = str(archive.get("@id", "")).removeprefix("#")
    whole = [one for one in nodes(node.get("isPartOf")) if "Collection" in kinds(one)]
    return {
        "repository": key if "@id" in archive and "/" not in key else {
            "name": text(archive.get("name")) or None, "sigle": text(archive.get("alternateName")) or None,
        },
        "reference": text(node.get("itemLocation")) or None,
        "locator": text(node.get("pagination")) or None,
        "collection": text(whole[0].get("name")) or None if whole else None,
    }  # fmt: skip


def _derivations(node: Node, chain: Mapping[str, Node]) -> Iterator[dict[str, Any]]:
    names = {id(one): name for name, one in chain.items()}
    by_address = {str(one.get("@id")): name for name, one in chain.items() if "@id" in one}
    for link, kind in _LINKS.items():
        for one in nodes(node.get(link)):
            name = names.get(id(one)) or by_address.get(str(one.get("@id")))
            if name:
                yield {
                    "text": name,
                    "kind": kind,
                    "translators": _people(node, "translator"),
                    "editors": _people(node, "editor"),
                    "commissioners": _people(node, "sponsor"),
                    "funders": _people(node, "funder"),
                }


_TYPES = {
    "Book": "book", "Chapter": "chapter", "ScholarlyArticle": "article-journal", "NewsArticle": "article-newspaper",
    "Article": "article-magazine", "Thesis": "thesis", "Report": "report", "WebPage": "webpage", "Map": "map",
    "Photograph": "graphic", "Legislation": "legislation", "Dataset": "dataset", "Movie": "motion_picture",
    "SoftwareSourceCode": "software", "BlogPosting": "post-weblog", "Message": "personal_communication",
}  # fmt: skip
_WORKS = frozenset({*_TYPES, "CreativeWork", "ArchiveComponent"})
_TEXTS = {
    "name": "title", "alternateName": "title-short", "genre": "genre", "inLanguage": "language", "abstract": "abstract",
    "pagination": "page", "bookEdition": "edition", "url": "URL", "isbn": "ISBN", "issn": "ISSN", "numberOfPages": "number-of-pages",
    "volumeNumber": "volume", "issueNumber": "issue", "locationCreated": "publisher-place",
}  # fmt: skip
_OF_WHOLE = {
    "volumeNumber": "volume",
    "issueNumber": "issue",
    "issn": "ISSN",
    "isbn": "ISBN",
    "locationCreated": "publisher-place",
}


def item_of(node: Node, key: str) -> CslItem:
    """Give the published work that a node is.

    Raises:
        ItemError: What the node says makes no item.
    """
    said: dict[str, Any] = {variable: text(node.get(name)) for name, variable in _TEXTS.items()}
    for role in ("author", "editor", "translator"):
        said[role] = [_name(agent) for agent in _people(node, role)]
    said["publisher"] = text(node.get("publisher"))
    said["keyword"] = ", ".join(texts(node.get("keywords")))
    said["issued"] = _date(text(node.get("datePublished")) or text(node.get("dateCreated")))
    for one in nodes(node.get("identifier")):
        said.setdefault(text(one.get("propertyID")).upper(), text(one.get("value")))
    for whole in nodes(node.get("isPartOf")):
        _take_whole(whole, said)
    other = text(node.get("additionalType"))
    usual = other if other in TYPES else "document"
    kind = next((_TYPES[one] for one in kinds(node) if one in _TYPES), usual)
    return CslItem.from_json(
        {"id": key, "type": kind, **{name: value for name, value in said.items() if value and name}}
    )


def _take_whole(whole: Node, said: dict[str, Any]) -> None:
    """Take what holds a work: a journal with its volume and issue, a book, or a series."""
    if "CreativeWorkSeries" in kinds(whole):
        said["collection-title"] = text(whole.get("name"))
        return
    if not kinds(whole) & {"PublicationVolume", "PublicationIssue"}:
        said["container-title"] = text(whole.get("name"))
        said["editor"] = said["editor"] or [_name(agent) for agent in _people(whole, "editor")]
        said["publisher"] = said["publisher"] or text(whole.get("publisher"))
    for name, variable in _OF_WHOLE.items():
        said[variable] = said.get(variable) or text(whole.get(name))
    for outer in nodes(whole.get("isPartOf")):
        _take_whole(outer, said)


def _name(agent: Agent) -> dict[str, str]:
    if isinstance(agent, Person):
        parts = {"family": agent.family, "given": agent.given, "suffix": agent.suffix}
        return {part: value for part, value in parts.items() if value}
    return {"literal": agent.literal if isinstance(agent, LiteralName) else agent.name}


def _date(said: str) -> dict[str, Any] | None:
    date = edtf_from_words(said) if said else None
    return csl_date(date) if date else {"literal": one_line(said)} if said else None
