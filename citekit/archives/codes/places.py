"""What names are that no label and no shape tells: their place in the code decides."""

import re
from collections.abc import Sequence

from citekit.archives.codes.archive import is_archive, is_sigle, key
from citekit.archives.codes.chunks import LONGEST_NAME, Chunk
from citekit.archives.codes.grammar import Grammar, Term
from citekit.archives.codes.numbers import leaves_at
from citekit.archives.codes.reading import Kind, Part
from citekit.archives.codes.scan import part_of

__all__ = ["Places"]

_BRACKETED = re.compile(r"\s\([^()]{1,60}\)\Z")
_CITY = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]{2,}\Z")
_CREDIT = (
    r"translat|transcri|obtain|contribut|provided|publish|reprint|with permission|edited by|cited|quoted|"
    r"drafted|repeated to|copy obtained|on file"
)
_MARKING = (
    r"see\b|top secret|secret\b|confidential|limit(?:ed)? (?:official|distribution)|official use|unclassified|"
    r"restricted data|eyes only|nodis|exdis|noforn|limdis|priority|no classification|extract|https?:"
)
_NO_CODE = re.compile(
    rf"(?:and\s+)?(?:{_CREDIT}|{_MARKING})|.{{0,200}}[.)]\s(?:{_CREDIT})", re.IGNORECASE
)
"""How credits and security markings begin; they are no part of a code."""


_NAME_OF_FONDS = Term("fonds name")


class Places:
    """Says what the unlabelled names of a code are, for one practice."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._archives = frozenset(map(key, grammar.archives))

    @property
    def archives(self) -> frozenset[str]:
        """The keys of the archives that tell the practice."""
        return self._archives

    def place(self, raw: str, chunks: list[Chunk], *, archive: bool) -> list[Chunk]:
        """Give the chunks with what they are: archive if there may be one, a level, leaves, or not understood."""
        first = next(
            (
                at
                for at, chunk in enumerate(chunks)
                if _kind(chunk) in {"level", "container", "locator"}
            ),
            len(chunks),
        )
        fonds = any(
            part.level == "fonds" and part.label for chunk in chunks[first:] for part in chunk.parts
        )
        head = self._head(
            raw, chunks[:first], archive=archive, coded=first < len(chunks), fonds=fonds
        )
        placed = [*head, *chunks[first:]]
        if (
            archive
            and self._grammar.archive_last
            and not any(_kind(chunk) == "archive" for chunk in placed)
        ):
            placed = self._archive_at_the_end(raw, placed)
        if self._grammar.joined:
            placed = _joined(raw, placed)
        read = over = filed = False
        for at, chunk in enumerate(placed):
            read = read or _kind(chunk) in {"level", "container"}
            if not chunk.parts and at and _names_fonds(raw, placed[at - 1], chunk):
                placed[at] = _termed(raw, chunk, _NAME_OF_FONDS)
            elif not chunk.parts:
                over = over or bool(_NO_CODE.match(raw, chunk.start, chunk.end))
                placed[at] = self._rest(raw, chunk, read=read and not over, filed=filed)
            filed = filed or any(part.level == "file" for part in placed[at].parts)
        return placed

    def _head(
        self, raw: str, chunks: Sequence[Chunk], *, archive: bool, coded: bool, fonds: bool
    ) -> list[Chunk]:
        placed = list(chunks)
        open_ = [at for at, chunk in enumerate(placed) if not chunk.parts]
        names = [raw[placed[at].start : placed[at].end] for at in open_]
        if not names or not all(map(_is_name, names)):
            return placed
        count = self._archives_among(names, coded=coded) if archive else 0
        if fonds and 0 < count < len(names) and _CITY.match(names[count]):
            count += 1
        if count == 0 and not coded:
            return placed
        for at in open_[:count]:
            placed[at] = _as(raw, placed[at], "archive")
        for at, term in zip(open_[count:], self._grammar.head, strict=False):
            placed[at] = _termed(raw, placed[at], term)
        return placed

    def _archives_among(self, names: Sequence[str], *, coded: bool) -> int:
        """Say how many names at the beginning are the archive's."""
        grammar = self._grammar
        known = self.knows(names[0]) or is_archive(names[0])
        told = grammar.archive_first or not grammar.head
        sigle = is_sigle(names[0]) and (len(names) > 1 or told)
        if not (known or (coded and (sigle or (told and _is_place(names[0]))))):
            return 0
        count = 1
        while count < len(names) and (
            is_archive(names[count])
            or self.knows(names[count])
            or (coded and told and _is_place(names[count]))
        ):
            count += 1
        return count

    def knows(self, name: str) -> bool:
        """Whether a name is one of the archives that tell the practice."""
        return key(_BRACKETED.sub("", name)) in self._archives

    def _archive_at_the_end(self, raw: str, placed: list[Chunk]) -> list[Chunk]:
        for at, chunk in enumerate(placed):
            name = raw[chunk.start : chunk.end]
            if at and not chunk.parts and (self.knows(name) or is_archive(name)):
                return [
                    later if later.parts or before < at else _as(raw, later, "archive")
                    for before, later in enumerate(placed)
                ]
        return placed

    def _rest(self, raw: str, chunk: Chunk, *, read: bool, filed: bool) -> Chunk:
        grammar, name = self._grammar, raw[chunk.start : chunk.end]
        if read and _is_name(name):
            bare = grammar.bare if filed or not grammar.unfiled else grammar.unfiled
            if bare and leaves_at(raw, chunk.start) == name:
                return _termed(raw, chunk, bare)
            if (
                grammar.middle
                and any(map(str.isalnum, name))
                and not (grammar.middle.words and any(map(str.isdigit, name)))
            ):
                return _termed(raw, chunk, grammar.middle)
        return _as(raw, chunk, "unread")


def _names_fonds(raw: str, fonds: Chunk, chunk: Chunk) -> bool:
    """Whether words in brackets stand right behind the number of a fonds: ``f. R-9401 (NKVD SSSR)``."""
    return (
        any(part.level == "fonds" and part.label for part in fonds.parts)
        and raw[fonds.end : chunk.start].strip() in {"(", "["}
        and raw[chunk.end : chunk.end + 1] in {")", "]"}
        and not any(map(str.isdigit, raw[chunk.start : chunk.end]))
        and _is_name(raw[chunk.start : chunk.end])
    )


def _kind(chunk: Chunk) -> Kind | None:
    return chunk.parts[0].kind if chunk.parts else None


def _as(raw: str, chunk: Chunk, kind: Kind) -> Chunk:
    name = raw[chunk.start : chunk.end]
    return chunk._replace(
        parts=(Part(kind, name, chunk.start, value=name if kind == "archive" else None),)
    )


def _termed(raw: str, chunk: Chunk, term: Term) -> Chunk:
    return chunk._replace(parts=(part_of(raw, (chunk.start, chunk.end), term),))


def _is_name(name: str) -> bool:
    return len(name) <= LONGEST_NAME and name.isprintable() and not _NO_CODE.match(name)


def _is_place(name: str) -> bool:
    """Whether it may be the rest of an archive's name, such as its department or its city."""
    return not any(map(str.isdigit, name))


def _joined(raw: str, chunks: Sequence[Chunk]) -> list[Chunk]:
    """Take names that follow each other as one: a folder's title holds commas and colons."""
    joined: list[Chunk] = []
    for chunk in chunks:
        last = joined[-1] if joined else chunk
        goes_on = raw[last.end : chunk.start].strip() in {",", ":"}
        if goes_on and not chunk.parts and not last.parts and not _NO_CODE.match(raw, chunk.start):
            joined[-1] = Chunk(last.start, chunk.end)
        else:
            joined.append(chunk)
    return joined
