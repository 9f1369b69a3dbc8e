import pytest

from citekit.manuscript.sentence import capitalized, in_sentence

ROWS = [
    # before, after, is a word; continues, ending, in parentheses, taken
    ("", "", False, (False, None, False, 0)),
    ("", " This is disputed.", False, (False, None, False, 0)),
    ("", " and others.", False, (False, "", False, 0)),
    ("", ", who disputes it.", False, (False, ",", False, 1)),
    ("See ", "", True, (True, None, False, 0)),
    ("See ", ".", True, (True, ".", False, 1)),
    ("See ", "; cf. that.", True, (True, ";", False, 1)),
    ("See ", " and others.", True, (True, "", False, 0)),
    ("See ", "... or not", True, (True, "", False, 0)),
    ("It is disputed ", ".", False, (True, "", True, 0)),
    ("It is disputed. ", ".", False, (False, ".", False, 1)),
    ("*It is disputed.* ", ".", False, (False, ".", False, 1)),
    ("See this; ", ".", False, (True, ".", False, 1)),
    ("Two accounts: ", "; that.", False, (True, ";", False, 1)),
    ("It is (see ", ").", False, (True, "", False, 0)),
]


@pytest.mark.parametrize(("before", "after", "is_word", "expected"), ROWS)
def test_stands_in_the_sentence(before, after, is_word, expected):
    found = in_sentence(before, after, is_word=is_word)
    assert (found.continues, found.ending, found.in_parentheses, found.taken) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see", "See"),
        ("<i>see</i> also", "<i>See</i> also"),
        ("“so”", "“So”"),
        ("", ""),
        ("élan", "Élan"),
        ("7 others", "7 others"),
    ],
)
def test_notes_begin_with_a_capital(text, expected):
    assert capitalized(text) == expected
