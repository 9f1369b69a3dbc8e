"""The list of archives: which headings, and under each which lines, in the order of the codes."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from citekit.archives import Repositories
from citekit.bibliographies.collection import collection_item, shelfmark
from citekit.bibliographies.listed import Listed
from citekit.bibliographies.place import Place, place_of
from citekit.bibliographies.scheme import Detail, Headed, Held, Listing
from citekit.csl.collation import collation_key
from citekit.csl.item import CslItem
from citekit.csl.style import Style
from citekit.model import Source

__all__ = ["Archived", "Line", "Node", "nodes_of"]


@dataclass(frozen=True, slots=True)
class Archived:
    """A source in one of the places where it lies."""

    listed: Listed
    place: Place
    number: int
    """Which of its copies this is, from 1."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is listed: an item by the style, or a code as it is."""

    id: str
    item: CslItem | None = None
    text: str = ""
    """The code; with an item what is listed where the style prints nothing of it."""
    noted: str | None = None
    stands_for_items: bool = False
    """Whether the item is a collection made for the list."""


@dataclass(frozen=True, slots=True)
class Node:
    """A heading with lines, or with further headings."""

    heading: str
    lines: tuple[Line, ...] = ()
    nodes: tuple["Node", ...] = ()


def nodes_of(
    sources: Sequence[Listed],
    listing: Listing,
    *,
    held: Held,
    style: Style,
    table: Repositories,
    language: str,
) -> Node:
    """List sources by the archives that hold them.

    Raises:
        NotFoundError: The archives table has no archive of an id.
    """
    archived = [
        Archived(one, place_of(holding, one.entry, table, language), number)
        for one in sources
        if isinstance(one.entry, Source)
        for number, holding in enumerate(one.holdings(held), start=1)
    ]
    archived.sort(key=lambda one: _order(one, listing, language))
    # Citations by author and date lead to items, so that a collection cannot stand for them.
    detail: Detail = listing.entries
    if detail == "manual" and style.kind != "note":
        detail = "documents"
    return _Lister(listing, detail, style, table).node("", archived, listing.headings)


def _order(one: Archived, listing: Listing, language: str) -> tuple[Any, ...]:
    """Give what puts sources in order: the archive as it is printed, then its codes."""
    place = one.place
    countries = "country" in listing.headings
    archives = "repository" in listing.headings
    name = place.heading if archives else place.repository.cited
    return (
        collation_key(place.repository.country or "", language) if countries else (),
        collation_key(name.removeprefix(_ARTICLE), language),
        place.archive,
        place.collection_order,
        place.file_order,
        place.leaf_order,
        one.listed.item.id,
    )


_ARTICLE = "The "
"""Does not count in the order of names: The National Archives stand under N."""
_HEADINGS: dict[Headed, Callable[[Place], str]] = {
    "country": lambda place: place.repository.country or "",
    "repository": lambda place: place.heading,
    "collection": lambda place: place.collection if place.file else "",
}
"""The words of a heading; empty where there is none. A collection of which no file is known is a line itself."""


@dataclass(frozen=True, slots=True)
class _Lister:
    listing: Listing
    detail: Detail
    style: Style
    table: Repositories

    def node(self, heading: str, archived: Sequence[Archived], headed: Sequence[Headed]) -> Node:
        if not headed:
            return Node(heading, tuple(self.lines(archived)))
        name, *inner = headed
        groups: dict[str, list[Archived]] = defaultdict(list)
        for one in archived:
            groups[_HEADINGS[name](one.place)].append(one)
        lines: list[Line] = []
        nodes: list[Node] = []
        for words, group in groups.items():
            node = self.node(words, group, inner)
            if words:
                nodes.append(node)
            else:
                lines += node.lines
                nodes += node.nodes
        return Node(heading, tuple(lines), tuple(nodes))

    def lines(self, archived: Sequence[Archived]) -> Iterator[Line]:
        match self.detail:
            case "documents":
                yield from map(_document, archived)
            case "manual":
                yield from self._as_the_manual(archived)
            case "collections":
                yield from self._codes(archived, lambda place: place.collection or place.file)
            case "files":
                yield from self._codes(archived, self._file)

    def _as_the_manual(self, archived: Sequence[Archived]) -> Iterator[Line]:
        """Yield a collection once several of its items are cited, and else the item."""
        cited: dict[tuple[str, str], set[str]] = defaultdict(set)
        own: dict[tuple[str, str], Archived] = {}
        for one in archived:
            key = _collection(one.place)
            cited[key].add(one.listed.entry.id)
            if isinstance(one.listed.entry, Source) and one.listed.entry.is_collection:
                own[key] = one
        done: set[tuple[str, str]] = set()
        for one in archived:
            key = _collection(one.place)
            stands_for = key[1] and (len(cited[key]) >= self.listing.several or key in own)
            if not stands_for:
                yield _document(one)
            elif key not in done:
                done.add(key)
                if key in own:
                    yield _document(own[key])
                else:
                    item = collection_item(one.place, self.style, self.table)
                    code = shelfmark(one.place, one.place.collection)
                    yield Line(item.id, item, code, stands_for_items=True)

    def _file(self, place: Place) -> str:
        """Give the code of the file, after the name of its collection where nothing else tells it."""
        told = place.is_coded or "collection" in self.listing.headings
        named = "" if told and place.file else place.collection
        return ", ".join(filter(None, (named, place.file)))

    def _codes(self, archived: Sequence[Archived], words: Callable[[Place], str]) -> Iterator[Line]:
        """Yield each code once; an item that has none is listed itself."""
        done: set[tuple[str, str]] = set()
        for one in archived:
            code = words(one.place)
            key = one.place.archive, code.casefold()
            if not code:
                yield _document(one)
            elif key not in done:
                done.add(key)
                named = (
                    code if "repository" in self.listing.headings else shelfmark(one.place, code)
                )
                yield Line(f"{one.place.archive}/{code}", text=named)


def _collection(place: Place) -> tuple[str, str]:
    return place.archive, place.collection.casefold()


def _document(one: Archived) -> Line:
    again = f"#{one.number}" if one.number > 1 else ""
    code = shelfmark(one.place, one.place.file or one.place.collection)
    return Line(f"{one.listed.item.id}{again}", one.listed.item, code, one.listed.noted)
