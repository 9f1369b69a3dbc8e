"""A source as rules see it: its parts, each with the place where it stands."""

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel

from citekit.model import (
    Contribution,
    Derivation,
    Holding,
    KeptFile,
    Publication,
    Source,
    Statement,
    Text,
)
from citekit.model.language import base_language, language_name

__all__ = ["Held", "Kept", "Made", "Path", "Published", "Record", "called", "language_of", "named"]

Path = tuple[str | int, ...]
"""Keys and list numbers from the top of a record to one of its parts."""


class Made(NamedTuple):
    """A step, the text that it leads to and the one that it starts from."""

    path: Path
    step: Derivation
    text: Text
    origin: Text


class Held(NamedTuple):
    """A witness and its text."""

    path: Path
    holding: Holding
    text: Text


class Published(NamedTuple):
    """A publication and its text."""

    path: Path
    publication: Publication
    text: Text


class Kept(NamedTuple):
    """A file and where it is named."""

    path: Path
    file: KeptFile


class Record:
    """A source and its parts; each list is made once, when a rule first asks for it."""

    def __init__(self, source: Source) -> None:
        self.source = source

    @cached_property
    def steps(self) -> list[Made]:
        """Every derivation."""
        texts = {text.id: text for text in self.source.texts}
        return [
            Made(("texts", number, "derived_from", place), step, text, texts[step.text])
            for number, text in enumerate(self.source.texts)
            for place, step in enumerate(text.derived_from)
        ]

    @cached_property
    def holdings(self) -> list[Held]:
        """Every witness."""
        return [
            Held(("texts", number, "held_at", place), holding, text)
            for number, text in enumerate(self.source.texts)
            for place, holding in enumerate(text.held_at)
        ]

    @cached_property
    def publications(self) -> list[Published]:
        """Every publication."""
        return [
            Published(("texts", number, "published_in", place), publication, text)
            for number, text in enumerate(self.source.texts)
            for place, publication in enumerate(text.published_in)
        ]

    @cached_property
    def files(self) -> list[Kept]:
        """Every file kept beside the record."""
        of_texts = [
            Kept(("texts", number, "files", place), file)
            for number, text in enumerate(self.source.texts)
            for place, file in enumerate(text.files)
        ]
        of_copies = [
            Kept((*held.path, "files", place), file)
            for held in self.holdings
            for place, file in enumerate(held.holding.files)
        ]
        return of_texts + of_copies

    @cached_property
    def statements(self) -> list[tuple[Path, Statement]]:
        """Everything that carries evidence."""
        found: list[tuple[Path, Statement]] = []
        _statements(self.source, (), found)
        return found

    @property
    def contributions(self) -> Iterator[tuple[Path, Contribution]]:
        """Everyone who did something."""
        for path, statement in self.statements:
            if isinstance(statement, Contribution):
                yield path, statement


def _statements(value: BaseModel, path: Path, found: list[tuple[Path, Statement]]) -> None:
    for name in _branches(type(value)):
        inner = getattr(value, name)
        parts = enumerate(inner) if type(inner) is tuple else ((None, inner),)
        for number, part in parts:
            if part is None:
                continue
            here: Path = (*path, name) if number is None else (*path, name, number)
            if isinstance(part, Statement):
                found.append((here, part))
            _statements(part, here, found)


@cache
def _branches(model: type[BaseModel]) -> tuple[str, ...]:
    """Name the fields of a model below which statements may stand."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if any(issubclass(one, Statement) or _branches(one) for one in _models(field.annotation))
    )


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def called(text: Text) -> str:
    """Name a text in a finding: ``the text 'chinese'``."""
    return f"the text {text.id!r}"


def language_of(text: Text) -> str | None:
    """Give the language of a text without script and region; None where nothing says it."""
    return base_language(text.language.tag) if text.language else None


def named(tag: str) -> str:
    """Name a language in English."""
    return language_name(base_language(tag))
