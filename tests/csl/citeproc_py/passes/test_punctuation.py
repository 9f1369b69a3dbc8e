import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.citeproc_py.markup import data
from citekit.csl.citeproc_py.passes.punctuation import merge_punctuation
from citekit.csl.marks import parse, wrap
from citekit.csl.tree import SpanKind, text_of


def line(*pieces):
    """Join pieces: text of the style, except what stands in a tuple, which is an item's."""
    return "".join(data(piece[0]) if isinstance(piece, tuple) else piece for piece in pieces)


MERGES = [
    # pieces, printed
    ([("Smith",), ".", ". ", ("Title",)], "Smith. Title"),
    ([("Jr.",), ".", " ", ("x",)], "Jr. x"),
    ([("Jr.",), ", ", ("x",)], "Jr., x"),
    ([("Who won?",), ".", " ", ("x",)], "Who won? x"),
    ([("Who won?",), ", ", ("x",)], "Who won?, x"),
    ([("Won!",), ":", " ", ("x",)], "Won! x"),
    ([("a",), ",", ". ", ("x",)], "a. x"),
    ([("a",), ",", "; ", ("x",)], "a; x"),
    ([("a",), ";", ", ", ("x",)], "a; x"),
    ([("a",), ",", ", ", ("x",)], "a, x"),
    ([("a",), ":", ".", ("x",)], "a:x"),
    ([("a,",), ".", " ", ("x",)], "a,. x"),
    ([("a",), " ", " ", ("x",)], "a x"),
    ([" ", ("a",)], "a"),
    ([("What...",), ".", ("x",)], "What...x"),
    ([("a",), "...", ("x",)], "a...x"),
    ([("What..!",), " ", ("!?",)], "What..! !?"),
    ([".", ("a",)], ".a"),
]


@pytest.mark.parametrize(("pieces", "printed"), MERGES)
def test_merges(pieces, printed):
    assert text_of(merge_punctuation(parse(line(*pieces)), in_quotes=True)) == printed


QUOTES = [
    # inside, after, printed with marks inside quotes, and without
    ("Title", ", x", "<Title,> x", "<Title>, x"),
    ("Title", ". x", "<Title.> x", "<Title>. x"),
    ("Title", "; x", "<Title>; x", "<Title>; x"),
    ("Title", ": x", "<Title>: x", "<Title>: x"),
    ("Title?", ". x", "<Title?> x", "<Title?>. x"),
    ("Title?", ", x", "<Title?,> x", "<Title?>, x"),
    ("etc.", ". x", "<etc.> x", "<etc.> x"),
    ("etc.", ", x", "<etc.,> x", "<etc.>, x"),
    ("Title", ".. x", "<Title.> x", "<Title>. x"),
]


@pytest.mark.parametrize(("inside", "after", "american", "british"), QUOTES)
def test_marks_and_quotes(inside, after, american, british):
    for in_quotes, printed in ((True, american), (False, british)):
        tree = parse(wrap(SpanKind.QUOTED, data(inside)) + after)
        merged = merge_punctuation(tree, in_quotes=in_quotes)
        (first, *rest) = merged
        assert f"<{text_of((first,))}>{text_of(tuple(rest))}" == printed


def test_marks_go_into_the_innermost_quotes():
    inner = wrap(SpanKind.QUOTED, data("b"))
    tree = parse(wrap(SpanKind.QUOTED, data("a ") + inner) + ", x")
    (outer, rest) = merge_punctuation(tree, in_quotes=True)
    assert text_of((outer.children[-1],)) == "b,"
    assert text_of((rest,)) == " x"


PIECES = st.lists(
    st.tuples(st.text("ab.,;:!? ", min_size=1, max_size=5)) | st.text(".,;:!? x", max_size=4),
    max_size=6,
)


@given(PIECES, st.booleans())
def test_no_character_of_an_item_is_lost(pieces, in_quotes):
    marked = line(*pieces)
    wanted = "".join(piece[0] for piece in pieces if isinstance(piece, tuple))
    shown = text_of(merge_punctuation(parse(marked), in_quotes=in_quotes))
    rest = iter(shown)
    assert all(character in rest for character in wanted)
