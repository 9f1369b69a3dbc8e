"""``citekit export``: what Pandoc and LaTeX need, and that they can use it."""

import json
import shutil
import subprocess

import pytest

from citekit.csl.access_dates import with_access_dates
from citekit.csl.style import load_style

PAPER = "It was so [@wcda-121618#chinese, 27]. [@wcda-121618]\n"


@pytest.fixture
def paper(folder):
    (folder / "paper.md").write_text(PAPER, encoding="utf-8")
    return folder


def test_for_pandoc(run, folder):
    done = run("export", "wcda-121618", "--for", "pandoc")
    kit = folder / "citekit-pandoc"
    assert (done.code, done.err) == (0, "")
    assert done.out == "pandoc --defaults citekit-pandoc/citekit.yaml paper.md -o paper.docx\n"
    assert sorted(one.name for one in kit.iterdir()) == [
        ".citekit.json",
        "chicago-archival-notes.csl",
        "citekit.yaml",
        "sources.json",
    ]
    assert (kit / "chicago-archival-notes.csl").read_bytes() == load_style("chicago").source
    (item,) = json.loads((kit / "sources.json").read_text(encoding="utf-8"))
    assert (item["id"], item["call-number"]) == ("wcda-121618", "PRC FMA 118-01765-03")


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_cites_with_it(run, paper):
    assert run("export", "--document", "paper.md", "--for", "pandoc", "-o", "kit").code == 0
    done = subprocess.run(
        ["pandoc", "--defaults", "kit/citekit.yaml", "paper.md", "--to", "plain", "--wrap", "none"],
        capture_output=True,
        check=True,
        text=True,
    )
    assert "[in Chinese], June 8, 1962, PRC FMA 118-01765-03, 27" in done.stdout
    assert done.stderr == ""


def test_for_pandoc_in_a_language(run, paper):
    call = ("export", "--document", "paper.md", "--for", "pandoc", "--locale", "de-DE", "-o", "kit")
    assert run(*call).code == 0
    items = json.loads((paper / "kit/sources.json").read_text(encoding="utf-8"))
    assert [item.get("medium") for item in items] == [None, "[auf Chinesisch]"]
    assert (paper / "kit/citekit.yaml").read_text(encoding="utf-8").endswith("lang: de-DE\n")


def test_for_pandoc_with_dates_of_access(run, paper):
    call = ("export", "wcda-121618", "--for", "pandoc", "--access-dates", "-o", "kit")
    assert run(*call).code == 0
    style = (paper / "kit/chicago-archival-notes.csl").read_bytes()
    assert style == with_access_dates(load_style("chicago")).source


LATEX = [
    # style, how the paper loads biblatex
    ("chicago", r"\usepackage[notes]{biblatex-chicago}"),
    ("chicago-author-date", r"\usepackage[authordate]{biblatex-chicago}"),
    ("wilson-center", r"\usepackage[style=verbose-ibid]{biblatex}"),
    ("apa", r"\usepackage[style=authoryear]{biblatex}"),
]


@pytest.mark.parametrize(("style", "package"), LATEX)
def test_for_latex(run, folder, style, package):
    done = run("export", "wcda-121618", "--for", "latex", "-s", style, "-o", "kit")
    assert (done.code, done.err) == (0, "")
    assert r"\input{kit/citekit}" in done.out
    preamble = (folder / "kit/citekit.tex").read_text(encoding="utf-8")
    assert preamble.splitlines()[-2:] == [package, r"\addbibresource{kit/sources.bib}"]
    assert "@misc{wcda-121618," in (folder / "kit/sources.bib").read_text(encoding="utf-8")


def test_what_an_author_changed_is_kept(run, folder):
    call = ("export", "wcda-121618", "--for", "pandoc", "-o", "kit")
    assert run(*call).code == run(*call).code == 0
    assert run(*call, "-s", "chicago-author-date").code == 0
    defaults = folder / "kit/citekit.yaml"
    defaults.write_text("mine", encoding="utf-8")
    sources = (folder / "kit/sources.json").read_bytes()
    done = run(*call, "creel-to-house-1918")
    assert (done.code, done.out) == (1, "")
    assert (
        "kit/citekit.yaml: not written by citekit, or changed since; move it, or --force"
        in done.err
    )
    assert defaults.read_text(encoding="utf-8") == "mine"
    assert (folder / "kit/sources.json").read_bytes() == sources
    assert run(*call, "--force").code == 0
    assert defaults.read_text(encoding="utf-8").startswith("# pandoc --defaults")


def test_a_kit_without_its_memory_is_not_overwritten(run, folder):
    call = ("export", "wcda-121618", "--for", "latex", "-o", "kit")
    assert run(*call).code == 0
    (folder / "kit/.citekit.json").write_text("[", encoding="utf-8")
    assert run(*call).code == 0
    assert run(*call, "creel-to-house-1918").code == 0
    (folder / "kit/.citekit.json").unlink()
    done = run(*call)
    assert done.code == 1
    assert "kit/sources.bib: not written by citekit, or changed since" in done.err


def test_an_unknown_key_is_told(run, paper):
    (paper / "paper.md").write_text("a [@wcda-12161]\n\nb [@wcda-121618]\n", encoding="utf-8")
    done = run("export", "--document", "paper.md", "--for", "pandoc", "-o", "kit")
    assert done.code == 1
    assert "paper.md:1:4: @wcda-12161: no record has this key; did you mean" in done.err
    assert len(json.loads((paper / "kit/sources.json").read_text(encoding="utf-8"))) == 1


CALLS = [
    # arguments, exit code, message
    (["export", "--for", "pandoc"], 2, "expected records, or --document with a manuscript"),
    (["export", "wcda-121618"], 2, "Missing option '--for'"),
    (["export", "wcda-121618", "--for", "word"], 2, "'word' is not one of 'pandoc', 'latex'"),
    (["export", "wcda-121618", "--for", "latex", "--access-dates"], 2, "--access-dates is for --for pandoc"),
    (["export", "wcda-121618", "--for", "latex", "--locale", "de"], 2, "--locale is for --for pandoc"),
    (["export", "wcda-121618", "--for", "latex", "-o", "paper.md"], 1, "paper.md: expected a folder to write into, found a file"),
    (["export", "wcda-121618", "--for", "latex", "-o", "no/kit"], 1, "no/kit: cannot be made: No such file"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "code", "message"), CALLS)
def test_mistakes(run, paper, call, code, message):
    done = run(*call)
    assert (done.code, done.out) == (code, "")
    assert message in done.err
    assert (paper / "paper.md").read_text(encoding="utf-8") == PAPER
