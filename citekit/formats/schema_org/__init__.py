"""schema.org as JSON-LD: what search engines and catalogues read of a page.

A source is a graph of its texts: what an archive holds, and what was translated from it, with ``translationOfWork`` from
the one to the other. Only what is attested is said. What has no property is named in `LOST`.

Source: schema.org; JSON-LD 1.1.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from citekit.csl.item import CslItem
from citekit.csl.vocabulary import VARIABLES
from citekit.errors import CitekitError, Location, Problem, RecordError
from citekit.formats.entries.made_key import made_key
from citekit.formats.entries.record import Path
from citekit.formats.loss import OTHER_VARIABLES, all_but
from citekit.formats.schema_org.item import node_of
from citekit.formats.schema_org.names import listed, text
from citekit.formats.schema_org.reading import is_archival_node, is_work, item_of, source_of
from citekit.formats.schema_org.source import nodes_of
from citekit.formats.syntax.json_values import Value, json_list, json_values
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = ["LOST", "LOST_OF_WORKS", "MEDIA_TYPE", "SUFFIXES", "read", "write", "write_parts"]

SUFFIXES = (".jsonld",)
MEDIA_TYPE = "application/ld+json"
_NAMED = (
    "authors.agent", "recipients.agent", "texts.derived_from.translators.agent", "texts.derived_from.editors.agent",
    "texts.derived_from.commissioners.agent", "texts.derived_from.funders.agent", "texts.published_in.publisher",
)  # fmt: skip
_PARTS = ("family", "given", "particle", "suffix", "name", "short", "literal")
LOST: frozenset[str] = all_but(
    "id", "type", "title.text", "title.short", "dates.date", "place", "summary", "rights", "subjects", "places", "names",
    "identifiers", "texts.language.tag", "texts.held_at.repository.id", "texts.held_at.repository.sigle",
    "texts.held_at.repository.name", "texts.held_at.collection", "texts.held_at.reference.raw", "texts.held_at.locator.raw",
    "texts.published_in.url", "texts.published_in.former_urls", "texts.published_in.archived_urls",
    "texts.published_in.credit_line",
    *(f"{path}.{part}" for path in _NAMED for part in _PARTS),
)  # fmt: skip

_LINKS = ("translationOfWork", "isBasedOn", "workExample")
LOST_OF_WORKS = VARIABLES - {
    "title", "DOI", "ISBN", "ISSN", "URL", "abstract", "author", "collection-title", "container-title", "edition", "editor",
    "genre", "issue", "issued", "keyword", "language", "number-of-pages", "page", "publisher", "publisher-place",
    "title-short", "translator", "volume",
} | {OTHER_VARIABLES}  # fmt: skip


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write entries as one graph."""
    return "".join(write_parts(entries))


def write_parts(entries: Iterable[Source | CslItem]) -> Iterator[str]:
    """Yield what `write` gives, node by node."""
    nodes = (
        node
        for entry in entries
        for node in (nodes_of(entry) if isinstance(entry, Source) else [node_of(entry)])
    )
    yield '{\n  "@context": "https://schema.org",\n  "@graph": '
    yield from json_list(nodes, inside="  ")
    yield "}\n"


def read(text: str, *, file: str = "<text>") -> Iterator[Source | CslItem | Unread]:
    """Yield the works of a text, in its order; a bad one costs one.

    Args:
        text: JSON-LD: one node, a list, or a graph. Nothing is fetched; names are those of schema.org.
        file: The name that errors give the text.

    Yields:
        What an archive holds, or was made from that, as sources; other works as CSL items.
    """
    values = list(json_values([text], file, keys=_OF_A_NODE))
    broken = [value for value in values if isinstance(value, Unread)]
    found = [
        node for value in values if not isinstance(value, Unread) for node in _nodes(value, file)
    ]
    known = {str(node["@id"]): node for node, _ in found if "@id" in node}
    inner = {
        str(one.get("@id"))
        for node, _ in found
        for link in _LINKS
        for one in listed(node.get(link))
        if isinstance(one, Mapping)
    }
    taken: set[str] = set()
    none = True
    for node, place in found:
        if str(node.get("@id")) in inner or not is_work(node):
            continue
        none = False
        try:
            entry = _entry(node, known, taken)
        except ValidationError as error:
            reason = "; ".join(
                str(one["msg"]).removeprefix("Value error, ")
                for one in error.errors(include_url=False)
            )
            yield _unread(node, place, reason)
            continue
        except CitekitError as error:
            yield _unread(node, place, str(error))
            continue
        taken.add(entry.id)
        yield entry
    yield from broken
    if none and not broken:
        reason = "expected works of schema.org, each with '@type' and 'name'"
        yield Unread(text, RecordError([Problem(Location(file), "", reason)]))


_OF_A_NODE = frozenset({"@type", "@id", "name"})
"""By which a work is known with which reading can go on after a mistake; persons in it seldom have an ``@id``."""


def _unread(data: Any, place: Location, reason: str) -> Unread:
    return Unread(json.dumps(data, ensure_ascii=False), RecordError([Problem(place, "", reason)]))


def _nodes(value: Value, file: str) -> Iterator[tuple[Mapping[str, Any], Location]]:
    """Yield the nodes that stand on the upper level, each with its place."""
    places = value.places
    for node, path in _top(value.data, ()):
        if isinstance(node, Mapping):
            yield node, Location(file, *places[path]) if path else value.place


def _top(data: Any, path: Path) -> Iterator[tuple[Any, Path]]:
    match data:
        case {"@graph": graph}:
            inside = (*path, "@graph")
            parts = enumerate(graph) if isinstance(graph, list) else ()
            yield from ((one, (*inside, number)) for number, one in parts)
            if not isinstance(graph, list):
                yield graph, inside
        case list():
            for number, part in enumerate(data):
                inside = (*path, number)
                is_graph = isinstance(part, dict) and "@graph" in part
                yield from _top(part, inside) if is_graph else [(part, inside)]
        case _:
            yield data, path


def _entry(node: Mapping[str, Any], known: Mapping[str, Any], taken: set[str]) -> Source | CslItem:
    key = text(node.get("@id")).rpartition("#")[2]
    if not key or key in taken:
        item = item_of(node, "untitled")
        key = made_key(item, taken)
    return source_of(node, known, key) if is_archival_node(node) else item_of(node, key)
