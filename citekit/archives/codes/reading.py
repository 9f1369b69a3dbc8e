"""What was read of a reference code: parts that cover its text, each saying what it is.

Source: ISAD(G) 2nd ed., 3.1.1 (a reference code is kept as the repository writes it).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from citekit.archives.codes.numbers import leaves
from citekit.errors import ParseError
from citekit.model import Container, Level, Locator, ReferenceCode
from citekit.model.reference import LevelName

__all__ = ["Kind", "Part", "Reading", "Unit", "render"]

Kind = Literal[
    "archive",
    "level",
    "container",
    "year",
    "locator",
    "carrier",
    "separator",
    "joint",
    "unread",
]
"""What a part is. A ``joint`` is punctuation inside one number, such as the stroke of ``FO 371/4``;
a ``separator`` stands between numbers."""

Unit = Literal["page", "leaf", "folio", "sheet", "image", "frame", "membrane", "document"]
"""What a locator counts; see `Locator`."""

_CODE = frozenset({"level", "container", "year", "joint"})


class Part(NamedTuple):
    """A stretch of a code and what it is."""

    kind: Kind
    text: str
    """Verbatim, label included."""
    start: int
    """Where it begins in the whole text, in code points."""
    value: str | None = None
    """Its number or name without label and brackets."""
    label: str | None = None
    """The label as the code has it: ``op.``."""
    name: str | None = None
    """The archive's word, spelt out: ``opis``."""
    level: LevelName | None = None
    """What a level is a level of description of."""
    unit: Unit | None = None
    """What a locator counts."""
    uncertain: bool = False
    """Whether the code itself marks it as uncertain: ``[120]``."""

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the whole text: [start, end)."""
        return self.start, self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Reading:
    """A reference code, read. The parts cover the whole text in its order."""

    text: str
    grammar: str
    """The name of the grammar that read it."""
    parts: tuple[Part, ...]
    also: tuple[str, ...] = ()
    """Other grammars under which the text can be read as completely."""

    @property
    def unread(self) -> tuple[Part, ...]:
        """What was not understood, with its place."""
        return tuple(part for part in self.parts if part.kind == "unread")

    @property
    def archive(self) -> str | None:
        """The archive as the text names it."""
        return self._stretch("archive")

    @property
    def carrier(self) -> str | None:
        """What the copy is on, where the text says so: ``Microfilm``."""
        return self._stretch("carrier")

    @property
    def files(self) -> tuple["Reading", ...]:
        """The files that a code names one after the other, each with its leaves; itself alone where it names one.

        A file behind the leaves of another has the levels above it in common with that:
        ``f. 558, op. 11, d. 1326, l. 233; d. 1350, l. 40``.
        """
        starts = list(_file_starts(self.parts))
        if not starts:
            return (self,)
        found: list[Reading] = []
        shared: tuple[Part, ...] = ()
        begin = 0
        for start in (*starts, len(self.parts)):
            own = self.parts[begin:start]
            if begin:
                shared = _above(found[-1].parts, own[0])
            found.append(replace(self, parts=(*shared, *own)))
            begin = start
        return tuple(found)

    def reference(self) -> ReferenceCode | None:
        """Give the code without archive and leaves; None where nothing else is there. Of several files it is the first.

        Raises:
            ParseError: The code holds a character that cannot stand in one line of a record.
        """
        first, *more = self.files
        if more:
            return first.reference()
        inside = [part for part in self.parts if part.kind in _CODE or part.kind == "unread"]
        code = [part for part in inside if part.kind in _CODE] or inside
        if not code:
            return None
        raw = ", ".join(_line(self.text, *span) for span in self._stretches(code))
        read = any(part.kind in {"level", "container"} for part in code)
        return ReferenceCode(
            raw=raw,
            levels=tuple(_level(part) for part in code if _is_level(part)),
            containers=tuple(
                Container(type=part.name or "container", value=_value(part))
                for part in code
                if part.kind == "container"
            ),
            parsed_by=self.grammar if read else None,
        )

    def locator(self) -> Locator | None:
        """Give the leaves or pages, or None where the text names none. Of several files they are those of the first.

        Raises:
            ParseError: They hold a character that cannot stand in one line of a record.
        """
        first, *more = self.files
        if more:
            return first.locator()
        found = [part for part in self.parts if part.kind == "locator"]
        if not found:
            return None
        value = found[0].value or ""
        start, end, side = (value, None, None) if _is_word(found[0]) else leaves(value)
        return Locator(
            raw=_line(self.text, found[0].start, found[-1].span[1]),
            unit=found[0].unit,
            start=start,
            end=end,
            side=side,
        )

    def _stretches(self, code: list[Part]) -> list[tuple[int, int]]:
        """Give where a code stands: in one stretch, or in several around an archive or another file."""
        kept, runs, end = set(code), [[code[0]]], code[0].start
        parted = False
        for part in self.parts:
            parted = parted or part.kind == "archive" or part.start != end
            end = part.span[1]
            if part not in kept:
                continue
            if parted and part is not code[0]:
                runs.append([])
            runs[-1].append(part)
            parted = False
        spans = [(run[0].start, run[-1].span[1]) for run in runs]
        return [(start, _closed(self.text, start, end)) for start, end in spans]

    def _stretch(self, kind: Kind) -> str | None:
        found = [part for part in self.parts if part.kind == kind]
        return self.text[found[0].start : found[-1].span[1]] if found else None


def _file_starts(parts: Sequence[Part]) -> Iterator[int]:
    """Yield where, behind the leaves of a file, a level stands once more that has stood before."""
    seen: set[str | None] = set()
    located = False
    for at, part in enumerate(parts):
        if part.kind == "locator":
            located = True
        elif part.kind == "level":
            apart = bool(part.label) or (at > 0 and ";" in parts[at - 1].text)
            if located and apart and part.name in seen:
                located = False
                yield at
            seen.add(part.name)


def _above(parts: Sequence[Part], part: Part) -> tuple[Part, ...]:
    """Give what stands above a level in the code of another file, its archive included."""
    at = next((at for at, other in enumerate(parts) if other.name == part.name), 0)
    return tuple(other for other in parts[:at] if other.kind != "locator")


def render(reading: Reading) -> str:
    """Give the text back: the parts, joined.

    >>> render(Reading("x", "general", (Part("unread", "x", 0),)))
    'x'
    """
    return "".join(part.text for part in reading.parts)


def _closed(text: str, start: int, end: int) -> int:
    """Take in a bracket that closes right behind a stretch and was opened in it."""
    stretch = text[start:end]
    for opening, close in ("()", "[]", "（）"):
        if text[end : end + 1] == close and stretch.count(opening) > stretch.count(close):
            return end + 1
    return end


def _is_word(part: Part) -> bool:
    """Whether a document is named by letters and digits: ``CK3100123456``."""
    return part.unit == "document" and part.value is not None and part.value.isalnum()


def _is_level(part: Part) -> bool:
    return part.kind in {"level", "year"}


def _level(part: Part) -> Level:
    return Level(
        level=part.level or "otherlevel",
        value=_value(part),
        label=part.label,
        name=part.name,
        uncertain=part.uncertain,
    )


def _value(part: Part) -> str:
    """Give the number of a part; all of the part where its number is nothing but blanks."""
    return _line(part.value or "", 0, len(part.value or "")) or _line(part.text, 0, len(part.text))


def _line(text: str, start: int, end: int) -> str:
    """Give a stretch as one line; line breaks and tabs of a copied page become spaces."""
    line = " ".join(text[start:end].split())
    for offset, character in enumerate(line):
        if not character.isprintable() and character != " ":
            number = f"U+{ord(character):04X}"
            place = text.find(character, start)
            raise ParseError(
                f"expected no control character, found {number}; remove it",
                text=text,
                span=(place, place + 1) if place >= 0 else (start, start + offset),
            )
    return line
