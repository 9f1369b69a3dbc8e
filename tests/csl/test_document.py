import pytest

from citekit.csl import Citation, Cite, CslItem, Document, load_style, render
from citekit.errors import ItemError, NotFoundError, StyleError

SMITH = {"family": "Smith", "given": "Jane"}


def _book(name, **more):
    data = {"id": name, "type": "book", "title": name.title(), "author": [SMITH], "issued": {"date-parts": [[1999]]}}  # fmt: skip
    return CslItem.from_json(data | more)


ITEMS = [
    _book("alpha"),
    _book("beta", type="report", keyword="war, peace"),
    _book("gamma", author=[{"family": "Doe", "given": "John"}]),
]


@pytest.fixture
def author_date():
    return Document(load_style("chicago-author-date"), ITEMS)


@pytest.fixture
def notes():
    return Document(load_style("chicago"), ITEMS)


def _texts(changed):
    return {key: render(tree) for key, tree in changed.items()}


def test_a_citation_that_makes_another_ambiguous_changes_both(author_date):
    assert _texts(author_date.put("1", Citation((Cite("alpha"),)))) == {"1": "(Smith 1999)"}
    assert _texts(author_date.put("2", Citation((Cite("gamma"),)))) == {"2": "(Doe 1999)"}
    assert _texts(author_date.put("3", Citation((Cite("beta"),)))) == {
        "1": "(Smith 1999a)",
        "3": "(Smith 1999b)",
    }
    assert _texts(author_date.remove("3")) == {"1": "(Smith 1999)"}
    assert list(author_date) == ["1", "2"]


def test_a_citation_inserted_before_another_is_the_first(notes):
    notes.put("b", Citation((Cite("gamma", "3"),)))
    changed = _texts(notes.put("a", Citation((Cite("gamma", "2"),)), before="b"))
    assert changed == {"a": "John Doe, Gamma (1999), 2.", "b": "Doe, Gamma, 3."}


def test_a_changed_citation_stays_where_it_is(notes):
    notes.put("a", Citation((Cite("alpha"),)))
    notes.put("b", Citation((Cite("gamma"),)))
    notes.put("a", Citation((Cite("alpha", "7"),)))
    assert list(notes) == ["a", "b"]
    assert render(notes.citation("a")) == "Jane Smith, Alpha (1999), 7."


def test_what_does_not_change_is_not_told(notes):
    notes.put("a", Citation((Cite("alpha"),)))
    assert notes.put("a", Citation((Cite("alpha"),))) == {}


FILTERS = [
    ({}, ["gamma", "alpha", "beta"]),
    ({"types": ["book"]}, ["gamma", "alpha"]),
    ({"keywords": ["peace"]}, ["beta"]),
    ({"ids": ["beta", "gamma"]}, ["gamma", "beta"]),
    ({"types": ["book"], "ids": ["beta"]}, []),
]


@pytest.mark.parametrize(("wanted", "ids"), FILTERS)
def test_bibliographies_of_a_part(wanted, ids):
    document = Document(load_style("chicago"), ITEMS, uncited=["alpha", "beta", "gamma"])
    assert [entry.id for entry in document.bibliography(**wanted).entries] == ids


def test_the_style_says_how_entries_are_set():
    document = Document(load_style("apa"), ITEMS, uncited=["alpha"])
    shown = document.bibliography()
    assert (shown.hanging_indent, shown.line_spacing, shown.entry_spacing) == (True, 2, 0)
    assert shown.second_field_align is None


def test_only_what_is_cited_is_listed(notes):
    notes.put("a", Citation((Cite("beta"),)))
    assert [entry.id for entry in notes.bibliography().entries] == ["beta"]


def test_what_is_not_there_is_an_error(notes):
    with pytest.raises(NotFoundError):
        notes.put("a", Citation((Cite("nothing"),)))
    with pytest.raises(NotFoundError):
        notes.put("a", Citation((Cite("alpha"),)), before="nothing")
    with pytest.raises(NotFoundError):
        notes.remove("nothing")
    with pytest.raises(NotFoundError):
        notes.citation("nothing")
    with pytest.raises(NotFoundError):
        Document(load_style("chicago"), ITEMS, uncited=["nothing"])
    with pytest.raises(ItemError):
        Document(load_style("chicago"), [ITEMS[0], ITEMS[0]])


def test_a_style_without_a_bibliography_is_an_error(tmp_path):
    path = tmp_path / "style.csl"
    path.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info>'
        "<title>T</title><id>urn:t</id><updated>2026-01-01T00:00:00+00:00</updated></info>"
        '<citation><layout><text variable="title"/></layout></citation></style>',
        encoding="utf-8",
    )
    with pytest.raises(StyleError):
        Document(load_style(path), ITEMS).bibliography()
