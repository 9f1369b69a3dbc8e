"""The fields of a page of the Wilson Center Digital Archive, as its text has them, in all templates.

::

    page   := head { label value } [ "Contents" entries text ]         2012 to 2021 (pages, PDFs), 2025 (pages)
            | date title [credits] text { label value }                2022 to 2025 (copied)
    head   := date title | title date
    label  := word [":"]                                               alone on its line, or before its value

A line that is a label begins a field; the text of the document, once it has begun, is not searched for labels but
those of the block "Document Information", which stands after it on the pages of 2022 to 2025.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citekit.archives.lines.english_date import DATE
from citekit.archives.lines.key import WILSON_CENTER, document_number

__all__ = ["Page", "page"]


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says, field by field, as printed."""

    title: str | None = None
    date: str | None = None
    citation: str | None = None
    source: str | None = None
    summary: str | None = None
    credits: str | None = None
    languages: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    archives: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    donors: tuple[str, ...] = ()
    rights: str | None = None
    classification: str | None = None
    number: str | None = None
    uploaded: str | None = None
    urls: tuple[str, ...] = ()
    """Addresses of the page, on whichever host, in the order in which they stand."""
    text: str | None = None
    """The text of the document."""


_FIELDS = {
    "citation": "citation", "cite this document": "citation", "how to cite": "citation",
    "summary": "summary", "document summary": "summary", "description": "summary",
    "credits": "credits", "credit": "credits", "support": "credits",
    "original language": "languages", "original languages": "languages", "language": "languages", "languages": "languages",
    "contents": "contents", "source": "source", "original archive": "archives", "original archives": "archives",
    "repository": "archives", "repositories": "archives", "rights": "rights", "record id": "number",
    "original classification": "classification", "classification": "classification", "donors": "donors",
    "donor": "donors", "original uploaded date": "uploaded", "document contributor": "contributors",
    "document contributors": "contributors", "contributors": "contributors", "author(s)": "authors",
    "authors": "authors", "author": "authors", "creators": "authors", "associated places": "places",
    "subjects discussed": "subjects", "subjects": "subjects", "associated people & organizations": "names",
    "associated people and organizations": "names", "associated people & orgs": "names", "date": "date", "title": "title",
    "text": "text", "url": "url", "end": "end", "other": "", "document information": "information", "related documents": "", "share": "",
    "download": "", "about this document": "", "geographic subjects": "places", "persistent link": "url", "permalink": "url",
}  # fmt: skip
_ONE_LINE = frozenset({"languages", "number", "uploaded", "date", "title", "url"})
"""Fields whose value is one line; what follows it is something else."""
_PLAIN_LABELS = frozenset(
    {"original archive", "original archives", "record id", "original uploaded date", "original classification", "donors", "associated places",
     "subjects discussed", "associated people & organizations", "associated people and organizations", "document information", "author(s)",
     "rights", "source", "document contributor", "document contributors", "language", "original language", "contents", "citation", "summary", "credits",
     "document summary", "author", "authors", "related documents", "download", "share"}
)  # fmt: skip
"""Labels that are taken as such without a colon, where they stand alone on a line."""
_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z&() ]{2,40}?)\s*:\s*(?P<value>.*)")
_ENTRY = re.compile(
    r"(?:[•*-]\s*)?(?:(?:translation|transcript(?:ion)?|scan|original)\s*[-–—]\s*\w+|\w+\s+(?:translation|transcript(?:ion)?)|scan of original document|"
    r"original (?:document|scan)|transcript|translation|attachment.{0,80}|view document in .{1,40}|pdf)",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"(?:skip to (?:main )?content|digital archive(?: international history declassified)?|international history declassified|"
    r"(?:https?://)?(?:www\.)?digitalarchive\.(?:wilsoncenter\.org|umd\.edu)/?|wilson center(?: digital archive)?|page \d+(?: of \d+)?|\d+ of \d+|download(?: pdf)?|pdf|print|"
    r"(?:home|documents?|search|menu|share|cite))",
    re.IGNORECASE,
)
_CREDITS = re.compile(r"this document was made possible\b.*", re.IGNORECASE)
_WHOLE_DATE = re.compile(DATE, re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"”]+")
_LISTS = frozenset({"archives", "authors", "contributors", "places", "subjects", "names", "donors"})


class _Fields:
    """The lines of each field; those under ``head`` stand before the first label, or under none."""

    def __init__(self) -> None:
        self.values: dict[str, list[str]] = {}

    def add(self, name: str, line: str) -> None:
        self.values.setdefault(name, []).append(line)

    def lines(self, name: str) -> list[str]:
        return self.values.get(name, [])

    def one(self, name: str) -> str | None:
        return _joined(self.lines(name))

    def many(self, name: str) -> tuple[str, ...]:
        return tuple(filter(None, self.lines(name)))


def page(text: str) -> Page:
    """Read the fields of a page.

    Args:
        text: The text of a page or PDF, or what `wcda_html.text_of` makes of a saved page.
    """
    lines = [line.strip() for line in text.replace("\f", "\n").splitlines()]
    fields = _fields(lines)
    head = [line for line in fields.lines("head") if not _NOISE.fullmatch(line)]
    date, title, credits_, rest = _head(head)
    urls = _urls(text)
    return Page(
        title=fields.one("title") or title,
        date=fields.one("date") or date,
        citation=fields.one("citation"),
        source=fields.one("source"),
        summary=fields.one("summary"),
        credits=fields.one("credits") or credits_,
        languages=_languages(fields.one("languages")),
        contents=fields.many("contents"),
        archives=fields.many("archives"),
        authors=fields.many("authors"),
        contributors=fields.many("contributors"),
        places=fields.many("places"),
        subjects=fields.many("subjects"),
        names=fields.many("names"),
        donors=fields.many("donors"),
        rights="\n".join(fields.many("rights")) or None,
        classification=fields.one("classification"),
        number=fields.one("number") or next(filter(None, map(document_number, urls)), None),
        uploaded=fields.one("uploaded"),
        urls=urls,
        text="\n".join(fields.lines("text") or rest).strip() or None,
    )


def _fields(lines: list[str]) -> _Fields:
    """Give each line to the field it stands in."""
    fields, current = _Fields(), "head"
    for line in lines:
        label, value = _label_of(line)
        if current == "text":
            label = label if label in {"end", "information"} else None
        if current == "contents" and label is None and line and not _ENTRY.fullmatch(line):
            current = "text"
        if label is not None:
            current = {"end": "head", "information": "", "": ""}.get(label, label)
            if current and value:
                fields.add(current, value)
        elif current in _ONE_LINE and line and any(fields.lines(current)):
            current = "text" if current == "languages" else "head"
            fields.add(current, line)
        elif current:
            fields.add(current, line)
    return fields


def _label_of(line: str) -> tuple[str | None, str]:
    """Give the field that a line begins, and the value that stands on the line itself."""
    plain = line.strip("*# ")
    if plain.casefold() in _PLAIN_LABELS:
        return _FIELDS[plain.casefold()], ""
    found = _LABEL.fullmatch(plain)
    name = _FIELDS.get(" ".join(found["label"].split()).casefold()) if found else None
    return (name, found["value"].strip("* ")) if found and name is not None else (None, "")


def _joined(lines: list[str]) -> str | None:
    r"""Join the lines of a value; an empty line between them parts paragraphs."""
    paragraphs = "\n".join(lines).strip().split("\n\n")
    return (
        "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip())
        or None
    )


def _languages(text: str | None) -> tuple[str, ...]:
    return (
        tuple(part.strip() for part in re.split(r"[,;\n]| and ", text) if part.strip())
        if text
        else ()
    )


def _head(lines: list[str]) -> tuple[str | None, str | None, str | None, list[str]]:
    """Tell date, title, credits, and the text that follows them."""
    paragraphs = list(_paragraphs(lines))
    date = next((words for words in paragraphs[:3] if _WHOLE_DATE.fullmatch(words)), None)
    rest = list(paragraphs)
    if date:
        rest.remove(date)
    title = _title_of(rest.pop(0)) if rest else None
    credits_ = next((words for words in rest[:2] if _CREDITS.fullmatch(words)), None)
    if credits_:
        rest.remove(credits_)
    return date, title, credits_, rest


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """Yield paragraphs: lines up to an empty one, a line that is a date or the credits standing alone."""
    words: list[str] = []
    for line in [*lines, ""]:
        alone = _WHOLE_DATE.fullmatch(line) or _CREDITS.fullmatch(line)
        if line and not alone:
            words.append(line)
            continue
        if words:
            yield " ".join(words)
            words = []
        if line:
            yield line


def _title_of(words: str) -> str:
    return words.strip("*# ").strip()


def _urls(text: str) -> tuple[str, ...]:
    found = (match[0].rstrip(".,;:)]") for match in _URL.finditer(text[:_LONGEST_SEARCH]))
    return tuple(dict.fromkeys(url for url in found if WILSON_CENTER.fullmatch(url)))


_LONGEST_SEARCH = 200_000
