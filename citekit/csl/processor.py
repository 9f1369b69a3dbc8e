"""The CSL processor: items and citations in, output trees out. Callers use nothing else."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from citekit.csl.citation import Citation
from citekit.csl.compiled import compile_style
from citekit.csl.item import CslItem
from citekit.csl.pipeline import Pipeline
from citekit.csl.style import Style
from citekit.csl.tree import Tree
from citekit.csl.without_collection import without_collection
from citekit.errors import ItemError, NotFoundError, RequestError, StyleError

__all__ = ["ENGINES", "Processor"]

ENGINES = ("citekit", "citeproc-py")
"""The engines that render: our own, and citeproc-py as a second opinion."""
_NO_AUTHOR_ALONE = "citeproc-py gives no author by itself; use the engine 'citekit'"
_NOT_IN_SENTENCES = (
    "citeproc-py fits no citation into a sentence (continues, ending); use the engine 'citekit'"
)


class Processor:
    """A style at work on a set of items.

    Equal arguments give equal results, whatever was asked for before.

    Args:
        style: From ``load_style``.
        items: All items that may be cited; their order is that of a bibliography that the style
            does not sort.
        locale: The tag of the language to write in; by default the style's own, else en-US.
        engine: One of `ENGINES`.

    Raises:
        ItemError: Two items have the same id.
        NotFoundError: There is no such locale or engine.
    """

    def __init__(
        self,
        style: Style,
        items: Iterable[CslItem],
        *,
        locale: str | None = None,
        engine: str = "citekit",
    ) -> None:
        if engine not in ENGINES:
            raise NotFoundError("engine", engine, known=ENGINES)
        self._style = style
        items = list(items)
        self._ids = frozenset(item.id for item in items)
        self._second_opinion = None
        if engine == "citeproc-py":
            from citekit.csl.citeproc_py.processor import SecondOpinion

            self._second_opinion = SecondOpinion(style, items, locale=locale)
            return
        language = style.language(locale)
        self._compiled = compile_style(style.source, language)
        with without_collection():
            self._facts = {item.id: self._compiled.facts(item) for item in items}
        if len(self._facts) < len(items):
            raise ItemError("expected one item with this id, found two", id=_twice(items))
        self._pipeline = Pipeline(self._compiled, self._facts)

    def citations(self, citations: Sequence[Citation]) -> list[Tree]:
        """Give each citation of a document, in document order.

        Raises:
            NotFoundError: A cite names an item that is not there.
            RequestError: A cite asks for its author alone, or a citation for its place in a sentence, of an
                engine that is not our own.
        """
        if self._second_opinion is not None:
            if any(one.continues or one.ending is not None for one in citations):
                raise RequestError(_NOT_IN_SENTENCES)
            if any(cite.author_only for citation in citations for cite in citation.cites):
                raise RequestError(_NO_AUTHOR_ALONE)
            return self._second_opinion.citations(citations)
        with without_collection():
            document = self._pipeline.prepare(citations, self._order(citations))
            return [
                self._compiled.finish(self._pipeline.citation(document, at))
                for at in range(len(citations))
            ]

    def in_text(self, citations: Sequence[Citation]) -> list[tuple[Tree, Tree]]:
        """Give each citation in two parts: what a sentence calls its source, and the rest.

        "Lüthi shows" and a note, or "Lüthi" and "(2008, 27)". A source without author is called by its
        title.

        Args:
            citations: Those of the document, in order, each of at least one cite.

        Raises:
            NotFoundError: A cite names an item that is not there.
            RequestError: The engine is not our own.
        """
        if self._second_opinion is not None:
            raise RequestError(_NO_AUTHOR_ALONE)
        with without_collection():
            document = self._pipeline.prepare(citations, self._order(citations))
            parts = [self._pipeline.in_text(document, at) for at in range(len(citations))]
            return [(self._compiled.finish(one), self._compiled.finish(two)) for one, two in parts]

    def bibliography(
        self, citations: Sequence[Citation] = (), *, ids: Collection[str] | None = None
    ) -> list[tuple[str, Tree]]:
        """Give the entry of every item with its id, in the style's order.

        Args:
            citations: Those of the document, where the style puts items in order of citation.
            ids: Of the items that are listed; all where None.

        Raises:
            NotFoundError: A cite or one of the ids names an item that is not there.
            StyleError: The style has no bibliography.
        """
        if not self._style.has_bibliography:
            raise StyleError(f"the style {self._style.id!r} has no bibliography, only citations")
        self._check(() if ids is None else ids, citations)
        if self._second_opinion is not None:
            found = self._second_opinion.bibliography(citations)
            return found if ids is None else [(one, tree) for one, tree in found if one in ids]
        with without_collection():
            document = self._pipeline.prepare((), self._order(citations))
            entries = self._pipeline.bibliography(document, ids)
            return [(one, self._compiled.finish(text)) for one, text in entries]

    def entries(self, ids: Sequence[str], citations: Sequence[Citation] = ()) -> list[Tree]:
        """Give the entries of some items, each by itself, in the order asked for.

        No author is replaced by a dash, since no entry knows which stands before it.

        Args:
            ids: Of the items.
            citations: Those of the document, where the style puts items in order of citation.

        Raises:
            NotFoundError: A cite or one of the ids names an item that is not there.
            StyleError: The style has no bibliography.
        """
        if not self._style.has_bibliography:
            raise StyleError(f"the style {self._style.id!r} has no bibliography, only citations")
        self._check(ids, citations)
        if self._second_opinion is not None:
            found = dict(self._second_opinion.bibliography(citations))
            return [found[one] for one in ids]
        with without_collection():
            document = self._pipeline.prepare((), self._order(citations))
            return [
                self._compiled.finish(text)
                for one in ids
                for _, text in self._pipeline.bibliography(document, [one])
            ]

    @property
    def bibliography_options(self) -> Mapping[str, str]:
        """The attributes of ``cs:bibliography``: how the style sets entries; none without it."""
        if self._second_opinion is not None:
            return self._second_opinion.bibliography_options
        area = self._compiled.bibliography
        return {} if area is None else area.attributes

    def _order(self, citations: Sequence[Citation]) -> list[str]:
        """Give all items: those cited first, in order, then the rest."""
        self._check((), citations)
        cited = [cite.id for citation in citations for cite in citation.cites]
        return list(dict.fromkeys([*cited, *self._facts]))

    def _check(self, ids: Iterable[str], citations: Sequence[Citation]) -> None:
        cited = (cite.id for citation in citations for cite in citation.cites)
        for one in (*ids, *cited):
            if one not in self._ids:
                raise NotFoundError("item", one, known=self._ids)


def _twice(items: Sequence[CslItem]) -> str:
    return next(one for one, times in Counter(item.id for item in items).items() if times > 1)
