"""From a record to entries: its own, and those of the texts that it was translated from or to."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from citekit.csl.attested import attested
from citekit.csl.from_date import displayed_dates
from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival
from citekit.formats.bib.archival import archival_fields
from citekit.formats.bib.dialects import Dialect
from citekit.formats.bib.names import biblatex_language
from citekit.formats.bib.published import published_fields
from citekit.formats.bib.related import related_texts
from citekit.formats.bib.sort_key import needs_key, sort_key
from citekit.formats.bib.values import joined, spoken
from citekit.formats.entries.visible import Entry, visible_item, visible_text
from citekit.model import Source
from citekit.model.date import EdtfDate
from citekit.model.language import base_language, language_name

__all__ = ["PART_OF", "Laid", "key_of", "laid_out"]

PART_OF = "citekit-part"
"""The field by which an entry says that it is a part of another, and that other's key."""


class Laid(NamedTuple):
    """An entry as it is to be written."""

    type: str
    key: str
    fields: Mapping[str, str]
    """In the order in which people read them, LaTeX inside them escaped."""


_NOT_IN_KEYS = re.compile(r"[^A-Za-z0-9:./+_-]+")


def key_of(entry_id: str) -> str:
    """Give an id without what keys cannot hold."""
    return _NOT_IN_KEYS.sub("-", entry_id).strip("-") or "untitled"


def laid_out(entry: Entry, dialect: Dialect, key: str | None = None) -> list[Laid]:
    """Lay out an entry, and after it the entries that are parts of it.

    Args:
        entry: The entry.
        dialect: For which styles.
        key: Its key; the one that its id makes where None.
    """
    key = key or key_of(entry.id)
    item = visible_item(entry)
    fields = _fields(item, dialect, _date(entry), _described(entry, item))
    if isinstance(entry, CslItem) or not dialect.prints_translators:
        return [Laid(_type(item, dialect), key, fields)]
    parts = []
    source, cited = attested(entry), visible_text(entry).id
    fields |= _origin(source, cited, fields)
    related = related_texts(source, cited)
    if related:
        parts = [_part(one, key, dialect) for one in related.texts]
        fields["related"] = ",".join(part.key for part in parts)
        fields["relatedtype"] = related.kind
    return [Laid(_type(item, dialect), key, fields), *parts]


def _type(item: CslItem, dialect: Dialect) -> str:
    return "misc" if is_archival(item) else dialect.types.get(item.type, "misc")


def _fields(
    item: CslItem, dialect: Dialect, date: EdtfDate | None = None, described: str = ""
) -> dict[str, str]:
    written: Iterator[tuple[str, str]] = (
        archival_fields(item, dialect, date, described)
        if is_archival(item)
        else published_fields(item, dialect)
    )
    fields: dict[str, str] = {}
    for name, value in written:
        if value:
            fields[name] = f"{fields[name]}. {value}" if name in fields else value
    if not dialect.has_edtf and needs_key(_type(item, dialect), fields):
        fields["key"] = sort_key(item, described, key_of(item.id))
    return fields


def _date(entry: Entry) -> EdtfDate | None:
    """Give the date of a source where its item only has it in words."""
    dates = displayed_dates(entry) if isinstance(entry, Source) else ()
    return dates[0].date if len(dates) == 1 and dates[0].is_attested else None


def _described(entry: Entry, item: CslItem) -> str:
    """Say what a letter without a title is, which CSL styles say by who wrote to whom."""
    recipients = [spoken(name) for name in item.variables.get("recipient", ())]
    kind = entry.type.capitalize() if isinstance(entry, Source) else "Letter"
    return f"{kind} to {joined(recipients)}" if recipients else ""


def _origin(source: Source, cited: str, fields: Mapping[str, str]) -> dict[str, str]:
    """Say from which language the text was translated: to biblatex where it has a name for it, or else in words."""
    tags = {
        base_language(origin.language.tag)
        for step in source.text(cited).derived_from
        if step.kind == "translation" and step.translators
        if (origin := source.text(step.text)).language
    }
    if len(tags) != 1:
        return {}
    (tag,) = tags
    named = biblatex_language(tag)
    if named:
        return {"origlanguage": named}
    said = f"Translated from {language_name(tag)}"
    return {"addendum": f"{said}. {fields['addendum']}" if "addendum" in fields else said}


def _part(item: CslItem, whole: str, dialect: Dialect) -> Laid:
    fields = _fields(item, dialect)
    options = ",".join(filter(None, ("skipbib=true", fields.get("options"))))
    fields |= {"options": options, PART_OF: whole}
    return Laid(_type(item, dialect), f"{whole}-{key_of(item.id)}", fields)
