"""What a module of a format offers, so that all are used in one way.

Each has `SUFFIXES` and `MEDIA_TYPE`, and `read`, or `write` and `LOST`, or all three. ``read`` never stops at what it cannot
read: that comes out as `Unread`, in its place, and the rest follows. ``write`` keeps the order of the entries.

A format that is written in several ways, for programs that understand it differently, lists them in `PROFILES`, and
its ``write`` takes ``profile``; where the ending of a file says which, `PROFILES_BY_SUFFIX` tells so. One that does not keep all of a published work names CSL's variables that it loses in
`LOST_OF_WORKS`. A format whose files may be larger than memory when they are read offers `read_lines`
as well; then ``read`` is that, over a whole text. All are written part by part.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from citekit.csl.item import CslItem
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = ["Format", "Reader", "Streamed", "WithProfiles", "Writer"]


class Format(Protocol):
    """What every module of a format says of it."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802 -- a constant of the module
        """Endings of its files, in lower case, the usual one first: ``.ris``; none where it is not kept in files."""
        ...

    @property
    def MEDIA_TYPE(self) -> str:  # noqa: N802 -- a constant of the module
        """Its name on the web: ``application/x-research-info-systems``."""
        ...


class Reader(Format, Protocol):
    """A format that is read."""

    def read(self, text: str, *, file: str = ...) -> Iterator[Source | CslItem | Unread]:
        """Yield what a text holds, in its order; what cannot be read comes out as a value."""
        ...


class Writer(Format, Protocol):
    """A format that is written."""

    @property
    def LOST(self) -> frozenset[str]:  # noqa: N802 -- a constant of the module
        """Fields of `Source` that do not come back from it, as dotted paths; a path stands for all beneath it.

        ``texts.held_at.locator`` says that of a copy everything comes back but its leaves. Of a format that is
        only written, the fields that it does not show.
        """
        ...

    def write(self, entries: Iterable[Source | CslItem]) -> str:
        """Write entries, in their order."""
        ...

    def write_parts(self, entries: Iterable[Source | CslItem]) -> Iterator[str]:
        """Yield what `write` gives, part by part, as the entries come."""
        ...


class WithProfiles(Writer, Protocol):
    """A format that is written in several ways."""

    @property
    def PROFILES(self) -> Mapping[str, str]:  # noqa: N802 -- a constant of the module
        """What each profile is for, by its name; the first is the usual one."""
        ...

    def write(self, entries: Iterable[Source | CslItem], *, profile: str = ...) -> str:
        """Write entries, in their order, as a profile says."""
        ...

    def write_parts(
        self, entries: Iterable[Source | CslItem], *, profile: str = ...
    ) -> Iterator[str]:
        """Yield what `write` gives, part by part, as the entries come."""
        ...


class Streamed(Reader, Protocol):
    """A format that is read line by line."""

    def read_lines(
        self, lines: Iterable[str], *, file: str = ...
    ) -> Iterator[Source | CslItem | Unread]:
        """Yield what `read` yields, of lines as they come, each with its line end."""
        ...
