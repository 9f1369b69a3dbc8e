"""From a source to the CSL item of each of its texts."""

import copy
import json

import pytest

from citekit.archives import Repositories
from citekit.csl.from_date import csl_date, displayed_dates
from citekit.csl.from_source import item_from, note_from
from citekit.errors import NotFoundError
from citekit.model import Source
from citekit.model.date import parse

DATES = [
    # EDTF, CSL-JSON
    ("1962-06-08", {"date-parts": [[1962, 6, 8]]}),
    ("1962-06", {"date-parts": [[1962, 6]]}),
    ("1962-06-07/1962-06-08", {"date-parts": [[1962, 6, 7], [1962, 6, 8]]}),
    ("1962~", {"date-parts": [[1962]], "circa": True}),
    ("1962?", {"literal": "[1962?]"}),
    ("1962%", {"literal": "[ca. 1962?]"}),
    ("1600~/1700?", {"literal": "ca. 1600 to 1700?"}),
    ("1600~/1700~", {"date-parts": [[1600], [1700]], "circa": True}),
    ("1962-XX", {"date-parts": [[1962]]}),
    ("1962-22", {"date-parts": [[1962]], "season": 2}),
    ("1962-21/1963-22", {"literal": "Spring 1962 to Summer 1963"}),
    ("-0043", {"date-parts": [[-44]]}),
    ("0000", {"date-parts": [[-1]]}),
    ("Y123456", {"literal": "123456"}),
    ("Y-123456", {"literal": "123457 BC"}),
    ("Y99999", {"date-parts": [[99999]]}),
    ("Y-99998", {"date-parts": [[-99999]]}),
    ("Y-99999", {"literal": "100000 BC"}),
    ("196X", {"literal": "1960s"}),
    ("19XX", {"literal": "20th century"}),
    ("21XX", {"literal": "22nd century"}),
    ("11XX", {"literal": "12th century"}),
    ("-004X", {"literal": "50–41 BC"}),
    ("1962/..", {"literal": "1962–"}),
    ("../1962-06", {"literal": "–June 1962"}),
    ("[1962-06-02,1962-06-07]", {"literal": "June 2, 1962 or June 7, 1962"}),
    ("{1960,1962~}", {"literal": "1960 and ca. 1962"}),
    ("[1960?,1962]", {"literal": "1960? or 1962"}),
    ("[-0043,-0042]", {"literal": "44 BC or 43 BC"}),
]


@pytest.mark.parametrize(("edtf", "csl"), DATES)
def test_dates(edtf, csl):
    assert csl_date(parse(edtf)) == csl


RGANI = {"repository": "rgani", "reference": "f. 5, op. 49, d. 131", "locator": "ll. 193-194"}
RUSSIAN = {"id": "russian", "language": "ru", "held_at": RGANI}
ENGLISH = {
    "id": "english",
    "language": "en",
    "derived_from": {
        "text": "russian",
        "kind": "translation",
        "translators": {"family": "Goldberg", "given": "Gary"},
    },
    "published_in": {
        "publisher": "Wilson Center Digital Archive",
        "url": "https://a.org/1",
        "accessed": "2026-11-23",
    },
}


def source(*texts, **more):
    record = {
        "id": "s",
        "type": "letter",
        "title": "Letter to Pushkov",
        "texts": texts or (RUSSIAN, ENGLISH),
        **more,
    }
    return Source.model_validate(record)


def without(record, *keys):
    return {key: value for key, value in record.items() if key not in keys}


ITEMS = [
    # source, text, what is in the item
    (
        source(),
        None,
        {
            "id": "s", "type": "document", "title": "Letter to Pushkov", "language": "en",
            "archive": "RGANI", "archive_location": "f. 5, op. 49, d. 131", "page": "ll. 193-194", "division": "ll. 193–94",
            "archive-place": "Moscow", "call-number": "RGANI, f. 5, op. 49, d. 131",
            "translator": [{"family": "Goldberg", "given": "Gary"}],
            "publisher": "Wilson Center Digital Archive", "URL": "https://a.org/1",
            "accessed": {"date-parts": [[2026, 11, 23]]},
        },
    ),
    (source(), "russian", {"medium": "[in Russian]", "title": "Letter to Pushkov", "call-number": "RGANI, f. 5, op. 49, d. 131"}),
    (source(authors="A", recipients="B"), None, {"type": "personal_communication", "recipient": [{"literal": "B"}]}),
    (source(authors={"agent": "A", "certainty": "inferred"}), None, {"author": None}),
    (source(authors={"family": "Zhang", "given": "Hanfu", "order": "family-first"}), None,
     {"author": [{"family": "Zhang", "given": "Hanfu", "static-ordering": True}]}),
    (source(authors={"name": "Foreign Ministry"}), None, {"author": [{"literal": "Foreign Ministry"}]}),
    (source(recipients="B"), None, {"type": "document", "recipient": None}),
    (source(authors="A", recipients={"agent": "B", "certainty": "inferred"}), None, {"type": "document", "recipient": None}),
    (source(type="report"), None, {"genre": "report"}),
    (source(type="press-release", title="Press Release"), None, {"genre": None}),
    (source(title={"text": "letter to Pushkov", "kind": "supplied", "short": "letter"}), None,
     {"genre": "letter to Pushkov", "title": None, "title-short": "letter"}),
    (
        source({**RUSSIAN, "language": {"tag": "ru", "certainty": "inferred"}}),
        "russian",
        {"medium": None, "language": None},
    ),
    (
        source(authors="A", recipients="B", title={"text": "A to B", "kind": "supplied"}),
        None,
        {"title": None, "genre": None, "recipient": [{"literal": "B"}]},
    ),
    (source(RUSSIAN, {**ENGLISH, "derived_from": {"text": "russian", "kind": "translation", "own": True}}), None,
     {"annote": "my translation", "translator": None}),
    (
        source({"id": "a", "language": "en", "published_in": [
            {"type": "book", "title": "First", "date": "1950"},
            {"type": "book", "title": "Second", "editors": ["A", "B"], "volume": "2", "publisher": "C", "date": "1990", "pages": "pp. 193-194", "reprint": True},
        ]}),
        None,
        {"container-title": "First", "references": "reprinted in <i>Second</i>, ed. A and B, vol. 2 (C, 1990), 193–94"},
    ),
    (source(title="Report on the Harvest in Xinjiang, 8 June 1962"), None, {"title-short": "Report on the Harvest in Xinjiang"}),
    (source(title="Fond ‘Stalin’ : Notes"), None, {"title": 'Fond "Stalin"\u202f: Notes'}),
    (source({**RUSSIAN, "language": "zh"}, authors={"family": "Creel", "given": "George"}), None, {"language": "cmn"}),
    (source(authors=[{"family": "Creel", "given": "George"}, {"name": "Ministry"}]), None,
     {"author": [{"family": "Creel", "given": "George"}, {"family": "Ministry"}]}),
    (source(type="telegram", authors="A", recipients="B", title={"text": "Cable", "kind": "supplied"}), None,
     {"title": None, "genre": "telegram"}),
    (source(type="fonds"), None, {"type": "collection", "genre": None}),
    (source(type="map"), None, {"type": "map"}),
    (source(subjects=["A", "B"], summary="S"), None, {"keyword": "A, B", "abstract": "S"}),
    (
        source({**RUSSIAN, "held_at": [RGANI, {"repository": "aprf", "reference": "f. 45", "locator": "ll. 1-3"}]}),
        None,
        {"call-number": "RGANI, f. 5, op. 49, d. 131, ll. 193–94; APRF, f. 45, ll. 1–3", "page": None, "archive": "RGANI"},
    ),
    (
        source({**RUSSIAN, "held_at": {"repository": {"name": "Yale University Library", "position": "last"},
                                       "collection": "House Papers", "reference": "box 3"}}),
        None,
        {"call-number": None, "archive": "Yale University Library", "archive_collection": "House Papers", "archive_location": "box 3"},
    ),
    (
        source({**RUSSIAN, "held_at": {"repository": {"sigle": "X", "joined_by": "space"}, "collection": "C",
                                       "reference": "File 3", "carrier": "Microfilm"}}),
        None,
        {"call-number": "X C, File 3 (microfilm)"},
    ),
    (source({**RUSSIAN, "held_at": {"repository": {"sigle": "X"}}}), None, {"call-number": "X", "archive_location": None}),
    (source({**RUSSIAN, "held_at": {**RGANI, "certainty": "inferred"}}), None, {"archive": None, "call-number": None}),
    (
        source(RUSSIAN, {**ENGLISH, "derived_from": {**ENGLISH["derived_from"], "certainty": "inferred"}}),
        None,
        {"archive": None, "translator": None},
    ),
    (
        source(RUSSIAN, {**ENGLISH, "derived_from": {"text": "russian", "kind": "translation",
                                                    "translators": {"agent": "X", "certainty": "inferred"}}}),
        None,
        {"translator": None},
    ),
    (
        source(
            without(RUSSIAN, "held_at"),
            {**ENGLISH, "published_in": [
                {"type": "book", "title": "Wartime", "authors": {"family": "Djilas", "given": "Milovan"},
                 "publisher": "Harcourt", "place": "New York", "date": "1977", "pages": "385-387"},
                {"type": "book", "title": "Reprint", "reprint": "true"},
                ENGLISH["published_in"]]},
        ),
        None,
        {"container-title": "Wartime", "container-author": [{"family": "Djilas", "given": "Milovan"}], "page": "385-387",
         "publisher": "Harcourt", "publisher-place": "New York", "original-date": {"date-parts": [[1977]]},
         "source": "Wilson Center Digital Archive", "URL": "https://a.org/1", "translator": [{"family": "Goldberg", "given": "Gary"}]},
    ),
    (
        source({**RUSSIAN, "title": {"text": "Письмо", "language": "ru", "forms": [
            {"kind": "romanised", "text": "Pis'mo", "language": "ru-Latn-alalc97"},
            {"kind": "translated", "text": "Letter", "language": "en"}]}}),
        None,
        {"title": "Pis'mo", "medium": '[<span class="nocase">Letter</span>]'},
    ),
    (source({**RUSSIAN, "published_in": {"title": "A Site", "identifiers": {"scheme": "doi", "value": "10.1/x"}}}), None,
     {"publisher": "A Site", "DOI": "10.1/x"}),
]  # fmt: skip


@pytest.mark.parametrize(("record", "text", "expected"), ITEMS)
def test_items(record, text, expected):
    item = item_from(record, text).to_json()
    assert {name: item.get(name) for name in expected} == expected
    assert None not in item.values()


def test_no_funder_ever_gets_into_an_item():
    funded = {
        **ENGLISH["published_in"],
        "funders": "MacArthur Foundation",
        "credit_line": "Thanks to MacArthur",
    }
    derived = {**ENGLISH["derived_from"], "funders": "MacArthur Foundation"}
    record = source(
        RUSSIAN,
        {**ENGLISH, "published_in": funded, "derived_from": derived},
        donors="MacArthur Foundation",
    )
    assert "MacArthur" not in str(item_from(record).to_json())


def note(record, text="english", beside="russian"):
    return note_from(record, text, beside=beside, item_id="x").to_json()


def test_the_note_of_a_translation():
    assert note(source()) == {
        "id": "x",
        "type": "document",
        "genre": "English translation by Gary Goldberg",
        "publisher": "Wilson Center Digital Archive",
        "URL": "https://a.org/1",
        "accessed": {"date-parts": [[2026, 11, 23]]},
    }


BY = [
    ((), "English translation"),
    (("A",), "English translation by A"),
    (("A", "B"), "English translation by A and B"),
    (("A", "B", "C"), "English translation by A, B, and C"),
]


@pytest.mark.parametrize(("translators", "genre"), BY)
def test_the_translators_of_a_note(translators, genre):
    step = {**ENGLISH["derived_from"], "translators": list(translators)}
    assert note(source(RUSSIAN, {**ENGLISH, "derived_from": step}))["genre"] == genre


def test_the_note_of_an_original():
    assert note(source(), "russian", "english")["genre"] == "Russian text"


def test_a_note_says_no_translation_that_is_only_inferred():
    step = {**ENGLISH["derived_from"], "certainty": "inferred"}
    assert note(source(RUSSIAN, {**ENGLISH, "derived_from": step}))["genre"] == "English text"


def test_a_note_names_the_archive_where_the_citation_does_not():
    chinese = {
        "id": "chinese",
        "language": "zh",
        "held_at": {"repository": "prc-fma", "reference": "118"},
    }
    record = source(RUSSIAN, ENGLISH, chinese, cite="english")
    assert note(record, "chinese", "english")["call-number"] == "PRC FMA 118"


def test_a_book_s_translator_is_not_named_twice():
    book = {
        "type": "book",
        "title": "Wartime",
        "translators": {"family": "Goldberg", "given": "Gary"},
    }
    found = note(source(RUSSIAN, {**ENGLISH, "published_in": book}))
    assert found["container-title"] == "Wartime"
    assert "translator" not in found


SHOWN = [
    # dates (role, date, certainty), those shown, what is issued
    ([], [], None),
    (
        [("dated", "1962-06-07", "attested"), ("displayed", "1962-06-08", "attested")],
        ["1962-06-08"],
        {"date-parts": [[1962, 6, 8]]},
    ),
    (
        [("received", "1962-06-09", "attested"), ("dated", "1962-06-07", "attested")],
        ["1962-06-07"],
        {"date-parts": [[1962, 6, 7]]},
    ),
    ([("dated", "1962-06-07", "inferred")], [], None),
    (
        [("dated", "1962-06-07", "inferred"), ("delivered", "1962-06-08", "attested")],
        ["1962-06-08"],
        {"date-parts": [[1962, 6, 8]]},
    ),
    (
        [("dated", "1962-06-02", "disputed"), ("dated", "1962-06-07", "attested")],
        ["1962-06-07"],
        {"date-parts": [[1962, 6, 7]]},
    ),
    (
        [("dated", "1962-06-02", "disputed"), ("dated", "1962-06-07", "disputed")],
        ["1962-06-02", "1962-06-07"],
        {"literal": "June 2, 1962 or June 7, 1962"},
    ),
    ([("dated", "1962-06-02", "disputed")], ["1962-06-02"], {"literal": "June 2, 1962?"}),
]


@pytest.mark.parametrize(("dates", "shown", "issued"), SHOWN)
def test_the_date_that_citations_print(dates, shown, issued):
    record = source(
        dates=[
            {"role": role, "date": date, "certainty": certainty} for role, date, certainty in dates
        ]
    )
    assert [str(date.date) for date in displayed_dates(record)] == shown
    assert item_from(record).to_json().get("issued") == issued


FULL = {
    "id": "s", "type": "letter", "title": "TITLE",
    "authors": "WRITER", "recipients": "RECIPIENT",
    "texts": [
        {"id": "russian", "language": "ru", "held_at": {"repository": {"sigle": "ARCHIVE"}, "reference": "CODE"}},
        {
            "id": "english", "language": "en",
            "title": {"text": "OWN", "forms": {"kind": "translated", "text": "GLOSS"}},
            "derived_from": {"text": "russian", "kind": "translation", "translators": "TRANSLATOR", "editors": "EDITOR"},
            "published_in": [
                {"type": "book", "title": "BOOK", "authors": "BOOKAUTHOR", "publisher": "HOUSE"},
                {"publisher": "SITE", "url": "https://site.example/"},
            ],
        },
    ],
}  # fmt: skip

STATEMENTS = [
    # path of a statement, what it says and citations then must not
    (("authors",), ["WRITER"]),
    (("recipients",), ["RECIPIENT"]),
    (("texts", 0, "held_at"), ["ARCHIVE", "CODE"]),
    (("texts", 1, "language"), ['"language": "en"']),
    (("texts", 1, "title", "forms"), ["GLOSS"]),
    (("texts", 1, "derived_from"), ["TRANSLATOR", "EDITOR", "ARCHIVE"]),
    (("texts", 1, "derived_from", "translators"), ["TRANSLATOR"]),
    (("texts", 1, "published_in", 0), ["BOOK", "HOUSE"]),
    (("texts", 1, "published_in", 0, "authors"), ["BOOKAUTHOR"]),
    (("texts", 1, "published_in", 1), ["SITE", "https://site.example/"]),
]


def doubted(record, path, certainty):
    """Give a record in which the statement at a path has a certainty."""
    record = copy.deepcopy(record)
    *above, last = path
    inside = record
    for step in above:
        inside = inside[step]
    said = inside[last]
    word = {
        "authors": "agent",
        "recipients": "agent",
        "translators": "agent",
        "language": "tag",
    }.get(last)
    inside[last] = {**(said if isinstance(said, dict) else {word: said}), "certainty": certainty}
    return Source.model_validate(record)


@pytest.mark.parametrize("certainty", ["inferred", "disputed"])
@pytest.mark.parametrize(("path", "said"), STATEMENTS)
def test_what_is_not_attested_is_not_printed(path, said, certainty):
    sure = json.dumps(item_from(Source.model_validate(FULL)).to_json())
    doubtful = json.dumps(item_from(doubted(FULL, path, certainty)).to_json())
    assert all(words in sure for words in said)
    assert not any(words in doubtful for words in said)


def test_a_title_that_is_inferred_is_a_description():
    record = source(title={"text": "Letter on the border", "certainty": "inferred"})
    item = item_from(record).to_json()
    assert (item.get("title"), item["genre"]) == (None, "Letter on the border")


THREE = {
    "id": "russian", "language": "ru",
    "held_at": [RGANI, {"id": "aprf", "repository": "aprf", "reference": "f. 45", "locator": "l. 7"}],
}  # fmt: skip


def test_one_of_several_copies():
    assert (
        item_from(source(THREE, ENGLISH), witness="aprf").variables["call-number"] == "APRF, f. 45"
    )
    with pytest.raises(NotFoundError, match="no witness 'aprff'; did you mean 'aprf'"):
        item_from(source(THREE, ENGLISH), witness="aprff")


def test_the_copy_that_was_worked_from():
    made = {**ENGLISH, "derived_from": {**ENGLISH["derived_from"], "witness": "aprf"}}
    assert item_from(source(THREE, made)).variables["call-number"] == "APRF, f. 45"


def test_what_cannot_be_cited():
    with pytest.raises(NotFoundError, match="no text 'englsh'; did you mean 'english'"):
        item_from(source(), "englsh")
    inferred = source({**RUSSIAN, "certainty": "inferred"}, ENGLISH)
    with pytest.raises(
        NotFoundError, match="it is only inferred to have existed; cite one of: english"
    ):
        item_from(inferred, "russian")
    with pytest.raises(
        NotFoundError, match="it is only inferred to have existed; cite one of: russian"
    ):
        item_from(source(RUSSIAN, {**ENGLISH, "certainty": "inferred"}))
    with pytest.raises(NotFoundError, match="no archive 'nosuch'"):
        item_from(
            source({**RUSSIAN, "held_at": {"repository": "nosuch"}}),
            repositories=Repositories.packaged(),
        )
