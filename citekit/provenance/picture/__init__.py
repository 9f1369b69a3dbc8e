"""A chain drawn: as SVG, which needs no program, and for Mermaid and Graphviz, which lay it out themselves.

>>> from citekit.model import Source
>>> from citekit.provenance import chain
>>> source = Source.model_validate({"id": "memo", "type": "letter", "title": "Letter", "texts": [{"id": "russian", "language": "ru"},
...     {"id": "english", "language": "en", "derived_from": {"text": "russian", "kind": "translation", "translators": "7Brands"}}]})
>>> print(draw(chain(source), "mermaid"))
---
title: "Letter"
---
flowchart TD
    t0["<b>Russian text</b>"]
    t1["<b>English text</b>"]
    t0 -->|"translated from the Russian text by 7Brands"| t1
"""

from collections.abc import Callable

from citekit.archives import Repositories
from citekit.errors import NotFoundError
from citekit.provenance.chain import Chain
from citekit.provenance.picture.dot import dot
from citekit.provenance.picture.mermaid import mermaid
from citekit.provenance.picture.parts import Picture, picture
from citekit.provenance.picture.svg import svg
from citekit.words import grammar_of

__all__ = ["KINDS", "SUFFIXES", "draw"]

KINDS: dict[str, Callable[[Picture], str]] = {"svg": svg, "mermaid": mermaid, "dot": dot}
"""What draws, by name."""

SUFFIXES = {".svg": "svg", ".mmd": "mermaid", ".mermaid": "mermaid", ".dot": "dot", ".gv": "dot"}
"""The endings of files, and what is drawn in them."""


def draw(
    chain: Chain, kind: str = "svg", repositories: Repositories | None = None, locale: str = "en"
) -> str:
    """Draw a chain: a box a text, an arrow a step; solid for what is attested, dashed or dotted for the rest.

    Args:
        chain: The chain.
        kind: ``svg``, ``mermaid`` or ``dot``.
        repositories: The archives table; the one in use where None.
        locale: The language of the words.

    Raises:
        NotFoundError: There is no such kind, archive or locale.
    """
    if kind not in KINDS:
        raise NotFoundError("kind of picture", kind, known=KINDS)
    table = repositories or Repositories.in_use()
    return KINDS[kind](picture(chain, table, grammar_of(locale)))
