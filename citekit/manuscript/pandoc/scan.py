"""Finds the citations of a Pandoc document, in the order of their notes."""

from dataclasses import dataclass, field
from typing import Any

from citekit.manuscript.pandoc.inlines import Inline, rich_text, words
from citekit.manuscript.written import WrittenCitation, WrittenCite

__all__ = ["Scan", "is_inlines", "scan"]

_STAND_IN = 0xF0000
"""The first of the private characters that stand for what has no form in CSL."""
_INLINES = frozenset(
    {
        "Str", "Emph", "Underline", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Quoted", "Cite",
        "Code", "Space", "SoftBreak", "LineBreak", "Math", "RawInline", "Link", "Image", "Note", "Span",
    }
)  # fmt: skip
_MARKS = ".,;:?!"


@dataclass(slots=True)
class Scan:
    """What a document holds."""

    written: list[WrittenCitation] = field(default_factory=list)
    """In the order of their notes."""
    numbers: dict[int, int] = field(default_factory=dict)
    """By the identity of a Cite in the document, its place among them."""
    stand_ins: list[Inline | int] = field(default_factory=list)
    """What the stand-in characters stand for: an inline, or the place of a citation."""

    def stands_for(self, character: str) -> Inline | int | None:
        """Give what a character stands for; None for one that stands for itself."""
        number = ord(character) - _STAND_IN
        return self.stand_ins[number] if 0 <= number < len(self.stand_ins) else None


def scan(parts: Any, *, chapters: int = 0) -> Scan:
    """Find the citations of a document, or of parts of one.

    Args:
        parts: Lists and objects as Pandoc's JSON has them.
        chapters: The level of headings, and those above, with which a chapter begins; 0 for none.
    """
    scanner = _Scanner(chapters)
    scanner.visit(parts)
    return scanner.scan


def is_inlines(node: Any) -> bool:
    """Say whether a node is a list of inlines."""
    return (
        isinstance(node, list)
        and bool(node)
        and isinstance(node[0], dict)
        and node[0].get("t") in _INLINES
    )


class _Scanner:
    def __init__(self, chapters: int) -> None:
        self.scan = Scan()
        self._chapters = chapters
        self._chapter = 0
        self._own_notes = 0
        self._in_note = False

    def visit(self, node: Any) -> None:
        if is_inlines(node):
            self._inlines(node, "", "")
        elif isinstance(node, list):
            for one in node:
                self.visit(one)
        elif isinstance(node, dict):
            if node.get("t") == "Header" and node["c"][0] <= self._chapters:
                self._chapter += 1
            for value in node.values():
                self.visit(value)

    def _inlines(self, inlines: list[Inline], before: str, after: str) -> None:
        """Read inlines; in a note, with what stands before and after them in their paragraph."""
        for at, inline in enumerate(inlines):
            kind = inline["t"]
            inside: Any = inline.get("c")
            if kind == "Note":
                self._note(inside)
            elif kind == "Cite":
                lead = before + words(inlines[:at]) if self._in_note else ""
                rest = _following(inlines[at + 1 :], after) if self._in_note else ""
                self._cite(inline, lead, rest)
            elif isinstance(inside, list):
                inner = inside if is_inlines(inside) else _inlines_in(inside)
                if self._in_note:
                    lead, rest = before + words(inlines[:at]), words(inlines[at + 1 :]) + after
                    self._inlines(inner, lead, rest)
                else:
                    self._inlines(inner, "", "")

    def _note(self, blocks: list[Any]) -> None:
        if self._in_note:  # Pandoc has no notes within notes
            return
        self._own_notes += 1
        self._in_note = True
        self.visit(blocks)
        self._in_note = False

    def _cite(self, inline: Inline, before: str, after: str, *, is_nested: bool = False) -> None:
        place = len(self.scan.written)
        self.scan.numbers[id(inline)] = place
        cites = inline["c"][0]
        waiting = WrittenCitation(())
        self.scan.written.append(waiting)  # citations within it come after it
        self.scan.written[place] = WrittenCitation(
            tuple(self._source(one) for one in cites),
            in_sentence=cites[0]["citationMode"]["t"] == "AuthorInText",
            in_note=self._in_note or is_nested,
            is_nested=is_nested,
            own_notes=self._own_notes,
            chapter=self._chapter,
            before=before,
            after=after,
        )

    def _source(self, one: dict[str, Any]) -> WrittenCite:
        return WrittenCite(
            one["citationId"],
            rich_text(one["citationPrefix"], self._stand_in).strip(),
            rich_text(one["citationSuffix"], self._stand_in).rstrip(),
            one["citationMode"]["t"] == "SuppressAuthor",
        )

    def _stand_in(self, inline: Inline) -> str:
        if inline["t"] == "Cite":
            self.scan.stand_ins.append(len(self.scan.written))
            character = chr(_STAND_IN + len(self.scan.stand_ins) - 1)
            self._cite(inline, "", "", is_nested=True)
            return character
        self.scan.stand_ins.append(inline)
        return chr(_STAND_IN + len(self.scan.stand_ins) - 1)


def _following(inlines: list[Inline], after: str) -> str:
    """Give what follows a citation; a mark that stands in another font stays there."""
    text = words(inlines) + after
    is_own = bool(inlines) and inlines[0]["t"] == "Str"
    return text if is_own or text[:1] not in _MARKS else f" {text}"


def _inlines_in(inside: list[Any]) -> list[Inline]:
    """Give the inlines of a span, a link or a quotation, which stand beside other things."""
    return next((one for one in inside if is_inlines(one)), [])
