"""A text line by line, with the ends that its lines have."""

from collections.abc import Iterator
from io import StringIO

__all__ = ["lines_of"]


def lines_of(text: str) -> Iterator[str]:
    r"""Yield the lines of a text; a line ends with LF, CR or both, and with nothing else.

    >>> list(lines_of("a\rb\u2028c\r\nd"))
    ['a\r', 'b\u2028c\r\n', 'd']
    """
    return StringIO(text, newline="")
