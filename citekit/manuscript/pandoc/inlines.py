"""Between Pandoc's inlines, the trees of citations, and the text of CSL-JSON."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from citekit.csl.links import address
from citekit.csl.tree import Node, Span, SpanKind, Text, Tree, text_of

__all__ = ["Inline", "inlines_of", "rich_text", "words"]

Inline = dict[str, Any]
"""One of Pandoc's inlines: its type under ``t``, what it holds under ``c``."""

_FONTS = {
    SpanKind.ITALIC: "Emph",
    SpanKind.BOLD: "Strong",
    SpanKind.SMALL_CAPS: "SmallCaps",
    SpanKind.UNDERLINE: "Underline",
    SpanKind.SUPERSCRIPT: "Superscript",
    SpanKind.SUBSCRIPT: "Subscript",
}
_FLIPS = {
    SpanKind.ITALIC: SpanKind.ROMAN,
    SpanKind.BOLD: SpanKind.MEDIUM,
    SpanKind.SMALL_CAPS: SpanKind.NORMAL_CAPS,
}
"""What stands out within a font by standing outside it."""
_CLASSES = {
    SpanKind.LEFT_MARGIN: "csl-left-margin",
    SpanKind.RIGHT_INLINE: "csl-right-inline",
    SpanKind.BLOCK: "csl-block",
    SpanKind.INDENT: "csl-indent",
}
_TAGS = {
    "Emph": ("<i>", "</i>"),
    "Strong": ("<b>", "</b>"),
    "Superscript": ("<sup>", "</sup>"),
    "Subscript": ("<sub>", "</sub>"),
    "SmallCaps": ('<span style="font-variant:small-caps;">', "</span>"),
}
_QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}
_QUOTES_FOR_CSL = {"DoubleQuote": ('"', '"'), "SingleQuote": ("‘", "’")}
"""Straight marks become those of the language."""
_SPACES = frozenset({"Space", "SoftBreak", "LineBreak"})
_WORDS = re.compile(r"[ \t\r\n]+|[\U000f0000-\U000fffff]|[^ \t\r\n\U000f0000-\U000fffff]+")


def words(inlines: Iterable[Inline]) -> str:
    """Give the characters of inlines, without formats and notes.

    >>> words([{"t": "Str", "c": "a"}, {"t": "Space"}, {"t": "Emph", "c": [{"t": "Str", "c": "b"}]}])
    'a b'
    """
    return "".join(map(_words, inlines))


def _words(inline: Inline) -> str:
    kind = inline["t"]
    inside: Any = inline.get("c")
    match kind:
        case "Str":
            return str(inside)
        case "Space" | "SoftBreak" | "LineBreak":
            return " "
        case "Quoted":
            opens, closes = _QUOTES[inside[0]["t"]]
            return f"{opens}{words(inside[1])}{closes}"
        case "Code" | "Math" | "RawInline":
            return str(inside[1])
        case "Cite" | "Link" | "Image" | "Span":
            return words(inside[1])
        case "Note":
            return ""
        case _:
            return words(inside) if isinstance(inside, list) else ""


def rich_text(inlines: Iterable[Inline], stand_in: Callable[[Inline], str]) -> str:
    """Give inlines as text of CSL-JSON.

    Args:
        inlines: What an author has written around a key.
        stand_in: Gives what stands for an inline that has no form there.
    """
    return "".join(_rich(one, stand_in) for one in inlines)


def _rich(inline: Inline, stand_in: Callable[[Inline], str]) -> str:
    kind = inline["t"]
    inside: Any = inline.get("c")
    if kind == "Str":
        return str(inside)
    if kind in _SPACES:
        return " "
    if kind in _TAGS:
        opens, closes = _TAGS[kind]
        return f"{opens}{rich_text(inside, stand_in)}{closes}"
    if kind == "Quoted":
        opens, closes = _QUOTES_FOR_CSL[inside[0]["t"]]
        return f"{opens}{rich_text(inside[1], stand_in)}{closes}"
    return stand_in(inline)


def inlines_of(tree: Tree, restore: Callable[[str], Sequence[Inline] | None]) -> list[Inline]:
    """Give a tree as inlines; web addresses and DOIs become links.

    Args:
        tree: A citation, or an entry of the list.
        restore: Gives what a stand-in stands for; None for a character that stands for itself.
    """
    return [inline for node in tree for inline in _node(node, restore)]


def _node(node: Node, restore: Callable[[str], Sequence[Inline] | None]) -> list[Inline]:
    if isinstance(node, Text):
        return _strings(node.value, restore)
    return _span(node, restore)


def _strings(text: str, restore: Callable[[str], Sequence[Inline] | None]) -> list[Inline]:
    found: list[Inline] = []
    for word in _WORDS.findall(text):
        if word[0] in " \t\r\n":
            found.append({"t": "Space"})
            continue
        restored = restore(word) if len(word) == 1 else None
        found += [{"t": "Str", "c": word}] if restored is None else restored
    return found


def _span(span: Span, restore: Callable[[str], Sequence[Inline] | None]) -> list[Inline]:
    kind = span.kind
    if kind in _FONTS:
        return _in_font(span, restore)
    inner = inlines_of(span.children, restore)
    if kind is SpanKind.LINK:
        target = address(text_of(span.children))
        return (
            inner if target is None else [{"t": "Link", "c": [_attributes(), inner, [target, ""]]}]
        )
    if kind in _CLASSES:
        return [{"t": "Span", "c": [_attributes(_CLASSES[kind]), inner]}]
    return inner


def _in_font(span: Span, restore: Callable[[str], Sequence[Inline] | None]) -> list[Inline]:
    """Set a span in its font; what is upright within italics stands outside it."""
    flip = _FLIPS.get(span.kind)
    found: list[Inline] = []
    run: list[Node] = []
    for node in (*span.children, None):
        if node is not None and not (isinstance(node, Span) and node.kind is flip):
            run.append(node)
            continue
        if run:
            found.append({"t": _FONTS[span.kind], "c": inlines_of(tuple(run), restore)})
            run = []
        if isinstance(node, Span):
            found += inlines_of(node.children, restore)
    return found


def _attributes(*classes: str) -> list[Any]:
    return ["", list(classes), []]
