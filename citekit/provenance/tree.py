"""A chain as a small tree of text, for a terminal or a mail.

::

    Russian text [inferred]
    └─ Chinese text: translation [inferred]
       │ held at PRC FMA 118-01765-03, 27-28
       └─ English text: translation by 7Brands
            published by Wilson Center Digital Archive, https://digitalarchive.umd.edu/document/121618

It marks what is not attested; the words (`citekit.provenance.words`) say why.
"""

from collections.abc import Iterable, Iterator

from citekit.archives import Repositories
from citekit.model import Contribution, Publication, Text
from citekit.provenance.chain import Chain, Step
from citekit.provenance.words.note import cited_holding
from citekit.provenance.words.paragraphs import brief_way, phrase
from citekit.words import Grammar, grammar_of

__all__ = ["tree"]


def tree(chain: Chain, repositories: Repositories | None = None, locale: str = "en") -> str:
    """Draw a chain as lines of text, the originals at the left edge.

    A text that was made from several others hangs under the first of them and names the rest.

    Raises:
        NotFoundError: The archives table has no archive of an id, or there is no such locale.
    """
    table, words = repositories or Repositories.in_use(), grammar_of(locale)
    lines: list[str] = []
    for step in chain.originals:
        lines.append(_head(words, step.text))
        lines.extend(_below(words, step, chain, table))
    return "\n".join(lines)


def _below(g: Grammar, root: Step, chain: Chain, table: Repositories) -> Iterator[str]:
    """Give what hangs under a text: its copies and publications, then the texts made from it.

    An explicit stack, because a chain may be longer than Python's recursion allows.
    """
    yield from _facts(g, root, "", chain, table)
    stack = _children(root, "", chain)
    while stack:
        indent, step, is_last = stack.pop()
        yield f"{indent}{'└─' if is_last else '├─'} {_head(g, step.text)}{g.colon}{_ways(g, step.text, chain)}"
        inner = f"{indent}{'   ' if is_last else '│  '}"
        yield from _facts(g, step, inner, chain, table)
        stack.extend(_children(step, inner, chain))


def _children(step: Step, indent: str, chain: Chain) -> list[tuple[str, Step, bool]]:
    """List what hangs under a text, last first, as a stack takes it."""
    made = (chain.step(name) for name in step.made_from_it)
    below = [child for child in made if child.text.derived_from[0].text == step.text.id]
    return [(indent, child, child is below[-1]) for child in reversed(below)]


def _head(g: Grammar, text: Text) -> str:
    language = g.mark(text.language) if text.language else ""
    return f"{g.capital(g.text(text))}{language}{g.mark(text)}"


_MAKERS = {"translation": "translators", "transcription": "transcribers", "edition": "editors"}
"""Who takes a step of a kind."""


def _ways(g: Grammar, text: Text, chain: Chain) -> str:
    """Say how a text was made: from the one it hangs under in a word, from others in a phrase."""
    first, *others = text.derived_from
    people = getattr(first, _MAKERS[first.kind]) if first.kind in _MAKERS else ()
    by = g.doer(first.kind, _named(people)) if people else ""
    ways = [phrase(g, [g.noun(first.kind), by]) + g.mark(first)]
    for how in others:
        bare = how.model_copy(
            update={field: _named(getattr(how, field)) for field in _MAKERS.values()}
        )
        ways.append(brief_way(g, bare, chain.source.text(how.text)) + g.mark(how))
    return g.semicolon.join(ways)


def _named(people: Iterable[Contribution]) -> list[Contribution]:
    """Leave of people their names, and whether those are attested."""
    unsaid = dict.fromkeys(("affiliation", "on_behalf_of", "basis", "asserted_by"))
    return [person.model_copy(update=unsaid) for person in people]


def _facts(g: Grammar, step: Step, indent: str, chain: Chain, table: Repositories) -> Iterator[str]:
    bar = f"{indent}{'│ ' if _children(step, indent, chain) else '  '}"
    for how in step.text.derived_from:
        if how.funders:
            yield f"{bar}{g.role('funders', _named(how.funders))}"
    for held in step.text.held_at:
        yield f"{bar}{_small(g.held.format(cited_holding(g, held, table)))}"
    for published in step.text.published_in:
        yield f"{bar}{_page(g, published)}"
        if published.funders:
            yield f"{bar}{g.role('support', _named(published.funders))}"


def _page(g: Grammar, published: Publication) -> str:
    title = g.in_title.format(published.title.text) if published.title else ""
    publisher = g.by_publisher.format(g.name(published.publisher)) if published.publisher else ""
    url = f"{g.comma}{published.url}" if published.url else ""
    return f"{g.published[published.reprint]}{title}{publisher}{url}{g.mark(published)}"


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
