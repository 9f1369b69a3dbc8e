"""The usual headings of a divided bibliography, in the languages that have them here."""

from collections.abc import Mapping
from typing import Literal

__all__ = ["LANGUAGES", "Word", "heading_in", "heading_of"]

Word = Literal["archives", "published-sources", "literature", "rest"]
"""What a group can take by a word; each has its usual heading."""

LANGUAGES = ("en", "de", "fr", "ru", "es", "zh", "zh-TW")
_HEADINGS: dict[Word, tuple[str, ...]] = {
    "archives": (
        "Archival Sources", "Archivalische Quellen", "Sources d’archives", "Архивные источники",
        "Fuentes de archivo", "档案资料", "檔案資料",
    ),
    "published-sources": (
        "Published Primary Sources", "Gedruckte Quellen", "Sources publiées",
        "Опубликованные источники", "Fuentes publicadas", "已刊史料", "已刊史料",
    ),
    "literature": (
        "Secondary Literature", "Literatur", "Littérature secondaire", "Литература",
        "Bibliografía secundaria", "研究论著", "研究論著",
    ),
    "rest": (
        "Other Sources", "Weitere Quellen", "Autres sources", "Прочие источники",
        "Otras fuentes", "其他资料", "其他資料",
    ),
}  # fmt: skip


def heading_of(division: Word, language: str) -> str:
    """Give the usual heading of a division; in English where there is none in the language.

    >>> heading_of("archives", "de-AT"), heading_of("literature", "pl")
    ('Archivalische Quellen', 'Secondary Literature')
    """
    return heading_in(dict(zip(LANGUAGES, _HEADINGS[division], strict=True)), language)


def heading_in(headings: Mapping[str, str], language: str) -> str:
    """Give the heading for a language: for its dialect, the language itself, English, or the first there is.

    >>> heading_in({"de": "Zeitungen", "en": "Newspapers"}, "de-CH")
    'Zeitungen'
    """
    base = language.partition("-")[0]
    if base == "zh" and any(part in language for part in ("TW", "HK", "MO", "Hant")):
        base = "zh-TW" if "zh-TW" in headings else base
    for tag in (language, base, "en"):
        if tag in headings:
            return headings[tag]
    return next(iter(headings.values()))
