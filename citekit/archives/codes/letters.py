"""Letters of codes: how words are compared, and how code letters go from one script to the other.

Source: ALA-LC romanisation tables for Russian, Ukrainian and Bulgarian, without ligatures and
diacritics, as in citations; Unicode Standard Annex 15 for the folding of forms.
"""

import re
import unicodedata
from functools import lru_cache

__all__ = ["fold", "to_cyrillic", "to_latin"]

_PAIRS = [
    ("Щ", "Shch"), ("Ж", "Zh"), ("Х", "Kh"), ("Ц", "Ts"), ("Ч", "Ch"), ("Ш", "Sh"), ("Ю", "Iu"), ("Я", "Ia"),
    ("А", "A"), ("Б", "B"), ("В", "V"), ("Г", "G"), ("Д", "D"), ("Е", "E"), ("З", "Z"), ("И", "I"),
    ("К", "K"), ("Л", "L"), ("М", "M"), ("Н", "N"), ("О", "O"), ("П", "P"), ("Р", "R"), ("С", "S"),
    ("Т", "T"), ("У", "U"), ("Ф", "F"), ("Э", "E"), ("Й", "I"), ("Ы", "Y"), ("І", "I"), ("Ї", "I"), ("Є", "Ie"),
    ("Ґ", "G"), ("Ё", "E"), ("Ъ", "ŭ"), ("Ь", "'"),
]  # fmt: skip
_LATIN = {}
for _cyrillic, _latin in _PAIRS:
    _LATIN[ord(_cyrillic)] = _latin
    _LATIN[ord(_cyrillic.lower())] = _latin.lower()
_CYRILLIC: dict[str, str] = {}
for _cyrillic, _latin in _PAIRS:
    _CYRILLIC.setdefault(_latin, _cyrillic)
    _CYRILLIC.setdefault(_latin.lower(), _cyrillic.lower())
    _CYRILLIC.setdefault(_latin.upper(), _cyrillic)
_SYLLABLE = re.compile("|".join(sorted(map(re.escape, _CYRILLIC), key=len, reverse=True)))


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Give the form under which words are compared: no case, no diacritics, compatible forms as one.

    >>> fold("Сп\u0440"), fold("HỒ SƠ"), fold("maço"), fold("Ｎｏ")
    ('спр', 'ho so', 'maco', 'no')
    """
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold()).replace("đ", "d").replace("ł", "l")
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def to_latin(value: str) -> str:
    """Write the Cyrillic letters of a code in Latin ones.

    >>> to_latin("Р-1235"), to_latin("059а")
    ('R-1235', '059a')
    """
    return value if value.isascii() else value.translate(_LATIN)


def to_cyrillic(value: str) -> str:
    """Write the Latin letters of a code in Cyrillic ones; Roman numerals of two letters and more stay.

    >>> to_cyrillic("R-1235"), to_cyrillic("1B"), to_cyrillic("XII")
    ('Р-1235', '1Б', 'XII')
    """
    return _RUN.sub(_cyrillic_run, value)


_RUN = re.compile("[A-Za-z]+")
_ROMAN = re.compile("[IVXLCDM]{2,}")


def _cyrillic_run(run: re.Match[str]) -> str:
    if _ROMAN.fullmatch(run[0]):
        return run[0]
    return _SYLLABLE.sub(lambda found: _CYRILLIC[found[0]], run[0])
