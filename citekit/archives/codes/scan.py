"""The labelled numbers of a code: one pass over its tokens.

::

    item = label number | number tail | label words
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citekit.archives.codes.grammar import Term
from citekit.archives.codes.labels import Found, Labels
from citekit.archives.codes.numbers import is_number, leaves_at, number_at
from citekit.archives.codes.reading import Part
from citekit.archives.codes.tokens import DIGITS, LONE, MARK, SPACE, WORD, Token, inside

__all__ = ["Labelled", "part_of", "scan"]

_ENDS = frozenset(",;，；。、\n")
_LONGEST_NAME = 200
_DOUBT = re.compile(r"\[\w{0,12}\??\]|\w\?\Z")
_OPENS_CODE = re.compile(r"(?:^|[,;:]|[^\W\d_]{2}\.)\s*\Z")
_LONGEST_BREAK = 20
_QUOTED = re.compile(r"[“\"][^“”\"\n]{1,100}[”\"]")
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d(?!\d|[-–]\d{1,3}[-–/])")
_WHOLE = re.compile(r"\[(\w[^\[\]]{0,20}?)\??\]|(\w[^\[\]?]{0,20})(?:\?|\[\?\])")


class Labelled(NamedTuple):
    """A labelled number: [start, end), and what it is."""

    start: int
    end: int
    part: Part
    words: tuple[str, ...]
    """Its label, as folded words."""


def scan(
    text: str,
    cut: Sequence[Token],
    pairs: list[tuple[int, int]],
    labels: tuple[Labels, Labels],
    begin: int = 0,
) -> list[Labelled]:
    """Give every labelled number from ``begin`` on.

    Args:
        text: The whole text.
        cut: Its tokens.
        pairs: Its brackets.
        labels: The labels that stand before a number, and those that stand behind one.
        begin: Where the code begins.
    """
    return list(_Scan(text, cut, pairs, labels).run(begin))


def part_of(
    text: str, span: tuple[int, int], term: Term, value: str | None = None, label: str | None = None
) -> Part:
    """Make the part of a term from its stretch of the text; the value is all of it where None."""
    stretch = text[slice(*span)]
    value = stretch if value is None else value
    uncertain = bool(_DOUBT.search(value))
    doubted = _WHOLE.fullmatch(value)
    plain = doubted[1] or doubted[2] if doubted and term.kind != "locator" else value
    if term.kind != "locator":
        plain = plain.strip('“”"').rstrip(",") or plain
    return Part(
        term.kind,
        stretch,
        span[0],
        value=plain,
        label=label,
        name=term.name,
        level=term.level if term.kind in {"level", "year"} else None,
        unit=term.unit,
        uncertain=uncertain,
    )


class _Scan:
    """One pass over the tokens of a text."""

    __slots__ = ("before", "behind", "cut", "end", "pairs", "seen", "text")

    def __init__(
        self,
        text: str,
        cut: Sequence[Token],
        pairs: list[tuple[int, int]],
        labels: tuple[Labels, Labels],
    ) -> None:
        self.text, self.cut, self.pairs = text, cut, pairs
        self.before, self.behind = labels
        self.seen: set[str] = set()
        self.end = 0

    def run(self, begin: int) -> Iterator[Labelled]:
        self.end = begin
        firsts = self.before.firsts
        digits = DIGITS if self.behind else None
        for at, (kind, start, _, word) in enumerate(self.cut):
            if start < self.end or not (word in firsts or kind == digits) or not self._begins(at):
                continue
            found = self._behind(at) if kind == digits else self._before(at)
            if found:
                self.seen.add(found.part.name or "")
                self.end = found.end
                yield found

    def _begins(self, at: int) -> bool:
        """Whether a labelled number may begin here: at a border of words."""
        cut, text = self.cut, self.text
        if at == 0 or cut[at].kind == LONE:
            return True
        previous = cut[at - 1]
        if previous.kind in {SPACE, LONE}:
            return True
        mark = text[previous.start]
        if previous.kind != MARK or mark in "'’`-–/&_@#[":
            return mark == "/" and at > 1 and cut[at - 2].kind == SPACE
        return mark != "." or (at > 1 and cut[at - 2].kind == DIGITS) or cut[at].kind == DIGITS

    def _before(self, at: int) -> Labelled | None:
        """Read a label and the number behind it."""
        text, token = self.text, self.cut[at]
        label = self.before.find(text, self.cut, at, self.seen)
        if label is None or label.value >= len(text):
            return None
        upper = text[token.start : token.end].isupper()
        touching = label.value == label.end
        doubtful = touching or (upper and not self._goes_on(token.start))
        if label.short and not label.dotted and token.kind == WORD and doubtful:
            return None
        if label.term.kind == "level" and self._is_name(at, label):
            return None
        if label.term.kind == "locator" and (label.joined or (upper and not label.dotted)):
            return None
        value = self._value(at, label)
        if not value:
            return None
        end = label.value + len(value)
        written = text[token.start : label.end].strip()
        part = part_of(text, (token.start, end), label.term, value, written)
        return Labelled(token.start, end, part, label.words)

    def _goes_on(self, start: int) -> bool:
        """Whether a labelled number stands right before."""
        between = self.text[self.end : start]
        return bool(self.seen) and bool(between) and not between.strip(" \t.,")

    def _is_name(self, at: int, label: Found) -> bool:
        """Whether label and number are the end of a name: ``Central Decimal File 1950-54``."""
        before = at > 1 and self.cut[at - 1].kind == SPACE and self.cut[at - 2].kind == WORD
        return (
            before
            and not label.dotted
            and self.cut[at - 2].start >= self.end
            and bool(_YEARS.match(self.text, label.value))
        )

    def _behind(self, at: int) -> Labelled | None:
        """Read a number and the label behind it."""
        text, cut = self.text, self.cut
        start = cut[at].start
        number = number_at(text, start)
        after = at
        while after < len(cut) and (
            cut[after].start < start + len(number)
            or cut[after].kind == SPACE
            or text[cut[after].start] == "."
        ):
            after += 1
        if not number or after >= len(cut) or cut[after].kind not in {LONE, WORD}:
            return None
        label = self.behind.find(text, cut, after, self.seen)
        if label is None or label.joined or self._is_stray(label):
            return None
        if start > self.end and text[cut[at - 1].start] == "第":
            start = cut[at - 1].start
        written = text[cut[after].start : label.end]
        part = part_of(text, (start, label.end), label.term, number, written)
        return Labelled(start, label.end, part, label.words)

    def _is_stray(self, label: Found) -> bool:
        """Whether it is a single letter in the middle of a text: ``12 L, 1956``."""
        return label.short and not label.dotted and label.end < len(self.text)

    def _value(self, at: int, label: Found) -> str:
        if label.term.kind == "locator" and label.term.unit != "document":
            return leaves_at(self.text, label.value)
        quoted = _QUOTED.match(self.text, label.value) if not label.short else None
        if quoted and label.term.kind != "locator":
            return quoted[0]
        number = number_at(self.text, label.value)
        if label.term.words and (not label.short or self._names_fonds(at, label)):
            return self._words(at, label.value) or number
        return number if is_number(number, letters=not label.short and label.dotted) else ""

    def _names_fonds(self, at: int, label: Found) -> bool:
        """Whether a single letter stands before the name of a fonds: ``Ф. Секретариат Молотова. Оп. 9``."""
        text, start = self.text, self.cut[at].start
        return (
            label.term.level == "fonds"
            and not self.seen
            and label.dotted
            and text[label.value].isupper()
            and not any(map(str.isdigit, number_at(text, label.value)))
            and bool(_OPENS_CODE.search(text, max(0, start - _LONGEST_BREAK), start))
        )

    def _words(self, at: int, start: int) -> str:
        """Give the words up to list punctuation, a bracket behind a number, or a label."""
        text, cut = self.text, self.cut
        while at < len(cut) and cut[at].start < start:
            at += 1
        while at < len(cut) and cut[at].end - start <= _LONGEST_NAME:
            token = cut[at]
            if self._ends_name(token.start, start):
                break
            if token.kind in {LONE, WORD} and token.start > start and self._labels(at):
                break
            at += 1
        end = cut[at].start if at < len(cut) else len(text)
        name = text[start:end].rstrip()
        return name[:-1] if name.endswith(".") and name[-3:-2] != "." else name

    def _ends_name(self, position: int, start: int) -> bool:
        text = self.text
        mark = text[position]
        if mark in _ENDS:
            return not inside(self.pairs, position)
        if mark in "(（":
            return text[position - 1].isspace() and any(map(str.isdigit, text[start:position]))
        following = text[position + 1 : position + 2]
        return mark in ":." and following.isspace() and text[position - 1].isdigit()

    def _labels(self, at: int) -> bool:
        """Whether another labelled number begins here."""
        if self.cut[at - 1].kind != SPACE:
            return False
        label = self.before.find(self.text, self.cut, at, self.seen)
        if label is None or (label.short and not label.dotted):
            return False
        return any(map(str.isdigit, number_at(self.text, label.value)))
