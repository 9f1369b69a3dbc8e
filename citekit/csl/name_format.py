"""One name as a style prints it.

Source: CSL 1.0.2, "Name", "Name-part Order", "Name-part Formatting".
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from citekit.csl.formatting import finisher
from citekit.csl.people import Person
from citekit.csl.richtext import read_rich

__all__ = ["FULL", "INITIALS", "NameFormat", "name_format"]

NO_MORE = 0
INITIALS = 1
FULL = 2


class _Shown(dict[Person, str]):
    """Names as one format shows them."""

    def __init__(self, show: Callable[[Person], str]) -> None:
        super().__init__()
        self._show = show

    def __missing__(self, person: Person) -> str:
        text = self[person] = self._show(person)
        return text


class NameFormat:
    """The attributes of ``cs:name`` that shape a single name, and its ``cs:name-part`` elements."""

    def __init__(self, options: Mapping[str, str], parts: Mapping[str, Mapping[str, str]]) -> None:
        self.form = options.get("form", "long")
        self.initialize_with = options.get("initialize-with")
        self._initializes = options.get("initialize", "true") != "false"
        self._hyphens = options.get("initialize-with-hyphen", "true") != "false"
        self._separator = options.get("sort-separator", ", ")
        self.demotes = options.get("demote-non-dropping-particle", "display-and-sort")
        self._space = options.get("particle-space", " ")
        self._sorting = options.get("sorting") == "true"
        self._family = finisher(_without_affixes(parts.get("family", {}))) or str
        self._given = finisher(_without_affixes(parts.get("given", {}))) or str
        self._affix_family = finisher(_affixes(parts.get("family", {}))) or str
        self._affix_given = finisher(_affixes(parts.get("given", {}))) or str
        self._shown = {
            (inverted, level): _Shown(partial(self._text, inverted=inverted, level=level))
            for inverted in (False, True)
            for level in (NO_MORE, INITIALS, FULL)
        }

    def shown(self, *, inverted: bool, level: int = NO_MORE) -> Mapping[Person, str]:
        """Give every name as marked text: a table in which each is worked out when it is first asked for.

        Args:
            inverted: Whether the family name comes first.
            level: How much of the given name disambiguation asks for: 0, 1 initials, 2 all.
        """
        return self._shown[inverted, level]

    def _text(self, person: Person, *, inverted: bool, level: int) -> str:
        if person.literal:
            return self._affix_family(self._family(read_rich(person.literal)))
        given = person.given
        if self.form == "short" and not level:
            return self._short(person, inverted=inverted)
        if self.initialize_with is not None and level < FULL and person.romanesque:
            given = self._initials(read_rich(given))
        if person.spaceless and not person.dropping and not person.particle:
            return self._affix_family(self._family(read_rich(person.family))) + self._affix_given(
                self._given(read_rich(given))
            )
        if not person.romanesque or person.static:
            return self._family_first(person, given)
        if inverted:
            return self._inverted(person, given)
        return self._displayed(person, given)

    def _short(self, person: Person, *, inverted: bool) -> str:
        family = self._family(_words(read_rich(person.family)))
        particle = self._particle(person)
        if self._sorting and self.demotes != "never":
            return _words(family, particle)
        if inverted and self.demotes == "display-and-sort" and person.romanesque and particle:
            return self._separator.join((self._affix_family(family), self._affix_given(particle)))
        return self._affix_family(self._behind(particle, family))

    def _behind(self, particle: str, family: str) -> str:
        """Give a family name behind its particle; names are sorted by the particle as a word of its own."""
        if self._sorting:
            return f"{particle} {family}".strip()
        return _words(particle, family, space=self._space)

    def _particle(self, person: Person) -> str:
        return self._family(read_rich(person.particle)) if person.particle else ""

    def _family_first(self, person: Person, given: str) -> str:
        family = self._affix_family(
            _words(
                self._particle(person), self._family(read_rich(person.family)), space=self._space
            )
        )
        text = _words(family, self._affix_given(self._given(read_rich(given))))
        return _words(text, self._suffix(person))

    def _displayed(self, person: Person, given: str) -> str:
        """Give the name in the order in which it is spoken."""
        first = self._affix_given(self._given(read_rich(given))) if given else ""
        dropping = self._given(read_rich(person.dropping)) if person.dropping else ""
        family = self._family(read_rich(person.family))
        family = _words(dropping, self._particle(person), family, space=self._space)
        if person.suffix:
            comma = ", " if person.comma_suffix else " "
            family = f"{family}{comma}{self._suffix(person)}"
        return _words(first, self._affix_family(family))

    def _inverted(self, person: Person, given: str) -> str:
        """Give the name with the family name first, as in a list that is sorted."""
        shown_given = self._given(read_rich(given)) if given else ""
        dropping = self._given(read_rich(person.dropping)) if person.dropping else ""
        particle = self._particle(person)
        family = self._family(read_rich(person.family))
        demoted = self.demotes == "display-and-sort" or (
            self._sorting and self.demotes == "sort-only"
        )
        if demoted:
            after = _words(shown_given, dropping, particle)
        else:
            family = self._behind(particle, family)
            after = _words(shown_given, dropping)
        shown = (self._affix_family(family), self._affix_given(after), self._suffix(person))
        return self._separator.join(filter(None, shown))

    def _suffix(self, person: Person) -> str:
        """Give "Jr." with or without its period, as initials have it."""
        suffix = read_rich(person.suffix)
        if not suffix or self.initialize_with is None:
            return suffix
        return _spaced(suffix, self.initialize_with)

    def _initials(self, given: str) -> str:
        mark = self.initialize_with or ""
        if not given:
            return given
        if not self._initializes:
            return _spaced(given, mark)
        return _initialized(given, mark, hyphens=self._hyphens)


def _without_affixes(attributes: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in attributes.items() if key not in ("prefix", "suffix")}


def _affixes(attributes: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in attributes.items() if key in ("prefix", "suffix")}


_ELIDED = re.compile(
    r"(?:^|[\s\ufdd0-\ufdef-])(?:[^\W\d_]|[^\W\d_]{1,2}ll)['’][\ufdd0-\ufdef]*$|[-\u2010\s][\ufdd0-\ufdef]*$"
)


_MAY_ELIDE = frozenset("'’-\u2010 \u00a0\ufdd0")


def _words(*words: str, space: str = " ") -> str:
    """Join words with spaces, but none after a particle that ends in an apostrophe or hyphen."""
    joined = ""
    for word in words:
        if word:
            elides = not joined or (joined[-1] in _MAY_ELIDE and _ELIDED.search(joined))
            joined += word if elides else f"{space}{word}"
    return joined


_MARKS = "\ufdd0-\ufdef"
_CHUNK = re.compile(
    rf"(?P<before>[{_MARKS}]*)(?P<name>[^\s.\-\u2010{_MARKS}]+)(?P<dot>\.?)(?P<after>[{_MARKS}]*)"
    rf"(?P<gap>[\s\-\u2010]*)"
)


def _gap(mark: str) -> str:
    return mark[len(mark.rstrip()) :]


@lru_cache(maxsize=16384)
def _spaced(given: str, mark: str) -> str:
    """Give whole names as they are, and initials and abbreviations with the style's mark."""
    if len(given) > 1 and given.isalpha():
        return given
    text = ""
    for chunk in _CHUNK.finditer(given):
        name, before, after = chunk["name"], chunk["before"], chunk["after"]
        if chunk["dot"] or (len(name) == 1 and name.isupper()):
            text += f"{before}{name}{mark.rstrip()}{after}{_gap(mark)}"
            if "-" in chunk["gap"]:
                text = f"{text.rstrip()}-"
        else:
            hyphen = chunk["gap"].strip()
            joint = "" if not text or text.endswith(("-", "\u2010", " ")) else " "
            text = f"{text}{joint}{before}{name}{after}{hyphen or ' '}"
    return text.strip()


@lru_cache(maxsize=16384)
def _initialized(given: str, mark: str, *, hyphens: bool) -> str:
    """Give each capitalized word as its initial; lower-case words stay whole."""
    text = ""
    after_hyphen = False
    for chunk in _CHUNK.finditer(given):
        name, before, after = chunk["name"], chunk["before"], chunk["after"]
        hyphen = bool(chunk["gap"].strip())
        initial = _initial(name, is_abbreviation=bool(chunk["dot"]))
        if initial is not None:
            text += f"{before}{initial}{mark.rstrip()}{after}{_gap(mark)}"
            if hyphen and hyphens:
                text = f"{text.rstrip()}-"
        elif not after_hyphen:
            joint = "" if not text or text.endswith(("-", " ", "\u00a0")) else " "
            text += f"{joint}{before}{name}{chunk['dot']}{after} "
        after_hyphen = hyphen
    return text.strip().rstrip("-")


def _initial(name: str, *, is_abbreviation: bool) -> str | None:
    if name[0].islower() or not name[0].isalpha() or unicodedata.category(name[0]) == _MODIFIER:
        return None
    if is_abbreviation and len(name) <= _LONGEST_ABBREVIATION:
        return name
    return name[0] + name[1].lower() if _DIGRAPH.match(name) else name[0]


_LONGEST_ABBREVIATION = 3
_MODIFIER = "Lm"
"""What begins a name without being a letter of an alphabet: the ayn of Arabic names."""
_DIGRAPH = re.compile(r"[A-Z]{2}[a-z]")
"""Two letters that stand for one of another alphabet, as in "TSerendorj"."""


@lru_cache(maxsize=4096)
def name_format(
    options: tuple[tuple[str, str], ...],
    family: tuple[tuple[str, str], ...],
    given: tuple[tuple[str, str], ...],
) -> NameFormat:
    """Give the format of its attributes; equal ones share what they have worked out."""
    return NameFormat(dict(options), {"family": dict(family), "given": dict(given)})
