"""Divided bibliographies: what stands under which heading, in which order, in any style and output."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.archives import Repositories
from citekit.bibliographies import grouped, read_scheme
from citekit.csl.cited import Cited
from citekit.csl.item import CslItem
from citekit.csl.output import OUTPUTS, render, write
from citekit.errors import StyleError
from citekit.library.folder import examples_folder, load
from citekit.model import Source


def held(key, repository, reference=None, **more):
    holding = {"repository": repository} | ({"reference": reference} if reference else {})
    locator = more.pop("locator", None)
    if locator:
        holding["locator"] = locator
    collection = more.pop("collection", None)
    if collection:
        holding["collection"] = collection
    texts = {"id": "a", "held_at": holding}
    data = {
        "id": key,
        "type": "report",
        "title": f"Report {key}",
        "dates": {"role": "dated", "date": "1962"},
        "texts": texts,
    }
    return Source.model_validate(data | more)


def published(key, **more):
    texts = {"id": "a", "published_in": {"type": "book", "title": "Documents", "publisher": "P"}}
    data = {
        "id": key,
        "type": "memoir",
        "title": f"Memoir {key}",
        "dates": {"role": "dated", "date": "1977"},
        "texts": texts,
    }
    return Source.model_validate(data | more)


def book(key, **more):
    data = {"id": key, "type": "book", "title": f"Book {key}", "issued": {"date-parts": [[1999]]}}
    return CslItem.from_json(data | {"author": [{"family": "Smith", "given": "Jane"}]} | more)


F558 = [held(f"s{n}", "rgaspi", f"f. 558, op. 11, d. {n}") for n in (328, 9, 131)]
F17 = held("s17", "rgaspi", "f. 17, op. 2, d. 1", locator="ll. 3-5")
AVPRF = held("s0100", "avprf", "fond 0100, opis 40, delo 7")
TNA = [held("fo9", "tna", "FO 371/9"), held("fo1000", "tna", "FO 371/1000"), held("cab", "tna", "CAB 128/5")]  # fmt: skip
HOUSE = held("letter", {"name": "Yale University Library", "place": "New Haven, CT"}, collection="Edward M. House Papers")  # fmt: skip
ALL = [*F558, F17, AVPRF, *TNA, HOUSE, published("wartime"), book("b1"), book("b2")]


def outline(divided):
    """Give headings and entries as nested lists of texts."""
    return [
        (part.heading, [render(entry.tree) for entry in part.entries], outline(part.sections))
        for part in divided
    ]


def ids(divided):
    return [
        [part.heading, [entry.id for entry in part.entries], *ids(part.sections)]
        for part in divided
    ]


RGASPI = "Russian State Archive of Socio-Political History (RGASPI), Moscow"
AVP = "Archive of Foreign Policy of the Russian Federation (AVPRF), Moscow"
KEW = "The National Archives of the UK (TNA), Kew"
YALE = "Yale University Library, New Haven, CT"


def test_archives_then_published_sources_then_literature():
    assert ids(grouped(ALL)) == [
        [
            "Archival Sources",
            [],
            [AVP, ["s0100"]],
            [KEW, ["cab", "tna/FO 371"]],
            [RGASPI, ["s17", "rgaspi/f. 558"]],
            [YALE, ["letter"]],
        ],
        ["Published Primary Sources", ["wartime"]],
        ["Secondary Literature", ["b1", "b2"]],
    ]


def test_a_collection_once_several_of_its_items_are_cited():
    found = {heading: texts for heading, texts, _ in outline(grouped(ALL))[0][2]}
    assert found[RGASPI] == [
        "“Report s17.” 1962. RGASPI, f. 17, op. 2, d. 1, ll. 3–5.",
        "RGASPI, f. 558.",
    ]
    assert found[KEW][1] == "TNA, FO 371."


def test_the_second_author_is_a_dash_only_inside_a_group():
    divided = grouped([book("b1"), book("b2"), book("b3", keyword="primary source")])
    assert [part.heading for part in divided] == [
        "Published Primary Sources",
        "Secondary Literature",
    ]
    texts = outline(divided)
    assert texts[0][1] == ["Smith, Jane. Book B3. 1999."]
    assert texts[1][1] == ["Smith, Jane. Book B1. 1999.", "———. Book B2. 1999."] or texts[1][1] == [
        "Smith, Jane. Book B1. 1999.",
        "Smith, Jane. Book B2. 1999.",
    ]


DETAILS = [
    # keys of the group, what stands under RGASPI, what under Kew
    ("entries: documents", ["s17", "s9", "s131", "s328"], ["cab", "fo9", "fo1000"]),
    ("entries: collections", ["rgaspi/f. 17", "rgaspi/f. 558"], ["tna/CAB 128", "tna/FO 371"]),
    (
        "entries: files",
        ["rgaspi/f. 17, op. 2, d. 1"] + [f"rgaspi/f. 558, op. 11, d. {n}" for n in (9, 131, 328)],
        ["tna/CAB 128/5", "tna/FO 371/9", "tna/FO 371/1000"],
    ),
    ("several: 3", ["s17", "rgaspi/f. 558"], ["cab", "fo9", "fo1000"]),
    ("several: 4", ["s17", "s9", "s131", "s328"], ["cab", "fo9", "fo1000"]),
]


@pytest.mark.parametrize(("keys", "moscow", "kew"), DETAILS)
def test_how_archives_are_listed(keys, moscow, kew):
    scheme = read_scheme(f"groups:\n  - take: archives\n    {keys}\n  - take: rest\n")
    found = {part[0]: part[1] for part in ids(grouped(ALL, scheme))[0][2:]}
    assert (found[RGASPI], found[KEW]) == (moscow, kew)


def test_files_under_headings_of_countries_and_collections():
    scheme = read_scheme(
        "groups: [{take: archives, entries: files, headings: [country, repository, collection]}, {take: rest}]"
    )
    russia = next(part for part in outline(grouped(ALL, scheme))[0][2] if part[0] == "Russia")
    assert russia == (
        "Russia",
        [],
        [
            (AVP, [], [("f. 0100", ["f. 0100, op. 40, d. 7"], [])]),
            (
                RGASPI,
                [],
                [
                    ("f. 17", ["f. 17, op. 2, d. 1"], []),
                    ("f. 558", [f"f. 558, op. 11, d. {n}" for n in (9, 131, 328)], []),
                ],
            ),
        ],
    )


def test_a_collection_without_files_is_a_line_and_no_heading():
    scheme = read_scheme(
        "groups: [{take: archives, entries: files, headings: [repository, collection]}]"
    )
    (archives,) = grouped([HOUSE], scheme)
    assert outline(archives.sections) == [(YALE, ["Edward M. House Papers"], [])]


def test_without_headings_the_archive_stands_in_each_line():
    scheme = read_scheme("groups: [{take: archives, entries: collections, headings: []}]")
    ((_, texts, _),) = outline(grouped([*F558, *TNA], scheme))
    assert texts == ["RGASPI, f. 558", "TNA, CAB 128", "TNA, FO 371"]


def test_citations_by_author_and_date_need_their_items():
    divided = grouped(ALL, style="chicago-author-date")
    assert "rgaspi/f. 558" not in json.dumps(ids(divided))
    assert ["s17", "s9", "s131", "s328"] in [part[1] for part in ids(divided)[0][2:]]


def test_a_collection_that_has_a_record_stands_for_its_items():
    papers = Source.model_validate(
        {"id": "house", "type": "collection", "title": {"text": "Edward M. House Papers", "kind": "supplied"}}
        | {"texts": {"id": "a", "held_at": {"repository": "yale"}}}
    )  # fmt: skip
    (archives,) = grouped([HOUSE, papers])
    assert ids(archives.sections) == [[YALE, ["house"]]]


def test_one_archive_has_one_heading_however_records_name_it():
    records = [
        held("a", {"id": "rgaspi", "sigle": "RTsKhIDNI"}, "f. 17, op. 1, d. 1"),
        held("b", "rgaspi", "f. 18, op. 1, d. 1"),
        held("c", {"sigle": "RGASPI"}, "f. 19, op. 1, d. 1"),
    ]
    (archives,) = grouped(records)
    assert ids(archives.sections) == [[RGASPI, ["a", "b", "c"]]]


def test_one_document_in_several_archives_stands_under_each():
    telegram = load("wcda-112100")["wcda-112100"]
    (archives,) = grouped([telegram])
    listed = [entry.id for part in archives.sections for entry in part.entries]
    assert sorted(listed) == ["wcda-112100", "wcda-112100#2", "wcda-112100#3"]


def test_one_copy_stands_under_its_archive_alone():
    telegram = Cited(load("wcda-112100")["wcda-112100"], witness="rgaspi")
    (archives,) = grouped([telegram])
    assert ids(archives.sections) == [[RGASPI, ["wcda-112100##rgaspi"]]]


WHOSE = [
    ("chain", ["Archival Sources"]),
    ("cited", ["Published Primary Sources"]),
]


@pytest.mark.parametrize(("which", "headings"), WHOSE)
def test_whose_copies_count(which, headings):
    seed = load("wcda-121618")["wcda-121618"]
    scheme = read_scheme(
        f"held: {which}\ngroups: [{{take: archives}}, {{take: published-sources}}]"
    )
    assert [part.heading for part in grouped([seed], scheme)] == headings
    original = Cited(seed, text="chinese")
    assert [part.heading for part in grouped([original], scheme)] == ["Archival Sources"]


def test_what_is_only_inferred_puts_nothing_into_an_archive():
    data = held("x", "rgaspi", "f. 1, op. 1, d. 1").model_dump(mode="json")
    data["texts"][0]["held_at"][0] |= {"certainty": "inferred", "basis": "a guess"}
    divided = grouped([Source.model_validate(data)])
    assert [part.heading for part in divided] == ["Other Sources"]
    assert divided.unplaced == ("x",)


def test_what_no_group_takes_is_listed_and_told():
    divided = grouped(ALL, read_scheme("groups: [{take: literature}]"), locale="de-DE")
    assert [part.heading for part in divided] == ["Literatur", "Weitere Quellen"]
    assert set(divided.unplaced) == {one.id for one in ALL} - {"b1", "b2"}


TAKES = [
    # take, ids in the first group
    ("{types: memoir}", ["wartime"]),
    ("{types: [book, memoir]}", ["b1", "b2", "wartime"]),
    ("{ids: [b2, s17]}", ["b2", "s17"]),
    ("[{ids: b2}, {types: memoir}]", ["b2", "wartime"]),
    ("{keywords: War}", ["b3"]),
    ("{languages: de}", ["b4"]),
    ("{types: book, languages: [de, fr]}", ["b4"]),
]


@pytest.mark.parametrize(("take", "wanted"), TAKES)
def test_what_a_group_takes(take, wanted):
    entries = [*ALL, book("b3", keyword="peace; war"), book("b4", language="de-CH")]
    scheme = read_scheme(
        f"groups:\n  - take: archives\n  - heading: X\n    take: {take}\n  - take: rest\n"
    )
    found = next(part for part in grouped(entries, scheme) if part.heading == "X")
    listed = {entry.id for entry in found.entries}
    assert listed >= set(wanted)
    if "book" not in take:
        assert listed == set(wanted)


def test_an_entry_that_a_group_names_goes_there_whatever_stands_before():
    scheme = read_scheme("groups: [{take: rest}, {heading: Mine, take: {ids: b1}}]")
    assert ids(grouped([book("b1"), book("b2")], scheme))[1] == ["Mine", ["b1"]]


def test_groups_inside_groups():
    scheme = read_scheme(
        "groups:\n  - heading: Printed\n    groups:\n      - {take: published-sources}\n      - {take: literature}\n"
    )
    (printed,) = grouped([published("m"), book("b")], scheme)
    assert [(part.level, part.heading) for part in printed.sections] == [
        (2, "Published Primary Sources"),
        (2, "Secondary Literature"),
    ]


LANGUAGES = [
    ("en-GB", "Archival Sources"), ("de-DE", "Archivalische Quellen"), ("fr-FR", "Sources d’archives"),
    ("ru-RU", "Архивные источники"), ("es-MX", "Fuentes de archivo"), ("zh-CN", "档案资料"), ("zh-TW", "檔案資料"),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "heading"), LANGUAGES)
def test_headings_are_in_the_language(locale, heading):
    assert next(iter(grouped([F17], locale=locale))).heading == heading


@pytest.mark.parametrize("style", ["chicago", "chicago-author-date", "apa", "ieee", "modern-language-association", "nature", "wilson-center"])  # fmt: skip
def test_every_style_lists_every_entry(style):
    divided = grouped(ALL, style=style)
    texts = [text for _, own, inner in outline(divided) for text in [*own, *(t for _, more, _ in inner for t in more)]]  # fmt: skip
    assert all(texts)
    assert divided.unplaced == ()


@pytest.mark.parametrize("output", OUTPUTS)
def test_every_output_has_the_headings(output):
    text = write(grouped(ALL).blocks(), output)
    for heading in ("Archival Sources", "Secondary Literature", "Moscow"):
        assert heading in text


def test_a_second_engine():
    def texts(engine):
        return outline(grouped([*F558, F17, book("b1")], engine=engine))

    assert texts("citeproc-py") == texts("citekit")


def test_a_text_noted_beside_another():
    seed = load("wcda-121618")["wcda-121618"]
    (archives,) = grouped([Cited(seed, text="chinese", noting="english")])
    assert "English translation by 7Brands" in outline(archives.sections)[0][1][0]


TITLES = """\
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info><title>T</title><id>urn:t</id>
<updated>2026-01-01T00:00:00+00:00</updated></info><citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><text variable="title"/></layout></bibliography></style>"""


def test_of_what_the_style_prints_nothing_the_code_is_listed_or_the_id_told(tmp_path):
    style = tmp_path / "titles.csl"
    style.write_text(TITLES, encoding="utf-8")
    untitled = {"title": {"text": "Report", "kind": "supplied"}}
    entries = [held("a", "rgaspi", "f. 17, op. 2, d. 1", **untitled), CslItem.from_json({"id": "b", "type": "book"})]  # fmt: skip
    divided = grouped([*entries, book("c")], style=style)
    assert outline(divided) == [
        ("Archival Sources", [], [(RGASPI, ["RGASPI, f. 17, op. 2, d. 1"], [])]),
        ("Secondary Literature", ["Book c"], []),
    ]
    assert divided.unprinted == ("b",)


NAMES = [
    # locale, archive, heading
    ("de-DE", "bundesarchiv", "Bundesarchiv (BArch), Koblenz"),
    ("ru-RU", "rgaspi", "Российский государственный архив социально-политической истории (RGASPI), Moscow"),
    ("zh-CN", "prc-fma", "中华人民共和国外交部档案馆 (PRC FMA), Beijing"),
    ("zh-TW", "rgaspi", RGASPI),
    ("en-GB", "bundesarchiv", "German Federal Archives (BArch), Koblenz"),
    ("de-DE", "rgaspi", RGASPI),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "archive", "heading"), NAMES)
def test_archives_are_named_in_the_language_where_the_table_has_it(locale, archive, heading):
    (archives,) = grouped([held("a", archive)], locale=locale)
    assert archives.sections[0].heading == heading


def test_a_list_of_the_sigles_that_citations_print():
    scheme = read_scheme("abbreviations: true\ngroups: [{take: archives}, {take: rest}]")
    former = held("x", {"id": "rgaspi", "sigle": "RTsKhIDNI"}, "f. 17, op. 1, d. 1")
    first, *_ = grouped([*ALL, former], scheme)
    name = "Russian State Archive of Socio-Political History, Moscow"
    assert (first.heading, [render(entry.tree) for entry in first.entries]) == (
        "Abbreviations",
        [
            "AVPRF: Archive of Foreign Policy of the Russian Federation, Moscow",
            f"RGASPI: {name}",
            f"RTsKhIDNI: {name}",
            "TNA: The National Archives of the UK, Kew",
        ],
    )
    assert [part.heading for part in grouped([book("b")], scheme)] == ["Other Sources"]


TOWN = {"name": "Town Archive", "place": "Kulja"}
CODES = [
    # repository, reference, what stands under its heading
    (TOWN, {"raw": "Papers/7", "levels": [{"level": "fonds", "value": "Papers"}, {"level": "file", "value": "7"}]}, [("Papers", ["Papers/7"])]),
    (TOWN, {"raw": "no. 7", "levels": [{"level": "file", "value": "7"}]}, ["no. 7"]),
    (TOWN, "Fonds 3, no. 7", ["Fonds 3, no. 7"]),
    ({"id": "kulja", **TOWN}, "no. 7", ["no. 7"]),
    ("prc-fma", "118-01765-03", ["118-01765-03"]),
    ("rgaspi", "f.558,op.11,d.9", [("f. 558", ["f. 558, op. 11, d. 9"])]),
    ("tna", "FO 371/9", [("FO 371", ["FO 371/9"])]),
    ("nai", "Department of Foreign Affairs/5/313/3D", [("Department of Foreign Affairs", ["Department of Foreign Affairs/5/313/3D"])]),
]  # fmt: skip


@pytest.mark.parametrize(("repository", "reference", "shown"), CODES)
def test_the_collection_and_file_of_a_code(repository, reference, shown):
    scheme = read_scheme(
        "groups: [{take: archives, entries: files, headings: [repository, collection]}]"
    )
    (archives,) = grouped([held("a", repository, reference)], scheme)
    ((_, lines, inner),) = outline(archives.sections)
    assert [*lines, *((heading, texts) for heading, texts, _ in inner)] == shown


COLLECTIONS = [
    # style, entry of RGASPI, entry of Yale
    ("chicago", "RGASPI, f. 558.", "Edward M. House Papers. Yale University Library, New Haven, CT."),
    ("chicago-notes-bibliography", "F. 558. RGASPI, Moscow.", "Edward M. House Papers. Yale University Library, New Haven, CT."),
]  # fmt: skip


@pytest.mark.parametrize(("style", "moscow", "yale"), COLLECTIONS)
def test_a_collection_in_a_style(style, moscow, yale):
    second = HOUSE.model_copy(update={"id": "letter-2"})
    (archives,) = grouped([*F558, HOUSE, second], style=style)
    assert [texts for _, texts, _ in outline(archives.sections)] == [[moscow], [yale]]


def test_a_collection_that_has_a_name_goes_by_it_and_not_by_its_code():
    ciphers = [
        held(f"c{n}", "amsz", f"6/77 w-86 t-131{n}", collection="Szyfrogramy z Waszyngtonu")
        for n in (1, 2)
    ]
    (archives,) = grouped(ciphers)
    (section,) = archives.sections
    assert [render(entry.tree) for entry in section.entries] == [
        "Szyfrogramy z Waszyngtonu. AMSZ, Warsaw."
    ]


def test_a_table_of_ones_own(tmp_path):
    path = tmp_path / "archives.yaml"
    path.write_text("rgaspi: {name: Rossiiskii arkhiv, place: Moskva}\n", encoding="utf-8")
    table = Repositories.packaged().with_table(path)
    (archives,) = grouped([F17], repositories=table)
    assert archives.sections[0].heading == "Rossiiskii arkhiv (RGASPI), Moskva"


def test_a_style_without_a_bibliography():
    with pytest.raises(StyleError, match="has no bibliography"):
        grouped([F17], style="bluebook-law-review")


def test_all_example_records_have_their_place():
    library = load(str(examples_folder()))
    divided = grouped(library.values())
    assert divided.unplaced == ()
    assert {part.heading for part in divided} == {"Archival Sources", "Published Primary Sources"}
    for part in next(iter(divided)).sections:
        assert part.entries


def test_nothing_is_nothing():
    assert tuple(grouped([])) == ()


ARCHIVED = st.builds(
    lambda archive, fonds, file: (archive, f"f. {fonds}, op. 1, d. {file}"),
    st.sampled_from(["rgaspi", "rgani", "garf"]),
    st.integers(1, 3),
    st.integers(1, 4),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(ARCHIVED, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_each_source_is_listed_once_and_in_one_order(codes, random):
    sources = [held(f"k{n}", archive, code) for n, (archive, code) in enumerate(codes)]
    (archives,) = grouped(sources)
    mixed = random.sample(sources, len(sources))
    assert tuple(grouped(mixed)) == (archives,)
    listed = [entry.id for part in archives.sections for entry in part.entries]
    assert len(set(listed)) == len(listed)
    for source, (archive, code) in zip(sources, codes, strict=True):
        collection = f"{archive}/{code.partition(',')[0]}"
        assert (source.id in listed) != (collection in listed)
    (whole,) = grouped(sources, read_scheme("groups: [{take: archives, entries: documents}]"))
    assert sum(len(part.entries) for part in whole.sections) == len(sources)
