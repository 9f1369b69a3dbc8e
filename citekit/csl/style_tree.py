"""A style's elements, free of XML: names, attributes and children.

Source: CSL 1.0.2, "Style Structure".
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any

__all__ = ["Element", "read_elements"]


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
        yield self
        for child in self.children:
            yield from child.walk()


def read_elements(root: Any) -> Element:
    """Give the elements of a parsed XML tree; comments are left out.

    Many public styles write ``&amp;#8211;`` for a dash; what is escaped twice is read as it was meant.
    """
    children = tuple(read_elements(child) for child in root if isinstance(child.tag, str))
    return Element(
        root.tag.rpartition("}")[2],
        {str(key).rpartition("}")[2]: unescape(str(value)) for key, value in root.attrib.items()},
        children,
        root.sourceline or 0,
    )
