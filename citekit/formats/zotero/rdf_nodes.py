"""From the nodes of Zotero's RDF to its items."""

from collections.abc import Iterator, Mapping

from citekit.formats.syntax.rdf_xml import Node
from citekit.formats.zotero.items import Creator, ZoteroItem
from citekit.formats.zotero.rdf_terms import (
    BASE_OF,
    ELEMENTS,
    NUMBERS,
    OF_CONTAINER,
    OF_SERIES,
    PLAIN,
    full_name,
)
from citekit.formats.zotero.types import READ_CREATORS, TYPES

__all__ = ["is_item", "item_of"]

Field = tuple[str, str]
"""A field's name and what it holds."""

_KINDS = {full_name(element): kind for kind, element in reversed(ELEMENTS.items())}
_FIELDS = {full_name(name): field for field, name in PLAIN.items()}
_FIELDS[full_name("prism:number")] = "issue"
_ZOTERO, _BIBLIO = full_name("z:"), full_name("bib:")
_TITLE, _VALUE = full_name("dc:title"), full_name("rdf:value")
_PART_OF, _IDENTIFIER = full_name("dcterms:isPartOf"), full_name("dc:identifier")
_AUTOMATIC_TAG = full_name("z:AutomaticTag")
_SUBJECT, _ITEM_TYPE = full_name("dc:subject"), full_name("z:itemType")


def is_item(node: Node) -> bool:
    """Whether a node is an item, and not a note, an attachment, a collection or something that items share."""
    says_so = bool(node.texts(_ITEM_TYPE)) and node.type != full_name("z:Attachment")
    return says_so or node.type in _KINDS


def item_of(node: Node, known: Mapping[str, Node]) -> ZoteroItem:
    """Give the item that a node is.

    Args:
        node: The node.
        known: The nodes of the file by name, for those that it refers to.
    """
    kind = next(iter(node.texts(_ITEM_TYPE)), "") or _KINDS[node.type]
    names = TYPES[kind].fields.values() if kind in TYPES else ()
    own = {BASE_OF.get(name, name): name for name in names}
    own.setdefault("issue", own.get("number", "number"))  # Zotero writes both as prism:number
    fields = {own.get(name, name): value for name, value in _fields(node, known)}
    return ZoteroItem(
        type=kind,
        key=fields.pop("citationKey", ""),
        fields=fields,
        creators=list(_creators(node)),
        tags=list(_tags(node, known)),
        extra="\n".join(node.texts(full_name("dc:description"))),
        notes=[
            text
            for note in node.nodes(full_name("dcterms:isReferencedBy"), known)
            for text in note.texts(_VALUE)
        ],
    )


def _tags(node: Node, known: Mapping[str, Node]) -> Iterator[str]:
    yield from (tag for tag in node.texts(_SUBJECT) if tag.strip())
    for one in node.nodes(_SUBJECT, known):
        if one.type == _AUTOMATIC_TAG:
            yield from one.texts(_VALUE)


def _fields(node: Node, known: Mapping[str, Node]) -> Iterator[Field]:
    """Yield the fields, by their base name where RDF does not tell the names of a type apart."""
    yield from _plain_fields(node)
    for whole in node.nodes(_PART_OF, known):
        yield from _fields_of_whole(whole, known)
    for publisher in node.nodes(full_name("dc:publisher"), known):
        yield from _as("publisher", publisher, full_name("foaf:name"))
        for address in publisher.nodes(full_name("vcard:adr"), known):
            yield from _as("place", address, full_name("vcard:locality"))
    for address in node.nodes(_IDENTIFIER, known):
        yield from _as("url", address, _VALUE)
    for mark in node.nodes(_SUBJECT, known):
        if mark.type != _AUTOMATIC_TAG:
            yield from _as("callNumber", mark, _VALUE)
    for conference in node.nodes(full_name("bib:presentedAt"), known):
        yield from _as("conferenceName", conference, _TITLE)


def _as(field: str, node: Node, name: str) -> Iterator[Field]:
    for text in node.texts(name):
        yield field, text.strip()


def _plain_fields(node: Node) -> Iterator[Field]:
    for name, value in node.values:
        if not isinstance(value, str) or not value.strip():
            continue
        if name in _FIELDS:
            yield _FIELDS[name], value.strip()
        elif name == _IDENTIFIER:
            yield from _number(value)
        elif name.startswith(_ZOTERO) and name != _ITEM_TYPE:
            yield name.removeprefix(_ZOTERO), value.strip()


def _number(text: str) -> Iterator[Field]:
    """Read ``ISBN 978-0-8047-5879-9``."""
    name, _, number = text.strip().partition(" ")
    if name.upper() in NUMBERS:
        yield name.upper(), number


def _fields_of_whole(whole: Node, known: Mapping[str, Node]) -> Iterator[Field]:
    """Yield what is said of the series, section or container that an item is part of, and of their wholes."""
    if whole.type == full_name("bib:Series"):
        for field, name in OF_SERIES.items():
            yield from _as(field, whole, full_name(name))
    elif whole.type == full_name("bib:Part"):
        yield from _as("section", whole, _TITLE)
    else:
        for field, name in OF_CONTAINER.items():
            yield from _as(field, whole, full_name(name))
        for text in whole.texts(_IDENTIFIER):
            yield from _number(text)
    for outer in whole.nodes(_PART_OF, known):
        yield from _fields_of_whole(outer, known)


def _creators(node: Node) -> Iterator[Creator]:
    for name, person in node.values:
        kind = name.removeprefix(_ZOTERO).removeprefix(_BIBLIO).removesuffix("s")
        if isinstance(person, Node) and kind in READ_CREATORS:
            last = "".join(person.texts(full_name("foaf:surname")))
            given = person.texts(full_name("foaf:givenName"))
            first = "".join(given or person.texts(full_name("foaf:givenname")))
            yield Creator(kind, last.strip(), first.strip())
