"""A scheme from its file: YAML, every mistake told with its line and the nearest right word."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, get_args

from citekit.bibliographies.scheme import (
    SCHEMES,
    Criteria,
    Detail,
    Group,
    Headed,
    Held,
    Listing,
    Scheme,
    Taken,
)
from citekit.bibliographies.words import Word
from citekit.csl.vocabulary import TYPES
from citekit.errors import NotFoundError, Problem, RecordError, suggest
from citekit.files import read_text
from citekit.formats.entries.record import Marked
from citekit.formats.entries.record import Path as Place
from citekit.formats.syntax.marked_yaml import documents, marked
from citekit.model.source import SOURCE_TYPES

__all__ = ["read_scheme", "scheme_of"]

_SUFFIXES = (".yaml", ".yml")
_WORDS: tuple[str, ...] = get_args(Word)
_DETAILS: tuple[str, ...] = get_args(Detail)
_HEADED: tuple[str, ...] = get_args(Headed)
_HELD: tuple[str, ...] = get_args(Held)
_SCHEME = ("groups", "held", "abbreviations")
_TRUTH = ("true", "false")
_CRITERIA = ("types", "keywords", "languages", "ids")
_LISTING = ("entries", "headings", "several")
_GROUP = ("heading", "take", *_LISTING, "groups")


def scheme_of(scheme: Scheme | str | Path) -> Scheme:
    """Give a scheme by its name or from its file.

    Raises:
        NotFoundError: There is no scheme of that name.
        ReadError: The file cannot be opened.
        RecordError: It is not UTF-8 text, or has mistakes; all are listed, with their lines.
    """
    if isinstance(scheme, Scheme):
        return scheme
    name = str(scheme)
    if name in SCHEMES and not isinstance(scheme, Path):
        return SCHEMES[name]
    path = Path(name)
    if not (path.suffix in _SUFFIXES or path.is_file() or isinstance(scheme, Path)):
        advice = "a scheme of your own is a file that ends in .yaml"
        raise NotFoundError("scheme", name, known=SCHEMES, advice=advice)
    return read_scheme(read_text(path), file=name)


def read_scheme(text: str, *, file: str = "<scheme>") -> Scheme:
    """Read a scheme.

    Args:
        text: One YAML document with the key ``groups``.
        file: The name that errors give it.

    Raises:
        RecordError: It has mistakes; all are listed, with their lines.

    >>> scheme = read_scheme("groups: [{take: archives, entries: files}, {take: rest}]")
    >>> [group.takes for group in scheme.groups]
    [('archives',), ('rest',)]
    """
    found = [data for data in (marked(one, file) for one in documents(text)) if data is not None]
    data = found[0] if found else Marked(None, file)
    reader = _Reader(data)
    scheme = reader.scheme(len(found))
    if reader.problems:
        raise RecordError(reader.problems)
    return scheme


class _Reader:
    """Reads one scheme, and gathers what is wrong with it."""

    def __init__(self, data: Marked) -> None:
        self._data = data
        self.problems: list[Problem] = []

    def scheme(self, count: int) -> Scheme:
        data = self._data.data
        if count != 1 or not isinstance(data, dict):
            self._wrong((), "expected one scheme: the key 'groups' with a list of groups")
            return Scheme(())
        self._known(data, _SCHEME, ())
        groups = self._groups(data.get("groups"), ("groups",))
        if not groups and not self.problems:
            self._wrong(("groups",) if "groups" in data else (), "expected groups, found none")
        held: Held = self._word(data.get("held", "chain"), _HELD, ("held",))
        said = self._word(data.get("abbreviations", "false"), _TRUTH, ("abbreviations",))
        return Scheme(groups, held, abbreviations=said == "true")

    def _groups(self, value: Any, at: Place) -> tuple[Group, ...]:
        if value is None:
            return ()
        if not isinstance(value, list):
            self._wrong(at, "expected a list of groups, each begun with '-'")
            return ()
        return tuple(self._group(one, (*at, number)) for number, one in enumerate(value))

    def _group(self, value: Any, at: Place) -> Group:
        if not isinstance(value, dict):
            self._wrong(at, f"expected a group: keys such as 'heading' and 'take', found {value!r}")
            return Group()
        self._known(value, _GROUP, at)
        takes = self._takes(value.get("take"), (*at, "take"))
        inner = self._groups(value.get("groups"), (*at, "groups"))
        heading = self._heading(value.get("heading"), (*at, "heading"))
        if not takes and not inner and "take" not in value:
            self._wrong(at, "expected 'take', which says what is listed here, or 'groups'")
        for key in _LISTING:
            if key in value and "archives" not in takes:
                self._wrong(
                    (*at, key), "says how archives are listed; expected 'take: archives' beside it"
                )
        if heading is None and not any(isinstance(one, str) for one in takes) and not self.problems:
            self._wrong(at, "expected 'heading': only what is taken by a word has a usual one")
        return Group(takes, heading, inner, self._listing(value, at))

    def _listing(self, value: Mapping[str, Any], at: Place) -> Listing:
        said: dict[str, Any] = {}
        if "entries" in value:
            said["entries"] = self._word(value["entries"], _DETAILS, (*at, "entries"))
        if "headings" in value:
            headings = self._texts(value["headings"], (*at, "headings"))
            said["headings"] = tuple(
                self._word(one, _HEADED, (*at, "headings")) for one in headings
            )
        if "several" in value:
            number = str(value["several"])
            if number.isdecimal() and int(number) > 1:
                said["several"] = int(number)
            else:
                self._wrong((*at, "several"), f"expected a number from 2, found {number!r}")
        if said.get("entries") == "collections" and "collection" in said.get("headings", ()):
            self._wrong((*at, "headings"), "a collection that is an entry cannot be a heading too")
        return Listing(**said)

    def _takes(self, value: Any, at: Place) -> tuple[Taken, ...]:
        if value is None:
            return ()
        several = value if isinstance(value, list) else [value]
        places = (
            [(*at, number) for number in range(len(several))] if isinstance(value, list) else [at]
        )
        return tuple(filter(None, map(self._take, several, places)))

    def _take(self, value: Any, at: Place) -> Taken | None:
        if isinstance(value, str):
            word: Word = self._word(value, _WORDS, at)
            return word
        if not isinstance(value, dict):
            self._wrong(at, f"expected one of {', '.join(_WORDS)}, or keys such as 'types'")
            return None
        self._known(value, _CRITERIA, at)
        said = {key: self._texts(value[key], (*at, key)) for key in _CRITERIA if key in value}
        for number, kind in enumerate(said.get("types", ())):
            self._word(kind, (*SOURCE_TYPES, *sorted(TYPES)), self._element((*at, "types"), number))
        if not any(said.values()):
            self._wrong(at, f"expected at least one of {', '.join(_CRITERIA)}")
        return Criteria(**{key: frozenset(texts) for key, texts in said.items()})

    def _element(self, at: Place, number: int) -> Place:
        return (*at, number) if (*at, number) in self._data.places else at

    def _heading(self, value: Any, at: Place) -> Mapping[str, str] | None:
        if isinstance(value, str) and value.strip():
            return {"en": value.strip()}
        if (
            isinstance(value, dict)
            and value
            and all(isinstance(one, str) for one in value.values())
        ):
            return value
        if value is not None:
            self._wrong(
                at, "expected text, or for each language a text: {en: Newspapers, de: Zeitungen}"
            )
        return None

    def _texts(self, value: Any, at: Place) -> list[str]:
        several = value if isinstance(value, list) else [value]
        if not all(isinstance(one, str) for one in several):
            self._wrong(at, "expected text, or a list of texts")
            return []
        return [one for one in several if one]

    def _word(self, value: Any, words: Iterable[str], at: Place) -> Any:
        if value not in (known := list(words)):
            near = suggest(value, known) if isinstance(value, str) else None
            listed = "" if near or len(known) > _FEW else f"; known: {', '.join(known)}"
            self._wrong(at, f"unknown word {value!r}{listed}", near)
        return value

    def _known(self, value: Mapping[str, Any], keys: Iterable[str], at: Place) -> None:
        for key in value:
            if key not in (known := list(keys)):
                near = suggest(str(key), known)
                listed = "" if near else f"; known here: {', '.join(known)}"
                self._wrong((*at, key), f"unknown key{listed}", near)

    def _wrong(self, at: Place, reason: str, hint: str | None = None) -> None:
        dotted = ".".join(map(str, at))
        self.problems.append(Problem(self._data.location(at), dotted, reason, hint))


_FEW = 8
"""Words that a message lists."""
