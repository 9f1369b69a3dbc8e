import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.citeproc_py.markup import read_markup
from citekit.csl.citeproc_py.passes.quotes import pair_quotes, set_quotes
from citekit.csl.locale import Locale, Term
from citekit.csl.marks import parse, wrap
from citekit.csl.tree import SpanKind, text_of


def locale(outer, inner):
    names = ("open-quote", "close-quote", "open-inner-quote", "close-inner-quote")
    return Locale(
        {(name, "long"): Term(mark, mark) for name, mark in zip(names, outer + inner, strict=True)},
        {},
        {},
    )


ENGLISH, GERMAN, STRAIGHT = locale("“”", "‘’"), locale("„“", "‚‘"), locale('""', "''")  # fmt: skip

FIELDS = [
    # field, locale, printed outside quotes, printed inside quotes
    ("plain", ENGLISH, "plain", "“plain”"),
    ('The "x" case', ENGLISH, "The “x” case", "“The ‘x’ case”"),
    ("The “x” case", ENGLISH, "The “x” case", "“The ‘x’ case”"),
    ("The 'x' case", ENGLISH, "The “x” case", "“The ‘x’ case”"),
    ("A “b ‘c’ d” e", ENGLISH, "A “b ‘c’ d” e", "“A ‘b “c” d’ e”"),
    ("isn't", ENGLISH, "isn’t", "“isn’t”"),
    ("the states' rights", ENGLISH, "the states’ rights", "“the states’ rights”"),
    ("the '90s", ENGLISH, "the ’90s", "“the ’90s”"),
    ('a "\'90s" thing', ENGLISH, "a “’90s” thing", "“a ‘’90s’ thing”"),
    ('6" gun', ENGLISH, '6" gun', '“6" gun”'),
    ("‘unclosed", ENGLISH, "‘unclosed", "“‘unclosed”"),
    ('"<i>Pravda</i>" writes', ENGLISH, "“Pravda” writes", "“‘Pravda’ writes”"),
    ('("x")', ENGLISH, "(“x”)", "“(‘x’)”"),
    ('Das "x" isn\'t', GERMAN, "Das „x“ isn’t", "„Das ‚x‘ isn’t“"),
    ("„x“ und „y“", GERMAN, "„x“ und „y“", "„„x“ und „y““"),
    ('The "x" isn\'t', STRAIGHT, 'The "x" isn\'t', "\"The 'x' isn't\""),
    ("The “x”", STRAIGHT, "The “x”", '"The “x”"'),
]


def printed(marked, words):
    return text_of(set_quotes(pair_quotes(parse(marked), words), words))


@pytest.mark.parametrize(("field", "words", "outside", "inside"), FIELDS)
def test_quotes(field, words, outside, inside):
    assert printed(read_markup(field), words) == outside
    assert printed(wrap(SpanKind.QUOTED, read_markup(field)), words) == inside


def test_quotes_of_the_style_are_left_alone():
    assert printed("'style' \"text\"", ENGLISH) == "'style' \"text\""


def test_addresses_are_left_alone():
    link = wrap(SpanKind.LINK, read_markup("https://example.org/it's"))
    assert printed(link, ENGLISH) == "https://example.org/it's"


@given(st.text(alphabet="ab '\"“”‘’(-", max_size=20))
def test_everything_but_quotes_stays(field):
    kept = str.maketrans("", "", "'\"“”‘’")
    for marked in (read_markup(field), wrap(SpanKind.QUOTED, read_markup(field))):
        shown = printed(marked, ENGLISH)
        assert shown.translate(kept) == field.translate(kept)
        quoted = 2 if marked and marked != read_markup(field) else 0
        assert len(shown) == len(field) + quoted
