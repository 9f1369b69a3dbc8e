"""The one door to what the library ``citeproc`` (citeproc-py) brings: its schema and locales."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import citeproc
from lxml import etree

from citekit.chinese import is_traditional
from citekit.csl.locale import Locale
from citekit.errors import NotFoundError

__all__ = ["locale_of", "locales", "schema_path"]

_NAMESPACE = "http://purl.org/net/xbiblio/csl"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def schema_path() -> Path:
    """Give the RELAX NG schema of CSL 1.0.2."""
    return Path(citeproc.SCHEMA_PATH)


def locales() -> frozenset[str]:
    """Give the tags of the locales there are."""
    return frozenset(citeproc.LANGUAGE_NAMES)


def locale_of(root: Any, language: str, *, strict: bool = True) -> Locale:
    """Give a style's locale: its own terms first, then those of the language's files.

    Args:
        root: The parsed style.
        language: The tag of a locale, such as ``en-US``.
        strict: Whether there has to be a locale of the language; else en-US stands in.

    Raises:
        NotFoundError: There is no such locale, nor one of its language.

    Source: CSL 1.0.2, "Locale Fallback".
    """
    if is_traditional(language):
        language = _TRADITIONAL
    files = list(_locale_files(language, strict=strict))
    return Locale.of([*_own_locales(root, language), *map(_locale_file, files)])


def _own_locales(root: Any, language: str) -> Iterator[Any]:
    """Yield the style's own locales, that of the dialect first, the one for all languages last."""
    own = {locale.get(_LANG): locale for locale in root.iterfind(f"{{{_NAMESPACE}}}locale")}
    for tag in dict.fromkeys((language, language.partition("-")[0], None)):
        if tag in own:
            yield own[tag]


def _locale_files(language: str, *, strict: bool) -> Iterator[str]:
    """Yield the tags of the locales that stand in for each other, the wanted one first."""
    primary = citeproc.PRIMARY_DIALECTS.get(language.partition("-")[0])
    if strict and language not in citeproc.LANGUAGE_NAMES and primary is None:
        raise NotFoundError("locale", language, known=locales(), advice=_ADVICE)
    wanted = language if language in citeproc.LANGUAGE_NAMES else primary
    yield from dict.fromkeys(filter(None, (wanted, primary, "en-US")))


_TRADITIONAL = "zh-TW"
"""The one locale of Chinese in traditional characters, for Hong Kong and Macau, too."""
_ADVICE = "expected the tag of a language, such as en-GB, de-DE, fr-FR, ru-RU, es-ES or zh-CN"


@cache
def _locale_file(tag: str) -> Any:
    parser = etree.XMLParser(remove_comments=True, resolve_entities=False, no_network=True)
    return etree.parse(Path(citeproc.LOCALES_PATH) / f"locales-{tag}.xml", parser).getroot()
