"""Sources as nodes of schema.org: one for each text that is known to exist, each naming what it was made from.

What is inferred or disputed is left out, for a reader of linked data cannot see that it is.

Source: schema.org, ``ArchiveComponent``, ``ArchiveOrganization``, ``CreativeWork.translationOfWork``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from citekit.archives import Repositories
from citekit.csl.attested import attested
from citekit.csl.edtf import edtf_from
from citekit.csl.from_date import issued_from
from citekit.formats.entries.visible import table_for
from citekit.formats.schema_org.names import agent_node, bare
from citekit.model import Derivation, Holding, Publication, Source, Text
from citekit.model.agent import Contribution

__all__ = ["nodes_of"]

Node = dict[str, Any]

_KINDS = {"map": "Map", "photograph": "Photograph", "article": "Article", "report": "Report"}
_BOOKS = {"book": "Book", "chapter": "Book", "report": "Report"}


def nodes_of(source: Source) -> Iterator[Node]:
    """Yield the node of the text that is cited, then those of the others.

    The first has the facts of the source; each has its own language, holder, credits and publication.
    """
    source, table = attested(source), table_for(source)
    known = [text for text in source.texts if text.certainty != "inferred"]
    shown = next(
        (text for text in known if text.id == source.cited.id),
        known[0] if known else source.texts[0],
    )
    names = {text.id: _name(source, text, is_shown=text is shown) for text in known}
    yield bare({**_text(source, shown, names, table), **_facts(source)})
    for text in known:
        if text is not shown:
            yield bare(_text(source, text, names, table))


def _name(source: Source, text: Text, *, is_shown: bool) -> str:
    return f"#{source.id}" if is_shown else f"#{source.id}/{text.id}"


def _facts(source: Source) -> Node:
    issued = issued_from(source).get("issued")
    date = edtf_from(issued) if issued else None
    return {
        "alternateName": source.title.short,
        "recipient": _agents(source.recipients),
        "dateCreated": str(date) if date else None,
        "locationCreated": source.place,
        "abstract": source.summary,
        "keywords": list(source.subjects),
        "spatialCoverage": list(source.places),
        "mentions": [{"@type": "Thing", "name": name} for name in source.names],
        "copyrightNotice": source.rights,
        "identifier": [
            {"@type": "PropertyValue", "propertyID": one.scheme, "value": one.value}
            for one in source.identifiers
        ],
    }


def _text(source: Source, text: Text, names: Mapping[str, str], table: Repositories) -> Node:
    title = text.title or source.title
    held, published = _held(text.held_at, table), _published(text.published_in)
    steps = [step for step in text.derived_from if step.text in names]
    return {
        "@type": _kinds(source),
        "@id": names.get(text.id, f"#{source.id}"),
        "genre": source.type,
        "name": title.text,
        "author": _agents(source.authors),
        "inLanguage": text.language.tag if text.language else None,
        **held,
        **_made(steps, names),
        **published,
        "isPartOf": [one["isPartOf"] for one in (held, published) if one.get("isPartOf")],
    }


def _kinds(source: Source) -> list[str]:
    kind = _KINDS.get(source.type, "CreativeWork")
    if source.is_collection:
        kind = "Collection"
    elif source.recipients:
        kind = "Message"
    return ["ArchiveComponent", kind]


def _agents(people: Iterable[Contribution]) -> list[Node]:
    return [agent_node(person.agent) for person in people]


def _held(witnesses: Sequence[Holding], table: Repositories) -> Node:
    """Say where a text lies; of several copies, each as an example of it."""
    if len(witnesses) == 1:
        return _copy(witnesses[0], table)
    return {
        "workExample": [
            {"@type": "ArchiveComponent", **bare(_copy(held, table))} for held in witnesses
        ]
    }


def _copy(held: Holding, table: Repositories) -> Node:
    archive = table.resolve(held.repository)
    leaves = held.locator.raw if held.locator else None
    code = held.reference.raw if held.reference else None
    collection = {"@type": ["ArchiveComponent", "Collection"], "name": held.collection}
    return {
        "holdingArchive": bare(
            {
                "@type": "ArchiveOrganization",
                "@id": f"#{held.repository.id}" if held.repository.id else None,
                "name": archive.name or archive.cited,
                "alternateName": archive.cited if archive.name else None,
                "address": ", ".join(filter(None, (archive.place, archive.country))),
                "url": archive.url,
            }
        ),
        "itemLocation": code,
        "pagination": leaves,
        "isPartOf": collection if held.collection else None,
    }


def _made(steps: Sequence[Derivation], names: Mapping[str, str]) -> Node:
    def links(*, translated: bool) -> list[Node]:
        return [
            {"@id": names[step.text]}
            for step in steps
            if (step.kind == "translation") is translated
        ]

    return {
        "translationOfWork": links(translated=True),
        "isBasedOn": links(translated=False),
        "translator": _agents(person for step in steps for person in step.translators),
        "editor": _agents(person for step in steps for person in step.editors),
        "contributor": _agents(
            person for step in steps for person in (*step.transcribers, *step.contributors)
        ),
        "sponsor": _agents(person for step in steps for person in step.commissioners),
        "funder": _agents(person for step in steps for person in step.funders),
    }


def _published(publications: Sequence[Publication]) -> Node:
    """Say where a text can be read: its first page in full, a book that holds it, and others by address."""
    page = next((one for one in publications if one.type == "webpage"), None)
    book = next((one for one in publications if one.type != "webpage"), None)
    addresses = [one.url for one in publications if one.url]
    formerly = [address for one in publications for address in one.former_urls]
    said: Node = {
        "url": addresses[0] if addresses else None,
        "sameAs": [*addresses[1:], *formerly],
        "archivedAt": [address for one in publications for address in one.archived_urls],
        "isPartOf": _book(book) if book else None,
    }
    if page:
        said |= {
            "publisher": agent_node(page.publisher) if page.publisher else None,
            "datePublished": str(page.date) if page.date else None,
            "creditText": page.credit_line,
            "funder": _agents(page.funders),
        }
    return {name: value for name, value in said.items() if value}


def _book(book: Publication) -> Node:
    return bare(
        {
            "@type": _BOOKS.get(book.type, "Periodical"),
            "name": book.title.text if book.title else None,
            "author": _agents(book.authors),
            "editor": _agents(book.editors),
            "publisher": agent_node(book.publisher) if book.publisher else None,
            "locationCreated": book.place,
            "datePublished": str(book.date) if book.date else None,
            "bookEdition": book.edition,
            "volumeNumber": book.volume,
            "issueNumber": book.issue,
            "pagination": book.pages.raw if book.pages else None,
            "isPartOf": {"@type": "CreativeWorkSeries", "name": book.series}
            if book.series
            else None,
        }
    )
