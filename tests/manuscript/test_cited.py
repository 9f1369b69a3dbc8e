"""Manuscripts in Markdown, whole: what they become, what stays, and what is told."""

import re

import pytest
from books import BOOKS
from hypothesis import given, settings
from hypothesis import strategies as st

import citekit
from citekit.csl.item import CslItem
from citekit.errors import NotFoundError, ReadError, RecordError
from citekit.manuscript import Settings, cite_manuscript
from citekit.manuscript.markdown.blocks import blocks_of
from citekit.manuscript.markdown.scan import scan

SPLIT = "Lorenz M. Lüthi, *The Sino-Soviet Split* (Princeton University Press, 2008)"
IBID = Settings(style="chicago-notes-bibliography-subsequent-ibid")
NO_LIST = Settings(without_list=True)


def body_and_notes(text, library=BOOKS, **options):
    """Give a manuscript's text, and its notes by label, without the list."""
    options.setdefault("settings", NO_LIST)
    made = cite_manuscript(text, library, **options)
    body, *rest = re.split(r"\n\n(?=\[\^\d+\]: )", made.text.rstrip("\n"))
    return body, [note.partition(": ")[2] for note in rest]


NOTES = [
    # manuscript, body, notes
    ("So it was [@split].", "So it was.[^1]", [f"{SPLIT}."]),
    ("So it was [@split, 27].", "So it was.[^1]", [f"{SPLIT}, 27."]),
    ("So it was[@split], and", "So it was,[^1] and", [f"{SPLIT}."]),
    ("So (it was [@split]).", "So (it was).[^1]", [f"{SPLIT}."]),
    ("So it was [@split] and", "So it was[^1] and", [f"{SPLIT}."]),
    ("So it was\n[@split].", "So it was.[^1]", [f"{SPLIT}."]),
    ("> So it was\n> [@split].", "> So it was.[^1]", [f"{SPLIT}."]),
    ("So—it was [@split]—and", "So—it was[^1]—and", [f"{SPLIT}."]),
    ('A "normal order" [@split].', 'A "normal order."[^1]', [f"{SPLIT}."]),
    ("A “normal order” [@split],", "A “normal order,”[^1]", [f"{SPLIT}."]),
    ("A “normal order” [@split];", "A “normal order”;[^1]", [f"{SPLIT}."]),
    ("A “normal order?” [@split].", "A “normal order?”[^1]", [f"{SPLIT}."]),
    ("So it was. [@split]", "So it was.[^1]", [f"{SPLIT}."]),
    ("[@split] has it.", "[^1] has it.", [f"{SPLIT}."]),
    ("- [@split]", "- [^1]", [f"{SPLIT}."]),
    ("x[^m]\n\n[^m]: Mine.\n\ny [@split]", "x[^m]\n\n[^m]: Mine.\n\ny[^1]", [f"{SPLIT}."]),
    ("a [@split] [@who]. b", "a.[^1] [^2] b", [f"{SPLIT}.", "Jane Doe, *Who Was There?* (Press, 1990)."]),
    ('"q" [@split]\n[@who] [@split, 3], b', '"q,"[^1]\n[^2] [^3] b', [f"{SPLIT}.", "Jane Doe, *Who Was There?* (Press, 1990).", "Lüthi, *The Sino-Soviet Split*, 3."]),
    ("a [@split] b [@split, 3] c", "a[^1] b[^2] c", [f"{SPLIT}.", "Lüthi, *The Sino-Soviet Split*, 3."]),
    ("a [see @split; cf. @suns, ch. 2]", "a[^1]", [f"See {SPLIT}; cf. Sergey Radchenko, *Two Suns in the Heavens* (Stanford University Press, 2009), chap. 2."]),
    ("a [@split, 27. My emphasis.]", "a[^1]", [f"{SPLIT}, 27. My emphasis."]),
    ("a [@split, 27--28, `x`]", "a[^1]", [f"{SPLIT}, 27–28, `x`."]),
    ("a [@split and @suns]", "a[^1]", [f"{SPLIT} and Sergey Radchenko, *Two Suns in the Heavens* (Stanford University Press, 2009)."]),
    ("@split shows [-@split, 3] it.", "Lorenz M. Lüthi[^1] shows[^2] it.", ["*The Sino-Soviet Split* (Princeton University Press, 2008).", "*The Sino-Soviet Split*, 3."]),
    ("As @split [27], and", "As Lorenz M. Lüthi,[^1] and", ["*The Sino-Soviet Split* (Princeton University Press, 2008), 27."]),
    ("a [@who] *b [@split]* **c** [@suns]", "a[^1] *b[^2]* **c**[^3]", ["Jane Doe, *Who Was There?* (Press, 1990).", f"{SPLIT}.", "Sergey Radchenko, *Two Suns in the Heavens* (Stanford University Press, 2009)."]),
    ("# A heading [@split]\n\n| a |\n|---|\n| b [@split, 3] |", "# A heading[^1]\n\n| a |\n|---|\n| b[^2] |", [f"{SPLIT}.", "Lüthi, *The Sino-Soviet Split*, 3."]),
    ("----- -----\n[@split]  b\n----- -----", "----- -----\n[^1]      b\n----- -----", [f"{SPLIT}."]),
    ("a [@split].\r\n\r\nb\r\n", "a.[^1]\r\n\r\nb", [f"{SPLIT}."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "body", "notes"), NOTES)
def test_makes_notes(text, body, notes):
    found = body_and_notes(text.replace("\r\n", "\n"))
    assert found == (body.replace("\r\n", "\n"), notes)


OWN_NOTES = [
    # the author's note, as it is printed
    ("See @split.", f"See {SPLIT}."),
    ("See @split", f"See {SPLIT}."),
    ("See @split [27] and @suns, who differ.", f"See {SPLIT}, 27 and Sergey Radchenko, *Two Suns in the Heavens* (Stanford University Press, 2009), who differ."),
    ("[@split, 27]", f"{SPLIT}, 27."),
    ("[@split, 27] This is disputed.", f"{SPLIT}, 27. This is disputed."),
    ("It is disputed [@split].", f"It is disputed ({SPLIT})."),
    ("It is disputed. [@split]", f"It is disputed. {SPLIT}."),
    ("For one: [@split]; for the other: [@split, 3].", f"For one: {SPLIT}; for the other: Lüthi, *The Sino-Soviet Split*, 3."),
]  # fmt: skip


@pytest.mark.parametrize(("note", "printed"), OWN_NOTES)
@pytest.mark.parametrize("written", ["x[^a]\n\n[^a]: {}\n", "x ^[{}]\n"])
def test_completes_the_authors_own_notes(note, printed, written):
    made = cite_manuscript(written.format(note), BOOKS, settings=NO_LIST)
    assert made.text == written.format(printed)


UNTITLED = CslItem.from_json(
    {"id": "none", "type": "book", "title": "Pravda", "issued": {"edtf": "1962"}}
)
WITHIN = [
    # manuscript, with author and date, with notes
    ("a [@none]", "a (*Pravda* 1962)", "a[^1]"),
    ("*a [@none] b*", "*a (_Pravda_ 1962) b*", "*a[^1] b*"),
    ("**a [@none]**", "**a (*Pravda* 1962)**", "**a[^1]**"),
    ("x ^[*See @none.*]", "x ^[*See _Pravda_ (1962).*]", "x ^[*See _Pravda_ (1962).*]"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "author_date", "note"), WITHIN)
def test_italics_within_italics_are_told_apart(text, author_date, note):
    for style, expected in (("chicago-author-date", author_date), ("chicago", note)):
        chosen = Settings(style=style, without_list=True)
        made = cite_manuscript(text, {"none": UNTITLED}, settings=chosen)
        assert made.text.split("\n\n")[0] == expected


AUTHOR_DATE = [
    ("So it was [@split].", "So it was (Lüthi 2008)."),
    ('A "normal order" [@split, 27].', 'A "normal order" (Lüthi 2008, 27).'),
    ("@split [27] shows", "Lüthi (2008, 27) shows"),
    ("As Lüthi shows [-@split]", "As Lüthi shows (2008)"),
    ("[see @split; @suns]", "(see Lüthi 2008; Radchenko 2009)"),
    ("x ^[See @split.]", "x ^[See Lüthi (2008).]"),
]


@pytest.mark.parametrize(("text", "expected"), AUTHOR_DATE)
def test_makes_author_and_date(text, expected):
    chosen = Settings(style="chicago-author-date", without_list=True)
    assert cite_manuscript(text, BOOKS, settings=chosen).text == expected


def test_its_labels_are_not_those_of_the_authors_notes():
    made = cite_manuscript("x[^1] [@split]\n\n[^1]: Mine.\n", BOOKS, settings=NO_LIST)
    assert made.text == f"x[^1][^2]\n\n[^1]: Mine.\n\n[^2]: {SPLIT}.\n"


# Positions


def test_positions_run_through_the_notes_in_their_order():
    text = "a [@split] b[^x] c [@split, 3] d [@split, 3]\n\n[^x]: See @split.\n\n"
    _, notes = body_and_notes(text, settings=Settings(style=IBID.style, without_list=True))
    assert [note[:5] for note in notes] == ["Loren", "Ibid.", "Ibid."]


CHAPTERS = [
    # settings, level 2 headings after them; how the notes begin
    (None, ["Loren", "Lüthi", "Lüthi", "Lüthi"]),
    (1, ["Loren", "Lüthi", "Lüthi", "Loren"]),
    (2, ["Loren", "Lüthi", "Loren", "Loren"]),
]


@pytest.mark.parametrize(("level", "begin"), CHAPTERS)
def test_chapters_begin_afresh(level, begin):
    text = "# One\n\na [@split]\n\nb [@split]\n\n## Part\n\nc [@split]\n\nTwo\n===\n\nd [@split]\n"
    _, notes = body_and_notes(text, settings=Settings(chapters=level, without_list=True))
    assert [note[:5] for note in notes] == begin


@pytest.mark.parametrize(
    ("said", "asked", "is_dated"),
    [("true", None, True), ("true", False, False), ("false", None, False), ("false", True, True)],
)
def test_dates_of_access_are_given_where_they_are_asked_for(said, asked, is_dated):
    page = CslItem.from_json(
        {"id": "page", "type": "webpage", "title": "Page", "URL": "https://a.example/",
         "issued": {"date-parts": [[1999]]}, "accessed": {"date-parts": [[2026, 11, 2]]}}
    )  # fmt: skip
    text = f"---\ncitekit: {{access-dates: {said}}}\n---\n\nSo [@page].\n"
    made = cite_manuscript(text, {"page": page}, settings=Settings(access_dates=asked))
    assert made.text.count("ccessed November 2, 2026") == (2 if is_dated else 0)


def test_the_manuscript_may_ask_for_chapters_itself():
    text = "---\ncitekit: {chapters: true}\n---\n\n# One\n\na [@split]\n\n# Two\n\nb [@split]\n"
    _, notes = body_and_notes(text)
    assert [note[:5] for note in notes] == ["Loren", "Loren"]


# The list

ENTRY = "Lüthi, Lorenz M. *The Sino-Soviet Split*. Princeton University Press, 2008."
LISTS = [
    # manuscript, how it goes on after the text
    ("a [@split].\n", "a.[^1]\n\n::: {#refs}\n{entry}\n:::\n\n[^1]: "),
    ("::: {#refs}\n:::\n\na [@split]\n", "::: {#refs}\n\n{entry}\n\n:::\n\na[^1]\n\n[^1]: "),
    ('<div id="refs"></div>\n\na [@split]', '<div id="refs">\n{entry}\n\n</div>\n\na[^1]\n\n[^1]: '),
    ("---\nreference-section-title: Works\n---\n\na [@split]\n", "---\nreference-section-title: Works\n---\n\na[^1]\n\n::: {#refs}\n# Works {.unnumbered}\n\n{entry}\n:::\n\n[^1]: "),
    ("---\nsuppress-bibliography: true\n---\n\na [@split]\n", "---\nsuppress-bibliography: true\n---\n\na[^1]\n\n[^1]: "),
    ("---\nnocite: '@split'\n---\n", "---\nnocite: '@split'\n---\n\n::: {#refs}\n{entry}\n:::\n"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_puts_the_list(text, expected):
    made = cite_manuscript(text, BOOKS)
    assert made.text.startswith(expected.replace("{entry}", ENTRY))


def test_lists_all_that_is_asked_for():
    made = cite_manuscript("---\nnocite: |\n  @*\n---\n\na [@who]\n", BOOKS)
    assert [one.id for one in made.entries] == ["who", "split", "suns"]
    assert made.text.count("\n\n") == 5


# What the manuscript says, and what counts more


def test_the_command_counts_more_than_the_manuscript():
    text = "---\ncsl: chicago-author-date\nlang: de-DE\n---\n\na [@split, ch. 3]"
    settings = [None, Settings(locale="en-US"), Settings(style="chicago")]
    told = [cite_manuscript(text, BOOKS, settings=one).text.split("\n\n")[1] for one in settings]
    assert told == ["a (Lüthi 2008, Kap. 3)", "a (Lüthi 2008, chap. 3)", "a[^1]"]


def test_reads_the_files_and_references_that_the_manuscript_names(tmp_path):
    tmp_path.joinpath("b.bib").write_text(
        "@book{suns, title={Two Suns}, author={Radchenko, S.}, year=2009}"
    )
    text = (
        "---\nbibliography: b.bib\nreferences:\n- {id: own, type: book, title: Own, issued: 2001-05}\n"
        "---\n\n@suns [@own]"
    )
    made = cite_manuscript(text, settings=Settings(style="chicago-author-date"), folder=tmp_path)
    assert made.problems == ()
    assert made.text.split("\n\n")[1] == "Radchenko (2009; *Own* 2001)"


REFERENCES = [
    # names and dates as the metadata of manuscripts have them, the entry
    ("author: {family: Smith, given: Ann}, issued: 2001-05-03", "Smith, Ann. *Own*. 2001."),
    ("author: [{family: Smith, given: Ann}], issued: [{year: 2001, month: 5}]", "Smith, Ann. *Own*. 2001."),
    ("issued: {year: 2001}", "*Own*. 2001."),
    ("issued: {date-parts: [[2001]]}", "*Own*. 2001."),
    ("issued: spring of 2001", "*Own*. spring of 2001."),
]  # fmt: skip


@pytest.mark.parametrize(("said", "entry"), REFERENCES)
def test_reads_references(said, entry):
    text = f"---\nreferences:\n- {{id: own, type: book, title: Own, {said}}}\n---\n\na [@own]\n"
    made = cite_manuscript(text, {})
    assert made.problems == ()
    assert f"{{#refs}}\n{entry}\n:::" in made.text


def test_texts_and_copies_can_be_cited():
    library = citekit.load("wcda-121618", "wcda-112100")
    text = "a [@wcda-121618#chinese+english, 27] b [@wcda-112100#rgaspi, l. 3] c [@wcda-112100#english#aprf]"
    _, notes = body_and_notes(text, library)
    assert (
        "\\[in Chinese\\], June 8, 1962, PRC FMA 118-01765-03, 27; English translation by 7Brands"
        in notes[0]
    )
    assert "RGASPI, f. 558, op. 11, d. 348, l. 3, Wilson Center" in notes[1]
    assert "APRF, f. 45, op. 1, d. 348, ll. 20, Wilson Center" in notes[2]


COPIES = [
    # style, which copies the list has
    ("chicago", [["APRF", "AVP RF", "RGASPI"]]),
    ("chicago-author-date", [["APRF"], ["APRF", "AVP RF", "RGASPI"]]),
]


@pytest.mark.parametrize(("style", "listed"), COPIES)
def test_a_copy_is_listed_with_its_text(style, listed):
    library = citekit.load("wcda-112100")
    made = cite_manuscript(
        "a [@wcda-112100#aprf] b [@wcda-112100]", library, settings=Settings(style=style)
    )
    entries = made.text.partition("{#refs}\n")[2].partition("\n:::")[0].split("\n\n")
    archives = ("APRF", "AVP RF", "RGASPI")
    found = [[one for one in archives if one in entry] for entry in entries]
    assert sorted(found, key=len) == listed


def headings(text):
    return re.findall(
        r"^(#+ .*?)(?: \{.unnumbered\})?$", text.partition("{#refs}")[2], re.MULTILINE
    )


GROUPED = [
    # citations, headings of the list
    (
        "[@wcda-121618] [@split] [@wcda-121774]",
        [
            "## Archival Sources",
            "### Archives of the Ministry of Foreign Affairs of the People’s Republic of China (PRC FMA), Beijing",
            "## Published Primary Sources",
            "## Secondary Literature",
        ],
    ),
    (
        "[@wcda-112100#rgaspi]",
        [
            "## Archival Sources",
            "### Russian State Archive of Socio-Political History (RGASPI), Moscow",
        ],
    ),
    ("[@split]", ["## Secondary Literature"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GROUPED)
@pytest.mark.parametrize("metadata", ["", "---\ncitekit: {group: archives}\n---\n\n"])
def test_the_list_can_be_divided(text, expected, metadata):
    library = {**citekit.load("wcda-121618", "wcda-112100", "wcda-121774"), **BOOKS}
    group = None if metadata else "archives"
    made = cite_manuscript(metadata + text, library, settings=Settings(group=group))
    assert headings(made.text) == expected
    assert cite_manuscript(made.text, library, settings=Settings(group=group)).text == made.text


def test_a_scheme_of_ones_own_divides(tmp_path):
    scheme = "groups:\n  - {heading: Archives, take: archives}\n"
    (tmp_path / "mine.yaml").write_text(scheme, encoding="utf-8")
    text = "---\ncitekit: {group: mine.yaml}\n---\n\na [@split] [@wcda-121618]\n"
    library = {**citekit.load("wcda-121618"), **BOOKS}
    made = cite_manuscript(text, library, file="m.md", folder=tmp_path)
    assert headings(made.text)[0] == "## Archives"
    assert [str(one) for one in made.warnings] == [
        "m.md: group: no group of the scheme takes these, which stand in a last section: split"
    ]


def test_pages_and_leaves_keep_the_label_that_the_author_gives():
    library = citekit.load("wcda-112100")
    _, notes = body_and_notes("a [@wcda-112100#rgaspi, p. 3] b [@wcda-112100#rgaspi, 3]", library)
    assert "d. 348, p. 3, Wilson" in notes[0]
    assert notes[1].endswith("” l. 3.")


# What is told

PROBLEMS = [
    # manuscript, told, how it is marked
    ("a\n b [@spilt, 3].", "m.md:2:5: @spilt: no record has this key; did you mean 'split'?", "**spilt?**, 3"),
    ("@nobody says", "m.md:1:1: @nobody: no record has this key", "**nobody?** says"),
    ("[@split; see @nobody; @suns]", "m.md:1:14: @nobody: no record has this key", "; see **nobody?**; Sergey"),
    ("[@split#text]", "m.md:1:2: @split#text: split: a published work has no texts; cite it as @split, without '#text'", "**split\\#text?**"),
    ("[@wcda-121618#chinesse]", "m.md:1:2: @wcda-121618#chinesse: no text or copy 'chinesse'; did you mean 'chinese'? (of 'wcda-121618')", "**wcda-121618\\#chinesse?**"),
    ("[@wcda-112100#english#aprf#x]", "m.md:1:2: @wcda-112100#english#aprf#x: wcda-112100#english#aprf#x: expected a key, a text and a copy, as in @wcda-112100#text#copy", "x?**"),
    ("---\nreferences: [x]\n---\n\na [@split]", "m.md: references.0: expected an object with 'id' and 'type', not the text 'x'", ""),
    ("[@wcda-112100, 3]", "m.md:1:2: @wcda-112100: wcda-112100: 3 copies are cited; say which one the leaf is in: aprf, avprf, rgaspi", "**wcda-112100?**, 3"),
    ("---\nnocite: '@spilt'\n---\n\na [@split]", "m.md: nocite: no record 'spilt'; did you mean 'split'?", ""),
    ("---\nreferences: [{id: x, type: bok}]\n---\n\na [@split]", "m.md: references.0: item 'x': 'type': expected one of CSL's types (did you mean 'book'?), not the text 'bok'", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "problem", "mark"), PROBLEMS)
def test_tells_and_marks(text, problem, mark):
    library = {**citekit.load("wcda-121618", "wcda-112100"), **BOOKS}
    made = cite_manuscript(text, library, file="m.md")
    assert list(map(str, made.problems)) == [problem]
    assert mark in made.text


REFUSED = [
    # metadata, error, message
    ("citekit: {chapter: true}", RecordError, "m.md: citekit.chapter: unknown setting; did you mean 'chapters'?"),
    ("citekit: {access-dates: often}", RecordError, "m.md: citekit.access-dates: expected true or false, not 'often'"),
    ("citekit: {chapters: 9}", RecordError, "m.md: citekit.chapters: expected true, false or a level 1 to 6, not '9'"),
    ("citekit: yes", RecordError, "m.md: citekit: expected settings such as 'chapters: true', not 'yes'"),
    ("suppress-bibliography: maybe", RecordError, "m.md: suppress-bibliography: expected true or false, not 'maybe'"),
    ("bibliography: {a: b}", RecordError, "m.md: bibliography: expected a file or a list of files"),
    ("csl: {a: b}", RecordError, "m.md: csl: expected text, not {'a': 'b'}"),
    ("citekit: {records: [a]}", RecordError, "m.md: citekit.records: expected one word, not ['a']"),
    ("references: x", RecordError, "m.md: references: expected a list of items, not 'x'"),
    ("title: a: b", RecordError, "m.md:2:9: the metadata are not YAML: mapping values are not allowed"),
    ("csl: chicgo", NotFoundError, "no style 'chicgo'; did you mean 'chicago'?"),
    ("lang: xx", NotFoundError, "no locale 'xx'"),
    ("citekit: {group: archive}", NotFoundError, "did you mean 'archives'?"),
    ("bibliography: nosuch.bib", ReadError, "nosuch.bib: there is no such file"),
]  # fmt: skip


@pytest.mark.parametrize(("metadata", "error", "message"), REFUSED)
def test_refuses(metadata, error, message):
    with pytest.raises(error) as caught:
        cite_manuscript(f"---\n{metadata}\n---\n\na [@split]", BOOKS, file="m.md")
    assert message in str(caught.value)


def test_a_filled_list_is_left_as_it_is():
    text = "a [@split]\n\n::: {#refs}\nMine.\n:::\n"
    made = cite_manuscript(text, BOOKS, file="m.md")
    assert "::: {#refs}\nMine.\n:::" in made.text
    assert [str(one) for one in made.warnings] == [
        "m.md:4:1: refs: the list is filled already, and was left as it is; work from the manuscript itself"
    ]


def test_a_citation_wider_than_its_column_is_told():
    text = "----- -----\n[@split] b\n----- -----\n"
    made = cite_manuscript(text, BOOKS, settings=Settings(style="chicago-author-date"), file="m.md")
    assert "m.md:2:1: the citation is wider than its column" in str(made.warnings[0])


# What holds for any manuscript

WORDS = st.sampled_from(
    ["[@split]", "[@suns, 3; see @who]", "@split", "@who [4]", "-@suns", "[@nobody]", "text", "“q”", '"q"', "*e*", "**",
     "`@c`", ".", ",", "\n", "\n\n", "> ", "- ", "    ", "[^n]", "\n\n[^n]: ", "^[", "]", "(", ")", "\\", "$", "# H\n\n", "|",
     "\r\n", "<", ";", "[a](b)", "&amp;", "é", "---\n"]
)  # fmt: skip
STYLES = st.sampled_from(["chicago", "chicago-author-date"])


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=20).map(" ".join), STYLES)
def test_no_citation_is_lost_and_none_is_left(text, style):
    found = scan(text, blocks_of(text)).found
    made = cite_manuscript(text, BOOKS, settings=Settings(style=style))
    again = cite_manuscript(made.text, BOOKS, settings=Settings(style=style))
    assert again.text == made.text
    keys = {cite.key for one in found for cite in one.written.cites}
    assert {one.id for one in made.entries} == keys & BOOKS.keys()
    unknown = [one for one in made.problems if "@nobody" in str(one)]
    assert len(unknown) == sum(cite.key == "nobody" for one in found for cite in one.written.cites)


@settings(max_examples=200)
@given(st.text(st.characters(exclude_characters="@", exclude_categories=["Cs"])))
def test_text_without_citations_stays_byte_for_byte(text):
    if text.startswith("---"):
        return
    assert cite_manuscript(text, BOOKS).text == text
