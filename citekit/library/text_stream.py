"""Text that comes as bytes, line by line: UTF-8, or UTF-16 where a byte order mark says so.

Files that other programs wrote in older encodings are read all the same where their format allows it: a line that is not
UTF-8 is read as Windows-1252, which takes in Latin-1, and the reader is told. Elsewhere a byte that is not UTF-8 becomes
a noncharacter, which no record may hold, so that it costs the record that it stands in and no other.

Source: the Unicode Standard 16.0, 3.10 (byte order marks); WHATWG, Encoding, "windows-1252".
"""

import codecs
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import BinaryIO

from citekit.errors import Location, Problem, RecordError
from citekit.formats.unread import Doubt, Unread
from citekit.library.not_text import refusal

__all__ = ["TextStream"]

_HEAD = 200_000
"""Bytes by which the format is told."""
_CHUNK = 1 << 16
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


_MARKING = "citekit.marking"
_MARK = "\ufdd0"
codecs.register_error(_MARKING, lambda error: (_MARK, getattr(error, "end", 0)))


class TextStream:
    """A file while it is read, once."""

    def __init__(self, binary: BinaryIO, name: str) -> None:
        """Look at the beginning of a file.

        Args:
            binary: The file.
            name: What errors call it.
        """
        self.name = name
        self._binary = binary
        self._head = binary.read(_HEAD)
        mark = next((mark for mark in _MARKS if self._head.startswith(mark)), None)
        self._encoding = _MARKS[mark] if mark else "utf-8"
        self._other: list[int] = []
        """The first line that is not UTF-8, and how many there are."""
        self._refused: deque[RecordError] = deque()
        """Why lines that have to be UTF-8 are not, where no record has been told so yet."""

    @property
    def start(self) -> str:
        """The beginning of the text, as far as it can be read."""
        return self._head.decode(self._encoding, errors="replace")

    @property
    def refusal(self) -> str | None:
        """Why the file cannot be read as text; nothing where it may be."""
        return None if self._encoding != "utf-8" else refusal(self._head)

    def lines(self, *, any_encoding: bool) -> Iterator[str]:
        """Yield the lines with their ends; a byte order mark is left out.

        Args:
            any_encoding: Whether a line that is not UTF-8 is read as Windows-1252.
        """
        chunks: Iterator[bytes] = chain([self._head], iter(lambda: self._binary.read(_CHUNK), b""))
        if self._encoding != "utf-8":
            decoder = codecs.getincrementaldecoder(self._encoding)(errors="replace")
            chunks = (decoder.decode(chunk).encode("utf-8", "replace") for chunk in chunks)
        for number, line in enumerate(_lines(chunks), 1):
            bare = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
            try:
                yield bare.decode()
            except UnicodeDecodeError as error:
                if not any_encoding:
                    self._refused.append(self._refusal(number, bare, error))
                    yield bare.decode(errors=_MARKING)
                    continue
                self._other = [self._other[0], self._other[1] + 1] if self._other else [number, 1]
                yield bare.decode("windows-1252", errors="replace")

    def doubts(self) -> Iterator[Unread]:
        """Tell, once all is read, of what is not UTF-8: an error where it has to be, or else a `Doubt`."""
        yield from (Unread("", error) for error in self._refused)
        if self._other:
            line, count = self._other
            many = f", and {count - 1} more lines" if count > 1 else ""
            reason = f"not UTF-8{many}; read as Windows-1252: look at the letters with accents"
            problem = Problem(Location(self.name, line), "", reason)
            yield Doubt("", RecordError([problem]))

    def reason_for(self, unread: Unread) -> Unread:
        """Give what could not be read with the byte that is not UTF-8 as the reason, where it holds one."""
        damaged = sum(_MARK in line for line in unread.raw.splitlines())
        told = [self._refused.popleft() for _ in range(min(damaged, len(self._refused)))]
        return replace(unread, error=told[0]) if told else unread

    def _refusal(self, number: int, line: bytes, error: UnicodeDecodeError) -> RecordError:
        column = len(line[: error.start].decode()) + 1
        byte = line[error.start]
        reason = f"expected UTF-8, found the byte 0x{byte:02X}; save the file as UTF-8"
        return RecordError([Problem(Location(self.name, number, column), "", reason)])


def _lines(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Yield lines that end with LF, CR or both."""
    waiting: list[bytes] = []
    for chunk in chunks:
        if b"\n" not in chunk and b"\r" not in chunk:
            waiting.append(chunk)
            continue
        text = b"".join((*waiting, chunk))
        cut = max(text.rfind(b"\n"), text.rfind(b"\r", 0, -1)) + 1
        yield from _LINE.findall(text[:cut])
        waiting = [text[cut:]]
    yield from _LINE.findall(b"".join(waiting))
