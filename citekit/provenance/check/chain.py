"""Rules on how the texts of a source hang together."""

from collections.abc import Iterator

from citekit.provenance.check.record import Path, Record, called
from citekit.provenance.check.rule import Found, rule

__all__ = ["RULES"]


@rule(
    "gap",
    "warning",
    why="A text at the beginning of the chain that nobody holds, that is published nowhere and that no basis supports is a claim "
    "without a proof.",
    mend="Say who holds it (held_at) or where it can be read (published_in), or give the basis on which it is known.",
)
def gap(record: Record) -> Iterator[Found]:
    for number, text in enumerate(record.source.texts):
        shown = text.held_at or text.published_in or text.basis
        if not text.derived_from and not shown and len(record.source.texts) > 1:
            yield Found(
                ("texts", number), f"nothing says where {called(text)} is, or how it is known"
            )


@rule(
    "detached",
    "warning",
    why="A text that no step joins to the cited one tells a reader nothing of where that came from.",
    mend="Say which text it was made from, or which was made from it (derived_from); or make it a record of its own.",
)
def detached(record: Record) -> Iterator[Found]:
    joined = {record.source.cited.id}
    grown = True
    while grown:
        links = [{made.text.id, made.origin.id} for made in record.steps]
        more = {name for link in links if link & joined for name in link} - joined
        joined |= more
        grown = bool(more)
    for number, text in enumerate(record.source.texts):
        if text.id not in joined:
            yield Found(
                ("texts", number),
                f"no step joins {called(text)} to {called(record.source.cited)}, which is cited",
            )


@rule(
    "cited-nowhere",
    "warning",
    why="A citation of a text that is neither held nor published sends the reader nowhere.",
    mend="Say where the cited text can be read (published_in) or who holds it (held_at), or cite another text (cite).",
)
def cited_nowhere(record: Record) -> Iterator[Found]:
    cited = record.source.cited
    if not (cited.held_at or cited.published_in):
        number = record.source.texts.index(cited)
        yield Found(
            ("texts", number),
            f"{called(cited)} is cited, and is neither held nor published anywhere",
        )


@rule(
    "step-twice",
    "error",
    why="A text is made from another once; the step that stands twice prints twice.",
    mend="Make one step of the two.",
)
def step_twice(record: Record) -> Iterator[Found]:
    seen: dict[tuple[str, str, str, str | None], Path] = {}
    for made in record.steps:
        key = (made.text.id, made.origin.id, made.step.kind, made.step.witness)
        if key in seen:
            yield Found(
                made.path,
                f"{called(made.text)} is made from {called(made.origin)} by {made.step.kind} twice",
            )
        seen.setdefault(key, made.path)


@rule(
    "publication-nowhere",
    "warning",
    why="A text that was made by publishing has a place where it was published.",
    mend="Say where (published_in), or what else was done (kind).",
)
def publication_nowhere(record: Record) -> Iterator[Found]:
    for made in record.steps:
        if made.step.kind == "publication" and not made.text.published_in:
            yield Found(
                (*made.path, "kind"),
                f"{called(made.text)} was made by publication, and is published nowhere",
            )


@rule(
    "which-copy",
    "note",
    why="Copies of one text differ; a reader wants to know which of them was worked from.",
    mend="Give the copy an id, and name it in the step (witness); or say in its basis that nothing tells.",
)
def which_copy(record: Record) -> Iterator[Found]:
    for made in record.steps:
        if len(made.origin.held_at) > 1 and not made.step.witness and not made.step.basis:
            yield Found(
                made.path,
                f"{called(made.origin)} has {len(made.origin.held_at)} copies, and the step does not say which was worked from",
            )


@rule(
    "collection-steps",
    "error",
    why="A collection is not translated or transcribed as one; its documents are.",
    mend="Make a record of the document that the step is about, or take the step away.",
)
def collection_steps(record: Record) -> Iterator[Found]:
    for made in record.steps:
        if record.source.is_collection:
            yield Found(made.path, f"a {record.source.type} has the step {made.step.kind!r}")


@rule(
    "passage-copy",
    "warning",
    why="A leaf is the leaf of a copy; where a text has several copies the number alone finds nothing.",
    mend="Name the copy in the step or in the passage (witness).",
)
def passage_copy(record: Record) -> Iterator[Found]:
    for made in record.steps:
        for number, passage in enumerate(made.step.passages):
            if len(made.origin.held_at) > 1 and not (passage.witness or made.step.witness):
                yield Found(
                    (*made.path, "passages", number),
                    f"{passage.there} may be a leaf of any of {len(made.origin.held_at)} copies",
                )


@rule(
    "passage-nowhere",
    "warning",
    why="A leaf on which a passage stands is to be found in an archive or a book.",
    mend="Say who holds the text that it is a leaf of (held_at), or where that is published (published_in).",
)
def passage_nowhere(record: Record) -> Iterator[Found]:
    for made in record.steps:
        if made.step.passages and not (made.origin.held_at or made.origin.published_in):
            yield Found(
                (*made.path, "passages"),
                f"{called(made.origin)} is neither held nor published, and has leaves",
            )


RULES = (
    gap, detached, cited_nowhere, step_twice, publication_nowhere, which_copy, collection_steps, passage_copy, passage_nowhere,
)  # fmt: skip
