"""From BibTeX text to its entries: the one door to bibtexparser.

bibtexparser splits the text. What it would pass over or misread without a word is read here, or told:
joined values (``#``), blanks after ``@``, missing commas, comments inside entries, an ``@`` at the start of a
line inside a value, repeated keys and fields, entries that it takes for text between entries.

Source: O. Patashnik, BibTeXing (1988), section 2 and the grammar of bibtex.web; for comments, biber.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from citekit.errors import Location, ParseError, Problem, RecordError, suggest
from citekit.formats.unread import Unread

__all__ = ["MONTHS", "BibtexEntry", "entries"]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The macros that every style defines."""


@dataclass(frozen=True, slots=True)
class BibtexEntry:
    """One entry, its values joined and without their braces or quotation marks, LaTeX as it is."""

    type: str
    """In lower case."""
    key: str
    fields: Mapping[str, str]
    """By name in lower case, in the order of the entry; empty ones are left out."""
    line: int
    raw: str
    problems: tuple[Unread, ...] = ()
    """Fields that could not be read as they stand; the entry still could."""


def entries(lines: Iterable[str], file: str) -> Iterator[BibtexEntry | Unread]:
    """Yield the entries of a BibTeX text, in file order; a bad one costs one.

    Args:
        lines: The lines of a file, with their ends.
        file: The name that errors give it.
    """
    macros = {name: name for name in MONTHS}
    for first, text in _pieces(lines):
        yield from _Reading(_normalised(text), file, first, macros).entries()


_PIECE = 200_000
"""Characters that are read at once; an entry is never parted, but where none of it closes."""
_LONGEST_PIECE = 20 * _PIECE


def _pieces(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Cut a file between entries; give with each piece the number of lines before it."""
    piece: list[str] = []
    first = size = 0
    enough = _PIECE
    closed = True
    for line in lines:
        if size > enough and closed and line.lstrip().startswith("@"):
            text = "".join(piece)
            if text.count("{") == text.count("}") or size > _LONGEST_PIECE:
                yield first, text
                first, size, piece, enough = first + len(piece), 0, [], _PIECE
            else:
                enough = size + _PIECE
        piece.append(line)
        size += len(line)
        if size > enough and not line.isspace():
            closed = line.rstrip().endswith(("}", ")"))
    yield first, "".join(piece)


_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SPACED_START = re.compile(r"^([ \t]*)@(\s*)([A-Za-z]\w*)(\s*)(?=[{(])", re.MULTILINE | re.ASCII)
_ENTRY_IN_TEXT = re.compile(r"@\s*[^\s@{}(),=#%\"']+\s*[{(]\s*[^\s,={}]+\s*,")
_NAME = re.compile(r"[^\s{}(),=#%\"'@\\]+")
_AROUND_NAMES = " \t\n\ufffd"
"""What may stand around a field's name, control characters that `_normalised` has replaced included."""
_SIMPLE = re.compile(r"\s*\{([^{}]*)\}\s*")
"""A value in braces with none inside, as most are. (An escaped brace is one for BibTeX, too.)"""
_NUMBER_OR_MACRO = re.compile(r"[^\s{}\"#,=%]+")


def _normalised(text: str) -> str:
    """Give a text that bibtexparser sees all entries of, with as many lines as before."""
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = re.sub(r"\r\n?", "\n", text)
    text = _CONTROLS.sub("\ufffd", text)
    return _SPACED_START.sub(r"\1\2\4@\3", text)


def _split(text: str) -> list[Any]:
    from bibtexparser.entrypoint import parse_string

    # What it would write to the log is told in the errors here.
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
    return list(parse_string(text, parse_stack=[]).blocks)


class _Reading:
    """One pass through a piece of a file."""

    def __init__(self, text: str, file: str, first: int, macros: dict[str, str]) -> None:
        """Split a piece of a file.

        Args:
            text: The piece.
            file: The name of the file.
            first: The number of lines before it.
            macros: What is defined before it, and what it defines.
        """
        self._lines = text.split("\n")
        self._file, self._first, self._macros = file, first, macros
        self._blocks = _split(text)

    def entries(self) -> Iterator[BibtexEntry | Unread]:
        from bibtexparser import model

        at = 0
        while at < len(self._blocks):
            block = self._blocks[at]
            at += 1
            match block:
                case model.String():
                    yield from self._define(block)
                case model.Preamble() | model.ExplicitComment():
                    pass
                case model.ImplicitComment():
                    yield from self._told(block)
                case model.DuplicateBlockKeyBlock() | model.DuplicateFieldKeyBlock():
                    yield from self._block(block.ignore_error_block)
                case model.ParsingFailedBlock():
                    found, at = self._rescued(block, at)
                    first: int = block.start_line or 0
                    yield self._entry(found, first) if found else self._failed(block, at)
                case _:
                    yield from self._block(block)

    def _block(self, block: Any) -> Iterator[BibtexEntry | Unread]:
        """Give an entry; a macro that stands twice, which counts as a duplicate too, is defined anew."""
        if hasattr(block, "fields"):
            yield self._entry(block)
        else:
            yield from self._define(block)

    def _place(self, block: Any) -> Location:
        return Location(self._file, self._first + block.start_line + 1)

    def _unread(self, raw: str, place: Location, key: str, reason: str) -> Unread:
        return Unread(raw, RecordError([Problem(place, key, reason)]))

    def _told(self, block: Any) -> Iterator[Unread]:
        """Tell of text between entries that looks like one, which BibTeX would pass over."""
        if _ENTRY_IN_TEXT.search(block.comment):
            reason = "expected an entry such as '@misc{key, title = {...}}'; this could not be read as one"
            yield self._unread(block.raw, self._place(block), "", reason)

    def _define(self, block: Any) -> Iterator[Unread]:
        try:
            self._macros[block.key.strip().lower()] = self._value(block.value)[0]
        except ParseError as error:
            yield self._unread(block.raw, self._place(block), block.key, error.reason)

    def _rescued(self, block: Any, after: int) -> tuple[Any, int]:
        """Read a failed entry again, without comments, and with a line that begins with ``@`` as part of it.

        Returns:
            The entry, or None; and the number of the block that follows.
        """
        from bibtexparser import model

        end = self._next_block(after)
        follow = [end]
        while end < len(self._blocks) and len(follow) <= _FURTHEST:
            beyond = self._next_block(end + 1)
            if not any("}" in inner.raw for inner in self._blocks[end + 1 : beyond]):
                break
            follow.append(beyond)
            end = beyond
        for end in follow:
            again = _split(_shielded(self._region(block, end)))
            if len(again) == 1 and isinstance(again[0], model.Entry):
                return again[0], end
        return None, follow[0]

    def _next_block(self, at: int) -> int:
        from bibtexparser import model

        while at < len(self._blocks) and isinstance(self._blocks[at], model.ImplicitComment):
            at += 1
        return at

    def _region(self, block: Any, end: int) -> str:
        last = self._blocks[end].start_line if end < len(self._blocks) else len(self._lines)
        return "\n".join(self._lines[block.start_line : last]).rstrip()

    def _failed(self, block: Any, end: int) -> Unread:
        reason = re.sub(r"\s+", " ", str(block.error.abort_reason)).strip(" .").replace("`", "'")
        told = (
            f"not BibTeX: {reason[0].lower()}{reason[1:]}; look for a missing brace, comma or '='"
        )
        return self._unread(self._region(block, end) or block.raw, self._place(block), "", told)

    def _entry(self, block: Any, before: int = 0) -> BibtexEntry | Unread:
        """Join the values of an entry that stands so many lines after the start of what was split."""
        fields: dict[str, str] = {}
        problems: list[Unread] = []
        key = block.key.strip()
        for field in block.fields:
            name = field.key.strip(_AROUND_NAMES).lower()
            plain = _SIMPLE.fullmatch(field.value)
            if plain and name not in fields and _NAME.fullmatch(name):
                if value := plain[1].strip():
                    fields[name] = value
                continue
            place = Location(self._file, self._first + before + field.start_line + 1)
            if not _NAME.fullmatch(name):
                return self._without_comments(block, before, place, name)
            try:
                value, unknown = self._value(field.value)
            except ParseError as error:
                return self._unread(block.raw, place, f"{key}.{name}", error.reason)
            raw = f"{field.key} = {field.value}"
            if unknown:
                near = suggest(unknown, self._macros)
                hint = f"; did you mean {near!r}?" if near else ""
                reason = f"expected a macro that @string defines, found {unknown!r}, which is kept as text{hint}"
                problems.append(self._unread(raw, place, f"{key}.{name}", reason))
            if name in fields and value not in {"", fields[name]}:
                reason = "the field stands twice; the first is kept"
                problems.append(self._unread(raw, place, f"{key}.{name}", reason))
            elif value:
                fields.setdefault(name, value)
        kind, line = block.entry_type.strip().lower(), self._first + before + block.start_line + 1
        return BibtexEntry(kind, key, fields, line, block.raw, tuple(problems))

    def _without_comments(
        self, block: Any, before: int, place: Location, name: str
    ) -> BibtexEntry | Unread:
        """Read an entry again whose comments were taken for the names of fields."""
        from bibtexparser import model

        bare = _uncommented(block.raw)
        again = _split(bare) if bare != block.raw else []
        if len(again) == 1 and isinstance(again[0], model.Entry):
            return self._entry(again[0], before + block.start_line)
        shown = re.sub(r"\s+", " ", name)[:60]
        reason = (
            f"expected the name of a field before '=', found {shown!r}; look for a missing comma"
        )
        return self._unread(block.raw, place, block.key.strip(), reason)

    def _value(self, text: str) -> tuple[str, str | None]:
        """Join the parts of a value; give with it the first macro that is not defined.

        Raises:
            ParseError: It is no value, or something follows it.
        """
        parts: list[str] = []
        unknown: str | None = None
        at = 0
        while at < len(text) or parts:
            part, at = _part(text, at)
            is_macro = text[at - 1] not in '}"' and not part.isdecimal()
            if is_macro and part.lower() not in self._macros:
                unknown = unknown or part
            parts.append(self._macros.get(part.lower(), part) if is_macro else part)
            rest = text[at:].lstrip()
            if not rest:
                break
            if not rest.startswith("#"):
                found = re.sub(r"\s+", " ", rest)[:40]
                reason = f"expected a comma or '#' after the value, found {found!r}"
                raise ParseError(reason, text=text, span=(at, len(text)))
            at = len(text) - len(rest) + 1
        return "".join(parts).strip(), unknown


_FURTHEST = 4
"""How many blocks one entry may have been taken apart into."""


def _part(text: str, at: int) -> tuple[str, int]:
    """Read one part of a value: in braces, in quotation marks, a number or a macro."""
    at += len(text[at:]) - len(text[at:].lstrip())
    opening = text[at : at + 1]
    if opening in {"{", '"'}:
        end = _closing(text, at)
        return text[at + 1 : end], end + 1
    match = _NUMBER_OR_MACRO.match(text, at)
    if match is None:
        reason = "expected a value in braces or quotation marks, a number or a macro"
        raise ParseError(reason, text=text, span=(at, len(text)))
    return match[0], match.end()


_DELIMITER = re.compile(r'(?<!\\)[{}]|"')


def _closing(text: str, at: int) -> int:
    """Find the brace or quotation mark that closes the one at a place."""
    close, depth = ("}", 0) if text[at] == "{" else ('"', 0)
    for mark in _DELIMITER.finditer(text, at + 1):
        if mark[0] == close and depth == 0:
            return mark.start()
        depth += {"{": 1, "}": -1}.get(mark[0], 0)
    raise ParseError(f"expected {close!r} at the end of the value", text=text, span=(at, len(text)))


def _shielded(region: str) -> str:
    """Make one line of each line that begins with ``@`` and the one before."""
    head, *rest = _uncommented(region).split("\n")
    return head + "".join(
        f" {line}" if line.lstrip().startswith("@") else f"\n{line}" for line in rest
    )


def _uncommented(entry: str) -> str:
    """Leave out comments inside an entry: from ``%`` to the end of the line, but not inside values."""
    start = min(at for at in (entry.find("{"), entry.find("("), len(entry)) if at >= 0) + 1
    kept = [entry[:start]]
    depth, quoted, at = 0, False, start
    while at < len(entry):
        end = at + 1
        if entry[at] == "%" and depth == 0 and not quoted:
            end = (entry + "\n").index("\n", at)
        elif entry[at] == "\\":
            end = at + 2
        if entry[at] != "%" or depth or quoted:
            kept.append(entry[at:end])
        depth += {"{": 1, "}": -1}.get(entry[at], 0)
        quoted ^= entry[at] == '"' and depth == 0
        at = end
    return "".join(kept)
