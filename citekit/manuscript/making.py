"""What both kinds of manuscript have in common: settings and citations go in, what is printed comes out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from citekit.bibliographies import scheme_of
from citekit.csl.access_dates import with_access_dates
from citekit.csl.style import Style, load_style
from citekit.errors import CitekitError, Location, NotFoundError, Problem, RecordError, suggest
from citekit.manuscript.compose import Composition, Unresolved, compose
from citekit.manuscript.keys import Entry
from citekit.manuscript.settings import Settings
from citekit.manuscript.sources import Sources
from citekit.manuscript.written import WrittenCitation

__all__ = ["Made", "make", "told"]

_DEFAULT_STYLE = "chicago"


@dataclass(frozen=True, slots=True)
class Made:
    """The citations of a manuscript, made."""

    composition: Composition
    style: Style
    moves_marks: bool
    """Whether punctuation goes before the mark of a note."""
    in_quotes: bool
    """Whether periods and commas go before a closing quotation mark."""
    problems: tuple[CitekitError, ...]
    """What could not be read; unresolved keys are in the composition."""
    warnings: tuple[CitekitError, ...]


def make(
    written: Sequence[WrittenCitation],
    library: Mapping[str, Entry] | None,
    settings: Settings,
    *,
    looks_up: bool | None,
    file: str,
) -> Made:
    """Make the citations of a manuscript.

    Args:
        written: The citations in the order of their notes.
        library: Entries by id.
        settings: What the manuscript says, and what counts more.
        looks_up: Whether other keys are looked up in a folder of records; where None, only without a library.
        file: The name that errors give the manuscript.

    Raises:
        NotFoundError: There is no such style, locale or scheme.
        ReadError: A file that the manuscript names is not there.
        RecordError: The scheme file has mistakes.
        StyleError: The style is not valid CSL, or cannot be told which dates of access it gives.
    """
    style = load_style(settings.style or _DEFAULT_STYLE)
    if settings.access_dates:
        style = with_access_dates(style)
    looks_up = library is None if looks_up is None else looks_up
    sources = Sources(library, settings, looks_up=looks_up, file=file)
    composition = compose(
        written,
        sources.find,
        style=style,
        locale=settings.locale,
        uncited=sources.uncited(settings.nocite),
        scheme=None if settings.group is None else scheme_of(settings.group),
    )
    return Made(
        composition,
        style,
        moves_marks=settings.moves_marks is not False,
        in_quotes=composition.locale.is_on("punctuation-in-quote"),
        problems=sources.problems,
        warnings=(*sources.warnings, *_unplaced(composition, file)),
    )


def _unplaced(composition: Composition, file: str) -> list[CitekitError]:
    if not composition.unplaced:
        return []
    named = ", ".join(composition.unplaced)
    reason = f"no group of the scheme takes these, which stand in a last section: {named}"
    return [RecordError([Problem(Location(file), "group", reason)])]


def told(one: Unresolved, place: Location) -> RecordError:
    """Give the error that tells of a key, with its place and the nearest that there is."""
    key, error = one.cite.key, one.error
    if isinstance(error, NotFoundError) and error.kind == "record":
        hint = suggest(key, error.known)
        return RecordError([Problem(place, f"@{key}", "no record has this key", hint)])
    return RecordError([Problem(place, f"@{key}", str(error))])
