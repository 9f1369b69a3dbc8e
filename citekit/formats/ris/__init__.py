"""RIS: what reference managers and library catalogues exchange.

The whole record travels in a note, ``N1  - citekit: {...}``: notes have no limit of length, Zotero and EndNote
keep them with the entry and write them out again, and citation styles print none. (A line of M2 would land in
Zotero's field Extra, which some styles print; Zotero drops the user fields U1 to U5 and C1 to C8.)

Zotero and EndNote keep an archive in different tags, so there is a profile for each.

The reader takes what programs write in spite of the specification: a byte order mark, any line ends, one space
before the hyphen, leading blanks, wrapped lines, records without ``ER``, numbers between records.

Source: the RIS specification (Research Information Systems, 2001; Reference Manager 2011).
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival, source_from_item
from citekit.csl.variables import one_line
from citekit.errors import CitekitError, Location, Problem, RecordError
from citekit.formats.entries.embedded import packed, restored
from citekit.formats.entries.made_key import made_key
from citekit.formats.entries.note_block import with_note_read
from citekit.formats.entries.visible import Entry, visible_item
from citekit.formats.ris.items import Tag, item_from_tags, said_by_tags
from citekit.formats.ris.published import other_lines
from citekit.formats.ris.tags import tags_from_item
from citekit.formats.syntax.extra_lines import tex_lines
from citekit.formats.syntax.lines import lines_of
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = [
    "LOST",
    "MEDIA_TYPE",
    "PROFILES",
    "SUFFIXES",
    "read",
    "read_lines",
    "write",
    "write_parts",
]

SUFFIXES = (".ris",)
MEDIA_TYPE = "application/x-research-info-systems"
LOST: frozenset[str] = frozenset()
PROFILES = {
    "zotero": "Zotero, and programs that read RIS as it does",
    "endnote": "EndNote, which has an archive, a collection, a code and leaves of a manuscript",
}

_TAG = re.compile(r"[ \t]*([A-Z][A-Z0-9])(?: {2}-|[ \t]{0,4}-(?=[ \t]|$))[ \t]?(.*)")
_SPECIFIED = re.compile(r"[A-Z][A-Z0-9]  -(?: |$)")
_KNOWN = re.compile(
    "A[1-4BDNUV]|BT|C[1-8ANRTY]|D[ABOP]|E[DPRT]|H[12]|I[DS]|J[12AFO]|KW|L[1-4ABK]|M[1-3]|N[12OV]|O[LP]|P[BPY]"
    "|R[INP]|S[ENPTV]|T[1-3AITY]|U[1-5R]|V[LO]|Y[12]"
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BETWEEN_RECORDS = re.compile(r"\s*(?:\d+\.)?\s*")
_EMBEDDED = re.compile(r"(?:<[^>]*>)*\s*citekit: ?(\{.*\})\s*(?:<[^>]*>)*", re.DOTALL)


@dataclass(slots=True)
class _Record:
    """The lines of one record while it is read."""

    line: int
    lines: list[str] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    cut: str | None = None
    """The value of the last line, where it is as long as programs make lines that they cut in the middle of words."""

    @property
    def raw(self) -> str:
        return "\n".join(self.lines)


def read(text: str, *, file: str = "<text>") -> Iterator[Source | CslItem | Unread]:
    """Yield the records of an RIS text, in file order; a bad one costs one. See `read_lines`."""
    return read_lines(lines_of(text), file=file)


def read_lines(
    lines: Iterable[str], *, file: str = "<text>"
) -> Iterator[Source | CslItem | Unread]:
    """Yield the records of an RIS text, in file order; a bad one costs one.

    Args:
        lines: The lines, with their ends.
        file: The name that errors give the text.

    Yields:
        Archival documents as sources, published works as CSL items. Of a record that was edited since citekit
        wrote it, the record as it stands and after it `Edited`, which names the tags.
    """
    taken: set[str] = set()
    is_empty = True
    for record in _records(lines):
        is_empty = False
        place = Location(file, record.line)
        if not record.tags:
            expected = "expected a record that begins with 'TY  - ' and its type"
            yield _unread(record.raw, place, expected)
        elif len(record.tags) == 1:
            yield _unread(record.raw, place, "expected tags such as 'TI  - ' after 'TY  - '")
        else:
            yield from _entries(record, place, taken)
    if is_empty:
        expected = "the file is empty; expected records that begin with 'TY  - '"
        yield _unread("", Location(file), expected)


def _unread(raw: str, place: Location, reason: str) -> Unread:
    return Unread(raw, RecordError([Problem(place, "", reason)]))


def _records(lines: Iterable[str]) -> Iterator[_Record]:
    """Yield records, and between them stretches of text that belong to none, which have no tags."""
    current = _Record(1)
    for number, whole in enumerate(lines, 1):
        line = whole.rstrip("\r\n") if number > 1 else whole.rstrip("\r\n").removeprefix("\ufeff")
        if not line.isprintable():
            line = _CONTROLS.sub("\ufffd", line)
        tag, value = _tag(line)
        if tag == "TY":
            yield from _worth_telling(current)
            current = _Record(number, [line], [(tag, value.strip())])
        elif not current.tags:
            current.lines.append(line)
        elif tag == "ER":
            current.lines.append(line)
            yield current
            current = _Record(number + 1)
        else:
            current.lines.append(line)
            _add(current, tag, value)
    yield from _worth_telling(current)


def _worth_telling(record: _Record) -> Iterator[_Record]:
    blank = all(_BETWEEN_RECORDS.fullmatch(line) for line in record.lines)
    if record.tags or not blank:
        yield record


def _tag(line: str) -> tuple[str | None, str]:
    """Part a line into tag and value; a tag that is not written as specified has to be a known one."""
    match = _TAG.fullmatch(line)
    if match and (_KNOWN.fullmatch(match[1]) or _SPECIFIED.match(line)):
        return match[1], match[2]
    return None, line


_NEVER_WRAPPED = frozenset({"ID", "DA", "PY", "Y1", "Y2"})
_LENGTH_OF_CUTS = 70


def _add(record: _Record, tag: str | None, value: str) -> None:
    """Add a line to a record; one without a tag goes on with the tag before."""
    said = value.strip()
    if tag is not None:
        record.tags.append((tag, said))
    elif said and len(record.tags) > 1 and record.tags[-1][0] not in _NEVER_WRAPPED:
        before, so_far = record.tags[-1]
        glued = f"{so_far}{record.cut[len(record.cut.rstrip()) :]}{value}" if record.cut else ""
        record.tags[-1] = (before, (glued or f"{so_far} {said}").strip())
    elif said:
        record.tags.append(("N1", said))
    record.cut = value if len(value) == _LENGTH_OF_CUTS else None


def _entries(
    record: _Record, place: Location, taken: set[str]
) -> Iterator[Source | CslItem | Unread]:
    plain, embedded = _parted(record.tags)
    key = next((value for tag, value in plain if tag == "ID" and value), "")
    key = key or next((value for tag, value in plain if _is_key(tag, value)), "")[len(_KEY_LINE) :]
    told = []
    if embedded:
        found = restored(embedded, _fields(plain), *_WAYS, place=place, entry_id=key)
        if not isinstance(found, Unread):
            taken.add(found.id)
            yield found
            return
        told.append(found)
    try:
        item = item_from_tags(_without_key(plain), key or "untitled")
        item = with_note_read(item)
    except CitekitError as error:
        yield _unread(record.raw, place, str(error))
        return
    if key:
        item = CslItem(key, item.type, item.variables)
    elif item.id == "untitled":
        item = CslItem(made_key(item, taken), item.type, item.variables)
    taken.add(item.id)
    was_source = embedded.startswith('{"source"')
    yield source_from_item(item) if was_source or is_archival(item) else item
    yield from told


def _parted(tags: list[Tag]) -> tuple[list[Tag], str]:
    """Part the tags from the record that citekit embedded; programs may have made HTML of the note."""
    for number, (tag, value) in enumerate(tags):
        if tag == "N1" and "citekit:" in value:
            match = _EMBEDDED.fullmatch(html.unescape(value))
            if match:
                return tags[:number] + tags[number + 1 :], " ".join(match[1].split())
    return tags, ""


def _written(profile: str, entry: Entry) -> Mapping[str, str]:
    return _fields(_tags(entry, profile))


_WAYS = [partial(_written, profile) for profile in PROFILES]


def _fields(tags: Iterable[Tag]) -> dict[str, str]:
    """Give the values of each tag together."""
    fields: dict[str, str] = {}
    for tag, value in tags:
        fields[tag] = f"{fields[tag]}\n{value}" if tag in fields else value
    return fields


def write(entries: Iterable[Source | CslItem], *, profile: str = "zotero") -> str:
    """Write entries as RIS: UTF-8 without a byte order mark, lines that end with CR and LF."""
    return "".join(write_parts(entries, profile=profile))


def write_parts(entries: Iterable[Source | CslItem], *, profile: str = "zotero") -> Iterator[str]:
    """Yield what `write` gives, record by record."""
    for entry in entries:
        tags = [*_whole(entry, profile), ("ER", "")]
        yield "".join(f"{tag}  - {value}\r\n" for tag, value in tags)


def _whole(entry: Entry, profile: str) -> list[Tag]:
    """Give the tags of an entry and, where they do not say all of it, the embedded record."""
    if isinstance(entry, Source) or is_archival(entry):
        return [*_tags(entry, profile), ("N1", f"citekit: {packed(entry)}")]
    tags, said = _tags_of_work(visible_item(entry), profile)
    same = ("ID", entry.id) in tags and said == entry.to_json()
    return tags if same else [*tags, ("N1", f"citekit: {packed(entry)}")]


def _tags(entry: Entry, profile: str) -> list[Tag]:
    item = visible_item(entry)
    if not isinstance(entry, Source) and not is_archival(item):
        return _tags_of_work(item, profile)[0]
    lines = [_KEY_LINE + one_line(item.id)]
    if isinstance(entry, CslItem):
        return tags_from_item(item, profile=profile, lines=lines)
    lines += tex_lines(entry, one_line(item.variables.get("call-number", "")))
    return tags_from_item(item, entry.subjects, profile=profile, lines=lines)


def _tags_of_work(item: CslItem, profile: str) -> tuple[list[Tag], dict[str, Any]]:
    """Give the tags of a published work, and the item that they make when they are read."""
    tags = tags_from_item(item, profile=profile)
    kind, said = said_by_tags(_without_key(tags))
    if others := other_lines(item, kind, said):
        tags += others
        kind, said = said_by_tags(_without_key(tags))
    if profile == "zotero":
        tags.append(("M2", _KEY_LINE + one_line(item.id)))
    return tags, {"id": item.id, "type": kind, **said}


_KEY_LINE = "Citation Key: "
"""What Zotero keeps a key by; it drops ID."""


def _is_key(tag: str, value: str) -> bool:
    return tag == "M2" and value.startswith(_KEY_LINE)


def _without_key(tags: Iterable[Tag]) -> list[Tag]:
    return [one for one in tags if one[0] != "ID" and not _is_key(*one)]
