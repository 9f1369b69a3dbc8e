"""Typst markup.

Source: the Typst reference, "Syntax" (markup mode, escapes).
"""

import json
import re

from citekit.csl.links import address
from citekit.csl.tree import SpanKind, Text, Tree, text_of

__all__ = ["render"]

_FUNCTIONS = {
    SpanKind.ITALIC: "#emph",
    SpanKind.BOLD: "#strong",
    SpanKind.LIGHT: '#text(weight: "light")',
    SpanKind.SMALL_CAPS: "#smallcaps",
    SpanKind.UNDERLINE: "#underline",
    SpanKind.SUPERSCRIPT: "#super",
    SpanKind.SUBSCRIPT: "#sub",
    SpanKind.ROMAN: '#text(style: "normal")',
    SpanKind.MEDIUM: '#text(weight: "regular")',
    SpanKind.PLAIN: '#text(style: "normal", weight: "regular")',
    SpanKind.BLOCK: "#block",
    SpanKind.INDENT: "#pad(left: 2em)",
}
_SPECIAL = re.compile(r"""[\\#*_`$<>@~'"\[\]]|//|/\*|--|\.\.\.|^[=+\-/]""", re.MULTILINE)


def render(tree: Tree) -> str:
    """Give a tree as Typst markup; web addresses and DOIs become links."""
    return "".join(
        _SPECIAL.sub(_escaped, node.value)
        if isinstance(node, Text)
        else _span(node.kind, node.children)
        for node in tree
    )


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"\\{one}" for one in found[0])


def _span(kind: SpanKind, children: Tree) -> str:
    inner = render(children)
    if kind is SpanKind.LINK:
        target = address(text_of(children))
        if target is None:
            return inner
        return f"#link({json.dumps(target, ensure_ascii=False)})[{inner}]"
    if kind is SpanKind.LEFT_MARGIN:
        return f"{inner.rstrip()} "
    function = _FUNCTIONS.get(kind)
    return inner if function is None else f"{function}[{inner}]"
