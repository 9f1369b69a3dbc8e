"""A document that changes reads as one made anew, tells exactly what changed, and renders no more than that."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from citekit.csl import Citation, Cite, CslItem, Document, Processor, Selection, load_style
from citekit.csl.pipeline import Pipeline


def _item(key, names, year, **more):
    authors = [
        dict(zip(("given", "family"), name.split(), strict=True)) for name in names.split(", ")
    ]
    return CslItem.from_json(
        {"id": key, "type": "book", "title": f"Title {key}", "author": authors}
        | {"issued": {"date-parts": [[year]]}}
        | more
    )


ITEMS = [
    _item("a", "Jane Smith", 1999),
    _item("b", "Jane Smith", 1999, keyword="war"),
    _item("c", "John Smith", 1999, type="report"),
    _item("d", "Jane Smith, Ann Doe, Li Wu, Al Po", 2001),
    _item("e", "Jane Smith, Ann Doe, Bo Ek, Al Po", 2001, keyword="peace; war"),
    _item("f", "Ann Doe", 1962, type="article-journal"),
    CslItem.from_json({"id": "g", "type": "manuscript", "title": "Memorandum"}),
]
IDS = [item.id for item in ITEMS]
KEYS = st.sampled_from("pqrstuvw")
CITES = st.builds(
    Cite,
    st.sampled_from(IDS),
    locator=st.sampled_from([None, None, "3", "5"]),
    prefix=st.sampled_from(["", "", "see "]),
    suppress_author=st.booleans(),
)
CITATIONS = st.builds(
    Citation,
    st.lists(CITES, min_size=1, max_size=3).map(tuple),
    note=st.one_of(st.none(), st.integers(1, 12)),
    chapter=st.sampled_from([0, 0, 0, 1]),
)


class Changes(RuleBasedStateMachine):
    """Puts, moves and removes citations; ``style`` and ``uncited`` are set by the subclasses."""

    style: str
    uncited: tuple[str, ...] = ()

    def __init__(self):
        super().__init__()
        self.loaded = load_style(self.style)
        self.document = Document(self.loaded, ITEMS, uncited=self.uncited)
        self.citations = {}
        self.shown = {}

    @rule(key=KEYS, citation=CITATIONS)
    def put(self, key, citation):
        self.citations[key] = citation
        self.told(self.document.put(key, citation))

    @precondition(lambda self: self.citations)
    @rule(data=st.data(), key=KEYS, citation=CITATIONS)
    def put_before(self, data, key, citation):
        others = [one for one in self.citations if one != key]
        if not others:
            return
        before = data.draw(st.sampled_from(others))
        rows = [(one, old) for one, old in self.citations.items() if one != key]
        rows.insert(others.index(before), (key, citation))
        self.citations = dict(rows)
        self.told(self.document.put(key, citation, before=before))

    @precondition(lambda self: self.citations)
    @rule(data=st.data())
    def remove(self, data):
        key = data.draw(st.sampled_from(list(self.citations)))
        del self.citations[key]
        del self.shown[key]
        self.told(self.document.remove(key))

    @rule(citations=st.dictionaries(KEYS, CITATIONS, max_size=5))
    def put_all(self, citations):
        self.citations = dict(citations)
        self.shown = {key: tree for key, tree in self.shown.items() if key in citations}
        self.told(self.document.put_all(citations))

    def told(self, changed):
        """Check that exactly the citations that read differently were told, in document order."""
        now = {key: self.document.citation(key) for key in self.document}
        assert changed == {key: tree for key, tree in now.items() if self.shown.get(key) != tree}
        assert [key for key in now if key in changed] == list(changed)
        self.shown = now

    @invariant()
    def reads_as_one_made_anew(self):
        assert list(self.document) == list(self.citations)
        citations = list(self.citations.values())
        listed = {cite.id for one in citations for cite in one.cites} | set(self.uncited)
        fresh = Processor(self.loaded, [item for item in ITEMS if item.id in listed])
        assert list(self.shown.values()) == fresh.citations(citations)
        if citations:
            parts = [self.document.in_text(key) for key in self.document]
            assert parts == fresh.in_text(citations)
        if not self.loaded.has_bibliography:
            return
        anew = Document(self.loaded, ITEMS, uncited=self.uncited)
        anew.put_all(self.citations)
        assert self.document.bibliography() == anew.bibliography()
        for parts in (Selection(keywords=["war"]), Selection(types=["book"])):
            one, rest = (
                self.document.bibliography(parts),
                self.document.bibliography(exclude=parts),
            )
            ids = [{entry.id for entry in shown.entries} for shown in (one, rest)]
            assert ids[0].isdisjoint(ids[1])
            assert ids[0] | ids[1] == {entry.id for entry in anew.bibliography().entries}


STYLES = [
    ("chicago", ()),
    ("chicago-notes-bibliography-subsequent-ibid", ()),
    ("chicago-author-date", ("b",)),
    ("apa", ("e", "d")),
    ("ieee", ("f",)),
    ("modern-language-association", ()),
    ("nature", ()),
    ("din-1505-2-alphanumeric", ()),
    ("oscola", ()),
]


@pytest.mark.parametrize(("style", "uncited"), STYLES)
def test_a_changed_document_reads_as_one_made_anew(style, uncited):
    load_style(style)
    machine = type("Changes", (Changes,), {"style": style, "uncited": uncited})
    machine.TestCase.settings = settings(max_examples=12, stateful_step_count=12, deadline=None)
    machine.TestCase().runTest()


WORK = [
    # style, how many citations are rendered when the last of thirty is changed
    ("chicago", 1),
    ("chicago-author-date", 1),
    ("apa", 1),
]


@pytest.mark.parametrize(("style", "count"), WORK)
def test_only_what_changes_is_rendered(style, count, monkeypatch):
    document = Document(load_style(style), ITEMS)
    document.put_all({str(at): Citation((Cite(IDS[at % 7]),)) for at in range(30)})
    rendered = []
    original = Pipeline.citation

    def counted(self, prepared, at):
        rendered.append(at)
        return original(self, prepared, at)

    monkeypatch.setattr(Pipeline, "citation", counted)
    document.put("20", Citation((Cite(IDS[20 % 7], "99"),)))
    assert len(rendered) == count
    rendered.clear()
    document.put("20", Citation((Cite(IDS[20 % 7], "99"),)))
    assert rendered == []
