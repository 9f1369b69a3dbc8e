"""From sources to a provenance graph.

The document, each text, each copy, each publication and each kept file is an entity; translating, transcribing, obtaining, funding and
publishing are activities; whoever had a part in them is an agent, with a role. A derivation is qualified: by what was done, how
sure it is, and what says so. Days stand in attributes: PROV's own times are instants, which no record knows.

Source: PROV-DM, 5; PROV-O, 3.3 (qualified terms).
"""

from collections.abc import Iterable, Iterator

from citekit.archives import Repositories
from citekit.archives.names import fold
from citekit.model import (
    Body,
    Contribution,
    Derivation,
    Holding,
    KeptFile,
    Person,
    Publication,
    Source,
    Statement,
    Text,
)
from citekit.model.agent import Agent
from citekit.model.text import DerivationKind
from citekit.provenance.prov.graph import Attribute, Element, Graph, Kind, Name, Relation

__all__ = ["ACTIVITIES", "DERIVATIONS", "ROLES", "graph"]

ACTIVITIES: dict[DerivationKind, str] = {
    "translation": "Translating",
    "transcription": "Transcribing",
    "copy": "Copying",
    "excerpt": "Excerpting",
    "edition": "Editing",
    "publication": "Publishing",
}
"""What is done in a step of a kind."""
DERIVATIONS: dict[DerivationKind, str] = {
    "translation": "Translation",
    "transcription": "Transcription",
    "copy": "Copy",
    "excerpt": "Excerpt",
    "edition": "Edition",
    "publication": "PublishedForm",
}
"""What a derivation is, by its kind."""
ROLES = {
    "translators": "translator", "transcribers": "transcriber", "editors": "editor", "commissioners": "commissioner", "permission": "permitter",
    "obtainers": "obtainer", "contributors": "contributor", "funders": "funder",
}  # fmt: skip
"""The role of those in a field of a step."""
_OWN = ("translators", "transcribers", "editors", "commissioners", "permission")


def graph(sources: Iterable[Source], repositories: Repositories | None = None) -> Graph:
    """Give the provenance of sources.

    Raises:
        NotFoundError: The archives table has no archive of an id.
    """
    table = repositories or Repositories.in_use()
    makers = [_Maker(source, table) for source in sources]
    for maker in makers:
        maker.make()
    return Graph(
        frozenset(one for maker in makers for one in maker.elements.values()),
        frozenset(one for maker in makers for one in maker.relations),
    )


def _attributes(pairs: Iterable[tuple[str, str | None]]) -> frozenset[Attribute]:
    return frozenset((name, value) for name, value in pairs if value)


def _evidence(statement: Statement, prefix: str = "") -> Iterator[tuple[str, str | None]]:
    """Say how something is known; what is attested and names no basis says so too."""
    name = f"citekit:{prefix}" if prefix else "citekit:"
    first = "C" if prefix else "c"
    yield f"{name}{first}ertainty", statement.certainty
    yield f"{name}{'B' if prefix else 'b'}asis", statement.basis
    yield f"{name}{'A' if prefix else 'a'}ssertedBy", statement.asserted_by


class _Maker:
    """Collects the elements and relations of one source."""

    def __init__(self, source: Source, table: Repositories) -> None:
        self._source, self._table = source, table
        self.elements: dict[Name, Element] = {}
        self.relations: list[Relation] = []
        self._agents: dict[str, Name] = {}

    def make(self) -> None:
        document = self._document()
        for text in self._source.texts:
            self._text(text, document)
        for text in self._source.texts:
            for number, step in enumerate(text.derived_from, 1):
                self._step(text, step, number)
            for number, published in enumerate(text.published_in, 1):
                self._publication(text, published, number)

    # Names, elements, relations.

    def _name(self, *parts: str) -> Name:
        """Name a part of the source; keys hold no two hyphens, so no two parts share a name."""
        return Name(f"record:{'--'.join((self._source.id, *parts))}")

    def _add(
        self, kind: Kind, name: Name, *types: str, pairs: Iterable[tuple[str, str | None]] = ()
    ) -> Name:
        typed = frozenset(("prov:type", Name(one)) for one in types)
        self.elements[name] = Element(kind, name, typed | _attributes(pairs))
        return name

    def _relate(
        self,
        kind: str,
        *arguments: Name | None,
        name: Name | None = None,
        pairs: Iterable[tuple[str, str | None]] = (),
        **typed: str,
    ) -> None:
        attributes = frozenset((f"prov:{key}", Name(value)) for key, value in typed.items())
        self.relations.append(Relation(kind, arguments, name, attributes | _attributes(pairs)))

    # Agents.

    def _agent(self, agent: Agent) -> Name:
        """Give the agent of a name; in one record the same name is the same agent."""
        label = str(agent)
        if label not in self._agents:
            slug = fold(label)[:40] or "agent"
            name = self._name("agent", slug)
            if name in self.elements:
                name = self._name("agent", f"{slug}-{len(self._agents)}")
            kind = {Person: "prov:Person", Body: "prov:Organization"}.get(type(agent))
            forms = () if kind is None else getattr(agent, "forms", ())
            pairs = [("prov:label", label), *(("citekit:otherName", form.name) for form in forms)]
            pairs += [("citekit:identifier", str(one)) for one in getattr(agent, "identifiers", ())]
            self._agents[label] = self._add("agent", name, *([kind] if kind else []), pairs=pairs)
        return self._agents[label]

    def _associate(self, activity: Name, people: Iterable[Contribution], role: str) -> None:
        for one in people:
            agent = self._agent(one.agent)
            pairs = [*_evidence(one), ("citekit:affiliation", one.affiliation)]
            self._relate(
                "wasAssociatedWith", activity, agent, None, pairs=pairs, role=f"citekit:{role}"
            )
            if one.on_behalf_of:
                self._relate("actedOnBehalfOf", agent, self._agent(one.on_behalf_of), activity)

    # The document and its texts.

    def _document(self) -> Name:
        source = self._source
        kind = "citekit:Collection" if source.is_collection else "citekit:Document"
        pairs: list[tuple[str, str | None]] = [
            ("prov:label", source.title.text),
            ("citekit:sourceType", source.type),
            ("citekit:summary", source.summary),
            ("citekit:classification", source.classification),
            ("citekit:place", source.place),
            ("citekit:rights", source.rights),
            ("citekit:note", source.note),
        ]
        pairs += [("citekit:otherTitle", form.text) for form in source.title.forms]
        pairs += [("citekit:identifier", str(one)) for one in source.identifiers]
        pairs += [("citekit:factsFrom", one) for one in source.facts_from]
        for date in source.dates:
            doubt = (
                "" if date.is_attested else f"; {date.certainty}: {date.basis or 'no basis given'}"
            )
            property_ = "citekit:date" if date.is_attested else "citekit:doubtfulDate"
            pairs.append((property_, f"{date.date} ({date.role}){doubt}"))
        document = self._add("entity", self._name(), kind, pairs=pairs)
        for one in source.authors:
            self._relate(
                "wasAttributedTo",
                document,
                self._agent(one.agent),
                pairs=_evidence(one),
                type="citekit:Authorship",
            )
        for one in source.donors:
            self._relate(
                "wasAttributedTo",
                document,
                self._agent(one.agent),
                pairs=_evidence(one),
                type="citekit:Donation",
            )
        if source.recipients or source.participants:
            writing = self._add("activity", self._name("writing"), "citekit:Writing")
            self._relate("wasGeneratedBy", document, writing)
            self._associate(writing, source.recipients, "recipient")
            self._associate(writing, source.participants, "participant")
        return document

    def _text(self, text: Text, document: Name) -> None:
        pairs: list[tuple[str, str | None]] = [
            ("prov:label", f"{text.language.name} text" if text.language else text.id),
            ("citekit:title", text.title.text if text.title else None),
            ("citekit:note", text.note),
            *_evidence(text),
        ]
        if text.language:
            pairs.append(("citekit:language", text.language.tag))
            if not text.language.is_attested:
                pairs += _evidence(text.language, "language")
        kinds = ["citekit:Text", *([] if text.derived_from else ["citekit:OriginalText"])]
        name = self._add("entity", self._name("text", text.id), *kinds, pairs=pairs)
        self._relate("specializationOf", name, document)
        self._files(name, text.files)
        for number, held in enumerate(text.held_at, 1):
            self._witness(text, held, number)

    def _witness(self, text: Text, held: Holding, number: int) -> None:
        repository = self._table.resolve(held.repository)
        archive = self._agent(Body(name=str(repository), short=repository.sigle))
        pairs: list[tuple[str, str | None]] = [
            (
                "prov:label",
                held.verbatim
                or ", ".join(
                    str(one) for one in (repository.cited, held.reference, held.locator) if one
                ),
            ),
            ("prov:location", ", ".join(one for one in (str(repository), repository.place) if one)),
            ("citekit:collection", held.collection),
            ("citekit:referenceCode", held.reference.raw if held.reference else None),
            ("citekit:locator", held.locator.raw if held.locator else None),
            ("citekit:carrier", held.carrier),
            ("citekit:note", held.note),
            *_evidence(held),
        ]
        name = self._add(
            "entity", self._witness_name(text, held, number), "citekit:Witness", pairs=pairs
        )
        self._relate("specializationOf", name, self._name("text", text.id))
        self._relate("wasAttributedTo", name, archive, type="citekit:Custody")
        self._files(name, held.files)

    def _witness_name(self, text: Text, held: Holding, number: int) -> Name:
        return self._name("text", text.id, "copy", held.id or str(number))

    def _files(self, whole: Name, files: Iterable[KeptFile]) -> None:
        for number, file in enumerate(files, 1):
            pairs = (
                ("prov:label", file.path), ("citekit:path", file.path), ("citekit:size", str(file.size)), ("citekit:sha256", file.sha256),
                ("citekit:mediaType", file.media_type), ("citekit:note", file.note),
            )  # fmt: skip
            name = self._add(
                "entity", Name(f"{whole}--file--{number}"), "citekit:KeptFile", pairs=pairs
            )
            self._relate("specializationOf", name, whole)

    # What was done.

    def _step(self, text: Text, step: Derivation, number: int) -> None:
        origin, made = self._origin(step), self._name("text", text.id)
        activity = self._add(
            "activity",
            self._name("text", text.id, "step", str(number)),
            f"citekit:{ACTIVITIES[step.kind]}",
            pairs=[
                ("citekit:date", str(step.date) if step.date else None),
                ("citekit:note", step.note),
            ],
        )
        for field in _OWN:
            self._associate(activity, getattr(step, field), ROLES[field])
        if step.obtainers or step.contributors:
            obtaining = self._add(
                "activity",
                self._name("text", text.id, "step", str(number), "obtaining"),
                "citekit:Obtaining",
            )
            self._associate(obtaining, step.obtainers, "obtainer")
            self._associate(obtaining, step.contributors, "contributor")
            self._relate(
                "used",
                obtaining,
                origin,
                name=self._name("text", text.id, "step", str(number), "obtaining", "use"),
            )
            self._relate("wasInformedBy", activity, obtaining)
        self._funding(activity, step.funders)
        pairs = [
            *_evidence(step),
            *(("citekit:passage", f"{one.here} = {one.there}") for one in step.passages),
        ]
        self._derive(made, origin, activity, DERIVATIONS[step.kind], pairs)

    def _origin(self, step: Derivation) -> Name:
        """Give what was worked from: the copy, where the record says which, or the text."""
        text = self._source.text(step.text)
        for number, held in enumerate(text.held_at, 1):
            if step.witness and held.id == step.witness:
                return self._witness_name(text, held, number)
        return self._name("text", text.id)

    def _derive(
        self,
        made: Name,
        origin: Name,
        activity: Name,
        kind: str,
        pairs: Iterable[tuple[str, str | None]],
    ) -> None:
        generation, usage = Name(f"{activity}--result"), Name(f"{activity}--use")
        self._relate("used", activity, origin, name=usage)
        self._relate("wasGeneratedBy", made, activity, name=generation)
        self._relate(
            "wasDerivedFrom", made, origin, activity, generation, usage,
            name=Name(f"{activity}--derivation"), pairs=pairs, type=f"citekit:{kind}",
        )  # fmt: skip

    def _funding(self, activity: Name, funders: Iterable[Contribution]) -> None:
        people = tuple(funders)
        if people:
            funding = self._add("activity", Name(f"{activity}--funding"), "citekit:Funding")
            self._associate(funding, people, "funder")
            self._relate("wasInformedBy", activity, funding)

    def _publication(self, text: Text, published: Publication, number: int) -> None:
        pairs: list[tuple[str, str | None]] = [
            (
                "prov:label",
                str(published.title or published.publisher or published.url or "publication"),
            ),
            ("citekit:publicationType", published.type),
            ("citekit:title", published.title.text if published.title else None),
            ("citekit:place", published.place),
            ("citekit:date", str(published.date) if published.date else None),
            ("citekit:volume", published.volume),
            ("citekit:issue", published.issue),
            ("citekit:number", published.number),
            ("citekit:locator", published.pages.raw if published.pages else None),
            ("citekit:url", published.url),
            ("citekit:accessed", str(published.accessed) if published.accessed else None),
            ("citekit:creditLine", published.credit_line),
            ("citekit:citedAs", published.cited_as),
            *(("citekit:formerUrl", url) for url in published.former_urls),
            *(("citekit:archivedUrl", url) for url in published.archived_urls),
            *(("citekit:identifier", str(one)) for one in published.identifiers),
            *_evidence(published),
        ]
        kinds = ["citekit:Publication", *(["citekit:Reprint"] if published.reprint else [])]
        name = self._add(
            "entity", self._name("text", text.id, "publication", str(number)), *kinds, pairs=pairs
        )
        activity = self._add(
            "activity", self._name("text", text.id, "publishing", str(number)), "citekit:Publishing"
        )
        if published.publisher:
            publisher = self._agent(published.publisher)
            self._relate("wasAssociatedWith", activity, publisher, None, role="citekit:publisher")
        for field, role in (
            ("editors", "editor"),
            ("authors", "author"),
            ("translators", "translator"),
            ("contributors", "contributor"),
        ):
            self._associate(activity, getattr(published, field), role)
        self._funding(activity, published.funders)
        self._derive(
            name, self._name("text", text.id), activity, "PublishedForm", _evidence(published)
        )
