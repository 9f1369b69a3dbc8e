from pathlib import Path

import pytest

from citekit.errors import NotFoundError
from citekit.formats import registry
from citekit.model import Source


@pytest.mark.parametrize("name", registry.names())
def test_a_format_is_what_the_registry_says(name):
    module = registry.get(name)
    assert registry.FORMATS[name].suffixes == module.SUFFIXES
    assert "/" in module.MEDIA_TYPE
    assert Source.model_fields.keys() >= module.LOST


def test_an_unknown_format_gets_the_nearest():
    with pytest.raises(NotFoundError) as caught:
        registry.get("bibtx")
    assert str(caught.value) == "no format 'bibtx'; did you mean 'bibtex'?"


SUFFIXES = [
    ("a.yaml", ("yaml",)),
    ("a.YML", ("yaml",)),
    ("a.json", ("json", "csl-json")),
    ("a.ndjson", ("jsonl",)),
    ("a.bib", ("bibtex",)),
    ("a.ris", ("ris",)),
    ("a.docx", None),
    ("ris", None),
]


@pytest.mark.parametrize(("name", "formats"), SUFFIXES)
def test_suffixes(name, formats):
    assert registry.by_suffix(Path(name)) == formats


def test_all_suffixes_are_listed():
    assert {".yaml", ".json", ".bib", ".ris"} <= registry.suffixes()


RECORD = '{"id": "a", "type": "letter", "title": "A", "texts": {"id": "b"}}'
DETECTED = [
    # text, suffix, format
    (RECORD, ".json", "json"),
    (RECORD, None, "json"),
    (f"[{RECORD}]", None, "json"),
    (f"{RECORD}\n{RECORD}\n", None, "jsonl"),
    (f"{RECORD}\n{RECORD}\n", ".json", "json"),
    ('[{"id": 1, "type": "book"}]', ".json", "csl-json"),
    ('{"id": 1, "type": "report", "title": "A"}', None, "csl-json"),
    ('{"id": 1, "type": "report", "title": "A", "dates": []}', None, "json"),
    ('{"id": 1, "type": "memorandum"}', None, "json"),
    ('{"id": 1, "type": "boook"}', None, "csl-json"),
    ('{"id": 1, "type": "map", "$schema": "record.json"}', None, "json"),
    ('{"items": [{"id": 1, "type": "book"}]}', None, "csl-json"),
    ("[]", ".json", "json"),
    ("[1]", ".json", "json"),
    ("{broken", ".json", "json"),
    ("[" * 100_000, None, "json"),
    ("\ufeffTY  - BOOK\r\n", None, "ris"),
    ("\n1.\nTY - BOOK", None, "ris"),
    ("% mine\n@book{a, title={A}}", None, "bibtex"),
    ("@ misc (a, title={A})", None, "bibtex"),
    ("id: a\n", None, "yaml"),
    ("", None, "yaml"),
    ("TY  - BOOK", ".bib", "bibtex"),
    ("TY  - BOOK", ".txt", "ris"),
]


@pytest.mark.parametrize(("text", "suffix", "name"), DETECTED)
def test_detects(text, suffix, name):
    assert registry.detect(text, suffix) == name
