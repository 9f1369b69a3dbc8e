"""What every rendering element has."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from citekit.csl.citeproc_py.rendering import Rendering

__all__ = ["Element", "child_of_kind", "kind_of", "render_children"]

_NAMESPACE = "{http://purl.org/net/xbiblio/csl}"


class Element:
    """An element of a style; the XML side comes from the class it is mixed with."""

    if TYPE_CHECKING:
        tag: str
        attrib: dict[str, str]

        def get(self, name: str, default: str = "") -> str:
            """Give an attribute."""
            ...

        def iterchildren(self) -> Iterator[Any]:
            """Yield the child elements."""
            ...


def kind_of(element: Any) -> str:
    """Give an element's name without its namespace."""
    return str(element.tag).removeprefix(_NAMESPACE)


def child_of_kind(element: Any, kind: str) -> Any:
    """Give the first child of a kind, or None."""
    return element.find(f"{_NAMESPACE}{kind}")


def render_children(element: Any, item: Rendering, delimiter: str = "") -> str:
    """Give the texts of all children; ``cs:choose`` hands the delimiter on to its own."""
    texts = (child.render(item, delimiter=delimiter) for child in element.iterchildren())
    return delimiter.join(filter(None, texts))
