"""The JSON Schema takes what the reader takes, in shape; editors and other programs rely on it."""

from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from strategies import sources

from citekit.formats import yaml
from citekit.formats.record import record_from
from citekit.formats.schema import record_schema

RECORDS = sorted((Path(__file__).parents[2] / "records").glob("*.yaml"))
CHECK = jsonschema.Draft202012Validator(record_schema())


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(record_schema())


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_it_takes_every_example_as_it_is_written(path):
    (marked,) = yaml.marked_documents(path.read_text(encoding="utf-8"), path.name)
    assert [error.message for error in CHECK.iter_errors(marked.data)] == []


@given(sources())
def test_it_takes_every_record_that_is_written(source):
    assert [error.message for error in CHECK.iter_errors(record_from(source))] == []


RECORD = {"id": "a", "type": "letter", "title": "T", "texts": {"id": "x", "language": "ru"}}

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
]


@pytest.mark.parametrize(("change", "is_right"), SHAPES)
def test_shapes(change, is_right):
    assert CHECK.is_valid({**RECORD, **change}) is is_right


def test_what_editors_show_is_for_people():
    assert ">>>" not in str(record_schema())
    assert "Zhang Hanfu" not in record_schema()["$defs"]["Person"]["description"]
    assert record_schema()["properties"]["texts"]["description"] == (
        "The document in each language and stage, at least one."
    )
