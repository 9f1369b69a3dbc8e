"""Cites that look alike but mean different items, told apart.

The steps are the standard's: global name rules, names added, given names added, the condition
``disambiguate``, year suffixes. A cite is compared in the form it has when cited again.

Source: CSL 1.0.2, "Disambiguation".
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from citekit.csl.people import Person
from citekit.csl.rendering import PLAIN_LOOK, Look, NameList
from citekit.csl.year_suffix import letters

__all__ = ["Levels", "Rules", "disambiguate", "name_levels"]

Levels = dict[Person, tuple[int, int]]
"""For each name, how much of its given name all cites show: where it comes first, and elsewhere."""
_BY_CITE = "by-cite"
_FULL = 2


@dataclass(frozen=True, slots=True)
class Rules:
    """What a style's ``cs:citation`` asks for."""

    add_names: bool
    add_given: bool
    given_rule: str
    add_suffix: bool
    has_condition: bool

    @classmethod
    def of(cls, attributes: Mapping[str, str], *, has_condition: bool) -> "Rules":
        """Read the attributes of ``cs:citation``."""
        return cls(
            attributes.get("disambiguate-add-names") == "true",
            attributes.get("disambiguate-add-givenname") == "true",
            attributes.get("givenname-disambiguation-rule", _BY_CITE),
            attributes.get("disambiguate-add-year-suffix") == "true",
            has_condition,
        )

    @property
    def any(self) -> bool:
        """Whether anything is asked for."""
        return self.add_names or self.add_given or self.add_suffix or self.has_condition

    @property
    def is_global(self) -> bool:
        """Whether given names are added wherever names look alike, ambiguous cite or not."""
        return self.add_given and self.given_rule != _BY_CITE


class Seen(NamedTuple):
    """A cite as it looks."""

    text: str
    lists: tuple[NameList, ...]
    """The lists of names in it."""
    conditions: int
    """How many tests of ``disambiguate`` were met."""


See = Callable[[str, Look], Seen]


def name_levels(
    lists: Iterable[tuple[NameList, ...]], rule: str, initials_of: Callable[[Person], str | None]
) -> Levels:
    """Give how much of each given name is needed for names to be told apart.

    Args:
        lists: The lists of names of every cite.
        rule: A value of ``givenname-disambiguation-rule`` other than by-cite.
        initials_of: Gives a name as shown with initials; None where the style has none.
    """
    primary = rule.startswith("primary")
    only_initials = rule.endswith("with-initials")
    alike: dict[str, set[Person]] = defaultdict(set)
    for name_lists in lists:
        for name_list in name_lists:
            for person in name_list.people[:1] if primary else name_list.people:
                alike[person.family_key].add(person)
    levels: Levels = {}
    for people in alike.values():
        if len({_spelt(person) for person in people}) < 2:  # noqa: PLR2004 -- alone, or all the same
            continue
        shown: dict[str | None, set[str]] = defaultdict(set)
        for person in people:
            shown[initials_of(person)].add(_spelt(person))
        if only_initials and len(shown) == 1:
            continue
        for person in people:
            initials = initials_of(person)
            clashes = initials is None or len(shown[initials]) > 1
            level = 1 if only_initials or not clashes else _FULL
            levels[person] = (level, 0 if primary else level)
    return levels


def _spelt(person: Person) -> str:
    """Give a given name without what spelling alone changes."""
    return person.given.replace(".", ". ").replace("  ", " ").strip()


def disambiguate(ids: Sequence[str], rules: Rules, see: See) -> dict[str, Look]:
    """Give the look of every item whose cite would be taken for another's.

    Args:
        ids: The items, in the order in which year suffixes are given.
        rules: What the style asks for.
        see: Gives the cite of an item in a look.
    """
    looks: dict[str, Look] = {}
    texts = {one: see(one, PLAIN_LOOK).text for one in ids}
    for pool in _pools(texts):
        looks.update(_Pool(rules, see).resolve(pool))
    if rules.add_suffix:
        texts |= {one: see(one, look).text for one, look in looks.items()}
        for pool in _pools(texts):
            if not texts[pool[0]]:
                continue
            for at, one in enumerate(pool):
                looks[one] = looks.get(one, PLAIN_LOOK)._replace(suffix=letters(at))
    return looks


def _pools(texts: Mapping[str, str]) -> list[list[str]]:
    """Give the sets of items that look alike, those among them of which nothing is seen."""
    alike: dict[str, list[str]] = defaultdict(list)
    for one, text in texts.items():
        alike[text].append(one)
    return [pool for pool in alike.values() if len(pool) > 1]


class _Pool:
    """A set of items that look alike, and what is done to them."""

    def __init__(self, rules: Rules, see: See) -> None:
        self._rules = rules
        self._see = see
        self._looks: dict[str, Look] = {}

    def resolve(self, pool: list[str]) -> dict[str, Look]:
        """Give the looks of the members."""
        left = [pool]
        if self._rules.add_names or (self._rules.add_given and not self._rules.is_global):
            left = [rest for one in left for rest in self._by_names(one)]
        if self._rules.has_condition:
            left = [rest for one in left for rest in self._by_condition(one)]
        return self._looks

    def _look(self, one: str) -> Look:
        return self._looks.get(one, PLAIN_LOOK)

    def _text(self, one: str) -> str:
        return self._see(one, self._look(one)).text

    def _split(self, pool: Sequence[str]) -> list[list[str]]:
        alike: dict[str, list[str]] = defaultdict(list)
        for one in pool:
            alike[self._text(one)].append(one)
        return list(alike.values())

    def _by_names(self, pool: list[str]) -> list[list[str]]:
        """Add names and given names one by one; give what is still alike."""
        lists = {one: self._see(one, PLAIN_LOOK).lists for one in pool}
        groups = [pool]
        helped = dict.fromkeys(pool, PLAIN_LOOK)
        for slot in _slots(lists):
            left: list[list[str]] = []
            for group in groups:
                parts = self._at(slot, group, lists)
                if len(parts) > 1:
                    helped.update((one, self._look(one)) for one in group)
                left += [part for part in parts if len(part) > 1]
            groups = left
        for group in groups:
            self._looks.update((one, helped[one]) for one in group)
        return [part for group in groups for part in self._split(group) if len(part) > 1]

    def _at(
        self, slot: tuple[int, int], group: list[str], lists: Mapping[str, tuple[NameList, ...]]
    ) -> list[list[str]]:
        """Show one name more, then more of its given name, as far as that tells cites apart."""
        number, at = slot
        if self._rules.add_names:
            for one in group:
                self._looks[one] = _shown(self._look(one), lists[one], number, at + 1)
        parts = self._split(group)
        if not self._rules.add_given or self._rules.is_global:
            return parts
        return [smaller for part in parts for smaller in self._given(slot, part, lists)]

    def _given(
        self, slot: tuple[int, int], group: list[str], lists: Mapping[str, tuple[NameList, ...]]
    ) -> list[list[str]]:
        if len(group) == 1:
            return [group]
        number, at = slot
        before = {one: self._look(one) for one in group}
        for level in (1, _FULL):
            for one in group:
                self._looks[one] = _given(before[one], lists[one], number, at, level)
            parts = self._split(group)
            if len(parts) > 1:
                if level == 1 and any(len(part) > 1 for part in parts):
                    return [
                        smaller for part in parts for smaller in self._fuller(slot, part, lists)
                    ]
                return parts
        self._looks.update(before)
        return [group]

    def _fuller(
        self, slot: tuple[int, int], group: list[str], lists: Mapping[str, tuple[NameList, ...]]
    ) -> list[list[str]]:
        """Show the whole given name where the initials tell only some of the cites apart."""
        if len(group) == 1:
            return [group]
        before = {one: self._look(one) for one in group}
        for one in group:
            self._looks[one] = _given(before[one], lists[one], *slot, _FULL)
        parts = self._split(group)
        if len(parts) == 1:
            self._looks.update(before)
        return parts

    def _by_condition(self, pool: list[str]) -> list[list[str]]:
        """Let ever more tests of ``disambiguate`` hold, as far as that changes cites.

        A test that stands inside another is met once that one holds.
        """
        groups, conditions = [pool], 0
        most = self._most_met(groups)
        while conditions < most:
            conditions += 1
            before = {one: self._look(one) for group in groups for one in group}
            for one, look in before.items():
                self._looks[one] = look._replace(conditions=conditions)
            most = max(most, self._most_met(groups))
            if all(self._text(one) == self._see(one, before[one]).text for one in before):
                self._looks.update(before)
                continue
            parts = [part for group in groups for part in self._split(group)]
            groups = [part for part in parts if len(part) > 1]
        return groups

    def _most_met(self, groups: Sequence[Sequence[str]]) -> int:
        """Count the tests of ``disambiguate`` in the cite that has most."""
        seen = (self._see(one, self._look(one)) for group in groups for one in group)
        return max((one.conditions for one in seen), default=0)


def _slots(lists: Mapping[str, tuple[NameList, ...]]) -> list[tuple[int, int]]:
    """Give every place for a name: number of the list, and place in it."""
    slots: list[tuple[int, int]] = []
    most = max((len(name_lists) for name_lists in lists.values()), default=0)
    for number in range(most):
        longest = max(
            (
                len(name_lists[number].people)
                for name_lists in lists.values()
                if number < len(name_lists) and name_lists[number].may_grow
            ),
            default=0,
        )
        slots += [(number, at) for at in range(longest)]
    return slots


def _shown(look: Look, lists: tuple[NameList, ...], number: int, count: int) -> Look:
    if number >= len(lists):
        return look
    counts = list(look.shown) + [0] * (number + 1 - len(look.shown))
    counts[number] = max(counts[number], count)
    return look._replace(shown=tuple(counts))


def _given(look: Look, lists: tuple[NameList, ...], number: int, at: int, level: int) -> Look:
    if number >= len(lists) or at >= len(lists[number].people):
        return look
    rows = [list(row) for row in look.given] + [[]] * (number + 1 - len(look.given))
    rows[number] = rows[number] + [0] * (at + 1 - len(rows[number]))
    rows[number][at] = level if lists[number].has_initials else _FULL
    return look._replace(given=tuple(map(tuple, rows)))
