"""A style in a language, compiled: it renders cites, entries and sort keys of items.

Source: CSL 1.0.2, "Style Structure".
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from citekit.csl import citation_label
from citekit.csl.asked import Asked, asked_by_macros, variables_of
from citekit.csl.build import Build, Sheet
from citekit.csl.collation import Key
from citekit.csl.elements.base import EMPTY, FOUND, Renderer, in_sequence
from citekit.csl.elements.choose import compile_choose, settled_branch
from citekit.csl.elements.container import compile_group
from citekit.csl.elements.date import compile_date
from citekit.csl.elements.names import compile_names
from citekit.csl.elements.number import compile_label, compile_number
from citekit.csl.elements.sorting import compile_key
from citekit.csl.elements.text import compile_text
from citekit.csl.facts import Facts, Shape
from citekit.csl.formatting import Finish, delimit, layout_finisher
from citekit.csl.item import CslItem
from citekit.csl.locale import Locale
from citekit.csl.marks import END_MARK, JOINT, OPENING
from citekit.csl.name_format import INITIALS, NameFormat, name_format
from citekit.csl.passes import passes_of
from citekit.csl.passes.capitals import capitalize_start
from citekit.csl.people import Person
from citekit.csl.rendering import Rendering
from citekit.csl.style_tree import Element, blocks_at_top, flat, read_elements
from citekit.csl.tree import SpanKind

__all__ = ["Area", "CompiledStyle", "compile_style"]

_ELEMENTS: dict[str, Any] = {
    "choose": compile_choose,
    "date": compile_date,
    "group": compile_group,
    "label": compile_label,
    "names": compile_names,
    "number": compile_number,
    "text": compile_text,
}
_ANYWHERE: frozenset[str] = frozenset()
_SPACE = f" {JOINT}"
_BLOCKS = frozenset(
    OPENING[kind]
    for kind in (SpanKind.BLOCK, SpanKind.INDENT, SpanKind.LEFT_MARGIN, SpanKind.RIGHT_INLINE)
)
SortKey = tuple[bool, Callable[[Rendering], Key | None]]
"""Whether it is descending, and the key itself; None sorts last."""


class Area:
    """``cs:citation`` or ``cs:bibliography``, compiled shape by shape."""

    def __init__(self, element: Element, root: Element, sheet: Sheet) -> None:
        self.attributes = element.attributes
        self.options = {**root.attributes, **element.attributes}
        layout = element.child("layout")
        self.layout = blocks_at_top(layout) if layout is not None else Element("layout")
        sort = element.child("sort")
        self.sort = sort.children if sort is not None else ()
        by_number = [key for key in self.sort if _is_of_number(key, sheet.asked)]
        self.sorts_by_number = bool(by_number)
        self.counts_down = any(key.attributes.get("sort") == "descending" for key in by_number)
        """Whether the last entry has the first number."""
        collapse = element.attributes.get("collapse", "")
        self.groups = collapse.startswith("year") or "cite-group-delimiter" in element.attributes
        """Whether cites of the same names stand together."""
        self.delimiter = delimit(self.layout.attributes.get("delimiter", ""))
        self.finish: Finish = layout_finisher(self.layout.attributes) or str
        self._opening = {**self.layout.attributes, "suffix": ""}
        self.aligns = "second-field-align" in element.attributes
        self._has_blocks = any("display" in one.attributes for one in self.layout.walk())
        self._sheet = sheet
        self._name = element.tag
        self._renderers: dict[tuple[Shape, frozenset[str], bool], tuple[Renderer, bool]] = {}
        self._keys: dict[Shape, list[SortKey]] = {}
        self._macros: dict[object, tuple[Renderer, frozenset[str]]] = {}

    def cite(self, state: Rendering) -> str:
        """Give one cite, or an entry without what stands around it."""
        render, _ = self._compiled(state.facts.shape, state.position, bool(state.locator))
        return render(state)[0]

    def asked(self, shape: Shape, position: frozenset[str], *, is_located: bool) -> frozenset[str]:
        """Give a cite's position; none where the style does not ask for it in such a cite."""
        _, by_position = self._compiled(shape, position, is_located)
        return position if by_position else _ANYWHERE

    def _compiled(self, *key: *tuple[Shape, frozenset[str], bool]) -> tuple[Renderer, bool]:
        """Give what renders a cite, and whether its position matters."""
        found = self._renderers.get(key)
        if found is None:
            build = self._build(*key)
            render = self._layout(build)
            found = self._renderers[key] = render, bool(build.positions_asked)
        return found

    def entry(self, state: Rendering) -> str:
        """Give an entry of the bibliography."""
        text = self.cite(state)
        if self.aligns:
            return text
        text = capitalize_start(text)
        return self.end(text, "") if self._has_blocks else self.finish(text)

    def end(self, text: str, ending: str) -> str:
        """Give a citation with an ending in place of the layout's suffix."""
        begin = layout_finisher(self._opening) or str
        return begin(text) + delimit(ending)

    def keys(self, facts: Facts) -> list[SortKey]:
        """Give the sort keys for an item."""
        found = self._keys.get(facts.shape)
        if found is None:
            build = self._build(facts.shape)
            found = self._keys[facts.shape] = [
                (key.attributes.get("sort") == "descending", compile_key(key, build))
                for key in self.sort
            ]
        return found

    def _build(
        self,
        shape: Shape,
        position: frozenset[str] = frozenset(),
        is_located: bool = False,  # noqa: FBT001, FBT002 -- the parts of a key, as they stand in it
    ) -> Build:
        return Build(
            self._sheet,
            self._name,
            self.options,
            shape,
            self._macros,
            position=position,
            is_located=is_located,
        )

    def _layout(self, build: Build) -> Renderer:
        if not self.aligns:
            parts = build.children(self.layout)
            return self._in_blocks(parts) if self._has_blocks else in_sequence(parts)
        first, *rest = list(map(build.build, self.layout.children)) or [in_sequence([])]
        others = in_sequence(rest)
        layout = self.layout.attributes
        before, suffix = delimit(layout.get("prefix", "")), delimit(layout.get("suffix", ""))
        inside, outside = (suffix, "") if suffix.strip(_SPACE) else ("", suffix)

        def render(state: Rendering) -> tuple[str, int]:
            number, found = first(state)
            text, more = others(state)
            text = capitalize_start(text)
            if not rest:  # the suffix has no second field to stand in
                number += suffix if number else ""
            margin = f"{OPENING[SpanKind.LEFT_MARGIN]}{before}{number}{END_MARK}" if number else ""
            if not rest:
                return margin, found
            bare = text if inside else text.rstrip(_SPACE)
            after = text[len(bare) :] + outside
            right = f"{OPENING[SpanKind.RIGHT_INLINE]}{bare}{inside}{END_MARK}{after}"
            return margin + right, found | more

        return render

    def _in_blocks(self, parts: Sequence[Renderer]) -> Renderer:
        """Give a renderer of an entry whose suffix stands in its last block, where it ends with one."""
        suffix = delimit(self.layout.attributes.get("suffix", ""))

        def render(state: Rendering) -> tuple[str, int]:
            texts = [text for part in parts if (text := part(state)[0])]
            if not texts:
                return "", EMPTY
            last = texts[-1]
            is_block = last[0] in _BLOCKS and last[-1] == END_MARK
            texts[-1] = f"{last[:-1]}{suffix}{END_MARK}" if is_block else f"{last}{suffix}"
            return "".join(texts), FOUND

        return render


def _is_of_number(key: Element, asked: Mapping[str, Asked]) -> bool:
    """Say whether a key sorts by citation number, as it is or in a macro."""
    macro = asked.get(key.attributes.get("macro", ""))
    variables = macro.variables if macro is not None else {key.attributes.get("variable")}
    return "citation-number" in variables


class CompiledStyle:
    """A style ready to render."""

    def __init__(self, root: Any, locale: Locale, language: str) -> None:
        tree = read_elements(root)
        self.locale = locale
        self.finish = passes_of(locale)
        """Turns marked text into the tree that is printed."""
        self.language = language
        self.is_note = tree.attributes.get("class") == "note"
        elements = list(tree.walk())
        self.called = _called(elements)
        macros = {
            one.attributes.get("name", ""): flat(one) for one in tree.children if one.tag == "macro"
        }
        self.places_year_suffix = any(
            one.tag == "text" and one.attributes.get("variable") == "year-suffix"
            for one in elements
        )
        sheet = Sheet(
            locale=locale,
            language=language,
            macros=macros,
            asked=asked_by_macros(macros),
            page_range_format=tree.attributes.get("page-range-format"),
            places_year_suffix=self.places_year_suffix,
            elements=_ELEMENTS,
            settled=settled_branch,
            brackets=self.is_note,
        )
        citation, bibliography = tree.child("citation"), tree.child("bibliography")
        self.citation = Area(citation or Element("citation"), tree, sheet)
        self.bibliography = None if bibliography is None else Area(bibliography, tree, sheet)
        self.tests_ambiguity = any("disambiguate" in one.attributes for one in elements)
        self.tests_position = any("position" in one.attributes for one in elements)
        self.names_options = {name for one in elements for name in one.attributes}
        self.prints_numbers = any(
            one.tag != "key" and one.attributes.get("variable") == "citation-number"
            for one in elements
        )
        self.prints_first_note = any(
            "first-reference-note-number" in one.attributes.get("variable", "") for one in elements
        )
        self._shapes: dict[Shape, Shape] = {}
        self._initials = _initials_format(tree, citation, elements)
        self.uses_labels = any(
            one.attributes.get("variable") == "citation-label" for one in elements
        )

    def initials_of(self, person: Person) -> str | None:
        """Give a name as shown with initials; None where the style has none."""
        if self._initials.initialize_with is None:
            return None
        return self._initials.shown(inverted=False, level=INITIALS)[person]

    def facts(self, item: CslItem) -> Facts:
        """Prepare an item."""
        facts = Facts(item, self.language, self.called)
        facts.shape = self._shapes.setdefault(facts.shape, facts.shape)
        return facts


def _initials_format(
    tree: Element, citation: Element | None, elements: Sequence[Element]
) -> NameFormat:
    """Give the format by which names are compared: initials as the first ``cs:name`` has them."""
    above = {**tree.attributes, **(citation.attributes if citation is not None else {})}
    marks = [
        one.attributes["initialize-with"]
        for one in (*((citation,) if citation is not None else ()), *elements)
        if "initialize-with" in one.attributes
    ]
    options = {key: value for key, value in above.items() if key.startswith("initialize")}
    if marks:
        options["initialize-with"] = marks[0]
    return name_format(tuple(sorted({**options, "form": "long"}.items())), (), ())


def _called(elements: Sequence[Element]) -> frozenset[str]:
    called = variables_of(elements)
    if "citation-label" in called:
        called.update(citation_label.VARIABLES)
    return frozenset(called - _GENERATED)


_GENERATED = frozenset({"locator", "citation-number", "year-suffix", "first-reference-note-number"})


@lru_cache(maxsize=64)
def compile_style(source: bytes, language: str) -> CompiledStyle:
    """Compile a style; equal ones are compiled once.

    Args:
        source: An independent style, already checked.
        language: The tag of a locale, such as ``en-US``.

    Raises:
        NotFoundError: There is no such locale, nor one of its language.
    """
    from lxml import etree

    from citekit.csl.citeproc_py import locale_of

    parser = etree.XMLParser(
        remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True
    )
    root = etree.fromstring(source, parser)
    return CompiledStyle(root, locale_of(root, language), language)
