"""One item on its way through a style: what is known of it, and what the style has met so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from citekit.csl.citation import Cite
from citekit.csl.citeproc_py.dates import ItemDate, read_date
from citekit.csl.item import CslItem
from citekit.csl.locale import Locale
from citekit.csl.positions import Position
from citekit.csl.vocabulary import DATE_VARIABLES

__all__ = ["Rendering", "Sheet"]

_ELSEWHERE = {
    "title-short": "shortTitle",
    "container-title-short": "journalAbbreviation",
    "event-title": "event",
    "event": "event-title",
}
"""Where CSL-JSON in the wild keeps a variable that is missing under its own name."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all elements of a style share."""

    locale: Locale
    language: str
    """The locale's tag, such as ``en-US``."""
    macros: Mapping[str, Any]
    """The elements ``cs:macro`` by name."""
    page_range_format: str | None
    places_year_suffix: bool
    """Whether the style says where the year suffix stands; else it follows the first year."""

    @property
    def range_delimiter(self) -> str:
        """What stands between two pages."""
        return self.locale.term("page-range-delimiter") or "–"


@dataclass(slots=True)
class Rendering:
    """The state of one rendering; made anew for every cite, entry and sort key."""

    item: CslItem
    sheet: "Sheet"
    inherited: Mapping[str, str]
    """Attributes of ``cs:style`` and of ``cs:citation`` or ``cs:bibliography``."""
    cite: Cite | None = None
    """None in a bibliography."""
    position: Position | None = None
    """None in a bibliography."""
    number: int = 0
    """The item's citation number."""
    year_suffix: str = ""
    sort_names: Mapping[str, str] | None = None
    """For a sort key: the attributes that override those of ``cs:name``."""
    met: int = 0
    """How many variables the style has called."""
    found: int = 0
    """How many of them held something."""
    printed: list[str] = field(default_factory=list)
    """Variables printed, in order."""
    suppressed: set[str] = field(default_factory=set)
    """Variables that ``cs:substitute`` has used up."""
    names_model: Any = None
    """Inside ``cs:substitute``: the ``cs:names`` whose children count for one without any."""
    hides_author: bool = False
    """Whether the author has been left out, as the cite asks; nothing may stand in for it."""

    def value(self, variable: str) -> Any:
        """Give a variable of the item; None where it is missing, empty or used up."""
        return None if variable in self.suppressed else self.stored(variable)

    def stored(self, variable: str) -> Any:
        """Give a variable of the item, used up or not; None where it is missing or empty."""
        if variable in _GENERATED:
            return self._generated(variable)
        variables = self.item.variables
        value = variables.get(variable, variables.get(_ELSEWHERE.get(variable, "")))
        if variable == "page-first" and value is None:
            page = str(variables.get("page", ""))
            value = page.replace("–", "-").partition("-")[0].partition(",")[0].strip()
        return None if value in ("", ()) else value

    @property
    def english(self) -> bool:
        """Whether the item's titles take English title case."""
        return str(self.item.variables.get("language") or self.sheet.language)[:2].lower() == "en"

    def date(self, variable: str) -> ItemDate | None:
        """Give a date variable; None where it is missing."""
        value = self.value(variable)
        if not isinstance(value, Mapping) or variable not in DATE_VARIABLES:
            return None
        date = read_date(value)
        return date if date.begin is not None or date.literal else None

    def call(self, variable: str, *, holds: bool) -> None:
        """Note that the style has called a variable."""
        if not holds and variable == _UNCOUNTED:
            return
        self.met += 1
        if holds:
            self.found += 1
            self.printed.append(variable)

    def _generated(self, variable: str) -> str | None:
        cite, position = self.cite, self.position
        match variable:
            case "locator":
                return (cite.locator or None) if cite is not None else None
            case "citation-number":
                return str(self.number) if self.number else None
            case "year-suffix":
                return self.year_suffix or None
            case _:
                note = position.first_note if position is not None else None
                return str(note) if note is not None else None


_UNCOUNTED = "year-suffix"
"""A variable that never makes a group vanish."""
_GENERATED = frozenset({"locator", "citation-number", "year-suffix", "first-reference-note-number"})
