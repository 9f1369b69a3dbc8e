import json
from pathlib import Path

import pytest

from citekit.csl.item import CslItem
from citekit.formats import schema_org, yaml
from citekit.formats.unread import Unread
from citekit.model import Source

RECORDS = sorted((Path(__file__).parents[2] / "records").glob("*.yaml"))


def record(key):
    (one,) = yaml.read((RECORDS[0].parent / f"{key}.yaml").read_text(encoding="utf-8"))
    return one


def graph(entry):
    return json.loads(schema_org.write([entry]))["@graph"]


def test_original_and_translation():
    english, chinese = graph(record("wcda-121618"))
    assert english["translationOfWork"] == {"@id": "#wcda-121618/chinese"}
    assert english["translator"] == {"@type": "Organization", "name": "7Brands"}
    assert chinese["inLanguage"] == "zh"
    assert (chinese["itemLocation"], chinese["pagination"]) == ("118-01765-03", "27-28")
    assert chinese["holdingArchive"]["@type"] == "ArchiveOrganization"


def test_what_is_not_attested_is_not_said():
    text = schema_org.write([record("wcda-121618")])
    assert "ru" not in json.loads(text)["@graph"][0]["inLanguage"]
    assert "1962-06-02" not in text
    assert "isBasedOn" not in text


def test_several_copies_are_examples_of_one_text():
    nodes = graph(record("wcda-112100"))
    copies = next(node["workExample"] for node in nodes if "workExample" in node)
    assert [one["holdingArchive"]["@id"] for one in copies] == ["#aprf", "#avprf", "#rgaspi"]


def test_a_chain_of_three_languages_comes_back():
    source = record("wcda-134160")
    (back,) = schema_org.read(schema_org.write([source]))
    assert [str(text.language) for text in back.texts] == [
        str(text.language) for text in source.texts
    ]
    assert [step.kind for text in back.texts for step in text.derived_from] == [
        "translation",
        "translation",
    ]


@pytest.mark.parametrize("file", RECORDS, ids=lambda file: file.stem)
def test_writing_again_what_was_read_says_the_same(file):
    source = record(file.stem)
    once = schema_org.write([source])
    (back,) = schema_org.read(once)
    assert isinstance(back, Source)
    again = schema_org.write([back])
    assert json.loads(again)["@graph"][0].get("name") == json.loads(once)["@graph"][0].get("name")
    (twice,) = schema_org.read(again)
    assert twice == back


FOREIGN = [
    # JSON-LD, what is read
    (
        {"@context": "https://schema.org", "@type": "Book", "name": "Pravda", "author": "Lenin", "isbn": "1"},
        {"type": "book", "title": "Pravda", "author": [{"literal": "Lenin"}], "ISBN": "1"},
    ),
    (
        {"@type": "https://schema.org/ScholarlyArticle", "name": "A", "isPartOf": {"@type": "PublicationIssue", "issueNumber": 2,
         "isPartOf": {"@type": ["PublicationVolume", "Periodical"], "name": "J", "volumeNumber": "3"}}},
        {"type": "article-journal", "issue": "2", "volume": "3"},
    ),
    (
        [{"@graph": [{"@type": "WebPage", "name": {"@value": "P", "@language": "en"}, "datePublished": "June 1962"}]}],
        {"type": "webpage", "title": "P", "issued": {"date-parts": [[1962, 6]]}},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), FOREIGN)
def test_what_others_write(data, expected):
    (item,) = schema_org.read(json.dumps(data))
    found = item.to_json()
    assert {name: found.get(name) for name in expected} == expected


def test_an_archive_by_name():
    data = {
        "@type": "ArchiveComponent",
        "name": "Letter",
        "holdingArchive": "RGANI",
        "itemLocation": "f. 5",
    }
    (source,) = schema_org.read(json.dumps(data))
    assert (source.texts[0].held_at[0].repository.name, source.id) == ("RGANI", "letter")


def test_texts_that_come_from_each_other_in_a_circle_are_told():
    circle = [
        {"@id": "#a", "@type": "ArchiveComponent", "name": "A", "translationOfWork": {"@id": "#b"}},
        {"@id": "#b", "@type": "ArchiveComponent", "name": "B", "translationOfWork": {"@id": "#a"}},
        {"@id": "#c", "@type": "ArchiveComponent", "name": "C", "translationOfWork": {"@id": "#a"}},
    ]
    (unread,) = schema_org.read(json.dumps({"@graph": circle}))
    assert "a text cannot come from itself" in str(unread.error)


MISTAKES = [
    # text, kept, message
    ("", 0, "a.jsonld"),
    ("{", 0, "a.jsonld"),
    ("7", 0, "expected works of schema.org"),
    ('{"@graph": [7, {"@type": "Book"}]}', 0, "expected works of schema.org"),
    (
        '[{"@type": "ArchiveComponent", "name": "A", "inLanguage": "no language"}, {"@type": "Book", "name": "B"}]',
        1, "a.jsonld:1:2: expected a BCP 47 language tag",
    ),
    ('[{"@type": "ArchiveComponent", "name": "A", "url": "x y"}, {"@type": "Book", "name": "B"}]', 1, "a.jsonld:1:2: expected a web address"),
    ('{"a": 1,\n"@graph": [{"@type": "Book", "name": "B"},\n{"@type": "ArchiveComponent", "name": "A", "url": "x y"}]}', 1, "a.jsonld:3:1: expected a web"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kept", "message"), MISTAKES)
def test_mistakes_cost_one_node(text, kept, message):
    read = list(schema_org.read(text, file="a.jsonld"))
    unread = [one for one in read if isinstance(one, Unread)]
    assert len(read) - len(unread) == kept
    assert message in str(unread[0].error)


def test_a_work_without_a_title_or_of_a_type_that_schema_org_lacks_comes_back():
    bill = CslItem.from_json(
        {"id": "a", "type": "bill", "container-title": "Cong. Rec.", "page": "1"}
    )
    nameless = CslItem.from_json(
        {"id": "b", "type": "article-journal", "author": [{"literal": "A"}]}
    )
    interview = CslItem.from_json({"id": "c", "type": "interview", "title": "T"})
    works = [bill, nameless, interview]
    assert list(schema_org.read(schema_org.write(works))) == works


def test_a_work_comes_back():
    work = CslItem.from_json(
        {
            "id": "a", "type": "chapter", "title": "T", "container-title": "B", "page": "1-2", "volume": "3",
            "author": [{"family": "Zubok", "given": "Vladislav"}, {"literal": "A Body"}], "keyword": "x, y",
        }
    )  # fmt: skip
    assert list(schema_org.read(schema_org.write([work]))) == [work]
