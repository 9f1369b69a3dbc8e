"""The CSL processor: items and citations in, output trees out. Callers use nothing else."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from citekit.csl.citation import Citation, Cite
from citekit.csl.citeproc_py import passes
from citekit.csl.citeproc_py.markup import read_markup
from citekit.csl.citeproc_py.passes.capitals import capitalize_start
from citekit.csl.citeproc_py.rendering import Rendering
from citekit.csl.item import CslItem
from citekit.csl.marks import parse, plain
from citekit.csl.positions import Position, positions
from citekit.csl.style import Style
from citekit.csl.tree import Tree
from citekit.errors import ItemError, NotFoundError, StyleError

__all__ = ["SecondOpinion"]

_OPENS = tuple(" \u00a0([{/'\"“‘–—-")
"""Characters after which a cite follows its prefix directly."""


class SecondOpinion:
    """A style at work on a set of items.

    Nothing is remembered between calls: equal arguments give equal results.

    Args:
        style: From ``load_style``.
        items: All items that may be cited; their order is that of a bibliography that the style
            does not sort.
        locale: The tag of the language to write in; by default the style's own, else en-US.

    Raises:
        ItemError: Two items have the same id.
        NotFoundError: There is no such locale.
    """

    def __init__(
        self, style: Style, items: Iterable[CslItem], *, locale: str | None = None
    ) -> None:
        from citekit.csl.citeproc_py.engine import Engine

        self._style = style
        self._items: dict[str, CslItem] = {}
        for item in items:
            if item.id in self._items:
                raise ItemError("expected one item with this id, found two", id=item.id)
            self._items[item.id] = item
        self._engine = Engine(style.source, style.language(locale))
        self._suffixes: dict[str, str] = {}
        self._suffixes = self._year_suffixes()

    def citations(self, citations: Sequence[Citation]) -> list[Tree]:
        """Give each citation of a document, in document order.

        Raises:
            NotFoundError: A cite names an item that is not there.
        """
        for citation in citations:
            for cite in citation.cites:
                self._item(cite.id)
        numbers = self._numbers(citations)
        placed = positions(citations, self._engine.near_note)
        return [
            self._citation(citation, row, numbers)
            for citation, row in zip(citations, placed, strict=True)
        ]

    def bibliography(self, citations: Sequence[Citation] = ()) -> list[tuple[str, Tree]]:
        """Give the entry of every item with its id, in the style's order.

        Args:
            citations: Those of the document, where the style puts items in order of citation.

        Raises:
            StyleError: The style has no bibliography.
        """
        if not self._style.has_bibliography:
            raise StyleError(f"the style {self._style.id!r} has no bibliography, only citations")
        numbers = self._numbers(citations)
        entries = [self._entry(identifier, numbers) for identifier in numbers]
        ordered = self._engine.sort_entries(entries)
        return [(one.item.id, self._tree(self._engine.entry(one))) for one in ordered]

    @property
    def bibliography_options(self) -> Mapping[str, str]:
        """The attributes of ``cs:bibliography``: how the style sets entries."""
        return self._engine.in_bibliography

    def _item(self, identifier: str) -> CslItem:
        try:
            return self._items[identifier]
        except KeyError:
            raise NotFoundError("item", identifier, known=self._items) from None

    def _numbers(self, citations: Sequence[Citation]) -> dict[str, int]:
        """Give every item its citation number."""
        cited = [cite.id for citation in citations for cite in citation.cites]
        order = list(dict.fromkeys([*cited, *self._items]))
        if self._engine.sorts_bibliography:
            plain_order = {identifier: at for at, identifier in enumerate(order, start=1)}
            entries = [self._entry(identifier, plain_order) for identifier in order]
            order = [one.item.id for one in self._engine.sort_entries(entries)]
        return {identifier: number for number, identifier in enumerate(order, start=1)}

    def _entry(self, identifier: str, numbers: dict[str, int]) -> Rendering:
        return Rendering(
            self._items[identifier],
            self._engine.sheet,
            self._engine.in_bibliography,
            number=numbers[identifier],
            year_suffix=self._suffixes.get(identifier, ""),
        )

    def _cite(self, cite: Cite, position: Position, numbers: dict[str, int]) -> Rendering:
        return Rendering(
            self._item(cite.id),
            self._engine.sheet,
            self._engine.in_citation,
            cite=cite,
            position=position,
            number=numbers.get(cite.id, 0),
            year_suffix=self._suffixes.get(cite.id, ""),
        )

    def _citation(
        self, citation: Citation, row: Sequence[Position], numbers: dict[str, int]
    ) -> Tree:
        cites = [
            self._cite(cite, position, numbers)
            for cite, position in zip(citation.cites, row, strict=True)
        ]
        ordered = self._engine.sort_cites(cites)
        texts = [_around(one.cite, self._engine.cite(one)) for one in ordered]
        tree = parse(self._engine.join([text for text in texts if text]))
        starts_bare = bool(ordered) and ordered[0].cite is not None and not ordered[0].cite.prefix
        if self._style.kind == "note" and starts_bare:
            tree = capitalize_start(tree)
        return passes.run(tree, self._engine.sheet.locale)

    def _tree(self, marked: str) -> Tree:
        return passes.run(parse(marked), self._engine.sheet.locale)

    def _year_suffixes(self) -> dict[str, str]:
        """Give letters to items whose cites would be alike, in the order of the bibliography.

        Source: CSL 1.0.2, "Disambiguation", disambiguate-add-year-suffix.
        """
        if self._engine.in_citation.get("disambiguate-add-year-suffix") != "true":
            return {}
        looks = {identifier: self._look(identifier) for identifier in self._items}
        order = self._numbers(())
        alike = groupby(sorted(order, key=lambda one: (looks[one], order[one])), looks.get)
        groups = [list(group) for _, group in alike]
        return {
            identifier: _letters(at)
            for group in groups
            if len(group) > 1
            for at, identifier in enumerate(group)
        }

    def _look(self, identifier: str) -> str:
        return plain(self._engine.cite(self._cite(Cite(identifier), Position(), {})))


def _around(cite: Cite | None, text: str) -> str:
    """Put a cite's prefix and suffix around it, with a space where a word would touch it."""
    if cite is None or not text:
        return text
    prefix, suffix = cite.prefix, cite.suffix
    gap_before = " " if prefix and not prefix.endswith(_OPENS) else ""
    gap_after = " " if suffix[:1].isalnum() or suffix[:1] in ("(", "[") else ""
    return f"{read_markup(prefix)}{gap_before}{text}{gap_after}{read_markup(suffix)}"


def _letters(number: int) -> str:
    """Give a, b, ..., z, aa, ab, ... for 0, 1, ....

    >>> [_letters(number) for number in (0, 25, 26)]
    ['a', 'z', 'aa']
    """
    letters = ""
    number += 1
    while number:
        number, last = divmod(number - 1, 26)
        letters = chr(ord("a") + last) + letters
    return letters
