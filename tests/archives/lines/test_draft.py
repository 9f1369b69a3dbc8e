"""From a line to a record: the chain, names, dates, and what stays open."""

import pytest

from citekit.archives.lines import draft, parse_line
from citekit.archives.lines.agents import agent
from citekit.archives.lines.issuers import issuer_language
from citekit.archives.lines.key import document_number
from citekit.archives.lines.line import Name
from citekit.archives.lines.titles import notices, source_type, stated_dates
from citekit.errors import ParseError
from citekit.model import Body, LiteralName, Person

UMD = "Wilson Center Digital Archive"


def record(text):
    return draft(parse_line(text)).source


def reasons(text):
    return [doubt.reason for doubt in draft(parse_line(text)).unsure]


CHAINS = [
    # line, texts: id, language, certainty of the language, made from
    ("“Memo,” May 1, 1962, Wilson Center Digital Archive, RGANI, f. 5. Translated by Ann Lee.", ["original None", "english en? < original translation"]),
    ("RGANI, f. 5. Translated from Russian by Ann Lee.", ["russian ru", "english en? < russian translation"]),
    ("RGANI, f. 5. Translated from Russian into German by Ann Lee.", ["russian ru", "translation de < russian translation"]),
    ("RGANI, f. 5. Contributed and transcribed by Ann Lee.", ["original None", "transcript None < original transcription"]),
    ("RGANI, f. 5. Obtained by Ann Lee.", ["original None", "copy None < original copy"]),
    ("RGANI, f. 5. Contributed by Ann Lee.", ["original None"]),
    ("Ann Lee. Wartime. Translated by Bo Ek. (New York: Harcourt, 1977), 3.", ["original None", "english en? < original translation"]),
    ("“Memo by the Soviet Ambassador (Translation),” 1962, Wilson Center Digital Archive, PRC FMA 118-01764-04, 11. Translated from Chinese by Ann Lee.",
     ["russian ru?", "chinese zh < russian translation", "english en? < chinese translation"]),
    ("“Memo (Translation),” 1962, Wilson Center Digital Archive, PRC FMA 118-01764-04, 11. Translated by Ann Lee.",
     ["earlier None", "original None < earlier translation", "english en? < original translation"]),
    ("“Memorandum of the Soviet Government,” 1962, Wilson Center Digital Archive, PRC FMA 118-01764-04, 11. Translated from Chinese by Ann Lee.",
     ["russian? ru", "chinese zh < russian translation?", "english en? < chinese translation"]),
    ("“Report [Soviet Translation],” 1962, Wilson Center Digital Archive, RGANI, f. 5.", ["earlier None", "original None < earlier translation"]),
    ("“Report. Translation from Chinese,” 1962, Wilson Center Digital Archive, RGANI, f. 5.", ["chinese zh", "original None < chinese translation"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_makes_the_chain(text, expected):
    assert [_told(one) for one in record(text).texts] == expected


def _told(text):
    tag = f"{text.language}{_mark(text.language)}" if text.language else "None"
    steps = "".join(f" < {step.text} {step.kind}{_mark(step)}" for step in text.derived_from)
    return f"{text.id}{_mark(text)} {tag}{steps}"


def _mark(statement):
    return "" if statement.is_attested else "?"


def test_everything_concluded_says_from_what():
    text = CHAINS[9][0]
    for one in record(text).texts:
        for statement in (one, one.language, *one.derived_from):
            assert statement.is_attested or statement.basis


def test_who_did_what_goes_where_it_belongs():
    source = record(
        "“Memo,” May 1, 1962, Wilson Center Digital Archive, RGANI, f. 5. Obtained by Ann Lee (Troy University) "
        "and translated and edited for CWIHP by Bo Ek. With permission of the Project. Provided to the Project by Cy Ott."
    )
    (step,) = source.cited.derived_from
    assert [str(one) for one in step.translators] == ["Bo Ek"]
    assert [str(one) for one in step.editors] == ["Bo Ek"]
    assert [(str(one), one.affiliation) for one in step.obtainers] == [
        ("Ann Lee", "Troy University")
    ]
    assert [str(one) for one in step.commissioners] == ["CWIHP"]
    assert [str(one) for one in step.permission] == ["Project"]
    assert [str(one) for one in step.contributors] == ["Cy Ott"]
    assert step.note == "Provided to the Project by Cy Ott."


def test_a_publisher_and_its_former_name():
    source = record(
        "“Memo,” May 1, 1962, History and Public Policy Program Digital Archive, RGANI, f. 5. http://digitalarchive.wilsoncenter.org/document/12"
    )
    (place,) = source.cited.published_in
    assert str(place.publisher) == UMD
    assert [form.name for form in place.publisher.forms] == [
        "History and Public Policy Program Digital Archive"
    ]
    assert (source.id, place.url) == (
        "wcda-12",
        "http://digitalarchive.wilsoncenter.org/document/12",
    )


def test_a_source_note():
    source = record(
        "Source: Department of State, Central Files, 661.62B/6-861. Secret. Drafted by Ann Lee and approved by Bo Ek. Sent to Bonn."
    )
    assert source.classification == "Secret"
    assert [(str(one), one.basis) for one in source.authors] == [
        ("Ann Lee", 'source note: "Drafted by Ann Lee"')
    ]
    assert source.note == "Sent to Bonn. approved by Bo Ek."


def test_a_decimal_file_is_the_state_departments_only_by_inference():
    (held,) = record("800.00B/6-749").texts[0].held_at
    assert (held.repository.id, held.certainty) == ("us-state", "inferred")


def test_a_code_without_an_archive_is_kept():
    text = record("f.1, op.89, d.[120]").texts[0]
    assert text.held_at == ()
    assert "f.1, op.89, d.[120]" in text.note


HELD = [
    # line, repository, collection, code, leaves, carrier
    ("MOL, XIX-J-1-j Korea, 4. doboz", {"id": "mnl-ol", "sigle": "MOL", "joined_by": "comma"}, None, "XIX-J-1-j Korea, 4. doboz", None, None),
    ("AVP RF, f. 5, op. 1", {"id": "avprf", "sigle": "AVP RF"}, None, "f. 5, op. 1", None, None),
    ("Edward M. House Papers, Yale University Library", "yale", "Edward M. House Papers", None, None, None),
    ("RGANI, f. 5, l. 3", "rgani", None, "f. 5", "l. 3", None),
    ("Diplomatic Archives of the Ministry of Foreign Affairs of Japan, File A’0392 (Microfilm)", "japan-da-mofa", None, "File A’0392", None, "Microfilm"),
    ("National Archives of Ruritania, fond 5", {"name": "National Archives of Ruritania"}, None, "fond 5", None, None),
    ("TNA, vol. 12", {"sigle": "TNA"}, None, "vol. 12", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "repository", "collection", "code", "leaves", "carrier"), HELD)
def test_holdings(text, repository, collection, code, leaves, carrier):
    (held,) = record(text).texts[0].held_at
    assert held.repository.model_dump() == repository
    assert (held.collection, held.reference and held.reference.raw) == (collection, code)
    assert (held.locator and held.locator.raw, held.carrier) == (leaves, carrier)
    assert held.verbatim == text


def test_two_witnesses_in_one_archive_have_names_of_their_own():
    held = record("RGANI, f. 5, op. 1; RGASPI, f. 558; and RGANI, f. 89, op. 2.").texts[0].held_at
    assert [one.id for one in held] == ["rgani", "rgaspi", "rgani-2"]


DOUBTS = [
    # line, a reason that is told
    ("RGANI, f. 5.", "the line gives no title; the one here is a description"),
    ("TNA, vol. 12", "several archives bear this name (tanzania-na, tna)"),
    ("TNA, PREM 11/4052", "several archives bear this name (tanzania-na, tna); the form of the code tells which"),
    ("National Archives of Ruritania, fond 5", "the archives table does not know this archive"),
    ("f. 5, op. 1", "no archive is named"),
    ("RGANI, f. 5. Translated by Shen Zhihua.", "which part is the family name cannot be told; kept as printed"),
    ("“Memo,” undated, Wilson Center Digital Archive, RGANI, f. 5.", "expected a date with a year that can be told"),
    ("“Xyz,” 1962, Wilson Center Digital Archive, RGANI, f. 5.", "the title does not tell what kind of document it is"),
    ("RGANI, f. 5. Reprinted in Ann Lee and Bo Ek, Title, vol. 5 (Moscow: Mysl, 2005), p. 1.", "names and title are told apart by their look alone"),
    ("RGANI, f. 5. Translated by Ann Lee. Zzz yyy.", "not understood"),
    ("RGANI, f. 5.", "the line does not tell the language of the text"),
    ("Note, 3.5.1963, SAPMO-BArch, DY 30/3386.", "a date in numbers is left in the title; where its day and month are sure, write it as 1962-06-08 under 'dates'"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), DOUBTS)
def test_tells_what_it_is_unsure_of(text, reason):
    assert reason in reasons(text)


def test_a_doubt_points_at_its_words():
    text = "RGANI, f. 5. Translated by Ann Lee. Zzz yyy."
    doubt = draft(parse_line(text)).unsure[-1]
    assert text[slice(*doubt.span)] == doubt.text == "Zzz yyy"
    assert str(doubt) == "not understood: 'Zzz yyy' (column 37)"


def test_a_doubt_about_the_whole_points_nowhere():
    doubt = draft(parse_line("RGANI, f. 5.")).unsure[-1]
    assert doubt.span is None
    assert str(doubt) == "the line does not tell the language of the text: 'original'"


IN_NUMBERS = [
    # line, its date in numbers, whether that is told
    ("Note, 3.5.1963, SAPMO-BArch, DY 30/3386.", "3.5.1963", True),
    ("Note, 05/13/1963, NARA, RG 59, box 12.", "05/13/1963", True),
    ("Letter, 3.V.1963, AMSZ, z. 6/77.", "3.V.1963", True),
    ("Report 1963-05-03, SAPMO-BArch, DY 30/3386.", "1963-05-03", True),
    ("Telegram 3.5.1963.2, SAPMO-BArch, DY 30/3386.", "3.5.1963.2", False),
    ("Note 118-01765-1963, SAPMO-BArch, DY 30/3386.", "118-01765-1963", False),
]


@pytest.mark.parametrize(("text", "date", "told"), IN_NUMBERS)
def test_a_date_in_numbers_stays_where_it_is_and_is_told(text, date, told):
    made = draft(parse_line(text))
    found = [doubt for doubt in made.unsure if doubt.reason.startswith("a date in numbers")]
    assert made.source.title.text.endswith(date)
    assert [doubt.text for doubt in found] == ([date] if told else [])
    assert all(text[slice(*doubt.span)] == date for doubt in found)


FAILS = [
    # line, span of the fault
    ("", (0, 0)),
    ("only words here", (0, 15)),
    ("RGANI, f. 5\x00, op. 1", (11, 12)),
    ("RGANI, f. 5\ufffe, op. 1", None),
]


@pytest.mark.parametrize(("text", "span"), FAILS)
def test_says_what_was_expected(text, span):
    with pytest.raises(ParseError, match="expected") as caught:
        draft(parse_line(text))
    assert span is None or caught.value.span == span


KEYS = [
    # line, key
    (
        "“Memo on X,” June 8, 1962, RGANI, f. 5. https://digitalarchive.umd.edu/document/11",
        "wcda-11",
    ),
    ("“Memo on X,” June 8, 1962, RGANI, f. 5.", "memo-on-x-1962-06-08"),
    ("РГАНИ. Ф. 5. Оп. 49. Л. 3", "rgani-f-5-op-49-l-3"),
    ("中国第二历史档案馆", "source"),
]


@pytest.mark.parametrize(("text", "key"), KEYS)
def test_makes_keys(text, key):
    assert record(text).id == key
    assert draft(parse_line(text), key="own").source.id == "own"


NUMBERS = [
    # address, number
    ("https://digitalarchive.umd.edu/document/121618", "121618"),
    ("http://digitalarchive.wilsoncenter.org/document/121618.pdf", "121618"),
    ("https://wilson-center.drivingcreative.com/document/121618?x=1", "121618"),
    ("https://wilson-center-digital-archive.dvincitest.com/document/121618/", "121618"),
    ("https://digitalarchive.wilsoncenter.org/document/letter-x-0", None),
    ("https://example.org/document/121618", None),
    ("https://digitalarchive.umd.edu.evil.example/document/121618", None),
]


@pytest.mark.parametrize(("url", "number"), NUMBERS)
def test_one_document_has_one_number_on_all_hosts(url, number):
    assert document_number(url) == number


AGENTS = [
    # name, agent
    ("Gary Goldberg", Person(family="Goldberg", given="Gary")),
    ("Karl P. Benziger", Person(family="Benziger", given="Karl P.")),
    ("Bo Ek, Jr.", Person(family="Ek", given="Bo", suffix="Jr.")),
    ("7Brands", Body(name="7Brands")),
    ("NHK", Body(name="NHK")),
    ("National Security Archive", Body(name="National Security Archive")),
    ("Shen Zhihua", LiteralName(literal="Shen Zhihua")),
    ("Ann de Lee", LiteralName(literal="Ann de Lee")),
    ("Filippov", LiteralName(literal="Filippov")),
]


@pytest.mark.parametrize(("name", "expected"), AGENTS)
def test_names(name, expected):
    assert agent(Name(name, 0)) == expected


def test_a_short_name_in_parentheses():
    name = Name("Carnegie Corporation of New York", 0, "CCNY")
    assert agent(name) == Body(name="Carnegie Corporation of New York", short="CCNY")


TYPES = [
    # title, type
    ("Memorandum of Conversation between A and B", "conversation"), ("The Chancellor's [A's] Conversation with B", "conversation"),
    ("Memorandum Submitted by the Ambassador", "memorandum"), ("Cable, A to B", "telegram"), ("Ciphered Telegram No. 4, A to B", "telegram"),
    ("Letter, A to B", "letter"), ("George Creel to Colonel House", "letter"), ("Report, A to B", "report"), ("Minutes of the Meeting", "minutes"),
    ("Speech at the Plenum", "speech"), ("Statement of the Government", "statement"), ("Treaty of Friendship", "treaty"),
    ("From the Diary of A", "diary"), ("A’s Recollections of his Trip", "memoir"), ("Interview with A", "interview"), ("Press Release on X", "press-release"),
    ("Democratic Parties to Convene a Conference", "document"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "kind"), TYPES)
def test_the_kind_of_a_document(title, kind):
    assert source_type(title) == kind


STATED = [
    # title, dates
    ("Memorandum Submitted by A on 8 June 1962", ["delivered 1962-06-08"]),
    ("A's Conversation with B on 8 July 1997", ["event 1997-07-08"]),
    ("Telegram Received on June 8, 1962", ["received 1962-06-08"]),
    ("Telegram from A, 3 November 1962", ["dated 1962-11-03"]),
    ("Report of May 1962 on 31 June 1962", []),
]


@pytest.mark.parametrize(("title", "dates"), STATED)
def test_dates_in_titles(title, dates):
    assert list(map(str, stated_dates(title))) == dates


NOTICES = [
    # text, notice, language
    ("Memo (Translation)", "Translation", None),
    ("Memo [Soviet Translation]", "Soviet Translation", None),
    ("Translation from Chinese", "Translation from Chinese", "zh"),
    ("Official translation from the Korean", "Official translation from the Korean", "ko"),
]


@pytest.mark.parametrize(("text", "notice", "language"), NOTICES)
def test_notices_of_translation(text, notice, language):
    assert list(notices(text)) == [(notice, language)]


def test_no_notice_where_there_is_none():
    assert list(notices("On the translation of books")) == []
    assert issuer_language("Report on the Soviet Ambassador", "report") is None
