"""The blocks of a Markdown text in which citations can stand; code, metadata and raw parts are left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["Block", "Blocks", "Place", "blocks_of"]

_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
_QUOTE = re.compile(r"(?: {0,3}>[ \t]?)+")
_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})(?P<info>[^`\n]*)$")
_NOTE = re.compile(r"\[\^(?P<label>[^\]\s]+)\]:")
_LINK = re.compile(r"\[(?P<label>(?:[^\[\]\\]|\\.)+)\]:[ \t]*\S")
_TITLE = re.compile(r"[\"'(].*[\"')]\s*$")
_ITEM = re.compile(
    r"(?P<marker>[-+*]|\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]+|#|@[\w-]*)[.)])(?P<space>[ \t]+|$)"
)
_DEFINITION = re.compile(r"(?P<marker>[:~])(?P<space>[ \t]+)")
_EXAMPLE = re.compile(r"\(@(?P<label>[\w-]+)\)[ \t]")
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+\S")
_UNDERLINE = re.compile(r"(?P<mark>=|-)(?P=mark)*[ \t]*$")
_RAW = re.compile(r"<(?P<tag>script|style|pre|textarea)\b", re.IGNORECASE)
_ENVIRONMENT = re.compile(r"\\begin\{(?P<name>[^{}]+)\}")
_DIV = re.compile(r":{3,}[ \t]*(?P<attributes>\{[^{}]*\}|[^\s{}:]+)?[ \t]*:*[ \t]*$")
_REFS = re.compile(r"#refs(?=[\s}])")
_HTML_REFS = re.compile(
    r"^<div\b[^>]*\bid=[\"']?refs[\"']?[^>]*>(?P<inside>\s*)</div>", re.MULTILINE
)
_META = re.compile(r"[\w-]+:(?:[ \t]|$)")
_TAB = 4
_CODE = 4


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together: a paragraph, a heading, the rows of a table."""

    start: int
    """Where its text begins, after the marks of a list, a quote or a note."""
    end: int
    note: str | None = None
    """The label of the author's note that it is part of."""
    level: int | None = None
    """The level of a heading."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the author wants the list: between two offsets, with what stands there now."""

    start: int
    end: int
    is_empty: bool


@dataclass(slots=True)
class Blocks:
    """The parts of a text."""

    prose: list[Block] = field(default_factory=list)
    front_matter: tuple[int, int] | None = None
    """Of the metadata at the head, without its rules."""
    links: set[str] = field(default_factory=set)
    """Labels of link references, folded."""
    notes: set[str] = field(default_factory=set)
    """Labels of notes that are written out."""
    examples: set[str] = field(default_factory=set)
    """Labels of numbered examples, which are not citations."""
    list_place: Place | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    """Of the line."""
    inside: int
    """Where it goes on after the marks of block quotes."""
    end: int
    text: str
    """What stands after those marks, without the line's end."""
    quotes: int
    indent: int
    """Columns of white space before the text."""

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()

    @property
    def bare(self) -> str:
        return self.text.strip()

    @property
    def first(self) -> int:
        """Where the first character that is no white space stands."""
        return self.inside + len(self.text) - len(self.text.lstrip())


def blocks_of(text: str) -> Blocks:
    """Give the blocks of a text, in order."""
    return _Reader(text).read()


def _lines(text: str) -> Iterator[_Line]:
    for found in _LINE.finditer(text):
        whole = found[0].rstrip("\r\n")
        quote = _QUOTE.match(whole)
        skipped = quote.end() if quote else 0
        rest = whole[skipped:]
        space = rest[: len(rest) - len(rest.lstrip(" \t"))]
        yield _Line(
            found.start(),
            found.start() + skipped,
            found.end(),
            rest,
            quote[0].count(">") if quote else 0,
            len(space.expandtabs(_TAB)),
        )


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = list(_lines(text))
        self._at = 0
        self._found = Blocks()
        self._items: list[int] = []
        """Columns at which the text of the open list items begins."""
        self._note: str | None = None
        self._block: list[_Line] = []
        self._start: int | None = None
        self._after_blank = True
        self._may_define = False
        """Whether the block before could be the term of a definition."""
        self._quotes = 0
        self._missing: set[str] = set()
        """Patterns that no line further on has, so that they are looked for once."""

    def read(self) -> Blocks:
        self._front_matter()
        while self._at < len(self._lines):
            self._step(self._lines[self._at])
        self._close()
        if self._found.list_place is None and (html := _HTML_REFS.search(self._text)):
            self._found.list_place = Place(html.start("inside"), html.end("inside"), is_empty=True)
        return self._found

    # One line

    def _step(self, line: _Line) -> None:
        if line.is_blank:
            self._close()
            self._after_blank = True
            self._at += 1
            return
        if line.quotes != self._quotes and self._after_blank:
            self._quotes, self._items = line.quotes, []
        if self._after_blank:
            self._leave_items(line)
        relative = line.indent - (self._items[-1] if self._items else 0)
        if (
            self._after_blank
            and not self._block
            and relative >= _CODE
            and not self._is_underlined()
        ):
            self._skip_code()
            return
        if self._skips(line):
            self._after_blank = False
            return
        self._after_blank = self._add(line, relative)
        self._at += 1

    def _is_underlined(self) -> bool:
        after = self._lines[self._at + 1 : self._at + 2]
        return bool(after) and _UNDERLINE.match(after[0].bare) is not None

    def _leave_items(self, line: _Line) -> None:
        while self._items and line.indent < self._items[-1]:
            self._items.pop()
        if self._note is not None and not self._items:
            self._note = None

    def _add(self, line: _Line, relative: int) -> bool:
        """Add a line to the open block, or begin one; say whether the next line begins one in any case."""
        begins = not self._block
        if note := _NOTE.match(line.bare) if line.indent < _CODE else None:
            self._close()
            self._note, self._items = note["label"], [_CODE]
            self._found.notes.add(note["label"])
            self._open(line, line.first + note.end())
            return False
        if heading := _HEADING.match(line.bare) if begins else None:
            self._open(line, line.first)
            self._close(level=len(heading["marks"]))
            return True
        underline = _UNDERLINE.match(line.bare)
        if underline and len(self._block) == 1 and self._note is None:
            self._block.append(line)
            self._close(level=1 if underline["mark"] == "=" else 2)
            return True
        item = _ITEM.match(line.bare) if begins or self._items else None
        if not item and (self._block or self._may_define):
            item = _DEFINITION.match(line.bare)
        if item and relative < _CODE:
            self._close()
            self._open_item(line, item)
        elif begins:
            self._open(line, line.first)
        else:
            self._block.append(line)
        return False

    def _open_item(self, line: _Line, item: re.Match[str]) -> None:
        while self._items and line.indent < self._items[-1]:
            self._items.pop()
        example = _EXAMPLE.match(line.bare)
        if example:
            self._found.examples.add(example["label"])
        space = len(item["space"].expandtabs(_TAB))
        self._items.append(line.indent + len(item["marker"]) + (space if 0 < space <= _CODE else 1))
        self._open(line, line.first + item.end())

    def _open(self, line: _Line, start: int) -> None:
        self._block, self._start = [line], start

    def _close(self, level: int | None = None) -> None:
        if self._block:
            assert self._start is not None
            first = self._block[0]
            is_item = self._start != first.first and _DEFINITION.match(first.bare) is None
            is_term = len(self._block) == 1 and level is None and not first.bare.startswith("|")
            self._may_define = not is_item and (
                is_term or _DEFINITION.match(first.bare) is not None
            )
            self._found.prose.append(Block(self._start, self._block[-1].end, self._note, level))
        self._block, self._start = [], None

    # Parts without citations

    def _front_matter(self) -> None:
        if not self._lines or self._lines[0].text.rstrip() != "---":
            return
        end = self._meta_end(0)
        if end is not None:
            self._found.front_matter = (self._lines[0].end, self._lines[end].start)
            self._at = end + 1

    def _meta_end(self, at: int) -> int | None:
        """Give the line that closes the metadata begun at a line; None where it is none."""
        if at + 1 >= len(self._lines) or self._lines[at + 1].is_blank:
            return None
        if at and not _META.match(self._lines[at + 1].text):
            return None
        closing = (
            n
            for n in range(at + 1, len(self._lines))
            if self._lines[n].text.rstrip() in ("---", "...")
        )
        return next(closing, None)

    def _skip_code(self) -> None:
        """Pass over an indented code block: until a line that is not blank stands further left."""
        least = _CODE + (self._items[-1] if self._items else 0)
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.is_blank and (line.indent < least or line.quotes != self._quotes):
                return
            self._after_blank = line.is_blank
            self._at += 1

    def _skips(self, line: _Line) -> bool:
        """Pass over what begins with this line and holds no citations; say whether it did."""
        bare = line.bare
        end = None
        if fence := _FENCE.match(bare):
            end = self._fence_end(fence["fence"])
        elif bare == "---" and self._after_blank and not line.quotes:
            end = self._meta_end(self._at)
        elif raw := _RAW.match(bare):
            end = self._line_with(re.compile(rf"</{raw['tag']}\s*>", re.IGNORECASE))
        elif bare.startswith("<!--"):
            end = self._line_ending_comment()
        elif not self._block and (begun := _ENVIRONMENT.match(bare)):
            end = self._line_with(re.compile(re.escape(rf"\end{{{begun['name']}}}")))
        elif div := _DIV.match(bare):
            self._list_place(div["attributes"] or "")
            end = self._at
        elif not self._block and (link := _LINK.match(bare)) and bare[1] != "^":
            self._found.links.add(" ".join(link["label"].casefold().split()))
            after = self._lines[self._at + 1 : self._at + 2]
            end = self._at + (bool(after) and _TITLE.match(after[0].bare) is not None)
        if end is None:
            return False
        self._close()
        self._at = end + 1
        return True

    def _fence_end(self, fence: str) -> int | None:
        closing = re.compile(rf"{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
        quotes = self._lines[self._at].quotes
        for at in range(self._at + 1, len(self._lines)):
            line = self._lines[at]
            if line.quotes < quotes:
                return None
            if line.quotes == quotes and closing.match(line.bare):
                return at
        return None

    def _line_with(self, pattern: re.Pattern[str]) -> int | None:
        if pattern.pattern in self._missing:
            return None
        lines = range(self._at, len(self._lines))
        found = next((at for at in lines if pattern.search(self._lines[at].text)), None)
        if found is None:
            self._missing.add(pattern.pattern)
        return found

    def _line_ending_comment(self) -> int | None:
        """Give the line in which a comment ends, where nothing follows it there."""
        end = self._line_with(re.compile("-->"))
        if end is None or self._lines[end].text.rpartition("-->")[2].strip():
            return None
        return end

    def _list_place(self, attributes: str) -> None:
        is_done = self._found.list_place is not None or _DIV.pattern in self._missing
        if is_done or not _REFS.search(attributes):
            return
        start = self._lines[self._at].end
        for at in range(self._at + 1, len(self._lines)):
            closing = _DIV.match(self._lines[at].bare)
            if closing and not closing["attributes"]:
                end = self._lines[at].start
                is_empty = not self._text[start:end].strip()
                self._found.list_place = Place(start, end, is_empty)
                return
        self._missing.add(_DIV.pattern)
