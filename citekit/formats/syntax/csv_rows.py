"""The rows of a table in CSV one by one; a quotation mark that is never closed costs the row in which it stands.

Such a mark makes all that follows, up to the next one, a single cell. So what stands behind the first line of a cell that
ends wrongly, or not at all, is read again by itself, and a row of it counts where it has all its cells.

Source: RFC 4180, section 2.
"""

import csv
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from citekit.formats.entries.record import LARGEST_RECORD

__all__ = ["Row", "rows_of"]


class Row(NamedTuple):
    """One row, and what is wrong with it."""

    line: int
    """The line on which it begins, from 1."""
    cells: list[str]
    """Nothing where it could not be read."""
    raw: str = ""
    """As it is written, where something is wrong with it."""
    problem: str = ""


def rows_of(lines: Iterable[str]) -> Iterator[Row]:
    """Yield the rows of a table, in its order; a NUL is given as U+FFFD.

    Args:
        lines: The lines, each with its line end.
    """
    given = iter(lines)
    start = list(_to_the_headings(given))
    between = _delimiter(start[-1] if start else "")
    return _Rows(chain(start, given), between).rows()


def _to_the_headings(lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines up to the first that is not blank, without a byte order mark."""
    for number, line in enumerate(lines):
        yield line if number else line.removeprefix("\ufeff")
        if line.strip("\ufeff \t\r\n"):
            return


def _delimiter(heading: str) -> str:
    """Tell what parts the cells by the row of headings, which has no text that could hold it."""
    return max(",;\t", key=heading.count)


_NOT_CLOSED = "a quotation mark opens a cell here and is not closed; close it, or write it twice where it is part of the text"
_TOO_LONG = f"expected cells of at most {LARGEST_RECORD:,} characters, found a longer one"
_CUT = "expected a row with all {} cells behind a quotation mark that is not closed, found {}"
_NOT_DOUBLED = (
    "a quotation mark stands inside a cell in quotes; it was kept where that could be told: "
    "write it twice inside the text, and look at the cell"
)


class _Rows:
    def __init__(self, lines: Iterator[str], between: str) -> None:
        self._lines = lines
        self._between = between
        self._width = 0
        """How many cells the headings have."""
        self._taken: list[str] = []
        """The lines of the row that is being read."""

    def rows(self) -> Iterator[Row]:
        yield from self._read(self._lines, 1, is_again=False)

    def _read(self, lines: Iterator[str], first: int, *, is_again: bool) -> Iterator[Row]:
        """Yield the rows of some lines.

        Args:
            lines: The lines.
            first: The number of the first.
            is_again: Whether they were taken for part of a cell before.
        """
        waiting: list[tuple[Iterator[str], int, bool]] = [(lines, first, is_again)]
        while waiting:
            lines, line, is_again = waiting.pop()
            reader = csv.reader(self._noted(lines), delimiter=self._between, strict=True)
            while True:
                self._taken = []
                row = _next(reader)
                if row is None:
                    break
                taken, begin = self._taken, line
                line += len(taken)
                if isinstance(row, list):
                    yield self._whole(begin, row, taken, is_again=is_again)
                    continue
                if len(taken) == 1 and (cells := self._leniently(taken[0])):
                    yield Row(begin, cells, taken[0].rstrip("\r\n"), _NOT_DOUBLED)
                    continue
                is_long = len(taken) == 1 and len(taken[0]) > LARGEST_RECORD
                yield Row(begin, [], taken[0].rstrip("\r\n"), _TOO_LONG if is_long else _NOT_CLOSED)
                waiting += [(lines, line, is_again), (iter(taken[1:]), begin + 1, True)]
                break

    def _whole(self, line: int, cells: list[str], taken: list[str], *, is_again: bool) -> Row:
        if not self._width and any(cell.strip() for cell in cells):
            self._width = len(cells)
        if is_again and 0 < len(cells) != self._width:
            raw = "".join(taken).rstrip("\r\n")
            return Row(line, [], raw, _CUT.format(self._width, len(cells)))
        return Row(line, cells)

    def _noted(self, lines: Iterator[str]) -> Iterator[str]:
        for line in lines:
            self._taken.append(line)
            yield line.replace("\x00", "\ufffd")

    def _leniently(self, line: str) -> list[str] | None:
        """Read a line in which a quotation mark stands in the wrong place; None where it leaves a cell open."""
        was_asked_for_more = False

        def given() -> Iterator[str]:
            nonlocal was_asked_for_more
            yield line.replace("\x00", "\ufffd")
            was_asked_for_more = True

        cells = _next(csv.reader(given(), delimiter=self._between))
        return None if was_asked_for_more or not isinstance(cells, list) else cells


def _next(rows: Iterator[list[str]]) -> list[str] | csv.Error | None:
    """Read a row; its cells may be as long as a record, a limit that is one for the whole program."""
    before = csv.field_size_limit(LARGEST_RECORD)
    try:
        return next(rows, None)
    except csv.Error as error:
        return error
    finally:
        csv.field_size_limit(before)
