"""What our styles print, item by item: the YAML files beside this one are the tables."""

import re
from pathlib import Path

import pytest
import yaml
from lxml import etree

from citekit.csl import (
    Citation,
    Cite,
    CslItem,
    Processor,
    load_style,
    render,
    with_access_dates,
)
from citekit.csl.cited import Cited
from citekit.csl.citeproc_py import schema_path
from citekit.csl.citing import cite_all
from citekit.errors import StyleError
from citekit.library.folder import load

HERE = Path(__file__).parent
STYLES = sorted((HERE.parents[1] / "styles").glob("*.csl"))
CSL = {"cs": "http://purl.org/net/xbiblio/csl"}


def _read(name):
    return yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))


ITEMS = {item["id"]: CslItem.from_json(item) for item in _read("items")}


def _rows(style):
    return [pytest.param(name, row, id=name) for name, row in _read(style).items()]


def _texts(style, name, output="plain", locale=None):
    """Give an item's first and later citation, the later with a locator, and its entry."""
    processor = Processor(load_style(style), [ITEMS[name]], locale=locale)
    citations = [Citation((Cite(name),)), Citation((Cite(name, "12"),))]
    ((_, entry),) = processor.bibliography()
    return [render(tree, output) for tree in (*processor.citations(citations), entry)]


@pytest.mark.parametrize(("name", "row"), _rows("chicago-archival-notes"))
def test_notes(name, row):
    assert dict(zip(row, _texts("chicago-archival-notes", name), strict=True)) == row


@pytest.mark.parametrize(("name", "row"), _rows("chicago-archival-author-date"))
def test_author_date(name, row):
    assert dict(zip(row, _texts("chicago-archival-author-date", name), strict=True)) == row


@pytest.mark.parametrize(("name", "row"), _rows("chicago-archival-notes-17"))
def test_notes_of_the_17th_edition(name, row):
    assert dict(zip(row, _texts("chicago-archival-notes-17", name), strict=True)) == row


@pytest.mark.parametrize(("name", "row"), _rows("chicago-archival-notes-ibid"))
def test_notes_with_ibid(name, row):
    other = "seed" if name == "book" else "book"
    processor = Processor(load_style("chicago-archival-notes-ibid"), [ITEMS[name], ITEMS[other]])
    cites = [Cite(name), Cite(name), Cite(name, "13"), Cite(other), Cite(name, "12")]
    first, again, elsewhere, _, later = processor.citations([Citation((cite,)) for cite in cites])
    assert {
        "again": render(again),
        "elsewhere": render(elsewhere),
        "later": render(later),
    } == row
    in_full = _read("chicago-archival-notes")[name]
    entry = dict(processor.bibliography())[name]
    assert [render(first), render(entry)] == [in_full["note"], in_full["entry"]]


LANGUAGES = [
    pytest.param(locale, name, row, id=f"{locale}-{name}")
    for locale, rows in _read("languages").items()
    for name, row in rows.items()
]


@pytest.mark.parametrize(("locale", "name", "row"), LANGUAGES)
def test_notes_in_other_languages(locale, name, row):
    printed = _texts("chicago-archival-notes", name, locale=locale)
    assert dict(zip(row, printed, strict=True)) == row


DAYS = [
    # locale, a day, a month, days in a row; a document's date behind its year. CSL has no other case for a month alone.
    ("en-US", "June 8", "June", "June 7–8"),
    ("en-GB", "8 June", "June", "7–8 June"),
    ("de-DE", "8. Juni", "Juni", "7.–8. Juni"),
    ("fr-FR", "8 juin", "juin", "7–8 juin"),
    ("ru-RU", "8 июня", None, "7–8 июня"),
    ("es-ES", "8 de junio", "junio", "7–8 de junio"),
    ("zh-CN", "6月8日", "6月", "6月7—8日"),
    ("zh-TW", "6月8日", "6月", "6月7–8日"),
    ("pl-PL", "8 czerwca", None, "7–8 czerwca"),
]


@pytest.mark.parametrize("row", DAYS, ids=[row[0] for row in DAYS])
def test_a_day_behind_its_year_in_other_languages(row):
    parts = [[[1962, 6, 8]], [[1962, 6]], [[1962, 6, 7], [1962, 6, 8]]]
    items = [
        CslItem.from_json({"id": f"{at}", "type": "document", "title": "T", "issued": {"date-parts": date}})
        for at, date in enumerate(parts)
    ]  # fmt: skip
    processor = Processor(load_style("chicago-archival-author-date"), items, locale=row[0])
    entries = dict(processor.bibliography())
    printed = [re.split(r"1962\w?年?\. ", render(entries[item.id]))[-1] for item in items]
    for text, expected in zip(printed, row[1:], strict=True):
        assert expected is None or text.removesuffix(".") == expected


@pytest.mark.parametrize("style", [path.stem for path in STYLES])
def test_every_style_has_its_rows(style):
    assert len(_read(style)) >= 60
    assert set(_read(style)) <= ITEMS.keys()


@pytest.mark.parametrize(("name", "row"), _rows("wilson-center"))
def test_wilson_center(name, row):
    line, _, entry = _texts("wilson-center", name)
    assert line == entry == row["line"]


SEED = "Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu"
MORE = [
    # style, item, output, cite, printed
    ("chicago", "seed", "plain", {"locator": "27"}, f"“{SEED} on 8 June 1962,” June 8, 1962, PRC FMA 118-01765-03, 27, trans. 7Brands, Wilson Center Digital Archive, https://digitalarchive.umd.edu/document/121618."),
    ("chicago", "undated", "plain", {"locator": "3-4", "label": "folio"}, "Zhang Hanfu, “Untitled Notes on Border Talks,” handwritten notes, n.d., box 3, folder 2, fols. 3–4, Chiang Papers, Hoover Institution Archives."),
    ("chicago", "printed-document", "plain", {"locator": "13"}, "“Cable, Terebin to Stalin,” January 10, 1949, APRF, f. 39, op. 1, d. 31, ll. 54-58, in Sovetsko-Kitaiskie Otnosheniia, ed. Andrei Ledovskii and Raisa Mirovitskaia, vol. 5 (Pamiatniki Istoricheskoi Mysli, 2005), 13, trans. Sergey Radchenko, Wilson Center Digital Archive, http://digitalarchive.wilsoncenter.org/document/112226."),
    ("chicago", "book", "html", {}, "Jane Smith, <i>A History of the Cold War</i> (Penguin, 1999)."),
    ("chicago", "book", "markdown", {"locator": "12"}, "Jane Smith, *A History of the Cold War* (Penguin, 1999), 12."),
    ("chicago", "newspaper", "plain", {"locator": "A1"}, "John Doe, “Border Talks Resume,” New York Times, March 1, 1964, A1, https://example.org/talks."),
    ("chicago", "minutes", "plain", {"suffix": " (hereafter cited as Minutes, Pennsylvania Society)"}, "Minutes of the Committee for Improving the Condition of Free Blacks, 1790–1803, Papers of the Pennsylvania Society for the Abolition of Slavery, Historical Society of Pennsylvania, Philadelphia (hereafter cited as Minutes, Pennsylvania Society)."),
    ("chicago-author-date", "memorandum", "plain", {"prefix": "see", "suffix": ", among others"}, "(see Memorandum by Alvin Johnson 1937, among others)"),
    ("chicago-author-date", "book", "plain", {"suppress_author": True}, "(1999)"),
    ("wilson-center", "seed", "plain", {"locator": "27"}, f'"{SEED} on 8 June 1962", June 8, 1962, Wilson Center Digital Archive, PRC FMA 118-01765-03, 27. Translated by 7Brands. <https://digitalarchive.umd.edu/document/121618>'),
]  # fmt: skip


@pytest.mark.parametrize(("style", "name", "output", "cite", "printed"), MORE)
def test_first_cites(style, name, output, cite, printed):
    (tree,) = Processor(load_style(style), [ITEMS[name]]).citations(
        [Citation((Cite(name, **cite),))]
    )
    assert render(tree, output) == printed


def test_a_source_is_quoted_in_another():
    cites = Citation((Cite("letter"), Cite("book", "34", prefix=", quoted in ")))
    (tree,) = Processor(load_style("chicago"), ITEMS.values()).citations([cites])
    assert render(tree) == (
        "George Creel to Edward M. House, September 25, 1918, Edward M. House Papers, Yale University Library, "
        "quoted in Jane Smith, A History of the Cold War (Penguin, 1999), 34."
    )


TWINS = [
    # style, what is changed in the second of two, later notes or cites of both
    ("chicago", {"issued": {"date-parts": [[1962, 6, 9]]}}, ("“Record of Talks,” June 8, 1962, PRC FMA 1.", "“Record of Talks,” June 9, 1962, PRC FMA 1.")),
    ("chicago", {"call-number": "PRC FMA 2"}, ("“Record of Talks,” June 8, 1962, PRC FMA 1.", "“Record of Talks,” June 8, 1962, PRC FMA 2.")),
    ("chicago", {"title": "Report"}, ("“Record of Talks.”", "“Report.”")),
    ("chicago-author-date", {"issued": {"date-parts": [[1962, 6, 9]]}}, ("(“Record of Talks” 1962a)", "(“Record of Talks” 1962b)")),
]  # fmt: skip


@pytest.mark.parametrize(("style", "changed", "printed"), TWINS)
def test_two_sources_do_not_read_alike(style, changed, printed):
    first = {"id": "a", "type": "document", "title": "Record of Talks", "call-number": "PRC FMA 1",
             "issued": {"date-parts": [[1962, 6, 8]]}}  # fmt: skip
    items = [CslItem.from_json(first), CslItem.from_json({**first, **changed, "id": "b"})]
    cites = [Citation((Cite(name),)) for name in ("a", "b", "a", "b")]
    trees = Processor(load_style(style), items).citations(cites)
    assert tuple(map(render, trees[2:])) == printed


WHERE = "https://digitalarchive.umd.edu/document/121618"
HELD = "PRC FMA 118-01765-03, 27–28"
MEMORANDUM = f"{SEED} on 8 June 1962"
ACCESSED = [
    # style, item, locale, first citation, entry
    ("chicago", "seed", "en-US",
     f"“{MEMORANDUM},” June 8, 1962, {HELD}, trans. 7Brands, Wilson Center Digital Archive, accessed November 2, 2026, {WHERE}.",
     f"“{MEMORANDUM}.” June 8, 1962. {HELD}. Translated by 7Brands. Wilson Center Digital Archive. Accessed November 2, 2026. {WHERE}."),
    ("chicago-ibid", "seed", "de-DE",
     f"„{MEMORANDUM}“, 8. Juni 1962, {HELD}, übers. von 7Brands, Wilson Center Digital Archive, abgerufen am 2. November 2026, {WHERE}.",
     f"„{MEMORANDUM}“. 8. Juni 1962. {HELD}. Übersetzt von 7Brands. Wilson Center Digital Archive. Abgerufen am 2. November 2026. {WHERE}."),
    ("chicago-17", "newspaper", "en-US",
     "John Doe, “Border Talks Resume,” New York Times, March 1, 1964, accessed November 2, 2026, https://example.org/talks.",
     "Doe, John. “Border Talks Resume.” New York Times, March 1, 1964. Accessed November 2, 2026. https://example.org/talks."),
    ("chicago-author-date", "seed", "en-US",
     f"(“{SEED}” 1962)",
     f"“{MEMORANDUM}.” 1962. June 8. {HELD}. Translated by 7Brands. Wilson Center Digital Archive. Accessed November 2, 2026. {WHERE}."),
    ("wilson-center", "seed", "en-US",
     *[f'"{MEMORANDUM}", June 8, 1962, Wilson Center Digital Archive, PRC FMA 118-01765-03, 27-28. Translated by 7Brands. Accessed November 2, 2026. <{WHERE}>'] * 2),
]  # fmt: skip


@pytest.mark.parametrize(("style", "name", "locale", "note", "entry"), ACCESSED)
def test_dates_of_access_where_they_are_asked_for(style, name, locale, note, entry):
    item = CslItem.from_json({**ITEMS[name].to_json(), "accessed": {"date-parts": [[2026, 11, 2]]}})
    processor = Processor(with_access_dates(load_style(style)), [item], locale=locale)
    (tree,) = processor.citations([Citation((Cite(name),))])
    ((_, listed),) = processor.bibliography()
    assert (render(tree), render(listed)) == (note, entry)
    plain = Processor(load_style(style), [item], locale=locale)
    assert "2026" not in render(plain.citations([Citation((Cite(name),))])[0])


@pytest.mark.parametrize("style", [path.stem for path in STYLES])
def test_dates_of_access_are_valid_csl_and_none_where_there_is_none(style):
    dated = with_access_dates(load_style(style))
    etree.RelaxNG(etree.parse(schema_path())).assertValid(
        etree.fromstring(dated.source).getroottree()
    )
    for item in ITEMS.values():
        ours = [
            render(tree)
            for one in (load_style(style), dated)
            for tree in Processor(one, [item]).citations([Citation((Cite(item.id),))])
        ]
        assert ours[0] == ours[1]


def test_a_style_with_rules_of_its_own_for_dates_of_access():
    with pytest.raises(StyleError, match="'apa' prints dates of access by rules of its own"):
        with_access_dates(load_style("apa"))


MEMO = "“Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu"
PLACE = "June 8, 1962, PRC FMA 118-01765-03"
TEXTS = [
    # style, locale, which texts of the seed are cited, their later notes
    ("chicago", "en-US", ("chinese", "english"), (f"{MEMO}” [in Chinese], {PLACE}.", f"{MEMO},” trans. 7Brands, {PLACE}.")),
    ("chicago-17", "en-US", ("english", "chinese"), (f"{MEMO},” trans. 7Brands, {PLACE}.", f"{MEMO}” [in Chinese], {PLACE}.")),
    ("chicago-ibid", "en-US", ("chinese", "english"), (f"{MEMO}” [in Chinese], {PLACE}.", f"{MEMO},” trans. 7Brands, {PLACE}.")),
    ("chicago", "en-US", ("chinese",), (f"{MEMO}.”",)),
    ("chicago", "en-US", ("english",), (f"{MEMO}.”",)),
]  # fmt: skip


@pytest.mark.parametrize(("style", "locale", "texts", "printed"), TEXTS)
def test_two_texts_of_one_document_do_not_read_alike(style, locale, texts, printed):
    seed = load(HERE.parents[1] / "records")["wcda-121618"]
    cited = [[Cited(seed, text=text)] for text in texts]
    book = [ITEMS["book"]]
    notes = [*cited, *(note for one in cited for note in (book, one))]
    told = cite_all(notes, style=style, locale=locale)
    assert tuple(told[len(texts) + 1 :: 2]) == printed


def test_the_bibliography_is_in_order():
    entries = Processor(load_style("chicago"), ITEMS.values()).bibliography()
    texts = [render(tree).lstrip("“").casefold() for _, tree in entries]
    latin = [text for text in texts if text[0].isascii()]
    assert len(texts) == len(ITEMS)
    assert [text[0] for text in latin] == sorted(text[0] for text in latin)


def test_works_of_one_author_and_year_get_letters():
    twins = [
        CslItem.from_json({**ITEMS["book"].to_json(), "id": name, "title": name})
        for name in ("zebra", "aurora")
    ]
    processor = Processor(load_style("chicago-author-date"), twins)
    (tree,) = processor.citations([Citation((Cite("zebra"), Cite("aurora")))])
    assert render(tree) == "(Smith 1999b; Smith 1999a)"


def test_seven_names_are_cut_to_three():
    seven = [{"family": f"Author{letter}", "given": "A."} for letter in "ABCDEFG"]
    item = CslItem.from_json({**ITEMS["book"].to_json(), "author": seven})
    ((_, entry),) = Processor(load_style("chicago"), [item]).bibliography()
    assert render(entry).startswith("AuthorA, A., A. AuthorB, A. AuthorC, et al. A History")


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_our_styles_are_valid_csl_and_use_what_they_define(path):
    schema = etree.RelaxNG(etree.parse(schema_path()))
    style = etree.parse(path)
    schema.assertValid(style)
    defined = style.xpath("//cs:macro/@name", namespaces=CSL)
    assert len(defined) == len(set(defined))
    assert set(defined) == set(style.xpath("//cs:*[not(self::cs:macro)]/@macro", namespaces=CSL))
    assert style.findtext(".//cs:author/cs:name", namespaces=CSL) == "citekit maintainers"
    assert style.find(".//cs:rights", CSL).get("license").endswith("/zero/1.0/")
