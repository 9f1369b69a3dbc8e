"""From RIS tags to CSL items, in what each type means by them.

Source: the RIS specification (Research Information Systems, 2001; Reference Manager 2011); the labels that
EndNote gives the tags of a type; the import code of Zotero.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from citekit.csl.edtf import edtf_from_words
from citekit.csl.from_date import csl_date
from citekit.csl.item import CslItem
from citekit.csl.vocabulary import TYPES
from citekit.formats.ris.types import IN_A_CONTAINER, NUMBERS, READ_TYPES, WITH_EDITORS_IN_A2
from citekit.formats.syntax.extra_lines import add_line

__all__ = ["Tag", "item_from_tags", "said_by_tags"]

Tag = tuple[str, str]
"""A tag and its value: ``("TI", "Memorandum")``."""

_READ_TEXTS = {
    "TI": "title", "T1": "title", "CT": "title", "ST": "title-short", "AB": "abstract", "N2": "abstract",
    "AN": "archive_location", "AV": "archive_location", "DB": "archive", "DP": "source", "CN": "call-number",
    "H2": "call-number", "PB": "publisher", "CY": "publisher-place", "PP": "publisher-place",
    "LA": "language", "UR": "URL", "DO": "DOI", "CR": "license", "VL": "volume", "IS": "issue", "ET": "edition",
    "M3": "genre", "NV": "number-of-volumes", "SE": "section", "T3": "collection-title",
    "JA": "container-title-short", "J1": "container-title-short", "J2": "container-title-short",
}  # fmt: skip
_OF_ONE_MEANING = _READ_TEXTS.keys() - {"NV"}
_READ_NAMES = {"AU": "author", "A1": "author", "A4": "translator", "ED": "editor"}
_READ_DATES = {"DA": "issued", "Y1": "issued", "PY": "issued", "Y2": "accessed"}
_OF_CONTAINERS = frozenset({"T2", "JO", "JF", "BT"})


def item_from_tags(tags: Sequence[Tag], item_id: str) -> CslItem:
    """Make an item of the tags of one record, ``TY`` first.

    What has no variable is kept in ``custom.ris``, tag by tag.
    """
    csl_type, variables = said_by_tags(tags)
    return CslItem.from_json({"id": item_id, "type": csl_type, **variables})


def said_by_tags(tags: Sequence[Tag]) -> tuple[str, dict[str, Any]]:
    """Give the type and the variables of which `item_from_tags` makes an item, unchecked."""
    kind = tags[0][1].strip().upper()
    csl_type = _csl_type(kind, tags)
    reading = _Reading(csl_type, has_proceedings=any(tag == "C3" for tag, _ in tags))
    if kind not in _KINDS:
        reading.left["TY"] = [kind]
    for tag, value in sorted(tags[1:], key=lambda one: _LAST.get(one[0], 0)):
        if value and not reading.take(tag, value):
            reading.left.setdefault(tag, []).append(value)
    reading.finish()
    return csl_type, reading.variables


def _csl_type(kind: str, tags: Sequence[Tag]) -> str:
    for tag, value in tags:
        name, _, told = value.partition(": ")
        if tag == "M2" and name == "type" and told in TYPES:
            return told
    return READ_TYPES.get(kind, "manuscript" if kind in _MANUSCRIPTS else "document")


_MANUSCRIPTS = frozenset({"MANSCPT", "UNPB", "UNPD"})
_DOCUMENTS = frozenset({"AGGR", "GEN"})
_KINDS = READ_TYPES.keys() | _MANUSCRIPTS | _DOCUMENTS
_IN_ARCHIVES = frozenset({"manuscript", "personal_communication"})
_LAST = {"PY": 1, "Y1": 1, "EP": 1, "H2": 1, "AV": 1, "M1": 2, "M2": 2, "RN": 2}
"""Tags that only fill in what others leave open."""


class _Reading:
    """An item in the making."""

    def __init__(self, csl_type: str, *, has_proceedings: bool) -> None:
        self._type = csl_type
        self._is_of_conference = has_proceedings and csl_type == "paper-conference"
        self.variables: dict[str, Any] = {}
        self.left: dict[str, list[str]] = {}
        self._translated: dict[str, Any] = {}
        self._code = ""
        """What EndNote calls the manuscript number."""

    def take(self, tag: str, value: str) -> bool:
        """Take a tag; say whether there is a variable for it that is still free."""
        if tag in _OF_ONE_MEANING:
            return self._set(_READ_TEXTS[tag], value)
        if tag in {"M1", "M2", "RN"} and self._line(value):
            return True
        if tag in {"N1", "RN", "M2"}:
            return self._add("note", value, "\n")
        if tag == "KW":
            return self._add("keyword", value, ", ")
        if tag in _READ_DATES:
            return self._set(_READ_DATES[tag], _read_date(value)) or tag in {"PY", "Y1"}
        if name := self._role(tag):
            self.variables.setdefault(name, []).append(_read_name(value))
            return True
        if tag == "TA":
            self._translated.setdefault("author", []).append(_read_name(value))
            return True
        if tag == "TT" and "title" not in self._translated:
            self._translated["title"] = value
            return True
        if tag in {"SP", "EP"}:
            return self._page(tag, value)
        if tag == "NV" and self._type in _IN_ARCHIVES:
            self._code = self._code or value
            return self._code == value
        if tag == "M1" and self._type in _IN_ARCHIVES:
            return self._set("page", value)
        variable = self._variable(tag)
        return variable is not None and self._set(variable, value)

    def _line(self, line: str) -> bool:
        """Take what a line says of a variable, or says once more of a date that a tag has told."""
        if line == f"type: {self._type}" or add_line(line, self.variables):
            return True
        said: dict[str, Any] = {}
        return add_line(line, said) and said.get("issued", ()) == self.variables.get("issued")

    def _set(self, variable: str, value: Any) -> bool:
        return bool(self.variables.setdefault(variable, value) == value)

    def _add(self, variable: str, value: str, separator: str) -> bool:
        before = self.variables.get(variable)
        self.variables[variable] = f"{before}{separator}{value}" if before else value
        return True

    def _page(self, tag: str, value: str) -> bool:
        first = self.variables.get("page")
        if tag == "EP" and first and first != value and "-" not in first:
            self.variables["page"] = f"{first}-{value}"
            return True
        return self._set("page", value)

    def _role(self, tag: str) -> str | None:
        if tag == "A2":
            if self._type == "manuscript":
                return None
            return _ROLES_IN_A2.get(self._type, "collection-editor")
        if tag == "A3":
            return _ROLES_IN_A3.get(self._type)
        return _READ_NAMES.get(tag)

    def _variable(self, tag: str) -> str | None:
        if self._is_of_conference and tag in {"T2", "C3"}:
            return "event-title" if tag == "T2" else "container-title"
        if tag in _OF_CONTAINERS:
            if self._type in _IN_ARCHIVES:
                return "archive_collection"
            return "container-title" if self._type in IN_A_CONTAINER else "collection-title"
        if tag == "SN":
            return NUMBERS.get(self._type, "ISBN")
        return _READ_TEXTS.get(tag)

    def finish(self) -> None:
        """Settle what depends on several tags."""
        if self._translated:
            self._turn()
        if self._type in _IN_ARCHIVES and "archive" not in self.variables:
            held_by = self.variables.pop("publisher", None)
            self.variables |= {"archive": held_by} if held_by else {}
            city = self.variables.pop("publisher-place", None) if held_by else None
            self.variables |= {"archive-place": city} if city else {}
        self._settle_code()
        self._part_leaves()
        if self.left:
            self.variables["custom"] = {"ris": self.left}

    def _turn(self) -> None:
        """Put a translated title in its place: TT is what the item is cited under, and TI the original's."""
        for name, value in self._translated.items():
            if name in self.variables:
                self.variables[f"original-{name}"] = self.variables[name]
            self.variables[name] = value

    def _settle_code(self) -> None:
        """Part AN where EndNote's manuscript number is the code in it; or take that for the code."""
        if not self._code:
            return
        whole = self.variables.setdefault("archive_location", self._code)
        before, comma, leaves = whole.partition(f"{self._code}, ")
        if comma and not before and self.variables.setdefault("page", leaves) == leaves:
            self.variables["archive_location"] = self._code
        elif whole != self._code:
            self.left.setdefault("NV", []).append(self._code)

    def _part_leaves(self) -> None:
        """Part AN into code and leaves, where the shelfmark in CN ends with the code."""
        whole, mark = self.variables.get("archive_location"), self.variables.get("call-number")
        if not whole or not mark or "page" in self.variables:
            return
        for comma in re.finditer(", ", whole):
            if mark.endswith(whole[: comma.start()]):
                self.variables["archive_location"] = whole[: comma.start()]
                self.variables["page"] = whole[comma.end() :]


_ROLES_IN_A2 = {
    "personal_communication": "recipient",
    **dict.fromkeys(WITH_EDITORS_IN_A2 | {"document"}, "editor"),
}
_ROLES_IN_A3 = {"book": "editor", **dict.fromkeys(IN_A_CONTAINER, "collection-editor")}


def _read_name(text: str) -> dict[str, str]:
    """Read ``Family, Given, Suffix``; a name without a comma is not taken apart."""
    family, *rest = (part.strip() for part in text.split(",", 2))
    if not rest or not family:
        return {"literal": text}
    named = {"family": family, "given": rest[0], "suffix": rest[1] if len(rest) > 1 else ""}
    return {name: part for name, part in named.items() if part}


_RIS_DATE = re.compile(r"(\d{4})(?:/(\d{1,2})?(?:/(\d{1,2})?(?:/(.*))?)?)?", re.ASCII)


_MONTH_IN_WORDS = re.compile(r"(\d{4})/([A-Za-z]+\.?(?: \d{1,2},?)?)/*", re.ASCII)
"""As bibutils writes it."""


@lru_cache(maxsize=4096)
def _read_date(text: str) -> Mapping[str, Any]:
    """Read ``1962/06/08/``, EDTF, or a date in English words; other text is kept as it is."""
    match = _RIS_DATE.fullmatch(text)
    if match is None:
        words = _MONTH_IN_WORDS.fullmatch(text)
        date = edtf_from_words(f"{words[2]} {words[1]}" if words else text)
        return csl_date(date) if date else {"literal": text}
    year, month, day, other = match.groups()
    numbers = [number for number in (year, month, day) if number and int(number)]
    if other and other.strip():
        date = edtf_from_words(f"{other.strip()} {year}") if not month else None
        return csl_date(date) if date else {"literal": text}
    date = edtf_from_words("-".join(number.zfill(2) for number in numbers))
    return csl_date(date) if date else {"literal": text}
