import pytest

from citekit.csl import Citation, Cite
from citekit.csl.positions import positions

FIRST, AGAIN = {"first"}, {"subsequent"}
IBID, IBID_ELSEWHERE = {"subsequent", "ibid"}, {"subsequent", "ibid", "ibid-with-locator"}
NEAR = "near-note"


def cites(text):
    """Read "a b:3" as two cites, the second with a locator."""
    return tuple(
        Cite(name, locator or None)
        for name, _, locator in (part.partition(":") for part in text.split())
    )


ROWS = [
    # citations, positions of the last one's cites
    (["a"], [FIRST]),
    (["a", "b"], [FIRST]),
    (["a", "a"], [IBID]),
    (["a", "a:3"], [IBID_ELSEWHERE]),
    (["a:3", "a:3"], [IBID]),
    (["a:3", "a:4"], [IBID_ELSEWHERE]),
    (["a:3", "a"], [AGAIN]),
    (["a", "b", "a"], [AGAIN]),
    (["a b", "b"], [AGAIN]),
    (["a b", "a"], [AGAIN]),
    (["a a"], [FIRST, IBID]),
    (["b", "a a:2 b"], [FIRST, IBID_ELSEWHERE, AGAIN]),
    (["a", "", "a"], [AGAIN]),
]


@pytest.mark.parametrize(("document", "expected"), ROWS)
def test_positions(document, expected):
    *_, row = positions([Citation(cites(text)) for text in document], near_note=5)
    assert [set(position.names) - {NEAR} for position in row] == expected


@pytest.mark.parametrize(("note", "near"), [(6, True), (7, False)])
def test_near_counts_notes(note, near):
    document = [Citation(cites("a"), note=1), Citation(cites("a"), note=note)]
    _, row = positions(document, near_note=5)
    assert (NEAR in row[0].names) is near


def test_remembers_the_first_note():
    document = [Citation(cites("a"), note=7), Citation(cites("b")), Citation(cites("a"))]
    assert [[cite.first_note for cite in row] for row in positions(document, 5)] == [
        [None],
        [None],
        [7],
    ]


CHAPTERS = [
    # citations, each with its chapter; positions of the last one's cites
    ([("a", 0), ("a", 0)], [IBID]),
    ([("a", 0), ("a", 1)], [FIRST]),
    ([("a", 0), ("a", 1), ("a", 1)], [IBID]),
    ([("a b", 1), ("b", 2), ("a b", 2)], [FIRST, AGAIN]),
]


@pytest.mark.parametrize(("document", "expected"), CHAPTERS)
def test_begin_afresh_with_a_chapter(document, expected):
    *_, row = positions([Citation(cites(text), chapter=at) for text, at in document], near_note=5)
    assert [set(position.names) - {NEAR} for position in row] == expected
