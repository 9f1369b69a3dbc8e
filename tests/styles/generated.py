"""Sources of every kind, made at random and always the same: what historians cite, with what makes citing hard."""

from itertools import count
from random import Random
from typing import Any, get_args

from citekit.archives import Repositories
from citekit.model import Source
from citekit.model.source import SOURCE_TYPES
from citekit.model.text import PublicationType

__all__ = ["generated"]

_WHO = [
    "Border Talks",
    "the Sixth Plenum",
    "“Secret” Negotiations",
    "Mao Zedong’s Visit",
    "an Incident at Khorgos",
]
_TITLES = [
    "Memorandum on {}", "Record of Conversation between Zhou Enlai and Chervonenko about {}",
    "Telegram, ‘Most Urgent’, on {}", "Report: {}", "What Is to Be Done about {}?", "Letter concerning {}, with Annexes",
    "On {} : Notes", "Запись беседы: {}", "关于{}的报告", "{}!", "Notes on {} [draft]", "{} & After",
]  # fmt: skip
_SUPPLIED = [
    "letter from a villager",
    "draft report on the harvest",
    "handwritten notes",
    "minutes of {}",
]
_GLOSSES = ["Record of conversation", "Report on the “border”", "On relations with the USSR"]
_PERSONS: list[dict[str, str]] = [
    {"family": "Goldberg", "given": "Gary"}, {"family": "Zhang", "given": "Hanfu", "order": "family-first"},
    {"family": "Gaulle", "given": "Charles", "particle": "de"}, {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
    {"family": "Gromyko", "given": "A. A."}, {"family": "O’Laughlin", "given": "John Callan"}, {"family": "Громыко", "given": "А. А."},
    {"name": "7Brands"}, {"name": "Embassy of the Soviet Union in China"}, {"name": "Ministry of Foreign Affairs, People’s Republic of China"},
    {"literal": "Cremin"}, {"family": "Zhang", "given": "Wentian", "order": "family-first"},
]  # fmt: skip
_DATES = [
    "1962-06-08", "1962-06", "1962", "1962~", "1962-06~", "1962?", "1962-06-08?", "1962%", "196X", "19XX", "1962-06-07/1962-06-08",
    "1962-06-30/1962-07-02", "1961-12-31/1962-01-01", "1961/1963", "1962-06/..", "../1962", "1962-21", "[1962-06-02,1962-06-07]",
]  # fmt: skip
_CODES = [
    "118-01765-03",
    "f. 5, op. 49, d. 131",
    "FO 371/164894",
    "box 26, folder 17",
    "0100-55-480, Bd. 4",
    "661.93/6-862",
    "RG 59",
]
_LEAVES = [
    "27-28", "193-194", "101–109", "5", "l. 5", "ll. 193-194", "fols. 12r-13v", "fol. 1r", "лл. 12-14", "Bl. 5-7", "p. 3", "pp. 3-4",
    "12a-13", "0020-0031", "A1-A3", "27, 30-31", "ll. 193-194, 200", "image 4",
]  # fmt: skip
_BOOKS = [
    "Brothers in Arms",
    "Documents on Irish Foreign Policy",
    "Советско-китайские отношения",
    "Foreign Relations : 1961–1963",
]
_HOSTS = ["Wilson Center Digital Archive", "Office of the Historian", "国家档案馆"]
_LANGUAGES = ["ru", "zh", "en", "de", "ru-Latn-alalc97"]


def generated(number: int, seed: int = 1962) -> list[Source]:
    """Give that many sources, each with its number as id."""
    chance = Random(seed)  # noqa: S311 -- no secret
    archives = [entry.id for entry in Repositories.in_use()]
    numbers = count()
    return [
        Source.model_validate(_Maker(chance, archives).record(f"s{next(numbers)}"))
        for _ in range(number)
    ]


class _Maker:
    """One record, part by part; each part is there or not."""

    def __init__(self, chance: Random, archives: list[Any]) -> None:
        self._archives, self._chance = archives, chance
        self._one = chance.choice

    def record(self, key: str) -> dict[str, Any]:
        return {
            "id": key,
            "type": self._one(SOURCE_TYPES),
            "title": self._title(),
            **self._maybe("authors", self._people),
            **self._maybe("recipients", self._people),
            **self._maybe("dates", lambda: {"role": "displayed", "date": self._one(_DATES)}, 0.9),
            "texts": self._texts(),
        }

    def _is(self, share: float) -> bool:
        return self._chance.random() < share

    def _maybe(self, name: str, make: Any, share: float = 0.4) -> dict[str, Any]:
        return {name: make()} if self._is(share) else {}

    def _people(self) -> list[dict[str, str]]:
        return self._chance.sample(_PERSONS, self._one([1, 1, 1, 2, 3, 4]))

    def _title(self) -> dict[str, Any]:
        if self._is(0.25):
            text = self._one(_SUPPLIED).format(self._one(_WHO))
            return {"text": text, "kind": "supplied", **self._maybe("short", lambda: "notes")}
        text = self._one(_TITLES).format(self._one(_WHO))
        text += f", No. {self._chance.randrange(900)}" if self._is(0.7) else ""
        gloss = {"kind": "translated", "text": self._one(_GLOSSES)}
        romanised = {"kind": "romanised", "text": "Zapis’ besedy", "language": "ru-Latn-alalc97"}
        forms = [form for form in (gloss, romanised) if self._is(0.2)]
        return {
            "text": text,
            "forms": forms,
            **self._maybe("short", lambda: text.split(" on ")[0], 0.3),
        }

    def _texts(self) -> list[dict[str, Any]]:
        first = {
            "id": "first",
            **self._maybe("language", lambda: self._one(_LANGUAGES), 0.8),
            **self._maybe("held_at", self._held, 0.85),
            **self._maybe("published_in", self._published),
        }
        if self._is(0.4):
            return [first]
        step = {
            "text": "first",
            "kind": "translation",
            **self._maybe("translators", self._people, 0.8),
        }
        second = {"id": "second", "language": "en", "derived_from": step}
        return [first, {**second, **self._maybe("published_in", self._published, 0.8)}]

    def _held(self) -> list[dict[str, Any]]:
        return [self._witness(f"w{at}") for at in range(self._one([1, 1, 1, 1, 2]))]

    def _witness(self, key: str) -> dict[str, Any]:
        return {
            "id": key,
            "repository": self._one(self._archives),
            **self._maybe(
                "collection", lambda: self._one(["Edward M. House Papers", "Fond “Stalin”"]), 0.3
            ),
            **self._maybe("reference", lambda: self._one(_CODES), 0.9),
            **self._maybe("locator", lambda: self._one(_LEAVES), 0.8),
            **self._maybe("carrier", lambda: "Microfilm", 0.1),
        }

    def _published(self) -> list[dict[str, Any]]:
        return [self._publication() for _ in range(self._one([1, 1, 2]))]

    def _publication(self) -> dict[str, Any]:
        kind = self._one(["webpage", *get_args(PublicationType)])
        if kind == "webpage":
            page = {
                "publisher": {"name": self._one(_HOSTS)},
                "url": "https://example.org/a_(b)/1-2",
            }
            return {**page, **self._maybe("accessed", lambda: "2026-11-02")}
        return {
            "type": kind,
            "title": self._one(_BOOKS),
            **self._maybe("authors", self._people, 0.1),
            **self._maybe("editors", self._people),
            **self._maybe("publisher", lambda: {"name": "Stanford University Press"}, 0.7),
            **self._maybe("place", lambda: "Stanford"),
            **self._maybe("date", lambda: self._one(_DATES), 0.8),
            **self._maybe("volume", lambda: self._one(["5", "XI", "5, book 2"])),
            **self._maybe("number", lambda: self._one(["Document No. 96", "96"])),
            **self._maybe("pages", lambda: self._one(_LEAVES), 0.7),
            **self._maybe("url", lambda: "https://example.org/b", 0.2),
            **self._maybe("reprint", lambda: True, 0.2),
        }
