"""Scripts that processors treat apart: those without spaces between names, and alphabets.

Source: citeproc-js, whose users expect it; CSL says nothing of scripts.
"""

import re

__all__ = ["has_italic", "is_alphabetic", "is_spaceless"]

_SPACELESS = re.compile(
    "[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"  # CJK, kana, Hangul
)
_ALPHABETIC = re.compile(
    "[a-zA-Z\u0080-\u017f\u0180-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff\u0590-\u06ff]"
)


def is_spaceless(text: str) -> bool:
    """Say whether a text has characters of a script that writes no spaces.

    >>> is_spaceless("毛泽东"), is_spaceless("Mao Zedong")
    (True, False)
    """
    return not text.isascii() and _SPACELESS.search(text) is not None


def is_alphabetic(text: str) -> bool:
    """Say whether a text has letters of an alphabet with initials."""
    return _ALPHABETIC.search(text) is not None


def has_italic(text: str) -> bool:
    """Say whether a text has letters or figures that may stand in italics.

    >>> has_italic("毛泽东选集"), has_italic("1883–1884")
    (False, True)
    """
    return is_alphabetic(text) or any(one.isdecimal() for one in text)
