"""``citekit manuscript``: what a user types, and what comes of it."""

import json
import shutil

import pytest

from citekit.manuscript import cite_manuscript

ESSAY = "It blames China [@wcda-121618, 27].\n\nIt was so [@book].\n"
BOOK = [{"id": "book", "type": "book", "title": "It", "issued": {"date-parts": [[1990]]}}]


@pytest.fixture
def essay(folder):
    (folder / "essay.md").write_text(ESSAY, encoding="utf-8")
    (folder / "books.json").write_text(json.dumps(BOOK), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "call",
    [
        ["manuscript", "essay.md", "books.json"],
        ["cite", "--document", "essay.md", "books.json"],
        ["cite", "--document=essay.md", "books.json"],
        ["cite", "books.json", "--document", "essay.md"],
    ],
)
def test_makes_notes_and_list(run, essay, call):
    done = run(*call, "-o", "out.md")
    out = (essay / "out.md").read_text(encoding="utf-8")
    assert (done.code, done.err) == (0, "")
    assert out.startswith(
        "It blames China.[^1]\n\nIt was so.[^2]\n\n::: {#refs}\n*It*. 1990.\n\n“Mem"
    )
    assert out.endswith("[^2]: *It* (1990).\n")


def test_the_style_and_more_of_the_command(run, essay):
    done = run(
        "manuscript", "essay.md", "books.json", "-s", "chicago-author-date", "--no-bibliography"
    )
    assert done.out.endswith("It was so (*It* 1990).\n")


def test_reads_standard_input(run, essay):
    text = b"# A\n\na [@book]\n\n# B\n\nb [@book]\n"
    done = run("manuscript", "-", "books.json", "--chapters", "1", stdin=text)
    assert done.out.count("]: *It* (1990).") == 2


def test_an_unknown_key_costs_the_key(run, essay):
    done = run("manuscript", "essay.md", "-o", "out.md")
    assert done.code == 1
    assert done.err == "error: essay.md:3:12: @book: no record has this key\n"
    assert "[^2]: **book?**\n" in (essay / "out.md").read_text(encoding="utf-8")


def test_text_without_citations_is_copied_byte_for_byte(run, essay):
    data = b"\xef\xbb\xbfa\r\n\tb  \n\n\nno end"
    (essay / "plain.md").write_bytes(data)
    done = run("manuscript", "plain.md", "-o", "out.md")
    assert done.code == 0
    assert done.err == "warning: plain.md: no citation was found; one is written [@key, 27]\n"
    assert (essay / "out.md").read_bytes() == data


CALLS = [
    # arguments, exit code, message
    (["manuscript"], 2, "Missing argument 'DOCUMENT'"),
    (
        ["manuscript", "books.bib", "essay.md"],
        2,
        "books.bib holds sources, and is no manuscript; name the manuscript before",
    ),
    (["manuscript", "nosuch.md"], 2, "nosuch.md: there is no such file"),
    (["manuscript", "essay.md", "nosuch.bib"], 2, "nosuch.bib: there is no such file"),
    (
        ["manuscript", "essay.md", "-o", "essay.md"],
        2,
        "is the manuscript itself; name another file",
    ),
    (["manuscript", "essay.md", "-s", "chicgo"], 2, "no style 'chicgo'; did you mean 'chicago'?"),
    (["manuscript", "essay.md", "--chapters", "9"], 2, "9 is not in the range 0<=x<=6"),
    (
        ["manuscript", "essay.md", "--records", "nowhere"],
        2,
        "nowhere: there is no such folder of records",
    ),
    (["cite", "--document"], 2, "--document: expected the file of a manuscript"),
]


@pytest.mark.parametrize(("call", "code", "message"), CALLS)
def test_mistakes(run, essay, call, code, message):
    done = run(*call)
    assert (done.code, done.out) == (code, "")
    assert message in done.err
    assert (essay / "essay.md").read_text(encoding="utf-8") == ESSAY


def test_the_command_is_the_function(run, essay):
    made = cite_manuscript(ESSAY, {}, looks_up=True)
    assert run("manuscript", "essay.md").out == made.text


# Through Pandoc

pandoc = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
BEGINS = [
    # arguments, how the file begins
    (["-o", "out.docx"], b"PK"),
    (["-o", "out.odt"], b"PK"),
    (["-o", "out.html"], b"<!DOCTYPE html>"),
    (["-o", "out.tex"], b"% Options for packages"),
    (["-o", "out.pdf"], b"%PDF"),
    (["--to", "html", "-o", "out.txt", "--pandoc=--toc"], b"<!DOCTYPE html>"),
]


@pandoc
@pytest.mark.parametrize(("options", "begin"), BEGINS)
def test_makes_other_files(run, essay, options, begin):
    done = run("manuscript", "essay.md", "books.json", *options)
    assert (done.code, done.err) == (0, "")
    assert next(essay.glob("out.*")).read_bytes().startswith(begin)


@pandoc
def test_what_pandoc_warns_of_is_passed_on(run, essay):
    (essay / "picture.md").write_text("![a](nosuch.png) [@book]", encoding="utf-8")
    done = run("manuscript", "picture.md", "books.json", "-o", "out.docx")
    assert done.code == 0
    assert "pandoc: [WARNING] Could not fetch resource nosuch.png" in done.err


@pandoc
def test_reads_other_files(run, essay):
    (essay / "essay.tex").write_text(r"It was so \autocite[27]{book}.", encoding="utf-8")
    done = run("manuscript", "essay.tex", "books.json", "--to", "plain")
    assert done.out.startswith("It was so.[1]")
    assert "[1] It (1990), 27." in done.out


@pandoc
@pytest.mark.parametrize("options", [[], ["-o", "out"]])
def test_writes_markdown_where_nothing_says_otherwise(run, essay, options):
    (essay / "essay.tex").write_text(r"It was so \autocite[27]{book}.", encoding="utf-8")
    done = run("manuscript", "essay.tex", "books.json", *options)
    assert (done.code, done.err) == (0, "")
    text = (essay / "out").read_text(encoding="utf-8") if options else done.out
    assert text.startswith("It was so.[^1]")


@pandoc
def test_an_unknown_key_is_told_with_its_line(run, essay):
    done = run("manuscript", "essay.md", "--to", "plain")
    assert done.code == 1
    assert done.err == "error: essay.md:3:12: @book: no record has this key\n"
    assert "[2] book?" in done.out


@pandoc
def test_what_is_no_text_goes_to_a_file(run, essay):
    done = run("manuscript", "essay.md", "books.json", "--to", "docx")
    assert (done.code, done.out) == (2, "")
    assert "expected -o with a file, as this is not text" in done.err


@pandoc
def test_pandoc_says_what_it_cannot_do(run, essay):
    done = run("manuscript", "essay.md", "books.json", "--to", "nosuch", "-o", "out.x")
    assert done.code == 2
    assert "pandoc: Unknown output format" in done.err
    assert not (essay / "out.x").exists()


def test_tells_that_pandoc_is_needed(run, essay, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    done = run("manuscript", "essay.md", "books.json", "-o", "out.docx")
    assert (done.code, done.out) == (2, "")
    assert "error: pandoc: is not installed; install it" in done.err
    assert not (essay / "out.docx").exists()
