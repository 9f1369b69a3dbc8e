"""Where in a JSON file a mistake stands: its line and column, wherever the record lies and however the lines end."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.formats import csl_json, zotero_json
from citekit.formats import json as records
from citekit.formats.syntax.json_places import Places
from citekit.formats.unread import Unread

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def parts(value, path=()):
    match value:
        case dict():
            for key, inner in value.items():
                yield (*path, key), key
                yield from parts(inner, (*path, key))
        case list():
            for number, inner in enumerate(value):
                yield (*path, number), inner
                yield from parts(inner, (*path, number))


@given(value=VALUES, indent=st.none() | st.integers(0, 3), escaped=st.booleans())
def test_each_part_is_found_where_it_stands(value, indent, escaped):
    text = json.dumps(value, indent=indent, ensure_ascii=escaped)
    places = Places(text, 5, 7)
    lines = text.split("\n")
    found = dict(parts(value))
    assert set(places) - {()} == found.keys()
    for path, part in found.items():
        line, column = places[path]
        begin = "\n".join(
            [lines[line - 5][column - 1 - (6 if line == 5 else 0) :], *lines[line - 4 :]]
        )
        assert json.JSONDecoder().raw_decode(begin)[0] == part


def test_parts_that_lie_very_deep_have_the_place_of_what_is_around_them():
    text = '{"a": ' * 40 + "1" + "}" * 40
    assert max(map(len, Places(text))) == 16


BOOK = '{"id": "%d", "type": "book",%s "title": "%s"}'


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize("module", [csl_json, records, zotero_json])
def test_a_mistake_far_down_a_file_is_told_with_its_line(module, end):
    text = f"[{end}" + f",{end}".join(BOOK % (number, end, "x" * 300) for number in range(3000))
    wrong = text.replace('"id": "2500", "type": "book"', '"id": "2500", "type": 7')
    told = [one for one in module.read(f"{wrong}{end}]", file="x") if isinstance(one, Unread)]
    first, last = told[0], told[-1]
    if module is csl_json:
        assert str(first.error).startswith("x:5002:1: item '2500': 'type': ")
        assert len(told) == 1
    else:
        assert str(first.error).startswith("x:2:1: ")
        assert str(last.error).startswith("x:6000:1: ")


@pytest.mark.parametrize("length", [1, 7, 100_000])
def test_lines_are_counted_alike_in_whatever_pieces_the_text_comes(length):
    text = "[\n" + ",\r\n".join(BOOK % (number, "\n", "x" * 300) for number in range(800))
    text += ',\r\n{"id": "z"},\n{"id": 1 "type": 2},\n{"id": "a", "type": "book"}\n'
    pieces = [text[at : at + length] for at in range(0, len(text), length)]
    found = list(csl_json.read_lines(pieces, file="x"))
    assert [str(one.error).partition(": ")[0] for one in found if isinstance(one, Unread)] == [
        "x:1602:1", "x:1603:10", "x:1605:1",
    ]  # fmt: skip


def test_a_key_that_is_none_further_on_does_no_harm():
    text = '{"a": 1, "a": 2, "b": {"\\u12": 3}}'
    assert Places(text).repeated("x")[1] == ("a",)
    assert Places(text)["b", "\\u12"] == (1, 24)
