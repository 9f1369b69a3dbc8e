import json

import pytest

from citekit.csl.from_source import item_from
from citekit.csl.item import CslItem
from citekit.formats import csl_json
from citekit.formats.unread import Edited, Unread
from citekit.model import Source

BOOK = {"id": "b", "type": "book", "title": "B"}


def test_the_seed_is_the_item_that_citations_are_made_of(seed):
    (item,) = json.loads(csl_json.write([seed]))
    record = item.pop("custom")["citekit"]
    assert item == item_from(seed).to_json()
    assert record == seed.model_dump(mode="json")


SHAPES = [[BOOK], BOOK, {"items": [BOOK]}, {"references": [BOOK]}]


@pytest.mark.parametrize("data", SHAPES)
def test_shapes_of_files(data):
    assert list(csl_json.read(json.dumps(data))) == [CslItem.from_json(BOOK)]


def test_archival_items_become_sources():
    data = [{"id": 1, "type": "manuscript", "title": "A", "custom": {"other": 1}}, BOOK]
    source, book = csl_json.read(json.dumps(data))
    assert isinstance(source, Source)
    assert source.note == "custom.other: 1"
    assert book == CslItem.from_json(BOOK)


@pytest.mark.parametrize("kind", ["", "misc"])
def test_what_pandoc_has_no_type_for_is_a_document(kind):
    (source,) = csl_json.read(json.dumps([{"id": "a", "type": kind, "title": "A"}]))
    assert (source.id, source.title.text) == ("a", "A")


MISTAKES = [
    # text, number of entries read, what is told
    ("", 0, ["x.json:1:1: the file is empty; expected a record"]),
    ("[{", 0, ["x.json:1:3: not JSON: expected a key in double quotes; look for a comma before '}', or a key without quotes"]),
    ('[{"id": "a", "id": "b"}]', 0, ["x.json:1:14: id: the key stands twice; take one of them out"]),
    ("[1]", 0, ["x.json:1:2: expected an object with 'id' and 'type', not the number 1"]),
    ("null", 0, ["x.json:1:1: expected an object with 'id' and 'type', not nothing"]),
    ("[]", 0, []),
    (json.dumps([BOOK, {"type": "book"}]), 1, ["x.json:1:45: 'id': expected text by which the item is cited, not nothing"]),
    (
        json.dumps([{**BOOK, "type": "bok"}, BOOK]),
        1,
        ["x.json:1:2: item 'b': 'type': expected one of CSL's types (did you mean 'book'?), not the text 'bok'"],
    ),
    (
        json.dumps([BOOK, {**BOOK, "author": "A"}, BOOK]),
        2,
        ["x.json:1:45: item 'b': 'author': expected a list of names, not the text 'A'"],
    ),
    (
        json.dumps([{**BOOK, "issued": "1962"}]),
        0,
        [
            ("x.json:1:2: item 'b': 'issued': expected a date: an object with 'date-parts' such as [[1962, 6, 8]], or with 'literal', 'edtf' or 'raw', not the text '1962'")
        ],
    ),
    (
        json.dumps({**BOOK, "custom": {"citekit": {"id": "b"}}}),
        1,
        [
            ("x.json:1:1: b: the record that citekit embedded is damaged and was left aside; the entry was read (embedded record: the key 'type' is missing; embedded record: the key 'title' is missing; embedded record: the key 'texts' is missing)")
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "read", "told"), MISTAKES)
def test_mistakes(text, read, told):
    found = list(csl_json.read(text, file="x.json"))
    unread = [one for one in found if isinstance(one, Unread)]
    assert [str(one.error) for one in unread] == told
    assert len(found) - len(unread) == read


def edited(seed, **changes):
    (item,) = json.loads(csl_json.write([seed]))
    return json.dumps(
        [{name: value for name, value in {**item, **changes}.items() if value is not None}]
    )


EDITS = [
    ({"title": "Other"}, ("title",)),
    ({"abstract": None, "DOI": "10.1/x"}, ("DOI", "abstract")),
    ({"issued": {"date-parts": [[1962, 6, 7]]}}, ("issued",)),
    ({"translator": [{"literal": "8Brands"}]}, ("translator",)),
]


@pytest.mark.parametrize(("changes", "fields"), EDITS)
def test_an_edited_item_wins_and_says_so(seed, changes, fields):
    source, told = csl_json.read(edited(seed, **changes), file="x.json")
    assert isinstance(source, Source)
    assert source != seed
    assert isinstance(told, Edited)
    assert told.fields == fields
    assert f"edited since citekit wrote it: {', '.join(fields)};" in str(told.error)


def test_numbers_written_as_text_are_no_edit(seed):
    text = edited(seed, issued={"date-parts": [["1962", "6", "8"]]})
    assert list(csl_json.read(text)) == [seed]


def test_what_else_stands_in_custom_is_not_dropped(seed):
    (item,) = json.loads(csl_json.write([seed]))
    item["custom"]["other"] = "x"
    source, told = csl_json.read(json.dumps(item))
    assert told.fields == ("custom",)
    assert source.note == "custom.other: x"


def test_a_number_in_an_embedded_record_is_told():
    record = {"id": 5, "type": "letter", "title": "A", "texts": [{"id": "a"}]}
    source, told = csl_json.read(json.dumps({**BOOK, "custom": {"citekit": record}}), file="x.json")
    assert source.id == "b"
    assert "id: expected text, found the number 5; write it in quotes" in str(told.error)


def test_the_seed_for_zotero(seed):
    (item,) = json.loads(csl_json.write([seed], profile="zotero"))
    assert item["note"].split("\n") == [
        "archive-place: Beijing",
        "page: 27-28",
        "tex.library: PRC FMA 118-01765-03",
    ]
    assert item["citation-key"] == "wcda-121618"
    assert not {"archive-place", "page", "archive_collection"} & item.keys()


def letter(**fields):
    plain = {"id": "k", "type": "letter", "title": "A", "texts": {"id": "a"}}
    return Source.model_validate({**plain, **fields})


FOR_ZOTERO = [
    # record, lines of the note, variables that are not there
    (letter(dates={"role": "dated", "date": "1962~"}), ["issued: 1962~"], []),
    (letter(dates={"role": "dated", "date": "1962-06-08"}), [], []),
    (letter(note="Seen in 2026"), ["genre: letter"], ["genre"]),
    (
        letter(title={"text": "Letter", "forms": {"kind": "original", "text": "Письмо"}}),
        ["tex.origtitle: Письмо"],
        ["original-title"],
    ),
    (
        letter(texts={"id": "a", "published_in": {"type": "book", "title": "Papers", "editors": {"family": "E", "given": "F"}}}),
        ["container-title: Papers"],
        ["container-title"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("source", "lines", "absent"), FOR_ZOTERO)
def test_what_zotero_drops_stands_in_the_note(source, lines, absent):
    text = csl_json.write([source], profile="zotero")
    (item,) = json.loads(text)
    assert [line for line in lines if line not in item.get("note", "").split("\n")] == []
    assert not set(absent) & item.keys()
    assert list(csl_json.read(text)) == [source]


GAULLE = {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de", "suffix": "Jr."}
ZHANG = {"family": "Zhang", "given": "Hanfu", "static-ordering": True}
WORKS_FOR_ZOTERO = [
    # item, what of it is written otherwise for Zotero
    ({"type": "book", "author": [GAULLE, ZHANG]}, {"author": [{"family": "de Gaulle", "given": "Charles, Jr."}, {"literal": "Zhang Hanfu"}]}),
    ({"type": "thesis", "editor": [GAULLE]}, {"editor": None, "note": "editor: de Gaulle || Charles Jr."}),
    ({"type": "treaty", "volume": "3"}, {"volume": None, "note": "type: treaty\nvolume: 3"}),
    ({"type": "pamphlet", "ISBN": "1"}, {"ISBN": None, "note": "type: pamphlet\nISBN: 1"}),
    ({"type": "software", "note": "a"}, {"type": "document", "note": "type: software\na"}),
    ({"type": "broadcast", "publisher": "BBC", "dimensions": "26m"}, {}),
    ({"type": "broadcast", "issued": {"date-parts": [[1962]]}}, {"issued": None, "note": "issued: 1962"}),
    ({"type": "book", "issued": {"date-parts": [[1962]], "season": 1}}, {"note": "issued: 1962-21"}),
]  # fmt: skip


@pytest.mark.parametrize(("work", "changed"), WORKS_FOR_ZOTERO)
def test_works_as_zotero_takes_them(work, changed):
    entry = CslItem.from_json({"id": "k", **work})
    text = csl_json.write([entry], profile="zotero")
    (item,) = json.loads(text)
    item.pop("custom")
    written = {"id": "k", **work, "citation-key": "k", **changed}
    assert item == {name: value for name, value in written.items() if value is not None}
    assert list(csl_json.read(text)) == [entry]


def test_what_zotero_keeps_gives_the_place_back(seed):
    """Zotero drops ``custom`` and gives the note back."""
    (item,) = json.loads(csl_json.write([seed], profile="zotero"))
    del item["custom"]
    (source,) = csl_json.read(json.dumps([item]))
    held = source.texts[0].held_at[0]
    assert (held.repository.id, str(held.reference), str(held.locator)) == (
        "prc-fma",
        "118-01765-03",
        "27-28",
    )
    assert source.note is None


NOTES = [
    # note, archive_collection, note of the record
    ("archive_collection: Fond 118", "Fond 118", None),
    ("{:archive_collection: Fond 118}", "Fond 118", None),
    ("Archive Collection: Fond 118", "Fond 118", None),
    ("Seen in 2026: twice\nArchive Collection: Fond 118\nmore", "Fond 118", "Seen in 2026: twice\nmore"),
    ("tex.origlanguage: russian\ntex.usera= x", None, "custom.bibtex.origlanguage: russian\ncustom.bibtex.usera: x"),
    ("Note: see the file", None, "Note: see the file"),
    ("{:archive_collection: Fond 118", None, "{:archive_collection: Fond 118"),
]  # fmt: skip


@pytest.mark.parametrize(("note", "collection", "rest"), NOTES)
def test_lines_of_a_note_in_all_their_forms(note, collection, rest):
    item = {"id": "k", "type": "manuscript", "title": "A", "archive": "RGANI", "note": note}
    (source,) = csl_json.read(json.dumps([item]))
    assert (source.texts[0].held_at[0].collection, source.note) == (collection, rest)


BROKEN = [
    # text, ids that are read, what is told
    ('[{"id": "a", "type": "book"}, {"id": "b", "ty', ["a"], ["x.json:1:43: not JSON: the text that begins here does not end; look for its closing quotation mark, or for the rest of the file"]),
    ('[{"id": "a", "type": "book"}', ["a"], ["x.json:1:29: not JSON: the list does not end; expected ',' or ']': look for the rest of the file"]),
    ('[{"id": "a", "type": "book"} {"id": "b", "type": "book"}]', ["a", "b"], ['x.json:1:30: not JSON: expected \',\' or a closing bracket; put a comma between values, and write a quotation mark inside text as \\"']),
    (
        '[{"id": "a", "type": "book"},\n{"id": "b" "type": "book"},\n{"id": "c", "type": "book", "author": [{"family": "X"}]}]',
        ["a", "c"],
        ['x.json:2:12: not JSON: expected \',\' or a closing bracket; put a comma between values, and write a quotation mark inside text as \\"'],
    ),
    ('[{"id": "a", "type": "book"}] x', ["a"], ["x.json:1:31: not JSON: expected nothing behind the end of the value; several stand in one list, [..., ...], or one a line in JSON Lines"]),
    ('{"items": [{"id": "a", "type": "book"}], "more": 1}', ["a"], []),
    ('\ufeff[{"id": "a", "type": "book"}]', ["a"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ids", "told"), BROKEN)
def test_a_broken_item_costs_one(text, ids, told):
    for chunks in ([text], list(text), [text[:20], text[20:]]):
        found = list(csl_json.read_lines(chunks, file="x.json"))
        good = [one.id for one in found if not isinstance(one, Unread)]
        assert (good, [str(one.error) for one in found if isinstance(one, Unread)]) == (ids, told)
