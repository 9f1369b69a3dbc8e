"""What an author writes: citations as a front end finds them, before anything is looked up."""

from dataclasses import dataclass

__all__ = ["WrittenCitation", "WrittenCite"]


@dataclass(frozen=True, slots=True)
class WrittenCite:
    """One source of a citation, as written.

    Around a key stands text as CSL-JSON has it: ``<i>``, ``<b>`` and the like for fonts. What has no
    such form (a link, a formula) is a stand-in character, which the front end puts back.
    """

    key: str
    prefix: str = ""
    suffix: str = ""
    """All that follows the key; a locator may begin it."""
    suppress_author: bool = False
    at: int = 0
    """Where the key stands in the manuscript, in code points; 0 where nobody knows."""


@dataclass(frozen=True, slots=True)
class WrittenCitation:
    """The sources that stand together, and where."""

    cites: tuple[WrittenCite, ...]
    in_sentence: bool = False
    """Whether it is a word of its sentence, as in ``@luthi shows``, and not set apart in brackets."""
    in_note: bool = False
    """Whether it stands in a note of the author's own, or within another citation."""
    is_nested: bool = False
    """Whether it stands within another citation."""
    own_notes: int = 0
    """How many notes of the author's own have begun before it; its own counts."""
    chapter: int = 0
    before: str = ""
    """In a note: what precedes it there."""
    after: str = ""
    """In a note: what follows it in its paragraph."""
