"""The texts of a source in the order in which they came from each other."""

from dataclasses import dataclass
from graphlib import TopologicalSorter

from citekit.errors import NotFoundError, WrongTypeError
from citekit.model import Source, Text

__all__ = ["Chain", "Step", "chain"]


@dataclass(frozen=True, slots=True)
class Step:
    """One text of a chain, and the texts that were made from it there."""

    text: Text
    made_from_it: tuple[str, ...]
    """Ids of the texts of the chain that derive from this one, in the record's order."""

    @property
    def is_original(self) -> bool:
        """Whether the text was made from no other, as far as the record says."""
        return not self.text.derived_from


@dataclass(frozen=True, slots=True)
class Chain:
    """A source and its texts, each after all that it was made from."""

    source: Source
    steps: tuple[Step, ...]

    @property
    def end(self) -> Step:
        """The step of the text that is cited; the last one where the chain does not lead to it."""
        cited = self.source.cited.id
        return next((step for step in self.steps if step.text.id == cited), self.steps[-1])

    @property
    def originals(self) -> tuple[Step, ...]:
        """The steps at which the chain begins."""
        return tuple(step for step in self.steps if step.is_original)

    def step(self, text_id: str) -> Step:
        """Give the step of one text.

        Raises:
            NotFoundError: The chain has no such text.
        """
        for step in self.steps:
            if step.text.id == text_id:
                return step
        raise NotFoundError("text", text_id, known=[step.text.id for step in self.steps])


def chain(source: Source, text_id: str | None = None) -> Chain:
    """Walk a source from its originals to one of its texts, or to all of them.

    Args:
        source: The source; its texts form an acyclic graph.
        text_id: The text to end at; all texts where None.

    Raises:
        NotFoundError: The source has no such text.
        WrongTypeError: It is no source: the key of one, say, or a published work.
    """
    if not isinstance(source, Source):
        raise WrongTypeError("a record (Source)", source)
    known = [text.id for text in source.texts]
    if text_id is not None and text_id not in known:
        raise NotFoundError("text", text_id, known=known, advice=f"texts of {source.id!r}")
    wanted = set(known) if text_id is None else _ancestry(source, text_id)
    graph = {
        text.id: [step.text for step in text.derived_from]
        for text in source.texts
        if text.id in wanted
    }
    steps = []
    for name in TopologicalSorter(graph).static_order():
        made = (text.id for text in source.texts if text.id in wanted and name in graph[text.id])
        steps.append(Step(source.text(name), tuple(made)))
    return Chain(source, tuple(steps))


def _ancestry(source: Source, text_id: str) -> set[str]:
    found: set[str] = set()
    waiting = [text_id]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(step.text for step in source.text(name).derived_from)
    return found
