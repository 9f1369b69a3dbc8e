"""Where the keys of records stand in their files, for what is found in them after reading."""

from collections.abc import Collection
from pathlib import Path

from citekit.formats.detection import detect
from citekit.formats.entries.record import Marked
from citekit.formats.syntax.lines import lines_of
from citekit.library.files import decode, read_text
from citekit.library.library import Library
from citekit.library.places import read_marked
from citekit.model import Source

__all__ = ["STANDARD_INPUT", "locate"]

STANDARD_INPUT = "<standard input>"
"""The file that records from standard input come from."""


def locate(
    library: Library, wanted: Collection[str], *, standard_input: bytes = b""
) -> dict[str, Marked]:
    """Read anew the files of some records of a library; what tells where their keys stand is not kept with all.

    Args:
        library: The records.
        wanted: Ids of those whose keys are looked for.
        standard_input: What was read from there.

    Returns:
        By the record's id, what tells where its keys stand; nothing for a file that has changed or gone since.

    Raises:
        ReadError: A file can no longer be opened.
    """
    found: dict[str, Marked] = {}
    for file in dict.fromkeys(library.file(key) for key in library if key in wanted):
        text = decode(standard_input, file) if file == STANDARD_INPUT else read_text(Path(file))
        suffix = None if file == STANDARD_INPUT else Path(file).suffix
        for entry, marked in read_marked(lines_of(text), file, detect(text, suffix)):
            if isinstance(entry, Source) and entry.id in wanted and library.get(entry.id) == entry:
                found.setdefault(entry.id, marked)
    return found
