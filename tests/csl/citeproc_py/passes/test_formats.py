import pytest

from citekit.csl.citeproc_py.markup import data, read_markup
from citekit.csl.citeproc_py.passes.capitals import capitalize_start
from citekit.csl.citeproc_py.passes.flipflop import flip_nested
from citekit.csl.marks import parse, wrap
from citekit.csl.output.html import render
from citekit.csl.tree import SpanKind, text_of

UPRIGHT = '<span style="font-style:normal">'


@pytest.mark.parametrize(
    ("marked", "html"),
    [
        (wrap(SpanKind.ITALIC, "a " + wrap(SpanKind.ITALIC, "b")), f"<i>a {UPRIGHT}b</span></i>"),
        (
            wrap(SpanKind.ITALIC, wrap(SpanKind.ITALIC, "b" + wrap(SpanKind.ITALIC, "c"))),
            f"<i>{UPRIGHT}b<i>c</i></span></i>",
        ),
        (
            wrap(SpanKind.ITALIC, wrap(SpanKind.BOLD, wrap(SpanKind.ITALIC, "b"))),
            f"<i><b>{UPRIGHT}b</span></b></i>",
        ),
        (wrap(SpanKind.BOLD, wrap(SpanKind.ITALIC, "b")), "<b><i>b</i></b>"),
    ],
)
def test_italic_in_italic_is_upright(marked, html):
    assert render(flip_nested(parse(marked))) == html


def test_text_free_of_formats_may_be_italic_again():
    tree = parse(wrap(SpanKind.ITALIC, wrap(SpanKind.PLAIN, wrap(SpanKind.ITALIC, "b"))))
    assert "<i>b</i>" in render(flip_nested(tree))


@pytest.mark.parametrize(
    ("marked", "printed"),
    [
        ("ibid., 3", "Ibid., 3"),
        (wrap(SpanKind.ITALIC, "ibid."), "Ibid."),
        (data("de Gaulle") + ", x", "de Gaulle, x"),
        (read_markup("<i>de</i> Gaulle"), "de Gaulle"),
        ("", ""),
    ],
)
def test_a_note_begins_with_a_capital_of_the_style_only(marked, printed):
    assert text_of(capitalize_start(parse(marked))) == printed
