"""The whole record, carried inside an entry of a format that has no field for all of it.

An embedded record counts only as long as the entry around it says what the record says: whoever edits an
entry in a reference manager edits the entry, and what they wrote is what is read.
"""

import json
import re
from collections.abc import Callable, Mapping

from citekit.csl.item import CslItem
from citekit.errors import CitekitError, Location, Problem, RecordError
from citekit.formats.entries.record import Marked, record_from, source_from
from citekit.formats.entries.visible import Entry
from citekit.formats.syntax.strict_json import load_strictly
from citekit.formats.unread import Edited, Unread
from citekit.model import Source

__all__ = ["differences", "packed", "restored"]

_LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"')
_FRAGILE = re.compile(r"[^A-Za-z0-9 .,:;/()+!?=_-]|(?<= ) ")


def packed(entry: Entry) -> str:
    r"""Write an entry as JSON on one line that every reader and every encoding survives.

    Inside its texts everything but letters, digits and the plainest signs is ``\uXXXX``: no brace, quote, hash,
    percent sign or backslash can be taken for syntax, no two spaces for one.
    """
    data = (
        {"source": record_from(entry)} if isinstance(entry, Source) else {"item": entry.to_json()}
    )
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _LITERAL.sub(_lasting, text)


def _lasting(literal: re.Match[str]) -> str:
    start, end = literal.span()
    if _FRAGILE.search(literal.string, start + 1, end - 1) is None:
        return literal[0]
    return f'"{_FRAGILE.sub(_escape, json.loads(literal[0]))}"'


def _escape(fragile: re.Match[str]) -> str:
    units = fragile[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def restored(
    embedded: str,
    found: Mapping[str, str],
    *ways: Callable[[Entry], Mapping[str, str]],
    place: Location,
    entry_id: str,
) -> Entry | Unread:
    """Give the embedded record, where the entry around it is still the one that was written for it.

    Args:
        embedded: What `packed` wrote.
        found: The fields of the entry, without the embedded record.
        ways: The ways in which a format is written, the likeliest first; each gives the fields of an entry.
        place: Where the entry stands.
        entry_id: Its id, for the report.

    Returns:
        The record; or `Edited` where the fields say something else; or `Unread` where it is damaged.
    """
    try:
        entry = _unpacked(embedded)
    except CitekitError as error:
        why = "; ".join(str(error).splitlines())
        reason = f"the record that citekit embedded is damaged and was left aside; the entry was read ({why})"
        return Unread(embedded, RecordError([Problem(place, entry_id, reason)]))
    fewest: tuple[str, ...] | None = None
    for write in ways:
        changed = differences(found, write(entry))
        if not changed:
            return entry
        fewest = changed if fewest is None or len(changed) < len(fewest) else fewest
    changed = fewest or ()
    reason = (
        f"edited since citekit wrote it: {', '.join(changed)}; the entry was read as it stands, "
        "and what only the embedded record says was left aside"
    )
    return Edited(embedded, RecordError([Problem(place, entry_id, reason)]), entry_id, changed)


_NAME = "embedded record"


def _unpacked(text: str) -> Entry:
    # Some programs write LaTeX's "\_" for "_" in all fields.
    match load_strictly(text.replace(r"\_", "_"), _NAME):
        case {"source": data}:
            return source_from(Marked(data, _NAME))
        case {"item": data}:
            return CslItem.from_json(data)
        case _:
            raise RecordError([Problem(Location(_NAME), "", "expected 'source' or 'item'")])


def differences(found: Mapping[str, str], written: Mapping[str, str]) -> tuple[str, ...]:
    """List the fields that say something else than was written, in their order."""
    names = dict.fromkeys([*found, *written])
    return tuple(name for name in names if _differ(found.get(name, ""), written.get(name, "")))


def _differ(found: str, written: str) -> bool:
    """Whether a field says something else; blanks aside, which programs change when they only save a file."""
    return found != written and found.split() != written.split()
