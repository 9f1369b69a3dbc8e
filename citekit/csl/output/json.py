"""The tree itself, as JSON: texts are strings, spans objects with their kind and children."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from citekit.csl.bibliography import Bibliography
from citekit.csl.output.blocks import Heading
from citekit.csl.tree import Node, Text, Tree

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

SUFFIXES = (".json",)
NEEDS_FRAME = False


def render(tree: Tree) -> str:
    """Give a tree as JSON.

    >>> render((Text("Pravda"),))
    '["Pravda"]'
    """
    return json.dumps([_node(node) for node in tree], ensure_ascii=False)


def _node(node: Node) -> Any:
    if isinstance(node, Text):
        return node.value
    return {"kind": node.kind.value, "children": [_node(child) for child in node.children]}


def heading(heading: Heading) -> str:
    """Give a heading as an object with its level."""
    return _object({"heading": heading.text, "level": heading.level})


def citations(trees: Sequence[Tree]) -> str:
    """Give each citation as an object with its tree."""
    return ",\n".join(_object({"citation": [_node(node) for node in tree]}) for tree in trees)


def bibliography(shown: Bibliography) -> str:
    """Give each entry as an object with its item's id and its tree."""
    return ",\n".join(
        _object({"id": entry.id, "entry": [_node(node) for node in entry.tree]})
        for entry in shown.entries
    )


def _object(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def join(blocks: Iterable[str]) -> str:
    """Give one list of all objects, in the order of the page."""
    objects = ",\n".join(filter(None, blocks))
    return f"[\n{objects}\n]" if objects else "[]"


def document(body: str, *, title: str, language: str) -> str:  # noqa: ARG001 -- a list has no frame
    """Give the body: JSON has nothing around it."""
    return body
