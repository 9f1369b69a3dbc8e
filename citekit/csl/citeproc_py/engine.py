"""The one door to the library ``citeproc`` (citeproc-py): its schema, locales and elements.

Its element classes walk and sort; ours are mixed in where its text comes out wrong. They are
given to a parser of our own, so that nothing changes for other users of the library.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from citeproc import model
from lxml import etree

from citekit.csl.citeproc_py.elements.base import child_of_kind, render_children
from citekit.csl.citeproc_py.elements.condition import Condition
from citekit.csl.citeproc_py.elements.container import Branch, Group, Macro
from citekit.csl.citeproc_py.elements.date import Date
from citekit.csl.citeproc_py.elements.names import Names
from citekit.csl.citeproc_py.elements.number import Label, Number
from citekit.csl.citeproc_py.elements.sorting import Key
from citekit.csl.citeproc_py.elements.text import Text
from citekit.csl.citeproc_py.formatting import finish
from citekit.csl.citeproc_py.locales import locale_of
from citekit.csl.citeproc_py.rendering import Rendering, Sheet
from citekit.csl.marks import wrap
from citekit.csl.tree import SpanKind

__all__ = ["Engine"]

_NAMESPACE = "http://purl.org/net/xbiblio/csl"
_NEAR_NOTE = "5"


class _If(Condition, Branch, model.If):  # type: ignore[misc]  # citeproc-py has no types
    def render(self, item: Rendering, **options: Any) -> str:
        if not self.holds(item):
            raise model.ConditionFailed
        return self.render_children(item, **options)


class _Choose(model.Choose):  # type: ignore[misc]  # citeproc-py has no types
    def render(self, item: Rendering, **options: Any) -> str:
        return super().render(item, **options) or ""


def _mixed(ours: type, theirs: Any) -> type:
    return type(ours.__name__, (ours, theirs), {})


_ELEMENTS = {
    "citation": model.Citation,
    "bibliography": model.Bibliography,
    "choose": _Choose,
    "sort": model.Sort,
    "if": _If,
    "else-if": _If,
    "else": _mixed(Branch, model.Else),
    "macro": _mixed(Macro, model.Macro),
    "group": _mixed(Group, model.Group),
    "text": _mixed(Text, model.Text),
    "number": _mixed(Number, model.Number),
    "label": _mixed(Label, model.Label),
    "date": _mixed(Date, model.Date),
    "names": _mixed(Names, model.Names),
    "key": _mixed(Key, model.Key),
}


class Engine:
    """A style in a language, ready to give items as marked text.

    Args:
        source: An independent style, already checked.
        language: The tag of a locale, such as ``en-US``.

    Raises:
        NotFoundError: There is no such locale, nor one of its language.
    """

    def __init__(self, source: bytes, language: str) -> None:
        self._root = etree.fromstring(source, _parser())
        locale = locale_of(self._root, language)
        macros = {macro.get("name"): macro for macro in self._children("macro")}
        suffixes = self._root.iterfind(f".//{{{_NAMESPACE}}}text[@variable='year-suffix']")
        self._citation = child_of_kind(self._root, "citation")
        self._bibliography = child_of_kind(self._root, "bibliography")
        self.sheet = Sheet(
            locale=locale,
            language=language,
            macros=macros,
            page_range_format=self._root.get("page-range-format"),
            places_year_suffix=next(suffixes, None) is not None,
        )
        self.in_citation = {**self._root.attrib, **self._citation.attrib}
        """Options that hold in a citation."""
        bibliography = {} if self._bibliography is None else self._bibliography.attrib
        self.in_bibliography = {**self._root.attrib, **bibliography}
        """Options that hold in the bibliography."""

    @property
    def near_note(self) -> int:
        """How many notes back still count as near."""
        return int(self._citation.get("near-note-distance", _NEAR_NOTE))

    @property
    def sorts_bibliography(self) -> bool:
        """Whether the style says in what order its bibliography stands."""
        area = self._bibliography
        return area is not None and child_of_kind(area, "sort") is not None

    def cite(self, item: Rendering) -> str:
        """Give one cite, without what stands around all of a citation."""
        return render_children(child_of_kind(self._citation, "layout"), item)

    def join(self, cites: Sequence[str]) -> str:
        """Give a citation of its cites."""
        layout = child_of_kind(self._citation, "layout")
        return finish(layout.attrib, layout.get("delimiter", "").join(cites))

    def entry(self, item: Rendering) -> str:
        """Give an entry of the bibliography."""
        layout = child_of_kind(self._bibliography, "layout")
        if self._bibliography.get("second-field-align") is None:
            return finish(layout.attrib, render_children(layout, item))
        first, *rest = (child.render(item) for child in layout.iterchildren())
        prefix, suffix = layout.get("prefix", ""), layout.get("suffix", "")
        margin = wrap(SpanKind.LEFT_MARGIN, prefix + first if first else "")
        return margin + wrap(SpanKind.RIGHT_INLINE, "".join(rest) + suffix)

    def sort_cites(self, items: Sequence[Rendering]) -> list[Rendering]:
        """Put the cites of a citation in the style's order."""
        return _sorted(self._citation, items)

    def sort_entries(self, items: Sequence[Rendering]) -> list[Rendering]:
        """Put entries in the style's order."""
        return _sorted(self._bibliography, items)

    def _children(self, kind: str) -> Iterator[Any]:
        yield from self._root.iterchildren(f"{{{_NAMESPACE}}}{kind}")


def _sorted(area: Any, items: Sequence[Rendering]) -> list[Rendering]:
    sort = child_of_kind(area, "sort")
    return list(items) if sort is None else list(sort.sort(items, area))


def _parser() -> Any:
    lookup = etree.ElementNamespaceClassLookup()
    namespace = lookup.get_namespace(_NAMESPACE)
    namespace[None] = model.CitationStylesElement
    namespace.update(_ELEMENTS)
    parser = etree.XMLParser(
        remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True
    )
    parser.set_element_class_lookup(lookup)
    return parser
