"""Numbers and leaves, as they stand behind a label."""

import pytest

from citekit.archives.codes.numbers import leaves, leaves_at, number_at

NUMBERS = [
    # text from the number on, the number
    ("0100, op. 5", "0100"),
    ("059a", "059a"),
    ("[120]; x", "[120]"),
    ("12[0]", "12[0]"),
    ("Р-1235. Оп.", "Р-1235"),
    ("R 9401, x", "R 9401"),
    ("1261/0/11, sv.", "1261/0/11"),
    ("105(10)-EA/62.", "105(10)-EA/62"),
    ("3124-短-0156，x", "3124-短-0156"),
    ("004076/ 1955", "004076/ 1955"),
    ("18案卷号7", "18"),
    ("A’0392 (Microfilm)", "A’0392"),
    ("15.2, x", "15.2"),
    ("(7 x", ""),
    (", 5", ""),
    ("", ""),
    ("9" * 300, ""),
]


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_a_number_ends_where_it_ends(text, number):
    assert number_at(f"x {text}", 2) == number


LEAVES = [
    # text, what is leaves of it, first, last, side
    ("193-194.", "193-194", "193", "194", None),
    ("0020", "0020", "0020", None, None),
    ("12r", "12r", "12", None, "recto"),
    ("12 об.", "12 об.", "12", None, "verso"),
    ("12v, x", "12v", "12", None, "verso"),
    ("10r–12v", "10r–12v", "10r", "12v", None),
    ("10r–v", "10r–v", "10", None, None),
    ("13ff.", "13ff.", "13", None, None),
    ("13 f.", "13 f.", "13", None, None),
    ("3-5, 9", "3-5, 9", "3", "9", None),
    ("1, 3, 5-7об., d. 4", "1, 3, 5-7об.", "1", "7об", None),
    ("3 and 5", "3 and 5", "3", "5", None),
    ("20, 1946", "20", "20", None, None),
    ("20, 4. doboz", "20", "20", None, None),
    ("119а", "119а", "119а", None, None),
    ("[12]", "[12]", "12", None, None),
    ("27—28页", "27—28", "27", "28", None),
    ("x", "", None, None, None),
]


@pytest.mark.parametrize(("text", "listed", "first", "last", "side"), LEAVES)
def test_leaves_are_listed_and_counted(text, listed, first, last, side):
    assert leaves_at(text, 0) == listed
    assert leaves(listed) == (first, last, side)
