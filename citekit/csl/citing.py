"""Citations and bibliographies of sources and CSL items, in any style and output."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from citekit.archives import Repositories
from citekit.csl.citation import Citation, Cite
from citekit.csl.from_source import item_from, translation_note_from
from citekit.csl.item import CslItem
from citekit.csl.output import render
from citekit.csl.processor import Processor
from citekit.csl.style import Style, load_style
from citekit.model import Source

__all__ = ["Cited", "bibliography", "cite", "cite_all"]


@dataclass(frozen=True, slots=True)
class Cited:
    """One source in a citation: which of its texts, where in it, and what is said around it."""

    entry: Source | CslItem
    locator: str | None = None
    """The leaf or page pointed at; takes the place of the record's own."""
    label: str = "page"
    """What the locator counts, in CSL's words: ``page``, ``folio``, ``chapter``."""
    prefix: str = ""
    suffix: str = ""
    text: str | None = None
    """Which text of the source is cited; the one that the record names where None."""
    noting: str | None = None
    """A further text of the source that is noted after it: its translation, say."""


def cite(
    *entries: Source | CslItem | Cited,
    locator: str | None = None,
    style: str | Path | Style = "chicago",
    short: bool = False,
    output: str = "plain",
    locale: str | None = None,
    repositories: Repositories | None = None,
) -> str:
    """Give one citation of one source or of several together.

    Args:
        entries: What is cited, in order; `Cited` where more is to be said than which source.
        locator: Where in the first of them, where that is not said in a `Cited`.
        style: A style's name, path, or the style itself.
        short: The form for a source that was cited before.
        output: ``plain``, ``html`` or ``markdown``.
        locale: Language of terms and dates, such as ``de-DE``; the style's own where None.
        repositories: The archives table; the one in use where None.

    Raises:
        NotFoundError: There is no such style, output, text or archive.
        StyleError: The style is not valid CSL.
    """
    if locator is not None and entries and not isinstance(entries[0], Cited):
        entries = (Cited(entries[0], locator), *entries[1:])
    return cite_all(
        [entries], style=style, short=short, output=output, locale=locale, repositories=repositories
    )[0]


def cite_all(
    notes: Sequence[Iterable[Source | CslItem | Cited]],
    *,
    style: str | Path | Style = "chicago",
    short: bool = False,
    output: str = "plain",
    locale: str | None = None,
    repositories: Repositories | None = None,
) -> list[str]:
    """Give the citations of a document, in order; a source cited again gets its shortened form.

    Args and errors are those of `cite`; each member of ``notes`` is one citation.
    """
    prepared = [[one if isinstance(one, Cited) else Cited(one) for one in note] for note in notes]
    items = _Items(repositories)
    citations = [
        Citation(tuple(cite for one in note for cite in items.cites(one))) for note in prepared
    ]
    processor = Processor(_style(style), items.all, locale=locale)
    before = citations if short else []
    trees = processor.citations([*before, *citations])[len(before) :]
    return [render(tree, output) for tree in trees]


def bibliography(
    *entries: Source | CslItem | Cited,
    style: str | Path | Style = "chicago",
    output: str = "plain",
    locale: str | None = None,
    repositories: Repositories | None = None,
) -> list[str]:
    """Give the entries of a bibliography, sorted as the style says; each source once.

    Args and errors are those of `cite`.
    """
    items = _Items(repositories)
    noted: dict[str, str] = {}
    for entry in entries:
        cites = items.cites(entry if isinstance(entry, Cited) else Cited(entry))
        for note in cites[1:]:
            noted[cites[0].id] = note.id
    processor = Processor(_style(style), items.all, locale=locale)
    rendered = {item_id: render(tree, output) for item_id, tree in processor.bibliography()}
    return [
        f"{text} {rendered[noted[item_id]]}" if item_id in noted else text
        for item_id, text in rendered.items()
        if item_id not in noted.values()
    ]


def _style(style: str | Path | Style) -> Style:
    return style if isinstance(style, Style) else load_style(style)


class _Items:
    """The CSL items of what is cited, each once."""

    def __init__(self, repositories: Repositories | None) -> None:
        self._repositories = repositories
        self._by_id: dict[str, CslItem] = {}

    @property
    def all(self) -> list[CslItem]:
        return list(self._by_id.values())

    def cites(self, cited: Cited) -> list[Cite]:
        """Give the cites of one source: of the text asked for, and of the one noted beside it."""
        entry = cited.entry
        if isinstance(entry, CslItem):
            item = entry
        else:
            item_id = f"{entry.id}#{cited.text}" if cited.text else entry.id
            item = self._by_id.get(item_id) or item_from(
                entry, cited.text, repositories=self._repositories, item_id=item_id
            )
        self._by_id[item.id] = item
        first = Cite(item.id, cited.locator, cited.label, cited.prefix, cited.suffix)
        if cited.noting is None or isinstance(entry, CslItem):
            return [first]
        note = translation_note_from(entry, cited.noting, item_id=f"{entry.id}#{cited.noting}+")
        self._by_id[note.id] = note
        return [
            Cite(item.id, cited.locator, cited.label, cited.prefix),
            Cite(note.id, suffix=cited.suffix),
        ]
