"""Between formats: text to records, records to text."""

from collections.abc import Iterable

from citekit.csl.item import CslItem
from citekit.formats import registry
from citekit.library.library import Library
from citekit.model import Source

__all__ = ["convert", "read"]


def read(text: str, format: str | None = None, *, file: str = "<text>") -> Library:  # noqa: A002 -- the word that users know
    """Read records from text.

    Args:
        text: The whole of a file.
        format: Its format, such as ``yaml`` or ``ris``; found out from the text where None.
        file: The name that errors give the text.

    Returns:
        The records that could be read; what could not is in ``problems``.

    Raises:
        NotFoundError: There is no such format.
    """
    return Library.from_text(text, file=file, format=format)


def convert(
    entries: Source | CslItem | Iterable[Source | CslItem], to: str, *, profile: str | None = None
) -> str:
    """Write records in a format.

    Args:
        entries: One record, or several in the order in which they are to stand.
        to: The format: ``yaml``, ``json``, ``jsonl``, ``csl-json``, ``bibtex`` or ``ris``.
        profile: For which programs, where the format is written in several ways: ``zotero``.

    Raises:
        NotFoundError: There is no such format to write, or it has no such profile.
        RequestError: The format has no profiles.
    """
    several = [entries] if isinstance(entries, Source | CslItem) else entries
    return registry.write(to, several, profile=profile)
