"""What of an entry other programs see: the CSL item that a source is written through.

A record that citations cannot be made of, because none of its texts is known to exist or because its archive is in
no table, still has a title, names and dates to show.
"""

from citekit.archives import Repositories
from citekit.csl.from_source import item_from
from citekit.csl.item import CslItem
from citekit.errors import NotFoundError
from citekit.model import Repository, Source, Text

__all__ = ["Entry", "visible_item"]

Entry = Source | CslItem
"""What formats other than those of records hold: archival sources, and published works as CSL items."""


def visible_item(entry: Entry) -> CslItem:
    """Give the item through which an entry is written; an archive unknown to the table is named by its key."""
    if isinstance(entry, CslItem):
        return entry
    known = [text.id for text in entry.texts if text.certainty != "inferred"]
    if not known:
        bare = Text(id=entry.texts[0].id, title=entry.texts[0].title)
        entry, known = entry.model_copy(update={"texts": (bare,), "cite": None}), [bare.id]
    text_id = entry.cited.id if entry.cited.id in known else known[0]
    return item_from(entry, text_id, repositories=_table(entry))


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
