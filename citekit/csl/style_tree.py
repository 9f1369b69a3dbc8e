"""A style's elements, free of XML: names, attributes and children.

Source: CSL 1.0.2, "Style Structure".
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import unescape
from operator import is_
from typing import Any

__all__ = ["Element", "blocks_at_top", "flat", "read_elements"]

_BRANCHING = frozenset({"choose", "if", "else-if", "else"})


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a style."""

    tag: str
    """Its name without the namespace."""
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple["Element", ...] = ()
    line: int = 0

    def child(self, tag: str) -> "Element | None":
        """Give the first child of a kind, or None."""
        return next((child for child in self.children if child.tag == tag), None)

    def walk(self) -> Iterator["Element"]:
        """Yield the element and all below it, in document order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(element.children)


def read_elements(root: Any) -> Element:
    """Give the elements of a parsed XML tree; comments are left out.

    Many public styles write ``&amp;#8211;`` for a dash; what is escaped twice is read as it was meant.
    """
    return Element(
        root.tag.rpartition("}")[2],
        {key.rpartition("}")[2]: unescape(value) for key, value in root.items()},
        tuple([read_elements(child) for child in root if isinstance(child.tag, str)]),
        root.sourceline or 0,
    )


def blocks_at_top(layout: Element) -> Element:
    """Give a layout in which only its own children are blocks, as in Zotero: those inside others run on.

    Source: CSL 1.0.2, "Display": all of an entry should be under the control of the attribute.
    """
    return _with_children(layout, tuple(map(_flat_inside, layout.children)))


def _flat_inside(element: Element) -> Element:
    inside = _flat_inside if element.tag in _BRANCHING else flat
    return _with_children(element, tuple(map(inside, element.children)))


def flat(element: Element) -> Element:
    """Give an element that is no block and has none in it."""
    if "display" in element.attributes:
        attributes = {key: value for key, value in element.attributes.items() if key != "display"}
        element = replace(element, attributes=attributes)
    return _with_children(element, tuple(map(flat, element.children)))


def _with_children(element: Element, children: tuple[Element, ...]) -> Element:
    """Give an element with other children; itself where they are its own."""
    if all(map(is_, children, element.children)):
        return element
    return replace(element, children=children)
