"""Keys of records, made of what does not change: the number at the host, else title and year, else archive and code."""

import re
import unicodedata

from citekit.archives.lines.line import Line

__all__ = ["WILSON_CENTER", "document_number", "key_of"]

WILSON_CENTER = re.compile(
    r"https?://(?:www\.)?(?:digitalarchive\.umd\.edu|digitalarchive\.wilsoncenter\.org|"
    r"wilson-center\.drivingcreative\.com|wilson-center-digital-archive\.dvincitest\.com)(?::\d+)?/+document/(?P<slug>[^\s/?#.]+)(?:\.\w+)?(?:[?#].*)?/?",
    re.IGNORECASE,
)
"""The address of a document of the Wilson Center Digital Archive, on any of its hosts."""
_LONGEST_TITLE = 48


def document_number(url: str) -> str | None:
    """Give the number of a Wilson Center document that an address holds; the same on all hosts.

    >>> document_number("http://digitalarchive.wilsoncenter.org/document/121618.ris")
    '121618'
    """
    found = WILSON_CENTER.fullmatch(url.strip())
    return (
        found["slug"] if found and found["slug"].isdecimal() and found["slug"].isascii() else None
    )


def key_of(line: Line) -> str:
    """Make the key of a line's record; the same line gives the same key.

    >>> from citekit.archives.lines import parse_line
    >>> key_of(parse_line("RGANI, f. 5, op. 49, d. 131, ll. 193-194. Translated by Gary Goldberg."))
    'rgani-f-5-op-49-d-131-ll-193-194'
    """
    number = document_number(line.url) if line.url else None
    if number:
        return f"wcda-{number}"
    if line.title:
        year = str(line.date)[:10] if line.date else ""
        return _slug(f"{_cut(_slug(line.title), _LONGEST_TITLE)} {year}") or "source"
    told = line.witnesses[0].text if line.witnesses else line.text
    return _cut(_slug(told), _LONGEST_TITLE * 2) or "source"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    ascii_ = "".join(character if character.isascii() else _latin(character) for character in plain)
    return re.sub(r"[^a-z0-9]+", "-", ascii_).strip("-")


_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяієґ",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e iu ia i ie g".split(),
        strict=True,
    )
)


def _latin(character: str) -> str:
    return _CYRILLIC.get(character, "" if unicodedata.combining(character) else " ").replace(
        "_", ""
    )


def _cut(slug: str, longest: int) -> str:
    if len(slug) <= longest:
        return slug
    return slug[: longest + 1].rpartition("-")[0] or slug[:longest]
