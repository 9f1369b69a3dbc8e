"""Labels made of names and years: as many letters of each name as leave room for the others."""

import pytest

from citekit.csl.citation_label import VARIABLES, label_of
from citekit.csl.facts import Facts
from citekit.csl.item import CslItem

A, B, C, D, E = ({"family": f"{letter}lmann", "given": "X"} for letter in "ABCDE")
YEAR = {"issued": {"date-parts": [[1962]]}}

LABELS = [
    # item, label
    ({"author": [A], **YEAR}, "Alma62"),
    ({"author": [A, B], **YEAR}, "AlBl62"),
    ({"author": [A, B, C], **YEAR}, "AlBC62"),
    ({"author": [A, B, C, D], **YEAR}, "ABCD62"),
    ({"author": [A, B, C, D, E], **YEAR}, "ABCD62"),
    ({"author": [{"family": "D'Arcus", "given": "B."}], **YEAR}, "Darc62"),
    ({"author": [{"family": "von Braun", "given": "W."}], **YEAR}, "Brau62"),
    ({"author": [{"literal": "The State Department"}], **YEAR}, "Stat62"),
    ({"editor": [B], "translator": [A], **YEAR}, "Blma62"),
    ({"recipient": [C], **YEAR}, "Clma62"),
    ({"author": [A]}, "Alma00"),
    ({"author": [A], "issued": {"date-parts": [[1804]]}}, "Alma04"),
    ({"title": "War and peace", **YEAR}, "Warp62"),
    ({**YEAR}, ""),
]


@pytest.mark.parametrize(("item", "label"), LABELS)
def test_labels(item, label):
    assert label_of(Facts(CslItem("i", "book", item), "en", frozenset(VARIABLES))) == label
