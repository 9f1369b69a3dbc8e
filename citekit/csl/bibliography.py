"""A bibliography as values: entries with their ids, and how the style sets them on the page.

Source: CSL 1.0.2, "Bibliography-specific Options".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from citekit.csl.tree import Tree

__all__ = ["Bibliography", "Entry"]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a bibliography."""

    id: str
    """The id of its item."""
    tree: Tree


@dataclass(frozen=True, slots=True)
class Bibliography:
    """Entries in the style's order, and how the style sets them."""

    entries: tuple[Entry, ...]
    hanging_indent: bool = False
    """Whether the lines of an entry after its first are set in."""
    line_spacing: int = 1
    """Lines from one line to the next."""
    entry_spacing: int = 1
    """Empty lines between entries."""
    second_field_align: str | None = None
    """``flush`` or ``margin`` where the first field stands apart."""
    unprinted: tuple[str, ...] = ()
    """The ids of items of which the style prints nothing, and which have no entry therefore."""

    @property
    def is_indented(self) -> bool:
        """Whether the first line of an entry begins before its others."""
        return self.hanging_indent or self.second_field_align is not None

    @classmethod
    def of(cls, entries: Iterable[Entry], attributes: Mapping[str, str]) -> "Bibliography":
        """Set entries as the attributes of ``cs:bibliography`` say."""
        every = tuple(entries)
        return cls(
            tuple(entry for entry in every if entry.tree),
            attributes.get("hanging-indent") == "true",
            int(attributes.get("line-spacing", 1)),
            int(attributes.get("entry-spacing", 1)),
            attributes.get("second-field-align"),
            tuple(entry.id for entry in every if not entry.tree),
        )
