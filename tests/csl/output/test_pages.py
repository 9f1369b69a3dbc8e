"""Whole pages: what the programs that read them make of them."""

import json
import shutil
import subprocess

import pytest
import typst

from citekit.csl.bibliography import Bibliography, Entry
from citekit.csl.marks import parse, wrap
from citekit.csl.output import OUTPUTS, Citations, Heading, write
from citekit.csl.tree import SpanKind
from citekit.errors import NotFoundError

HARD = 'История [1] #2 @k *x* _y_ $z$ 50% & <script> ~ \\ ^ {b} "q" «ё» 中国 𝄞 a--b // =w'
URL = "https://x.org/a_b?c=1&d=%20#f"
TREE = parse(f"{HARD} {wrap(SpanKind.ITALIC, 'Pravda')} {wrap(SpanKind.LINK, URL)}")
PAGE = [
    Heading("Архивы & Papers #1"),
    Bibliography((Entry("a", TREE), Entry('b"<', TREE)), hanging_indent=True),
    Heading("Второй", 2),
    Citations((TREE, TREE)),
]
WORDS = ["Архивы", "Papers", "#1", "Второй", "@k", "50%", "<script>", "{b}", "中国", "𝄞", "Pravda"]

pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")


def _pandoc(text, reader):
    done = subprocess.run(
        ["pandoc", "--from", reader, "--to", "json"],
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert not done.stderr
    return json.loads(done.stdout)


def _walk(value):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _walk(inner)


READERS = [("html", "html"), ("rtf", "rtf"), ("latex", "latex"), ("markdown", "commonmark"), ("markdown", "markdown"), ("typst", "typst")]  # fmt: skip


@pandoc
@pytest.mark.parametrize(("output", "reader"), READERS)
def test_pandoc_reads_every_word_heading_and_link(output, reader):
    nodes = list(_walk(_pandoc(write(PAGE, output, whole=True, title="T & <t>"), reader)))
    words = {one["c"] for one in nodes if one.get("t") == "Str"}
    missing = [word for word in WORDS if not any(word in one for one in words)]
    assert missing == (["𝄞"] if output == "rtf" else [])  # pandoc joins no surrogates of RTF
    links = {one["c"][2][0] for one in nodes if one.get("t") == "Link"}
    assert links == {URL}
    headings = [one["c"][0] for one in nodes if one.get("t") == "Header"]
    assert headings == [1, 2]
    assert sum(one.get("t") == "Emph" for one in nodes) == 4
    assert not any(one.get("t") in {"RawInline", "RawBlock", "Math"} for one in nodes)


def test_typst_makes_a_pdf():
    for whole in (True, False):
        page = write(PAGE, "typst", whole=whole, title='T "t" \\', language="ru-RU")
        assert typst.compile(page.encode()).startswith(b"%PDF")


def test_plain_text_underlines_headings_as_wide_as_they_are():
    text = write([Heading("中国"), Citations((parse("x"),)), Heading("y", 4), Citations((parse("z"), parse("w")))])  # fmt: skip
    assert text == "中国\n====\n\nx\n\ny\nz\nw"


def test_json_is_one_list():
    read = json.loads(write(PAGE, "json"))
    assert [sorted(one) for one in read] == [
        ["heading", "level"], ["entry", "id"], ["entry", "id"], ["heading", "level"], ["citation"], ["citation"],
    ]  # fmt: skip
    assert read[1]["entry"][1] == {"kind": "italic", "children": ["Pravda"]}


SET = [
    # output, how entries are set, part of what is written
    ("html", {"hanging_indent": True}, 'class="csl-bib-body hanging-indent"'),
    ("html", {}, 'class="csl-bib-body"'),
    ("rtf", {"hanging_indent": True}, r"\fi-720\li720"),
    ("rtf", {"line_spacing": 2}, r"\sl480\slmult1"),
    ("rtf", {"entry_spacing": 0}, r"\sa0 "),
    ("html", {}, 'id="ref-a-b"'),
    ("latex", {"second_field_align": "flush"}, r"\hangindent=2em"),
    ("latex", {"hanging_indent": True}, r"\hangindent=2em"),
    ("typst", {"hanging_indent": True}, "#[\n#set par(hanging-indent: 2em)\n"),
]


@pytest.mark.parametrize(("output", "options", "part"), SET)
def test_entries_are_set_as_the_style_says(output, options, part):
    assert part in write([Bibliography((Entry("a b", TREE),), **options)], output)


@pytest.mark.parametrize("output", OUTPUTS)
def test_nothing_is_nothing(output):
    assert write([], output) == ("[]" if output == "json" else "")


def test_an_unknown_output():
    with pytest.raises(NotFoundError, match="no output 'docx'"):
        write([], "docx")
