"""Compiling a style for one shape of item: elements become closures, once.

Most of what a style asks of an item is its type and which variables it has. So a style is
compiled once for each such shape, and what the shape answers is gone from the closures.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from citekit.csl.asked import Asked
from citekit.csl.date_format import DateFormat
from citekit.csl.elements.base import Renderer, in_sequence, only_dates
from citekit.csl.facts import Shape
from citekit.csl.locale import Locale
from citekit.csl.richtext import read_rich
from citekit.csl.style_tree import Element

__all__ = ["Build", "Sheet"]

Compile = Callable[[Element, "Build"], Renderer]
Settled = Callable[[Element, "Build"], Element | None]

_NAME_OPTIONS = (
    "and",
    "delimiter-precedes-et-al",
    "delimiter-precedes-last",
    "demote-non-dropping-particle",
    "et-al-min",
    "et-al-subsequent-min",
    "et-al-subsequent-use-first",
    "et-al-use-first",
    "et-al-use-last",
    "initialize",
    "initialize-with",
    "initialize-with-hyphen",
    "name-as-sort-order",
    "sort-separator",
)
_RENAMED = {"name-form": "form", "name-delimiter": "delimiter"}


@dataclass(frozen=True)
class Sheet:
    """What all elements of a style share."""

    locale: Locale
    language: str
    """The tag of the language that is written in."""
    macros: Mapping[str, Element]
    asked: Mapping[str, Asked]
    """What each macro asks."""
    page_range_format: str | None
    places_year_suffix: bool
    """Whether the style says where the year suffix stands; else it follows the first year."""
    elements: Mapping[str, Compile]
    """By name, what compiles an element."""
    settled: "Settled"
    """Gives the branch of a choose that is taken whatever the item says; None where none is sure."""
    brackets: bool = False
    """Whether parentheses inside parentheses become brackets, as they do in notes."""
    bracketed: dict[int, Element] = field(default_factory=dict)
    """Elements with brackets in place of parentheses, by what they are made from."""
    dates: dict[object, DateFormat] = field(default_factory=dict)


@dataclass(frozen=True)
class Build:
    """A style being compiled, for one shape of item and one place."""

    sheet: Sheet
    area: str
    """``citation`` or ``bibliography``."""
    options: Mapping[str, str]
    """Attributes of ``cs:style`` and of the area, which names inherit."""
    shape: Shape
    macros: dict[object, tuple[Renderer, frozenset[str]]]
    """The macros compiled so far in this area, by what is answered to them, and what they asked."""
    position: frozenset[str] = frozenset()
    """The values of the condition ``position`` that hold for the cite."""
    is_located: bool = False
    """Whether the cite has a locator."""
    positions_asked: set[str] = field(default_factory=set)
    """The values of ``position`` that were asked for while compiling; none where all give the same."""
    sorts: bool = False
    """Whether a sort key is compiled."""
    overrides: Mapping[str, str] = field(default_factory=dict)
    """For a sort key: attributes that count more than those of ``cs:name``."""
    substitutes: bool = False
    """Whether the first child that prints is enough: in a choose inside ``cs:substitute``."""
    names_model: Element | None = None
    """Inside ``cs:substitute``: the ``cs:names`` whose children count for one without any."""
    in_parentheses: bool = False
    """Whether an element above has opened parentheses."""

    @property
    def type(self) -> str:
        """The type of the items."""
        return self.shape[0]

    @property
    def language(self) -> str:
        """The language of the items, as far as text case depends on it."""
        return self.shape[2]

    @property
    def locale(self) -> Locale:
        """The locale, the style's own terms included."""
        return self.sheet.locale

    @property
    def page_range_format(self) -> str | None:
        """How page ranges are shortened."""
        return self.sheet.page_range_format

    @property
    def places_year_suffix(self) -> bool:
        """Whether the style says where the year suffix stands."""
        return self.sheet.places_year_suffix

    @property
    def range_delimiter(self) -> str:
        """What stands between two pages."""
        return self.locale.term("page-range-delimiter") or "–"

    def has(self, variable: str) -> bool:
        """Say whether items of this shape have a variable."""
        return variable in self.shape[1]

    def stands(self, position: str) -> bool:
        """Say whether a value of the condition ``position`` holds; it is noted that it matters."""
        self.positions_asked.add(position)
        return position in self.position

    def term(self, name: str, form: str = "long", *, plural: bool = False) -> str:
        """Give a term as marked text; empty where the locale has none."""
        return read_rich(self.locale.term(name, form, plural=plural) or "")

    def date_format(
        self, parts: Sequence[Mapping[str, str]], delimiter: str, *, is_localized: bool = False
    ) -> DateFormat:
        """Give a date format; equal ones share what they have worked out."""
        key = (tuple(tuple(sorted(part.items())) for part in parts), delimiter, is_localized)
        found = self.sheet.dates.get(key)
        if found is None:
            found = DateFormat(parts, delimiter, self.locale, is_localized=is_localized)
            self.sheet.dates[key] = found
        return found

    def name_options(self, own: Mapping[str, str]) -> dict[str, str]:
        """Give the attributes of ``cs:name``, with those of the elements above it."""
        above = {key: self.options[key] for key in _NAME_OPTIONS if key in self.options}
        for key, name in _RENAMED.items():
            if key in self.options:
                above[name] = self.options[key]
        kept = {key: value for key, value in own.items() if key not in _FORMATS}
        return {**above, **kept, **self.overrides}

    def with_names(self, element: Element) -> "Build":
        """Give the build inside the ``cs:substitute`` of a ``cs:names``."""
        return replace(self, names_model=element, substitutes=True)

    @property
    def inside(self) -> "Build":
        """The build inside a group or a macro, where the first child that prints is not enough."""
        return replace(self, substitutes=False) if self.substitutes else self

    def build(self, element: Element, delimiter: str = "") -> Renderer:
        """Compile an element and all below it."""
        if element.tag == "choose":
            return self.sheet.elements["choose"](element, self, delimiter)  # type: ignore[call-arg]  # only choose hands a delimiter on
        inside = self
        if self.sheet.brackets and (element.tag in _NESTING or "macro" in element.attributes):
            element, inside = self._nested(element)
        return self.sheet.elements[element.tag](element, inside)

    def _nested(self, element: Element) -> tuple["Element", "Build"]:
        """Give an element with brackets where it stands in parentheses, and the build inside it."""
        prefix, suffix = (element.attributes.get(name, "") for name in ("prefix", "suffix"))
        if self.in_parentheses and ("(" in prefix or ")" in suffix):
            affixes = {"prefix": prefix.replace("(", "["), "suffix": suffix.replace(")", "]")}
            made = replace(element, attributes={**element.attributes, **affixes})
            element = self.sheet.bracketed.setdefault(id(element), made)
        opens = prefix.count("(") > prefix.count(")")
        return element, replace(self, in_parentheses=not self.in_parentheses) if opens else self

    def children(self, element: Element, delimiter: str = "") -> list[Renderer]:
        """Compile the children of an element; a choose that is settled gives way to its branch."""
        parts: list[Renderer] = []
        for child in element.children:
            if child.tag == "choose" and not self.substitutes:
                branch = self.sheet.settled(child, self)
                if branch is not None:
                    parts += self.children(branch, delimiter)
                    continue
            parts.append(self.build(child, delimiter))
        return parts

    def macro(self, name: str) -> Renderer:
        """Compile a macro; once for all that answer alike what it asks."""
        asked = self.sheet.asked[name]
        answers = asked.answers(self.shape, self.position, is_located=self.is_located)
        overrides = tuple(self.overrides.items())
        key = (name, answers, id(self.names_model), self.in_parentheses, overrides)
        found = self.macros.get(key)
        if found is None:
            inside = replace(self.inside, positions_asked=set())
            macro = self.sheet.macros[name]
            render = in_sequence(inside.children(macro))
            if self.sorts and any(child.tag == "date" for child in macro.walk()):
                render = only_dates(render)
            found = self.macros[key] = render, frozenset(inside.positions_asked)
        render, positions_asked = found
        self.positions_asked.update(positions_asked)
        return render


_NESTING = frozenset({"date", "group", "names"})
"""Elements whose parentheses stand inside those of others."""
_FORMATS = frozenset(
    {
        "display",
        "font-style",
        "font-variant",
        "font-weight",
        "prefix",
        "quotes",
        "strip-periods",
        "suffix",
        "text-case",
        "text-decoration",
        "vertical-align",
    }
)
