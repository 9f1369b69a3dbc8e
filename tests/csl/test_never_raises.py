"""Rendering never raises on items that passed the door, whatever they hold; and every style renders."""

import pytest
from agreement import independent
from hypothesis import given, settings
from hypothesis import strategies as st
from odd_items import ODD

from citekit.csl import OUTPUTS, Citation, Cite, CslItem, Processor, list_styles, load_style, render
from citekit.csl.vocabulary import (
    DATE_VARIABLES,
    LOCATORS,
    NAME_VARIABLES,
    NUMBER_VARIABLES,
    TEXT_VARIABLES,
    TYPES,
)
from citekit.errors import ItemError

STYLES = ("chicago", "chicago-author-date", "wilson-center", "apa", "ieee", "modern-language-association", "din-1505-2")  # fmt: skip
FRAGMENTS = st.sampled_from(
    ["<i>", "</i>", "<b>", "</sup>", '<span class="nocase">', "</span>", '"', "“", "”", "'", "’", "«", "»", "(", "]", ".", ", ", ": ", "?!", "-", "–", "\\-", "&", " and ", "  ", "\n", "毛", "Ж", "ß", "İ", "ﬁ", "a", "B", "vol. ", "12", "iv", "3rd"]
)  # fmt: skip
TEXTS = st.lists(FRAGMENTS | st.text(max_size=4), max_size=8).map("".join)
NUMBERS = TEXTS | st.integers(-(10**6), 10**6) | st.floats(allow_nan=False)
NAMES = st.dictionaries(
    st.sampled_from(["family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"]),
    TEXTS,
    min_size=1,
) | st.fixed_dictionaries({"family": TEXTS, "given": TEXTS, "static-ordering": st.booleans(), "comma-suffix": st.booleans()})  # fmt: skip
YEARS = st.integers(-99999, 99999)
PARTS = st.one_of(
    st.tuples(YEARS).map(list),
    st.tuples(YEARS, st.integers(0, 24)).map(list),
    st.tuples(YEARS, st.integers(0, 12), st.integers(0, 31)).map(list),
)
DATES = st.fixed_dictionaries(
    {},
    optional={
        "date-parts": st.lists(PARTS, min_size=1, max_size=2),
        "literal": TEXTS,
        "raw": TEXTS,
        "edtf": TEXTS | st.sampled_from(["1962-06~", "1962/..", "../1962", "-0043", "Y-17000", "1962-21"]),
        "season": TEXTS | st.integers(0, 30),
        "circa": st.booleans() | TEXTS,
    },
)  # fmt: skip
FIELDS = st.one_of(
    st.tuples(st.sampled_from(sorted(TEXT_VARIABLES)), TEXTS),
    st.tuples(st.sampled_from(sorted(NUMBER_VARIABLES)), NUMBERS),
    st.tuples(st.sampled_from(sorted(NAME_VARIABLES)), st.lists(NAMES, max_size=4)),
    st.tuples(st.sampled_from(sorted(DATE_VARIABLES)), DATES),
)
ITEMS = st.tuples(st.sampled_from(sorted(TYPES)), st.lists(FIELDS, max_size=12).map(dict))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(ITEMS, min_size=1, max_size=4),
    st.sampled_from(STYLES),
    st.sampled_from(sorted(LOCATORS)),
    TEXTS,
    st.booleans(),
)
def test_renders_whatever_passed_the_door(drawn, name, label, text, suppresses):
    items = []
    for number, (kind, fields) in enumerate(drawn):
        try:
            items.append(CslItem.from_json({"id": str(number), "type": kind, **fields}))
        except ItemError:
            continue
    style = load_style(name)
    processor = Processor(style, items)
    cites = [Cite(item.id, text, label, text, text, suppress_author=suppresses) for item in items]
    document = [Citation((Cite(item.id),)) for item in items] + [Citation(tuple(cites))]
    trees = processor.citations(document)
    if style.has_bibliography:
        trees += [tree for _, tree in processor.bibliography(document)]
    for tree in trees:
        for output in OUTPUTS:
            render(tree, output)


def test_public_styles_render_odd_items():
    styles = independent(list_styles())[::97]
    if not styles:
        pytest.skip("the extra 'styles' is not installed")
    items = [CslItem.from_json({"id": name, **item}) for name, item in ODD.items()]
    document = [Citation((Cite(item.id, "12-14"),)) for item in items]
    document.append(Citation(tuple(Cite(item.id) for item in items)))
    for info in styles:
        style = load_style(info.path)
        processor = Processor(style, items)
        assert len(processor.citations(document)) == len(document), info.id
        assert not style.has_bibliography or len(processor.bibliography(document)) == len(items)
