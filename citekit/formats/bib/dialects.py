"""The ways of writing an entry: for the styles of BibTeX, for those of biblatex, and for biblatex-chicago.

Source: O. Patashnik, BibTeXing, 3; the BibLaTeX manual, 2; D. Fussner, the biblatex-chicago manual, on ``misc``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

__all__ = ["BIBLATEX", "BIBTEX", "DIALECTS", "Dialect"]


@dataclass(frozen=True, slots=True)
class Dialect:
    """A way of writing an entry."""

    prints_translators: bool
    """Whether its styles do; where none does, the note says who translated."""
    prints_addresses: bool
    """Whether its styles do; where not all do, the note gives the address as well."""
    has_edtf: bool
    """Whether ``date`` is the date that is printed, or ``year`` and ``month`` are."""
    prints_doubts: bool
    """Whether its styles print that a date is approximate or uncertain."""
    parts_of_place: bool
    """Whether code, collection, archive and city have fields of their own that are printed one after the other."""
    types: Mapping[str, str]
    """Type of the entry by CSL type; ``misc`` for others."""
    fields: Mapping[str, str]
    """Field by CSL variable, where the dialects differ."""
    publisher: Mapping[str, str]
    """Field of the publisher by CSL type."""


_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
}
_PUBLISHER = {"book": "publisher", "chapter": "publisher", "paper-conference": "publisher"}

_PLAIN = Dialect(
    prints_translators=False,
    prints_addresses=False,
    has_edtf=False,
    prints_doubts=False,
    parts_of_place=False,
    types={**_TYPES, "report": "techreport", "thesis": "phdthesis"},
    fields={"container-title": "journal", "publisher-place": "address"},
    publisher={**_PUBLISHER, "thesis": "school", "report": "institution"},
)
_WITH_ADDRESSES = replace(_PLAIN, prints_addresses=True)
_STANDARD = Dialect(
    prints_translators=True,
    prints_addresses=True,
    has_edtf=True,
    prints_doubts=False,
    parts_of_place=False,
    types={**_TYPES, "report": "report", "thesis": "thesis", "webpage": "online"},
    fields={"container-title": "journaltitle", "publisher-place": "location"},
    publisher={**_PUBLISHER, "thesis": "institution", "report": "institution", "webpage": "organization"},
)  # fmt: skip
_CHICAGO = replace(_STANDARD, parts_of_place=True, prints_doubts=True)

BIBTEX = {"plain": _PLAIN, "url": _WITH_ADDRESSES}
BIBLATEX = {"standard": _STANDARD, "biblatex-chicago": _CHICAGO}
DIALECTS = (*BIBTEX.values(), *BIBLATEX.values())
"""All of them, for reading."""
