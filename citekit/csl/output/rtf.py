"""RTF, as word processors paste it.

Source: Rich Text Format Specification 1.9.1 (character formatting, Unicode, hyperlinks).
"""

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

SUFFIXES = (".rtf",)
NEEDS_FRAME = True

_WORDS = {
    SpanKind.ITALIC: r"\i",
    SpanKind.BOLD: r"\b",
    SpanKind.SMALL_CAPS: r"\scaps",
    SpanKind.UNDERLINE: r"\ul",
    SpanKind.SUPERSCRIPT: r"\super",
    SpanKind.SUBSCRIPT: r"\sub",
    SpanKind.ROMAN: r"\i0",
    SpanKind.MEDIUM: r"\b0",
    SpanKind.NORMAL_CAPS: r"\scaps0",
    SpanKind.STRAIGHT: r"\ul0",
    SpanKind.BASELINE: r"\nosupersub",
    SpanKind.PLAIN: r"\i0\b0\scaps0\ul0",
}
_ESCAPES = {"\\": r"\\", "{": r"\{", "}": r"\}", "\n": r"\line ", "\t": r"\tab ", "\u00a0": r"\~"}


def render(tree: Tree) -> str:
    """Give a tree as RTF, to be put into a document."""
    return "".join(
        _escape(node.value) if isinstance(node, Text) else _span(node.kind, node.children)
        for node in tree
    )


def _span(kind: SpanKind, children: Tree) -> str:
    inner = render(children)
    if kind is SpanKind.LINK:
        target = address(text_of(children))
        if target is None:
            return inner
        return rf'{{\field{{\*\fldinst HYPERLINK "{ascii_address(target)}"}}{{\fldrslt {inner}}}}}'
    if kind is SpanKind.LEFT_MARGIN:
        return rf"{inner}\tab "
    if kind in (SpanKind.BLOCK, SpanKind.INDENT):
        return rf"\line {inner}\line "
    word = _WORDS.get(kind)
    return inner if word is None else f"{{{word} {inner}}}"


def _escape(text: str) -> str:
    return "".join(_ESCAPES.get(one) or _character(one) for one in text)


def _character(one: str) -> str:
    """Give a character; beyond ASCII as its UTF-16 code units, each a signed number."""
    if one.isascii():
        return one
    units = one.encode("utf-16-be", "surrogatepass")
    numbers = (
        int.from_bytes(units[at : at + 2], "big", signed=True) for at in range(0, len(units), 2)
    )
    return "".join(rf"\uc0\u{number} " for number in numbers)


def heading(heading: Heading) -> str:
    """Give a heading as a paragraph of a heading's style and outline level."""
    level = min(heading.level, len(_SIZES))
    return (
        rf"{{\pard\s{level}\outlinelevel{level - 1}\keepn\sb240\sa120\b\fs{_SIZES[level - 1]} "
        rf"{_escape(heading.text)}\par}}"
    )


def citations(trees: Sequence[Tree]) -> str:
    """Give each citation as a paragraph."""
    return "\n".join(rf"{{\pard\sa120 {render(tree)}\par}}" for tree in trees)


def bibliography(shown: Bibliography) -> str:
    """Give each entry as a paragraph; lengths are twentieths of a point."""
    indent = r"\fi-720\li720" if shown.is_indented else ""
    lines = rf"\sl{_LINE * shown.line_spacing}\slmult1" if shown.line_spacing > 1 else ""
    look = rf"\pard{indent}{lines}\sa{_LINE * shown.entry_spacing}"
    return "\n".join(rf"{{{look} {render(entry.tree)}\par}}" for entry in shown.entries)


def join(blocks: Iterable[str]) -> str:
    """Put blocks after each other."""
    return "\n".join(blocks)


def document(body: str, *, title: str, language: str) -> str:  # noqa: ARG001 -- RTF has numbers for languages
    """Give a file around its body: fonts, styles, title."""
    styles = "".join(
        rf"{{\s{level}\outlinelevel{level - 1}\b\fs{size} heading {level};}}"
        for level, size in enumerate(_SIZES, start=1)
    )
    return (
        r"{\rtf1\ansi\deff0{\fonttbl{\f0\froman Times New Roman;}}"
        rf"{{\stylesheet{{\s0 Normal;}}{styles}}}{{\info{{\title {_escape(title)}}}}}\f0\fs24"
        f"\n{body}\n}}"
    )


_LINE = 240
"""The height of a line, in twentieths of a point."""
_SIZES = (36, 30, 26, 24)
"""The sizes of headings, in half points, outermost first."""
