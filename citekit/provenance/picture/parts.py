"""What a picture of a chain shows, before anything is laid out: boxes, arrows, and their words."""

from dataclasses import dataclass

from citekit.archives import Repositories
from citekit.model import Text
from citekit.model.evidence import Certainty
from citekit.provenance.chain import Chain
from citekit.provenance.words.note import cited_holding, cited_publication
from citekit.provenance.words.paragraphs import brief_way, paragraphs
from citekit.words.grammar import Grammar

__all__ = ["Arrow", "Box", "Picture", "Row", "picture"]


@dataclass(frozen=True, slots=True)
class Row:
    """One statement in a box, of one line or more."""

    text: str
    url: str | None = None
    """Where it leads."""


@dataclass(frozen=True, slots=True)
class Box:
    """One text."""

    heading: str
    rows: tuple[Row, ...]
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Arrow:
    """One step, between the numbers of two boxes."""

    start: int
    end: int
    label: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Picture:
    """A chain as it is drawn; a box stands after all those from which arrows lead to it."""

    id: str
    tag: str
    """The language of its words."""
    title: str
    description: str
    """The chain told whole, for those who do not see the picture."""
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def picture(chain: Chain, table: Repositories, grammar: Grammar) -> Picture:
    """Say what a picture of a chain shows."""
    numbers = {step.text.id: number for number, step in enumerate(chain.steps)}
    arrows = (
        Arrow(
            numbers[how.text],
            numbers[step.text.id],
            brief_way(grammar, how, chain.source.text(how.text)) + grammar.mark(how),
            how.certainty,
        )
        for step in chain.steps
        for how in step.text.derived_from
    )
    return Picture(
        chain.source.id,
        grammar.tag,
        chain.source.title.text,
        "\n".join(paragraphs(grammar, chain, table)),
        tuple(_box(grammar, step.text, table) for step in chain.steps),
        tuple(arrows),
    )


def _box(g: Grammar, text: Text, table: Repositories) -> Box:
    language = g.mark(text.language) if text.language else ""
    rows = [Row(g.capital(g.held.format(cited_holding(g, held, table)))) for held in text.held_at]
    for published in text.published_in:
        verb = g.capital(g.published[published.reprint])
        told = cited_publication(g, published.model_copy(update={"url": None, "reprint": False}))
        rows.append(Row(f"{verb}{g.colon}{told}" if told else verb))
        if published.url:
            rows.append(Row(published.url, published.url))
    return Box(f"{g.capital(g.text(text))}{language}{g.mark(text)}", tuple(rows), text.certainty)
