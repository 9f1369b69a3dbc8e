"""Where each cite stands among those before it: first, subsequent, ibid., near.

Source: CSL 1.0.2, "Choose", condition ``position``.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from citekit.csl.citation import Citation, Cite

__all__ = ["Position", "positions"]


@dataclass(frozen=True, slots=True)
class Position:
    """Which values of the condition ``position`` hold for a cite."""

    names: frozenset[str] = frozenset({"first"})
    first_note: int | None = None
    """The note in which the item was first cited; None where this is the first."""


_FIRST = Position()


def positions(citations: Sequence[Citation], near_note: int) -> list[list[Position]]:
    """Give the position of every cite of every citation, in document order.

    Citations in the text, which stand in note 0, follow each other and not the notes. With a
    chapter everything is cited for the first time again.

    Args:
        citations: All citations of a document.
        near_note: How many notes back still count as near.
    """
    first_notes: dict[str, int] = {}
    last_notes: dict[str, int] = {}
    previous: dict[bool, tuple[int, Citation]] = {}
    in_note: dict[int, int] = defaultdict(int)
    found: list[list[Position]] = []
    chapter = citations[0].chapter if citations else 0
    for number, citation in enumerate(citations, start=1):
        if citation.chapter != chapter:
            chapter = citation.chapter
            for memory in (first_notes, last_notes, previous):
                memory.clear()
        note = number if citation.note is None else citation.note
        row = []
        for at, cite in enumerate(citation.cites):
            before = (
                citation.cites[at - 1]
                if at
                else _cite_before(previous.get(note == 0), note, in_note)
            )
            is_near = cite.id in last_notes and note - last_notes[cite.id] <= near_note
            row.append(_position(cite, before, first_notes.get(cite.id), is_near=is_near))
            first_notes.setdefault(cite.id, note)
            last_notes[cite.id] = note
        found.append(row)
        in_note[note] += 1
        previous[note == 0] = (note, citation)
    return found


def _cite_before(
    previous: tuple[int, Citation] | None, note: int, in_note: dict[int, int]
) -> Cite | None:
    """Give the cite that "ibid." would point at: the only one of the citation, or note, before."""
    if previous is None:
        return None
    its_note, citation = previous
    alone = its_note in (0, note) or in_note[its_note] == 1
    return citation.cites[0] if alone and len(citation.cites) == 1 else None


def _position(
    cite: Cite, before: Cite | None, first_note: int | None, *, is_near: bool
) -> Position:
    if first_note is None:
        return _FIRST
    names = {"subsequent"} | ({"near-note"} if is_near else set())
    if before is not None and before.id == cite.id:
        names |= _ibid(_place(cite), _place(before))
    return Position(frozenset(names), first_note)


def _ibid(place: tuple[str, str] | None, before: tuple[str, str] | None) -> set[str]:
    if place == before:
        return {"ibid"}
    return {"ibid", "ibid-with-locator"} if place is not None else set()


def _place(cite: Cite) -> tuple[str, str] | None:
    return (cite.label, cite.locator) if cite.locator else None
