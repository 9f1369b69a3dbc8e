"""What an author writes in the text: citations, each of one or more cites."""

from dataclasses import dataclass

from citekit.csl.vocabulary import LOCATORS
from citekit.errors import ItemError, suggest

__all__ = ["Citation", "Cite"]


@dataclass(frozen=True, slots=True)
class Cite:
    """One item pointed at, with where in it and what is said around it.

    Raises:
        ItemError: The label is none of CSL's locators, or the author is both left out and alone.

    Source: CSL 1.0.2, "Locators"; the schema of csl-citation.
    """

    id: str
    locator: str | None = None
    label: str = "page"
    """What the locator counts: one of CSL's locators, such as ``folio``."""
    prefix: str = ""
    suffix: str = ""
    suppress_author: bool = False
    """Whether the author, or what stands in for it, is left out, since the sentence names it."""
    author_only: bool = False
    """Whether the author, or what stands in for it, is all that is given, for the sentence."""
    goes_on: bool = False
    """Whether the next cite goes on with its sentence; what the style ends a sentence with is left out then."""

    def __post_init__(self) -> None:
        if self.suppress_author and self.author_only:
            raise ItemError("expected suppress_author or author_only, found both", id=self.id)
        if self.label in LOCATORS:
            return
        label = self.label.replace(" ", "-")
        if label not in LOCATORS:
            near = suggest(label, LOCATORS)
            hint = f"; did you mean {near!r}?" if near else ""
            raise ItemError(
                f"label: expected one of CSL's locators (page, folio, line, ...), not {label!r}{hint}",
                id=self.id,
            )
        object.__setattr__(self, "label", label)


@dataclass(frozen=True, slots=True)
class Citation:
    """The cites that stand together in one note or one pair of parentheses."""

    cites: tuple[Cite, ...]
    note: int | None = None
    """The number of the note it stands in; None counts the citations from 1."""
    chapter: int = 0
    """The chapter it stands in; with each chapter the positions begin afresh."""
    continues: bool = False
    """Whether words of a sentence stand before it, so that no capital is made at its start."""
    ending: str | None = None
    """What follows it in a sentence, a comma say, in place of what the style ends a citation with."""
