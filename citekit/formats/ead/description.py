"""What a finding aid says of a collection or of what lies in it, as a source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from citekit.archives.lines.english_date import edtf
from citekit.errors import ParseError
from citekit.formats.ead.elements import child, find, name_of, readable, title_of, unit_id, words_of
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
from citekit.model.date import EdtfDate, parse
from citekit.model.reference import LevelName
from citekit.model.source import SourceType

__all__ = [
    "Place",
    "collection_of",
    "containers_of",
    "document_of",
    "key_of",
    "level_of",
    "repository_of",
]

_LEVELS: dict[str, LevelName] = {
    "recordgrp": "recordgrp", "subgrp": "subgrp", "fonds": "fonds", "subfonds": "subfonds", "collection": "collection",
    "class": "class", "series": "series", "subseries": "subseries", "file": "file", "item": "item",
}  # fmt: skip
_TYPES: dict[str, SourceType] = {
    "collection": "collection", "fonds": "fonds", "series": "series", "recordgrp": "collection", "file": "file", "item": "document",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where a component stands."""

    key: str
    repository: Repository
    collection: str
    levels: tuple[Level, ...]
    containers: tuple[Container, ...]


def collection_of(described: etree._Element, top: Place) -> Source:
    """Make a source of a whole collection."""
    level = described.get("level", "collection")
    code = unit_id(described)
    holding = Holding(
        repository=top.repository, reference=ReferenceCode(raw=code) if code else None
    )
    return Source(
        id=top.key,
        type=_TYPES.get(level, "collection") if level != "item" else "collection",
        title=Title(text=top.collection, kind="supplied"),
        dates=tuple(_dates(described)),
        summary=words_of(child(child(described, "did"), "abstract")) or None,
        texts=(Text(id="papers", held_at=(holding,)),),
        facts_from=(f"finding aid {top.key}",),
    )


def document_of(component: etree._Element, here: Place) -> Source:
    """Make a source of a file or document."""
    code = unit_id(component)
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
        title=Title(text=title_of(component), kind="supplied"),
        dates=tuple(_dates(component)),
        texts=(Text(id="original", held_at=(holding,)),),
        facts_from=(f"finding aid {here.key.rpartition('-')[0]}",),
    )


def level_of(component: etree._Element) -> Level:
    """Give the level that a component is of what lies in it."""
    name = component.get("level", "otherlevel")
    return Level(
        level=_LEVELS.get(name, "otherlevel"),
        value=readable(title_of(component)),
        name=readable(component.get("otherlevel")) or None,
    )


def containers_of(component: etree._Element, above: Place) -> tuple[Container, ...]:
    """Give the containers of a component; where it names none, those it lies in with the one above it."""
    did = child(component, "did")
    own = tuple(
        Container(
            type=readable(one.get("type") or one.get("localtype")).casefold() or "container",
            value=readable(words_of(one)),
        )
        for one in (did if did is not None else ())
        if name_of(one) == "container" and words_of(one)
    )
    return own or above.containers


def _dates(element: etree._Element) -> Iterator[SourceDate]:
    did = child(element, "did")
    for one in did if did is not None else ():
        if name_of(one) in {"unitdate", "unitdatestructured"}:
            words = words_of(one)
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


def key_of(root: etree._Element, described: etree._Element) -> str:
    """Make the key of a finding aid: of its identifier, of the code of the collection, or of its title."""
    said = words_of(find(root, "eadid")) or words_of(find(root, "recordid")) or unit_id(described)
    key = re.sub(
        r"[^a-z0-9]+", "-", (said or title_of(described)).casefold().removesuffix(".xml")
    ).strip("-")
    return key[:60].strip("-") or "finding-aid"


def repository_of(described: etree._Element) -> Repository:
    """Give who holds the collection."""
    found = child(child(described, "did"), "repository")
    name = child(found, "corpname") if found is not None else None
    words = readable(words_of(name if name is not None else found))
    return Repository(name=words or "repository that the finding aid does not name")
