"""Findings that a record accepts: what looks wrong and is right, with the reason."""

from citekit.model.base import Key, Line, Model, Prose

__all__ = ["Acceptance"]


class Acceptance(Model):
    """One finding of `citekit check` that is to be left as it is."""

    code: Key
    """The code of the finding: ``title-date``."""
    where: Line | None = None
    """The key that it is about, as the finding names it: ``texts.0.language``. None where it is accepted wherever
    it stands in the record."""
    reason: Prose
    """Why it is right."""
