import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.links import address, ascii_address
from citekit.csl.marks import parse, wrap
from citekit.csl.output import html, markdown, plain
from citekit.csl.tree import SpanKind, Text

ITALIC, BOLD, CAPS, LINK = (
    SpanKind.ITALIC,
    SpanKind.BOLD,
    SpanKind.SMALL_CAPS,
    SpanKind.LINK,
)

ROWS = [
    # marked, plain, HTML, Markdown
    ("a & b", "a & b", "a &amp; b", r"a \& b"),
    ("<script>x</script>", "<script>x</script>", "&lt;script&gt;x&lt;/script&gt;", r"\<script\>x\</script\>"),
    ("f_a *b* [c](d)", "f_a *b* [c](d)", "f_a *b* [c](d)", r"f\_a \*b\* \[c\](d)"),
    (wrap(ITALIC, "Pravda") + ", x", "Pravda, x", "<i>Pravda</i>, x", "*Pravda*, x"),
    (wrap(BOLD, "5") + " x", "5 x", "<b>5</b> x", "**5** x"),
    ("a" + wrap(ITALIC, "b"), "ab", "a<i>b</i>", "a<em>b</em>"),
    (wrap(ITALIC, "“x”") + "s", "“x”s", "<i>“x”</i>s", "<em>“x”</em>s"),
    (wrap(ITALIC, "a") + wrap(BOLD, "b"), "ab", "<i>a</i><b>b</b>", "<em>a</em><strong>b</strong>"),
    (wrap(ITALIC, "a " + wrap(BOLD, "b")), "a b", "<i>a <b>b</b></i>", "*a <strong>b</strong>*"),
    (wrap(CAPS, "Nato"), "Nato", '<span style="font-variant:small-caps">Nato</span>', '<span style="font-variant:small-caps">Nato</span>'),
    (wrap(SpanKind.SUPERSCRIPT, "2"), "2", "<sup>2</sup>", "<sup>2</sup>"),
    (
        wrap(LINK, "https://x.org/a_b?c&d"),
        "https://x.org/a_b?c&d",
        '<a href="https://x.org/a_b?c&amp;d">https://x.org/a_b?c&amp;d</a>',
        "<https://x.org/a_b?c&d>",
    ),
    (wrap(LINK, "10.1000/182"), "10.1000/182", '<a href="https://doi.org/10.1000/182">10.1000/182</a>', "[10.1000/182](<https://doi.org/10.1000/182>)"),
    (wrap(LINK, "javascript:alert(1)"), "javascript:alert(1)", "javascript:alert(1)", "javascript:alert(1)"),
    (wrap(LINK, 'https://x"><script>'), 'https://x"><script>', '<a href="https://x&quot;&gt;&lt;script&gt;">https://x"&gt;&lt;script&gt;</a>', r'[https\://x\"\>\<script\>](<https://x"%3E%3Cscript%3E>)'),
    (
        wrap(SpanKind.LEFT_MARGIN, "[1]") + wrap(SpanKind.RIGHT_INLINE, "x"),
        "[1] x",
        '<div class="csl-left-margin">[1]</div><div class="csl-right-inline">x</div>',
        r"\[1\] x",
    ),
    ("a" + wrap(SpanKind.BLOCK, "b"), "a\nb", 'a<div class="csl-block">b</div>', "a b"),
    ("1962. x", "1962. x", "1962. x", r"1962\. x"),
    ("- x", "- x", "- x", r"\- x"),
    ("(1) x", "(1) x", "(1) x", r"(1\) x"),
    ("c. 1962", "c. 1962", "c. 1962", r"c\. 1962"),
    ("iv) x", "iv) x", "iv) x", r"iv\) x"),
    ("A. Smith", "A. Smith", "A. Smith", "A. Smith"),
    ("A.  Smith", "A.  Smith", "A.  Smith", r"A\.  Smith"),
    ("n.d.", "n.d.", "n.d.", "n.d."),
    ("% x", "% x", "% x", r"\% x"),
    ("a--b---c", "a--b---c", "a--b---c", r"a\-\-b\-\-\-c"),
    ("a... b", "a... b", "a... b", r"a\... b"),
    ("\"a\" 'b'", "\"a\" 'b'", "\"a\" 'b'", r"\"a\" \'b\'"),
    ("a http://x.org/b_c", "a http://x.org/b_c", "a http://x.org/b_c", r"a http\://x.org/b\_c"),
    ("a\n\n# b", "a\n\n# b", "a\n\n# b", r"a \# b"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "as_plain", "as_html", "as_markdown"), ROWS)
def test_outputs(marked, as_plain, as_html, as_markdown):
    tree = parse(marked)
    assert plain.render(tree) == as_plain
    assert html.render(tree) == as_html
    assert markdown.render(tree) == as_markdown


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("https://x.org", "https://x.org"),
        ("HTTP://x.org", "HTTP://x.org"),
        ("doi:10.1000/182", "https://doi.org/10.1000/182"),
        ("10.1000/a<b>#c?d%e%20[1]", "https://doi.org/10.1000/a%3Cb%3E%23c%3Fd%25e%20%5B1%5D"),
        ("https://doi.org/10.1000/a#b", "https://doi.org/10.1000/a%23b"),
        ("https://x.org/a#b", "https://x.org/a#b"),
        ("https://x.org\\\\evil.org", "https://x.org%5C%5Cevil.org"),
        ("https://x.org/Ответ", "https://x.org/Ответ"),
        ("https://x.org/a b", None),
        ("https://x.org/\x07b", None),
        ("10.1000/a b", None),
        ("javascript:alert(1)//https://x.org", None),
        ("data:text/html,x", None),
        ("ftp://x.org", None),
        ("x https://x.org", None),
    ],
)
def test_links_lead_to_the_web_or_nowhere(text, target):
    assert address(text) == target


ASCII = [
    # address, the same in the characters that every program takes
    ("https://x.org/a(b)?c=%20&d='e'#f_g~h", "https://x.org/a(b)?c=%20&d='e'#f_g~h"),
    ('https://x.org/{a}|b"<c>^`', "https://x.org/%7Ba%7D%7Cb%22%3Cc%3E%5E%60"),
    ("https://пример.рф:80/ё", "https://xn--e1afmkfd.xn--p1ai:80/%D1%91"),
    ("https://x.org/中国", "https://x.org/%E4%B8%AD%E5%9B%BD"),
    ("https://a@пример.рф/", "https://a@%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84/"),
    ("https://" + "ы" * 70 + ".рф/", "https://" + "%D1%8B" * 70 + ".%D1%80%D1%84/"),
]


@pytest.mark.parametrize(("found", "in_ascii"), ASCII)
def test_addresses_in_ascii(found, in_ascii):
    assert ascii_address(found) == in_ascii


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.tags = "", []

    def handle_data(self, data):
        self.text += data

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))


KINDS = [
    kind
    for kind in SpanKind
    if kind not in {SpanKind.QUOTED, SpanKind.DATA, SpanKind.NOCASE, SpanKind.LINK}
]
PRINTABLE = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF), min_size=1, max_size=15)


@given(st.sampled_from(KINDS), PRINTABLE)
def test_html_reads_back_as_the_text(kind, text):
    reader = _Reader()
    reader.feed(html.render((Text("x"), *parse(wrap(kind, text)))))
    reader.close()
    assert reader.text == f"x{text}"
    assert len(reader.tags) == 1


@given(PRINTABLE)
def test_markdown_escapes_what_would_be_markup(text):
    shown = markdown.render((Text("x"), Text(f"{text}x")))
    bare = re.sub(r"\\([!-/:-@\[-`{-~])", "", shown)
    assert not set(bare) & set("\\`*_{}[]<>#&|~^$@")
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", shown) == re.sub(
        r"\s*[\x85]+\s*", " ", f"x{text}x"
    )
