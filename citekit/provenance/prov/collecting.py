"""Elements and relations of one source as they are collected: their names, their agents, their evidence."""

from collections.abc import Iterable, Iterator

from citekit.archives.names import fold
from citekit.model import Body, Contribution, Person, Source, Statement
from citekit.model.agent import Agent
from citekit.provenance.prov.graph import Attribute, Element, Kind, Name, Relation

__all__ = ["Collector", "evidence"]


def attributes(pairs: Iterable[tuple[str, str | None]]) -> frozenset[Attribute]:
    return frozenset((name, value) for name, value in pairs if value)


def evidence(statement: Statement, prefix: str = "") -> Iterator[tuple[str, str | None]]:
    """Say how something is known; what is attested and names no basis says so too."""
    name = f"citekit:{prefix}" if prefix else "citekit:"
    first = "C" if prefix else "c"
    yield f"{name}{first}ertainty", statement.certainty
    yield f"{name}{'B' if prefix else 'b'}asis", statement.basis
    yield f"{name}{'A' if prefix else 'a'}ssertedBy", statement.asserted_by


class Collector:
    """What has been collected of one source."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.elements: dict[Name, Element] = {}
        self.relations: list[Relation] = []
        self._agents: dict[str, Name] = {}

    def name(self, *parts: str) -> Name:
        """Name a part of the source; keys hold no two hyphens, so no two parts share a name."""
        return Name(f"record:{'--'.join((self.source.id, *parts))}")

    def add(
        self, kind: Kind, name: Name, *types: str, pairs: Iterable[tuple[str, str | None]] = ()
    ) -> Name:
        """Collect an element of some types, and give its name."""
        typed = frozenset(("prov:type", Name(one)) for one in types)
        self.elements[name] = Element(kind, name, typed | attributes(pairs))
        return name

    def relate(
        self,
        kind: str,
        *arguments: Name | None,
        name: Name | None = None,
        pairs: Iterable[tuple[str, str | None]] = (),
        **typed: str,
    ) -> None:
        """Collect a relation; ``type`` and ``role`` are names of the vocabulary."""
        own = frozenset((f"prov:{key}", Name(value)) for key, value in typed.items())
        self.relations.append(Relation(kind, arguments, name, own | attributes(pairs)))

    def agent(self, agent: Agent) -> Name:
        """Give the agent of a name; in one record the same name is the same agent."""
        label = str(agent)
        if label not in self._agents:
            slug = fold(label)[:40] or "agent"
            name = self.name("agent", slug)
            if name in self.elements:
                name = self.name("agent", f"{slug}-{len(self._agents)}")
            kind = {Person: "prov:Person", Body: "prov:Organization"}.get(type(agent))
            forms = () if kind is None else getattr(agent, "forms", ())
            pairs = [("prov:label", label), *(("citekit:otherName", form.name) for form in forms)]
            pairs += [("citekit:identifier", str(one)) for one in getattr(agent, "identifiers", ())]
            self._agents[label] = self.add("agent", name, *([kind] if kind else []), pairs=pairs)
        return self._agents[label]

    def associate(self, activity: Name, people: Iterable[Contribution], role: str) -> None:
        """Associate people with an activity, in a role, each with how that is known."""
        for one in people:
            agent = self.agent(one.agent)
            pairs = [*evidence(one), ("citekit:affiliation", one.affiliation)]
            self.relate(
                "wasAssociatedWith", activity, agent, None, pairs=pairs, role=f"citekit:{role}"
            )
            if one.on_behalf_of:
                self.relate("actedOnBehalfOf", agent, self.agent(one.on_behalf_of), activity)
