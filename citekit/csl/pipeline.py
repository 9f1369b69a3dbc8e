"""A document from citations to marked text: sorted, placed, told apart, collapsed, joined.

The passes run in the order of this module's functions.

Source: CSL 1.0.2, "Citation-specific Options", "Bibliography-specific Options".
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from citekit.csl.citation import Citation, Cite
from citekit.csl.citation_label import label_of
from citekit.csl.collation import Key, collation_key
from citekit.csl.compiled import Area, CompiledStyle
from citekit.csl.facts import Facts
from citekit.csl.marks import END_MARK, JOINT, plain
from citekit.csl.passes.capitals import capitalize_start
from citekit.csl.passes.collapse import Piece, join_cites
from citekit.csl.passes.disambiguate import Levels, Rules, Seen, disambiguate, name_levels
from citekit.csl.passes.sort import Row, sort_rows
from citekit.csl.passes.subsequent_author import Replacement, replacements
from citekit.csl.positions import Position, positions
from citekit.csl.rendering import PLAIN_LOOK, Look, NameList, Rendering
from citekit.csl.vocabulary import DATE_VARIABLES

__all__ = ["Pipeline"]

_CITED_BEFORE = Position(frozenset({"subsequent"}), 1)
_NEAR_NOTE = 5
_ACCESSED = frozenset({"accessed"})
"""Left out where cites are compared: when a page was read does not tell it from another."""
_ANYWHERE: frozenset[str] = frozenset()
_DATES = DATE_VARIABLES | {"locator"}
_BEFORE_DATE = f" ,{JOINT}"


@dataclass(slots=True)
class _Rendered:
    """One cite, rendered."""

    text: str
    first_names: str
    lists: tuple[NameList, ...]
    dates: tuple[str, ...]
    year_suffix: str
    conditions: int
    leaves_out: bool
    """Whether the author was left out."""
    is_titled: bool
    """Whether no names are printed, but something other than dates: a title, a number."""


_Registered = tuple[Mapping[str, int], Mapping[str, Look], Mapping[str, Levels]]
"""For each item its number, look and levels of names, as a `Document` has them."""


@dataclass(slots=True)
class Document:
    """What is known of a document before its cites are rendered."""

    citations: Sequence[Citation]
    numbers: Mapping[str, int]
    looks: Mapping[str, Look]
    levels: Mapping[str, Levels]
    """For each item with a name that all cites show with more of its given name: those names."""
    placed: Sequence[Sequence[Position]] = field(default_factory=list)


class Pipeline:
    """A compiled style at work on a set of items; what was rendered once is kept.

    Args:
        style: The compiled style.
        facts: The items by id.
    """

    def __init__(self, style: CompiledStyle, facts: Mapping[str, Facts]) -> None:
        self._style = style
        self._facts = facts
        self._rules = Rules.of(style.citation.attributes, has_condition=style.tests_ambiguity)
        self._rendered: dict[object, _Rendered] = {}
        self._rows: dict[str, Row[str]] = {}
        self._labels: dict[str, str] = {}
        self._known: tuple[Sequence[str], _Registered] = ((), ({}, {}, {}))
        self._levels: Levels = {}
        self._cuts_later = any(
            option.startswith("et-al-subsequent") for option in style.names_options
        )
        locale = style.locale
        self._quotes = (locale.term("open-quote") or "", locale.term("close-quote") or "")
        self._near = int(style.citation.attributes.get("near-note-distance") or _NEAR_NOTE)

    # Before rendering

    def prepare(self, citations: Sequence[Citation], order: Sequence[str]) -> Document:
        """Give every item its number and look, and every cite its position.

        Args:
            citations: Those of the document, in order.
            order: The ids of all items in the order of citation.
        """
        document = Document(citations, *self._registered(order))
        document.citations = [self._sorted(citation, document) for citation in citations]
        document.placed = positions(document.citations, self._near)
        return document

    def _registered(self, order: Sequence[str]) -> _Registered:
        """Give the numbers, looks and name levels of items; kept until the items change."""
        if self._known[0] == order:
            return self._known[1]
        numbers = self._numbers(order)
        levels = self._levels_of(order)
        registered = numbers, self._looks(order, numbers, levels), levels
        self._known = (list(order), registered)
        return registered

    def _levels_of(self, order: Sequence[str]) -> Mapping[str, Levels]:
        """Give the levels of names to each item that has one of them."""
        if not self._rules.is_global:
            return {}
        lists = [self._compared(one, PLAIN_LOOK, None).lists for one in order]
        levels = name_levels(lists, self._rules.given_rule, self._style.initials_of)
        if levels != self._levels:
            if self._levels:
                self._forget(self._levels, levels)
            self._levels = levels
        return {one: self._levels for one in order if self._facts[one].names_any(levels)}

    def _forget(self, before: Levels, after: Levels) -> None:
        """Forget what was rendered with a name that is shown otherwise now."""
        changed = {one for one in before.keys() | after.keys() if before.get(one) != after.get(one)}

        def stays(lists: Iterable[NameList]) -> bool:
            return all(changed.isdisjoint(one.people) for one in lists)

        self._rendered = {key: one for key, one in self._rendered.items() if stays(one.lists)}

    def _numbers(self, order: Sequence[str]) -> dict[str, int]:
        area = self._style.bibliography
        plain = {one: at for at, one in enumerate(order, start=1)}
        if area is None or not area.sort:
            return plain
        rows = [self._row(one, area) for one in order]
        in_order = sort_rows(rows, lambda one: self._entry_state(one, plain[one]))
        if area.counts_down:
            in_order.reverse()
        return {one: at for at, one in enumerate(in_order, start=1)}

    def _in_order(self, ids: Iterable[str], numbers: Mapping[str, int]) -> list[str]:
        """Give items in the order of the bibliography."""
        area = self._style.bibliography
        counts_down = area is not None and area.counts_down
        return sorted(ids, key=numbers.__getitem__, reverse=counts_down)

    def _row(self, one: str, area: Area) -> Row[str]:
        """Give an item as it is sorted; kept where no key asks for its number."""
        row = self._rows.get(one)
        if row is None or area.sorts_by_number:
            row = self._rows[one] = Row(one, area.keys(self._facts[one]))
        return row

    def _compared(self, one: str, look: Look, levels: Levels | None) -> _Rendered:
        """Give a cite as it is compared with others."""
        return self._cite(Cite(one), _CITED_BEFORE, 0, look, levels, compares=True)

    def _looks(
        self, order: Sequence[str], numbers: Mapping[str, int], levels: Mapping[str, Levels]
    ) -> Mapping[str, Look]:
        """Give its look to each item whose cite would be taken for another's."""
        if not self._rules.any:
            return {}
        known: dict[tuple[str, Look], Seen] = {}

        def see(one: str, look: Look) -> Seen:
            """Give a cite as it looks: quotation marks and fonts tell nothing apart."""
            seen = known.get((one, look))
            if seen is None:
                compared = self._compared(one, look, levels.get(one))
                seen = Seen(plain(compared.text), compared.lists, compared.conditions)
                known[one, look] = seen
            return seen

        return disambiguate(self._in_order(order, numbers), self._rules, see)

    def _sorted(self, citation: Citation, document: Document) -> Citation:
        area = self._style.citation
        if not area.sort or len(citation.cites) < 2:  # noqa: PLR2004 -- nothing to sort
            return citation
        cites = self._by_names(citation.cites, document) if area.groups else citation.cites
        rows = [Row(cite, area.keys(self._facts[cite.id])) for cite in cites]
        ordered = sort_rows(
            rows, lambda cite: self._entry_state(cite.id, document.numbers[cite.id])
        )
        return replace(citation, cites=tuple(ordered))

    def _by_names(self, cites: Iterable[Cite], document: Document) -> list[Cite]:
        """Give cites in order of the names they print, those without names last.

        This settles what the sort keys leave undecided, as in citeproc-js; the standard is silent.
        """

        def names(cite: Cite) -> tuple[bool, Key]:
            look, levels = document.looks.get(cite.id, PLAIN_LOOK), document.levels.get(cite.id)
            shown = self._cite(Cite(cite.id), _CITED_BEFORE, 0, look, levels)
            text = plain(shown.first_names) if shown.lists else ""
            return not shown.lists, collation_key(text, self._style.language)

        return sorted(cites, key=names)

    # Citations

    def basis(self, document: Document, at: int) -> object:
        """Give all that the text of a citation depends on; where that is equal, the text is."""
        citation, placed = document.citations[at], document.placed[at]
        style, looks, numbers = self._style, document.looks, document.numbers
        return (
            citation.cites,
            citation.continues,
            citation.ending,
            [place.names for place in placed],
            [place.first_note for place in placed] if style.prints_first_note else None,
            [looks.get(cite.id) for cite in citation.cites] if looks else None,
            [numbers[cite.id] for cite in citation.cites] if style.prints_numbers else None,
            [id(document.levels.get(cite.id)) for cite in citation.cites],
        )

    def citation(self, document: Document, at: int) -> str:
        """Give one citation as marked text."""
        return self._finished(document.citations[at], self._pieces(document, at))

    def in_text(self, document: Document, at: int) -> tuple[str, str]:
        """Give what a sentence calls the first cite's source, and the citation without it.

        That is its author; without one, what the cite has before its date. A note keeps a source
        without author whole, and the sentence has it as it is where it was cited before.
        """
        pieces = self._pieces(document, at)
        head, rest = self._divided(pieces[0], document.placed[at][0], document)
        pieces[0] = replace(pieces[0], text=rest)
        return head, self._finished(document.citations[at], pieces)

    def _divided(self, first: Piece, position: Position, document: Document) -> tuple[str, str]:
        """Give what a sentence calls a source, and its cite without that."""
        one = first.cite.id
        look, levels = document.looks.get(one, PLAIN_LOOK), document.levels.get(one)
        again = self._cite(Cite(one), _CITED_BEFORE, first.number, look, levels)
        head = first.names or again.first_names
        shown = first.text if first.names else again.text
        if head and plain(shown).startswith(plain(head)):
            bare = replace(first.cite, suppress_author=True, author_only=False)
            rest = self._cite(bare, position, first.number, look, levels, hides=True).text
            if rest == first.text and not self._style.is_note:
                rest = ""
        elif self._style.is_note:
            head, rest = again.text, first.text
        else:
            cut = first.text.find(first.date) if first.date else len(first.text)
            head, rest = first.text[:cut].rstrip(_BEFORE_DATE), first.text[cut:]
        return head, rest

    def _pieces(self, document: Document, at: int) -> list[Piece]:
        return [
            self._piece(cite, position, document)
            for cite, position in zip(
                document.citations[at].cites, document.placed[at], strict=True
            )
        ]

    def _finished(self, citation: Citation, pieces: Sequence[Piece]) -> str:
        area = self._style.citation
        first = pieces[0] if pieces else None
        if self._style.is_note and first and not (citation.continues or first.continues):
            first.text = capitalize_start(first.text, first.cite.prefix)
        for piece in pieces[:-1]:
            if piece.cite.goes_on:
                piece.text = _END_OF_SENTENCE.sub(r"\1", piece.text)
        joined = join_cites(pieces, area, self._style.locale, is_in_text=not self._style.is_note)
        if all(piece.cite.author_only for piece in pieces):
            return joined  # words of a sentence, which no parentheses enclose
        return area.finish(joined) if citation.ending is None else area.end(joined, citation.ending)

    def _piece(self, cite: Cite, position: Position, document: Document) -> Piece:
        number = document.numbers.get(cite.id, 0)
        look, levels = document.looks.get(cite.id, PLAIN_LOOK), document.levels.get(cite.id)
        rendered = self._cite(cite, position, number, look, levels)

        def bare() -> str:
            return self._cite(cite, position, number, look, levels, hides=True).text

        piece = Piece(
            cite,
            rendered.text,
            rendered.first_names,
            rendered.dates[0] if rendered.dates else "",
            rendered.year_suffix,
            look.suffix,
            number,
            bare,
            self._quotes,
            rendered.is_titled,
            continues=rendered.leaves_out,
        )
        if cite.author_only:
            head, _ = self._divided(piece, position, document)
            return replace(piece, text=head, names="", date="", suffix_text="")
        return piece

    def _cite(
        self,
        cite: Cite,
        position: Position,
        number: int,
        look: Look,
        levels: Levels | None,
        *,
        hides: bool = False,
        compares: bool = False,
    ) -> _Rendered:
        leaves = compares and "accessed" in self._facts[cite.id].dates
        names = self._asked(cite, position)
        note = position.first_note if self._style.prints_first_note else 0
        key = (
            cite.id,
            cite.locator,
            cite.label,
            names,
            note,
            number if self._style.prints_numbers else 0,
            look,
            hides,
            cite.suppress_author,
            levels is None,
            leaves,
        )
        found = self._rendered.get(key)
        if found is None:
            state = self._cite_state(cite, position, number, look, levels)
            state.position = names
            state.hides_names = hides or cite.suppress_author
            state.keeps_word = not hides
            if leaves:
                state.suppressed = _ACCESSED
            text = self._style.citation.cite(state)
            if cite.suppress_author and not text:
                whole = self._cite(
                    replace(cite, suppress_author=False), position, number, look, levels
                )
                if not whole.lists:  # a title in the author's place is all there is
                    return whole
            found = self._rendered[key] = _Rendered(
                text,
                state.first_names or "",
                tuple(state.lists),
                tuple(state.dates),
                state.year_suffix or "",
                state.conditions,
                state.hides_names and state.first_names is not None,
                not state.first_names
                and (self._style.prints_numbers or not _DATES.issuperset(state.printed)),
            )
        return found

    def _asked(self, cite: Cite, position: Position) -> frozenset[str]:
        """Give the values of the condition ``position`` as far as they make a difference."""
        if self._cuts_later:
            return position.names
        if not self._style.tests_position:
            return _ANYWHERE
        shape, is_located = self._facts[cite.id].shape, bool(_locator(cite))
        return self._style.citation.asked(shape, position.names, is_located=is_located)

    def _cite_state(
        self, cite: Cite, position: Position, number: int, look: Look, levels: Levels | None
    ) -> Rendering:
        state = Rendering(self._facts[cite.id])
        state.label, state.look, state.levels = cite.label, look, levels
        state.locator = _locator(cite)
        if position.first_note:
            state.first_note = str(position.first_note)
        if number:
            state.number = str(number)
        if self._style.uses_labels:
            state.citation_label = self._label(cite.id)
        return state

    def _label(self, one: str) -> str:
        if not self._style.uses_labels:
            return ""
        if one not in self._labels:
            self._labels[one] = label_of(self._facts[one])
        return self._labels[one]

    # Bibliography

    def bibliography(
        self, document: Document, ids: Iterable[str] | None = None
    ) -> list[tuple[str, str]]:
        """Give the entries as marked text, each with its id, in the style's order."""
        area = self._style.bibliography
        if area is None:
            return []
        wanted = self._in_order(document.numbers if ids is None else ids, document.numbers)
        if "subsequent-author-substitute" not in area.attributes:
            return [(one, self._rendered_entry(one, document, area)[0]) for one in wanted]
        entries = [self._rendered_entry(one, document, area) for one in wanted]
        replaced = replacements([state for _, state in entries], area.attributes)
        return [
            (one, text if found is None else self._rendered_entry(one, document, area, found)[0])
            for one, (text, _), found in zip(wanted, entries, replaced, strict=True)
        ]

    def _rendered_entry(
        self, one: str, document: Document, area: Area, replacement: Replacement | None = None
    ) -> tuple[str, Rendering]:
        state = self._entry_state(one, document.numbers[one])
        state.look = document.looks.get(one, PLAIN_LOOK)
        state.levels = document.levels.get(one)
        if replacement is not None:
            state.substitute, state.substituted = replacement.text, replacement.count
        return area.entry(state), state

    def _entry_state(self, one: str, number: int) -> Rendering:
        return Rendering(self._facts[one], number=str(number), citation_label=self._label(one))


_END_OF_SENTENCE = re.compile(rf"{JOINT}\.([{JOINT}{END_MARK}]*)$")
"""A period of the style, at the end of a cite."""


def _locator(cite: Cite) -> str:
    return cite.locator.strip() if cite.locator else ""
