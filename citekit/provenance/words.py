"""A chain in words: who made each text from which, for whom, paid by whom, held and published where.

What is inferred or disputed is marked as such in square brackets, with its basis.
"""

import json
from collections.abc import Iterable, Iterator

from citekit.archives import Repositories
from citekit.model import (
    Contribution,
    Derivation,
    Holding,
    Publication,
    Source,
    Statement,
    Text,
    Title,
)
from citekit.provenance.chain import Chain, Step

__all__ = [
    "derivation_phrase",
    "evidence",
    "holding_phrase",
    "listed",
    "paragraphs",
    "publication_phrases",
    "text_heading",
    "text_name",
]


def paragraphs(chain: Chain, repositories: Repositories | None = None) -> list[str]:
    """Tell a chain in English, a paragraph a text, the originals first."""
    table = repositories or Repositories.in_use()
    return [" ".join(_sentences(step, chain, table)) for step in chain.steps]


def text_name(text: Text) -> str:
    """Name a text by its language: ``Chinese text``; by its id where that is not known."""
    if text.language is None:
        return f"text {text.id!r} (language not stated)"
    return f"{text.language.name} text"


def text_heading(text: Text) -> str:
    """Name a text, and say how its existence and its language are known."""
    language = evidence(text.language) if text.language else ""
    return f"{text_name(text)}{language}{evidence(text)}"


def evidence(statement: Statement) -> str:
    """Say how something is known: `` [inferred: the held copy is Chinese]``, `` (closing line of the text)``.

    What is attested and names no basis needs no words.
    """
    if statement.is_attested:
        return f" ({statement.basis})" if statement.basis else ""
    by = f" by {statement.asserted_by}" if statement.asserted_by else ""
    basis = f": {statement.basis}" if statement.basis else ""
    return f" [{statement.certainty}{by}{basis}]"


def listed(people: Iterable[Contribution]) -> str:
    """List people with affiliation, on whose behalf, and evidence."""
    names = [_person(person) for person in people]
    if len(names) <= 2:  # noqa: PLR2004 -- two names take no comma
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def _person(person: Contribution) -> str:
    affiliation = f" ({person.affiliation})" if person.affiliation else ""
    behalf = f" for {person.on_behalf_of}" if person.on_behalf_of else ""
    return f"{person.agent}{affiliation}{behalf}{evidence(person)}"


def _sentences(step: Step, chain: Chain, table: Repositories) -> Iterator[str]:
    text = step.text
    head = _capital(text_heading(text))
    if step.is_original:
        yield f"{head}: {'the original' if len(chain.originals) == 1 else 'an original'}, as far as is known."
        if chain.source.authors:
            yield f"Written by {listed(chain.source.authors)}."
    else:
        ways = "; ".join(
            derivation_phrase(how, chain.source.text(how.text)) for how in text.derived_from
        )
        yield f"{head}: {ways}."
    if text.title:
        yield f"Its title: {_title(text.title)}."
    if text.held_at:
        yield f"Held at {'; and at '.join(holding_phrase(held, table) for held in text.held_at)}."
    for published in text.published_in:
        yield f"{'. '.join(map(_capital, publication_phrases(published)))}."
    if text.note:
        yield text.note if text.note.endswith((".", "!", "?")) else f"{text.note}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _title(title: Title) -> str:
    return f"{title.text}{evidence(title)}"


_DONE = {
    "translation": "translated",
    "transcription": "transcribed",
    "copy": "copied",
    "excerpt": "excerpted",
    "edition": "edited",
    "publication": "published",
}


def derivation_phrase(how: Derivation, origin: Text) -> str:
    """Say how a text was made: ``translated from the Chinese text by 7Brands``."""
    parts = [f"{_DONE[how.kind]} from the {text_name(origin)}"]
    if how.witness:
        parts.append(f"in its copy {how.witness!r}")
    doers = {
        "translation": (how.translators, "by"),
        "transcription": (how.transcribers, "by"),
        "edition": (how.editors, "by"),
    }
    by, word = doers.get(how.kind, ((), "by"))
    if by:
        parts.append(f"{word} {listed(by)}")
    if how.date:
        parts.append(f"in {how.date}")
    phrase = " ".join(parts) + evidence(how)
    more = [
        (how.translators if how.kind != "translation" else (), "translation by"),
        (how.transcribers if how.kind != "transcription" else (), "transcription by"),
        (how.editors if how.kind != "edition" else (), "edited by"),
        (how.commissioners, "made for"),
        (how.obtainers, "copy obtained by"),
        (how.contributors, "copy contributed by"),
        (how.funders, "paid for by"),
        (how.permission, "with permission of"),
    ]
    phrases = [phrase, *(f"{words} {listed(people)}" for people, words in more if people)]
    return ", ".join([*phrases, *([how.note] if how.note else [])])


def holding_phrase(held: Holding, table: Repositories) -> str:
    """Say where a copy lies: name, place, collection, code and leaves."""
    repository = table.resolve(held.repository)
    name = str(repository)
    if repository.sigle and repository.name:
        name = f"{repository.name} ({repository.sigle})"
    parts = [
        name,
        repository.place,
        held.collection,
        held.reference and held.reference.raw,
        held.locator and held.locator.raw,
        held.carrier and held.carrier.lower(),
    ]
    note = f" ({held.note})" if held.note else ""
    return ", ".join(part for part in parts if part) + note + evidence(held)


def publication_phrases(published: Publication) -> list[str]:
    """Say where a text can be read, and who gave and who paid."""
    verb = "reprinted" if published.reprint else "published"
    title = f"in {published.title.text}" if published.title else ""
    makers = [
        (published.authors, "by"),
        (published.editors, "edited by"),
        (published.translators, "translated by"),
    ]
    made = ", ".join(f"{words} {listed(people)}" for people, words in makers if people)
    publisher = f"by {published.publisher}" if published.publisher else ""
    details = [
        f"vol. {published.volume}" if published.volume else None,
        f"no. {published.issue}" if published.issue else None,
        published.number,
        published.place,
        str(published.date) if published.date else None,
        published.pages and published.pages.raw,
        published.url,
    ]
    where = " ".join(part for part in (verb, title, publisher) if part)
    first = ", ".join(part for part in (where, made, *details) if part) + evidence(published)
    more = [
        (published.funders, "made possible with support from"),
        (published.contributors, "contributed by"),
    ]
    return [first, *(f"{words} {listed(people)}" for people, words in more if people)]


def dates(source: Source) -> list[str]:
    """Say each date of a source and what it is the date of; they may disagree."""
    return [f"{date.role}: {date.date}{evidence(date)}" for date in source.dates]


def as_json(chain: Chain) -> str:
    """Give a chain as JSON: the source's id, and its texts in order, each as in the record."""
    texts = [step.text.model_dump(mode="json") for step in chain.steps]
    return json.dumps(
        {"id": chain.source.id, "cite": chain.source.cited.id, "chain": texts},
        ensure_ascii=False,
        indent=2,
    )
