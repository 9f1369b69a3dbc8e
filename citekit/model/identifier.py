"""Identifiers that others have given: DOI, ARK, Wikidata, a record number."""

from citekit.model.base import Key, Line, Model

__all__ = ["Identifier"]


class Identifier(Model):
    """One identifier and the scheme that gives it its meaning.

    >>> str(Identifier(scheme="wcda", value="121618"))
    'wcda:121618'
    """

    scheme: Key
    """Who numbers: ``doi``, ``ark``, ``isbn``, ``wikidata``, ``viaf``, ``wcda``, ``isil``."""
    value: Line
    """The identifier as its scheme writes it, without the scheme's name."""

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"
