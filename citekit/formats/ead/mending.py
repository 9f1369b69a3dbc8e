"""A finding aid that is not XML, without the components that are not, so that what stands behind them is read.

The tags of the components alone tell what lies in what. A component whose own description is broken is cut out; with all
that lies in it, for that belongs to something unknown. Where its end is missing, too, it is cut out alone, if the tags of
the others then fit together. Where they do not, what belongs to what would be a guess, and nothing is mended.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from sys import intern

from lxml import etree

from citekit.formats.syntax.xml_records import (
    Broken,
    MisformedError,
    events_of,
    misformed,
    new_parser,
    outermost,
)

__all__ = ["CUT", "mended"]

CUT = "citekit-cut"
"""The attribute of the empty components that stand for those cut out, so that the others are counted as before."""


_TAG = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<(?P<end>/?)(?:[\w.-]+:)?(?P<name>c(?:0[1-9]|1[0-2])?)(?P<more>\s[^<>]*|/)?>",
    re.DOTALL,
)
_LIST = re.compile(r"</?(?:[\w.-]+:)?dsc(?:\s[^<>]*)?>")
"""What may begin or end between the description of a component and those in it."""


@dataclass(frozen=True, slots=True)
class _Tag:
    """The beginning or the end of a component, and how far it is to the next."""

    name: str
    begin: int
    end: int
    next: int
    """Where the next tag of a component begins, or the text ends."""
    is_start: bool
    is_end: bool
    """Whether it ends one; that which is empty begins and ends in one tag."""


def mended(text: str) -> tuple[str, list[Broken]] | None:
    """Give a finding aid without what is broken in it, each line where it was, and tell what was cut out.

    Returns:
        Nothing where nothing broken was found in the components, or what belongs to what is not to be told.
    """
    tags = list(_tags(text))
    opening = outermost(text).replace("\n", " ").replace("\r", " ")
    if not tags or not opening:
        return None
    faults = dict(_faults(text, tags, opening))
    cut_off = {
        number
        for number in faults
        if tags[number].is_start and number + 1 < len(tags) and not _closes(tags, number)
    }
    ends = _ends(tags, set())
    alone: set[int] = set()
    if ends is None:
        ends, alone = _ends(tags, cut_off), cut_off
    if ends is None:
        return None
    cuts: list[_Cut] = []
    inside: int | None
    reached = 0
    for number, fault in faults.items():
        tag = tags[number]
        if tag.begin < reached:
            continue
        if number in alone:
            begin, reached, inside = tag.begin, tag.next, 0
        elif tag.is_start:
            last = ends[number]
            begin, reached = tag.begin, tags[last].end
            inside = sum(one.is_start for one in tags[number + 1 : last + 1])
        elif number + 1 < len(tags) and ends.get(number, 0) >= 0:
            begin, reached, inside = tag.end, tag.next, None
        else:
            continue
        cuts.append((begin, reached, fault, inside))
    return (_without(text, cuts), list(_told(text, cuts))) if cuts else None


_Cut = tuple[int, int, MisformedError, int | None]
"""From where to where, what is wrong there, and how many components lie in that which is cut out; None where none is."""


def _tags(text: str) -> Iterator[_Tag]:
    last: re.Match[str] | None = None
    for match in _TAG.finditer(text):
        if match["name"]:
            if last:
                yield _tag(last, match.start())
            last = match
    if last:
        yield _tag(last, len(text))


def _tag(match: re.Match[str], after: int) -> _Tag:
    is_end = bool(match["end"])
    is_empty = (match["more"] or "").endswith("/")
    name = intern(match["name"])
    return _Tag(name, match.start(), match.end(), after, not is_end, is_end or is_empty)


def _closes(tags: Sequence[_Tag], number: int) -> bool:
    """Say whether a component ends in its own tag, or in the next one."""
    tag, after = tags[number], tags[number + 1]
    return tag.is_end or (not after.is_start and after.name == tag.name)


def _ends(tags: Sequence[_Tag], without: set[int]) -> dict[int, int] | None:
    """Give for each tag that begins a component which one ends it; nothing where they do not fit together.

    An end on the upper level has -1: what stands behind it is no part of a component.
    """
    ends: dict[int, int] = {}
    waiting: list[int] = []
    for number, tag in enumerate(tags):
        if number in without:
            continue
        if tag.is_start:
            waiting.append(number)
        if tag.is_end:
            if not waiting or tags[waiting[-1]].name != tag.name:
                return None
            ends[waiting.pop()] = number
            if not waiting:
                ends.setdefault(number, -1)
    return None if waiting else ends


def _faults(text: str, tags: Sequence[_Tag], opening: str) -> Iterator[tuple[int, MisformedError]]:
    """Yield which tags are no XML, or what follows them up to the next one, and what is wrong there."""
    line = at = 0
    for number, tag in enumerate(tags):
        own = _LIST.sub("", text[tag.end : tag.next])
        if tag.is_start:
            head = text[tag.begin : tag.end]
            own = f"{head}{own}" if tag.is_end else f"{head}{own}</{_name(head)}>"
        fault = _fault(f"{opening}{own}</{_name(opening[opening.rfind('<') :])}>")
        if fault:
            begin = tag.begin if tag.is_start else tag.end
            line, at = line + text.count("\n", at, begin), begin
            reason = _LINE.sub(lambda found: f"line {int(found[1]) + line}", fault.reason)  # noqa: B023 -- called at once
            yield number, MisformedError(reason, fault.line + line)


_LINE = re.compile(r"\bline ([0-9]+)")


def _fault(text: str) -> MisformedError | None:
    parser = new_parser()
    try:
        for _ in events_of(parser, text):
            pass
        parser.close()
    except MisformedError as error:
        return error
    except etree.XMLSyntaxError as error:
        return misformed(error)
    return None


def _name(tag: str) -> str:
    """Give the name of a tag with its prefix."""
    return re.split(r"[\s/>]", tag[1:], maxsplit=1)[0]


def _without(text: str, cuts: Sequence[_Cut]) -> str:
    kept, at = [], 0
    for begin, end, _, inside in cuts:
        marks = "" if inside is None else f'<{_name(text[begin:end])} {CUT}=""/>' * (inside + 1)
        kept += [text[at:begin], marks, "\n" * text.count("\n", begin, end)]
        at = end
    return "".join((*kept, text[at:]))


def _told(text: str, cuts: Sequence[_Cut]) -> Iterator[Broken]:
    for begin, end, fault, inside in cuts:
        many = "the component" if inside == 1 else f"the {inside} components"
        more = f"; {many} in it left out as well, for what they belong to is not known"
        yield Broken(fault.reason + (more if inside else ""), fault.line, text[begin:end])
