"""``cs:number`` and ``cs:label``: a number variable, and the word for it.

Source: CSL 1.0.2, "Number", "Label".
"""

import re
from collections.abc import Callable

from citekit.csl.build import Build
from citekit.csl.elements.base import (
    EMPTY,
    FOUND,
    NONE,
    Rendered,
    Renderer,
    missing,
    nothing,
    settle,
)
from citekit.csl.formatting import finisher
from citekit.csl.numbers import is_numeric, is_plural, number_range, numeral, page_ranges
from citekit.csl.rendering import Rendering
from citekit.csl.richtext import read_rich
from citekit.csl.style_tree import Element

__all__ = ["compile_label", "compile_number"]

_DIGITS = re.compile(r"(?<![^\W_])\d+(?![^\W_])")
_SEPARATOR = re.compile(r"\s*([,&])\s*")
_SPACED = {",": ", ", "&": " & "}
_COUNTS = frozenset({"number-of-pages", "number-of-volumes"})


def compile_number(element: Element, build: Build) -> Renderer:
    """Compile a number in one of CSL's forms; text that is no number stays as it is."""
    variable = element.attributes.get("variable", "")
    value = _value(variable, build)
    if value is None:
        return missing
    form = element.attributes.get("form", "numeric")
    finish = finisher(element.attributes, language=build.language) or str
    gender = build.locale.gender(variable)
    style = build.page_range_format if variable in ("page", "locator") else None
    locale, delimiter, sorts = build.locale, build.range_delimiter, build.sorts

    def text(number: str) -> str:
        if not is_numeric(number):
            return number_range(number, delimiter)
        if sorts:
            return _DIGITS.sub(lambda one: one[0].zfill(8), number)
        spaced = _SEPARATOR.sub(lambda one: _SPACED[one[1]], number)
        ranged = page_ranges(spaced, style, delimiter)
        if form == "numeric":
            return read_rich(ranged)
        return _DIGITS.sub(lambda one: numeral(one[0], form, locale, gender), ranged)

    def render(state: Rendering) -> Rendered:
        number = "" if variable in state.suppressed else value(state)
        if not number:
            return "", EMPTY
        state.use(variable)
        return finish(text(number)), FOUND

    return settle(render)


def _value(variable: str, build: Build) -> Callable[[Rendering], str] | None:
    match variable:
        case "locator":
            return lambda state: state.locator
        case "citation-number":
            return lambda state: state.number
        case "first-reference-note-number":
            return lambda state: state.first_note
        case _:
            if not build.has(variable):
                return None
            return lambda state: state.facts.values.get(variable, "")


def compile_label(element: Element, build: Build) -> Renderer:
    """Compile the term for a number variable; nothing without the number."""
    attributes = element.attributes
    variable = attributes.get("variable", "")
    value = _value(variable, build)
    if value is None and variable == "page" and build.area == "citation":
        value = _value("locator", build)  # styles label a cited page so
    if value is None or build.sorts:
        return missing if value is None else nothing
    form, option = attributes.get("form", "long"), attributes.get("plural", "contextual")
    finish = finisher(attributes, language=build.language) or str
    conjunction = build.locale.term("and") or "and"

    shown: dict[tuple[str, bool], str] = {}

    def label(name: str, *, plural: bool) -> str:
        key = (name, plural)
        if key not in shown:
            shown[key] = finish(build.term(name, form, plural=plural))
        return shown[key]

    def plural(number: str) -> bool:
        if option != "contextual":
            return option == "always"
        if variable in _COUNTS and number.isdecimal():
            return int(number) > 1
        return is_plural(number, conjunction)

    def render(state: Rendering) -> Rendered:
        number = value(state)
        if not number:
            return "", EMPTY
        name = state.label if variable == "locator" else variable
        return label(name, plural=plural(number)), NONE

    return render
