"""The cites of a citation, grouped and collapsed, in one text.

Source: CSL 1.0.2, "Cite Grouping", "Cite Collapsing".
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from citekit.csl.citation import Cite
from citekit.csl.compiled import Area
from citekit.csl.formatting import delimit
from citekit.csl.locale import Locale
from citekit.csl.marks import JOINT, plain
from citekit.csl.richtext import read_around

__all__ = ["Piece", "join_cites"]

_OPENS = tuple(" \u00a0([{/'\"“‘–—-’")
_CLOSED_BY = tuple(" \u00a0,.;:!?)]}/–—-'\"’”")
_SETS_APART = (",", ";", ".")
_SHORTEST_RANGE = 3


@dataclass(slots=True)
class Piece:
    """One cite, rendered, and what collapsing asks of it."""

    cite: Cite
    text: str
    names: str
    date: str
    suffix_text: str
    """The year suffix as it is printed."""
    suffix: str
    number: int
    without_names: Callable[[], str]
    quotes: tuple[str, str]
    is_titled: bool
    """Whether a title, or what else the style has, stands where no names are."""
    continues: bool = False
    """Whether it continues a sentence, which names the author that is left out."""

    @property
    def frame(self) -> tuple[str, str] | None:
        """What stands before and after its number; None where it prints none."""
        before, number, after = plain(self.text).partition(str(self.number))
        return (before, after) if number else None

    @property
    def is_plain(self) -> bool:
        """Whether nothing but the item itself is cited."""
        return not self.cite.prefix and self.may_begin_range

    @property
    def may_begin_range(self) -> bool:
        """Whether nothing stands between it and what follows."""
        return not (self.cite.locator or self.cite.suffix)


@dataclass(slots=True)
class _Part:
    """Text, and what joins it to the text before."""

    text: str
    delimiter: str
    prefix: str = ""
    """What the writer puts before it."""
    suffix: str = ""


def join_cites(pieces: Sequence[Piece], area: Area, locale: Locale, *, is_in_text: bool) -> str:
    """Give the cites of a citation as one marked text."""
    pieces = [piece for piece in pieces if piece.text or piece.cite.prefix or piece.cite.suffix]
    if len(pieces) == 1:
        return _around(pieces[0], pieces[0].text)
    collapse = area.attributes.get("collapse", "")
    if collapse == "citation-number":
        parts = _by_number(pieces, area, locale)
    elif area.groups:
        groups = _grouped(pieces, regroups=is_in_text and bool(area.sort))
        parts = _by_names(groups, area, collapse, locale, is_in_text=is_in_text)
    else:
        parts = [_part(piece, piece.text, area.delimiter) for piece in pieces]
    return _joined([part for part in parts if part.text])


def _joined(parts: Sequence[_Part]) -> str:
    """Join parts; where a writer's own words set two cites apart, no delimiter does."""
    text = before = ""
    for part in parts:
        if not text:
            text = part.text
        elif not before and part.prefix.startswith(_SETS_APART):
            text += JOINT + part.text
        elif before.endswith(_SETS_APART):
            _, space, rest = part.delimiter.partition(" ")
            text += f"{space}{rest}{part.text}"
        else:
            text = f"{text}{part.delimiter}{part.text}"
        before = part.suffix
    return text


def _part(piece: Piece, text: str, delimiter: str) -> _Part:
    return _Part(_around(piece, text), delimiter, piece.cite.prefix, piece.cite.suffix)


def _around(piece: Piece, text: str) -> str:
    """Put a cite's prefix and suffix around it, with a space where a word would touch it."""
    prefix, suffix = piece.cite.prefix, piece.cite.suffix
    if not prefix and not suffix:
        return text
    gap_before = " " if prefix and not prefix.endswith(_OPENS) else ""
    gap_after = " " if suffix and not suffix.startswith(_CLOSED_BY) else ""
    before = read_around(prefix, *piece.quotes)
    after = read_around(suffix, *piece.quotes)
    joint = JOINT if after else ""
    return f"{before}{gap_before}{text}{gap_after}{joint}{after}"


def _by_number(pieces: Sequence[Piece], area: Area, locale: Locale) -> list[_Part]:
    parts: list[_Part] = []
    dash = locale.term("citation-range-delimiter") or "–"
    after = area.attributes.get("after-collapse-delimiter")
    ends = False
    at = 0
    while at < len(pieces):
        end = at + 1
        while end < len(pieces) and _continues_range(pieces[end - 1], pieces[end]):
            end += 1
        delimiter = delimit(after) if ends and after is not None else area.delimiter
        collapsed = end - at >= _SHORTEST_RANGE
        ends = collapsed or bool(pieces[end - 1].cite.locator)
        if collapsed:
            text = f"{pieces[at].text}{dash}{pieces[end - 1].text}"
            parts.append(_part(pieces[at], text, delimiter))
        else:
            for piece in pieces[at:end]:
                parts.append(_part(piece, piece.text, delimiter))
                delimiter = area.delimiter
        at = end
    return parts


def _continues_range(one: Piece, other: Piece) -> bool:
    """Say whether two cites differ in nothing but their numbers, which follow each other."""
    return (
        other.number == one.number + 1
        and other.is_plain
        and one.may_begin_range
        and one.frame is not None
        and one.frame == other.frame
    )


def _grouped(pieces: Sequence[Piece], *, regroups: bool) -> list[list[Piece]]:
    """Give cites of the same names, or of none, together: runs of them, or all where cites may move."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        candidates = groups if regroups else groups[-1:]
        same = next((group for group in candidates if group[0].names == piece.names), None)
        if same is not None:
            same.append(piece)
        else:
            groups.append([piece])
    return groups


def _by_names(
    groups: Sequence[Sequence[Piece]],
    area: Area,
    collapse: str,
    locale: Locale,
    *,
    is_in_text: bool,
) -> list[_Part]:
    attributes = area.attributes
    own = attributes.get("cite-group-delimiter", ", " if is_in_text else None)
    between = area.delimiter if own is None else delimit(own)
    after = attributes.get("after-collapse-delimiter")
    after_collapse = area.delimiter if after is None else delimit(after)
    after_locator = between if after is None else after_collapse
    parts: list[_Part] = []
    delimiter = area.delimiter
    for group in groups:
        if collapse.startswith("year"):
            inner = _collapsed(group, area, collapse, (between, after_locator), locale)
        else:
            inner = [
                _part(piece, piece.text, area.delimiter if piece.is_titled else between)
                for piece in group
            ]
        inner[0].delimiter = delimiter
        parts += inner
        collapsed = len(group) > 1 or (is_in_text and collapse != "year-suffix")
        delimiter = after_collapse if collapse and collapsed else area.delimiter
    return parts


def _collapsed(
    group: Sequence[Piece],
    area: Area,
    collapse: str,
    delimiters: tuple[str, str],
    locale: Locale,
) -> list[_Part]:
    parts: list[_Part] = []
    at = 0
    between, after_locator = delimiters
    attributes = area.attributes
    own = attributes.get("year-suffix-delimiter", attributes.get("cite-group-delimiter"))
    suffix_delimiter = area.delimiter if own is None else delimit(own)
    while at < len(group):
        piece = group[at]
        text = piece.text if at == 0 else piece.without_names()
        if not text and (piece.cite.prefix or piece.cite.suffix):
            text = piece.text  # a writer's words are said of something
        if piece.is_titled:
            delimiter = area.delimiter
        elif at and group[at - 1].cite.locator:
            delimiter = after_locator
        else:
            delimiter = between
        parts.append(_part(piece, text, delimiter))
        end = at + 1
        if collapse.startswith("year-suffix"):
            while end < len(group) and _same_year(group[end - 1], group[end]):
                end += 1
            parts += _suffixes(group[at:end], collapse, suffix_delimiter, locale)
        at = end
    return parts


def _same_year(one: Piece, other: Piece) -> bool:
    return bool(
        one.date
        and one.date == other.date
        and not other.is_titled
        and one.suffix_text
        and other.suffix_text
        and one.is_plain
        and other.is_plain
    )


def _suffixes(
    pieces: Sequence[Piece], collapse: str, delimiter: str, locale: Locale
) -> list[_Part]:
    """Give the year suffixes after the first, as ranges where asked."""
    if not collapse.endswith("ranged"):
        return [_Part(piece.suffix_text, delimiter) for piece in pieces[1:]]
    dash = locale.term("year-range-delimiter") or "–"
    parts: list[_Part] = []
    start = 0
    while start < len(pieces):
        end = start
        while end + 1 < len(pieces) and _follows(pieces[end].suffix, pieces[end + 1].suffix):
            end += 1
        if end - start + 1 >= _SHORTEST_RANGE:
            if start:
                parts.append(_Part(pieces[start].suffix_text, delimiter))
            parts.append(_Part(pieces[end].suffix_text, dash))
        else:
            first = start or start + 1
            parts += [_Part(piece.suffix_text, delimiter) for piece in pieces[first : end + 1]]
        start = end + 1
    return parts


def _follows(one: str, other: str) -> bool:
    return len(one) == len(other) and one[:-1] == other[:-1] and ord(other[-1]) == ord(one[-1]) + 1
