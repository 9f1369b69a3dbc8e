import json
from pathlib import Path

import pytest
from entries import ENTRIES

from citekit.csl.item import CslItem
from citekit.formats import csl_json, ris, yaml, zotero_json, zotero_rdf
from citekit.formats.entries.visible import visible_item
from citekit.formats.unread import Edited, Unread
from citekit.formats.zotero.items import Creator, zotero_item
from citekit.model import Source

SEED = Path(__file__).parents[2] / "records" / "wcda-121618.yaml"


def seed():
    (record,) = yaml.read(SEED.read_text(encoding="utf-8"))
    return record


DATE = {"date-parts": [[1962, 6, 8]]}
WRITTEN = [
    # CSL item, type, fields, creators, Extra
    (
        {"type": "book", "title": "Pravda", "publisher": "P", "publisher-place": "M", "ISBN": "1", "volume": "2"},
        "book", {"title": "Pravda", "publisher": "P", "place": "M", "ISBN": "1", "volume": "2"}, [], "",
    ),
    (
        {"type": "chapter", "title": "C", "container-title": "B", "page": "1-2", "container-author": [{"literal": "A"}]},
        "bookSection", {"title": "C", "bookTitle": "B", "pages": "1-2"}, [Creator("bookAuthor", "A")], "",
    ),
    (
        {"type": "thesis", "title": "T", "publisher": "U", "genre": "PhD", "number-of-pages": "300"},
        "thesis", {"title": "T", "university": "U", "thesisType": "PhD", "numPages": "300"}, [], "",
    ),
    ({"type": "legal_case", "title": "Roe", "issued": DATE}, "case", {"caseName": "Roe", "dateDecided": "1962-06-08"}, [], ""),
    ({"type": "pamphlet", "title": "P"}, "book", {"title": "P"}, [], "type: pamphlet"),
    ({"type": "treaty", "title": "T"}, "document", {"title": "T"}, [], "type: treaty"),
    (
        {"type": "manuscript", "genre": "memorandum", "archive": "RGANI", "archive_location": "f. 5", "archive_collection": "F"},
        "manuscript", {"title": "memorandum", "archive": "RGANI", "archiveLocation": "f. 5"}, [], "archive_collection: F",
    ),
    (
        {"type": "document", "title": "T", "archive": "RGANI", "recipient": [{"family": "Kohl", "given": "Helmut"}]},
        "manuscript", {"title": "T", "archive": "RGANI"}, [], "recipient: Kohl || Helmut",
    ),
    (
        {"type": "personal_communication", "archive": "Y", "author": [{"family": "Creel", "given": "George"}],
         "recipient": [{"family": "House", "given": "Edward M."}], "translator": [{"literal": "7Brands"}]},
        "letter", {"archive": "Y"}, [Creator("author", "Creel", "George"), Creator("recipient", "House", "Edward M.")],
        "translator: 7Brands",
    ),
    (
        {"type": "book", "author": [{"family": "Zhang", "given": "Hanfu", "static-ordering": True}]},
        "book", {}, [Creator("author", "Zhang Hanfu")], "",
    ),
    (
        {"type": "book", "author": [{"family": "Dijk", "given": "Jan", "non-dropping-particle": "van", "suffix": "Jr."}]},
        "book", {}, [Creator("author", "van Dijk", "Jan, Jr.")], "",
    ),
    (
        {"type": "article-journal", "title": "A", "issued": {"date-parts": [[1962, 6]], "circa": True}},
        "journalArticle", {"title": "A", "date": "1962-06~"}, [], "issued: 1962-06~",
    ),
    ({"type": "webpage", "title": "W", "note": "free words"}, "webpage", {"title": "W"}, [], "free words"),
    (
        {"type": "webpage", "title": "W", "accessed": {"date-parts": [[2026, 8, 3]]}},
        "webpage", {"title": "W", "accessDate": "2026-08-03"}, [], "",
    ),
    ({"type": "webpage", "title": "W", "accessed": {"date-parts": [[2026, 8]]}}, "webpage", {"title": "W"}, [], "accessed: 2026-08"),
    ({"type": "webpage", "title": "W", "accessed": {"literal": "last May"}}, "webpage", {"title": "W"}, [], "accessed: last May"),
    ({"type": "broadcast", "title": "R", "issued": DATE}, "tvBroadcast", {"title": "R", "date": "1962-06-08"}, [], ""),
]  # fmt: skip


@pytest.mark.parametrize(("data", "kind", "fields", "creators", "extra"), WRITTEN)
def test_items_as_zotero_has_them(data, kind, fields, creators, extra):
    item = zotero_item(CslItem.from_json({"id": "a", **data}))
    assert (item.type, item.fields, item.creators, item.extra) == (kind, fields, creators, extra)


@pytest.mark.parametrize("module", [zotero_rdf, zotero_json])
def test_original_and_translation_stand_side_by_side(module):
    text = module.write([seed()])
    assert "in Chinese" in text
    assert list(module.read(text)) == [seed()]


def test_related_items_name_each_other():
    text = zotero_rdf.write([seed()])
    assert '<dc:relation rdf:resource="#item_wcda-121618-chinese"/>' in text
    assert '<dc:relation rdf:resource="#item_wcda-121618"/>' in text


def test_related_items_name_each_other_by_their_addresses_in_a_library():
    text = zotero_json.write([seed()], library="groups/36222")
    items = [item for item in json.loads(text) if item["itemType"] != "note"]
    keys = [item["key"] for item in items]
    assert [item["relations"] for item in items] == [
        {"dc:relation": [f"http://zotero.org/groups/36222/items/{key}"]} for key in reversed(keys)
    ]
    assert list(zotero_json.read(text)) == [seed()]
    unrelated = json.loads(zotero_json.write([seed()]))
    assert [item["relations"] for item in unrelated] == [{}, {}, {}, {}]


def test_what_is_only_inferred_is_no_item():
    assert "Russian" not in zotero_rdf.write([seed()]).partition("<bib:Memo")[0]
    assert zotero_rdf.write([seed()]).count("<z:itemType>") == 2


def test_an_edited_item_counts_and_is_told():
    text = zotero_rdf.write([seed()]).replace("<dc:coverage>118-01765-03<", "<dc:coverage>118-99<")
    read = list(zotero_rdf.read(text, file="a.rdf"))
    edited = next(one for one in read if isinstance(one, Edited))
    assert edited.id == "wcda-121618"
    assert "archive_location" in edited.fields
    assert isinstance(read[0], Source)
    assert read[0].texts[0].held_at[0].reference.raw == "118-99"


def test_sorted_tags_and_new_fields_of_the_program_are_no_edit():
    record = seed().model_copy(update={"subjects": ("b", "a")})
    text = zotero_rdf.write([record])
    swapped = text.replace(
        "<dc:subject>b</dc:subject>\n<dc:subject>a<", "<dc:subject>a</dc:subject>\n<dc:subject>b<"
    )
    assert swapped != text
    assert list(zotero_rdf.read(swapped)) == [record]


EXPORT = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/" xmlns:vcard="http://nwalsh.com/rdf/vCard#">
  <!-- as programs export it -->
  <bib:Article rdf:about="https://journal.example/1">
    <z:itemType>journalArticle</z:itemType>
    <dcterms:isPartOf rdf:resource="urn:issn:0000-0001"/>
    <bib:authors><rdf:Seq>
      <rdf:li><foaf:Person><foaf:surname>Zubok</foaf:surname><foaf:givenName>Vladislav</foaf:givenName></foaf:Person></rdf:li>
      <rdf:li><foaf:Person><foaf:surname>Wilson Center</foaf:surname></foaf:Person></rdf:li>
    </rdf:Seq></bib:authors>
    <dcterms:isReferencedBy rdf:resource="#item_9"/>
    <link:link rdf:resource="#item_8"/>
    <dc:subject><z:AutomaticTag><rdf:value>auto</rdf:value></z:AutomaticTag></dc:subject>
    <dc:subject>borders</dc:subject>
    <dc:title>The Border</dc:title>
    <dcterms:dateSubmitted>2026-08-24 10:00:00</dcterms:dateSubmitted>
    <dc:date>May 1999</dc:date>
    <bib:pages>1-20</bib:pages>
    <dc:identifier><dcterms:URI><rdf:value>https://journal.example/1</rdf:value></dcterms:URI></dc:identifier>
  </bib:Article>
  <bib:Journal rdf:about="urn:issn:0000-0001">
    <dc:title>Cold War Studies</dc:title><prism:volume>3</prism:volume><prism:number>2</prism:number>
    <dc:identifier>DOI 10.1/x</dc:identifier><dc:identifier>ISSN 0000-0001</dc:identifier>
  </bib:Journal>
  <bib:Memo rdf:about="#item_9"><rdf:value>&lt;p&gt;A &amp;amp; B&lt;/p&gt;</rdf:value></bib:Memo>
  <z:Attachment rdf:about="#item_8"><z:itemType>attachment</z:itemType><dc:title>Full text</dc:title></z:Attachment>
  <bib:Report rdf:about="#item_2">
    <z:itemType>report</z:itemType><dc:title>Report</dc:title><z:type>White Paper</z:type><prism:number>7</prism:number>
    <dcterms:isPartOf><bib:Series><dcterms:alternative>Series</dcterms:alternative></bib:Series></dcterms:isPartOf>
    <dc:publisher><foaf:Organization><vcard:adr><vcard:Address><vcard:locality>Bonn</vcard:locality></vcard:Address></vcard:adr>
      <foaf:name>Office</foaf:name></foaf:Organization></dc:publisher>
    <dc:description>event-date: 1962
words</dc:description>
  </bib:Report>
  <z:Collection rdf:about="#collection_1"><dc:title>Mine</dc:title><dcterms:hasPart rdf:resource="#item_2"/></z:Collection>
</rdf:RDF>
"""
READ = [
    CslItem.from_json(
        {
            "id": "zubok1999border", "type": "article-journal", "title": "The Border", "container-title": "Cold War Studies",
            "volume": "3", "issue": "2", "page": "1-20", "DOI": "10.1/x", "ISSN": "0000-0001", "URL": "https://journal.example/1",
            "author": [{"family": "Zubok", "given": "Vladislav"}, {"literal": "Wilson Center"}], "keyword": "borders, auto",
            "accessed": {"date-parts": [[2026, 8, 24]]}, "issued": {"date-parts": [[1999, 5]]}, "note": "A & B",
        }
    ),
    CslItem.from_json(
        {
            "id": "report", "type": "report", "title": "Report", "genre": "White Paper", "number": "7", "publisher": "Office",
            "publisher-place": "Bonn", "collection-title": "Series", "note": "words", "event-date": {"date-parts": [[1962]]},
        }
    ),
]  # fmt: skip


def test_files_that_zotero_exports():
    assert list(zotero_rdf.read(EXPORT)) == READ


INTERFACES = [
    # the JSON around one item
    lambda item: [item],
    lambda item: item,
    lambda item: {"items": [item]},
    lambda item: [{"key": "ABCD2345", "version": 3, "library": {}, "data": item}],
]


@pytest.mark.parametrize("around", INTERFACES)
def test_what_the_interfaces_of_zotero_give(around):
    item = {
        "itemType": "manuscript", "title": "Memo", "institution": "Host", "archive": "RGANI", "archiveLocation": "f. 5, op. 49",
        "creators": [{"creatorType": "translator", "firstName": "Gary", "lastName": "Goldberg"}], "extra": "Citation Key: memo1\n",
        "tags": [{"tag": "a", "type": 1}], "dateAdded": "2026-01-01T00:00:00Z", "relations": {}, "url": "",
    }  # fmt: skip
    (source,) = zotero_json.read(json.dumps(around(item)))
    assert (source.id, source.title.text, source.subjects) == ("memo1", "Memo", ("a",))
    assert str(source.texts[-1].published_in[0].publisher) == "Host"


def test_a_field_without_a_variable_is_kept():
    (item,) = zotero_json.read(json.dumps({"itemType": "patent", "title": "P", "country": "US"}))
    assert item.variables["custom"]["zotero"]["country"] == "US"


MISTAKES = [
    # module, text, records kept, message
    (zotero_rdf, "", 0, "a.rdf:1: the file is empty; expected XML"),
    (zotero_rdf, "TY  - BOOK", 0, "a.rdf:1: expected XML"),
    (zotero_rdf, "<html/>", 0, "expected <rdf:RDF>, found <html>"),
    (zotero_rdf, "<rdf:RDF/>", 0, "expected <rdf:RDF>, found <rdf:RDF>"),
    (zotero_rdf, EXPORT.partition("<z:Collection")[0], 2, "expected XML: "),
    (zotero_rdf, EXPORT.replace("<dc:date>", "<dc:date>\x00"), 1, "expected XML: "),
    (zotero_rdf, EXPORT.replace("<!-- as", "<open><!-- as"), 0, "expected XML: "),
    (zotero_rdf, "<!DOCTYPE r [<!ENTITY a 'b'>]>" + EXPORT, 0, "without entities of its own"),
    (zotero_rdf, EXPORT.partition("<bib:Article")[0] + "</rdf:RDF>", 0, "expected items as Zotero writes them"),
    (
        zotero_rdf,
        EXPORT.partition("<bib:Journal")[0] + "<bib:Memo>" + "<a><b>" * 60 + "</b></a>" * 60 + "</bib:Memo></rdf:RDF>",
        1, "expected at most 40 nodes one in another",
    ),
    (zotero_json, "", 0, "a.json"),
    (zotero_json, "[1, 2", 0, "a.json"),
    (zotero_json, '[{"itemType": "book", "title": "T"}, 7, {"title": "x"}]', 1, "expected an item with 'itemType'"),
    (zotero_json, '[{"itemType": 7}]', 0, "expected an item with 'itemType'"),
]  # fmt: skip


@pytest.mark.parametrize(("module", "text", "kept", "message"), MISTAKES)
def test_mistakes_cost_no_good_record(module, text, kept, message):
    read = list(module.read(text, file="a.rdf" if module is zotero_rdf else "a.json"))
    unread = [one for one in read if isinstance(one, Unread)]
    assert len(read) - len(unread) == kept
    assert unread
    assert message in str(unread[0].error)


@pytest.mark.parametrize("module", [zotero_rdf, zotero_json])
def test_a_damaged_text_of_a_source_costs_that_alone(module):
    text = module.write([seed()])
    at = text.rindex("archive-place: Beijing")
    damaged = (
        f"{text[:at]}keyword: \ufdd0\\n{text[at:]}"
        if module is zotero_json
        else f"{text[:at]}keyword: \ufdd0\n{text[at:]}"
    )
    source, unread = module.read(damaged)
    assert source == seed()
    assert "noncharacters" in str(unread.error)


def test_odd_shapes_of_json_are_read_as_far_as_they_go():
    odd = {
        "itemType": "book",
        "creators": {"a": 1},
        "tags": ["a", {"tag": 7}],
        "notes": [None, {"note": 3}],
        "extra": None,
        "title": 5,
    }
    (item,) = zotero_json.read(json.dumps(odd))
    assert (item.variables["title"], item.variables["keyword"]) == ("5", "7")


def test_a_document_has_the_same_lines_in_extra_from_ris():
    for entry in ENTRIES:
        written = [line[6:] for line in ris.write([entry]).split("\r\n") if line.startswith("M2")]
        lines = [line for line in written if not line.startswith(("Citation Key: ", "tex."))]
        assert "\n".join(lines) == zotero_item(visible_item(entry)).extra


def test_a_producer_stands_where_zoteros_import_looks_for_one():
    film = CslItem.from_json(
        {
            "id": "a",
            "type": "motion_picture",
            "title": "F",
            "producer": [{"family": "K", "given": "A"}],
        }
    )
    text = zotero_rdf.write([film])
    assert text.count("<so:producer>") == text.count("<z:producers>") == 1
    assert list(zotero_rdf.read(text)) == [film]


@pytest.mark.parametrize("accessed", [{"date-parts": [[2026, 8]]}, {"literal": "last May"}])
def test_a_date_of_access_that_zotero_refuses_comes_back_from_extra(accessed):
    page = CslItem.from_json({"id": "a", "type": "webpage", "title": "W", "accessed": accessed})
    assert list(zotero_rdf.read(zotero_rdf.write([page]))) == [page]
    assert list(zotero_json.read(zotero_json.write([page]))) == [page]
    (item,) = json.loads(csl_json.write([page], profile="zotero"))
    assert "accessed" not in item
    assert item["note"].startswith("accessed: ")
    assert list(csl_json.read(json.dumps([item]))) == [page]
