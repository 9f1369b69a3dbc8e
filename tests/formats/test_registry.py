from pathlib import Path

import pytest

from citekit.errors import CitekitError, NotFoundError
from citekit.formats import registry
from citekit.formats.detection import detect
from citekit.formats.loss import fields


@pytest.mark.parametrize("name", registry.names())
def test_a_format_is_what_the_registry_says(name):
    module = registry.get(name)
    assert registry.FORMATS[name].suffixes == module.SUFFIXES
    assert "/" in module.MEDIA_TYPE
    assert set(fields()) >= getattr(module, "LOST", frozenset())
    assert hasattr(module, "read") == registry.FORMATS[name].is_read
    assert hasattr(module, "write") == registry.FORMATS[name].is_written


def test_an_unknown_format_gets_the_nearest():
    with pytest.raises(NotFoundError) as caught:
        registry.get("bibtx")
    assert str(caught.value) == "no format 'bibtx'; did you mean 'bibtex'?"


ASKED = [
    # format, profile, error
    ("bibtx", None, "no format 'bibtx'; did you mean 'bibtex'?"),
    (
        "ead",
        None,
        "no format to write 'ead'; known: ",
    ),
    ("yaml", "zotero", "yaml has no profiles, so not 'zotero' either"),
]


@pytest.mark.parametrize(("name", "profile", "error"), ASKED)
def test_says_what_cannot_be_written(name, profile, error):
    with pytest.raises(CitekitError) as caught:
        registry.write(name, [], profile=profile)
    assert str(caught.value).startswith(error)


SUFFIXES = [
    # file, the formats that it may be in, the usual ones
    ("a.yaml", ("yaml",)),
    ("a.YML", ("yaml",)),
    ("a.json", ("json", "csl-json", "zotero-json")),
    ("a.ndjson", ("jsonl",)),
    ("a.bib", ("bibtex", "biblatex")),
    ("a.ris", ("ris",)),
    ("a.html", ("wcda",)),
    ("a.XML", ("ead",)),
    ("a.docx", None),
    ("ris", None),
]


@pytest.mark.parametrize(("name", "formats"), SUFFIXES)
def test_suffixes(name, formats):
    found = registry.by_suffix(Path(name))
    assert found == formats if formats is None else found[: len(formats)] == formats


def test_all_suffixes_are_listed():
    assert {".yaml", ".json", ".bib", ".ris", ".html", ".xml"} <= registry.suffixes()
    assert not {".html", ".xml"} & registry.suffixes(of_libraries=True)


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
    ("TY  - BOOK", ".bib", "ris"),
    ("@book{a,\n}\nTY  - BOOK", ".bib", "bibtex"),
    ("a\nTY  - BOOK", ".bib", "bibtex"),
    ("note: |\n  TY  - BOOK\n  @book{a}", ".yaml", "yaml"),
    ("{id: a}", ".yaml", "yaml"),
    ("{id: a}", ".jsonl", "jsonl"),
    ('[{"id": 1, "type": "book"}]', ".ris", "csl-json"),
    ('[{"id": 1, "type": "book"}, {"id": 2, "ty', None, "csl-json"),
    ("TY  - BOOK", ".txt", "ris"),
    ("<!DOCTYPE html>\n<html><body></body></html>", None, "wcda"),
    ('<?xml version="1.0"?>\n<ead xmlns="urn:isbn:1-931666-22-9"/>', None, "ead"),
    ("<ead>", ".txt", "ead"),
    ("<bound: 3>", None, "yaml"),
    ("Memo\nCitation:\n“Memo,” July 1, 1962, Wilson Center Digital Archive, RGANI", ".txt", "wcda"),
    ("Memo\nJuly 1, 1962\nRecord ID\n1\nhttps://digitalarchive.umd.edu/document/1", None, "wcda"),
    ("Citation:\n“Memo,” in another archive", None, "yaml"),
    ("id: a\nurl: https://digitalarchive.umd.edu/document/1", None, "yaml"),
]


@pytest.mark.parametrize(("text", "suffix", "name"), DETECTED)
def test_detects(text, suffix, name):
    assert detect(text, suffix) == name
