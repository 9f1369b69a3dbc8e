"""Where the copies of a source lie: archive, collection and file, as a list names and orders them.

Source: ISAD(G) 2nd ed., 3.1.1; Chicago 18, 14.127 and 14.128.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from citekit.archives import Repositories
from citekit.archives.codes import Part, Reading, normal, parse
from citekit.bibliographies.order import Key, natural_key, order_of
from citekit.chinese import is_traditional
from citekit.model import Holding, Repository, Source
from citekit.model.language import base_language

__all__ = ["Place", "archive_as_listed", "full_name", "place_of"]

_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_FILE_OR_BELOW = frozenset({"file", "item"})
_COLLECTIONS = frozenset({"recordgrp", "fonds", "collection"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where one copy lies."""

    repository: Repository
    """As the archives table has it."""
    holding: Holding
    heading: str = ""
    """The archive's full name, its sigle as citations have it, and its place."""
    collection: str = ""
    """The fonds or collection: by name, or by the outer part of the code. Empty where nothing is known."""
    collection_code: str = ""
    """Its code, where it goes by one."""
    file: str = ""
    """The whole code, in its archive's normal form; empty where there is none."""
    collection_order: Key = ()
    file_order: Key = ()

    @property
    def archive(self) -> str:
        """What tells archives apart."""
        one = self.repository
        return one.id or f"{one.cited}, {one.place or ''}".casefold()

    @property
    def is_coded(self) -> bool:
        """Whether its collection goes by a code, and not by a name."""
        return bool(self.collection) and self.collection == self.collection_code

    @property
    def leaf_order(self) -> Key:
        """What puts items of one file in order."""
        return (natural_key(self.holding.locator.raw),) if self.holding.locator else ()


def place_of(holding: Holding, source: Source, table: Repositories, language: str) -> Place:
    """Say where a copy lies. A code is read by the practice of its archive, and by no other.

    Args:
        holding: The copy.
        source: The source it is a copy of.
        table: The archives table.
        language: The tag of the language of the list.

    Raises:
        NotFoundError: The archives table has no archive of that id.
    """
    repository = archive_as_listed(holding.repository, table)
    bare = Place(repository, holding, _heading(repository, language))
    raw = holding.reference.raw if holding.reference else ""
    if raw and repository.codes:
        reading = parse(raw, grammar=repository.codes)
        usual = normal(reading)
        bare = _by_code(bare, parse(usual, grammar=repository.codes), usual)
    elif raw:
        bare = _by_levels(replace(bare, file=raw, file_order=(natural_key(raw),)))
    named = holding.collection or (source.title.text if source.is_collection and not raw else "")
    if named:
        return replace(bare, collection=named, collection_order=(natural_key(named),))
    return bare


def full_name(repository: Repository, language: str) -> str:
    """Give an archive's full name and its place; the name in a language where the table has it, else in English."""
    return _with_place(_name_in(repository, language), repository)


def _heading(repository: Repository, language: str) -> str:
    name, sigle = _name_in(repository, language), repository.sigle
    return _with_place(f"{name} ({sigle})" if sigle and sigle != name else name, repository)


def _with_place(name: str, repository: Repository) -> str:
    place = repository.place or repository.country
    return _APOSTROPHE.sub("’", f"{name}, {place}" if place else name)


def _name_in(repository: Repository, language: str) -> str:
    base = base_language(language)
    scripts = {f"{base}-Hant"} if is_traditional(language) else {base, f"{base}-Hans"}
    if base == "en":
        return str(repository)
    names = (
        form.name
        for form in repository.forms
        if form.language in scripts and not form.name.isupper()
    )
    return next(names, str(repository))


def archive_as_listed(repository: Repository, table: Repositories) -> Repository:
    """Give the archive as the table has it, so that all its documents stand under one heading."""
    if repository.id is not None:
        known = any(one.id == repository.id for one in table.find(repository.id))
        return table.get(repository.id) if known else table.resolve(repository)
    same = [one for one in table.find(repository.cited) if _is(one, repository)]
    return same[0] if len(same) == 1 else repository


def _is(entry: Repository, said: Repository) -> bool:
    return all(
        getattr(said, key) in {None, getattr(entry, key)} for key in ("name", "sigle", "place")
    )


def _by_code(place: Place, reading: Reading, usual: str) -> Place:
    outer = tuple(_outer(reading.parts))
    code = usual[outer[0].start : outer[-1].span[1]] if outer else ""
    return replace(
        place,
        collection=code,
        collection_code=code,
        file=usual,
        collection_order=order_of(replace(reading, parts=outer)),
        file_order=order_of(reading),
    )


def _outer(parts: Iterable[Part]) -> Iterable[Part]:
    """Yield what names the fonds: its level, and with mere letters (FO) also the number joined to them (371)."""
    joint: Part | None = None
    found = False
    for part in parts:
        if part.kind == "joint" and found:
            joint = part
        elif part.kind != "level" or part.level in _FILE_OR_BELOW:
            return
        elif not found:
            yield part
            found = True
            if any(map(str.isdigit, part.text)):
                return
        elif joint is not None:
            yield joint
            yield part
            return
        else:
            return


def _by_levels(place: Place) -> Place:
    """Take the collection from the levels of the record, where no practice of the archive is known."""
    reference = place.holding.reference
    first = reference.levels[0] if reference and reference.levels else None
    if first is None or first.level not in _COLLECTIONS:
        return place
    code = str(first)
    return replace(
        place, collection=code, collection_code=code, collection_order=(natural_key(first.value),)
    )
