"""The elements of a finding aid, and the words in them."""

import re
from collections.abc import Iterator

from lxml import etree

from citekit.formats.syntax.xml_records import line_of
from citekit.model.base import UNWRITABLE

__all__ = [
    "child",
    "components_in",
    "find",
    "is_component",
    "name_of",
    "own_text",
    "readable",
    "title_of",
    "unit_id",
    "words_of",
]

_COMPONENT = re.compile(r"c(?:0[1-9]|1[0-2])?")


def components_in(element: etree._Element) -> list[etree._Element]:
    """List the components that lie directly in the description of a collection, or in a component."""
    lists = [one for one in element if name_of(one) == "dsc"] or [element]
    return [one for each in lists for one in each if is_component(one)]


def is_component(element: etree._Element) -> bool:
    """Say whether an element is a component: ``c``, or ``c01`` to ``c12``."""
    return _COMPONENT.fullmatch(name_of(element)) is not None


def title_of(element: etree._Element) -> str:
    """Give the title of what an element describes; its date or code where it has none."""
    did = child(element, "did")
    if did is None:
        return "untitled"
    title = words_of(child(did, "unittitle"))
    return title or words_of(child(did, "unitdate")) or words_of(child(did, "unitid")) or "untitled"


def unit_id(element: etree._Element) -> str:
    """Give the reference code that the archive gave it; empty where there is none."""
    did = child(element, "did")
    return words_of(child(did, "unitid")) if did is not None else ""


def own_text(component: etree._Element) -> str:
    """Give all that a component says of itself."""
    did = child(component, "did")
    inside = did.iter() if did is not None else ()
    said = (
        *component.values(),
        *(value for one in inside for value in (one.text, one.tail, *one.values())),
    )
    return " ".join(str(one) for one in said if one)


def stray_words(element: etree._Element) -> Iterator[tuple[str, int]]:
    """Yield text that stands directly in an element or in its lists of components, with the line on which the piece begins."""
    for around in (element, *(one for one in element if name_of(one) == "dsc")):
        pieces = [(around.text, around), *((one.tail, one) for one in around)]
        for piece, before in pieces:
            if piece and (words := piece.strip()):
                line = _end_line(before) if before is not around else line_of(around)
                yield words, line + piece[: len(piece) - len(piece.lstrip())].count("\n")


def _end_line(element: etree._Element) -> int:
    """Give the line on which an element ends, as far as its text tells."""
    inside = [
        element.text,
        *(text for one in element.iterdescendants() for text in (one.text, one.tail)),
    ]
    return line_of(element) + sum(text.count("\n") for text in inside if text)


def name_of(element: etree._Element) -> str:
    """Give the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """Give the first element of a name in an element."""
    return (
        next((one for one in element if name_of(one) == name), None)
        if element is not None
        else None
    )


def find(element: etree._Element, name: str) -> etree._Element | None:
    """Give the first element of a name, however deep it lies."""
    return next((one for one in element.iter() if name_of(one) == name), None)


def words_of(element: etree._Element | None) -> str:
    """Give the words in an element on one line; none where there is no element."""
    return _one_line("".join(map(str, element.itertext()))) if element is not None else ""


def readable(text: str | None) -> str:
    """Give text that a record takes: what is said of a series and of its boxes must not cost what lies in them."""
    return UNWRITABLE.sub("\ufffd", _one_line(text or ""))


def _one_line(text: str) -> str:
    return " ".join(text.split())
