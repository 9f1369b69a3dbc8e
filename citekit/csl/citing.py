"""Citations and bibliographies of sources and CSL items, in any style and output."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from citekit.archives import Repositories
from citekit.csl.bibliography import Bibliography, Entry
from citekit.csl.citation import Citation
from citekit.csl.cited import Cited, CitedItems
from citekit.csl.item import CslItem
from citekit.csl.output import render
from citekit.csl.processor import Processor
from citekit.csl.style import Style, load_style
from citekit.csl.tree import Text, Tree
from citekit.errors import WrongTypeError
from citekit.model import Source

__all__ = [
    "bibliography",
    "bibliography_of",
    "cite",
    "cite_all",
    "trees_of",
]


def cite(
    *entries: Source | CslItem | Cited,
    locator: str | None = None,
    style: str | Path | Style = "chicago",
    short: bool = False,
    output: str = "plain",
    locale: str | None = None,
    repositories: Repositories | None = None,
    engine: str = "citekit",
) -> str:
    """Give one citation of one source or of several together.

    Args:
        entries: What is cited, in order; `Cited` where more is to be said than which source.
        locator: Where in the first of them, where that is not said in a `Cited`.
        style: A style's name, path, or the style itself.
        short: The form for a source that was cited before.
        output: ``plain``, ``html``, ``markdown``, ``rtf``, ``latex``, ``typst`` or ``json``.
        locale: Language of terms, dates and what citekit says of a source, such as ``de-DE``; the style's own where None.
        repositories: The archives table; the one in use where None.
        engine: ``citekit``, or ``citeproc-py`` for a second opinion.

    Raises:
        NotFoundError: There is no such style, output, text, archive or engine.
        StyleError: The style is not valid CSL.
        WrongTypeError: One of the entries is none: the key of a record, say.
    """
    if locator is not None and entries:
        first = _cited(entries[0])
        entries = (replace(first, locator=first.locator or locator), *entries[1:])
    return cite_all(
        [entries],
        style=style,
        short=short,
        output=output,
        locale=locale,
        repositories=repositories,
        engine=engine,
    )[0]


def cite_all(
    notes: Sequence[Iterable[Source | CslItem | Cited]],
    *,
    style: str | Path | Style = "chicago",
    short: bool = False,
    output: str = "plain",
    locale: str | None = None,
    repositories: Repositories | None = None,
    engine: str = "citekit",
) -> list[str]:
    """Give the citations of a document, in order; a source cited again gets its shortened form.

    Args and errors are those of `cite`; each member of ``notes`` is one citation.
    """
    trees = trees_of(
        notes, style=style, short=short, locale=locale, repositories=repositories, engine=engine
    )
    return [render(tree, output) for tree in trees]


def trees_of(
    notes: Sequence[Iterable[Source | CslItem | Cited]],
    *,
    style: str | Path | Style = "chicago",
    short: bool = False,
    locale: str | None = None,
    repositories: Repositories | None = None,
    engine: str = "citekit",
) -> list[Tree]:
    """Give the citations of a document as trees, which any output can write.

    Args and errors are those of `cite_all`.
    """
    loaded = _style(style)
    items = CitedItems(loaded, repositories, locale)
    citations = [
        Citation(tuple(cite for one in _entries(note) for cite in items.cites(_cited(one))))
        for note in notes
    ]
    processor = Processor(loaded, items.all, locale=locale, engine=engine)
    before = citations if short else []
    return processor.citations([*before, *citations])[len(before) :]


def bibliography(
    *entries: Source | CslItem | Cited,
    style: str | Path | Style = "chicago",
    output: str = "plain",
    locale: str | None = None,
    repositories: Repositories | None = None,
    engine: str = "citekit",
) -> list[str]:
    """Give the entries of a bibliography, sorted as the style says; each source once.

    Args and errors are those of `cite`.
    """
    shown = bibliography_of(
        *entries, style=style, locale=locale, repositories=repositories, engine=engine
    )
    return [render(entry.tree, output) for entry in shown.entries]


def bibliography_of(
    *entries: Source | CslItem | Cited,
    style: str | Path | Style = "chicago",
    locale: str | None = None,
    repositories: Repositories | None = None,
    engine: str = "citekit",
) -> Bibliography:
    """Give a bibliography with the ids and trees of its entries, which any output can write.

    Args and errors are those of `bibliography`.
    """
    loaded = _style(style)
    items = CitedItems(loaded, repositories, locale)
    noted: dict[str, str] = {}
    for entry in entries:
        cites = items.cites(_cited(entry))
        for note in cites[1:]:
            noted[cites[0].id] = note.id
    processor = Processor(loaded, items.all, locale=locale, engine=engine)
    rendered = dict(processor.bibliography())
    beside = set(noted.values())
    shown = (
        Entry(one, (*tree, Text(" "), *rendered[noted[one]]) if one in noted else tree)
        for one, tree in rendered.items()
        if one not in beside
    )
    return Bibliography.of(shown, processor.bibliography_options)


def _style(style: str | Path | Style) -> Style:
    return style if isinstance(style, Style) else load_style(style)


def _entries(note: Iterable[Source | CslItem | Cited]) -> Iterable[Source | CslItem | Cited]:
    if isinstance(note, Source | CslItem | Cited):
        expected = "a list of what is cited together, for each citation one"
        raise WrongTypeError(expected, note, advice="write [[one], [another]]")
    return note


def _cited(entry: Source | CslItem | Cited) -> Cited:
    return entry if isinstance(entry, Cited) else Cited(entry)
