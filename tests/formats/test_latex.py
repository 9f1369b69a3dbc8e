import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import lines

from citekit.formats.bib.latex import decode, escape, protect

ESCAPED = [
    # text, LaTeX
    ("R&D at 100% for $5 #1 a_b", r"R\&D at 100\% for \$5 \#1 a\_b"),
    ("{a} ~ ^ \\", r"{\textbraceleft}a{\textbraceright} {\textasciitilde} {\textasciicircum} {\textbackslash}"),
    ("a < b > c | d", r"a {\textless} b {\textgreater} c {\textbar} d"),
    ("Japan--Foreign relations", "Japan-{}-Foreign relations"),
    ("a---b", "a-{}-{}-b"),
    ("``a''", "`{}`a'{}'"),
    ("no\u00a0break", "no~break"),
    ("章汉夫, Посол, é", "章汉夫, Посол, é"),
    ("<i>Pravda</i> & <b>x</b><sup>2</sup><sub>3</sub>", r"\emph{Pravda} \& \textbf{x}\textsuperscript{2}\textsubscript{3}"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "latex"), ESCAPED)
def test_escapes_and_reads_back(text, latex):
    assert escape(text) == latex
    assert decode(latex) == text


@given(lines() | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_all_text_comes_back(text):
    plain = text.replace("<", "")
    assert decode(escape(plain)) == plain
    assert decode(protect(plain)) == plain


@given(lines())
def test_braces_balance(text):
    depth = 0
    for character in protect(text):
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0


PROTECTED = [
    ("Memorandum of Conversation", "Memorandum of {Conversation}"),
    ("Report on the Soviet Union and NATO", "Report on the {Soviet Union} and {NATO}"),
    ("USSR and the world", "{USSR} and the world"),
    ("“USSR” today", "“{USSR}” today"),
    ("8 June 1962", "8 {June} 1962"),
    ("on 7Brands", "on {7Brands}"),
    ("章汉夫", "章汉夫"),
    ("Über die Lage", "Über die {Lage}"),
    ("<i>The Times</i> of London", r"\emph{The {Times}} of {London}"),
    ('<span class="nocase">iPhone</span> era', "{{iPhone}} era"),
    ("<i>unclosed", r"{\textless}i{\textgreater}unclosed"),
]


@pytest.mark.parametrize(("text", "latex"), PROTECTED)
def test_capitals_are_protected(text, latex):
    assert protect(text) == latex


DECODED = [
    # LaTeX, text
    (r"G{\"o}del, {\'E}tat, \c{c}a, {\ss}, \L{}\'od\'z", "Gödel, État, ça, ß, Łódź"),
    (r"\emph{Pravda} and \textit{Izvestiia}", "<i>Pravda</i> and <i>Izvestiia</i>"),
    (r"\textsc{nato}", '<span style="font-variant:small-caps;">nato</span>'),
    (r"\url{https://a.example/b_c}", "https://a.example/b_c"),
    ("27--28, a---b", "27–28, a—b"),
    ("``quoted''", "“quoted”"),
    (r"50\% of 100% & more", "50% of 100% & more"),
    ("$x^2$ {Union}", "$x^2$ {Union}"),
    (r"$\alpha$ of {Union}", r"$\alpha$ of Union"),
    (r"\{a\}", "{a}"),
    (r"\unknown{x}", r"\unknownx"),
    (r"\begin{center}a\end{center}", r"\begin{center}a\end{center}"),
    ("{" * 5000 + "a" + "}" * 5000, "a"),
    (r"\'{" + "{" * 5000, r"\'{" + "{" * 5000),
]


@pytest.mark.parametrize(("latex", "text"), DECODED)
def test_reads_what_others_write(latex, text):
    assert decode(latex) == text
