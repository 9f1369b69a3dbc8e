"""The public surface: counted, importable, documented, and cheap to import."""

import subprocess
import sys

import pytest

import citekit
from citekit import _HOMES

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


HEAVY = ("pydantic", "lxml", "citeproc", "bibtexparser", "yaml", "langcodes")


@pytest.mark.parametrize("code", ["import citekit", "import citekit.cli.main"])
def test_nothing_heavy_is_imported_before_it_is_needed(code):
    check = f"{code}; import sys; print(*[name for name in {HEAVY} if name in sys.modules])"
    found = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, text=True, check=True
    )
    assert found.stdout.split() == []
