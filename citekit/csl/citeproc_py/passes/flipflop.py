"""Italic inside italic is upright.

Source: CSL 1.0.2, "Formatting"; citeproc-js manual, "Flip-flop".
"""

from citekit.csl.tree import Span, SpanKind, Text, Tree

__all__ = ["flip_nested"]


def flip_nested(tree: Tree, *, italic: bool = False) -> Tree:
    """Turn every second italic into upright, and back."""
    return tuple(node if isinstance(node, Text) else _flip(node, italic=italic) for node in tree)


def _flip(span: Span, *, italic: bool) -> Span:
    if span.kind is not SpanKind.ITALIC:
        inside = italic and span.kind is not SpanKind.PLAIN
        return Span(span.kind, flip_nested(span.children, italic=inside))
    kind = SpanKind.ROMAN if italic else SpanKind.ITALIC
    return Span(kind, flip_nested(span.children, italic=not italic))
