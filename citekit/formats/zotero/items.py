"""CSL items as items of Zotero, and back.

A variable that the item type has no field for becomes a line of Extra, in the spelling that Zotero's own citations
read: ``archive_collection: Fond 118``. Such lines stand first, for the first line of another form ends them; the
words of a note follow. What no reader prints, the whole record, stands in a note of its own.

Source: Zotero's schema, "csl"; citeproc-js, "Cheater syntax for odd fields"; Zotero, "Citing Fields from Extra".
"""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from citekit.csl.edtf import edtf_from, edtf_from_words
from citekit.csl.from_date import csl_date
from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival
from citekit.csl.variables import lines_of, one_line
from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES, TYPES, VARIABLES
from citekit.formats.syntax.extra_lines import add_line, date_lines, is_day
from citekit.formats.zotero.types import (
    READ_CREATORS,
    READ_FIELDS,
    WRITTEN_TYPES,
    ZoteroType,
)
from citekit.formats.zotero.types import TYPES as ITEM_TYPES

__all__ = [
    "Creator",
    "ZoteroItem",
    "creator_of",
    "csl_item",
    "note_of_record",
    "record_in_note",
    "zotero_item",
]


@dataclass(frozen=True, slots=True)
class Creator:
    """Who had a part in an item; a body, or a name that is not parted, has no ``first``."""

    kind: str
    """In Zotero's words: ``seriesEditor``."""
    last: str
    first: str = ""


@dataclass(frozen=True, slots=True)
class ZoteroItem:
    """An item as Zotero holds it, whatever file it comes from."""

    type: str
    fields: Mapping[str, str]
    """By Zotero's names, without ``extra``."""
    creators: Sequence[Creator] = ()
    tags: Sequence[str] = ()
    extra: str = ""
    notes: Sequence[str] = ()
    """Child notes, in HTML."""
    key: str = ""
    """The citation key; empty where there is none."""
    related: Sequence[str] = field(default=())
    """The names of related items in the same file."""


def zotero_item(item: CslItem, keywords: Sequence[str] | None = None) -> ZoteroItem:
    """Give the item of Zotero for a CSL item.

    Args:
        item: The item. An archival one becomes a letter, map, interview or manuscript.
        keywords: Its subject headings one by one, where they are known; else they are what stands between
            the commas of ``keyword``.
    """
    name = _written_type(item)
    kind = ITEM_TYPES[name]
    fields: dict[str, str] = {}
    creators: list[Creator] = []
    lines = [] if item.type in {kind.csl, _UNSAID.get(name)} else [f"type: {item.type}"]
    for variable, value in item.variables.items():
        if variable in {"keyword", "note"} or variable not in VARIABLES or not value:
            continue
        if variable in NAME_VARIABLES and variable in kind.creators:
            creators += [creator_of(kind.creators[variable], one) for one in value]
        elif variable in kind.fields and (variable != "accessed" or is_day(value)):
            fields[kind.fields[variable]] = _field(variable, value)
            lines += date_lines(value) if variable == "issued" else ()
        else:
            lines += lines_of(variable, value)
    genre = kind.fields.get("genre")
    if "title" not in item.variables and is_archival(item) and genre and genre in fields:
        fields[kind.fields["title"]] = fields.pop(genre)
    words = keywords if keywords is not None else str(item.variables.get("keyword", "")).split(",")
    note = [one_line(line) for line in str(item.variables.get("note", "")).split("\n")]
    return ZoteroItem(
        type=name,
        fields=fields,
        creators=creators,
        tags=[one_line(word) for word in words if word.strip()],
        extra="\n".join([*lines, *note]).strip("\n"),
        key=one_line(item.id),
    )


_UNSAID = {"manuscript": "document"}
"""The CSL type that a line of Extra does not tell: Zotero would make another item type of it."""


def _written_type(item: CslItem) -> str:
    if not is_archival(item):
        return WRITTEN_TYPES.get(item.type, "document")
    if item.type == "personal_communication" and not item.variables.get("recipient"):
        return "manuscript"
    written = WRITTEN_TYPES.get(item.type, "manuscript")
    return (
        written
        if "archive" in ITEM_TYPES[written].fields and written != "document"
        else "manuscript"
    )


def creator_of(kind: str, name: Mapping[str, Any]) -> Creator:
    """Give a name in the form in which Zotero finds particles and suffix again."""
    if not name.get("family"):
        return Creator(kind, one_line(name.get("literal") or name.get("given") or ""))
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name["family"])))
    given = " ".join(filter(None, (name.get("given"), name.get("dropping-particle"))))
    if name.get("static-ordering"):
        return Creator(kind, one_line(f"{family} {given}"))
    suffix = name.get("suffix")
    return Creator(kind, one_line(family), one_line(", ".join(filter(None, (given, suffix)))))


def _field(variable: str, value: Any) -> str:
    if variable not in DATE_VARIABLES:
        return one_line(value)
    date = edtf_from(value)
    return str(date) if date else one_line(value.get("literal") or value.get("raw") or "")


def csl_item(zotero: ZoteroItem, item_id: str) -> CslItem:
    """Give the CSL item of an item of Zotero; what has no variable is kept in ``custom.zotero``.

    Raises:
        ItemError: The item cannot be one of CSL.
    """
    kind = ITEM_TYPES.get(zotero.type, ZoteroType("document", {}))
    said, note = _lines(zotero.extra)
    variables, left = _read_fields(kind, zotero.fields)
    for creator in zotero.creators:
        role = _roles(kind).get(creator.kind) or READ_CREATORS.get(creator.kind)
        if role is None:
            left.setdefault(creator.kind, []).append(_full(creator))
        else:
            variables.setdefault(role, []).append(_name(creator))
    for name, value in said.items():
        if name in NAME_VARIABLES:
            variables[name] = [*variables.get(name, ()), *value]
        elif name != "type":
            variables[name] = value
    if zotero.tags:
        variables["keyword"] = ", ".join(zotero.tags)
    texts = [note, *(_plain(one) for one in zotero.notes)]
    if any(texts):
        variables["note"] = "\n".join(filter(None, texts))
    if left:
        variables["custom"] = {"zotero": left}
    return CslItem.from_json({"id": item_id, "type": said.get("type", kind.csl), **variables})


def _read_fields(
    kind: ZoteroType, fields: Mapping[str, str]
) -> tuple[dict[str, Any], dict[str, Any]]:
    names = {name: variable for variable, name in kind.fields.items()}
    variables: dict[str, Any] = {}
    left: dict[str, Any] = {}
    for name, value in fields.items():
        variable = names.get(name) or READ_FIELDS.get(name)
        if variable is None or variable in variables:
            left[name] = value
        else:
            variables[variable] = _date(value) if variable in DATE_VARIABLES else value
    return variables, left


def _date(text: str) -> dict[str, Any]:
    date = edtf_from_words(text[:_LENGTH_OF_A_DAY] if _STAMP.fullmatch(text) else text)
    return csl_date(date) if date else {"literal": text}


_STAMP = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:[\d.]+Z?", re.ASCII)
_LENGTH_OF_A_DAY = len("1962-06-08")


def _roles(kind: ZoteroType) -> dict[str, str]:
    return {creator: role for role, creator in kind.creators.items()}


def _name(creator: Creator) -> dict[str, str]:
    if not creator.first:
        return {"literal": creator.last}
    given, _, suffix = creator.first.partition(", ")
    name = {"family": creator.last, "given": given, "suffix": suffix}
    return {part: text for part, text in name.items() if text}


def _full(creator: Creator) -> str:
    return ", ".join(filter(None, (creator.last, creator.first)))


def _lines(extra: str) -> tuple[dict[str, Any], str]:
    """Part Extra into the variables that its lines say and the words that are left."""
    said: dict[str, Any] = {}
    words: list[str] = []
    for line in extra.splitlines():
        name, _, value = (part.strip() for part in line.partition(":"))
        if name == "type" and value in TYPES:
            said["type"] = value
        elif not add_line(line, said):
            words.append(line)
    return said, "\n".join(words).strip()


def note_of_record(packed: str) -> str:
    """Give the child note that carries a record: the JSON of `packed`, which has no sign of HTML, in a paragraph."""
    return f"<p>{_LABEL}{packed}</p>"


_LABEL = "citekit: "
_RECORD = re.compile(r"(?:<[^>]*>|\s)*citekit:\s*(\{.*\})(?:<[^>]*>|\s)*", re.DOTALL)


def record_in_note(note: str) -> str | None:
    """Give the JSON of the record that a child note carries, whatever an editor made of its markup."""
    match = _RECORD.fullmatch(note)
    return " ".join(html.unescape(match[1]).split()) if match else None


def _plain(note: str) -> str:
    """Give the words of a note in HTML."""
    text = re.sub(r"<(?:br|/p|/div|/li)\b[^>]*>", "\n", note, flags=re.IGNORECASE)
    return html.unescape(re.sub(r"<[^>]*>", "", text)).replace("\xa0", " ").strip()
