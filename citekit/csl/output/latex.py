r"""LaTeX, for a document with UTF-8 input and the package hyperref.

Source: LaTeX2e reference manual, "Special characters", "Font styles".
"""

import re

from citekit.csl.links import address
from citekit.csl.tree import SpanKind, Text, Tree, text_of

__all__ = ["render"]

_COMMANDS = {
    SpanKind.ITALIC: r"\textit",
    SpanKind.BOLD: r"\textbf",
    SpanKind.LIGHT: r"\textmd",
    SpanKind.SMALL_CAPS: r"\textsc",
    SpanKind.UNDERLINE: r"\underline",
    SpanKind.SUPERSCRIPT: r"\textsuperscript",
    SpanKind.SUBSCRIPT: r"\textsubscript",
    SpanKind.ROMAN: r"\textup",
    SpanKind.MEDIUM: r"\textmd",
    SpanKind.NORMAL_CAPS: r"\textup",
    SpanKind.PLAIN: r"\textnormal",
}
_SPECIAL = re.compile(r"[\\{}$&#^_~%\u00a0\n]|--|``|''|,,|<<|>>|\?`|!`|[\[\]]")
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "\u00a0": "~",
    "\n": r"\\ ",
    "[": "{[}",
    "]": "{]}",
}
_URL_SPECIAL = re.compile(r"[\\{}%#&~^]")


def render(tree: Tree) -> str:
    """Give a tree as LaTeX; web addresses and DOIs become links."""
    return "".join(
        escape(node.value) if isinstance(node, Text) else _span(node.kind, node.children)
        for node in tree
    )


def _span(kind: SpanKind, children: Tree) -> str:
    inner = render(children)
    if kind is SpanKind.LINK:
        target = address(text_of(children))
        if target is None:
            return inner
        return rf"\href{{{_URL_SPECIAL.sub(_in_url, target)}}}{{{inner}}}"
    if kind is SpanKind.LEFT_MARGIN:
        return f"{inner.rstrip()} "
    if kind in (SpanKind.BLOCK, SpanKind.INDENT):
        return rf"\par {inner}\par "
    command = _COMMANDS.get(kind)
    return inner if command is None else f"{command}{{{inner}}}"


def _in_url(found: re.Match[str]) -> str:
    return rf"\{found[0]}" if found[0] in "%#&" else f"\\%{ord(found[0]):02X}"


def escape(text: str) -> str:
    """Give text with what LaTeX would read as commands or ligatures set as characters."""
    return _SPECIAL.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    mark = found[0]
    if len(mark) > 1:
        return f"{mark[0]}{{}}{mark[1]}"
    return _ESCAPES.get(mark) or f"\\{mark}"
