"""The words of the namespace ``citekit:``, and what they correspond to in the vocabularies that others use.

A correspondence is close, not exact: the nearest term of each vocabulary.

Source: schema.org 28; DCMI Metadata Terms, 2020; DataCite Metadata Schema 4.6, relationType; CIDOC CRM 7.1; RiC-O 1.0.2; BIBFRAME 2;
PREMIS 3 (OWL); MARC relator codes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

__all__ = ["PREFIXES", "TERMS", "Term", "turtle"]

PREFIXES = {
    "citekit": "https://w3id.org/citekit/ns#",
    "bf": "http://id.loc.gov/ontologies/bibframe/",
    "crm": "http://www.cidoc-crm.org/cidoc-crm/",
    "dcmitype": "http://purl.org/dc/dcmitype/",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "premis": "http://www.loc.gov/premis/rdf/v3/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "relators": "http://id.loc.gov/vocabulary/relators/",
    "rico": "https://www.ica.org/standards/RiC/ontology#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the namespace."""

    name: str
    kind: Literal["class", "property", "role"]
    meaning: str
    broader: str
    """The term of PROV that it narrows: a class, or what carries the property."""
    others: tuple[str, ...] = field(default=())
    """Terms of other vocabularies, each with its prefix. DataCite's relation types are words without an address in RDF."""


def _terms(
    kind: Literal["class", "property", "role"], rows: Mapping[str, tuple[str, str, str]]
) -> Iterator[Term]:
    for name, (broader, others, meaning) in rows.items():
        yield Term(name, kind, meaning, broader, tuple(others.split()))


_CLASSES = {
    # name: what it narrows, others, meaning
    "Document": ("prov:Entity", "schema:ArchiveComponent crm:E73_Information_Object rico:Record bf:Work premis:IntellectualEntity",
        "The document that is cited, whichever text of it is read."),
    "Collection": ("prov:Entity", "schema:Collection dcmitype:Collection crm:E78_Curated_Holding rico:RecordSet bf:Collection",
        "A fonds, series, file or collection that an archive keeps documents in."),
    "Text": ("prov:Entity", "schema:CreativeWork dcmitype:Text crm:E33_Linguistic_Object rico:Record bf:Text",
        "The document in one language, at one place of its history."),
    "OriginalText": ("citekit:Text", "",
        "A text that was made from no other, as far as is known."),
    "Witness": ("prov:Entity", "schema:ArchiveComponent dcmitype:PhysicalObject crm:E22_Human-Made_Object rico:Instantiation bf:Item",
        "A copy of a text that an archive holds."),
    "Publication": ("prov:Entity", "schema:CreativeWork crm:E73_Information_Object rico:Instantiation bf:Instance",
        "Where a text can be read by all: a page, a book, a journal."),
    "Reprint": ("citekit:Publication", "",
        "A publication that repeats what was published before."),
    "KeptFile": ("prov:Entity", "schema:MediaObject crm:E73_Information_Object rico:Instantiation premis:File",
        "A text or scan kept beside the record."),
    "Writing": ("prov:Activity", "schema:CreateAction crm:E65_Creation rico:Activity",
        "The writing of the document, or the talk that it records."),
    "Translating": ("prov:Activity", "schema:CreateAction crm:E65_Creation rico:Activity",
        "Making a text in another language."),
    "Transcribing": ("prov:Activity", "schema:CreateAction crm:E65_Creation rico:Activity",
        "Writing out what stands in a copy."),
    "Copying": ("prov:Activity", "schema:CreateAction crm:E12_Production rico:Activity",
        "Making another copy of the same text."),
    "Excerpting": ("prov:Activity", "schema:CreateAction crm:E65_Creation rico:Activity",
        "Taking a part of a text."),
    "Editing": ("prov:Activity", "schema:CreateAction crm:E65_Creation rico:Activity",
        "Establishing a text from one or more others."),
    "Publishing": ("prov:Activity", "schema:PublicationEvent crm:E7_Activity rico:Activity bf:Publication",
        "Making a text public."),
    "Obtaining": ("prov:Activity", "crm:E10_Transfer_of_Custody rico:Activity premis:Event",
        "Getting a copy out of the archive, and giving it to those who worked from it."),
    "Funding": ("prov:Activity", "schema:DonateAction crm:E7_Activity rico:Activity",
        "Paying for a step or for a publication."),
    "Translation": ("prov:Derivation", "datacite:IsTranslationOf schema:translationOfWork dcterms:isVersionOf crm:P73i_is_translation_of rico:hasGeneticLinkToRecordResource bf:translationOf",
        "The derivation of a text from one in another language. PROV has no such type."),
    "Transcription": ("prov:Derivation", "datacite:IsDerivedFrom dcterms:isFormatOf rico:hasGeneticLinkToRecordResource bf:derivativeOf",
        "The derivation of a text from a copy that it writes out."),
    "Copy": ("prov:Derivation", "datacite:IsIdenticalTo dcterms:isFormatOf rico:isCopyOf bf:derivativeOf",
        "The derivation of a copy from what it copies."),
    "Excerpt": ("prov:Derivation", "datacite:IsPartOf schema:isPartOf dcterms:isPartOf rico:hasGeneticLinkToRecordResource bf:derivativeOf",
        "The derivation of a text from one of which it is a part."),
    "Edition": ("prov:Derivation", "datacite:IsVersionOf schema:isBasedOn dcterms:isVersionOf rico:hasGeneticLinkToRecordResource bf:derivativeOf",
        "The derivation of a text from those from which it was established."),
    "PublishedForm": ("prov:Derivation", "datacite:IsPublishedIn schema:isBasedOn dcterms:isFormatOf rico:isDerivedFromInstantiation",
        "The derivation of a publication from the text that it makes public."),
    "Authorship": ("prov:Attribution", "schema:author dcterms:creator crm:P94i_was_created_by relators:aut",
        "The attribution of a document to whoever wrote it, or in whose name it was written."),
    "Donation": ("prov:Attribution", "schema:sponsor relators:dnr",
        "The attribution of the host's record to a donor whom it lists."),
    "Custody": ("prov:Attribution", "schema:holdingArchive crm:P50_has_current_keeper rico:isOrWasHolderOf bf:heldBy",
        "The attribution of a copy to the archive that holds it."),
}  # fmt: skip
_PROPERTIES = {
    "certainty": ("prov:Influence", "rico:relationCertainty", "How sure a statement is: attested, inferred or disputed."),
    "basis": ("prov:Influence", "rico:relationSource crm:P70i_is_documented_in", "What says so, and where."),
    "assertedBy": ("prov:Influence", "crm:P14_carried_out_by", "Who concluded or claimed it."),
    "language": ("prov:Entity", "schema:inLanguage dcterms:language crm:P72_has_language rico:hasOrHadLanguage bf:language",
        "The language of a text, as a BCP 47 tag."),
    "languageCertainty": ("prov:Entity", "", "How sure the language is, where it is not attested."),
    "languageBasis": ("prov:Entity", "", "What the language is concluded from."),
    "languageAssertedBy": ("prov:Entity", "", "Who concluded or claimed the language."),
    "title": ("prov:Entity", "schema:name dcterms:title crm:P102_has_title rico:title bf:title", "The title that a text or publication bears."),
    "otherTitle": ("prov:Entity", "schema:alternateName dcterms:alternative rico:title", "The title in another form: original, romanised, translated."),
    "otherName": ("prov:Agent", "schema:alternateName crm:P1_is_identified_by", "A name in another script or spelling."),
    "sourceType": ("prov:Entity", "schema:genre dcterms:type crm:P2_has_type rico:hasDocumentaryFormType bf:genreForm", "What the document is: a memorandum."),
    "publicationType": ("prov:Entity", "schema:additionalType dcterms:type crm:P2_has_type", "What a text was published as, in CSL's words."),
    "summary": ("prov:Entity", "schema:abstract dcterms:abstract rico:scopeAndContent bf:summary", "What the document is about."),
    "classification": ("prov:Entity", "schema:conditionsOfAccess dcterms:accessRights rico:conditionsOfAccess", "Its original classification, as marked."),
    "rights": ("prov:Entity", "schema:usageInfo dcterms:rights rico:conditionsOfUse", "Who may do what with it."),
    "place": ("prov:Entity", "schema:locationCreated dcterms:spatial rico:isAssociatedWithPlace", "Where it was written or published."),
    "date": ("prov:Entity", "schema:temporal dcterms:date rico:date", "A date in EDTF; of a document, with what it is the date of."),
    "doubtfulDate": ("prov:Entity", "", "A date that is inferred or disputed, with what it is the date of and what says so."),
    "identifier": ("prov:Entity", "schema:identifier dcterms:identifier crm:P1_is_identified_by rico:identifier bf:identifiedBy", "A number, after its scheme: wcda:121618."),
    "factsFrom": ("prov:Entity", "schema:isBasedOn dcterms:source", "Where what stands in the record was read."),
    "note": ("prov:Entity", "schema:description crm:P3_has_note rico:generalDescription bf:note", "What else is to be said."),
    "collection": ("prov:Entity", "schema:isPartOf dcterms:isPartOf rico:isOrWasIncludedIn", "The fonds or collection by name."),
    "referenceCode": ("prov:Entity", "schema:identifier dcterms:identifier crm:P1_is_identified_by rico:identifier bf:shelfMark",
        "The code of the file or document, word for word."),
    "locator": ("prov:Entity", "schema:pagination", "Leaves or pages, word for word."),
    "carrier": ("prov:Entity", "dcterms:medium rico:hasCarrierType bf:carrier", "What a copy is on."),
    "volume": ("prov:Entity", "schema:volumeNumber", "The volume of a book or journal."),
    "issue": ("prov:Entity", "schema:issueNumber", "The number of an issue."),
    "number": ("prov:Entity", "schema:position", "The number of the text in an edition."),
    "url": ("prov:Entity", "schema:url", "Where the page is."),
    "formerUrl": ("prov:Entity", "schema:sameAs", "Where the same page was before, or is under another name."),
    "archivedUrl": ("prov:Entity", "schema:archivedAt", "A copy of the page in a web archive."),
    "accessed": ("prov:Entity", "", "When the page was read."),
    "creditLine": ("prov:Entity", "schema:creditText", "The credits, word for word."),
    "citedAs": ("prov:Entity", "dcterms:bibliographicCitation bf:preferredCitation", "The publisher's own citation, word for word."),
    "path": ("prov:Entity", "premis:originalName", "Where a kept file lies, from the folder of the record."),
    "size": ("prov:Entity", "schema:contentSize dcterms:extent premis:size", "How many bytes a kept file has."),
    "sha256": ("prov:Entity", "schema:sha256 premis:fixity", "The SHA-256 of a kept file."),
    "mediaType": ("prov:Entity", "schema:encodingFormat dcterms:format", "What a kept file holds."),
    "passage": ("prov:Derivation", "", "A place of the derived text, and the place of the other at which the same stands."),
    "affiliation": ("prov:Association", "schema:affiliation", "Where an agent worked then."),
}  # fmt: skip
_ROLES = {
    "author": ("prov:Role", "schema:author relators:aut", "Wrote the book or page in which a text was published."),
    "translator": ("prov:Role", "schema:translator relators:trl", "Translated."),
    "transcriber": ("prov:Role", "relators:trc", "Transcribed."),
    "editor": ("prov:Role", "schema:editor relators:edt", "Edited or abridged."),
    "obtainer": ("prov:Role", "", "Got the copy out of the archive."),
    "contributor": ("prov:Role", "schema:contributor dcterms:contributor relators:ctb", "Gave the copy to those who worked from it."),
    "commissioner": ("prov:Role", "relators:pat", "For whom it was done."),
    "funder": ("prov:Role", "schema:funder relators:fnd", "Paid for it."),
    "permitter": ("prov:Role", "", "With whose permission it was done."),
    "publisher": ("prov:Role", "schema:publisher dcterms:publisher relators:pbl", "Published it."),
    "recipient": ("prov:Role", "schema:recipient relators:rcp", "To whom the document was written."),
    "participant": ("prov:Role", "schema:participant crm:P11_had_participant", "Took part in the talk that the document records."),
}  # fmt: skip

TERMS: dict[str, Term] = {
    term.name: term
    for term in (
        *_terms("class", _CLASSES),
        *_terms("property", _PROPERTIES),
        *_terms("role", _ROLES),
    )
}
"""Every word of the namespace by its name."""

_DATACITE = "datacite:"
_KINDS = {"class": "owl:Class", "property": "owl:DatatypeProperty", "role": "prov:Role"}


def turtle() -> str:
    """Write the vocabulary as RDF, in Turtle."""
    prefixes = "\n".join(f"@prefix {prefix}: <{address}> ." for prefix, address in PREFIXES.items())
    head = (
        "<https://w3id.org/citekit/ns> a owl:Ontology ;\n"
        '    rdfs:label "citekit"@en ;\n'
        '    rdfs:comment "How a text of an archival source was made from another, who holds it, and how that is known."@en .'
    )
    return "\n\n".join([prefixes, head, *map(_described, TERMS.values())]) + "\n"


def _described(term: Term) -> str:
    words = "".join(f" {one.lower()}" if one.isupper() else one for one in term.name).strip()
    lines = [
        f"citekit:{term.name} a {_KINDS[term.kind]}",
        f'    rdfs:label "{words}"@en',
        f'    rdfs:comment "{term.meaning}"@en',
    ]
    if term.kind == "class":
        lines.append(f"    rdfs:subClassOf {term.broader}")
    if term.kind == "property":
        lines.append(f"    rdfs:domain {term.broader}")
    lines.append("    rdfs:isDefinedBy <https://w3id.org/citekit/ns>")
    if close := [_name(one) for one in term.others if not one.startswith(_DATACITE)]:
        lines.append(f"    skos:closeMatch {', '.join(close)}")
    lines += [
        f'    skos:note "DataCite relationType {one.removeprefix(_DATACITE)}"@en'
        for one in term.others
        if one.startswith(_DATACITE)
    ]
    return " ;\n".join(lines) + " ."


def _name(name: str) -> str:
    """Write a name of another vocabulary; one with a sign that Turtle reads as its own stands in full."""
    prefix, _, local = name.partition(":")
    return f"<{PREFIXES[prefix]}{local}>" if not local.replace("_", "").isalnum() else name
