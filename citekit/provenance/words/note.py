"""A chain in one line for a footnote, and in a few for the head of an edition.

::

    Chinese text in PRC FMA 118-01765-03, 27-28 (inferred to be a translation from Russian); English translation by 7Brands, Wilson Center ...

What is inferred is said to be so; a text that is only inferred has no place of its own.
"""

from collections.abc import Collection, Sequence

from citekit.archives import Repositories
from citekit.errors import NotFoundError
from citekit.model import Derivation, Holding, Publication
from citekit.provenance.chain import Chain, Step
from citekit.provenance.passages import Place, places
from citekit.words.grammar import Grammar

__all__ = ["cited_holding", "cited_publication", "headnote", "note"]


def note(
    grammar: Grammar,
    chain: Chain,
    table: Repositories,
    *,
    only: Collection[str] = (),
    own: bool = False,
    passage: str | None = None,
) -> str:
    """Cite along a chain, in one line without a stop.

    Raises:
        NotFoundError: The chain has no text of a name in ``only``, or no passage is aligned at ``passage``.
    """
    for name in only:
        chain.step(name)
    steps = [step for step in chain.steps if step.text.id in only] if only else _seen(chain)
    parts = [_item(grammar, step, steps, chain, table) for step in steps]
    if own:
        parts.append(grammar.mine)
    line = grammar.semicolon.join(parts)
    if passage is None:
        return line
    found = places(chain, passage)
    if len(found) == 1:
        known = [
            one.here.raw
            for step in chain.steps
            for how in step.text.derived_from
            for one in how.passages
        ]
        advice = "" if known else "the record has no passages"
        raise NotFoundError("passage", passage, known=known, advice=advice)
    return f"{grammar.semicolon.join(_place(grammar, one, table) for one in found)}{grammar.semicolon}{line}"


def headnote(grammar: Grammar, chain: Chain, table: Repositories) -> list[str]:
    """Say before an edition what its text is, what it was made from, and who made it possible.

    Returns:
        Sentences, the text that is printed first, what it was made from after it.
    """
    end = chain.end
    lines = [_labelled(grammar, "text", _item(grammar, end, [end], chain, table, alone=False))]
    for step in reversed([step for step in chain.steps if step is not end]):
        label = "original" if step.is_original else "from"
        said = _item(grammar, step, chain.steps, chain, table)
        doubt = "" if step.text.is_attested else grammar.evidence(step.text)
        lines.append(_labelled(grammar, label, f"{said}{doubt}"))
    if len({one.date for one in chain.source.dates}) > 1:
        told = (
            f"{grammar.date(one.date)}{grammar.comma}{grammar.date_roles[one.role]}{grammar.evidence(one)}"
            for one in chain.source.dates
        )
        lines.append(_labelled(grammar, "date", grammar.semicolon.join(told)))
    elif chain.source.dates:
        lines.append(_labelled(grammar, "date", grammar.date(chain.source.dates[0].date)))
    funders = [one for place in end.text.published_in for one in place.funders]
    if funders:
        lines.append(_labelled(grammar, "support", grammar.listed(funders)))
    return lines


def _labelled(g: Grammar, label: str, words: str) -> str:
    stop = "" if words.endswith(g.stop) else g.stop
    return f"{g.labels[label]}{g.colon}{words}{stop}"


def _seen(chain: Chain) -> list[Step]:
    """Leave out the originals that are only inferred: what was made from them says so."""
    seen = [step for step in chain.steps if step.text.is_attested or not step.is_original]
    return seen or list(chain.steps)


def _item(
    g: Grammar,
    step: Step,
    among: Sequence[Step],
    chain: Chain,
    table: Repositories,
    *,
    alone: bool = True,
) -> str:
    """Cite one text: what it is, who made it, where it lies, where it can be read."""
    text, how = step.text, step.text.derived_from[0] if step.text.derived_from else None
    tag = text.language.tag if text.language else None
    sure = how is None or (how.is_attested and chain.source.text(how.text).is_attested)
    words = (
        g.thing(how.kind if how else None, tag)
        if sure and text.is_attested
        else _unsure(g, step, tag)
    )
    if how and sure:
        given = {one.text.id for one in among}
        origin = chain.source.text(how.text)
        if how.kind == "translation":
            told = not alone or how.text in given
            language = None if told or origin.language is None else origin.language.tag
            words += g.credited(language, how.translators)
    if text.held_at:
        words += g.at.format(
            g.semicolon.join(cited_holding(g, held, table) for held in text.held_at)
        )
    for published in text.published_in[:1]:
        words += g.comma + cited_publication(g, published)
    if not (text.held_at or text.published_in):
        words = _aside(g, words, g.lost)
    return _aside(g, words, _guess(g, how, chain)) if how and not sure else words


def _aside(g: Grammar, words: str, more: str) -> str:
    """Add something in parentheses; to those that are there already, where the words end with them."""
    left, right = g.parentheses
    if words.endswith(right):
        return f"{words.removesuffix(right)}{g.semicolon}{more}{right}"
    return f"{words}{left}{more}{right}"


def _unsure(g: Grammar, step: Step, tag: str | None) -> str:
    return g.thing(None, tag) if step.is_original else g.plain(tag)


def _guess(g: Grammar, how: Derivation, chain: Chain) -> str:
    """Say that a text may have been made from another."""
    origin = chain.source.text(how.text)
    certainty = how.certainty if not how.is_attested else origin.certainty
    made = g.source(how.kind, origin.language.tag if origin.language else None)
    return g.guessed[certainty].format(made)


def cited_holding(g: Grammar, held: Holding, table: Repositories) -> str:
    """Cite a copy as notes have it: the archive before its code, or after the papers that it keeps."""
    repository = table.resolve(held.repository)
    code, archive = g.code(repository, held), g.sigle(repository)
    papers = ", ".join(part for part in (held.collection, code) if part)
    if repository.position == "last":
        return (f"{papers}, {archive}" if papers else archive) + g.mark(held)
    joint = ". " if code[:1].isupper() and not code.isascii() else ", "
    if repository.joined_by == "space" and held.reference and not held.collection:
        joint = " "
    return (f"{archive}{joint}{papers}" if papers else archive) + g.mark(held)


def cited_publication(g: Grammar, published: Publication) -> str:
    """Cite where a text can be read: title, publisher, year, pages, address."""
    title = published.title.text if published.title else None
    if title and published.reprint:
        title = f"{g.published[1]}{g.in_title.format(title)}"
    publisher = g.name(published.publisher) if published.publisher else None
    year = g.year_alone(published.date) if published.date and published.type != "webpage" else None
    pages = published.pages and published.pages.raw
    parts = (title, publisher, year, published.number, pages, published.url)
    return g.comma.join(part for part in parts if part) + g.mark(published)


def _place(g: Grammar, place: Place, table: Repositories) -> str:
    text = g.text(place.text)
    held = (
        f"{g.at.format(cited_holding(g, _without_leaves(place.holding), table))}"
        if place.holding
        else ""
    )
    return g.passage.format(place.locator.raw, text) + held


def _without_leaves(held: Holding) -> Holding:
    return held.model_copy(update={"locator": None})
