from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import sources

from citekit.csl.item import CslItem
from citekit.formats import hayagriva, yaml
from citekit.formats.hayagriva.items import entry_from
from citekit.formats.syntax.marked_yaml import dump
from citekit.formats.unread import Edited, Unread
from citekit.model import Source

RECORDS = sorted((Path(__file__).parents[2] / "records").glob("*.yaml"))
DATE = {"date-parts": [[1962, 6, 8]]}

WRITTEN = [
    # CSL item, entry
    (
        {"type": "article-journal", "title": "A", "container-title": "J", "volume": "5", "page": "1-2", "editor": [{"literal": "E"}]},
        {"type": "article", "title": {"value": "A"}, "parent": {"type": "periodical", "title": "J", "volume": "5"},
         "editor": [{"name": "E"}], "page-range": "1-2"},
    ),
    (
        {"type": "chapter", "title": "C", "container-title": "B", "editor": [{"literal": "E"}], "publisher": "P"},
        {"type": "chapter", "title": {"value": "C"},
         "parent": {"type": "book", "title": "B", "editor": [{"name": "E"}], "publisher": "P"}},
    ),
    (
        {"type": "book", "title": "B", "collection-title": "S", "language": "ru-Latn-alalc97", "number": "118-01765-03"},
        {"type": "book", "title": {"value": "B"}, "parent": {"type": "anthology", "title": "S"}, "language": "ru-Latn",
         "serial-number": {"serial": "118-01765-03"}},
    ),
    (
        {"type": "document", "title": "M", "archive": "RGANI", "archive_location": "f. 5", "page": "ll. 1-2", "issued": DATE,
         "translator": [{"literal": "7Brands"}], "publisher": "Host"},
        {"type": "manuscript", "title": {"value": "M", "verbatim": True}, "date": "1962-06-08", "genre": "Translated by 7Brands",
         "organization": "Host", "archive": "RGANI", "archive-location": "f. 5, ll. 1-2"},
    ),
    (
        {"type": "document", "title": "M", "archive": "RGANI", "author": [{"family": "Zhang", "given": "Hanfu", "static-ordering": True}],
         "translator": [{"literal": "7Brands"}], "publisher": "Host"},
        {"type": "manuscript", "title": {"value": "M", "verbatim": True}, "author": [{"name": "Zhang Hanfu"}],
         "affiliated": [{"role": "translator", "names": [{"name": "7Brands"}]}], "publisher": "Host", "archive": "RGANI"},
    ),
    ({"type": "book", "issued": {"date-parts": [[1962]], "circa": True}}, {"type": "book", "date": "~1962"}),
    ({"type": "book", "issued": {"date-parts": [[1962], [1963]]}}, {"type": "book"}),
    ({"type": "book", "URL": "no address"}, {"type": "book"}),
]  # fmt: skip


@pytest.mark.parametrize(("data", "entry"), WRITTEN)
def test_entries(data, entry):
    assert entry_from(CslItem.from_json({"id": "a", **data})) == entry


FOREIGN = """# a file as people write it
harry:
    type: Book
    title: The Order
    author: ["von der Leyen, Ursula", UNICEF, "Luther King, Martin, Jr."]
    volume: 5
    page-total: 768
    date: 2003-06-21
    doi: "10.1/x"
paper:
    type: article
    title: { value: A Paper, shorthand: Paper }
    date: ~1950
    url: { value: "https://a.example/", date: 2020-11-12 }
    affiliated: [{ role: Translator, names: "Goldberg, Gary" }, { role: Foreword, names: X }]
    parent: [{ type: Newspaper, title: Pravda, issue: 3 }]
"""
READ = [
    CslItem.from_json(
        {
            "id": "harry", "type": "book", "title": "The Order", "volume": "5", "number-of-pages": "768", "DOI": "10.1/x",
            "author": [{"family": "von der Leyen", "given": "Ursula"}, {"literal": "UNICEF"},
                       {"family": "Luther King", "given": "Martin", "suffix": "Jr."}],
            "issued": {"date-parts": [[2003, 6, 21]]},
        }
    ),
    CslItem.from_json(
        {
            "id": "paper", "type": "article-newspaper", "title": "A Paper", "title-short": "Paper", "URL": "https://a.example/",
            "issued": {"date-parts": [[1950]], "circa": True}, "accessed": {"date-parts": [[2020, 11, 12]]}, "issue": "3",
            "translator": [{"family": "Goldberg", "given": "Gary"}], "container-title": "Pravda",
            "custom": {"hayagriva": {"affiliated": [{"role": "Translator", "names": "Goldberg, Gary"}, {"role": "Foreword", "names": "X"}]}},
        }
    ),
]  # fmt: skip


def test_files_that_others_wrote():
    assert list(hayagriva.read(FOREIGN)) == READ


def seed():
    (record,) = yaml.read((RECORDS[0].parent / "wcda-121618.yaml").read_text(encoding="utf-8"))
    return record


def test_the_credit_of_a_document_without_an_author_is_found_again():
    text = hayagriva.write([seed()]).partition("  citekit:")[0]
    (source,) = hayagriva.read(text)
    assert str(source.texts[-1].derived_from[0].translators[0]) == "7Brands"
    assert str(source.texts[-1].published_in[0].publisher) == "Wilson Center Digital Archive"


def test_an_edited_entry_counts_and_is_told():
    text = hayagriva.write([seed()]).replace("archive: PRC FMA", "archive: RGANI", 1)
    source, edited = hayagriva.read(text)
    assert isinstance(source, Source)
    assert isinstance(edited, Edited)
    assert edited.fields == ("archive",)


def test_two_entries_of_one_key():
    text = hayagriva.write([READ[0], READ[0]])
    assert "harry-2:" in text
    assert list(hayagriva.read(text)) == [READ[0], READ[0]]


MISTAKES = [
    # text, entries kept, message
    ("", 0, "the file is empty"),
    ("# nothing\n", 0, "the file is empty"),
    ("- a\n- b\n", 0, "a.yml:1:1: expected entries by key"),
    ("just words", 0, "expected entries by key"),
    ("a: words\nb: {type: book, title: B}\n", 1, "a.yml:1:1: a: expected the fields of an entry"),
    ("a: {type: book\nb: {type: book, title: B}\n", 1, "not YAML"),
    ("a: &x {type: book}\nb: {type: book, title: B}\n", 1, "expected no anchor"),
    ("a: {type: book, type: web}\nb: {type: book, title: B}\n", 1, "the key stands twice"),
    ("a: {title: \x00}\nb: {type: book, title: B}\n", 1, "control characters"),
    ("a: {title: T, language: \ud800}\nb: {type: book, title: B}\n", 1, "half of a character"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kept", "message"), MISTAKES)
def test_mistakes_cost_one_entry(text, kept, message):
    read = list(hayagriva.read(text, file="a.yml"))
    unread = [one for one in read if isinstance(one, Unread)]
    assert len(read) - len(unread) == kept
    assert message in str(unread[0].error)


ODD = [
    {"author": {"given-name": "G"}},
    {"affiliated": "X", "parent": "Y", "serial-number": ["1"]},
    {"title": ["a"], "date": "harvest", "url": {"date": "2020"}},
    {"parent": {"type": "book", "title": {"value": "B"}, "date": "2001"}},
]


@pytest.mark.parametrize("fields", ODD)
def test_odd_shapes_are_read_as_far_as_they_go(fields):
    (item,) = hayagriva.read(dump({"a": {"type": "book", **fields}}))
    assert item.id == "a"


def typeset(entries, folder):
    typst = pytest.importorskip("typst")
    (folder / "a.yml").write_text(hayagriva.write(entries), encoding="utf-8")
    (folder / "a.typ").write_text('#bibliography("a.yml", full: true)', encoding="utf-8")
    return typst.compile(folder / "a.typ", format="svg")


def test_typst_takes_the_example_records(tmp_path):
    records = [one for file in RECORDS for one in yaml.read(file.read_text(encoding="utf-8"))]
    assert typeset(records, tmp_path)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(record=sources())
def test_typst_takes_every_record(record, tmp_path_factory):
    assert typeset([record], tmp_path_factory.mktemp("typst"))
