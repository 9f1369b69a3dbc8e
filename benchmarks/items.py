"""Items made up for benchmarks: articles, books, chapters, archival documents, many names."""

import random
from typing import Any

__all__ = ["make_items"]

_FIRST = [
    "Ada",
    "Boris",
    "Chen",
    "Dana",
    "Elif",
    "Femi",
    "Greta",
    "Hanna",
    "Igor",
    "Jun",
    "Karim",
    "Lena",
    "Mila",
    "Noor",
    "Oskar",
    "Priya",
]
_SYLLABLES = [
    "ka",
    "ro",
    "mi",
    "sen",
    "dal",
    "vo",
    "tur",
    "bek",
    "an",
    "der",
    "lin",
    "hov",
    "mar",
    "esk",
    "ton",
    "gra",
    "il",
    "pe",
    "ru",
    "na",
]
_WORDS = [
    "archive",
    "border",
    "cable",
    "crisis",
    "diplomacy",
    "empire",
    "factory",
    "frontier",
    "government",
    "history",
    "industry",
    "journal",
    "kingdom",
    "language",
    "memory",
    "network",
    "opposition",
    "policy",
    "question",
    "revolution",
    "settlement",
    "trade",
    "union",
    "village",
    "war",
    "zone",
]
_CITIES = [
    "Berlin",
    "Cairo",
    "Chicago",
    "Delhi",
    "Kyiv",
    "Lagos",
    "London",
    "Moscow",
    "Oslo",
    "Tashkent",
]


def make_items(count: int, seed: int = 42) -> list[dict[str, Any]]:
    """Give CSL-JSON items: two fifths articles, a quarter each books and archival, the rest chapters.

    Args:
        count: How many.
        seed: Of the random numbers; equal seeds give equal items.
    """
    chance = random.Random(seed)  # noqa: S311 -- made-up items, nothing secret
    people = [_person(chance) for _ in range(count * 8 // 5)]
    return [_item(chance, people, number) for number in range(count)]


def _person(chance: random.Random) -> dict[str, str]:
    family = "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).capitalize()
    given = " ".join(chance.sample(_FIRST, chance.choice((1, 1, 2))))
    person = {"family": family, "given": given}
    if chance.random() < 0.04:
        person["non-dropping-particle"] = chance.choice(("van", "de", "von der"))
    return person


def _title(chance: random.Random) -> str:
    words = chance.choices(_WORDS, k=chance.randint(3, 9))
    title = " ".join(words).capitalize()
    return f"{title}: the {chance.choice(_WORDS)} of {chance.choice(_CITIES)}" if chance.random() < 0.4 else title  # fmt: skip


def _item(chance: random.Random, people: list[dict[str, str]], number: int) -> dict[str, Any]:
    names = chance.choice((1, 1, 1, 2, 2, 3, 4, 8))
    date = [chance.randint(1900, 2025), chance.randint(1, 12), chance.randint(1, 28)]
    item: dict[str, Any] = {
        "id": f"item-{number}",
        "title": _title(chance),
        "author": chance.sample(people, names),
        "issued": {"date-parts": [date]},
    }
    kind = chance.random()
    if kind < 0.40:
        first = chance.randint(1, 900)
        pages = f"{first}-{first + chance.randint(2, 40)}"
        item |= {"type": "article-journal", "container-title": _title(chance), "volume": str(chance.randint(1, 90)), "issue": str(chance.randint(1, 12)), "page": pages}  # fmt: skip
        if chance.random() < 0.6:
            item["DOI"] = f"10.{chance.randint(1000, 9999)}/{number}"
    elif kind < 0.65:
        item |= {"type": "book", "publisher": f"{chance.choice(_CITIES)} Press", "publisher-place": chance.choice(_CITIES), "issued": {"date-parts": [date[:1]]}}  # fmt: skip
        if chance.random() < 0.2:
            item["edition"] = str(chance.randint(2, 5))
    elif kind < 0.75:
        item |= {"type": "chapter", "container-title": _title(chance), "editor": chance.sample(people, 2), "publisher": "University Press", "publisher-place": chance.choice(_CITIES), "page": "11-29"}  # fmt: skip
    else:
        item |= {"type": "document", "archive": chance.choice(("National Archives", "State Archive")), "archive_location": f"fond {number % 97}, file {number}", "genre": "memorandum"}  # fmt: skip
        if chance.random() < 0.3:
            item["translator"] = chance.sample(people, 1)
            item["URL"] = f"https://example.org/{number}"
    return item
