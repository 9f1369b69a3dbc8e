"""``cs:key``: by what items are put in order.

Source: CSL 1.0.2, "Sorting", "Sorting Keys".
"""

from collections.abc import Callable
from dataclasses import replace

from citekit.csl.build import Build
from citekit.csl.collation import Key, collation_key
from citekit.csl.date_format import DateFormat
from citekit.csl.elements.base import Renderer, missing, nothing
from citekit.csl.elements.names import compile_names
from citekit.csl.marks import plain
from citekit.csl.rendering import Rendering
from citekit.csl.richtext import read_rich
from citekit.csl.style_tree import Element
from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES

__all__ = ["compile_key"]

_OPTIONS = {
    "names-min": ("et-al-min", "et-al-subsequent-min"),
    "names-use-first": ("et-al-use-first", "et-al-subsequent-use-first"),
    "names-use-last": ("et-al-use-last",),
}
_SORTING = {"name-as-sort-order": "all", "sorting": "true", "sort-separator": " ", "and": ""}
_ALL_PARTS = tuple({"name": name} for name in ("year", "month", "day"))


def compile_key(element: Element, build: Build) -> Callable[[Rendering], Key | None]:
    """Compile a sort key; it gives None for an item that has nothing to sort by."""
    attributes = element.attributes
    overrides = dict(_SORTING)
    for name, options in _OPTIONS.items():
        if name in attributes:
            overrides |= dict.fromkeys(options, attributes[name])
    sorting = replace(
        build,
        sorts=True,
        overrides=overrides,
        position=frozenset(),
        is_located=False,
    )
    variable = attributes.get("variable")
    language = build.sheet.language
    if variable is None:
        return _text_key(sorting.macro(attributes.get("macro", "")), language)
    if variable == "citation-number":
        return lambda state: collation_key(state.number.zfill(8))
    if variable == "citation-label":
        return lambda state: collation_key(state.citation_label + state.look.suffix)
    if not build.has(variable):
        return lambda _: None
    if variable in DATE_VARIABLES:
        return _date_key(variable, sorting.date_format(_ALL_PARTS, ""))
    if variable in NAME_VARIABLES:
        return _text_key(compile_names(Element("names", {"variable": variable}), sorting), language)
    is_number = variable in NUMBER_VARIABLES

    def key(state: Rendering) -> Key | None:
        value = plain(read_rich(state.facts.values[variable]))
        if is_number and value.isdigit():
            value = value.zfill(8)
        return collation_key(value, language)

    return key


def _text_key(render: Renderer, language: str) -> Callable[[Rendering], Key | None]:
    if render is missing or render is nothing:
        return lambda _: None

    def key(state: Rendering) -> Key | None:
        text = plain(render(state)[0])
        return collation_key(text, language) if text else None

    return key


def _date_key(variable: str, form: DateFormat) -> Callable[[Rendering], Key | None]:
    def key(state: Rendering) -> Key | None:
        date = state.facts.dates.get(variable)
        digits = form.digits(date) if date is not None else ""
        return collation_key(digits) if digits else None

    return key
