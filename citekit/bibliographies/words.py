"""The usual headings of a divided bibliography, in the languages that have them here."""

from collections.abc import Mapping
from typing import Literal

from citekit.chinese import is_traditional

__all__ = ["LANGUAGES", "Word", "heading_in", "heading_of"]

Word = Literal["archives", "published-sources", "literature", "rest"]

"""What a group can take by a word; each has its usual heading."""

LANGUAGES = ("en", "de", "fr", "ru", "es", "zh", "zh-TW")
_HEADINGS: dict[Word | Literal["abbreviations"], tuple[str, ...]] = {
    "abbreviations": (
        "Abbreviations", "Abkürzungen", "Abréviations", "Сокращения", "Abreviaturas", "缩写", "縮寫",
    ),
    "archives": (
        "Archival Sources", "Archivalische Quellen", "Sources d’archives", "Архивные источники",
        "Fuentes de archivo", "档案资料", "檔案資料",
    ),
    "published-sources": (
        "Published Primary Sources", "Veröffentlichte Quellen", "Sources publiées",
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


def heading_of(division: Word | Literal["abbreviations"], language: str) -> str:
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
    if is_traditional(language) and "zh-TW" in headings:
        base = "zh-TW"
    for tag in (language, base, "en"):
        if tag in headings:
            return headings[tag]
    return next(iter(headings.values()))
