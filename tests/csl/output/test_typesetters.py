import json as standard_json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.marks import parse, wrap
from citekit.csl.output import json, latex, rtf, typst
from citekit.csl.tree import SpanKind, Text

LINK = SpanKind.LINK

ROWS = [
    # marked, RTF, LaTeX, Typst
    ("a & b", "a & b", r"a \& b", "a & b"),
    ("50% {x} \\y", r"50% \{x\} \\y", r"50\% \{x\} \textbackslash{}y", r"50% {x} \\y"),
    ("a_b $c #d ~e ^f", "a_b $c #d ~e ^f", r"a\_b \$c \#d \textasciitilde{}e \textasciicircum{}f", r"a\_b \$c \#d \~e ^f"),
    ("“é”", r"\uc0\u8220 \uc0\u233 \uc0\u8221 ", "“é”", "“é”"),
    ("𝄞", r"\uc0\u-10188 \uc0\u-8930 ", "𝄞", "𝄞"),
    ("a--b [1]", "a--b [1]", "a-{}-b {[}1{]}", r"a\-\-b \[1\]"),
    ("a---b,,<<", "a---b,,<<", "a-{}-{}-b,{},<{}<", r"a\-\--b,,\<\<"),
    ("'q' \"q\" `q`", "'q' \"q\" `q`", r"""\textquotesingle{}q\textquotesingle{} \string"q\string" \textasciigrave{}q\textasciigrave{}""", r"""\'q\' \"q\" \`q\`"""),
    ("1962. x", "1962. x", "1962. x", r"1962\. x"),
    ("  - x", "  - x", "  - x", r"  \- x"),
    ("118-01 -5 a-?", "118-01 -5 a-?", "118-01 -5 a-?", r"118-01 \-5 a\-?"),
    ("a\n*b*", r"a\line *b*", r"a\leavevmode\\{}*b*", "a\n\\*b\\*"),
    ("a\u200bb\ufeff\x07", "a\\uc0\\u8203 b\\uc0\\u-257 \x07", r"a\hspace{0pt}b", "a\u200bb\ufeff\x07"),
    (
        wrap(LINK, 'https://x.org/~{Ж}"'),
        '{\\field{\\*\\fldinst HYPERLINK "https://x.org/~%7B%D0%96%7D%22"}{\\fldrslt https://x.org/~\\{\\uc0\\u1046 \\}"}}',
        r"""\href{https://x.org/\%7E\%7B\%D0\%96\%7D\%22}{https://x.org/\textasciitilde{}\{Ж\}\string"}""",
        r"""#link("https://x.org/~%7B%D0%96%7D%22")[https:\/\/x.org/\~{Ж}\"]""",
    ),
    ("@key", "@key", "@key", r"\@key"),
    ("a\u00a0b", r"a\~b", "a~b", "a\u00a0b"),
    (wrap(SpanKind.ITALIC, "Pravda"), r"{\i Pravda}", r"\textit{Pravda}", "#emph[Pravda]"),
    (wrap(SpanKind.BOLD, "5"), r"{\b 5}", r"\textbf{5}", "#strong[5]"),
    (wrap(SpanKind.SMALL_CAPS, "Nato"), r"{\scaps Nato}", r"\textsc{Nato}", "#smallcaps[Nato]"),
    (wrap(SpanKind.SUPERSCRIPT, "2"), r"{\super 2}", r"\textsuperscript{2}", "#super[2]"),
    (wrap(SpanKind.ITALIC, "a" + wrap(SpanKind.ROMAN, "b")), r"{\i a{\i0 b}}", r"\textit{a\textup{b}}", '#emph[a#text(style: "normal")[b]]'),
    (
        wrap(LINK, "https://x.org/a_b?c&d%20"),
        r'{\field{\*\fldinst HYPERLINK "https://x.org/a_b?c&d%20"}{\fldrslt https://x.org/a_b?c&d%20}}',
        r"\href{https://x.org/a_b?c\&d\%20}{https://x.org/a\_b?c\&d\%20}",
        r'#link("https://x.org/a_b?c&d%20")[https:\/\/x.org/a\_b?c&d%20]',
    ),
    (wrap(LINK, "javascript:alert(1)"), "javascript:alert(1)", "javascript:alert(1)", "javascript:alert(1)"),
    (wrap(SpanKind.LEFT_MARGIN, "1.") + wrap(SpanKind.RIGHT_INLINE, "x"), r"1.\tab x", "1. x", r"1\. x"),
    (wrap(SpanKind.BLOCK, "b"), r"\line b\line ", r"\par b\par ", "#block[b]"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "as_rtf", "as_latex", "as_typst"), ROWS)
def test_outputs(marked, as_rtf, as_latex, as_typst):
    tree = parse(marked)
    assert rtf.render(tree) == as_rtf
    assert latex.render(tree) == as_latex
    assert typst.render(tree) == as_typst


@pytest.mark.parametrize("kind", [kind for kind in SpanKind if kind is not SpanKind.QUOTED])
def test_every_span_keeps_its_text(kind):
    tree = parse(wrap(kind, "x"))
    for writer in (rtf, latex, typst):
        assert "x" in writer.render(tree)


@given(st.text(max_size=30))
def test_braces_of_rtf_and_latex_are_balanced(text):
    for shown in (rtf.render((Text(text),)), latex.render((Text(text),))):
        bare = shown.replace(r"\\", "").replace(r"\{", "").replace(r"\}", "")
        assert bare.count("{") == bare.count("}")


def test_the_tree_as_json():
    tree = parse("a" + wrap(SpanKind.ITALIC, "b"))
    assert standard_json.loads(json.render(tree)) == ["a", {"kind": "italic", "children": ["b"]}]
