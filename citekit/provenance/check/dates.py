"""Rules on dates: those of the document, of the steps, of publications, and those that titles name.

Only what is beyond doubt breaks a rule: a date that is approximate, uncertain or disputed contradicts nothing.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

from citekit.archives.lines.english_date import DAY_OF_MONTH, edtf
from citekit.model import EdtfDate, SourceDate
from citekit.provenance.check.record import Path, Record, called
from citekit.provenance.check.rule import Found, rule

__all__ = ["RULES", "agree", "is_before"]


def is_before(one: EdtfDate | None, other: EdtfDate | None) -> bool:
    """Whether every day that one date may mean is before every day that the other may mean.

    >>> from citekit.model.date import parse
    >>> is_before(parse("1962-06"), parse("1962-07-01")), is_before(parse("1962-06"), parse("1962-06-02"))
    (True, False)
    """
    if one is None or other is None or _is_vague(one) or _is_vague(other):
        return False
    end, start = one.end, other.start
    return end is not None and start is not None and end.last < start.first


def agree(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether two dates may be the same: neither is before the other."""
    return not is_before(one, other) and not is_before(other, one)


def _is_vague(day: EdtfDate) -> bool:
    return day.is_approximate or day.is_uncertain


def _known(record: Record, *roles: str) -> Iterator[tuple[Path, SourceDate]]:
    for number, one in enumerate(record.source.dates):
        if one.role in roles and one.certainty != "disputed":
            yield ("dates", number), one


def _written(record: Record) -> EdtfDate | None:
    """Give the date of the document, where it has one and not several."""
    found = [one.date for _, one in _known(record, "dated")]
    return found[0] if len(found) == 1 else None


_ORDER = (
    ("dated", "sent"), ("dated", "delivered"), ("dated", "received"), ("dated", "copied"), ("dated", "published"), ("sent", "delivered"),
    ("sent", "received"), ("event", "sent"), ("event", "received"),
)  # fmt: skip
"""What comes before what. A paper may be dated before the meeting that it records, and copied before it is sent."""


@rule(
    "date-order",
    "error",
    why="A document is written before it is sent, and sent before it is received, copied or published.",
    mend="Mend the dates or their roles; mark the one that is doubtful as disputed, with its basis.",
)
def date_order(record: Record) -> Iterator[Found]:
    for earlier, later in _ORDER:
        for _, one in _known(record, earlier):
            for path, other in _known(record, later):
                if is_before(other.date, one.date):
                    yield Found(path, f"{later} {other.date} is before {earlier} {one.date}")


@rule(
    "dates-differ",
    "warning",
    why="A citation prints one date; where a record gives two for the same thing a reader must know that they contradict each other.",
    mend="Mark the one that is doubtful as disputed, with what speaks for it (basis); or give both their own roles.",
)
def dates_differ(record: Record) -> Iterator[Found]:
    for (_, one), (path, other) in combinations(
        _known(record, "dated", "displayed", "sent", "delivered", "received"), 2
    ):
        attested = one.is_attested and other.is_attested
        if attested and one.role == other.role and not agree(one.date, other.date):
            yield Found(path, f"{one.role} {one.date} and {other.role} {other.date} cannot both be")


_MEETINGS = frozenset({"conversation", "minutes", "speech"})


@rule(
    "host-date",
    "note",
    why="Citations print the date that the host shows; the document says another of itself.",
    mend="Look at the document; keep both dates, and accept this if the host is known to differ.",
)
def host_date(record: Record) -> Iterator[Found]:
    roles = (
        ("dated", "event", "sent", "delivered")
        if record.source.type in _MEETINGS
        else ("dated", "sent", "delivered")
    )
    own = [one.date for _, one in _known(record, *roles)]
    for path, shown in _known(record, "displayed"):
        if own and not any(agree(shown.date, date) for date in own):
            yield Found(
                path,
                f"the host shows {shown.date}, the document has {' and '.join(dict.fromkeys(map(str, own)))}",
            )


@rule(
    "verbatim-date",
    "error",
    why="The date is what its words say; if they differ, one of them was mistyped.",
    mend="Mend the date or its verbatim form.",
)
def verbatim_date(record: Record) -> Iterator[Found]:
    for number, one in enumerate(record.source.dates):
        said = edtf(one.verbatim) if one.verbatim else None
        if said and not agree(said, one.date):
            yield Found(
                ("dates", number),
                f"{one.verbatim!r} is {said}, and the date is given as {one.date}",
            )


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)


@rule(
    "weekday",
    "warning",
    why="A weekday that does not fit the day shows that one of the two is wrong, in the record or in the document.",
    mend="Look at the document; mend the date, or accept this if the document itself is wrong.",
)
def weekday(record: Record) -> Iterator[Found]:
    for number, one in enumerate(record.source.dates):
        said = _WEEKDAY.search(one.verbatim or "")
        point = one.date.start if one.date.kind == "point" else None
        if said and point and point.month and point.day and 1 <= point.year <= date.max.year:
            real = _WEEKDAYS[date(point.year, point.month, point.day).weekday()]
            if said[0].casefold() != real:
                yield Found(
                    ("dates", number), f"{one.verbatim!r}: {one.date} was a {real.capitalize()}"
                )


_IN_TITLE = re.compile(rf"(?:(?:,|\bon|\bdated)\s+)(?P<date>{DAY_OF_MONTH})(?!\d)")
_DAY_ALONE = re.compile(
    r"(?:(?:,|\bon)\s+)(?P<day>\d{1,2})\s+(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?![,\s]+\d{4})"
)


@rule(
    "title-date",
    "warning",
    why="The title is printed beside the date; a reader who sees two dates must know which is meant.",
    mend="Give the date that the title names its own role among the dates; or mend the date.",
)
def title_date(record: Record) -> Iterator[Found]:
    title, dates = record.source.title.text, [one.date for one in record.source.dates]
    for found in _IN_TITLE.finditer(title):
        said = edtf(found["date"])
        if said and dates and not any(agree(said, one) for one in dates):
            yield Found(
                ("title",), f"the title says {found['date']}, and no date of the record is {said}"
            )
    years = {point.year for one in dates for point in one.known}
    for found in _DAY_ALONE.finditer(title):
        days = [edtf(f"{found['day']} {found['month']} {year}") for year in years]
        if not any(agree(day, one) for day in days if day for one in dates) and any(days):
            yield Found(
                ("title",),
                f"the title says {found['day']} {found['month']}, and no date of the record is that day",
            )


@rule(
    "step-date",
    "error",
    why="Nothing is made from a text before that text is there.",
    mend="Mend the date of the step, or that of the document or of the step before.",
)
def step_date(record: Record) -> Iterator[Found]:
    written = _written(record)
    for made in record.steps:
        before = [step.date for step in made.origin.derived_from if step.date]
        for earlier in (written, *before):
            if is_before(made.step.date, earlier):
                yield Found(
                    (*made.path, "date"),
                    f"{called(made.text)} was made in {made.step.date}, what it was made from in {earlier}",
                )
                break


@rule(
    "publication-date",
    "error",
    why="Nothing is published before it is written or made.",
    mend="Mend the date of the publication, or that of the document or of the step.",
)
def publication_date(record: Record) -> Iterator[Found]:
    written = _written(record)
    for path, publication, text in record.publications:
        for made in (written, *(step.date for step in text.derived_from)):
            if is_before(publication.date, made):
                yield Found(
                    (*path, "date"),
                    f"{called(text)} was published in {publication.date}, and is of {made}",
                )
                break


@rule(
    "access-date",
    "error",
    why="A page cannot be read before it is there.",
    mend="Mend the day on which it was read (accessed) or published (date).",
)
def access_date(record: Record) -> Iterator[Found]:
    for path, publication, _ in record.publications:
        if is_before(publication.accessed, publication.date):
            yield Found(
                (*path, "accessed"),
                f"read on {publication.accessed}, published on {publication.date}",
            )


@rule(
    "future-date",
    "error",
    why="What is yet to come has not happened.",
    mend="Mend the date.",
)
def future_date(record: Record) -> Iterator[Found]:
    later = datetime.now(UTC).date() + timedelta(days=1)  # somewhere it is tomorrow already
    tomorrow = (later.year, later.month, later.day)
    for path, day in _all(record):
        start = day.start
        if start and not _is_vague(day) and start.first > tomorrow:
            yield Found(path, f"{day} is in the future")


def _all(record: Record) -> Iterator[tuple[Path, EdtfDate]]:
    for number, one in enumerate(record.source.dates):
        yield ("dates", number), one.date
    for made in record.steps:
        if made.step.date:
            yield (*made.path, "date"), made.step.date
    for path, publication, _ in record.publications:
        if publication.date:
            yield (*path, "date"), publication.date
        if publication.accessed:
            yield (*path, "accessed"), publication.accessed


@rule(
    "undated",
    "note",
    why="A citation of a document without a date says 'n.d.'; a reader wants at least the year.",
    mend="Give a date, approximate (1962~) or a decade (196X) where no more is known; or accept this where nothing tells.",
)
def undated(record: Record) -> Iterator[Found]:
    if not record.source.dates and not record.source.is_collection:
        yield Found((), "the record has no date")


RULES = (
    date_order, dates_differ, host_date, verbatim_date, weekday, title_date, step_date, publication_date, access_date, future_date, undated,
)  # fmt: skip
