"""From a CSL item that others wrote to a `Source`: the opposite of `from_source`.

Only what the item says gets into the record. What has no place there stands in the record's note, one variable
a line (``container-title-short: CWIHP``), so that nothing is lost and nothing is guessed.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from citekit.csl.item import CslItem
from citekit.csl.short_title import short_title
from citekit.csl.to_holding import holding_from
from citekit.csl.variables import Variables, one_line
from citekit.model import (
    Contribution,
    Derivation,
    Holding,
    Identifier,
    LiteralName,
    Locator,
    Person,
    Publication,
    Source,
    SourceDate,
    Text,
    Title,
    TitleForm,
)
from citekit.model.agent import Agent
from citekit.model.base import Key, Url
from citekit.model.language import LANGUAGE_NAMES, language_name, language_tag
from citekit.model.source import SOURCE_TYPES

__all__ = ["is_archival", "source_from_item"]

_ALWAYS_ARCHIVAL = frozenset({"manuscript", "document", "personal_communication", "collection"})
_SOMETIMES_ARCHIVAL = frozenset(
    {"figure", "graphic", "hearing", "interview", "map", "report", "speech", "treaty"}
)
_OF_ARCHIVES = ("archive", "archive_location", "archive_collection", "call-number")


def is_archival(item: CslItem) -> bool:
    """Whether an item is an archival document, and not a published work that stays a CSL item.

    Reports, maps, speeches and the like are where they name an archive; a book is not, though libraries
    give it a call number.

    >>> is_archival(CslItem("a", "map", {"archive": "RGANI"}))
    True
    >>> is_archival(CslItem("a", "book", {"call-number": "D839"}))
    False
    """
    if item.type in _SOMETIMES_ARCHIVAL:
        return any(item.variables.get(name) for name in _OF_ARCHIVES)
    return item.type in _ALWAYS_ARCHIVAL


def source_from_item(item: CslItem, *, key: str | None = None) -> Source:
    """Make a source of what an item says.

    An item with a translator becomes two texts: an original, held where the item is, of which no language
    is known, and the translation made from it, published where the item is.

    Args:
        item: The item.
        key: The id of the source; the item's where None, with ``-`` for what keys cannot hold.

    Raises:
        ValidationError: ``key`` is no key.
    """
    said = Variables(item.variables)
    identifier = key or _key(item.id)
    kind = _type(item.type, said)
    fields = {
        "id": identifier,
        "type": kind,
        "title": _title(said, kind),
        "authors": _people(said, "author"),
        "recipients": _people(said, "recipient"),
        "dates": tuple(_dates(said)),
        "summary": said.prose("abstract"),
        "subjects": _subjects(said),
        "rights": said.prose("license"),
        "texts": _texts(said),
        "place": said.line("publisher-place"),
        "identifiers": _former_key(item.id) if identifier != item.id else (),
    }
    fields["note"] = said.rest()
    return Source.model_validate(_said(**fields))


_LONGEST_KEY = 100


def _key(text: str) -> str:
    """Give the nearest key to any text."""
    key = re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-")[:_LONGEST_KEY].rstrip("-")
    return text if _fits(Key, text) else key or "untitled"


def _fits(kind: Any, text: str) -> bool:
    try:
        return bool(TypeAdapter(kind).validate_python(text) == text)
    except ValidationError:
        return False


def _former_key(text: str) -> tuple[Identifier, ...]:
    line = one_line(text)
    return (Identifier(scheme="citation-key", value=line),) if line else ()


_TYPES = {
    "personal_communication": "letter",
    "interview": "interview",
    "speech": "speech",
    "map": "map",
    "report": "report",
    "treaty": "treaty",
    "collection": "collection",
}
_ALSO_CALLED = {"memo": "memorandum", "cable": "telegram", "photo": "photograph"}
_CORRESPONDENCE = frozenset({"letter", "telegram"})
_TOO_GENERAL = frozenset({"document", "article", "note", "collection", "fonds", "series", "file"})


def _type(csl_type: str, said: Variables) -> str:
    """Tell what it is: by its genre or the first word of its title where those are words for it, or by its CSL type."""
    genre = one_line(said.peek("genre") or "").casefold()
    title = one_line(said.peek("title") or "").casefold()
    if genre.replace(" ", "-") in SOURCE_TYPES and title:
        said.take("genre")
        return genre.replace(" ", "-")
    if named := _types_in(genre):
        return named[-1]
    in_title = _types_in(title)
    if csl_type == "personal_communication":
        return next((word for word in in_title if word in _CORRESPONDENCE), "letter")
    if csl_type not in _TYPES and in_title and title.startswith(in_title[0]):
        return in_title[0]
    return _TYPES.get(csl_type, "document")


def _types_in(text: str) -> list[str]:
    words = [_ALSO_CALLED.get(word, word) for word in re.findall(r"[^\W\d_]+", text)]
    return [word for word in words if word in SOURCE_TYPES and word not in _TOO_GENERAL]


_GLOSS = re.compile(r'\[<span class="nocase">(.+)</span>\]', re.DOTALL)


def _title(said: Variables, kind: str) -> Title:
    """Take the title; a description stands in its place where the document bears none."""
    title = said.line("title")
    short = said.line("title-short")
    short = None if title and short == short_title(title) else short
    if title is None:
        description = said.line("genre") or kind.replace("-", " ").capitalize()
        return Title.model_validate(_said(text=description, kind="supplied", short=short))
    original = said.line("original-title")
    forms = [TitleForm(kind="original", text=original)] if original else []
    gloss = _GLOSS.fullmatch(one_line(said.peek("medium") or ""))
    if gloss and gloss[1].strip():
        said.take("medium")
        forms.append(TitleForm(kind="translated", text=gloss[1]))
    return Title.model_validate(_said(text=title, short=short, forms=tuple(forms)))


def _said(**fields: Any) -> dict[str, Any]:
    """Leave out the fields of which nothing is said."""
    return {name: value for name, value in fields.items() if value}


def _people(said: Variables, name: str) -> tuple[Contribution, ...]:
    people = said.take(name)
    if not isinstance(people, list | tuple):
        return ()
    return tuple(Contribution(agent=agent) for one in people if (agent := _agent(one)))


def _agent(name: Mapping[str, Any]) -> Agent | None:
    """Give a person where the name has a family part, or else the name as it is."""
    part = {key: one_line(value) for key, value in name.items() if isinstance(value, str)}
    family = " ".join(one for one in (part.get("non-dropping-particle"), part.get("family")) if one)
    if not family:
        whole = part.get("literal") or part.get("given")
        return LiteralName(literal=whole) if whole else None
    fields = _said(
        family=family,
        given=part.get("given"),
        particle=part.get("dropping-particle"),
        suffix=part.get("suffix"),
        order="family-first" if name.get("static-ordering") else None,
    )
    return Person.model_validate(fields)


def _dates(said: Variables) -> Iterator[SourceDate]:
    for name, role in (("issued", "displayed"), ("event-date", "event")):
        value = said.peek(name)
        words = one_line(value.get("literal") or "") if isinstance(value, Mapping) else ""
        date = said.date(name)
        if date:
            verbatim = words if words not in {"", str(date)} else None
            yield SourceDate.model_validate(_said(role=role, date=date, verbatim=verbatim))


def _subjects(said: Variables) -> tuple[str, ...]:
    text = said.line("keyword") or ""
    parts = text.split(";" if ";" in text else ",")
    return tuple(part.strip() for part in parts if part.strip())


def _texts(said: Variables) -> tuple[Text, ...]:
    language = _language(said)
    in_book = bool(said.peek("container-title"))
    held = holding_from(said, has_pages=not in_book)
    translators = _people(said, "translator")
    published = tuple(_publications(said))
    if not translators:
        return (_text("text", language=language, held_at=held, published_in=published),)
    step = Derivation(
        text="original",
        kind="translation",
        translators=translators,
        editors=_people(said, "editor"),
    )
    return (
        _text("original", held_at=held),
        _text("translation", language=language, derived_from=step, published_in=published),
    )


def _text(name: str, *, held_at: Holding | None = None, **fields: Any) -> Text:
    return Text.model_validate(_said(id=name, held_at=(held_at,) if held_at else (), **fields))


_TAGS = {name.casefold(): tag for tag, name in LANGUAGE_NAMES.items()}


def _language(said: Variables) -> str | None:
    """Take the language, by its tag or its English name; or what ``[in Chinese]`` after the title says."""
    text = one_line(said.peek("language") or "")
    tag = _tag(text)
    if tag:
        said.take("language")
    medium = one_line(said.peek("medium") or "")
    named = _TAGS.get(medium[4:-1].casefold()) if medium.startswith("[in ") else None
    if named and (tag is None or medium[4:-1] == language_name(tag.partition("-")[0])):
        said.take("medium")
    return tag or (None if text else named)


def _tag(text: str) -> str | None:
    try:
        return language_tag(_TAGS.get(text.casefold(), text))
    except ValueError:
        return None


def _publications(said: Variables) -> Iterator[Publication]:
    """Take the book or journal that holds the text, and the page where it is online."""
    container = said.line("container-title")
    if container:
        host = said.line("source")
        book = {
            "type": "book",
            "title": container,
            "authors": _people(said, "container-author"),
            "editors": _people(said, "editor") if not said.peek("translator") else (),
            "publisher": said.line("publisher"),
            "place": said.line("publisher-place"),
            "date": said.date("original-date"),
            "edition": said.line("edition"),
            "series": said.line("collection-title"),
            "volume": said.line("volume"),
            "issue": said.line("issue"),
            "number": said.line("number"),
            "pages": _locator(said.leaves()),
        }
        if host is None:
            yield Publication.model_validate(_said(**book, **_access(said)))
            return
        yield Publication.model_validate(_said(**book))
        yield Publication.model_validate(_said(publisher=host, **_access(said)))
        return
    publisher = said.line("publisher") or said.line("source")
    page = {"publisher": publisher, **_access(said)}
    if any(page.values()):
        place = said.line("publisher-place") if publisher else None
        yield Publication.model_validate(_said(**page, place=place))


def _locator(text: str | None) -> Locator | None:
    return Locator(raw=text) if text else None


def _access(said: Variables) -> dict[str, Any]:
    url = one_line(said.peek("URL") or "")
    doi = said.line("DOI")
    if not _fits(Url, url):
        return {"identifiers": (Identifier(scheme="doi", value=doi),) if doi else ()}
    said.take("URL")
    return {
        "url": url,
        "accessed": said.date("accessed"),
        "identifiers": (Identifier(scheme="doi", value=doi),) if doi else (),
    }
