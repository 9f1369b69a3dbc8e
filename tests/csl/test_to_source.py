import pytest

from citekit.csl.from_source import item_from
from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival, source_from_item

ARCHIVAL = [
    # type, variables, whether it is an archival document
    ("manuscript", {}, True),
    ("document", {}, True),
    ("personal_communication", {}, True),
    ("collection", {}, True),
    ("report", {}, False),
    ("report", {"archive": "RGANI"}, True),
    ("map", {"archive_location": "f. 5"}, True),
    ("speech", {"call-number": "X 1"}, True),
    ("book", {"call-number": "D839"}, False),
    ("thesis", {"archive": "ProQuest"}, False),
    ("webpage", {}, False),
    ("article-newspaper", {"archive": "RGANI"}, False),
]


@pytest.mark.parametrize(("kind", "variables", "archival"), ARCHIVAL)
def test_is_archival(kind, variables, archival):
    assert is_archival(CslItem("a", kind, variables)) is archival


def record(**variables):
    item = CslItem.from_json({"id": "a", "type": "manuscript", "title": "A", **variables})
    return source_from_item(item).model_dump(mode="json")


PLAIN = {"id": "a", "type": "document", "title": "A"}
TEXT = {"id": "text"}
TABLE = [
    # variables, what the record has beside id, type, title and texts; and its texts
    ({"issued": {"date-parts": [[1962, 6, 8]]}}, {"dates": [{"role": "displayed", "date": "1962-06-08"}]}, [TEXT]),
    (
        {"issued": {"literal": "June 8, 1962"}},
        {"dates": [{"role": "displayed", "date": "1962-06-08", "verbatim": "June 8, 1962"}]},
        [TEXT],
    ),
    ({"issued": {"literal": "08.06.1962"}}, {"note": "issued: 08.06.1962"}, [TEXT]),
    ({"issued": {"date-parts": [[1962, 6]], "circa": True}}, {"dates": [{"role": "displayed", "date": "1962-06~"}]}, [TEXT]),
    ({"event-date": {"date-parts": [[1962]]}}, {"dates": [{"role": "event", "date": "1962"}]}, [TEXT]),
    ({"author": [{"family": "Zhang", "given": "Hanfu", "static-ordering": True}]}, {"authors": [{"family": "Zhang", "given": "Hanfu", "order": "family-first"}]}, [TEXT]),
    ({"author": [{"literal": "7Brands"}, {"given": "Cher"}]}, {"authors": ["7Brands", "Cher"]}, [TEXT]),
    ({"author": [{"family": "Gaulle", "non-dropping-particle": "de", "suffix": "Jr."}]}, {"authors": [{"family": "de Gaulle", "suffix": "Jr."}]}, [TEXT]),
    ({"author": [{"literal": " "}]}, {}, [TEXT]),
    ({"recipient": [{"family": "House"}]}, {"recipients": [{"family": "House"}]}, [TEXT]),
    ({"genre": "telegram"}, {"type": "telegram"}, [TEXT]),
    ({"genre": "press release"}, {"type": "press-release"}, [TEXT]),
    ({"genre": "Urgent cable"}, {"type": "telegram", "note": "genre: Urgent cable"}, [TEXT]),
    ({"title": "Memorandum of talks"}, {"type": "memorandum", "title": "Memorandum of talks"}, [TEXT]),
    ({"title": "Draft memorandum"}, {"title": "Draft memorandum"}, [TEXT]),
    ({"title": "", "genre": "Letter to House"}, {"type": "letter", "title": {"text": "Letter to House", "kind": "supplied"}}, [TEXT]),
    ({"title": " "}, {"title": {"text": "Document", "kind": "supplied"}}, [TEXT]),
    ({"title": "a\nb\x07"}, {"title": "a b\ufffd"}, [TEXT]),
    ({"title-short": "A", "original-title": "О"}, {"title": {"text": "A", "short": "A", "forms": [{"kind": "original", "text": "О"}]}}, [TEXT]),
    ({"medium": '[<span class="nocase">On Talks</span>]'}, {"title": {"text": "A", "forms": [{"kind": "translated", "text": "On Talks"}]}}, [TEXT]),
    ({"medium": "[in Chinese]"}, {}, [{"id": "text", "language": "zh"}]),
    ({"medium": "[in Chinese]", "language": "zh"}, {}, [{"id": "text", "language": "zh"}]),
    ({"medium": "[in Chinese]", "language": "ru"}, {"note": "medium: [in Chinese]"}, [{"id": "text", "language": "ru"}]),
    ({"medium": "microfilm"}, {"note": "medium: microfilm"}, [TEXT]),
    ({"language": "Russian"}, {}, [{"id": "text", "language": "ru"}]),
    ({"language": "Martian"}, {"note": "language: Martian"}, [TEXT]),
    ({"keyword": "a; b, c"}, {"subjects": ["a", "b, c"]}, [TEXT]),
    ({"keyword": "a, b"}, {"subjects": ["a", "b"]}, [TEXT]),
    ({"abstract": "One.\nTwo."}, {"summary": "One.\nTwo."}, [TEXT]),
    ({"license": "free", "note": "N", "volume": 5}, {"rights": "free", "note": "N\nvolume: 5"}, [TEXT]),
    ({"editor": [{"family": "Westad", "given": "Odd Arne"}]}, {"note": "editor: Westad || Odd Arne"}, [TEXT]),
    ({"custom": {"x": {"y": [1, "b"]}}}, {"note": "custom.x.y: 1\ncustom.x.y: b"}, [TEXT]),
    ({"unknown": [{"a": [True]}]}, {"note": 'unknown: [{"a": [true]}]'}, [TEXT]),
    ({"archive": "RGANI", "archive_location": "f. 5, op. 49", "page": "ll. 1-2"}, {}, [{"id": "text", "held_at": [{"repository": "rgani", "reference": "f. 5, op. 49", "locator": "ll. 1-2"}]}]),
    ({"archive": "Nowhere Library", "archive-place": "Nowhere"}, {}, [{"id": "text", "held_at": [{"repository": {"name": "Nowhere Library", "place": "Nowhere"}}]}]),
    ({"archive": "XYZ", "archive_collection": "Papers"}, {}, [{"id": "text", "held_at": [{"repository": {"sigle": "XYZ"}, "collection": "Papers"}]}]),
    ({"call-number": "RGANI, f. 5, op. 49"}, {}, [{"id": "text", "held_at": [{"repository": "rgani", "reference": "f. 5, op. 49"}]}]),
    ({"archive": "RGANI", "call-number": "RGANI, f. 5"}, {}, [{"id": "text", "held_at": [{"repository": "rgani", "reference": "f. 5"}]}]),
    ({"archive": "RGANI", "archive_location": "f. 5", "call-number": "olim 7"}, {}, [{"id": "text", "held_at": [{"repository": "rgani", "reference": "f. 5", "verbatim": "olim 7"}]}]),
    ({"archive_location": "box 3"}, {}, [{"id": "text", "held_at": [{"repository": {"name": "box 3"}}]}]),
    ({"archive_collection": "House Papers"}, {}, [{"id": "text", "held_at": [{"repository": {"name": "House Papers"}}]}]),
    ({"publisher": "WCDA", "URL": "https://a.example/1", "DOI": "10.1/x", "accessed": {"date-parts": [[2026]]}}, {}, [{"id": "text", "published_in": [{"publisher": "WCDA", "url": "https://a.example/1", "accessed": "2026", "identifiers": [{"scheme": "doi", "value": "10.1/x"}]}]}]),
    ({"URL": "a b"}, {"note": "URL: a b"}, [TEXT]),
    ({"publisher-place": "Beijing"}, {"place": "Beijing"}, [TEXT]),
    ({"publisher-place": "Beijing", "publisher": "P"}, {}, [{"id": "text", "published_in": [{"publisher": "P", "place": "Beijing"}]}]),
    ({"container-title": "Book", "page": "5-7", "number": "Doc. 3", "source": "JSTOR", "URL": "https://a.example/1"}, {}, [{"id": "text", "published_in": [{"type": "book", "title": "Book", "number": "Doc. 3", "pages": "5-7"}, {"publisher": "JSTOR", "url": "https://a.example/1"}]}]),
    ({"container-title": "Book", "editor": [{"family": "E"}], "original-date": {"date-parts": [[1995]]}}, {}, [{"id": "text", "published_in": [{"type": "book", "title": "Book", "editors": [{"family": "E"}], "date": "1995"}]}]),
    (
        {"translator": [{"literal": "7Brands"}], "language": "en", "archive": "RGANI", "URL": "https://a.example/1"},
        {},
        [
            {"id": "original", "held_at": [{"repository": "rgani"}]},
            {
                "id": "translation",
                "language": "en",
                "derived_from": [{"text": "original", "kind": "translation", "translators": ["7Brands"]}],
                "published_in": [{"url": "https://a.example/1"}],
            },
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("variables", "fields", "texts"), TABLE)
def test_what_an_item_says_is_in_the_record(variables, fields, texts):
    assert record(**variables) == {**PLAIN, **fields, "texts": texts}


KEYS = [
    # id, key, what is kept of the id
    ("a-b_c.d", "a-b_c.d", ()),
    ("http://zotero.org/1", "http-zotero-org-1", ("http://zotero.org/1",)),
    ("章汉夫", "untitled", ("章汉夫",)),
    ("x" * 200, "x" * 100, ("x" * 200,)),
    ("\x07 ", "untitled", ("\ufffd",)),
]


@pytest.mark.parametrize(("identifier", "key", "kept"), KEYS)
def test_keys(identifier, key, kept):
    source = source_from_item(CslItem(identifier, "manuscript", {}))
    assert source.id == key
    assert tuple(one.value for one in source.identifiers) == kept


def test_a_key_may_be_given():
    assert source_from_item(CslItem("a", "manuscript", {}), key="b").id == "b"


TYPES = [
    ("personal_communication", "Telegram to House", "telegram"),
    ("personal_communication", "To House", "letter"),
    ("interview", "Talk", "interview"),
    ("collection", "House Papers", "collection"),
    ("graphic", "Photograph of House", "photograph"),
    ("treaty", "On Borders", "treaty"),
    ("manuscript", "Notes", "document"),
]


@pytest.mark.parametrize(("kind", "title", "type_"), TYPES)
def test_types(kind, title, type_):
    assert source_from_item(CslItem("a", kind, {"title": title})).type == type_


def test_the_citation_stays_the_same():
    item = CslItem.from_json(
        {
            "id": "a", "type": "document", "title": "Memorandum", "title-short": "Memo", "language": "en",
            "author": [{"family": "Zhang", "given": "Hanfu", "static-ordering": True}],
            "translator": [{"literal": "7Brands"}], "issued": {"date-parts": [[1962, 6, 8]]},
            "archive": "PRC FMA", "archive-place": "Beijing", "archive_location": "118-01765-03", "page": "27-28",
            "call-number": "PRC FMA 118-01765-03", "publisher": "Wilson Center Digital Archive",
            "URL": "https://digitalarchive.umd.edu/document/121618", "abstract": "Views.", "keyword": "a, b",
        }
    )  # fmt: skip
    assert item_from(source_from_item(item)) == item
