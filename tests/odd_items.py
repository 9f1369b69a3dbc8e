"""CSL-JSON items for comparing processors: one of every type, with much to print, and odd ones."""

import random
from typing import Any

from citekit.csl.vocabulary import LOCATORS, TYPES

__all__ = ["citations", "items"]

Item = dict[str, Any]

KHRUSHCHEV = {"family": "Khrushchev", "given": "Nikita Sergeyevich"}
KENNAN = {"family": "Kennan", "given": "George F."}
ZHOU = {"family": "Zhou", "given": "Enlai", "static-ordering": True}
GAULLE = {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"}
STAEL = {"family": "Staël-Holstein", "given": "Anne Louise Germaine", "dropping-particle": "de"}
KING = {"family": "King", "given": "Martin Luther", "suffix": "Jr."}
SARTRE = {"family": "Sartre", "given": "Jean-Paul"}
MAO_HAN = {"family": "毛", "given": "泽东"}
LENIN = {"family": "Ленин", "given": "Владимир Ильич"}
MEHMED = {"family": "İnalcık", "given": "Halil"}
MINISTRY = {"literal": "Ministry of Foreign Affairs of the PRC"}
COMMITTEE = {"literal": "Committee on the Present Danger"}
BEETHOVEN = {"family": "van Beethoven", "given": "Ludwig"}
ACHESON, DULLES, HERTER, RUSK = (
    {"family": family, "given": given}
    for family, given in (
        ("Acheson", "Dean G."),
        ("Dulles", "John Foster"),
        ("Herter", "Christian"),
        ("Rusk", "D."),
    )
)
A_DULLES = {"family": "Dulles", "given": "Allen"}

PEOPLE = [KHRUSHCHEV, KENNAN, GAULLE, KING, SARTRE, BEETHOVEN, MINISTRY, ACHESON, DULLES, A_DULLES]
"""Of whom the items of every type take their names."""

FULL: Item = {
    "abstract": "A summary of what is said.",
    "archive": "Wilson Center Digital Archive",
    "archive_collection": "PRC FMA",
    "archive_location": "118-01765-03",
    "archive-place": "Washington, DC",
    "authority": "Supreme Court of the United States",
    "call-number": "DK 68.7",
    "chapter-number": "4",
    "collection-number": "12",
    "collection-title": "Cold War international history series",
    "container-title": "The journal of contemporary history",
    "container-title-short": "J. Contemp. Hist.",
    "dimensions": "21 x 30 cm",
    "division": "European Division",
    "DOI": "10.1162/jcws.2006.8.1.3",
    "edition": "2",
    "event-title": "Conference on the history of the Cold War",
    "event-place": "Potsdam",
    "genre": "memorandum",
    "ISBN": "978-0-8047-3310-6",
    "ISSN": "1520-3972",
    "issue": "3",
    "medium": "microfilm",
    "number": "1765",
    "number-of-pages": "312",
    "number-of-volumes": "3",
    "original-publisher": "Progress",
    "original-publisher-place": "Moscow",
    "original-title": "Pervoe izdanie",
    "page": "101-108",
    "part-number": "2",
    "part-title": "The second part",
    "publisher": "Stanford University Press",
    "publisher-place": "Stanford, CA",
    "references": "P.L. 88-352",
    "reviewed-genre": "book",
    "reviewed-title": "Reviewed work: a title",
    "scale": "1:50,000",
    "section": "B",
    "source": "JSTOR",
    "status": "in press",
    "URL": "https://digitalarchive.wilsoncenter.org/document/121618",
    "version": "1.2",
    "volume": "8",
    "volume-title": "The crisis years",
}
DATES: Item = {
    "accessed": {"date-parts": [[2024, 3, 9]]},
    "event-date": {"date-parts": [[1961, 10, 17], [1961, 10, 31]]},
    "original-date": {"date-parts": [[1955]]},
    "submitted": {"date-parts": [[1960, 5]]},
}
ROLES = [
    "author",
    "editor",
    "translator",
    "container-author",
    "collection-editor",
    "composer",
    "director",
    "illustrator",
    "interviewer",
    "recipient",
    "reviewed-author",
    "performer",
    "producer",
    "narrator",
    "compiler",
    "contributor",
    "editorial-director",
    "host",
    "guest",
    "script-writer",
    "series-creator",
    "chair",
    "organizer",
    "curator",
    "executive-producer",
    "original-author",
]

_JOURNAL = {"container-title": "Diplomatic History", "volume": "12", "issue": "4"}
_BOOK = {"publisher": "Harvard University Press", "publisher-place": "Cambridge, MA"}
_YEAR = {"issued": {"date-parts": [[1962]]}}

ODD: dict[str, Item] = {
    "no-author": {"type": "article-journal", "title": "The long telegram", "page": "5-9", **_JOURNAL, **_YEAR},
    "no-date": {"type": "book", "title": "Present at the creation", "author": [ACHESON], **_BOOK},
    "no-author-no-date": {"type": "webpage", "title": "Sources and methods", "URL": "https://example.org/a_b?c=d&e=f"},
    "only-title": {"type": "document", "title": "Untitled note"},
    "only-author": {"type": "book", "author": [KENNAN]},
    "editor-only": {"type": "book", "title": "Documents on disarmament", "editor": [HERTER, RUSK], **_BOOK, **_YEAR},
    "translator-only": {"type": "manuscript", "title": "Record of conversation", "translator": [SARTRE], **_YEAR},
    "corporate": {"type": "report", "title": "Annual report", "author": [MINISTRY], "publisher": "MFA", "number": "7", **_YEAR},
    "corporate-two": {"type": "report", "title": "Second annual report", "author": [MINISTRY, COMMITTEE], **_YEAR},
    "family-first": {"type": "personal_communication", "title": "Letter to Chen Yi", "author": [ZHOU], "issued": {"date-parts": [[1962, 6, 8]]}},
    "particle": {"type": "book", "title": "Mémoires de guerre", "language": "fr-FR", "author": [GAULLE], "publisher": "Plon", "publisher-place": "Paris", "issued": {"date-parts": [[1954], [1959]]}},
    "dropping-particle": {"type": "book", "title": "Considérations", "author": [STAEL], "issued": {"date-parts": [[1818]]}, **_BOOK},
    "suffix": {"type": "speech", "title": "I have a dream", "author": [KING], "event-place": "Washington, DC", "issued": {"date-parts": [[1963, 8, 28]]}},
    "han": {"type": "book", "title": "毛泽东选集", "language": "zh-CN", "author": [MAO_HAN], "publisher": "人民出版社", "publisher-place": "北京", "issued": {"date-parts": [[1951]]}},
    "cyrillic": {"type": "book", "title": "Государство и революция", "language": "ru-RU", "author": [LENIN], "publisher": "Жизнь и знание", "publisher-place": "Петроград", "issued": {"date-parts": [[1918]]}},
    "turkish": {"type": "article-journal", "title": "Osmanlı imparatorluğu", "language": "tr", "author": [MEHMED], "page": "1-20", **_JOURNAL, **_YEAR},
    "many-names": {"type": "article-journal", "title": "Nine hands", "author": [ACHESON, DULLES, HERTER, RUSK, KENNAN, KHRUSHCHEV, SARTRE, GAULLE, KING], "page": "33-34", **_JOURNAL, **_YEAR},
    "two-names": {"type": "article-journal", "title": "Two hands", "author": [DULLES, KENNAN], "page": "110-112", **_JOURNAL, **_YEAR},
    "three-names": {"type": "chapter", "title": "Three hands", "author": [DULLES, KENNAN, RUSK], "editor": [HERTER], "container-title": "Essays", "page": "87-101", **_BOOK, **_YEAR},
    "same-year-1": {"type": "book", "title": "Russia leaves the war", "author": [KENNAN], "issued": {"date-parts": [[1956]]}, **_BOOK},
    "same-year-2": {"type": "book", "title": "Another book of that year", "author": [KENNAN], "issued": {"date-parts": [[1956]]}, **_BOOK},
    "same-year-3": {"type": "article-journal", "title": "An article of that year", "author": [KENNAN], "issued": {"date-parts": [[1956, 4]]}, "page": "1007-12", **_JOURNAL},
    "namesake": {"type": "book", "title": "The craft of intelligence", "author": [A_DULLES], "issued": {"date-parts": [[1950]]}, **_BOOK},
    "namesake-2": {"type": "book", "title": "War or peace", "author": [DULLES], "issued": {"date-parts": [[1950]]}, **_BOOK},
    "markup": {"type": "article-journal", "title": 'On <i>Pravda</i>, H<sub>2</sub>O and x<sup>2</sup>: <span class="nocase">iPhone</span> in <b>bold</b> and <sc>small caps</sc>', "author": [SARTRE], "page": "e12-e15", **_JOURNAL, **_YEAR},
    "quotes": {"type": "article-newspaper", "title": "“Peaceful coexistence”: what's in a 'name'?", "container-title": "The New York Times", "author": [RUSK], "section": "A", "page": "1", "issued": {"date-parts": [[1959, 9, 16]]}},
    "question": {"type": "chapter", "title": "Who lost China?", "container-title": "What next? Essays", "author": [ACHESON], "editor": [KENNAN, HERTER], "page": "3-33, 40", **_BOOK, **_YEAR},
    "exclamation": {"type": "song", "title": "Arise!", "author": [BEETHOVEN], "medium": "LP", "publisher": "Melodiya", **_YEAR},
    "abbreviated-end": {"type": "book", "title": "Foreign relations of the U.S.", "author": [HERTER], "publisher": "Rand Inc.", "publisher-place": "Washington, D.C.", **_YEAR},
    "volume-text": {"type": "book", "title": "Collected works", "author": [LENIN], "volume": "XII-XIV", "number-of-volumes": "45", "edition": "Rev. and enl. ed.", **_BOOK, **_YEAR},
    "edition-ordinal": {"type": "book", "title": "A third edition", "author": [RUSK], "edition": "3rd", "volume": "2", **_BOOK, **_YEAR},
    "issue-text": {"type": "article-magazine", "title": "Double issue", "container-title": "Life", "issue": "3-4", "volume": "special", "author": [HERTER], "page": "S12, S15-S17", **_YEAR},
    "circa": {"type": "map", "title": "Frontier of Xinjiang", "author": [MINISTRY], "scale": "1:100,000", "issued": {"date-parts": [[1935]], "circa": True}},
    "season": {"type": "article-magazine", "title": "Spring offensive", "container-title": "Foreign Affairs", "author": [KENNAN], "issued": {"date-parts": [[1987]], "season": 1}},
    "range-of-days": {"type": "paper-conference", "title": "Proceedings at Bandung", "container-title": "Asian-African Conference", "author": [ZHOU], "issued": {"date-parts": [[1955, 4, 18], [1955, 4, 24]]}, "page": "21-9"},
    "range-of-months": {"type": "article-journal", "title": "From March to May", "author": [SARTRE], "issued": {"date-parts": [[1958, 3], [1958, 5]]}, **_JOURNAL},
    "before-christ": {"type": "classic", "title": "History of the Peloponnesian war", "author": [{"family": "", "literal": "Thucydides"}], "issued": {"date-parts": [[-411]]}},
    "early-year": {"type": "classic", "title": "Annals", "author": [{"literal": "Tacitus"}], "issued": {"date-parts": [[117]]}},
    "literal-date": {"type": "manuscript", "title": "Draft of a treaty", "author": [KHRUSHCHEV], "issued": {"literal": "undated, early summer"}, "archive": "AVP RF"},
    "raw-date": {"type": "article-newspaper", "title": "Raw news", "container-title": "Pravda", "issued": {"raw": "1962-06-08"}},
    "one-name": {"type": "graphic", "title": "Guernica", "author": [{"family": "Picasso"}], "medium": "oil on canvas", "dimensions": "349 x 776 cm", "issued": {"date-parts": [[1937]]}},
    "hyphenated": {"type": "thesis", "title": "La nausée: étude", "author": [{"family": "Levi-Strauss", "given": "Claude-Gustave"}], "genre": "PhD diss.", "publisher": "Sorbonne", "issued": {"date-parts": [[1949]]}},
    "initials": {"type": "book", "title": "Scoop", "author": [{"family": "Taylor", "given": "A.J.P."}], **_BOOK, **_YEAR},
    "particle-in-family": {"type": "book", "title": "Ninth symphony", "author": [BEETHOVEN, {"family": "d'Estaing", "given": "Valéry Giscard"}], **_BOOK, **_YEAR},
    "editor-translator": {"type": "book", "title": "Edited and translated", "author": [LENIN], "editor": [DULLES], "translator": [DULLES], **_BOOK, **_YEAR},
    "reviewed": {"type": "review", "reviewed-title": "The cold war", "reviewed-author": [KENNAN], "author": [SARTRE], "page": "10", **_JOURNAL, **_YEAR},
    "legal": {"type": "legal_case", "title": "Brown v. Board of Education", "container-title": "U.S.", "authority": "Supreme Court", "volume": "347", "page": "483", "issued": {"date-parts": [[1954, 5, 17]]}},
    "kitchen-debate": {"type": "interview", "title": "Kitchen debate", "author": [KHRUSHCHEV], "interviewer": [RUSK], "issued": {"date-parts": [[1959, 7, 24]]}},
    "long-range": {"type": "article-journal", "title": "Long range", "author": [HERTER], "page": "1321-1328", "DOI": "10.1000/182", **_JOURNAL, **_YEAR},
    "lower-case": {"type": "article-journal", "title": "the history of a town: a tale of war-time and peace", "title-short": "the history", "author": [KENNAN, ACHESON], "page": "99-103", **_JOURNAL, **_YEAR},
}  # fmt: skip


def items() -> list[Item]:
    """Give the items: one of every type, with fields by chance that is always the same, and the odd ones."""
    chance = random.Random(18)  # noqa: S311 -- made-up items, nothing secret
    typical = [_of_type(kind, chance) for kind in sorted(TYPES)]
    return typical + [{"id": name, **item} for name, item in ODD.items()]


def _of_type(kind: str, chance: random.Random) -> Item:
    names = {role: chance.sample(PEOPLE, chance.choice((1, 1, 2, 3, 5))) for role in ROLES}
    date = [[chance.randint(1900, 1999), chance.randint(1, 12), chance.randint(1, 28)]]
    fields = (
        {"issued": {"date-parts": date}}
        | DATES
        | FULL
        | {role: names[role] for role in ROLES if role == "author" or chance.random() < 0.2}
    )
    kept = {name: value for name, value in fields.items() if chance.random() < 0.6}
    if "event-title" in kept:
        kept["event"] = kept["event-title"]  # older styles ask for it, and citeproc-js for both
    title = f"A {kind.replace('_', ' ').replace('-', ' ')} of the cold war: its sources"
    return {"id": kind, "type": kind, "title": title, **kept}


def citations() -> list[list[dict[str, Any]]]:
    """Give citations of the items: first and later ones, ibid., several together, every locator."""
    chance = random.Random(62)  # noqa: S311 -- made-up citations, nothing secret
    ids = [item["id"] for item in items()]
    first = [[{"id": one}] for one in ids]
    ibid = [
        [{"id": one, **more}]
        for one in ids[::9]
        for more in ({}, {"locator": "23"}, {"locator": "23"}, {"locator": "24-26"})
    ]
    later = [[{"id": one, "locator": str(chance.randint(1, 300))}] for one in ids]
    labels = [
        [{"id": one, "locator": place, "label": label}]
        for label, one, place in zip(
            sorted(LOCATORS), ids, ("12", "3-4", "iv", "12, 15") * 9, strict=False
        )
    ]
    groups = [_group(chance.sample(ids, chance.choice((2, 3, 4))), chance) for _ in range(30)]
    alike = [one for one in ids if one.startswith(("same-year", "namesake", "two-", "three-"))]
    groups += [[{"id": one} for one in alike], [{"id": one} for one in ("no-author", *alike[:3])]]
    alone = [[{"id": one, "suppress-author": True}] for one in ids[::7]]
    return [*first, *ibid, *later, *labels, *groups, *alone]


def _group(ids: list[str], chance: random.Random) -> list[dict[str, Any]]:
    around = ({}, {}, {"prefix": "see "}, {"suffix": ", with comments"}, {"locator": "33-35"})
    return [{"id": one, **chance.choice(around)} for one in ids]
