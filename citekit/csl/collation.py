"""What puts words in order: letters first, then accents, then case; punctuation counts for nothing, numbers as such.

Source: CSL 1.0.2, "Sorting"; Unicode Technical Standard 10.
"""

import re
import unicodedata
from functools import lru_cache

from citekit.csl.alphabets import alphabet_of

__all__ = ["Key", "collation_key"]

Key = tuple[str, str, str]

_PUNCTUATION = re.compile(r"[^\w\s]|_")
_DIGITS = 6
_NUMBER = re.compile(rf"(?<![0-9])[0-9]{{1,{_DIGITS}}}(?![0-9])")


@lru_cache(maxsize=65536)
def collation_key(text: str, language: str = "") -> Key:
    """Give a key that puts texts in order, as a reader of a language expects.

    Args:
        text: What is put in order.
        language: The tag of the reader's language, such as ``cs-CZ``; empty for none in particular.

    >>> sorted(["zebra", "Élan", "elan", "“Aurora”"], key=collation_key)
    ['“Aurora”', 'elan', 'Élan', 'zebra']
    >>> sorted(["Report No. 10", "Report No. 9"], key=collation_key)
    ['Report No. 9', 'Report No. 10']
    >>> sorted(["Charter", "Ďas", "Hus", "Šimon"], key=lambda word: collation_key(word, "cs"))
    ['Ďas', 'Hus', 'Charter', 'Šimon']
    """
    alphabet = alphabet_of(language)
    folded = alphabet.fold(text).replace(",", "").strip()
    if not folded.replace(" ", "").isalpha():
        folded = _PUNCTUATION.sub("", folded).strip()
        folded = _NUMBER.sub(lambda number: number[0].zfill(_DIGITS), folded)
    if text.isascii() and alphabet.is_plain:
        return folded, "", text.swapcase()
    return alphabet.in_order(folded), unicodedata.normalize("NFD", folded), text.swapcase()
