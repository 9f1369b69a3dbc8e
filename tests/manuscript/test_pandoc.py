"""Documents in Pandoc's JSON; both ways through citekit give the same, and Pandoc reads and writes the files."""

import io
import json
import re
import shutil
import subprocess
import sys
import zipfile

import pytest
from books import BOOKS

import citekit
from citekit.csl.marks import parse, wrap
from citekit.csl.tree import SpanKind
from citekit.errors import Location, ProgramError, RecordError
from citekit.manuscript import Settings, cite_manuscript
from citekit.manuscript.pandoc import program
from citekit.manuscript.pandoc.document import cite_pandoc
from citekit.manuscript.pandoc.inlines import inlines_of, words
from citekit.manuscript.pandoc.metadata import plain_metadata
from citekit.manuscript.pandoc.program import read_document, write_document

SPACE = {"t": "Space"}


def string(text):
    return {"t": "Str", "c": text}


def emph(*inlines):
    return {"t": "Emph", "c": list(inlines)}


TREES = [
    # marked text, inlines
    ("a b", [string("a"), SPACE, string("b")]),
    (wrap(SpanKind.ITALIC, "a b") + ".", [emph(string("a"), SPACE, string("b")), string(".")]),
    (wrap(SpanKind.BOLD, "a"), [{"t": "Strong", "c": [string("a")]}]),
    (wrap(SpanKind.SMALL_CAPS, "a"), [{"t": "SmallCaps", "c": [string("a")]}]),
    (wrap(SpanKind.ITALIC, "a " + wrap(SpanKind.ROMAN, "b") + " c"), [emph(string("a"), SPACE), string("b"), emph(SPACE, string("c"))]),
    (wrap(SpanKind.LINK, "https://x.org/"), [{"t": "Link", "c": [["", [], []], [string("https://x.org/")], ["https://x.org/", ""]]}]),
    (wrap(SpanKind.LINK, "javascript:x"), [string("javascript:x")]),
    (wrap(SpanKind.LEFT_MARGIN, "1."), [{"t": "Span", "c": [["", ["csl-left-margin"], []], [string("1.")]]}]),
    (wrap(SpanKind.PLAIN, "a"), [string("a")]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "inlines"), TREES)
def test_trees_become_inlines(marked, inlines):
    assert inlines_of(parse(marked), lambda _: None) == inlines
    assert words(inlines) == "".join(one for one in marked if not "\ufdd0" <= one <= "\ufdef")


def test_metadata_become_plain_values():
    inlines = {"t": "MetaInlines", "c": [string("a"), SPACE, emph(string("b"))]}
    meta = {
        "title": inlines,
        "list": {"t": "MetaList", "c": [inlines, {"t": "MetaString", "c": "x"}]},
        "map": {"t": "MetaMap", "c": {"on": {"t": "MetaBool", "c": True}}},
        "blocks": {"t": "MetaBlocks", "c": [{"t": "Para", "c": [string("p")]}]},
    }
    assert plain_metadata(meta) == {
        "title": "a <i>b</i>",
        "list": ["a <i>b</i>", "x"],
        "map": {"on": "true"},
        "blocks": "p",
    }


@pytest.mark.parametrize(
    "wrong", [{}, [], "x", {"meta": {}, "blocks": []}, {"pandoc-api-version": [1]}]
)
def test_refuses_what_is_no_document(wrong):
    with pytest.raises(RecordError, match="expected a document as 'pandoc -t json' writes it"):
        cite_pandoc(wrong, BOOKS)


def test_tells_when_pandoc_is_not_there(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    with pytest.raises(ProgramError, match=r"^pandoc: is not installed; install it"):
        read_document(b"x")


pandoc = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
MANUSCRIPTS = [
    "So it was [@split, 27]. And so [see @suns, pp. 3-4, and *others*; also @split, ch. 3].",
    'A "normal order" [@split]. A "normal order," [@suns] and "more" [@who], or "less" [@who]; so.',
    "A “normal order” [@split].",
    'A "q" [@split]\n[@who] [@split, 3], b [@suns] [@who]. [@split] [@suns]',
    "So (it was [@split]). So it was[@suns]\nand [@who].",
    "@split shows. As @suns [27], and -@who. [@split] has it.",
    "x[^a]\n\n[^a]: See @split [27] and [@suns]. It is so [@who]. [@who, 3] It is so.\n\n    More [@split].\n",
    "x ^[See @split; cf. @suns.] y [@split] z[^b]\n\n[^b]: [@split]\n",
    "[@split and @suns] [@split, [x](http://y.org), $z$, `c`]",
    "# H [@split]\n\n- a [@suns]\n- *b [@who]*\n\n> c [@split, 3]\n\n| a | b |\n|---|---|\n| x [@split] | y |\n",
    "a [see @nobody, 3; @split] @nobody [@nobody]",
    "# One\n\na [@split]\n\n# Two\n\nb [@split]\n\n# References\n\n::: {#refs}\n:::\n\n# After\n",
    "---\nnocite: '@who'\nreference-section-title: Works\n---\n\na [@split]\n",
    "---\nsuppress-bibliography: true\nnotes-after-punctuation: false\n---\n\na [@split].\n",
    "---\nlang: de\nreferences:\n- {id: own, type: book, title: 'Own *x*', issued: 2001-05}\n---\n\na [@own, S. 3]\n",
    "---\ncitekit: {group: archives}\n---\n\na [@split] [@wcda-121618]\n\n# Works\n",
    "[see [*c*]{.x} 'd' it's \"e\" **f** ![g](h.png) @split, ~~i~~] [-@split]",
    "A [link [@split].](http://x.y) and ~~struck [@who]~~ x^[*See @split*, he says. (@who) [@suns]]",
    "no citations at all",
]  # fmt: skip


def in_plain(document, reader="json"):
    done = subprocess.run(
        ["pandoc", f"--from={reader}", "--to=plain", "--wrap=none", "--standalone"],
        input=document.encode(),
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().replace("\u00a0", " ").strip()


@pandoc
@pytest.mark.parametrize("style", ["chicago", "chicago-author-date"])
@pytest.mark.parametrize("text", MANUSCRIPTS)
def test_both_ways_give_the_same(text, style):
    chosen = Settings(style=style, chapters=1)
    library = {**BOOKS, **citekit.load("wcda-121618")}
    own = cite_manuscript(text, library, settings=chosen)
    theirs = cite_pandoc(read_document(text.encode()), library, settings=chosen)
    assert in_plain(json.dumps(theirs.document)) == in_plain(own.text, "markdown")
    assert [one.id for one in theirs.entries] == [one.id for one in own.entries]
    assert len(theirs.problems) == len(own.problems)


@pandoc
def test_the_places_of_keys_are_told():
    read = read_document(b"a [@nobody] @nobody [@split]")
    places = {"nobody": [Location("m.md", 1, 4), Location("m.md", 1, 13)]}
    made = cite_pandoc(read, BOOKS, file="m.md", places=lambda: places)
    assert list(map(str, made.problems)) == [
        "m.md:1:4: @nobody: no record has this key",
        "m.md:1:13: @nobody: no record has this key",
    ]


@pandoc
def test_a_filled_list_is_left_as_it_is():
    made = cite_pandoc(read_document(b"a [@split]\n\n::: {#refs}\nMine.\n:::\n"), BOOKS)
    assert [str(one) for one in made.warnings] == [
        "<manuscript>: refs: the list is filled already, and was left as it is"
    ]
    assert "Mine." in in_plain(json.dumps(made.document))


@pandoc
def test_word_gets_notes_links_and_a_hanging_list():
    made = cite_pandoc(read_document(b"a [@split]\n"), BOOKS)
    parts = zipfile.ZipFile(io.BytesIO(write_document(made.document, None, writer="docx")))
    notes, body = (parts.read(f"word/{name}.xml").decode() for name in ("footnotes", "document"))
    assert "<w:i />" in notes
    assert "The Sino-Soviet Split" in "".join(notes.split("<w:t")[1:]).replace(
        'xml:space="preserve">', ""
    )
    assert '<w:pStyle w:val="Bibliography" />' in body


@pandoc
def test_word_numbers_notes_right_through_and_entries_hang():
    made = io.BytesIO(write_document(read_document(b"x"), None, writer="docx"))
    with zipfile.ZipFile(made) as parts:
        assert b"numRestart" not in parts.read("word/document.xml")
        assert re.search(rb'<w:ind [^>]*w:hanging="720"', parts.read("word/styles.xml"))


@pandoc
def test_entries_hang_in_typst_and_html():
    made = cite_pandoc(read_document(b"a [@split]\n"), BOOKS)
    written = [
        write_document(made.document, None, writer=one).decode() for one in ("typst", "html")
    ]
    assert "#set par(hanging-indent: 2em)" in written[0]
    assert 'class="references csl-bib-body hanging-indent"' in written[1]


@pandoc
def test_pandoc_says_what_it_cannot_do():
    with pytest.raises(ProgramError, match=r"^pandoc: Unknown output format"):
        write_document(read_document(b"x"), None, writer="nosuch")


def test_pdf_needs_a_program(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    monkeypatch.setattr(program, "find_spec", lambda _: None)
    with pytest.raises(ProgramError, match="Pandoc makes PDF by another program"):
        write_document({}, None, writer="pdf")


# The filter


def filtered(source):
    return subprocess.run(
        [sys.executable, "-c", "from citekit.cli.filter import main; main()", "html"],
        input=source,
        capture_output=True,
        check=False,
    )


@pandoc
def test_the_filter_makes_the_citations():
    done = filtered(
        json.dumps(read_document(b"It was so [@wcda-121618, 27]. [@wcda-12161]")).encode()
    )
    assert done.returncode == 0
    assert "did you mean 'wcda-121618'?" in done.stderr.decode()
    assert "[1] “Memorandum Submitted" in in_plain(done.stdout.decode())


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (b"nothing", "expected a document as 'pandoc -t json' writes it, found what is not JSON"),
        (b"{}", "expected a document as 'pandoc -t json' writes it"),
    ],
)
def test_the_filter_refuses(source, message):
    done = filtered(source)
    assert (done.returncode, done.stdout) == (1, b"")
    assert message in done.stderr.decode()
