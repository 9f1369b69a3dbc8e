"""CSL's text cases, over marked text.

Source: CSL 1.0.2, "Text-case", "Title Case Conversion", "Non-English Items".
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from citekit.csl.marks import (
    ANY_MARK,
    CLOSE_QUOTE,
    CURLED_QUOTE,
    END_MARK,
    FLIPPING,
    NOCASE_SPAN,
    OPENING,
    PIECES,
)
from citekit.csl.tree import SpanKind

__all__ = ["STOP_WORDS", "case_changer", "change_case"]

STOP_WORDS = frozenset(
    [
        "a",
        "about",
        "across",
        "after",
        "against",
        "al",
        "along",
        "alongside",
        "amid",
        "amidst",
        "among",
        "amongst",
        "an",
        "and",
        "anenst",
        "around",
        "as",
        "astride",
        "at",
        "athwart",
        "atop",
        "before",
        "behind",
        "below",
        "beneath",
        "beside",
        "between",
        "but",
        "by",
        "d'",
        "de",
        "despite",
        "down",
        "during",
        "d’",
        "et",
        "except",
        "for",
        "forenenst",
        "from",
        "in",
        "inside",
        "into",
        "l'",
        "lest",
        "like",
        "l’",
        "near",
        "next",
        "nor",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "out",
        "over",
        "per",
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
        "v",
        "v.",
        "van",
        "versus",
        "via",
        "vis-à-vis",
        "von",
        "vs",
        "vs.",
        "with",
        "within",
        "without",
        "yet",
    ]
)
"""Words that title case leaves small."""
_WORD = re.compile(r"[^\s–—/]+")
_PART = re.compile(r"[^-\u2011)]+")
_STARTS_AFTER = re.compile(r"[:?!—]\W*$")
_RESTARTS = re.compile("[:?!—]")
"""What a new title comes after. A period may end a mere abbreviation, as in "Ed. and Translator"."""
_BARE = "“”‘’\"'()[],;:?!«»"
_RAISED = frozenset({OPENING[SpanKind.SUPERSCRIPT], OPENING[SpanKind.SUBSCRIPT]})
_UNCHANGED = _RAISED | {OPENING[SpanKind.SMALL_CAPS], FLIPPING[SpanKind.SMALL_CAPS]}
_SYMBOL = re.compile(r"\W\w$")
"""A letter that stands alone."""


def change_case(text: str, case: str, *, language: str = "en") -> str:
    """Give marked text in one of CSL's cases.

    Args:
        text: Marked text; ``nocase`` spans in it stay as they are.
        case: A value of CSL's ``text-case``.
        language: Of the item: only English is title-cased, and Turkish has letters of its own.

    >>> change_case("a history of the cold war", "title")
    'A History of the Cold War'
    """
    return case_changer(case, language)(text)


@cache
def case_changer(case: str, language: str) -> Callable[[str], str]:
    """Give what changes texts to a case; texts that it has changed it knows."""
    change = _CASES.get(case)
    if change is None or (case == "title" and language != "en"):
        return str
    capitals = case == "uppercase"
    dotted = capitals and language in ("tr", "az")
    keeps_raised = case in ("title", "sentence")

    @lru_cache(maxsize=65536)
    def changed(text: str) -> str:
        if dotted:
            text = text.replace("i", "İ")
        if capitals and "ß" in text and NOCASE_SPAN not in text:
            text = text.replace("ß", "SS")
        if text.isascii() or ANY_MARK.search(text) is None:
            return change(text)
        return _around_marks(text, change, keeps_raised=keeps_raised)

    return changed


def _around_marks(text: str, change: Callable[[str], str], *, keeps_raised: bool) -> str:
    """Change the characters between the marks, but for those of spans that keep their case."""
    pieces = PIECES.split(text)
    flat = "".join(pieces[::2])
    changed = change(flat)
    if len(changed) != len(flat):
        changed = flat
    keeping = {NOCASE_SPAN}
    if keeps_raised:
        keeping |= _UNCHANGED
    depth = kept_from = at = 0
    result = []
    for number, piece in enumerate(pieces):
        if number % 2 == 0:
            here = slice(at, at + len(piece))
            shown = flat[here] if kept_from else changed[here]
            if keeps_raised and _is_symbol(piece, pieces[number + 1 : number + 2]):
                shown = shown[:-1] + piece[-1]
            result.append(shown)
            at += len(piece)
            continue
        result.append(piece)
        if piece in (END_MARK, CLOSE_QUOTE):
            kept_from = 0 if kept_from == depth else kept_from
            depth -= 1
        elif piece in _OPENING_MARKS:
            depth += 1
            if piece in keeping and not kept_from:
                kept_from = depth
    return "".join(result)


def _is_symbol(piece: str, after: list[str]) -> bool:
    """Say whether a piece ends in a letter with an exponent or an index."""
    return not _RAISED.isdisjoint(after) and _SYMBOL.search(piece) is not None


_OPENING_MARKS = frozenset({*OPENING.values(), *FLIPPING.values(), CURLED_QUOTE})


def _each(text: str, how: Callable[[str], str]) -> str:
    """Change every character that has one counterpart in the other case."""
    changed = how(text)
    if len(changed) == len(text):
        return changed
    return "".join(new if len(new := how(one)) == 1 else one for one in text)


def _lower(text: str) -> str:
    return _each(text, str.lower)


def _upper(text: str) -> str:
    return _each(text, str.upper)


def _capitalize(text: str, start: int = 0) -> str:
    """Make the first letter or digit from a place on a capital."""
    for at in range(start, len(text)):
        if text[at].isalnum():
            upper = _upper(text[at]) if not "\u0370" <= text[at] <= "\u03ff" else text[at]
            return text[:at] + upper + text[at + 1 :]
    return text


def _capitalize_first(text: str) -> str:
    word = re.search(r"\S+", text)
    if word is None or not word[0].islower():
        return text
    return _capitalize(text)


def _capitalize_all(text: str) -> str:
    return re.sub(r"\S+", lambda word: _capitalize(word[0]) if word[0].islower() else word[0], text)


def _sentence(text: str) -> str:
    if text.isupper():
        text = _lower(text)
    words = re.sub(r"\S+", lambda word: _sentence_word(word[0]), text)
    first = re.search(r"\S+", text)
    if first is not None and not first[0].islower():
        return text[: first.end()] + words[first.end() :]
    return _capitalize(words)


def _sentence_word(word: str) -> str:
    """Take the capital off a word that has no other."""
    rest = re.sub(r"^\W*\w", "", word)
    return _lower(word) if rest and rest == rest.lower() else word


def _title(text: str) -> str:
    if text.isupper():  # capitals throughout may be an abbreviation
        return text
    if not _is_even(text):
        return _uneven_title(text)
    *before, last = text.split(": ")
    parts = [" ".join(_even_words(part.split(" "))) for part in before]
    first, *words = last.split(" ")
    ending = [*map(_inner_word, words[:-1]), *map(_last_word, words[-1:])]
    return ": ".join([*parts, " ".join([_first_word(first), *ending])])


def _is_even(text: str) -> bool:
    """Say whether a title is no more than words and subtitles, parted by a space and a colon."""
    words = text.replace(": ", " ")
    if words.replace(" ", "").isalnum():  # known at a glance
        return "  " not in words and words[0] != " " and words[-1] != " "
    return _UNEVEN.search(text) is None


_UNEVEN = re.compile(r"[.?!–—/]|[^\S ]|  |^ | $| :|:(?! [^\W_])")
"""What a title has where it is more than that."""


def _even_words(words: Sequence[str]) -> list[str]:
    """Give the words of a title whose subtitle follows."""
    return [_first_word(words[0]), *map(_inner_word, words[1:])]


@lru_cache(maxsize=16384)
def _first_word(word: str) -> str:
    return _title_word(word, at_edge=True)


@lru_cache(maxsize=16384)
def _inner_word(word: str) -> str:
    is_letter = len(word) == 1 and word.lower() not in STOP_WORDS  # of a formula
    return word if is_letter else _title_word(word, at_edge=False)


def _last_word(word: str) -> str:
    return word if len(word) == 1 and word.lower() not in STOP_WORDS else _first_word(word)


def _uneven_title(text: str) -> str:
    words = list(_WORD.finditer(text))
    last = len(words) - 1
    may_restart = _RESTARTS.search(text) is not None
    changed = []
    end = 0
    for number, word in enumerate(words):
        start = word.start()
        changed.append(text[end:start])
        end = word.end()
        starts = number == 0 or (may_restart and _starts_sentence(text, start))
        is_stop_word = word[0].lower() in STOP_WORDS
        if not starts and (
            number != last and text[max(0, start - _LONGEST_GAP) : start].rstrip().endswith(".")
            if is_stop_word
            else word.end() - start == 1
        ):
            changed.append(word[0])  # after "Ed.", or after a sentence; a letter of a formula
            continue
        changed.append(_title_word(word[0], at_edge=starts or number == last))
    changed.append(text[end:])
    return "".join(changed)


_LONGEST_GAP = 4


def _starts_sentence(text: str, at: int) -> bool:
    """Say whether what precedes a word ends a sentence or a title."""
    if text[at - 2].isalnum():
        return False
    return _STARTS_AFTER.search(text[max(0, at - _LONGEST_GAP) : at]) is not None


def _title_word(word: str, *, at_edge: bool) -> str:
    if word.lower().strip(_BARE) in STOP_WORDS or word.lower() in STOP_WORDS:
        if at_edge:
            return _capitalize(word)
        return _lower(word) if word[1:] == word[1:].lower() else word
    parts = []
    end = 0
    for part in _PART.finditer(word):
        parts.append(word[end : part.start()])
        end = part.end()
        bare = part[0].lower().strip(_BARE)
        inside = part.start() > 0 and (bare in STOP_WORDS or len(bare) == 1)
        parts.append(_capitalize(part[0]) if part[0].islower() and not inside else part[0])
    parts.append(word[end:])
    return "".join(parts)


_CASES: dict[str, Callable[[str], str]] = {
    "lowercase": _lower,
    "uppercase": _upper,
    "capitalize-first": _capitalize_first,
    "capitalize-all": _capitalize_all,
    "sentence": _sentence,
    "title": _title,
}
