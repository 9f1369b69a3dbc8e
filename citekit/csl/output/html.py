"""HTML fragments, safe to put into a page.

Source: HTML Living Standard, 13.3 (escaping a string).
"""

import re
from collections.abc import Iterable, Sequence
from html import escape

from citekit.csl.bibliography import Bibliography
from citekit.csl.links import address
from citekit.csl.output.blocks import Heading
from citekit.csl.tree import SpanKind, Text, Tree, text_of

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

SUFFIXES = (".html", ".htm", ".xhtml")
NEEDS_FRAME = True

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


def heading(heading: Heading) -> str:
    """Give a heading of HTML's own level."""
    level = min(heading.level, _LOWEST)
    return f"<h{level}>{escape(heading.text, quote=False)}</h{level}>"


def citations(trees: Sequence[Tree]) -> str:
    """Give each citation as a paragraph; one alone is bare, to stand in a text."""
    if len(trees) == 1:
        return render(trees[0])
    return "\n".join(f'<p class="csl-citation">{render(tree)}</p>' for tree in trees)


def bibliography(shown: Bibliography) -> str:
    """Give each entry as a block with the id ``ref-`` and its item's, in the classes that CSL programs use."""
    kind = " hanging-indent" if shown.hanging_indent else ""
    entries = "\n".join(
        f'  <div class="csl-entry" id="ref-{escape(_SPACE.sub("-", entry.id))}">{render(entry.tree)}</div>'
        for entry in shown.entries
    )
    return f'<div class="csl-bib-body{kind}">\n{entries}\n</div>'


def join(blocks: Iterable[str]) -> str:
    """Put blocks after each other."""
    return "\n".join(blocks)


def document(body: str, *, title: str, language: str) -> str:
    """Give a page around its body; it names its characters, so that any browser reads them right."""
    return _PAGE.format(
        language=escape(language), title=escape(title, quote=False), look=_LOOK, body=body
    )


_SPACE = re.compile(r"\s+")
"""What no id may hold."""
_LOWEST = 6
"""The lowest level of a heading in HTML."""
_LOOK = """\
  body { max-width: 42em; margin: 2em auto; padding: 0 1em; line-height: 1.4; }
  .csl-entry { margin-bottom: 0.7em; overflow-wrap: anywhere; }
  .hanging-indent .csl-entry { padding-left: 2em; text-indent: -2em; }
  .csl-left-margin { float: left; padding-right: 0.5em; }
  .csl-right-inline { margin-left: 2.5em; }
  .csl-indent { margin-left: 2em; }"""
_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>
{look}
</style>
</head>
<body>
{body}
</body>
</html>"""
