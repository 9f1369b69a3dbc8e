"""The tree itself, as JSON: texts are strings, spans objects with their kind and children."""

import json
from typing import Any

from citekit.csl.tree import Node, Text, Tree

__all__ = ["render"]


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
