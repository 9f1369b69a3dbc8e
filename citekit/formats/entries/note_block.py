"""The note of a CSL item as Zotero's field Extra: variables that its item type has no field for, line by line.

Source: Zotero's import of CSL-JSON; `extra_lines` for the lines and their order.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival
from citekit.csl.variables import lines_of, one_line
from citekit.csl.vocabulary import NAME_VARIABLES, VARIABLES
from citekit.formats.entries.visible import Entry
from citekit.formats.syntax.extra_lines import date_lines, is_day, read_block, tex_lines
from citekit.formats.zotero.items import creator_of
from citekit.formats.zotero.types import TYPES, imported_type
from citekit.model import Source

__all__ = ["with_note_read", "with_note_written"]

_REFUSED = frozenset({"software"})
"""CSL types for which Zotero refuses a whole file."""
_KEPT = frozenset({"note", "custom", "citation-key"})


def with_note_written(item: CslItem, entry: Entry) -> CslItem:
    """Move into the note what Zotero would drop or take for something else.

    Args:
        item: The item through which an entry is written.
        entry: The entry.
    """
    kind = TYPES[imported_type(item)]
    known = kind.fields.keys() | kind.creators.keys() | _KEPT
    kept: dict[str, Any] = {"citation-key": item.id}
    lines = [] if item.type == kind.csl else [f"type: {item.type}"]
    for name, value in item.variables.items():
        if name == "accessed" and not is_day(value):
            lines += lines_of(name, value)
            continue
        if name in known or name not in VARIABLES:
            kept[name] = [_in_two(one) for one in value] if name in NAME_VARIABLES else value
        if name in VARIABLES and name not in known:
            lines += lines_of(name, value)
        elif name == "issued":
            lines += date_lines(value)
    if isinstance(entry, Source):
        lines += tex_lines(entry, one_line(item.variables.get("call-number", "")))
    own = str(kept.pop("note", ""))
    note = "\n".join(filter(None, (*lines, own)))
    written = {**kept, "note": note} if note else kept
    return CslItem(item.id, "document" if item.type in _REFUSED else item.type, written)


def _in_two(name: Mapping[str, Any]) -> dict[str, str]:
    """Give a name in the two parts of which alone Zotero's import takes note, or in one piece."""
    creator = creator_of("", name)
    if not creator.first:
        return {"literal": creator.last}
    return {"family": creator.last, "given": creator.first}


def with_note_read(item: CslItem) -> CslItem:
    """Give an archival item with what the lines of its note say, in any of the forms in which managers write them."""
    if not is_archival(item):
        return item
    note = str(item.variables.get("note", ""))
    known = {name: value for name, value in item.variables.items() if name != "note"}
    block = read_block(note, known)
    said = dict(block.variables)
    kind = said.pop("type", item.type)
    variables = {**known, **said, **dict(_of_tex(block.tex, {**known, **said}))}
    if block.rest:
        variables["note"] = block.rest
    key = str(variables.pop("citation-key", item.id))
    return CslItem.from_json(CslItem(key, kind, variables).to_json())


_TEX_VARIABLES = {"origtitle": "original-title", "library": "call-number"}


def _of_tex(tex: Mapping[str, str], known: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what Better BibTeX's lines say; what is no variable is kept as a field of BibTeX."""
    left: dict[str, str] = {}
    for name, value in tex.items():
        variable = _TEX_VARIABLES.get(name)
        if variable and known.get(variable, value) == value:
            yield variable, value
        else:
            left[name] = value
    if left:
        custom = known.get("custom")
        yield "custom", {**(custom if isinstance(custom, Mapping) else {}), "bibtex": left}
