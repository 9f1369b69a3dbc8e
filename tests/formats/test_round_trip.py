"""Every format gives back every record that the model allows."""

from itertools import chain
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from strategies import lines, proses, sources

from citekit.csl.from_source import item_from
from citekit.csl.item import CslItem
from citekit.csl.to_source import source_from_item
from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES, TYPES, VARIABLES
from citekit.errors import ItemError
from citekit.formats import registry, yaml
from citekit.formats.entries.visible import visible_item

WHOLE = [
    (name, profile)
    for name in registry.names(read=True, written=True)
    if not registry.writer(name).LOST
    for profile in registry.profiles(name) or (None,)
]
"""The formats that carry all of a record, in each of their profiles."""
FOR_ITEMS = ("csl-json", "bibtex", "ris", "zotero-rdf", "zotero-json", "hayagriva")
FOR_RECORDS = ("yaml", "json", "jsonl")
EXAMPLES = sorted((Path(__file__).parents[2] / "records").glob("*.yaml"))

thorough = settings(
    max_examples=75,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
    ],
)


def through(name, profile, records):
    """Write records in a format, and read them again."""
    return list(registry.reader(name).read(registry.write(name, records, profile=profile)))


@pytest.mark.parametrize(("name", "profile"), WHOLE)
@thorough
@given(records=st.lists(sources(), min_size=1, max_size=2))
def test_every_record_comes_back(name, profile, records):
    assert through(name, profile, records) == records


@thorough
@given(record=sources())
def test_through_all_formats_one_after_the_other(record):
    seen = record
    for name, profile in chain(WHOLE, reversed(WHOLE)):
        (seen,) = through(name, profile, [seen])
    assert seen == record


@pytest.mark.parametrize(("name", "profile"), WHOLE)
def test_the_example_records_come_back(name, profile):
    records = [one for file in EXAMPLES for one in yaml.read(file.read_text(encoding="utf-8"))]
    assert records
    assert through(name, profile, records) == records


NAMES = st.dictionaries(
    st.sampled_from(
        ["family", "given", "suffix", "dropping-particle", "non-dropping-particle", "literal"]
    ),
    lines(),
    min_size=1,
).filter(lambda name: {"family", "given", "literal"} & name.keys())
DATES = st.sampled_from(
    [
        {"date-parts": [[1962, 6, 8]]},
        {"date-parts": [["1962", "6"]], "circa": True},
        {"date-parts": [[1962], [1963, 2]]},
        {"date-parts": [[1962], [0]]},
        {"date-parts": [[-44, 3, 15]]},
        {"date-parts": [[79]]},
        {"date-parts": [[1962, 2, 30]]},
        {"date-parts": [[1962, 13]]},
        {"date-parts": [[1962]], "season": "Spring"},
        {"date-parts": [[1962]], "season": "harvest"},
        {"literal": "undated"},
        {"literal": "June 8, 1962"},
        {"raw": "08.06.1962"},
        {"raw": "1962-06"},
    ]
)


def value(variable):
    if variable in NAME_VARIABLES:
        return st.lists(NAMES, max_size=2)
    return (
        DATES
        if variable in DATE_VARIABLES
        else proses() | st.text(max_size=8) | st.integers(0, 5000)
    )


ITEMS = st.builds(
    lambda identifier, kind, variables: {"id": identifier, "type": kind, **variables},
    lines(),
    st.sampled_from(sorted(TYPES)),
    st.lists(st.sampled_from(sorted(VARIABLES)), unique=True, max_size=8).flatmap(
        lambda names: st.fixed_dictionaries({name: value(name) for name in names})
    ),
)


@pytest.mark.parametrize(("name", "profile"), [way for way in WHOLE if way[0] in {"bibtex", "ris"}])
@thorough
@given(data=st.lists(ITEMS, min_size=1, max_size=2))
def test_every_item_comes_back(name, profile, data):
    items = checked(data)
    assume(items)
    assert through(name, profile, items) == items


@thorough
@given(data=ITEMS)
def test_every_item_makes_a_source_and_every_source_an_item(data):
    for item in checked([data]):
        source = source_from_item(item)
        assert item_from(source).id == source.id


@thorough
@given(record=sources())
def test_what_others_see_of_a_source_makes_a_source(record):
    seen = source_from_item(visible_item(record))
    assert seen.id == record.id


def checked(data):
    """Leave out what is no item, such as text with noncharacters."""
    items = []
    for one in data:
        try:
            items.append(CslItem.from_json(one))
        except ItemError:
            continue
    return items


ITEM = CslItem.from_json({"id": "westad2012", "type": "book", "title": "Restless Empire"})


@pytest.mark.parametrize("name", FOR_RECORDS)
def test_formats_of_records_take_no_published_works(name):
    with pytest.raises(ItemError) as caught:
        registry.writer(name).write([ITEM])
    assert str(caught.value) == (
        "item 'westad2012': expected an archival source, found a published work; write it as csl-json, bibtex or ris"
    )


@pytest.mark.parametrize("name", FOR_ITEMS)
def test_a_published_work_comes_back_without_anything_embedded(name):
    text = registry.writer(name).write([ITEM])
    assert "citekit" not in text
    assert list(registry.reader(name).read(text)) == [ITEM]
