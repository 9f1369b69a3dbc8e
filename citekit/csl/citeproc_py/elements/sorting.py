"""``cs:key``: by what items are put in order.

Source: CSL 1.0.2, "Sorting".
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from citekit.csl.citeproc_py.dates import date_sort_key
from citekit.csl.citeproc_py.elements.base import Element
from citekit.csl.citeproc_py.names import name_sort_key
from citekit.csl.citeproc_py.rendering import Rendering
from citekit.csl.marks import plain
from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES

__all__ = ["Key"]

_OPTIONS = {
    "names-min": "et-al-min",
    "names-use-first": "et-al-use-first",
    "names-use-last": "et-al-use-last",
}


class Key(Element):
    """One sort key; None puts an item last."""

    def sort_keys(self, items: Sequence[Rendering], _: Any = None) -> list[Any]:
        """Give the keys of the items, in order."""
        return [self._key(item) for item in items]

    def _key(self, item: Rendering) -> tuple[Any, ...] | None:
        variable = self.get("variable")
        if not variable:
            overrides = {_OPTIONS[name]: self.get(name) for name in _OPTIONS if self.get(name)}
            fresh = replace(
                item,
                sort_names={"name-as-sort-order": "all", **overrides},
                met=0,
                found=0,
                printed=[],
                suppressed=set(),
            )
            text = plain(str(item.sheet.macros[self.get("macro")].render(fresh)))
            return _collation(text) if text else None
        if variable in DATE_VARIABLES:
            date = item.date(variable)
            return None if date is None else date_sort_key(date)
        value = item.value(variable)
        if value is None:
            return None
        if variable in NAME_VARIABLES:
            demote = item.inherited.get("demote-non-dropping-particle", "display-and-sort")
            return _collation(name_sort_key(value, demote))
        if variable in NUMBER_VARIABLES and str(value).isdigit():
            return (0, int(value))
        return _collation(str(value))


def _collation(text: str) -> tuple[int, str, str]:
    """Give a key that puts words in order, blind to case, accents and punctuation."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in decomposed if letter.isalnum() or letter.isspace())
    return (1, " ".join(bare.split()), text)
