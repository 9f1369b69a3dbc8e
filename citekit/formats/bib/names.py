"""Names and languages as BibTeX has them, and as CSL items have them.

Source: O. Patashnik, BibTeXing, section 4 (names); the languages are those that biblatex knows.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from citekit.csl.variables import one_line
from citekit.formats.bib.latex import decode, escape
from citekit.model.language import LANGUAGE_NAMES

__all__ = ["babel_name", "biblatex_language", "language_from", "names_from", "names_to"]


def names_to(names: Iterable[Mapping[str, Any]]) -> str:
    """Write names: ``Last, First and von Last, Jr., First and {Whole Name}``.

    >>> names_to([{"family": "Zhang", "given": "Hanfu"}, {"literal": "7Brands"}])
    'Zhang, Hanfu and {7Brands}'
    """
    plain = ({part: one_line(value) for part, value in name.items()} for name in names)
    return " and ".join(_name(name) for name in plain)


def _name(name: Mapping[str, str]) -> str:
    family = name.get("family", "")
    given = " ".join(name[part] for part in ("given", "dropping-particle") if name.get(part))
    if not family:
        return f"{{{escape(name.get('literal') or given)}}}"
    if not given and not name.get("suffix") and not name.get("non-dropping-particle"):
        return _guarded(family) if " " not in family else f"{{{escape(family)}}}"
    particle = name.get("non-dropping-particle", "")
    last = f"{escape(particle)} {_guarded(family)}" if particle else _guarded(family)
    parts = (last, _guarded_given(name.get("suffix", "")), _guarded_given(given))
    return ", ".join(part for part in parts if part)


def _guarded(family: str) -> str:
    """Put a family name in braces where BibTeX would take a part of it for something else."""
    words = family.split(" ")
    whole = len(words) > 1 and words[0][:1].isupper() and all(_is_safe(word) for word in words)
    return (
        escape(family)
        if whole or (len(words) == 1 and _is_safe(family))
        else f"{{{escape(family)}}}"
    )


def _is_safe(word: str) -> bool:
    return (
        word.casefold() not in {"and", "others", ""} and "," not in word and not word[:1].islower()
    )


def _guarded_given(given: str) -> str:
    safe = all(word.casefold() != "and" for word in given.split()) and "," not in given
    return escape(given) if safe else f"{{{escape(given)}}}"


def names_from(text: str) -> list[dict[str, str]]:
    """Read names; one that breaks BibTeX's rules is kept whole.

    >>> names_from("de Gaulle, Charles and {7Brands}")
    [{'non-dropping-particle': 'de', 'family': 'Gaulle', 'given': 'Charles'}, {'literal': '7Brands'}]
    """
    return [dict(name) for name in _parted(text)]


@lru_cache(maxsize=8192)
def _parted(text: str) -> tuple[Mapping[str, str], ...]:
    if _PLAIN_LIST.fullmatch(text):
        parted = _AND.split(text)
    else:
        from bibtexparser.middlewares.names import split_multiple_persons_names

        parted = split_multiple_persons_names(text)
    return tuple(name for one in parted if (name := _read(one.strip())))


_PLAIN_LIST = re.compile(r"[^\W\d_][\w,. '’-]*[\w.]")
"""Names without braces or commands in them, which part at each "and"."""
_AND = re.compile(r" +and +", re.IGNORECASE)


@lru_cache(maxsize=8192)
def _read(text: str) -> dict[str, str] | None:
    from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts

    if "=" in text and (parts_by_name := _by_part(text)):
        return parts_by_name
    if text.startswith("{") and _closes_at_the_end(text):
        return {"literal": decode(text)} if decode(text).strip() else None
    try:
        parts = parse_single_name_into_parts(text)
    except InvalidNameError:
        return {"literal": decode(text)}
    named = {
        "non-dropping-particle": parts.von,
        "family": parts.last,
        "given": parts.first,
        "suffix": parts.jr,
    }
    read = {name: decode(" ".join(words)).strip() for name, words in named.items() if words}
    said = {name: value for name, value in read.items() if value}
    return said if said.get("family") or said.get("given") else None


_PART = re.compile(r"\s*([a-z-]+)\s*=\s*((?:[^{},]|\{[^{}]*\})+?)\s*(?:,|$)")
_OF_CSL = {"family": "family", "given": "given", "prefix": "non-dropping-particle", "suffix": "suffix"}  # fmt: skip


def _by_part(text: str) -> dict[str, str] | None:
    """Read a name as biblatex has it, part by part: ``family=Gaulle, prefix=de, given=Charles``.

    Source: the BibLaTeX manual, 3.5 ("Extended name format"). What else it says, such as initials, is left out.
    """
    parts = dict[str, str]()
    at = 0
    while at < len(text):
        found = _PART.match(text, at)
        if found is None:
            return None
        at = found.end()
        if found[1] in _OF_CSL:
            parts[_OF_CSL[found[1]]] = decode(found[2])
    return parts if "family" in parts or "given" in parts else None


def _closes_at_the_end(text: str) -> bool:
    """Whether the brace that a text begins with is closed by the one that it ends with."""
    depth = 0
    for number, character in enumerate(text):
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth == 0:
            return number == len(text) - 1
    return False


_BABEL = {
    "bg": "bulgarian", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "en-GB": "british", "en-US": "american", "es": "spanish", "et": "estonian", "fi": "finnish",
    "fr": "french", "gl": "galician", "hr": "croatian", "hu": "hungarian", "is": "icelandic", "it": "italian",
    "lt": "lithuanian", "lv": "latvian", "mr": "marathi", "nl": "dutch", "pl": "polish", "pt": "portuguese",
    "pt-BR": "brazil", "ro": "romanian", "ru": "russian", "sk": "slovak", "sl": "slovene", "sr": "serbian",
    "sv": "swedish", "tr": "turkish", "uk": "ukrainian",
}  # fmt: skip
_TAGS = {
    **{name.casefold(): tag for tag, name in LANGUAGE_NAMES.items()},
    **{name: tag for tag, name in _BABEL.items()},
    "ngerman": "de", "naustrian": "de-AT", "usenglish": "en-US", "ukenglish": "en-GB", "brazilian": "pt-BR",
    "francais": "fr", "magyar": "hu",
}  # fmt: skip


def babel_name(tag: str) -> str | None:
    """Name a language as biblatex does; None where it has no name, and would print the tag."""
    return _BABEL.get(tag)


_OF_BIBLATEX = {
    "eu": "basque", "bg": "bulgarian", "ca": "catalan", "hr": "croatian", "cs": "czech", "da": "danish",
    "nl": "dutch", "en": "english", "et": "estonian", "fi": "finnish", "fr": "french", "gl": "galician",
    "de": "german", "el": "greek", "hu": "hungarian", "it": "italian", "ja": "japanese", "la": "latin",
    "lv": "latvian", "lt": "lithuanian", "mr": "marathi", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "sk": "slovak", "sl": "slovene", "es": "spanish",
    "sv": "swedish", "tr": "turkish", "uk": "ukrainian",
}  # fmt: skip


def biblatex_language(tag: str) -> str | None:
    """Name a language as ``origlanguage`` does; None where biblatex has no words for it, and would print the name.

    Source: the BibLaTeX manual, 4.9.2.17 to 4.9.2.18; its file ``english.lbx``.

    >>> biblatex_language("ru"), biblatex_language("zh")
    ('russian', None)
    """
    return _OF_BIBLATEX.get(tag)


def language_from(name: str) -> str:
    """Give the tag of a language's name; what is none is given back."""
    return _TAGS.get(name.strip().casefold(), name.strip())
