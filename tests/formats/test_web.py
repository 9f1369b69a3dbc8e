"""What is only written: for the heads and bodies of web pages, and for Wikipedia."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import sources

from citekit.csl.item import CslItem
from citekit.formats import coins, meta_tags, wikipedia, yaml

RECORDS = Path(__file__).parents[2] / "records"


def record(key):
    (one,) = yaml.read((RECORDS / f"{key}.yaml").read_text(encoding="utf-8"))
    return one


def work(**data):
    return CslItem.from_json({"id": "a", **data})


class Tags(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


TEMPLATES = [
    # entry, template
    (
        record("creel-to-house-1918"),
        ("{{cite archive |last=Creel |first=George |item=Letter to Edward M. House |type=letter |date=September 25, 1918 "
        "|collection=Edward M. House Papers |institution=Yale University Library |location=New Haven, CT}}"),
    ),
    (
        work(type="chapter", title="A | {{b}}", author=[{"literal": "A"}, {"family": "B", "given": "C"}], **{"container-title": "T"}),
        "{{cite book |author1=A |last2=B |first2=C |chapter=A {{!}} <nowiki>{{</nowiki>b<nowiki>}}</nowiki> |title=T}}",
    ),
    (
        work(type="article-journal", title="A", issue="2", page="1-9", DOI="10.1/x", **{"container-title": "J"}),
        "{{cite journal |title=A |journal=J |issue=2 |pages=1-9 |doi=10.1/x}}",
    ),
    (work(type="treaty", title="T", issued={"date-parts": [[1962]], "circa": True}), "{{citation |title=T |date=ca. 1962}}"),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "template"), TEMPLATES)
def test_templates_of_wikipedia(entry, template):
    assert wikipedia.write([entry]) == template + "\n"


def test_leaves_are_no_pages_and_the_translator_no_author():
    text = wikipedia.write([record("wcda-134160")])
    assert "|file=d. 328, ll. 63-76" in text
    assert "pages" not in text
    assert "|type=report, translated by Gary Goldberg" in text


def test_coins_of_a_document():
    (tag, attributes), *_ = Tags(coins.write([record("wcda-121618")])).found
    pairs = dict(parse_qsl(attributes["title"]))
    assert (tag, attributes["class"]) == ("span", "Z3988")
    assert pairs["rft_val_fmt"] == "info:ofi/fmt:kev:mtx:dc"
    assert pairs["rft.source"] == "PRC FMA 118-01765-03, 27-28"
    assert pairs["rft.contributor"] == "7Brands"
    assert "rft.creator" not in pairs


def test_coins_of_an_article():
    article = work(
        type="article-journal", title="A", page="1–9", author=[{"family": "B", "given": "C"}], **{"container-title": "J & K"}
    )  # fmt: skip
    pairs = dict(parse_qsl(Tags(coins.write([article])).found[0][1]["title"]))
    expected = {
        "rft.atitle": "A",
        "rft.jtitle": "J & K",
        "rft.aulast": "B",
        "rft.spage": "1",
        "rft.epage": "9",
    }
    assert {name: pairs[name] for name in expected} == expected


def test_meta_tags_of_a_document_are_those_that_zotero_reads():
    tags = {
        one["name"]: one["content"]
        for _, one in Tags(meta_tags.write([record("wcda-121618")])).found
    }
    assert tags["z.itemType"] == "manuscript"
    assert (tags["z.archive"], tags["z.archiveLocation"]) == ("PRC FMA", "118-01765-03")
    assert tags["z.translators"] == "7Brands"
    assert "DC.creator" not in tags


def test_meta_tags_of_an_article():
    article = work(
        type="article-journal", title='A "b"', page="1-9", author=[{"family": "B", "given": "C"}], issued={"date-parts": [[1962, 6]]},
        **{"container-title": "J"},
    )  # fmt: skip
    tags = {one["name"]: one["content"] for _, one in Tags(meta_tags.write([article])).found}
    expected = {
        "citation_title": 'A "b"', "citation_author": "B, C", "citation_publication_date": "1962/06", "citation_lastpage": "9",
    }  # fmt: skip
    assert {name: tags[name] for name in expected} == expected


@pytest.mark.parametrize("module", [wikipedia, coins, meta_tags])
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(one=sources())
def test_every_record_can_be_written_and_stays_inside_its_signs(module, one):
    text = module.write([one])
    if module is wikipedia:
        inside = text.replace("{{!}}", "").replace("<nowiki>", "").replace("</nowiki>", "")
        assert text.count("\n") == 1
        assert inside.startswith("{{cite archive")
    else:
        assert {tag for tag, _ in Tags(text).found} <= {"span", "meta"}
