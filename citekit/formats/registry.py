"""The formats by name; a format's module is loaded when it is first asked for."""

import json
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, Protocol, cast

from citekit.csl.item import CslItem
from citekit.csl.vocabulary import TYPES, VARIABLES
from citekit.errors import NotFoundError
from citekit.formats.unread import Unread
from citekit.model import Source
from citekit.model.source import SOURCE_TYPES

__all__ = [
    "FORMATS",
    "OF_RECORDS",
    "ONLY_READ",
    "Format",
    "Reader",
    "by_suffix",
    "detect",
    "get",
    "names",
    "reader",
    "suffixes",
]


class Reader(Protocol):
    """What each module of a format offers that can be read."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802 -- a constant of the module
        """Endings of its files, in lower case, the usual one first: ``.ris``."""
        ...

    @property
    def MEDIA_TYPE(self) -> str:  # noqa: N802 -- a constant of the module
        """Its name on the web: ``application/x-research-info-systems``."""
        ...

    def read(self, text: str, *, file: str = ...) -> Iterator[Source | CslItem | Unread]:
        """Yield what a text holds, in its order; what cannot be read comes out as a value."""
        ...


class Format(Reader, Protocol):
    """What the module of a format offers besides that can be written as well."""

    @property
    def LOST(self) -> frozenset[str]:  # noqa: N802 -- a constant of the module
        """Fields of `Source` that it neither has a place for nor carries along."""
        ...

    def write(self, entries: Iterable[Source | CslItem]) -> str:
        """Write entries, in their order."""
        ...


class _Home(NamedTuple):
    module: str
    suffixes: tuple[str, ...]
    """As in the module, so that a suffix is looked up without loading it."""


FORMATS = {
    "yaml": _Home("citekit.formats.yaml", (".yaml", ".yml")),
    "json": _Home("citekit.formats.json", (".json",)),
    "jsonl": _Home("citekit.formats.jsonl", (".jsonl", ".ndjson")),
    "csl-json": _Home("citekit.formats.csl_json", (".json",)),
    "bibtex": _Home("citekit.formats.bibtex", (".bib", ".bibtex")),
    "ris": _Home("citekit.formats.ris", (".ris",)),
}
"""Formats that are read and written."""

ONLY_READ = {
    "wcda": _Home("citekit.formats.wcda", (".html", ".htm")),
    "ead": _Home("citekit.formats.ead", (".xml", ".ead")),
}
"""Formats that others write: pages of the Wilson Center Digital Archive, finding aids."""

OF_RECORDS = frozenset({"yaml", "json", "jsonl"})
"""Formats that hold archival sources alone; the others hold published works as well."""


def names() -> tuple[str, ...]:
    """List the formats that are read and written."""
    return tuple(FORMATS)


def suffixes(*, of_libraries: bool = False) -> frozenset[str]:
    """List the endings of the files that can be read.

    Args:
        of_libraries: Only those that a folder of records is searched for: a page or a finding aid is named itself.
    """
    homes = FORMATS if of_libraries else FORMATS | ONLY_READ
    return frozenset(suffix for home in homes.values() for suffix in home.suffixes)


def get(name: str) -> Format:
    """Give a format that is read and written.

    >>> get("ris").MEDIA_TYPE
    'application/x-research-info-systems'

    Raises:
        NotFoundError: There is none of that name, or it is only read; the nearest is suggested.
    """
    if name in ONLY_READ:
        raise NotFoundError("format to write", name, known=FORMATS, advice="it is only read")
    if name not in FORMATS:
        raise NotFoundError("format", name, known=FORMATS)
    return cast("Format", import_module(FORMATS[name].module))


def reader(name: str) -> Reader:
    """Give a format that is read, whether or not it is written.

    >>> reader("ead").MEDIA_TYPE
    'application/xml'

    Raises:
        NotFoundError: There is none of that name; the nearest is suggested.
    """
    if name not in ONLY_READ:
        return get(name)
    return cast("Reader", import_module(ONLY_READ[name].module))


def by_suffix(path: Path) -> tuple[str, ...] | None:
    """List the formats whose files end as a path does; None where the ending says nothing.

    >>> by_suffix(Path("export.bib")), by_suffix(Path("items.JSON")), by_suffix(Path("notes.txt"))
    (('bibtex',), ('json', 'csl-json'), None)
    """
    ending = path.suffix.lower()
    homes = FORMATS | ONLY_READ
    return tuple(name for name, home in homes.items() if ending in home.suffixes) or None


_RIS = re.compile(r"(?:\A|[\r\n])[ \t]*TY {0,2}-", re.ASCII)
_BIBTEX = re.compile(r"(?:\A|[\r\n])[ \t]*@\s*[A-Za-z]+\s*[{(]")
_MARKUP = re.compile(r"<(?:\?xml|!|[a-z]+[\s>])", re.IGNORECASE)
_HTML = re.compile(r"<(?:!doctype\s+)?(?:html|head|body|main|article|div)[\s>]", re.IGNORECASE)
_LONGEST_PROBE = 4000
_PAGE = re.compile(
    r"^(?:Citation|Original Language|Original Archive|Record ID)s?:?[ \t]*$", re.MULTILINE
)
_HOST = re.compile(
    r"Wilson Center Digital Archive|History and Public Policy Program Digital Archive|digitalarchive\.(?:wilsoncenter\.org|umd\.edu)"
)
"""What copied text of a page of the Wilson Center Digital Archive holds: a label alone on its line, and the archive."""


def detect(text: str, suffix: str | None = None) -> str:
    """Name the format that a text is in, by its suffix where that decides it, or else by its content.

    What looks like nothing else is taken for YAML, whose reader says best what it expected.

    >>> detect('[{"id": "a", "type": "book", "title": "Pravda"}]', ".json")
    'csl-json'
    >>> detect("TY  - BOOK")
    'ris'
    >>> detect("<?xml version='1.0'?><ead></ead>"), detect("<!DOCTYPE html><html></html>")
    ('ead', 'wcda')
    """
    fitting = by_suffix(Path(f"x{suffix}")) if suffix else None
    if fitting and len(fitting) == 1:
        return fitting[0]
    start = text.lstrip("\ufeff \t\r\n")
    if start[:1] in {"{", "["} or fitting:
        return _json_kind(start, may_be_lines=not fitting)
    if _RIS.search(start):
        return "ris"
    if _MARKUP.match(start):
        return "wcda" if _HTML.search(start, 0, _LONGEST_PROBE) else "ead"
    if _PAGE.search(start) and _HOST.search(start):
        return "wcda"
    return "bibtex" if _BIBTEX.search(start) else "yaml"


def _json_kind(text: str, *, may_be_lines: bool) -> str:
    """Tell records from CSL-JSON by the first object."""
    try:
        first, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return "json"
    if may_be_lines and isinstance(first, dict) and text[end:].lstrip().startswith("{"):
        return "jsonl"
    one: Any = first
    if isinstance(one, dict) and "type" not in one:
        one = one.get("items", one.get("references", one))
    if isinstance(one, list):
        one = next(iter(one), None)
    return "csl-json" if isinstance(one, dict) and _is_item(one) else "json"


_ONLY_OF_RECORDS = Source.model_fields.keys() - VARIABLES - {"id", "type"}


def _is_item(data: dict[str, Any]) -> bool:
    """Whether an object is a CSL item: it has a type, and nothing that only a record has."""
    kind = data.get("type")
    return (
        kind is not None
        and not (_ONLY_OF_RECORDS | {"$schema"}) & data.keys()
        and (kind in TYPES or kind not in SOURCE_TYPES)
    )
