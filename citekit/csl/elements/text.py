"""``cs:text``: a variable, a macro, a term or fixed text.

Source: CSL 1.0.2, "Text".
"""

import re
from collections.abc import Callable, Mapping

from citekit.csl.build import Build
from citekit.csl.elements.base import (
    EMPTY,
    FOUND,
    NONE,
    Rendered,
    Renderer,
    is_settled,
    missing,
    nothing,
    settle,
)
from citekit.csl.formatting import Finish, delimit, finisher, inner_finisher
from citekit.csl.marks import END_MARK, OPENING, TERM_START
from citekit.csl.numbers import number_range, page_ranges
from citekit.csl.rendering import Rendering
from citekit.csl.richtext import read_rich
from citekit.csl.scripts import has_italic
from citekit.csl.style_tree import Element
from citekit.csl.tree import SpanKind
from citekit.csl.vocabulary import NUMBER_VARIABLES

__all__ = ["compile_text"]

_WEB = ("http://", "https://")
_LINK = OPENING[SpanKind.LINK]
_MARK_APART = re.compile(" (?=[:;?!»])")
"""Where a line must not end, as French sets marks."""


def compile_text(element: Element, build: Build) -> Renderer:
    """Compile text from one of four places."""
    attributes = element.attributes
    if "variable" in attributes:
        return _variable(element, build)
    if "macro" in attributes:
        return _macro(element, build)
    if "term" in attributes:
        plural = attributes.get("plural") == "true"
        text = build.term(attributes["term"], attributes.get("form", "long"), plural=plural)
        text = TERM_START + text if text and not build.sorts else text
    else:
        text = _MARK_APART.sub("\u202f", read_rich(attributes.get("value", "")))
    finish = finisher(attributes, language=build.language)
    text = finish(text) if finish is not None else text
    if not text:
        return nothing
    rendered = (text, NONE)
    return lambda _: rendered


def _macro(element: Element, build: Build) -> Renderer:
    macro = build.macro(element.attributes["macro"])
    if macro is nothing or macro is missing:
        return macro
    finish = finisher(element.attributes, language=build.language)
    if finish is None and is_settled(macro):
        return macro

    def render(state: Rendering) -> Rendered:
        text, found = macro(state)
        if not text or found == EMPTY:
            return "", found
        return (text if finish is None else finish(text)), FOUND

    return settle(render)


def _variable(element: Element, build: Build) -> Renderer:
    attributes = element.attributes
    variable = attributes["variable"]
    if variable in _GENERATED:
        return _GENERATED[variable](element, build)
    short = f"{variable}-short"
    if attributes.get("form") == "short" and build.has(short):
        variable = short
    if not build.has(variable):
        return missing
    read = (
        _site
        if variable == "URL" and attributes.get("form") == "short"
        else _reader(variable, build)
    )
    finish = (
        _identifier(element, build)
        if variable in _ADDRESSES and not build.sorts
        else finisher(attributes, language=build.language)
    )
    named = attributes["variable"]
    upright = _upright(attributes, build)

    def render(state: Rendering) -> Rendered:
        if state.suppressed and (variable in state.suppressed or named in state.suppressed):
            return "", EMPTY
        state.use(variable)
        text = read(state.facts.values[variable])
        if upright is not None and not text.isascii() and not has_italic(text):
            return upright(text), FOUND
        return (text if finish is None else finish(text)), FOUND

    return settle(render)


def _upright(attributes: Mapping[str, str], build: Build) -> Finish | None:
    """Give what formats text of scripts that have no italic; None where none is asked for."""
    if "font-style" not in attributes:
        return None
    others = {name: value for name, value in attributes.items() if name != "font-style"}
    return finisher(others, language=build.language) or str


def _reader(variable: str, build: Build) -> Callable[[str], str]:
    delimiter = build.range_delimiter
    if variable == "page":
        style = build.page_range_format
        return lambda value: read_rich(page_ranges(value, style, delimiter))
    if variable in _ADDRESSES:
        return str
    if variable in NUMBER_VARIABLES:
        return lambda value: read_rich(number_range(value, delimiter))
    return read_rich


def _site(url: str) -> str:
    """Give the site of an address, as Zotero does where a style asks for its short form.

    >>> _site("https://digitalarchive.wilsoncenter.org/document/121618"), _site("http://www.archives.gov/x")
    ('https://digitalarchive.wilsoncenter.org', 'www.archives.gov')
    """
    site = _PATH.sub(r"\1", url)
    return _PROTOCOL.sub("", site) if "//www." in site else site


_PATH = re.compile(r"^(\w+://[^/]+\.[^/]+)/.*", re.DOTALL)
_PROTOCOL = re.compile(r"^https?://")


def _address(element: Element) -> tuple[str, str]:
    return element.attributes.get("prefix", ""), element.attributes.get("suffix", "")


def _identifier(element: Element, build: Build) -> Callable[[str], str]:
    """Give an address as a link, its prefix inside where that is part of the address."""
    prefix, suffix = _address(element)
    variable = element.attributes["variable"]
    inner = inner_finisher(element.attributes, language=build.language) or str
    before, after = delimit(prefix), delimit(suffix)

    def finish(value: str) -> str:
        if variable == "DOI" and prefix.endswith("doi.org/"):
            value = value.removeprefix("https://doi.org/")
        if prefix.startswith(_WEB):
            return f"{_LINK}{inner(prefix + value)}{END_MARK}{after}"
        linked = variable == "DOI" or value.startswith(_WEB)
        shown = f"{_LINK}{inner(value)}{END_MARK}" if linked else inner(value)
        return f"{before}{shown}{after}"

    return finish


_ADDRESSES = frozenset({"URL", "DOI"})


def _locator(element: Element, build: Build) -> Renderer:
    finish = finisher(element.attributes, language=build.language) or str
    delimiter, pages = build.range_delimiter, build.page_range_format

    def render(state: Rendering) -> Rendered:
        if not state.locator:
            return "", EMPTY
        style = pages if state.label == "page" else None
        return finish(read_rich(page_ranges(state.locator, style, delimiter))), FOUND

    return render


def _citation_number(element: Element, build: Build) -> Renderer:
    finish = finisher(element.attributes, language=build.language) or str
    sorts = build.sorts

    def render(state: Rendering) -> Rendered:
        if not state.number:
            return "", EMPTY
        number = state.number.zfill(8) if sorts else state.number
        return finish(number), FOUND

    return render


def _year_suffix(element: Element, build: Build) -> Renderer:
    finish = finisher(element.attributes, language=build.language) or str

    def render(state: Rendering) -> Rendered:
        if not state.look.suffix:
            return "", NONE
        text = finish(f"{_SUFFIX}{state.look.suffix}{END_MARK}")
        state.year_suffix = state.year_suffix or text
        return text, FOUND

    return render


_SUFFIX = OPENING[SpanKind.NOCASE]


def _first_note(element: Element, build: Build) -> Renderer:
    finish = finisher(element.attributes, language=build.language) or str

    def render(state: Rendering) -> Rendered:
        return (finish(state.first_note), FOUND) if state.first_note else ("", EMPTY)

    return render


def _citation_label(element: Element, build: Build) -> Renderer:
    finish = finisher(element.attributes, language=build.language) or str
    adds_suffix = not build.places_year_suffix

    def render(state: Rendering) -> Rendered:
        label = state.facts.values.get("citation-label") or state.citation_label
        if not label:
            return "", EMPTY
        suffix = state.look.suffix if adds_suffix and state.year_suffix is None else ""
        if suffix:
            state.year_suffix = suffix
        return finish(label + suffix), FOUND

    return render


_GENERATED: dict[str, Callable[[Element, Build], Renderer]] = {
    "locator": _locator,
    "citation-number": _citation_number,
    "year-suffix": _year_suffix,
    "first-reference-note-number": _first_note,
    "citation-label": _citation_label,
}
