"""Rules on files kept beside a record. Whether they are still what they were is for `citekit verify`."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from citekit.provenance.check.record import Record
from citekit.provenance.check.rule import Found, rule

__all__ = ["RULES"]

_EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
_ENDINGS = {
    ".txt": "text/plain", ".md": "text/markdown", ".html": "text/html", ".htm": "text/html", ".xml": "application/xml", ".pdf": "application/pdf",
    ".tif": "image/tiff", ".tiff": "image/tiff", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".jp2": "image/jp2",
    ".webp": "image/webp", ".gif": "image/gif",
}  # fmt: skip
_ALSO = {
    ("text/xml", "application/xml"),
    ("application/xhtml+xml", "text/html"),
    ("application/tei+xml", "application/xml"),
}


@rule(
    "file-empty",
    "error",
    why="A file of no bytes has one digest, and a file with that digest has no bytes; a file that was never saved whole looks so.",
    mend="Save the file again, and give its size and digest.",
)
def file_empty(record: Record) -> Iterator[Found]:
    for path, file in record.files:
        if file.size == 0 or file.sha256 == _EMPTY:
            yield Found(path, f"{file.path} is empty, or its size or digest is wrong")


@rule(
    "file-twice",
    "error",
    why="A file has one size and one digest.",
    mend="Mend the path, or the size and the digest.",
)
def file_twice(record: Record) -> Iterator[Found]:
    seen: dict[str, tuple[int, str]] = {}
    for path, file in record.files:
        before = seen.setdefault(file.path, (file.size, file.sha256))
        if before != (file.size, file.sha256):
            yield Found(path, f"{file.path} is given with another size or digest above")


@rule(
    "file-kind",
    "warning",
    why="Programs choose by ending or by media type; where these differ, they open the file as what it is not.",
    mend="Mend the media type, or the ending of the file.",
)
def file_kind(record: Record) -> Iterator[Found]:
    for path, file in record.files:
        expected = _ENDINGS.get(PurePosixPath(file.path).suffix.lower())
        kind = file.media_type and file.media_type.casefold()
        if expected and kind and kind != expected and (kind, expected) not in _ALSO:
            yield Found(
                (*path, "media_type"),
                f"{file.path} ends like {expected}, and is called {file.media_type}",
            )


@rule(
    "scan-of-text",
    "note",
    why="A picture shows a copy; the text is the words, whichever copy they were read in.",
    mend="Keep the scan with the copy that it shows (held_at, files).",
)
def scan_of_text(record: Record) -> Iterator[Found]:
    for path, file in record.files:
        picture = (file.media_type or "").startswith("image/")
        number = path[1]
        if (
            picture
            and "held_at" not in path
            and isinstance(number, int)
            and record.source.texts[number].held_at
        ):
            yield Found(
                path, f"{file.path} is a picture, and stands with the text instead of with its copy"
            )


RULES = (file_empty, file_twice, file_kind, scan_of_text)
