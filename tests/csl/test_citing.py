"""Citations and bibliographies of sources: one source, several, and what does not fit together."""

import pytest

from citekit.csl.cited import Cited
from citekit.csl.citing import bibliography, cite, cite_all
from citekit.csl.item import CslItem
from citekit.csl.public_styles import for_public_styles
from citekit.errors import ItemError, NotFoundError, RequestError
from citekit.library.folder import load
from citekit.model import Source

SEED = load("wcda-121618")["wcda-121618"]
TELEGRAM = load("wcda-112100")["wcda-112100"]
BOOK = CslItem.from_json(
    {
        "id": "smith", "type": "book", "title": "A History", "publisher": "Penguin",
        "author": [{"family": "Smith", "given": "Jane"}], "issued": {"date-parts": [[1999]]},
    }
)  # fmt: skip
TITLE = "“Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu"


def letter(key, title="First"):
    return Source.model_validate(
        {"id": key, "type": "letter", "title": title, "texts": {"id": "a"}}
    )


def test_a_locator_beside_a_cited_is_used():
    assert cite(Cited(SEED, prefix="See "), locator="27") == cite(
        Cited(SEED, locator="27", prefix="See ")
    )
    assert cite(Cited(SEED, locator="28"), locator="27") == cite(SEED, locator="28")


def test_a_text_by_name_is_the_same_source():
    first, again = cite_all([[SEED], [Cited(SEED, text="english", locator="27")]])
    assert first.startswith(f"{TITLE} on 8 June 1962,”")
    assert again == f"{TITLE},” 27."
    assert len(bibliography(SEED, Cited(SEED, text="english"))) == 1
    assert len(bibliography(SEED, Cited(SEED, text="chinese"))) == 2


def test_a_bibliography_entry_with_a_text_noted():
    (entry,) = bibliography(Cited(SEED, text="chinese", noting="english"))
    assert entry.endswith(
        "[in Chinese]. June 8, 1962. PRC FMA 118-01765-03, 27–28. English translation by 7Brands. "
        "Wilson Center Digital Archive. https://digitalarchive.umd.edu/document/121618."
    )


FIRST = CslItem.from_json(
    {"id": "f", "type": "document", "title": "T", "issued": {"date-parts": [[1962, 6, 1]]}}
)


@pytest.mark.parametrize("locale", ["fr-FR", "fr-CA"])
@pytest.mark.parametrize("style", ["chicago", "chicago-17", "chicago-ibid"])
def test_the_first_of_a_month_in_french(style, locale):
    assert cite(FIRST, style=style, locale=locale).endswith("1er juin 1962.")
    assert bibliography(FIRST, style=style, locale=locale)[0].endswith("1er juin 1962.")


def test_a_text_noted_goes_on_with_the_sentence():
    line = cite(Cited(SEED, text="chinese", noting="english"), style="wilson-center")
    assert "PRC FMA 118-01765-03, 27-28; English translation by 7Brands" in line
    line = cite(Cited(SEED, noting="chinese"), style="wilson-center")
    assert line.endswith("<https://digitalarchive.umd.edu/document/121618>; Chinese text.")
    alone = cite(Cited(SEED, text="chinese"), style="wilson-center")
    assert alone.endswith("PRC FMA 118-01765-03, 27-28.")


def test_published_works_beside_sources():
    assert cite(SEED, BOOK).endswith("; Jane Smith, A History (Penguin, 1999).")
    assert bibliography(SEED, BOOK)[1] == "Smith, Jane. A History. Penguin, 1999."
    assert (
        cite(Cited(BOOK, noting="english"), locator="12")
        == "Jane Smith, A History (Penguin, 1999), 12."
    )


def test_one_of_several_copies():
    assert "APRF, f. 45, op. 1, d. 348, l. 20, Wilson" in cite(
        Cited(TELEGRAM, locator="20", witness="aprf")
    )
    assert "AVP RF" not in cite(Cited(TELEGRAM, witness="aprf"))


WRONG = [
    # what is cited, error, part of its message
    (
        Cited(TELEGRAM, locator="20"),
        RequestError,
        "3 copies are cited; say which one the leaf is in: aprf, avprf, rgaspi",
    ),
    (Cited(TELEGRAM, witness="garf"), NotFoundError, "no witness 'garf'"),
    (Cited(SEED, noting="english"), RequestError, "'english' is the text that is cited"),
    (Cited(SEED, noting="englsh"), NotFoundError, "no text 'englsh'; did you mean 'english'"),
    (
        Cited(SEED, text="russian"),
        NotFoundError,
        "only inferred to have existed; cite one of: chinese, english",
    ),
]


@pytest.mark.parametrize(("cited", "error", "message"), WRONG)
def test_what_does_not_fit_together(cited, error, message):
    with pytest.raises(error, match=message):
        cite(cited)


def test_two_records_with_one_id_are_not_mixed_up():
    with pytest.raises(ItemError, match="item 'x': two records that differ have this id"):
        cite(letter("x"), letter("x", "Second"))
    assert cite(letter("x"), letter("x")).count("First") == 2


PUBLIC = [
    # style, how the citation begins, what else it says
    ("chicago-notes-bibliography", f"{TITLE} on 8 June 1962,”", "trans. 7Brands"),
    ("modern-language-association", "(Memorandum Submitted", ""),
]


@pytest.mark.parametrize(("style", "start", "said"), PUBLIC)
def test_public_styles_do_not_take_the_translator_for_the_author(style, start, said):
    text = cite(SEED, style=style).replace("<i>", "").replace("“Memorandum", "“Memorandum")
    assert text.replace("(“", "(").startswith(start.replace("(“", "("))
    assert said in text


def test_a_translator_stays_where_there_is_an_author():
    djilas = load("wcda-209833")["wcda-209833"]
    assert cite(djilas, style="chicago-notes-bibliography").startswith("Milovan Djilas,")


def test_the_translator_in_words():
    names = [
        {"family": "Zhang", "given": "Hanfu", "static-ordering": True},
        {"family": "Goldberg", "given": "Gary"},
    ]
    item = CslItem.from_json(
        {"id": "a", "type": "document", "title": "T", "translator": names, "medium": "[in Chinese]"}
    )
    found = for_public_styles(item).to_json()
    assert (found.get("translator"), found["medium"]) == (
        None,
        "[in Chinese], trans. Zhang Hanfu and Gary Goldberg",
    )
