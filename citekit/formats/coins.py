"""COinS: a span in a web page from which browsers' reference managers take a citation.

It has no field for an archive, its codes or a translator; a page for Zotero says these in `meta` tags as well.

Source: OpenURL COinS, and the formats ``dc``, ``book`` and ``journal`` of Z39.88-2004 (ANSI/NISO).
"""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any
from urllib.parse import urlencode

from citekit.csl.edtf import edtf_from
from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival
from citekit.csl.variables import one_line
from citekit.csl.vocabulary import VARIABLES
from citekit.formats.entries.plain_names import whole_name
from citekit.formats.entries.visible import described_item
from citekit.formats.loss import OTHER_VARIABLES, all_but
from citekit.model import Source

__all__ = ["LOST", "LOST_OF_WORKS", "MEDIA_TYPE", "SUFFIXES", "write", "write_parts"]

SUFFIXES: tuple[str, ...] = ()
MEDIA_TYPE = "text/html"
LOST: frozenset[str] = all_but(
    "title.text", "authors.agent.family", "authors.agent.given", "authors.agent.particle", "authors.agent.suffix",
    "authors.agent.name", "authors.agent.literal", "dates.certainty", "dates.date", "summary", "texts.language.tag",
    "texts.title.kind", "texts.title.text", "texts.held_at.repository.id", "texts.held_at.repository.sigle",
    "texts.held_at.repository.name", "texts.held_at.collection", "texts.held_at.reference.raw",
    "texts.held_at.locator.raw", "texts.held_at.carrier", "texts.derived_from.text",
    "texts.derived_from.translators.agent.family", "texts.derived_from.translators.agent.given",
    "texts.derived_from.translators.agent.particle", "texts.derived_from.translators.agent.suffix",
    "texts.derived_from.translators.agent.name", "texts.derived_from.translators.agent.literal",
    "texts.derived_from.editors.agent.family", "texts.derived_from.editors.agent.given",
    "texts.derived_from.editors.agent.particle", "texts.derived_from.editors.agent.suffix",
    "texts.derived_from.editors.agent.name", "texts.derived_from.editors.agent.literal",
    "texts.published_in.title.text", "texts.published_in.publisher.family", "texts.published_in.publisher.given",
    "texts.published_in.publisher.particle", "texts.published_in.publisher.suffix",
    "texts.published_in.publisher.name", "texts.published_in.publisher.literal", "texts.published_in.url", "subjects",
)  # fmt: skip
LOST_OF_WORKS = VARIABLES - {
    "title", "DOI", "ISBN", "ISSN", "URL", "author", "collection-title", "container-title", "edition", "issue",
    "issued", "page", "publisher", "publisher-place", "volume",
} | {OTHER_VARIABLES}  # fmt: skip

Pair = tuple[str, str]

_JOURNALS = frozenset({"article-journal", "article-magazine", "article-newspaper"})
_GENRES = {
    "book": "book", "chapter": "bookitem", "paper-conference": "proceeding", "report": "report", "thesis": "dissertation",
}  # fmt: skip


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write an empty span for each entry, one a line."""
    return "".join(write_parts(entries))


def write_parts(entries: Iterable[Source | CslItem]) -> Iterator[str]:
    """Yield what `write` gives, span by span."""
    for entry in entries:
        yield f"{_span(described_item(entry))}\n"


def _span(item: CslItem) -> str:
    pairs = [("ctx_ver", "Z39.88-2004"), ("rfr_id", "info:sid/citekit"), *_context(item)]
    title = escape(urlencode([pair for pair in pairs if pair[1]]))
    return f'<span class="Z3988" title="{title}"></span>'


def _context(item: CslItem) -> Iterator[Pair]:
    kind = (
        "journal"
        if item.type in _JOURNALS
        else "book"
        if item.type in _GENRES and not is_archival(item)
        else "dc"
    )
    yield "rft_val_fmt", f"info:ofi/fmt:kev:mtx:{kind}"
    said = item.variables
    if said.get("DOI"):
        yield "rft_id", f"info:doi/{_text(said, 'DOI')}"
    yield from _dublin_core(item) if kind == "dc" else _published(item, kind)


def _dublin_core(item: CslItem) -> Iterator[Pair]:
    said = item.variables
    yield (
        "rft.type",
        "letter"
        if item.type == "personal_communication"
        else "manuscript"
        if is_archival(item)
        else item.type,
    )
    yield "rft.title", _text(said, "title") or _text(said, "genre")
    yield from (("rft.creator", name) for name in _names(said, "author"))
    yield from (
        ("rft.contributor", name) for name in (*_names(said, "translator"), *_names(said, "editor"))
    )
    place = ", ".join(
        filter(
            None,
            (_text(said, "call-number") or _text(said, "archive_location"), _text(said, "page")),
        )
    )
    archive = "" if said.get("call-number") else _text(said, "archive")
    yield "rft.source", ", ".join(filter(None, (place, _text(said, "archive_collection"), archive)))
    for name, variable in (
        ("publisher", "publisher"), ("description", "abstract"), ("language", "language"), ("identifier", "URL"),
        ("rights", "license"),
    ):  # fmt: skip
        yield f"rft.{name}", _text(said, variable)
    yield "rft.date", _date(said)
    yield from (("rft.subject", word.strip()) for word in _text(said, "keyword").split(","))


def _published(item: CslItem, kind: str) -> Iterator[Pair]:
    said = item.variables
    inside = kind == "journal" or "container-title" in said
    yield "rft.genre", "article" if kind == "journal" else _GENRES[item.type]
    yield "rft.atitle" if inside else "rft.btitle", _text(said, "title")
    yield "rft.jtitle" if kind == "journal" else "rft.btitle", _text(said, "container-title")
    for number, name in enumerate(said.get("author", ())):
        if number == 0 and name.get("family"):
            yield "rft.aulast", one_line(name["family"])
            yield "rft.aufirst", one_line(name.get("given", ""))
    yield from (("rft.au", name) for name in _names(said, "author"))
    first, _, last = _text(said, "page").replace("–", "-").partition("-")
    for name, value in (
        ("volume", _text(said, "volume")), ("issue", _text(said, "issue")), ("pages", _text(said, "page")), ("spage", first),
        ("epage", last), ("date", _date(said)), ("pub", _text(said, "publisher")), ("place", _text(said, "publisher-place")),
        ("edition", _text(said, "edition")), ("series", _text(said, "collection-title")), ("isbn", _text(said, "ISBN")),
        ("issn", _text(said, "ISSN")),
    ):  # fmt: skip
        yield f"rft.{name}", value
    yield "rft_id", _text(said, "URL")


def _names(said: Mapping[str, Any], role: str) -> list[str]:
    return [whole_name(name) for name in said.get(role, ())]


def _text(said: Mapping[str, Any], variable: str) -> str:
    return one_line(said.get(variable, ""))


def _date(said: Mapping[str, Any]) -> str:
    date = edtf_from(said["issued"]) if said.get("issued") else None
    return str(date) if date else ""
