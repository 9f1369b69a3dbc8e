"""What stands between labelled numbers, cut at commas: shapes, years, carriers, and the rest."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from citekit.archives.codes.archive import is_archive, is_sigle, key
from citekit.archives.codes.grammar import Grammar, Shape, Term
from citekit.archives.codes.numbers import CJK, DASHES
from citekit.archives.codes.reading import Part
from citekit.archives.codes.scan import part_of
from citekit.archives.codes.tokens import inside

__all__ = ["LONGEST_NAME", "Chunk", "Cutter"]

LONGEST_NAME = 200
"""No name and no number of a code is longer, in code points."""
_SENTENCE = (
    "Top Secret|Secret|Confidential|Limited Official|Unclassified|Translated|Obtained|Contributed|"
    "Reprinted|Drafted"
)
"""What begins a sentence after a code."""
_SPLIT = re.compile(
    rf"[,;，；、。\n]|：|:(?=\s|$)|(?<=\s)[{DASHES}]{{1,2}}(?=\s)"
    rf"|(?<=[\d\])”])\.(?=\s+[^\W\d_a-z])|\.(?=\s+(?:{_SENTENCE}))"
)
_NOTHING = re.compile(r"\s*\Z")
_DASH_MARKS = frozenset("-‐‑‒–—―−")
_EDGE = " \t\r\n\f\v\u00a0\u3000,;:.，；、。：·•"
_OPENS = {"(": ")", "[": "]", "（": "）"}
_CLOSES = {close: opening for opening, close in _OPENS.items()}
_YEAR = re.compile(
    rf"(?:1[5-9]|20)\d\d(?:\s?[{DASHES}/]\s?(?:(?:1[5-9]|20)\d\d|\d\d))?(?:\s?(?:гг?|рр?|god|год|年度?)\.?)?\Z"
)
_CARRIER = re.compile(
    r"(?:micro(?:film|fiche)|mikrofilm|микрофильм|мікрофільм|microfilme|photocopy|fotokopi[ae]|"
    r"マイクロフィルム|缩微胶卷|縮微膠卷)s?\Z",
    re.IGNORECASE,
)
_WORD_START = re.compile(rf"(?<=[\s:])(?=[\w\[])|(?<=[{CJK}])(?=[A-Z\d])")
_HAN = re.compile(rf"[{CJK}]")
_MOST_WORDS = 10
_YEAR_TERM = Term("year", kind="year")
_CARRIER_TERM = Term("carrier", kind="carrier")


class Chunk(NamedTuple):
    """A stretch between two commas, [start, end)."""

    start: int
    end: int
    parts: tuple[Part, ...] = ()
    """What it is; empty where that depends on where it stands."""
    weight: int = 0
    """How much its shape tells of the practice."""


class Cutter:
    """Cuts what stands between labelled numbers, for one practice."""

    def __init__(self, grammar: Grammar, archives: frozenset[str]) -> None:
        """Take the practice and the keys of its archives."""
        self._shapes = tuple(shape for shape in grammar.shapes if not shape.commas)
        self._archives = archives
        self._with_commas = tuple(shape for shape in grammar.shapes if shape.commas)
        self._dashed = grammar.dashed

    def cut(
        self, raw: str, pairs: list[tuple[int, int]], start: int, end: int, *, first: bool
    ) -> Iterator[Chunk]:
        """Give the chunks of a stretch, [start, end); ``pairs`` are the brackets of the text."""
        position = start
        for found, shape in self._wholes(raw, start, end):
            yield from self._cut(raw, pairs, position, found.start(), first=first)
            parts = tuple(_parts(raw, shape, found))
            yield Chunk(found.start(), found.end(), parts, shape.weight)
            position, first = found.end(), False
        yield from self._cut(raw, pairs, position, end, first=first)

    def _wholes(self, raw: str, start: int, end: int) -> Iterator[tuple[re.Match[str], Shape]]:
        """Give the shapes that hold commas, which are not to be cut at them."""
        matches = [
            (found, shape)
            for shape in self._with_commas
            for found in shape.pattern.finditer(raw, start, end)
        ]
        position = start
        for found, shape in sorted(matches, key=lambda match: match[0].start()):
            if found.start() >= position:
                yield found, shape
                position = found.end()

    def _cut(
        self, raw: str, pairs: list[tuple[int, int]], start: int, end: int, *, first: bool
    ) -> Iterator[Chunk]:
        """Cut at commas and their like outside brackets."""
        position = start
        for found in _SPLIT.finditer(raw, start, end):
            beginning = first and position == start
            if self._dashed and found[0][0] in _DASH_MARKS:
                named = beginning and self._names_archive(raw, position, found.start())
                if not (named or _NOTHING.match(raw, found.end(), end)):
                    continue
            if not inside(pairs, found.start()):
                yield from self._chunk(raw, position, found.start(), first=beginning)
                position = found.end()
        yield from self._chunk(raw, position, end, first=first and position == start)

    def _names_archive(self, raw: str, start: int, end: int) -> bool:
        if end - start > LONGEST_NAME:
            return False
        name = raw[start:end].strip()
        return key(name) in self._archives or is_archive(name)

    def _chunk(self, raw: str, start: int, end: int, *, first: bool = False) -> Iterator[Chunk]:
        start, end = _trimmed(raw, start, end)
        if start == end:
            return
        if end - start > LONGEST_NAME:
            yield Chunk(start, end)
            return
        if first and key(raw[start:end]) in self._archives:
            yield Chunk(start, end)
            return
        split = self._shaped(raw, start, end)
        if first and not split:
            split = self._after_archive(raw, start, end)
        if split:
            chunk, rest = split[:-1], split[-1]
            yield from chunk
            yield from self._chunk(raw, rest.start, rest.end)
            return
        yield _plain(raw, start, end)

    def _shaped(self, raw: str, start: int, end: int) -> list[Chunk] | None:
        """Give the shape that a stretch begins with, and what is left of it."""
        for shape in self._shapes:
            found = shape.pattern.match(raw, start, end)
            if found and found.end() > start and _stops(raw, found.end(), end):
                parts = tuple(_parts(raw, shape, found))
                return [Chunk(start, found.end(), parts, shape.weight), Chunk(found.end(), end)]
        return None

    def _after_archive(self, raw: str, start: int, end: int) -> list[Chunk] | None:
        """Part the archive from what follows it without a comma: ``PRC FMA 118-01765-03``."""
        known = None
        for count, found in enumerate(_WORD_START.finditer(raw, start + 1, end)):
            if count == _MOST_WORDS:
                break
            begin, stop = _trimmed(raw, start, found.start())
            name = raw[begin:stop]
            if key(name) in self._archives:
                known = [Chunk(begin, stop), Chunk(found.start(), end)]
            elif (
                not known
                and begin < stop
                and (is_sigle(name) or is_archive(name) or _HAN.match(name))
            ):
                shaped = self._shaped(raw, found.start(), end)
                if shaped:
                    return [Chunk(begin, stop), *shaped]
        return known


def _plain(raw: str, start: int, end: int) -> Chunk:
    stretch = raw[start:end]
    for pattern, term in ((_YEAR, _YEAR_TERM), (_CARRIER, _CARRIER_TERM)):
        if pattern.match(stretch):
            return Chunk(start, end, (part_of(raw, (start, end), term),))
    return Chunk(start, end)


def _stops(raw: str, position: int, end: int) -> bool:
    if position >= end:
        return True
    mark, behind = raw[position], raw[position + 1 : position + 2]
    if mark in "-–—.(" and behind.isalnum():
        return False
    return "\u2e80" <= mark <= "\uffff" or not (mark.isalnum() or mark in "/_")


def _trimmed(raw: str, start: int, end: int) -> tuple[int, int]:
    """Leave out spaces and punctuation at both ends, and a bracket that is not closed inside."""
    while True:
        while start < end and raw[start] in _EDGE:
            start += 1
        while end > start and raw[end - 1] in _EDGE:
            end -= 1
        if start == end:
            return start, end
        first, last = raw[start], raw[end - 1]
        closing = (
            raw.find(_OPENS[first], start, min(end, start + LONGEST_NAME))
            if first in _OPENS
            else None
        )
        if closing == end - 1:
            start, end = start + 1, end - 1
        elif closing == -1 or (first in "—–-" and raw[start + 1 : start + 2].isspace()):
            start += 1
        elif last in _OPENS or (
            last in _CLOSES and raw.rfind(_CLOSES[last], max(start, end - LONGEST_NAME), end) < 0
        ):
            end -= 1
        else:
            return start, end


def _parts(raw: str, shape: Shape, found: re.Match[str]) -> Iterator[Part]:
    position, label = found.start(), None
    for start, end, name in sorted((*found.span(name), name) for name in shape.terms):
        if start < 0 or not raw[start:end].strip():
            continue
        before = raw[position:start]
        if position == found.start() and any(map(str.isalnum, before)):
            label = before.strip()
        elif before:
            yield Part("separator" if position == found.start() else "joint", before, position)
            position = start
        yield part_of(raw, (position, end), shape.terms[name], raw[start:end], label)
        position, label = end, None
    if position < found.end():
        yield Part("joint", raw[position : found.end()], position)
