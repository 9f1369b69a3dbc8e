from json import dumps

import pytest

from citekit.formats import json, jsonl
from citekit.formats.unread import Unread

TABLE = [
    # format, text, number of records read, what is told
    (json, "", 0, ["a.json:1:1: the file is empty; expected a record"]),
    (
        json,
        "{",
        0,
        [
            "a.json:1:2: not JSON: expected a key in double quotes; look for a comma before '}', or a key without quotes"
        ],
    ),
    (
        json,
        "[1]",
        0,
        [
            "a.json:1:2: expected a record: keys such as 'id', 'type', 'title' and 'texts' with their values, found '1'"
        ],
    ),
    (
        json,
        '{"id": 1}',
        0,
        [
            "a.json:1:1: the key 'type' is missing",
            "a.json:1:1: the key 'title' is missing",
            "a.json:1:1: the key 'texts' is missing",
        ],
    ),
    (
        json,
        '{"id": "a", "id": "b"}',
        0,
        ["a.json:1:13: id: the key stands twice; take one of them out"],
    ),
    (
        json,
        '[{"id": "a", "type": "letter", "title": "A", "texts": {"id": "b"}}, {"id": 5, "type": "letter", "title": true, "texts": [{"id": "b"}]}]',
        1,
        [
            "a.json:1:97: title: expected keys with values, found true; known here: certainty, basis, asserted_by, text, kind, language, short, forms"
        ],
    ),
    (
        json,
        "NaN",
        0,
        [
            "a.json:1:1: not JSON: NaN is not a JSON number; leave the key out where there is nothing to say"
        ],
    ),
    (
        json,
        '{"a": Infinity}',
        0,
        [
            "a.json:1:1: not JSON: Infinity is not a JSON number; leave the key out where there is nothing to say"
        ],
    ),
    (
        json,
        "[" * 100_000,
        0,
        ["a.json:1:2: expected less nesting; look for a bracket that is opened again and again"],
    ),
    (
        json,
        '{"id": "a"} x',
        0,
        [
            "a.json:1:13: not JSON: expected nothing behind the end of the value; several stand in one list, [..., ...], or one a line in JSON Lines"
        ],
    ),
    (
        json,
        "null",
        0,
        [
            "a.json:1:1: expected a record: keys such as 'id', 'type', 'title' and 'texts' with their values, found nothing"
        ],
    ),
    (
        json,
        '"a"',
        0,
        [
            "a.json:1:1: expected a record: keys such as 'id', 'type', 'title' and 'texts' with their values, found 'a'"
        ],
    ),
    (
        json,
        "1" + "0" * 5000,
        0,
        [
            "a.json:1:1: expected a record: keys such as 'id', 'type', 'title' and 'texts' with their values, found '100000000000000000000000000000000000000000000000000000000000…'"
        ],
    ),
    (
        json,
        '{"id": "a", "type": "letter", "title": "A", "texts": [{"id": "b", "published_in": {"reprint": 1}}]}',
        1,
        [],
    ),
    (jsonl, "", 0, ["a.json: the file is empty; expected a record a line"]),
    (
        jsonl,
        "{",
        0,
        [
            "a.json:1:2: not JSON: expected a key in double quotes; look for a comma before '}', or a key without quotes"
        ],
    ),
    (
        jsonl,
        "[1]",
        0,
        [
            "a.json:1:1: expected a record: keys such as 'id', 'type', 'title' and 'texts' with their values, found a list"
        ],
    ),
    (
        jsonl,
        '{"id": 1}',
        0,
        [
            "a.json:1:1: the key 'type' is missing",
            "a.json:1:1: the key 'title' is missing",
            "a.json:1:1: the key 'texts' is missing",
        ],
    ),
    (
        jsonl,
        '{"id": "a", "id": "b"}',
        0,
        ["a.json:1:13: id: the key stands twice; take one of them out"],
    ),
    (
        jsonl,
        '[{"id": "a", "type": "letter", "title": "A", "texts": {"id": "b"}}, {"id": 5, "type": "letter", "title": true, "texts": [{"id": "b"}]}]',
        0,
        [
            "a.json:1:1: expected a record: keys such as 'id', 'type', 'title' and 'texts' with their values, found a list"
        ],
    ),
    (
        jsonl,
        "NaN",
        0,
        [
            "a.json:1:1: not JSON: NaN is not a JSON number; leave the key out where there is nothing to say"
        ],
    ),
    (
        jsonl,
        '{"a": Infinity}',
        0,
        [
            "a.json:1:1: not JSON: Infinity is not a JSON number; leave the key out where there is nothing to say"
        ],
    ),
    (
        jsonl,
        "[" * 100_000,
        0,
        ["a.json:1: expected less nesting; look for a bracket that is opened again and again"],
    ),
    (
        jsonl,
        '{"id": "a"} x',
        0,
        [
            "a.json:1:13: not JSON: expected nothing behind the end of the value; several stand in one list, [..., ...], or one a line in JSON Lines"
        ],
    ),
    (
        jsonl,
        "null",
        0,
        [
            "a.json:1:1: expected a record: keys such as 'id', 'type', 'title' and 'texts' with their values, found nothing"
        ],
    ),
    (
        jsonl,
        '"a"',
        0,
        [
            "a.json:1:1: expected a record: keys such as 'id', 'type', 'title' and 'texts' with their values, found 'a'"
        ],
    ),
    (
        jsonl,
        "1" + "0" * 5000,
        0,
        [
            "a.json:1:1: expected a record: keys such as 'id', 'type', 'title' and 'texts' with their values, found '100000000000000000000000000000000000000000000000000000000000…'"
        ],
    ),
    (
        jsonl,
        '{"id": "a", "type": "letter", "title": "A", "texts": [{"id": "b", "published_in": {"reprint": 1}}]}',
        1,
        [],
    ),
    (
        jsonl,
        '{"id": "a", "type": "letter", "title": "A", "texts": {"id": "b"}}\n\n{"id": 1}\n{',
        1,
        [
            "a.json:3:1: the key 'type' is missing",
            "a.json:3:1: the key 'title' is missing",
            "a.json:3:1: the key 'texts' is missing",
            "a.json:4:2: not JSON: expected a key in double quotes; look for a comma before '}', or a key without quotes",
        ],
    ),
]


@pytest.mark.parametrize(("module", "text", "read", "told"), TABLE)
def test_mistakes(module, text, read, told):
    found = list(module.read(text, file="a.json"))
    unread = [one for one in found if isinstance(one, Unread)]
    assert [line for one in unread for line in str(one.error).split("\n")] == told
    assert len(found) - len(unread) == read


def test_a_record_too_long_costs_one_record():
    good = '{"id": "a", "type": "letter", "title": "A", "texts": {"id": "b"}}'
    long, short = json.read(f'[{{"id": "{"b" * 10_000_000}"}}, {good}]', file="a.json")
    assert str(long.error) == (
        "a.json:1:2: expected a record of at most 10,000,000 characters, found 10,000,010"
    )
    assert short.id == "a"


def test_a_list_may_be_longer_than_a_record():
    good = {
        "id": "a",
        "type": "letter",
        "title": "A",
        "texts": {"id": "b"},
        "note": "x" * 6_000_000,
    }
    assert [one.id for one in json.read(dumps([good, good]))] == ["a", "a"]


def test_a_line_too_long_costs_one_record():
    good = '{"id": "a", "type": "letter", "title": "A", "texts": {"id": "b"}}'
    long, short = jsonl.read(f'"{"b" * 10_000_000}"\n{good}', file="a.jsonl")
    assert str(long.error) == (
        "a.jsonl:1: expected a record of at most 10,000,000 characters, found 10,000,002"
    )
    assert short.id == "a"
