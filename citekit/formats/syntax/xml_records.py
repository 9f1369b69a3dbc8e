"""The records of an XML file one by one; one that is not XML costs itself, and reading goes on at the next.

A file is given to the parser record by record, so that it is known in which of them it breaks off. Then a parser begins
anew, with what stood before the first record and the record after the broken one. Entities are not expanded, and nothing
is fetched.

Source: XML 1.0, 5th ed., 1.2, "fatal error".
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

__all__ = [
    "EMPTY",
    "Broken",
    "MisformedError",
    "events_of",
    "line_of",
    "misformed",
    "new_parser",
    "outermost",
    "read_records",
]

EMPTY = "the file is empty; expected XML"
_PIECE = 1 << 15
"""Bytes that the parser is given at once."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A part of the file that is not XML, or not what was expected."""

    reason: str
    line: int
    raw: str


class MisformedError(Exception):
    """What a reader expected, and on which line, 0 where that is to be told by what it read last; it becomes `Broken`."""

    def __init__(self, reason: str, line: int, column: int = 0) -> None:
        super().__init__(reason, line, column)
        self.reason, self.line = reason, line


def line_of(element: etree._Element) -> int:
    """Give the line on which an element begins."""
    line: Any = element.sourceline
    return line or 1


def new_parser() -> etree.XMLPullParser:
    """Give a parser for text that comes as UTF-8, whatever it declares."""
    return etree.XMLPullParser(
        events=("start", "end"),
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )


def events_of(parser: etree.XMLPullParser, text: str) -> Iterator[tuple[str, etree._Element]]:
    """Give a parser more of a file, piece by piece; yield the starts and ends of the elements in it.

    Raises:
        MisformedError: It is not XML; after all that stands before has been yielded.
    """
    data = text.encode("utf-8", "surrogatepass")
    for at in range(0, len(data), _PIECE):
        problem = None
        try:
            parser.feed(data[at : at + _PIECE])
        except etree.XMLSyntaxError as error:
            problem = misformed(error)
        events: Any = parser.read_events()
        yield from events
        if problem:
            try:
                raise problem
            finally:
                del (
                    problem
                )  # it would hold this frame, and that of the caller with its tree, for long


_ADVICE = {
    "xmlParseEntityRef": "write '&' as '&amp;'",
    "EntityRef": "write '&' as '&amp;'",
    "Entity": "write the character itself",
    "StartTag": "write '<' as '&lt;'",
    "Opening and ending tag mismatch": "look for a tag that is not closed",
    "expected '>'": "look for a tag that is not closed",
    "error parsing attribute name": "look for a tag that is not closed",
    "Premature end": "look for a tag that is not closed, or for the rest of the file",
    "Start tag expected": "look for what stands before the first tag",
    "Document is empty": "look for what stands before the first tag",
    "Extra content": "look for a tag that is closed twice",
    "AttValue": "put what stands after '=' in quotation marks",
    "Unescaped '<' not allowed": "look for a quotation mark that is not closed",
    "attributes construct error": "look for a quotation mark that is not closed",
    "Invalid character": "take the control character out",
    "PCDATA invalid Char": "take the control character out",
    "Invalid bytes": "look for half of a character",
    "Namespace prefix": "declare the prefix with xmlns",
    "Excessive depth": "look for a tag that is not closed",
}
"""What to do, by the beginning of what the parser says."""


def misformed(error: etree.XMLSyntaxError) -> MisformedError:
    """Say what is no XML, where, and what to do."""
    said = (error.msg or "").partition(", line ")[0].strip().removeprefix("internal error: ")
    advice = next((more for start, more in _ADVICE.items() if said.startswith(start)), "")
    reason = f"expected XML: {said}" + (f"; {advice}" if advice else "")
    line, column = error.position
    return MisformedError(reason, line or 1, column)


def read_records(
    text: str,
    start: re.Pattern[str],
    check: Callable[[etree._Element], None],
    is_record: Callable[[etree._Element], bool],
) -> Iterator[etree._Element | Broken]:
    """Yield the records in the order of the file; in the place of one that is not XML, `Broken`.

    Args:
        text: The XML.
        start: How a record may begin, for going on after a mistake.
        check: Raises `MisformedError` where the file, by its outermost element, is none to be read.
        is_record: Whether an element that has ended is a record. It is emptied before the next is read.
    """
    if not text.strip("\ufeff \t\r\n"):
        yield Broken(EMPTY, 1, text)
        return
    cuts = [0, *(match.start() for match in start.finditer(text)), len(text)]
    parts = [text[begin:end] for begin, end in pairwise(cuts)]
    lines = [0, *accumulate(part.count("\n") for part in parts)]
    reading = _Reading(check, is_record)
    number = first = 0
    is_careful = False
    opening = parts[0]
    before: tuple[Any, ...] = ()
    while number <= len(parts):
        if reading.is_between_records:
            first = number
        try:
            if number == len(parts):
                reading.end()
            else:
                for one in reading.take(parts[number], may_be_inside=not is_careful):
                    yield _stray(one, parts, lines, number) if isinstance(one, str) else one
            number += 1
        except MisformedError as error:
            line = error.line or lines[number] + 1
            told = (*error.args, line)
            if told == before:  # it is in what stands before the first record
                return
            before = told
            yield Broken(error.reason, line, "".join(parts[first : number + 1]))
            if first == 0:
                opening = outermost(parts[0])
            if not opening or first + 1 >= len(parts):
                return
            number, is_careful = first + 1, True
            reading = _Reading(check, is_record)
            try:
                list(reading.take(opening + "\n" * (lines[number] - opening.count("\n"))))
            except MisformedError:
                return


def _stray(words: str, parts: list[str], lines: list[int], number: int) -> Broken:
    """Tell of text between records; it stands before the record of a part, or behind it in the same part."""
    first = escape(words.split(maxsplit=1)[0])
    at = next((at for at in (number, number - 1) if first in parts[max(at, 0)]), number)
    line = lines[at] + parts[at].count("\n", 0, parts[at].rfind(first)) + 1
    shown = words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"
    reason = f"expected elements between the records, found text: {shown!r}; take it out, or put it into an element"
    return Broken(reason, line, words)


_LONGEST_QUOTE = 60
_OUTERMOST = re.compile(r"\s*(?:<[?!][^<>]*>\s*)*<\w[^<>]*>")


def outermost(text: str) -> str:
    """Give the beginning of a file up to the end of its first tag; nothing where that is not to be told."""
    found = _OUTERMOST.match(text.removeprefix("\ufeff"))
    return found[0] if found else ""


class _Reading:
    """A parser, and the elements that it stands in."""

    def __init__(
        self,
        check: Callable[[etree._Element], None],
        is_record: Callable[[etree._Element], bool],
    ) -> None:
        self._check, self._is_record = check, is_record
        self._parser = new_parser()
        self._open: list[etree._Element] = []
        self._depth_of_records: int | None = None
        self._holder: etree._Element | None = None
        """The element around the last record."""

    @property
    def is_between_records(self) -> bool:
        """Whether what stood before the first record has been taken, and no record is open."""
        return len(self._open) == self._depth_of_records

    def take(self, part: str, *, may_be_inside: bool = True) -> Iterator[etree._Element | str]:
        """Yield the records that end in the next part of the file, and text that stands between records.

        Args:
            part: What stands before the first record, then each record.
            may_be_inside: Whether a record may begin in another.

        Raises:
            MisformedError: It is not XML, or none to be read.
        """
        if not may_be_inside and not self.is_between_records:
            raise self._not_between()
        for event, element in events_of(self._parser, part):
            if event == "start":
                if not self._open:
                    self._check(element)
                self._open.append(element)
                continue
            self._open.pop()
            if self._is_record(element):
                yield from _text_before(element)
                yield element
                _let_go(element)
                self._holder = element.getparent()
            elif element is self._holder:
                yield from _taken_text(element)
                self._holder = element.getparent()
        if self._depth_of_records is None:
            self._depth_of_records = len(self._open)

    def _not_between(self) -> MisformedError:
        if not self._open:
            return MisformedError("expected XML: found a tag that is closed too early", 0)
        inner = self._open[-1]
        name = str(inner.tag).rpartition("}")[2]
        return MisformedError(f"expected XML: <{name}> is not closed", line_of(inner))

    def end(self) -> None:
        """Take the end of the file.

        Raises:
            MisformedError: It comes too early.
        """
        try:
            self._parser.close()
        except etree.XMLSyntaxError as error:
            raise misformed(error) from None


def _text_before(record: etree._Element) -> Iterator[str]:
    """Take out and yield the text that stands between elements around a record, up to the record."""
    around = record.getparent()
    while around is not None:
        yield from _taken_text(around)
        around = around.getparent()


def _taken_text(element: etree._Element) -> Iterator[str]:
    """Take out and yield the text that stands directly in an element, between those in it."""
    if element.text and element.text.strip():
        yield element.text.strip()
        element.text = None
    for child in element:
        if child.tail and child.tail.strip():
            yield child.tail.strip()
            child.tail = None


def _let_go(element: etree._Element) -> None:
    """Empty a record, and drop what stands before it in the elements around it."""
    element.clear()
    inner, around = element, element.getparent()
    while around is not None:
        while inner.getprevious() is not None:
            del around[0]
        inner, around = around, around.getparent()
