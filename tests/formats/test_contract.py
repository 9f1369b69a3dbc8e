"""Every field of the model, those of its parts included, is carried by a format or named in its LOST, never both."""

from itertools import islice, product

import pytest
from one_field import LEAVES, record, value_at

from citekit.csl.item import CslItem
from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES, VARIABLES
from citekit.formats import registry
from citekit.formats.loss import OTHER_VARIABLES, fields, is_lost, lost
from citekit.model import Source

WAYS = [
    (name, profile)
    for name in registry.names(written=True)
    for profile in registry.profiles(name) or (None,)
]
"""Each format in each of its profiles."""
OF_WORKS = [way for way in WAYS if way[0] not in registry.OF_RECORDS]


def test_the_records_say_what_they_are_made_to_say():
    assert len(LEAVES) > 500
    for path in LEAVES:
        one, other = record(path, 0), record(path, 1)
        assert value_at(one, path) is not None, path
        assert value_at(one, path) != value_at(other, path), path


def shown(name, profile, entry):
    """Give the entries that come back; of a format that is only written, its text."""
    text = registry.write(name, [entry], profile=profile)
    return list(registry.reader(name).read(text)) if registry.FORMATS[name].is_read else text


@pytest.mark.parametrize(("name", "profile"), WAYS)
def test_a_field_is_carried_or_named_as_lost(name, profile):
    named = registry.writer(name).LOST
    wrong = [path for path in LEAVES if _is_carried(path, name, profile) == is_lost(path, named)]
    assert wrong == []


def _is_carried(path, name, profile):
    one, other = record(path, 0), record(path, 1)
    if not registry.FORMATS[name].is_read:
        return shown(name, profile, one) != shown(name, profile, other)
    for entry in (one, other):
        back = next(iter(shown(name, profile, entry)), None)
        if not isinstance(back, Source) or value_at(back, path) != value_at(entry, path):
            return False
    return True


def _value(variable):
    if variable in NAME_VARIABLES:
        return [{"family": "Alpha", "given": "Beta"}]
    return {"date-parts": [[1962, 6, 8]]} if variable in DATE_VARIABLES else "7"


@pytest.mark.parametrize(("name", "profile"), OF_WORKS)
def test_a_variable_of_a_published_work_is_carried_or_named_as_lost(name, profile):
    named = getattr(registry.get(name), "LOST_OF_WORKS", frozenset())
    assert named <= VARIABLES | {OTHER_VARIABLES}
    wrong = []
    for variable, kind in product(sorted(VARIABLES - {"title"}), ["book", "article-journal"]):
        plain = {"id": "k", "type": kind, "title": "T"}
        work = CslItem.from_json({**plain, variable: _value(variable)})
        back = shown(name, profile, work)
        is_carried = (
            back == [work]
            if registry.FORMATS[name].is_read
            else back != shown(name, profile, CslItem.from_json(plain))
        )
        if is_carried == (variable in named):
            wrong.append((variable, kind))
    assert wrong == []


IN_ONE_PIECE = {"csv"}
"""Formats that begin with what is known after the last entry alone."""


@pytest.mark.parametrize(("name", "profile"), WAYS)
def test_entries_are_written_as_they_come(name, profile):
    given = []

    def entries():
        for number in range(60):
            given.append(number)
            yield record("title.text", 0).model_copy(update={"id": f"k{number}"})

    parts = registry.write_parts(name, entries(), profile=profile)
    assert len("".join(islice(parts, 4))) > 50
    assert (len(given) < 10) is (name not in IN_ONE_PIECE)
    assert sum(map(bool, parts)) > 40


LOST = [
    # record, named, what of it is lost
    ({"summary": "S", "note": "N"}, {"note", "rights"}, ("note",)),
    ({"texts": {"id": "b", "note": "N"}}, {"note"}, ()),
    ({"texts": [{"id": "b"}, {"id": "c", "note": "N"}], "cite": "b"}, {"texts.note"}, ("texts.note",)),
    ({"authors": ["A", {"family": "B", "given": "C"}]}, {"authors.agent.given"}, ("authors.agent.given",)),
    ({"authors": ["A"]}, {"authors"}, ("authors",)),
]  # fmt: skip


@pytest.mark.parametrize(("data", "named", "told"), LOST)
def test_what_of_a_record_is_lost(data, named, told):
    plain = {"id": "a", "type": "letter", "title": "A", "texts": {"id": "b"}}
    assert set(fields()) >= named
    assert lost(Source.model_validate({**plain, **data}), frozenset(named)) == told


@pytest.mark.parametrize("name", ["csv", "dublin-core", "schema-org", "coins"])
@pytest.mark.parametrize("people", [{}, {"authors": ["A"], "recipients": ["B"]}])
def test_a_title_that_an_archivist_made_is_in_every_list(name, people):
    made = {"text": "Note on the harvest", "kind": "supplied"}
    plain = {
        "id": "x",
        "type": "letter",
        "title": made,
        "texts": {"id": "a", "held_at": {"repository": "rgani"}},
    }
    source = Source.model_validate({**plain, **people})
    text = registry.write(name, [source])
    assert "Note on the harvest" in text.replace("+", " ")
    if registry.FORMATS[name].is_read:
        (back,) = registry.reader(name).read(text)
        assert back.title.text == "Note on the harvest"


KEEP_WORKS = [
    name
    for name in registry.names(read=True, written=True)
    if name not in registry.OF_RECORDS and not registry.lost_of_works(name)
]


@pytest.mark.parametrize("name", KEEP_WORKS)
def test_short_titles_under_their_second_names_come_back_as_they_were(name):
    said = {"title": "T", "shortTitle": "S", "container-title": "J", "journalAbbreviation": "A"}
    work = CslItem.from_json({"id": "b", "type": "article-journal", **said})
    assert list(registry.reader(name).read(registry.write(name, [work]))) == [work]
