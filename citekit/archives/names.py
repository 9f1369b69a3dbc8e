"""By which name an archive is meant, as people write it in citations."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from citekit.model import Repository

__all__ = ["Names", "fold", "rank"]

_PLAIN = str.maketrans("ıłđøħðþŧ", "ildohdtt")
_LIGATURES = {"æ": "ae", "œ": "oe"}
_MOST_PARTS = 4
"""How many parts after commas may tell the place: ``Halifax, Nova Scotia, Canada``."""


def fold(text: str) -> str:
    """Bring a name to the form in which names are compared: letters and digits, without case and diacritics.

    >>> fold("AVP RF"), fold("A.V.P.R.F."), fold("Учёный совет") == fold("ученый совет")
    ('avprf', 'avprf', True)
    """
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    for ligature, letters in _LIGATURES.items():
        decomposed = decomposed.replace(ligature, letters)
    return "".join(filter(str.isalnum, decomposed)).translate(_PLAIN)


class Names:
    """Ids of repositories by every name that each bears or bore."""

    def __init__(self, names: Iterable[tuple[str, str]], entries: Mapping[str, Repository]) -> None:
        """Take pairs of id and name, and the entries, which are asked only for their places."""
        self._entries = entries
        self._ids: dict[str, list[str]] = {}
        for repository_id, name in names:
            ids = self._ids.setdefault(fold(name), [])
            if repository_id not in ids:
                ids.append(repository_id)

    def find(self, text: str) -> tuple[str, ...]:
        """Give the ids of all that bear a name; the place may follow it, and the sigle in parentheses."""
        head, *parts = text.rsplit(",", _MOST_PARTS)
        heads = [head]
        for part in parts:
            heads.append(f"{heads[-1]},{part}")
        found = self._named(heads.pop())
        while not found and heads:
            name = heads.pop()
            found = self._there(self._named(name), text[len(name) + 1 :])
        return found

    def _named(self, text: str) -> tuple[str, ...]:
        found = self._exactly(text) or self._exactly(_AROUND.sub("", text)) or self._in_number(text)
        match = _IN_PARENTHESES.fullmatch(text)
        if found or not match:
            return found
        before, inside = self._exactly(match[1]), self._exactly(match[2])
        if not inside:
            return self._there(before, match[2])
        return tuple(one for one in before if one in inside) or before + inside

    def _in_number(self, text: str) -> tuple[str, ...]:
        """Find a name in the other number: people write Archive and Archives for the same place."""
        if text.endswith("Archives"):
            return self._exactly(text[:-1])
        return self._exactly(f"{text}s") if text.endswith("Archive") else ()

    def _exactly(self, text: str) -> tuple[str, ...]:
        return tuple(self._ids.get(fold(text), ()))

    def _there(self, ids: Iterable[str], place: str) -> tuple[str, ...]:
        wanted = {fold(part) for part in place.split(",")}
        return tuple(one for one in ids if wanted <= _places(self._entries[one]))


_AROUND = re.compile(r"^\s*the\s+|[所收]?藏\s*$", re.IGNORECASE)
"""An article before a name, and the Chinese word for "held by" behind it."""
_IN_PARENTHESES = re.compile(r"([^()]+)\(([^()]+)\)\W*")


def _places(repository: Repository) -> set[str]:
    parts = f"{repository.place or ''},{repository.country or ''}".split(",")
    return {fold(part) for part in parts} | {fold(repository.place or "")}


def rank(repositories: Iterable[Repository], text: str) -> list[Repository]:
    """Give those that every word of a text fits, the best fitting first, else in the order given.

    A word that is a whole name or sigle fits best, then a word of one, then how one begins, then
    a part of one; words of the place and country count like words of a name.
    """
    words = [folded for folded in map(fold, text.split()) if folded]
    scored = [(_fit(one, words), one) for one in repositories]
    return [one for fit, one in sorted(scored, key=lambda pair: -pair[0]) if fit]


_WHOLE, _WORD, _BEGINNING, _PART = 8, 4, 2, 1


def _fit(repository: Repository, words: list[str]) -> int:
    forms = (form.name for form in (*repository.forms, *repository.former))
    said = (repository.id, repository.sigle, repository.name, *forms)
    names = [name for name in (*said, repository.place, repository.country) if name]
    whole = {fold(name) for name in names}
    parts = {fold(part) for name in names for part in name.split()}
    fits = [_word_fit(word, whole, parts) for word in words]
    return sum(fits) if all(fits) else 0


def _word_fit(word: str, whole: set[str], parts: set[str]) -> int:
    if word in whole:
        return _WHOLE
    if word in parts:
        return _WORD
    if any(part.startswith(word) for part in parts):
        return _BEGINNING
    return _PART if any(word in name for name in whole) else 0
