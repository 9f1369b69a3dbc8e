"""Dublin Core in XML: what repositories harvest from each other.

Written is a list of records as the protocol OAI-PMH has them, with refinements of DCMI where the fifteen elements alone
would blur what is meant: a translation names the text it was made from (``dcterms:isVersionOf``), a copy its place
(``dc:source``). Read are such records in any wrapper, for harvesters wrap them differently. What has no element
is named in `LOST`.

Source: DCMI Metadata Terms (ISO 15836); Open Archives Initiative, the schema ``oai_dc``.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

from citekit.csl.edtf import edtf_from, edtf_from_words
from citekit.csl.from_date import csl_date
from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival, source_from_item
from citekit.csl.variables import one_line
from citekit.csl.vocabulary import TYPES, VARIABLES
from citekit.errors import CitekitError, Location, Problem, RecordError
from citekit.formats.entries.made_key import made_key
from citekit.formats.entries.plain_names import name_from, sorted_name
from citekit.formats.entries.visible import described_item, other_items
from citekit.formats.loss import OTHER_VARIABLES, all_but
from citekit.formats.syntax.xml_records import Broken, MisformedError, line_of, read_records
from citekit.formats.unread import Unread
from citekit.model import Source
from citekit.model.source import SOURCE_TYPES

__all__ = ["LOST", "LOST_OF_WORKS", "MEDIA_TYPE", "SUFFIXES", "read", "write", "write_parts"]

SUFFIXES = (".dc",)
MEDIA_TYPE = "application/xml"
LOST: frozenset[str] = all_but(
    "id", "type", "title.text", "title.short", "authors.agent.given", "authors.agent.literal", "dates.date",
    "summary", "subjects", "texts.language.tag", "texts.held_at.repository.id", "texts.held_at.repository.name",
    "texts.held_at.reference.raw", "texts.held_at.locator.raw", "texts.derived_from.translators.agent.given",
    "texts.derived_from.translators.agent.literal", "texts.published_in.publisher.literal", "texts.published_in.url",
)  # fmt: skip
LOST_OF_WORKS = VARIABLES - {
    "title", "DOI", "abstract", "archive", "archive_location", "author", "container-title", "issued", "keyword", "language",
    "license", "page", "publisher", "title-short", "translator", "URL",
} | {OTHER_VARIABLES}  # fmt: skip

_SPACES = {
    "oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
}
_RECORD = f"{{{_SPACES['oai_dc']}}}dc"
_TEXTS = {
    "dc:title": "title", "dcterms:alternative": "title-short", "dc:publisher": "publisher", "dc:language": "language",
    "dc:description": "abstract", "dc:rights": "license", "dcterms:isPartOf": "container-title",
    "dcterms:provenance": "archive", "dcterms:extent": "page",
}  # fmt: skip
_NAMES = {"dc:creator": "author", "dc:contributor": "translator"}
_ADDRESS = ("http://", "https://")

Element = tuple[str, str]


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write entries as records in one element ``records``, in UTF-8."""
    return "".join(write_parts(entries))


def write_parts(entries: Iterable[Source | CslItem]) -> Iterator[str]:
    """Yield what `write` gives, record by record."""
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<records{spaces}>\n'
    for entry in entries:
        yield _record(entry)
    yield "</records>\n"


def _record(entry: Source | CslItem) -> str:
    lines = (f"    <{name}>{escape(text)}</{name}>\n" for name, text in _elements(entry) if text)
    return f"  <oai_dc:dc>\n{''.join(lines)}  </oai_dc:dc>\n"


def _elements(entry: Source | CslItem) -> Iterator[Element]:
    item = described_item(entry)
    said = item.variables
    yield "dc:identifier", one_line(item.id)
    yield "dc:type", entry.type
    for name, role in _NAMES.items():
        yield from ((name, sorted_name(one)) for one in said.get(role, ()))
    date = edtf_from(said["issued"]) if said.get("issued") else None
    yield "dcterms:created" if isinstance(entry, Source) else "dc:date", str(date) if date else ""
    if isinstance(entry, Source) and "title" not in said:
        yield "dc:title", one_line(said["genre"])
    for name, variable in _TEXTS.items():
        yield name, _lines(str(said.get(variable, "")))
    yield "dc:source", one_line(said.get("call-number") or said.get("archive_location") or "")
    subjects = (
        entry.subjects if isinstance(entry, Source) else str(said.get("keyword", "")).split(",")
    )
    yield from (("dc:subject", one_line(word)) for word in subjects)
    yield "dc:identifier", one_line(said.get("URL", ""))
    yield "dc:identifier", f"doi:{one_line(said['DOI'])}" if said.get("DOI") else ""
    if isinstance(entry, Source):
        yield from (("dcterms:spatial", place) for place in entry.places)
        yield from (("dcterms:isVersionOf", one_line(other.id)) for _, other in other_items(entry))


def _lines(text: str) -> str:
    return "\n".join(one_line(line) for line in text.split("\n")).strip()


def read(text: str, *, file: str = "<text>") -> Iterator[Source | CslItem | Unread]:
    """Yield the records of a file, in its order; a bad one costs one.

    Args:
        text: XML in which elements ``oai_dc:dc`` stand, at any depth; or elements of Dublin Core in another wrapper.
        file: The name that errors give the text.

    Yields:
        Documents of archives as sources, other works as CSL items.
    """
    taken: set[str] = set()
    found = False
    for record in read_records(text, _START, _check, _is_record):
        found = True
        if isinstance(record, Broken):
            yield _unread(record.raw, Location(file, record.line), record.reason)
            continue
        elements = list(_read_elements(record))
        try:
            entry = _entry(elements, taken)
        except CitekitError as error:
            raw = "\n".join(f"{name}: {value}" for name, value in elements)
            yield _unread(raw, Location(file, line_of(record)), str(error))
            continue
        taken.add(entry.id)
        yield entry
    if not found:
        reason = "expected records of Dublin Core: elements such as <dc:title> in <oai_dc:dc>"
        yield _unread(text, Location(file), reason)


def _unread(raw: str, place: Location, reason: str) -> Unread:
    return Unread(raw, RecordError([Problem(place, "", reason)]))


_START = re.compile(r"<(?:oai_dc:)?dc[\s>]")


def _check(root: etree._Element) -> None:
    if root.getroottree().docinfo.internalDTD is not None:
        raise MisformedError("expected XML without a document type of its own", line_of(root))


def _is_record(element: etree._Element) -> bool:
    """Whether an element holds elements of Dublin Core, and neither is one of them nor lies in another record."""
    if element.tag != _RECORD and (
        _short(str(element.tag)) or not any(_short(str(one.tag)) for one in element)
    ):
        return False
    return not any(one.tag == _RECORD for one in element.iterancestors())


def _short(tag: str) -> str:
    """Give the name of an element with its usual prefix; empty for one that is not of Dublin Core."""
    for prefix in ("dc", "dcterms"):
        if tag.startswith(f"{{{_SPACES[prefix]}}}"):
            return f"{prefix}:{tag.rpartition('}')[2]}"
    return ""


def _read_elements(record: etree._Element) -> Iterator[Element]:
    for child in record:
        if name := _short(str(child.tag)):
            value = _lines("".join(map(str, child.itertext())))
            if value:
                yield name, value


_SAME = {
    "dcterms:title": "dc:title", "dcterms:creator": "dc:creator", "dcterms:contributor": "dc:contributor",
    "dcterms:publisher": "dc:publisher", "dcterms:language": "dc:language", "dcterms:description": "dc:description",
    "dcterms:abstract": "dc:description", "dcterms:rights": "dc:rights", "dcterms:source": "dc:source",
    "dcterms:subject": "dc:subject", "dcterms:identifier": "dc:identifier", "dcterms:type": "dc:type",
    "dcterms:date": "dc:date", "dcterms:issued": "dc:date", "dcterms:created": "dc:date",
}  # fmt: skip
_KINDS = {
    "text": "document", "image": "graphic", "stillimage": "graphic", "movingimage": "motion_picture", "sound": "song",
    "dataset": "dataset", "software": "software", "collection": "collection", "article": "article-journal",
}  # fmt: skip


def _entry(elements: list[Element], taken: set[str]) -> Source | CslItem:
    said: dict[str, Any] = {}
    left: dict[str, list[str]] = {}
    kind = "document"
    for given, value in elements:
        name = _SAME.get(given, given)
        if name == "dc:type":
            kind = value
        elif not _take(name, value, said):
            left.setdefault(given, []).append(value)
    if source := said.pop("source", ""):
        said["archive_location"] = (
            source.removeprefix(said.get("archive", "")).lstrip(" ,") or source
        )
    if left:
        said["custom"] = {"dublin-core": left}
    key = said.pop("key", "")
    plain = kind.casefold().replace(" ", "-")
    csl_type = plain if plain in TYPES else _KINDS.get(plain, "document")
    item = CslItem.from_json({"id": "untitled", **said, "type": csl_type})
    item = CslItem(
        key if key and key not in taken else made_key(item, taken), item.type, item.variables
    )
    if plain in TYPES and not is_archival(item):
        return item
    source = source_from_item(item)
    return source.model_copy(update={"type": plain}) if plain in SOURCE_TYPES else source


def _take(name: str, value: str, said: dict[str, Any]) -> bool:
    """Take an element; say whether there is a variable for it that is still free."""
    match name:
        case "dc:identifier" if value.startswith(_ADDRESS):
            return _set(said, "URL", value)
        case "dc:identifier" if value.startswith("doi:"):
            return _set(said, "DOI", value.removeprefix("doi:"))
        case "dc:identifier":
            return _set(said, "key", value) or _set(said, "URL", value)
        case "dc:date":
            date = edtf_from_words(value)
            return _set(said, "issued", csl_date(date) if date else {"literal": value})
        case "dc:subject":
            said["keyword"] = ", ".join(filter(None, (said.get("keyword"), value)))
            return True
        case "dc:source":
            return _set(said, "source", value)
        case _ if name in _NAMES:
            said.setdefault(_NAMES[name], []).append(name_from(value))
            return True
        case _:
            return name in _TEXTS and _set(said, _TEXTS[name], value)


def _set(said: dict[str, Any], variable: str, value: Any) -> bool:
    return bool(said.setdefault(variable, value) == value)
