"""What the processor knows of one item: variables under their standard names, names and dates read once.

Source: CSL 1.0.2, Appendix IV; the schema csl-data.json.
"""

from collections.abc import Mapping
from typing import Any

from citekit.csl.dates import ItemDate, read_date
from citekit.csl.item import CslItem
from citekit.csl.note_field import read_note
from citekit.csl.people import Person, read_person
from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES

__all__ = ["Facts", "Shape"]

Shape = tuple[str, frozenset[str], str]
"""What a style's tests ask of an item: its type, which variables it has, the language of its case."""

_ELSEWHERE = {
    "title-short": "shortTitle",
    "container-title-short": "journalAbbreviation",
    "event-title": "event",
    "event": "event-title",
}
"""Where CSL-JSON in the wild keeps a variable that is missing under its own name."""


_DATED = (Mapping, str)
_LIST = (tuple, list)
_NUMBERS = (int, float)
_ADDRESSES = frozenset({"URL", "DOI"})
_LANGUAGES_WITH_CASES = frozenset({"en", "tr", "az"})


class Facts:
    """An item, prepared for rendering; nothing in it changes."""

    __slots__ = ("dates", "id", "item", "people", "shape", "type", "values")

    def __init__(self, item: CslItem, language: str, called: frozenset[str]) -> None:
        """Prepare an item.

        Args:
            item: The item.
            language: The tag of the language that the item is in where it does not say.
            called: The variables that the style calls or tests.
        """
        self.item = item
        self.id = item.id
        self.type = item.type
        self.values: dict[str, str] = {}
        self.dates: dict[str, ItemDate] = {}
        self.people: dict[str, tuple[Person, ...]] = {}
        variables = item.variables
        note = variables.get("note")
        if note and ":" in str(note):
            noted, rest = read_note(str(note), variables)
            self.type = noted.pop("type", self.type)
            variables = {**variables, **noted, "note": rest}
        for name, value in variables.items():
            if name in called and value is not None and value != "":
                self._add(name, value)
        for name, elsewhere in _ELSEWHERE.items():
            if name in called and not variables.get(name) and variables.get(elsewhere):
                self._add(name, variables[elsewhere])
        if "page-first" in called and "page-first" not in self.values and variables.get("page"):
            self.values["page-first"] = _first_page(str(variables["page"]))
        own = variables.get("language")
        code = str(own or language)[:2].lower()
        present = frozenset((*self.values, *self.dates, *self.people))
        self.shape = (self.type, present, code if code in _LANGUAGES_WITH_CASES else "")

    def _add(self, name: str, value: Any) -> None:
        if name in NAME_VARIABLES:
            people = tuple(map(read_person, value)) if isinstance(value, _LIST) else ()
            if people:
                self.people[name] = people
        elif name in DATE_VARIABLES:
            date = read_date(value) if isinstance(value, _DATED) else None
            if date is not None:
                self.dates[name] = date
        elif isinstance(value, str):
            self.values[name] = value.strip() if name in _ADDRESSES else value
        elif isinstance(value, _NUMBERS):
            self.values[name] = str(value)

    def names_any(self, people: Mapping[Person, object]) -> bool:
        """Say whether the item names anyone of some people."""
        return any(not people.keys().isdisjoint(named) for named in self.people.values())


def _first_page(pages: str) -> str:
    first = pages.replace("–", "-").replace("&", ",")
    return first.partition("-")[0].partition(",")[0].strip()
