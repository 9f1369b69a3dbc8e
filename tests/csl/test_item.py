import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl import CslItem
from citekit.csl.marks import ANY_MARK
from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES, TEXT_VARIABLES, TYPES
from citekit.errors import ItemError

SEED = {
    "id": "wcda-121618",
    "type": "document",
    "title": "Memorandum",
    "issued": {"date-parts": [[1962, 6, 8]]},
    "translator": [{"literal": "7Brands"}],
    "author": [{"family": "Zhang", "given": "Hanfu", "static-ordering": True}],
    "volume": 5,
    "citation-key": "memo",
    "custom": {"pages": [1, {"two": None}]},
}

FAILS = [
    # item, reason, id
    ([], "expected an object with 'id' and 'type', not a list", None),
    ("x", "expected an object with 'id' and 'type', not the text 'x'", None),
    ({"type": "book"}, "'id': expected text by which the item is cited, not nothing", None),
    ({"id": True, "type": "book"}, "'id': expected text by which the item is cited, not true", None),
    ({"id": "", "type": "book"}, "'id': expected text by which the item is cited, not nothing", None),
    ({"id": "a"}, "'type': expected one of CSL's types, such as 'document' or 'book', not nothing", "a"),
    (
        {"id": "a", "type": "article-jornal"},
        "'type': expected one of CSL's types (did you mean 'article-journal'?), not the text 'article-jornal'",
        "a",
    ),
    ({"id": "a", "type": "book", "title": ["x"]}, "'title': expected text or a number, not a list", "a"),
    ({"id": "a", "type": "book", "volume": True}, "'volume': expected text or a number, not true", "a"),
    ({"id": "a", "type": "book", "author": "Smith"}, "'author': expected a list of names, not the text 'Smith'", "a"),
    (
        {"id": "a", "type": "book", "author": [{}]},
        "'author.0': expected a name: an object with 'family' and 'given', or 'literal', not an object",
        "a",
    ),
    (
        {"id": "a", "type": "book", "author": ["Smith"]},
        "'author.0': expected a name: an object with 'family' and 'given', or 'literal', not the text 'Smith'",
        "a",
    ),
    (
        {"id": "a", "type": "book", "author": [{"family": "Smith", "given": 1.5}]},
        "'author.0.given': expected text, not the number 1.5",
        "a",
    ),
    (
        {"id": "a", "type": "book", "issued": "1962-06-08"},
        "'issued': expected a date: an object with 'date-parts' such as [[1962, 6, 8]], or with 'literal', 'edtf' or 'raw', not the text '1962-06-08'",
        "a",
    ),
    (
        {"id": "a", "type": "book", "issued": {"when": "1962"}},
        "'issued': expected a date: an object with 'date-parts' such as [[1962, 6, 8]], or with 'literal', 'edtf' or 'raw', not an object",
        "a",
    ),
    ({"id": "a", "type": "book", "issued": {"literal": 1962}}, "'issued.literal': expected text, not the number 1962", "a"),
    (
        {"id": "a", "type": "book", "title": "x\ufdd0"},
        "'title': expected text without the noncharacters U+FDD0 to U+FDEF, found U+FDD0 at 1",
        "a",
    ),
    (
        {"id": "a", "type": "book", "author": [{"family": "\ufdef"}]},
        "'author': expected text without the noncharacters U+FDD0 to U+FDEF, found U+FDEF at 0",
        "a",
    ),
]  # fmt: skip

DATE_FAILS = [[], [[]], [[1962, 6, 8, 1]], [[1962, 25]], [[1962, 6, 32]], [["June"]], [[1962], [1963], [1964]], [1962], [[True]], [[None]], "1962"]  # fmt: skip


def test_gives_back_what_it_read():
    assert CslItem.from_json(SEED).to_json() == SEED


def test_is_immutable_through_and_through():
    item = CslItem.from_json(SEED)
    with pytest.raises(TypeError):
        item.variables["title"] = "other"
    with pytest.raises(TypeError):
        item.variables["issued"]["literal"] = "other"


def test_a_library_is_checked_at_once():
    data = [{"id": name, "type": "book", "title": name} for name in ("a", "b")]
    assert CslItem.list_from_json(iter(data)) == [CslItem.from_json(one) for one in data]
    with pytest.raises(ItemError, match="expected one of CSL's types"):
        CslItem.list_from_json([*data, {"id": "c", "type": "boook"}])


def test_takes_a_number_as_id():
    assert CslItem.from_json({"id": 7, "type": "book"}).id == "7"


@pytest.mark.parametrize(("data", "reason", "identifier"), FAILS)
def test_says_what_was_expected(data, reason, identifier):
    with pytest.raises(ItemError) as caught:
        CslItem.from_json(data)
    assert (caught.value.reason, caught.value.id) == (reason, identifier)


@pytest.mark.parametrize("parts", DATE_FAILS)
def test_dates_are_lists_of_numbers(parts):
    with pytest.raises(ItemError, match="one date or two, each of 1 to 3 integers"):
        CslItem.from_json({"id": "a", "type": "book", "issued": {"date-parts": parts}})


TEXTS = st.text(max_size=20).filter(lambda text: not ANY_MARK.search(text))
NAMES = st.lists(st.fixed_dictionaries({"family": TEXTS.filter(bool)}, optional={"given": TEXTS}))
DATES = st.fixed_dictionaries(
    {"date-parts": st.just([[1962, 6, "8"]])}, optional={"circa": st.booleans(), "season": TEXTS}
)
ITEMS = st.fixed_dictionaries(
    {"id": TEXTS.filter(bool), "type": st.sampled_from(sorted(TYPES))},
    optional={
        **dict.fromkeys(sorted(TEXT_VARIABLES)[:6], TEXTS | st.integers()),
        **dict.fromkeys(sorted(NAME_VARIABLES)[:3], NAMES),
        **dict.fromkeys(sorted(DATE_VARIABLES)[:2], DATES),
        "unknown-key": st.recursive(TEXTS, st.lists),
    },
)


@given(ITEMS)
def test_every_item_comes_back_equal(data):
    assert CslItem.from_json(data).to_json() == data


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "type", "author", "issued", "date-parts"]), inner)
    ),
)


@given(_ANYTHING)
def test_anything_else_is_an_item_error(data):
    try:
        CslItem.from_json(data)
    except ItemError as error:
        assert "expected" in str(error)
