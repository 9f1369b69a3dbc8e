import pytest

from citekit.csl.item import CslItem
from citekit.formats import csv, yaml
from citekit.formats.unread import Unread
from citekit.model import Source

BOOK = CslItem.from_json(
    {
        "id": "luthi2008", "type": "book", "title": 'The Sino-Soviet Split: Cold War, "Hot"', "publisher": "Princeton",
        "author": [{"family": "Lüthi", "given": "Lorenz M."}, {"literal": "A Body"}], "issued": {"date-parts": [[2008]]},
        "note": "two\nlines",
    }
)  # fmt: skip
RECORD = """id: memo
type: memorandum
title: Untitled Paper
dates: {role: displayed, date: 1962-06~}
texts:
  - {id: text, language: zh, held_at: {repository: prc-fma, reference: 118-01765-03, locator: 27-28}}
"""


def record():
    (one,) = yaml.read(RECORD)
    return one


def test_a_work_comes_back():
    for profile in csv.PROFILES:
        assert list(csv.read(csv.write([BOOK, BOOK], profile=profile))) == [BOOK, BOOK]


def test_a_record_comes_back_as_far_as_columns_go():
    (back,) = csv.read(csv.write([record()]))
    assert (back.id, back.type, back.title.text) == ("memo", "memorandum", "Untitled Paper")
    (text,) = back.texts
    held = text.held_at[0]
    assert (held.repository.id, held.reference.raw, held.locator.raw) == (
        "prc-fma",
        "118-01765-03",
        "27-28",
    )
    assert str(back.dates[0].date) == "1962-06~"


def test_spreadsheets_know_the_encoding_and_columns_that_nobody_uses_are_left_out():
    text = csv.write([BOOK])
    assert text.startswith("\ufeffid,type,title,author,issued,publisher,note\r\n")


TABLES = [
    # table, what is read
    ("Title;Author;Date\nPravda;Lenin, V. I.;1912", {"title": "Pravda", "author": [{"family": "Lenin", "given": "V. I."}]}),
    ("title\tauthor\nPravda\tA; B, C, Jr.", {"author": [{"literal": "A"}, {"family": "B", "given": "C", "suffix": "Jr."}]}),
    ("ITEM TYPE,Title,Publication Title\njournalArticle,A,J", {"type": "article-journal", "container-title": "J"}),
    ('type,title,Shelf\nBook,"A ""b""\nc",7', {"type": "book", "title": 'A "b"\nc', "custom": {"csv": {"Shelf": "7"}}}),
    ("type,title\nbook,A,,more", {"custom": {"csv": {"beyond the headings": "more"}}}),
    ("\n\ntype,title,issued\n\nbook,A,harvest\n", {"issued": {"literal": "harvest"}}),
    ("type,title,issued\nbook,A,8 June 1962", {"issued": {"date-parts": [[1962, 6, 8]]}}),
    ("type,title,title\nbook,A,B", {"title": "A", "custom": {"csv": {"title": "B"}}}),
]  # fmt: skip


@pytest.mark.parametrize(("table", "expected"), TABLES)
def test_tables_that_people_keep(table, expected):
    (one,) = csv.read(
        table if table.casefold().lstrip().startswith(("type", "item")) else f"{table}"
    )
    data = one.to_json() if isinstance(one, CslItem) else None
    if data is None:
        assert one.title.text == "Pravda"
    else:
        assert {name: data[name] for name in expected} == expected


def test_a_row_with_an_archive_is_a_source():
    (one,) = csv.read('type,title,repository,reference\nTelegram,T,RGANI,"f. 5, op. 49"')
    assert isinstance(one, Source)
    assert (one.type, one.texts[0].held_at[0].repository.id) == ("telegram", "rgani")


MISTAKES = [
    # table, rows kept, message
    ("", 0, "a.csv: the file is empty; expected a row of headings"),
    ("\ufeff\n", 0, "the file is empty"),
    ("titel,author\nA,B", 0, "expected a row of headings with 'id', 'type' or 'title', found: titel, author; did you mean 'title'?"),
    ("type,title\nbok,A\nbook,B", 1, "a.csv:2: expected"),
    ("type,title\nmemorendum,A\nbook,B", 1, "did you mean 'memorandum'?"),
    ("type,title\nbook,B\nbook," + "x" * 10_000_001, 1, "a.csv:3: expected cells of at most 10,000,000 characters"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "kept", "message"), MISTAKES)
def test_mistakes_cost_one_row(table, kept, message):
    read = list(csv.read(table, file="a.csv"))
    unread = [one for one in read if isinstance(one, Unread)]
    assert len(read) - len(unread) == kept
    assert message.removesuffix("expected") in str(unread[0].error)


QUOTES = [
    # rows, ids that are read, what is told
    ('a,book,"A"\nb,book,"B\nc,book,C\n', "a c", ["a.csv:3: a quotation mark opens"]),
    ('b,book,"B\nc,book,"C"\nd,book,D\n', "c d", ["a.csv:2: a quotation mark opens"]),
    ('b,book,"B\nc,book,C\nd,book,"D"\ne,book,"E"\n', "c d e", ["a.csv:2: a quotation mark opens"]),
    ('b,book,"B\nc,book,"C\nd,book,D\n', "d", ["a.csv:2: a quotation mark opens", "a.csv:3: a quotation mark opens"]),
    ('b,book,"B\nand more of it\nd,book,D\n', "d", ["a.csv:2: a quotation mark opens", "a.csv:3: expected a row with all 3 cells"]),
    ('a,book,"A\nand more of it"\nb,book,B\n', "a b", []),
    ('a,book,"A ""quoted"" word"\n', "a", []),
    ('a,book,A "quoted" word\n', "a", []),
    ('a,book,"A "quoted" word"\nb,book,B\n', "a b", ["a.csv:2: a quotation mark stands inside"]),
]  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("rows", "ids", "told"), QUOTES)
def test_a_quotation_mark_in_the_wrong_place_costs_its_row(rows, ids, told, end):
    table = f"id,type,title\n{rows}".replace("\n", end)
    read = list(csv.read(table, file="a.csv"))
    assert " ".join(one.id for one in read if not isinstance(one, Unread)) == ids
    said = [str(one.error) for one in read if isinstance(one, Unread)]
    assert [one[: len(start)] for one, start in zip(said, told, strict=True)] == told
