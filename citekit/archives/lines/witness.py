"""Witnesses: the archive, the code, and the leaves, wherever the archive stands.

::

    witnesses := witness { (";" | "; and") witness }
    witness   := archive [("," | ":" | " ") code]
               | code "," archive {"," place}
               | code

The archive is looked for in the archives table, first at the beginning, then at the end; where the table does
not know it, the grammars of codes tell it by its look.
"""

import re
from functools import lru_cache

from citekit.archives.codes import Reading, parse
from citekit.archives.codes.archive import is_archive, is_sigle
from citekit.archives.codes.registry import GENERAL
from citekit.archives.lines.archive_name import ends_name, extended, is_city
from citekit.archives.lines.breaks import Breaks
from citekit.archives.lines.line import Witness, Work
from citekit.archives.lines.practice import grammars, meant
from citekit.archives.lines.work import IMPRINT, work
from citekit.archives.repository import Repositories
from citekit.model import Repository

__all__ = ["begins_with_archive", "trimmed", "witness", "witnesses"]

_COMMA = re.compile(r"[,:](?=\s)|[，、：。]|\.(?=\s+[A-ZА-Я])|;(?=\s)")
_WORD_END = re.compile(r"\s+")
_MOST_COMMAS, _MOST_WORDS, _LONGEST_NAME, _LONGEST_LEVEL = 5, 7, 200, 80
_TRIM = " \t\r\n\f\v\u00a0,;:<>，、：。；"


def witness(
    text: str, start: int, end: int, table: Repositories, breaks: Breaks, *, is_copy: bool = False
) -> Witness | None:
    """Read one witness; None where the stretch holds neither an archive nor a code that can be told."""
    start, end = trimmed(text, start, end)
    if start == end:
        return None
    whole = text[start:end]
    archive = _at_start(whole, start, table, breaks) or _at_end(whole, start, table, breaks)
    city = 0
    if archive is None and (begin := _within(whole, start, table, breaks)):
        if inner := _in_the_middle(whole, start, begin, table, breaks, is_copy=is_copy):
            return inner
        if is_city(whole[:begin].strip(_TRIM)):
            city = begin
        else:
            whole, start = whole[begin:], start + begin
        archive = _at_start(whole[city:], start + city, table, breaks)
    if archive is None:
        return _unknown(whole, start, table, is_copy=is_copy)
    begin, stop = (city + place for place in archive)
    found = _find(table, whole[begin:stop])
    if begin == city:
        begin, stop = 0, extended(whole, stop, american=_american(found))
    name = whole[begin:stop].rstrip(_DASHES)
    reading, code_start = _reading(whole, begin, stop, found)
    alike: tuple[Repository, ...] = ()
    if reading and len(found) > 1 and (kept := meant(found, reading.text)) != found:
        found, alike = kept, found
        reading, code_start = _reading(whole, begin, stop, found)
    return Witness(whole, start, name, found, reading, start + code_start, is_copy, alike)


_DASHES = " .–—-"


def _american(found: tuple[Repository, ...]) -> bool:
    return any(one.country == "United States" for one in found)


def _in_the_middle(
    whole: str, start: int, begin: int, table: Repositories, breaks: Breaks, *, is_copy: bool
) -> Witness | None:
    """Read a witness whose archive stands between a collection and its boxes; None where that is not so."""
    archive = _at_start(whole[begin:], start + begin, table, breaks)
    if archive is None:
        return None
    found = _find(table, whole[begin : begin + archive[1]])
    stop = extended(whole, begin + archive[1], american=_american(found))
    name = whole[begin:stop]
    reading = parse(whole, among=grammars(found))
    collected = any(part.level == "collection" and part.start < begin for part in reading.parts)
    if not collected or reading.archive is None or reading.archive not in name:
        return None
    return Witness(whole, start, name, found, reading, start, is_copy)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out spaces and punctuation at the ends of a stretch, and the full stop of its sentence."""
    while start < end and (text[start] in _OPENING_TRIM or _is_lone(text, start, start, end)):
        start += 1
    while end > start and (
        _is_trimmed_last(text, start, end) or _is_lone(text, end - 1, start, end)
    ):
        end -= 1
    return start, end


_OPENING_TRIM = f"{_TRIM}.)]"


def _is_trimmed_last(text: str, start: int, end: int) -> bool:
    last = text[end - 1]
    return last in _TRIM or (last == "." and not _in_abbreviation(text, start, end))


def _is_lone(text: str, place: int, start: int, end: int) -> bool:
    """Whether a bracket at one end of a stretch has no partner near it."""
    match text[place]:
        case "(" | "[":
            return text.find(_BRACKETS[text[place]], place, min(end, place + _LONGEST_BRACKET)) < 0
        case ")" | "]":
            return text.find(_BRACKETS[text[place]], max(start, place - _LONGEST_BRACKET), end) < 0
        case _:
            return False


_BRACKETS = {")": "(", "]": "[", "(": ")", "[": "]"}
_LONGEST_BRACKET = 300


def _in_abbreviation(text: str, start: int, end: int) -> bool:
    return bool(re.search(r"\b[A-Z]\.[A-Z]\.$", text[max(start, end - 5) : end]))


def _at_start(
    whole: str, offset: int, table: Repositories, breaks: Breaks
) -> tuple[int, int] | None:
    ends = _places(_COMMA, whole, offset, breaks, _MOST_COMMAS)
    if len(ends) < _MOST_COMMAS:
        ends.append(len(whole))
    for end in reversed(ends):
        if end <= _LONGEST_NAME and _find(table, whole[:end]):
            return 0, end
    first = min(ends[0], _LONGEST_NAME)
    words = [found.start() for found in _WORD_END.finditer(whole, 0, first)][:_MOST_WORDS]
    return next(
        (
            (0, end)
            for end in reversed(words)
            if ends_name(whole, end) and len(_find(table, whole[:end])) == 1
        ),
        None,
    )


def _at_end(whole: str, offset: int, table: Repositories, breaks: Breaks) -> tuple[int, int] | None:
    base = max(0, len(whole) - 2 * _LONGEST_NAME)
    tail = [
        place.end()
        for place in _COMMA.finditer(whole, base)
        if not breaks.inside(offset + place.start())
    ]
    for begin in tail[-_MOST_COMMAS - 1 :]:
        name = whole[begin:].lstrip()
        if len(name) <= _LONGEST_NAME and _find(table, name):
            return len(whole) - len(name), len(whole)
    return None


def _within(whole: str, offset: int, table: Repositories, breaks: Breaks) -> int | None:
    """Give the place of an archive that stands after other words, which are not part of its code."""
    for comma in _places(_COMMA, whole, offset, breaks, _MOST_COMMAS):
        begin = comma + len(whole[comma:]) - len(whole[comma:].lstrip(_TRIM))
        found = _at_start(whole[begin:], offset + begin, table, breaks)
        if found and len(_find(table, whole[begin : begin + found[1]])) == 1:
            return begin
    return None


def _places(
    pattern: re.Pattern[str], whole: str, offset: int, breaks: Breaks, most: int
) -> list[int]:
    found: list[int] = []
    for place in pattern.finditer(whole, 0, 2 * _LONGEST_NAME):
        if not breaks.inside(offset + place.start()):
            found.append(place.start())
        if len(found) == most:
            break
    return found


def _find(table: Repositories, name: str) -> tuple[Repository, ...]:
    name = name.strip()
    before, bracket, _ = name.partition("(")
    if (
        bracket
        and (any(map(str.isdigit, before)) or "," in before)
        and not _found(table, before.strip())
    ):
        return ()
    return _found(table, name) if any(map(str.isupper, name)) or not name.isascii() else ()


@lru_cache(maxsize=16384)
def _found(table: Repositories, name: str) -> tuple[Repository, ...]:
    return table.find(name)


def _unknown(whole: str, start: int, table: Repositories, *, is_copy: bool) -> Witness | None:
    reading, code_start = parse(whole), 0
    name = reading.archive
    if name and whole.startswith(name) and (stop := extended(whole, len(name))) > len(name):
        name = whole[:stop]
        code_start = len(whole) - len(whole[stop:].lstrip(_TRIM))
        reading = parse(whole[code_start:], archive=False)
    elif name and whole.startswith(name) and not ends_name(whole, len(name)):
        first = _COMMA.search(whole, len(name))
        name = whole[: first.start() if first else len(whole)]
        code_start = len(whole) - len(whole[len(name) :].lstrip(_TRIM))
        reading = parse(whole[code_start:], archive=False)
    coded = [part for part in reading.parts if part.kind not in {"archive", "separator", "unread"}]
    coded = [] if name is None and all(part.kind == "year" for part in coded) else coded
    if name is None and (not coded or max(len(part.text) for part in coded) > _LONGEST_LEVEL):
        return None
    found = _find(table, name) if name and len(name) <= _LONGEST_NAME else ()
    alike: tuple[Repository, ...] = ()
    if name and len(found) > 1 and whole.startswith(name):
        kept = meant(found, whole[len(name) :].strip(_TRIM))
        found, alike = kept, found if kept != found else ()
    return Witness(
        whole,
        start,
        name,
        found,
        reading if coded or reading.unread else None,
        start + code_start,
        is_copy,
        alike,
    )


def _reading(
    whole: str, begin: int, stop: int, found: tuple[Repository, ...]
) -> tuple[Reading | None, int]:
    """Read the code by the practices of its archive, and say where in the witness its text begins.

    Where none is known the general form reads it: nothing tells another.
    """
    head, tail = whole[:begin].strip(_TRIM), whole[stop:].strip(_TRIM + ".")
    code = head or tail
    if not any(map(str.isalnum, code)):
        return None, 0
    code_start = whole.index(code, 0 if head else stop)
    names = grammars(found) or (GENERAL,)
    return parse(code, among=names, archive=False), code_start


_SEMICOLON = re.compile(r";\s*(?:and\s+)?(?=\S)")


def witnesses(
    text: str, start: int, end: int, table: Repositories, breaks: Breaks, *, is_copy: bool = False
) -> list[Witness | Work]:
    """Read the witnesses of a stretch, and the printed works that stand in their place."""
    found: list[Witness | Work] = []
    for begin, stop in _grouped(text, start, end, table, breaks):
        if IMPRINT.search(text, begin, stop) and not begins_with_archive(
            text, stop, table, breaks, start=begin
        ):
            found.append(work(text, *trimmed(text, begin, stop)))
        elif one := witness(text, begin, stop, table, breaks, is_copy=is_copy):
            found.append(one)
    return found


def _grouped(
    text: str, start: int, end: int, table: Repositories, breaks: Breaks
) -> list[tuple[int, int]]:
    """Part at semicolons where an archive follows; elsewhere they part the levels of one code."""
    groups: list[tuple[int, int]] = []
    named = False
    for begin, stop in breaks.split(_SEMICOLON, start, end):
        archive = _named_at(text, begin, stop, table, breaks)
        alone = archive is not None and not text[begin + archive : stop].strip(_TRIM + ".")
        if groups and (archive is None or (alone and not named)):
            groups[-1] = (groups[-1][0], stop)
            named = named or archive is not None
        else:
            groups.append((begin, stop))
            named = archive is not None
    return groups


def _named_at(text: str, start: int, end: int, table: Repositories, breaks: Breaks) -> int | None:
    """Say how far the archive's name goes at the beginning of a stretch; None where there is none."""
    begin, stop = trimmed(text, start, end)
    whole = text[begin : min(stop, begin + 3 * _LONGEST_NAME)]
    found = _at_start(whole, begin, table, breaks)
    if found:
        return begin - start + found[1]
    first = _COMMA.search(whole)
    name = whole[: first.start()] if first else whole
    if is_archive(name) or (first is not None and is_sigle(name)):
        return begin - start + len(name)
    return None


def begins_with_archive(
    text: str, end: int, table: Repositories, breaks: Breaks, *, start: int = 0
) -> bool:
    """Whether a stretch begins with an archive that the table knows."""
    begin, stop = trimmed(text, start, min(end, start + 3 * _LONGEST_NAME))
    return begin < stop and _at_start(text[begin:stop], begin, table, breaks) is not None
