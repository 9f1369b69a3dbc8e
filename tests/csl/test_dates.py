"""Dates in words, as reference managers keep what they cannot parse."""

import pytest

from citekit.csl.dates import Day, ItemDate, read_date

WRITTEN = [
    # text, begin, end
    ("8 June 1962", Day(1962, 6, 8), None),
    ("June 8th, 1962", Day(1962, 6, 8), None),
    ("8-Jun-1962", Day(1962, 6, 8), None),
    ("Jun-1962", Day(1962, 6), None),
    ("Spring 1962", Day(1962, season="1"), None),
    ("23 BC", Day(-23), None),
    ("44 BC", Day(-44), None),
    ("1962-06", Day(1962, 6), None),
    ("1962-1963", Day(1962), Day(1963)),
    ("June 8-9, 1962", Day(1962, 6, 8), Day(1962, 6, 9)),
    ("8-9 June 1962", Day(1962, 6, 8), Day(1962, 6, 9)),
    ("June-July 1962", Day(1962, 6), Day(1962, 7)),
    ("June 30-July 2, 1962", Day(1962, 6, 30), Day(1962, 7, 2)),
    ("4 July 1776-5 August 1777", Day(1776, 7, 4), Day(1777, 8, 5)),
    ("Winter 1962-1963", Day(1962, season="4"), Day(1963)),
    ("Spring-Summer 1962", Day(1962, season="1"), Day(1962, season="2")),
    ("1962年6月8日", Day(1962, 6, 8), None),
    ("昭和37年6月", Day(1962, 6), None),
]
LITERAL = ["mid-1962", "n.d.", "before 1962", "17th century", "June", "8 June", "¼", "1962 ½"]


@pytest.mark.parametrize(("text", "begin", "end"), WRITTEN)
def test_reads(text, begin, end):
    assert read_date({"raw": text}) == ItemDate(begin, end)


@pytest.mark.parametrize("text", LITERAL)
def test_keeps_what_is_no_date(text):
    assert read_date({"raw": text}) == ItemDate(literal=text)
