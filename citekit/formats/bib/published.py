"""From the item of a published work to the fields of an entry."""

import re
from collections.abc import Iterator, Mapping

from citekit.csl.item import CslItem
from citekit.csl.variables import one_line
from citekit.formats.bib.dialects import Dialect
from citekit.formats.bib.latex import escape, protect
from citekit.formats.bib.names import names_to
from citekit.formats.bib.types import FIELDS, SUBTYPES, THESIS, csl_type
from citekit.formats.bib.values import (
    access,
    biber_date,
    date_of,
    language,
    pages,
    text,
    value,
    year_and_month,
)

__all__ = ["published_fields"]


def published_fields(item: CslItem, dialect: Dialect) -> Iterator[tuple[str, str]]:
    """Yield the fields in the order in which people read them, also empty ones."""
    kind = dialect.types.get(item.type, "misc")
    in_journal = kind == "article"
    container = dialect.fields["container-title"] if in_journal else "booktitle"
    yield "author", names_to(item.variables.get("author", ()))
    yield "title", protect(value(item, "title"))
    yield "shorttitle", protect(value(item, "title-short"))
    yield "editor", names_to(item.variables.get("editor", ()))
    yield "translator", names_to(item.variables.get("translator", ()))
    yield "bookauthor", names_to(item.variables.get("container-author", ()))
    title = value(item, "container-title")
    yield container, escape(title) if in_journal else protect(title)
    yield dialect.publisher.get(item.type, "howpublished"), text(item, "publisher")
    yield dialect.fields["publisher-place"], text(item, "publisher-place")
    yield "number", text(item, "issue" if in_journal else "number")
    yield "pages", pages(item)
    yield from _dates(item, dialect)
    for name, variable in FIELDS.items():
        if name != "journal":
            yield name, text(item, variable)
    if kind == "phdthesis" and "genre" not in item.variables:
        yield "type", THESIS
    yield "entrysubtype", SUBTYPES.get(item.type, "")
    for name, variable in (("eventdate", "event-date"), ("origdate", "original-date")):
        date = date_of(item, variable)
        yield name, (biber_date(date) if date else None) or ""
    yield from access(item)
    yield from language(item, dialect)
    yield "keywords", text(item, "keyword")
    yield "copyright", text(item, "license")
    yield "abstract", text(item, "abstract")
    misread = csl_type(kind, {"url": "x"}) != item.type
    yield "csltype", item.type if misread and item.type not in SUBTYPES else ""
    custom = item.variables.get("custom")
    own = custom.get("bibtex") if isinstance(custom, Mapping) else None
    for name, said in (own or {}).items():
        if _OWN_NAME.fullmatch(name) and isinstance(said, str):
            yield name, escape(one_line(said))


_OWN_NAME = re.compile(r"[a-z][a-z0-9_+-]*")


def _dates(item: CslItem, dialect: Dialect) -> Iterator[tuple[str, str]]:
    issued = item.variables.get("issued")
    if not issued:
        return
    date = date_of(item, "issued")
    if date is None:
        yield "year", escape(one_line(issued.get("literal") or issued.get("raw") or ""))
        return
    known = biber_date(date)
    if known is None or not dialect.has_edtf:
        yield from year_and_month(date)
    # Behind year and month, for Zotero takes what stands last for the date.
    yield "date", known or ""
