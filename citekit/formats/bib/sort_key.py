"""The field ``key``, by which the styles of BibTeX sort and label an entry that names nobody.

Source: O. Patashnik, BibTeXing, 3.2, on ``key``; btxbst.doc: ``presort`` and ``calc.label``, which ask for it by the type of the
entry, and cut labels from its first letters.
"""

import re
from collections.abc import Mapping
from typing import Any

from citekit.csl.item import CslItem
from citekit.csl.variables import one_line
from citekit.formats.bib.latex import escape, unmarked

__all__ = ["is_own_key", "needs_key", "sort_key"]

_NAMES = {"book": ("author", "editor")}
"""The fields by which an entry is sorted by its type; of others it is the author alone."""


def needs_key(kind: str, fields: Mapping[str, str]) -> bool:
    """Whether the styles of BibTeX find nobody to sort an entry by, and ask for a key."""
    return not any(name in fields for name in (*_NAMES.get(kind, ("author",)), "key"))


def sort_key(item: CslItem, described: str, key: str) -> str:
    """Give the field of an entry: its title, the short one rather, or what stands in its place.

    Args:
        item: The item that is written.
        described: What it is, where it has no title.
        key: The key by which it is cited, which is left where nothing is said of it.
    """
    titles = (item.variables.get(name) for name in _TITLES)
    kinds = (item.variables.get(name) for name in _KINDS)
    said = (_said(one) for one in (*titles, described, *kinds, key))
    return _cut_whole(next(filter(None, said)))


_TITLES = ("title-short", "title")
_KINDS = ("genre", "container-title")


def is_own_key(field: str, variables: Mapping[str, Any], key: str) -> bool:
    """Whether the field, read as text, only repeats what an entry says elsewhere, as what `sort_key` makes does."""
    return field in {key, *(_said(variables.get(name)) for name in (*_TITLES, *_KINDS))}


def _said(value: Any) -> str:
    return unmarked(one_line(value or "")).strip()


_CUT = 3
"""How many letters make a label."""


def _cut_whole(text: str) -> str:
    r"""Write text as LaTeX, each of the letters that may be cut off as one that BibTeX counts as one.

    For BibTeX a brace with a command in it is one letter; without it a letter is as many as it has bytes.
    """
    return "".join(map(_one_letter, text[:_CUT])) + escape(text[_CUT:])


def _one_letter(letter: str) -> str:
    written = escape(letter)
    if not letter.isascii() and written == letter:
        return rf"{{\relax {letter}}}"
    return f"{{{written}}}" if re.fullmatch(r"\\.", written) else written
