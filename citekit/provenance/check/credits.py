"""Rules on who did something, for whom, and who paid."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from citekit.archives.lines.breaks import Breaks
from citekit.archives.lines.credit import credits_of
from citekit.archives.names import fold
from citekit.model import Body, Contribution, LiteralName, Person
from citekit.model.agent import Agent
from citekit.provenance.check.record import Path, Record, called
from citekit.provenance.check.rule import Found, rule

__all__ = ["RULES"]


def _names(agent: Agent) -> set[str]:
    """Give what an agent may be called, as names are compared: whole, inverted, short, in other forms."""
    names = {str(agent), agent.inverted}
    if isinstance(agent, Body) and agent.short:
        names |= {agent.short, f"{agent.name} ({agent.short})"}
    if not isinstance(agent, LiteralName):
        names |= {form.name for form in agent.forms}
    return {_folded(name) for name in names}


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    return fold(_ARTICLE.sub("", name))


_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


def _all_names(people: Iterable[Contribution]) -> set[str]:
    return {name for person in people for name in _names(person.agent)}


_CREDITED = re.compile(r"\btranslat(?:ed|ion)\b[^.]*?\bby\s+\S", re.IGNORECASE)


@rule(
    "translator-missing",
    "warning",
    why="A published translation is the work of somebody, whom a citation names.",
    mend="Name the translators of the step; or accept this where nothing tells who translated.",
)
def translator_missing(record: Record) -> Iterator[Found]:
    for made in record.steps:
        named = made.step.translators or any(one.translators for one in made.text.published_in)
        if made.step.kind != "translation" or named or not made.text.published_in:
            continue
        if any(_CREDITED.search(one.cited_as or "") for one in made.text.published_in):
            yield Found(
                made.path,
                f"the publisher's citation of {called(made.text)} names who translated, and the step nobody",
            )
        elif made.step.is_attested:
            yield Found(
                made.path, f"{called(made.text)} is a published translation, credited to nobody"
            )


@rule(
    "translator-elsewhere",
    "error",
    why="Who translated is printed with a translation; on another step the name is lost or prints as something else.",
    mend="Move the translators to the step that is the translation, or mend its kind.",
)
def translator_elsewhere(record: Record) -> Iterator[Found]:
    for made in record.steps:
        if made.step.translators and made.step.kind in {"transcription", "copy", "excerpt"}:
            yield Found(
                (*made.path, "translators"),
                f"translators are named for a step that is called {made.step.kind}",
            )


@rule(
    "translator-as-author",
    "warning",
    why="A translator is not the author; a citation that begins with the translator's name ascribes the document to them.",
    mend="Take the name out of the authors, unless the author did translate it: then accept this.",
)
def translator_as_author(record: Record) -> Iterator[Found]:
    translators = _all_names(one for made in record.steps for one in made.step.translators)
    for number, author in enumerate(record.source.authors):
        if _names(author.agent) & translators:
            yield Found(("authors", number), f"{author} is named as author and as translator")


@rule(
    "translator-in-citation",
    "warning",
    why="The publisher's own citation names who translated; the record names somebody else.",
    mend="Mend the translators of the step, or the citation as it is printed (cited_as).",
)
def translator_in_citation(record: Record) -> Iterator[Found]:
    for path, publication, text in record.publications:
        printed = publication.cited_as or ""
        if not _CREDITED.search(printed):
            continue
        folded = fold(printed)
        for step in text.derived_from:
            for one in step.translators if step.kind == "translation" else ():
                name = one.agent.family if isinstance(one.agent, Person) else str(one.agent)
                if fold(name) not in folded:
                    yield Found(
                        (*path, "cited_as"), f"the citation does not name {one}, who translated"
                    )


@rule(
    "funder-not-donor",
    "warning",
    why="The host lists its donors apart from the credits; a funder that the list lacks, or spells otherwise, is counted nowhere.",
    mend="Add the funder to the donors if the host lists it there; else accept this.",
)
def funder_not_donor(record: Record) -> Iterator[Found]:
    donors = _all_names(record.source.donors)
    for path, publication, _ in record.publications:
        for number, funder in enumerate(publication.funders):
            if donors and not _names(funder.agent) & donors:
                yield Found(
                    (*path, "funders", number),
                    f"{funder} is thanked in the credits, and not among the donors",
                )


@rule(
    "donor-not-funder",
    "warning",
    why="A donor whom the credits do not thank may have paid for something else.",
    mend="Look at the page; add the donor to the funders if its credits name it, else accept this with what the page says.",
)
def donor_not_funder(record: Record) -> Iterator[Found]:
    funders = _all_names(one for _, place, _ in record.publications for one in place.funders)
    funders |= _all_names(one for made in record.steps for one in made.step.funders)
    for number, donor in enumerate(record.source.donors):
        if not _names(donor.agent) & funders:
            yield Found(
                ("donors", number),
                f"{donor} is a donor of the record, whom its credits do not name",
            )


@rule(
    "funder-not-in-credits",
    "warning",
    why="The credits are printed word for word; a funder that they do not name was taken from elsewhere.",
    mend="Mend the funders or the credits (credit_line); give the funder a basis where it was taken from elsewhere.",
)
def funder_not_in_credits(record: Record) -> Iterator[Found]:
    for path, publication, _ in record.publications:
        printed = fold(publication.credit_line or "")
        for number, funder in enumerate(publication.funders):
            if (
                printed
                and not funder.basis
                and not any(name in printed for name in _names(funder.agent))
            ):
                yield Found((*path, "funders", number), f"the credits do not name {funder}")


@rule(
    "credits-not-funder",
    "warning",
    why="Whoever is thanked for support wants to be found by it.",
    mend="Name the funder in the publication (funders).",
)
def credits_not_funder(record: Record) -> Iterator[Found]:
    for path, publication, _ in record.publications:
        line = publication.credit_line or ""
        funders = _all_names(publication.funders)
        found = credits_of(line, 0, len(line), Breaks(line)) if line else ()
        for name in (name for credit in found if "funded" in credit.roles for name in credit.names):
            if not {_folded(name.text)} & funders:
                yield Found(
                    (*path, "credit_line"),
                    f"the credits thank {name.text}, which is not among the funders",
                )


@rule(
    "funder-of-step",
    "warning",
    why="Credits thank for the document; that the same body paid for the translation is a conclusion, not what they say.",
    mend="Mark the funder of the step as inferred, with its basis; or name what says that it paid for the translation (basis).",
)
def funder_of_step(record: Record) -> Iterator[Found]:
    for made in record.steps:
        thanked = _all_names(one for place in made.text.published_in for one in place.funders)
        for number, funder in enumerate(made.step.funders):
            if funder.is_attested and not funder.basis and _names(funder.agent) & thanked:
                yield Found(
                    (*made.path, "funders", number),
                    f"{funder} is thanked for the document, and named as attested for the step",
                )


_INVERTED = re.compile(
    r"(?:[^\W\d_A-Z]+ ){0,2}[^\W\d]{2,}(?:['’-][^\W\d]+)*, (?:[^\W\d]\.|[^\W\d]{2,})(?:[ -](?:[^\W\d]\.|[^\W\d]+)){0,2}"
)
_NO_NAMES = re.compile(
    r"\b(?:jr|sr|inc|ltd|llc|university|universit\w+|institute|ministry|department|center|centre|archive\w*|office|committee|foundation|embassy|"
    r"library|museum|college|school|and|of|the|for)\b",
    re.IGNORECASE,
)


@rule(
    "name-inverted",
    "warning",
    why="A name that is not taken apart is printed as it stands: 'Goldberg, Gary' in the middle of a note.",
    mend="Write it as a person, {family: Goldberg, given: Gary}; or in the order in which it is to be printed.",
)
def name_inverted(record: Record) -> Iterator[Found]:
    for path, one in record.contributions:
        name = str(one.agent)
        if (
            isinstance(one.agent, LiteralName)
            and _INVERTED.fullmatch(name)
            and not _NO_NAMES.search(name)
        ):
            yield Found(path, f"{name!r} looks like a family name and a given name")


@rule(
    "person-twice",
    "warning",
    why="A name that stands twice in a list is printed twice.",
    mend="Leave one of the two out; give the other spelling as a form of the name.",
)
def person_twice(record: Record) -> Iterator[Found]:
    lists: dict[Path, list[tuple[Path, Contribution]]] = {}
    for path, one in record.contributions:
        lists.setdefault(path[:-1], []).append((path, one))
    for people in lists.values():
        before: set[str] = set()
        for path, one in people if len(people) > 1 else ():
            names = _names(one.agent)
            if names & before:
                yield Found(path, f"{one} stands twice in the list")
            before |= names


RULES = (
    translator_missing, translator_elsewhere, translator_as_author, translator_in_citation, funder_not_donor, donor_not_funder,
    funder_not_in_credits, credits_not_funder, funder_of_step, name_inverted, person_twice,
)  # fmt: skip
