import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.edtf import edtf_from, edtf_from_words
from citekit.csl.from_date import csl_date

DATES = [
    # CSL-JSON, EDTF
    ({"date-parts": [[1962, 6, 8]]}, "1962-06-08"),
    ({"date-parts": [["1962", "6"]]}, "1962-06"),
    ({"date-parts": [[1962, 0, 0]]}, "1962"),
    ({"date-parts": [[1962, 6]], "circa": True}, "1962-06~"),
    ({"date-parts": [[1962, 6]], "circa": "false"}, "1962-06"),
    ({"date-parts": [[1962, 6, 7], [1962, 6, 8]]}, "1962-06-07/1962-06-08"),
    ({"date-parts": [[1962], [0]]}, "1962/.."),
    ({"date-parts": [[1962]], "season": 2}, "1962-22"),
    ({"date-parts": [[1962]], "season": "Fall"}, "1962-23"),
    ({"date-parts": [[1962, 13]]}, "1962-21"),
    ({"date-parts": [[1962, 24]]}, "1962-24"),
    ({"date-parts": [[-44, 3, 15]]}, "-0043-03-15"),
    ({"date-parts": [[-1]]}, "0000"),
    ({"date-parts": [[79]]}, "0079"),
    ({"date-parts": [[12345]]}, "Y12345"),
    ({"raw": "1962-06"}, "1962-06"),
    ({"literal": "June 8, 1962"}, "1962-06-08"),
    ({"literal": "1962", "circa": 1}, "1962~"),
    ({"date-parts": [[1962]], "season": "harvest"}, None),
    ({"date-parts": [[1962, 2, 30]]}, None),
    ({"date-parts": [[0, 1]]}, None),
    ({"raw": "08.06.1962"}, None),
    ({"literal": "undated"}, None),
    ({}, None),
]


@pytest.mark.parametrize(("date", "text"), DATES)
def test_dates_of_items(date, text):
    found = edtf_from(date)
    assert (str(found) if found else None) == text


WORDS = [
    ("8 June 1962", "1962-06-08"),
    ("June 8 1962", "1962-06-08"),
    ("Jun. 1962", "1962-06"),
    ("sept 1962", "1962-09"),
    ("Spring 1962", "1962-21"),
    ("ca. 1962", "1962~"),
    ("c1962?", "1962%"),
    ("circa June 1962", "1962-06~"),
    ("1962?", "1962?"),
    ("8 June 8 1962", None),
    ("8 1962", None),
    ("Ju 1962", None),
    ("Moon 1962", None),
    ("31 June 1962", None),
    ("8/6/1962", None),
    ("[1962", None),
    ("[1962]", None),
    ("[1962,1963]", "[1962,1963]"),
    ("", None),
]


@pytest.mark.parametrize(("words", "text"), WORDS)
def test_dates_in_words(words, text):
    found = edtf_from_words(words)
    assert (str(found) if found else None) == text


@given(st.dates(), st.booleans())
def test_back_from_an_item(date, is_approximate):
    found = edtf_from_words(f"{date.isoformat()}{'~' if is_approximate else ''}")
    assert edtf_from(csl_date(found)) == found
