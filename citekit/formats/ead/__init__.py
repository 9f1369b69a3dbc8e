"""Finding aids in EAD 2002 and EAD3: a collection, and the files and documents described in it.

A component becomes a record where it is a file or an item, or where nothing is described below it; series and other
levels above it stand in its reference code. Entities are not read: a finding aid that declares one is refused.

Source: EAD 2002 tag library, and EAD3 1.1.1, ``archdesc``, ``did`` and ``c``.
"""

from collections.abc import Iterator

from lxml import etree

from citekit.errors import Location, Problem, RecordError
from citekit.formats.ead.description import (
    Place,
    collection_of,
    containers_of,
    document_of,
    key_of,
    level_of,
    repository_of,
)
from citekit.formats.ead.elements import (
    child,
    components_in,
    name_of,
    own_text,
    readable,
    stray_words,
    title_of,
)
from citekit.formats.ead.mending import CUT
from citekit.formats.ead.parsing import parsed
from citekit.formats.syntax.xml_records import line_of
from citekit.formats.unread import Unread
from citekit.model import Source
from citekit.model.base import UNWRITABLE

__all__ = ["DEEPEST", "MEDIA_TYPE", "SUFFIXES", "read"]

SUFFIXES = (".xml", ".ead")
MEDIA_TYPE = "application/xml"
DEEPEST = 60
"""Components that may stand one in another; EAD 2002 numbers twelve."""


def read(text: str, *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the collection, then the files and documents in it, in the order of the finding aid.

    Where a component is not XML, it is told, with all that lies in it, and the others are read. Where what belongs to
    what cannot be told any more, that ends there.
    """
    root, broken = parsed(text)
    described = child(root, "archdesc")
    if root is not None and described is not None and child(described, "did") is not None:
        yield from _records(root, described, file)
    elif not broken:
        found = "nothing" if root is None else f"<{name_of(root)}>"
        yield _unread(
            text,
            Location(file),
            f"expected a finding aid with <archdesc> and its <did>, found {found}",
        )
    for one in broken:
        yield _unread(one.raw, Location(file, one.line), one.reason)


def _records(
    root: etree._Element, described: etree._Element, file: str
) -> Iterator[Source | Unread]:
    top = Place(
        key_of(root, described), repository_of(described), readable(title_of(described)), (), ()
    )
    where = Location(file, line_of(described))
    if bad := UNWRITABLE.search(own_text(described)):
        reason = f"expected text without control characters, found U+{ord(bad[0]):04X}"
        yield _unread(top.collection, where, reason)
    else:
        yield collection_of(described, top)
    yield from _stray(described, file)
    yield from _components(described, top, file)


def _components(parent: etree._Element, place: Place, file: str) -> Iterator[Source | Unread]:
    """Walk the components without recursion, so that no depth of nesting is too deep."""
    waiting = [(one, place) for one in reversed(components_in(parent))]
    number = 0
    while waiting:
        component, above = waiting.pop()
        number += 1
        if component.get(CUT) is not None:
            continue
        if len(above.levels) > DEEPEST:
            reason = f"expected at most {DEEPEST} levels"
            yield _unread(title_of(component), Location(file, line_of(component)), reason)
            continue
        below = components_in(component)
        yield from _stray(component, file)
        here = Place(
            f"{place.key}-{number}",
            above.repository,
            above.collection,
            (*above.levels, level_of(component)),
            containers_of(component, above),
        )
        if not below or component.get("level") in {"file", "item"}:
            where = Location(file, line_of(component))
            if bad := UNWRITABLE.search(own_text(component)):
                reason = f"expected text without control characters, found U+{ord(bad[0]):04X}"
                yield _unread(title_of(component), where, reason)
            else:
                yield document_of(component, here)
        waiting += [(one, here) for one in reversed(below)]


def _stray(element: etree._Element, file: str) -> Iterator[Unread]:
    """Tell of text that stands between components, where only elements may."""
    for words, line in stray_words(element):
        shown = words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"
        expected = f"expected elements between the components, found text: {shown!r}"
        reason = f"{expected}; take it out, or put it into an element"
        yield _unread(words, Location(file, line), reason)


_LONGEST_QUOTE = 60


def _unread(raw: str, place: Location, reason: str) -> Unread:
    return Unread(raw, RecordError([Problem(place, "", reason)]))
