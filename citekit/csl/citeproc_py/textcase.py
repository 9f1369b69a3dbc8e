"""CSL's text cases, over marked text.

Source: CSL 1.0.2, "Text-case", "Title Case Conversion", "Non-English Items".
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from citekit.csl.marks import ANY_MARK, END_MARK, NOCASE_SPAN

__all__ = ["change_case"]

_STOP_WORDS = frozenset(
    [
        "a",
        "according",
        "across",
        "afore",
        "after",
        "against",
        "ahead",
        "along",
        "alongside",
        "amid",
        "amidst",
        "among",
        "amongst",
        "an",
        "and",
        "anenst",
        "apropos",
        "around",
        "as",
        "aside",
        "astride",
        "at",
        "athwart",
        "atop",
        "barring",
        "before",
        "behind",
        "below",
        "beneath",
        "beside",
        "besides",
        "between",
        "beyond",
        "but",
        "by",
        "circa",
        "despite",
        "down",
        "d’",
        "during",
        "except",
        "for",
        "forenenst",
        "from",
        "given",
        "in",
        "inside",
        "into",
        "lest",
        "like",
        "modulo",
        "near",
        "next",
        "nor",
        "notwithstanding",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "out",
        "over",
        "per",
        "plus",
        "pro",
        "qua",
        "sans",
        "since",
        "so",
        "than",
        "the",
        "through",
        "throughout",
        "thru",
        "till",
        "to",
        "toward",
        "towards",
        "under",
        "underneath",
        "until",
        "up",
        "upon",
        "versus",
        "vs.",
        "v.",
        "vs",
        "v",
        "via",
        "vis-à-vis",
        "with",
        "within",
        "without",
        "yet",
    ]
)
_WORD = re.compile(r"\S+")
_PART = re.compile(r"[^-–—/]+")
_SENTENCE_ENDS = (":", ".", "?", "!", "—")


def change_case(text: str, case: str, *, english: bool = True) -> str:
    """Give marked text in one of CSL's cases.

    Args:
        text: Marked text; ``nocase`` spans in it stay as they are.
        case: A value of CSL's ``text-case``.
        english: Whether the item is in English; other languages are never title-cased.

    >>> change_case("a history of the cold war", "title")
    'A History of the Cold War'
    """
    if case == "title" and not english:
        return text
    letters = _Letters.of(text)
    _CASES[case](letters)
    return letters.text()


@dataclass(slots=True)
class _Letters:
    """Marked text taken apart: marks and characters, and which of them may change."""

    characters: list[str]
    free: list[int]
    """Places of the characters that are no marks and stand in no ``nocase`` span."""
    flat: str
    """All characters without marks."""
    places: list[int]
    """For each character of ``flat`` its place in ``characters``."""

    @classmethod
    def of(cls, text: str) -> "_Letters":
        characters, free, places = list(text), [], []
        depth, protected_from = 0, 0
        for place, character in enumerate(characters):
            if not ANY_MARK.match(character):
                places.append(place)
                if not protected_from:
                    free.append(place)
            elif character == END_MARK:
                protected_from = 0 if protected_from == depth else protected_from
                depth -= 1
            else:
                depth += 1
                if character == NOCASE_SPAN and not protected_from:
                    protected_from = depth
        flat = "".join(characters[place] for place in places)
        return cls(characters, free, flat, places)

    def text(self) -> str:
        return "".join(self.characters)

    def change(self, start: int, end: int, how: Callable[[str], str]) -> None:
        """Change the characters [start, end) of ``flat`` that may change."""
        free = set(self.free)
        for place in self.places[start:end]:
            if place in free:
                self.characters[place] = how(self.characters[place])

    def capitalize(self, start: int, end: int) -> None:
        """Make the first letter or digit of [start, end) of ``flat`` a capital."""
        for at in range(start, end):
            if self.flat[at].isalnum():
                self.change(at, at + 1, str.upper)
                return

    def words(self) -> Iterator[tuple[int, int]]:
        for word in _WORD.finditer(self.flat):
            yield word.span()


def _lowercase(letters: _Letters) -> None:
    letters.change(0, len(letters.flat), str.lower)


def _uppercase(letters: _Letters) -> None:
    letters.change(0, len(letters.flat), str.upper)


def _capitalize_first(letters: _Letters) -> None:
    letters.capitalize(0, len(letters.flat))


def _capitalize_all(letters: _Letters) -> None:
    for start, end in letters.words():
        letters.capitalize(start, end)


def _sentence(letters: _Letters) -> None:
    if letters.flat.isupper():
        _lowercase(letters)
    _capitalize_first(letters)


def _title(letters: _Letters) -> None:
    if letters.flat.isupper():
        _lowercase(letters)
        letters.flat = letters.flat.lower()
    words = list(letters.words())
    before = ":"
    for number, (start, end) in enumerate(words):
        at_an_end = number == len(words) - 1 or before.endswith(_SENTENCE_ENDS)
        _title_word(letters, start, end, at_an_end=at_an_end)
        before = letters.flat[start:end]


def _title_word(letters: _Letters, start: int, end: int, *, at_an_end: bool) -> None:
    word = letters.flat[start:end]
    if word.lower().strip("“”‘’\"'()[],;:.?!") in _STOP_WORDS or word.lower() in _STOP_WORDS:
        if at_an_end:
            letters.capitalize(start, end)
        elif word[1:] == word[1:].lower():
            letters.change(start, end, str.lower)
        return
    for part in _PART.finditer(word):
        inside = part.start() > 0 and part[0].lower() in _STOP_WORDS
        if part[0].islower() and not inside:
            letters.capitalize(start + part.start(), start + part.end())


_CASES: dict[str, Callable[[_Letters], None]] = {
    "lowercase": _lowercase,
    "uppercase": _uppercase,
    "capitalize-first": _capitalize_first,
    "capitalize-all": _capitalize_all,
    "sentence": _sentence,
    "title": _title,
}
