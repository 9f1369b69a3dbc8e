"""Where a line may be parted: outside brackets, and not after the full stop of an abbreviation."""

import re
from bisect import bisect_right

__all__ = ["Breaks"]

_BRACKETS = re.compile(r"[()\[\]]")
_PAIRS = {")": "(", "]": "["}
_STOP = re.compile(r"[.!?][\"”’)\]]*(?=\s+[\"“‘'(\[]?[A-ZÀ-ÞА-ЯЁ]|\s*$)")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_LONGEST_WORD = 40
_ABBREVIATIONS = frozenset(
    "adm amb approx assoc asst brig cap capt cde cdes cf ch co col comdr comp cpt cx dept div doc docs dr ed eds "
    "encl enc esp est ext f ff fig fol fols fond gen gov hon ibid inc inv jan feb mar apr jun jul aug sep sept "
    "oct nov dec jr l ll lt ltd maj messrs mgr mr mrs ms mss no nos nr op p pap pp pg por pres prof pt rep rev "
    "sen ser sess sgt sr st supp trans univ vol vols vs z zesp sygn kart sign d delo а д ед л лл оп п пап ф хр спр арк".split()
)


class Breaks:
    """The brackets and full stops of a text, found once, in time linear in its length."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._opens, self._closes = _outermost(text)

    def inside(self, position: int) -> bool:
        """Whether a position lies inside brackets that are closed."""
        at = bisect_right(self._opens, position) - 1
        return at >= 0 and position <= self._closes[at]

    def sentences(self, start: int, end: int) -> list[tuple[int, int]]:
        """Part a stretch into sentences, [start, end) each, the full stop included."""
        found: list[tuple[int, int]] = []
        begin = start
        for stop in _STOP.finditer(self._text, start, end):
            if not self.inside(stop.start()) and not self._abbreviates(stop.start(), start):
                found.append((begin, stop.end()))
                begin = stop.end()
        if self._text[begin:end].strip():
            found.append((begin, end))
        return found

    def split(self, pattern: re.Pattern[str], start: int, end: int) -> list[tuple[int, int]]:
        """Part a stretch at what a pattern finds outside brackets."""
        found: list[tuple[int, int]] = []
        begin = start
        for separator in pattern.finditer(self._text, start, end):
            if not self.inside(separator.start()):
                found.append((begin, separator.start()))
                begin = separator.end()
        return [*found, (begin, end)]

    def _abbreviates(self, stop: int, start: int) -> bool:
        word = _LAST_WORD.search(self._text, max(start, stop - _LONGEST_WORD), stop)
        if not word or self._text[stop] != ".":
            return False
        return len(word[0]) == 1 or word[0].casefold() in _ABBREVIATIONS


def _outermost(text: str) -> tuple[list[int], list[int]]:
    """Give where outermost brackets open and close.

    Those without a partner do not count, nor those around the whole text.
    """
    waiting: list[int] = []
    pairs: list[tuple[int, int]] = []
    for bracket in _BRACKETS.finditer(text):
        if bracket[0] in "([":
            waiting.append(bracket.start())
        elif waiting and text[waiting[-1]] == _PAIRS[bracket[0]]:
            pairs.append((waiting.pop(), bracket.start()))
    opens: list[int] = []
    closes: list[int] = []
    first, last = len(text) - len(text.lstrip()), len(text.rstrip()) - 1
    for begin, end in sorted(pairs):
        if begin == first and end >= last - 1:
            continue
        if not closes or begin > closes[-1]:
            opens.append(begin)
            closes.append(end)
    return opens, closes
