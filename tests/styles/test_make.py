"""The Chicago styles are what their one source makes."""

import importlib.util
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[2] / "styles"
_SPEC = importlib.util.spec_from_file_location("make", STYLES / "source" / "make.py")
make = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(make)
MADE = dict(make.made())


@pytest.mark.parametrize("name", MADE)
def test_a_style_is_what_the_source_makes(name):
    assert (STYLES / name).read_bytes() == MADE[name], "run: python styles/source/make.py"


def test_every_chicago_style_is_made():
    assert {path.name for path in STYLES.glob("chicago-*.csl")} == MADE.keys()


def test_a_style_that_is_not_there_is_told(tmp_path, monkeypatch):
    source = tmp_path / "source.xml"
    source.write_text('<style><macro only="notes typo"/></style>', encoding="utf-8")
    monkeypatch.setattr(make, "SOURCE", source)
    with pytest.raises(ValueError, match=r"source.xml:1: no style is called \['typo'\]"):
        list(make.made())
