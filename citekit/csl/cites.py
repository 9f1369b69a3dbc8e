"""Cites rendered, one by one; what was rendered once is kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from citekit.csl.citation import Cite
from citekit.csl.citation_label import label_of
from citekit.csl.compiled import CompiledStyle
from citekit.csl.facts import Facts
from citekit.csl.passes.disambiguate import Levels
from citekit.csl.positions import Position
from citekit.csl.rendering import Look, NameList, Rendering
from citekit.csl.vocabulary import DATE_VARIABLES

__all__ = ["CITED_BEFORE", "Cites", "RenderedCite"]

CITED_BEFORE = Position(frozenset({"subsequent"}), 1)
"""The position in which cites are compared with others."""
_ACCESSED = frozenset({"accessed"})
"""Left out where cites are compared: when a page was read does not tell it from another."""
_ANYWHERE: frozenset[str] = frozenset()
_DATES = DATE_VARIABLES | {"locator"}


@dataclass(slots=True)
class RenderedCite:
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


class Cites:
    """A compiled style at work on single items.

    Args:
        style: The compiled style.
        facts: The items by id.
    """

    def __init__(self, style: CompiledStyle, facts: Mapping[str, Facts]) -> None:
        self._style = style
        self._facts = facts
        self._rendered: dict[object, RenderedCite] = {}
        self._labels: dict[str, str] = {}
        self._cuts_later = any(
            option.startswith("et-al-subsequent") for option in style.names_options
        )

    def render(
        self,
        cite: Cite,
        position: Position,
        number: int,
        look: Look,
        levels: Levels | None,
        *,
        hides: bool = False,
        compares: bool = False,
    ) -> RenderedCite:
        """Render a cite.

        Args:
            cite: The cite; its prefix and suffix are left to others.
            position: Where it stands.
            number: The number of its item; 0 where none is known yet.
            look: What tells it apart.
            levels: How much of given names all cites show; None for an item without such a name.
            hides: Whether the author goes, and what stands for it.
            compares: Whether it is compared with others, and not printed.
        """
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
            state = self._begun(cite, position, number, look, levels)
            state.position = names
            state.hides_names = hides or cite.suppress_author
            state.keeps_word = not hides
            if leaves:
                state.suppressed = _ACCESSED
            text = self._style.citation.cite(state)
            if cite.suppress_author and not text:
                whole = self.render(
                    replace(cite, suppress_author=False), position, number, look, levels
                )
                if not whole.lists:  # a title in the author's place is all there is
                    return whole
            found = self._rendered[key] = RenderedCite(
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

    def compared(self, one: str, look: Look, levels: Levels | None) -> RenderedCite:
        """Give a cite as it is compared with others."""
        return self.render(Cite(one), CITED_BEFORE, 0, look, levels, compares=True)

    def forget(self, before: Levels, after: Levels) -> None:
        """Forget what was rendered with a name that is shown otherwise now."""
        changed = {one for one in before.keys() | after.keys() if before.get(one) != after.get(one)}

        def stays(lists: Iterable[NameList]) -> bool:
            return all(changed.isdisjoint(one.people) for one in lists)

        self._rendered = {key: one for key, one in self._rendered.items() if stays(one.lists)}

    def entry(self, one: str, number: int) -> Rendering:
        """Begin the rendering of an entry, or of a sort key."""
        return Rendering(self._facts[one], number=str(number), citation_label=self._label(one))

    def _asked(self, cite: Cite, position: Position) -> frozenset[str]:
        """Give the values of the condition ``position`` as far as they make a difference."""
        if self._cuts_later:
            return position.names
        if not self._style.tests_position:
            return _ANYWHERE
        shape, is_located = self._facts[cite.id].shape, bool(_locator(cite))
        return self._style.citation.asked(shape, position.names, is_located=is_located)

    def _begun(
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


def _locator(cite: Cite) -> str:
    return cite.locator.strip() if cite.locator else ""
