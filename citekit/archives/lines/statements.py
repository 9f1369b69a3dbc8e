"""The body of a line, parted into statements: where each begins is told by how it begins.

::

    body      := witnesses { statement }
    statement := credit | printed work | classification | copy | remark
    copy      := ["copy"] ("on file" | "held" | "deposited") ("at" | "in" | "with") archive
"""

import re
from typing import Literal, NamedTuple

from citekit.archives.lines import credit, editions, work
from citekit.archives.lines.breaks import Breaks
from citekit.archives.lines.marking import CLASSIFICATION

__all__ = ["Statement", "statements"]

_CLAUSE = re.compile(r"[.;,:(\]]\s*[\"”]?\s*(?:and\s+)?|\s+and\s+")
_COPY = re.compile(
    r"(?:(?:a|the|and|photo|xerox)\s+){0,4}(?:photo|xerox)?(?:cop(?:y|ies)\s+(?:of\s+\w+\s+)?(?:is\s+|are\s+)?)?(?:(?:on\s+file|held|deposited|kept|preserved)\s+(?:at|in|with|by)|(?<=copy\s)(?:at|in))\s+(?:the\s+)?",
    re.IGNORECASE,
)
_PAGES_AFTER = re.compile(
    r"\)?(?:[,:]?\s*(?:vol\.\s*\w+,\s*)?(?:(?:pp?|pgs?|pages?)\.?\s*)?\d+(?:\s*[-–—]\s*\d+)?)*(?:,?\s*(?:Doc(?:ument)?\.?|No\.)\s*(?:No\.\s*)?\d+)?\.?",
    re.IGNORECASE,
)


class Statement(NamedTuple):
    """A stretch of the body and what it is."""

    kind: Literal["witnesses", "credit", "work", "copy", "classification"]
    start: int
    end: int
    inner: int
    """Where its content begins, after words such as "on file at"."""


def statements(text: str, start: int, end: int, breaks: Breaks) -> list[Statement]:
    """Part a body into statements, in its order; what stands before the first is where witnesses stand."""
    starts = _starts(text, start, end, breaks)
    starts = _without_credits_of_a_book(text, start, end, starts)
    found: list[Statement] = []
    first = starts[0][0] if starts else end
    if text[start:first].strip():
        found.append(Statement("witnesses", start, first, start))
    for (begin, kind, inner), following in zip(
        starts, [*(at for at, _, _ in starts[1:]), end], strict=False
    ):
        found.append(Statement(kind, begin, following, inner))
    return found


_Kind = Literal["credit", "work", "copy", "classification"]
_Start = tuple[int, _Kind, int]


def _starts(text: str, start: int, end: int, breaks: Breaks) -> list[_Start]:
    found: list[_Start] = []
    position = start
    first = _skip(text, start, end)
    begun = _begun(text, first, end, sentence=True)
    if begun:
        found.append(begun)
        position = _after(text, begun, end)
    while clause := _CLAUSE.search(text, position, end):
        at = clause.end()
        position = max(at, position + 1)
        if breaks.inside(clause.start()) and clause[0][0] != "(":
            continue
        begun = _begun(text, at, end, sentence=clause[0][0] in ".]")
        if begun and not (breaks.inside(at) and begun[1] != "credit"):
            found.append(begun)
            position = _after(text, begun, end)
    return found


def _begun(text: str, at: int, end: int, *, sentence: bool) -> _Start | None:
    if match := (
        work.START.match(text, at, end)
        or editions.START.match(text, at, end)
        or work.WITHIN.match(text, at, end)
    ):
        return at, "work", match.end()
    if match := _COPY.match(text, at, end):
        return at, "copy", match.end()
    if credit.START.match(text, at, end):
        return at, "credit", at
    if sentence and (match := CLASSIFICATION.match(text, at, end)):
        return match.start("marking"), "classification", match.end("marking")
    return None


def _after(text: str, begun: _Start, end: int) -> int:
    at, kind, inner = begun
    if kind != "credit":
        return inner
    match = credit.START.match(text, at, end)
    return max(match.end() - 1 if match else at, at + 1)


def _without_credits_of_a_book(
    text: str, start: int, end: int, starts: list[_Start]
) -> list[_Start]:
    """Leave out what stands inside a printed work: its translator before its imprint."""
    kept = starts
    works = [at for at, kind, _ in starts if kind == "work"]
    for imprint in work.IMPRINT.finditer(text, start, end):
        begin = max((at for at in works if at < imprint.start()), default=start)
        stop = _PAGES_AFTER.match(text, imprint.end(), end)
        over = stop.end() if stop else imprint.end()
        kept = [
            one
            for one in kept
            if (one[0] <= begin and one[1] == "work") or one[0] < begin or one[0] >= over
        ]
    return kept


def _skip(text: str, start: int, end: int) -> int:
    while start < end and not text[start].isalnum():
        start += 1
    return start
