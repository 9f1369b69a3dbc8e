"""Texts: a document in one language, at one place of its history; and how one came from another."""

from typing import Literal

from citekit.model.agent import Agent, Contribution
from citekit.model.base import Key, Line, Prose, Url
from citekit.model.date import EdtfDate
from citekit.model.evidence import Statement
from citekit.model.file import KeptFile
from citekit.model.identifier import Identifier
from citekit.model.language import LanguageStatement
from citekit.model.many import Many
from citekit.model.reference import Holding, Locator
from citekit.model.title import Title

__all__ = ["Derivation", "DerivationKind", "Passage", "Publication", "PublicationType", "Text"]

DerivationKind = Literal[
    "translation", "transcription", "copy", "excerpt", "edition", "publication"
]
"""What was done to the one text to make the other."""

PublicationType = Literal[
    "webpage",
    "book",
    "chapter",
    "article-journal",
    "article-newspaper",
    "article-magazine",
    "report",
]
"""What a text was published as, in CSL's words."""


class Passage(Statement):
    """One place of a text, and the place of the text it was made from at which the same stands."""

    here: Locator
    """The place in this text: a page, ``par. 3``."""
    there: Locator
    """The place in the other one: the leaf of its copy."""
    witness: Key | None = None
    """The ``id`` of the witness whose leaves those are, where the step names none."""
    words: Line | None = None
    """The words with which the passage begins in this text."""


class Derivation(Statement):
    """How a text was made from another one; who did it, for whom, and who paid."""

    text: Key
    """The ``id`` of the text it was made from."""
    kind: DerivationKind
    """What was done."""
    witness: Key | None = None
    """The ``id`` of the witness of that text that was worked from, where known."""
    translators: Many[Contribution] = ()
    """Who translated."""
    transcribers: Many[Contribution] = ()
    """Who transcribed."""
    editors: Many[Contribution] = ()
    """Who edited or abridged."""
    obtainers: Many[Contribution] = ()
    """Who got the copy out of the archive."""
    contributors: Many[Contribution] = ()
    """Who gave the copy to those who worked from it."""
    commissioners: Many[Contribution] = ()
    """For whom it was done."""
    funders: Many[Contribution] = ()
    """Who paid for it."""
    permission: Many[Contribution] = ()
    """With whose permission it was done."""
    date: EdtfDate | None = None
    """When it was done."""
    passages: Many[Passage] = ()
    """Places of this text beside those of the text it was made from."""
    own: bool = False
    """Whether the writer who cites the text did it; notes then say "my translation". Source: Chicago 18, 12.69."""
    note: Prose | None = None
    """What else is to be said: ``Stalin's copy bears the stamp of the translation bureau``."""


class Publication(Statement):
    """Where a text can be read: a web page, a book, a journal."""

    type: PublicationType = "webpage"
    """What it was published as."""
    title: Title | None = None
    """Title of the book, journal or site that holds the text, where it is not the publisher's name."""
    authors: Many[Contribution] = ()
    """Authors of that book or article."""
    editors: Many[Contribution] = ()
    """Its editors."""
    translators: Many[Contribution] = ()
    """Its translators, where the whole book is a translation."""
    publisher: Agent | None = None
    """Who published it: ``Wilson Center Digital Archive``."""
    place: Line | None = None
    """Where it was published."""
    date: EdtfDate | None = None
    """When it was published."""
    edition: Line | None = None
    """``2nd ed.``"""
    series: Line | None = None
    """The series of books it stands in."""
    volume: Line | None = None
    """``5, book 2``"""
    issue: Line | None = None
    """Number of the issue."""
    number: Line | None = None
    """Number of the text in the edition: ``Document No. 96``."""
    pages: Locator | None = None
    """Pages of the text in it."""
    url: Url | None = None
    """Where it is online."""
    former_urls: Many[Url] = ()
    """Where the same page was before, or is under other names."""
    archived_urls: Many[Url] = ()
    """Copies of the page in web archives."""
    accessed: EdtfDate | None = None
    """When the page was read."""
    identifiers: Many[Identifier] = ()
    """DOI, ISBN, the host's own number."""
    funders: Many[Contribution] = ()
    """Who paid for making it public."""
    contributors: Many[Contribution] = ()
    """Who gave the document to the publisher."""
    credit_line: Prose | None = None
    """The credits as they are printed there, verbatim."""
    cited_as: Prose | None = None
    """The citation that the publisher itself gives, verbatim."""
    reprint: bool = False
    """Whether it only repeats what was published before."""


class Text(Statement):
    """The document in one language, at one place of its history. ``certainty`` says whether it is known to exist."""

    id: Key
    """A name for it inside its source: ``chinese``."""
    language: LanguageStatement | None = None
    """Language of this text, and how that is known; None where nothing says it."""
    title: Title | None = None
    """The title that this text bears, where it is not the source's."""
    held_at: Many[Holding] = ()
    """Its witnesses: copies held in archives."""
    derived_from: Many[Derivation] = ()
    """The text or texts it was made from; none for an original."""
    published_in: Many[Publication] = ()
    """Where it can be read; the first is the one that citations name."""
    files: Many[KeptFile] = ()
    """Its words, kept beside the record."""
    note: Prose | None = None
    """What else is to be said of it."""
