"""CSV for spreadsheets: a row a source or work, a column a variable of CSL.

A table that people keep by hand is read as well as one that citekit wrote: with commas, semicolons or tabs, with headings
in any case and in the words of Zotero's own export, with several names in one cell. What has no column is named in
`LOST`; nothing is carried along unseen, for a row is what its cells say.

Source: RFC 4180; CSL 1.0.2, appendix IV, for the headings.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from tempfile import SpooledTemporaryFile
from typing import Any

from citekit.csl.edtf import edtf_from, edtf_from_words
from citekit.csl.from_date import csl_date
from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival, source_from_item
from citekit.csl.variables import one_line
from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES, TYPES, VARIABLES
from citekit.errors import CitekitError, ItemError, Location, Problem, RecordError, suggest
from citekit.formats.entries.made_key import made_key
from citekit.formats.entries.plain_names import name_from, sorted_name
from citekit.formats.entries.visible import described_item
from citekit.formats.loss import OTHER_VARIABLES, all_but
from citekit.formats.syntax.csv_rows import rows_of
from citekit.formats.syntax.lines import lines_of
from citekit.formats.unread import Doubt, Unread
from citekit.formats.zotero.types import TYPES as ITEM_TYPES
from citekit.model import Source
from citekit.model.source import SOURCE_TYPES

__all__ = [
    "LOST",
    "LOST_OF_WORKS",
    "MEDIA_TYPE",
    "PROFILES",
    "PROFILES_BY_SUFFIX",
    "SUFFIXES",
    "read",
    "read_lines",
    "write",
    "write_parts",
]

SUFFIXES = (".csv", ".tsv")
MEDIA_TYPE = "text/csv"
PROFILES = {
    "commas": "spreadsheets, and all who read CSV as RFC 4180 has it",
    "tabs": "programs that expect a tab between cells, as in files that end in .tsv",
}
PROFILES_BY_SUFFIX = {".tsv": "tabs"}
LOST: frozenset[str] = all_but(
    "id", "type", "title.text", "title.kind", "title.short", "authors.agent.given", "authors.agent.literal", "dates.date",
    "summary", "subjects", "texts.language.tag", "texts.held_at.repository.id", "texts.held_at.repository.name",
    "texts.held_at.repository.place", "texts.held_at.collection", "texts.held_at.reference.raw", "texts.held_at.locator.raw",
    "texts.derived_from.translators.agent.given", "texts.derived_from.translators.agent.literal",
    "texts.published_in.publisher.literal", "texts.published_in.url",
)  # fmt: skip
LOST_OF_WORKS = frozenset({OTHER_VARIABLES})

_FIRST = (
    "id", "type", "title", "author", "recipient", "issued", "archive", "archive_location", "page", "archive_collection",
    "archive-place", "call-number", "translator", "language", "publisher", "URL", "accessed",
)  # fmt: skip
_NAMES = re.compile(r"\s*(?:;|\n)\s*")


def write(entries: Iterable[Source | CslItem], *, profile: str = "commas") -> str:
    """Write entries as a table: a byte order mark, by which spreadsheets know UTF-8, a heading, and a row for each."""
    return "".join(write_parts(entries, profile=profile))


def write_parts(entries: Iterable[Source | CslItem], *, profile: str = "commas") -> Iterator[str]:
    """Yield what `write` gives, row by row; which columns there are is known after the last entry alone, so rows wait in a file."""
    named = {"id", "type"}
    with SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="\n") as waiting:
        for entry in entries:
            row = _row(entry)
            named.update(row)
            waiting.write(json.dumps(row) + "\n")
        waiting.seek(0)
        columns = [*(name for name in _FIRST if name in named), *sorted(named.difference(_FIRST))]
        line = io.StringIO()
        between = "\t" if profile == "tabs" else ","
        writer = csv.DictWriter(line, columns, restval="", delimiter=between, lineterminator="\r\n")
        line.write("\ufeff")
        writer.writeheader()
        for row_text in waiting:
            writer.writerow(json.loads(row_text))
            yield line.getvalue()
            line.seek(0)
            line.truncate()
        yield line.getvalue()


_IN_MEMORY = 10_000_000
"""Bytes of rows that wait in memory."""


def _row(entry: Source | CslItem) -> dict[str, str]:
    item = described_item(entry)
    cells = {
        name: _cell(name, value)
        for name, value in item.variables.items()
        if name in VARIABLES and value not in ("", None)
    }
    return {
        "id": _text(item.id),
        "type": entry.type,
        **{name: cell for name, cell in cells.items() if cell},
    }


def _cell(name: str, value: Any) -> str:
    if name in NAME_VARIABLES:
        return "; ".join(map(sorted_name, value))
    if name in DATE_VARIABLES:
        date = edtf_from(value)
        return str(date) if date else one_line(value.get("literal") or value.get("raw") or "")
    return _text(value)


def _text(value: Any) -> str:
    return "\n".join(one_line(line) for line in str(value).split("\n"))


def read(text: str, *, file: str = "<text>") -> Iterator[Source | CslItem | Unread]:
    """Yield the rows of a table, in its order; a bad one costs one.

    Args:
        text: A table whose first row has the headings: variables of CSL, or the headings of Zotero's export.
        file: The name that errors give the text.

    Yields:
        Archival documents as sources, published works as CSL items.
    """
    return read_lines(lines_of(text), file=file)


def read_lines(
    lines: Iterable[str], *, file: str = "<text>"
) -> Iterator[Source | CslItem | Unread]:
    """Yield the rows of a table as its lines come, each with its line end. See `read`."""
    taken: set[str] = set()
    headings: list[str] | None = None
    for row in rows_of(lines):
        place = Location(file, row.line)
        if row.problem and not row.cells:
            yield _unread(row.raw, place, row.problem)
            continue
        if row.problem:
            yield Doubt(row.raw, RecordError([Problem(place, "", row.problem)]))
        if not any(cell.strip() for cell in row.cells):
            continue
        if headings is None:
            headings = [_heading(cell) for cell in row.cells]
            if unknown := _unknown(row.cells, headings):
                yield _unread(",".join(row.cells), place, unknown)
                return
            continue
        try:
            entry = _entry(headings, row.cells, taken)
        except CitekitError as error:
            yield _unread(",".join(row.cells), place, str(error))
            continue
        taken.add(entry.id)
        yield entry
    if headings is None:
        reason = "the file is empty; expected a row of headings: id, type, title, ..."
        yield _unread("", Location(file), reason)


def _unread(raw: str, place: Location, reason: str) -> Unread:
    return Unread(raw, RecordError([Problem(place, "", reason)]))


_HEADINGS = {
    "key": "id", "citation key": "id", "item type": "type", "publication title": "container-title", "date": "issued",
    "access date": "accessed", "pages": "page", "issue": "issue", "abstract note": "abstract", "short title": "title-short",
    "place": "publisher-place", "loc in archive": "archive_location", "archive location": "archive_location",
    "library catalog": "source", "call number": "call-number", "rights": "license", "extra": "note", "manual tags": "keyword",
    "series editor": "collection-editor", "series": "collection-title", "series title": "collection-title",
    "series number": "collection-number", "book author": "container-author", "num pages": "number-of-pages",
    "number of volumes": "number-of-volumes", "journal abbreviation": "container-title-short", "collection": "archive_collection",
    "reference": "archive_location", "repository": "archive", "summary": "abstract", "keywords": "keyword",
}  # fmt: skip
_OF_ZOTERO = frozenset(
    {
        "publication year", "date added", "date modified", "automatic tags", "notes", "file attachments", "link attachments",
        "conference name", "system", "code", "code number", "section", "session", "committee", "history", "legislative body",
        "assignee", "issuing authority", "country", "application number", "filing date", "meeting name", "version", "number",
    }
)  # fmt: skip
"""Columns of Zotero's export that say nothing of their own, or nothing that CSL has a variable for."""
_VARIABLES = {
    name.casefold().replace("_", " ").replace("-", " "): name
    for name in (*VARIABLES, "id", "type", "custom")
}


def _heading(cell: str) -> str:
    """Give the variable that a heading names; the heading itself where there is none."""
    plain = re.sub(r"[\s_.-]+", " ", cell.strip().casefold()).strip()
    return _VARIABLES.get(plain) or _HEADINGS.get(plain) or cell.strip()


def _unknown(row: Sequence[str], headings: Sequence[str]) -> str | None:
    """Say what is wrong with a row of headings that names no variable at all."""
    known = {"id", "type", "title"}
    if known & set(headings):
        return None
    found = ", ".join(cell.strip() for cell in row if cell.strip())[:80]
    near = suggest(headings[0], sorted(VARIABLES | known))
    hint = f"; did you mean {near!r}?" if near else ""
    return f"expected a row of headings with 'id', 'type' or 'title', found: {found}{hint}"


def _entry(headings: Sequence[str], row: Sequence[str], taken: set[str]) -> Source | CslItem:
    said = _said(headings, row)
    kind = _kind(said.pop("type", "document"))
    item = CslItem.from_json({"id": "untitled", **said, "type": _csl_type(kind, said)})
    if "id" not in said:
        item = CslItem(made_key(item, taken), item.type, item.variables)
    if not is_archival(item) and kind in TYPES | ITEM_TYPES.keys():
        return item
    source = source_from_item(item)
    return source.model_copy(update={"type": kind}) if kind in SOURCE_TYPES else source


def _said(headings: Sequence[str], row: Sequence[str]) -> dict[str, Any]:
    """Give the cells of a row by variable; what has none in ``custom.csv``."""
    said: dict[str, Any] = {}
    left: dict[str, str] = {}
    for heading, cell in zip(headings, row, strict=False):
        value = cell.replace("\r\n", "\n").strip()
        if not value:
            continue
        if (heading in {"id", "type"} or heading in VARIABLES) and heading not in said:
            said[heading] = _read_cell(heading, value)
        elif heading.casefold() not in _OF_ZOTERO:
            left[heading] = value
    if extra := [cell for cell in row[len(headings) :] if cell.strip()]:
        left["beyond the headings"] = ", ".join(extra)
    if left:
        said["custom"] = {"csv": left}
    return said


_KNOWN_TYPES = {*TYPES, *SOURCE_TYPES, *ITEM_TYPES}


def _kind(word: str) -> str:
    """Give a type in the spelling of records, of CSL or of Zotero.

    Raises:
        ItemError: The word is none of them.
    """
    plain = re.sub(r"\s+", "-", word.casefold())
    for known in (word, plain):
        if known in _KNOWN_TYPES:
            return known
    near = suggest(plain, sorted(_KNOWN_TYPES))
    hint = f"; did you mean {near!r}?" if near else ""
    raise ItemError(
        f"'type': expected what a source or a work is, such as memorandum or book, not {word!r}{hint}"
    )


def _csl_type(kind: str, said: Mapping[str, Any]) -> str:
    if kind in ITEM_TYPES:
        return ITEM_TYPES[kind].csl
    if kind in TYPES:
        return kind
    return "personal_communication" if "recipient" in said else "document"


def _read_cell(name: str, value: str) -> Any:
    if name in NAME_VARIABLES:
        return [name_from(one) for one in _NAMES.split(value) if one.strip()]
    if name in DATE_VARIABLES:
        date = edtf_from_words(value)
        return csl_date(date) if date else {"literal": value}
    return value
