"""From sources to a provenance graph.

The document, each text, each copy, each publication and each kept file is an entity; translating, transcribing, obtaining, funding and
publishing are activities; whoever had a part in them is an agent, with a role. A derivation is qualified: by what was done, how
sure it is, and what says so. Days stand in attributes: PROV's own times are instants, which no record knows.

Source: PROV-DM, 5; PROV-O, 3.3 (qualified terms).
"""

from collections.abc import Iterable

from citekit.archives import Repositories
from citekit.model import (
    Body,
    Contribution,
    Derivation,
    Holding,
    KeptFile,
    Publication,
    Source,
    Text,
)
from citekit.model.text import DerivationKind
from citekit.provenance.prov.collecting import Collector, evidence
from citekit.provenance.prov.graph import Graph, Name

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


class _Maker(Collector):
    """Collects the elements and relations of one source."""

    def __init__(self, source: Source, table: Repositories) -> None:
        super().__init__(source)
        self._table = table

    def make(self) -> None:
        document = self._document()
        for text in self.source.texts:
            self._text(text, document)
        for text in self.source.texts:
            for number, step in enumerate(text.derived_from, 1):
                self._step(text, step, number)
            for number, published in enumerate(text.published_in, 1):
                self._publication(text, published, number)

    # The document and its texts.

    def _document(self) -> Name:
        source = self.source
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
        document = self.add("entity", self.name(), kind, pairs=pairs)
        for one in source.authors:
            self.relate(
                "wasAttributedTo",
                document,
                self.agent(one.agent),
                pairs=evidence(one),
                type="citekit:Authorship",
            )
        for one in source.donors:
            self.relate(
                "wasAttributedTo",
                document,
                self.agent(one.agent),
                pairs=evidence(one),
                type="citekit:Donation",
            )
        if source.recipients or source.participants:
            writing = self.add("activity", self.name("writing"), "citekit:Writing")
            self.relate("wasGeneratedBy", document, writing)
            self.associate(writing, source.recipients, "recipient")
            self.associate(writing, source.participants, "participant")
        return document

    def _text(self, text: Text, document: Name) -> None:
        pairs: list[tuple[str, str | None]] = [
            ("prov:label", f"{text.language.name} text" if text.language else text.id),
            ("citekit:title", text.title.text if text.title else None),
            ("citekit:note", text.note),
            *evidence(text),
        ]
        if text.language:
            pairs.append(("citekit:language", text.language.tag))
            if not text.language.is_attested:
                pairs += evidence(text.language, "language")
        kinds = ["citekit:Text", *([] if text.derived_from else ["citekit:OriginalText"])]
        name = self.add("entity", self.name("text", text.id), *kinds, pairs=pairs)
        self.relate("specializationOf", name, document)
        self._files(name, text.files)
        for number, held in enumerate(text.held_at, 1):
            self._witness(text, held, number)

    def _witness(self, text: Text, held: Holding, number: int) -> None:
        repository = self._table.resolve(held.repository)
        archive = self.agent(Body(name=str(repository), short=repository.sigle))
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
            *evidence(held),
        ]
        name = self.add(
            "entity", self._witness_name(text, held, number), "citekit:Witness", pairs=pairs
        )
        self.relate("specializationOf", name, self.name("text", text.id))
        self.relate("wasAttributedTo", name, archive, type="citekit:Custody")
        self._files(name, held.files)

    def _witness_name(self, text: Text, held: Holding, number: int) -> Name:
        return self.name("text", text.id, "copy", held.id or str(number))

    def _files(self, whole: Name, files: Iterable[KeptFile]) -> None:
        for number, file in enumerate(files, 1):
            pairs = (
                ("prov:label", file.path), ("citekit:path", file.path), ("citekit:size", str(file.size)), ("citekit:sha256", file.sha256),
                ("citekit:mediaType", file.media_type), ("citekit:note", file.note),
            )  # fmt: skip
            name = self.add(
                "entity", Name(f"{whole}--file--{number}"), "citekit:KeptFile", pairs=pairs
            )
            self.relate("specializationOf", name, whole)

    # What was done.

    def _step(self, text: Text, step: Derivation, number: int) -> None:
        origin, made = self._origin(step), self.name("text", text.id)
        activity = self.add(
            "activity",
            self.name("text", text.id, "step", str(number)),
            f"citekit:{ACTIVITIES[step.kind]}",
            pairs=[
                ("citekit:date", str(step.date) if step.date else None),
                ("citekit:note", step.note),
            ],
        )
        for field in _OWN:
            self.associate(activity, getattr(step, field), ROLES[field])
        if step.obtainers or step.contributors:
            obtaining = self.add(
                "activity",
                self.name("text", text.id, "step", str(number), "obtaining"),
                "citekit:Obtaining",
            )
            self.associate(obtaining, step.obtainers, "obtainer")
            self.associate(obtaining, step.contributors, "contributor")
            self.relate(
                "used",
                obtaining,
                origin,
                name=self.name("text", text.id, "step", str(number), "obtaining", "use"),
            )
            self.relate("wasInformedBy", activity, obtaining)
        self._funding(activity, step.funders)
        pairs = [
            *evidence(step),
            *(("citekit:passage", f"{one.here} = {one.there}") for one in step.passages),
        ]
        self._derive(made, origin, activity, DERIVATIONS[step.kind], pairs)

    def _origin(self, step: Derivation) -> Name:
        """Give what was worked from: the copy, where the record says which, or the text."""
        text = self.source.text(step.text)
        for number, held in enumerate(text.held_at, 1):
            if step.witness and held.id == step.witness:
                return self._witness_name(text, held, number)
        return self.name("text", text.id)

    def _derive(
        self,
        made: Name,
        origin: Name,
        activity: Name,
        kind: str,
        pairs: Iterable[tuple[str, str | None]],
    ) -> None:
        generation, usage = Name(f"{activity}--result"), Name(f"{activity}--use")
        self.relate("used", activity, origin, name=usage)
        self.relate("wasGeneratedBy", made, activity, name=generation)
        self.relate(
            "wasDerivedFrom", made, origin, activity, generation, usage,
            name=Name(f"{activity}--derivation"), pairs=pairs, type=f"citekit:{kind}",
        )  # fmt: skip

    def _funding(self, activity: Name, funders: Iterable[Contribution]) -> None:
        people = tuple(funders)
        if people:
            funding = self.add("activity", Name(f"{activity}--funding"), "citekit:Funding")
            self.associate(funding, people, "funder")
            self.relate("wasInformedBy", activity, funding)

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
            *evidence(published),
        ]
        kinds = ["citekit:Publication", *(["citekit:Reprint"] if published.reprint else [])]
        name = self.add(
            "entity", self.name("text", text.id, "publication", str(number)), *kinds, pairs=pairs
        )
        activity = self.add(
            "activity", self.name("text", text.id, "publishing", str(number)), "citekit:Publishing"
        )
        if published.publisher:
            publisher = self.agent(published.publisher)
            self.relate("wasAssociatedWith", activity, publisher, None, role="citekit:publisher")
        for field, role in (
            ("editors", "editor"),
            ("authors", "author"),
            ("translators", "translator"),
            ("contributors", "contributor"),
        ):
            self.associate(activity, getattr(published, field), role)
        self._funding(activity, published.funders)
        self._derive(
            name, self.name("text", text.id), activity, "PublishedForm", evidence(published)
        )
