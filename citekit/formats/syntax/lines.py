"""A text line by line, with the ends that its lines have."""

import re
from collections.abc import Iterator

__all__ = ["lines_of"]

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")


def lines_of(text: str) -> Iterator[str]:
    r"""Yield the lines of a text; a line ends with LF, CR or both, and with nothing else.

    >>> list(lines_of("a\rb\u2028c\r\nd"))
    ['a\r', 'b\u2028c\r\n', 'd']
    """
    return (match[0] for match in _LINE.finditer(text))
