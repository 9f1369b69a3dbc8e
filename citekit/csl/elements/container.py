"""``cs:group``: children that stand together, or not at all.

Source: CSL 1.0.2, "Group", "Delimiter".
"""

from citekit.csl.build import Build
from citekit.csl.elements.base import (
    EMPTY,
    FOUND,
    NONE,
    Rendered,
    Renderer,
    is_settled,
    joined_alike,
    joins_only,
    missing,
    nothing,
    settle,
)
from citekit.csl.formatting import delimit, finisher
from citekit.csl.rendering import Rendering
from citekit.csl.style_tree import Element

__all__ = ["compile_group"]


def compile_group(element: Element, build: Build) -> Renderer:
    """Compile a group: nothing where all variables called are empty."""
    delimiter = delimit(element.attributes.get("delimiter", ""))
    parts = joined_alike(build.inside.children(element, delimiter), delimiter)
    least = EMPTY if missing in parts else NONE
    parts = [part for part in parts if part is not missing and part is not nothing]
    if not parts:
        return missing if least else nothing
    finish = finisher(element.attributes, language=build.language)
    if len(parts) == 1 and finish is None and is_settled(parts[0]):
        return parts[0]

    def render(state: Rendering) -> Rendered:
        most = least
        texts = []
        for part in parts:
            text, found = part(state)
            if text:
                texts.append(text)
            most |= found
        if most == EMPTY or not texts:
            return "", most
        whole = delimiter.join(texts)
        return (whole if finish is None else finish(whole)), FOUND

    if finish is None:
        joins_only(render, [*([missing] if least else []), *parts], delimiter)
    return settle(render)
