"""Writers of output trees and of pages made of them: one module a language."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from citekit.csl.bibliography import Bibliography
from citekit.csl.output import html, json, latex, markdown, plain, rtf, typst
from citekit.csl.output.blocks import Block, Citations, Heading
from citekit.csl.tree import Tree
from citekit.errors import NotFoundError

__all__ = ["OUTPUTS", "Block", "Citations", "Heading", "Writer", "render", "write"]


class Writer(Protocol):
    """What each module of this package offers."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802 -- a constant of each module
        """Endings of the files that hold such text."""

    @property
    def NEEDS_FRAME(self) -> bool:  # noqa: N802 -- a constant of each module
        """Whether text without what stands around a document is no file of its own."""

    def render(self, tree: Tree) -> str:
        """Give a tree as text, to be put into a document."""

    def heading(self, heading: Heading) -> str:
        """Give a heading."""

    def citations(self, trees: Sequence[Tree]) -> str:
        """Give citations, each a paragraph."""

    def bibliography(self, shown: Bibliography) -> str:
        """Give the entries, each a paragraph, set as the style says."""

    def join(self, blocks: Iterable[str]) -> str:
        """Put blocks after each other."""

    def document(self, body: str, *, title: str, language: str) -> str:
        """Give a whole document around its body."""


OUTPUTS: Mapping[str, Writer] = MappingProxyType(
    {
        "plain": plain,
        "html": html,
        "markdown": markdown,
        "rtf": rtf,
        "latex": latex,
        "typst": typst,
        "json": json,
    }
)
"""The writers by name."""


def render(tree: Tree, output: str = "plain") -> str:
    """Give a tree as text.

    Raises:
        NotFoundError: There is no such output.
    """
    return _writer(output).render(tree)


def write(
    blocks: Iterable[Block],
    output: str = "plain",
    *,
    whole: bool = False,
    title: str = "",
    language: str = "en-US",
) -> str:
    """Give headings, citations and bibliographies as one text.

    Args:
        blocks: In the order of the page.
        output: One of `OUTPUTS`.
        whole: Whether to give a document that stands alone, and not a part to be put into one.
        title: Of the whole document.
        language: Of the whole document, as a tag.

    Raises:
        NotFoundError: There is no such output.
    """
    writer = _writer(output)
    body = writer.join(_block(block, writer) for block in blocks)
    return writer.document(body, title=title, language=language) if whole else body


def _writer(output: str) -> Writer:
    try:
        return OUTPUTS[output]
    except KeyError:
        raise NotFoundError("output", output, known=OUTPUTS) from None


def _block(block: Block, writer: Writer) -> str:
    match block:
        case Heading():
            return writer.heading(block)
        case Citations(trees):
            return writer.citations(trees)
        case Bibliography():
            return writer.bibliography(block)
