"""Plain text: no formats, all characters."""

from collections.abc import Iterable, Sequence
from unicodedata import east_asian_width

from citekit.csl.bibliography import Bibliography
from citekit.csl.output.blocks import Heading
from citekit.csl.tree import SpanKind, Text, Tree

__all__ = [
    "NEEDS_FRAME",
    "SUFFIXES",
    "bibliography",
    "citations",
    "document",
    "heading",
    "join",
    "render",
]

SUFFIXES = (".txt", ".text")
NEEDS_FRAME = False
_LINES = {1: "=", 2: "-", 3: "~"}
"""What is drawn under a heading, by its level."""


def render(tree: Tree) -> str:
    """Give a tree's characters; a number in the margin is followed by a space."""
    return "".join(
        node.value if isinstance(node, Text) else _span(node.kind, render(node.children))
        for node in tree
    ).rstrip("\n")


def _span(kind: SpanKind, inner: str) -> str:
    match kind:
        case SpanKind.LEFT_MARGIN:
            return f"{inner.rstrip()} "
        case SpanKind.BLOCK | SpanKind.INDENT:
            return f"\n{inner.strip()}\n"
        case SpanKind.RIGHT_INLINE:
            return inner.lstrip()
        case _:
            return inner


def heading(heading: Heading) -> str:
    """Give a heading, the outer levels underlined; a heading without a line ends in a line break."""
    line = _LINES.get(heading.level)
    return f"{heading.text}\n{line * _width(heading.text) if line else ''}"


def _width(text: str) -> int:
    """Count the columns that text takes on a terminal."""
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in text)


def citations(trees: Sequence[Tree]) -> str:
    """Give each citation as a line."""
    return "\n".join(map(render, trees))


def bibliography(shown: Bibliography) -> str:
    """Give the entries with an empty line between them."""
    return "\n\n".join(render(entry.tree) for entry in shown.entries)


def join(blocks: Iterable[str]) -> str:
    """Put blocks after each other: what follows a bare heading directly, all else after an empty line."""
    text = ""
    for block in filter(None, blocks):
        text += block if not text or text.endswith("\n") else f"\n\n{block}"
    return text


def document(body: str, *, title: str, language: str) -> str:  # noqa: ARG001 -- plain text has no frame
    """Give the body: plain text has nothing around it."""
    return body
