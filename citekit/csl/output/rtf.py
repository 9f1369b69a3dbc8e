"""RTF, as word processors paste it.

Source: Rich Text Format Specification 1.9.1 (character formatting, Unicode, hyperlinks).
"""

from citekit.csl.links import address
from citekit.csl.tree import SpanKind, Text, Tree, text_of

__all__ = ["render"]

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
        return rf'{{\field{{\*\fldinst HYPERLINK "{_escape(target)}"}}{{\fldrslt {inner}}}}}'
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
