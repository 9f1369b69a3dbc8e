"""A chain for Mermaid, which forges and wikis draw.

Source: Mermaid, "Flowcharts - Basic Syntax"; entity codes in labels.
"""

import json

from citekit.provenance.picture.parts import Box, Picture

__all__ = ["mermaid"]

_ARROWS = {"attested": "-->", "inferred": "-.->", "disputed": "-.->"}
_STYLES = {"inferred": "stroke-dasharray: 6 4", "disputed": "stroke-dasharray: 2 3"}


def mermaid(picture: Picture) -> str:
    """Write a chain as a flowchart from top to bottom."""
    title = json.dumps(picture.title, ensure_ascii=False)
    lines = ["---", f"title: {title}", "---", "flowchart TD"]
    lines += [f'    t{number}["{_label(box)}"]' for number, box in enumerate(picture.boxes)]
    lines += [
        f'    t{arrow.start} {_ARROWS[arrow.certainty]}|"{_escaped(arrow.label)}"| t{arrow.end}'
        for arrow in picture.arrows
    ]
    lines += [
        f"    style t{number} {_STYLES[box.certainty]}"
        for number, box in enumerate(picture.boxes)
        if box.certainty in _STYLES
    ]
    return "\n".join(lines)


def _label(box: Box) -> str:
    rows = (_escaped(row.text) for row in box.rows)
    return "<br>".join([f"<b>{_escaped(box.heading)}</b>", *rows])


def _escaped(text: str) -> str:
    """Write signs that Mermaid reads as its own as entity codes."""
    return "".join(f"#{ord(one)};" if one in '"#;<>&[]{}|`\\*_' else one for one in text)
