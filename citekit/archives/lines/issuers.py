"""In which language a government writes its notes and memoranda, where the title names the government.

A conclusion, never a fact: a record may say so only as inferred.
"""

import re

from citekit.model.source import SourceType

__all__ = ["issuer_language"]

_LANGUAGES = {
    "Soviet": "ru", "the Soviet Union": "ru", "the USSR": "ru", "Russian": "ru", "Chinese": "zh", "China": "zh", "the PRC": "zh",
    "the People's Republic of China": "zh", "German": "de", "East German": "de", "West German": "de", "the GDR": "de", "Polish": "pl", "Poland": "pl",
    "Hungarian": "hu", "Hungary": "hu", "Romanian": "ro", "Bulgarian": "bg", "Albanian": "sq", "Korean": "ko", "North Korean": "ko",
    "the DPRK": "ko", "Vietnamese": "vi", "Mongolian": "mn", "Japanese": "ja", "Japan": "ja", "French": "fr", "France": "fr", "Italian": "it",
    "Italy": "it", "Cuban": "es", "Cuba": "es", "Brazilian": "pt", "Brazil": "pt", "American": "en", "US": "en", "U.S.": "en", "British": "en", "Indian": "en",
}  # fmt: skip
_NAMES = "|".join(sorted(map(re.escape, _LANGUAGES), key=len, reverse=True))
_OFFICE = r"(?:Ambassador|Embassy|Government|Foreign Ministry|Ministry of Foreign Affairs|Minister|Delegation|Consulate|Chargé d['’]Affaires|Side)"
_ISSUED = re.compile(
    rf"\b(?:by|from|of)\s+(?:the\s+)?(?:{_OFFICE}\s+of\s+(?P<a>{_NAMES})(?!\w)|(?P<b>{_NAMES})\s+{_OFFICE})(?!\s+(?:in|to)\s+(?:the\s+)?\w+\s+to\b)",
)
_WRITTEN = frozenset({"memorandum", "note", "letter", "statement", "telegram"})
"""Kinds of document that the issuing government itself words."""
_LONGEST = 500


def issuer_language(title: str, kind: SourceType) -> tuple[str, str] | None:
    """Conclude from the title of a diplomatic document in which language its government wrote it.

    Returns:
        The language's tag and the words that it is concluded from; None where the title does not tell.

    >>> issuer_language("Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu", "memorandum")
    ('ru', 'by the Ambassador of the Soviet Union')
    >>> issuer_language("Memorandum of Conversation with the Soviet Ambassador", "conversation")
    """
    found = _ISSUED.search(title[:_LONGEST]) if kind in _WRITTEN else None
    if found is None:
        return None
    return _LANGUAGES[found["a"] or found["b"]], " ".join(found[0].split())
