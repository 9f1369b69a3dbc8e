"""``cs:date``.

Source: CSL 1.0.2, "Date", "Localized Dates".
"""

from collections.abc import Mapping

from citekit.csl.build import Build
from citekit.csl.date_format import DateFormat
from citekit.csl.elements.base import EMPTY, FOUND, Rendered, Renderer, missing, settle
from citekit.csl.formatting import finisher
from citekit.csl.rendering import Rendering
from citekit.csl.style_tree import Element

__all__ = ["compile_date"]

_ALL_PARTS = "year-month-day"


def compile_date(element: Element, build: Build) -> Renderer:
    """Compile a date variable, in the locale's form or in the style's own."""
    variable = element.attributes.get("variable", "")
    if not build.has(variable):
        return missing
    attributes, form = _form(element, build)
    finish = finisher(attributes, language=build.language) or str
    sorts = build.sorts
    adds_suffix = not build.places_year_suffix and form.has_year

    def render(state: Rendering) -> Rendered:
        date = None if variable in state.suppressed else state.facts.dates.get(variable)
        if date is None:
            return "", EMPTY
        if sorts:
            digits = form.digits(date)
            state.dates.append(digits)
            return digits, FOUND
        suffix = ""
        if adds_suffix and state.look.suffix and state.year_suffix is None:
            suffix = state.look.suffix
        text = form.text(date, suffix)
        if not text:
            return "", EMPTY
        if suffix:
            state.year_suffix = suffix
        state.dates.append(form.text(date) if suffix else text)
        state.use(variable)
        return finish(text), FOUND

    return settle(render)


def _form(element: Element, build: Build) -> tuple[Mapping[str, str], DateFormat]:
    own = element.attributes
    parts = tuple(dict(part.attributes) for part in element.children if part.tag == "date-part")
    local = build.locale.dates.get(own.get("form", ""))
    if local is None:
        return own, build.date_format(parts, own.get("delimiter", ""))
    wanted = own.get("date-parts", _ALL_PARTS).split("-")
    overrides = {part.get("name"): part for part in parts}
    kept = ("name", "prefix", "suffix")
    shown = tuple(
        {
            **part,
            **{
                key: value
                for key, value in overrides.get(part.get("name"), {}).items()
                if key not in kept
            },
        }
        for part in local.parts
        if part.get("name") in wanted
    )
    attributes = {**local.attributes, **own}
    delimiter = local.attributes.get("delimiter", "")
    return attributes, build.date_format(shown, delimiter, is_localized=True)
