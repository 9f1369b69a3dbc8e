"""The condition ``disambiguate``, where one test of it stands inside another."""

import pytest

from citekit.csl import Citation, Cite, render

INSIDE = (
    '<group delimiter=", "><text variable="title"/><choose><if disambiguate="true"><choose>'
    '<if disambiguate="true"><text variable="genre"/></if><else><text variable="note"/></else>'
    "</choose></if></choose></group>"
)
ROWS = [
    # what tells the items apart, what is printed
    ({"note": "1"}, {"note": "2"}, ["T, 1", "T, 2"]),
    ({"genre": "map"}, {"genre": "plan"}, ["T, map", "T, plan"]),
    ({}, {}, ["T", "T"]),
]


@pytest.mark.parametrize(("one", "other", "printed"), ROWS)
def test_the_inner_test_is_tried_though_the_outer_changes_nothing(make, one, other, printed):
    processor = make(INSIDE, {"title": "T", **one}, {"title": "T", **other}, kind="note")
    cites = [Citation((Cite("i0"),)), Citation((Cite("i1"),))]
    assert [render(tree) for tree in processor.citations(cites)] == printed
