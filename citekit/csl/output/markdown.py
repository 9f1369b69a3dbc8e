"""Markdown that means the same to CommonMark and to Pandoc.

Source: CommonMark 0.31, 2.4 (backslash escapes), 6.2 (emphasis), 6.5 (autolinks).
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from citekit.csl.bibliography import Bibliography
from citekit.csl.links import address
from citekit.csl.output.blocks import Heading
from citekit.csl.tree import Node, SpanKind, Text, Tree, text_of

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

SUFFIXES = (".md", ".markdown")
NEEDS_FRAME = False

_SPECIAL = re.compile(
    r"""([\\`*_{}\[\]<>#&|~^$@"']|-(?=-)|(?<=-)-|\.(?=\.\.)|(?<=http):(?=//)|(?<=https):(?=//))"""
)
_LINE_START = re.compile(
    r"^(\(?(?:\d{1,9}|[a-z]|[ivxlcdm]+))([.)])(?=\s)|^(\(?[A-Z]+)(\)|\.(?=\s\s))(?=\s)|^()([-+=:%])"
)
"""Where CommonMark or Pandoc would begin a list, or end a heading, or Pandoc a title."""
_NUMBER_ALONE = re.compile(r"(\(?(?:\d{1,9}|[a-zA-Z]|[ivxlcdm]+))([.)])")
"""What would be a list of one empty entry where it is all of a paragraph."""
_AUTOLINK = re.compile(r"https?://[^\s<>]+")
_SPACE = re.compile(r"\s*[\r\n\v\f\x85\u2028\u2029]+\s*")
_STARS = {SpanKind.ITALIC: ("*", "em"), SpanKind.BOLD: ("**", "strong")}
_TAGS = {
    SpanKind.LIGHT: '<span style="font-weight:lighter">',
    SpanKind.SMALL_CAPS: '<span style="font-variant:small-caps">',
    SpanKind.UNDERLINE: "<u>",
    SpanKind.SUPERSCRIPT: "<sup>",
    SpanKind.SUBSCRIPT: "<sub>",
    SpanKind.ROMAN: '<span style="font-style:normal">',
    SpanKind.MEDIUM: '<span style="font-weight:normal">',
    SpanKind.NORMAL_CAPS: '<span style="font-variant:normal">',
    SpanKind.STRAIGHT: '<span style="text-decoration:none">',
    SpanKind.BASELINE: '<span style="vertical-align:baseline">',
    SpanKind.PLAIN: '<span style="font-style:normal;font-weight:normal">',
}
_BREAKS = {SpanKind.BLOCK, SpanKind.INDENT}


def render(tree: Tree) -> str:
    """Give a tree as Markdown in one paragraph; formats without a Markdown form are HTML tags."""
    text = _nodes(tree, nested=False).strip()
    return _LINE_START.sub(_escape_start, text)


def _escape_start(found: re.Match[str]) -> str:
    parts = found.groups(default="")
    return rf"{''.join(parts[::2])}\{''.join(parts[1::2])}"


def _nodes(tree: Tree, *, nested: bool) -> str:
    pieces = []
    for at, node in enumerate(tree):
        before, after = tree[at - 1] if at else None, tree[at + 1] if at + 1 < len(tree) else None
        pieces.append(_node(node, before, after, nested=nested))
    return "".join(pieces)


def _node(node: Node, before: Node | None, after: Node | None, *, nested: bool) -> str:
    if isinstance(node, Text):
        return _SPECIAL.sub(r"\\\1", _SPACE.sub(" ", node.value))
    if node.kind is SpanKind.LINK:
        return _link(node.children)
    inner = _nodes(node.children, nested=nested or node.kind in _STARS)
    if node.kind in _STARS:
        stars, tag = _STARS[node.kind]
        if not nested and _stands_free(text_of((node,)), before, after):
            return f"{stars}{inner}{stars}"
        return f"<{tag}>{inner}</{tag}>"
    if node.kind in _TAGS:
        start = _TAGS[node.kind]
        return f"{start}{inner}</{start[1:].partition(' ')[0].rstrip('>')}>"
    return _block(node.kind, inner)


def _stands_free(text: str, before: Node | None, after: Node | None) -> bool:
    """Say whether stars around the text are read as emphasis where it stands."""
    edges = (text[0], text[-1])
    outside = (_last(before), _first(after))
    if not any(map(str.isalnum, outside)) and all(map(str.isalnum, edges)):
        return True
    return all(map(_divides, outside)) and not any(map(str.isspace, edges))


def _divides(mark: str) -> bool:
    return mark.isspace() or unicodedata.category(mark)[0] in "PS"


def _last(node: Node | None) -> str:
    return _edge(node, -1)


def _first(node: Node | None) -> str:
    return _edge(node, 0)


def _edge(node: Node | None, at: int) -> str:
    if node is None:
        return " "
    return node.value[at] if isinstance(node, Text) else "x"


def _link(children: Tree) -> str:
    text = text_of(children)
    target = address(text)
    shown = _nodes(children, nested=True)
    if target is None:
        return shown
    if target == text and _AUTOLINK.fullmatch(text) and "\\" not in text:
        return f"<{text}>"
    escaped = re.sub(r"([\\<>])", lambda one: f"%{ord(one[0]):02X}", target)
    return f"[{shown}](<{escaped}>)"


def _block(kind: SpanKind, inner: str) -> str:
    if kind is SpanKind.LEFT_MARGIN:
        return f"{inner.rstrip()} "
    return f" {inner.strip()} " if kind in _BREAKS else inner.lstrip()


def heading(heading: Heading) -> str:
    """Give a heading with a number sign for each level."""
    return f"{'#' * min(heading.level, _LOWEST)} {render((Text(heading.text),))}"


def citations(trees: Sequence[Tree]) -> str:
    """Give each citation as a paragraph."""
    return "\n\n".join(_paragraph(render(tree)) for tree in trees)


def _paragraph(text: str) -> str:
    alone = _NUMBER_ALONE.fullmatch(text)
    return rf"{alone[1]}\{alone[2]}" if alone else text


def bibliography(shown: Bibliography) -> str:
    """Give each entry as a paragraph."""
    return citations([entry.tree for entry in shown.entries])


def join(blocks: Iterable[str]) -> str:
    """Put blocks after each other."""
    return "\n\n".join(filter(None, blocks))


def document(body: str, *, title: str, language: str) -> str:  # noqa: ARG001 -- Markdown has no frame
    """Give the body: Markdown has nothing around it."""
    return body


_LOWEST = 6
"""The lowest level of a heading in Markdown."""
