"""Pages of the Wilson Center Digital Archive: saved HTML, copied text, the text of its PDFs, its RIS files.

All templates that it has used since 2012 are read, on all its hosts. One document has one identity, the number
that its address or its field "Record ID" gives; its addresses on other hosts are former ones.

What is concluded rather than read is marked so: "Original Language" is that of the copy translated from; a funder whom the
credits thank is not said to have paid for the translation. Nothing is loaded from the network.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citekit.archives import Repositories
from citekit.archives.lines import Unsure
from citekit.errors import CitekitError, Location, ParseError, Problem, RecordError
from citekit.formats.unread import Unread
from citekit.formats.wcda import page as wcda_page
from citekit.formats.wcda import ris as wcda_ris
from citekit.formats.wcda.html import is_html, text_of
from citekit.formats.wcda.source import source_of
from citekit.model import Source

__all__ = ["LARGEST_PAGE", "MEDIA_TYPE", "SUFFIXES", "Document", "document", "read"]

SUFFIXES = (".html", ".htm")
MEDIA_TYPE = "text/html"

LARGEST_PAGE = 20_000_000
"""Characters that a page may have."""


@dataclass(frozen=True, slots=True)
class Document:
    """A page, read."""

    source: Source
    text: str | None
    """The text of the document, as the page has it; None where it has none."""
    unsure: tuple[Unsure, ...]
    """What a person should look at."""


def read(text: str, *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the record of a page, or of each record of an RIS file, or why it could not be read."""
    text = re.sub("\r\n?", "\n", text)
    pages = wcda_ris.records(text) if wcda_ris.is_ris(text) else [(None, text)]
    for line, page in pages:
        try:
            yield document(page, file=file, line=line).source
        except CitekitError as error:
            yield Unread(raw=page, error=error)


def document(
    text: str,
    *,
    file: str = "<text>",
    line: int | None = None,
    table: Repositories | None = None,
) -> Document:
    """Read a page.

    Args:
        text: The page: HTML, its text, the text of its PDF, or its RIS file.
        file: The name that errors give it.
        line: The line of the file that it begins on, where it is one of many.
        table: The archives to look for; the table that comes with citekit where None.

    Raises:
        RecordError: It is no such page, or holds what cannot stand in a record.
    """
    place = Location(file, line)
    if len(text) > LARGEST_PAGE:
        raise _error(
            place, f"expected a page of at most {LARGEST_PAGE:,} characters, found {len(text):,}"
        )
    if wcda_ris.is_ris(text):
        fields = wcda_ris.page(text)
    else:
        fields = wcda_page.page(text_of(text) if is_html(text) else text)
    if not (fields.citation or (fields.title and (fields.source or fields.urls or fields.number))):
        raise _error(
            place,
            "expected a page of the Wilson Center Digital Archive: a line 'Citation:' and the citation, or a title and 'Source'",
        )
    try:
        source, unsure = source_of(fields, table)
    except ParseError as error:
        raise _error(place, str(error)) from None
    except ValueError as error:
        raise _error(place, f"the page holds what cannot stand in a record: {error}") from None
    return Document(source, fields.text, unsure)


def _error(place: Location, reason: str) -> RecordError:
    return RecordError([Problem(place, "", reason)])
