"""The public surface: counted, importable, documented, and cheap to import."""

import subprocess
import sys
from pathlib import Path

import pytest

import citekit
from citekit import _HOMES
from citekit.errors import WrongTypeError

PUBLIC = {
    "Chain", "Cited", "CitekitError", "CslItem", "Library", "Manuscript", "NotFoundError", "ParseError", "RecordError", "Source",
    "StyleError", "bibliography", "chain", "cite", "cite_all", "cite_manuscript", "convert", "grouped", "load", "read",
}  # fmt: skip


def test_the_public_names_are_these():
    assert set(citekit.__all__) == PUBLIC == set(_HOMES) == set(dir(citekit))


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_each_name_is_there_and_documented(name):
    assert getattr(citekit, name).__doc__


def test_an_unknown_name():
    with pytest.raises(AttributeError, match="module 'citekit' has no attribute 'citation'"):
        _ = citekit.citation


WRONG = [
    # a call with something of a wrong type, what is said
    (lambda _: citekit.cite("wcda-121618"), "a record .* found str 'wcda-121618'; .* loaded: citekit.load"),
    (lambda _: citekit.cite(citekit.Cited(None)), "a record .* found NoneType None"),
    (lambda found: citekit.cite(found, locator="27"), r"a record .* found Library .*; its records are its values\(\)"),
    (lambda found: citekit.cite_all(list(found.values())), "a list of what is cited together.* found Source"),
    (lambda found: citekit.bibliography(list(found.values())), "a record .* found list"),
    (citekit.grouped, "a record .* found str"),
    (lambda found: citekit.convert(found, "ris"), "a record .* found str"),
    (lambda _: citekit.convert("wcda-121618", "ris"), "a record .* found str 'wcda-121618'"),
    (lambda _: citekit.convert(None, "ris"), "a record .* found NoneType"),
    (citekit.chain, "a record .* found Library"),
    (lambda _: citekit.read(Path("memo.yaml")), "text, found PosixPath .*; citekit.load reads files"),
    (lambda _: citekit.read(b"id: memo"), "text, found bytes .*; decode bytes first"),
    (lambda _: citekit.load(["a", "b"]), "a key or a path, found list .*; name several one by one"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "said"), WRONG)
def test_what_is_of_a_wrong_type_is_told(call, said):
    with pytest.raises(WrongTypeError, match=f"expected {said}") as caught:
        call(citekit.load("wcda-121618"))
    assert isinstance(caught.value, citekit.CitekitError)
    assert isinstance(caught.value, TypeError)


HEAVY = ("pydantic", "lxml", "citeproc", "bibtexparser", "yaml", "langcodes")


@pytest.mark.parametrize("code", ["import citekit", "import citekit.cli.main"])
def test_nothing_heavy_is_imported_before_it_is_needed(code):
    check = f"{code}; import sys; print(*[name for name in {HEAVY} if name in sys.modules])"
    found = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, text=True, check=True
    )
    assert found.stdout.split() == []
