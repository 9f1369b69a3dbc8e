"""What of a record a format cannot hold, field by field.

A field is named by its path: ``texts.held_at.locator.raw``.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from citekit.csl.item import CslItem
from citekit.csl.vocabulary import VARIABLES
from citekit.formats.entries.visible import under_names_of_csl
from citekit.model import Source

__all__ = ["OTHER_VARIABLES", "all_but", "fields", "is_lost", "lost", "lost_of_work"]

OTHER_VARIABLES = "*"
"""Stands in a ``LOST_OF_WORKS`` for the variables that CSL does not know."""


@cache
def fields() -> tuple[str, ...]:
    """List all fields that a record may have, those of its parts included, in the order of the model.

    >>> [path for path in fields() if path.startswith("title.forms")][:2]
    ['title.forms', 'title.forms.certainty']
    """
    return tuple(_beneath(Source, ""))


def _beneath(model: type[BaseModel], before: str) -> Iterator[str]:
    hints = get_type_hints(model, include_extras=True)
    for name in model.model_fields:
        yield f"{before}{name}"
        inner = (
            path for part in _models(hints[name]) for path in _beneath(part, f"{before}{name}.")
        )
        yield from dict.fromkeys(inner)


def _models(hint: Any) -> list[type[BaseModel]]:
    """List the models that a field may hold."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return [hint]
    arguments = get_args(hint)[:1] if get_origin(hint) is Annotated else get_args(hint)
    return [model for part in arguments for model in _models(part)]


def all_but(*kept: str) -> frozenset[str]:
    """Name as lost what is neither in the fields given nor one of them: the ``LOST`` of a format that keeps little.

    >>> sorted(path for path in all_but("id", "title.text") if path.startswith("title."))[:2]
    ['title.asserted_by', 'title.basis']
    """
    named: set[str] = set()
    for path in fields():
        beside = not any(
            f"{path}.".startswith(f"{one}.") or one.startswith(f"{path}.") for one in kept
        )
        if beside and not is_lost(path, named):
            named.add(path)
    return frozenset(named)


def is_lost(path: str, named: AbstractSet[str]) -> bool:
    """Whether a field, or what it is a part of, is named as lost.

    >>> is_lost("texts.held_at.note", frozenset({"texts.held_at"}))
    True
    """
    return path in named or any(path.startswith(f"{one}.") for one in named)


def lost(source: Source, named: frozenset[str]) -> tuple[str, ...]:
    """List the fields of a record that are lost, in its order; a part that is lost whole is named once.

    Args:
        source: The record.
        named: The ``LOST`` of a format.

    >>> source = Source.model_validate({"id": "a", "type": "letter", "title": "A", "texts": {"id": "b"},
    ...     "summary": "S", "authors": [{"family": "Creel", "given": "George"}]})
    >>> lost(source, frozenset({"authors.agent.given", "summary", "note"}))
    ('authors.agent.given', 'summary')
    """
    return tuple(dict.fromkeys(_lost_in(source, "", named))) if named else ()


def lost_of_work(item: CslItem, named: AbstractSet[str]) -> tuple[str, ...]:
    """List the variables of a published work that are lost, in its order.

    Args:
        item: The work.
        named: The ``LOST_OF_WORKS`` of a format.
    """
    return tuple(
        name
        for name, value in under_names_of_csl(item).variables.items()
        if value and (name in named or (OTHER_VARIABLES in named and name not in VARIABLES))
    )


def _lost_in(part: BaseModel, before: str, named: frozenset[str]) -> Iterator[str]:
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if value == field.get_default(call_default_factory=True):
            continue
        path = f"{before}{name}"
        if path in named:
            yield path
            continue
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, BaseModel):
                yield from _lost_in(inner, f"{path}.", named)
