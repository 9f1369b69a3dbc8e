"""Rules on copies in archives: codes, levels, leaves."""

from collections.abc import Iterator

from citekit.archives.codes.letters import to_latin
from citekit.archives.names import fold
from citekit.model import Holding, Locator
from citekit.provenance.check.record import Path, Record, called, language_of
from citekit.provenance.check.rule import Found, rule

__all__ = ["RULES", "place_of"]


def place_of(holding: Holding) -> tuple[str, str, str] | None:
    """Give archive, code and leaves as copies are compared; None where the code or the leaves are not known."""
    if not (holding.reference and holding.locator):
        return None
    archive = holding.repository.id or fold(str(holding.repository))
    return archive, fold(holding.reference.raw), _leaves(holding.locator)


def _leaves(locator: Locator) -> str:
    if locator.start:
        return f"{fold(locator.start)}-{fold(locator.end or locator.start)}{locator.side or ''}"
    return fold(locator.raw)


def _folded(text: str) -> str:
    """Fold a code; letters count as the same in Cyrillic and in Latin, as in fonds 059a."""
    return fold(to_latin(text))


@rule(
    "copy-nowhere",
    "note",
    why="An archive holds thousands of files; without a code or at least the name of the papers nobody finds the copy.",
    mend="Give the reference code (reference) or the collection (collection); or accept this where nothing more is known.",
)
def copy_nowhere(record: Record) -> Iterator[Found]:
    for path, holding, text in record.holdings:
        if not holding.reference and not holding.collection and not record.source.is_collection:
            yield Found(path, f"only the archive of {called(text)} is named")


@rule(
    "copy-twice",
    "error",
    why="A copy that stands twice prints twice.",
    mend="Make one of the two.",
)
def copy_twice(record: Record) -> Iterator[Found]:
    seen: set[tuple[str, tuple[str, str, str]]] = set()
    for path, holding, text in record.holdings:
        place = place_of(holding)
        if place and (text.id, place) in seen:
            yield Found(path, f"{called(text)} is held there twice")
        if place:
            seen.add((text.id, place))


@rule(
    "copy-of-two-texts",
    "warning",
    why="The same leaves hold one text; if two texts in different languages are said to lie there, one of them lies elsewhere or was never seen.",
    mend="Give each text its own leaves; take the copy away from the text that was only concluded.",
)
def copy_of_two_texts(record: Record) -> Iterator[Found]:
    seen: dict[tuple[str, str, str], str | None] = {}
    for path, holding, text in record.holdings:
        place = place_of(holding)
        if (
            place
            and place in seen
            and None not in (tags := {seen[place], language_of(text)})
            and len(tags) > 1
        ):
            yield Found(
                path,
                f"another text in another language is held on the same leaves as {called(text)}",
            )
        if place:
            seen.setdefault(place, language_of(text))


@rule(
    "code-levels",
    "error",
    why="The levels are a reading of the code; a level that does not stand in it was read wrong or mistyped.",
    mend="Mend the level or the code.",
)
def code_levels(record: Record) -> Iterator[Found]:
    for path, holding, _ in record.holdings:
        code = holding.reference
        if code is None:
            continue
        printed = _folded(f"{code.raw} {holding.collection or ''} {holding.verbatim or ''}")
        for number, level in enumerate(code.levels):
            if _folded(level.value) not in printed:
                yield Found(
                    (*path, "reference", "levels", number),
                    f"{level.value!r} does not stand in {code.raw!r}",
                )
        for number, container in enumerate(code.containers):
            if _folded(container.value) not in printed:
                yield Found(
                    (*path, "reference", "containers", number),
                    f"{container.value!r} does not stand in {code.raw!r}",
                )


@rule(
    "verbatim-copy",
    "warning",
    why="The line as it is printed is the proof of the code and the leaves; what does not stand in it was taken from elsewhere.",
    mend="Mend the code, the leaves or the line (verbatim).",
)
def verbatim_copy(record: Record) -> Iterator[Found]:
    for path, holding, _ in record.holdings:
        printed = _folded(holding.verbatim or "")
        for name in ("reference", "locator"):
            part = getattr(holding, name)
            if printed and part and _folded(part.raw) not in printed:
                yield Found((*path, name), f"{part.raw!r} does not stand in {holding.verbatim!r}")


def _locators(record: Record) -> Iterator[tuple[Path, Locator]]:
    for path, holding, _ in record.holdings:
        if holding.locator:
            yield (*path, "locator"), holding.locator
    for path, publication, _ in record.publications:
        if publication.pages:
            yield (*path, "pages"), publication.pages
    for made in record.steps:
        for number, passage in enumerate(made.step.passages):
            yield (*made.path, "passages", number, "here"), passage.here
            yield (*made.path, "passages", number, "there"), passage.there


@rule(
    "leaves-order",
    "error",
    why="A range of leaves begins before it ends.",
    mend="Mend the first or the last leaf.",
)
def leaves_order(record: Record) -> Iterator[Found]:
    for path, locator in _locators(record):
        first, last = _number(locator.start), _number(locator.end)
        # 193-4 means 193-194: the last number is cut short.
        cut = (
            first is not None
            and last is not None
            and len(str(locator.end)) < len(str(locator.start))
        )
        if first is not None and last is not None and not cut and last < first:
            yield Found(
                path, f"{locator.raw!r} begins with {locator.start} and ends with {locator.end}"
            )


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() else None


@rule(
    "leaves-printed",
    "error",
    why="First and last leaf are a reading of what is printed; a number that does not stand there was mistyped.",
    mend="Mend the number or the printed form (raw).",
)
def leaves_printed(record: Record) -> Iterator[Found]:
    for path, locator in _locators(record):
        printed = _folded(locator.raw)
        for name in ("start", "end"):
            value = getattr(locator, name)
            cut = (
                name == "end"
                and locator.start
                and value
                and _is_cut(locator.raw, locator.start, value)
            )
            if value and _folded(value) not in printed and not cut:
                yield Found((*path, name), f"{value!r} does not stand in {locator.raw!r}")


def _is_cut(raw: str, start: str, end: str) -> bool:
    """Whether a last leaf is printed short: 193-4 for 193-194."""
    return len(start) == len(end) and any(
        start[:at] == end[:at] and raw.rstrip(" .").endswith(end[at:]) for at in range(1, len(end))
    )


@rule(
    "side-of-a-range",
    "error",
    why="Recto and verso are sides of one leaf.",
    mend="Leave the side out, or name one leaf.",
)
def side_of_a_range(record: Record) -> Iterator[Found]:
    for path, locator in _locators(record):
        if locator.side and locator.end and locator.end != locator.start:
            yield Found(
                (*path, "side"), f"{locator.raw!r} is more than one leaf, and {locator.side}"
            )


@rule(
    "passage-outside",
    "error",
    why="A passage stands on a leaf of the document; a leaf outside it is one of another document.",
    mend="Mend the leaf of the passage, or the leaves of the copy.",
)
def passage_outside(record: Record) -> Iterator[Found]:
    for made in record.steps:
        for number, passage in enumerate(made.step.passages):
            wanted = passage.witness or made.step.witness
            copies = [held for held in made.origin.held_at if wanted is None or held.id == wanted]
            leaf = _number(passage.there.start)
            spans = [_span(held.locator) for held in copies]
            if (
                leaf is not None
                and spans
                and all(span and not span[0] <= leaf <= span[1] for span in spans)
            ):
                held = " or ".join(str(held.locator) for held in copies)
                yield Found(
                    (*made.path, "passages", number, "there"),
                    f"{passage.there.raw!r} is not among the leaves {held}",
                )


def _span(locator: Locator | None) -> tuple[int, int] | None:
    if locator is None:
        return None
    first, last = _number(locator.start), _number(locator.end or locator.start)
    if first is None or last is None:
        return None
    whole = (
        str(locator.start)[: max(0, len(str(locator.start)) - len(str(locator.end or "")))]
        if locator.end
        else ""
    )
    return first, last if last >= first else int(f"{whole}{locator.end}")


RULES = (
    copy_nowhere, copy_twice, copy_of_two_texts, code_levels, verbatim_copy, leaves_order, leaves_printed, side_of_a_range, passage_outside,
)  # fmt: skip
