"""From a CSL item to the fields of a BibTeX entry.

An archival document is a ``@misc``, the one type by which most styles print a translator and all print a note:
``note`` says where it lies, as no style prints an archive; ``howpublished`` says who published the text. The parts
that no style prints stand beside them in fields of their own (``archive``, ``archivelocation``, ``folios``), for
programs to read. A reference code is never in ``number``, which styles shorten as if it were a range of numbers.

Source: O. Patashnik, BibTeXing, 3; the BibLaTeX manual, 2.2.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from citekit.csl.edtf import edtf_from
from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival
from citekit.csl.variables import one_line
from citekit.formats.bibtex_entries import MONTHS
from citekit.formats.bibtex_names import babel_name, names_to
from citekit.formats.bibtex_types import FIELDS, SUBTYPES, csl_type, type_from_item
from citekit.formats.latex import escape, protect

__all__ = ["fields_from_item", "note_from_item"]

_PUBLISHER_FIELDS = {
    "thesis": "school",
    "report": "institution",
    "book": "publisher",
    "chapter": "publisher",
    "paper-conference": "publisher",
}


def fields_from_item(item: CslItem) -> dict[str, str]:
    """Write an item as fields, LaTeX inside them escaped, in the order in which people read them."""
    written = _archival(item) if is_archival(item) else _published(item)
    return {name: value for name, value in written if value}


def _archival(item: CslItem) -> Iterator[tuple[str, str]]:
    title, genre = _value(item, "title"), _value(item, "genre")
    in_book = bool(item.variables.get("container-title"))
    yield "author", names_to(item.variables.get("author", ()))
    yield "title", protect(title or genre)
    yield "titleaddon", _text(item, "medium")
    yield "shorttitle", protect(_value(item, "title-short"))
    yield "translator", names_to(item.variables.get("translator", ()))
    yield "recipient", names_to(item.variables.get("recipient", ()))
    yield from _dates(item)
    yield "type", escape(genre) if title else ""
    yield "howpublished", _in_book(item) if in_book else _text(item, "publisher")
    yield "note", note_from_item(item)
    yield "library", escape(_shelfmark(item))
    yield "archive", _text(item, "archive")
    yield "archivecollection", _text(item, "archive_collection")
    yield "archivelocation", _text(item, "archive_location")
    yield "folios", "" if in_book else _pages(item)
    yield "booktitle", protect(_value(item, "container-title"))
    yield "publisher", _text(item, "publisher") if in_book else ""
    yield "pages", _pages(item) if in_book else ""
    yield from _common(item)
    yield (
        "key",
        ""
        if item.variables.get("author")
        else escape(_value(item, "title-short") or title or genre),
    )


def _shelfmark(item: CslItem) -> str:
    """Give the shelfmark as the archive writes it; where it is named last, from small to large."""
    names = ("archive_location", "archive_collection", "archive")
    return _value(item, "call-number") or ", ".join(
        filter(None, (_value(item, name) for name in names))
    )


def note_from_item(item: CslItem) -> str:
    """Say where it lies and who translated it, which plain BibTeX styles print nowhere else."""
    leaves = "" if item.variables.get("container-title") else _pages(item)
    place = ", ".join(filter(None, (escape(_shelfmark(item)), leaves)))
    people = [_spoken(name) for name in item.variables.get("translator", ())]
    by = f"Translated by {_joined([escape(name) for name in people])}" if people else ""
    return ". ".join(filter(None, (place, by, _text(item, "note"))))


def _in_book(item: CslItem) -> str:
    """Say in which book it was published, and who has it online."""
    editors = [escape(_spoken(name)) for name in item.variables.get("editor", ())]
    issued = item.variables.get("original-date")
    date = edtf_from(issued) if issued else None
    published = [_text(item, "publisher"), str(date) if date else ""]
    where = ": ".join(
        filter(None, (_text(item, "publisher-place"), ", ".join(filter(None, published))))
    )
    parts = [
        rf"\emph{{{protect(_value(item, 'container-title'))}}}",
        f"edited by {_joined(editors)}" if editors else "",
        f"vol. {_text(item, 'volume')}" if item.variables.get("volume") else "",
        _text(item, "collection-title"),
        f"({where})" if where else "",
        _text(item, "number"),
        _pages(item),
        _text(item, "source"),
    ]
    return ", ".join(filter(None, parts))


def _spoken(name: Mapping[str, Any]) -> str:
    order = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    if name.get("static-ordering"):
        order = ("non-dropping-particle", "family", "given", "suffix", "dropping-particle")
    parts = [str(name[part]) for part in order if name.get(part)]
    return one_line(name.get("literal") or " ".join(parts))


def _joined(names: list[str]) -> str:
    if len(names) <= 2:  # noqa: PLR2004 -- two names take no comma
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def _published(item: CslItem) -> Iterator[tuple[str, str]]:
    in_journal = type_from_item(item) == "article"
    yield "author", names_to(item.variables.get("author", ()))
    yield "title", protect(_value(item, "title"))
    yield "shorttitle", protect(_value(item, "title-short"))
    yield "editor", names_to(item.variables.get("editor", ()))
    yield "translator", names_to(item.variables.get("translator", ()))
    yield "bookauthor", names_to(item.variables.get("container-author", ()))
    yield "booktitle", "" if in_journal else protect(_value(item, "container-title"))
    yield "journal", _text(item, "container-title") if in_journal else ""
    yield _PUBLISHER_FIELDS.get(item.type, "howpublished"), _text(item, "publisher")
    yield "address", _text(item, "publisher-place")
    yield "number", _text(item, "issue" if in_journal else "number")
    yield "pages", _pages(item)
    yield from _dates(item)
    for name, variable in FIELDS.items():
        if name != "journal":
            yield name, _text(item, variable)
    yield "entrysubtype", SUBTYPES.get(item.type, "")
    yield from _common(item)
    misread = csl_type(type_from_item(item), {"url": "x"}) != item.type
    yield "csltype", item.type if misread and item.type not in SUBTYPES else ""
    custom = item.variables.get("custom")
    own = custom.get("bibtex") if isinstance(custom, Mapping) else None
    for name, value in (own or {}).items():
        if _OWN_NAME.fullmatch(name) and isinstance(value, str):
            yield name, escape(one_line(value))


_OWN_NAME = re.compile(r"[a-z][a-z0-9_+-]*")


def _common(item: CslItem) -> Iterator[tuple[str, str]]:
    yield "url", _value(item, "URL").translate(_URL_ESCAPES)
    accessed = item.variables.get("accessed")
    date = edtf_from(accessed) if accessed else None
    yield "urldate", str(date) if date else ""
    yield "doi", _value(item, "DOI").translate(_URL_ESCAPES)
    yield "langid", babel_name(_value(item, "language")) or ""
    yield "keywords", _text(item, "keyword")
    yield "copyright", _text(item, "license")
    yield "abstract", _text(item, "abstract")


_URL_ESCAPES = {ord("{"): "%7B", ord("}"): "%7D", ord("\\"): "%5C", ord(" "): "%20"}


def _value(item: CslItem, variable: str) -> str:
    return one_line(item.variables.get(variable, ""))


def _text(item: CslItem, variable: str) -> str:
    return escape(_value(item, variable))


_RANGE = re.compile(r"(?<=[\w.])\s*-(?:\{\}-)?\s*(?=\w)")


def _pages(item: CslItem) -> str:
    """Write pages with the two hyphens that LaTeX prints as a dash."""
    return _RANGE.sub("--", escape(_value(item, "page")))


def _dates(item: CslItem) -> Iterator[tuple[str, str]]:
    """Write the date as EDTF, which biblatex reads, and as year and month, which plain styles do."""
    issued = item.variables.get("issued")
    if not issued:
        return
    date = edtf_from(issued)
    if date is None:
        yield "year", escape(one_line(issued.get("literal") or issued.get("raw") or ""))
        return
    point = date.known[0]
    yield "date", str(date)
    yield "year", str(point.year) if point.year > 0 else f"{1 - point.year} BC"
    yield "month", MONTHS[point.month - 1] if point.month else ""
