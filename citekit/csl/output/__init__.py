"""Writers of output trees: one module a language."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from citekit.csl.output import html, json, latex, markdown, plain, rtf, typst
from citekit.csl.tree import Tree
from citekit.errors import NotFoundError

__all__ = ["OUTPUTS", "render"]

OUTPUTS: Mapping[str, Callable[[Tree], str]] = MappingProxyType(
    {
        "plain": plain.render,
        "html": html.render,
        "markdown": markdown.render,
        "rtf": rtf.render,
        "latex": latex.render,
        "typst": typst.render,
        "json": json.render,
    }
)
"""The writers by name."""


def render(tree: Tree, output: str = "plain") -> str:
    """Give a tree as text.

    Raises:
        NotFoundError: There is no such output.
    """
    try:
        writer = OUTPUTS[output]
    except KeyError:
        raise NotFoundError("output", output, known=OUTPUTS) from None
    return writer(tree)
