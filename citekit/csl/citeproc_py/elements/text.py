"""``cs:text``: a variable, a macro, a term or fixed text.

Source: CSL 1.0.2, "Text".
"""

from typing import Any

from citekit.csl.citeproc_py.elements.base import Element
from citekit.csl.citeproc_py.formatting import affix, decorate, finish
from citekit.csl.citeproc_py.markup import data, read_markup
from citekit.csl.citeproc_py.numbers import number_range, page_ranges
from citekit.csl.citeproc_py.rendering import Rendering
from citekit.csl.marks import wrap
from citekit.csl.tree import SpanKind
from citekit.csl.vocabulary import NUMBER_VARIABLES

__all__ = ["Text"]

_WEB = ("http://", "https://")
_IDENTIFIERS = frozenset({"URL", "DOI", "PMID", "PMCID"})


class Text(Element):
    """Text from one of four places."""

    def render(self, item: Rendering, **_: Any) -> str:
        """Give the text, finished."""
        if self.get("variable"):
            return self._variable(item, self.get("variable"))
        if self.get("macro"):
            text = self._macro(item)
        elif self.get("term"):
            plural = self.get("plural") == "true"
            form = self.get("form", "long")
            text = item.sheet.locale.term(self.get("term"), form, plural=plural) or ""
        else:
            text = self.get("value", "")
        return finish(self.attrib, text, english=item.english)

    def _macro(self, item: Rendering) -> str:
        text = str(item.sheet.macros[self.get("macro")].render(item))
        if text:
            item.met, item.found = item.met + 1, item.found + 1
        return text

    def _variable(self, item: Rendering, variable: str) -> str:
        value = None
        if self.get("form") == "short":
            value = item.value(f"{variable}-short")
        if value is None:
            value = item.value(variable)
        if variable == "URL" and value is not None:
            value = str(value).strip()
        item.call(variable, holds=value is not None)
        if value is None:
            return ""
        if variable in _IDENTIFIERS:
            return self._identifier(str(value), variable)
        return finish(self.attrib, self._value(item, variable, str(value)), english=item.english)

    def _value(self, item: Rendering, variable: str, value: str) -> str:
        sheet = item.sheet
        if variable == "page":
            return data(page_ranges(value, sheet.page_range_format, sheet.range_delimiter))
        if variable == "locator" and item.cite is not None:
            style = sheet.page_range_format if item.cite.label == "page" else None
            return data(page_ranges(value, style, sheet.range_delimiter))
        if variable in NUMBER_VARIABLES:
            return read_markup(number_range(value, sheet.range_delimiter))
        return read_markup(value)

    def _identifier(self, value: str, variable: str) -> str:
        """Give an address as a link, its prefix inside where that is part of the address."""
        prefix, suffix = self.get("prefix", ""), self.get("suffix", "")
        if variable == "DOI" and prefix.endswith("doi.org/"):
            value = value.removeprefix("https://doi.org/")
        if prefix.startswith(_WEB):
            return wrap(SpanKind.LINK, prefix + data(value)) + suffix
        linked = variable == "DOI" or value.startswith(_WEB)
        text = decorate(self.attrib, data(value))
        return affix(self.attrib, wrap(SpanKind.LINK, text) if linked else text)
