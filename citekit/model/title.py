"""Titles: the one that is cited, and the same title in other languages and scripts."""

from typing import Literal

from citekit.model.base import Line, Short
from citekit.model.evidence import Statement
from citekit.model.language import Language
from citekit.model.many import Many

__all__ = ["Title", "TitleForm"]


class TitleForm(Statement):
    """The same title in another form."""

    kind: Literal["original", "romanised", "translated", "alternative"]
    """``original``: as the document has it, in its own script. ``romanised``: that title in Latin letters.
    ``translated``: a gloss of it. ``alternative``: another title by which the document is known."""
    text: Line
    """The title in this form."""
    language: Language | None = None
    """Its language; for a romanisation the scheme as well: ``ru-Latn-alalc97``."""

    def __str__(self) -> str:
        return self.text


class Title(Short, Statement):
    """The title under which a document is cited. In a record a bare text is a formal title.

    >>> str(Title.model_validate("Memorandum"))
    'Memorandum'
    """

    MAIN = "text"

    text: Line
    """The title, as its source has it."""
    kind: Literal["formal", "supplied"] = "formal"
    """``formal``: borne by the document or its publication, so that citations set it in quotation marks.
    ``supplied``: a description made by an archivist or the writer, never quoted. Source: Chicago 18, 14.123."""
    language: Language | None = None
    """Language of the title, where it is not that of the text that is cited."""
    short: Line | None = None
    """What shortened notes print: ``Memorandum Submitted by the Ambassador``."""
    forms: Many[TitleForm] = ()
    """The original, its romanisation, translations of it, other titles."""

    def __str__(self) -> str:
        return self.text

    def form(self, kind: str) -> TitleForm | None:
        """Give the first form of a kind, or None."""
        return next((form for form in self.forms if form.kind == kind), None)
