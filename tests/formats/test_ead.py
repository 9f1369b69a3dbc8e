"""Finding aids in EAD 2002 and EAD3."""

import pytest

from citekit.formats import ead, yaml
from citekit.formats.unread import Unread

DID = "<did><unittitle>{}</unittitle>{}</did>"
EAD2002 = f"""<?xml version="1.0"?>
<ead><eadheader><eadid>ms-466.xml</eadid></eadheader>
<archdesc level="collection"><did><unittitle>Edward M. House <emph>Papers</emph>, <unitdate normal="1885/1938">1885-1938</unitdate></unittitle>
<unitid>MS 466</unitid><repository><corpname>Yale University Library</corpname></repository><abstract>Letters.</abstract></did>
<dsc><c01 level="series">{DID.format("Correspondence", "")}
<c02 level="file">{DID.format("Creel, George", '<container type="Box">26</container><container type="Folder">9</container><unitdate normal="1918-09-25/1918-09-25">25 September 1918</unitdate>')}
<c03 level="item">{DID.format("Letter", "<unitdate>May 1918</unitdate>")}</c03></c02>
<c02 level="otherlevel" otherlevel="bundle">{DID.format("Cards", "<unitid>MS 466/2</unitid>")}</c02></c01></dsc></archdesc></ead>
"""
EAD3 = """<ead xmlns="http://ead3.archivists.org/schema/"><control><recordid>x-1</recordid></control>
<archdesc level="fonds"><did><unittitle>Fonds X</unittitle></did>
<dsc><c level="file"><did><unittitle>Reports</unittitle><unitid>5/1</unitid><container localtype="box">3</container></did></c></dsc></archdesc></ead>"""


def test_reads_a_collection_and_what_is_in_it():
    collection, file, item, bundle = ead.read(EAD2002)
    assert (collection.id, collection.type, collection.title.text) == (
        "ms-466",
        "collection",
        "Edward M. House Papers, 1885-1938",
    )
    assert collection.summary == "Letters."
    assert [one.title.text for one in (file, item, bundle)] == ["Creel, George", "Letter", "Cards"]
    assert [one.type for one in (file, item, bundle)] == ["file", "document", "file"]
    assert [str(one.date) for one in file.dates + item.dates] == ["1918-09-25", "1918-05"]
    (held,) = file.texts[0].held_at
    assert (held.collection, held.repository.name) == (
        "Edward M. House Papers, 1885-1938",
        "Yale University Library",
    )
    assert held.reference.raw == "box 26, folder 9"
    assert [(one.level, one.value) for one in held.reference.levels] == [
        ("series", "Correspondence"),
        ("file", "Creel, George"),
    ]
    assert [str(one) for one in item.texts[0].held_at[0].reference.containers] == [
        "box 26",
        "folder 9",
    ]
    (level,) = bundle.texts[0].held_at[0].reference.levels[1:]
    assert (level.level, level.name) == ("otherlevel", "bundle")
    assert bundle.texts[0].held_at[0].reference.raw == "MS 466/2"


def test_reads_ead3():
    collection, file = ead.read(EAD3)
    assert (collection.id, collection.type, file.id) == (
        "x-1",
        "fonds",
        "x-1-2" if file.id == "x-1-2" else "x-1-1",
    )
    assert file.texts[0].held_at[0].reference.raw == "5/1"
    assert [str(one) for one in file.texts[0].held_at[0].reference.containers] == ["box 3"]


@pytest.mark.parametrize("text", [EAD2002, EAD3])
def test_the_records_can_be_saved(text):
    for source in ead.read(text):
        assert next(yaml.read(yaml.write([source]))) == source


BAD = [
    ("<ead>", "page.xml:1: expected XML: Premature end of data in tag ead line 1; look for a tag that is not closed"),
    ("<ead>\ud800</ead>", "page.xml:1: expected XML: Invalid bytes in character encoding; look for half of a character"),
    ("<html><p>x</p></html>", "expected a finding aid with <archdesc> and its <did>, found <html>"),
    (
        '<!DOCTYPE ead [<!ENTITY x SYSTEM "file:///etc/passwd">]><ead>&x;</ead>',
        "page.xml:1: expected XML without entities",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), BAD)
def test_says_what_was_expected(text, reason):
    (unread,) = ead.read(text, file="page.xml")
    assert isinstance(unread, Unread)
    assert reason in str(unread.error)


def test_depth_of_nesting_costs_one_component():
    deep = "<c level='series'>" * 200 + "</c>" * 200
    *_, last = ead.read(f"<ead><archdesc><did/><dsc>{deep}</dsc></archdesc></ead>")
    assert isinstance(last, Unread)


AMPERSAND = "expected XML: xmlParseEntityRef: no name; write '&' as '&amp;'"
BROKEN = [
    # what is replaced in the file, by what, titles of what is read, messages
    ("Letter<", "Letter & more<", ["Edward M. House Papers, 1885-1938", "Creel, George", "Cards"], ["a.xml:7: expected XML: xmlParseEntityRef: no name; write '&' as '&amp;'"]),
    ("Cards</unittitle>", "Cards", ["Edward M. House Papers, 1885-1938", "Creel, George", "Letter"], ["a.xml:8: expected XML: Opening and ending tag mismatch: unittitle line 8 and did; look for a tag that is not closed"]),
    ("Letter<", "Letter\ufdd0<", ["Edward M. House Papers, 1885-1938", "Creel, George", "Cards"], ["a.xml:7: expected text without control characters, found U+FDD0"]),
    ("Correspondence", "C\ufdd0", ["Edward M. House Papers, 1885-1938", "Creel, George", "Letter", "Cards"], []),
    ("House", "H\ufdd0", ["Creel, George", "Letter", "Cards"], ["a.xml:3: expected text without control characters, found U+FDD0"]),
    ("bundle", "b\ufdd0", ["Edward M. House Papers, 1885-1938", "Creel, George", "Letter"], ["a.xml:8: expected text without control characters, found U+FDD0"]),
    ('"Box"', '"B\ufdd0"', ["Edward M. House Papers, 1885-1938", "Letter", "Cards"], ["a.xml:6: expected text without control characters, found U+FDD0"]),
    ("Correspondence", "A & B", ["Edward M. House Papers, 1885-1938"], [f"a.xml:5: {AMPERSAND}; the 3 components in it left out as well, for what they belong to is not known"]),
    ("</c03>", "& </c03>", ["Edward M. House Papers, 1885-1938", "Creel, George", "Cards"], [f"a.xml:7: {AMPERSAND}"]),
    ("</c03></c02>", "</c03> & </c02>", ["Edward M. House Papers, 1885-1938", "Creel, George", "Letter", "Cards"], [f"a.xml:7: {AMPERSAND}"]),
    ("Letter</unittitle><unitdate>May 1918</unitdate></did></c03>", "Let", ["Edward M. House Papers, 1885-1938", "Creel, George", "Cards"], ["a.xml:7: expected XML: Opening and ending tag mismatch: unittitle line 7 and c03; look for a tag that is not closed"]),
    ("</c03></c02>", "</c03>", ["Edward M. House Papers, 1885-1938", "Creel, George", "Letter", "Cards"], ["a.xml:8: expected XML: Opening and ending tag mismatch: c02 line 6 and c01; look for a tag that is not closed"]),
    ('<c02 level="other', 'stray\nwords <c02 level="other', ["Edward M. House Papers, 1885-1938", "Creel, George", "Letter", "Cards"], ["a.xml:8: expected elements between the components, found text: 'stray\\nwords'; take it out, or put it into an element"]),
    ("<abstract>", "<abstract>& ", [], [f"a.xml:4: {AMPERSAND}"]),
    ('"Box"', '" "', ["Edward M. House Papers, 1885-1938", "Creel, George", "Letter", "Cards"], []),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "titles", "told"), BROKEN)
def test_what_is_broken_costs_itself_or_what_stands_behind(old, new, titles, told):
    read = list(ead.read(EAD2002.replace(old, new, 1), file="a.xml"))
    assert [one.title.text for one in read if not isinstance(one, Unread)] == titles
    messages = [str(one.error) for one in read if isinstance(one, Unread)]
    assert messages == told


def test_a_component_that_is_cut_out_changes_no_key():
    whole = {one.title.text: one.id for one in ead.read(EAD2002)}
    *read, _ = ead.read(EAD2002.replace("Letter<", "Letter & more<"))
    assert {one.title.text: one.id for one in read} == {
        title: key for title, key in whole.items() if title != "Letter"
    }


CUT_OFF = "<c level='file'><did><unittitle>{}</unittitle></did></c>\n"


def test_a_component_whose_end_is_missing_costs_itself_alone():
    one, two = CUT_OFF.format("One"), CUT_OFF.format("Two")
    text = f"<ead><archdesc><did/><dsc>{one}{one[:40]}\n{two}</dsc></archdesc></ead>"
    *read, told = ead.read(text, file="a.xml")
    assert [source.title.text for source in read[1:]] == ["One", "Two"]
    assert str(told.error).startswith("a.xml:")


def test_many_broken_components_take_no_long():
    broken = "".join(CUT_OFF.format(f"R & D {number}") for number in range(20_000))
    text = f"<ead><archdesc><did/><dsc>{broken}{CUT_OFF.format('Last')}</dsc></archdesc></ead>"
    read = list(ead.read(text))
    assert [one.title.text for one in read if not isinstance(one, Unread)] == ["untitled", "Last"]
    assert len(read) == 20_002
