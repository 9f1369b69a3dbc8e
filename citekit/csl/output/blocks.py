"""What a written page is made of: headings, citations, and bibliographies."""

from dataclasses import dataclass

from citekit.csl.bibliography import Bibliography
from citekit.csl.tree import Tree

__all__ = ["Block", "Citations", "Heading"]


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of what follows it."""

    text: str
    level: int = 1
    """1 for the outermost."""


@dataclass(frozen=True, slots=True)
class Citations:
    """Citations, each a paragraph."""

    trees: tuple[Tree, ...]


Block = Heading | Citations | Bibliography
