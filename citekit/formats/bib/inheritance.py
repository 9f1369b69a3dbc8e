"""What entries take over from those that they refer to, by ``crossref`` and ``xdata``.

Parts of a book have no title of it, no publisher and no year of their own where they refer to it. BibTeX wants the book
to stand behind its parts, biblatex has it anywhere; so entries wait for one that is yet to come, and keep their order.

Source: O. Patashnik, BibTeXing, 2.1, "Cross references"; the BibLaTeX manual, 2.4.1, 3.13 and appendix B. Other than there,
what is said of the whole alone (its DOI, address, abstract) is not taken over.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from citekit.errors import Location, Problem, RecordError
from citekit.formats.bib.entries import BibtexEntry
from citekit.formats.unread import Unread

__all__ = ["REFERENCES", "with_heritage"]

REFERENCES = ("xdata", "crossref")
"""Fields with the keys of entries that an entry takes fields over from, the first to come first."""
_FURTHEST = 10_000
"""How many entries may stand between one and another that it refers to."""
_DEEPEST = 50
"""How many entries may refer to each other, one to the next."""


class _Heritage(NamedTuple):
    """What others may take over from an entry."""

    type: str
    fields: Mapping[str, str]


def with_heritage(
    entries: Iterable[BibtexEntry | Unread], file: str, *, whole: str
) -> Iterator[BibtexEntry | Unread]:
    """Yield entries with what they take over, in their order; after an entry, what it refers to in vain.

    Args:
        entries: The entries of a file.
        file: Its name, for the reports.
        whole: The field by which an entry says all of itself, and takes nothing over.
    """
    will = _Will(file, whole)
    waiting: deque[BibtexEntry | Unread] = deque()
    for entry in entries:
        if isinstance(entry, BibtexEntry):
            will.note(entry)
            if not waiting and _stands_alone(entry):
                yield entry
                continue
        waiting.append(entry)
        while waiting and (len(waiting) > _FURTHEST or will.is_known_for(waiting[0])):
            yield from will.settle(waiting.popleft())
    for entry in waiting:
        yield from will.settle(entry)
    yield from will.unused()


class _Will:
    """What the entries of a file leave to others."""

    def __init__(self, file: str, whole: str) -> None:
        self._file, self._whole = file, whole
        self._left: dict[str, _Heritage] = {}
        self._data: dict[str, BibtexEntry] = {}
        """Entries of type ``xdata`` that none has taken over so far."""

    def note(self, entry: BibtexEntry) -> None:
        """Keep what others may take over from an entry."""
        if len(self._left) >= _FURTHEST:
            del self._left[next(iter(self._left))]
        fields = _heritable(entry.fields) if self._whole in entry.fields else entry.fields
        self._left.setdefault(entry.key.lower(), _Heritage(entry.type, fields))
        if entry.type == "xdata":
            self._data[entry.key.lower()] = entry

    def is_known_for(self, entry: BibtexEntry | Unread) -> bool:
        """Whether all that an entry refers to stood before, and all that this refers to."""
        if isinstance(entry, Unread) or self._whole in entry.fields:
            return True
        todo, seen = _references(entry.fields), set[str]()
        while todo and len(seen) < _DEEPEST:
            key = todo.pop().lower()
            if key not in self._left:
                return False
            if key not in seen:
                seen.add(key)
                todo += _references(self._left[key].fields)
        return True

    def settle(self, entry: BibtexEntry | Unread) -> Iterator[BibtexEntry | Unread]:
        """Yield an entry with what it takes over; nothing for one that is there for others alone."""
        if isinstance(entry, Unread) or self._whole in entry.fields:
            yield entry
        elif entry.type == "set":
            members = entry.fields.get("entryset", "")
            reason = f"expected an entry that is cited by itself; a set stands for its entries: {members}"
            yield self._unread(entry, entry.key, reason)
        elif entry.type != "xdata":
            yield self._heir(entry) if _references(entry.fields) else entry

    def unused(self) -> Iterator[Unread]:
        """Yield the entries that are there for others, and that no other refers to."""
        for entry in self._data.values():
            reason = "expected an entry that takes this over by its field 'xdata', found none"
            yield self._unread(entry, entry.key, reason)

    def _heir(self, entry: BibtexEntry) -> BibtexEntry:
        fields, missing = self._taken_over(entry.type, entry.fields, {entry.key.lower()})
        told = tuple(
            self._unread(
                entry,
                f"{entry.key}.{name}",
                f"expected the key of an entry of this file, found {key!r}; what stands there is missing here",
            )
            for name, key in missing
        )
        return entry._replace(fields=fields, problems=(*entry.problems, *told))

    def _taken_over(
        self, kind: str, own: Mapping[str, str], seen: set[str], depth: int = 0
    ) -> tuple[dict[str, str], list[tuple[str, str]]]:
        """Give the fields of an entry and what it takes over; and each reference that leads nowhere, with its field."""
        fields, missing = dict(own), list[tuple[str, str]]()
        for name in REFERENCES:
            for written in _keys(own.get(name, "")):
                key = written.lower()
                left = self._left.get(key)
                if left is None or depth > _DEEPEST:
                    missing.append((name, written))
                elif key not in seen:
                    seen.add(key)
                    self._data.pop(key, None)
                    further, lost = self._taken_over(left.type, left.fields, seen, depth + 1)
                    missing += lost
                    _take(fields, kind, _Heritage(left.type, further))
        if not any(name == "xdata" for name, _ in missing):
            fields.pop("xdata", None)
        return fields, missing

    def _unread(self, entry: BibtexEntry, key: str, reason: str) -> Unread:
        return Unread(
            entry.raw, RecordError([Problem(Location(self._file, entry.line), key, reason)])
        )


def _stands_alone(entry: BibtexEntry) -> bool:
    """Whether an entry is cited by itself, and takes nothing over."""
    refers = "crossref" in entry.fields or "xdata" in entry.fields
    return not refers and entry.type not in {"set", "xdata"}


def _references(fields: Mapping[str, str]) -> list[str]:
    return [key for name in REFERENCES if name in fields for key in _keys(fields[name])]


def _keys(text: str) -> list[str]:
    return [key for part in text.split(",") if (key := part.strip())]


_LEFT = frozenset({
    *REFERENCES, "title", "subtitle", "titleaddon", "booktitle", "booksubtitle", "maintitle", "mainsubtitle",
    "author", "bookauthor", "editor", "editora", "editorb", "editorc", "editortype", "editoratype", "editorbtype",
    "editorctype", "translator", "journal", "journaltitle", "journalsubtitle", "shortjournal", "series", "volume", "volumes",
    "number", "issue", "edition", "version", "publisher", "institution", "organization", "school", "howpublished", "address",
    "location", "date", "year", "month", "day", "origdate", "eventtitle", "eventdate", "venue", "isbn", "issn", "language",
    "langid", "origlanguage", "library", "archive", "archivecollection", "archivelocation", "archive_location",
})  # fmt: skip
"""What an entry may take over by ``crossref``; by ``xdata`` it takes over all."""


def _heritable(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in fields.items() if name in _LEFT}


_OF_TITLES = ("title", "subtitle", "titleaddon")
_DATES = frozenset({"date", "year", "month", "day"})
_WHOLES = frozenset({"book", "collection", "reference", "proceedings"})
_OF_VOLUMES = frozenset({"mvbook", "mvcollection", "mvreference", "mvproceedings"})
_PARTS = frozenset({
    "inbook", "bookinbook", "suppbook", "incollection", "inreference", "suppcollection", "inproceedings", "conference",
})  # fmt: skip
_BY_THE_SAME = frozenset({"inbook", "bookinbook", "suppbook"})


def _title_in(whole: str, part: str) -> str | None:
    """Say what the title of one entry is in another: ``book`` for ``booktitle``; None where it is none in it."""
    if whole in _OF_VOLUMES:
        return "main" if part in _PARTS | _WHOLES else None
    if whole == "periodical":
        return "journal" if part in {"article", "suppperiodical"} else None
    return "book" if whole in _WHOLES and part in _PARTS else None


def _take(fields: dict[str, str], kind: str, left: _Heritage) -> None:
    """Add to the fields of an entry what it has not itself."""
    if left.type == "xdata":
        for name, value in left.fields.items():
            fields.setdefault(name, value)
        return
    as_title = _title_in(left.type, kind)
    refused = {*_OF_TITLES, *REFERENCES}
    if not (left.type in {"book", "mvbook"} and kind in _BY_THE_SAME):
        refused.add("author")
    if _DATES & fields.keys():
        refused |= _DATES
    for name, value in _heritable(left.fields).items():
        if name not in refused:
            fields.setdefault(name, value)
    for name in _OF_TITLES if as_title else ():
        if name in left.fields:
            fields.setdefault(f"{as_title}{name}", left.fields[name])
