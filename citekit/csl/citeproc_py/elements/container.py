"""``cs:layout``, ``cs:macro``, ``cs:group``: elements that hold others.

Source: CSL 1.0.2, "Group", "Macro", "Layout", "Delimiter".
"""

from typing import Any

from citekit.csl.citeproc_py.elements.base import Element, render_children
from citekit.csl.citeproc_py.formatting import finish
from citekit.csl.citeproc_py.rendering import Rendering

__all__ = ["Branch", "Group", "Macro"]


class Branch(Element):
    """Children of a branch of ``cs:choose``."""

    def render_children(
        self, item: Rendering, delimiter: str = "", *, first_only: bool = False, **_: Any
    ) -> str:
        """Give the children's text.

        Args:
            item: The rendering.
            delimiter: What stands between the children: the delimiter around the choose.
            first_only: Inside ``cs:substitute`` the first child with text is enough.
        """
        if first_only:
            texts = (child.render(item, first_only=True) for child in self.iterchildren())
            return str(next(filter(None, texts), ""))
        return render_children(self, item, delimiter)


class Macro(Element):
    """Children one after another; a macro that prints counts as a variable that holds."""

    def render(self, item: Rendering, **_: Any) -> str:
        """Give the children's text."""
        return render_children(self, item)


class Group(Element):
    """Children joined by a delimiter; nothing where all variables called are empty."""

    def render(self, item: Rendering, **_: Any) -> str:
        """Give the children's text, or nothing."""
        met, found = item.met, item.found
        text = render_children(self, item, self.get("delimiter", ""))
        if item.met > met and item.found == found:
            return ""
        if text:
            item.met, item.found = met + 1, found + 1
        return finish(self.attrib, text)
