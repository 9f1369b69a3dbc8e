"""The chain of a source: order, words, tree."""

import json

import pytest

from citekit.errors import NotFoundError
from citekit.model import Source
from citekit.provenance import chain
from citekit.provenance.data import as_json
from citekit.provenance.tree import tree
from citekit.provenance.words import dates, paragraphs

SEED = {
    "id": "memo",
    "type": "memorandum",
    "title": "Memorandum",
    "dates": [
        {"role": "displayed", "date": "1962-06-08"},
        {"role": "dated", "date": "1962-06-07", "basis": "closing line"},
        {
            "role": "dated",
            "date": "1962-06-02",
            "certainty": "disputed",
            "basis": "a later cable",
            "asserted_by": "X",
        },
    ],
    "texts": [
        {
            "id": "russian",
            "language": "ru",
            "certainty": "inferred",
            "basis": "a Soviet memorandum",
        },
        {
            "id": "chinese",
            "language": "zh",
            "held_at": {
                "repository": {
                    "sigle": "PRC FMA",
                    "name": "Foreign Ministry Archive",
                    "place": "Beijing",
                },
                "reference": "118-01765-03",
                "locator": "27-28",
            },
            "derived_from": {"text": "russian", "kind": "translation", "certainty": "inferred"},
        },
        {
            "id": "english",
            "language": "en",
            "derived_from": {
                "text": "chinese",
                "kind": "translation",
                "translators": "7Brands",
                "funders": {
                    "agent": {"name": "MacArthur Foundation"},
                    "certainty": "inferred",
                    "basis": "credits line",
                },
            },
            "published_in": {
                "publisher": "Wilson Center Digital Archive",
                "url": "https://a.org/1",
                "funders": "MacArthur Foundation",
            },
        },
    ],
}

SEED_WORDS = [
    "Russian text [inferred: a Soviet memorandum]: the original, as far as is known.",
    (
        "Chinese text: translated from the Russian text [inferred]. "
        "Held at Foreign Ministry Archive (PRC FMA), Beijing, 118-01765-03, 27-28."
    ),
    (
        "English text: translated from the Chinese text by 7Brands, paid for by MacArthur Foundation [inferred: credits line]. "
        "Published by Wilson Center Digital Archive, https://a.org/1. "
        "Made possible with support from MacArthur Foundation."
    ),
]

SEED_TREE = """\
Russian text [inferred]
└─ Chinese text: translation [inferred]
   │ held at PRC FMA, 118-01765-03, 27-28
   └─ English text: translation by 7Brands
        paid for by MacArthur Foundation [inferred]
        published by Wilson Center Digital Archive, https://a.org/1
        made possible with support from MacArthur Foundation"""


def text(name, *origins, **more):
    return {
        "id": name,
        "derived_from": [{"text": origin, "kind": "copy"} for origin in origins],
        **more,
    }


def source(*texts):
    return Source.model_validate(
        {"id": "s", "type": "letter", "title": "T", "texts": texts, "cite": texts[0]["id"]}
    )


def test_the_chain_in_words():
    assert paragraphs(chain(Source.model_validate(SEED))) == SEED_WORDS


def test_the_chain_as_a_tree():
    assert tree(chain(Source.model_validate(SEED))) == SEED_TREE


TREES = [
    # locale, the lines
    ("de", [
        "Russischer Text [erschlossen]", "└─ Chinesischer Text: Übersetzung [erschlossen]", "   │ aufbewahrt: PRC FMA, 118-01765-03, 27-28",
        "   └─ Englischer Text: Übersetzung von 7Brands", "        finanziert von MacArthur Foundation [erschlossen]",
        "        veröffentlicht bei Wilson Center Digital Archive, https://a.org/1", "        ermöglicht durch Förderung von MacArthur Foundation",
    ]),
    ("fr", [
        "Texte russe [par déduction]", "└─ Texte chinois : traduction [par déduction]", "   │ conservé : PRC FMA, 118-01765-03, 27-28",
        "   └─ Texte anglais : traduction par 7Brands", "        financé par MacArthur Foundation [par déduction]",
        "        publié par Wilson Center Digital Archive, https://a.org/1", "        avec le soutien de : MacArthur Foundation",
    ]),
    ("ru", [
        "Русский текст [предположительно]", "└─ Китайский текст: перевод [предположительно]", "   │ место хранения: PRC FMA, 118-01765-03, 27-28",
        "   └─ Английский текст: перевод, переводчик: 7Brands", "        финансирование: MacArthur Foundation [предположительно]",
        "        опубликовано (издатель: Wilson Center Digital Archive), https://a.org/1", "        при поддержке: MacArthur Foundation",
    ]),
    ("es", [
        "Texto ruso [por deducción]", "└─ Texto chino: traducción [por deducción]", "   │ se conserva en: PRC FMA, 118-01765-03, 27-28",
        "   └─ Texto inglés: traducción por 7Brands", "        financiado por MacArthur Foundation [por deducción]",
        "        publicado por Wilson Center Digital Archive, https://a.org/1", "        con el apoyo de MacArthur Foundation",
    ]),
    ("zh", [
        "俄文文本［推断］", "└─ 中文文本：译文［推断］", "   │ 藏于PRC FMA, 118-01765-03, 27-28", "   └─ 英文文本：译文，译者：7Brands",
        "        资助：MacArthur Foundation［推断］", "        发表（Wilson Center Digital Archive），https://a.org/1", "        资助：MacArthur Foundation",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "lines"), TREES)
def test_the_tree_in_other_languages(locale, lines):
    drawn = tree(chain(Source.model_validate(SEED)), locale=locale)
    assert drawn.replace("\u00a0", " ").splitlines() == lines


def test_the_tree_gives_names_and_not_their_credits():
    drawn = tree(
        chain(
            source(
                {"id": "a", "language": "ru"},
                {"id": "b", "language": "en", "derived_from": {"text": "a", "kind": "translation", "translators": [
                    {"agent": "A", "affiliation": "CWIHP", "certainty": "disputed", "basis": "his letter"}, "B"]}},
            )
        )
    )  # fmt: skip
    assert drawn.splitlines()[1] == "└─ English text: translation by A [disputed] and B"


def test_the_chain_as_json():
    told = json.loads(as_json(chain(Source.model_validate(SEED))))
    assert [step["id"] for step in told["chain"]] == ["russian", "chinese", "english"]
    assert told["chain"][1]["derived_from"] == [
        {"text": "russian", "kind": "translation", "certainty": "inferred"}
    ]


def test_dates_that_disagree_are_all_told():
    assert dates(Source.model_validate(SEED)) == [
        "displayed: 1962-06-08",
        "dated: 1962-06-07 (closing line)",
        "dated: 1962-06-02 [disputed by X: a later cable]",
    ]


ORDERS = [
    # texts, up to, ids in order
    ((text("c", "b"), text("b", "a"), text("a")), None, ["a", "b", "c"]),
    ((text("c", "b"), text("b", "a"), text("a")), "b", ["a", "b"]),
    ((text("d", "b", "c"), text("c", "a"), text("b", "a"), text("a")), "d", ["a", "b", "c", "d"]),
    ((text("c", "a"), text("b", "a"), text("a")), "b", ["a", "b"]),
]


@pytest.mark.parametrize(("texts", "end", "order"), ORDERS)
def test_each_text_comes_after_what_it_was_made_from(texts, end, order):
    found = chain(source(*texts), end)
    assert sorted(step.text.id for step in found.steps) == order
    seen = set()
    for step in found.steps:
        assert seen.issuperset(how.text for how in step.text.derived_from)
        seen.add(step.text.id)


def test_a_text_made_from_two_hangs_under_the_first():
    drawn = tree(chain(source(text("d", "b", "c"), text("b", "a"), text("c", "a"), text("a"))))
    assert drawn.count("ext 'd'") == 1
    assert drawn.splitlines()[2] == (
        "│  └─ Text 'd' (language not stated): copy; copied from the text 'c' (language not stated)"
    )


def test_a_chain_longer_than_recursion_allows():
    texts = [text("t0"), *(text(f"t{number}", f"t{number - 1}") for number in range(1, 1500))]
    assert len(tree(chain(source(*reversed(texts)))).splitlines()) == 1500


def test_an_unknown_text():
    with pytest.raises(NotFoundError, match="no text 'englsh'; did you mean 'english'"):
        chain(Source.model_validate(SEED), "englsh")
    with pytest.raises(NotFoundError, match="no text 'x'"):
        chain(Source.model_validate(SEED)).step("x")


PHRASES = [
    # a derivation, what is said of it
    (
        {"kind": "transcription", "transcribers": "A", "date": "1990"},
        "transcribed from the text 'a' (language not stated) by A in 1990",
    ),
    (
        {
            "kind": "translation",
            "translators": ["A", "B", "C"],
            "editors": ["D"],
            "witness": "w",
            "note": "stamped",
        },
        "translated from the text 'a' (language not stated) in its copy 'w' by A, B, and C, edited by D, stamped",
    ),
    (
        {
            "kind": "translation",
            "translators": {"agent": "A", "affiliation": "Harvard", "on_behalf_of": "CWIHP"},
            "obtainers": "B",
            "contributors": "C",
            "commissioners": "D",
            "permission": "E",
        },
        (
            "translated from the text 'a' (language not stated) by A (Harvard) for CWIHP, made for D, copy obtained by B, "
            "copy contributed by C, with permission of E"
        ),
    ),
    (
        {"kind": "edition", "editors": ["A", "B"]},
        "edited from the text 'a' (language not stated) by A and B",
    ),
    (
        {"kind": "copy", "translators": "A"},
        "copied from the text 'a' (language not stated), translation by A",
    ),
]


@pytest.mark.parametrize(("how", "phrase"), PHRASES)
def test_who_did_what(how, phrase):
    texts = (
        {"id": "b", "derived_from": {"text": "a", **how}},
        {"id": "a", "held_at": {"id": "w", "repository": {"sigle": "X"}}},
    )
    assert paragraphs(chain(source(*texts), "b"))[1] == f"Text 'b' (language not stated): {phrase}."


PUBLICATIONS = [
    ({"publisher": "P", "reprint": "true"}, "Reprinted by P."),
    (
        {"type": "book", "title": "Wartime", "authors": "D", "editors": "E", "translators": "T", "publisher": "P",
         "place": "New York", "date": "1977", "volume": "2", "issue": "3", "number": "Document 4", "pages": "385-387"},
        "Published in Wartime by P, by D, edited by E, translated by T, vol. 2, no. 3, Document 4, New York, 1977, 385-387.",
    ),
    ({"url": "https://a.org/", "contributors": "C"}, "Published, https://a.org/. Contributed by C."),
]  # fmt: skip


@pytest.mark.parametrize(("published", "sentence"), PUBLICATIONS)
def test_where_it_can_be_read(published, sentence):
    told = paragraphs(chain(source({"id": "a", "language": "en", "published_in": published})))[0]
    assert told == f"English text: the original, as far as is known. {sentence}"


def test_authors_titles_holdings_and_notes():
    record = Source.model_validate(
        {
            "id": "s", "type": "letter", "title": "T", "authors": [{"family": "Stalin", "given": "Joseph"}],
            "texts": [{"id": "a", "language": "ru", "title": {"text": "Письмо", "certainty": "inferred"}, "note": "Stamped",
                       "held_at": {"repository": {"name": "Archive"}, "collection": "Papers", "carrier": "Microfilm", "note": "torn"}}],
        }
    )  # fmt: skip
    assert paragraphs(chain(record)) == [
        (
            "Russian text: the original, as far as is known. Written by Joseph Stalin. Its title: Письмо [inferred]. "
            "Held at Archive, Papers, microfilm (torn). Stamped."
        )
    ]


def test_how_a_language_is_known():
    record = source(
        {
            "id": "a",
            "language": {"tag": "hu", "certainty": "inferred", "basis": "its embassy wrote it"},
        }
    )
    assert paragraphs(chain(record)) == [
        "Hungarian text [inferred: its embassy wrote it]: the original, as far as is known."
    ]
    assert tree(chain(record)) == "Hungarian text [inferred]"


def test_a_reprint_in_the_tree():
    record = source(
        {"id": "a", "language": "ru", "published_in": {"title": "Otnosheniia", "reprint": "true"}}
    )
    assert tree(chain(record)).splitlines()[1] == "  reprinted in Otnosheniia"
