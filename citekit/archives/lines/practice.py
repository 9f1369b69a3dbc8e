"""Which grammars the codes of a repository are read by: what the table names, and what its country writes besides."""

from collections.abc import Iterable

from citekit.archives.codes.registry import GENERAL
from citekit.model import Repository

__all__ = ["grammars"]

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
    return tuple(found)
