"""Sources without names: how they stand together, and what stays of them where the author is left out."""

import pytest

from citekit.csl import Citation, Cite, render

DOE = [{"family": "Doe", "given": "J."}]
ITEMS = [
    {"issued": {"date-parts": [[1989]]}},
    {"issued": {"date-parts": [[1990]]}, "author": DOE},
    {"issued": {"date-parts": [[1994]]}, "title": "Title"},
    {"issued": {"date-parts": [[1993]]}},
    {"author": DOE},
]
BARE, BY_DOE, TITLED, LATER, UNDATED = (f"i{at}" for at in range(5))
ANON = '<substitute><text variable="title"/><text value="Anon"/></substitute>'
LAYOUT = (
    '<group delimiter=" "><names variable="author"><name form="short"/>{}</names>'
    '<date variable="issued"><date-part name="year"/></date></group>'
)
COLLAPSED = ' collapse="year"><sort><key variable="issued"/></sort'


def printed(make, layout, *cites, citation="", kind="in-text"):
    processor = make(layout, *ITEMS, citation=citation, affixes=' delimiter="; "', kind=kind)
    (tree,) = processor.citations([Citation(cites)])
    return render(tree, "plain")


@pytest.mark.parametrize(
    ("instead", "text"),
    [
        ("", "1989, 1993, 1994; Doe 1990"),
        (ANON, "Anon 1989, 1993; Doe 1990; Title 1994"),
    ],
)
def test_sources_of_no_name_stand_together(make, instead, text):
    cites = map(Cite, (BARE, BY_DOE, TITLED, LATER))
    assert printed(make, LAYOUT.format(instead), *cites, citation=COLLAPSED) == text


def test_titles_that_stand_together_are_set_off_as_cites_are(make):
    layout = LAYOUT.format("") + '<text variable="title" prefix=" "/>'
    cites = map(Cite, (BARE, TITLED, LATER))
    assert printed(make, layout, *cites, citation=' collapse="year"') == "1989; 1994 Title, 1993"


UNDATED_AGAIN = [
    # the second cite of a source that would print nothing more, the citation
    (Cite(UNDATED), "Doe 1990"),
    (Cite(UNDATED, suffix=", lost"), "Doe 1990, Doe, lost"),
    (Cite(UNDATED, prefix="see "), "Doe 1990, see Doe"),
]


@pytest.mark.parametrize(("cite", "text"), UNDATED_AGAIN)
def test_what_is_said_of_a_cite_that_prints_nothing_is_not_said_of_the_one_before(make, cite, text):
    assert printed(make, LAYOUT.format(""), Cite(BY_DOE), cite, citation=COLLAPSED) == text


@pytest.mark.parametrize(
    ("prefix", "text"), [("", "Anon"), ("see ", "Anon, see Anon"), ("and", "Anon, and Anon")]
)
def test_a_word_for_the_author_stays_after_a_writers_words(make, prefix, text):
    layout = f'<names variable="author"><name form="short"/>{ANON}</names>'
    cites = (Cite(BARE), Cite(LATER, prefix=prefix))
    assert printed(make, layout, *cites, citation=COLLAPSED) == text


@pytest.mark.parametrize(("key", "text"), [(BY_DOE, "1990"), (BARE, "Anon 1989"), (TITLED, "1994")])
def test_a_word_for_the_author_stays_where_the_author_is_left_out(make, key, text):
    assert printed(make, LAYOUT.format(ANON), Cite(key, suppress_author=True)) == text


def test_a_note_without_its_author_begins_without_a_capital(make):
    layout = '<group delimiter=" "><names variable="author"/><text term="op-cit"/></group>'
    cite = Cite(BY_DOE, suppress_author=True)
    assert printed(make, layout, cite, kind="note") == "op. cit."
