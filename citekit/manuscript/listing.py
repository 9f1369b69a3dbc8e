"""The list at the end of a manuscript: in one, or divided into archives, published sources and literature."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from citekit.bibliographies import Scheme, Section, divide, listed
from citekit.csl.citation import Citation
from citekit.csl.cited import Cited, CitedItems
from citekit.csl.processor import Processor
from citekit.csl.style import Style
from citekit.csl.tree import Text, Tree

__all__ = ["ListPart", "divided_list", "one_list"]


@dataclass(frozen=True, slots=True)
class ListPart:
    """Entries under a heading."""

    entries: tuple[tuple[str, Tree], ...]
    """Each with its id, in order."""
    heading: str = ""
    """Empty where there is none."""
    level: int = 0
    """Of the heading, below that of the list."""


def one_list(
    style: Style,
    items: CitedItems,
    cited: Mapping[str, tuple[Cited, str | None]],
    citations: Sequence[Citation],
    language: str,
) -> list[ListPart]:
    """Give the list in one part, in the style's order; none where nothing is listed or the style has no list.

    Args:
        style: From ``load_style``.
        items: Those of the manuscript.
        cited: What is listed, by the id of its item, each with the id of what is noted after it.
        citations: Those of the manuscript.
        language: The tag of the language to write in.
    """
    if not style.has_bibliography or not items.all:
        return []
    noted = {one: note for one, (_, note) in cited.items() if note is not None}
    left_out = {*noted.values(), *_copies_listed_with_their_text(style, cited)}
    found = dict(Processor(style, items.all, locale=language).bibliography(citations))
    entries = (
        (one, (*tree, Text(" "), *found[noted[one]]) if one in noted else tree)
        for one, tree in found.items()
        if one not in left_out
    )
    return [ListPart(tuple(entries))]


def _copies_listed_with_their_text(
    style: Style, cited: Mapping[str, tuple[Cited, str | None]]
) -> Iterator[str]:
    """Yield the copies whose text is listed too, with all its copies; author and date need each entry."""
    if style.kind != "note":
        return
    for item, (one, _) in cited.items():
        if one.witness is not None and item.removesuffix(f"#{one.witness}").rstrip("#") in cited:
            yield item


def divided_list(
    style: Style,
    items: CitedItems,
    cited: Mapping[str, tuple[Cited, str | None]],
    citations: Sequence[Citation],
    language: str,
    *,
    scheme: Scheme,
) -> tuple[list[ListPart], tuple[str, ...]]:
    """Give the list divided by a scheme, and the ids of what no group of the scheme takes.

    Args are those of `one_list`; a scheme divides.

    Raises:
        StyleError: The style has no bibliography.
    """
    copies = set(_copies_listed_with_their_text(style, cited))
    entries = [one for item, (one, _) in cited.items() if item not in copies]
    division = divide(listed(entries, items), scheme, style=style, locale=language)
    processor = Processor(style, [*items.all, *division.items], locale=language)
    divided = division.rendered(processor, citations)
    return [part for section in divided for part in _parts(section)], divided.unplaced


def _parts(section: Section) -> Iterator[ListPart]:
    entries = tuple((entry.id, entry.tree) for entry in section.entries)
    yield ListPart(entries, section.heading, section.level)
    for inner in section.sections:
        yield from _parts(inner)
