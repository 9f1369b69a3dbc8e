"""``cs:date``.

Source: CSL 1.0.2, "Date", "Localized Dates".
"""

from collections.abc import Mapping
from typing import Any

from citekit.csl.citeproc_py.dates import date_digits, format_date
from citekit.csl.citeproc_py.elements.base import Element
from citekit.csl.citeproc_py.formatting import finish
from citekit.csl.citeproc_py.rendering import Rendering
from citekit.csl.locale import DateForm, date_form

__all__ = ["Date"]

_ALL_PARTS = "year-month-day"


class Date(Element):
    """A date variable, in the locale's form or in the style's own."""

    def render(self, item: Rendering, **_: Any) -> str:
        """Give the date, finished; in a sort key its digits."""
        variable = self.get("variable")
        date = item.date(variable)
        item.call(variable, holds=date is not None)
        if date is None:
            return ""
        form = self._form(item)
        if item.sort_names is not None:
            return date_digits(date, {part["name"] for part in form.parts})
        delimiter = form.attributes.get("delimiter", "")
        text = format_date(date, form.parts, delimiter, item.sheet.locale)
        if text and variable == "issued" and not item.sheet.places_year_suffix:
            text, item.year_suffix = text + item.year_suffix, ""
        return finish(self.attrib, text, english=item.english)

    def _form(self, item: Rendering) -> DateForm:
        own = date_form(self)
        local = item.sheet.locale.dates.get(self.get("form"))
        if not self.get("form") or local is None:
            return own
        wanted = self.get("date-parts", _ALL_PARTS).split("-")
        overrides: dict[str, Mapping[str, str]] = {part["name"]: part for part in own.parts}
        parts = tuple(
            {**part, **overrides.get(part["name"], {})}
            for part in local.parts
            if part["name"] in wanted
        )
        return DateForm({**local.attributes, **own.attributes}, parts)
