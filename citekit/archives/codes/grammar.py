"""A practice of writing reference codes, as a table: its terms, their labels, its shapes."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from citekit.archives.codes.reading import Part, Unit
from citekit.model.reference import LevelName

__all__ = ["ALONE", "INNER", "SHARED", "Grammar", "Script", "Shape", "Style", "Term"]

Script = Literal["latin", "cyrillic", "han", "hangul"]


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that a practice counts, and the labels it is known by.

    Labels are given without full stops; one of several words is written with spaces (``ед хр``).
    """

    name: str
    """The archive's word, spelt out: ``opis``."""
    kind: Literal["level", "container", "locator", "year", "carrier"] = "level"
    level: LevelName = "otherlevel"
    unit: Unit | None = None
    """What a locator counts."""
    labels: tuple[str, ...] = ()
    """Labels that stand before the number."""
    tails: tuple[str, ...] = ()
    """Labels that stand after it: ``4. doboz``, ``第3卷``."""
    words: bool = False
    """Whether words may stand for the number, after a label that is itself a word."""
    after: frozenset[str] = frozenset()
    """Where given, the label means this only after one of these terms."""
    normal: Mapping[str, str] = field(default_factory=dict)
    """The normal form in each script, ``{}`` for the number: ``{"latin": "op. {}"}``."""
    plural: Mapping[str, str] = field(default_factory=dict)
    """The same for several leaves."""


ALONE, SHARED, INNER = 24, 7, 0
"""How much a shape tells: one practice writes so, several do, or it means something only inside a code."""


class Shape:
    """A pattern of a number that needs no label, whose groups are terms.

    The pattern is tried at the beginning of a stretch. Letters before its first group are the label.
    """

    __slots__ = ("commas", "pattern", "terms", "weight")

    def __init__(
        self, pattern: str, *, weight: int = ALONE, commas: bool = False, **terms: Term
    ) -> None:
        """Take the pattern, how much it tells, whether it may hold commas, and a term for each group.

        Raises:
            ValueError: A group has no term, or a term no group.
        """
        self.pattern = re.compile(pattern)
        self.weight = weight
        self.commas = commas
        self.terms = terms
        unnamed = set(self.pattern.groupindex) ^ set(terms)
        if unnamed:
            raise ValueError(
                f"expected a group and a term of each name, found only one of {sorted(unnamed)}"
            )


@dataclass(frozen=True, slots=True)
class Style:
    """How a script puts the parts of a normal form together."""

    separator: str = ", "
    dash: str = "-"


@dataclass(frozen=True, slots=True)
class Grammar:
    """A practice. Its terms stand in the order of its normal form, outermost first."""

    name: str
    verified: bool
    """False where a practice was recalled and not checked against a source."""
    terms: tuple[Term, ...]
    shapes: tuple[Shape, ...] = ()
    archives: tuple[str, ...] = ()
    """Sigles and names that tell the practice, as citations write them."""
    head: tuple[Term, ...] = ()
    """What unlabelled words before the first number are, after the archive."""
    middle: Term | None = None
    """What unlabelled words after it are, numbers among them unless it is a term of words; None where they are not understood."""
    joined: bool = False
    """Whether names that follow each other are one: folder titles hold commas."""
    dashed: bool = False
    """Whether a dash between spaces stands inside a name: ``Praha – předsednictvo``."""
    bare: Term | None = None
    """What a number without a label at the end is; None where it is not understood."""
    unfiled: Term | None = None
    """What such a number is where no file has been named before it; the same as elsewhere where None."""
    archive_first: bool = False
    """Whether unlabelled words at the beginning name the archive rather than a part of the code."""
    archive_last: bool = False
    """Whether the archive may follow the code."""
    settled: Callable[[Sequence[Part]], Sequence[Part]] | None = None
    """Settles what a label of two meanings means, once all labelled numbers are known."""
    styles: Mapping[str, Style] = field(default_factory=lambda: {"latin": Style()})
    """The scripts it is written in."""

    @property
    def all_terms(self) -> dict[str, Term]:
        """Every term by its name, those of shapes and places included."""
        found = {term.name: term for term in self.terms}
        for shape in self.shapes:
            found |= {term.name: term for term in shape.terms.values() if term.name not in found}
        extra = (*self.head, self.middle, self.bare, self.unfiled)
        return found | {term.name: term for term in extra if term and term.name not in found}
