"""Which format a text is in, by the ending of its file and by what it begins with.

A text that plainly is in another format than its ending says is taken for what it is.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from citekit.csl.vocabulary import TYPES, VARIABLES
from citekit.formats import registry
from citekit.model import Source
from citekit.model.source import SOURCE_TYPES

__all__ = ["START", "detect"]

START = 100_000
"""Characters of a text that suffice to tell its format."""


def detect(text: str, suffix: str | None = None) -> str:
    r"""Name the format that a text is in, by its content where that decides it, or else by its suffix.

    What looks like nothing else is taken for YAML, whose reader says best what it expected.

    Args:
        text: The text, or the beginning of it.
        suffix: The ending of its file.

    >>> detect('[{"id": "a", "type": "book", "title": "Pravda"}]', ".json")
    'csl-json'
    >>> detect("TY  - BOOK"), detect("TY  - MANSCPT\nAN  - AVPRF\nDB  - Wilson Center Digital Archive", ".ris")
    ('ris', 'wcda')
    >>> detect("<?xml version='1.0'?><ead></ead>"), detect("<!DOCTYPE html><html></html>")
    ('ead', 'wcda')
    >>> detect('[{"itemType": "book"}]'), detect('<rdf:RDF></rdf:RDF>')
    ('zotero-json', 'zotero-rdf')
    """
    fitting = registry.by_suffix(Path(f"x{suffix}")) if suffix else None
    readable = [name for name in fitting or () if registry.FORMATS[name].is_read]
    start = text[:START].lstrip("\ufeff \t\r\n")
    if _is_ris_of_archive(start, is_cut=len(text) > START):
        return "wcda"
    is_json = start[:1] in {"{", "["} and not start.startswith("{{")
    if is_json and not {"yaml", "jsonl"} & set(readable):
        return _json_kind(start, may_be_lines=not readable)
    found = [name for name, sign in _SIGNS.items() if sign(start)]
    if not readable:
        return next(iter((*found, *(fitting or ()))), "yaml")
    told = [name for name in readable if name in found]
    first_line = start.splitlines()[0] if start else ""
    plain = [name for name, sign in _SIGNS.items() if sign(first_line)]
    return next(iter(told or plain or readable))


_RIS = re.compile(r"(?:\A|[\r\n])[ \t]*TY {0,2}-", re.ASCII)
_BIBTEX = re.compile(r"(?:\A|[\r\n])[ \t]*@\s*[A-Za-z]+\s*[{(]")

_HAYAGRIVA = re.compile(
    r"(?:#.*\n|[ \t]*\n)*(?!(?:id|type|title|texts):)[^\s#%{\[-][^\n]*:[ \t]*"
    r"(?:\{ *(?:type|title)\b|\n[ \t]+(?:type|title|author)[ \t]*:)"
)
"""An entry by its key: what a record has on the upper level stands in it."""
_MARKUP = re.compile(r"<(?:\?xml|!|[a-z]+[\s>])", re.IGNORECASE)
_RDF = re.compile(r"<(?:\w+:)?RDF[\s>]")
_DUBLIN_CORE = re.compile(r"<(?:oai_dc:dc|dc:title|dcterms:title)[\s>]")
_HTML = re.compile(r"<(?:!doctype\s+)?(?:html|head|body|main|article|div)[\s>]", re.IGNORECASE)
_LONGEST_PROBE = 4000
_PAGE = re.compile(
    r"^(?:Citation|Original Language|Original Archive|Record ID)s?:?[ \t]*$", re.MULTILINE
)
_HOST = re.compile(
    r"Wilson Center Digital Archive|History and Public Policy Program Digital Archive|digitalarchive\.(?:wilsoncenter\.org|umd\.edu)"
)
"""What copied text of a page of the Wilson Center Digital Archive holds: a label alone on its line, and the archive."""


_RIS_OF_ARCHIVE = re.compile(
    rf"^(?:DB|PB) {{0,2}}- *(?:{_HOST.pattern})[ \t]*$", re.MULTILINE | re.ASCII
)
"""What the RIS files of the Digital Archive name as database; in other files that is who holds the document."""
_SOURCE = re.compile(r"^(?:AN|AV|M1) {0,2}- *\S", re.MULTILINE | re.ASCII)
"""The tags in which these files keep the source that the page names; what a reference manager took from the page has none."""
_OWN_NOTE = "  - citekit: {"
"""What citekit writes into its own RIS files, so that nothing is lost; those the reader of RIS takes back."""


def _is_ris_of_archive(text: str, *, is_cut: bool) -> bool:
    """Whether every record of an RIS text, bar one that is cut off, is one that the Digital Archive gave out."""
    records = _RIS.split(text)[1:]
    whole = records[:-1] if is_cut and len(records) > 1 else records
    return (
        bool(whole)
        and _OWN_NOTE not in text
        and all(_RIS_OF_ARCHIVE.search(one) and _SOURCE.search(one) for one in whole)
    )


def _is_rdf(text: str) -> bool:
    return text.startswith("<") and _RDF.search(text, 0, _LONGEST_PROBE) is not None


def _is_dublin_core(text: str) -> bool:
    return text.startswith("<") and _DUBLIN_CORE.search(text, 0, _LONGEST_PROBE) is not None


def _is_page(text: str) -> bool:
    if _MARKUP.match(text):
        return _HTML.search(text, 0, _LONGEST_PROBE) is not None
    return bool(_PAGE.search(text) and _HOST.search(text))


_SIGNS: dict[str, Callable[[str], Any]] = {
    "ris": _RIS.search,
    "zotero-rdf": _is_rdf,
    "dublin-core": _is_dublin_core,
    "wcda": _is_page,
    "ead": _MARKUP.match,
    "bibtex": _BIBTEX.search,
    "hayagriva": _HAYAGRIVA.match,
}
"""What says that a text is in a format that is not JSON; the first that says so counts."""


def _json_kind(text: str, *, may_be_lines: bool) -> str:
    """Tell apart the formats that are JSON by the first object."""
    first, rest = _first_value(text)
    if may_be_lines and isinstance(first, dict) and rest.startswith("{"):
        return "jsonl"
    one = first
    if isinstance(one, dict) and "type" not in one:
        one = one.get("items", one.get("references", one))
    if isinstance(one, list):
        one = next(iter(one), None)
    return next(
        (name for name, sign in _JSON_SIGNS.items() if isinstance(one, dict) and sign(one)), "json"
    )


_IN_LIST = re.compile(r"""(?:\{\s*"(?:items|references)"\s*:\s*)?\[\s*(?=\{)""")


def _first_value(text: str) -> tuple[Any, str]:
    """Read the first value; of a list that is not all there, the first object in it."""
    decoder = json.JSONDecoder()
    opening = _IN_LIST.match(text)
    for begin in (0, opening.end() if opening else 0):
        try:
            first, end = decoder.raw_decode(text, begin)
        except (ValueError, RecursionError):
            continue
        return first, text[end:].lstrip()
    return None, ""


_ONLY_OF_RECORDS = Source.model_fields.keys() - VARIABLES - {"id", "type"}


def _is_item(data: dict[str, Any]) -> bool:
    """Whether an object is a CSL item: it has a type, and nothing that only a record has."""
    kind = data.get("type")
    return (
        kind is not None
        and not (_ONLY_OF_RECORDS | {"$schema"}) & data.keys()
        and (kind in TYPES or kind not in SOURCE_TYPES)
    )


def _is_linked_data(data: dict[str, Any]) -> bool:
    return bool({"@type", "@graph", "@context"} & data.keys())


def _is_of_zotero(data: dict[str, Any]) -> bool:
    inner = data.get("data")
    return "itemType" in (inner if isinstance(inner, dict) else data)


_JSON_SIGNS: dict[str, Callable[[dict[str, Any]], bool]] = {
    "schema-org": _is_linked_data,
    "zotero-json": _is_of_zotero,
    "csl-json": _is_item,
}
"""What says that the first object of a JSON text is one of a format; records are what is left."""
