"""Which grammars the codes of a repository are read by: what the table names, and what its country writes besides."""

from collections.abc import Iterable

from citekit.archives.codes.registry import GENERAL, telling
from citekit.model import Repository

__all__ = ["grammars", "meant"]

_AMERICAN = ("nara", "presidential", "papers")


def grammars(repositories: Iterable[Repository]) -> tuple[str, ...]:
    """Name the grammars by which codes of these repositories may be written; none where nothing tells.

    >>> from citekit.archives.repository import Repositories
    >>> table = Repositories.packaged()
    >>> grammars(table.find("RGANI")), grammars(table.find("AMAE"))
    (('soviet',), ('french', 'romanian', 'spanish'))
    """
    found: dict[str, None] = {}
    for one in repositories:
        if one.codes and one.codes != GENERAL:
            found[one.codes] = None
            if one.codes in _AMERICAN:
                found.update(dict.fromkeys(_AMERICAN))
        if one.codes == "papers":
            found[_COPIED] = None
    return tuple(found)


_COPIED = "soviet"
"""Whose codes libraries cite that hold films of foreign archives: the Hoover Institution's ``Fond 89, op. 42``."""


def meant(repositories: tuple[Repository, ...], code: str) -> tuple[Repository, ...]:
    """Leave of several archives with one name those in whose practice alone a code can be written.

    >>> from citekit.archives.repository import Repositories
    >>> table = Repositories.packaged()
    >>> [one.id for one in meant(table.find("TNA"), "FO 371/164902")], len(meant(table.find("TNA"), "vol. 12"))
    (['tna'], 2)
    """
    name = telling(code, grammars(repositories))
    kept = tuple(one for one in repositories if name in grammars([one]))
    return kept or repositories
