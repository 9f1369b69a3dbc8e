"""Our styles beside examples of Chicago citations: each agrees, or a section of the manual says why not.

CITEKIT_CORPORA names the folder with ``chicago_expected.jsonl`` and ``cmos18_items.json``; by default it is
``../shared/corpora`` beside the project. Without it the tests skip.
"""

import json
import os
from pathlib import Path

import pytest

from citekit.csl import Citation, Cite, CslItem, Processor, load_style, render
from citekit.csl.citing import bibliography, cite
from citekit.formats import csl_json

ROOT = Path(__file__).parents[2]
CORPORA = Path(os.environ.get("CITEKIT_CORPORA", ROOT.parent / "shared" / "corpora"))
EXPECTED, ITEMS = CORPORA / "chicago_expected.jsonl", CORPORA / "cmos18_items.json"

pytestmark = pytest.mark.skipif(
    not (EXPECTED.exists() and ITEMS.exists()),
    reason=f"{CORPORA} has no chicago_expected.jsonl and cmos18_items.json",
)

BY_DATE = "13.36: what has no title is known by its date in later notes"
APPROXIMATE = "14.44: an approximate date has ca.; brackets are for a year that is guessed"
OWN_CASE = "13.89, 14.127: headline style is for publications; a document's title stays as the document has it"
TO_WHOM = (
    "14.13, 14.128: an entry begins with the writer, and says to whom; parts are divided by periods"
)
EASTERN = "8.16, 13.75: a Chinese name has the family name first, in notes as well"
TRANSLATOR = "14.127: a translator is not the author; the document begins with its title"
HOW_READ = "14.127: the place in the archive follows the date; how the text is read comes last"
PAGES = "14.123: pages need no label"
FROM_THE_FILE = "14.127: the page follows the file that it is a page of"
MARK_FIRST = "14.127: an archive that writes its own name into the shelfmark is named with it"
PLACE = "14.127: a place may be left out where it is well known; the archives table gives it always"
WORD_LAST = "14.127: what a document is stands after its title"
COMMA = (
    "14.44: an uncertain date stands in brackets; ours divides it by a comma from a description too"
)
WHERE_WRITTEN = "14.127: where a letter was written may be said; the date suffices"
OF_A_COLLECTION = "14.128: the years of a collection may be said"


def letter(author, recipient, **more):
    names = {"author": [author], "recipient": [recipient]}
    return {"type": "personal_communication", **names, **more}


def day(*parts):
    return {"date-parts": [list(parts)]}


CREEL = letter({"family": "Creel", "given": "George"}, {"literal": "Colonel House"}, issued=day(1918, 9, 25),
               archive_collection="Edward M. House Papers", archive="Yale University Library")  # fmt: skip
KALLEN = {"issued": day(1937), "archive_location": "file 36", "archive_collection": "Horace Kallen Papers",
          "archive": "YIVO Institute", "archive-place": "New York"}  # fmt: skip
SEED = {"title": "Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu on 8 June 1962",
        "title-short": "Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu", "issued": day(1962, 6, 8),
        "call-number": "PRC FMA 118-01765-03", "page": "27-28", "translator": [{"literal": "7Brands"}],
        "publisher": "Wilson Center Digital Archive", "URL": "https://digitalarchive.umd.edu/document/121618"}  # fmt: skip

ROWS = [
    # the item, how it is cited, why a form differs: one for each line of the file
    ({**CREEL, "archive-place": "New Haven, CT"}, {}, {}),
    ({"genre": "minutes of the Committee for Improving the Condition of Free Blacks, Pennsylvania Abolition Society",
      "title-short": "Minutes, Pennsylvania Society", "issued": {"date-parts": [[1790], [1803]]},
      "archive_collection": "Papers of the Pennsylvania Society for the Abolition of Slavery",
      "archive": "Historical Society of Pennsylvania", "archive-place": "Philadelphia"},
     {"suffix": " (hereafter cited as Minutes, Pennsylvania Society)"}, {"short": BY_DATE}),
    ({"genre": "memorandum by Alvin Johnson", **KALLEN}, {}, {}),
    ({"type": "map", "title": "A Map of the Southern Indian District of North America", "author": [{"family": "Purcell", "given": "Joseph"}],
      "issued": {**day(1772), "circa": True}, "archive_location": "MS 228", "archive_collection": "Ayer Collection",
      "archive": "Newberry Library", "archive-place": "Chicago"}, {}, {"note": APPROXIMATE}),
    ({"genre": "typescript of short story <i>Brothers and Sisters</i> by Budge Wilson", "title-short": "Typescript, Budge Wilson fonds",
      "issued": day(2000), "archive_location": "MS-2-650.2013-070, Box 3, Folder 9", "archive_collection": "Budge Wilson fonds",
      "archive": "Dalhousie University Archives", "archive-place": "Halifax, Nova Scotia, Canada"},
     {"suffix": " (hereafter cited as Typescript, Budge Wilson fonds)"}, {"short": BY_DATE}),
    (letter({"family": "Mitchell", "given": "Mairin"}, {"family": "Ryan", "given": "Desmond"}, issued=day(1940, 2, 2),
            archive_location="UCDA LA10/146", archive_collection="Papers of Desmond Ryan", archive="UCD Archives",
            **{"archive-place": "University College Dublin Library, Ireland"}), {"locale": "en-GB"}, {"bibliography": TO_WHOM}),
    ({"type": "article-journal", "title": "Waar verzamelde Pigafetta zijn Maleise woorden?", "author": [{"family": "Kern", "given": "W."}],
      "medium": '[<span class="nocase">Where did Pigafetta collect his Malaysian words?</span>]', "language": "nl", "volume": "78",
      "container-title": "Tijdschrift voor Indische taal-, land- en volkenkunde", "page": "271-273", "issued": day(1938)},
     {"locator": "272"}, {}),
    ({**CREEL, "recipient": [{"family": "House", "given": "Edward M."}]}, {}, {}),
    ({**KALLEN, "title": "Canadian Embassy Staff", "author": [{"family": "Johnson", "given": "Alvin"}], "genre": "memorandum",
      "archive": "YIVO Institute for Jewish Research"}, {}, {}),
    ({"title": "Telegram 1862 from Moscow", "author": [{"literal": "US Embassy Moscow"}], "issued": day(1962, 6, 8),
      "archive_location": "661.93/6-862", "archive_collection": "Central Decimal File 1960–63, RG 59", "archive": "US National Archives",
      "archive-place": "College Park, MD"}, {}, {}),
    ({"title": "Sino-Soviet relations", "issued": day(1962), "archive_location": "FO 371/164894", "page": "f. 12", "division": "f. 12",
      "archive": "The National Archives of the UK (TNA)", "archive-place": "Kew"}, {}, dict.fromkeys(("note", "short", "bibliography"), OWN_CASE)),
    ({"title": "Untitled Notes on Border Talks", "author": [{"family": "Zhang", "given": "Hanfu", "static-ordering": True}],
      "genre": "handwritten notes", "archive_location": "box 3, folder 2", "archive_collection": "Chiang Papers",
      "archive": "Hoover Institution Archives"}, {}, {"note": EASTERN, "bibliography": EASTERN}),
    ({"title": "Letter to the Deputy Chairman of the Soviet Committee of the MGG, Prof. Pushkov", "issued": day(1958),
      "translator": [{"family": "Goldberg", "given": "Gary"}], "call-number": "RGANI, f. 5, op. 49, d. 131", "page": "ll. 193-194",
      "division": "ll. 193–94", "URL": "https://digitalarchive.wilsoncenter.org/document/280697"}, {},
     dict.fromkeys(("note", "short", "bibliography"), f"{TRANSLATOR}; {MARK_FIRST}")),
    ({**SEED, "author": [{"literal": "Embassy of the Soviet Union (China)"}]}, {}, dict.fromkeys(("note", "bibliography"), f"{HOW_READ}; {PAGES}")),
    (SEED, {"short_locator": "27"}, {"note": FROM_THE_FILE}),
]  # fmt: skip


def _expected():
    return [json.loads(line) for line in EXPECTED.read_text(encoding="utf-8").splitlines()]


def _forms(item, *, locator=None, short_locator=None, suffix="", locale=None):
    full = CslItem.from_json({"type": "document", **item, "id": "one"})
    processor = Processor(load_style("chicago"), [full], locale=locale)
    cites = [Cite("one", locator, suffix=suffix), Cite("one", short_locator)]
    note, short = processor.citations([Citation((one,)) for one in cites])
    ((_, entry),) = processor.bibliography()
    return {"note": render(note), "short": render(short), "bibliography": render(entry)}


@pytest.mark.parametrize("number", range(len(ROWS)))
def test_each_row_agrees_or_says_why_not(number):
    row, (item, cited, reasons) = _expected()[number], ROWS[number]
    ours = _forms(item, **cited)
    differ = {
        form for form in ours if row.get(form) and row[form].rstrip(".") != ours[form].rstrip(".")
    }
    assert differ == reasons.keys(), ours


def test_every_row_is_there():
    assert len(_expected()) == len(ROWS)


MANUAL = {
    # citation key: the form, the manual's example, why ours differs, ours
    "EgmontManuscripts": ("entry", "Egmont Manuscripts. Phillipps Collection. University of Georgia Library.",
        f"{OWN_CASE}; {PLACE}", "Egmont manuscripts. Phillipps Collection. University of Georgia Library, Athens, GA."),
    "AntislaveryPetitionWomen1849": ("note", "Anti-slavery petition from Women of America, February 27, 1849, NAID 7741397, Records of the US Senate, RG 46, National Archives, Washington, DC.",
        "14.127: quoted, for the item calls it a title", "“Anti-slavery petition from Women of America,” February 27, 1849, NAID 7741397, Records of the US Senate, RG 46, National Archives, Washington, DC."),
    "johnson1916": ("note", "Hiram Johnson to John Callan O’Laughlin, July 13, 1916, O’Laughlin Papers, Theodore Roosevelt Collection, Harvard College Library.",
        PLACE, "Hiram Johnson to John Callan O’Laughlin, July 13, 1916, O’Laughlin Papers, Theodore Roosevelt Collection, Harvard College Library, Cambridge, MA."),
    "UndatedCorrespondenceFrench": ("note", "Undated correspondence between French Strother and Edward Lowry, container 1-G/961 600, Herbert Hoover Presidential Library, West Branch, IA.", None, None),
    "burton1923": ("note", "Burton to Merriam, telegram, January 26, 1923, box 26, folder 17, Charles E. Merriam Papers, Special Collections Research Center, University of Chicago Library.",
        PLACE, "Burton to Merriam, telegram, January 26, 1923, box 26, folder 17, Charles E. Merriam Papers, Special Collections Research Center, University of Chicago Library, Chicago."),
    "purcellMapSouthernIndian1772": ("note", "Joseph Purcell, “A Map of the Southern Indian District of North America” [1772?], MS 228, Ayer Collection, Newberry Library, Chicago.",
        f"{OWN_CASE}; {COMMA}", "Joseph Purcell, “A map of the Southern Indian District of North America,” [1772?], MS 228, Ayer Collection, Newberry Library, Chicago."),
    "ConcerningCourtArbitration": ("note", "Memorandum, “Concerning a Court of Arbitration,” n.d., container 1-G/961 600, Philander C. Knox Papers, Manuscripts Division, Library of Congress.",
        f"{WORD_LAST}; {OWN_CASE}; {PLACE}", "“Concerning a court of arbitration,” memorandum, n.d., container 1-G/961 600, Philander C. Knox Papers, Manuscripts Division, Library of Congress, Washington, DC."),
    "agassiz1859": ("note", "Louis Agassiz, report to the Committee of Overseers [December 28, 1859?], Overseers Reports, Professional Series, vol. 2, Harvard University Archives.",
        f"{COMMA}; {PLACE}", "Louis Agassiz, report to the Committee of Overseers, [December 28, 1859?], Overseers Reports, Professional Series, vol. 2, Harvard University Archives, Cambridge, MA."),
    "mcmicken1881": ("note", "Gilbert McMicken to Alexander Morris, November 29, 1881, Glasgow (Scotland), Document 1359, fol. 1r, Alexander Morris Papers, MG-12-84, Provincial Archives of Manitoba, Winnipeg.",
        WHERE_WRITTEN, "Gilbert McMicken to Alexander Morris, November 29, 1881, Document 1359, fol. 1r, Alexander Morris Papers, MG-12-84, Provincial Archives of Manitoba, Winnipeg."),
    "dinkel": ("entry", "Dinkel, Joseph. Description of Louis Agassiz written at the request of Elizabeth Cary Agassiz. n.d. Louis Agassiz Papers. Houghton Library, Harvard University.",
        PLACE, "Dinkel, Joseph. Description of Louis Agassiz written at the request of Elizabeth Cary Agassiz. n.d. Louis Agassiz Papers. Houghton Library, Harvard University, Cambridge, MA."),
    "ReveresWasteMemoranda1761": ("entry", "Revere’s Waste and Memoranda Book (vol. 1, 1761–83; vol. 2, 1783–97). Revere Family Papers. Massachusetts Historical Society, Boston.",
        f"{OWN_CASE}; {OF_A_COLLECTION}", "Revere’s waste and memoranda book (vol. 1, 1761–83; vol. 2, 1783–97). 1761–1797. Revere Family Papers. Massachusetts Historical Society, Boston."),
}  # fmt: skip
SECTIONS = ("14.120", "14.127", "14.128", "14.193")


def _archival():
    items = json.loads(ITEMS.read_text(encoding="utf-8"))
    return {
        item["citation-key"]: item
        for item in items
        if item.get("archive") and item.get("license", "").endswith(SECTIONS)
    }


def test_every_archival_item_of_the_manual_is_there():
    assert _archival().keys() == MANUAL.keys()


@pytest.mark.parametrize("key", MANUAL)
def test_items_of_the_manual_read_and_cited(key):
    form, manual, reason, ours = MANUAL[key]
    (entry,) = csl_json.read(json.dumps([_archival()[key]]))
    printed = cite(entry) if form == "note" else bibliography(entry)[0]
    assert printed == (ours or manual)
    assert bool(reason) == (printed != manual)
