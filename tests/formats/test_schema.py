"""The JSON Schema takes what the reader takes, in shape; editors and other programs rely on it."""

from json import dumps
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from strategies import sources

from citekit.formats import json, yaml
from citekit.formats.entries.record import record_from
from citekit.formats.schema import record_schema
from citekit.model import Source

RECORDS = sorted((Path(__file__).parents[2] / "records").glob("*.yaml"))
CHECK = jsonschema.Draft202012Validator(record_schema())


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(record_schema())


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_it_takes_every_example_as_it_is_written(path):
    ((_, marked),) = yaml.read_marked([path.read_text(encoding="utf-8")])
    assert [error.message for error in CHECK.iter_errors(marked.data)] == []


@given(sources())
def test_it_takes_every_record_that_is_written(source):
    assert [error.message for error in CHECK.iter_errors(record_from(source))] == []


RECORD = {"id": "a", "type": "letter", "title": "T", "texts": {"id": "x", "language": "ru"}}

DATES = [
    "1962-06-08", "1962", "1962-06~", "196X", "19XX?", "1962-21", "1962-XX-XX", "-0044-03", "Y-12345", "../1962",
    "1962/..", "1962-06-07/1962-06-08%", "/1962", "[1962-06-02,1962-06-07]", "{1960..1962,1964..}", "[..1962]",
]  # fmt: skip
FILE = {"path": "a.txt", "size": "4096", "sha256": "0" * 64, "media_type": "text/plain"}
NO_DATES = ["08.06.1962", "June 8, 1962", "1962-6-8", "62", "1962 ", "", "19621962", "06/08/1962"]

SHAPES = [
    # what is changed in a record, whether it is right
    ({}, True),
    ({"$schema": "citekit.schema.json"}, True),
    ({"title": {"text": "T", "kind": "supplied"}}, True),
    ({"texts": [{"id": "x"}]}, True),
    ({"authors": "A"}, True),
    ({"authors": ["A", {"family": "B"}, {"agent": {"name": "C"}, "certainty": "inferred"}]}, True),
    ({"titel": "T"}, False),
    ({"type": "memo"}, False),
    ({"id": "a b"}, False),
    ({"title": ""}, False),
    ({"title": 7}, True),
    ({"title": True}, False),
    ({"type": 7}, False),
    ({"texts": {"language": "ru"}}, False),
    ({"authors": {"given": "B"}}, False),
    ({"texts": {"id": "x", "certainty": "infered"}}, False),
    ({"texts": []}, False),
    ({"authors": []}, True),
    *(({"dates": {"role": "dated", "date": date}}, True) for date in DATES),
    *(({"dates": {"role": "dated", "date": date}}, False) for date in NO_DATES),
    ({"texts": {"id": "x", "language": "ru-Latn-alalc97"}}, True),
    ({"texts": {"id": "x", "language": {"tag": "mul"}}}, True),
    ({"texts": {"id": "x", "language": "the Russian"}}, False),
    ({"texts": {"id": "x", "language": {"tag": "Russian"}}}, False),
    ({"title": {"text": "T", "language": "r"}}, False),
    ({"title": " "}, False),
    ({"title": " T \n"}, True),
    ({"title": "T\nU"}, False),
    ({"place": "a\u2028b"}, False),
    ({"place": "a\tb"}, False),
    ({"place": "a b\n\n"}, True),
    ({"authors": "a\nb"}, False),
    ({"summary": "a\nb"}, True),
    *(
        ({"texts": {"id": "x", "files": {**FILE, key: value}}}, is_right)
        for key, value, is_right in [
            ("size", 4096, True),
            ("size", -1, False),
            ("size", "4 kB", False),
            ("sha256", "ab", False),
            ("media_type", "text", False),
        ]
    ),
    ({"summary": "\n "}, False),
]


@pytest.mark.parametrize(("change", "is_right"), SHAPES)
def test_shapes(change, is_right):
    assert CHECK.is_valid({**RECORD, **change}) is is_right


TRUTHS = ["true", "false", "yes", "no", "on", "off", "y", "n", "t", "f", "1", "0", "maybe", "2", ""]


@pytest.mark.parametrize("word", [*TRUTHS, 1, 0, 2, True, False])
def test_truth_is_what_the_reader_takes_for_it(word):
    record = {**RECORD, "texts": {"id": "x", "published_in": {"reprint": word}}}
    (read,) = json.read(dumps(record))
    assert CHECK.is_valid(record) is isinstance(read, Source)


@pytest.mark.parametrize(("change", "is_right"), SHAPES)
def test_the_reader_takes_what_the_schema_takes(change, is_right):
    (read,) = json.read(dumps({**RECORD, **change}))
    assert not is_right or isinstance(read, Source)


def test_what_editors_show_is_for_people():
    assert ">>>" not in str(record_schema())
    assert "Zhang Hanfu" not in record_schema()["$defs"]["Person"]["description"]
    assert record_schema()["properties"]["texts"]["description"] == (
        "The document in each language and stage, at least one."
    )
