"""Codes in order: level by level, numbers as numbers, whatever their labels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.archives.codes import parse
from citekit.bibliographies.order import natural_key, order_of

ORDERED = [
    # grammar, codes in order
    ("soviet", ["f. 5", "f. 5, op. 9", "f. 5, op. 49, d. 9", "f. 5, op. 49, d. 131", "f. 45", "f. 059a", "f. 0100, op. 3", "f. 0100, op. 40", "f. 558"]),
    ("soviet", ["ф. 5, оп. 49, д. 9", "f. 5, op. 49, d. 13", "fond 5, opis 49, delo 131"]),
    ("british", ["CAB 128/5", "CAB 128/40", "CAB 129/1", "FO 371/9", "FO 371/56830", "PREM 11/2"]),
    ("bundesarchiv", ["B 106/9", "B 136/5974", "B 136/59748", "DY 30/3", "N 1/2"]),
    ("chinese", ["109-00832-06", "118-00807-01", "118-01765-03", "118-01765-12"]),
    ("hungarian", ["IX-A", "XIX-A-83", "XIX-J-1-j, 4. doboz", "XIX-J-1-j, 60. doboz", "XIX-J-10"]),
]  # fmt: skip


@pytest.mark.parametrize(("grammar", "codes"), ORDERED)
def test_codes_in_the_order_of_their_archive(grammar, codes):
    mixed = codes[1::2] + codes[::2][::-1]
    assert sorted(mixed, key=lambda code: order_of(parse(code, grammar=grammar))) == codes


TEXTS = [
    ["2", "10", "100", "0100a"],
    ["I", "II", "IV", "V", "IX", "XIX", "XL", "LXXXIX"],
    ["1962, box 2", "1962, box 12", "1963, box 1"],
    ["1B", "1C", "2A"],
    ["5", "Ab", "äc", "Zb"],
]


@pytest.mark.parametrize("texts", TEXTS)
def test_numbers_inside_texts(texts):
    mixed = texts[1::2] + texts[::2]
    assert sorted(mixed, key=natural_key) == texts


@given(st.lists(st.text(max_size=12), max_size=6))
def test_any_texts_can_be_put_in_order(texts):
    once = sorted(texts, key=natural_key)
    assert sorted(once[1:] + once[:1], key=natural_key) == once


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_numbers_are_numbers(one, other):
    assert (natural_key(f"d. {one}") < natural_key(f"d. {other}")) == (one < other)
