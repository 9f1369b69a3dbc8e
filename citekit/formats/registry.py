"""The formats by name; a format's module is loaded when it is first asked for."""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, cast

from citekit.csl.item import CslItem
from citekit.errors import NotFoundError, RequestError
from citekit.formats.contract import Format, Reader, Writer
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = [
    "FORMATS",
    "IN_ANY_ENCODING",
    "OF_RECORDS",
    "Format",
    "by_suffix",
    "get",
    "lost_of_works",
    "names",
    "profile_by_suffix",
    "profiles",
    "read_lines",
    "reader",
    "suffixes",
    "write",
    "write_parts",
    "writer",
]


class _Home(NamedTuple):
    """What is known of a format without loading its module."""

    module: str
    suffixes: tuple[str, ...]
    is_read: bool = True
    is_written: bool = True


FORMATS = {
    "yaml": _Home("citekit.formats.yaml", (".yaml", ".yml")),
    "json": _Home("citekit.formats.json", (".json",)),
    "jsonl": _Home("citekit.formats.jsonl", (".jsonl", ".ndjson")),
    "csl-json": _Home("citekit.formats.csl_json", (".json",)),
    "bibtex": _Home("citekit.formats.bibtex", (".bib", ".bibtex")),
    "biblatex": _Home("citekit.formats.biblatex", (".bib",)),
    "ris": _Home("citekit.formats.ris", (".ris",)),
    "zotero-rdf": _Home("citekit.formats.zotero_rdf", (".rdf",)),
    "hayagriva": _Home("citekit.formats.hayagriva", (".yml", ".yaml")),
    "schema-org": _Home("citekit.formats.schema_org", (".jsonld",)),
    "dublin-core": _Home("citekit.formats.dublin_core", (".dc",)),
    "csv": _Home("citekit.formats.csv", (".csv", ".tsv")),
    "zotero-json": _Home("citekit.formats.zotero_json", (".json",)),
    "wikipedia": _Home("citekit.formats.wikipedia", (".wiki",), is_read=False),
    "coins": _Home("citekit.formats.coins", (), is_read=False),
    "meta-tags": _Home("citekit.formats.meta_tags", (), is_read=False),
    "wcda": _Home("citekit.formats.wcda", (".html", ".htm"), is_written=False),
    "ead": _Home("citekit.formats.ead", (".xml", ".ead"), is_written=False),
}
"""In the order in which they are listed, and tried where several fit."""

OF_RECORDS = frozenset({"yaml", "json", "jsonl"})
"""Formats that hold archival sources alone; the others hold published works as well."""


IN_ANY_ENCODING = frozenset({"bibtex", "biblatex", "ris"})
"""Formats of files that are often not in UTF-8, whatever they should be."""


def names(*, read: bool = False, written: bool = False) -> tuple[str, ...]:
    """List the formats; only those that are read, or written, where asked."""
    return tuple(
        name
        for name, home in FORMATS.items()
        if (home.is_read or not read) and (home.is_written or not written)
    )


def suffixes(*, of_libraries: bool = False) -> frozenset[str]:
    """List the endings of the files that can be read.

    Args:
        of_libraries: Only those that a folder of records is searched for: a page or a finding aid is named itself.
    """
    return frozenset(
        suffix
        for home in FORMATS.values()
        if home.is_read and (home.is_written or not of_libraries)
        for suffix in home.suffixes
    )


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


def reader(name: str) -> Reader:
    """Give a format that is read.

    Raises:
        NotFoundError: There is none of that name, or it is only written.
    """
    module = get(name)
    if not FORMATS[name].is_read:
        known = names(read=True)
        raise NotFoundError("format to read", name, known=known, advice="it is only written")
    return cast("Reader", module)


def read_lines(
    name: str, lines: Iterable[str], *, file: str = "<text>"
) -> Iterator[Source | CslItem | Unread]:
    """Read a text line by line, where its format can be; or else all of it at once.

    Args:
        name: The format.
        lines: The lines, each with its line end.
        file: The name that errors give the text.

    Raises:
        NotFoundError: There is no such format, or it is only written.
    """
    module: Any = reader(name)
    if hasattr(module, "read_lines"):
        yield from module.read_lines(lines, file=file)
    else:
        yield from module.read("".join(lines), file=file)


def writer(name: str) -> Writer:
    """Give a format that is written.

    Raises:
        NotFoundError: There is none of that name, or it is only read.
    """
    module = get(name)
    if not FORMATS[name].is_written:
        known = names(written=True)
        raise NotFoundError("format to write", name, known=known, advice="it is only read")
    return cast("Writer", module)


def lost_of_works(name: str) -> frozenset[str]:
    """Name CSL's variables of published works that do not come back from a format.

    Raises:
        NotFoundError: There is no such format.
    """
    return cast("frozenset[str]", getattr(get(name), "LOST_OF_WORKS", frozenset()))


def profiles(name: str) -> Mapping[str, str]:
    """Give the profiles of a format, the usual one first, and what each is for; none for most.

    Raises:
        NotFoundError: There is no such format.
    """
    return cast("Mapping[str, str]", getattr(get(name), "PROFILES", {}))


def profile_by_suffix(name: str, path: Path) -> str | None:
    """Give the profile in which a format is written into files that end as a path does; None for the usual one.

    >>> profile_by_suffix("csv", Path("records.tsv"))
    'tabs'

    Raises:
        NotFoundError: There is no such format.
    """
    known: Mapping[str, str] = getattr(get(name), "PROFILES_BY_SUFFIX", {})
    return known.get(path.suffix.lower())


def write(name: str, entries: Iterable[Source | CslItem], *, profile: str | None = None) -> str:
    """Write entries in a format.

    Args:
        name: The format.
        entries: The entries, in their order.
        profile: For which programs; the usual one where None.

    Raises:
        NotFoundError: There is no such format to write, or it has no such profile.
        RequestError: It has no profiles.
        ItemError: One of the entries is a published work, and the format holds only sources.
    """
    module, chosen = _writer(name, profile)
    return cast("str", module.write(entries, **chosen))


def write_parts(
    name: str, entries: Iterable[Source | CslItem], *, profile: str | None = None
) -> Iterator[str]:
    """Write entries part by part, as they come; in tables, whose columns come first, once all have come.

    Raises:
        NotFoundError: As for `write`; and so for its other errors.
    """
    module, chosen = _writer(name, profile)
    yield from module.write_parts(entries, **chosen)


def _writer(name: str, profile: str | None) -> tuple[Any, dict[str, str]]:
    """Give the module of a format that is written, and the arguments that choose the profile."""
    module = writer(name)
    if profile is None:
        return module, {}
    own = profiles(name)
    if not own:
        raise RequestError(f"{name} has no profiles, so not {profile!r} either")
    if profile not in own:
        raise NotFoundError("profile", profile, known=own, advice=f"profiles of {name}")
    return module, {"profile": profile}


def by_suffix(path: Path) -> tuple[str, ...] | None:
    """List the formats whose files end as a path does; None where the ending says nothing.

    >>> by_suffix(Path("export.bib")), by_suffix(Path("items.JSON")), by_suffix(Path("notes.txt"))
    (('bibtex', 'biblatex'), ('json', 'csl-json', 'zotero-json'), None)
    """
    ending = path.suffix.lower()
    return tuple(name for name, home in FORMATS.items() if ending in home.suffixes) or None
