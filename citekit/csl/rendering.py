"""One item on its way through a style: what is known of it, and what the style has met so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from citekit.csl.facts import Facts
from citekit.csl.people import Person

__all__ = ["PLAIN_LOOK", "Look", "NameList", "Rendering"]


_NUMBERS = frozenset({"citation-number", "citation-label"})


class Look(NamedTuple):
    """How a cite differs from its shortest form, so that it cannot be taken for another."""

    shown: tuple[int, ...] = ()
    """For each list of names, how many are shown at the least."""
    given: tuple[tuple[int, ...], ...] = ()
    """For each list of names, how much of each given name is shown: 0, 1 initials, 2 all."""
    conditions: int = 0
    """How many tests of ``disambiguate`` hold, in the order in which they are met."""
    suffix: str = ""
    """The year suffix."""


PLAIN_LOOK = Look()


class NameList(NamedTuple):
    """One list of names as it was printed."""

    people: Sequence[Person]
    named: Sequence[Person]
    """Those whose names are shown."""
    may_grow: bool
    """Whether disambiguation may change it."""
    has_initials: bool
    """Whether given names are shortened to initials."""


@dataclass(slots=True)
class Rendering:
    """The state of one rendering; made anew for every cite, entry and sort key."""

    facts: Facts
    locator: str = ""
    label: str = "page"
    position: frozenset[str] = frozenset()
    """The values of the condition ``position`` that hold; empty in a bibliography."""
    first_note: str = ""
    number: str = ""
    """The item's citation number."""
    look: Look = PLAIN_LOOK
    citation_label: str = ""
    levels: dict[Person, tuple[int, int]] | None = None
    """For each name, how much of it all cites show: where it comes first, and elsewhere."""
    hides_names: bool = False
    """Whether the first names, or what stands for them, are left out: asked for, or collapsed."""
    keeps_word: bool = False
    """Whether a word that stands for names, such as "Anon.", is kept where they are left out."""
    substitute: str | None = None
    """What stands for the first names, or for those that are as in the entry before."""
    substituted: int = 0
    """How many names it stands for; 0 for all of them together."""
    substituting: bool = False
    """Whether ``cs:substitute`` is at work."""
    suppressed: frozenset[str] = frozenset()
    """Variables that ``cs:substitute`` has used up."""
    printed: list[str] = field(default_factory=list)
    """Variables printed, in order."""
    lists: list[NameList] = field(default_factory=list)
    """The lists of names printed, in order."""
    first_names: str | None = None
    """The first names as printed; None before they are."""
    first_names_at: int = 0
    """How many variables were printed before them."""
    first_lists: Sequence[NameList] = ()
    """The lists of the first names."""
    first_words: str | None = None
    """The title that stands in the place of the first names."""
    year_suffix: str | None = None
    """The year suffix as printed; None before it is."""
    dates: list[str] = field(default_factory=list)
    """The dates printed, without their year suffix."""
    conditions: int = 0
    """How many tests of ``disambiguate`` were met."""

    @property
    def heads(self) -> tuple[str, ...]:
        """The names that an entry begins with as the item has them, as far as they are shown; or what stands in their place."""
        if self.first_names_at > 0 and not _NUMBERS.issuperset(self.printed[: self.first_names_at]):
            return ()
        if self.first_words is not None:
            return (self.first_words,)
        return tuple(one.letters for names in self.first_lists for one in names.named)

    def use(self, variable: str) -> None:
        """Note that a variable was printed; in ``cs:substitute`` it is not printed again."""
        self.printed.append(variable)
        if self.substituting:
            self.suppressed |= {variable}
