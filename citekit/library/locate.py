"""Where the keys of records stand in their files, for what is found in them after reading."""

from collections.abc import Collection
from contextlib import AbstractContextManager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from citekit.files import STANDARD_INPUT, open_bytes
from citekit.formats.entries.record import Marked
from citekit.library.library import Library
from citekit.library.places import read_marked
from citekit.library.reading import format_and_lines
from citekit.library.text_stream import TextStream
from citekit.model import Source

__all__ = ["locate"]


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
        with _opened(file, standard_input) as binary:
            known, lines = format_and_lines(TextStream(binary, file), Path(file).suffix or None)
            for entry, marked in read_marked(lines, file, known):
                if (
                    isinstance(entry, Source)
                    and entry.id in wanted
                    and library.get(entry.id) == entry
                ):
                    found.setdefault(entry.id, marked)
    return found


def _opened(file: str, standard_input: bytes) -> AbstractContextManager[BinaryIO]:
    return BytesIO(standard_input) if file == STANDARD_INPUT else open_bytes(Path(file))
