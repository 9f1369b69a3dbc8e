"""Typst markup.

Source: the Typst reference, "Syntax" (markup mode, escapes).
"""

import json
import re
from collections.abc import Iterable, Sequence

from citekit.csl.bibliography import Bibliography
from citekit.csl.links import address, ascii_address
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

SUFFIXES = (".typ", ".typst")
NEEDS_FRAME = False

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
_SPECIAL = re.compile(r"""[\\#*_`$<>@~'"\[\]]|//|/\*|--|-(?=\?)|(?<!\w)-(?=\d)|\.\.\.""")
_LINE_START = re.compile(r"^(\s*)([=+\-/])|^(\s*\d+)(\.)(?=\s|$)", re.MULTILINE)


def render(tree: Tree) -> str:
    """Give a tree as Typst markup; web addresses and DOIs become links."""
    return "".join(
        _escape(node.value) if isinstance(node, Text) else _span(node.kind, node.children)
        for node in tree
    )


def _escape(text: str) -> str:
    return _LINE_START.sub(_escape_start, _SPECIAL.sub(_escaped, text))


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"\\{one}" for one in found[0])


def _escape_start(found: re.Match[str]) -> str:
    before, mark = (found[1], found[2]) if found[2] else (found[3], found[4])
    return rf"{before}\{mark}"


def _span(kind: SpanKind, children: Tree) -> str:
    inner = render(children)
    if kind is SpanKind.LINK:
        target = address(text_of(children))
        if target is None:
            return inner
        return f'#link("{ascii_address(target)}")[{inner}]'
    if kind is SpanKind.LEFT_MARGIN:
        return f"{inner.rstrip()} "
    function = _FUNCTIONS.get(kind)
    return inner if function is None else f"{function}[{inner}]"


def heading(heading: Heading) -> str:
    """Give a heading with an equals sign for each level."""
    return f"{'=' * heading.level} {render((Text(heading.text),))}"


def citations(trees: Sequence[Tree]) -> str:
    """Give each citation as a paragraph."""
    return "\n\n".join(map(render, trees))


def bibliography(shown: Bibliography) -> str:
    """Give each entry as a paragraph."""
    entries = citations([entry.tree for entry in shown.entries])
    return f"#[\n#set par(hanging-indent: 2em)\n\n{entries}\n]" if shown.is_indented else entries


def join(blocks: Iterable[str]) -> str:
    """Put blocks after each other."""
    return "\n\n".join(filter(None, blocks))


def document(body: str, *, title: str, language: str) -> str:
    """Give a document that names its title and language."""
    code, _, region = language.partition("-")
    place = f", region: {json.dumps(region)}" if len(region) == _REGION else ""
    return (
        f"#set document(title: {json.dumps(title, ensure_ascii=False)})\n"
        f"#set text(lang: {json.dumps(code)}{place})\n\n{body}"
    )


_REGION = 2
"""Letters of a region in a tag."""
