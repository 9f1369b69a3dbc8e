"""A writer's own leaf gets the label of the archive's leaves."""

import pytest

from citekit.csl.leaves import labelled

ROWS = [
    # what is asked for, the record's own, what is printed
    ("193", "ll. 193-194", "l. 193"),
    ("193-194", "ll. 193-200", "ll. 193-194"),
    ("5-6", "l. 7", "ll. 5-6"),
    ("5, 9", "l. 7", "ll. 5, 9"),
    ("121", "listy 120-123", "list 121"),
    ("48", "Ll. 47-53", "L. 48"),
    ("12", "fol. 12r", "fol. 12"),
    ("12", "лл. 10-12", "л. 12"),
    ("27", "27-28", "27"),
    ("l. 5", "ll. 5-6", "l. 5"),
    ("verso", "ll. 5-6", "verso"),
    ("3", "Blatt 1-4", "Blatt 3"),
    ("27", "", "27"),
    ("[120]", "d.[120]", "d. [120]"),
]


@pytest.mark.parametrize(("locator", "like", "printed"), ROWS)
def test_labels(locator, like, printed):
    assert labelled(locator, like) == printed
