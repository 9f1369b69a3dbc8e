"""Reading and writing files: UTF-8, whole or not at all."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from citekit.errors import CitekitError, Location, Problem, ReadError, RecordError, WriteError

__all__ = [
    "LARGEST_FILE",
    "STANDARD_INPUT",
    "decode",
    "is_there",
    "open_bytes",
    "read_bytes",
    "read_text",
    "refuse_address",
    "refuse_too_large",
    "write_bytes",
    "write_parts",
    "write_text",
]

LARGEST_FILE = 1_000_000_000
"""Bytes of a file that is read into memory."""
STANDARD_INPUT = "<standard input>"
"""What messages call what comes from there."""


def read_text(path: Path) -> str:
    """Read a file as UTF-8; a byte order mark is left out.

    Raises:
        ReadError: There is no such file, or it cannot be opened, or it is too large.
        RecordError: Its bytes are not UTF-8.
    """
    return decode(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """Read a file.

    Raises:
        ReadError: There is no such file, or it cannot be opened, or it is too large.
    """
    with open_bytes(path) as binary:
        refuse_too_large(path)
        return binary.read()


def refuse_too_large(path: Path) -> None:
    """Refuse a file that is larger than what is read into memory.

    Raises:
        ReadError: It is larger than `LARGEST_FILE`.
    """
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise ReadError(f"{path}: expected at most {LARGEST_FILE:,} bytes, found {size:,}")


def is_there(path: Path) -> bool:
    """Say whether there is such a file or folder.

    Raises:
        ReadError: The folders on the way cannot be looked into.
    """
    with _told(ReadError, path, "read"):
        return path.exists()


def refuse_address(name: str) -> None:
    """Refuse what is no path but the address of a page.

    Raises:
        ReadError: It is one; the message says what to do.
    """
    if name.casefold().startswith(("http://", "https://")):
        raise ReadError(
            f"{name}: an address, and nothing is loaded from the network; "
            "save the page, and name its file: citekit import PAGE.html"
        )


@contextmanager
def open_bytes(path: Path) -> Iterator[BinaryIO]:
    """Open a file for reading.

    Raises:
        ReadError: There is no such file, or it cannot be opened or read.
    """
    with _told(ReadError, path, "read"):
        if path.is_dir():
            raise ReadError(f"{path}: expected a file, found a folder")
        if path.exists() and not path.is_file():
            raise ReadError(
                f"{path}: expected a file, found a device or pipe; use '-' for standard input"
            )
        with path.open("rb") as binary:
            yield binary


def decode(data: bytes, name: str) -> str:
    """Decode UTF-8, a byte order mark left out.

    Raises:
        RecordError: The bytes are not UTF-8; its problem names line and column.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", errors="replace")
        place = Location(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
        byte = data[error.start]
        reason = f"expected UTF-8, found the byte 0x{byte:02X}; save the file as UTF-8"
        raise RecordError([Problem(place, "", reason)]) from None


def write_text(path: Path, text: str) -> None:
    """Write a file whole, as UTF-8: see `write_bytes`.

    Raises:
        WriteError: It cannot be written; what was there before still is.
    """
    with _told(WriteError, path, "written"):
        data = text.encode()
    write_bytes(path, data)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole: see `write_parts`.

    Raises:
        WriteError: It cannot be written; what was there before still is.
    """
    write_parts(path, [data])


def write_parts(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file whole, from parts as they come: beside it first, then in its place.

    Where the parts end in an error, what was there before stays. A link is followed, so that it stays one; the mode of a file that was there is kept.

    Raises:
        WriteError: It cannot be written; what was there before still is.
    """
    target = Path(os.path.realpath(path))
    with _told(WriteError, path, "written"):
        if target.is_dir():
            raise WriteError(f"{path}: expected a file to write, found a folder")
        if not target.parent.is_dir():
            raise WriteError(
                f"{path}: cannot be written: there is no folder {str(target.parent)!r}"
            )
        if target.exists() and not target.is_file():
            with target.open("wb") as file:
                file.writelines(parts)
            return
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        if target.exists() and not os.access(target, os.W_OK):
            raise WriteError(f"{path}: cannot be written: it is read-only")
        _replace(target, parts, mode)


@contextmanager
def _told(error: type[ReadError | WriteError], path: Path, done: str) -> Iterator[None]:
    """Turn what the system reports into one sentence that names the file."""
    try:
        yield
    except CitekitError:
        raise
    except FileNotFoundError:
        raise error(f"{path}: there is no such file") from None
    except (OSError, ValueError) as cause:
        why = (cause.strerror if isinstance(cause, OSError) else None) or str(cause)
        raise error(f"{path}: cannot be {done}: {why}") from None


def _replace(target: Path, parts: Iterable[bytes], mode: int) -> None:
    descriptor, name = tempfile.mkstemp(
        dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".part"
    )
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
