"""A list of names as a style prints it: how many, in what order, and what stands between.

Source: CSL 1.0.2, "Name", "Et-al Abbreviation", "Delimiters".
"""

from collections.abc import Mapping, Sequence

from citekit.csl.formatting import Finish, delimit
from citekit.csl.locale import Locale
from citekit.csl.marks import plain
from citekit.csl.name_format import NameFormat
from citekit.csl.people import Person
from citekit.csl.rendering import NameList, Rendering
from citekit.csl.scripts import is_spaceless

__all__ = ["NameListFormat"]

_ELLIPSIS = "… "
_NEVER_CUT = 1_000_000


class NameListFormat:
    """The attributes of ``cs:name`` that shape a list of names."""

    def __init__(
        self,
        options: Mapping[str, str],
        one: NameFormat,
        et_al: str,
        locale: Locale,
        *,
        finish: Finish | None = None,
        fonts: Finish | None = None,
        joins_bodies: bool = True,
    ) -> None:
        """Read the attributes.

        Args:
            options: Those of ``cs:name`` and of the elements above it.
            one: The format of each name.
            et_al: What stands for the names left out, as marked text.
            locale: Whose "and".
            finish: What applies fonts and affixes of ``cs:name`` to each person's name, and to a list that is cut.
            fonts: What applies its fonts alone: to each body's name.
            joins_bodies: Whether no comma stands between two bodies and their "and", even where
                ``delimiter-precedes-last`` asks for one: so it is where only ``cs:name`` has it.
        """
        self._one = one
        self._has_initials = one.initialize_with is not None
        self._finish = finish
        self._fonts = fonts or str
        self._et_al = et_al
        self.form = options.get("form", "long")
        self._delimiter = delimit(options.get("delimiter", ", "))
        conjunction = options.get("and")
        self._and = ""
        if conjunction:
            term = locale.term("and", "symbol" if conjunction == "symbol" else "long")
            self._and = term or ("&" if conjunction == "symbol" else "and")
        self._before_last = options.get("delimiter-precedes-last", "contextual")
        self._joins_bodies = joins_bodies
        self._before_et_al = options.get("delimiter-precedes-et-al", "contextual")
        self._first = int(options.get("et-al-use-first") or 0)
        cuts = "et-al-use-first" in options and "et-al-min" in options
        self._min = int(options["et-al-min"]) if cuts else _NEVER_CUT
        self._later_first = int(options.get("et-al-subsequent-use-first") or self._first)
        self._later_min = (
            int(options.get("et-al-subsequent-min") or self._min)
            if self._later_first
            else _NEVER_CUT
        )
        self._use_last = options.get("et-al-use-last") == "true"
        order = options.get("name-as-sort-order")
        self._inverts_all = order == "all"
        self._inverts_first = order in ("all", "first")
        self._first_shown = one.shown(inverted=self._inverts_first)
        self._rest_shown = one.shown(inverted=self._inverts_all)

    def count(self, people: Sequence[Person], state: Rendering) -> int:
        """Give how many names the list would show; notes it in the state."""
        shown = self._count(len(people), state)
        counted = NameList(people, people[:shown], may_grow=False, has_initials=False)
        state.lists.append(counted)
        return shown

    def _count(self, total: int, state: Rendering) -> int:
        least, first = self._min, self._first
        if "subsequent" in state.position:
            least, first = self._later_min, self._later_first
        shown = total if total < least else min(first, total)
        number, wanted = len(state.lists), state.look.shown
        if number < len(wanted) and shown < wanted[number]:
            return min(wanted[number], total)
        return shown

    def show(self, people: Sequence[Person], state: Rendering) -> str:
        """Give the list as marked text; notes it in the state."""
        total = len(people)
        shown = self._count(total, state)
        number, look = len(state.lists), state.look
        given = look.given[number] if number < len(look.given) else ()
        named = people if shown == total else people[:shown]
        texts = (
            [
                self._text(person, at, given[at] if at < len(given) else 0, state)
                for at, person in enumerate(named)
            ]
            if given or state.levels
            else self._shortest(named)
        )
        if state.substituted and number == 0:
            texts[: state.substituted] = [state.substitute or ""] * min(state.substituted, shown)
        if self._use_last and shown < total:
            named = (*named, people[-1])
        state.lists.append(NameList(people, named, True, self._has_initials))  # noqa: FBT003 -- the fields in their order
        if shown == total:
            return self._all(texts, people)
        if self._use_last and total - shown > 1:
            last = self._text(people[-1], total - 1, given[-1] if len(given) == total else 0, state)
            return f"{self._delimiter.join(texts)}{self._delimiter}{_ELLIPSIS}{last}"
        if self._use_last:
            return self._all_shown(people, texts, state)
        return self._cut(texts, people[shown - 1] if shown else None, shown)

    def _shortest(self, people: Sequence[Person]) -> list[str]:
        """Give names without anything that disambiguation adds."""
        if not people:
            return []
        texts = [self._first_shown[people[0]]]
        if len(people) > 1:
            texts += map(self._rest_shown.__getitem__, people[1:])
        if self._finish is None:
            return texts
        return [self._finished(one, person) for one, person in zip(texts, people, strict=True)]

    def _all_shown(self, people: Sequence[Person], texts: list[str], state: Rendering) -> str:
        more = [self._text(people[at], at, 0, state) for at in range(len(texts), len(people))]
        return self._all([*texts, *more], people)

    def _text(self, person: Person, at: int, level: int, state: Rendering) -> str:
        if state.levels is not None:
            levels = state.levels.get(person)
            if levels is not None:
                level = max(level, levels[0 if at == 0 else 1])
        inverted = self._inverts_first if at == 0 else self._inverts_all
        text = self._one.shown(inverted=inverted, level=level)[person]
        return text if self._finish is None else self._finished(text, person)

    def _finished(self, text: str, person: Person) -> str:
        """Put fonts and affixes around a person's name, and fonts around a body's."""
        if person.literal or self._finish is None:
            return self._fonts(text)
        return self._finish(text)

    def _is_inverted(self, person: Person, at: int) -> bool:
        turned = self._inverts_first if at == 0 else self._inverts_all
        return turned and not (person.literal or person.static or person.spaceless)

    def _cut(self, texts: list[str], last: Person | None, shown: int) -> str:
        if not texts:
            return ""
        if not self._et_al:
            return self._delimiter.join(texts)
        rule = self._before_et_al
        before = (
            rule == "always"
            or (rule == "contextual" and shown > 1)
            or (
                rule == "after-inverted-name"
                and last is not None
                and self._is_inverted(last, shown - 1)
            )
        )
        gap = self._delimiter if before else "" if is_spaceless(plain(self._et_al)[:1]) else " "
        return (self._finish or self._fonts)(f"{self._delimiter.join(texts)}{gap}{self._et_al}")

    def _all(self, texts: list[str], people: Sequence[Person]) -> str:
        count = len(texts)
        if count == 1:
            return texts[0]
        if not self._and:
            return self._delimiter.join(texts)
        rule = self._before_last
        if is_spaceless(self._and):
            gap = self._delimiter if rule == "always" and count == 2 else ""  # noqa: PLR2004 -- a pair
            return f"{self._delimiter.join(texts[:-1])}{gap}{self._and}{texts[-1]}"
        two_bodies = count == 2 and all(person.literal for person in people)  # noqa: PLR2004 -- a pair
        before = (
            (rule == "always" and not (two_bodies and self._joins_bodies))
            or (rule == "contextual" and count > 2)  # noqa: PLR2004 -- lists of three or more
            or (rule == "after-inverted-name" and self._is_inverted(people[count - 2], count - 2))
        )
        gap = self._delimiter if before else " "
        if self._and[-1].isspace():
            return f"{self._delimiter.join(texts[:-1])}{self._and}{texts[-1]}"
        return f"{self._delimiter.join(texts[:-1])}{gap}{self._and} {texts[-1]}"
