"""How well a statement is supported: attested, inferred or disputed, and by what."""

from typing import Literal

from citekit.model.base import Line, Model, Prose

__all__ = ["Certainty", "Statement"]

Certainty = Literal["attested", "inferred", "disputed"]
"""``attested``: a document or its description says so. ``inferred``: concluded from something
that is attested; ``basis`` names it. ``disputed``: sources contradict each other."""


class Statement(Model):
    """A value that says how it is known. What is not marked otherwise is attested."""

    certainty: Certainty = "attested"
    """``attested`` (the default), ``inferred`` or ``disputed``."""
    basis: Prose | None = None
    """What says so, and where: ``closing line of the text``."""
    asserted_by: Line | None = None
    """Who concluded or claimed it, where that is not whoever made the record."""

    @property
    def is_attested(self) -> bool:
        """Whether the statement may be printed without a mark of doubt."""
        return self.certainty == "attested"
