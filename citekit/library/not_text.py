"""Files that are no text: what they are, by what they begin with, and what to do with them.

Source: RFC 1952 (gzip); .ZIP File Format Specification 6.3.10, 4.3.7; ISO 32000-2, 7.5.2 (PDF); Portable Network
Graphics, 3rd ed., 5.2; SQLite, "Database File Format", 1.3.
"""

from collections.abc import Mapping

__all__ = ["refusal"]

_KINDS: Mapping[bytes, str] = {
    b"\x1f\x8b": "a file compressed by gzip; unpack it first, or: gunzip -c FILE | citekit convert - ...",
    b"PK\x03\x04": "a ZIP archive, or a document of a word processor; unpack it, or save what it holds as text, first",
    b"BZh": "a file compressed by bzip2; unpack it first, or: bunzip2 -c FILE | citekit convert - ...",
    b"\xfd7zXZ\x00": "a file compressed by xz; unpack it first, or: xz -dc FILE | citekit convert - ...",
    b"%PDF-": "a PDF; export the records themselves, as RIS or BibTeX, say",
    b"\x89PNG\r\n": "a picture; export the records themselves, as RIS or BibTeX, say",
    b"\xff\xd8\xff": "a picture; export the records themselves, as RIS or BibTeX, say",
    b"SQLite format 3\x00": "a database; export from the program that it belongs to, as Zotero RDF or RIS, say",
}
_LEAST = 256
"""Bytes from which on a file may be told to be no text by the control characters in it."""
_MOST_CONTROLS = 0.05
_CONTROLS = bytes({*range(32)} - set(b"\t\n\f\r\x1b"))


def refusal(head: bytes) -> str | None:
    r"""Say that a file is no text, what it is, and what to do; nothing where it may be text.

    Args:
        head: The beginning of the file.

    >>> refusal(b"%PDF-1.7")
    'expected text, found a PDF; export the records themselves, as RIS or BibTeX, say'
    >>> refusal(b"TY  - BOOK\x00")
    """
    kind = next((kind for sign, kind in _KINDS.items() if head.startswith(sign)), None)
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if kind is None and len(head) >= _LEAST and controls > _MOST_CONTROLS * len(head):
        kind = "bytes that are no text, or UTF-16 without a byte order mark; save the file as UTF-8"
    return kind and f"expected text, found {kind}"
