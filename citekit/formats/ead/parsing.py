"""The tree of a finding aid, as far as it is XML."""

import gc
import re

from lxml import etree

from citekit.formats.ead.elements import child, is_component
from citekit.formats.ead.mending import mended
from citekit.formats.syntax.xml_records import (
    EMPTY,
    Broken,
    MisformedError,
    events_of,
    misformed,
    new_parser,
)

__all__ = ["parsed"]

_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)


def parsed(text: str) -> tuple[etree._Element | None, list[Broken]]:
    """Give the outermost element of a text, and what in it is not XML, in its order.

    Components of which the description is broken are left out.
    """
    if not text.strip("\ufeff \t\r\n"):
        return None, [Broken(EMPTY, 1, text)]
    if entity := _ENTITY.search(text):
        reason = "expected XML without entities of its own; write the text out in full"
        return None, [_rest(text, reason, text.count("\n", 0, entity.start()) + 1)]
    root, error = _tree(text)
    if error is None:
        return root, []
    del root
    gc.collect()  # a parser that broke off holds itself and its tree; so that no two trees are in memory
    found = mended(text)
    if found is None:
        return _tree(text)[0], [_rest(text, error.reason, error.line)]
    mended_text, broken = found
    root, left = _tree(mended_text)
    return root, [*broken, _rest(text, left.reason, left.line)] if left else broken


def _rest(text: str, reason: str, line: int) -> Broken:
    return Broken(reason, line, "\n".join(text.split("\n")[line - 1 :]))


def _tree(text: str) -> tuple[etree._Element | None, MisformedError | None]:
    """Parse a text up to where it is not XML; components of which the description breaks off are left out."""
    parser = new_parser()
    broken = None
    root: etree._Element | None = None
    not_ended: dict[etree._Element, None] = {}
    try:
        for event, element in events_of(parser, text):
            root = element if root is None else root
            if event == "start":
                not_ended[element] = None
            else:
                del not_ended[element]
        parser.close()
    except MisformedError as error:
        broken = MisformedError(error.reason, error.line)  # the one that was raised keeps the tree
    except etree.XMLSyntaxError as error:
        broken = misformed(error)
    for element in not_ended:
        did, parent = child(element, "did"), element.getparent()
        if parent is not None and (did in not_ended or (did is None and is_component(element))):
            parent.remove(element)
    return root, broken
