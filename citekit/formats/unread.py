"""What comes out of a reader: records, and what could not be read, kept verbatim."""

from dataclasses import dataclass

from citekit.errors import CitekitError

__all__ = ["Doubt", "Edited", "Unread"]


@dataclass(frozen=True, slots=True)
class Unread:
    """A piece of a file that could not be read; the rest of the file still could."""

    raw: str
    """The piece, verbatim."""
    error: CitekitError
    """Why; its text names file, line and what was expected."""


@dataclass(frozen=True, slots=True)
class Doubt(Unread):
    """Something that was read, and should be looked at."""


@dataclass(frozen=True, slots=True)
class Edited(Doubt):
    """An embedded record that was not taken, because the entry around it was edited since; the entry was read."""

    id: str
    """The id of the entry."""
    fields: tuple[str, ...]
    """The fields of the entry that differ from what the embedded record would write, in their order."""
