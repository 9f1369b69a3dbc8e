import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.citeproc_py.numbers import (
    is_plural,
    number_range,
    numeral,
    page_ranges,
)
from citekit.csl.locale import Locale, Term
from citekit.csl.numbers import is_numeric

RANGES = [
    # typed, format, printed
    ("27-28", None, "27–28"),
    ("27 – 28", None, "27–28"),
    ("27--28", None, "27--28"),
    ("193-194", "chicago", "193–94"),
    ("ll. 193-194", "chicago", "ll. 193–94"),
    ("ll. 193–194, 201", "chicago", "ll. 193–94, 201"),
    ("fol. 12r", "chicago", "fol. 12r"),
    ("fols. 12r-13v", "chicago", "fols. 12r–13v"),
    ("xii-xiv", "chicago", "xii–xiv"),
    ("118-01765-03", "chicago", "118-01765-03"),
    ("059a-060", "chicago", "059a-060"),
    ("N110-N115", "expanded", "N110–N115"),
    ("3-10", "chicago", "3–10"),
    ("71-72", "chicago", "71–72"),
    ("100-104", "chicago", "100–104"),
    ("600-613", "chicago", "600–613"),
    ("1100-1123", "chicago", "1100–1123"),
    ("107-108", "chicago", "107–8"),
    ("505-517", "chicago", "505–17"),
    ("1002-1006", "chicago", "1002–6"),
    ("321-325", "chicago", "321–25"),
    ("415-532", "chicago", "415–532"),
    ("11564-11568", "chicago", "11564–68"),
    ("13792-13803", "chicago", "13792–803"),
    ("1496-1504", "chicago-15", "1496–1504"),
    ("1496-1504", "chicago-16", "1496–504"),
    ("42-45", "expanded", "42–45"),
    ("321-28", "expanded", "321–328"),
    ("321-328", "minimal", "321–8"),
    ("321-328", "minimal-two", "321–28"),
    ("42-45", "minimal", "42–5"),
    ("8-10", "minimal", "8–10"),
    ("28-27", "chicago", "28–27"),
]


@pytest.mark.parametrize(("typed", "style", "printed"), RANGES)
def test_page_ranges(typed, style, printed):
    assert page_ranges(typed, style, "–") == printed


def test_the_delimiter_is_the_locales():
    assert page_ranges("27–28", None, "-") == "27-28"


@given(st.integers(1, 20000), st.integers(0, 300), st.sampled_from(["chicago", "minimal"]))
def test_a_shortened_range_can_be_read_back(first, more, style):
    last = str(first + more)
    shown = page_ranges(f"{first}-{last}", style, "–").partition("–")[2]
    full = str(first)[: max(0, len(str(first)) - len(shown))] + shown
    assert last in {full, shown}


@pytest.mark.parametrize(
    ("value", "numeric", "plural"),
    [
        ("2", True, False),
        (5, True, False),
        ("2nd", True, False),
        ("1-3", True, True),
        ("12, 14", True, True),
        ("12 & 14", True, True),
        ("D2", True, False),
        ("second", False, False),
        ("2nd edition", False, False),
        ("iv-vi", True, True),
        ("12 and 14", False, True),
        ("2.0", False, False),
    ],
)
def test_numeric_and_plural(value, numeric, plural):
    assert (is_numeric(value), is_plural(value)) == (numeric, plural)


@pytest.mark.parametrize(("text", "shown"), [("3-4", "3–4"), ("part 3-4", "part 3-4")])
def test_only_numeric_values_get_dashes(text, shown):
    assert number_range(text, "–") == shown


ENGLISH = Locale(
    {
        ("ordinal", "long"): Term("th", "th"),
        ("ordinal-01", "long"): Term("st", "st"),
        ("ordinal-02", "long"): Term("nd", "nd"),
        ("ordinal-03", "long"): Term("rd", "rd"),
        **{(f"ordinal-{n}", "long"): Term("th", "th") for n in (11, 12, 13)},
        ("long-ordinal-01", "long"): Term("first", "first"),
    },
    {},
    {},
)
FRENCH = Locale(
    {
        ("ordinal", "long"): Term("e", "e"),
        ("ordinal-01", "long"): Term("re", "re", "whole-number"),
        ("ordinal-12", "long"): Term("!", "!", "last-two-digits"),
    },
    {},
    {},
)


@pytest.mark.parametrize(
    ("text", "form", "locale", "shown"),
    [
        ("1", "ordinal", ENGLISH, "1st"),
        ("2", "ordinal", ENGLISH, "2nd"),
        ("11", "ordinal", ENGLISH, "11th"),
        ("21", "ordinal", ENGLISH, "21st"),
        ("112", "ordinal", ENGLISH, "112th"),
        ("4", "ordinal", ENGLISH, "4th"),
        ("1", "ordinal", FRENCH, "1re"),
        ("21", "ordinal", FRENCH, "21e"),
        ("112", "ordinal", FRENCH, "112!"),
        ("1", "long-ordinal", ENGLISH, "first"),
        ("2", "long-ordinal", ENGLISH, "2"),
        ("11", "long-ordinal", ENGLISH, "11th"),
        ("1962", "roman", ENGLISH, "mcmlxii"),
        ("4000", "roman", ENGLISH, "4000"),
        ("x", "roman", ENGLISH, "x"),
        ("7", "numeric", ENGLISH, "7"),
    ],
)
def test_numerals(text, form, locale, shown):
    assert numeral(text, form, locale) == shown
