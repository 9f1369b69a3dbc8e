"""A chain for Graphviz.

Source: Graphviz, "The DOT Language".
"""

from citekit.provenance.picture.measure import wrapped
from citekit.provenance.picture.parts import Box, Picture

__all__ = ["dot"]

_STYLES = {"attested": "solid", "inferred": "dashed", "disputed": "dotted"}
_ROOM, _SIZE = 300, 11


def dot(picture: Picture) -> str:
    """Write a chain as a directed graph from top to bottom."""
    lines = [
        f"digraph {_quoted([picture.id])} {{",
        f'    graph [label={_quoted(wrapped(picture.title, _ROOM, _SIZE))}, labelloc=t, fontname="Helvetica"];',
        '    node [shape=box, fontname="Helvetica", fontsize=11];',
        '    edge [fontname="Helvetica", fontsize=10];',
    ]
    lines += [
        f"    t{number} [label={_quoted(_lines(box), left=True)}, style={_STYLES[box.certainty]}];"
        for number, box in enumerate(picture.boxes)
    ]
    lines += [
        f"    t{arrow.start} -> t{arrow.end} [label={_quoted(wrapped(arrow.label, _ROOM * 0.7, _SIZE))}, style={_STYLES[arrow.certainty]}];"
        for arrow in picture.arrows
    ]
    return "\n".join([*lines, "}"])


def _lines(box: Box) -> list[str]:
    return [
        line
        for text in (box.heading, *(row.text for row in box.rows))
        for line in wrapped(text, _ROOM, _SIZE)
    ]


def _quoted(lines: list[str], *, left: bool = False) -> str:
    r"""Write lines as a quoted string; ``\l`` ends a line that is set at the left, ``\n`` one in the middle."""
    escaped = [line.replace("\\", "\\\\").replace('"', '\\"') for line in lines]
    joined = "".join(f"{line}\\l" for line in escaped) if left else "\\n".join(escaped)
    return f'"{joined}"'
