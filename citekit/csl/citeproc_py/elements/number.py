"""``cs:number`` and ``cs:label``: a number variable, and the word for it.

Source: CSL 1.0.2, "Number", "Label".
"""

import re
from typing import Any

from citekit.csl.citeproc_py.elements.base import Element
from citekit.csl.citeproc_py.formatting import finish
from citekit.csl.citeproc_py.markup import data, read_markup
from citekit.csl.citeproc_py.numbers import is_plural, numeral, page_ranges
from citekit.csl.citeproc_py.rendering import Rendering
from citekit.csl.numbers import is_numeric

__all__ = ["Label", "Number"]

_DIGITS = re.compile(r"(?<![A-Za-z\d])\d+(?![A-Za-z\d])")
_COUNTS = frozenset({"number-of-pages", "number-of-volumes"})


class Number(Element):
    """A number in one of CSL's forms; text that is no number stays as it is."""

    def render(self, item: Rendering, **_: Any) -> str:
        """Give the number, finished."""
        variable = self.get("variable")
        value = item.value(variable)
        item.call(variable, holds=value is not None)
        if value is None:
            return ""
        return finish(self.attrib, self._text(item, variable, str(value)), english=item.english)

    def _text(self, item: Rendering, variable: str, value: str) -> str:
        if not is_numeric(value):
            return read_markup(value)
        sheet = item.sheet
        form = self.get("form", "numeric")
        style = sheet.page_range_format if variable == "page" else None
        ranged = page_ranges(value, style, sheet.range_delimiter)
        return data(_DIGITS.sub(lambda one: numeral(one[0], form, sheet.locale), ranged))


class Label(Element):
    """The term for a number variable, in singular or plural; nothing without the number."""

    def render(self, item: Rendering, **_: Any) -> str:
        """Give the term, finished."""
        variable = self.get("variable")
        value = item.value(variable)
        if value is None:
            return ""
        name = item.cite.label if variable == "locator" and item.cite is not None else variable
        form = self.get("form", "long")
        plural = self._is_plural(variable, str(value))
        term = item.sheet.locale.term(name, form, plural=plural) or ""
        return finish(self.attrib, term, english=item.english)

    def _is_plural(self, variable: str, value: str) -> bool:
        option = self.get("plural", "contextual")
        if option != "contextual":
            return option == "always"
        if variable in _COUNTS:
            return value.strip() not in {"0", "1"}
        return is_plural(value)
