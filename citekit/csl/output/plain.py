"""Plain text: no formats, all characters."""

from citekit.csl.tree import SpanKind, Text, Tree

__all__ = ["render"]


def render(tree: Tree) -> str:
    """Give a tree's characters; a number in the margin is followed by a space."""
    return "".join(
        node.value if isinstance(node, Text) else _span(node.kind, render(node.children))
        for node in tree
    ).rstrip("\n")


def _span(kind: SpanKind, inner: str) -> str:
    match kind:
        case SpanKind.LEFT_MARGIN:
            return f"{inner.rstrip()} "
        case SpanKind.BLOCK | SpanKind.INDENT:
            return f"\n{inner.strip()}\n"
        case SpanKind.RIGHT_INLINE:
            return inner.lstrip()
        case _:
            return inner
