"""A manuscript in Markdown with its citations made: notes or author and date, and the list at the end."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from citekit.csl.output import render
from citekit.csl.tree import Text
from citekit.errors import CitekitError, Location, Problem, RecordError
from citekit.manuscript.compose import Composition
from citekit.manuscript.keys import Entry
from citekit.manuscript.making import make, told
from citekit.manuscript.markdown.blocks import Blocks, blocks_of
from citekit.manuscript.markdown.replace import Edit, Replacer, edited
from citekit.manuscript.markdown.scan import Found, Scan, scan
from citekit.manuscript.settings import Settings, settings_from

__all__ = ["Manuscript", "cite_manuscript", "places_of_keys"]

_DEEPEST = 6
"""The lowest level of headings."""
_EMPHASIS = re.compile(r"\*(?=\S)([^*]+)(?<=\S)\*")


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A manuscript with its citations made."""

    text: str
    entries: tuple[Entry, ...]
    """What it cites, in the order of first citation, and what its list has besides."""
    problems: tuple[CitekitError, ...]
    """Keys that name nothing, each with its place, and records that could not be read."""
    warnings: tuple[CitekitError, ...]
    """What was done, and should be looked at."""


def cite_manuscript(
    text: str,
    library: Mapping[str, Entry] | None = None,
    *,
    settings: Settings | None = None,
    looks_up: bool | None = None,
    file: str = "<manuscript>",
    folder: str | Path | None = None,
) -> Manuscript:
    """Make the citations of a manuscript in Markdown; everything else stays as it is.

    >>> from citekit.csl.item import CslItem
    >>> book = CslItem.from_json({"id": "split", "type": "book", "title": "The Split", "issued": {"edtf": "2008"}})
    >>> print(cite_manuscript("As is well known [@split, 27].", {"split": book}).text)
    As is well known.[^1]
    <BLANKLINE>
    ::: {#refs}
    *The Split*. 2008.
    :::
    <BLANKLINE>
    [^1]: *The Split* (2008), 27.
    <BLANKLINE>

    Args:
        text: The manuscript, with citations as Pandoc has them.
        library: Entries by id. What the manuscript itself names comes after them.
        settings: What counts more than what the manuscript says.
        looks_up: Whether other keys are looked up in ``./records`` and among the examples; where None,
            only without a library.
        file: The name that errors give the manuscript.
        folder: That of the manuscript, from which the paths in it begin.

    Raises:
        NotFoundError: There is no such style or locale.
        ReadError: A file that the manuscript names is not there.
        RecordError: Its metadata cannot be read.
        StyleError: The style is not valid CSL.
    """
    blocks = blocks_of(text)
    said = settings_from(
        _metadata(text, blocks, file), folder=Path(folder) if folder else None, file=file
    )
    settings = said if settings is None else settings.over(said)
    found = scan(text, blocks, chapters=settings.chapters or 0)
    if not found.found and not settings.nocite:
        return Manuscript(text, (), (), ())
    made = make(
        [one.written for one in found.found], library, settings, looks_up=looks_up, file=file
    )
    composition = made.composition
    replacer = Replacer(
        text,
        found,
        composition.citations,
        moves_marks=made.moves_marks,
        in_quotes=made.in_quotes,
    )
    edits = replacer.edits()
    warnings = [*made.warnings, *_too_wide(replacer.too_wide, text, file)]
    blocks_of_list = [] if settings.without_list else _list(composition, settings)
    written = _written(text, edits, blocks, blocks_of_list, replacer.notes)
    if blocks_of_list and blocks.list_place and not blocks.list_place.is_empty:
        place = location(text, blocks.list_place.start, file)
        reason = (
            "the list is filled already, and was left as it is; work from the manuscript itself"
        )
        warnings.append(RecordError([Problem(place, "refs", reason)]))
    unresolved = [told(one, location(text, one.cite.at, file)) for one in composition.unresolved]
    return Manuscript(written, composition.entries, (*unresolved, *made.problems), tuple(warnings))


def _metadata(text: str, blocks: Blocks, file: str) -> Mapping[str, Any]:
    """Give the metadata at the head of a text, every value as text.

    Raises:
        RecordError: It is not YAML.
    """
    if blocks.front_matter is None:
        return {}
    start, end = blocks.front_matter
    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        found = yaml.load(text[start:end], Loader=loader)  # noqa: S506 -- the loader that makes only text
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + 2
        column = error.problem_mark.column + 1 if error.problem_mark else None
        reason = f"the metadata are not YAML: {error.problem}"
        raise RecordError([Problem(Location(file, line, column), "", reason)]) from None
    if not isinstance(found, Mapping):
        return {}
    if "references" in found:
        return {**found, "references": _with_fonts(found["references"])}
    return found


def _with_fonts(value: Any) -> Any:
    """Give references with their emphasis as CSL-JSON has it, not as Markdown."""
    if isinstance(value, str):
        return _EMPHASIS.sub(r"<i>\1</i>", value)
    if isinstance(value, Mapping):
        return {key: _with_fonts(one) for key, one in value.items()}
    return [_with_fonts(one) for one in value] if isinstance(value, list) else value


def _list(composition: Composition, settings: Settings) -> list[str]:
    """Give the blocks of the list: its headings, and its entries."""
    blocks: list[str] = []
    for part in composition.listed:
        if part.heading:
            blocks.append(
                f"{'#' * min(part.level + 1, _DEEPEST)} {render((Text(part.heading),), 'markdown')} {{.unnumbered}}"
            )
        blocks += [render(tree, "markdown") for _, tree in part.entries]
    heading = [f"# {settings.title} {{.unnumbered}}"] if settings.title and blocks else []
    return [*heading, *blocks]


def _written(
    text: str,
    edits: Sequence[Edit],
    blocks: Blocks,
    listed: Sequence[str],
    notes: Sequence[tuple[str, str]],
) -> str:
    """Give the text with its citations, its list and its notes."""
    line_end = "\r\n" if "\r\n" in text else "\n"
    inside = (line_end * 2).join(listed)
    place = blocks.list_place
    after: list[str] = []
    changes = list(edits)
    if listed and place is None:
        after.append(f"::: {{#refs}}{line_end}{inside}{line_end}:::")
    elif listed and place is not None and place.is_empty:
        changes.append(Edit(place.start, place.end, f"{line_end}{inside}{line_end * 2}"))
    after += [f"[^{label}]: {note}" for label, note in notes]
    body = edited(text, changes)
    if not after:
        return body
    gap = "" if not body.strip() else line_end * (1 if body.endswith("\n") else 2)
    return f"{body}{gap}{(line_end * 2).join(after)}{line_end}"


def _too_wide(found: Sequence[Found], text: str, file: str) -> list[CitekitError]:
    reason = "the citation is wider than its column; draw the table with pipes: | a | b |"
    return [RecordError([Problem(location(text, one.start, file), "", reason)]) for one in found]


def location(text: str, at: int, file: str) -> Location:
    """Give the line and column of an offset."""
    return Location(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def places_of_keys(text: str, file: str) -> dict[str, list[Location]]:
    """Give where each key stands in a manuscript in Markdown, for what is found by other means."""
    found: Scan = scan(text, blocks_of(text))
    places: dict[str, list[Location]] = {}
    for one in found.found:
        for cite in one.written.cites:
            places.setdefault(cite.key, []).append(location(text, cite.at, file))
    return places
