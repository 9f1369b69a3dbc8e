"""Files kept beside a record, known by their size and SHA-256, so that one changed byte is found."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from citekit.model.base import Line, Model, Prose

__all__ = ["FilePath", "KeptFile", "MediaType", "Sha256", "Size"]

_PATH = re.compile(r"(?!/|[A-Za-z]:)[^\\\x00]*[^\\/\x00]")


def _path(text: str) -> str:
    if not _PATH.fullmatch(text):
        raise ValueError(
            "expected the path of a file from the folder of the record, with '/' between its parts: 'texts/memo.txt'"
        )
    return text


FilePath = Annotated[Line, AfterValidator(_path)]
"""The path of a file from the folder of the record's own file, with ``/`` between its parts: ``texts/memo.txt``."""

_DIGITS = re.compile(r"[0-9]{1,15}")


def _size(value: Any) -> Any:
    if isinstance(value, str) and _DIGITS.fullmatch(value.strip()):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and _DIGITS.fullmatch(str(value)):
        return value
    raise ValueError("expected a number of bytes in digits, such as 4096")


Size = Annotated[
    int,
    BeforeValidator(_size),
    WithJsonSchema(
        {"type": ["integer", "string"], "pattern": r"^\s*[0-9]{1,15}\s*$", "minimum": 0}
    ),
]
"""A number of bytes."""

_SHA256 = re.compile(r"[0-9A-Fa-f]{64}")


def _sha256(text: str) -> str:
    if not _SHA256.fullmatch(text):
        raise ValueError("expected a SHA-256: 64 digits 0-9 and a-f, as 'sha256sum' prints it")
    return text.lower()


Sha256 = Annotated[
    str, AfterValidator(_sha256), Field(json_schema_extra={"pattern": f"^{_SHA256.pattern}$"})
]
"""A SHA-256 in hexadecimal, in lower case. Source: FIPS 180-4."""

_MEDIA_TYPE = re.compile(r"[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*")


def _media_type(text: str) -> str:
    if not _MEDIA_TYPE.fullmatch(text):
        raise ValueError(
            "expected a media type such as 'text/plain', 'application/pdf' or 'image/tiff'"
        )
    return text


MediaType = Annotated[
    str,
    AfterValidator(_media_type),
    Field(json_schema_extra={"pattern": f"^{_MEDIA_TYPE.pattern}$"}),
]
"""What a file holds: ``text/plain``, ``application/pdf``. Source: RFC 6838, 4.2."""


class KeptFile(Model):
    """A text or scan kept beside the record. `citekit verify` computes its size and digest anew.

    >>> KeptFile(path="memo.txt", size=0, sha256="E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855").sha256[:8]
    'e3b0c442'

    Source: PREMIS 3.0, 1.5.2 (fixity), 1.5.3 (size) and 1.5.4 (format).
    """

    path: FilePath
    """Where it lies."""
    size: Size
    """How many bytes it has."""
    sha256: Sha256
    """The digest of its bytes."""
    media_type: MediaType | None = None
    """What it holds."""
    note: Prose | None = None
    """What else is to be said of it: ``scan of the first leaf alone``."""
