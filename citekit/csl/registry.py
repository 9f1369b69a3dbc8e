"""What is known of the items of a document before its cites are rendered: their numbers, looks and names."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from citekit.csl.cites import Cites
from citekit.csl.compiled import Area, CompiledStyle
from citekit.csl.facts import Facts
from citekit.csl.marks import plain
from citekit.csl.passes.disambiguate import Levels, Rules, Seen, disambiguate, name_levels
from citekit.csl.passes.sort import Row, sort_rows
from citekit.csl.rendering import PLAIN_LOOK, Look

__all__ = ["Registered", "Registry"]


class Registered(NamedTuple):
    """What is known of items."""

    numbers: Mapping[str, int]
    looks: Mapping[str, Look]
    """For each item whose cite would be taken for another's, what tells it apart."""
    levels: Mapping[str, Levels]
    """For each item with a name that all cites show with more of its given name: those names."""

    def look(self, one: str) -> Look:
        """Give what tells the cite of an item apart."""
        return self.looks.get(one, PLAIN_LOOK)


class Registry:
    """Gives items their numbers and looks; what was found is kept until the items change."""

    def __init__(self, style: CompiledStyle, facts: Mapping[str, Facts], cites: Cites) -> None:
        self._style = style
        self._facts = facts
        self._cites = cites
        self._rules = Rules.of(style.citation.attributes, has_condition=style.tests_ambiguity)
        self._rows: dict[str, Row[str]] = {}
        self._known: tuple[Sequence[str], Registered] = ((), Registered({}, {}, {}))
        self._levels: Levels = {}

    def registered(self, order: Sequence[str]) -> Registered:
        """Give the numbers, looks and name levels of items.

        Args:
            order: The ids of all items in the order of citation.
        """
        if self._known[0] == order:
            return self._known[1]
        numbers = self._numbers(order)
        levels = self._levels_of(order)
        registered = Registered(numbers, self._looks(order, numbers, levels), levels)
        self._known = (list(order), registered)
        return registered

    def in_order(self, ids: Iterable[str], numbers: Mapping[str, int]) -> list[str]:
        """Give items in the order of the bibliography."""
        area = self._style.bibliography
        counts_down = area is not None and area.counts_down
        return sorted(ids, key=numbers.__getitem__, reverse=counts_down)

    def _levels_of(self, order: Sequence[str]) -> Mapping[str, Levels]:
        """Give the levels of names to each item that has one of them."""
        if not self._rules.is_global:
            return {}
        lists = [self._cites.compared(one, PLAIN_LOOK, None).lists for one in order]
        levels = name_levels(lists, self._rules.given_rule, self._style.initials_of)
        if levels != self._levels:
            if self._levels:
                self._cites.forget(self._levels, levels)
            self._levels = levels
        return {one: self._levels for one in order if self._facts[one].names_any(levels)}

    def _numbers(self, order: Sequence[str]) -> dict[str, int]:
        area = self._style.bibliography
        plain = {one: at for at, one in enumerate(order, start=1)}
        if area is None or not area.sort:
            return plain
        rows = [self._row(one, area) for one in order]
        in_order = sort_rows(rows, lambda one: self._cites.entry(one, plain[one]))
        if area.counts_down:
            in_order.reverse()
        return {one: at for at, one in enumerate(in_order, start=1)}

    def _row(self, one: str, area: Area) -> Row[str]:
        """Give an item as it is sorted; kept where no key asks for its number."""
        row = self._rows.get(one)
        if row is None or area.sorts_by_number:
            row = self._rows[one] = Row(one, area.keys(self._facts[one]))
        return row

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
                compared = self._cites.compared(one, look, levels.get(one))
                seen = Seen(plain(compared.text), compared.lists, compared.conditions)
                known[one, look] = seen
            return seen

        return disambiguate(self.in_order(order, numbers), self._rules, see)
