"""The values of a list in JSON one by one, as the text comes; a broken one costs one.

After a mistake reading goes on at the next object that has the keys that one of the list has.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from citekit.errors import Location, Problem, RecordError
from citekit.formats.entries.record import LARGEST_RECORD
from citekit.formats.syntax.json_faults import TOO_NESTED, UNENDED_LIST, fault_of
from citekit.formats.syntax.json_places import Places
from citekit.formats.syntax.strict_json import load_strictly, strict_decoder, wrong_value
from citekit.formats.unread import Unread

__all__ = ["Value", "json_list", "json_values"]


class Value(NamedTuple):
    """One value of a list, or the only one of a text."""

    data: Any
    number: int | None
    """Which of the list it is, from 1; None where there is no list."""
    raw: str
    """As it is written."""
    place: Location
    """Where it begins."""

    @property
    def places(self) -> Places:
        """Where the parts of it stand."""
        return Places(self.raw, self.place.line or 1, self.place.column or 1)


def json_values(
    chunks: Iterable[str],
    file: str,
    *,
    numbers_as_text: bool = False,
    keys: frozenset[str] = frozenset({"id", "type"}),
) -> Iterator[Value | Unread]:
    """Yield the values of a list, of the list in ``items``, ``references`` or ``@graph``, or the only value of a text.

    Args:
        chunks: The text, in pieces of any length.
        file: The name that errors give it.
        numbers_as_text: Whether a number is given as the text it is written as, ``1977`` as ``"1977"``.
        keys: What an object has with which reading may go on after a mistake.
    """
    reading = _Reading(chunks, file, keys, numbers_as_text=numbers_as_text)
    return reading.values()


_WRAPPED = re.compile(
    r"""\s*(?:\{\s*(?:"@context"\s*:\s*"[^"]*"\s*,\s*)?"(?:items|references|@graph)"\s*:\s*)?\["""
)
_PREFIX_OF_WRAPPED = re.compile(r"""\ufeff?\s*(?:\{\s*(?:"[a-z]{0,10}"?\s*:?\s*)?)?""")
_BLANK = re.compile(r"\s*")
_OBJECT = re.compile(r"(?:,|^)\s*(\{)", re.MULTILINE)
_MOST_TRIES = 2000


def json_list(values: Iterable[Any], *, inside: str = "") -> Iterator[str]:
    """Yield a list in JSON, indented, value by value, and the end of its line.

    Args:
        values: The values.
        inside: The indent of what the list stands in.
    """
    before = "[\n"
    for value in values:
        text = json.dumps(value, ensure_ascii=False, indent=2).replace("\n", f"\n{inside}  ")
        yield f"{before}{inside}  {text}"
        before = ",\n"
    yield "[]\n" if before == "[\n" else f"\n{inside}]\n"


class _Reading:
    """A text of which a part is in memory."""

    def __init__(
        self,
        chunks: Iterable[str],
        file: str,
        keys: frozenset[str],
        *,
        numbers_as_text: bool,
    ) -> None:
        self._chunks = iter(chunks)
        self._file = file
        self._keys = keys
        self._numbers_as_text = numbers_as_text
        self._decoder = strict_decoder(numbers_as_text=numbers_as_text)
        self._text = ""
        self._at = 0
        self._line = 1
        self._line_begin = 0
        """Where in the text the line begins; before its start where that has been let go."""
        self._counted = 0
        """To where the lines have been counted."""
        self._ended = False
        self._told_of_end = False

    def values(self) -> Iterator[Value | Unread]:
        while not self._ended and _PREFIX_OF_WRAPPED.fullmatch(self._text):
            self._more()
        opening = _WRAPPED.match(self._text.removeprefix("\ufeff"))
        if opening is None:
            while not self._ended:
                self._more()
            yield self._only()
            return
        self._text = self._text.removeprefix("\ufeff")
        self._at = opening.end()
        yield from self._listed()

    def _only(self) -> Value | Unread:
        text = self._text.removeprefix("\ufeff")
        try:
            data = load_strictly(text, self._file, numbers_as_text=self._numbers_as_text)
        except RecordError as error:
            return Unread(text, error)
        self._text = text
        self._at = _BLANK.match(text).end()  # type: ignore[union-attr] # matches anything
        return Value(data, None, text[self._at :].rstrip(), self._place(self._at))

    def _listed(self) -> Iterator[Value | Unread]:
        number = 0
        while self._skip() not in {"]", ""}:
            number += 1
            begin, place = self._at, self._place(self._at)
            try:
                data, self._at = self._decoded(begin)
            except (ValueError, RecursionError) as error:
                yield self._broken(begin, place, error)
                continue
            yield Value(data, number, self._text[begin : self._at], place)
            if self._skip() == ",":
                self._at += 1
            elif self._at < len(self._text) and self._text[self._at] != "]":
                missing = json.JSONDecodeError("Expecting ',' delimiter", self._text, self._at)
                place = self._place(self._at)
                yield self._broken(self._at, place, missing, is_good=self._text[self._at] == "{")
            self._let_go()
        yield from self._after()

    def _after(self) -> Iterator[Unread]:
        """Tell that the list does not end, or what follows it; after one in ``items`` may stand other keys."""
        if self._at >= len(self._text):
            if not self._told_of_end:
                problem = Problem(self._place(self._at), "", UNENDED_LIST)
                yield Unread("", RecordError([problem]))
            return
        self._at += 1
        if self._skip() not in {"", "}", ","}:
            place = self._place(self._at)
            while not self._ended:
                self._more()
            extra = json.JSONDecodeError("Extra data", self._text, self._at)
            problem = Problem(place, "", fault_of(extra))
            yield Unread(self._text[self._at :], RecordError([problem]))

    def _skip(self) -> str:
        """Go to the next character that is no blank; nothing where there is none."""
        while True:
            self._at = _BLANK.match(self._text, self._at).end()  # type: ignore[union-attr] # matches anything
            if self._at < len(self._text) or self._ended:
                return self._text[self._at : self._at + 1]
            self._more()

    def _decoded(self, begin: int) -> tuple[Any, int]:
        """Read the value at a place; read on while it may only be that its end has not come yet."""
        while True:
            try:
                data, end = self._decoder.raw_decode(self._text, begin)
            except (json.JSONDecodeError, RecursionError):
                if self._ended or len(self._text) - begin > LARGEST_RECORD:
                    raise
            else:
                if end < len(self._text) or self._ended:
                    return data, end
            self._more(len(self._text) - begin)

    def _more(self, least: int = 1) -> None:
        """Take in more of the text, at least so many characters."""
        pieces = [self._text]
        while least > 0 and not self._ended:
            piece = next(self._chunks, None)
            self._ended = piece is None
            pieces.append(piece or "")
            least -= len(pieces[-1])
        self._text = "".join(pieces)

    def _broken(
        self, begin: int, place: Location, error: Exception, *, is_good: bool = False
    ) -> Unread:
        """Tell of a mistake, and go on to the next object that could be one of the list; to this one where it is good."""
        match error:
            case json.JSONDecodeError():
                problem = Problem(self._place(error.pos), "", fault_of(error))
            case ValueError():
                places = Places(self._text[begin:], place.line or 1, place.column or 1)
                problem = wrong_value(error, places, self._file)
            case _:
                problem = Problem(place, "", TOO_NESTED)
        self._at = begin if is_good else self._next_object(begin)
        return Unread(self._text[begin : self._at].strip(), RecordError([problem]))

    def _next_object(self, begin: int) -> int:
        try:
            _, end = json.JSONDecoder().raw_decode(self._text, begin)
        except (ValueError, RecursionError):
            pass
        else:
            if self._text[end : end + 1] in {",", "]"}:
                return end + (self._text[end] == ",")
        while not self._ended and len(self._text) - begin <= LARGEST_RECORD:
            self._more(len(self._text))
        for tries, match in enumerate(_OBJECT.finditer(self._text, begin)):
            if tries > _MOST_TRIES:
                break
            try:
                data, _ = self._decoder.raw_decode(self._text, match.start(1))
            except (ValueError, RecursionError):
                continue
            if self._keys <= data.keys():
                return match.start(1)
        self._told_of_end = True
        return len(self._text)

    def _place(self, at: int) -> Location:
        """Give the line and column of a character; those before it are not asked for again, unless it is in their line."""
        if at > self._counted:
            text, begin = self._text, self._counted
            ends = text.count("\n", begin, at) + text.count("\r", begin, at)
            if ends:
                self._line += ends - text.count("\r\n", begin, at)
                self._line_begin = max(text.rfind("\n", begin, at), text.rfind("\r", begin, at)) + 1
            self._counted = at
        return Location(self._file, self._line, at - self._line_begin + 1)

    def _let_go(self) -> None:
        if self._at > _KEPT:
            self._place(self._at)
            self._text = self._text[self._at :]
            self._line_begin -= self._at
            self._at = self._counted = 0


_KEPT = 200_000
"""Characters that may stay in memory after they were read."""
