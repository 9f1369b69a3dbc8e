"""CSL items as entries of Hayagriva.

What Typst's parser refuses is not written, for one such value would cost the reader the whole bibliography: a date
that is a range, an address without a scheme, roles that it does not know. Of an archival document without an author
Typst prints the translator, or who published it, in the author's place; there the translator is named in ``genre``,
and the publisher is ``organization``, which it does not print.

Source: Hayagriva, "The Hayagriva YAML File Format"; what Typst 0.15 does with it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from citekit.csl.edtf import edtf_from
from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival
from citekit.csl.variables import one_line
from citekit.formats.entries.plain_names import whole_name
from citekit.formats.hayagriva.terms import (
    COUNTS,
    IN_CHUNKS,
    NUMBERS,
    OF_ALL,
    OF_PUBLICATION,
    ROLES,
    TEXTS,
)

__all__ = ["entry_from"]

Fields = Mapping[str, Any]
Field = tuple[str, Any]

_WRITTEN_TYPES = {
    "book": "book", "classic": "book", "pamphlet": "book", "thesis": "thesis", "report": "report", "standard": "report",
    "manuscript": "manuscript", "article": "manuscript", "motion_picture": "video", "broadcast": "video", "song": "audio",
    "patent": "patent", "legal_case": "case", "legislation": "legislation", "bill": "legislation", "regulation": "legislation",
    "graphic": "artwork", "figure": "artwork", "software": "repository", "dataset": "repository", "performance": "performance",
    "periodical": "periodical", "webpage": "web", "post": "post",
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "paper-conference": "article",
    "post-weblog": "article", "review": "article", "review-book": "article", "chapter": "chapter",
    "entry": "entry", "entry-encyclopedia": "entry", "entry-dictionary": "entry",
}  # fmt: skip
_PARENTS = {
    "article-journal": "periodical", "article-magazine": "periodical", "article-newspaper": "newspaper",
    "review": "periodical", "review-book": "periodical", "paper-conference": "proceedings", "post-weblog": "blog",
    "chapter": "book", "entry": "reference", "entry-encyclopedia": "reference", "entry-dictionary": "reference",
    "webpage": "web", "post": "thread",
}  # fmt: skip
_LANGUAGE = re.compile(
    r"([a-z]{2,3})((?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?)(?:-.*)?", re.ASCII
)
_COUNT = re.compile(r"[\w ,.-]*\d[\w ,.-]*")
_DATE = re.compile(r"(-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)([?~%]?)", re.ASCII)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:\S+", re.IGNORECASE | re.ASCII)


def entry_from(item: CslItem) -> dict[str, Any]:
    """Write an item as the fields of an entry."""
    said = {name: value for name, value in item.variables.items() if value}
    fields = _archival(said) if is_archival(item) else _published(item.type, said)
    return {name: _escaped(name, value) for name, value in fields if value}


def _archival(said: Fields) -> Iterator[Field]:
    """Yield the fields of a document, in its own case, by its archive, and never under a translator's name."""
    in_book = "container-title" in said
    credited = "author" in said
    genre = one_line(said.get("genre", "")) if "title" in said else ""
    yield "type", "manuscript"
    title = _title(said) or _title({"title": _description(said)})
    yield "title", {**title, "verbatim": True} if title else None
    yield "author", _people(said, "author")
    yield "date", _date(said, "issued")
    if not credited and "translator" in said:
        names = ", ".join(map(whole_name, said["translator"]))
        genre = f"{genre}, translated by {names}" if genre else f"Translated by {names}"
    yield "genre", genre
    yield "affiliated", _affiliated(said, () if credited else ("translator",))
    yield "parent", dict(_container("book", said)) if in_book else None
    if not in_book:
        yield "editor", _people(said, "editor")
        yield "publisher" if credited else "organization", one_line(said.get("publisher", ""))
    yield "archive", one_line(said.get("archive", ""))
    leaves = "" if in_book else one_line(said.get("page", ""))
    place, collection = (
        one_line(said.get(name, "")) for name in ("archive_location", "archive_collection")
    )
    yield "archive-location", ", ".join(filter(None, (place, leaves, collection)))
    yield from _common(said)


def _description(said: Fields) -> str:
    """Describe a document without a title of its own: by what it is, a letter by whom it went to."""
    genre = one_line(said.get("genre", ""))
    recipients = " and ".join(map(whole_name, said.get("recipient", ())))
    return f"{genre or 'Letter'} to {recipients}" if recipients else genre


def _published(csl_type: str, said: Fields) -> Iterator[Field]:
    kind = _PARENTS.get(csl_type) if "container-title" in said else None
    yield "type", _WRITTEN_TYPES.get(csl_type, "misc")
    yield "title", _title(said)
    yield "author", _people(said, "author")
    yield "date", _date(said, "issued")
    yield "affiliated", _affiliated(said)
    yield "parent", dict(_container(kind, said)) if kind else _series(said)
    if not kind:
        yield from _publication(said)
    if not kind or kind in _PERIODICALS:
        yield "editor", _people(said, "editor")
    yield "page-range", one_line(said.get("page", ""))
    yield from ((name, one_line(said.get(variable, ""))) for name, variable in TEXTS.items())
    yield from ((name, _count(said.get(variable, ""))) for name, variable in COUNTS.items())
    yield from _common(said)


def _count(value: Any) -> str:
    return one_line(value) if _COUNT.fullmatch(str(value)) else ""


_PERIODICALS = frozenset({"periodical", "newspaper"})


def _container(kind: str, said: Fields) -> Iterator[Field]:
    """Yield the fields of what holds an item."""
    fields = [
        ("type", kind),
        ("title", one_line(said["container-title"])),
        ("author", _people(said, "container-author")),
        ("editor", [] if kind in _PERIODICALS else _people(said, "editor")),
        *_publication(said),
        ("parent", _series(said)),
    ]
    yield from (field for field in fields if field[1])


def _series(said: Fields) -> dict[str, str] | None:
    title = one_line(said.get("collection-title", ""))
    return {"type": "anthology", "title": title} if title else None


def _publication(said: Fields) -> Iterator[Field]:
    yield from (
        (name, one_line(said.get(variable, ""))) for name, variable in OF_PUBLICATION.items()
    )


def _common(said: Fields) -> Iterator[Field]:
    """Yield what entries of all kinds have."""
    for name, variable in OF_ALL.items():
        yield name, one_line(said.get(variable, ""))
    language = _LANGUAGE.fullmatch(str(said.get("language", "")))
    yield "language", language[1] + language[2] if language else ""
    address = str(said.get("URL", ""))
    if _ADDRESS.fullmatch(address):
        accessed = _date(said, "accessed").removeprefix("~")
        yield "url", {"value": address, "date": accessed} if accessed else address
    numbers = ((name, one_line(said.get(variable, ""))) for name, variable in NUMBERS.items())
    yield "serial-number", {name: number for name, number in numbers if number}


def _title(said: Fields) -> dict[str, str]:
    parts = {
        "value": one_line(said.get("title", "")),
        "short": one_line(said.get("title-short", "")),
    }
    return {name: text for name, text in parts.items() if text} if parts["value"] else {}


def _affiliated(said: Fields, without: Sequence[str] = ()) -> list[dict[str, Any]]:
    return [
        {"role": name, "names": _people(said, role)}
        for name, role in ROLES.items()
        if role in said and role not in without
    ]


def _people(said: Fields, variable: str) -> list[dict[str, str]]:
    return [_person(name) for name in said.get(variable, ())]


def _person(name: Fields) -> dict[str, str]:
    """Write a name in parts; one that is not parted, or stays in its order, as one."""
    if not name.get("family") or name.get("static-ordering"):
        return {"name": whole_name(name)}
    parts = {
        "name": name["family"],
        "given-name": " ".join(filter(None, (name.get("given"), name.get("dropping-particle")))),
        "prefix": name.get("non-dropping-particle"),
        "suffix": name.get("suffix"),
    }
    return {part: one_line(text) for part, text in parts.items() if text}


def _date(said: Fields, variable: str) -> str:
    """Write a day, month or year; ``~`` where it is in doubt. A range has no form."""
    date = edtf_from(said[variable]) if variable in said else None
    match = _DATE.fullmatch(str(date)) if date else None
    return f"{'~' if match[2] else ''}{match[1]}" if match else ""


def _escaped(name: str, value: Any) -> Any:
    match value:
        case dict() if name in {*IN_CHUNKS, "parent"}:
            inner = (
                dict.fromkeys(value, "title") if name == "title" else {part: part for part in value}
            )
            return {part: _escaped(inner[part], text) for part, text in value.items()}
        case str() if name in IN_CHUNKS:
            return re.sub(r"[{}$\\]", r"\\\g<0>", value)
        case _:
            return value
