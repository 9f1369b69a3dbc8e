"""BibLaTeX: what biblatex takes, with biber; for its standard styles and most others, or for biblatex-chicago.

The styles print translators and addresses themselves, so the note says only where a document lies. The text that it was
translated from, or was translated to, is an entry of its own where it has a title of its own, related to it; only
biblatex prints it, with the entry that is cited. ``origlanguage`` is given where biblatex has words for it, and where not
the addendum says from which language a text was translated.

Source: the BibLaTeX manual 3.18, 2 and 3.4; the manual of biblatex-chicago, on ``misc`` with ``entrysubtype``.
"""

from collections.abc import Iterable, Iterator

from citekit.csl.item import CslItem
from citekit.formats.bib.dialects import BIBLATEX
from citekit.formats.bib.reading import read_lines
from citekit.formats.bib.writing import entry_texts
from citekit.formats.syntax.lines import lines_of
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = [
    "LOST",
    "MEDIA_TYPE",
    "PROFILES",
    "SUFFIXES",
    "read",
    "read_lines",
    "write",
    "write_parts",
]

SUFFIXES = (".bib",)
MEDIA_TYPE = "application/x-bibtex"
LOST: frozenset[str] = frozenset()
PROFILES = {
    "standard": "the standard styles of biblatex, and most others",
    "biblatex-chicago": "the styles of the package biblatex-chicago",
}


def read(text: str, *, file: str = "<text>") -> Iterator[Source | CslItem | Unread]:
    """Yield the entries of a BibLaTeX text, in file order; a bad one costs one. See `read_lines`."""
    return read_lines(lines_of(text), file=file)


def write(entries: Iterable[Source | CslItem], *, profile: str = "standard") -> str:
    """Write entries as BibLaTeX, in UTF-8; a key that stood before gets a number."""
    return "".join(write_parts(entries, profile=profile))


def write_parts(entries: Iterable[Source | CslItem], *, profile: str = "standard") -> Iterator[str]:
    """Yield what `write` gives, entry by entry."""
    return entry_texts(entries, BIBLATEX[profile])
