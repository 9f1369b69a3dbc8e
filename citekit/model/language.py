"""Languages as BCP 47 tags, script and romanisation included: ``zh``, ``ru-Latn-alalc97``."""

import re
from functools import lru_cache
from typing import Annotated

from pydantic import (
    AfterValidator,
    Field,
    GetJsonSchemaHandler,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from citekit.errors import suggest
from citekit.model.base import Short
from citekit.model.evidence import Statement

__all__ = [
    "LANGUAGE_NAMES",
    "Language",
    "base_language",
    "is_romanised",
    "language_name",
    "language_tag",
]

LANGUAGE_NAMES = {
    "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali",
    "bo": "Tibetan", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German",
    "el": "Greek", "en": "English", "eo": "Esperanto", "es": "Spanish", "et": "Estonian",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic",
    "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer",
    "ko": "Korean", "ky": "Kyrgyz", "la": "Latin", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "mn": "Mongolian", "ms": "Malay", "mul": "several languages", "my": "Burmese",
    "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sh": "Serbo-Croatian", "sk": "Slovak",
    "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil",
    "tg": "Tajik", "th": "Thai", "tk": "Turkmen", "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian",
    "und": "an unknown language", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "yi": "Yiddish",
    "zh": "Chinese",
}  # fmt: skip
"""English names of the languages that diplomatic documents are mostly written in."""

_SCRIPTS = {"Arab", "Cyrl", "Hang", "Hans", "Hant", "Hebr", "Jpan", "Kore", "Latn", "Mong"}
"""Scripts that stand in the tags of such documents; known here so that the registry is seldom loaded."""

_TAGS = {name.casefold(): tag for tag, name in LANGUAGE_NAMES.items()}
_WELL_FORMED = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


@lru_cache(maxsize=1024)
def language_tag(text: str) -> str:
    """Check a BCP 47 tag against the registry and give it back as it was written.

    >>> language_tag("ru-Latn-alalc97")
    'ru-Latn-alalc97'

    Raises:
        ValueError: It is no tag of the registry; a language's English name gets its tag suggested.

    Source: RFC 5646 (BCP 47), 2.1 and 2.2.9.
    """
    base, _, script = text.partition("-")
    if base in LANGUAGE_NAMES and (not script or script in _SCRIPTS):
        return text
    if text.casefold() in _TAGS:
        raise ValueError(
            f"expected a BCP 47 language tag, found a name; write {_TAGS[text.casefold()]!r}"
        )
    import langcodes

    if not _WELL_FORMED.fullmatch(text) or not langcodes.tag_is_valid(text):
        near = suggest(text, _TAGS)
        hint = f"; did you mean {_TAGS[near]!r}?" if near else ""
        raise ValueError(
            f"expected a BCP 47 language tag such as 'zh', 'ru' or 'ru-Latn-alalc97'{hint}"
        )
    return text


_SHAPE = f"^{_WELL_FORMED.pattern}$"

Language = Annotated[
    str, AfterValidator(language_tag), Field(json_schema_extra={"pattern": _SHAPE})
]
"""A BCP 47 tag, verbatim."""


def base_language(tag: str) -> str:
    """Give the language alone: ``zh`` of ``zh-Hant``."""
    return tag.partition("-")[0].lower()


def is_romanised(tag: str) -> bool:
    """Whether a tag names Latin script for a language that may be written in another.

    >>> is_romanised("ru-Latn-alalc97"), is_romanised("ru")
    (True, False)
    """
    return "latn" in tag.lower().split("-")


def language_name(tag: str) -> str:
    """Name a language in English, with its script or romanisation where the tag has one.

    >>> language_name("zh"), language_name("zh-Hant")
    ('Chinese', 'Chinese (Hant)')

    A language without a name in `LANGUAGE_NAMES` is named by its tag.
    """
    base, _, rest = tag.partition("-")
    name = LANGUAGE_NAMES.get(base.lower(), base)
    return f"{name} ({rest})" if rest else name


class LanguageStatement(Short, Statement):
    """The language of a text, and how that is known. A bare text is a tag that is attested.

    >>> str(LanguageStatement.model_validate("zh"))
    'zh'
    """

    MAIN = "tag"

    tag: Language
    """A BCP 47 tag: ``zh``, ``ru-Latn-alalc97``."""

    def __str__(self) -> str:
        return self.tag

    @property
    def name(self) -> str:
        """The language's English name, without script: ``Chinese``."""
        return language_name(base_language(self.tag))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string", "pattern": _SHAPE}, handler(schema)]}
