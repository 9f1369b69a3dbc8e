"""An entry on its way into a divided bibliography, and which group takes it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from citekit.bibliographies.scheme import Criteria, Group, Held, Scheme, Taken
from citekit.csl.attested import attested
from citekit.csl.cited import Cited, CitedItems
from citekit.csl.from_source import witnesses_of
from citekit.csl.item import CslItem
from citekit.model import Holding, Source, Text
from citekit.model.language import base_language

__all__ = ["Listed", "group_of", "listed"]


@dataclass(frozen=True)
class Listed:
    """What a bibliography lists: an entry, and the item by which the style prints it."""

    item: CslItem
    entry: Source | CslItem
    text: str | None = None
    """Which text of a source is cited; the one that the record names where None."""
    noted: str | None = None
    """The id of the item of a further text noted after it."""
    witness: str | None = None
    """Which of several copies is cited, by its id in the record; all of them where None."""

    def holdings(self, held: Held) -> tuple[Holding, ...]:
        """Give the attested copies that count: of the cited text, and with ``chain`` of what it was made from."""
        own = self._cited.held_at if self._cited else ()
        copies = own if held == "cited" else self._in_chain
        if self.witness is None:
            return copies
        return tuple(one for one in copies if one.id == self.witness)

    @property
    def is_published(self) -> bool:
        """Whether the cited text of a record is published."""
        return bool(self._cited and self._cited.published_in)

    @cached_property
    def _cited(self) -> Text | None:
        if not isinstance(self.entry, Source):
            return None
        return attested(self.entry.text(self.text or self.entry.cited.id))

    @cached_property
    def _in_chain(self) -> tuple[Holding, ...]:
        return witnesses_of(self.entry, self.text) if isinstance(self.entry, Source) else ()


def listed(entries: Iterable[Source | CslItem | Cited], items: CitedItems) -> list[Listed]:
    """Make the items of what is to be listed, each once.

    Errors are those of `CitedItems.cites`.
    """
    found: dict[str, tuple[Cited, str | None]] = {}
    for one in entries:
        cited = one if isinstance(one, Cited) else Cited(one)
        first, *noted = items.cites(cited)
        note = noted[0].id if noted else None
        if first.id not in found or (note and found[first.id][1] is None):
            found[first.id] = cited, note
    by_id = {item.id: item for item in items.all}
    return [
        Listed(by_id[key], cited.entry, cited.text, note, cited.witness)
        for key, (cited, note) in found.items()
    ]


def group_of(one: Listed, scheme: Scheme) -> Group | None:
    """Give the group in which an entry is listed: the one that names it, else the first that takes it."""
    groups = list(_with_inner(scheme.groups))
    for group in groups:
        if any(isinstance(take, Criteria) and _is_named(one, take) for take in group.takes):
            return group
    for group in groups:
        if any(_takes(take, one, scheme.held) for take in group.takes):
            return group
    return None


def _with_inner(groups: Sequence[Group]) -> Iterable[Group]:
    """Yield groups, those inside a group before it, so that the narrower takes first."""
    for group in groups:
        yield from _with_inner(group.groups)
        yield group


def _is_named(one: Listed, take: Criteria) -> bool:
    return not {one.item.id, one.entry.id}.isdisjoint(take.ids)


def _takes(take: Taken, one: Listed, held: Held) -> bool:
    match take:
        case "archives":
            return bool(one.holdings(held))
        case "published-sources":
            return one.is_published and not one.holdings(held)
        case "literature":
            return isinstance(one.entry, CslItem)
        case "rest":
            return True
        case Criteria():
            return _meets(one, take)


def _meets(one: Listed, take: Criteria) -> bool:
    variables = one.item.variables
    words = str(variables.get("keyword") or "").replace(";", ",").split(",")
    keywords = {word.strip().casefold() for word in words}
    types = {one.item.type, one.entry.type}
    return (
        (not take.ids or _is_named(one, take))
        and (not take.types or not types.isdisjoint(take.types))
        and (not take.keywords or not keywords.isdisjoint(map(str.casefold, take.keywords)))
        and (not take.languages or _language(variables.get("language")) in take.languages)
    )


def _language(tag: object) -> str:
    return base_language(str(tag)) if tag else ""
