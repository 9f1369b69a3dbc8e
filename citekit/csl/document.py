"""A document being written: citations come, change and go, and only what changes is rendered.

Source: CSL 1.0.2, "Citation-specific Options"; the word processor's side of citation processing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from citekit.csl.bibliography import Bibliography, Entry
from citekit.csl.citation import Citation
from citekit.csl.compiled import compile_style
from citekit.csl.item import CslItem
from citekit.csl.pipeline import Pipeline
from citekit.csl.selection import Selection
from citekit.csl.style import Style
from citekit.csl.tree import Tree
from citekit.csl.without_collection import without_collection
from citekit.errors import ItemError, NotFoundError, StyleError

__all__ = ["Document"]


class Document:
    """Citations in order, each under a key of its own, in one style.

    Args:
        style: From ``load_style``.
        items: All items that may be cited.
        locale: The tag of the language to write in; by default the style's own, else en-US.
        uncited: Items that the bibliography lists without a citation.

    Raises:
        ItemError: Two items have the same id.
        NotFoundError: There is no such locale, or no such uncited item.
    """

    def __init__(
        self,
        style: Style,
        items: Iterable[CslItem],
        *,
        locale: str | None = None,
        uncited: Iterable[str] = (),
    ) -> None:
        self._style = style
        self._compiled = compile_style(style.source, style.language(locale))
        self._items: dict[str, CslItem] = {}
        for item in items:
            if item.id in self._items:
                raise ItemError("expected one item with this id, found two", id=item.id)
            self._items[item.id] = item
        facts = {one: self._compiled.facts(item) for one, item in self._items.items()}
        self._pipeline = Pipeline(self._compiled, facts)
        self._citations: dict[str, Citation] = {}
        self._trees: dict[str, Tree] = {}
        self._bases: dict[str, object] = {}
        self._prepared = self._pipeline.prepare((), ())
        self._uncited = tuple(uncited)
        for one in self._uncited:
            self._check(one)

    def __iter__(self) -> Iterator[str]:
        """Yield the keys of the citations, in document order."""
        return iter(self._citations)

    def put(self, key: str, citation: Citation, *, before: str | None = None) -> dict[str, Tree]:
        """Insert a citation, or change the one of this key.

        Args:
            key: Names the citation.
            citation: What it says; a note number moves no other citation.
            before: The key of the citation before which it goes; a new one goes last by default,
                a changed one stays where it is.

        Returns:
            Every citation that reads differently now, by key, in document order.

        Raises:
            NotFoundError: A cite names an item that is not there, or there is no such ``before``; the
                document is then as it was.
        """
        for cite in citation.cites:
            self._check(cite.id)
        rows = [(one, old) for one, old in self._citations.items() if one != key]
        if before is not None:
            if before not in self._citations or before == key:
                raise NotFoundError("citation", before, known=self._citations)
            at = [one for one, _ in rows].index(before)
        elif key in self._citations:
            at = list(self._citations).index(key)
        else:
            at = len(rows)
        rows.insert(at, (key, citation))
        self._citations = dict(rows)
        return self._refresh()

    def put_all(self, citations: Mapping[str, Citation]) -> dict[str, Tree]:
        """Make these the citations of the document, in this order; give all that read differently now.

        Raises:
            NotFoundError: A cite names an item that is not there; the document is then as it was.
        """
        for citation in citations.values():
            for cite in citation.cites:
                self._check(cite.id)
        self._citations = dict(citations)
        return self._refresh()

    def remove(self, key: str) -> dict[str, Tree]:
        """Take a citation out; give every citation that reads differently now.

        Raises:
            NotFoundError: There is no such citation.
        """
        if key not in self._citations:
            raise NotFoundError("citation", key, known=self._citations)
        del self._citations[key]
        return self._refresh()

    def citation(self, key: str) -> Tree:
        """Give a citation as it reads now.

        Raises:
            NotFoundError: There is no such citation.
        """
        if key not in self._trees:
            raise NotFoundError("citation", key, known=self._citations)
        return self._trees[key]

    def in_text(self, key: str) -> tuple[Tree, Tree]:
        """Give a citation in two parts: what a sentence calls its source (its author), and the rest.

        Raises:
            NotFoundError: There is no such citation.
        """
        if key not in self._trees:
            raise NotFoundError("citation", key, known=self._citations)
        with without_collection():
            author, rest = self._pipeline.in_text(self._prepared, list(self._citations).index(key))
        return self._compiled.finish(author), self._compiled.finish(rest)

    def bibliography(
        self,
        include: Selection | Iterable[Selection] | None = None,
        *,
        exclude: Selection | Iterable[Selection] = (),
    ) -> Bibliography:
        """Give the bibliography of what is cited, or a part of it; any number of parts can be asked for.

        Args:
            include: Only items that it takes, or that one of several takes; all where None.
            exclude: Items that it takes, or that one of several takes, are left out.

        Raises:
            StyleError: The style has no bibliography.
        """
        area = self._compiled.bibliography
        if area is None:
            raise StyleError(f"the style {self._style.id!r} has no bibliography, only citations")
        wanted = None if include is None else _several(include)
        unwanted = _several(exclude)
        with without_collection():
            prepared = self._pipeline.prepare((), self._order())
            chosen = [
                one
                for one in prepared.known.numbers
                if (wanted is None or _takes(wanted, self._items[one]))
                and not _takes(unwanted, self._items[one])
            ]
            entries = [
                Entry(one, self._compiled.finish(text))
                for one, text in self._pipeline.bibliography(prepared, chosen)
            ]
        return Bibliography.of(entries, area.attributes)

    def _check(self, item: str) -> None:
        if item not in self._items:
            raise NotFoundError("item", item, known=self._items)

    def _order(self) -> Sequence[str]:
        cited = (cite.id for one in self._citations.values() for cite in one.cites)
        return list(dict.fromkeys([*cited, *self._uncited]))

    def _refresh(self) -> dict[str, Tree]:
        """Render the citations whose basis is another now, and give those that read differently."""
        changed: dict[str, Tree] = {}
        before, bases = self._trees, self._bases
        self._trees, self._bases = {}, {}
        with without_collection():
            prepared = self._pipeline.prepare(list(self._citations.values()), self._order())
            for at, key in enumerate(self._citations):
                basis = self._bases[key] = self._pipeline.basis(prepared, at)
                tree = before.get(key)
                if tree is None or basis != bases[key]:
                    tree = self._compiled.finish(self._pipeline.citation(prepared, at))
                    if tree != before.get(key):
                        changed[key] = tree
                self._trees[key] = tree
        self._prepared = prepared
        return changed


def _several(given: Selection | Iterable[Selection]) -> list[Selection]:
    return [given] if isinstance(given, Selection) else list(given)


def _takes(selections: Sequence[Selection], item: CslItem) -> bool:
    return any(one.takes(item) for one in selections)
