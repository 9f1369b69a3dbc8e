"""How a bibliography is divided: groups, what each takes, and how archives are listed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from citekit.bibliographies.words import Word, heading_in, heading_of

__all__ = ["ARCHIVES", "SCHEMES", "Criteria", "Group", "Listing", "Scheme", "Taken"]

Detail = Literal["manual", "collections", "files", "documents"]
Held = Literal["chain", "cited"]
Headed = Literal["country", "repository", "collection"]


@dataclass(frozen=True, slots=True)
class Criteria:
    """Entries for which all that is said here holds."""

    types: frozenset[str] = frozenset()
    """Its type is one of these: of a record, or of CSL."""
    keywords: frozenset[str] = frozenset()
    """One of its keywords or subjects is one of these, in any case."""
    languages: frozenset[str] = frozenset()
    """It is in one of these languages, whatever the dialect."""
    ids: frozenset[str] = frozenset()
    """Its key is one of these. An entry that a group names goes there, whatever stands before."""


Taken = Word | Criteria


@dataclass(frozen=True, slots=True)
class Listing:
    """How the archives of a group are listed."""

    entries: Detail = "manual"
    """``manual``: a collection once several of its items are cited, else the item (Chicago 18, 14.128);
    ``collections``, ``files``: the codes; ``documents``: each item."""
    headings: tuple[Headed, ...] = ("repository",)
    """What has a heading of its own, outermost first."""
    several: int = 2
    """How many items of a collection make it stand for them."""


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the bibliography."""

    takes: tuple[Taken, ...] = ()
    """An entry that one of these takes is listed here; none where the group only holds others."""
    heading: Mapping[str, str] | None = None
    """Its heading by language; the usual one of what it takes where None."""
    groups: tuple["Group", ...] = ()
    """Groups inside it."""
    listing: Listing = field(default_factory=Listing)

    def heading_for(self, language: str) -> str:
        """Give the heading in a language; empty where the group has none."""
        if self.heading is not None:
            return heading_in(self.heading, language)
        word = next((one for one in self.takes if isinstance(one, str)), None)
        return heading_of(word, language) if word else ""


@dataclass(frozen=True, slots=True)
class Scheme:
    """Groups in their order. An entry is listed in the first group that takes it."""

    groups: tuple[Group, ...]
    held: Held = "chain"
    """Whose copies put a source into its archive: ``cited`` those of the cited text alone; ``chain``, where it
    has none, those of the text that it was made from."""
    abbreviations: bool = False
    """Whether a list of the sigles of archives stands before the groups."""


PRIMARY = Criteria(keywords=frozenset({"primary source"}))
"""How a published work says that it is a source and not literature: by a keyword."""

ARCHIVES = Scheme(
    (
        Group(("archives",)),
        Group(("published-sources", PRIMARY)),
        Group(("literature",)),
    )
)
"""Archives, then published primary sources, then literature."""

SCHEMES: Mapping[str, Scheme] = {"archives": ARCHIVES}
"""The schemes that have names."""
