"""Where the keys of a manuscript are looked up: what it names itself, what is given, and the folder of records."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from citekit.csl.from_date import csl_date
from citekit.csl.item import CslItem
from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES
from citekit.errors import (
    CitekitError,
    ItemError,
    Location,
    NotFoundError,
    ParseError,
    Problem,
    RecordError,
    suggest,
)
from citekit.library.folder import Lookup
from citekit.library.library import Library
from citekit.manuscript.keys import Entry
from citekit.manuscript.settings import Settings
from citekit.model.date import parse

__all__ = ["Sources"]

_ALL = "*"


class Sources:
    """Finds the entries of keys.

    They are looked up in the library that is given, then among the references and in the files that the
    manuscript names, then in the folder of records.

    Args:
        library: Entries by id.
        settings: What the manuscript says.
        looks_up: Whether a folder of records is looked into.
        file: The name that errors give the manuscript.

    Raises:
        ReadError: A file that the manuscript names is not there.
    """

    def __init__(
        self,
        library: Mapping[str, Entry] | None,
        settings: Settings,
        *,
        looks_up: bool = True,
        file: str = "<manuscript>",
    ) -> None:
        self._file = file
        self._problems: list[CitekitError] = []
        self._entries: dict[str, Entry] = dict(library or {})
        for entry in self._references(settings.references):
            self._entries.setdefault(entry.id, entry)
        if settings.bibliography:
            read = Library.load(*map(Path, settings.bibliography))
            self._problems += read.problems
            self.warnings = read.warnings
            for key, one in read.items():
                self._entries.setdefault(key, one)
        else:
            self.warnings = ()
        self._lookup = Lookup(settings.records) if looks_up else None

    @property
    def problems(self) -> tuple[CitekitError, ...]:
        """What could not be read."""
        looked_up = self._lookup.problems if self._lookup is not None else ()
        return (*self._problems, *looked_up)

    def find(self, key: str) -> Entry:
        """Give the entry of a key.

        Raises:
            NotFoundError: There is none; the nearest key is suggested.
        """
        if key in self._entries:
            return self._entries[key]
        if self._lookup is None:
            raise NotFoundError("record", key, known=self._entries)
        try:
            return self._lookup.find(key)
        except NotFoundError as error:
            known = [*self._entries, *error.known]
            raise NotFoundError("record", key, known=known, advice=error.advice) from None

    def uncited(self, keys: tuple[str, ...]) -> list[Entry]:
        """Give the entries that the list has without a citation.

        Args:
            keys: Those of ``nocite``; ``*`` stands for all that is given or named.
        """
        found: list[Entry] = []
        for key in keys:
            if key == _ALL:
                found += self._entries.values()
                continue
            try:
                found.append(self.find(key))
            except NotFoundError as error:
                hint = suggest(key, error.known)
                problem = Problem(Location(self._file), "nocite", f"no record {key!r}", hint)
                self._problems.append(RecordError([problem]))
        return found

    def _references(self, references: tuple[Any, ...]) -> list[CslItem]:
        items: list[CslItem] = []
        for number, one in enumerate(references):
            try:
                items.append(CslItem.from_json(_as_json(one)))
            except ItemError as error:
                where = f"references.{number}"
                problem = Problem(Location(self._file), where, str(error))
                self._problems.append(RecordError([problem]))
        return items


def _as_json(reference: Any) -> Any:
    """Give an item of a manuscript's metadata as CSL-JSON has it: names and dates as objects."""
    if not isinstance(reference, Mapping):
        return reference
    item: dict[str, Any] = {}
    for key, value in reference.items():
        if key in NAME_VARIABLES and isinstance(value, Mapping):
            item[key] = [value]
        elif key in DATE_VARIABLES:
            item[key] = _date(value)
        else:
            item[key] = value
    return item


def _date(value: Any) -> Any:
    """Give a date as CSL-JSON: from EDTF, from parts by name, or from a list of such."""
    if isinstance(value, str):
        try:
            return csl_date(parse(value))
        except ParseError:
            return {"literal": value}
    parts = value if isinstance(value, list) else [value]
    if all(isinstance(one, Mapping) and "year" in one for one in parts):
        names = ("year", "month", "day")
        return {"date-parts": [[one[name] for name in names if name in one] for one in parts]}
    return value
