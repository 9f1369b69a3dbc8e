import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.citeproc_py.markup import read_markup
from citekit.csl.citeproc_py.textcase import change_case
from citekit.csl.marks import plain

CASES = [
    # case, text, printed
    ("title", "a history of the cold war", "A History of the Cold War"),
    ("title", "who lost china? a reply", "Who Lost China? A Reply"),
    ("title", "the border: of walls and what they are for", "The Border: Of Walls and What They Are For"),
    ("title", "sino-soviet talks and run-of-the-mill notes", "Sino-Soviet Talks and Run-of-the-Mill Notes"),
    ("title", "MEMORANDUM ON THE BORDER", "Memorandum on the Border"),
    ("title", "iPhone and NATO papers", "iPhone and NATO Papers"),
    ("title", "“the” report", "“The” Report"),
    ("title", 'notes <span class="nocase">on a thing</span> or two', "Notes on a thing or Two"),
    ("title", "what it was about", "What It Was About"),
    ("sentence", "A History OF War", "A History OF War"),
    ("sentence", "A HISTORY", "A history"),
    ("capitalize-first", "[letter] to X", "[Letter] to X"),
    ("capitalize-first", "42 letters", "42 letters"),
    ("capitalize-all", "letters to mao", "Letters To Mao"),
    ("lowercase", "TO Mao", "to mao"),
    ("uppercase", "straße", "STRASSE"),
    ("uppercase", "<i>Prav</i>da", "PRAVDA"),
]  # fmt: skip


@pytest.mark.parametrize(("case", "text", "printed"), CASES)
def test_cases(case, text, printed):
    assert plain(change_case(read_markup(text), case)) == printed


def test_other_languages_are_not_title_cased():
    assert change_case("mémoires de guerre", "title", english=False) == "mémoires de guerre"


@given(st.text(alphabet="abc AB-“”‘’.:ßǆ<i>/", max_size=30), st.sampled_from([row[0] for row in CASES]))  # fmt: skip
def test_no_word_is_lost(text, case):
    changed = plain(change_case(read_markup(text), case))
    assert changed.casefold() == plain(read_markup(text)).casefold()
