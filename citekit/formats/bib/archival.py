"""From the item of an archival document to the fields of an entry.

It is a ``@misc``, the one type by which most styles print a translator and all print a note: ``note`` says where it
lies, as no style prints an archive; ``howpublished`` says who published the text. The parts that no style prints stand
beside them in fields of their own (``archive``, ``archivelocation``, ``folios``), for programs to read. A reference code
is never in ``number``, which styles shorten as if it were a range of numbers.

In biblatex-chicago ``entrysubtype`` tells such a document from other ``@misc`` entries, and code, collection, archive and
city have each their field, which that style prints from the small to the large.
"""

from collections.abc import Iterator

from citekit.csl.from_date import date_in_words
from citekit.csl.item import CslItem
from citekit.csl.variables import one_line
from citekit.formats.bib.dialects import BIBLATEX, DIALECTS, Dialect
from citekit.formats.bib.latex import escape, protect
from citekit.formats.bib.names import names_to
from citekit.formats.bib.values import (
    access,
    biber_date,
    date_of,
    is_printed_whole,
    joined,
    language,
    pages,
    spoken,
    text,
    value,
    year_and_month,
)
from citekit.model.date import EdtfDate

__all__ = ["archival_fields", "notes_of"]


def archival_fields(
    item: CslItem, dialect: Dialect, date: EdtfDate | None, described: str = ""
) -> Iterator[tuple[str, str]]:
    """Yield the fields in the order in which people read them, also empty ones.

    Args:
        item: The document.
        dialect: For which styles.
        date: Its date, where it is known better than the item can say it.
        described: What it is, where it has neither title nor description: ``Letter to Edward M. House``.
    """
    title, genre = value(item, "title"), value(item, "genre")
    in_book = bool(item.variables.get("container-title"))
    author = names_to(item.variables.get("author", ()))
    translator = names_to(item.variables.get("translator", ()))
    yield "entrysubtype", "archival" if dialect.parts_of_place else ""
    yield "author", author
    yield "title", _title(title, described or genre, dialect)
    yield "titleaddon", text(item, "medium")
    yield "shorttitle", protect(value(item, "title-short"))
    yield "translator", translator
    # Some styles of biblatex put a translator in the place of an author who is not known.
    yield "options", "usetranslator=false" if dialect.prints_translators and translator else ""
    yield "recipient", names_to(item.variables.get("recipient", ()))
    yield from _dates(item, dialect, date)
    yield "type", escape(genre) if title else ""
    host = _in_book(item) if in_book else text(item, "publisher")
    yield "howpublished", "" if dialect.parts_of_place else host
    yield from _place(item, dialect)
    yield "addendum", host if dialect.parts_of_place else ""
    # Some styles of biblatex print it, after the note that says the same.
    yield "library", "" if dialect.prints_translators else escape(_shelfmark(item))
    yield "archive", text(item, "archive")
    yield "archivecollection", text(item, "archive_collection")
    yield "archivelocation", text(item, "archive_location")
    yield "folios", "" if in_book else pages(item)
    yield "booktitle", protect(value(item, "container-title"))
    # Beside "howpublished" pandoc would print it twice.
    yield "publisher", text(item, "publisher") if in_book else ""
    yield "pages", pages(item) if in_book else ""
    yield from access(item)
    yield from language(item, dialect)
    yield "keywords", text(item, "keyword")
    yield "copyright", text(item, "license")
    yield "abstract", text(item, "abstract")


def _title(title: str, genre: str, dialect: Dialect) -> str:
    """Give the title; biblatex-chicago leaves it to the entry which titles have quotation marks."""
    if title and dialect.parts_of_place:
        return rf"\mkbibquote{{{protect(title)}}}"
    return protect(title or genre)


def _dates(item: CslItem, dialect: Dialect, date: EdtfDate | None) -> Iterator[tuple[str, str]]:
    date = date or date_of(item, "issued")
    if date is None:
        issued = item.variables.get("issued") or {}
        yield "year", escape(one_line(issued.get("literal") or issued.get("raw") or ""))
        return
    known = biber_date(date)
    name = "origdate" if dialect.parts_of_place and item.variables.get("recipient") else "date"
    if known is None or not dialect.has_edtf:
        yield from year_and_month(date)
    # Behind year and month, for Zotero takes what stands last for the date.
    yield name, known or ""
    if known and dialect.has_edtf and not is_printed_whole(date, with_doubts=dialect.prints_doubts):
        yield "addendum", f"Dated {escape(date_in_words(date))}"


def _place(item: CslItem, dialect: Dialect) -> Iterator[tuple[str, str]]:
    """Say where it lies, in parts where its code is the one code that it lies under."""
    code, mark = value(item, "archive_location"), value(item, "call-number")
    if not dialect.parts_of_place or (mark and not (code and mark.endswith(code))):
        yield "note", _note(item, dialect)
        return
    leaves = "" if item.variables.get("container-title") else pages(item)
    place = ", ".join(filter(None, (escape(code), leaves)))
    yield "note", ". ".join(filter(None, (place, _annote(item), text(item, "note"))))
    yield "organization", text(item, "archive_collection")
    yield "institution", text(item, "archive")
    yield "location", text(item, "archive-place")


def _shelfmark(item: CslItem) -> str:
    """Give the shelfmark as the archive writes it; where it is named last, from small to large."""
    names = ("archive_location", "archive_collection", "archive")
    return value(item, "call-number") or ", ".join(
        filter(None, (value(item, name) for name in names))
    )


def _note(item: CslItem, dialect: Dialect) -> str:
    """Say where it lies, and what the styles of a dialect print nowhere else: the translators, the address."""
    leaves = "" if item.variables.get("container-title") else pages(item)
    place = ", ".join(filter(None, (escape(_shelfmark(item)), leaves)))
    people = [escape(spoken(name)) for name in item.variables.get("translator", ())]
    by = f"Translated by {joined(people)}" if people and not dialect.prints_translators else ""
    url = dict(access(item))["url"]
    address = rf"\url{{{url}}}" if url and not dialect.prints_addresses else ""
    return ". ".join(filter(None, (place, by, _annote(item), text(item, "note"), address)))


def _annote(item: CslItem) -> str:
    """Say what is said of the text itself: that the translation is the writer's own."""
    said = text(item, "annote")
    return f"{said[:1].upper()}{said[1:]}"


def notes_of(item: CslItem) -> set[str]:
    """Give what the note of an archival document may begin with, in each of the dialects."""
    notes = {_note(item, dialect) for dialect in DIALECTS}
    return notes | {
        value for name, value in _place(item, BIBLATEX["biblatex-chicago"]) if name == "note"
    }


def _in_book(item: CslItem) -> str:
    """Say in which book it was published, and who has it online."""
    editors = [escape(spoken(name)) for name in item.variables.get("editor", ())]
    date = date_of(item, "original-date")
    published = [text(item, "publisher"), str(date) if date else ""]
    where = ": ".join(
        filter(None, (text(item, "publisher-place"), ", ".join(filter(None, published))))
    )
    parts = [
        rf"\emph{{{protect(value(item, 'container-title'))}}}",
        f"edited by {joined(editors)}" if editors else "",
        f"vol. {text(item, 'volume')}" if item.variables.get("volume") else "",
        text(item, "collection-title"),
        f"({where})" if where else "",
        text(item, "number"),
        pages(item),
        text(item, "source"),
    ]
    return ", ".join(filter(None, parts))
