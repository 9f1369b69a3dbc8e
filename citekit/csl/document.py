"""A document being written: citations come, change and go, and only what changes is rendered.

Source: CSL 1.0.2, "Citation-specific Options"; the word processor's side of citation processing.
"""

from collections.abc import Iterable, Iterator, Sequence

from citekit.csl.bibliography import Bibliography, Entry
from citekit.csl.citation import Citation
from citekit.csl.compiled import compile_style
from citekit.csl.item import CslItem
from citekit.csl.pipeline import Pipeline
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
        self._texts: dict[str, str] = {}
        self._trees: dict[str, Tree] = {}
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
            NotFoundError: A cite names an item that is not there, or there is no such ``before``.
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

    def remove(self, key: str) -> dict[str, Tree]:
        """Take a citation out; give every citation that reads differently now.

        Raises:
            NotFoundError: There is no such citation.
        """
        if key not in self._citations:
            raise NotFoundError("citation", key, known=self._citations)
        del self._citations[key]
        self._texts.pop(key, None)
        self._trees.pop(key, None)
        return self._refresh()

    def citation(self, key: str) -> Tree:
        """Give a citation as it reads now.

        Raises:
            NotFoundError: There is no such citation.
        """
        if key not in self._trees:
            raise NotFoundError("citation", key, known=self._citations)
        return self._trees[key]

    def bibliography(
        self,
        *,
        types: Iterable[str] | None = None,
        keywords: Iterable[str] | None = None,
        ids: Iterable[str] | None = None,
    ) -> Bibliography:
        """Give the bibliography of what is cited, or the part of it that is asked for.

        Args:
            types: Only items of these types.
            keywords: Only items with one of these in ``keyword``, which commas divide.
            ids: Only these items.

        Raises:
            StyleError: The style has no bibliography.
        """
        area = self._compiled.bibliography
        if area is None:
            raise StyleError(f"the style {self._style.id!r} has no bibliography, only citations")
        wanted = _Filter(types, keywords, ids)
        with without_collection():
            prepared = self._pipeline.prepare((), self._order())
            chosen = [one for one in prepared.numbers if wanted.takes(self._items[one])]
            entries = [
                Entry(one, self._compiled.finish(text))
                for one, text in self._pipeline.bibliography(prepared, chosen)
            ]
        return Bibliography.of((entry for entry in entries if entry.tree), area.attributes)

    def _check(self, item: str) -> None:
        if item not in self._items:
            raise NotFoundError("item", item, known=self._items)

    def _order(self) -> Sequence[str]:
        cited = (cite.id for one in self._citations.values() for cite in one.cites)
        return list(dict.fromkeys([*cited, *self._uncited]))

    def _refresh(self) -> dict[str, Tree]:
        """Render what has not been rendered yet, and give what reads differently."""
        changed: dict[str, Tree] = {}
        with without_collection():
            prepared = self._pipeline.prepare(list(self._citations.values()), self._order())
            for at, key in enumerate(self._citations):
                text = self._pipeline.citation(prepared, at)
                if self._texts.get(key) != text:
                    self._texts[key] = text
                    self._trees[key] = changed[key] = self._compiled.finish(text)
        return changed


class _Filter:
    """Which items a bibliography lists."""

    def __init__(
        self,
        types: Iterable[str] | None,
        keywords: Iterable[str] | None,
        ids: Iterable[str] | None,
    ) -> None:
        self._types = None if types is None else frozenset(types)
        self._keywords = None if keywords is None else frozenset(map(str.strip, keywords))
        self._ids = None if ids is None else frozenset(ids)

    def takes(self, item: CslItem) -> bool:
        own = {word.strip() for word in str(item.variables.get("keyword") or "").split(",")}
        return (
            (self._types is None or item.type in self._types)
            and (self._ids is None or item.id in self._ids)
            and (self._keywords is None or not self._keywords.isdisjoint(own))
        )
