import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.marks import parse, plain, wrap
from citekit.csl.output import OUTPUTS, render
from citekit.csl.tree import Span, SpanKind, Text, build, events, text_of
from citekit.errors import NotFoundError

RUNS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="".join(map(chr, range(0xFDD0, 0xFDF0)))), min_size=1)  # fmt: skip
TREES = st.recursive(
    st.builds(Text, RUNS),
    lambda inner: st.builds(
        Span, st.sampled_from(SpanKind), st.lists(inner, min_size=1, max_size=3).map(tuple)
    ),
    max_leaves=8,
)


def _marked(node):
    if isinstance(node, Text):
        return node.value
    return wrap(node.kind, "".join(map(_marked, node.children)))


@given(st.lists(TREES, max_size=3))
def test_marks_give_the_tree_back(nodes):
    tree = build(event for node in nodes for event in events((node,)))
    assert parse("".join(map(_marked, nodes))) == tree
    assert plain("".join(map(_marked, nodes))) == text_of(tree)


def test_empty_text_gets_no_marks():
    assert wrap(SpanKind.BOLD, "") == ""


def test_unknown_output():
    with pytest.raises(NotFoundError, match="no output 'hmtl'; did you mean 'html'"):
        render((), "hmtl")


@pytest.mark.parametrize("output", OUTPUTS)
def test_an_empty_tree_is_empty_text(output):
    assert render((), output) == ("[]" if output == "json" else "")
