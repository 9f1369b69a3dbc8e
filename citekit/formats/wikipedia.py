"""Wikipedia: a citation template for each entry, to paste between ``<ref>`` and ``</ref>``.

An archival document becomes ``{{cite archive}}``, a published work the template of its kind.

Source: Wikipedia, "Template:Cite archive", and the Citation Style 1 templates for published works.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from citekit.csl.attested import attested
from citekit.csl.edtf import edtf_from
from citekit.csl.from_date import date_in_words
from citekit.csl.item import CslItem
from citekit.csl.variables import one_line
from citekit.csl.vocabulary import VARIABLES
from citekit.formats.entries.plain_names import whole_name
from citekit.formats.entries.visible import table_for, visible_item
from citekit.formats.loss import OTHER_VARIABLES, all_but
from citekit.model import Holding, Source

__all__ = ["LOST", "LOST_OF_WORKS", "MEDIA_TYPE", "SUFFIXES", "write", "write_parts"]

SUFFIXES = (".wiki",)
MEDIA_TYPE = "text/x-wiki"
LOST: frozenset[str] = all_but(
    "type", "title.text", "authors.agent.family", "authors.agent.given", "authors.agent.particle",
    "authors.agent.suffix", "authors.agent.name", "authors.agent.literal", "dates.certainty", "dates.date",
    "texts.title.text", "texts.held_at.repository.id", "texts.held_at.repository.name",
    "texts.held_at.repository.place", "texts.held_at.collection", "texts.held_at.reference.raw",
    "texts.held_at.reference.levels.value", "texts.held_at.reference.levels.label",
    "texts.held_at.reference.levels.uncertain", "texts.held_at.locator.raw",
    "texts.derived_from.translators.agent.family", "texts.derived_from.translators.agent.given",
    "texts.derived_from.translators.agent.particle", "texts.derived_from.translators.agent.suffix",
    "texts.derived_from.translators.agent.name", "texts.derived_from.translators.agent.literal",
    "texts.published_in.url",
)  # fmt: skip
LOST_OF_WORKS = VARIABLES - {
    "title", "DOI", "ISBN", "ISSN", "URL", "author", "collection-title", "container-title", "edition", "editor",
    "issue", "issued", "language", "page", "publisher", "publisher-place", "translator", "volume",
} | {OTHER_VARIABLES}  # fmt: skip

Field = tuple[str, str]

_TEMPLATES = {
    "book": "cite book", "chapter": "cite book", "article-journal": "cite journal", "article-magazine": "cite magazine",
    "article-newspaper": "cite news", "thesis": "cite thesis", "report": "cite report", "webpage": "cite web",
    "map": "cite map", "interview": "cite interview", "speech": "cite speech", "paper-conference": "cite conference",
    "entry-encyclopedia": "cite encyclopedia",
}  # fmt: skip
_HOLDERS = {
    "cite journal": "journal", "cite magazine": "magazine", "cite news": "newspaper", "cite web": "website",
    "cite encyclopedia": "encyclopedia", "cite conference": "book-title",
}  # fmt: skip
_LEVELS = {
    "fonds": {"fonds", "subfonds", "recordgrp", "subgrp"}, "series": {"series", "subseries"}, "file": {"file"}, "item-id": {"item"},
}  # fmt: skip
_SIGNS = re.compile(r"\||\{\{|\}\}|\[\[|\]\]|<|>|\'\'|~~~")


def write(entries: Iterable[Source | CslItem]) -> str:
    """Write a template for each entry, one a line."""
    return "".join(write_parts(entries))


def write_parts(entries: Iterable[Source | CslItem]) -> Iterator[str]:
    """Yield what `write` gives, template by template."""
    for entry in entries:
        yield f"{_template(entry)}\n"


def _template(entry: Source | CslItem) -> str:
    if isinstance(entry, Source):
        name, fields = "cite archive", _archival(entry)
    else:
        name = _TEMPLATES.get(entry.type, "citation")
        fields = _published(entry, name)
    said = "".join(f" |{field}={_escaped(value)}" for field, value in fields if value)
    return f"{{{{{name}{said}}}}}"


def _escaped(value: str) -> str:
    """Keep signs that mean something in a template from meaning it."""
    return _SIGNS.sub(
        lambda sign: "{{!}}" if sign[0] == "|" else f"<nowiki>{sign[0]}</nowiki>", value
    )


def _archival(source: Source) -> Iterator[Field]:
    item, facts = visible_item(source), attested(source)
    said = item.variables
    translators = " and ".join(map(whole_name, said.get("translator", ())))
    kind = source.type.replace("-", " ")
    yield from _people(said.get("author", ()), "")
    recipients = " and ".join(map(whole_name, said.get("recipient", ())))
    described = (
        f"{kind.capitalize()} to {recipients}" if recipients else one_line(said.get("genre", ""))
    )
    yield "item", one_line(said.get("title", "")) or described
    yield "item-url", one_line(said.get("URL", ""))
    yield "type", f"{kind}, translated by {translators}" if translators else kind
    yield "date", _date(said.get("issued"))
    held = next((one for text in facts.texts for one in text.held_at), None)
    if held is not None:
        yield from _place(source, held)


def _place(source: Source, held: Holding) -> Iterator[Field]:
    archive = table_for(source).resolve(held.repository)
    leaves = held.locator.raw if held.locator else ""
    numbered = leaves if leaves[:1].isdigit() else ""
    yield "page" if numbered.isdigit() else "pages", numbered
    levels = list(held.reference.levels) if held.reference else []
    collection = held.collection
    if collection is None and held.reference:
        collection = str(levels.pop(0)) if levels else str(held.reference)
    for name, kinds in _LEVELS.items():
        parts = [str(level) for level in levels if level.level in kinds]
        if name == "file" and not numbered:
            parts.append(leaves)  # the template writes "p." before pages
        yield name, ", ".join(filter(None, parts))
    yield (
        "box",
        ", ".join(one.value for one in held.reference.containers if one.type == "box")
        if held.reference
        else "",
    )
    yield "collection", collection or ""
    yield "institution", archive.name or archive.cited
    yield "location", archive.place or ""


def _published(item: CslItem, template: str) -> Iterator[Field]:
    said = item.variables
    holder = _HOLDERS.get(template)
    in_book = template == "cite book" and "container-title" in said
    yield from _people(said.get("author", ()), "")
    yield from _people(said.get("editor", ()), "editor-")
    yield "chapter" if in_book else "title", _text(said, "title")
    yield holder or "title", _text(said, "container-title") if holder or in_book else ""
    yield "translator", "; ".join(map(whole_name, said.get("translator", ())))
    yield "date", _date(said.get("issued"))
    for field, variable in (
        ("series", "collection-title"), ("edition", "edition"), ("volume", "volume"), ("issue", "issue"), ("pages", "page"),
        ("publisher", "publisher"), ("location", "publisher-place"), ("language", "language"), ("isbn", "ISBN"),
        ("issn", "ISSN"), ("doi", "DOI"), ("url", "URL"),
    ):  # fmt: skip
        yield field, _text(said, variable)
    yield "access-date", _date(said.get("accessed")) if said.get("URL") else ""


def _people(names: Sequence[Mapping[str, Any]], before: str) -> Iterator[Field]:
    """Number the people where there are several, as the templates want it."""
    for place, name in enumerate(names, 1):
        number = str(place) if len(names) > 1 else ""
        if name.get("family") and name.get("given") and not name.get("static-ordering"):
            yield (
                f"{before}last{number}",
                one_line(
                    " ".join(filter(None, (name.get("non-dropping-particle"), name["family"])))
                ),
            )
            yield f"{before}first{number}", one_line(name["given"])
        else:
            yield f"{before or ''}{'author' if not before else 'last'}{number}", whole_name(name)


def _text(said: Mapping[str, Any], variable: str) -> str:
    return one_line(said.get(variable, ""))


def _date(value: Mapping[str, Any] | None) -> str:
    date = edtf_from(value) if value else None
    return date_in_words(date) if date else one_line((value or {}).get("literal", ""))
