"""A chain told whole: who made each text from which, for whom, paid by whom, held and published where.

What is inferred or disputed is marked as such in square brackets, with its basis.
"""

import re
from collections.abc import Iterator

from citekit.archives import Repositories
from citekit.model import Derivation, Holding, Publication, Source, Text
from citekit.provenance.chain import Chain, Step
from citekit.words.grammar import Grammar

__all__ = ["brief_way", "dates", "paragraphs", "phrase"]


def paragraphs(grammar: Grammar, chain: Chain, table: Repositories) -> list[str]:
    """Tell a chain, a paragraph a text, the originals first."""
    return [grammar.between.join(_sentences(grammar, step, chain, table)) for step in chain.steps]


def dates(grammar: Grammar, source: Source) -> list[str]:
    """Say each date of a source and what it is the date of; they may disagree."""
    return [
        f"{grammar.date_roles[date.role]}{grammar.colon}{date.date}{grammar.evidence(date)}"
        for date in source.dates
    ]


def _sentences(g: Grammar, step: Step, chain: Chain, table: Repositories) -> Iterator[str]:
    text = step.text
    if step.is_original:
        said = g.original[0 if len(chain.originals) == 1 else 1]
        yield f"{_heading(g, text)}{g.colon}{said}{g.stop}"
        if chain.source.authors:
            yield _sentence(g, g.writer(chain.source.authors))
    else:
        ways = (_way(g, how, chain.source.text(how.text)) for how in text.derived_from)
        yield _sentence(g, f"{_heading(g, text)}{g.colon}{g.semicolon.join(ways)}")
    if text.title:
        yield _sentence(g, g.titled.format(f"{text.title.text}{g.evidence(text.title)}"))
    if text.held_at:
        copies = g.and_held.join(_held(g, held, table) for held in text.held_at)
        yield _sentence(g, g.held.format(copies))
    for published in text.published_in:
        yield from (_sentence(g, g.capital(phrase)) for phrase in _published(g, published))
    if text.note:
        yield text.note if text.note.endswith((".", "!", "?", "。")) else f"{text.note}{g.stop}"


def _sentence(g: Grammar, words: str) -> str:
    """End a sentence; one that ends with an abbreviation has its stop already."""
    return words if words.endswith(g.stop) else f"{words}{g.stop}"


def _heading(g: Grammar, text: Text) -> str:
    """Name a text, and say how its existence and its language are known."""
    language = g.evidence(text.language) if text.language else ""
    return f"{g.capital(g.text(text))}{language}{g.evidence(text)}"


_ROLES = (
    "translators", "transcribers", "editors", "commissioners", "obtainers", "contributors", "funders", "permission",
)  # fmt: skip
_OWN = {"translation": "translators", "transcription": "transcribers", "edition": "editors"}
"""Who takes a step of a kind."""


def _way(g: Grammar, how: Derivation, origin: Text) -> str:
    """Say how a text was made: ``translated from the Chinese text by 7Brands``."""
    own = _OWN.get(how.kind)
    first = brief_way(g, how, origin) + g.evidence(how)
    others = [
        g.role(field, getattr(how, field))
        for field in _ROLES
        if field != own and getattr(how, field)
    ]
    return g.comma.join([first, *others, *([how.note] if how.note else [])])


def brief_way(g: Grammar, how: Derivation, origin: Text) -> str:
    """Say how a text was made, by whom and when, and no more."""
    own = _OWN.get(how.kind)
    people = getattr(how, own) if own else ()
    parts = [
        g.made(how.kind, origin),
        g.witness.format(how.witness) if how.witness else "",
        g.doer(how.kind, people) if people else "",
        g.when.format(g.date(how.date)) if how.date else "",
    ]
    return phrase(g, parts)


def phrase(g: Grammar, parts: list[str]) -> str:
    """Join what belongs to one phrase: with spaces, or, where no spaces are written or a label follows, with commas."""
    said = [part for part in parts if part]
    words = said[0]
    for part in said[1:]:
        labelled = g.colon.strip() in part
        bare = not g.between and not part.startswith(g.parentheses[0])
        glue = g.comma if labelled or bare else (" " if g.between else "")
        words += glue + part
    return words


def _held(g: Grammar, held: Holding, table: Repositories) -> str:
    """Say where a copy lies: name, place, collection, code and leaves."""
    repository = table.resolve(held.repository)
    parts = [
        g.repository(repository),
        repository.place if g.tag == "en" else None,
        held.collection,
        held.reference and held.reference.raw,
        held.locator and held.locator.raw,
        held.carrier and (held.carrier.lower() if g.tag == "en" else held.carrier),
    ]
    left, right = g.parentheses
    note = f"{left}{held.note}{right}" if held.note else ""
    return g.comma.join(part for part in parts if part) + note + g.evidence(held)


_NUMBER = re.compile(r"\d|[IVXLC]+\b")


def _published(g: Grammar, published: Publication) -> Iterator[str]:
    """Say where a text can be read, and who gave and who paid."""
    title = g.in_title.format(published.title.text) if published.title else ""
    publisher = g.by_publisher.format(g.name(published.publisher)) if published.publisher else ""
    people = (
        ("authors", published.authors),
        ("editors", published.editors),
        ("book_translators", published.translators),
    )
    parts = [
        f"{g.published[published.reprint]}{title}{publisher}",
        *(g.role(field, names) for field, names in people if names),
        _numbered(g.volume, published.volume),
        _numbered(g.issue, published.issue),
        published.number,
        published.place,
        g.year_alone(published.date) if published.date else None,
        published.pages and published.pages.raw,
        published.url,
    ]
    yield g.comma.join(part for part in parts if part) + g.evidence(published)
    for field, names in (("support", published.funders), ("given", published.contributors)):
        if names:
            yield g.role(field, names)


def _numbered(template: str, value: str | None) -> str | None:
    """Label a number; one that has its label, as in ``Vol. 5, Book 2``, stands as it is."""
    return template.format(value) if value and _NUMBER.match(value) else value
