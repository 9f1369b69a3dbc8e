"""From BibTeX text to its entries: the one door to bibtexparser.

bibtexparser splits the text. What it would pass over or misread without a word is read here, or told:
joined values (``#``), blanks after ``@``, missing commas, comments inside entries, an ``@`` at the start of a
line inside a value, repeated keys and fields, entries that it takes for text between entries.

Source: O. Patashnik, BibTeXing (1988), section 2 and the grammar of bibtex.web; for comments, biber.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from citekit.errors import Location, ParseError, Problem, RecordError
from citekit.formats.bib.macros import Macros
from citekit.formats.bib.pieces import normalised, pieces, shielded, uncommented
from citekit.formats.unread import Unread

__all__ = ["BibtexEntry", "entries"]


class BibtexEntry(NamedTuple):
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
    """Yield the entries of a BibTeX text, in file order; a bad one costs one, and a text without any is told.

    Args:
        lines: The lines of a file, with their ends.
        file: The name that errors give it.
    """
    macros = Macros()
    is_empty, passed_over = True, []
    for first, text in pieces(lines):
        for entry in _Reading(normalised(text), file, first, macros).entries():
            is_empty = False
            yield entry
        if is_empty:
            passed_over.append(text)
    if is_empty:
        yield _nothing_in("".join(passed_over), file)


def _nothing_in(text: str, file: str) -> Unread:
    found = "found none" if text.strip("\ufeff \t\r\n") else "the file is empty"
    reason = f"expected entries such as '@misc{{key, title = {{...}}}}'; {found}"
    return Unread(text, RecordError([Problem(Location(file), "", reason)]))


_ENTRY_IN_TEXT = re.compile(r"@\s*[^\s@{}(),=#%\"']+\s*[{(]\s*[^\s,={}]+\s*,")
_NAME = re.compile(r"[^\s{}(),=#%\"'@\\]+")
_AROUND_NAMES = " \t\n\ufffd"
"""What may stand around a field's name, control characters that `normalised` has replaced included."""


@lru_cache(maxsize=1024)
def _name(written: str) -> tuple[str, bool]:
    """Give the name of a field in lower case, and whether it is one."""
    name = written.strip(_AROUND_NAMES).lower()
    return name, _NAME.fullmatch(name) is not None


def _split(text: str) -> list[Any]:
    from bibtexparser.entrypoint import parse_string

    # What it would write to the log is told in the errors here.
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
    return list(parse_string(text, parse_stack=[]).blocks)


class _Reading:
    """One pass through a piece of a file."""

    def __init__(self, text: str, file: str, first: int, macros: Macros) -> None:
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
                case model.Entry():
                    yield self._entry(block)
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

    def _block(self, block: Any) -> Iterator[BibtexEntry | Unread]:
        """Give an entry; a macro that stands twice, which counts as a duplicate too, is defined anew."""
        if hasattr(block, "fields"):
            yield self._entry(block)
        else:
            yield from self._define(block)

    def _line(self, block: Any, before: int = 0) -> int:
        line: int = self._first + before + block.start_line + 1
        return line

    def _unread(self, raw: str, line: int, key: str, reason: str) -> Unread:
        return Unread(raw, RecordError([Problem(Location(self._file, line), key, reason)]))

    def _told(self, block: Any) -> Iterator[Unread]:
        """Tell of text between entries that looks like one, which BibTeX would pass over."""
        if _ENTRY_IN_TEXT.search(block.comment):
            reason = "expected an entry such as '@misc{key, title = {...}}'; this could not be read as one"
            yield self._unread(block.raw, self._line(block), "", reason)

    def _define(self, block: Any) -> Iterator[Unread]:
        try:
            self._macros.define(block.key, block.value)
        except ParseError as error:
            yield self._unread(block.raw, self._line(block), block.key, error.reason)

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
            again = _split(shielded(self._region(block, end)))
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
        return self._unread(self._region(block, end) or block.raw, self._line(block), "", told)

    def _entry(self, block: Any, before: int = 0) -> BibtexEntry | Unread:
        """Join the values of an entry that stands so many lines after the start of what was split."""
        fields: dict[str, str] = {}
        problems: list[Unread] = []
        key = block.key.strip()
        for field in block.fields:
            name, is_name = _name(field.key)
            if is_name and name not in fields and _is_simple(field.value):
                if value := field.value[1:-1].strip():
                    fields[name] = value
                continue
            line = self._line(field, before)
            if not is_name:
                return self._without_comments(block, before, line, name)
            try:
                value, unknown = self._macros.joined(field.value)
            except ParseError as error:
                return self._unread(block.raw, line, f"{key}.{name}", error.reason)
            raw = f"{field.key} = {field.value}"
            if unknown:
                near = self._macros.nearest(unknown)
                hint = f"; did you mean {near!r}?" if near else ""
                reason = f"expected a macro that @string defines, found {unknown!r}, which is kept as text{hint}"
                problems.append(self._unread(raw, line, f"{key}.{name}", reason))
            if name in fields and value not in {"", fields[name]}:
                reason = "the field stands twice; the first is kept"
                problems.append(self._unread(raw, line, f"{key}.{name}", reason))
            elif value:
                fields.setdefault(name, value)
        kind, line = block.entry_type.strip().lower(), self._line(block, before)
        return BibtexEntry(kind, key, fields, line, block.raw, tuple(problems))

    def _without_comments(
        self, block: Any, before: int, line: int, name: str
    ) -> BibtexEntry | Unread:
        """Read an entry again whose comments were taken for the names of fields."""
        from bibtexparser import model

        bare = uncommented(block.raw)
        again = _split(bare) if bare != block.raw else []
        if len(again) == 1 and isinstance(again[0], model.Entry):
            return self._entry(again[0], before + block.start_line)
        shown = re.sub(r"\s+", " ", name)[:60]
        reason = (
            f"expected the name of a field before '=', found {shown!r}; look for a missing comma"
        )
        return self._unread(block.raw, line, block.key.strip(), reason)


_FURTHEST = 4
"""How many blocks one entry may have been taken apart into."""


def _is_simple(value: str) -> bool:
    """Whether a value stands in braces with none inside, as most do. An escaped brace is one for BibTeX, too."""
    return value[:1] == "{" and value.find("{", 1) < 0 and value.find("}") == len(value) - 1
