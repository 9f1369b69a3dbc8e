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

__all__ = ["FORMATS", "OF_RECORDS", "Format", "by_suffix", "detect", "get", "names", "suffixes"]


class Format(Protocol):
    """What each module of a format offers."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802 -- a constant of the module
        """Endings of its files, in lower case, the usual one first: ``.ris``."""
        ...

    @property
    def MEDIA_TYPE(self) -> str:  # noqa: N802 -- a constant of the module
        """Its name on the web: ``application/x-research-info-systems``."""
        ...

    @property
    def LOST(self) -> frozenset[str]:  # noqa: N802 -- a constant of the module
        """Fields of `Source` that it neither has a place for nor carries along."""
        ...

    def read(self, text: str, *, file: str = ...) -> Iterator[Source | CslItem | Unread]:
        """Yield what a text holds, in its order; what cannot be read comes out as a value."""
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


OF_RECORDS = frozenset({"yaml", "json", "jsonl"})
"""Formats that hold archival sources alone; the others hold published works as well."""


def names() -> tuple[str, ...]:
    """List the formats."""
    return tuple(FORMATS)


def suffixes() -> frozenset[str]:
    """List the endings of the files that can be read."""
    return frozenset(suffix for home in FORMATS.values() for suffix in home.suffixes)


def get(name: str) -> Format:
    """Give a format.

    >>> get("ris").MEDIA_TYPE
    'application/x-research-info-systems'

    Raises:
        NotFoundError: There is none of that name; the nearest is suggested.
    """
    if name not in FORMATS:
        raise NotFoundError("format", name, known=FORMATS)
    return cast("Format", import_module(FORMATS[name].module))


def by_suffix(path: Path) -> tuple[str, ...] | None:
    """List the formats whose files end as a path does; None where the ending says nothing.

    >>> by_suffix(Path("export.bib")), by_suffix(Path("items.JSON")), by_suffix(Path("notes.txt"))
    (('bibtex',), ('json', 'csl-json'), None)
    """
    ending = path.suffix.lower()
    return tuple(name for name, home in FORMATS.items() if ending in home.suffixes) or None


_RIS = re.compile(r"(?:\A|[\r\n])[ \t]*TY {0,2}-", re.ASCII)
_BIBTEX = re.compile(r"(?:\A|[\r\n])[ \t]*@\s*[A-Za-z]+\s*[{(]")


def detect(text: str, suffix: str | None = None) -> str:
    """Name the format that a text is in, by its suffix where that decides it, or else by its content.

    What looks like nothing else is taken for YAML, whose reader says best what it expected.

    >>> detect('[{"id": "a", "type": "book", "title": "Pravda"}]', ".json")
    'csl-json'
    >>> detect("TY  - BOOK")
    'ris'
    """
    fitting = by_suffix(Path(f"x{suffix}")) if suffix else None
    if fitting and len(fitting) == 1:
        return fitting[0]
    start = text.lstrip("\ufeff \t\r\n")
    if start[:1] in {"{", "["} or fitting:
        return _json_kind(start, may_be_lines=not fitting)
    if _RIS.search(start):
        return "ris"
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
