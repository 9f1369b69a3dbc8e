"""A Pandoc document with its citations made: notes or author and date, and the list at the end."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from citekit.csl.compiled import compile_style
from citekit.csl.tree import Text
from citekit.errors import CitekitError, Location, Problem, RecordError
from citekit.manuscript.keys import Entry
from citekit.manuscript.making import Made, make, told
from citekit.manuscript.pandoc.inlines import inlines_of
from citekit.manuscript.pandoc.metadata import plain_metadata
from citekit.manuscript.pandoc.replace import Replacer
from citekit.manuscript.pandoc.scan import scan
from citekit.manuscript.settings import Settings, settings_from

__all__ = ["PandocDocument", "cite_pandoc"]

_SETTINGS = frozenset(
    {
        "bibliography",
        "citation-style",
        "citekit",
        "csl",
        "nocite",
        "references",
        "reference-section-title",
    }
)
"""Metadata that have done their work once the citations are made; Pandoc's templates would act on some again."""

_HANGING_IN_TYPST = "#set par(hanging-indent: 2em)"
"""What Pandoc's writer for Typst does not make of the class of the division."""


@dataclass(frozen=True, slots=True)
class PandocDocument:
    """A document in Pandoc's JSON with its citations made."""

    document: dict[str, Any]
    entries: tuple[Entry, ...]
    """What it cites, in the order of first citation, and what its list has besides."""
    problems: tuple[CitekitError, ...]
    """Keys that name nothing, and records that could not be read."""
    warnings: tuple[CitekitError, ...]
    """What was done, and should be looked at."""


def cite_pandoc(
    document: Mapping[str, Any],
    library: Mapping[str, Entry] | None = None,
    *,
    settings: Settings | None = None,
    looks_up: bool | None = None,
    file: str = "<manuscript>",
    folder: str | Path | None = None,
    places: Callable[[], Mapping[str, list[Location]]] | None = None,
) -> PandocDocument:
    """Make the citations of a document that Pandoc has read, as a filter of Pandoc does.

    Args:
        document: What ``pandoc -t json`` writes.
        library: Entries by id. What the manuscript itself names comes after them.
        settings: What counts more than what the manuscript says.
        looks_up: Whether other keys are looked up in ``./records`` and among the examples; where None,
            only without a library.
        file: The name that errors give the manuscript.
        folder: That of the manuscript, from which the paths in it begin.
        places: Gives where each key stands in the manuscript, in order, for the errors.

    Raises:
        NotFoundError: There is no such style or locale.
        ReadError: A file that the manuscript names is not there.
        RecordError: It is no Pandoc document, or a setting in it is wrong.
        StyleError: The style is not valid CSL.
    """
    meta, blocks = _parts(document, file)
    said = settings_from(plain_metadata(meta), folder=Path(folder) if folder else None, file=file)
    settings = said if settings is None else settings.over(said)
    printed = {key: value for key, value in meta.items() if key not in _SETTINGS}
    found = scan([printed, blocks], chapters=settings.chapters or 0)
    if not found.written and not settings.nocite:
        return PandocDocument(dict(document), (), (), ())
    made = make(found.written, library, settings, looks_up=looks_up, file=file)
    replacer = Replacer(found, made)
    done, blocks = replacer.replaced(printed), replacer.replaced(blocks)
    warnings = list(made.warnings)
    if not settings.without_list and made.composition.listed:
        listed = _list(made, replacer, settings)
        if not _put_list(blocks, listed):
            reason = "the list is filled already, and was left as it is"
            warnings.append(RecordError([Problem(Location(file), "refs", reason)]))
    unresolved = made.composition.unresolved
    known = places() if places is not None and unresolved else {}
    left = {key: iter(known[key]) for key in known}
    told_of = [
        told(one, next(left.get(one.cite.key, iter(())), Location(file))) for one in unresolved
    ]
    return PandocDocument(
        {**document, "meta": done, "blocks": blocks},
        made.composition.entries,
        (*told_of, *made.problems),
        tuple(warnings),
    )


def _parts(document: Mapping[str, Any], file: str) -> tuple[dict[str, Any], list[Any]]:
    if isinstance(document, Mapping):
        meta, blocks = document.get("meta"), document.get("blocks")
        if isinstance(meta, dict) and isinstance(blocks, list) and "pandoc-api-version" in document:
            return meta, blocks
    reason = "expected a document as 'pandoc -t json' writes it"
    raise RecordError([Problem(Location(file), "", reason)])


def _list(made: Made, replacer: Replacer, settings: Settings) -> dict[str, Any]:
    """Give the list as the division that Pandoc's own citations make, so that its writers know it."""
    style = made.style
    area = compile_style(style.source, style.language(settings.locale)).bibliography
    attributes = {} if area is None else area.attributes
    classes = ["references", "csl-bib-body"]
    blocks: list[dict[str, Any]] = []
    if attributes.get("hanging-indent") == "true":
        classes.append("hanging-indent")
        blocks.append({"t": "RawBlock", "c": ["typst", _HANGING_IN_TYPST]})
    spacing = [
        [name, attributes[name]] for name in ("entry-spacing", "line-spacing") if name in attributes
    ]
    if settings.title:
        blocks.append(_heading(settings.title, 1, "bibliography"))
    for part in made.composition.listed:
        if part.heading:
            blocks.append(_heading(part.heading, part.level + 1))
        for one, tree in part.entries:
            paragraph = {"t": "Para", "c": replacer.inlines(tree)}
            blocks.append({"t": "Div", "c": [[f"ref-{one}", ["csl-entry"], []], [paragraph]]})
    return {"t": "Div", "c": [["refs", classes, spacing], blocks]}


def _heading(text: str, level: int, name: str = "") -> dict[str, Any]:
    words = inlines_of((Text(text),), lambda _: None)
    return {"t": "Header", "c": [level, [name, ["unnumbered"], []], words]}


def _put_list(blocks: list[Any], listed: dict[str, Any]) -> bool:
    """Put the list where the author wants it, else at the end; False where something stands there."""
    place = _refs(blocks)
    if place is None:
        blocks.append(listed)
        return True
    if place["c"][1]:
        return False
    (_, classes, pairs), inside = listed["c"]
    own = place["c"][0]
    place["c"] = [["refs", list(dict.fromkeys([*own[1], *classes])), [*own[2], *pairs]], inside]
    return True


def _refs(node: Any) -> dict[str, Any] | None:
    if isinstance(node, dict):
        if node.get("t") == "Div" and node["c"][0][0] == "refs":
            return node
        return _refs(node["c"]) if node.get("t") in ("Div", "BlockQuote") else None
    if isinstance(node, list):
        return next((found for one in node if (found := _refs(one)) is not None), None)
    return None
