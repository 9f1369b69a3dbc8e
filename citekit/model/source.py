"""A source: one citable document, or a whole collection, with all its texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Literal, Self, get_args

from pydantic import model_validator

from citekit.errors import suggest
from citekit.model.acceptance import Acceptance
from citekit.model.agent import Contribution
from citekit.model.base import Key, Line, Model, Prose, Url
from citekit.model.date import SourceDate
from citekit.model.identifier import Identifier
from citekit.model.many import Many
from citekit.model.text import Derivation, Text
from citekit.model.title import Title

__all__ = ["SOURCE_TYPES", "Mistake", "MistakesError", "Source", "SourceType"]

SourceType = Literal[
    "memorandum", "letter", "telegram", "note", "report", "minutes", "conversation", "speech",
    "statement", "resolution", "treaty", "protocol", "directive", "diary", "memoir", "interview",
    "press-release", "article", "map", "photograph", "document",
    "collection", "fonds", "series", "file",
]  # fmt: skip
"""What a source is. ``note`` is a diplomatic note, ``conversation`` the record of one, ``document`` anything
else; the last four are not single documents but what an archive keeps them in."""

SOURCE_TYPES: tuple[str, ...] = get_args(SourceType)


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake in how the parts of a source fit together."""

    path: tuple[str | int, ...]
    """Where it is, from the top of the record."""
    reason: str
    hint: str | None = None


class MistakesError(ValueError):
    """The parts of a source do not fit together; ``mistakes`` lists how."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__("; ".join(mistake.reason for mistake in mistakes))
        self.mistakes = mistakes


class Source(Model):
    """One citable document with its texts, from the original language to the page it was read on.

    >>> source = Source.model_validate({"id": "memo", "type": "memorandum", "title": "Memorandum",
    ...     "texts": [{"id": "russian", "language": "ru"}]})
    >>> str(source.cited.language)
    'ru'
    """

    id: Key
    """The key under which it is cited; also the name of its file: ``wcda-121618``."""
    type: SourceType
    """What it is."""
    title: Title
    """The title under which it is cited."""
    authors: Many[Contribution] = ()
    """Who wrote it or in whose name it was written. A translator is never an author."""
    recipients: Many[Contribution] = ()
    """To whom it was written."""
    participants: Many[Contribution] = ()
    """Who took part in the meeting or talk that it records."""
    dates: Many[SourceDate] = ()
    """Its dates and what they are the dates of; they may disagree."""
    place: Line | None = None
    """Where it was written."""
    summary: Prose | None = None
    """What it is about."""
    classification: Line | None = None
    """Its original classification, as marked: ``Secret``."""
    texts: Many[Text]
    """The document in each language and stage, at least one."""
    cite: Key | None = None
    """The ``id`` of the text that is cited where nothing else is asked for; may be left out where only one
    text has nothing made from it."""
    subjects: Many[Line] = ()
    """Subject headings."""
    places: Many[Line] = ()
    """Places it is about."""
    names: Many[Line] = ()
    """Persons and bodies it is about or connected with, as its host lists them."""
    donors: Many[Contribution] = ()
    """Whom the host lists as donors of the record, which may be more than its credits name."""
    rights: Prose | None = None
    """Who may do what with it."""
    identifiers: Many[Identifier] = ()
    """Numbers that others know it by."""
    related_urls: Many[Url] = ()
    """Pages about it that are not publications of its texts."""
    note: Prose | None = None
    """What else is to be said."""
    facts_from: Many[Line] = ()
    """Where what stands in this record was read."""
    accepts: Many[Acceptance] = ()
    """Findings of ``citekit check`` that are left as they are, each with the reason."""

    @property
    def is_collection(self) -> bool:
        """Whether it is not a single document but what an archive keeps many in."""
        return self.type in {"collection", "fonds", "series", "file"}

    def text(self, text_id: str) -> Text:
        """Give one text by its id.

        Raises:
            KeyError: There is none.
        """
        for text in self.texts:
            if text.id == text_id:
                return text
        raise KeyError(text_id)

    @property
    def cited(self) -> Text:
        """The text that is cited where nothing else is asked for."""
        return self.text(self.cite) if self.cite else self.ends[0]

    @property
    def ends(self) -> tuple[Text, ...]:
        """The texts that no other was made from, in the record's order."""
        used = {step.text for text in self.texts for step in text.derived_from}
        return tuple(text for text in self.texts if text.id not in used)

    @property
    def roots(self) -> tuple[Text, ...]:
        """The texts that were made from no other, in the record's order."""
        return tuple(text for text in self.texts if not text.derived_from)

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        mistakes = tuple(_mistakes(self))
        if mistakes:
            raise MistakesError(mistakes)
        return self


def _mistakes(source: Source) -> Iterator[Mistake]:
    if not source.texts:
        yield Mistake(("texts",), "expected one text at least")
        return
    ids = [text.id for text in source.texts]
    for number, text in enumerate(source.texts):
        if text.id in ids[:number]:
            yield Mistake(
                ("texts", number, "id"), f"a text of this record is already called {text.id!r}"
            )
        for place, step in enumerate(text.derived_from):
            yield from _derivation_mistakes(source, step, ("texts", number, "derived_from", place))
    linked = all(step.text in ids for text in source.texts for step in text.derived_from)
    sound = linked and len(set(ids)) == len(ids)
    if sound:
        yield from _cycle(source)
    if source.cite is not None and source.cite not in ids:
        yield Mistake(
            ("cite",),
            f"no text is called {source.cite!r}; known: {', '.join(ids)}",
            suggest(source.cite, ids),
        )
    if source.cite is None and sound and len(source.ends) > 1:
        several = ", ".join(text.id for text in source.ends)
        yield Mistake(
            ("texts",), f"several texts could be cited ({several}); say which with 'cite'"
        )


def _derivation_mistakes(
    source: Source, step: Derivation, path: tuple[str | int, ...]
) -> Iterator[Mistake]:
    ids = [text.id for text in source.texts]
    if step.text not in ids:
        yield Mistake(
            (*path, "text"),
            f"no text is called {step.text!r}; known: {', '.join(ids)}",
            suggest(step.text, ids),
        )
        return
    witnesses = [held.id for held in source.text(step.text).held_at if held.id]
    named = [(path, step.witness)]
    named += [
        ((*path, "passages", number), passage.witness)
        for number, passage in enumerate(step.passages)
    ]
    for where, witness in named:
        if witness is not None and witness not in witnesses:
            yield Mistake(
                (*where, "witness"),
                f"text {step.text!r} has no witness {witness!r}; known: {', '.join(witnesses) or 'none'}",
                suggest(witness, witnesses),
            )


def _cycle(source: Source) -> Iterator[Mistake]:
    """Find a text that comes from itself, at however many removes."""
    graph = {text.id: [step.text for step in text.derived_from] for text in source.texts}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        loop: list[str] = error.args[1]
        number = list(graph).index(loop[-1])
        yield Mistake(
            ("texts", number, "derived_from"),
            f"a text cannot come from itself: {' from '.join(reversed(loop))}",
        )
