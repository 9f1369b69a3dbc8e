"""Which citations a Markdown text holds; Pandoc, where it is installed, reads each row alike."""

import json
import shutil
import subprocess
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.manuscript.markdown.blocks import blocks_of
from citekit.manuscript.markdown.scan import scan

# A citation is its cites, joined by "; ": prefix|key|suffix. Before it stands how it is written: N in
# brackets, A as a word of the text; before a key "-" where the author is suppressed.
ROWS = [
    # In brackets
    ("[@a]", ["N |a|"]),
    ("[@a, 27]", ["N |a|, 27"]),
    ("[@a 27]", ["N |a| 27"]),
    ("[see @a, pp. 3-4; also @b]", ["N see|a|, pp. 3-4; also|b|"]),
    ("[a @b c; d @e]", ["N a|b| c; d|e|"]),
    ("[-@a; -@b]", ["N |-a|; |-b|"]),
    ("[ @a ]", ["N |a|"]),
    ("[@a;@b] [@a ;@b]", ["N |a|; |b|", "N |a|; |b|"]),
    ("[@a,] [@a.]", ["N |a|,", "N |a|."]),
    ("[@a, {27} foo] [@a{ii}, x] [@a{}, 99]", ["N |a|, {27} foo", "N |a|{ii}, x", "N |a|{}, 99"]),
    ("[@a [see]; @b]", ["N |a| [see]; |b|"]),
    ("[@a, [x] 3] [@a\\]]", ["N |a|, [x] 3", "N |a|]"]),
    ("x [see\n@a, 27; @b]", ["N see|a|, 27; |b|"]),
    ("> x [@a,\n> 27] y", ["N |a|, 27"]),
    ("[see *also* @a, *passim*]", ["N see <i>also</i>|a|, <i>passim</i>"]),
    ("[see **also** @a, _p_]", ["N see <b>also</b>|a|, <i>p</i>"]),
    ("[@a; and x -@b]", ["N |a|; and x|-b|"]),
    # No citation in brackets: a part without a key
    ("[see @a; nothing]", ["A |a|"]),
    ("[@a; ] [@b;] [;@c]", ["A |a|", "A |b|", "A |c|"]),
    ("[@a (x; y)]", ["A |a|"]),
    ("[*@a*] [see *@b*]", ["A |a|", "A |b|"]),
    ("[@a\n \n@b]", ["A |a|", "A |b|"]),
    ("[see @a", ["A |a|"]),
    # A word of the text
    ("@a says", ["A |a|"]),
    ("@a [27] says", ["A |a|27"]),
    ("@a  [27]", ["A |a|27"]),
    ("@a\n[27]", ["A |a|27"]),
    ("@a [27; see also @b, 4] x", ["A |a|27; see also|b|, 4"]),
    ("@a [@b, 3; @c]", ["A |a|; |b|, 3; |c|"]),
    ("@a [x; y]", ["A |a|"]),
    ("@a [see *this*]", ["A |a|see <i>this</i>"]),
    ("@a [27](x)", ["A |a|"]),
    ("@a [^1]", ["A |a|"]),
    ("-@a x-@b (@c) *@e* _@h", ["N |-a|", "A |b|", "A |c|", "A |e|", "A |h|"]),
    ("@a: @a. @a, @a's", ["A |a|"] * 4),
    # Keys
    ("@a_b--c @a.b. @a/b/ @a#b-c+d  @a#", ["A |a_b|", "A |a.b|", "A |a/b|", "A |a#b-c+d|", "A |a|"]),
    ("[@{https://x.org/a?b=c}, 3] @{a.}", ["N |https://x.org/a?b=c|, 3", "A |a.|"]),
    ("[@Смит2010, с. 3] @中文 @é", ["N |Смит2010|, с. 3", "A |中文|", "A |é|"]),
    ("x.@f x@g 1@i \\@d a@b.org", []),
    # Not in code, mathematics, addresses, tags
    ("`@a` ``@b ` @c`` `@d", ["A |d|"]),
    ("```\nx @a `code @x`\n\n@b", ["A |x|", "A |b|"]),
    ("$x @a$ $$ @b $$ costs $3 @c $4 and $@d$", ["A |c|"]),
    ('<!-- @a --> <b title="@a">@b</b> <a href="x@y">@c</a>', ["A |b|", "A |c|"]),
    ("<http://x/@a> <a@b.c>", []),
    ('[link @c](u/@d "@e") [[@d]](u) [[@e]] ![@f](x.png)', ["A |c|", "N |d|", "N |e|", "A |f|"]),
    ("[@a](http://x) [@b]{.x}", ["A |a|", "A |b|"]),
    ("\\cite{@c} \\[@a\\]", ["A |a|"]),
    ("[@a, `x; @y`]", ["N |a|, ▯"]),
    ("[@a, $x;y$] [@a, [x](http://y/;)]", ["N |a|, ▯", "N |a|, ▯"]),
    # Within another
    ("[@a and @b]", ["N |a| and ▯", "A |b|"]),
    # Blocks
    ("x\n\n    @code\n\ny @a", ["A |a|"]),
    ("``` python\n@a\n```\n\n~~~\n@b\n~~~\n\n@c", ["A |c|"]),
    ("```\nunclosed @c", ["A |c|"]),
    ("- x\n\n    @a in the item\n\n        @code\n\n- y\n\n      @code", ["A |a|"]),
    ("1. x @a\n2. y\n\n   [@b]\n", ["A |a|", "N |b|"]),
    ("# H\n    @code\n\nx\n> @a\n\n    @code", ["A |a|"]),
    ("1. x\n> y @a\n\n    @b in the item", ["A |a|", "A |b|"]),
    ("> ```\n> > @code\n> ```\n\n        @a\n---\n", ["A |a|"]),
    ("> x [@a]\n\n    @code", ["N |a|"]),
    ("> - x\n>\n>   @a\n>\n>       @code", ["A |a|"]),
    ("| a | b |\n|---|---|\n| @b | [@c; @d] |", ["A |b|", "N |c|; |d|"]),
    ("Term\n:   @e def\n\n    @f\n", ["A |e|", "A |f|"]),
    ("Term\n\n:   @e def\n\n:   x\n\n    @f\n", ["A |e|", "A |f|"]),
    (": no term @a\n\n    @code\n\n- x\n\n: y\n\n    @code", ["A |a|"]),
    ('<div>\n@a\n</div>\n\n::: {.x title="@q"}\n@b\n:::', ["A |a|", "A |b|"]),
    ("<!--\n\n@a\n\n-->\n\n@b", ["A |b|"]),
    ("<pre>\n@a\n</pre>\n\n@b", ["A |b|"]),
    ("\\begin{x}\n@e\n\\end{x}\n\n@a", ["A |a|"]),
    ('[y]: <http://x> "title @b"\n\n[@a][y] [text][y]', ["A |a|"]),
    ("x[^n1] [@b]\n\n[^n1]: @e\n\n    [@f, 3]\n\n        @code\n\n@g", ["A |e|", "N |f|, 3", "N |b|", "A |g|"]),
    ("x ^[see @a, and [@b]] [@c]", ["A |a|", "N |b|", "N |c|"]),
    ("(@good) one\n\n(@) two\n\nsee (@good) and @good [@good]", ["N |good|"]),
    ("# H @a {#x}\n\nText\n\nSetext @b\n---------\n", ["A |a|", "A |b|"]),
    ("~~@a~~ ^@b^ H~@c~", ["A |a|", "A |b|", "A |c|"]),
]  # fmt: skip
OURS = [
    (
        "[see a^2^ H~2~O 'so' it's @a, ~~x~~ &amp; y -- z...]",
        ["N see a<sup>2</sup> H<sub>2</sub>O ‘so’ it’s|a|, ▯x▯ & y – z…"],
    ),
    # Addresses that stand bare, which Pandoc reads as text.
    ("see http://x.org/@c, https://y.org/a_(b)/@d.", []),
    ('---\nauthor: "@a"\n---\n\n@b', ["A |b|"]),
]


def shown(found):
    one = found.written
    cites = "; ".join(
        f"{cite.prefix}|{'-' if cite.suppress_author else ''}{cite.key}|{cite.suffix}"
        for cite in one.cites
    )
    text = f"{'A' if one.in_sentence else 'N'} {cites}"
    return "".join("▯" if ord(character) >= 0xF0000 else character for character in text)


@pytest.mark.parametrize(("text", "expected"), ROWS + OURS)
def test_finds(text, expected):
    assert [shown(one) for one in scan(text, blocks_of(text)).found] == expected


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_finds_it_where_it_stands(text, expected):
    for one in scan(text, blocks_of(text)).found:
        assert all(text.startswith("@", cite.at) for cite in one.written.cites)
        assert one.start <= one.written.cites[0].at < one.end


# Pandoc's reading


def plain(inlines):
    texts = {"Space": " ", "SoftBreak": " ", "Math": "▯", "Code": "▯", "Link": "▯", "Cite": "▯"}
    fonts = {"Emph": "i", "Strong": "b"}
    text = ""
    for one in inlines:
        kind = one["t"]
        if kind == "Str":
            text += one["c"].replace("\u00a0", " ")
        elif kind in fonts:
            text += f"<{fonts[kind]}>{plain(one['c'])}</{fonts[kind]}>"
        else:
            text += texts[kind]
    return text


def cites_of(node):
    if isinstance(node, dict) and node.get("t") == "Cite":
        cites = node["c"][0]
        mode = cites[0]["citationMode"]["t"]
        parts = [
            f"{plain(one['citationPrefix'])}|{'-' if one['citationMode']['t'] == 'SuppressAuthor' else ''}"
            f"{one['citationId']}|{plain(one['citationSuffix'])}"
            for one in cites
        ]
        yield f"{'A' if mode == 'AuthorInText' else 'N'} {'; '.join(parts)}"
        for one in cites:
            yield from cites_of([one["citationPrefix"], one["citationSuffix"]])
    elif isinstance(node, dict):
        yield from cites_of(list(node.values()))
    elif isinstance(node, list):
        for one in node:
            yield from cites_of(one)


def read_by_pandoc(text):
    done = subprocess.run(
        ["pandoc", "-f", "markdown", "-t", "json"],
        input=text.encode(),
        capture_output=True,
        check=True,
    )
    return json.loads(done.stdout)["blocks"]


needs_pandoc = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")


@needs_pandoc
@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_pandoc_finds_the_same(text, expected):
    assert list(cites_of(read_by_pandoc(text))) == expected


PIECES = st.sampled_from(
    ["@a", "[@b, 3]", "[see @c; @d]", "-@e", "`", "``", "*", "_", "$", "[", "]", "(", ")", "{", "}", "\\", "<", ">", "^[",
     "[^1]", ";", ",", " ", "x", "1.", "\n", "\n\n", "    ", "- ", "> ", "#", "|", '"', "'", "<!--", "-->", "http://x/", ":", "@", "~~~", "```\n",
     "---\n", "[^1]: ", "é", "\r\n", "\t", "$$", "!"]
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_text_is_read(text):
    found = [one for one in scan(text, blocks_of(text)).found if not one.written.is_nested]
    found.sort(key=lambda one: one.start)
    ends = [0, *(one.end for one in found)]
    assert all(end <= one.start < one.end for end, one in zip(ends, found, strict=False))


DEEP = ["[@a " * 400 + "]" * 400, "[" * 2000, "[*_" * 300 + "@a" + "_*]" * 300, "[@a " + "*_" * 400 + "x" + "_*" * 400 + "]"]  # fmt: skip


@pytest.mark.parametrize("text", DEEP)
def test_what_is_nested_too_deep_is_text(text):
    scan(text, blocks_of(text))


UNCLOSED = ["<!-- a\n\n", "<script>\n\n", "\\begin{x}\n\n", "::: {#refs}\n\n"]


@pytest.mark.parametrize("unit", UNCLOSED)
def test_what_is_never_closed_is_looked_for_once(unit):
    started = time.process_time()
    assert blocks_of(unit * 10_000 + "@a").list_place is None
    assert time.process_time() - started < 8  # half a second; a search for each took a minute
