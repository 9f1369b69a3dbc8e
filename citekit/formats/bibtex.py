"""BibTeX: what LaTeX, pandoc and JabRef take; written so that plain BibTeX styles print all of a source.

No BibTeX style prints a translator or an archive, so the note says both. Some styles print no address either, so the
note gives it as well, unless the profile ``url`` is asked for. The whole record travels in the field ``citekit-json``,
which BibTeX, biber and JabRef keep and do not print. For biblatex there is a format of that name.

Source: O. Patashnik, BibTeXing (1988).
"""

from collections.abc import Iterable, Iterator

from citekit.csl.item import CslItem
from citekit.formats.bib.dialects import BIBTEX
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

SUFFIXES = (".bib", ".bibtex")
MEDIA_TYPE = "application/x-bibtex"
LOST: frozenset[str] = frozenset()
PROFILES = {
    "plain": "styles that may print no address: plain, alpha, abbrv, unsrt, apalike, chicago",
    "url": "styles that print the field url: plainurl, alphaurl, unsrturl, plainnat",
}


def read(text: str, *, file: str = "<text>") -> Iterator[Source | CslItem | Unread]:
    """Yield the entries of a BibTeX text, in file order; a bad one costs one. See `read_lines`."""
    return read_lines(lines_of(text), file=file)


def write(entries: Iterable[Source | CslItem], *, profile: str = "plain") -> str:
    """Write entries as BibTeX, in UTF-8; a key that stood before gets a number."""
    return "".join(write_parts(entries, profile=profile))


def write_parts(entries: Iterable[Source | CslItem], *, profile: str = "plain") -> Iterator[str]:
    """Yield what `write` gives, entry by entry."""
    return entry_texts(entries, BIBTEX[profile])
