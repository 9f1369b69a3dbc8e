"""The chain as W3C PROV: what is said, that it comes back, that it keeps PROV's constraints, that its words are documented."""

import json
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import sources

from citekit.cli.trace import command as trace
from citekit.errors import MissingExtraError, NotFoundError, ParseError
from citekit.formats import yaml
from citekit.model import Source
from citekit.provenance.prov.build import graph
from citekit.provenance.prov.constraints import broken
from citekit.provenance.prov.document import FORMATS, read, write
from citekit.provenance.prov.graph import Element, Graph, Name, Relation
from citekit.provenance.prov.vocabulary import TERMS, turtle

ROOT = Path(__file__).parents[3]
EXAMPLES = [
    one
    for path in sorted((ROOT / "records").glob("*.yaml"))
    for one in yaml.read(path.read_text(encoding="utf-8"))
]
SEED = next(source for source in EXAMPLES if source.id == "wcda-121618")


def of(found, kind, **wanted):
    """Give the relations of a kind that have these attributes."""
    pairs = {(name.replace("_", ":"), value) for name, value in wanted.items()}
    return [one for one in found.relations if one.kind == kind and pairs <= one.attributes]


def test_the_seed():
    found = graph([SEED])
    text = "record:wcda-121618--text--"
    (inferred,) = of(found, "wasDerivedFrom", citekit_certainty="inferred")
    assert inferred.arguments[:2] == (f"{text}chinese", f"{text}russian")
    assert ("prov:type", "citekit:Translation") in inferred.attributes
    assert ("citekit:basis", "as for the Russian text") in inferred.attributes
    assert ("citekit:certainty", "inferred") in found.element(f"{text}russian").attributes
    (witness,) = (
        one for one in found.elements if ("prov:type", "citekit:Witness") in one.attributes
    )
    assert ("citekit:referenceCode", "118-01765-03") in witness.attributes
    translated = [
        one
        for one in of(found, "wasAssociatedWith")
        if ("prov:role", "citekit:translator") in one.attributes
    ]
    assert [one.arguments[1] for one in translated] == ["record:wcda-121618--agent--7brands"]
    funded = [
        one
        for one in of(found, "wasAssociatedWith")
        if ("prov:role", "citekit:funder") in one.attributes
    ]
    assert sorted(dict(one.attributes)["citekit:certainty"] for one in funded) == [
        "attested",
        "inferred",
    ]


def test_what_is_doubtful_is_no_date():
    document = graph([SEED]).element("record:wcda-121618")
    assert sorted(value for name, value in document.attributes if name == "citekit:date") == [
        "1962-06-07 (dated)",
        "1962-06-08 (delivered)",
        "1962-06-08 (displayed)",
    ]
    (doubtful,) = (value for name, value in document.attributes if name == "citekit:doubtfulDate")
    assert doubtful.startswith("1962-06-02 (dated); disputed: cable")


@pytest.mark.parametrize("form", FORMATS)
def test_all_examples_come_back(form):
    whole = graph(EXAMPLES)
    assert read(write(whole, form), form) == whole


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(source=sources())
def test_whatever_a_record_holds_comes_back(form, source):
    found = made(source)
    assert found is None or read(write(found, form), form) == found


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(sources())
def test_whatever_a_record_holds_keeps_the_constraints_and_has_documented_words(source):
    found = made(source)
    assert found is None or broken(found) == []
    assert found is None or words(found) <= set(TERMS)


def made(source):
    try:
        return graph([source])
    except NotFoundError:  # an archive that the table does not have
        return None


def test_all_examples_keep_the_constraints():
    assert broken(graph(EXAMPLES)) == []


def test_prov_n_is_written():
    written = write(graph([SEED]), "prov-n")
    assert written.startswith("document\n  prefix citekit <https://w3id.org/citekit/ns#>")
    assert written.count("wasDerivedFrom(") == 3


def test_the_command_line_offers_every_form():
    (option,) = (one for one in trace.params if one.name == "shape")
    assert {one for one in option.type.choices if one.startswith("prov-")} == set(FORMATS)


def test_prov_json_is_json():
    data = json.loads(write(graph([SEED])))
    assert {"entity", "activity", "agent", "wasDerivedFrom", "specializationOf"} <= data.keys()


MISTAKES = [
    ("prov-json", "{"),
    ("prov-xml", "<a"),
    ("prov-jsonld", "[1"),
    ("prov-turtle", "a b c"),
    ("prov-n", "doc"),
]


@pytest.mark.parametrize(("form", "text"), MISTAKES)
def test_what_is_no_prov_is_refused(form, text):
    with pytest.raises(ParseError, match=f"not {form}"):
        read(text, form)


def test_an_unknown_form_and_a_missing_extra(monkeypatch):
    with pytest.raises(NotFoundError, match="did you mean 'prov-json'"):
        write(graph([SEED]), "prov-jso")
    monkeypatch.setitem(sys.modules, "prov.model", None)
    with pytest.raises(MissingExtraError, match=r'pip install "citekit-archival\[prov\]"'):
        write(graph([SEED]))


# The checker of constraints finds what breaks them.

A, B, C = Name("r:a"), Name("r:b"), Name("r:c")
ACT, USE, GEN = Name("r:act"), Name("r:use"), Name("r:gen")


def entity(name):
    return Element("entity", name)


def activity(name):
    return Element("activity", name)


def derived(made, origin, *more):
    return Relation("wasDerivedFrom", (made, origin, *more, *(None,) * (3 - len(more))))


BROKEN = [
    # elements, relations, what is said
    ([entity(A)], [derived(A, B)], "wasDerivedFrom: r:b is not declared"),
    ([entity(A), activity(B)], [derived(A, B)], "wasDerivedFrom: r:b is no entity"),
    ([entity(A), activity(A)], [], "r:a is both an entity and an activity; r:a names several things"),
    ([entity(A), activity(ACT)], [Relation("wasGeneratedBy", (A, ACT), GEN), Relation("wasGeneratedBy", (A, ACT), USE)],
     "r:a is generated twice by r:act"),
    ([entity(A)], [Relation("specializationOf", (A, A))], "r:a is a specialization of itself"),
    ([entity(A), entity(B), activity(ACT)],
     [Relation("wasGeneratedBy", (B, ACT), GEN), derived(A, B, ACT, GEN)], "r:gen is not the generation of r:a by r:act"),
    ([entity(A), entity(B), activity(ACT)],
     [Relation("used", (ACT, A), USE), derived(A, B, ACT, None, USE)], "r:use is not the usage of r:b by r:act"),
    ([entity(A), entity(B)], [derived(A, B), derived(B, A)], "strictly before itself"),
    ([entity(A), entity(B), entity(C)], [derived(A, B), derived(B, C), Relation("specializationOf", (C, A))], "strictly before itself"),
]  # fmt: skip


@pytest.mark.parametrize(("elements", "relations", "said"), BROKEN)
def test_what_breaks_a_constraint_is_found(elements, relations, said):
    assert said in "; ".join(broken(Graph(frozenset(elements), frozenset(relations))))


KEPT = [
    ([entity(A), entity(B), entity(C)], [derived(A, B), derived(A, C), derived(B, C)]),
    ([entity(A), entity(B)], [Relation("specializationOf", (A, B)), Relation("specializationOf", (B, A))]),
    ([entity(A), entity(B), activity(ACT)],
     [Relation("wasGeneratedBy", (A, ACT), GEN), Relation("used", (ACT, B), USE), derived(A, B, ACT, GEN, USE)]),
]  # fmt: skip


@pytest.mark.parametrize(("elements", "relations"), KEPT)
def test_what_breaks_none_is_let_be(elements, relations):
    assert broken(Graph(frozenset(elements), frozenset(relations))) == []


# The vocabulary.


def words(found):
    pairs = [pair for one in (*found.elements, *found.relations) for pair in one.attributes]
    names = [name for name, _ in pairs] + [value for _, value in pairs if isinstance(value, Name)]
    return {name.removeprefix("citekit:") for name in names if name.startswith("citekit:")}


PEOPLE = {
    "agent": {"name": "A", "forms": {"name": "Б", "language": "ru"}},
    "affiliation": "B",
    "on_behalf_of": "C",
}
FILE = {"path": "a.txt", "size": "1", "sha256": "0" * 64, "media_type": "text/plain"}
KNOWN = {"certainty": "inferred", "basis": "b", "asserted_by": "c"}
FIELDS = (
    "translators",
    "transcribers",
    "editors",
    "obtainers",
    "contributors",
    "commissioners",
    "funders",
    "permission",
)
KINDS = ("translation", "transcription", "copy", "excerpt", "edition", "publication")
FULL = {
    "id": "full", "type": "letter", "title": {"text": "T", "forms": {"kind": "original", "text": "Т"}}, "authors": PEOPLE, "recipients": PEOPLE,
    "participants": PEOPLE, "dates": [{"role": "dated", "date": "1962"}, {"role": "dated", "date": "1963", **KNOWN}], "place": "P", "summary": "S",
    "classification": "C", "donors": PEOPLE, "rights": "R", "identifiers": {"scheme": "wcda", "value": "1"}, "note": "N", "facts_from": "F",
    "texts": [
        {"id": "a", "language": {"tag": "ru", **KNOWN}, "title": "T", "files": FILE, "note": "N",
         "held_at": {"repository": "rgani", "collection": "C", "reference": "f. 5", "locator": "l. 1", "carrier": "film"}},
        {"id": "b", "derived_from": [
            {"text": "a", "kind": kind, "date": "1970", **KNOWN, **dict.fromkeys(FIELDS, PEOPLE), "passages": {"here": "1", "there": "2"}} for kind in KINDS],
         "published_in": {"type": "book", "title": "T", "authors": PEOPLE, "editors": PEOPLE, "translators": PEOPLE, "publisher": "P", "place": "P",
                          "date": "1980", "volume": "1", "issue": "2", "number": "3", "pages": "4", "url": "https://a.example/",
                          "former_urls": "https://b.example/", "archived_urls": "https://web.archive.org/web/2020/https://a.example/",
                          "accessed": "2020", "identifiers": {"scheme": "doi", "value": "10.1000/1"}, "funders": PEOPLE, "contributors": PEOPLE,
                          "credit_line": "L", "cited_as": "C", "reprint": "true"}},
    ],
}  # fmt: skip


def test_every_word_that_is_used_is_documented_and_every_word_documented_is_used():
    fonds = {"id": "fonds", "type": "fonds", "title": "F", "texts": {"id": "papers"}}
    found = graph([Source.model_validate(FULL), Source.model_validate(fonds)])
    assert words(found) == set(TERMS)
    assert broken(found) == []


def test_the_vocabulary_beside_the_page_is_that_of_the_code():
    assert (ROOT / "docs/reference/citekit.ttl").read_text(encoding="utf-8") == turtle()


def test_the_vocabulary_is_rdf():
    rdflib = pytest.importorskip("rdflib")
    parsed = rdflib.Graph().parse(data=turtle(), format="turtle")
    described = {
        str(subject).rpartition("#")[2] for subject in parsed.subjects(rdflib.RDFS.comment, None)
    }
    assert set(TERMS) <= described


def test_a_translation_is_datacites():
    assert "datacite:IsTranslationOf" in TERMS["Translation"].others
