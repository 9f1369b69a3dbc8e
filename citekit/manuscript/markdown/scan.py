"""Finds the citations of a Markdown text, in the order of their notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from citekit.manuscript.markdown.blocks import Block, Blocks
from citekit.manuscript.markdown.rich import RichText
from citekit.manuscript.markdown.skipping import (
    closing_bracket,
    emphasis_at,
    entity_at,
    is_word_before,
    passed_over,
    target_end,
)
from citekit.manuscript.written import WrittenCitation, WrittenCite

__all__ = ["Found", "Scan", "scan"]

_KEY = re.compile(
    r"@(?:(?P<key>\w+(?:[:.#$%&\-+?<>~/]\w+)*)|\{(?P<braced>(?:[^{}\s]|\{[^{}\s]*\})+)\})"
)
_INTEREST = re.compile(r"[\\`<$@\[\]^{]|(?<![^\W_])(?:https?|ftps?|file)://")
_NOTE_MARK = re.compile(r"\[\^(?P<label>[^\]\s]+)\]")
_GAP = re.compile(r"[ \t]*(?:\r?\n[ \t>]*)?")
_LINE_BREAK = re.compile(r"[ \t]*\r?\n[ \t>]*")
_QUOTED = re.compile(r'"[^"]*"')
_STAND_IN = 0xF0000
"""The first of the private characters that stand for what has no form in CSL."""


@dataclass(frozen=True, slots=True)
class Found:
    """A citation and where it stands."""

    start: int
    end: int
    written: WrittenCitation
    block: int
    """Where its block begins."""


@dataclass(slots=True)
class Scan:
    """What a text holds."""

    found: list[Found] = field(default_factory=list)
    """In the order of their notes."""
    stand_ins: list[str | int] = field(default_factory=list)
    """What the stand-in characters stand for: text, or the number of a citation in ``found``."""
    marks: set[str] = field(default_factory=set)
    """The labels of the author's own notes."""

    def stands_for(self, character: str) -> str | int | None:
        """Give what a character stands for; None for one that stands for itself."""
        number = ord(character) - _STAND_IN
        return self.stand_ins[number] if 0 <= number < len(self.stand_ins) else None


def scan(text: str, blocks: Blocks, *, chapters: int = 0) -> Scan:
    """Find the citations of a text.

    Args:
        text: The manuscript.
        blocks: Its blocks.
        chapters: The level of headings, and those above, with which a chapter begins; 0 for none.
    """
    return _Scanner(text, blocks, chapters).scan()


@dataclass(slots=True)
class _Slot:
    """A citation that is being read; within it others may be found first."""

    found: Found | None = None


_Event = _Slot | str
"""A citation, or the label of a note that is referred to; an empty label begins an inline note."""


class _Scanner:
    def __init__(self, text: str, blocks: Blocks, chapters: int) -> None:
        self._text, self._blocks, self._chapters = text, blocks, chapters
        self._scan = Scan(marks=set(blocks.notes))
        self._slots: list[_Slot] = []
        self._events: list[_Event] = []
        self._block = Block(0, 0)
        self._around = RichText(text, blocks.links, self._nested, self._stand_in)

    def scan(self) -> Scan:
        body: list[tuple[int, _Event]] = []
        notes: dict[str, list[_Event]] = {}
        chapter = 0
        for block in self._blocks.prose:
            if block.level is not None and block.level <= self._chapters:
                chapter += 1
            self._block, self._events = block, []
            self._inlines(block.start, block.end, in_note=block.note is not None)
            if block.note is None:
                body += [(chapter, event) for event in self._events]
            else:
                notes.setdefault(block.note, []).extend(self._events)
        numbers: dict[int, int] = {}
        for slot, one in self._in_order(body, notes):
            numbers[id(slot)] = len(self._scan.found)
            self._scan.found.append(one)
        self._scan.stand_ins = [
            one if isinstance(one, str) else numbers[id(self._slots[one])]
            for one in self._scan.stand_ins
        ]
        return self._scan

    def _in_order(
        self, body: list[tuple[int, _Event]], notes: dict[str, list[_Event]]
    ) -> Iterator[tuple[_Slot, Found]]:
        """Yield each citation where its note is, with its chapter and the count of the author's notes."""
        begun = chapter = 0
        waiting = dict(notes)

        def numbered(events: list[_Event]) -> Iterator[tuple[_Slot, Found]]:
            for event in events:
                if isinstance(event, _Slot) and event.found is not None:
                    one = event.found
                    written = replace(one.written, chapter=chapter, own_notes=begun)
                    yield event, replace(one, written=written)

        for chapter, event in body:  # noqa: B007 -- read by numbered
            if isinstance(event, _Slot):
                yield from numbered([event])
            elif event == "" or event in waiting:
                begun += 1
                yield from numbered(waiting.pop(event, []))
        for events in waiting.values():
            begun += 1
            yield from numbered(events)

    # Inlines

    def _inlines(self, at: int, end: int, *, in_note: bool, start: int | None = None) -> None:
        """Read text; ``start`` is where its note or paragraph begins."""
        begin = at if start is None else start
        text = self._text
        while found := _INTEREST.search(text, at, end):
            at = found.start()
            over = passed_over(text, at, end)
            if over is not None:
                at = over
            elif text[at] == "@":
                at = self._word(at, begin, end, in_note=in_note)
            elif text[at] == "[":
                at = self._bracket(at, begin, end, in_note=in_note)
            elif text[at] == "]":
                after = target_end(text, at + 1, end, self._blocks.links)
                at = after or at + 1
            elif text.startswith("^[", at) and not in_note:
                at = self._inline_note(at, end)
            else:
                at += 1

    def _inline_note(self, at: int, end: int) -> int:
        close = closing_bracket(self._text, at + 1, end)
        if close is None:
            return at + 2
        self._events.append("")
        self._inlines(at + 2, close, in_note=True)
        return close + 1

    def _bracket(self, at: int, begin: int, end: int, *, in_note: bool) -> int:
        mark = _NOTE_MARK.match(self._text, at, end)
        if mark:
            if not in_note:
                self._events.append(mark["label"])
            return mark.end()
        close = closing_bracket(self._text, at, end)
        if close is None or target_end(self._text, close + 1, end, self._blocks.links):
            return at + 1
        parts = self._parts(at + 1, close)
        if any(part[1] is None for part in parts):
            return at + 1
        slot = self._new_slot()
        cites = tuple(self._cite(*part) for part in parts)
        self._fill(slot, (at, close + 1), cites, begin, end, in_note=in_note, is_word=False)
        return close + 1

    def _word(self, at: int, begin: int, end: int, *, in_note: bool) -> int:
        key = self._key_at(at, end)
        if key is None or not self._may_begin(at) or key["key"] in self._blocks.examples:
            return key.end() if key else at + 1
        suppressed = (
            at > begin and self._text[at - 1] == "-" and not is_word_before(self._text, at - 1)
        )
        start = at - 1 if suppressed else at
        slot = self._new_slot()
        stop, suffix, more = self._place_after(key.end(), end)
        first = WrittenCite(
            _name(key), suffix=self._around.read(*suffix), suppress_author=suppressed, at=at
        )
        cites = (first, *(self._cite(*part) for part in more))
        self._fill(slot, (start, stop), cites, begin, end, in_note=in_note, is_word=not suppressed)
        return stop

    def _place_after(self, at: int, end: int) -> tuple[int, tuple[int, int], list["_Part"]]:
        """Read the brackets after a key in the text: ``@key [27; see also @other]``."""
        nothing: tuple[int, tuple[int, int], list[_Part]] = at, (at, at), []
        gap = _GAP.match(self._text, at, end)
        open_ = gap.end() if gap else at
        if self._text[open_ : open_ + 1] != "[" or self._text[open_ + 1 : open_ + 2] == "^":
            return nothing
        close = closing_bracket(self._text, open_, end)
        if close is None or self._text[close + 1 : close + 2] in ("[", "(", "{"):
            return nothing
        parts = self._parts(open_ + 1, close)
        if any(key is None for _, key, _ in parts[1:]):
            return nothing
        if parts[0][1] is not None:  # further sources, and nothing more of the first
            return close + 1, (close, close), parts
        return close + 1, (parts[0][0][0], parts[0][2][1]), parts[1:]

    def _fill(
        self,
        slot: _Slot,
        span: tuple[int, int],
        cites: tuple[WrittenCite, ...],
        begin: int,
        end: int,
        *,
        in_note: bool,
        is_word: bool,
    ) -> None:
        before = _LINE_BREAK.sub(" ", self._text[begin : span[0]]) if in_note else ""
        after = _LINE_BREAK.sub(" ", self._text[span[1] : end]) if in_note else ""
        written = WrittenCitation(cites, is_word, in_note, before=before, after=after)
        slot.found = Found(*span, written, self._block.start)

    def _new_slot(self) -> _Slot:
        slot = _Slot()
        self._slots.append(slot)
        self._events.append(slot)
        return slot

    # Parts of a citation

    def _parts(self, at: int, end: int) -> list["_Part"]:
        """Divide what stands in brackets at its semicolons, each part at its key."""
        parts: list[_Part] = []
        start, key = at, None
        while at <= end:
            if at == end or self._text[at] == ";":
                before = (start, key.start() if key else at)
                parts.append((before, key, (key.end() if key else start, at)))
                start, key = at + 1, None
                at += 1
                continue
            found = self._key_at(at, end) if key is None and self._text[at] == "@" else None
            if found and self._may_begin(at):
                key, at = found, found.end()
                continue
            at = self._unit_end(at, end)
        return parts

    def _unit_end(self, at: int, end: int) -> int:
        """Give the end of what stands at a place and is not divided."""
        over = passed_over(self._text, at, end)
        if over is not None:
            return over
        mark = self._text[at]
        if mark == "[":
            close = closing_bracket(self._text, at, end)
            if close is None:
                return at + 1
            return target_end(self._text, close + 1, end, self._blocks.links) or close + 1
        found = emphasis_at(self._text, at, end) or entity_at(self._text, at, end)
        if mark == '"' and not is_word_before(self._text, at):
            found = _QUOTED.match(self._text, at, end)
        return found.end() if found else at + 1

    def _cite(
        self, before: tuple[int, int], key: re.Match[str] | None, after: tuple[int, int]
    ) -> WrittenCite:
        assert key is not None
        start, stop = before
        suppressed = stop > start and self._text[stop - 1] == "-"
        prefix = self._around.read(start, stop - suppressed).strip()
        suffix = self._around.read(*after).rstrip()
        return WrittenCite(_name(key), prefix, suffix, suppressed, key.start())

    def _key_at(self, at: int, end: int) -> re.Match[str] | None:
        return _KEY.match(self._text, at, end)

    def _may_begin(self, at: int) -> bool:
        """Say whether a key may stand here: not in an address of mail, not after a full stop."""
        before = self._text[at - 1] if at else " "
        if before == ".":
            return self._text[max(0, at - 3) : at] == "..."
        return not before.isalnum()

    # Within another citation

    def _nested(self, at: int, end: int) -> tuple[str, int] | None:
        """Read a citation within a citation; it stands in the same note."""
        number = len(self._slots)
        read = self._bracket if self._text[at] == "[" else self._word
        after = read(at, at, end, in_note=True)
        if len(self._slots) == number:
            return None
        slot = self._slots[number]
        assert slot.found is not None
        written = replace(slot.found.written, is_nested=True)
        slot.found = replace(slot.found, written=written)
        return self._stand_in(number), after

    def _stand_in(self, what: str | int) -> str:
        self._scan.stand_ins.append(what)
        return chr(_STAND_IN + len(self._scan.stand_ins) - 1)


_Part = tuple[tuple[int, int], re.Match[str] | None, tuple[int, int]]
"""Where what precedes the key stands, the key, and where what follows it stands."""


def _name(key: re.Match[str]) -> str:
    return key["key"] or key["braced"]
