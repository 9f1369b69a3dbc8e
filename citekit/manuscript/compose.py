"""From the citations of a manuscript to what is printed: in the sentences, in the notes, in the list at the end."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from citekit.bibliographies import Scheme
from citekit.csl.citation import Citation, Cite
from citekit.csl.cited import Cited, CitedItems
from citekit.csl.compiled import compile_style
from citekit.csl.leaves import LEAF_WORDS
from citekit.csl.locale import Locale
from citekit.csl.marks import ANY_MARK, parse
from citekit.csl.processor import Processor
from citekit.csl.richtext import read_rich
from citekit.csl.style import Style
from citekit.csl.tree import Text, Tree
from citekit.errors import CitekitError, ItemError, NotFoundError, RequestError
from citekit.manuscript.keys import Entry, cited_by
from citekit.manuscript.listing import ListPart, divided_list, one_list
from citekit.manuscript.locator import Located, locator_in, locator_terms
from citekit.manuscript.sentence import InSentence, capitalized, in_sentence
from citekit.manuscript.written import WrittenCitation, WrittenCite
from citekit.model import Source

__all__ = ["Composed", "Composition", "Unresolved", "compose"]

_LEAF = "leaf"


@dataclass(frozen=True, slots=True)
class Composed:
    """What one citation becomes."""

    text: Tree
    """What stands in the text, or in the author's own note."""
    note: Tree | None
    """What stands in a note of its own; None where there is none."""
    taken: int = 0
    """How many characters after it have gone into it."""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A key that names nothing, or not what was asked for."""

    cite: WrittenCite
    error: CitekitError


@dataclass(frozen=True, slots=True)
class Composition:
    """All citations of a manuscript, and its list."""

    citations: tuple[Composed, ...]
    listed: tuple[ListPart, ...]
    """The parts of the list."""
    entries: tuple[Entry, ...]
    """What is listed, in the order in which it is first cited."""
    unresolved: tuple[Unresolved, ...]
    unplaced: tuple[str, ...]
    """The ids of what no group of the scheme takes."""
    locale: Locale


def compose(
    written: Sequence[WrittenCitation],
    find: Callable[[str], Entry],
    *,
    style: Style,
    locale: str | None = None,
    uncited: Iterable[Entry] = (),
    scheme: Scheme | None = None,
) -> Composition:
    """Give every citation of a manuscript in a style, and the list of what is cited.

    Args:
        written: The citations in the order of their notes.
        find: Gives the entry of an id; raises NotFoundError.
        style: From ``load_style``.
        locale: The language of terms and dates; the style's own, else en-US, where None.
        uncited: Entries that the list has without a citation.
        scheme: Divides the list; None leaves it in one.

    Raises:
        NotFoundError: There is no such locale.
        StyleError: The list is to be divided, and the style has none.
    """
    language = style.language(locale)
    work = _Work(style, language, find)
    citations = work.citations(written)
    listed = work.list_parts(uncited, scheme)
    return Composition(
        tuple(citations),
        tuple(listed),
        tuple(work.entries.values()),
        tuple(work.unresolved),
        work.unplaced,
        work.locale,
    )


class _Work:
    """The making of one manuscript."""

    def __init__(self, style: Style, language: str, find: Callable[[str], Entry]) -> None:
        self._style, self._language, self._find = style, language, find
        self._items = CitedItems(style, None, language)
        self.locale = compile_style(style.source, language).locale
        english = compile_style(style.source, "en-US").locale
        self._terms = locator_terms(self.locale, english)
        self._terms_of_archives = self._terms | dict.fromkeys(LEAF_WORDS, _LEAF)
        self._listed: dict[str, tuple[Cited, str | None]] = {}
        self._cited: list[Citation] = []
        self.entries: dict[str, Entry] = {}
        self.unresolved: list[Unresolved] = []
        self.unplaced: tuple[str, ...] = ()

    # Citations

    def citations(self, written: Sequence[WrittenCitation]) -> list[Composed]:
        is_note = self._style.kind == "note"
        made = 0
        asked: list[tuple[WrittenCitation, InSentence | None, Citation, str]] = []
        for one in written:
            place = None
            if is_note and one.in_note:
                after = "" if one.is_nested else one.after
                place = in_sentence(one.before, after, is_word=one.in_sentence)
                if one.is_nested:
                    place = replace(place, continues=True, ending="")
            made += is_note and not one.in_note
            citation, unknown = self._citation(one, place, made + one.own_notes)
            asked.append((one, place, citation, unknown))
        self._cited = [citation for _, _, citation, _ in asked if citation.cites]
        processor = self._processor()
        trees = iter(processor.citations(self._cited))
        parts = iter(
            processor.in_text(self._cited) if any(one.in_sentence for one in written) else ()
        )
        composed = []
        for one, place, citation, unknown in asked:
            tree = next(trees) if citation.cites else _marked(unknown)
            head, rest = next(parts, ((), ())) if citation.cites else ((), tree)
            known = bool(citation.cites)
            composed.append(self._composed(one, place, tree, (head, rest), is_known=known))
        return composed

    def _composed(
        self,
        one: WrittenCitation,
        place: InSentence | None,
        tree: Tree,
        parts: tuple[Tree, Tree],
        *,
        is_known: bool,
    ) -> Composed:
        if place is not None:
            text = (Text("("), *tree, Text(")")) if place.in_parentheses else tree
            return Composed(text, None, place.taken if is_known else 0)
        if one.in_sentence and is_known:
            head, rest = parts
            if self._style.kind == "note":
                return Composed(head, _with_capital(rest))
            return Composed((*head, Text(" "), *rest), None)
        if self._style.kind == "note" and not one.in_sentence:
            is_bare = one.cites[0].suppress_author and not one.cites[0].prefix
            return Composed((), _with_capital(tree) if is_bare else tree)
        return Composed(tree, None)

    def _processor(self) -> Processor:
        return Processor(self._style, self._items.all, locale=self._language)

    def _citation(
        self, one: WrittenCitation, place: InSentence | None, note: int
    ) -> tuple[Citation, str]:
        """Give what is known of a citation, and the marks of what is not where that is nothing."""
        cites: list[Cite] = []
        unknown: list[str] = []
        begins = self._style.kind == "note" and (place is None or not place.continues)
        for at, cite in enumerate(one.cites):
            written = replace(cite, prefix=capitalized(cite.prefix)) if begins and not at else cite
            found = self._cites(written)
            if found:
                if unknown:  # what is unknown keeps its place before
                    first = found[0]
                    before = f"{'; '.join(unknown)}; {first.prefix}"
                    found, unknown = [replace(first, prefix=before), *found[1:]], []
                cites += found
            else:
                unknown.append(_mark(written))
        if cites and unknown:
            cites[-1] = replace(cites[-1], suffix="; ".join([cites[-1].suffix, *unknown]))
            unknown = []
        citation = Citation(
            tuple(cites),
            note if self._style.kind == "note" else None,
            one.chapter,
            continues=place is not None and place.continues,
            ending=None if place is None else place.ending,
        )
        return citation, "; ".join(unknown)

    def _cites(self, written: WrittenCite) -> list[Cite]:
        """Give the cites of one source; none where its key names nothing."""
        try:
            cited = cited_by(written.key, self._find)
            return self._located(written, cited)
        except (ItemError, NotFoundError, RequestError) as error:
            self.unresolved.append(Unresolved(written, error))
            return []

    def _located(self, written: WrittenCite, cited: Cited) -> list[Cite]:
        is_source = isinstance(cited.entry, Source)
        suffix = _clean(written.suffix)
        place = locator_in(suffix, self._terms_of_archives if is_source else self._terms)
        if place.label == _LEAF:
            place = replace(place, label="page", locator=f"{place.word} {place.locator}")
        first, *noted = self._items.cites(
            replace(
                cited,
                locator=place.locator,
                label=place.label,
                prefix=_clean(written.prefix),
                suffix=place.suffix,
            )
        )
        self._list(cited, first, *noted)
        return [replace(_as_written(first, place), suppress_author=written.suppress_author), *noted]

    # The list

    def list_parts(self, uncited: Iterable[Entry], scheme: Scheme | None) -> list[ListPart]:
        """Give the list of what is cited and what is not, in one or by a scheme."""
        for entry in uncited:
            if entry.id not in self.entries:
                self._list(Cited(entry), *self._items.cites(Cited(entry)))
        parts = self._style, self._items, self._listed, self._cited, self._language
        if scheme is None:
            return one_list(*parts)
        found, self.unplaced = divided_list(*parts, scheme=scheme)
        return found

    def _list(self, cited: Cited, first: Cite, *noted: Cite) -> None:
        """Note that something is listed."""
        known = self._listed.get(first.id)
        note = noted[0].id if noted else None
        self._listed[first.id] = (cited, note or (known[1] if known else None))
        self.entries[cited.entry.id] = cited.entry


def _with_capital(tree: Tree) -> Tree:
    """Give a note without its author with a capital: "To Razuvaev"."""
    first = tree[0] if tree else None
    if not isinstance(first, Text):
        return tree
    return (Text(first.value[:1].upper() + first.value[1:]), *tree[1:])


def _as_written(cite: Cite, place: Located) -> Cite:
    """Keep the label that the author gave a page where the archive labels its leaves otherwise."""
    if place.word and place.label == "page" and cite.locator != place.locator:
        return replace(cite, locator=f"{place.word} {place.locator}")
    return cite


def _mark(cite: WrittenCite) -> str:
    """Give what stands for a source that is not there: its key, marked, and what was said around it."""
    around = [_clean(cite.prefix).strip(), f"<b>{cite.key}?</b>"]
    return " ".join(filter(None, around)) + _clean(cite.suffix)


def _clean(text: str) -> str:
    """Give text without the noncharacters that mark text inside."""
    return ANY_MARK.sub("", text)


def _marked(text: str) -> Tree:
    return parse(read_rich(text))
