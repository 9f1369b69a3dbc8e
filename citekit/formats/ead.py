"""Finding aids in EAD 2002 and EAD3: a collection, and the files and documents described in it.

A component becomes a record where it is a file or an item, or where nothing is described below it; series and other
levels above it stand in its reference code. Entities are not read: a finding aid that declares one is refused.

Source: EAD 2002 tag library, and EAD3 1.1.1, ``archdesc``, ``did`` and ``c``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from citekit.archives.lines.english_date import edtf
from citekit.errors import Location, ParseError, Problem, RecordError
from citekit.formats.syntax.xml_records import (
    EMPTY,
    MisformedError,
    events_of,
    line_of,
    misformed,
    new_parser,
)
from citekit.formats.unread import Unread
from citekit.model import (
    Container,
    Holding,
    Level,
    ReferenceCode,
    Repository,
    Source,
    SourceDate,
    Text,
    Title,
)
from citekit.model.base import UNWRITABLE
from citekit.model.date import EdtfDate, parse
from citekit.model.reference import LevelName
from citekit.model.source import SourceType

__all__ = ["DEEPEST", "MEDIA_TYPE", "SUFFIXES", "read"]

SUFFIXES = (".xml", ".ead")
MEDIA_TYPE = "application/xml"
DEEPEST = 60
"""Components that may stand one in another; EAD 2002 numbers twelve."""

_COMPONENT = re.compile(r"c(?:0[1-9]|1[0-2])?")
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_LEVELS: dict[str, LevelName] = {
    "recordgrp": "recordgrp", "subgrp": "subgrp", "fonds": "fonds", "subfonds": "subfonds", "collection": "collection",
    "class": "class", "series": "series", "subseries": "subseries", "file": "file", "item": "item",
}  # fmt: skip
_TYPES: dict[str, SourceType] = {
    "collection": "collection", "fonds": "fonds", "series": "series", "recordgrp": "collection", "file": "file", "item": "document",
}  # fmt: skip


def read(text: str, *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the collection, then the files and documents in it, in the order of the finding aid.

    Where the file is not XML, all that stands before is read, and the rest is not: what it belongs to would be a guess.
    """
    root, broken = _parsed(text)
    described = _child(root, "archdesc")
    if root is not None and described is not None and _child(described, "did") is not None:
        yield from _records(root, described, file)
    elif broken is None:
        found = "nothing" if root is None else f"<{_name(root)}>"
        yield _unread(
            text,
            Location(file),
            f"expected a finding aid with <archdesc> and its <did>, found {found}",
        )
    if broken is not None:
        raw = "\n".join(text.split("\n")[broken.line - 1 :])
        yield _unread(raw, Location(file, broken.line), broken.reason)


def _records(
    root: etree._Element, described: etree._Element, file: str
) -> Iterator[Source | Unread]:
    top = _Place(
        _key(root, described), _repository(described), _readable(_did_title(described)), (), ()
    )
    where = Location(file, line_of(described))
    if bad := UNWRITABLE.search(_own_text(described)):
        reason = f"expected text without control characters, found U+{ord(bad[0]):04X}"
        yield _unread(top.collection, where, reason)
    else:
        yield _collection(described, top)
    yield from _components(described, top, file)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a component stands."""

    key: str
    repository: Repository
    collection: str
    levels: tuple[Level, ...]
    containers: tuple[Container, ...]


def _parsed(text: str) -> tuple[etree._Element | None, MisformedError | None]:
    """Give the outermost element, and where the file is not XML; components of which the description breaks off are left out."""
    if not text.strip("\ufeff \t\r\n"):
        return None, MisformedError(EMPTY, 1)
    if entity := _ENTITY.search(text):
        line = text.count("\n", 0, entity.start()) + 1
        reason = "expected XML without entities of its own; write the text out in full"
        return None, MisformedError(reason, line)
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
        broken = error
    except etree.XMLSyntaxError as error:
        broken = misformed(error)
    for element in not_ended:
        did, parent = _child(element, "did"), element.getparent()
        if parent is not None and (did in not_ended or (did is None and _is_component(element))):
            parent.remove(element)
    return root, broken


def _collection(described: etree._Element, top: _Place) -> Source:
    level = described.get("level", "collection")
    code = _unit_id(described)
    holding = Holding(
        repository=top.repository, reference=ReferenceCode(raw=code) if code else None
    )
    return Source(
        id=top.key,
        type=_TYPES.get(level, "collection") if level != "item" else "collection",
        title=Title(text=top.collection, kind="supplied"),
        dates=tuple(_dates(described)),
        summary=_words(_child(_child(described, "did"), "abstract")) or None,
        texts=(Text(id="papers", held_at=(holding,)),),
        facts_from=(f"finding aid {top.key}",),
    )


def _components(parent: etree._Element, place: _Place, file: str) -> Iterator[Source | Unread]:
    """Walk the components without recursion, so that no depth of nesting is too deep."""
    waiting = [(one, place) for one in reversed(_inside(parent))]
    number = 0
    while waiting:
        component, above = waiting.pop()
        number += 1
        if len(above.levels) > DEEPEST:
            reason = f"expected at most {DEEPEST} levels"
            yield _unread(_did_title(component), Location(file, line_of(component)), reason)
            continue
        below = _inside(component)
        here = _Place(
            f"{place.key}-{number}",
            above.repository,
            above.collection,
            (*above.levels, _level(component)),
            _containers(component, above),
        )
        if not below or component.get("level") in {"file", "item"}:
            where = Location(file, line_of(component))
            if bad := UNWRITABLE.search(_own_text(component)):
                reason = f"expected text without control characters, found U+{ord(bad[0]):04X}"
                yield _unread(_did_title(component), where, reason)
            else:
                yield _document(component, here)
        waiting += [(one, here) for one in reversed(below)]


def _document(component: etree._Element, here: _Place) -> Source:
    code = _unit_id(component)
    raw = (
        code
        or ", ".join(map(str, here.containers))
        or "; ".join(level.value for level in here.levels)
    )
    reference = ReferenceCode(raw=raw, levels=here.levels, containers=here.containers)
    holding = Holding(repository=here.repository, collection=here.collection, reference=reference)
    return Source(
        id=here.key,
        type=_TYPES.get(component.get("level", "file"), "file"),
        title=Title(text=_did_title(component), kind="supplied"),
        dates=tuple(_dates(component)),
        texts=(Text(id="original", held_at=(holding,)),),
        facts_from=(f"finding aid {here.key.rpartition('-')[0]}",),
    )


def _level(component: etree._Element) -> Level:
    name = component.get("level", "otherlevel")
    return Level(
        level=_LEVELS.get(name, "otherlevel"),
        value=_readable(_did_title(component)),
        name=_readable(component.get("otherlevel")) or None,
    )


def _containers(component: etree._Element, above: _Place) -> tuple[Container, ...]:
    """Give the containers of a component; where it names none, those it lies in with the one above it."""
    did = _child(component, "did")
    own = tuple(
        Container(
            type=_readable(one.get("type") or one.get("localtype")).casefold() or "container",
            value=_readable(_words(one)),
        )
        for one in (did if did is not None else ())
        if _name(one) == "container" and _words(one)
    )
    return own or above.containers


def _dates(element: etree._Element) -> Iterator[SourceDate]:
    did = _child(element, "did")
    for one in did if did is not None else ():
        if _name(one) in {"unitdate", "unitdatestructured"}:
            words = _words(one)
            date = _normal(one.get("normal")) or edtf(words)
            if date:
                yield SourceDate(
                    role="dated", date=date, verbatim=words or None, basis="the finding aid"
                )


def _normal(text: str | None) -> EdtfDate | None:
    start, slash, end = (text or "").partition("/")
    try:
        return parse(start if start == end else f"{start}{slash}{end}")
    except ParseError:
        return None


def _key(root: etree._Element, described: etree._Element) -> str:
    said = _words(_find(root, "eadid")) or _words(_find(root, "recordid")) or _unit_id(described)
    key = re.sub(
        r"[^a-z0-9]+", "-", (said or _did_title(described)).casefold().removesuffix(".xml")
    ).strip("-")
    return key[:60].strip("-") or "finding-aid"


def _repository(described: etree._Element) -> Repository:
    found = _child(_child(described, "did"), "repository")
    name = _child(found, "corpname") if found is not None else None
    words = _readable(_words(name if name is not None else found))
    return Repository(name=words or "repository that the finding aid does not name")


def _unit_id(element: etree._Element) -> str:
    did = _child(element, "did")
    return _words(_child(did, "unitid")) if did is not None else ""


def _own_text(component: etree._Element) -> str:
    """Give all that a component says of itself."""
    did = _child(component, "did")
    inside = did.iter() if did is not None else ()
    said = (
        *component.values(),
        *(value for one in inside for value in (one.text, one.tail, *one.values())),
    )
    return " ".join(str(one) for one in said if one)


def _did_title(element: etree._Element) -> str:
    did = _child(element, "did")
    if did is None:
        return "untitled"
    title = _words(_child(did, "unittitle"))
    return title or _words(_child(did, "unitdate")) or _words(_child(did, "unitid")) or "untitled"


def _inside(element: etree._Element) -> list[etree._Element]:
    lists = [one for one in element if _name(one) == "dsc"] or [element]
    return [one for each in lists for one in each if _is_component(one)]


def _is_component(element: etree._Element) -> bool:
    return _COMPONENT.fullmatch(_name(element)) is not None


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _child(element: etree._Element | None, name: str) -> etree._Element | None:
    return (
        next((one for one in element if _name(one) == name), None) if element is not None else None
    )


def _find(element: etree._Element, name: str) -> etree._Element | None:
    return next((one for one in element.iter() if _name(one) == name), None)


def _words(element: etree._Element | None) -> str:
    return _one_line("".join(map(str, element.itertext()))) if element is not None else ""


def _readable(text: str | None) -> str:
    """Give text that a record takes: what is said of a series and of its boxes must not cost what lies in them."""
    return UNWRITABLE.sub("\ufffd", _one_line(text or ""))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _unread(raw: str, place: Location, reason: str) -> Unread:
    return Unread(raw, RecordError([Problem(place, "", reason)]))
