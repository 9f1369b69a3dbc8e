"""Zotero RDF: the one file that Zotero takes and gives whole.

Fields, creators with their roles, tags, child notes, Extra and related items all survive Zotero's import. Original
and translation are two items that name each other (``dc:relation``), and the record travels in a child note.

Source: the import and export code of Zotero for RDF, for which property holds which field.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from citekit.csl.item import CslItem
from citekit.errors import Location, Problem, RecordError
from citekit.formats.syntax.rdf_xml import Broken, Node, read_nodes
from citekit.formats.unread import Unread
from citekit.formats.zotero.entries import entries, written
from citekit.formats.zotero.items import Creator, ZoteroItem
from citekit.formats.zotero.rdf_nodes import is_item, item_of
from citekit.formats.zotero.rdf_terms import (
    ALSO,
    BASE_OF,
    BIB_CREATORS,
    CONTAINERS,
    ELEMENTS,
    NUMBERS,
    OF_CONTAINER,
    OF_SERIES,
    PLAIN,
    SPACES,
)
from citekit.model import Source

__all__ = ["LOST", "MEDIA_TYPE", "SUFFIXES", "read", "write", "write_parts"]

SUFFIXES = (".rdf",)
MEDIA_TYPE = "application/rdf+xml"
LOST: frozenset[str] = frozenset()


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write entries as Zotero RDF, in UTF-8."""
    return "".join(write_parts(entries))


def write_parts(entries: Iterable[Source | CslItem]) -> Iterator[str]:
    """Yield what `write` gives, entry by entry."""
    spaces = "".join(f'\n    xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items())
    taken: set[str] = set()
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n'
    for entry in entries:
        yield _items(entry, taken)
    yield "</rdf:RDF>\n"


def _items(entry: Source | CslItem, taken: set[str]) -> str:
    items = written(entry)
    names = {item.key: _new_name(item.key, taken) for item in items}
    return "".join(_item(item, names) for item in items)


def _new_name(key: str, taken: set[str]) -> str:
    """Give an item a name in the file; two entries of one key have two."""
    plain = f"#item_{quote(key, safe='')}"
    name, number = plain, 1
    while name in taken:
        number += 1
        name = f"{plain}_{number}"
    taken.add(name)
    return name


def _item(item: ZoteroItem, names: Mapping[str, str]) -> str:
    name = names[item.key]
    notes = {f"{name}_note{number}": note for number, note in enumerate(item.notes, 1)}
    parts = [
        _text("z:itemType", item.type),
        *_fields(item),
        *_creators(item.creators),
        *(_refers("dcterms:isReferencedBy", note) for note in notes),
        *(_refers("dc:relation", names[key]) for key in item.related),
        *(_text("dc:subject", tag) for tag in item.tags),
        _text("dc:description", item.extra) if item.extra else "",
        _text("z:citationKey", item.key),
    ]
    memos = (
        _node("bib:Memo", [_text("rdf:value", note)], about=about) for about, note in notes.items()
    )
    return _node(ELEMENTS.get(item.type, "rdf:Description"), parts, about=name) + "".join(memos)


def _fields(item: ZoteroItem) -> Iterator[str]:
    """Yield the fields, those of a container, series or publisher inside nodes of their own."""
    fields = {BASE_OF.get(name, name): value for name, value in item.fields.items()}
    container = CONTAINERS.get(item.type)
    terms = OF_CONTAINER if container else {}
    of_container = [_text(tag, fields.pop(name)) for name, tag in terms.items() if name in fields]
    of_series = [_text(tag, fields.pop(name)) for name, tag in OF_SERIES.items() if name in fields]
    if "section" in fields:
        yield _holds("dcterms:isPartOf", "bib:Part", [_text("dc:title", fields.pop("section"))])
    if of_series:
        yield _holds("dcterms:isPartOf", "bib:Series", of_series)
    if container:
        yield _holds("dcterms:isPartOf", container, of_container)
    yield from _publisher(fields)
    if "url" in fields:
        yield _holds("dc:identifier", "dcterms:URI", [_text("rdf:value", fields.pop("url"))])
    for name in NUMBERS:
        if name in fields:
            yield _text("dc:identifier", f"{name} {fields.pop(name)}")
    if "callNumber" in fields:
        yield _holds("dc:subject", "dcterms:LCC", [_text("rdf:value", fields.pop("callNumber"))])
    if "conferenceName" in fields:
        inside = [_text("dc:title", fields.pop("conferenceName"))]
        yield _holds("bib:presentedAt", "bib:Conference", inside)
    if "date" not in fields and "accessDate" in fields:
        # Without a date, Zotero would take the day of access for one if it stood in dcterms:dateSubmitted.
        yield _text("z:accessDate", fields.pop("accessDate"))
    for name, value in fields.items():
        yield _text(PLAIN.get(name, f"z:{name}"), value)


def _publisher(fields: dict[str, str]) -> Iterator[str]:
    place, name = fields.pop("place", ""), fields.pop("publisher", "")
    parts = [
        _holds("vcard:adr", "vcard:Address", [_text("vcard:locality", place)]) if place else "",
        _text("foaf:name", name) if name else "",
    ]
    if place or name:
        yield _holds("dc:publisher", "foaf:Organization", parts)


def _creators(creators: Sequence[Creator]) -> Iterator[str]:
    for kind in dict.fromkeys(creator.kind for creator in creators):
        people = [
            _holds("rdf:li", "foaf:Person", _name(one)) for one in creators if one.kind == kind
        ]
        yield _holds(f"{'bib' if kind in BIB_CREATORS else 'z'}:{kind}s", "rdf:Seq", people)
        if kind in ALSO:
            yield _holds(ALSO[kind], "rdf:Seq", people)


def _name(creator: Creator) -> Iterator[str]:
    yield _text("foaf:surname", creator.last)
    if creator.first:
        yield _text("foaf:givenName", creator.first)


def _text(tag: str, text: str) -> str:
    return f"<{tag}>{escape(text)}</{tag}>\n"


def _refers(tag: str, name: str) -> str:
    return f"<{tag} rdf:resource={quoteattr(name)}/>\n"


def _node(tag: str, parts: Iterable[str], *, about: str = "") -> str:
    named = f" rdf:about={quoteattr(about)}" if about else ""
    return f"<{tag}{named}>\n{''.join(parts)}</{tag}>\n"


def _holds(tag: str, node: str, parts: Iterable[str]) -> str:
    return f"<{tag}>\n{_node(node, parts)}</{tag}>\n"


def read(text: str, *, file: str = "<text>") -> Iterator[Source | CslItem | Unread]:
    """Yield the entries of a file of RDF, in file order; a bad one costs one.

    Args:
        text: The XML.
        file: The name that errors give the text.

    Yields:
        Archival documents as sources, published works as CSL items. Of an item that was edited since citekit wrote
        it, the item as it stands and after it `Edited`. Collections and attachments are passed over.
    """
    parts = list(read_nodes(text))
    nodes = [part for part in parts if isinstance(part, Node)]
    known = {node.about: node for node in nodes if node.about}
    found = [node for node in nodes if is_item(node)]
    yield from entries((item_of(node, known), Location(file, node.line)) for node in found)
    for part in parts:
        if isinstance(part, Broken):
            yield _unread(part.raw, Location(file, part.line), part.reason)
    if parts == nodes and not found:
        reason = "expected items as Zotero writes them, with <z:itemType>"
        yield _unread(text, Location(file), reason)


def _unread(raw: str, place: Location, reason: str) -> Unread:
    return Unread(raw, RecordError([Problem(place, "", reason)]))
