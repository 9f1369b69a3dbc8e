"""Variables that reference managers write into an item's note, one a line.

Source: citeproc-js manual, "Cheater syntax for odd fields"; Zotero, "Citing Fields from Extra".
"""

import re
from typing import Any

from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES, TYPES, VARIABLES

__all__ = ["read_note"]

_LINE = re.compile(r"\{?:?(?P<name>[A-Za-z][\w -]*?)\s*:\s*(?P<value>[^}]+?)\s*\}?$")
_EXTRA = frozenset(["type", "container-title-short", "collection-title-short"])


def read_note(note: str) -> dict[str, Any]:
    r"""Give the variables that a note sets, ``type`` too; a line of another form ends them.

    >>> read_note("event-date: 2004-10-01\nreviewed-author: Hall || W.C.")["reviewed-author"]
    [{'family': 'Hall', 'given': 'W.C.'}]
    """
    found: dict[str, Any] = {}
    for number, line in enumerate(note.splitlines()):
        match = _LINE.match(line.strip())
        if match is None and number:
            break
        if match is None:
            continue
        name = match["name"]
        value = match["value"]
        if name == "type" and value not in TYPES:
            continue
        if name not in VARIABLES and name not in _EXTRA:
            continue
        if name in NAME_VARIABLES:
            found.setdefault(name, []).append(_name(value))
        else:
            found[name] = {"raw": value} if name in DATE_VARIABLES else value
    return found


def _name(text: str) -> dict[str, str]:
    family, divider, given = text.partition("||")
    if not divider:
        return {"literal": text}
    return {"family": family.strip(), "given": given.strip()}
