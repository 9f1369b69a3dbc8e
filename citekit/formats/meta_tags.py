"""Meta tags for the head of a web page, from which Zotero and search engines take what the page holds.

Archival documents are said in Zotero's own names, the only tags by which archive, code and translator arrive; published
works in the tags that Google Scholar asks for. One page describes one entry; several are parted by a blank line.

Source: Zotero, "Embedded Metadata"; Google Scholar, "Indexing Guidelines".
"""

from collections.abc import Iterable, Iterator
from html import escape

from citekit.csl.edtf import edtf_from
from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival
from citekit.csl.variables import one_line
from citekit.csl.vocabulary import VARIABLES
from citekit.formats.entries.visible import visible_item
from citekit.formats.loss import OTHER_VARIABLES, all_but
from citekit.formats.zotero.items import Creator, ZoteroItem, zotero_item
from citekit.model import Source

__all__ = ["LOST", "LOST_OF_WORKS", "MEDIA_TYPE", "SUFFIXES", "write", "write_parts"]

SUFFIXES: tuple[str, ...] = ()
MEDIA_TYPE = "text/html"
LOST: frozenset[str] = all_but(
    "id", "type", "title.text", "title.short", "authors.agent.family", "authors.agent.given",
    "authors.agent.particle", "authors.agent.suffix", "authors.agent.name", "authors.agent.literal",
    "dates.certainty", "dates.date", "summary", "texts.language.tag", "texts.title.text", "texts.title.short",
    "texts.held_at.repository.id", "texts.held_at.repository.sigle", "texts.held_at.repository.name",
    "texts.held_at.repository.place", "texts.held_at.repository.position", "texts.held_at.collection",
    "texts.held_at.reference.raw", "texts.held_at.locator.raw", "texts.held_at.carrier", "texts.derived_from.text",
    "texts.derived_from.own",
    "texts.derived_from.translators.agent.family", "texts.derived_from.translators.agent.given",
    "texts.derived_from.translators.agent.particle", "texts.derived_from.translators.agent.suffix",
    "texts.derived_from.translators.agent.name", "texts.derived_from.translators.agent.literal",
    "texts.derived_from.editors.agent.family", "texts.derived_from.editors.agent.given",
    "texts.derived_from.editors.agent.particle", "texts.derived_from.editors.agent.suffix",
    "texts.derived_from.editors.agent.name", "texts.derived_from.editors.agent.literal",
    "texts.published_in.title.text", "texts.published_in.publisher.family", "texts.published_in.publisher.given",
    "texts.published_in.publisher.particle", "texts.published_in.publisher.suffix",
    "texts.published_in.publisher.name", "texts.published_in.publisher.literal", "texts.published_in.url",
    "texts.published_in.accessed", "subjects",
)  # fmt: skip
LOST_OF_WORKS = VARIABLES - {
    "title", "DOI", "ISBN", "ISSN", "URL", "abstract", "author", "collection-title", "container-title", "editor",
    "issue", "issued", "keyword", "language", "page", "publisher", "volume",
} | {OTHER_VARIABLES}  # fmt: skip

Tag = tuple[str, str]

_DUBLIN_CORE = {
    "title": "DC.title",
    "date": "DC.date",
    "language": "DC.language",
    "rights": "DC.rights",
    "abstractNote": "DCTERMS.abstract",
}
_CITATION = {
    "container-title": "citation_journal_title", "volume": "citation_volume", "issue": "citation_issue", "publisher": "citation_publisher",
    "ISBN": "citation_isbn", "ISSN": "citation_issn", "DOI": "citation_doi", "language": "citation_language",
    "collection-title": "citation_series_title", "URL": "citation_public_url", "abstract": "citation_abstract",
}  # fmt: skip


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write the tags of each entry, one a line."""
    return "".join(write_parts(entries))


def write_parts(entries: Iterable[Source | CslItem]) -> Iterator[str]:
    """Yield what `write` gives, entry by entry."""
    for number, entry in enumerate(entries):
        yield ("\n" if number else "") + _tags(entry)


def _tags(entry: Source | CslItem) -> str:
    item = visible_item(entry)
    is_document = isinstance(entry, Source) or is_archival(item)
    subjects = entry.subjects if isinstance(entry, Source) else None
    tags = _archival(zotero_item(item, subjects)) if is_document else _published(item)
    return "".join(
        f'<meta name="{name}" content="{escape(value)}">\n' for name, value in tags if value
    )


def _archival(item: ZoteroItem) -> Iterator[Tag]:
    yield "z.itemType", item.type
    for name, value in item.fields.items():
        yield _DUBLIN_CORE.get(name, f"z.{name}"), value
    for creator in item.creators:
        yield "DC.creator" if creator.kind == "author" else f"z.{creator.kind}s", _name(creator)
    yield from (("DC.subject", tag) for tag in item.tags)
    yield "z.extra", item.extra
    yield "z.citationKey", item.key


def _name(creator: Creator) -> str:
    return f"{creator.last}, {creator.first}" if creator.first else creator.last


def _published(item: CslItem) -> Iterator[Tag]:
    said = item.variables
    yield "citation_title", one_line(said.get("title", ""))
    bare = zotero_item(item)
    for kind, name in (("author", "citation_author"), ("editor", "citation_editor")):
        yield from ((name, _name(creator)) for creator in bare.creators if creator.kind == kind)
    date = edtf_from(said["issued"]) if said.get("issued") else None
    yield "citation_publication_date", str(date).replace("-", "/") if date else ""
    first, _, last = one_line(said.get("page", "")).replace("–", "-").partition("-")
    yield "citation_firstpage", first
    yield "citation_lastpage", last
    inside = {"container-title": "citation_inbook_title"} if item.type == "chapter" else {}
    for variable, name in {**_CITATION, **inside}.items():
        yield name, one_line(said.get(variable, ""))
    yield from (("citation_keywords", tag) for tag in bare.tags)
