import pytest

from citekit.csl.citeproc_py.dates import date_digits, date_sort_key, format_date, read_date
from citekit.csl.locale import Locale, Term
from citekit.csl.marks import plain

MONTHS = {2: "February", 3: "March", 6: "June", 7: "July", 12: "December"}
LOCALE = Locale(
    {
        **{(f"month-{number:02}", "long"): Term(name, name) for number, name in MONTHS.items()},
        ("month-06", "short"): Term("Jun.", "Jun."),
        ("season-01", "long"): Term("Spring", "Spring"),
        ("ad", "long"): Term(" AD", " AD"),
        ("bc", "long"): Term(" BC", " BC"),
        ("ordinal", "long"): Term("th", "th"),
        ("ordinal-01", "long"): Term("st", "st"),
    },
    {},
    {},
)
LIMITED = Locale(LOCALE.terms, {"limit-day-ordinals-to-day-1": "true"}, {})

ENGLISH = (
    {"name": "month", "suffix": " "},
    {"name": "day", "suffix": ", "},
    {"name": "year"},
)
BRITISH = (
    {"name": "day", "form": "ordinal", "suffix": " "},
    {"name": "month", "suffix": " "},
    {"name": "year"},
)
ISO = (
    {"name": "year"},
    {"name": "month", "form": "numeric-leading-zeros", "prefix": "-"},
    {"name": "day", "form": "numeric-leading-zeros", "prefix": "-", "range-delimiter": "/"},
)
SHORT = ({"name": "month", "form": "numeric", "suffix": "/"}, {"name": "year", "form": "short"})

DATES = [
    # CSL-JSON, parts, printed
    ({"date-parts": [[1962, 6, 8]]}, ENGLISH, "June 8, 1962"),
    ({"date-parts": [["1962", "6"]]}, ENGLISH, "June 1962"),
    ({"date-parts": [[1962]]}, ENGLISH, "1962"),
    ({"date-parts": [[1962, 0, 0]]}, ENGLISH, "1962"),
    ({"date-parts": [[1962, 6, 7], [1962, 6, 8]]}, ENGLISH, "June 7–8, 1962"),
    ({"date-parts": [[1962, 6, 30], [1962, 7, 2]]}, ENGLISH, "June 30–July 2, 1962"),
    ({"date-parts": [[1962, 12, 30], [1963, 2, 2]]}, ENGLISH, "December 30, 1962–February 2, 1963"),
    ({"date-parts": [[1962, 6], [1962, 7]]}, ENGLISH, "June–July 1962"),
    ({"date-parts": [[1962], [1964]]}, ENGLISH, "1962–1964"),
    ({"date-parts": [[1962, 6, 8], [1962, 6, 8]]}, ENGLISH, "June 8, 1962"),
    ({"date-parts": [[1962], [0]]}, ENGLISH, "1962–"),
    ({"date-parts": [[1962, 21]]}, ENGLISH, "Spring 1962"),
    ({"date-parts": [[1962, 13]]}, ENGLISH, "Spring 1962"),
    ({"date-parts": [[1962]], "season": 1}, ENGLISH, "Spring 1962"),
    ({"date-parts": [[1962]], "season": "Michaelmas"}, ENGLISH, "Michaelmas 1962"),
    ({"date-parts": [[1962]], "season": 4}, ENGLISH, "4 1962"),
    ({"date-parts": [[850]]}, ENGLISH, "850 AD"),
    ({"date-parts": [[-43, 3, 15]]}, ENGLISH, "March 15, 43 BC"),
    ({"literal": "early summer"}, ENGLISH, "early summer"),
    ({"raw": "1962-06-08"}, ENGLISH, "June 8, 1962"),
    ({"raw": "1962-06-07/1962-06-08"}, ENGLISH, "June 7–8, 1962"),
    ({"raw": "after the war"}, ENGLISH, "after the war"),
    ({"date-parts": [[1962, 6, 1]]}, BRITISH, "1st June 1962"),
    ({"date-parts": [[1962, 6, 7], [1962, 6, 8]]}, BRITISH, "7th–8th June 1962"),
    ({"date-parts": [[1962, 6, 8]]}, ISO, "1962-06-08"),
    ({"date-parts": [[1962, 6, 7], [1962, 6, 8]]}, ISO, "1962-06-07/08"),
    ({"date-parts": [[1962, 6, 8]]}, SHORT, "6/62"),
    ({"date-parts": [[1962, 6, 8]]}, ({"name": "month", "form": "short"},), "Jun."),
    ({"date-parts": [[1962]]}, ({"name": "day"},), ""),
    ({"date-parts": [[1962, 6, 8], [1963, 6, 8]]}, ({"name": "month"},), "June"),
]


@pytest.mark.parametrize(("value", "parts", "printed"), DATES)
def test_dates(value, parts, printed):
    assert plain(format_date(read_date(value), parts, "", LOCALE)) == printed


def test_the_delimiter_stands_between_parts():
    date = read_date({"date-parts": [[1962, 6, 7], [1962, 7, 8]]})
    parts = ({"name": "day"}, {"name": "month"}, {"name": "year"})
    assert plain(format_date(date, parts, " ", LOCALE)) == "7 June–8 July 1962"


@pytest.mark.parametrize(("day", "printed"), [(1, "1st"), (2, "2")])
def test_ordinals_may_be_kept_for_the_first(day, printed):
    date = read_date({"date-parts": [[1962, 6, day]]})
    parts = ({"name": "day", "form": "ordinal"},)
    assert plain(format_date(date, parts, "", LIMITED)) == printed


@pytest.mark.parametrize(
    ("value", "circa"), [(True, True), (1, True), ("true", True), (False, False), ("false", False)]
)
def test_circa(value, circa):
    assert read_date({"date-parts": [[1962]], "circa": value}).circa is circa


def test_sort_keys_put_dates_in_order():
    values = [
        {"date-parts": [[-43]]},
        {"date-parts": [[1962]]},
        {"date-parts": [[1962, 6]]},
        {"date-parts": [[1962, 6, 7]]},
        {"date-parts": [[1962, 6, 7], [1962, 6, 8]]},
        {"date-parts": [[1962, 22]]},
        {"date-parts": [[1962, 7]]},
    ]
    keys = [date_sort_key(read_date(value)) for value in values]
    assert keys[:5] == sorted(keys[:5])
    assert keys[2] <= keys[5] <= keys[6]


@pytest.mark.parametrize(
    ("value", "names", "digits"),
    [
        ({"date-parts": [[1962, 6]]}, {"year", "month", "day"}, "0019620600"),
        ({"date-parts": [[1962, 6], [1963]]}, {"year"}, "001962001963"),
        ({"literal": "x"}, {"year"}, "x"),
    ],
)
def test_digits(value, names, digits):
    assert date_digits(read_date(value), names) == digits
