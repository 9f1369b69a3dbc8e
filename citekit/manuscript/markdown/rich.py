"""What stands around a key: Markdown as text of CSL-JSON.

Source: The Pandoc manual, "Inline formatting", extension ``smart``; citeproc-js manual, "HTML-like formatting tags".
"""

import re
from collections.abc import Callable
from html import unescape

from citekit.manuscript.markdown.skipping import (
    closing_bracket,
    emphasis_at,
    entity_at,
    is_word_before,
    passed_over,
    target_end,
)

__all__ = ["RichText"]

_DEEPEST = 60
"""How many fonts and citations are read within each other; what is deeper stays as it is written."""
_LINE_BREAK = re.compile(r"[ \t]*\r?\n[ \t>]*")
_RAISED = re.compile(r"(?P<mark>[\^~])(?P<inner>[^\s^~\[\]]+)(?P=mark)")
_SINGLE_QUOTED = re.compile(r"'(?=\S)(?P<inner>[^']*[^'\s])'(?!\w)")
_TYPED = (("---", "—"), ("--", "–"), ("...", "…"))
"""What is typed for marks that keyboards have not."""
_FONTS = {1: ("<i>", "</i>"), 2: ("<b>", "</b>"), 3: ("<b><i>", "</i></b>")}


class RichText:
    """Gives parts of a manuscript as text of CSL-JSON.

    Args:
        text: The manuscript.
        links: Labels of its link references, folded.
        nested: Reads the citation at a place, up to an end; gives what stands for it and where it ends, or None.
        stand_in: Gives what stands for Markdown that has no form in CSL.
    """

    def __init__(
        self,
        text: str,
        links: set[str],
        nested: Callable[[int, int], tuple[str, int] | None],
        stand_in: Callable[[str], str],
    ) -> None:
        self._text, self._links = text, links
        self._nested, self._stand_in = nested, stand_in
        self._depth = 0

    def read(self, at: int, end: int) -> str:
        """Give what stands between two places."""
        if self._depth > _DEEPEST:
            return self._text[at:end]
        self._depth += 1
        pieces: list[str] = []
        while at < end:
            piece, at = self._piece(at, end)
            pieces.append(piece)
        self._depth -= 1
        return "".join(pieces)

    def _piece(self, at: int, end: int) -> tuple[str, int]:
        text = self._text
        mark = text[at]
        if found := _LINE_BREAK.match(text, at, end):
            return " ", found.end()
        over = passed_over(text, at, end)
        if over is not None:
            is_escape = mark == "\\" and over == at + 2
            return (text[at + 1] if is_escape else self._stand_in(text[at:over])), over
        if mark in "[@" and (special := self._in_brackets(at, end)):
            return special
        if entity := entity_at(text, at, end):
            return unescape(entity[0]), entity.end()
        return self._set(at, end) or self._typed(at, end)

    def _in_brackets(self, at: int, end: int) -> tuple[str, int] | None:
        """Read a link, or a citation."""
        close = closing_bracket(self._text, at, end) if self._text[at] == "[" else None
        after = None if close is None else target_end(self._text, close + 1, end, self._links)
        if after is not None:
            return self._stand_in(self._text[at:after]), after
        return self._nested(at, end)

    def _set(self, at: int, end: int) -> tuple[str, int] | None:
        """Read what is set in a font, or between single quotation marks."""
        text = self._text
        if found := emphasis_at(text, at, end):
            opens, closes = _FONTS[len(found["mark"])]
        elif text.startswith("~~", at, end):
            return self._stand_in("~~"), at + 2
        elif found := _RAISED.match(text, at, end):
            tag = "sup" if text[at] == "^" else "sub"
            opens, closes = f"<{tag}>", f"</{tag}>"
        elif not is_word_before(text, at) and (found := _SINGLE_QUOTED.match(text, at, end)):
            opens, closes = "‘", "’"
        else:
            return None
        return f"{opens}{self.read(*found.span('inner'))}{closes}", found.end()

    def _typed(self, at: int, end: int) -> tuple[str, int]:
        if self._text[at] == "'":
            return "’", at + 1
        for typed, meant in _TYPED:
            if self._text.startswith(typed, at, end):
                return meant, at + len(typed)
        return self._text[at], at + 1
