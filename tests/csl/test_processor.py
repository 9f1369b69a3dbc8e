"""Each row of these tables is something that citeproc-py alone gets wrong, or that CSL demands."""

import subprocess
import sys
import unicodedata

import pytest
from citeproc import model
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.csl import Citation, Cite, CslItem, Processor, load_style, render
from citekit.csl.vocabulary import NAME_VARIABLES
from citekit.errors import ItemError, NotFoundError, RequestError, StyleError

SMITH = {"family": "Smith", "given": "Jane"}
DOE = {"family": "Doe", "given": "John"}
BEETHOVEN = {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"}
SEED = {
    "id": "seed",
    "type": "document",
    "title": "Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu on 8 June 1962",
    "title-short": "Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu",
    "issued": {"date-parts": [[1962, 6, 8]]},
    "call-number": "PRC FMA 118-01765-03",
    "page": "27-28",
    "translator": [{"literal": "7Brands"}],
    "publisher": "Wilson Center Digital Archive",
    "URL": "https://digitalarchive.umd.edu/document/121618",
    "language": "en",
}
BOOK = {"id": "book", "type": "book", "title": "A history", "author": [SMITH], "issued": {"date-parts": [[1999]]}}  # fmt: skip

TITLE = '<text variable="title"/>'


def first(processor, *cites, output="plain"):
    (tree,) = processor.citations([Citation(cites or (Cite("i0"),))])
    return render(tree, output)


RENDERS = [
    # what holds, layout, item, HTML
    ("variables", '<text variable="title"/>', {"title": "x"}, "x"),
    ("text is escaped", '<text variable="title"/>', {"title": "<script>&"}, "&lt;script&gt;&amp;"),
    ("periods go inside quotes", '<text variable="title" quotes="true" suffix="."/>', {"title": "x"}, "“x.”"),
    ("an ellipsis is no period", '<text variable="title" suffix="..."/>', {"title": "Arise!"}, "Arise!..."),
    ("inner quotes", '<text variable="title" quotes="true"/>', {"title": 'a "b" isn\'t'}, "“a ‘b’ isn’t”"),
    ("fonts", '<text variable="title" font-style="italic" font-weight="bold" font-variant="small-caps"/>', {"title": "x"}, '<b><span style="font-variant:small-caps"><i>x</i></span></b>'),
    ("more fonts", '<text variable="title" text-decoration="underline" vertical-align="sup"/>', {"title": "x"}, "<sup><u>x</u></sup>"),
    ("oblique, light, sub", '<text variable="title" font-style="oblique" font-weight="light" vertical-align="sub"/>', {"title": "x"}, '<sub><span style="font-weight:lighter"><i>x</i></span></sub>'),
    ("a font within itself stays", '<group font-weight="bold"><text variable="title" font-weight="bold"/></group>', {"title": "x"}, "<b>x</b>"),
    ("an item's font turns round", '<text variable="title" font-style="italic"/>', {"title": "On <i>Pravda</i>"}, '<i>On <span style="font-style:normal">Pravda</span></i>'),
    ("fonts of names, one by one", '<names variable="author"><name font-weight="bold" and="text"/></names>', {"author": [SMITH, DOE]}, "<b>Jane Smith</b> and <b>John Doe</b>"),
    ("fonts of a list that is cut", '<names variable="author"><name font-weight="bold" et-al-min="2" et-al-use-first="1"/></names>', {"author": [SMITH, DOE]}, "<b>Jane Smith et al.</b>"),
    ("a range in Roman numerals", '<text variable="volume"/>', {"volume": "XII-XIV"}, "XII–XIV"),
    ("a label inside a substitute", '<names variable="author"><substitute><group delimiter=" "><number variable="edition" form="ordinal"/><label variable="edition" form="short"/></group></substitute></names>', {"edition": "2"}, "2nd ed."),
    ("no italics for scripts without them", '<text variable="title" font-style="italic" font-weight="bold"/>', {"title": "毛泽东选集"}, "<b>毛泽东选集</b>"),
    ("one of several types is enough", '<choose><if type="book report"><text variable="title"/></if></choose>', {"title": "x", "type": "report"}, "x"),
    ("affixes lie outside the font", '<text variable="title" font-style="italic" prefix="(" suffix=")"/>', {"title": "x"}, "(<i>x</i>)"),
    ("what is escaped twice is read as it was meant", '<text variable="title" prefix="&amp;#8211; "/>', {"title": "x"}, "– x"),
    ("no line ends before a colon set apart", '<text value="Disponible sur : "/>', {"title": "x"}, "Disponible sur\u202f: "),
    ("a macro's periods are stripped, not those around", '<text macro="degree" strip-periods="true"/>', {"genre": "Ph.D. diss."}, "PhD diss. "),
    ("fixed spaces that meet are one", '<text variable="title" suffix=",&#160;"/><text variable="title" prefix="&#160;"/>', {"title": "x"}, "x,\u00a0x"),
    ("a run of spaces stays", '<text variable="title" prefix="[  "/>', {"title": "x"}, "[\u00a0 x"),
    ("a letter with an exponent keeps its case", '<text variable="title" text-case="title"/>', {"title": "on x<sup>2</sup> and us<sup>2</sup>"}, "On x<sup>2</sup> and Us<sup>2</sup>"),
    ("initials apart without a hyphen", '<names variable="author"><name initialize-with=" "/></names>', {"author": [{"family": "Sartre", "given": "Jean-Paul"}]}, "J-P Sartre"),
    ("a name that begins with no letter has no initial", '<names variable="author"><name initialize-with="."/></names>', {"author": [{"family": "Aswānī", "given": "ʿAlāʾ"}]}, "ʿAlāʾ Aswānī"),
    ("names cut to no number stay", '<names variable="author"><name et-al-min="2"/></names>', {"author": [SMITH, DOE]}, "Jane Smith, John Doe"),
    ("a delimiter before the last name is as it is", '<names variable="author"><name and="text" delimiter="/" delimiter-precedes-last="always"/></names>', {"author": [SMITH, DOE]}, "Jane Smith/and John Doe"),
    ("one person in two roles", '<names variable="editor translator"><name/><label form="short" prefix=" (" suffix=")"/></names>', {"editor": [SMITH], "translator": [SMITH]}, "Jane Smith (ed. &amp; trans.)"),
    ("variables in a note are taken out of it", '<text variable="volume"/><text variable="note" prefix=", "/>', {"note": "volume: 3\nReprinted."}, "3, Reprinted."),
    ("several on one line", '<text variable="volume"/><text variable="edition" prefix=", "/><text variable="note" prefix=", "/>', {"note": "Reprinted. {:volume: 3}{:edition: 2}"}, "3, 2, Reprinted."),
    ("what the item has stays in the note", '<text variable="volume"/><text variable="note" prefix=", "/>', {"volume": "1", "note": "volume: 3"}, "1, volume: 3"),
    ("numbers are set apart in one way", '<number variable="volume"/>', {"volume": "1,3&5"}, "1, 3 &amp; 5"),
    ("text is no count", '<label variable="number-of-volumes" form="short"/>', {"number-of-volumes": "many"}, "vol."),
    ("counts above one", '<label variable="number-of-volumes" form="short"/>', {"number-of-volumes": "03"}, "vols."),
    ("pages in capital Roman numerals", '<text variable="page"/>', {"page": "IV-VI"}, "IV–VI"),
    ("a season has no number", '<date variable="issued"><date-part name="month" form="numeric" suffix="/"/><date-part name="year"/></date>', {"issued": {"date-parts": [[1962]], "season": 1}}, "1962"),
    ("a missing variable prints nothing", '<text variable="title" prefix="("/>', {}, ""),
    ("an empty one neither", '<text variable="title" prefix="("/>', {"title": ""}, ""),
    ("numbers are text too", '<text variable="volume"/>', {"volume": 5}, "5"),
    ("a group without its variables vanishes", '<group><text value="in "/><text variable="title"/></group>', {}, ""),
    ("so does one around it", '<group prefix="("><group><text value="in "/><text variable="title"/></group></group>', {}, ""),
    ("delimiters stand between what is there", '<group delimiter=", "><text variable="title"/><text variable="genre"/><text variable="source"/></group>', {"title": "a", "source": "c"}, "a, c"),
    ("a choose hands the delimiter on", '<group delimiter=", "><choose><if variable="title"><text variable="title"/><text variable="source"/></if></choose></group>', {"title": "a", "source": "c"}, "a, c"),
    ("a group of terms stays", '<group><text term="in"/></group>', {}, "in"),
    ("a macro that prints keeps its group", '<group><text macro="term"/><text variable="title"/></group>', {}, "term"),
    ("disambiguate is not met", '<choose><if disambiguate="true"><text value="x"/></if><else><text value="y"/></else></choose>', {}, "y"),
    ("match any", '<choose><if type="book document" match="any"><text value="y"/></if></choose>', {}, "y"),
    ("match none", '<choose><if type="book" match="none"><text value="y"/></if></choose>', {}, "y"),
    ("match all", '<choose><if variable="title genre"><text value="x"/></if><else-if variable="title"><text value="y"/></else-if></choose>', {"title": "t"}, "y"),
    ("no branch prints nothing", '<choose><if type="book"><text value="x"/></if></choose>', {}, ""),
    ("is-numeric", '<choose><if is-numeric="volume"><text value="y"/></if></choose>', {"volume": "2-4"}, "y"),
    ("is-uncertain-date", '<choose><if is-uncertain-date="issued"><text value="ca. "/></if></choose><date variable="issued" form="text" date-parts="year"/>', {"issued": {"date-parts": [[1962]], "circa": True}}, "ca. 1962"),
    ("short forms", '<text variable="title" form="short"/>', {"title": "long", "title-short": "short"}, "short"),
    ("short forms by Zotero's name", '<text variable="container-title" form="short"/>', {"container-title": "long", "journalAbbreviation": "short"}, "short"),
    ("long where there is no short", '<text variable="title" form="short"/>', {"title": "long"}, "long"),
    ("pages", '<text variable="page"/>', {"page": "27-28"}, "27–28"),
    ("first pages", '<text variable="page-first"/>', {"page": "27-28, 31"}, "27"),
    ("issues", '<text variable="issue"/>', {"issue": "3-4"}, "3–4"),
    ("hyphens elsewhere stay", '<text variable="archive_location"/>', {"archive_location": "118-01765-03"}, "118-01765-03"),
    ("labels", '<label variable="page" form="short"/> <text variable="page"/>', {"page": "27-28"}, "pp.27–28"),
    ("no label without the number", '<label variable="page"/>', {}, ""),
    ("labels are plural if told", '<label variable="volume" plural="always"/>', {"volume": "1"}, "volumes"),
    ("labels are single if told", '<label variable="volume" plural="never"/>', {"volume": "1-2"}, "volume"),
    ("counts are plural from two", '<label variable="number-of-volumes" form="short"/>', {"number-of-volumes": "2"}, "vols."),
    ("one is not", '<label variable="number-of-volumes" form="short"/>', {"number-of-volumes": "1"}, "vol."),
    ("ordinals", '<number variable="edition" form="ordinal"/>', {"edition": "2"}, "2nd"),
    ("ordinals of ranges", '<number variable="volume" form="ordinal"/>', {"volume": "2-3"}, "2nd–3rd"),
    ("numbers that are none", '<number variable="edition"/>', {"edition": "revised"}, "revised"),
    ("hyphenated numbers", '<number variable="chapter-number" form="roman"/>', {"chapter-number": 4}, "iv"),
    ("missing numbers", '<number variable="edition" prefix="x"/>', {}, ""),
    ("terms", '<text term="page" form="short" plural="true"/>', {}, "pp."),
    ("terms without periods", '<text term="page" form="short" strip-periods="true"/>', {}, "p"),
    ("given names stay whole", '<names variable="author"><name initialize="false" initialize-with=". "/></names>', {"author": [SMITH]}, "Jane Smith"),
    ("initials", '<names variable="author"><name initialize-with="."/></names>', {"author": [SMITH]}, "J. Smith"),
    ("name parts", '<names variable="author"><name name-as-sort-order="all"><name-part name="family" text-case="uppercase"/></name></names>', {"author": [SMITH]}, "SMITH, Jane"),
    ("family first", '<names variable="author"/>', {"author": [{"family": "Zhang", "given": "Hanfu", "static-ordering": True}]}, "Zhang Hanfu"),
    ("literal names with a label", '<names variable="translator"><label form="verb" suffix=" "/><name/></names>', {"translator": [{"literal": "7Brands"}]}, "translated by 7Brands"),
    ("labels after names", '<names variable="editor"><name/><label form="short" prefix=", "/></names>', {"editor": [SMITH, DOE]}, "Jane Smith, John Doe, eds."),
    ("labels always plural", '<names variable="editor"><name/><label form="short" plural="always" prefix=", "/></names>', {"editor": [SMITH]}, "Jane Smith, eds."),
    ("labels without a name element follow", '<names variable="editor"><label form="short" prefix=", "/></names>', {"editor": [SMITH]}, "Jane Smith, ed."),
    ("several roles", '<names variable="author editor" delimiter="; "/>', {"author": [SMITH], "editor": [DOE]}, "Jane Smith; John Doe"),
    ("one person in two roles", '<names variable="editor translator"><name/><label form="verb-short" prefix=" "/></names>', {"editor": [SMITH], "translator": [SMITH]}, "Jane Smith ed. &amp; trans. by"),
    ("two persons in two roles", '<names variable="editor translator" delimiter="; "/>', {"editor": [SMITH], "translator": [DOE]}, "Jane Smith; John Doe"),
    ("names and symbol", '<names variable="author"><name and="symbol" delimiter-precedes-last="never"/></names>', {"author": [SMITH, DOE]}, "Jane Smith &amp; John Doe"),
    ("affixes of a list that is cut", '<names variable="author"><name suffix="!" et-al-min="2" et-al-use-first="1"/></names>', {"author": [SMITH, DOE]}, "Jane Smith! et al.!"),
    ("a particle behind a short name", '<names variable="author"><name form="short" name-as-sort-order="all"/></names>', {"author": [BEETHOVEN]}, "Beethoven, van"),
    ("et al. in italics", '<names variable="author"><name et-al-min="2" et-al-use-first="1"/><et-al font-style="italic"/></names>', {"author": [SMITH, DOE]}, "Jane Smith <i>et al.</i>"),
    ("counts of names", '<names variable="author editor"><name form="count"/></names>', {"author": [SMITH, DOE], "editor": [DOE]}, "3"),
    ("substitutes", '<names variable="author"><name form="short"/><substitute><names variable="editor"/></substitute></names>', {"editor": [SMITH]}, "Smith"),
    ("the first branch that prints substitutes", '<names variable="author"><substitute><choose><if type="document"><names variable="editor"/><names variable="translator"/></if></choose></substitute></names>', {"editor": [SMITH], "translator": [DOE]}, "Jane Smith"),
    ("what substitutes is not printed again", '<names variable="author"><substitute><text variable="title"/></substitute></names><text variable="title" prefix="!"/>', {"title": "x"}, "x"),
    ("yet conditions see it", '<names variable="author"><substitute><text variable="title"/></substitute></names><choose><if variable="title"><text value="!"/></if></choose>', {"title": "x"}, "x!"),
    ("what substitutes has the fonts of the names around", '<names variable="author"><name><name-part name="family" text-case="uppercase"/></name><substitute><names variable="editor"><name form="short"/></names></substitute></names>', {"editor": [SMITH]}, "SMITH"),
    ("the short form of an address", '<text variable="URL" form="short"/>', {"URL": "https://example.org/a/b"}, '<a href="https://example.org">https://example.org</a>'),
    ("words in place of a year", '<date variable="issued"><date-part name="year" prefix="(" suffix=")"/></date>', {"issued": {"literal": "undated"}}, "(undated)"),
    ("a stop word after an abbreviation", '<text variable="title" text-case="title"/>', {"title": "ed. and translator"}, "Ed. and Translator"),
    ("no substitute at all", '<names variable="author"><substitute><names variable="editor"/></substitute></names>', {}, ""),
    ("dates", '<date variable="issued" form="text"/>', {"issued": {"date-parts": [[1962, 6, 8]]}}, "June 8, 1962"),
    ("parts of dates", '<date variable="issued" form="text" date-parts="year-month"/>', {"issued": {"date-parts": [[1962, 6, 8]]}}, "June 1962"),
    ("months in another form", '<date variable="issued" form="text"><date-part name="month" form="short" strip-periods="true"/></date>', {"issued": {"date-parts": [[1962, 2, 8]]}}, "Feb 8, 1962"),
    ("literal dates", '<date variable="issued" form="text"/>', {"issued": {"literal": "early June"}}, "early June"),
    ("dates of any name", '<date variable="available-date" form="numeric"/>', {"available-date": {"date-parts": [[1962, 6, 8]]}}, "06/08/1962"),
    ("addresses", '<text variable="URL" prefix="&lt;" suffix="&gt;"/>', {"URL": " https://x.org "}, '&lt;<a href="https://x.org">https://x.org</a>&gt;'),
    ("DOIs", '<text variable="DOI" prefix="https://doi.org/" suffix="."/>', {"DOI": "10.1000/182"}, '<a href="https://doi.org/10.1000/182">https://doi.org/10.1000/182</a>.'),
    ("DOIs that are addresses", '<text variable="DOI" prefix="https://doi.org/"/>', {"DOI": "https://doi.org/10.1000/182"}, '<a href="https://doi.org/10.1000/182">https://doi.org/10.1000/182</a>'),
    ("DOIs with a word before", '<text variable="DOI" prefix="doi:"/>', {"DOI": "10.1000/182"}, 'doi:<a href="https://doi.org/10.1000/182">10.1000/182</a>'),
    ("other identifiers", '<text variable="PMID"/>', {"PMID": "123"}, "123"),
    ("italic inside italic", '<text variable="title" font-style="italic"/>', {"title": "a <i>b</i>"}, '<i>a <span style="font-style:normal">b</span></i>'),
    ("English titles", '<text variable="title" text-case="title"/>', {"title": "a history of war", "language": "en-GB"}, "A History of War"),
    ("titles in other languages", '<text variable="title" text-case="title"/>', {"title": "mémoires de guerre", "language": "fr"}, "mémoires de guerre"),
    ("capitals throughout stay", '<text variable="title" text-case="title"/>', {"title": "NATO AND A HISTORY OF IT"}, "NATO AND A HISTORY OF IT"),
    ("a last word is none to leave small", '<text value="ed. by" text-case="title"/>', {}, "Ed. By"),
    ("sharp s in capitals", '<text variable="title" text-case="uppercase"/>', {"title": "Die <i>Straße</i>"}, "DIE <i>STRASSE</i>"),
    ("sharp s beside what keeps its case", '<text variable="title" text-case="uppercase"/>', {"title": 'groß <span class="nocase">Straße</span>'}, "GROß Straße"),
    ("three marks that meet", '<group delimiter=", "><text variable="publisher-place" suffix="," font-style="italic"/><text value="x"/></group>', {"publisher-place": "D.C."}, "<i>D.C.</i>, x"),
    ("two marks of which both stay", '<group delimiter=", "><text variable="publisher-place" suffix=";" font-style="italic"/><text value="x"/></group>', {"publisher-place": "D.C."}, "<i>D.C.</i>;, x"),
    ("citation numbers", '<text variable="citation-number"/>', {}, "1"),
]  # fmt: skip


@pytest.mark.parametrize(("layout", "item", "html"), [row[1:] for row in RENDERS], ids=[row[0] for row in RENDERS])  # fmt: skip
def test_renders(make, layout, item, html):
    macros = '<macro name="term"><text value="term"/></macro><macro name="degree"><text variable="genre" suffix=". "/></macro>'
    assert first(make(layout, item, macros=macros), output="html") == html


@pytest.mark.parametrize("variable", sorted(NAME_VARIABLES))
def test_every_name_variable_prints(make, variable):
    layout = f'<names variable="{variable}"/>'
    assert first(make(layout, {variable: [SMITH]})) == "Jane Smith"


CITES = [
    # what holds, cites, printed
    ("one", [Cite("i0")], "(Smith, 1999)"),
    ("several", [Cite("i0"), Cite("i1")], "(Smith, 1999; Doe, 2001)"),
    ("a locator", [Cite("i0", "27")], "(Smith, 1999, p. 27)"),
    ("a range of folios", [Cite("i0", "27-28", "folio")], "(Smith, 1999, fols. 27–28)"),
    ("a prefix", [Cite("i0", prefix="see")], "(see Smith, 1999)"),
    ("a prefix with its space", [Cite("i0", prefix="see ")], "(see Smith, 1999)"),
    ("a prefix that opens", [Cite("i0", prefix="[")], "([Smith, 1999)"),
    ("a suffix", [Cite("i0", suffix="and passim")], "(Smith, 1999 and passim)"),
    ("a suffix with a comma", [Cite("i0", suffix=", passim")], "(Smith, 1999, passim)"),
    ("affixes in italics", [Cite("i0", suffix=", <i>passim</i>")], "(Smith, 1999, passim)"),
    ("no author", [Cite("i0", suppress_author=True)], "(1999)"),
    ("the author alone", [Cite("i0", author_only=True)], "Smith"),
    ("with words around", [Cite("i0", "27", prefix="as ", suffix=" says", author_only=True)], "as Smith says"),
    ("what stands in for an author alone", [Cite("i2", author_only=True)], "x"),
    ("authors alone", [Cite("i0", author_only=True), Cite("i1", author_only=True)], "Smith; Doe"),
    ("an author alone among cites", [Cite("i0", author_only=True), Cite("i1")], "(Smith; Doe, 2001)"),
    ("a second cite without its author", [Cite("i1"), Cite("i0", suppress_author=True)], "(Doe, 2001; 1999)"),
    ("not what stands in for an author", [Cite("i2", suppress_author=True)], "(2002)"),
]  # fmt: skip

NAMED = (
    '<group delimiter=", "><names variable="author"><name form="short"/><substitute><text variable="title"/></substitute></names>'
    '<date variable="issued"><date-part name="year"/></date>'
    '<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group>'
)
THREE = (
    {"author": [SMITH], "issued": {"date-parts": [[1999]]}},
    {"author": [DOE], "issued": {"date-parts": [[2001]]}},
    {"title": "x", "issued": {"date-parts": [[2002]]}},
)


@pytest.mark.parametrize(("cites", "printed"), [row[1:] for row in CITES], ids=[row[0] for row in CITES])  # fmt: skip
def test_cites(make, cites, printed):
    processor = make(NAMED, *THREE, kind="in-text", affixes=' prefix="(" suffix=")" delimiter="; "')
    assert first(processor, *cites) == printed


def test_the_style_puts_cites_in_order(make):
    sort = '><sort><key variable="issued" sort="descending"/></sort'
    processor = make(NAMED, *THREE, citation=sort, affixes=' delimiter="; "')
    assert first(processor, Cite("i0"), Cite("i2"), Cite("i1")) == "x, 2002; Doe, 2001; Smith, 1999"


IBID = (
    '<choose><if position="ibid-with-locator"><text term="ibid"/><text variable="locator" prefix=" "/></if>'
    '<else-if position="ibid"><text term="ibid"/></else-if>'
    '<else-if position="near-note"><text value="near"/></else-if>'
    '<else-if position="subsequent"><text value="again, note "/><text variable="first-reference-note-number"/></else-if>'
    '<else><text variable="title"/></else></choose>'
)


def test_positions(make):
    processor = make(
        IBID, {"title": "a"}, {"title": "b"}, kind="note", citation=' near-note-distance="2"'
    )
    document = [
        Citation((Cite("i0"),), note=1),
        Citation((Cite("i0", "3"),), note=2),
        Citation((Cite("i0", "3"),), note=3),
        Citation((Cite("i1"), Cite("i1")), note=4),
        Citation((Cite("i0"),), note=5),
        Citation((Cite("i1"),), note=9),
    ]
    assert [render(tree) for tree in processor.citations(document)] == [
        "a",
        "Ibid. 3",
        "Ibid.",
        "bibid.",
        "near",
        "again, note 4",
    ]


def test_one_person_in_two_roles_is_named_twice_where_no_word_says_both(make):
    layout = '<names variable="editor translator" delimiter="; "><name/><label form="short" prefix=" "/></names>'  # fmt: skip
    locale = '<locale><terms><term name="editortranslator" form="short"></term></terms></locale>'
    processor = make(layout, {"editor": [SMITH], "translator": [SMITH]}, locale=locale)
    assert first(processor) == "Jane Smith ed.; Jane Smith trans."


@pytest.mark.parametrize("later", ["3", "2"])
def test_later_cites_keep_names_where_nothing_says_how_many(make, later):
    layout = f'<names variable="author"><name et-al-subsequent-min="{later}"/></names>'
    processor = make(layout, {"author": [SMITH, DOE]})
    document = [Citation((Cite("i0"),))] * 2
    assert {render(tree) for tree in processor.citations(document)} == {"Jane Smith, John Doe"}


def test_words_beside_a_suppressed_author_stay(make):
    layout = '<group><names variable="author"/><text value="supra"/></group>'
    assert first(make(layout, {"author": [SMITH]}), Cite("i0", suppress_author=True)) == "supra"


def test_et_al_may_differ_later(make):
    layout = '<names variable="author"><name et-al-min="3" et-al-use-first="2" et-al-subsequent-min="2" et-al-subsequent-use-first="1"/></names>'  # fmt: skip
    processor = make(layout, {"author": [SMITH, DOE]}, {"author": [SMITH, DOE]})
    document = [Citation((Cite(name),)) for name in ("i0", "i1", "i0")]
    assert [render(tree) for tree in processor.citations(document)] == [
        "Jane Smith, John Doe",
        "Jane Smith, John Doe",
        "Jane Smith et al.",
    ]


def test_names_take_options_from_above(make):
    layout = '<names variable="author"/><names variable="editor author"/>'
    options = ' name-form="short" and="text" name-delimiter=" + "'
    processor = make(
        layout,
        {"author": [SMITH, DOE], "editor": [DOE]},
        options=options,
        citation=' names-delimiter=" / "',
    )
    assert first(processor) == "Smith and DoeDoe / Smith and Doe"


def test_locator_conditions(make):
    layout = (
        '<choose><if locator="folio"><text value="f"/></if><else><text value="x"/></else></choose>'
    )
    processor = make(layout, {})
    assert first(processor, Cite("i0", "1", "folio")) == "f"
    assert first(processor, Cite("i0", "1")) == "x"
    assert first(processor, Cite("i0")) == "x"


@pytest.mark.parametrize(
    ("style", "printed"),
    [("chicago", "ll. 193–94"), ("expanded", "ll. 193–194"), ("minimal", "ll. 193–4"), ("minimal-two", "ll. 193–94")],
)  # fmt: skip
def test_page_range_formats(make, style, printed):
    options = f' page-range-format="{style}"'
    assert (
        first(make('<text variable="page"/>', {"page": "ll. 193-194"}, options=options)) == printed
    )


LOCALE = '<locale><style-options punctuation-in-quote="{}"/><terms><term name="page-range-delimiter">-</term></terms></locale>'


def test_the_style_overrides_the_locale(make):
    layout = '<text variable="title" quotes="true" suffix=", "/><text variable="page"/>'
    item = {"title": "x", "page": "1–2"}
    assert first(make(layout, item, locale=LOCALE.format("false"))) == "“x”, 1-2"
    assert first(make(layout, item)) == "“x,” 1–2"


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("de-DE", "„x“, 8. Juni 1962"),
        ("de-AT", "„x“, 8. Juni 1962"),
        ("fr-FR", "« x », 8 juin 1962"),
        ("en-GB", "‘x’, 8 June 1962"),
        ("en", "“x,” June 8, 1962"),
        (None, "“x,” June 8, 1962"),
    ],
)
def test_languages(make, language, printed):
    layout = (
        '<text variable="title" quotes="true" suffix=", "/><date variable="issued" form="text"/>'
    )
    item = {"title": "x", "issued": {"date-parts": [[1962, 6, 8]]}}
    shown = first(make(layout, item, language=language))
    assert " ".join(shown.split()) == printed


@pytest.mark.parametrize(
    ("language", "printed"),
    [("en-GB", "a “b ‘c’ d” e"), ("de-DE", "a “b ‘c’ d” e"), ("en-US", "a “b ‘c’ d” e")],
)
def test_quotes_inside_those_typed_in_a_title_are_of_their_kind(make, language, printed):
    layout = '<text variable="title"/>'
    assert first(make(layout, {"title": "a “b 'c' d” e"}, language=language)) == printed


def test_own_locales_of_dialect_language_and_all_come_in_this_order(make):
    def own(tag, text):
        lang = f' xml:lang="{tag}"' if tag else ""
        return f'<locale{lang}><terms><term name="in">{text}</term></terms></locale>'

    everything = own("en-GB", "dialect") + own("en", "language") + own("", "all")
    layout = '<text term="in"/>'
    shown = [
        first(make(layout, {}, locale=everything, language=tag))
        for tag in ("en-GB", "en-US", "de-DE")
    ]
    assert shown == ["dialect", "language", "all"]


def test_an_unknown_language(make):
    with pytest.raises(NotFoundError, match="no locale 'xx-XX'"):
        make(language="xx-XX")


BIBLIOGRAPHY = '<bibliography{}>{}<layout suffix=".">{}</layout></bibliography>'
SORTS = [
    # key, items, order
    ('<key variable="title"/>', [{"title": "b"}, {"title": "A"}, {"title": "“á z”"}], [1, 2, 0]),
    ('<key variable="title" sort="descending"/>', [{"title": "b"}, {"title": "A"}], [0, 1]),
    ('<key variable="title"/>', [{}, {"title": "b"}], [1, 0]),
    ('<key variable="volume"/>', [{"volume": "10"}, {"volume": 9}, {"volume": "x"}], [1, 0, 2]),
    ('<key variable="author"/>', [{"author": [SMITH]}, {"author": [DOE]}, {}], [1, 0, 2]),
    ('<key variable="author"/>', [{"author": [{"family": "Zhang", "given": "A", "static-ordering": True}]}, {"author": [SMITH]}], [1, 0]),
    ('<key variable="issued"/>', [{"issued": {"date-parts": [[1962, 6]]}}, {"issued": {"date-parts": [[1962]]}}, {}, {"issued": {"literal": "x"}}], [1, 0, 2, 3]),
    ('<key macro="names"/>', [{"author": [SMITH]}, {"author": [DOE]}], [1, 0]),
    ('<key macro="names" names-min="2" names-use-first="1"/><key variable="title"/>', [{"author": [SMITH, SMITH], "title": "b"}, {"author": [SMITH, DOE], "title": "a"}], [1, 0]),
    ('<key macro="date"/>', [{"issued": {"date-parts": [[1962, 12]]}}, {"issued": {"date-parts": [[1962, 2]]}}, {}], [1, 0, 2]),
    ('<key variable="author"/><key variable="title"/>', [{"author": [SMITH], "title": "b"}, {"author": [{"family": "Smith", "given": "Jane."}], "title": "a"}], [1, 0]),
    ('<key variable="author"/><key variable="title"/>', [{"author": [{"family": "Müller"}], "title": "a"}, {"author": [{"family": "Muller"}], "title": "b"}], [1, 0]),
    ('<key macro="count"/><key variable="title"/>', [{"author": [SMITH, DOE], "title": "a"}, {"translator": [SMITH], "title": "c"}, {"title": "d"}, {"author": [SMITH], "title": "b"}], [2, 3, 1, 0]),
    ("", [{"title": "b"}, {"title": "a"}], [0, 1]),
    ('<key variable="author"/>', [{"author": [{"family": "D'Arcus", "given": "B"}]}, {"author": [{"family": "Dalebout", "given": "A"}]}], [1, 0]),
]  # fmt: skip
MACROS = (
    '<macro name="names"><names variable="author"><label prefix="!"/></names></macro>'
    '<macro name="date"><date variable="issued" form="text"/></macro>'
    '<macro name="count"><names variable="author"><name form="count"/><substitute>'
    '<names variable="editor"/><names variable="translator"/></substitute></names></macro>'
)


@pytest.mark.parametrize(("keys", "items", "order"), SORTS)
def test_sorting(make, keys, items, order):
    sort = f"<sort>{keys}</sort>" if keys else ""
    bibliography = BIBLIOGRAPHY.format("", sort, '<text variable="title"/>')
    processor = make(TITLE, *items, macros=MACROS, bibliography=bibliography)
    assert [identifier for identifier, _ in processor.bibliography()] == [f"i{at}" for at in order]


def test_numbers_follow_the_bibliography_or_else_the_citations(make):
    number = '<text variable="citation-number"/>'
    items = {"title": "b"}, {"title": "a"}
    cited = [Citation((Cite("i1"),)), Citation((Cite("i0"),))]
    unsorted = make(number, *items, bibliography=BIBLIOGRAPHY.format("", "", number))
    assert [render(tree) for tree in unsorted.citations(cited)] == ["1", "2"]
    assert [(name, render(tree)) for name, tree in unsorted.bibliography(cited)] == [
        ("i1", "1."),
        ("i0", "2."),
    ]
    sort = '<sort><key variable="title"/></sort>'
    in_order = make(number, *items, bibliography=BIBLIOGRAPHY.format("", sort, number))
    assert [render(tree) for tree in in_order.citations(cited[::-1])] == ["2", "1"]


@pytest.mark.parametrize("key", ['variable="citation-number"', 'macro="number"'])
def test_numbers_count_down_where_they_are_sorted_so(make, key):
    number = '<text variable="citation-number"/>'
    bibliography = BIBLIOGRAPHY.format("", f'<sort><key {key} sort="descending"/></sort>', number)
    macros = f'<macro name="number">{number}</macro>'
    processor = make(number, *({"title": at} for at in "abc"), macros=macros, bibliography=bibliography)  # fmt: skip
    entries = [(one, render(tree)) for one, tree in processor.bibliography()]
    assert entries == [("i2", "3."), ("i1", "2."), ("i0", "1.")]
    assert first(processor) == "1"


def test_numbers_stand_in_the_margin(make):
    layout = '<text variable="citation-number" suffix=". "/><text variable="title"/>'
    aligned = BIBLIOGRAPHY.format(' second-field-align="flush"', "", layout)
    ((_, entry),) = make(TITLE, {"title": "x"}, bibliography=aligned).bibliography()
    assert render(entry) == "1. x."
    assert render(entry, "html") == (
        '<div class="csl-left-margin">1. </div><div class="csl-right-inline">x.</div>'
    )


@pytest.mark.parametrize(
    ("display", "html"),
    [
        ("block", '<div class="csl-block">(x)</div>'),
        ("right-inline", '<div class="csl-right-inline">(x)</div>'),
    ],
)
def test_what_stands_around_an_entry_stands_inside_its_blocks(make, display, html):
    layout = f'<layout prefix="(" suffix=")"><text variable="title" display="{display}"/></layout>'
    processor = make(TITLE, {"title": "x"}, bibliography=f"<bibliography>{layout}</bibliography>")
    ((_, tree),) = processor.bibliography()
    assert render(tree, "html") == html


def test_an_entry_of_one_field_takes_its_suffix_into_the_margin(make):
    aligned = BIBLIOGRAPHY.format(' second-field-align="flush"', "", TITLE)
    ((_, entry),) = make(TITLE, {"title": "x"}, bibliography=aligned).bibliography()
    assert render(entry, "html") == '<div class="csl-left-margin">x.</div>'


def test_blocks(make):
    layout = '<text variable="title"/><text variable="note" display="block"/>'
    bibliography = BIBLIOGRAPHY.format("", "", layout).replace(' suffix="."', "")
    ((_, entry),) = make(
        TITLE, {"title": "x", "note": "y"}, bibliography=bibliography
    ).bibliography()
    assert render(entry) == "x\ny"


SUFFIXED = ' disambiguate-add-year-suffix="true"'
ALIKE = (
    {"author": [SMITH], "issued": {"date-parts": [[1999]]}, "title": "b"},
    {"author": [SMITH], "issued": {"date-parts": [[1999]]}, "title": "a"},
    {"author": [SMITH], "issued": {"date-parts": [[2000]]}, "title": "c"},
)


@pytest.mark.parametrize("place", ["", '<text variable="year-suffix" prefix="-"/>'])
def test_cites_that_look_alike_get_letters(make, place):
    entry = f'{NAMED}{place}<text variable="title" prefix=" "/>'
    bibliography = BIBLIOGRAPHY.format("", '<sort><key variable="title"/></sort>', entry)
    processor = make(NAMED + place, *ALIKE, citation=SUFFIXED, bibliography=bibliography)
    cited = [Citation((Cite(name),)) for name in ("i0", "i1", "i2")]
    dash = "-" if place else ""
    assert [render(tree) for tree in processor.citations(cited)] == [
        f"Smith, 1999{dash}b",
        f"Smith, 1999{dash}a",
        "Smith, 2000",
    ]
    _, entry = processor.bibliography()[0]
    assert render(entry) == f"Smith, 1999{dash}a a."


NESTED = '<group prefix="(" suffix=")"><text variable="title"/><group prefix=" (" suffix=")"><text variable="publisher"/></group></group>'


@pytest.mark.parametrize(("kind", "printed"), [("note", "(A (b) [c])"), ("in-text", "(A (b) (c))")])
def test_parentheses_inside_parentheses_are_brackets_in_notes(make, kind, printed):
    assert first(make(NESTED, {"title": "A (b)", "publisher": "c"}, kind=kind)) == printed


def test_entries_begin_with_a_capital(make):
    layout = '<text term="no date" form="short"/><text variable="title" prefix=", "/>'
    ((_, entry),) = make(
        TITLE, {"title": "x"}, bibliography=BIBLIOGRAPHY.format("", "", layout)
    ).bibliography()
    assert render(entry) == "N.d., x."


@pytest.mark.parametrize(("language", "space"), [("fr-FR", "\u00a0"), ("en-US", " ")])
def test_no_line_ends_after_a_particle_in_french(make, language, space):
    processor = make(
        '<names variable="author"/>', {"author": [{"family": "de Gaulle"}]}, language=language
    )
    assert first(processor) == f"de{space}Gaulle"


def test_ids_keep_their_case(make):
    processor = Processor(
        load_style("chicago"),
        [CslItem.from_json({**BOOK, "id": name, "title": name}) for name in ("A1", "a1")],
    )
    (tree,) = processor.citations([Citation((Cite("A1"), Cite("a1")))])
    assert render(tree) == "Jane Smith, A1 (1999); Jane Smith, A1 (1999)."


def test_unknown_ids():
    processor = Processor(load_style("chicago"), [CslItem.from_json(SEED)])
    with pytest.raises(NotFoundError, match="no item 'sed'; did you mean 'seed'"):
        processor.citations([Citation((Cite("sed"),))])


def test_ids_stand_once():
    with pytest.raises(ItemError, match="item 'seed': expected one item with this id, found two"):
        Processor(load_style("chicago"), [CslItem.from_json(SEED)] * 2)


def test_a_style_without_bibliography(make):
    with pytest.raises(StyleError, match="the style 'style' has no bibliography"):
        make().bibliography()


def test_nothing_is_remembered():
    processor = Processor(load_style("chicago"), map(CslItem.from_json, (SEED, BOOK)))
    document = [Citation((Cite("seed"),)), Citation((Cite("seed", "27"), Cite("book")))]
    once = processor.citations(document), processor.bibliography()
    assert (processor.citations(document), processor.bibliography()) == once


def test_other_users_of_the_library_are_left_alone():
    Processor(load_style("chicago"), [CslItem.from_json(SEED)]).bibliography()
    classes = model.CitationStylesElement.__subclasses__()
    assert {cls.__module__ for cls in classes} == {"citeproc.model"}


CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="".join(map(chr, range(0xFDD0, 0xFDF0))))  # fmt: skip
QUOTES = str.maketrans("", "", "'\"“”‘’ ")
UNDECOMPOSED = str.maketrans("ˀˁۥۦ", "\u0294ʕوي")
"""Raised letters that Unicode does not decompose."""
STYLES = ("chicago", "chicago-author-date", "wilson-center", "apa", "ieee")


@settings(max_examples=50, deadline=None)
@given(st.text(CHARACTERS, min_size=1, max_size=30), st.sampled_from(STYLES))
def test_no_character_of_a_title_is_lost(title, style):
    item = CslItem.from_json({**SEED, "title": title, "language": "ru"})
    ((_, entry),) = Processor(load_style(style), [item]).bibliography()
    rest = iter(_folded(render(entry)))
    if "<" not in title and title.strip():
        assert all(one in rest for one in _folded(title.strip().translate(QUOTES)))


def _folded(text):
    """Give text without case, and with raised letters as plain ones, as a processor prints them."""
    return unicodedata.normalize("NFKC", text.translate(UNDECOMPOSED)).casefold()


def test_the_other_engine_is_a_second_opinion():
    item = CslItem.from_json(BOOK)
    cited = [Citation((Cite("book"),))]
    ours, theirs = (
        Processor(load_style("chicago"), [item], engine=name) for name in ("citekit", "citeproc-py")
    )
    assert ours.citations(cited) == theirs.citations(cited)
    assert ours.bibliography(cited) == theirs.bibliography(cited)


def test_the_other_engine_gives_no_author_alone():
    processor = Processor(load_style("chicago"), [CslItem.from_json(BOOK)], engine="citeproc-py")
    with pytest.raises(RequestError, match="citeproc-py gives no author by itself"):
        processor.citations([Citation((Cite("book", author_only=True),))])


def test_a_title_in_the_authors_place_is_kept_where_it_is_all_there_is(make):
    processor = make(
        '<names variable="author"><substitute><text variable="title"/></substitute></names>',
        {"title": "x"},
        {"author": [SMITH]},
    )
    assert first(processor, Cite("i0", suppress_author=True)) == "x"
    assert first(processor, Cite("i1", suppress_author=True)) == ""


def test_an_unknown_engine_is_an_error():
    with pytest.raises(NotFoundError, match="no engine 'citeproc'"):
        Processor(load_style("chicago"), [], engine="citeproc")


def test_processor_loads_no_models():
    """A program that only cites CSL-JSON does not wait for the record's models."""
    code = """
import sys
from citekit.csl import Citation, Cite, CslItem, Processor, load_style
item = CslItem.from_json({"id": "a", "type": "book", "title": "Pravda"})
processor = Processor(load_style("chicago"), [item])
assert processor.citations([Citation((Cite("a"),))]) and processor.bibliography()
sys.exit('pydantic' in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
