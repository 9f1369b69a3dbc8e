"""A bibliography divided by a scheme: archives by their codes, everything else in the style's order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from citekit.archives import Repositories
from citekit.bibliographies.abbreviations import abbreviations
from citekit.bibliographies.archives import Line, Node, nodes_of
from citekit.bibliographies.listed import Listed, group_of, listed
from citekit.bibliographies.scheme import Group, Scheme
from citekit.bibliographies.scheme_file import scheme_of
from citekit.bibliographies.section import DividedBibliography, Section
from citekit.bibliographies.words import heading_of
from citekit.csl.bibliography import Bibliography, Entry
from citekit.csl.citation import Citation
from citekit.csl.cited import Cited, CitedItems
from citekit.csl.item import CslItem
from citekit.csl.processor import Processor
from citekit.csl.style import Style, load_style
from citekit.csl.tree import Text, Tree
from citekit.model import Source

__all__ = ["Division", "divide", "grouped"]

_REST = Group(("rest",))


def grouped(
    entries: Iterable[Source | CslItem | Cited],
    scheme: Scheme | str | Path = "archives",
    *,
    style: str | Path | Style = "chicago",
    locale: str | None = None,
    repositories: Repositories | None = None,
    engine: str = "citekit",
) -> DividedBibliography:
    """Give a bibliography divided by a scheme: archives, published sources, literature, or as you say.

    Args:
        entries: What is listed, each once; `Cited` where another text of a source is meant.
        scheme: The name of a scheme, the path of a scheme file, or a scheme.
        style: A style's name, path, or the style itself.
        locale: Language of headings, terms and dates; the style's own where None.
        repositories: The archives table; the one in use where None.
        engine: ``citekit``, or ``citeproc-py`` for a second opinion.

    Raises:
        NotFoundError: There is no such scheme, style, text, archive or engine.
        RecordError: The scheme file has mistakes; all are listed, with their lines.
        StyleError: The style is not valid CSL, or has no bibliography.
    """
    loaded = style if isinstance(style, Style) else load_style(style)
    items = CitedItems(loaded, repositories, locale)
    division = divide(
        listed(entries, items),
        scheme_of(scheme),
        style=loaded,
        locale=locale,
        repositories=repositories,
    )
    processor = Processor(loaded, [*items.all, *division.items], locale=locale, engine=engine)
    return division.rendered(processor)


def divide(
    entries: Sequence[Listed],
    scheme: Scheme,
    *,
    style: Style,
    locale: str | None = None,
    repositories: Repositories | None = None,
) -> "Division":
    """Settle which group takes each entry, before anything is rendered.

    Errors are those of `grouped`.
    """
    taken: dict[int, list[Listed]] = {}
    unplaced: list[Listed] = []
    for one in entries:
        group = group_of(one, scheme)
        if group is None:
            unplaced.append(one)
        else:
            taken.setdefault(id(group), []).append(one)
    table = repositories or Repositories.in_use()
    language = style.language(locale)

    def part(group: Group, level: int) -> _Part:
        own = taken.get(id(group), [])
        lists_archives = "archives" in group.takes
        archived = [one for one in own if lists_archives and one.holdings(scheme.held)]
        others = [one for one in own if not (lists_archives and one.holdings(scheme.held))]
        node = nodes_of(
            archived, group.listing, held=scheme.held, style=style, table=table, language=language
        )
        inner = tuple(part(one, level + 1) for one in group.groups)
        return _Part(group.heading_for(language), level, node, tuple(others), inner)

    parts = [part(group, 1) for group in scheme.groups]
    if unplaced:
        taken[id(_REST)] = unplaced
        parts.append(part(_REST, 1))
    held = (one for entry in entries for one in entry.holdings(scheme.held))
    sigles = abbreviations(held, table, language) if scheme.abbreviations else []
    return Division(
        tuple(parts),
        tuple(one.entry.id for one in unplaced),
        tuple(sigles),
        heading_of("abbreviations", language),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """A group, with what it takes."""

    heading: str
    level: int
    archives: Node
    others: tuple[Listed, ...]
    parts: tuple["_Part", ...]

    def lines(self) -> Iterator[Line]:
        """Yield the lines of the archives, here and inside."""
        yield from _lines(self.archives)
        for part in self.parts:
            yield from part.lines()

    def noted(self) -> Iterator[str]:
        """Yield the ids of the texts noted after entries that are no lines of the archives."""
        yield from (one.noted for one in self.others if one.noted is not None)
        for part in self.parts:
            yield from part.noted()


def _lines(node: Node) -> Iterator[Line]:
    yield from node.lines
    for inner in node.nodes:
        yield from _lines(inner)


@dataclass(frozen=True, slots=True)
class Division:
    """Which group takes what. A processor renders it."""

    parts: tuple[_Part, ...]
    unplaced: tuple[str, ...]
    """The ids of entries that no group takes; they are listed in a last one."""
    abbreviations: tuple[Entry, ...] = ()
    """The sigles of archives with what they stand for, where the scheme asks for them."""
    abbreviations_heading: str = ""

    @property
    def items(self) -> list[CslItem]:
        """The items of collections that stand for the items cited from them; the processor needs them too."""
        lines = (line for part in self.parts for line in part.lines())
        return [line.item for line in lines if line.item is not None and line.stands_for_items]

    def rendered(
        self, processor: Processor, citations: Sequence[Citation] = ()
    ) -> DividedBibliography:
        """Render it.

        Args:
            processor: Of the style, with the items of all entries and those of `items`.
            citations: Those of the document, where the style puts items in order of citation.

        Raises:
            StyleError: The style has no bibliography.
        """
        lines = [line for part in self.parts for line in part.lines()]
        single = [line.item.id for line in lines if line.item is not None]
        single += [line.noted for line in lines if line.noted is not None]
        single += [noted for part in self.parts for noted in part.noted()]
        wanted = list(dict.fromkeys(single))
        trees = dict(zip(wanted, processor.entries(wanted, citations), strict=True))
        work = _Rendering(processor, citations, trees)
        first = Section(self.abbreviations_heading, 1, work.set(self.abbreviations))
        sections = [first] if self.abbreviations else []
        sections += filter(None, map(work.section, self.parts))
        return DividedBibliography(tuple(sections), self.unplaced)


@dataclass(frozen=True, slots=True)
class _Rendering:
    processor: Processor
    citations: Sequence[Citation]
    trees: Mapping[str, Tree]
    """What is printed by itself, by id: lines of the archives, and texts noted after others."""

    def section(self, part: _Part) -> Section | None:
        archives = self.archives(part.archives, part.level)
        inner = tuple(filter(None, (self.section(one) for one in part.parts)))
        entries = (*archives.entries, *self.others(part.others))
        sections = (*archives.sections, *inner)
        if not entries and not sections:
            return None
        return Section(part.heading, part.level, self.set(entries), sections)

    def archives(self, node: Node, level: int) -> Section:
        entries = tuple(map(self.entry, node.lines))
        sections = tuple(self.archives(inner, level + 1) for inner in node.nodes)
        return Section(node.heading, level, self.set(entries), sections)

    def entry(self, line: Line) -> Entry:
        tree = self.trees[line.item.id] if line.item is not None else ()
        if not tree:
            return Entry(line.id, (Text(line.text),))
        return Entry(line.id, self.with_noted(tree, line.noted))

    def others(self, entries: Sequence[Listed]) -> Iterator[Entry]:
        if not entries:
            return
        noted: Mapping[str, str | None] = {one.item.id: one.noted for one in entries}
        for one, tree in self.processor.bibliography(self.citations, ids=noted.keys()):
            yield Entry(one, self.with_noted(tree, noted[one]))

    def with_noted(self, tree: Tree, noted: str | None) -> Tree:
        return tree if noted is None else (*tree, Text(" "), *self.trees[noted])

    def set(self, entries: Iterable[Entry]) -> Bibliography:
        return Bibliography.of(entries, self.processor.bibliography_options)
