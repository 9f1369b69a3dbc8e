"""A chain as a small tree of text, for a terminal or a mail.

::

    Russian text [inferred]
    └─ Chinese text: translation [inferred]
       │ held at PRC FMA, 118-01765-03, 27-28
       └─ English text: translation by 7Brands
            published by Wilson Center Digital Archive, https://digitalarchive.umd.edu/document/121618

It marks what is not attested; the words (`citekit.provenance.words`) say why.
"""

from collections.abc import Iterable, Iterator

from citekit.archives import Repositories
from citekit.model import Contribution, Derivation, Holding, Publication, Statement, Text
from citekit.provenance.chain import Chain, Step
from citekit.words.english import ENGLISH

__all__ = ["tree"]


def tree(chain: Chain, repositories: Repositories | None = None) -> str:
    """Draw a chain as lines of text, the originals at the left edge.

    A text that was made from several others hangs under the first of them and names the rest.

    Raises:
        NotFoundError: The archives table has no archive of that id.
    """
    table = repositories or Repositories.in_use()
    lines: list[str] = []
    for step in chain.originals:
        lines.append(_head(step.text))
        lines.extend(_below(step, chain, table))
    return "\n".join(lines)


def _below(root: Step, chain: Chain, table: Repositories) -> Iterator[str]:
    """Give what hangs under a text: its copies and publications, then the texts made from it.

    An explicit stack, because a chain may be longer than Python's recursion allows.
    """
    yield from _facts(root, "", chain, table)
    stack = _children(root, "", chain)
    while stack:
        indent, step, is_last = stack.pop()
        yield f"{indent}{'└─' if is_last else '├─'} {_head(step.text)}: {_ways(step.text, chain)}"
        inner = f"{indent}{'   ' if is_last else '│  '}"
        yield from _facts(step, inner, chain, table)
        stack.extend(_children(step, inner, chain))


def _children(step: Step, indent: str, chain: Chain) -> list[tuple[str, Step, bool]]:
    """List what hangs under a text, last first, as a stack takes it."""
    made = (chain.step(name) for name in step.made_from_it)
    below = [child for child in made if child.text.derived_from[0].text == step.text.id]
    return [(indent, child, child is below[-1]) for child in reversed(below)]


def _head(text: Text) -> str:
    language = _mark(text.language) if text.language else ""
    return f"{ENGLISH.text(text)}{language}{_mark(text)}"


def _ways(text: Text, chain: Chain) -> str:
    first, *others = text.derived_from
    also = (f"{_way(how)} (from the {ENGLISH.text(chain.source.text(how.text))})" for how in others)
    return "; ".join([_way(first), *also])


def _way(how: Derivation) -> str:
    people = {
        "translation": how.translators,
        "transcription": how.transcribers,
        "edition": how.editors,
    }
    by = people.get(how.kind, ())
    return f"{how.kind}{f' by {_names(by)}' if by else ''}{_mark(how)}"


def _facts(step: Step, indent: str, chain: Chain, table: Repositories) -> Iterator[str]:
    bar = "│ " if _children(step, indent, chain) else "  "
    for how in step.text.derived_from:
        if how.funders:
            yield f"{indent}{bar}paid for by {_names(how.funders)}"
    for held in step.text.held_at:
        yield f"{indent}{bar}held at {_place(held, table)}"
    for published in step.text.published_in:
        yield f"{indent}{bar}{_page(published)}"
        if published.funders:
            yield f"{indent}{bar}with support from {_names(published.funders)}"


def _place(held: Holding, table: Repositories) -> str:
    repository = table.resolve(held.repository).cited
    parts = (repository, held.collection, held.reference, held.locator)
    return ", ".join(str(part) for part in parts if part) + _mark(held)


def _page(published: Publication) -> str:
    verb = "reprinted" if published.reprint else "published"
    title = f" in {published.title}" if published.title else ""
    publisher = f" by {published.publisher}" if published.publisher else ""
    url = f", {published.url}" if published.url else ""
    return f"{verb}{title}{publisher}{url}{_mark(published)}"


def _names(people: Iterable[Contribution]) -> str:
    return ", ".join(f"{person}{_mark(person)}" for person in people)


def _mark(statement: Statement) -> str:
    return "" if statement.is_attested else f" [{statement.certainty}]"
