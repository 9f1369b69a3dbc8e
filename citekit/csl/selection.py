"""Which items a bibliography lists: by type, keyword, id, or what a variable holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from citekit.csl.item import CslItem
from citekit.csl.vocabulary import TYPES
from citekit.errors import RequestError, suggest

__all__ = ["Selection"]


@dataclass(frozen=True, slots=True)
class Selection:
    """Items for which everything that is said here holds; what is left out holds for all.

    >>> book = CslItem.from_json({"id": "a", "type": "book", "keyword": "war, peace"})
    >>> Selection(types=["book", "chapter"], keywords=["War"]).takes(book)
    True
    >>> Selection(types=["book"], ids=["b"]).takes(book)
    False

    Raises:
        RequestError: A type is none of CSL's.
    """

    types: Iterable[str] | None = None
    """The item has one of these types."""
    keywords: Iterable[str] | None = None
    """One of these stands in its ``keyword``, which commas or semicolons divide; case does not matter."""
    ids: Iterable[str] | None = None
    """Its id is one of these."""
    variables: Mapping[str, str] = field(default_factory=dict)
    """Each of these variables reads so; ``""`` stands for one that the item does not have."""

    def __post_init__(self) -> None:
        for name in ("types", "keywords", "ids"):
            given = getattr(self, name)
            if isinstance(given, str):
                raise RequestError(f"{name}: expected a list, not the text {given!r}")
            object.__setattr__(self, name, None if given is None else frozenset(given))
        for kind in self.types or ():
            if kind not in TYPES:
                near = suggest(kind, TYPES)
                hint = f"; did you mean {near!r}?" if near else ""
                raise RequestError(f"types: expected types of CSL, found {kind!r}{hint}")
        folded = None if self.keywords is None else frozenset(map(_folded, self.keywords))
        object.__setattr__(self, "keywords", folded)

    def takes(self, item: CslItem) -> bool:
        """Whether all of it holds for an item."""
        return (
            (self.types is None or item.type in self.types)
            and (self.ids is None or item.id in self.ids)
            and (self.keywords is None or not _keywords(item).isdisjoint(self.keywords))
            and all(_text(item.variables.get(one)) == text for one, text in self.variables.items())
        )


def _keywords(item: CslItem) -> set[str]:
    return set(map(_folded, _text(item.variables.get("keyword")).replace(";", ",").split(",")))


def _folded(word: str) -> str:
    return word.strip().casefold()


def _text(value: Any) -> str:
    return "" if value is None else str(value)
