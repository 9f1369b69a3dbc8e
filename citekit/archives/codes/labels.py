"""Labels of a practice, found among tokens: ``f.``, ``ед. хр.``, ``inv. č.``, ``全宗号``."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from citekit.archives.codes.grammar import Term
from citekit.archives.codes.tokens import LONE, MARK, SPACE, WORD, Token, tokens

__all__ = ["Found", "Labels", "words_of"]

_NUMERO = frozenset(
    {
        "no",
        "nr",
        "nos",
        "num",
        "núm",
        "n",
        "br",
        "č",
        "číslo",
        "nº",
        "No",
        "Nr",
        "Nos",
        "Núm",
        "N",
        "NR",
        "NO",
    }
)
_LINKS = frozenset("./&’'-")


class Found(NamedTuple):
    """A label that was found: its term, where its text ends, and where the number may begin."""

    term: Term
    words: tuple[str, ...]
    end: int
    value: int
    short: bool
    """Whether it is made of single letters, which mean nothing without a number."""
    dotted: bool
    """Whether a full stop or another mark ends it."""
    joined: bool
    """Whether a hyphen joins the number to it: ``w-86``."""


class Labels:
    """An index of labels by their first word."""

    def __init__(self, labels: Iterable[tuple[str, Term]]) -> None:
        """Take labels with their terms; where two have one label, the first that applies counts."""
        index: dict[str, list[tuple[tuple[str, ...], Term]]] = defaultdict(list)
        for label, term in labels:
            words = words_of(label)
            index[words[0]].append((words, term))
        self._index = {
            first: sorted(found, key=lambda each: -len(each[0])) for first, found in index.items()
        }
        self.firsts = frozenset(index)
        """The first words of all labels."""
        self.all = frozenset(words for found in index.values() for words, _ in found)
        """All labels, as folded words."""

    def __bool__(self) -> bool:
        return bool(self._index)

    def find(self, text: str, cut: Sequence[Token], at: int, seen: set[str]) -> Found | None:
        """Give the label that begins at a token, the longest first."""
        first = cut[at]
        for words, term in self._index.get(first.word, ()):
            if term.after and not (term.after & seen):
                continue
            last = _match(text, cut, at, words)
            if last is not None:
                return _found(text, cut, last, words, term)
        return None


def words_of(label: str) -> tuple[str, ...]:
    """Give the folded words of a label.

    >>> words_of("ед. хр."), words_of("件号")
    (('ед', 'хр'), ('件', '号'))
    """
    return tuple(
        token.word
        for token in tokens(label)
        if token.kind in {LONE, WORD} or (token.kind == MARK and label[token.start] in "№#")
    )


def _match(text: str, cut: Sequence[Token], at: int, words: Sequence[str]) -> int | None:
    """Give the index of the last token of a label, or None where its words do not follow."""
    links = _LINKS if text[cut[at].start].islower() else _LINKS - {"/"}
    for word in words[1:]:
        at += 1
        for _ in range(2):
            if at < len(cut) and (cut[at].kind == SPACE or text[cut[at].start] in links):
                at += 1
        if at >= len(cut) or cut[at].kind not in {LONE, WORD}:
            return None
        if cut[at].word != word:
            return None
    return at


def _found(text: str, cut: Sequence[Token], last: int, words: tuple[str, ...], term: Term) -> Found:
    end, at = cut[last].end, last + 1
    dotted = joined = False
    marks = ".°º'’ʹ" if len(words[-1]) > 1 else ".°º"
    while at < len(cut) and cut[at].kind == MARK and text[cut[at].start] in marks:
        end, at, dotted = cut[at].end, at + 1, True
    end, at = _numero(text, cut, at, end)
    if at < len(cut) and cut[at].kind == MARK and text[cut[at].start] in ":：=":
        at, dotted = at + 1, True
    elif at < len(cut) and text[cut[at].start] in "-–" and cut[at].start == end:
        at, dotted, joined, end = at + 1, True, True, cut[at].end
    if at < len(cut) and cut[at].kind == SPACE:
        at += 1
    value = cut[at].start if at < len(cut) else len(text)
    short = all(len(word) == 1 for word in words) and cut[last].kind == WORD
    return Found(term, words, end, value, short, dotted, joined)


def _numero(text: str, cut: Sequence[Token], at: int, end: int) -> tuple[int, int]:
    """Step over "No." and its like after a label: give where the label ends then, and the next token."""
    after = at + 1 if at < len(cut) and cut[at].kind == SPACE else at
    if after >= len(cut):
        return end, at
    word = text[cut[after].start : cut[after].end]
    if word in "№#":
        return cut[after].end, after + 1
    if cut[after].kind != WORD or word not in _NUMERO:
        return end, at
    following = after + 1
    if following < len(cut) and text[cut[following].start] in ".°º":
        return cut[following].end, following + 1
    if len(word) > 1 and following < len(cut) and cut[following].kind == SPACE:
        return cut[after].end, following
    return end, at
