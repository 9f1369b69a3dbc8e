"""RDF in XML: the nodes that a file describes, in its order, and what it says of each.

Read are typed nodes with properties that hold words, other nodes, lists (``rdf:Seq``), or refer to nodes described
elsewhere in the file: all that bibliographic programs write. A general RDF library would give the statements, but
neither their order nor the line on which a node stands. Entities are not expanded, and nothing is fetched.

Source: RDF 1.1 XML Syntax, sections 2 and 7.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from sys import intern
from typing import Any

from lxml import etree

from citekit.formats.syntax.xml_records import Broken, MisformedError, line_of, read_records

__all__ = ["RDF", "Broken", "Node", "Value", "read_nodes"]

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DEEPEST = 40
"""Nodes that may stand one in another."""

_START = re.compile(r"<(?:[\w.-]+:)?[A-Z][\w.-]*\s+(?:rdf:)?(?:about|nodeID|ID)\s*=")
"""How programs begin the nodes on the upper level, which have names; those in other nodes seldom have one."""
_ABOUT = (f"{{{RDF}}}about", f"{{{RDF}}}nodeID", f"{{{RDF}}}ID")
_REFERS = (f"{{{RDF}}}resource", f"{{{RDF}}}nodeID")
_LISTS = frozenset({f"{{{RDF}}}{name}" for name in ("Seq", "Bag", "Alt")})


@dataclass(slots=True)
class Node:
    """A thing that the file describes."""

    type: str
    """The name of its element, in lxml's form: ``{http://purl.org/net/biblio#}Manuscript``."""
    about: str
    """What it is called in the file; empty for one without a name."""
    line: int
    values: list[tuple[str, "Value"]] = field(default_factory=list)
    """Properties in their order, each with one value; the members of a list stand one by one."""

    def texts(self, name: str) -> list[str]:
        """Give the words of a property, each time that it is there."""
        return [value for key, value in self.values if key == name and isinstance(value, str)]

    def nodes(self, name: str, known: Mapping[str, "Node"]) -> Iterator["Node"]:
        """Yield the nodes of a property, those that it refers to by name among them."""
        for key, value in self.values:
            if key != name or isinstance(value, str):
                continue
            if isinstance(value, Node):
                yield value
            elif value.name in known:
                yield known[value.name]


@dataclass(frozen=True, slots=True)
class Reference:
    """The name of a node that is described elsewhere."""

    name: str


Value = str | Node | Reference


def read_nodes(text: str) -> Iterator[Node | Broken]:
    """Yield the nodes on the upper level, in the order of the file; `Broken` for one that could not be read."""
    for element in read_records(text, _START, _check_root, _is_on_the_upper_level):
        if isinstance(element, Broken):
            yield element
            continue
        try:
            yield _node(element, 0)
        except MisformedError as error:
            raw = etree.tostring(element, encoding="unicode")
            yield Broken(error.reason, error.line, raw)


def _is_on_the_upper_level(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.getparent() is None


def _check_root(element: etree._Element) -> None:
    doctype: Any = element.getroottree().docinfo.internalDTD
    if doctype is not None and any(True for _ in doctype.iterentities()):
        expected = "expected XML without entities of its own; write the text out in full"
        raise MisformedError(expected, line_of(element))
    if element.tag != f"{{{RDF}}}RDF":
        found = str(element.tag).rpartition("}")[2]
        raise MisformedError(f"expected <rdf:RDF>, found <{found}>", line_of(element))


def _node(element: etree._Element, depth: int) -> Node:
    if depth > DEEPEST:
        raise MisformedError(f"expected at most {DEEPEST} nodes one in another", line_of(element))
    node = Node(intern(str(element.tag)), _name(element, _ABOUT), line_of(element))
    for child in _elements(element):
        name = intern(str(child.tag))
        node.values += [(name, value) for value in _values(child, depth)]
    return node


def _elements(element: etree._Element) -> list[etree._Element]:
    """Give the elements in an element, without comments and processing instructions."""
    return [child for child in element if not callable(child.tag)]


def _name(element: etree._Element, attributes: tuple[str, ...]) -> str:
    for attribute in attributes:
        name = element.get(attribute)
        if name is not None:
            return f"#{name}" if attribute.endswith("}ID") else name
    return ""


def _values(element: etree._Element, depth: int) -> Iterator[Value]:
    """Yield the values of one property element."""
    if name := _name(element, _REFERS):
        yield Reference(name)
        return
    inner = _elements(element)
    if not inner:
        yield "".join(map(str, element.itertext()))
    for child in inner:
        if child.tag in _LISTS:
            for member in _elements(child):
                yield from _values(member, depth + 1)
        else:
            yield _node(child, depth + 1)
