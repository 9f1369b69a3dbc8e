"""Rules on how statements are known: certainty, basis, what was read where."""

import re
from collections.abc import Iterator

from citekit.provenance.check.record import Record, called
from citekit.provenance.check.rule import Found, rule

__all__ = ["RULES"]


@rule(
    "no-basis",
    "warning",
    why="A conclusion is as good as what it is drawn from; without a basis nobody can check it.",
    mend="Say what it is concluded from, or who disputes it and where (basis).",
)
def no_basis(record: Record) -> Iterator[Found]:
    for path, statement in record.statements:
        if not statement.is_attested and not statement.basis:
            yield Found(path, f"it is {statement.certainty}, and nothing says by what")


_GUESS = re.compile(
    r"\b(?:presumabl[ey]|presumed|probabl[ey]|perhaps|possibl[ey]|apparently|seemingly|seems|appears to|likely|must have|may have|might|"
    r"by all appearance|conjectur\w*|I think|we think|concluded from|inferred)\b",
    re.IGNORECASE,
)


_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|«[^»]*»|„[^“]*“')
"""What somebody else says, who may guess without the record doing so."""


@rule(
    "attested-guess",
    "warning",
    why="What is attested is printed as a fact; a basis that speaks of likelihood supports a conclusion.",
    mend="Mark the statement as inferred.",
)
def attested_guess(record: Record) -> Iterator[Found]:
    for path, statement in record.statements:
        own = _QUOTED.sub("", statement.basis or "") if statement.is_attested else ""
        found = _GUESS.search(own)
        if found:
            yield Found(path, f"it counts as attested, and its basis says {found[0]!r}")


@rule(
    "surer-than-its-source",
    "error",
    why="That a text was made from another cannot be surer than that the other ever was.",
    mend="Mark the step as inferred, with its basis; or give the proof that the text it starts from exists.",
)
def surer_than_its_source(record: Record) -> Iterator[Found]:
    for made in record.steps:
        if made.step.is_attested and not made.origin.is_attested and not made.step.basis:
            yield Found(
                made.path,
                f"the step is attested, and {called(made.origin)}, from which it starts, is {made.origin.certainty}",
            )


@rule(
    "seen-and-inferred",
    "warning",
    why="A text that somebody holds or that can be read exists beyond doubt.",
    mend="Mark the text as attested; mark the copy or the publication as inferred if it is that which is doubtful.",
)
def seen_and_inferred(record: Record) -> Iterator[Found]:
    for number, text in enumerate(record.source.texts):
        seen = [one for one in (*text.held_at, *text.published_in) if one.is_attested]
        if not text.is_attested and seen:
            yield Found(
                ("texts", number, "certainty"),
                f"{called(text)} is {text.certainty}, and is held or published",
            )


@rule(
    "disputed-alone",
    "warning",
    why="A date is disputed where another is given; a reader wants to see both.",
    mend="Give the other date as well, with its basis; or mark this one as inferred.",
)
def disputed_alone(record: Record) -> Iterator[Found]:
    dates = record.source.dates
    for number, one in enumerate(dates):
        others = [other for other in dates if other is not one and other.date != one.date]
        if one.certainty == "disputed" and not others:
            yield Found(("dates", number), f"{one} is disputed, and no other date is given")


@rule(
    "cited-inferred",
    "error",
    why="A citation is of something that was read; a text that is only concluded cannot be cited.",
    mend="Cite the text that was read (cite).",
)
def cited_inferred(record: Record) -> Iterator[Found]:
    cited = record.source.cited
    if not cited.is_attested:
        yield Found(
            ("texts", record.source.texts.index(cited), "certainty"),
            f"{called(cited)} is cited, and is {cited.certainty}",
        )


@rule(
    "asserted-basis",
    "note",
    why="Who says so is half of the evidence; where they say it is the other half.",
    mend="Say where they say it, and on what grounds (basis).",
)
def asserted_basis(record: Record) -> Iterator[Found]:
    for path, statement in record.statements:
        if statement.asserted_by and not statement.basis and statement.is_attested:
            yield Found(path, f"{statement.asserted_by} says so, and nothing says where")


RULES = (
    no_basis, attested_guess, surer_than_its_source, seen_and_inferred, disputed_alone, cited_inferred, asserted_basis,
)  # fmt: skip
