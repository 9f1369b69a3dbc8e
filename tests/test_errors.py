"""Errors: facts as attributes, and a picture for people."""

import pytest

from citekit.errors import (
    CitekitError,
    ItemError,
    Location,
    MissingExtraError,
    NotFoundError,
    ParseError,
    Problem,
    RecordError,
    WrongTypeError,
    suggest,
)

PICTURES = [
    (
        ParseError("expected a number", text="one\ntwo three", span=(8, 13)),
        "line 2: expected a number\n  two three\n      ^^^^^",
    ),
    (ParseError("expected more", text="", span=(0, 0)), "line 1: expected more\n  \n  ^"),
    (
        ParseError("expected less", text="x" * 300, span=(250, 251)),
        "line 1, column 251: expected less",
    ),
    (
        RecordError(
            [
                Problem(Location("a.yaml", 3, 1), "titel", "unknown key", "title"),
                Problem(Location("a.yaml"), "", "empty"),
            ]
        ),
        "a.yaml:3:1: titel: unknown key; did you mean 'title'?\na.yaml: empty",
    ),
    (
        NotFoundError("style", "chicagoo", known=["chicago"]),
        "no style 'chicagoo'; did you mean 'chicago'?",
    ),
    (NotFoundError("text", "x", known=["en", "de"]), "no text 'x'; known: de, en"),
    (
        NotFoundError("record", "x", known=map(str, range(90)), advice="looked in y"),
        "no record 'x' (looked in y)",
    ),
    (ItemError("expected a type", id="a"), "item 'a': expected a type"),
    (
        WrongTypeError("text", b"x", advice="decode it"),
        "expected text, found bytes b'x'; decode it",
    ),
    (ItemError("expected an object"), "expected an object"),
    (
        MissingExtraError("styles", "the style 'apa'"),
        "the style 'apa' needs the extra 'styles': pip install \"citekit-archival[styles]\"",
    ),
]


@pytest.mark.parametrize(("error", "picture"), PICTURES)
def test_pictures(error, picture):
    assert isinstance(error, CitekitError)
    assert str(error) == picture


@pytest.mark.parametrize(
    ("wrong", "right"), [("Titel", "title"), ("TEXTS", "texts"), ("zzz", None), ("", None)]
)
def test_suggests_the_nearest(wrong, right):
    assert suggest(wrong, ["title", "texts", "type"]) == right
