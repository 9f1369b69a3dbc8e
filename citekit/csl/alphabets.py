"""The alphabets of languages: what is a letter of its own, where it stands, and which script comes first.

Letters are given here as small ones, in the order in which they are taught; what a language does not
name goes with its bare letter, as in Unicode Technical Standard 10. The rows agree with the CLDR.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Alphabet", "alphabet_of"]

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгґдђѓеєжзѕиіїйјкќлљмнњопрстћуўфхцчџшщъыьѣэюяѳѵ"
_DANISH_OR_NORWEGIAN = "y=ü=ű; z æ=ä ø=ö=ő å=aa"
_SOUTH_SLAVIC = "c č ć; d dž đ; l lj; n nj; s š; z ž"
_TAILORED = {
    # Behind the first letter of each row stand those that follow it; "=" joins spellings of one letter.
    "az": "c ç; e ə; g ğ; h x ı i; k q; o ö; s ş; u ü; z w",
    "bs": _SOUTH_SLAVIC,
    "cs": "c č; h ch; r ř; s š; z ž",
    "cy": "c ch; d dd; f ff; g ng; l ll; p ph; r rh; t th",
    "da": _DANISH_OR_NORWEGIAN,
    "es": "n ñ",
    "et": "s š z ž; w õ ä ö ü",
    "eu": "n ñ",
    "fi": "y=ü=ű; z å ä=æ ö=ø",
    "gl": "n ñ",
    "hr": _SOUTH_SLAVIC,
    "hu": "c cs; d dz dzs; g gy; l ly; n ny; o ö=ő; s sz; t ty; u ü=ű; z zs",
    "is": "a á; d ð; e é; i í; o ó; u ú; y ý; z þ æ=ä ö=ø å",
    "lt": "c č; i=y; s š; z ž",
    "lv": "a ā; c č; e ē; g ģ; i y ī; k ķ; l ļ; n ņ; r ŗ; s š; u ū; z ž",
    "nb": _DANISH_OR_NORWEGIAN,
    "nn": _DANISH_OR_NORWEGIAN,
    "no": _DANISH_OR_NORWEGIAN,
    "pl": "a ą; c ć; e ę; l ł; n ń; o ó; s ś; z ź ż",
    "ro": "a ă â; i î; s ș=ş; t ț=ţ",
    "sk": "a ä; c č; h ch; o ô; r ř; s š; z ž",
    "sl": "c č ć; d đ; s š; z ž",
    "sq": "c ç; d dh; e ë; g gj; l ll; n nj; r rr; s sh; t th; x xh; z zh",
    "sr": _SOUTH_SLAVIC,
    "sv": "y=ü=ű; z å ä=æ ö=ø=ő",
    "tr": "c ç; g ğ; h ı i; o ö; s ş; u ü",
    "vi": "a ă â; d đ; e ê; o ô ơ; u ư",
}
_SCRIPTS = {
    "Arab": "\u0600-\u077f",
    "Armn": "\u0530-\u058f",
    "Cyrl": "\u0400-\u052f",
    "Deva": "\u0900-\u097f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Hang": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
    "Hani": "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af",
    "Hebr": "\u0590-\u05ff",
    "Khmr": "\u1780-\u17ff",
    "Thai": "\u0e00-\u0e7f",
}
"""The letters of scripts, by their codes in ISO 15924."""
_WRITTEN_IN = {
    "ar": "Arab", "be": "Cyrl", "bg": "Cyrl", "el": "Grek", "fa": "Arab", "he": "Hebr", "hi": "Deva",
    "hy": "Armn", "kk": "Cyrl", "km": "Khmr", "ko": "Hang", "ky": "Cyrl", "mk": "Cyrl", "mn": "Cyrl",
    "ru": "Cyrl", "sr": "Cyrl", "tg": "Cyrl", "th": "Thai", "uk": "Cyrl", "zh": "Hani",
}  # fmt: skip
"""The script that comes first in the order of a language, where it is not Latin."""
_SPECIAL = {
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ł": "l",
    "þ": "th",
    "ı": "i",
    "ə": "e",
}
"""Letters that no mark is taken from, but that go with others where a language does not name them."""
_HELD = 0xE000
"""Stand for letters of their own while marks are taken from the others: code points of private use."""
_FIRST_LATIN, _FIRST_CYRILLIC = 0x250, 0x430
"""Where letters are put in order: behind bare Latin and before Greek, and behind Greek."""
_BEHIND = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Alphabet:
    """What puts the letters of a language in order."""

    own: re.Pattern[str]
    """Letters that are not told by one bare letter, such as ``ch`` and ``š``."""
    held: Mapping[str, str]
    """What stands for them while marks are taken from the others."""
    ranks: Mapping[int, str]
    """For each letter what has its place in the order of code points."""
    others: re.Pattern[str] | None
    """Letters of scripts that come behind the language's own; None where Latin comes first."""
    is_plain: bool
    """Whether text in ASCII is in order as it stands."""
    has_dotless_i: bool
    """Whether ı and i are two letters, each with a capital of its own."""

    def fold(self, text: str) -> str:
        """Give a text in small letters."""
        if self.has_dotless_i:
            text = text.replace("I", "ı").replace("İ", "i")
        return unicodedata.normalize("NFC", text.casefold())

    def in_order(self, folded: str) -> str:
        """Give a text in small letters as what has their order, without marks."""
        held = self.own.sub(lambda letter: self.held[letter[0]], folded).translate(_BARE)
        bare = "".join(
            one for one in unicodedata.normalize("NFD", held) if not unicodedata.combining(one)
        )
        ranked = bare.translate(self.ranks)
        return self.others.sub(rf"{_BEHIND}\g<0>", ranked) if self.others else ranked


_BARE = str.maketrans(_SPECIAL)


@lru_cache
def alphabet_of(tag: str) -> Alphabet:
    """Give the alphabet of a language.

    Args:
        tag: The tag of the language, such as ``cs-CZ``; empty for none in particular.
    """
    language = tag.partition("-")[0].lower()
    tailored = _TAILORED.get(language, "")
    latin = _letters(tailored)
    cyrillic = [(letter,) for letter in _CYRILLIC]
    placed = [
        *enumerate(latin if tailored else (), start=_FIRST_LATIN),
        *enumerate(cyrillic, start=_FIRST_CYRILLIC),
    ]
    held: dict[str, str] = {}
    ranks: dict[int, str] = {}
    for place, spellings in placed:
        for spelling in spellings:
            if spelling.isascii() and len(spelling) == 1:
                ranks[ord(spelling)] = chr(place)
            else:
                standing = held[spelling] = chr(_HELD + len(held))
                ranks[ord(standing)] = chr(place)
    script = "" if "-latn" in tag.lower() else _WRITTEN_IN.get(language, "")
    return Alphabet(
        re.compile("|".join(sorted(held, key=len, reverse=True))),
        held,
        ranks,
        re.compile(rf"[^\W\d_{_SCRIPTS[script]}]") if script else None,
        is_plain=not tailored and not script,
        has_dotless_i="ı" in tailored,
    )


def _letters(tailored: str) -> list[tuple[str, ...]]:
    """Give the letters of an alphabet in order, each in all its spellings."""
    following: dict[str, list[tuple[str, ...]]] = {}
    named: set[str] = set()
    for row in filter(None, tailored.split("; ")):
        letters = [tuple(letter.split("=")) for letter in row.split(" ")]
        following[letters[0][0]] = letters
        named.update(spelling for letter in letters for spelling in letter)
    letters = []
    for letter in _LATIN:
        if letter in following:
            letters += following[letter]
        elif letter not in named:
            letters.append((letter,))
    return letters
