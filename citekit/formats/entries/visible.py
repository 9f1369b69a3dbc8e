"""What of an entry other programs see: the CSL item that a source is written through.

A record that citations cannot be made of, because none of its texts is known to exist or because its archive is in
no table, still has a title, names and dates to show.
"""

from collections.abc import Iterator

from citekit.archives import Repositories
from citekit.csl.from_source import item_from
from citekit.csl.item import CslItem
from citekit.errors import NotFoundError
from citekit.model import Repository, Source, Text

__all__ = [
    "Entry",
    "other_items",
    "table_for",
    "under_names_of_csl",
    "visible_item",
    "visible_text",
]

Entry = Source | CslItem
"""What formats other than those of records hold: archival sources, and published works as CSL items."""


def visible_item(entry: Entry, text_id: str | None = None) -> CslItem:
    """Give the item through which an entry is written; an archive unknown to the table is named by its key.

    Args:
        entry: The entry.
        text_id: Which text of a source; the one that `visible_text` names where None.

    Raises:
        NotFoundError: The source has no such text, or it is only inferred to have existed.
    """
    if isinstance(entry, CslItem):
        return under_names_of_csl(entry)
    if text_id is not None:
        return item_from(entry, text_id, repositories=table_for(entry))
    seen = visible_text(entry)
    if seen.certainty == "inferred":
        bare = Text(id=seen.id, title=seen.title)
        entry = entry.model_copy(update={"texts": (bare,), "cite": None})
    return item_from(entry, seen.id, repositories=table_for(entry))


def described_item(entry: Entry) -> CslItem:
    """Give the item of an entry for a list that people look through, where all need a title or a description.

    Citations name a letter by its people alone, so that its item has no title where an archivist made one.
    """
    item = visible_item(entry)
    if isinstance(entry, CslItem) or "title" in item.variables:
        return item
    return CslItem(item.id, item.type, {**item.variables, "genre": entry.title.text})


_OF_SCHEMA = {"shortTitle": "title-short", "journalAbbreviation": "container-title-short"}
"""Variables that the schema of CSL-JSON knows by a second name, by that name. Source: csl-data.json."""


def under_names_of_csl(item: CslItem) -> CslItem:
    """Give an item with the short titles under the names that CSL itself has for them."""
    variables = item.variables
    if not _OF_SCHEMA.keys() & variables.keys():
        return item
    named = {_OF_SCHEMA.get(name, name): value for name, value in variables.items()}
    own = {name: variables[name] for name in _OF_SCHEMA.values() if name in variables}
    return CslItem(item.id, item.type, {**named, **own})


def visible_text(source: Source) -> Text:
    """Give the text that a source is cited by; the first that is known to exist where that one is only inferred."""
    known = _known_texts(source)
    return source.cited if source.cited in known or not known else known[0]


def other_items(source: Source) -> Iterator[tuple[str, CslItem]]:
    """Yield the items of the texts of a source that are known to exist, without the one that it is written through.

    Yields:
        The id of a text in its source, and its item, whose id names both: ``wcda-121618#chinese``.
    """
    table, seen = table_for(source), visible_text(source)
    for text in _known_texts(source):
        if text is not seen:
            item_id = f"{source.id}#{text.id}"
            yield text.id, item_from(source, text.id, repositories=table, item_id=item_id)


def _known_texts(source: Source) -> list[Text]:
    return [text for text in source.texts if text.certainty != "inferred"]


def table_for(source: Source) -> Repositories:
    """Give the archives table with an entry for each archive of a source that it does not have."""
    table = Repositories.in_use()
    unknown = {
        held.repository.id
        for text in source.texts
        for held in text.held_at
        if not _is_known(held.repository, table)
    }
    if not unknown:
        return table
    return Repositories([*table, *(Repository(id=name, name=name) for name in unknown)])


def _is_known(repository: Repository, table: Repositories) -> bool:
    try:
        table.resolve(repository)
    except NotFoundError:
        return False
    return True
