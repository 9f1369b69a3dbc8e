"""A document from citations to marked text: sorted, placed, told apart, collapsed, joined.

What is known of the items comes before (`registry`), each cite is rendered apart (`cites`); then the passes run in the
order of this module's functions.

Source: CSL 1.0.2, "Citation-specific Options", "Bibliography-specific Options".
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from citekit.csl.citation import Citation, Cite
from citekit.csl.cites import CITED_BEFORE, Cites
from citekit.csl.collation import Key, collation_key
from citekit.csl.compiled import Area, CompiledStyle
from citekit.csl.facts import Facts
from citekit.csl.marks import END_MARK, JOINT, plain
from citekit.csl.passes.capitals import capitalize_start
from citekit.csl.passes.collapse import Piece, join_cites
from citekit.csl.passes.sort import Row, sort_rows
from citekit.csl.passes.subsequent_author import Replacement, replacements
from citekit.csl.positions import Position, positions
from citekit.csl.registry import Registered, Registry
from citekit.csl.rendering import Rendering

__all__ = ["Pipeline"]

_NEAR_NOTE = 5
_BEFORE_DATE = f" ,{JOINT}"


@dataclass(slots=True)
class Document:
    """What is known of a document before its cites are rendered."""

    citations: Sequence[Citation]
    known: Registered
    placed: Sequence[Sequence[Position]] = ()


class Pipeline:
    """A compiled style at work on a set of items; what was rendered once is kept.

    Args:
        style: The compiled style.
        facts: The items by id.
    """

    def __init__(self, style: CompiledStyle, facts: Mapping[str, Facts]) -> None:
        self._style = style
        self._facts = facts
        self._cites = Cites(style, facts)
        self._registry = Registry(style, facts, self._cites)
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
        document = Document(citations, self._registry.registered(order))
        document.citations = [self._sorted(citation, document.known) for citation in citations]
        document.placed = positions(document.citations, self._near)
        return document

    def _sorted(self, citation: Citation, known: Registered) -> Citation:
        area = self._style.citation
        if not area.sort or len(citation.cites) < 2:  # noqa: PLR2004 -- nothing to sort
            return citation
        cites = self._by_names(citation.cites, known) if area.groups else citation.cites
        rows = [Row(cite, area.keys(self._facts[cite.id])) for cite in cites]
        ordered = sort_rows(rows, lambda cite: self._cites.entry(cite.id, known.numbers[cite.id]))
        return replace(citation, cites=tuple(ordered))

    def _by_names(self, cites: Iterable[Cite], known: Registered) -> list[Cite]:
        """Give cites in order of the names they print, those without names last.

        This settles what the sort keys leave undecided, as in citeproc-js; the standard is silent.
        """

        def names(cite: Cite) -> tuple[bool, Key]:
            look, levels = known.look(cite.id), known.levels.get(cite.id)
            shown = self._cites.render(Cite(cite.id), CITED_BEFORE, 0, look, levels)
            text = plain(shown.first_names) if shown.lists else ""
            return not shown.lists, collation_key(text, self._style.language)

        return sorted(cites, key=names)

    # Citations

    def basis(self, document: Document, at: int) -> object:
        """Give all that the text of a citation depends on; where that is equal, the text is."""
        citation, placed = document.citations[at], document.placed[at]
        style, looks, numbers = self._style, document.known.looks, document.known.numbers
        return (
            citation.cites,
            citation.continues,
            citation.ending,
            [place.names for place in placed],
            [place.first_note for place in placed] if style.prints_first_note else None,
            [looks.get(cite.id) for cite in citation.cites] if looks else None,
            [numbers[cite.id] for cite in citation.cites] if style.prints_numbers else None,
            [id(document.known.levels.get(cite.id)) for cite in citation.cites],
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
        look, levels = document.known.look(one), document.known.levels.get(one)
        again = self._cites.render(Cite(one), CITED_BEFORE, first.number, look, levels)
        head = first.names or again.first_names
        shown = first.text if first.names else again.text
        if head and plain(shown).startswith(plain(head)):
            bare = replace(first.cite, suppress_author=True, author_only=False)
            rest = self._cites.render(bare, position, first.number, look, levels, hides=True).text
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
        number = document.known.numbers.get(cite.id, 0)
        look, levels = document.known.look(cite.id), document.known.levels.get(cite.id)
        rendered = self._cites.render(cite, position, number, look, levels)

        def bare() -> str:
            return self._cites.render(cite, position, number, look, levels, hides=True).text

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

    # Bibliography

    def bibliography(
        self, document: Document, ids: Iterable[str] | None = None
    ) -> list[tuple[str, str]]:
        """Give the entries as marked text, each with its id, in the style's order."""
        area = self._style.bibliography
        if area is None:
            return []
        wanted = self._registry.in_order(
            document.known.numbers if ids is None else ids, document.known.numbers
        )
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
        state = self._cites.entry(one, document.known.numbers[one])
        state.look = document.known.look(one)
        state.levels = document.known.levels.get(one)
        if replacement is not None:
            state.substitute, state.substituted = replacement.text, replacement.count
        return area.entry(state), state


_END_OF_SENTENCE = re.compile(rf"{JOINT}\.([{JOINT}{END_MARK}]*)$")
"""A period of the style, at the end of a cite."""
