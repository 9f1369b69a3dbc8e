"""Puts what citations become into a Pandoc document.

Source: The Chicago Manual of Style, 18th ed., 13.29-13.30, 6.9, as for Markdown.
"""

import re
from collections.abc import Sequence
from typing import Any

from citekit.manuscript.making import Made
from citekit.manuscript.pandoc.inlines import Inline, inlines_of, words
from citekit.manuscript.pandoc.scan import Scan, is_inlines

__all__ = ["Replacer"]

_MARKS = re.compile(r"[.,;:!?)\"'”’»]+(?!\w)")
_SPACES = ("Space", "SoftBreak")
_PLAIN = frozenset({*_SPACES, "Str"})
_CLOSING_QUOTE = re.compile(r"[”’]+$")


class Replacer:
    """Replaces the citations of a document.

    Args:
        scan: Its citations.
        made: What they become.
    """

    def __init__(self, scan: Scan, made: Made) -> None:
        self._scan, self._made = scan, made

    def replaced(self, node: Any) -> Any:
        """Give a part of a document with its citations made."""
        if is_inlines(node):
            return self._inlines(node)
        if isinstance(node, list):
            return [self.replaced(one) for one in node]
        if isinstance(node, dict):
            return {key: self.replaced(value) for key, value in node.items()}
        return node

    def inlines(self, tree: Any) -> list[Inline]:
        """Give a tree as inlines, with what its stand-ins stand for."""
        return inlines_of(tree, self._restored)

    def _restored(self, character: str) -> Sequence[Inline] | None:
        match self._scan.stands_for(character):
            case None:
                return None
            case int(place):
                return self.inlines(self._made.composition.citations[place].text)
            case inline:
                return [inline]

    def _inlines(self, inlines: list[Inline]) -> list[Inline]:
        done: list[Inline] = []
        left = list(reversed(inlines))
        while left:
            inline = left.pop()
            kind = inline["t"]
            if kind in _PLAIN:
                done.append(inline)
                continue
            place = self._scan.numbers.get(id(inline)) if kind == "Cite" else None
            if place is None:
                done.append(self.replaced(inline))
                continue
            composed = self._made.composition.citations[place]
            if composed.note is None:
                done += self.inlines(composed.text)
                _take(left, composed.taken)
                continue
            self._put_note(self.inlines(composed.text), self.inlines(composed.note), done, left)
        return done

    def _put_note(
        self, head: list[Inline], note: list[Inline], done: list[Inline], left: list[Inline]
    ) -> None:
        """Put a note where it stands: without a space before it, after the punctuation that follows."""
        said = [one for one in done if one["t"] not in _SPACES]
        if not head and said and said[-1]["t"] != "Note":
            while done[-1]["t"] in _SPACES:
                done.pop()
        done += head
        at = self._after_notes(left)
        marks = self._marks_at(left, at)
        _take(left, len(marks), at)
        if (
            marks.startswith(".")
            and not head
            and words(done[-1:]).rstrip("”’\"'")[-1:] in (".", "?", "!")
        ):
            marks = marks[1:]
        if marks[:1] in (".", ",") and marks and not head and self._made.in_quotes and done:
            marks = _before_quote(done, marks)
        if marks:
            done.append({"t": "Str", "c": marks})
        done.append({"t": "Note", "c": [{"t": "Para", "c": note}]})

    def _after_notes(self, left: list[Inline]) -> int:
        """Give the place of what follows, past further notes that stand beside this one."""
        at = found = len(left) - 1
        while at >= 0:
            kind = left[at]["t"]
            place = self._scan.numbers.get(id(left[at])) if kind == "Cite" else None
            if place is not None:
                composed = self._made.composition.citations[place]
                if composed.text or composed.note is None:
                    break
                found = at - 1
            elif kind not in _SPACES:
                break
            at -= 1
        return found

    def _marks_at(self, left: list[Inline], at: int) -> str:
        if not self._made.moves_marks or at < 0 or left[at]["t"] != "Str":
            return ""
        found = _MARKS.match(left[at]["c"])
        return found[0] if found else ""


def _take(left: list[Inline], count: int, at: int = -1) -> None:
    """Take characters off the string that stands at a place; the next is the last."""
    if not count:
        return
    left[at] = {"t": "Str", "c": left[at]["c"][count:]}
    if not left[at]["c"]:
        del left[at]


def _before_quote(done: list[Inline], marks: str) -> str:
    """Put a period or comma before the closing quotation mark; give the marks that are left."""
    last = done[-1]
    if last["t"] == "Quoted":
        kind, inside = last["c"]
        done[-1] = {"t": "Quoted", "c": [kind, [*inside, {"t": "Str", "c": marks[0]}]]}
        return marks[1:]
    if last["t"] == "Str" and (quote := _CLOSING_QUOTE.search(last["c"])):
        before = last["c"][: quote.start()]
        done[-1] = {"t": "Str", "c": f"{before}{marks[0]}{quote[0]}"}
        return marks[1:]
    return marks
