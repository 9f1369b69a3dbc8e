import re
from html import escape

import pytest

from citekit.csl.item import CslItem
from citekit.formats import ris
from citekit.formats.unread import Edited
from citekit.model import Source


def test_the_seed_is_a_record_that_managers_keep(seed):
    text = ris.write([seed])
    assert re.sub(r"N1  - .*\r\n", "", text) == (
        "TY  - MANSCPT\r\n"
        "ID  - wcda-121618\r\n"
        "TI  - Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu on 8 June 1962\r\n"
        "ST  - Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu\r\n"
        "A4  - 7Brands\r\n"
        "DA  - 1962/06/08/\r\n"
        "PY  - 1962\r\n"
        "AN  - 118-01765-03\r\n"
        "DB  - PRC FMA\r\n"
        "CN  - PRC FMA 118-01765-03\r\n"
        "M2  - archive-place: Beijing\r\n"
        "M2  - page: 27-28\r\n"
        "M2  - publisher: Wilson Center Digital Archive\r\n"
        "M2  - Citation Key: wcda-121618\r\n"
        "M2  - tex.library: PRC FMA 118-01765-03\r\n"
        "LA  - en\r\n"
        "UR  - https://digitalarchive.umd.edu/document/121618\r\n"
        "AB  - The Soviet Government presents its views on developments along the Xinjiang-USSR border.\r\n"
        "ER  - \r\n"
    )
    assert not text.startswith("\ufeff")


def document(**fields):
    return Source.model_validate(
        {"id": "k", "type": "letter", "title": "A", "texts": {"id": "a"}, **fields}
    )


TAGS = [
    # fields of a source, tags that are there, tags that are not
    ({"authors": "Creel", "recipients": {"family": "House"}}, ["TY  - PCOMM", "AU  - Creel", "A2  - House", "M2  - Citation Key: k"], ["ED", "SP"]),
    ({"recipients": {"family": "House", "given": "Edward"}}, ["TY  - MANSCPT"], ["A2", "ED", "AU"]),
    ({"type": "map"}, ["TY  - MAP"], ["SP", "EP", "M2  - type: map"]),
    ({"type": "photograph", "texts": {"id": "a", "held_at": {"repository": "rgani"}}}, ["TY  - MANSCPT", "M2  - type: graphic"], []),
    (
        {"authors": {"family": "Zhang", "given": "Hanfu", "order": "family-first"}, "recipients": "House",
         "texts": [{"id": "o"}, {"id": "a", "derived_from": {"text": "o", "kind": "translation", "translators": {"family": "G", "given": "B"}}}]},
        ["TY  - PCOMM", "AU  - Zhang Hanfu", "M2  - translator: G || B"], ["A4"],
    ),
    ({}, ["TY  - MANSCPT"], ["DA", "PY", "DB", "AN", "M3  - document"]),
    ({"dates": {"role": "dated", "date": "1962~"}}, ["DA  - 1962~", "PY  - 1962", "M2  - issued: 1962~"], []),
    ({"dates": {"role": "dated", "date": "1962-06"}}, ["DA  - 1962/06//"], ["M2  - issued"]),
    ({"dates": {"role": "dated", "date": "1962-21"}}, ["DA  - 1962-21", "PY  - 1962", "M2  - issued: 1962-21"], []),
    ({"dates": {"role": "dated", "date": "196X"}}, ["M2  - issued: 1960s"], ["DA", "PY"]),
    ({"dates": {"role": "dated", "date": "19XX"}}, ["M2  - issued: 20th century"], ["DA", "PY"]),
    (
        {"dates": {"role": "dated", "date": "1962-06-07/1962-06-08"}},
        ["DA  - 1962-06-07/1962-06-08", "M2  - issued: 1962-06-07/1962-06-08"], [],
    ),
    ({"subjects": ["Ushiba, Nobuhiko", "China"]}, ["KW  - Ushiba, Nobuhiko", "KW  - China"], []),
    ({"type": "memoir"}, ["M3  - memoir"], []),
    ({"summary": "One.\n\nER  - two"}, ["AB  - One. ER  - two"], []),
    (
        {"texts": {"id": "a", "held_at": {"repository": {"name": "Yale", "place": "New Haven", "position": "last"}, "collection": "House Papers", "reference": "box 3", "locator": "f. 5"}}},
        ["AN  - box 3", "M2  - page: f. 5", "DB  - Yale", "M2  - archive_collection: House Papers", "M2  - archive-place: New Haven"],
        ["CN", "SP", "EP"],
    ),
    (
        {"texts": {"id": "a", "published_in": {"type": "book", "title": "Papers", "publisher": "GPO", "pages": "5-7", "editors": {"family": "E"}, "date": "1995"}}},
        ["M2  - publisher: GPO", "M2  - container-title: Papers", "M2  - page: 5-7", "M2  - editor: E", "M2  - original-date: 1995"],
        ["SP", "EP", "ED", "AN", "PB"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "there", "absent"), TAGS)
def test_tags_of_archival_documents(fields, there, absent):
    source = document(**fields)
    text = ris.write([source])
    lines = text.split("\r\n")
    assert [line for line in there if line not in lines] == []
    assert [
        line
        for line in lines
        if line.startswith(tuple(f"{tag}  -" if len(tag) == 2 else tag for tag in absent))
    ] == []
    assert list(ris.read(text)) == [source]


def test_the_seed_for_endnote(seed):
    text = ris.write([seed], profile="endnote")
    lines = [
        line
        for line in text.split("\r\n")
        if not line.startswith(("AB", "ST", "TI", "N1  - citekit"))
    ]
    assert lines == [
        "TY  - MANSCPT",
        "ID  - wcda-121618",
        "A4  - 7Brands",
        "DA  - 1962/06/08/",
        "PY  - 1962",
        "PB  - PRC FMA",
        "CY  - Beijing",
        "NV  - 118-01765-03",
        "M1  - 27-28",
        "AN  - 118-01765-03, 27-28",
        "CN  - PRC FMA 118-01765-03",
        "DP  - Wilson Center Digital Archive",
        "N1  - Translated by 7Brands",
        "LA  - en",
        "UR  - https://digitalarchive.umd.edu/document/121618",
        "ER  - ",
        "",
    ]
    assert list(ris.read(text)) == [seed]


def test_what_endnote_keeps_gives_the_place_back():
    """EndNote gives its fields back, and no note of ours where a person deleted it."""
    fields = [
        "PB  - RGANI",
        "CY  - Moscow",
        "T2  - Papers",
        "NV  - f. 5, op. 49",
        "M1  - ll. 1-2",
        "AN  - f. 5, op. 49, ll. 1-2",
    ]
    for tags in (fields, fields[:-1]):
        (found,) = ris.read("\r\n".join(["TY  - MANSCPT", "TI  - A", *tags, "ER  - "]))
        held = found.texts[0].held_at[0]
        assert (held.repository.id, held.collection, str(held.reference), str(held.locator)) == (
            "rgani",
            "Papers",
            "f. 5, op. 49",
            "ll. 1-2",
        )
        assert found.note is None


def test_lines_for_zotero_stand_in_the_order_of_their_readers():
    source = document(
        title={"text": "Letter", "forms": {"kind": "original", "text": "Письмо"}},
        texts={"id": "a", "language": "en", "held_at": {"repository": {"name": "Yale", "place": "New Haven"}, "collection": "Papers"}},
    )  # fmt: skip
    lines = [line[6:] for line in ris.write([source]).split("\r\n") if line.startswith("M2")]
    assert lines == [
        "archive-place: New Haven",
        "archive_collection: Papers",
        "Citation Key: k",
        "tex.origtitle: Письмо",
        "tex.library: Yale, Papers",
    ]


def item(**variables):
    return CslItem.from_json({"id": "k", "title": "A", **variables})


NAME = [{"family": "Westad", "given": "Odd Arne", "suffix": "Jr."}]
PERSON = [{"family": "E", "given": "F"}]
WORKS = [
    # item, lines without TY's, ID, TI, the key's and ER's
    (item(type="book", author=NAME, editor=NAME, publisher="P", ISBN="978-0"), "BOOK", ["AU  - Westad, Odd Arne, Jr.", "ED  - Westad, Odd Arne, Jr.", "SN  - 978-0", "PB  - P"]),
    (item(type="book", page="5-7", genre="memoir", **{"collection-title": "S", "collection-editor": NAME}), "BOOK", ["A2  - Westad, Odd Arne, Jr.", "T3  - S", "M2  - page: 5-7", "M2  - genre: memoir"]),
    (item(type="chapter", editor=NAME, page="5-7", **{"container-title": "B", "collection-editor": NAME}), "CHAP", ["A2  - Westad, Odd Arne, Jr.", "A3  - Westad, Odd Arne, Jr.", "T2  - B", "SP  - 5", "EP  - 7"]),
    (item(type="report", editor=PERSON, translator=PERSON, **{"collection-title": "S", "collection-editor": PERSON}), "RPRT", ["A2  - E, F", "A4  - E, F", "T2  - S", "M2  - editor: E || F"]),
    (item(type="thesis", editor=PERSON, translator=PERSON, page="5"), "THES", ["M2  - editor: E || F", "M2  - translator: E || F", "M2  - page: 5"]),
    (item(type="article-newspaper", editor=PERSON, translator=PERSON, section="B", **{"container-title": "N"}), "NEWS", ["A4  - E, F", "T2  - N", "SE  - B", "M2  - editor: E || F"]),
    (item(type="paper-conference", translator=PERSON, **{"container-title": "P", "event-title": "C"}), "CPAPER", ["T2  - C", "C3  - P", "M2  - translator: E || F"]),
    (item(type="paper-conference", **{"event-title": "C"}), "CPAPER", ["M2  - event-title: C"]),
    (item(type="standard", number="ISO 1", ISBN="978-0"), "STAND", ["SN  - ISO 1", "M2  - type: standard", "M2  - ISBN: 978-0"]),
    (item(type="article", **{"collection-title": "S"}), "AGGR", ["M2  - type: article", "M2  - collection-title: S"]),
    (item(type="patent", number="7", publisher="P"), "PAT", ["SN  - 7", "M2  - publisher: P"]),
    (item(type="webpage", volume="3", editor=PERSON), "ELEC", ["M2  - volume: 3", "M2  - editor: E || F"]),
    (item(type="book", issued={"literal": "harvest"}), "BOOK", ["M2  - issued: harvest"]),
    (item(type="book", issued={"date-parts": [[1962]], "circa": True}), "BOOK", ["DA  - 1962~", "PY  - 1962", "M2  - issued: 1962~"]),
    (item(type="article-journal", ISSN="1", **{"container-title": "J", "volume": "6", "issue": "7"}), "JOUR", ["T2  - J", "VL  - 6", "IS  - 7", "SN  - 1"]),
    (item(type="report", number="R-1", publisher="RAND"), "RPRT", ["SN  - R-1", "PB  - RAND"]),
    (item(type="thesis", genre="PhD diss."), "THES", ["M3  - PhD diss."]),
    (item(type="webpage", URL="https://a.example", accessed={"date-parts": [[2026, 8, 24]]}), "ELEC", ["UR  - https://a.example", "Y2  - 2026/08/24/"]),
    (item(type="webpage", accessed={"date-parts": [[2026, 8]]}), "ELEC", ["M2  - accessed: 2026-08"]),
    (item(type="webpage", accessed={"literal": "last May"}), "ELEC", ["M2  - accessed: last May"]),
    (item(type="broadcast", dimensions="26m", note="a\nb", keyword="x, y"), "AGGR", ["KW  - x", "KW  - y", "N1  - a", "N1  - b", "M2  - type: broadcast", "M2  - dimensions: 26m"]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "kind", "lines"), WORKS)
def test_published_works(work, kind, lines):
    text = ris.write([work])
    last = ["M2  - Citation Key: k", "ER  - ", ""]
    assert text.split("\r\n") == [f"TY  - {kind}", "ID  - k", "TI  - A", *lines, *last]
    assert list(ris.read(text)) == [work]


def test_a_key_that_zotero_keeps_is_read():
    text = ris.write([item(type="book")]).replace("ID  - k\r\n", "")
    assert list(ris.read(text)) == [item(type="book")]


def test_what_zotero_keeps_of_ris_gives_the_place_back(seed):
    """Zotero keeps what stands in M2, and a person may delete the note."""
    text = re.sub(r"(?:N1|ID)  - .*\r\n", "", ris.write([seed]))
    (found,) = ris.read(text)
    held, published = found.texts[0].held_at[0], found.texts[-1].published_in[0]
    assert (found.id, held.repository.id) == (seed.id, "prc-fma")
    assert (str(held.reference), str(held.locator)) == ("118-01765-03", "27-28")
    assert str(published.publisher) == "Wilson Center Digital Archive"


READ = [
    # tags, item
    ("BOOK", ["TI  - A", "A2  - S", "A3  - E, F", "T2  - Series", "BT  - Other", "U1  - x"], {"type": "book", "title": "A", "collection-editor": [{"literal": "S"}], "editor": [{"family": "E", "given": "F"}], "collection-title": "Series", "custom": {"ris": {"BT": ["Other"], "U1": ["x"]}}}),
    ("JOUR", ["T1  - A", "JO  - J", "JA  - J.", "SP  - 1", "EP  - 9", "Y1  - 1962/06//"], {"type": "article-journal", "title": "A", "container-title": "J", "container-title-short": "J.", "page": "1-9", "issued": {"date-parts": [[1962, 6]]}}),
    ("JOUR", ["TI  - A", "EP  - 9", "SP  - 1-9", "DA  - 1962/06/08", "PY  - 1962"], {"type": "article-journal", "title": "A", "page": "1-9", "issued": {"date-parts": [[1962, 6, 8]]}, "custom": {"ris": {"EP": ["9"]}}}),
    ("BOOK", ["TI  - A", "PY  - 1962///Spring"], {"type": "book", "title": "A", "issued": {"date-parts": [[1962]], "season": 1}}),
    ("BOOK", ["TI  - A", "PY  - 1962///ca."], {"type": "book", "title": "A", "issued": {"date-parts": [[1962]], "circa": True}}),
    ("BOOK", ["TI  - A", "PY  - 1962/06//early"], {"type": "book", "title": "A", "issued": {"literal": "1962/06//early"}}),
    ("BOOK", ["TI  - A", "PY  - 1962/13/01"], {"type": "book", "title": "A", "issued": {"literal": "1962/13/01"}}),
    ("BOOK", ["TI  - A", "PY  - 1962/1963"], {"type": "book", "title": "A", "issued": {"date-parts": [[1962], [1963]]}}),
    ("BOOK", ["TI  - A", "DA  - June 8, 1962"], {"type": "book", "title": "A", "issued": {"date-parts": [[1962, 6, 8]]}}),
    ("BOOK", ["TI  - A", "DA  - 1962/jun 8,/"], {"type": "book", "title": "A", "issued": {"date-parts": [[1962, 6, 8]]}}),
    ("BOOK", ["TI  - A", "DA  - undated"], {"type": "book", "title": "A", "issued": {"literal": "undated"}}),
    ("BOOK", ["TI  - О", "TT  - A", "TT  - B", "AU  - Чэнь", "TA  - Chen, Jian"], {"type": "book", "title": "A", "original-title": "О", "original-author": [{"literal": "Чэнь"}], "author": [{"family": "Chen", "given": "Jian"}], "custom": {"ris": {"TT": ["B"]}}}),
    ("BOOK", ["TI  - A", "M2  - dimensions: 26m", "M2  - whatever", "M1  - x", "M2  - editor: E || F", "M2  - original-date: 1925"], {"type": "book", "title": "A", "note": "whatever", "dimensions": "26m", "editor": [{"family": "E", "given": "F"}], "original-date": {"date-parts": [[1925]]}, "custom": {"ris": {"M1": ["x"]}}}),
    ("BOOK", ["TI  - A", "TI  - B", "UR  - https://a.example", "UR  - https://b.example"], {"type": "book", "title": "A", "URL": "https://a.example", "custom": {"ris": {"TI": ["B"], "UR": ["https://b.example"]}}}),
    ("BOOK", ["TI  - A", "AU  - , X", "AU  - A, B, C, D"], {"type": "book", "title": "A", "author": [{"literal": ", X"}, {"family": "A", "given": "B", "suffix": "C, D"}]}),
    ("BOOK", ["TI  - A", "M2  - issued: harvest"], {"type": "book", "title": "A", "issued": {"literal": "harvest"}}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "lines", "data"), READ)
def test_reads_what_others_write(kind, lines, data):
    (found,) = ris.read("\r\n".join([f"TY  - {kind}", "ID  - k", *lines, "ER  - "]))
    assert found.to_json() == {"id": "k", **data}


HELD = [
    # tags, archive, code, leaves, collection
    (
        ["AN  - f. 5, op. 49, ll. 1-2", "DB  - RGANI", "CN  - RGANI, f. 5, op. 49"],
        "rgani",
        "f. 5, op. 49",
        "ll. 1-2",
        None,
    ),
    (["AN  - f. 5, op. 49", "DB  - RGANI"], "rgani", "f. 5, op. 49", None, None),
    (["PB  - RGANI", "T2  - Papers", "CN  - f. 5"], "rgani", "f. 5", None, "Papers"),
    (["AV  - f. 5", "DB  - RGANI"], "rgani", "f. 5", None, None),
]


@pytest.mark.parametrize(("lines", "archive", "code", "leaves", "collection"), HELD)
def test_reads_where_a_document_is_held(lines, archive, code, leaves, collection):
    (found,) = ris.read("\n".join(["TY  - MANSCPT", "TI  - A", *lines]))
    held = found.texts[0].held_at[0]
    assert (held.repository.id, str(held.reference), held.collection) == (archive, code, collection)
    assert (held.locator.raw if held.locator else None) == leaves


def test_an_unknown_type_is_kept():
    (found,) = ris.read("TY  - NONSENSE\nID  - k\nTI  - A\nA3  - X\nER  - ")
    assert isinstance(found, Source)
    assert found.note == "custom.ris.TY: NONSENSE\ncustom.ris.A3: X"


def test_an_edited_record_wins_and_says_so(seed):
    text = ris.write([seed]).replace("CN  - PRC FMA 118-01765-03", "CN  - PRC FMA 118-01765-04")
    entry, told = ris.read(text, file="x.ris")
    assert entry != seed
    assert isinstance(told, Edited)
    assert (told.id, told.fields) == ("wcda-121618", ("CN",))
    assert str(told.error) == (
        "x.ris:1: wcda-121618: edited since citekit wrote it: CN; the entry was read as it stands, "
        "and what only the embedded record says was left aside"
    )


def test_the_record_survives_programs_that_make_html_of_notes(seed):
    def html(note):
        return f"N1  - <p>{escape(note[1])}</p>\r\n"

    text = re.sub(r"N1  - (.*)\r\n", html, ris.write([seed]))
    assert "&quot;" in text
    assert list(ris.read(text)) == [seed]


KEYS = [
    # tags, key
    (["TI  - Memorandum", "DB  - PRC FMA", "DA  - 1962/06/08"], "prcfma1962memorandum"),
    (
        ["TI  - The Memorandum", "AU  - Chervonenko, Stepan", "DA  - 1962"],
        "chervonenko1962memorandum",
    ),
    (["M3  - telegram", "DB  - RGANI"], "rganitelegram"),
]


@pytest.mark.parametrize(("lines", "key"), KEYS)
def test_keys_are_readable_and_never_clash(lines, key):
    text = "\n".join(["TY  - MANSCPT", *lines, "ER  - ", ""])
    read = list(ris.read(text * 3))
    assert [one.id for one in read] == [key, f"{key}-2", f"{key}-3"]
    assert list(ris.read(ris.write(read))) == read
