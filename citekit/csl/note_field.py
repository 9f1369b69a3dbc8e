"""Variables that reference managers write into an item's note, one a line.

Source: citeproc-js manual, "Cheater syntax for odd fields"; Zotero, "Citing Fields from Extra".
"""

import re
from collections.abc import Mapping
from typing import Any

from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES, TYPES, VARIABLES

__all__ = ["read_note"]

_BRACED = re.compile(r"\{:([A-Za-z][\w -]*:[^}]+)\}")
_LINE = re.compile(r"(?P<name>[A-Za-z][\w -]*?)\s*:\s*(?P<value>[^}]+?)\s*$")
_EXTRA = frozenset(["type", "container-title-short", "collection-title-short"])


def read_note(note: str, known: Mapping[str, Any]) -> tuple[dict[str, Any], str]:
    r"""Give the variables that a note sets, ``type`` too, and what else it says.

    A line of another form ends them, but for the first. Several may stand on one line in braces.

    Args:
        note: The text of the note.
        known: The variables of the item; the note changes only dates among them.

    >>> read_note("event-date: 2004-10-01\nreviewed-author: Hall || W.C.\nA review.", {})[1]
    'A review.'
    >>> read_note("Reprinted. {:volume: 3}{:edition: 2}", {})
    ({'volume': '3', 'edition': '2'}, 'Reprinted.')
    """
    found: dict[str, Any] = {}
    lines = _BRACED.sub(r"\n\1\n", note).splitlines()
    rest = []
    for number, line in enumerate(lines):
        match = _LINE.match(line.strip())
        if match is None and line.strip() and number:
            rest += lines[number:]
            break
        if match is None or not _set(match["name"], match["value"], found, known):
            rest.append(line)
    return (found, "\n".join(rest).strip()) if found else (found, note)


def _set(name: str, value: str, found: dict[str, Any], known: Mapping[str, Any]) -> bool:
    """Note what a line sets; say whether it is one that sets something."""
    if name == "type" and value not in TYPES:
        return False
    if name not in VARIABLES and name not in _EXTRA:
        return False
    if name in DATE_VARIABLES:
        found[name] = {"raw": value}
    elif known.get(name) and name != "type":
        return False
    elif name in NAME_VARIABLES:
        found.setdefault(name, []).append(_name(value))
    else:
        found[name] = value
    return True


def _name(text: str) -> dict[str, str]:
    family, divider, given = text.partition("||")
    if not divider:
        return {"literal": text}
    return {"family": family.strip(), "given": given.strip()}
