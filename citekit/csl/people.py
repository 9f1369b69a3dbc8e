"""Names of CSL-JSON, read into their parts: particles, suffixes and scripts.

Source: CSL 1.0.2, "Names", "Name-part Order"; the schema csl-data.json (csl-name).
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from citekit.csl.scripts import is_alphabetic, is_spaceless

__all__ = ["Person", "read_person"]

_HOOKED = re.compile(r"(?:[^\W\d_]{1,3}['’]|[^\W\d_]{2}[-\u2010])(?=[^\W\d_])")
_APOSTROPHES = "'’‘ʾʿ"


class Person(NamedTuple):
    """A person or body named in an item."""

    family: str = ""
    given: str = ""
    dropping: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    comma_suffix: bool = False
    static: bool = False
    """Whether the family name comes first, whatever the style says."""

    @property
    def spaceless(self) -> bool:
        """Whether its script writes no space between family and given name."""
        return is_spaceless(self.family + self.given)

    @property
    def romanesque(self) -> bool:
        """Whether it is written in an alphabet with initials."""
        if self.family.isascii() and self.family:
            return True
        return not self.spaceless and is_alphabetic(self.family + self.given)

    @property
    def letters(self) -> str:
        """All that it says, whichever part each word was put in."""
        return f"{self.literal}{self.dropping}{self.particle}{self.family}{self.given}{self.suffix}"

    @property
    def family_key(self) -> str:
        """What two people share whose family names look alike."""
        return self.literal or f"{self.dropping} {self.particle} {self.family}"


def read_person(value: Mapping[str, Any]) -> Person:
    """Read a name; particles and suffixes written inside the parts are taken out of them.

    >>> read_person({"family": "de la Cruz", "given": "Juan, Jr."}).particle
    'de la'
    """
    family, given = _text(value, "family"), _text(value, "given")
    if len(value) == 2 and family and given:  # noqa: PLR2004 -- nothing but these
        return _person(family, given)
    return _person(
        family,
        given,
        literal=_text(value, "literal"),
        suffix=_text(value, "suffix"),
        dropping=_text(value, "dropping-particle"),
        particle=_text(value, "non-dropping-particle"),
        comma=bool(value.get("comma-suffix")),
        static=bool(value.get("static-ordering")),
    )


@lru_cache(maxsize=65536)
def _person(
    family: str,
    given: str,
    *,
    literal: str = "",
    suffix: str = "",
    dropping: str = "",
    particle: str = "",
    comma: bool = False,
    static: bool = False,
) -> Person:
    """Give the person of a name; who is named often is one value, which tables find at once."""
    if literal or not (family or given):
        return Person(literal=literal)
    if not family:
        return Person(literal=given)
    if family.startswith('"') and family.endswith('"') and len(family) > 1:
        family = family[1:-1]
    elif not particle and not dropping:
        particle, family = _leading_particle(family)
    if not suffix and "," in given:
        given, _, suffix = given.partition(",")
        forced = suffix.startswith("!")
        suffix = suffix.removeprefix("!").strip()
        comma = comma or forced
        given = given.strip()
    if not dropping:
        given, dropping = _trailing_particle(given)
    return Person(family, given, dropping, particle, suffix, "", comma, static)


def _text(value: Mapping[str, Any], key: str) -> str:
    return str(value.get(key) or "").strip()


def _is_particle(word: str) -> bool:
    bare = word.lstrip(_APOSTROPHES)
    return bool(bare) and bare[0].isalpha() and word == word.lower()


def _leading_particle(family: str) -> tuple[str, str]:
    """Split what precedes the first capital off a family name."""
    if family.isalpha() and family[0].isupper():
        return "", family
    words = family.split(" ")
    at = 0
    while at < len(words) - 1 and _is_particle(words[at]):
        at += 1
    particle, rest = " ".join(words[:at]), " ".join(words[at:])
    hooked = _HOOKED.match(rest)
    if hooked and hooked[0] == hooked[0].lower():
        particle = f"{particle} {hooked[0]}".strip()
        rest = rest[hooked.end() :]
    return particle, rest


def _trailing_particle(given: str) -> tuple[str, str]:
    """Split lower-case words off the end of a given name."""
    if " " not in given:
        return given, ""
    words = given.split(" ")
    at = len(words)
    while at > 1 and _is_particle(words[at - 1]) and not words[at - 1].endswith("."):
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:])
