"""Whether files kept beside a record still are what they were: size and SHA-256, computed anew."""

import mimetypes
import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from citekit.errors import ReadError
from citekit.files import open_bytes
from citekit.model import KeptFile, Source
from citekit.provenance.check.record import Path as Place
from citekit.provenance.check.record import Record

__all__ = ["Verified", "describe", "verify"]

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Verified:
    """One file, looked at."""

    file: KeptFile
    """What the record says of it."""
    path: Place
    """Where the record says so."""
    state: Literal["same", "changed", "missing"]
    reason: str | None = None
    """What differs, or why it could not be read."""


def verify(source: Source, folder: Path) -> Iterator[Verified]:
    """Look at the files kept beside a record.

    Args:
        source: The record.
        folder: Where its file lies, from which its paths lead.
    """
    for path, file in Record(source).files:
        yield _verified(path, file, folder / file.path)


def _verified(path: Place, file: KeptFile, where: Path) -> Verified:
    try:
        size, digest = _measured(where)
    except ReadError as error:
        return Verified(file, path, "missing", str(error))
    if size != file.size:
        return Verified(file, path, "changed", f"it has {size} bytes; expected {file.size}")
    if digest != file.sha256:
        return Verified(file, path, "changed", f"its SHA-256 is {digest}; expected {file.sha256}")
    return Verified(file, path, "same")


def describe(where: Path, folder: Path) -> KeptFile:
    """Make the entry of a file, as a record in a folder holds it.

    Raises:
        ReadError: It is not there, or is no file.
    """
    size, digest = _measured(where)
    path = Path(os.path.relpath(where, folder)).as_posix()
    kind, _ = mimetypes.guess_type(where.name, strict=False)
    return KeptFile(path=path, size=size, sha256=digest, media_type=kind)


def _measured(where: Path) -> tuple[int, str]:
    """Give the size and the SHA-256 of a file.

    Raises:
        ReadError: It is not there, is no file, or cannot be read.
    """
    size, digest = 0, sha256()
    with open_bytes(where) as stream:
        while block := stream.read(_BLOCK):
            size += len(block)
            digest.update(block)
    return size, digest.hexdigest()
