"""What a divided bibliography is made of: sections with headings, entries, and sections inside them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from citekit.csl.bibliography import Bibliography, Entry
from citekit.csl.output import Block, Heading

__all__ = ["DividedBibliography", "Section"]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a divided bibliography."""

    heading: str
    """Empty where the part has none."""
    level: int
    """Of the heading; 1 for the outermost."""
    listed: Bibliography = field(default_factory=lambda: Bibliography(()))
    """The entries that stand under the heading itself, and how the style sets them."""
    sections: tuple["Section", ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that stand under the heading itself, each with an id and its text as a tree.

        The id is that of the item; a collection has ``ARCHIVE/COLLECTION``; where an item is listed once
        more, under another archive, ``#2`` and so on follow.
        """
        return self.listed.entries

    def blocks(self, *, below: int = 0) -> Iterator[Block]:
        """Yield what it is made of, for ``citekit.csl.output.write``.

        Args:
            below: The level of the heading under which it is put.
        """
        if self.heading:
            yield Heading(self.heading, self.level + below)
        if self.entries:
            yield self.listed
        for section in self.sections:
            yield from section.blocks(below=below)


@dataclass(frozen=True, slots=True)
class DividedBibliography:
    """Sections in the scheme's order; those without entries are left out."""

    sections: tuple[Section, ...]
    unplaced: tuple[str, ...] = ()
    """The ids of entries that no group of the scheme takes; they stand in a last section."""

    @property
    def unprinted(self) -> tuple[str, ...]:
        """The ids of entries of which the style prints nothing."""
        return tuple(one for section in self.sections for one in _unprinted(section))

    def __iter__(self) -> Iterator[Section]:
        """Yield the sections."""
        return iter(self.sections)

    def blocks(self, *, below: int = 0) -> Iterator[Block]:
        """Yield what it is made of, for ``citekit.csl.output.write``.

        Args:
            below: The level of the heading under which it is put.
        """
        for section in self.sections:
            yield from section.blocks(below=below)


def _unprinted(section: Section) -> Iterator[str]:
    yield from section.listed.unprinted
    for inner in section.sections:
        yield from _unprinted(inner)
