"""From the text of a file of entries to records, whichever styles it was written for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival, source_from_item
from citekit.errors import CitekitError, Location, Problem, RecordError
from citekit.formats.bib.dialects import DIALECTS, Dialect
from citekit.formats.bib.entries import BibtexEntry, entries
from citekit.formats.bib.inheritance import with_heritage
from citekit.formats.bib.items import item_from_fields
from citekit.formats.bib.layout import PART_OF, Laid, laid_out
from citekit.formats.bib.writing import EMBEDDED
from citekit.formats.entries.embedded import differences, restored
from citekit.formats.entries.made_key import made_key
from citekit.formats.entries.visible import Entry
from citekit.formats.unread import Edited, Unread
from citekit.model import Source

__all__ = ["read_lines"]

_BOOKKEEPING = re.compile(
    "file|groups|owner|timestamp|creationdate|modificationdate|date-added|date-modified|bdsk-.*|__markedentry"
    "|printed|priority|qualityassured|ranking|readstatus|relevance"
)
"""Fields in which programs keep what they know of an entry; that they are there is no edit."""


def read_lines(
    lines: Iterable[str], *, file: str = "<text>"
) -> Iterator[Source | CslItem | Unread]:
    """Yield the entries of a BibTeX text, in file order; a bad one costs one.

    Args:
        lines: The lines of a ``.bib`` file, with their ends.
        file: The name that errors give it.

    Yields:
        Archival documents as sources, published works as CSL items; after an entry, what could not be read of
        it, and `Edited` where it was edited since citekit wrote it.
    """
    reading = _Reading(file)
    for entry in with_heritage(entries(lines, file), file, whole=EMBEDDED):
        if isinstance(entry, Unread):
            yield entry
        else:
            yield from reading.take(entry)
    yield from reading.finish()


class _Reading:
    """What is known while a file is read."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._taken: set[str] = set()
        self._expected: dict[str, list[Laid]] = {}
        """Parts of the records read so far by key, in each way in which they may have been written."""
        self._waiting: list[BibtexEntry] = []
        """Parts that stand before the records that they are parts of."""

    def take(self, entry: BibtexEntry) -> Iterator[Source | CslItem | Unread]:
        """Yield what an entry holds; nothing for one that is a part of another, which has it all."""
        if not entry.fields:
            reason = "expected fields such as 'title = {...}' after the key"
            yield self._unread(entry, reason)
        elif PART_OF not in entry.fields:
            yield from self._record(entry)
        elif entry.key in self._expected:
            yield from self._part(entry)
        else:
            self._waiting.append(entry)

    def finish(self) -> Iterator[Source | CslItem | Unread]:
        """Yield the parts that are parts of nothing that is there."""
        for entry in self._waiting:
            if entry.key in self._expected:
                yield from self._part(entry)
            else:
                own = {name: value for name, value in entry.fields.items() if name not in _OF_PARTS}
                yield from self._seen(entry._replace(fields=own), "")

    def _place(self, entry: BibtexEntry) -> Location:
        return Location(self._file, entry.line)

    def _unread(self, entry: BibtexEntry, reason: str) -> Unread:
        return Unread(entry.raw, RecordError([Problem(self._place(entry), entry.key, reason)]))

    def _record(self, entry: BibtexEntry) -> Iterator[Source | CslItem | Unread]:
        entry, embedded = _parted(entry)
        if not embedded:
            yield from self._seen(entry, "")
            return
        visible = entry.fields
        ways = sorted(DIALECTS, key=partial(_unlikely, visible))
        found = restored(
            embedded,
            _compared(Laid(entry.type, entry.key, visible)),
            *(partial(_written, way) for way in ways),
            place=self._place(entry),
            entry_id=entry.key,
        )
        if isinstance(found, Unread):
            yield from self._seen(_without_own_key(entry, found), embedded)
            yield found
            return
        self._taken.add(found.id)
        for way in ways if "related" in visible else ():
            for part in laid_out(found, way, entry.key)[1:]:
                self._expected.setdefault(part.key, []).append(part)
        yield from (found, *entry.problems)

    def _seen(self, entry: BibtexEntry, embedded: str) -> Iterator[Source | CslItem | Unread]:
        """Yield what an entry says by its fields, and what of them could not be read."""
        try:
            item = item_from_fields(entry.type, entry.fields, entry.key or "untitled")
        except CitekitError as error:
            yield self._unread(entry, str(error))
            return
        if not entry.key:
            item = CslItem(made_key(item, self._taken), item.type, item.variables)
        self._taken.add(item.id)
        was_source = embedded.startswith('{"source"')
        yield source_from_item(item) if was_source or is_archival(item) else item
        yield from entry.problems

    def _part(self, entry: BibtexEntry) -> Iterator[Unread]:
        """Tell what was changed in a part since citekit wrote it."""
        seen = _compared(Laid(entry.type, entry.key, entry.fields))
        changes = [differences(seen, _compared(part)) for part in self._expected.pop(entry.key)]
        changed = min(changes, key=len)
        if changed:
            whole = entry.fields[PART_OF]
            reason = (
                f"edited since citekit wrote it: {', '.join(changed)}; it is a part of {whole!r}, which was read "
                "without these changes"
            )
            problem = Problem(self._place(entry), entry.key, reason)
            yield Edited(entry.raw, RecordError([problem]), entry.key, changed)


_IN_A_COMMENT = re.compile(r"citekit: (\{.*\})", re.DOTALL)


def _parted(entry: BibtexEntry) -> tuple[BibtexEntry, str]:
    """Part an entry from the record that citekit embedded; JabRef makes a comment of that of an RIS file, and a field of its key."""
    if entry.key and not _MAY_HAVE_EMBEDDED & entry.fields.keys():
        return entry, ""
    fields = dict(entry.fields)
    key = entry.key or fields.pop("refid", "")
    embedded = fields.pop(EMBEDDED, "")
    if not embedded and (comment := _IN_A_COMMENT.fullmatch(fields.get("comment", ""))):
        embedded = comment[1]
        del fields["comment"]
    return entry._replace(key=key, fields=fields), " ".join(embedded.split())


_MAY_HAVE_EMBEDDED = {EMBEDDED, "comment"}


def _without_own_key(entry: BibtexEntry, told: Unread) -> BibtexEntry:
    """Give an edited entry without the field ``key``, where that is still what citekit made of the title."""
    if not isinstance(told, Edited) or "key" in told.fields:
        return entry
    own = {name: value for name, value in entry.fields.items() if name != "key"}
    return entry._replace(fields=own)


_OF_PARTS = {PART_OF, "options"}


def _unlikely(fields: Mapping[str, str], dialect: Dialect) -> int:
    """Count what speaks against a way of writing having made an entry."""
    return (
        (dialect.parts_of_place != ("entrysubtype" in fields))
        + (dialect.has_edtf == ("year" in fields))
        + (dialect.prints_addresses == ("\\url{" in fields.get("note", "")))
    )


def _compared(laid: Laid) -> dict[str, str]:
    """Give what makes an entry, without what programs add for themselves and what makes keys differ."""
    own = {name: value for name, value in laid.fields.items() if not _BOOKKEEPING.fullmatch(name)}
    if "month" in own:
        own["month"] = re.sub("[A-Za-z]{3,}", lambda name: name[0][:3].lower(), own["month"])
    if "related" in own:
        own["related"] = re.sub(r"--\d+(?=-)", "", own["related"])
    return {
        "type of the entry": laid.type,
        "key of the entry": re.sub(r"--\d+$", "", laid.key),
        **own,
    }


def _written(dialect: Dialect, entry: Entry) -> Mapping[str, str]:
    return _compared(laid_out(entry, dialect)[0])
