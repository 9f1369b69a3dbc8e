"""What was read of a citation line: frozen values that point into its text."""

from dataclasses import dataclass
from typing import Literal

from citekit.archives.codes import Reading
from citekit.archives.lines.parts import Part
from citekit.model import Repository
from citekit.model.date import EdtfDate

__all__ = ["Credit", "Line", "Name", "Role", "Span", "Unsure", "Witness", "Work", "render"]

Span = tuple[int, int]
"""[start, end) in the line, in code points."""

Role = Literal[
    "translated",
    "transcribed",
    "edited",
    "obtained",
    "contributed",
    "provided",
    "permitted",
    "commissioned",
    "funded",
    "drafted",
    "initialed",
    "approved",
]
"""What was done. ``obtained``: got out of the archive. ``contributed`` and ``provided``: given to the
publisher, or to the one named. ``approved``: also cleared."""


@dataclass(frozen=True, slots=True)
class Name:
    """Someone whom a credit names."""

    text: str
    """As it is printed, without an article: ``Gary Goldberg``, ``National Security Archive``."""
    start: int
    affiliation: str | None = None
    """``Troy University``."""


@dataclass(frozen=True, slots=True)
class Credit:
    """Who did something for the text."""

    roles: tuple[Role, ...]
    names: tuple[Name, ...]
    """Empty where the line names none: ``provided to CWIHP``."""
    text: str
    """The credit as it is printed."""
    start: int
    on_behalf_of: str | None = None
    """``CWIHP`` in "translated for CWIHP by ..."."""
    given_to: str | None = None
    """Who received it: ``CWIHP`` in "provided to CWIHP by ..."."""
    language: str | None = None
    """The language it was translated from, in English: ``Portuguese``."""
    into: str | None = None
    """The language it was translated into, in English."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Work:
    """A book or article in which the text is printed."""

    text: str
    start: int
    reprint: bool
    """Whether the line calls it a reprint."""
    title: str | None = None
    authors: tuple[str, ...] = ()
    edited: bool = False
    """Whether those named are its editors."""
    sure_of_authors: bool = True
    """Whether the line itself tells the names from the title, or only their look does."""
    translators: tuple[str, ...] = ()
    series: str | None = None
    """An edition of documents with what parts it: ``Foreign Relations of the United States, 1961–1963``."""
    volume: str | None = None
    """``Vol. 5, Book 2, 1946-February 1950``"""
    number: str | None = None
    """``Document No. 96``"""
    place: str | None = None
    publisher: str | None = None
    year: str | None = None
    pages: str | None = None
    """As printed, label included: ``pp. 11-14``."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A copy in an archive."""

    text: str
    start: int
    archive: str | None
    """The archive as it is printed; None where the line names none."""
    repositories: tuple[Repository, ...]
    """The entries of the archives table that bear that name; more than one where it is ambiguous."""
    reading: Reading | None
    """The code without the archive, read; None where there is none."""
    code_start: int = 0
    """Where the text of the reading begins in the line."""
    is_copy: bool = False
    """Whether the line says that a copy is kept here, beside the archive it came from."""
    alike: tuple[Repository, ...] = ()
    """All that bear the name, where the form of the code told which of them is meant; else empty."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Unsure:
    """Something a person should look at."""

    reason: str
    text: str
    """What it is about: words of the line, or what was made of it."""
    span: Span | None = None
    """Where those words stand in the line; None where it is about the whole."""

    def __str__(self) -> str:
        place = "" if self.span is None else f" (column {self.span[0] + 1})"
        return f"{self.reason}: {self.text!r}{place}"


@dataclass(frozen=True, slots=True)
class Line:
    """A citation line, read. The parts cover the whole text in its order."""

    text: str
    parts: tuple[Part, ...]
    title: str | None = None
    title_is_quoted: bool = False
    date: EdtfDate | None = None
    """The date, where it can be told."""
    date_text: str | None = None
    """The date as it is printed."""
    authors: tuple[Name, ...] = ()
    """Who wrote it, where the line names them before a title in quotation marks."""
    publisher: str | None = None
    witnesses: tuple[Witness, ...] = ()
    works: tuple[Work, ...] = ()
    credits: tuple[Credit, ...] = ()
    classification: str | None = None
    remarks: tuple[str, ...] = ()
    accessed: str | None = None
    """When its writer read the page, as printed."""
    url: str | None = None

    @property
    def unread(self) -> tuple[Part, ...]:
        """What was not understood, with its place in the line; inside reference codes as well."""
        inside = (
            Part("unread", part.text, witness.code_start + part.start)
            for witness in self.witnesses
            if witness.reading
            for part in witness.reading.unread
        )
        own = (part for part in self.parts if part.kind == "unread")
        return tuple(sorted((*own, *inside), key=lambda part: part.start))


def render(line: Line) -> str:
    """Give the text back: the parts, joined."""
    return "".join(part.text for part in line.parts)
