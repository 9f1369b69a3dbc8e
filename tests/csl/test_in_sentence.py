"""Citations that stand in a sentence of the author's own, and authors that a sentence names."""

import pytest

from citekit.csl import Citation, Cite, CslItem, Processor, load_style, render
from citekit.errors import RequestError

ITEMS = [
    CslItem.from_json(item)
    for item in (
        {
            "id": "luthi",
            "type": "book",
            "title": "The Sino-Soviet Split",
            "author": [{"family": "Lüthi", "given": "Lorenz M."}],
            "publisher": "Princeton University Press",
            "issued": {"date-parts": [[2008]]},
        },
        {
            "id": "memo",
            "type": "document",
            "title": "Memorandum to Zhang Hanfu on 8 June 1962",
            "title-short": "Memorandum to Zhang Hanfu",
            "issued": {"date-parts": [[1962, 6, 8]]},
            "translator": [{"literal": "7Brands"}],
        },
    )
]
FULL = "Lorenz M. Lüthi, The Sino-Soviet Split (Princeton University Press, 2008)"
ENDINGS = [
    # ending, continues, the first citation, a later one
    (None, False, f"{FULL}.", "“Memorandum to Zhang Hanfu.”"),
    ("", True, FULL, "“Memorandum to Zhang Hanfu”"),
    (",", True, f"{FULL},", "“Memorandum to Zhang Hanfu,”"),
    (";", False, f"{FULL};", "“Memorandum to Zhang Hanfu”;"),
    (".", False, f"{FULL}.", "“Memorandum to Zhang Hanfu.”"),
]


@pytest.mark.parametrize(("ending", "continues", "first", "later"), ENDINGS)
def test_the_sentence_ends_the_citation(ending, continues, first, later):
    processor = Processor(load_style("chicago"), ITEMS)
    told = {"continues": continues, "ending": ending}
    trees = processor.citations(
        [
            Citation((Cite("luthi"),), **told),
            Citation((Cite("memo"),)),
            Citation((Cite("memo"),), **told),
        ]
    )
    assert [render(trees[0]), render(trees[2])] == [first, later]


def test_no_capital_within_a_sentence():
    processor = Processor(load_style("chicago-notes-bibliography-subsequent-ibid"), ITEMS)
    again = [Citation((Cite("luthi"),), continues=continues) for continues in (False, False, True)]
    assert [render(tree)[:4] for tree in processor.citations(again)] == ["Lore", "Ibid", "ibid"]


IN_TEXT = [
    # style, item, what the sentence calls it the first time and later, what the citation says then
    (
        "chicago",
        "luthi",
        ("Lorenz M. Lüthi", "The Sino-Soviet Split (Princeton University Press, 2008), 27."),
        ("Lüthi", "The Sino-Soviet Split, 27."),
    ),
    (
        "chicago",
        "memo",
        (
            "“Memorandum to Zhang Hanfu”",
            "“Memorandum to Zhang Hanfu on 8 June 1962,” June 8, 1962, 27, trans. 7Brands.",
        ),
        ("“Memorandum to Zhang Hanfu”", "“Memorandum to Zhang Hanfu,” 27."),
    ),
    (
        "chicago-notes-bibliography-subsequent-ibid",
        "luthi",
        (
            "Lorenz M. Lüthi",
            "The Sino-Soviet Split (Princeton University Press, 2008), 27.",
        ),
        ("Lüthi", "Ibid."),
    ),
    ("chicago-author-date", "luthi", ("Lüthi", "(2008, 27)"), ("Lüthi", "(2008, 27)")),
    (
        "chicago-author-date",
        "memo",
        ("“Memorandum to Zhang Hanfu”", "(1962, 27)"),
        ("“Memorandum to Zhang Hanfu”", "(1962, 27)"),
    ),
]


@pytest.mark.parametrize(("style", "item", "first", "later"), IN_TEXT)
def test_what_a_sentence_calls_the_source(style, item, first, later):
    processor = Processor(load_style(style), ITEMS)
    cite = Citation((Cite(item, "27"),))
    found = processor.in_text([cite, cite])
    assert [tuple(map(render, parts)) for parts in found] == [first, later]


def test_the_second_opinion_gives_no_authors():
    processor = Processor(load_style("chicago"), ITEMS, engine="citeproc-py")
    with pytest.raises(RequestError, match="use the engine 'citekit'"):
        processor.in_text([Citation((Cite("luthi"),))])
