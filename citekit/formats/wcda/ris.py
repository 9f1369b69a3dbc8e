"""The fields of an RIS file of the Wilson Center Digital Archive, which keeps its whole source in one tag.

Source: the RIS files that the archive gave until 2022, as reference managers' tests keep them.
"""

import re
from collections.abc import Iterator

from citekit.formats.wcda.page import Page

__all__ = ["is_ris", "page", "records"]

_TAG = re.compile(r"^([A-Z][A-Z0-9])  - ?(.*)$", re.MULTILINE)
_BEGIN = re.compile(r"^(?=TY  - )", re.MULTILINE)
_END = re.compile(r"^ER  -.*\n?", re.MULTILINE)
_DATE = re.compile(r"(\d{4})[/-]?(\d{2})?[/-]?(\d{2})?[/-]?.*")


def is_ris(text: str) -> bool:
    """Whether a text is an RIS file.

    >>> is_ris("TY  - MANSCPT"), is_ris("June 8, 1962")
    (True, False)
    """
    return text.removeprefix("\ufeff").lstrip().startswith("TY  - ")


def records(text: str) -> Iterator[tuple[int, str]]:
    """Yield the text of each record of an RIS file and its first line; so too what stands between records."""
    line = 1
    for begun in _BEGIN.split(text):
        at = 0
        for end in (*(found.end() for found in _END.finditer(begun)), len(begun)):
            part = begun[at:end]
            blank = len(part) - len(part.lstrip())
            if part.strip("\ufeff \t\n"):
                yield line + part.count("\n", 0, blank), part
            line, at = line + part.count("\n"), end


def page(text: str) -> Page:
    """Read the fields of the first record of an RIS file."""
    tags: dict[str, list[str]] = {}
    for tag, value in _TAG.findall(text):
        if tag == "ER":
            break
        if value.strip():
            tags.setdefault(tag, []).append(value.strip())

    def one(*names: str) -> str | None:
        return next((tags[name][0] for name in names if name in tags), None)

    return Page(
        title=one("TI", "T1"),
        date=_date(one("DA", "PY", "Y1")),
        source=one("AN", "AV", "M1"),
        summary=one("AB", "N2"),
        languages=tuple(tags.get("LA", ())),
        authors=(*tags.get("AU", ()), *tags.get("A1", ())),
        subjects=tuple(tags.get("KW", ())),
        urls=tuple(tags.get("UR", ())),
    )


def _date(text: str | None) -> str | None:
    found = _DATE.fullmatch(text) if text else None
    return "-".join(part for part in found.groups() if part) if found else text
