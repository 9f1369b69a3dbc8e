"""Puts what citations become in their place; everything else stays byte for byte.

Source: The Chicago Manual of Style, 18th ed., 13.29-13.30 (where note numbers stand), 6.9 (punctuation and
closing quotation marks).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from citekit.csl.output import render
from citekit.csl.tree import Tree
from citekit.manuscript.compose import Composed
from citekit.manuscript.markdown.scan import Found, Scan

__all__ = ["Edit", "Replacer", "edited"]

_MARKS = re.compile(r"[.,;:!?)\"'”’»]+(?!\w)")
_GAP = re.compile(r"(?:[ \t]+|[ \t]*\r?\n[ \t>]*)$")
_CLOSING_QUOTE = re.compile(r"[\"”'’]+$")
_RULED = re.compile(r"[ \t]*(?:\+[-=:+]+\+|-+(?:[ \t]+-+)+)[ \t]*$", re.MULTILINE)

_STARS = re.compile(r"(?<![\\*])\*([^*]+)(?<!\\)\*(?!\*)")


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands in the place of a part of a text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Row:
    """Notes that stand side by side; what follows them goes before the first."""

    first: int
    """Where the first citation begins."""
    last: int
    end: int


class Replacer:
    """Replaces the citations of a Markdown text.

    Args:
        text: The manuscript.
        scan: Its citations.
        composed: What they become, in the same order.
        moves_marks: Whether punctuation after a citation goes before the mark of its note.
        in_quotes: Whether periods and commas go before a closing quotation mark.
    """

    def __init__(
        self,
        text: str,
        scan: Scan,
        composed: Sequence[Composed],
        *,
        moves_marks: bool = True,
        in_quotes: bool = True,
    ) -> None:
        self._text, self._scan, self._composed = text, scan, composed
        self._moves_marks, self._in_quotes = moves_marks, in_quotes
        self._labels = _free_labels(scan.marks)
        self._rows: dict[int, _Row] = {}
        self._row_ends: set[int] = set()
        self.notes: list[tuple[str, str]] = []
        """The notes made, each with its label."""
        self.too_wide: list[Found] = []
        """Citations that do not fit into the column of their table."""

    def edits(self) -> list[Edit]:
        """Give what changes."""
        pairs = [
            (one, composed)
            for one, composed in zip(self._scan.found, self._composed, strict=True)
            if not one.written.is_nested
        ]
        self._rows = self._rows_of(pairs)
        self._row_ends = {self._end_of(row) for row in self._rows.values()}
        return [self._edit(one, composed) for one, composed in pairs]

    def _rows_of(self, pairs: Sequence[tuple[Found, Composed]]) -> dict[int, _Row]:
        """Give, by where a citation stands, the row of notes that it is part of."""
        rows: dict[int, _Row] = {}
        row: list[int] = []
        end = -1
        for one, composed in sorted(pairs, key=lambda pair: pair[0].start):
            joins = not composed.text and bool(row) and _GAP.fullmatch(self._text, end, one.start)
            row = row if joins and composed.note is not None else []
            row.append(one.start)
            end = one.end
            rows |= dict.fromkeys(row, _Row(row[0], one.start, one.end))
        return rows

    def _edit(self, one: Found, composed: Composed) -> Edit:
        head = self._markdown(composed.text)
        if composed.note is None:
            if _is_open(self._text[one.block : one.start]):
                head = _STARS.sub(r"_\1_", head)
            return self._fitted(Edit(one.start, one.end + composed.taken, head), one)
        label = next(self._labels)
        self.notes.append((label, self._markdown(composed.note)))
        row = self._rows[one.start]
        marks = self._marks_after(row)
        end = self._end_of(row) if one.start == row.last else one.end
        start, before = one.start, ""
        if one.start == row.first:
            gap = _GAP.search(self._text, one.block, start)
            if not head and gap and self._may_close(gap, one.block):
                start = gap.start()
            if marks is not None:
                start, before = self._before_quote(start, one.block, marks[0], head=head)
        return self._fitted(Edit(start, end, f"{head}{before}[^{label}]"), one)

    def _marks_after(self, row: _Row) -> re.Match[str] | None:
        return _MARKS.match(self._text, row.end) if self._moves_marks else None

    def _end_of(self, row: _Row) -> int:
        marks = self._marks_after(row)
        return marks.end() if marks is not None else row.end

    def _may_close(self, gap: re.Match[str], block: int) -> bool:
        """Say whether a note may move to what stands before it: to text, not to a note or another row of a table."""
        if gap.start() <= block or gap.start() in self._row_ends:
            return False
        return "\n" not in gap[0] or not _in_ruled_table(self._text, gap.end())

    def _before_quote(self, start: int, block: int, marks: str, *, head: str) -> tuple[int, str]:
        """Put a period or comma before a closing quotation mark, and no period after another mark."""
        if head or start == block:
            return start, marks
        quote = _CLOSING_QUOTE.search(self._text, block, start)
        last = self._text[(quote.start() if quote else start) - 1]
        if marks[0] == "." and last in ".?!":
            return start, marks[1:]
        if quote is None or marks[0] not in ".," or not self._in_quotes:
            return start, marks
        return quote.start(), f"{marks[0]}{quote[0]}{marks[1:]}"

    def _fitted(self, edit: Edit, one: Found) -> Edit:
        """Keep the columns of a table that is drawn with spaces."""
        text = self._text
        line_end = text.find("\n", edit.end)
        rest = text[edit.end : line_end if line_end >= 0 else len(text)]
        if not rest.strip() or not _in_ruled_table(text, edit.start):
            return edit
        missing = edit.end - edit.start - len(edit.text)
        if missing < 0:
            self.too_wide.append(one)
        return Edit(edit.start, edit.end, edit.text + " " * max(0, missing))

    def _markdown(self, tree: Tree) -> str:
        return self._restored(render(tree, "markdown"))

    def _restored(self, text: str) -> str:
        """Put back what stand-ins stand for."""
        if not self._scan.stand_ins or text.isascii():
            return text
        return "".join(map(self._original, text))

    def _original(self, character: str) -> str:
        match self._scan.stands_for(character):
            case None:
                return character
            case str(source):
                return source
            case number:
                return self._markdown(self._composed[number].text)


def _is_open(text: str) -> bool:
    """Say whether emphasis with stars may be open at the end of a text, so that others have to be used in it."""
    return bool((text.count("*") - text.count("\\*")) % 2)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Give a text with its parts changed; all else stays as it is."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda one: one.start):
        pieces += text[at : edit.start], edit.text
        at = edit.end
    return "".join([*pieces, text[at:]])


def _in_ruled_table(text: str, at: int) -> bool:
    start = text.rfind("\n\n", 0, at) + 1
    end = text.find("\n\n", at)
    return _RULED.search(text, start, end if end >= 0 else len(text)) is not None


def _free_labels(taken: set[str]) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        if str(number) not in taken:
            yield str(number)
