"""HTML fragments, safe to put into a page.

Source: HTML Living Standard, 13.3 (escaping a string).
"""

from html import escape

from citekit.csl.links import address
from citekit.csl.tree import SpanKind, Text, Tree, text_of

__all__ = ["render"]

_TAGS = {
    SpanKind.ITALIC: ("<i>", "</i>"),
    SpanKind.BOLD: ("<b>", "</b>"),
    SpanKind.LIGHT: ('<span style="font-weight:lighter">', "</span>"),
    SpanKind.SMALL_CAPS: ('<span style="font-variant:small-caps">', "</span>"),
    SpanKind.UNDERLINE: ("<u>", "</u>"),
    SpanKind.SUPERSCRIPT: ("<sup>", "</sup>"),
    SpanKind.SUBSCRIPT: ("<sub>", "</sub>"),
    SpanKind.ROMAN: ('<span style="font-style:normal">', "</span>"),
    SpanKind.MEDIUM: ('<span style="font-weight:normal">', "</span>"),
    SpanKind.NORMAL_CAPS: ('<span style="font-variant:normal">', "</span>"),
    SpanKind.STRAIGHT: ('<span style="text-decoration:none">', "</span>"),
    SpanKind.BASELINE: ('<span style="vertical-align:baseline">', "</span>"),
    SpanKind.PLAIN: ('<span style="font-style:normal;font-weight:normal">', "</span>"),
    SpanKind.LEFT_MARGIN: ('<div class="csl-left-margin">', "</div>"),
    SpanKind.RIGHT_INLINE: ('<div class="csl-right-inline">', "</div>"),
    SpanKind.BLOCK: ('<div class="csl-block">', "</div>"),
    SpanKind.INDENT: ('<div class="csl-indent">', "</div>"),
}


def render(tree: Tree) -> str:
    """Give a tree as HTML; web addresses and DOIs become links."""
    return "".join(
        escape(node.value, quote=False)
        if isinstance(node, Text)
        else _span(node.kind, node.children)
        for node in tree
    )


def _span(kind: SpanKind, children: Tree) -> str:
    inner = render(children)
    if kind is not SpanKind.LINK:
        start, end = _TAGS[kind]
        return f"{start}{inner}{end}"
    target = address(text_of(children))
    return inner if target is None else f'<a href="{escape(target)}">{inner}</a>'
