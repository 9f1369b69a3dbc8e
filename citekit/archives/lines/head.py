"""The head of a citation: label, title, date, publisher.

::

    head      := [label] [author ","] [title ","] [date ","] [publisher ("," | ".")]
    label     := ["["] ("Source" | "Citation" | "Preferred citation" | ...) ":"
    title     := quotation ["," what it is, before a date], its comma inside or outside, straight or curly, quotations inside it
               | words before a date that names a day, or before the date of a publisher
               | the kind of a document and words, before an archive or a date without a day: Telegram 231 from Warsaw
    author    := names before a quotation; a person's before the kind of a document: Dean Rusk, memorandum for the files
    date      := ["vom" | "of" | "dated" | ...] a date
    publisher := ["Woodrow"] "Wilson Center" ["Digital Archive"] | "History and Public Policy Program Digital Archive"
               | "Cold War International History Project" ["Virtual Archive"] | words "Digital Archive"

Which quotation mark closes the title, what follows tells: a date, or else a comma.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from citekit.archives.lines.english_date import DATE, DAY_OF_MONTH, LOOSE_DATE
from citekit.archives.lines.names import is_body
from citekit.archives.lines.parts import Claim, PartKind
from citekit.archives.lines.titles import is_description

__all__ = ["Head", "head"]

_LABEL = re.compile(
    r"[\s\[(]*(?P<label>(?:document\s+|archival\s+|original\s+)?(?:sources?|citation|preferred citation|cite as|archive|provenance)\s*:)\s*",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"\s*(?P<label>\[(?:identification|item|title|name|description|document|folder|letter)\b[^\]]{0,80}\])[,.;]?\s*",
    re.IGNORECASE,
)
"""What finding aids write where the document is to be named: ``[Identification of item]``."""
_SPONSOR = (
    r"(?:Woodrow\s+)?Wilson\s+(?:International\s+)?Center(?:\s+for\s+Scholars)?(?:['’]s)?"
    r"|History\s+and\s+Public\s+Policy\s+Program|HPPP|HAPP"
    r"|Cold\s+War\s+International\s+History\s+Project|CWIHP|North\s+Korea\s+International\s+Documentation\s+Project|NKIDP"
    r"|Nuclear\s+Proliferation\s+International\s+History\s+Project|NPIHP"
)
_PUBLISHER = re.compile(
    rf"(?P<publisher>(?:(?:{_SPONSOR})\s+)?(?:{_SPONSOR})(?:,)?\s+(?:Digital|Virtual)\s+Archive(?::?\s+International\s+History\s+Declassified)?"
    rf"|(?:Digital|Virtual)\s+Archive,\s+(?:{_SPONSOR})|(?:{_SPONSOR})(?=,\s)"
    rf"|(?:[A-Z][\w.’'-]*\s+){{1,6}}Digital\s+Archive)(?=\s*(?:[,.;:<]|$|\s+[\"“<h]))"
)
_CLOSING = {"“": '”"', '"': '"”', "„": '“”"', "«": "»", "‘": "’", "'": "'’", "《": "》"}
_QUOTED_DATE = re.compile(
    rf"\s*[,.，]?\s*(?P<date>{DATE})(?=\s*(?:[,.;:，。]|$|<|\())", re.IGNORECASE
)
_DESCRIBED_DATE = re.compile(
    rf"\s*,?\s*(?P<what>(?-i:[a-zß-ÿа-я])[^,;:“”\"]{{2,80}}),\s+(?P<date>{DAY_OF_MONTH})(?=\s*[,.;])",
    re.IGNORECASE,
)
"""What a titled document is, by whom, and its day: ``minute by R. S. Ledward, 3 July 1960``."""
_DATE_AT_END = re.compile(rf"(?P<date>{DATE})\s*[,.;]?\s*$", re.IGNORECASE)
_DAY = re.compile(
    rf"(?P<date>[\[(]?(?:{DAY_OF_MONTH})[\])]?)(?:(?=\s*[,.;])|\s*//|(?<=\.)(?=\s*$))",
    re.IGNORECASE,
)
_TELEGRAM = re.compile(
    r"(?P<title>(?:Telegram|Tel\.|Airgram|Despatch|Dispatch|Letter|Memorandum|Memo|Note|Cable|Circular)\b[^;]{0,200}?)"
    r"(?:,\s+(?P<date>(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}(?:,\s+\d{4})?))?;\s+"
)
_COMMA = re.compile(r",\s+")
_AUTHOR = re.compile(
    r"\s*(?P<author>[^\W\d_a-zа-я][^,;:.\d“”\"„«»]*(?:\b[A-ZА-Я]\.[^,;:.\d“”\"„«»]*){0,4}),\s+(?=[“\"„«])"
)
"""Names before the title, which stands in quotation marks."""
_KIND_AT_END = re.compile(
    r":\s*(?P<title>Telegram|Airgram|Letter|Despatch|Memorandum|Circular telegram)\s*\.?\s*$",
    re.IGNORECASE,
)
"""What stands after a bare file number in old source notes: ``763.72110/8937: Telegram``."""
_OPENS = re.compile(r"[\s\[(]*(?P<quote>[“\"„«‘'《])")
_PARTICLE = r"(?:(?:de|von|van|der|den|da|di|la|le|du|al|bin|ibn|el)\s+)?"
_PERSON = re.compile(
    rf"(?P<author>[A-ZÀ-ÞА-Я][\w.’'-]*(?:\s+{_PARTICLE}[A-ZÀ-ÞА-Я][\w.’'-]*){{1,4}}),\s+(?!tel(?:egram|\.|ex)|cable|airgram|d[ei]spatch|report)(?=[a-zß-ÿа-я])"
)
"""A person's name before what the document is: ``W. Averell Harriman, memorandum for the files``.

Before a telegram or a report the post that sent it may stand: ``New Delhi, telegram 231``.
"""
_BINDS_DATE = re.compile(
    r"(?<=[\w.)\]”\"»])(?P<word>,?\s+(?:vom|of|dated|for|from|on|du|del|van|z dnia|ze dne|z|ot|от|від))\s*$",
    re.IGNORECASE,
)
"""What binds a date to the title before it: ``Aufzeichnung vom 12. Oktober 1964``."""
_LOOSE = re.compile(rf",\s+(?P<date>{LOOSE_DATE})(?=,\s)", re.IGNORECASE)
_LONGEST_HEAD, _LONGEST_DATE, _LONGEST_AUTHOR = 2000, 100, 150
_LONGEST_DESCRIPTION, _MOST_COMMAS = 300, 6


_Span = tuple[int, int]


class Head(NamedTuple):
    """What the head of a line says, and where the body begins."""

    claims: tuple[Claim, ...]
    body: int
    title: tuple[int, int] | None = None
    quoted: bool = False
    date: tuple[int, int] | None = None
    publisher: tuple[int, int] | None = None
    end: int = 0
    """Where the body ends."""
    label: str | None = None
    author: tuple[int, int] | None = None
    remark: tuple[int, int] | None = None
    """What a titled document is."""


def head(text: str, end: int, is_archive: Callable[[int], bool]) -> Head:
    """Read the head of a line.

    Args:
        text: The line.
        end: Where its body ends and its URL begins.
        is_archive: Whether an archive stands at a place; then the line has no title.
    """
    labelled = _LABEL.match(text, 0, end) or _PLACEHOLDER.match(text, 0, end)
    start = labelled.end() if labelled else 0
    claims = [Claim(*labelled.span("label"), "label")] if labelled else []
    label = labelled["label"] if labelled else None
    author = _author(text, start, end, is_archive)
    if author:
        start = author[1] + 1
    title, quoted, date, body = _title_and_date(text, start, end, is_archive)
    remark = None
    if quoted and date is None and (described := _described(text, body, end)):
        remark, date, body = described
    if title and date and not quoted and (bound := _BINDS_DATE.search(text, *title)):
        claims.append(Claim(*bound.span("word"), "label"))
        title = title[0], bound.start()
    if title and not quoted and author is None and (person := _person(text, *title)):
        author, title = person
    publisher = _publisher(text, body, end)
    stop = end
    kind_of = None if title else _KIND_AT_END.search(text, max(start, end - _LONGEST_DATE), end)
    if kind_of:
        title, stop = kind_of.span("title"), kind_of.start()
    if title is None and date is None and publisher and publisher[0] > start:
        title, date = _before_publisher(text, start, publisher[0])
    if publisher and not any(
        map(
            str.isalnum,
            text[
                max(body, (date or title or (0, start))[1] if not kind_of else start) : publisher[0]
            ],
        )
    ):
        body = publisher[1]
    said: tuple[tuple[_Span | None, PartKind], ...] = (
        (author, "author"),
        (title, "title"),
        (date, "date"),
        (publisher, "publisher"),
        (remark, "remark"),
    )
    claims += [Claim(*span, kind) for span, kind in said if span]
    return Head(tuple(claims), body, title, quoted, date, publisher, stop, label, author, remark)


def _author(text: str, start: int, end: int, is_archive: Callable[[int], bool]) -> _Span | None:
    """Give the names that stand before a title in quotation marks."""
    found = _AUTHOR.match(text, start, min(end, start + _LONGEST_AUTHOR))
    if not found or is_description(found["author"]) or is_archive(start):
        return None
    opening = _OPENS.match(text, found.end(), end)
    return found.span("author") if opening and _quotation(text, opening, end) else None


def _described(text: str, start: int, end: int) -> tuple[_Span, _Span, int] | None:
    """Give what a quoted title is, and its day, and where they end."""
    found = _DESCRIBED_DATE.match(text, start, min(end, start + 2 * _LONGEST_DATE))
    if not found or not is_description(found["what"]):
        return None
    return found.span("what"), found.span("date"), found.end()


def _person(text: str, start: int, end: int) -> tuple[_Span, _Span] | None:
    """Part a person's name from what the document is that they wrote."""
    found = _PERSON.match(text, start, end)
    if not found or is_body(found["author"]) or is_description(found["author"]):
        return None
    return (
        (found.span("author"), (found.end(), end))
        if is_description(text[found.end() : end])
        else None
    )


def _title_and_date(
    text: str, start: int, end: int, is_archive: Callable[[int], bool]
) -> tuple[_Span | None, bool, _Span | None, int]:
    opening = _OPENS.match(text, start, end)
    if opening:
        found = _quotation(text, opening, end)
        if found:
            return found
    if is_archive(start):
        return None, False, None, start
    telegram = _TELEGRAM.match(text, start, end)
    if telegram and not _DAY.search(text, *telegram.span("title")):
        for mark in _COMMA.finditer(text, *telegram.span("title")):
            if is_archive(mark.end()):
                return (start, mark.start()), False, None, mark.end()
        date = telegram.span("date") if telegram["date"] else None
        return telegram.span("title"), False, date, telegram.end()
    day = _DAY.search(text, start, min(end, start + _LONGEST_HEAD))
    loose = None if day else _LOOSE.search(text, start, min(end, start + _LONGEST_DESCRIPTION))
    if loose and (
        is_description(text[start : loose.start()]) or _person(text, start, loose.start())
    ):
        return _stripped(text, start, loose.start()), False, loose.span("date"), loose.end()
    if comma := _before_archive(text, start, day.start() if day else end, is_archive):
        return _stripped(text, start, comma[0]), False, None, comma[1]
    if day:
        title = _stripped(text, start, day.start())
        return (title if title[0] < title[1] else None), False, day.span("date"), day.end()
    return None, False, None, start


def _before_archive(
    text: str, start: int, end: int, is_archive: Callable[[int], bool]
) -> _Span | None:
    """Give the comma between a description and the archive, where a code follows; None where there is none."""
    commas = list(_COMMA.finditer(text, start, min(end, start + _LONGEST_DESCRIPTION)))
    for comma in commas[:_MOST_COMMAS]:
        if not any(map(str.isdigit, text[comma.end() : end])):
            return None
        if is_archive(comma.end()) and is_description(text[start : comma.start()]):
            return comma.span()
    return None


def _quotation(
    text: str, opening: re.Match[str], end: int
) -> tuple[_Span, bool, _Span | None, int] | None:
    begin = opening.end()
    closes = re.compile(f"[{_CLOSING[opening['quote']]}]")
    first: _Span | None = None
    for close in closes.finditer(text, begin, end):
        dated = _QUOTED_DATE.match(text, close.end(), min(end, close.end() + _LONGEST_DATE))
        if dated and any(map(str.isalnum, dated["date"])):
            return _stripped(text, begin, close.start()), True, dated.span("date"), dated.end()
        if first is None and _ends_title(text, close, end):
            first = close.span()
    if first is None:
        return None
    return _stripped(text, begin, first[0]), True, None, first[1]


def _ends_title(text: str, close: re.Match[str], end: int) -> bool:
    comma_inside = text[close.start() - 1] in ",."
    follows = text[close.end() : min(end, close.end() + 2)]
    return not follows[:1].isalnum() and (
        comma_inside or follows[:1] in {",", ".", ";", "，", "。", ""}
    )


def _publisher(text: str, start: int, end: int) -> _Span | None:
    found = _PUBLISHER.search(text, start, end)
    while found and not _begins_clause(text, start, found.start()):
        found = _PUBLISHER.search(text, found.end(), end)
    return found.span("publisher") if found else None


def _begins_clause(text: str, start: int, position: int) -> bool:
    before = text[max(start, position - 4) : position].rstrip()
    return not before or before[-1] in ',.;:>”"' or before.endswith(" in")


def _before_publisher(text: str, start: int, end: int) -> tuple[_Span | None, _Span | None]:
    """Read an unquoted title and the date that stands before the publisher."""
    begin = max(start, end - _LONGEST_DATE)
    dated = _DATE_AT_END.search(text, begin, end)
    stop = dated.start() if dated else end
    if not dated:
        return None, None
    title = _stripped(text, start, stop)
    return (title if title[0] < title[1] else None), dated.span("date")


def _stripped(text: str, start: int, end: int) -> _Span:
    while start < end and text[start] in " \t\r\n\u00a0":
        start += 1
    while end > start and text[end - 1] in " \t\r\n\u00a0,":
        end -= 1
    return start, end
