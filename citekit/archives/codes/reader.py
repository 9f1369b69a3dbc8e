"""A code read by one practice: labelled numbers first, then what stands between them.

::

    code = {archive | labelled number | shape | year | carrier | name | leaves | separator | unread}
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from citekit.archives.codes.archive import is_archive, is_sigle, key
from citekit.archives.codes.chunks import Chunk, Cutter
from citekit.archives.codes.grammar import SHARED, Grammar
from citekit.archives.codes.labels import Labels
from citekit.archives.codes.numbers import DASHES
from citekit.archives.codes.places import Places
from citekit.archives.codes.reading import Part
from citekit.archives.codes.scan import Labelled, scan
from citekit.archives.codes.tokens import LONE, brackets, tokens

_LEAD = re.compile(
    r"\s*+(?:\[\s*+)?(?:Source|Quelle|Источник|Джерело|Fonte|Fuente|Źródło)\s?:\s*+", re.IGNORECASE
)

__all__ = ["Draft", "Reader", "Text"]

_OPENING = 16
_PUNCTUATION = re.compile(rf"[\s,;:.()\[\]/·•&\"'“”‘’«»，；、。：（）〔〕「」『』{DASHES}]+")


class Text:
    """A text prepared once for all practices."""

    def __init__(self, raw: str, *, archive: bool = True) -> None:
        lead = _LEAD.match(raw)
        self.may_name_archive = archive
        self.raw = raw
        self.begin = lead.end() if lead else 0
        """Where the code begins, after a lead-in such as ``Source:``."""
        self.tokens = tokens(raw)
        self.brackets = brackets(raw, self.begin)
        self.words = frozenset(token.word for token in self.tokens)
        """Its folded words, by which practices that cannot fit are left out."""

    @cached_property
    def opening(self) -> frozenset[str]:
        """What an archive at the beginning may be called."""
        ends = (token.end for token in self.tokens[:_OPENING] if token.end > self.begin)
        return frozenset(key(self.raw[self.begin : end]) for end in ends)


class Draft(NamedTuple):
    """What one practice made of a text, and what speaks for that practice."""

    parts: tuple[Part, ...]
    labels: tuple[tuple[str, ...], ...]
    """The labels that were found, as folded words."""
    shapes: int
    """How much the shapes tell of the practice."""
    known: bool
    """Whether the archive is one of this practice."""
    names: int
    """Length of the names that only their place tells, in code points."""


class Reader:
    """Reads codes by one practice."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self._before = Labels((label, term) for term in grammar.terms for label in term.labels)
        self._behind = Labels((tail, term) for term in grammar.terms for tail in term.tails)
        self._places = Places(grammar)
        self._cutter = Cutter(grammar, self._places.archives)
        placed = (*grammar.head, grammar.middle)
        self._named = frozenset(term.name for term in placed if term)

    @property
    def labels(self) -> frozenset[tuple[str, ...]]:
        """All labels, as folded words."""
        return self._before.all | self._behind.all

    def may_read(self, text: Text) -> bool:
        """Whether a text holds anything that the practice may know."""
        return bool(self.grammar.shapes) or self._has_label_of(text) or self.knows_archive_of(text)

    def _has_label_of(self, text: Text) -> bool:
        words = text.words
        return not (self._before.firsts.isdisjoint(words) and self._behind.firsts.isdisjoint(words))

    def _labelled(self, text: Text) -> list[Labelled]:
        labels = (self._before, self._behind)
        found = scan(text.raw, text.tokens, text.brackets, labels, text.begin)
        if self.grammar.settled is None:
            return found
        parts = self.grammar.settled([one.part for one in found])
        return [one._replace(part=part) for one, part in zip(found, parts, strict=True)]

    def knows_archive_of(self, text: Text) -> bool:
        """Whether a text begins with an archive of this practice."""
        return not self._places.archives.isdisjoint(text.opening)

    def read(self, text: Text) -> Draft:
        """Say what each stretch of a text is."""
        raw = text.raw
        labelled = _one_code(raw, self._labelled(text)) if self._has_label_of(text) else []
        chunks = list(self._chunks(text, labelled))
        chunks = self._places.place(raw, chunks, archive=text.may_name_archive)
        parts = tuple(_covering(raw, chunks, text.begin))
        archive = next((part.text for part in parts if part.kind == "archive"), "")
        return Draft(
            parts,
            tuple(one.words for one in labelled),
            sum(chunk.weight for chunk in chunks) + self._script(text),
            bool(archive) and self._places.knows(archive),
            sum(len(part.text) for part in parts if self._is_guess(part)),
        )

    def _script(self, text: Text) -> int:
        """Weigh letters of a script without spaces, in which few practices are written."""
        own = any(script in self.grammar.styles for script in ("han", "hangul"))
        return SHARED if own and any(token.kind == LONE for token in text.tokens) else 0

    def _is_guess(self, part: Part) -> bool:
        """Whether only its place tells what a part is."""
        if part.kind == "archive":
            name = part.text
            return not (self._places.knows(name) or is_archive(name) or is_sigle(name))
        return part.name in self._named and part.label is None

    def _chunks(self, text: Text, labelled: Sequence[Labelled]) -> Iterator[Chunk]:
        position, first = text.begin, text.may_name_archive
        for one in labelled:
            yield from self._cutter.cut(text.raw, text.brackets, position, one.start, first=first)
            yield Chunk(one.start, one.end, (one.part,))
            position, first = one.end, False
        yield from self._cutter.cut(text.raw, text.brackets, position, len(text.raw), first=first)


def _one_code(raw: str, labelled: list[Labelled]) -> list[Labelled]:
    """Leave out what follows a semicolon after which the outermost number stands once more, not behind leaves."""
    first = next((one for one in labelled if one.part.kind == "level"), None)
    for at, one in enumerate(labelled):
        if first and one is not first and one.part.name == first.part.name:
            before = labelled[at - 1]
            between = raw[before.end : one.start]
            follows = before.part.kind == "locator" and not any(map(str.isalnum, between))
            if (";" in between or "；" in between) and not follows:
                return labelled[:at]
    return labelled


def _covering(raw: str, chunks: Sequence[Chunk], begin: int) -> Iterator[Part]:
    position = begin
    if begin:
        yield Part("separator", raw[:begin], 0)
    for chunk in chunks:
        yield from _gap(raw, position, chunk.start)
        yield from chunk.parts
        position = chunk.end
    yield from _gap(raw, position, len(raw))


def _gap(raw: str, start: int, end: int) -> Iterator[Part]:
    """Give a gap as a separator, and anything in it that is no punctuation as not understood."""
    position = start
    for found in _PUNCTUATION.finditer(raw, start, end):
        if found.start() > position:
            yield Part("unread", raw[position : found.start()], position)
        yield Part("separator", found[0], found.start())
        position = found.end()
    if position < end:
        yield Part("unread", raw[position:end], position)
