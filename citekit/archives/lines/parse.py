"""Citation lines: what people and archives print to say where a document is, and who made its text.

::

    line      := head body [url] ["accessed" date]
    head      := [label] [author ","] [title ","] [date ","] [publisher ","] citekit.archives.lines.head
    body      := witnesses { statement }                                 citekit.archives.lines.statements
    witnesses := witness { (";" | "; and") witness } ["," date]          citekit.archives.lines.witness
    statement := credit | printed work | classification | copy | remark  citekit.archives.lines.credit, .work

The same grammar reads the citations of the Wilson Center Digital Archive in all its templates, its source fields, the
source notes of the Bulletin of the Cold War International History Project and of Foreign Relations of the
United States, archival notes in Chicago style, and the preferred citations of finding aids.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from citekit.archives.lines.breaks import Breaks
from citekit.archives.lines.credit import credits_of
from citekit.archives.lines.editions import edition
from citekit.archives.lines.english_date import DATE, DAY_OF_MONTH, edtf
from citekit.archives.lines.head import Head, head
from citekit.archives.lines.line import Credit, Line, Witness, Work
from citekit.archives.lines.names import people
from citekit.archives.lines.parts import Claim, cover, recut
from citekit.archives.lines.statements import Statement, statements
from citekit.archives.lines.witness import begins_with_archive, trimmed, witnesses
from citekit.archives.lines.work import work
from citekit.archives.repository import Repositories

__all__ = ["parse_line"]

_URL = re.compile(r"https?://[^\s<>\"“”]+", re.IGNORECASE)
_COMMA = re.compile(r"[,;]\s+")
_DATE_AT_END = re.compile(
    rf"[,;]\s+(?:dated\s+)?(?P<date>{DAY_OF_MONTH})(?=[\s.,;)\]]*$)", re.IGNORECASE
)
_LONGEST_DATE, _LONGEST_ITEM = 60, 100
_ENDS_URL = ".,;:)]’'"
_ACCESSED = re.compile(rf"\(?(?:last\s+)?accessed(?:\s+on)?:?\s+(?P<date>{DATE})\)?", re.IGNORECASE)


def parse_line(text: str, *, table: Repositories | None = None) -> Line:
    """Read a citation line. Nothing of it is lost: the parts of the line cover its text.

    Args:
        text: The line, as it is printed; it may be broken over several.
        table: The archives to look for; the table that comes with citekit where None.

    Returns:
        What was understood. What was not is in ``unread``, with its place.

    >>> line = parse_line("RGANI, f. 5, op. 49, d. 131, ll. 193-194. Translated by Gary Goldberg.")
    >>> line.witnesses[0].archive, line.witnesses[0].reading.reference().raw, line.credits[0].names[0].text
    ('RGANI', 'f. 5, op. 49, d. 131', 'Gary Goldberg')
    """
    line = _Reader(_without_deserts(text), table or Repositories.packaged()).line()
    return line if line.text == text else replace(line, text=text, parts=recut(text, line.parts))


_DESERT = re.compile(r"\s{100,}")


def _without_deserts(text: str) -> str:
    """Break runs of spaces of which no citation has need: the time that patterns take grows with their square."""
    return _DESERT.sub(
        lambda run: run[0][:_LONGEST_RUN] + "\ufffc" * (len(run[0]) - _LONGEST_RUN), text
    )


_LONGEST_RUN = 99


class _Reader:
    """Reads one line; what it understands it claims."""

    def __init__(self, text: str, table: Repositories) -> None:
        self._text = text
        self._table = table
        self._breaks = Breaks(text)
        self._claims: list[Claim] = []
        self._witnesses: list[Witness] = []
        self._works: list[Work] = []
        self._credits: list[Credit] = []
        self._remarks: list[str] = []
        self._classification: str | None = None
        self._date: tuple[int, int] | None = None

    def line(self) -> Line:
        urls = self._urls()
        url = urls[-1] if urls and not self._goes_on(urls[-1][1]) else None
        end = url[0] if url else len(self._text)
        self._head = head(self._text, end, lambda start: self._is_archive(start, end))
        self._claims += self._head.claims
        for begin, stop in _bodies(self._head, self._head.end, urls):
            self._body(begin, stop)
        return self._made(url)

    def _is_archive(self, start: int, end: int) -> bool:
        return begins_with_archive(self._text, end, self._table, self._breaks, start=start)

    def _made(self, url: tuple[int, int] | None) -> Line:
        accessed = _ACCESSED.search(self._text, url[1]) if url else None
        if accessed:
            self._claims.append(Claim(*accessed.span(), "accessed"))
        date = self._said(self._head.date or self._date)
        return Line(
            text=self._text,
            parts=cover(self._text, self._claims),
            title=_without_comma(self._said(self._head.title)),
            title_is_quoted=self._head.quoted,
            date=edtf(date) if date else None,
            date_text=date,
            authors=tuple(people(self._text, *self._head.author, self._breaks))
            if self._head.author
            else (),
            publisher=self._said(self._head.publisher),
            witnesses=tuple(self._witnesses),
            works=tuple(self._works),
            credits=tuple(self._credits),
            classification=self._classification,
            remarks=tuple(filter(None, (self._said(self._head.remark), *self._remarks))),
            accessed=accessed["date"] if accessed else None,
            url=self._text[slice(*url)] if url else None,
        )

    def _said(self, span: tuple[int, int] | None) -> str | None:
        return " ".join(self._text[slice(*span)].split()) if span else None

    def _urls(self) -> list[tuple[int, int]]:
        found = []
        for match in _URL.finditer(self._text):
            stop = match.end()
            while self._text[stop - 1] in _ENDS_URL:
                stop -= 1
            found.append((match.start(), stop))
            self._claims.append(Claim(match.start(), stop, "url"))
        return found

    def _goes_on(self, end: int) -> bool:
        """Whether words other than the date of access follow."""
        return any(map(str.isalnum, _ACCESSED.sub("", self._text[end:], count=1)))

    def _body(self, start: int, end: int) -> None:
        for statement in statements(self._text, start, end, self._breaks):
            match statement.kind:
                case "witnesses":
                    self._where(statement.start, statement.end)
                case "copy":
                    self._copy(statement)
                case "work":
                    self._printed(statement)
                case "credit":
                    self._credited(statement)
                case "classification":
                    self._claims.append(Claim(statement.start, statement.inner, "classification"))
                    self._classification = self._said((statement.start, statement.inner))
                    self._rest(statement.inner, statement.end)

    def _where(self, start: int, end: int) -> None:
        if self._is_note:
            (first, *_) = self._breaks.sentences(start, end) or [(start, end)]
            self._rest(first[1], end)
            end = first[1]
        end = self._before_date(start, end)
        self._take(witnesses(self._text, start, end, self._table, self._breaks))

    def _before_date(self, start: int, end: int) -> int:
        """Give where the code ends, before the date of the document: ``FO 371/164902, FC 1023/5, 3 May 1962``.

        Words before a date are taken with it for the title of a folder; only behind a number it is the document's.
        """
        if self._date or self._head.date or self._witnesses:
            return end
        found = _DATE_AT_END.search(self._text, max(start, end - _LONGEST_DATE), end)
        if not found or not any(map(str.isdigit, self._last_item(start, found.start()))):
            return end
        self._date = found.span("date")
        self._claims.append(Claim(*self._date, "date"))
        return found.start()

    def _last_item(self, start: int, end: int) -> str:
        return re.split(r"[,;]\s", self._text[max(start, end - _LONGEST_ITEM) : end])[-1]

    @property
    def _is_note(self) -> bool:
        """Whether sentences about the document may follow, as in a source note."""
        return bool(self._head.label) and "source" in str(self._head.label).casefold()

    def _take(self, found: Iterable[Witness | Work]) -> None:
        for one in found:
            stop = one.start + len(one.text)
            if isinstance(one, Witness):
                self._witnesses.append(one)
                self._claims.append(Claim(one.start, stop, "witness"))
            else:
                self._works.append(one)
                self._claims.append(Claim(one.start, stop, "work"))

    def _copy(self, statement: Statement) -> None:
        begin, stop = self._first_sentence(statement.inner, statement.end)
        self._take(witnesses(self._text, begin, stop, self._table, self._breaks, is_copy=True))
        if self._witnesses and self._witnesses[-1].start >= begin:
            self._claims.append(Claim(statement.start, self._witnesses[-1].start, "label"))
        self._rest(stop, statement.end)

    def _printed(self, statement: Statement) -> None:
        begin, stop = trimmed(self._text, statement.start, statement.end)
        named = edition(self._text, begin, stop)
        self._take([work(self._text, begin, named.end if named else stop)])
        if named:
            self._rest(named.end, statement.end)

    def _credited(self, statement: Statement) -> None:
        begin, stop = self._first_sentence(statement.start, statement.end)
        stop = self._before_archive(begin, stop)
        for one in credits_of(self._text, begin, stop, self._breaks):
            self._credits.append(one)
            self._claims.append(Claim(*one.span, "credit"))
        self._rest(stop, statement.end)

    def _before_archive(self, start: int, end: int) -> int:
        """Give the end of credits after which, in the same sentence, an archive and its code stand."""
        for comma in _COMMA.finditer(self._text, start, end):
            at = comma.end()
            if self._text[at : at + 1].isupper() and self._is_archive(at, end):
                code = self._text[at:end].partition(",")[2]
                if any(map(str.isdigit, code)):
                    return comma.start()
        return end

    def _first_sentence(self, start: int, end: int) -> tuple[int, int]:
        sentences = self._breaks.sentences(start, end)
        return sentences[0] if sentences else (start, end)

    def _rest(self, start: int, end: int) -> None:
        """Read what follows a statement in its stretch: another witness, or a remark."""
        for sentence in self._breaks.sentences(start, end):
            begin, stop = trimmed(self._text, *sentence)
            if begin == stop or not any(map(str.isalnum, self._text[begin:stop])):
                continue
            if self._is_archive(begin, stop):
                self._take(witnesses(self._text, begin, stop, self._table, self._breaks))
            elif self._is_note:
                self._remarks.append(" ".join(self._text[begin:stop].split()))
                self._claims.append(Claim(begin, stop, "remark"))


_COMMA_INSIDE = re.compile(r",(?=[”\"’»]$)")


def _without_comma(title: str | None) -> str | None:
    """Leave out the comma that American printing puts inside the quotation mark at the end of a title."""
    return _COMMA_INSIDE.sub("", title) if title else title


def _bodies(top: Head, end: int, urls: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the stretches of the body: before and after a publisher, and between addresses."""
    holes = [span for span in (top.publisher, *urls) if span and top.body <= span[0] < end]
    position = top.body
    for begin, stop in sorted(holes):
        if begin > position:
            yield position, begin
        position = max(position, stop)
    if position < end:
        yield position, end
