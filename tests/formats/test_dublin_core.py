from pathlib import Path

import pytest

from citekit.csl.item import CslItem
from citekit.formats import dublin_core, yaml
from citekit.formats.unread import Unread
from citekit.model import Source

SEED = Path(__file__).parents[2] / "records" / "wcda-121618.yaml"


def seed():
    (record,) = yaml.read(SEED.read_text(encoding="utf-8"))
    return record


def test_a_document_says_where_it_lies_and_what_it_is_a_version_of():
    text = dublin_core.write([seed()])
    assert "<dc:source>PRC FMA 118-01765-03</dc:source>" in text
    assert "<dcterms:isVersionOf>wcda-121618#chinese</dcterms:isVersionOf>" in text
    assert "<dc:contributor>7Brands</dc:contributor>" in text
    assert "<dc:creator>" not in text
    (back,) = dublin_core.read(text)
    assert (back.id, back.type) == ("wcda-121618", "memorandum")
    held = next(one for one in back.texts if one.held_at).held_at[0]
    assert (held.repository.id, held.reference.raw, held.locator.raw) == (
        "prc-fma",
        "118-01765-03",
        "27-28",
    )


def test_a_work_comes_back():
    work = CslItem.from_json(
        {
            "id": "a", "type": "book", "title": "A < B & C", "author": [{"family": "Zubok", "given": "Vladislav"}],
            "issued": {"date-parts": [[1962, 6]]}, "DOI": "10.1/x", "URL": "https://a.example/", "keyword": "x, y",
        }
    )  # fmt: skip
    first, second = dublin_core.read(dublin_core.write([work, work]))
    assert (first, second.id) == (work, "zubok1962b")


HARVESTED = """<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
<record><header><identifier>oai:x:1</identifier></header><metadata>
<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Pravda</dc:title><dc:creator>Lenin, V. I.</dc:creator><dc:date>June 1912</dc:date><dc:type>Book</dc:type>
<dc:coverage>Russia</dc:coverage></oai_dc:dc></metadata></record></ListRecords></OAI-PMH>"""


def test_what_others_harvest():
    (item,) = dublin_core.read(HARVESTED)
    assert item.to_json() == {
        "id": "lenin1912pravda", "type": "book", "title": "Pravda", "author": [{"family": "Lenin", "given": "V. I."}],
        "issued": {"date-parts": [[1912, 6]]}, "custom": {"dublin-core": {"dc:coverage": ["Russia"]}},
    }  # fmt: skip


def test_another_wrapper_and_terms():
    text = (
        '<metadata xmlns:t="http://purl.org/dc/terms/"><t:title>Memo</t:title><t:type>telegram</t:type>'
        "<t:source>RGANI f. 5</t:source><t:provenance>RGANI</t:provenance></metadata>"
    )
    (source,) = dublin_core.read(text)
    assert isinstance(source, Source)
    assert (source.type, source.texts[0].held_at[0].reference.raw) == ("telegram", "f. 5")


_SPACES = '<r xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/">'
_ONE = "<oai_dc:dc><dc:title>T</dc:title></oai_dc:dc>\n"
MISTAKES = [
    # text, kept, message
    ("", 0, "a.dc:1: the file is empty; expected XML"),
    ("<a/>", 0, "expected records of Dublin Core"),
    (HARVESTED.replace("</ListRecords>", "<open></ListRecords>"), 1, "expected XML"),
    (_SPACES + _ONE + _ONE.replace("T", "&") + _ONE + "</r>" + _ONE + "</r>" + _ONE, 4, "a.dc:2: expected XML: xmlParseEntityRef"),
    ("<!DOCTYPE a [<!ENTITY b 'c'>]>" + HARVESTED, 0, "without a document type of its own"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kept", "message"), MISTAKES)
def test_mistakes_cost_no_good_record(text, kept, message):
    read = list(dublin_core.read(text, file="a.dc"))
    unread = [one for one in read if isinstance(one, Unread)]
    assert len(read) - len(unread) == kept
    assert message in str(unread[0].error)


def test_text_between_records_is_told_wherever_it_stands():
    spaces = 'xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    record = "<record>\n<header>1962</header>\n<metadata><oai_dc:dc><dc:title>T</dc:title></oai_dc:dc></metadata></record>\n"
    text = f"<list {spaces}>one\n{record}\ntwo &amp;\nmore\n{record}{record}three</list>"
    read = list(dublin_core.read(text, file="x"))
    told = [one for one in read if isinstance(one, Unread)]
    assert [one.raw for one in told] == ["one", "two &\nmore", "three"]
    assert [str(one.error)[:4] for one in told] == ["x:1:", "x:6:", "x:14"]
    assert len(read) == 6
