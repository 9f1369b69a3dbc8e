"""Pages of the Wilson Center Digital Archive, in every template, and what must not be concluded from them."""

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.errors import CitekitError, RecordError
from citekit.formats import ris, wcda, yaml
from citekit.formats.detection import detect
from citekit.formats.unread import Unread
from citekit.formats.wcda.html import is_html, text_of

HERE = Path(__file__).parent
RECORDS = HERE.parents[1] / "records"
SEED = (HERE / "pages" / "wcda-121618.txt").read_text(encoding="utf-8")

DIFFERENCES = {
    # path in the record: why a reader of the page alone cannot give it
    "title.short": "chosen by hand",
    "recipients": "taken from the title by hand",
    "dates.1.verbatim": "the record leaves out what its title says already",
    "dates.2.basis": "the record knows a second document that says the same",
    "dates.3": "another document contradicts; the page does not know it",
    "texts.0.basis": "the record knows the title of a sister document",
    "texts.1.derived_from.0.basis": "as for the Russian text",
    "texts.1.held_at.0.reference": "the reader adds the level that it read",
    "texts.1.note": "a remark by hand",
    "texts.2.files": "the words were kept beside the record",
    "facts_from.1": "other pages that were read",
    "facts_from.2": "other pages that were read",
    "facts_from.3": "other pages that were read",
}


def test_the_seed_page_gives_its_record_but_for_what_the_page_does_not_say():
    (made,) = wcda.read(SEED)
    (kept,) = yaml.read((RECORDS / "wcda-121618.yaml").read_text(encoding="utf-8"))
    assert set(_differences(kept.model_dump(), made.model_dump())) == DIFFERENCES.keys()


def _differences(kept, made, path=()):
    if kept == made:
        return
    if isinstance(kept, str) and isinstance(made, dict) and path[-1:] == ("title",):
        kept = {"text": kept}
    if isinstance(made, str) and isinstance(kept, dict) and path[-1:] == ("title",):
        made = {"text": made}
    if isinstance(kept, dict) and isinstance(made, dict):
        for key in kept | made:
            yield from _differences(kept.get(key), made.get(key), (*path, key))
    elif isinstance(kept, (list, tuple)) and isinstance(made, (list, tuple)):
        for number in range(max(len(kept), len(made))):
            sides = (side[number] if number < len(side) else None for side in (kept, made))
            yield from _differences(*sides, (*path, str(number)))
    else:
        yield ".".join(path)


def test_keeps_the_text():
    document = wcda.document(SEED)
    assert document.text.startswith("Memorandum Submitted by the Ambassador of the Soviet Union")
    assert document.text.endswith("7 June 1962")
    assert [doubt.reason for doubt in document.unsure] == [
        "the page gives dates that differ; all are kept"
    ]


PDF = """\
Digital Archive
International History Declassified
digitalarchive.wilsoncenter.org
July 07, 1949
Parties and Groups in the Committee to
Convene a Conference
Citation:
“Parties and Groups in the Committee to Convene a
Conference,” July 07, 1949, History and Public Policy Program Digital Archive, RGASPI, f. 558, op. 11,
d. 328, ll. 63-76. Translated by Gary Goldberg.
http://digitalarchive.wilsoncenter.org/document/4160
Summary:
A Russian translation of a Chinese report on groups
joining in the committee.
Credits:
This document was made possible with support from the Blavatnik Family Foundation.
Original Language:
Russian
Contents:
English Translation
Scan of Original Document
Top Secret
Translation from Chinese
Source: a committee
Summary: none
"""
HTML = """\
<!DOCTYPE html><html><head><title>Petition</title>
<link rel="canonical" href="https://wilson-center-digital-archive.dvincitest.com/document/petition-on-x"/>
<script>var title = "<h1>No</h1>";</script></head><body><nav>Home</nav><main>
<div class="date">November 6, 1967</div><h1 class="title">Petition on X &amp; Y</h1>
<div class="donated">This document was made possible with support from Chun &amp; Jane Chiu Family Foundation</div>
<div class="tab-pane active"><p>Petition</p><p>To the Prime Minister<br>Source: someone</p><p>6 November 1967</p></div>
<div class="tab-pane"><p>原文</p></div>
<div class="text-block">He insists that the visit be cancelled.</div>
<h2 class="title">Associated Places</h2><div><div class="pill"><span class="name"><span>Japan</span></span></div><div class="pill">Taiwan</div></div>
<h2 class="title">Author(s)</h2><div><div class="pill">Kawase, Ikkan</div></div>
<h2 class="title">Document Information</h2>
<div><h3 class="sub-title">Source</h3><div class="text">Diplomatic Archives of the Ministry of Foreign Affairs of Japan, File A’0392 (Microfilm). Contributed by Robert Hoppens and translated by Stephen Mercado.</div></div>
<div><h3 class="sub-title">Original Uploaded Date</h3><div class="text">2023-10-05</div></div>
<div><h3 class="title">Language</h3><div class="pill">Japanese</div></div>
<div><h3 class="sub-title">Rights</h3><div class="text">Reuse is welcome.</div></div>
<div><h3 class="sub-title">Record ID</h3><div class="text">300639</div></div>
<div><h3 class="sub-title">Original Classification</h3><div class="text">Secret</div></div>
<div><h3 class="title">Donors</h3><div class="pill">Chun &amp; Jane Chiu Family Foundation</div><div class="pill">Rice University</div></div>
</main><footer>(c)</footer></body></html>
"""
COPIED = """\
Skip to content
June 24, 1954
List of Changes to Agreements
This document was made possible with support from the MacArthur Foundation and the Leon Levy Foundation.
Translation from Chinese
1. The Government submits this.
Document Information
Source
AVPRF, f. 0100, op. 47, d. 7, p. 379, ll. 69-70. Obtained by Paul Wingrove and translated by David Wolff.
Language
Russian
Record ID
111365
"""
RIS = """\
TY  - MANSCPT
TI  - Letter to the Committee
DA  - 1958/01/20
AN  - RGANI, f. 5, op. 49, d. 131, ll. 193-194. Translated by Gary Goldberg.
DB  - History and Public Policy Program Digital Archive
LA  - Russian
KW  - China--Foreign relations
UR  - https://digitalarchive.wilsoncenter.org/document/280697
ER  -
TY  - MANSCPT
TI  - Another
ER  -
"""
PAGES = [
    # page, id, texts, displayed date, url, former urls, funders, archive
    (PDF, "wcda-4160", ["chinese", "russian", "english"], "1949-07-07", "http://digitalarchive.wilsoncenter.org/document/4160", (), ["Blavatnik Family Foundation"], "rgaspi"),
    (HTML, "wcda-300639", ["japanese", "english"], "1967-11-06", "https://digitalarchive.wilsoncenter.org/document/300639",
     ("https://wilson-center-digital-archive.dvincitest.com/document/petition-on-x",), ["Chun & Jane Chiu Family Foundation"], "japan-da-mofa"),
    (COPIED, "wcda-111365", ["chinese", "russian", "english"], "1954-06-24", None, (), ["MacArthur Foundation", "Leon Levy Foundation"], "avprf"),
    (RIS, "wcda-280697", ["russian", "english"], "1958-01-20", "https://digitalarchive.wilsoncenter.org/document/280697", (), [], "rgani"),
]  # fmt: skip


def test_each_record_of_an_ris_file_is_read_and_the_file_is_known_for_what_it_is():
    one = RIS.partition("TY  - MANSCPT\nTI  - Another")[0]
    both = one + one.replace("280697", "280698")
    assert [source.id for source in wcda.read(both)] == ["wcda-280697", "wcda-280698"]
    assert detect(both, ".ris") == "wcda"
    assert detect(both + "TY  - BOOK\nTI  - Another\nER  -\n", ".ris") == "ris"
    assert detect("".join(ris.write(wcda.read(one))), ".ris") == "ris"


def test_what_a_reference_manager_took_from_a_page_is_no_file_of_the_archive():
    taken = "TY  - MANSCPT\nTI  - Memorandum\nDB  - Wilson Center Digital Archive\nUR  - https://digitalarchive.wilsoncenter.org/document/1\nN1  - mine\nER  -\n"
    assert detect(taken, ".ris") == "ris"
    (source,) = wcda.read(taken)
    assert (source.id, source.title.text) == ("wcda-1", "Memorandum")


def test_a_file_of_the_archive_is_known_by_its_beginning():
    one = RIS.partition("TY  - MANSCPT\nTI  - Another")[0]
    assert detect(one * (150_000 // len(one)), ".ris") == "wcda"


@pytest.mark.parametrize(
    ("page", "key", "texts", "date", "url", "former", "funders", "archive"), PAGES
)
def test_reads_every_template(page, key, texts, date, url, former, funders, archive):
    source = next(wcda.read(page))
    assert (source.id, [text.id for text in source.texts]) == (key, texts)
    assert [str(one.date) for one in source.dates if one.role == "displayed"] == [date]
    (place,) = source.cited.published_in
    assert (place.url, place.former_urls) == (url, former)
    assert [str(one) for one in place.funders] == funders
    held = [one.repository.id for text in source.texts for one in text.held_at]
    assert held == [archive]
    (step,) = source.cited.derived_from
    assert len(step.translators) == 1
    assert all(one.certainty == "inferred" and one.basis for one in step.funders)


def test_the_text_is_not_searched_for_labels():
    source = wcda.document(PDF).source
    assert (
        source.summary
        == "A Russian translation of a Chinese report on groups joining in the committee."
    )
    assert source.title.text == "Parties and Groups in the Committee to Convene a Conference"
    assert wcda.document(PDF).text.splitlines() == [
        "Top Secret",
        "Translation from Chinese",
        "Source: a committee",
        "Summary: none",
    ]


def test_a_notice_of_translation_is_attested_and_says_where_it_stands():
    chinese, russian, _ = wcda.document(PDF).source.texts
    says = 'the head of the text, which says "Translation from Chinese"; the summary, which says "Russian translation of a Chinese"'
    assert (chinese.certainty, chinese.basis) == ("attested", says)
    assert [(step.kind, step.certainty) for step in russian.derived_from] == [
        ("translation", "attested")
    ]


def test_the_fields_of_a_saved_page():
    document = wcda.document(HTML)
    source = document.source
    assert source.title.text == "Petition on X & Y"
    assert source.summary == "He insists that the visit be cancelled."
    assert (source.classification, source.rights, source.places) == (
        "Secret",
        "Reuse is welcome.",
        ("Japan", "Taiwan"),
    )
    assert document.text == "Petition\nTo the Prime Minister\nSource: someone\n6 November 1967"
    assert [str(one.date) for one in source.dates] == ["1967-11-06", "1967-11-06"]
    assert str(source.cited.published_in[0].date) == "2023-10-05"


def test_authors_of_the_page_are_inferred_as_it_lists_those_present_as_well():
    (author,) = wcda.document(HTML).source.authors
    assert (author.agent.inverted, author.certainty) == ("Kawase, Ikkan", "inferred")


def test_donors_are_not_funders():
    document = wcda.document(HTML)
    assert [str(one) for one in document.source.donors] == [
        "Chun & Jane Chiu Family Foundation",
        "Rice University",
    ]
    told = {doubt.reason: doubt.text for doubt in document.unsure}
    assert told["donors of the record whom its credits do not name"] == "Rice University"


def page(**fields):
    """Make a page of the template of 2025; ``None`` leaves a block out."""
    said = {
        "citation": '"Memo", June 8, 1962, Wilson Center Digital Archive, RGANI, f. 5. Translated by Ann Lee. <https://digitalarchive.umd.edu/document/7>',
        "summary": None,
        "credits": None,
        "original language": "Russian",
        "contents": "Translation - English",
        "text": "Memo",
    } | fields
    labels = (
        f"{name.title()}:\n\n{value}\n" for name, value in said.items() if value and name != "text"
    )
    return f"June 8, 1962\n\n**Memo**\n\n{''.join(labels)}\n{said['text']}\n"


LANGUAGES = [
    # original language, contents, texts
    ("Russian", "Translation - English", ["russian", "english"]),
    ("Russian", "English Translation", ["russian", "english"]),
    ("English", "Original Document", ["english", "translation"]),
    (None, "English Translation", ["original", "english"]),
    ("Chinese, Russian", "English Translation", ["original", "english"]),
    ("Klingon", "English Translation", ["original", "english"]),
]


@pytest.mark.parametrize(("language", "contents", "texts"), LANGUAGES)
def test_the_original_language_is_that_of_the_copy(language, contents, texts):
    source = wcda.document(page(**{"original language": language, "contents": contents})).source
    assert [text.id for text in source.texts] == texts


def test_an_english_document_has_one_text():
    citation = '"Memo", June 8, 1962, Wilson Center Digital Archive, NAI, Dublin, DFA/6/440. Contributed by Ann Lee. <https://digitalarchive.umd.edu/document/7>'
    source = wcda.document(
        page(
            **{
                "citation": citation,
                "original language": "English",
                "contents": "Original Document",
            }
        )
    ).source
    (text,) = source.texts
    assert [str(one) for one in text.published_in[0].contributors] == ["Ann Lee"]


FUNDERS = [
    # credits line, funders
    ("This document was made possible with support from MacArthur Foundation", ["MacArthur Foundation"]),
    ("This document was made possible with support from the MacArthur Foundation, Henry Luce Foundation.", ["MacArthur Foundation", "Henry Luce Foundation"]),
    ("This document was made possible with support from the X Fund, Y Fund and the Z Fund", ["X Fund", "Y Fund", "Z Fund"]),
    ("This document was made possible with support from Carnegie Corporation of New York (CCNY)", ["Carnegie Corporation of New York"]),
]  # fmt: skip


@pytest.mark.parametrize(("credits_", "funders"), FUNDERS)
def test_funders_of_the_credits_line(credits_, funders):
    (place,) = wcda.document(page(credits=credits_)).source.cited.published_in
    assert [str(one) for one in place.funders] == funders
    assert place.credit_line == credits_


DATES = [
    # text, dates with roles
    ("Memo\nMoscow\n\nbody\n\n7 June 1962", ["displayed 1962-06-08", "dated 1962-06-07"]),
    ("Memo\n7 June 1962\nbody\nbody\nbody\nbody", ["displayed 1962-06-08", "dated 1962-06-07"]),
    ("Memo\nbody\n7.6.1962", ["displayed 1962-06-08"]),
    ("Memo\nbody\n1962", ["displayed 1962-06-08"]),
]


@pytest.mark.parametrize(("text", "dates"), DATES)
def test_dates_are_collected_and_none_is_chosen(text, dates):
    assert list(map(str, wcda.document(page(text=text)).source.dates)) == dates


def test_the_present_and_the_former_address():
    (place,) = wcda.document(page()).source.cited.published_in
    assert (place.url, place.former_urls) == (
        "https://digitalarchive.umd.edu/document/7",
        ("https://digitalarchive.wilsoncenter.org/document/7",),
    )


BAD = [
    ("", "expected a page of the Wilson Center Digital Archive"),
    ("Dear diary,\ntoday", "expected a page of the Wilson Center Digital Archive"),
    (
        "<html><body><p>404</p></body></html>",
        "expected a page of the Wilson Center Digital Archive",
    ),
    (page(citation="RGANI\x00, f. 5"), "expected no control character"),
    (page(text="x", summary="a\x01b"), "the page holds what cannot stand in a record"),
]


@pytest.mark.parametrize(("text", "reason"), BAD)
def test_says_what_was_expected(text, reason):
    (unread,) = wcda.read(text, file="page.html")
    assert isinstance(unread, Unread)
    assert unread.raw == text
    assert isinstance(unread.error, RecordError)
    assert str(unread.error).startswith("page.html: ")
    assert reason in str(unread.error)


def test_refuses_what_is_too_long(monkeypatch):
    monkeypatch.setattr(wcda, "LARGEST_PAGE", 10)
    with pytest.raises(RecordError, match="at most 10 characters"):
        wcda.document(SEED)


MARKUP = [
    # markup, text
    ("<p>a<p>b", "a\nb"),
    ("<div>a<br>b &amp; c</div>", "a\nb & c"),
    ("<div><style>x</style><p>a  b\n c</p></div>", "a b c"),
    ("</div></div><p>a</p>", "a"),
    ('<meta property="og:url" content="https://digitalarchive.umd.edu/document/7"><p>a', "URL:\nhttps://digitalarchive.umd.edu/document/7\nEnd:\na"),
    ("<div class='tab-pane'>x</div>a", "Other:\nx\nEnd:\na"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "text"), MARKUP)
def test_takes_the_words_out_of_markup(markup, text):
    assert text_of(markup) == text


def test_tells_markup_from_words():
    assert is_html("  <!-- saved --><HTML lang=en>")
    assert not is_html("<https://digitalarchive.umd.edu/document/7>")


MARKS = [
    "<div>",
    "</div>",
    "<p>",
    "<h1>",
    "Citation:\n",
    "Contents:\n",
    "Source\n",
    "Record ID\n7\n",
    "June 8, 1962\n",
    "<",
    ">",
    "&amp;",
    "\n",
    '"Memo", 1962, RGANI, f. 5. ',
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(MARKS) | st.text(max_size=5), max_size=15).map("".join))
def test_any_text_gives_a_record_or_an_error(text):
    for given_ in (text, f"<html>{text}", page(text=text), page(credits=text)):
        try:
            document = wcda.document(given_)
        except CitekitError:
            continue
        assert next(yaml.read(yaml.write([document.source]))) == document.source


@pytest.mark.parametrize("tag", ["p", "b", "div", "section"])
def test_elements_that_are_never_closed_take_little_memory(tag):
    page = "<!DOCTYPE html><html>" + f"<{tag}>" * 50_000
    tracemalloc.start()
    try:
        list(wcda.read(page))
        assert tracemalloc.get_traced_memory()[1] < 10 * len(page)
    finally:
        tracemalloc.stop()
