"""What a citation looks like before a writer gives it as text: a small immutable tree.

A pass over the tree works on its events (open, run, close) in reading order, and builds
the tree again from them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

__all__ = ["Close", "Event", "Node", "Open", "Run", "Span", "SpanKind", "Text", "Tree", "build"]
__all__ += ["events", "text_of"]


class SpanKind(StrEnum):
    """Why a stretch of text is set apart."""

    __hash__ = str.__hash__
    """That of every enum is written in Python, and kinds are looked up for each mark of a text."""

    ITALIC = "italic"
    BOLD = "bold"
    LIGHT = "light"
    SMALL_CAPS = "small-caps"
    UNDERLINE = "underline"
    SUPERSCRIPT = "sup"
    SUBSCRIPT = "sub"
    ROMAN = "roman"
    """Upright inside italic."""
    MEDIUM = "medium"
    """Of normal weight inside bold."""
    NORMAL_CAPS = "normal-caps"
    """Normal letters inside small capitals."""
    STRAIGHT = "straight"
    """Without the line inside underlined text."""
    BASELINE = "baseline"
    """On the line inside raised or lowered text."""
    PLAIN = "plain"
    """Free of every format around it (CSL-JSON's ``nodecor``)."""
    QUOTED = "quoted"
    LINK = "link"
    """Its text is a web address or a DOI."""
    DATA = "data"
    """Text of the item, as against text of the style: never dropped or merged away."""
    NOCASE = "nocase"
    """Text whose case stays as written."""
    LEFT_MARGIN = "left-margin"
    RIGHT_INLINE = "right-inline"
    BLOCK = "block"
    INDENT = "indent"


class Text(NamedTuple):
    """A run of characters."""

    value: str


class Span(NamedTuple):
    """Nodes set apart together."""

    kind: SpanKind
    children: "Tree"


Node = Text | Span
Tree = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """A span begins."""

    kind: SpanKind


@dataclass(frozen=True, slots=True)
class Run:
    """Characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Close:
    """The span opened last ends."""


Event = Open | Run | Close


def events(tree: Tree) -> Iterator[Event]:
    """Yield a tree's events in reading order."""
    for node in tree:
        if isinstance(node, Text):
            yield Run(node.value)
        else:
            yield Open(node.kind)
            yield from events(node.children)
            yield Close()


def build(stream: Iterable[Event]) -> Tree:
    """Give the tree of a balanced stream of events; adjacent runs join, empty spans vanish.

    >>> build([Open(SpanKind.BOLD), Run("a"), Run("b"), Close(), Open(SpanKind.BOLD), Close()])
    (Span(kind=<SpanKind.BOLD: 'bold'>, children=(Text(value='ab'),)),)
    """
    levels: list[tuple[SpanKind | None, list[Node]]] = [(None, [])]
    for event in stream:
        match event:
            case Open(kind):
                levels.append((kind, []))
            case Run(text):
                _add_run(levels[-1][1], text)
            case Close():
                closed, children = levels.pop()
                if closed is not None and children:
                    levels[-1][1].append(Span(closed, tuple(children)))
    ((_, nodes),) = levels
    return tuple(nodes)


def _add_run(nodes: list[Node], text: str) -> None:
    last = nodes[-1] if nodes else None
    if isinstance(last, Text):
        nodes[-1] = Text(last.value + text)
    elif text:
        nodes.append(Text(text))


def text_of(tree: Tree) -> str:
    """Give the characters of a tree, without any format."""
    return "".join(event.text for event in events(tree) if isinstance(event, Run))
