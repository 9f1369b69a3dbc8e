"""Whole pages: what the programs that read them make of them."""

import io
import json
import shutil
import subprocess

import pytest
import typst
from pypdf import PdfReader

from citekit.csl.bibliography import Bibliography, Entry
from citekit.csl.links import address, ascii_address
from citekit.csl.marks import parse, wrap
from citekit.csl.output import OUTPUTS, Citations, Heading, write
from citekit.csl.tree import SpanKind, Text
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


MARKUP = [
    "<script>alert(1)</script>", "*x* **y** _z_", "$a$ $$b$$", "# h", "\\textbf{x} \\n", "{x} {{y}}", "@key @tab:a",
    "1. x", "1.", "(1) x", "(1)", "(a)", "B)", "(ii) x", "iv. x", "i) x", "c. 1962", "A.  B", "#. x", "(@) x", "% title", "- x", "-- x", "--- ",
    "+ x", "= x", "/ x: y", ": x", "~ x", "> x", "| a | b", "118-01765-03", "-5 x -5", "a -? b", "a--b a---b", "a... b",
    "'q' \"q\"", "a^2^ H~2~O", "[a](b) [^1] ![c](d)", "&amp; &lt; &#60;", "// c", "/* c */", "#let x = 1", "5'10\"",
    "50 % x", "::: x", "a,,b <<c>>",
]  # fmt: skip
"""Texts that some language would take for its own marks."""
ADDRESSES = [
    "https://x.org/a%20b?c=1&d=2#f_g", "https://x.org/(a)_(b)", "https://x.org/a(b", "https://x.org/a'b\"c",
    "https://x.org/a$b*c*d_e_", "https://x.org/~me/a^b", "https://x.org/{a}|b", "https://x.org/a\\b", "https://x.org/<b>",
    "https://x.org/@a[1]", "https://x.org/a--b...c//d/*e*/", "10.1000/a#b?c", "10.1002/(SICI)1096(1996)99:1<345::A>3;2-X",
]  # fmt: skip


_BODY = r"\begin{document}"


def _said(text):
    return "".join(text.split())


def _read_pdf(data):
    """Give the words of a PDF, and where its links lead."""
    pages = PdfReader(io.BytesIO(data)).pages
    links = [one.get_object()["/A"]["/URI"] for page in pages for one in page.get("/Annots", [])]
    return _said("".join(page.extract_text() for page in pages)), list(dict.fromkeys(links))


def _page_of(texts):
    return [Citations(tuple((Text(text),) for text in texts))]


def _page_of_links():
    return [Citations(tuple(parse(wrap(SpanKind.LINK, one)) for one in ADDRESSES))]


def test_typst_prints_what_looks_like_markup():
    words, _ = _read_pdf(typst.compile(write(_page_of(MARKUP), "typst").encode()))
    assert words == _said("".join(MARKUP))
    words, links = _read_pdf(typst.compile(write(_page_of_links(), "typst").encode()))
    assert words == _said("".join(ADDRESSES))
    assert links == [ascii_address(address(one)) for one in ADDRESSES]


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="LaTeX is not installed")
def test_latex_prints_what_looks_like_markup(tmp_path):
    def printed(page):
        text = write(page, "latex", whole=True).replace(_BODY, rf"\pagestyle{{empty}}{_BODY}")
        (tmp_path / "a.tex").write_text(text, encoding="utf-8")
        command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a.tex"]
        subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
        return _read_pdf((tmp_path / "a.pdf").read_bytes())

    assert printed(_page_of(MARKUP)) == (_said("".join(MARKUP)), [])
    targets = [ascii_address(address(one)).replace("~", "%7E") for one in ADDRESSES]
    assert printed(_page_of_links()) == (_said("".join(ADDRESSES)), targets)


@pandoc
@pytest.mark.parametrize(
    ("output", "reader"),
    [one for one in READERS if one[0] not in {"rtf", "latex"}] + [("markdown", "gfm")],
)
def test_pandoc_reads_what_looks_like_markup_as_text(output, reader):
    for text in MARKUP:
        shown = subprocess.run(
            ["pandoc", "--from", reader, "--to", "plain", "--wrap=none"],
            input=write(_page_of([text]), output),
            capture_output=True, encoding="utf-8", check=True,
        ).stdout  # fmt: skip
        assert shown.split() == text.split()
        (block,) = _pandoc(write(_page_of([text]), output), reader)["blocks"]
        assert block["t"] in {"Para", "Plain"}
        assert not {one.get("t") for one in _walk(block)} & {"Quoted", "Math", "Cite", "Emph"}


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
