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

__all__ = ["Entry", "other_items", "visible_item"]

Entry = Source | CslItem
"""What formats other than those of records hold: archival sources, and published works as CSL items."""


def visible_item(entry: Entry) -> CslItem:
    """Give the item through which an entry is written; an archive unknown to the table is named by its key."""
    if isinstance(entry, CslItem):
        return entry
    known = _known_texts(entry)
    if not known:
        bare = Text(id=entry.texts[0].id, title=entry.texts[0].title)
        entry, known = entry.model_copy(update={"texts": (bare,), "cite": None}), [bare.id]
    return item_from(entry, _shown(entry, known), repositories=_table(entry))


def other_items(source: Source) -> Iterator[tuple[str, CslItem]]:
    """Yield the items of the texts of a source that are known to exist, without the one that it is written through.

    Yields:
        The id of a text in its source, and its item, whose id names both: ``wcda-121618#chinese``.
    """
    known = _known_texts(source)
    table = _table(source)
    for text_id in known:
        if text_id != _shown(source, known):
            item_id = f"{source.id}#{text_id}"
            yield text_id, item_from(source, text_id, repositories=table, item_id=item_id)


def _known_texts(source: Source) -> list[str]:
    return [text.id for text in source.texts if text.certainty != "inferred"]


def _shown(source: Source, known: list[str]) -> str:
    return source.cited.id if source.cited.id in known else known[0]


def _table(source: Source) -> Repositories:
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
