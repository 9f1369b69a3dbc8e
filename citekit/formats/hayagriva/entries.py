"""Entries of Hayagriva, whoever wrote them, as CSL items."""

import re
from collections.abc import Mapping
from typing import Any

from citekit.csl.edtf import edtf_from_words
from citekit.csl.from_date import csl_date
from citekit.csl.item import CslItem
from citekit.csl.variables import one_line
from citekit.formats.hayagriva.terms import (
    COUNTS,
    IN_CHUNKS,
    NUMBERS,
    OF_ALL,
    OF_PUBLICATION,
    ROLES,
    TEXTS,
)

__all__ = ["item_from_entry"]

Fields = Mapping[str, Any]

_READ_TYPES = {
    "article": "article-journal", "anthos": "chapter", "chapter": "chapter", "entry": "entry-encyclopedia", "report": "report",
    "thesis": "thesis", "web": "webpage", "artwork": "graphic", "patent": "patent", "case": "legal_case", "book": "book",
    "legislation": "legislation", "manuscript": "manuscript", "post": "post", "performance": "performance", "anthology": "book",
    "periodical": "periodical", "newspaper": "periodical", "proceedings": "book", "reference": "book", "repository": "software",
    "video": "motion_picture", "audio": "song", "scene": "motion_picture", "blog": "webpage", "thread": "post",
}  # fmt: skip
_READ_ARTICLES = {
    "newspaper": "article-newspaper",
    "blog": "post-weblog",
    "proceedings": "paper-conference",
}


def item_from_entry(key: str, entry: Fields) -> CslItem:
    """Give the item of an entry; what has no variable is kept in ``custom.hayagriva``.

    Raises:
        ItemError: The entry cannot be an item.
    """
    reading = _Reading()
    csl_type = reading.type_of(entry)
    reading.take(entry)
    if csl_type == "manuscript":
        reading.part_credit()
    return CslItem.from_json({"id": key, "type": csl_type, **reading.variables()})


class _Reading:
    """An item in the making."""

    def __init__(self) -> None:
        self._said: dict[str, Any] = {}
        self._left: dict[str, Any] = {}

    def variables(self) -> dict[str, Any]:
        """Give what was read, and what has no variable."""
        return {**self._said, **({"custom": {"hayagriva": self._left}} if self._left else {})}

    @staticmethod
    def type_of(entry: Fields) -> str:
        """Tell the type, by what holds the entry where that says more."""
        kind = str(entry.get("type", "misc")).casefold()
        holders = _listed(entry.get("parent"))
        holder = (
            str(holders[0].get("type", "")).casefold()
            if holders and isinstance(holders[0], Mapping)
            else ""
        )
        if kind == "article":
            return _READ_ARTICLES.get(holder, "article-journal")
        return _READ_TYPES.get(kind, "document")

    def take(self, entry: Fields, *, as_holder: bool = False) -> None:
        """Take the fields of an entry, or of what holds it."""
        for name, value in entry.items():
            if name == "parent":
                self._take_holders(value)
            elif name != "type" and not self._field(name, value, as_holder=as_holder):
                self._left[f"parent.{name}" if as_holder else name] = value

    def _take_holders(self, value: Any) -> None:
        for holder in _listed(value):
            if not isinstance(holder, Mapping):
                self._left["parent"] = value
            elif str(holder.get("type", "")).casefold() == "anthology" and set(holder) <= {
                "type",
                "title",
            }:
                self._set("collection-title", _unescaped(_text(holder.get("title"))))
            else:
                self.take(holder, as_holder=True)

    def _field(self, name: str, value: Any, *, as_holder: bool) -> bool:
        match name:
            case "title" if as_holder:
                return self._set("container-title", _unescaped(_text(value)))
            case "title":
                short = (
                    value.get("short") or value.get("shorthand")
                    if isinstance(value, Mapping)
                    else None
                )
                titles = ("title", _text(value)), ("title-short", _text(short))
                return min(self._set(variable, _unescaped(text)) for variable, text in titles)
            case "author" | "editor":
                role = "container-author" if as_holder and name == "author" else name
                return self._set(role, [_name(one) for one in _listed(value)])
            case "affiliated":
                return self._roles(value)
            case "date" if not as_holder:
                return self._set("issued", _read_date(value))
            case "url" if not as_holder:
                date = value.get("date") if isinstance(value, Mapping) else None
                return self._set("URL", _text(value)) & self._set("accessed", _read_date(date))
            case "serial-number":
                numbers = value if isinstance(value, Mapping) else {"serial": value}
                return min(
                    (
                        self._set(NUMBERS.get(one, ""), _text(number))
                        for one, number in numbers.items()
                    ),
                    default=True,
                )
            case _:
                text = _unescaped(_text(value)) if name in IN_CHUNKS else _text(value)
                return self._set(_READ.get(name, ""), text)

    def _roles(self, value: Any) -> bool:
        whole = True
        for one in _listed(value):
            role = (
                ROLES.get(str(one.get("role", "")).casefold()) if isinstance(one, Mapping) else None
            )
            whole &= role is not None and self._set(
                role, [_name(name) for name in _listed(one.get("names"))]
            )
        return whole

    def _set(self, variable: str, value: Any) -> bool:
        """Set a variable that is still free; say whether nothing was left over."""
        if not value:
            return True
        return bool(variable) and self._said.setdefault(variable, value) == value

    def part_credit(self) -> None:
        """Find the translator that `entry_from` names in ``genre``, and the publisher in ``organization``."""
        before, found, names = str(self._said.get("genre", "")).partition("ranslated by ")
        if (found and before in {"T", ""}) or before.endswith(", t"):
            self._said["translator"] = [{"literal": name} for name in names.split(", ")]
            self._said["genre"] = before.removesuffix("T").removesuffix(", t")
        if not self._said.get("genre"):
            self._said.pop("genre", None)


_READ = {
    **TEXTS, **COUNTS, **OF_PUBLICATION, **OF_ALL, "archive": "archive", "archive-location": "archive_location", "genre": "genre",
    "organization": "publisher", "language": "language", "page-range": "page", "doi": "DOI", "isbn": "ISBN", "issn": "ISSN",
}  # fmt: skip


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def _text(value: Any) -> str:
    if isinstance(value, Mapping):
        value = value.get("value", value.get("name", ""))
    return one_line(value) if isinstance(value, str) else ""


def _read_date(value: Any) -> dict[str, Any] | None:
    text = _text(value)
    if not text:
        return None
    date = edtf_from_words(f"{text[1:]}~" if text.startswith("~") else text)
    return csl_date(date) if date else {"literal": text}


def _name(value: Any) -> dict[str, str]:
    """Read a name in parts, or as Hayagriva writes it in one: "von der Leyen, Ursula"."""
    if isinstance(value, Mapping):
        parts = {
            part: _text(value.get(part)) for part in ("name", "given-name", "prefix", "suffix")
        }
    else:
        family, given, suffix = ([part.strip() for part in _text(value).split(",")] + ["", ""])[:3]
        parts = {"name": family, "given-name": given, "suffix": suffix, "prefix": ""}
    if not parts["given-name"] and not parts["prefix"]:
        return {"literal": parts["name"]}
    name = {
        "family": parts["name"],
        "given": parts["given-name"],
        "non-dropping-particle": parts["prefix"],
        "suffix": parts["suffix"],
    }
    return {part: text for part, text in name.items() if text}


def _unescaped(text: str) -> str:
    """Take off the braces that only keep a case, and the signs that keep others from meaning anything."""
    return re.sub(r"\\([{}$\\])|[{}]", lambda sign: sign[1] or "", text)
