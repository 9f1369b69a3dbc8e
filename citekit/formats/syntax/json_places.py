"""Where the parts of a JSON value stand in its file, found out only when a mistake asks for it.

Source: RFC 8259.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from citekit.errors import Location
from citekit.formats.entries.record import Path

__all__ = ["Places"]

_DEEPEST = 16
"""Levels whose parts get a place of their own; what lies deeper has that of the part around it."""
_TOKEN = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+)""")
_FIRST_KEY = re.compile(r"""\{\s*("(?:[^"\\]|\\.)*")\s*:""")
_LINE_END = re.compile(r"\r\n?|\n")


class Places(Mapping[Path, tuple[int, int]]):
    r"""(line, column) of the keys and list elements of a value, by their paths; of the value itself by ().

    Args:
        text: The value, which may be cut off or followed by something else.
        line: The line at which the text begins.
        column: The column there.

    >>> places = Places('{"id": "a",\n "dates": [1962, {"date": "x"}]}')
    >>> places[()], places[("dates",)], places[("dates", 1, "date")]
    ((1, 1), (2, 2), (2, 19))
    """

    def __init__(self, text: str, line: int = 1, column: int = 1) -> None:
        self._text, self._line, self._column = text, line, column

    def __getitem__(self, path: Path) -> tuple[int, int]:
        if not path:
            return self._line, self._column
        first = _FIRST_KEY.match(self._text) if len(path) == 1 else None
        if first and first[1] == f'"{path[0]}"':
            return self._place(first.start(1))
        return self._place(self._found[0][path])

    def __iter__(self) -> Iterator[Path]:
        return iter(self._found[0])

    def __len__(self) -> int:
        return len(self._found[0])

    def repeated(self, file: str) -> tuple[Location, Path, int] | None:
        """Give the place and the path of the first key that stands twice in an object, and the line where it stood first."""
        _, again = self._found
        if again is None:
            return None
        path, at = again
        return Location(file, *self._place(at)), path, self[path][0]

    def _place(self, at: int) -> tuple[int, int]:
        ends = [end.end() for end in _LINE_END.finditer(self._text, 0, at)]
        if not ends:
            return self._line, self._column + at
        return self._line + len(ends), at - ends[-1] + 1

    @cached_property
    def _found(self) -> tuple[dict[Path, int], tuple[Path, int] | None]:
        """Find at which character each part begins, and the first key that stands twice."""
        places: dict[Path, int] = {(): 0}
        again: tuple[Path, int] | None = None
        around: list[Path] = []
        numbers: list[int | None] = []
        """Of each list around, which element comes; None for an object."""
        path: Path = ()
        is_key, is_begun = False, False
        for token in _tokens(self._text):
            sign, at = token[1], token.start(1)
            if sign in {"]", "}"}:
                path = around.pop() if around else ()
                numbers = numbers[: len(around)]
                is_key = False
            elif sign == ",":
                is_key = bool(numbers) and numbers[-1] is None
                if numbers and (number := numbers[-1]) is not None:
                    numbers[-1] = number + 1
            elif is_key and sign.startswith('"'):
                path, is_key = _inner(around[-1], _key(sign)), False
                if path in places:
                    again = again or (path, at)
                places.setdefault(path, at)
            elif sign != ":":
                if numbers and (number := numbers[-1]) is not None:
                    path = _inner(around[-1], number)
                    places.setdefault(path, at)
                if sign in {"[", "{"}:
                    around.append(path)
                    numbers.append(0 if sign == "[" else None)
                    is_key = sign == "{"
                    is_begun = True
            if is_begun and not around:
                break
        return places, again


def _key(quoted: str) -> str:
    """Give a key; as it is written where it is none, in a text that is broken further on."""
    try:
        return str(json.loads(quoted, strict=False))
    except ValueError:
        return quoted[1:-1]


def _inner(path: Path, step: str | int) -> Path:
    return (*path, step) if len(path) < _DEEPEST else path


def _tokens(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while token := _TOKEN.match(text, at):
        yield token
        at = token.end()
