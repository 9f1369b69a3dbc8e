"""What citekit says of sources in its own words, in six languages: in citations, and where a chain is told.

Styles bring terms of their own; here is what no style can know: the names of languages, "reprinted in", "my
translation", dates that CSL has no parts for.
"""

from citekit.chinese import is_traditional
from citekit.errors import NotFoundError
from citekit.model.language import base_language
from citekit.words.chinese import CHINESE, TRADITIONAL
from citekit.words.english import BRITISH, ENGLISH
from citekit.words.french import FRENCH
from citekit.words.german import GERMAN
from citekit.words.grammar import Grammar
from citekit.words.russian import RUSSIAN
from citekit.words.spanish import SPANISH

__all__ = ["ENGLISH", "LOCALES", "Grammar", "grammar_near", "grammar_of"]

LOCALES: dict[str, Grammar] = {
    grammar.tag: grammar for grammar in (ENGLISH, GERMAN, FRENCH, RUSSIAN, SPANISH, CHINESE)
}
"""The languages in which citekit tells of sources."""


def grammar_of(locale: str) -> Grammar:
    """Give the words of a language; region and script matter in Chinese alone: ``de-AT``, ``zh-TW``.

    Raises:
        NotFoundError: There are none.
    """
    if is_traditional(locale):
        return TRADITIONAL
    tag = _base(locale)
    if tag not in LOCALES:
        raise NotFoundError("locale", locale, known=LOCALES)
    return LOCALES[tag]


def grammar_near(locale: str | None) -> Grammar:
    """Give the words of a language for citations; the English ones where it has none.

    >>> grammar_near("de-AT").in_language("zh"), grammar_near("pl").in_language("zh")
    ('auf Chinesisch', 'in Chinese')
    """
    if locale is None or locale.replace("_", "-").casefold() in {"en", "en-us"}:
        return ENGLISH
    if is_traditional(locale):
        return TRADITIONAL
    tag = _base(locale)
    return BRITISH if tag == "en" else LOCALES.get(tag, ENGLISH)


def _base(locale: str) -> str:
    return base_language(locale.replace("_", "-"))
