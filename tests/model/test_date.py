"""Dates in EDTF: what is read, what is refused and how, and agreement with another reader."""

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.errors import ParseError
from citekit.model.date import EdtfDate, parse

READS = [
    # text, kind, earliest, latest, approximate, uncertain
    ("1962", "point", (1962, 0, 0), (1962, 12, 31), False, False),
    ("1962-06", "point", (1962, 6, 0), (1962, 6, 30), False, False),
    ("1962-06-08", "point", (1962, 6, 8), (1962, 6, 8), False, False),
    ("1964-02-29", "point", (1964, 2, 29), (1964, 2, 29), False, False),
    ("1962~", "point", (1962, 0, 0), (1962, 12, 31), True, False),
    ("1962-06?", "point", (1962, 6, 0), (1962, 6, 30), False, True),
    ("1962-06-08%", "point", (1962, 6, 8), (1962, 6, 8), True, True),
    ("196X", "point", (1960, 0, 0), (1969, 12, 31), False, True),
    ("19XX", "point", (1900, 0, 0), (1999, 12, 31), False, True),
    ("-004X", "point", (-49, 0, 0), (-40, 12, 31), False, True),
    ("1962-XX", "point", (1962, 0, 0), (1962, 12, 31), False, False),
    ("1962-06-XX", "point", (1962, 6, 0), (1962, 6, 30), False, False),
    ("1962-XX-XX", "point", (1962, 0, 0), (1962, 12, 31), False, False),
    ("1962-21", "point", (1962, 3, 0), (1962, 5, 31), False, False),
    ("1962-24", "point", (1962, 12, 0), (1962, 12, 31), False, False),
    ("-0043", "point", (-43, 0, 0), (-43, 12, 31), False, False),
    ("0000", "point", (0, 0, 0), (0, 12, 31), False, False),
    ("Y170000", "point", (170000, 0, 0), (170000, 12, 31), False, False),
    ("1962-06-07/1962-06-08", "interval", (1962, 6, 7), (1962, 6, 8), False, False),
    ("1962~/1963", "interval", (1962, 0, 0), (1963, 12, 31), True, False),
    ("1962/..", "interval", (1962, 0, 0), None, False, False),
    ("1962/", "interval", (1962, 0, 0), None, False, False),
    ("../1962", "interval", None, (1962, 12, 31), False, False),
    ("/1962", "interval", None, (1962, 12, 31), False, False),
    ("[1962-06-02,1962-06-07]", "one of", (1962, 6, 2), (1962, 6, 7), False, True),
    ("[1962,1960]", "one of", (1960, 0, 0), (1962, 12, 31), False, True),
    ("{1962,1965..1967}", "all of", (1962, 0, 0), (1967, 12, 31), False, False),
    ("[..1962]", "one of", (1962, 0, 0), (1962, 12, 31), False, True),
]

FAILS = [
    # text, reason, span
    (
        "08.06.1962",
        "expected an EDTF date such as 1962-06-08; numeric dates in other orders are not guessed",
        (0, 10),
    ),
    (
        "06/08/1962",
        "expected an EDTF date such as 1962-06-08; numeric dates in other orders are not guessed",
        (0, 2),
    ),
    ("1962-02-30", "expected a day 01 to 28 in that month, found 30", (0, 10)),
    ("1900-02-29", "expected a day 01 to 28 in that month, found 29", (0, 10)),
    ("1962-06-00", "expected a day 01 to 30 in that month, found 00", (0, 10)),
    ("1962-13", "expected a month 01 to 12 or a season 21 to 24, found 13", (0, 7)),
    ("1962-25", "expected a month 01 to 12 or a season 21 to 24, found 25", (0, 7)),
    ("1962-21-01", "expected a month 01 to 12 or a season 21 to 24, found 21", (0, 10)),
    ("1962-6-8", "expected an EDTF date such as 1962-06-08; write 1962-06-08", (0, 8)),
    ("June 8, 1962", "expected an EDTF date such as 1962-06-08; write 1962-06-08", (0, 12)),
    ("8 June 1962", "expected an EDTF date such as 1962-06-08; write 1962-06-08", (0, 11)),
    ("Jun. 1962", "expected an EDTF date such as 1962-06-08; write 1962-06", (0, 9)),
    ("Ju 1962", "expected an EDTF date such as 1962-06-08", (0, 7)),
    ("ca. 1962", "expected an EDTF date such as 1962-06-08; write 1962~ for 'ca. 1962'", (0, 8)),
    ("undated", "expected an EDTF date such as 1962-06-08", (0, 7)),
    ("", "expected an EDTF date such as 1962-06-08", (0, 0)),
    ("196X-06", "expected a year alone where its digits are not all known", (0, 7)),
    ("1962-XX-08", "expected no day where the month is not known", (0, 10)),
    ("1963/1962", "expected an interval that ends after its start", (0, 9)),
    ("../..", "expected a date on one side of '/' at least", (0, 5)),
    (
        "1962/1963/1964",
        "expected an EDTF date such as 1962-06-08; numeric dates in other orders are not guessed",
        (5, 14),
    ),
    ("[1962", "expected a set that ends with ']'", (4, 5)),
    ("[1962,]", "expected an EDTF date such as 1962-06-08", (6, 6)),
    ("[..]", "expected a date beside '..'", (1, 3)),
    (
        "{1962,13.1}",
        "expected an EDTF date such as 1962-06-08; numeric dates in other orders are not guessed",
        (6, 10),
    ),
    (
        "١٩٦٢",
        "expected an EDTF date such as 1962-06-08; numeric dates in other orders are not guessed",
        (0, 4),
    ),
]


@pytest.mark.parametrize(("text", "kind", "first", "last", "approximate", "uncertain"), READS)
def test_reads(text, kind, first, last, approximate, uncertain):
    date = parse(text)
    assert (date.kind, str(date)) == (kind, text)
    assert (date.start and date.start.first) == first
    assert (date.end and date.end.last) == last
    assert (date.is_approximate, date.is_uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(("text", "reason", "span"), FAILS)
def test_says_what_was_expected_and_where(text, reason, span):
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert (caught.value.reason, caught.value.span) == (reason, span)


ORDERED = [
    "-0043",
    "0000",
    "1946",
    "1946-02",
    "1946-02-22",
    "1946-21",
    "../1947",
    "1947-01/1948",
    "1962~",
]


def test_dates_sort_by_their_earliest_day():
    assert sorted(map(parse, reversed(ORDERED))) == list(map(parse, ORDERED))


# The other reader does not tell these apart, or refuses what the specification allows.
UNTESTED = {"Y170000", "-004X", "1962/", "/1962", "[..1962]", "1962-XX"}


@pytest.mark.parametrize("text", [row[0] for row in READS if row[0] not in UNTESTED])
def test_the_other_reader_takes_the_same(text):
    assert edtf.parse_edtf(text)


@pytest.mark.parametrize(
    "text", ["1962-02-30", "1962-13", "08.06.1962", "1962-6-8", "[1962", "undated"]
)
def test_the_other_reader_refuses_the_same(text):
    with pytest.raises(edtf.parser.edtf_exceptions.EDTFParseException):
        edtf.parse_edtf(text)


@given(st.dates())
def test_every_day_is_read(day):
    point = parse(day.isoformat()).start
    assert point is not None
    assert (point.year, point.month, point.day) == (day.year, day.month, day.day)


@given(st.text(alphabet="0123456789-/X~?%.,[]{} Y", max_size=24))
def test_any_text_is_a_date_or_a_parse_error(text):
    try:
        date = parse(text)
    except ParseError as error:
        assert 0 <= error.span[0] <= error.span[1] <= len(text)
        assert str(error)
    else:
        assert isinstance(date, EdtfDate)
        assert date.known
        assert date.sort_key
