"""Which grammars the codes of a repository are read by, as its country and kind tell."""

from citekit.archives.codes import GRAMMARS
from citekit.model import Repository

__all__ = ["grammars"]

_COUNTRIES = {
    "soviet": "Russia Azerbaijan Georgia Armenia Belarus Kazakhstan Kyrgyzstan Uzbekistan Tajikistan Turkmenistan Moldova Latvia Lithuania Estonia",
    "ukrainian": "Ukraine",
    "polish": "Poland",
    "czech": "Czech_Republic Czechia Slovakia",
    "hungarian": "Hungary",
    "bulgarian": "Bulgaria",
    "romanian": "Romania",
    "yugoslav": "Serbia Croatia Slovenia Montenegro Bosnia_and_Herzegovina North_Macedonia",
    "french": "France",
    "british": "United_Kingdom",
    "irish": "Ireland",
    "italian": "Italy",
    "spanish": "Spain",
    "vatican": "Vatican_City",
    "chinese": "China Taiwan",
    "japanese": "Japan",
    "korean": "South_Korea North_Korea",
    "vietnamese": "Vietnam",
    "mongolian": "Mongolia",
    "indian": "India",
    "brazilian": "Brazil",
    "cuban": "Cuba",
}
_OF_COUNTRY = {
    country.replace("_", " "): (grammar,)
    for grammar, countries in _COUNTRIES.items()
    for country in countries.split()
}
_GERMAN = ("bundesarchiv", "german")
_AMERICAN = ("nara", "presidential", "papers")
_FEDERAL = frozenset({"us-state", "nara", "wnrc"})
_UN = frozenset({"un", "un-archives", "un-digital-library"})


def grammars(repository: Repository) -> tuple[str, ...]:
    """Name the grammars to read codes of a repository by, the likeliest first; none where nothing tells.

    >>> from citekit.archives.repository import Repositories
    >>> grammars(Repositories.packaged().get("rgani"))
    ('soviet',)
    """
    if repository.id in _UN:
        named: tuple[str, ...] = ("un",)
    elif repository.country == "Germany":
        named = _GERMAN if repository.id != "pa-aa" else ("auswaertiges_amt",)
    elif repository.country == "United States":
        named = _american(repository)
    else:
        named = _OF_COUNTRY.get(repository.country or "", ())
    return tuple(name for name in named if name in GRAMMARS)


def _american(repository: Repository) -> tuple[str, ...]:
    if repository.id in _FEDERAL:
        return _AMERICAN
    presidential = "President" in (repository.name or "")
    return ("presidential", "nara", "papers") if presidential else ("papers", "nara")
