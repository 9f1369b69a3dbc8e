import pytest

from citekit.csl import Citation, Cite, CslItem, Document, Selection, load_style, render
from citekit.errors import ItemError, NotFoundError, RequestError, StyleError

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


BOOKS, WAR = Selection(types=["book"]), Selection(keywords=["War"])
FILTERS = [
    # include, exclude, ids
    (None, (), ["gamma", "alpha", "beta"]),
    (BOOKS, (), ["gamma", "alpha"]),
    (Selection(keywords=["peace"]), (), ["beta"]),
    (Selection(ids=["beta", "gamma"]), (), ["gamma", "beta"]),
    (Selection(types=["book"], ids=["beta"]), (), []),
    (Selection(variables={"title": "Gamma"}), (), ["gamma"]),
    (Selection(variables={"keyword": ""}), (), ["gamma", "alpha"]),
    ([Selection(ids=["gamma"]), WAR], (), ["gamma", "beta"]),
    ([], (), []),
    (None, BOOKS, ["beta"]),
    (None, [WAR, Selection(ids=["alpha"])], ["gamma"]),
    (BOOKS, Selection(ids=["alpha"]), ["gamma"]),
    (Selection(), (), ["gamma", "alpha", "beta"]),
]


@pytest.mark.parametrize(("include", "exclude", "ids"), FILTERS)
def test_bibliographies_of_a_part(include, exclude, ids):
    document = Document(load_style("chicago"), ITEMS, uncited=["alpha", "beta", "gamma"])
    shown = document.bibliography(include, exclude=exclude)
    assert [entry.id for entry in shown.entries] == ids


def test_a_selection_that_can_take_nothing_is_an_error():
    with pytest.raises(RequestError, match="found 'bok'; did you mean 'book'"):
        Selection(types=["bok"])
    with pytest.raises(RequestError, match="ids: expected a list, not the text 'alpha'"):
        Selection(ids="alpha")


def test_a_citation_in_a_sentence(author_date):
    author_date.put("1", Citation((Cite("alpha", "7"),)))
    assert [render(part) for part in author_date.in_text("1")] == ["Smith", "(1999, 7)"]
    with pytest.raises(NotFoundError):
        author_date.in_text("2")


def test_a_refused_change_leaves_the_document_as_it_was(notes):
    notes.put("a", Citation((Cite("alpha"),)))
    for change in (
        lambda: notes.put("a", Citation((Cite("nothing"),))),
        lambda: notes.put("b", Citation((Cite("beta"),)), before="nothing"),
        lambda: notes.put_all({"b": Citation((Cite("nothing"),))}),
    ):
        with pytest.raises(NotFoundError):
            change()
        assert list(notes) == ["a"]
        assert render(notes.citation("a")) == "Jane Smith, Alpha (1999)."


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
