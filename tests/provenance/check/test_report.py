"""Findings as text, JSON and SARIF."""

import json
import os
from pathlib import Path

import jsonschema
import pytest

from citekit.errors import Location, ParseError, Problem, ReadError, RecordError
from citekit.provenance.check import RULES
from citekit.provenance.check.report import (
    UNREADABLE,
    Reported,
    as_json,
    as_sarif,
    as_text,
    unreadable,
)

GAP, UNDATED = RULES["gap"], RULES["undated"]
FIRST = Reported(GAP, Location("a b.yaml", 3, 5), "texts.0", "nothing says where", "a")
AGAIN = Reported(GAP, Location("b.yaml", 7, 5), "texts.1", "nothing says where", "b")
ACCEPTED = Reported(UNDATED, Location("c.json"), "", "the record has no date", "c", "It is lost.")


def test_why_and_how_stand_where_a_rule_is_first_broken():
    assert as_text([FIRST, AGAIN, ACCEPTED]).splitlines() == [
        "a b.yaml:3:5: warning gap: texts.0: nothing says where",
        f"  why: {GAP.why}",
        f"  mend: {GAP.mend}",
        "  or accept: accepts: {code: gap, where: texts.0, reason: ...}",
        "b.yaml:7:5: warning gap: texts.1: nothing says where",
        "c.json: note undated: the record has no date",
        f"  why: {UNDATED.why}",
        f"  mend: {UNDATED.mend}",
        "  or accept: accepts: {code: undated, reason: ...}",
    ]


def test_json():
    first, accepted = json.loads(as_json([FIRST, ACCEPTED]))
    assert first == {
        "file": "a b.yaml",
        "line": 3,
        "column": 5,
        "code": "gap",
        "level": "warning",
        "record": "a",
        "key": "texts.0",
        "what": "nothing says where",
        "why": GAP.why,
        "mend": GAP.mend,
    }
    assert (accepted["accepted"], "line" in accepted) == ("It is lost.", False)


def test_sarif():
    log = json.loads(as_sarif([FIRST, ACCEPTED], RULES.values(), "1.2.3"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["unreadable", *RULES]
    first, accepted = run["results"]
    assert rules[first["ruleIndex"]]["id"] == first["ruleId"] == "gap"
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a%20b.yaml"},
                "region": {"startLine": 3, "startColumn": 5},
            },
            "logicalLocations": [{"fullyQualifiedName": "a/texts.0"}],
        }
    ]
    assert "suppressions" not in first
    assert accepted["suppressions"] == [{"kind": "inSource", "justification": "It is lost."}]
    assert accepted["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "c.json"}}


def test_sarif_of_files_elsewhere_and_of_none():
    there = Reported(GAP, Location(str(Path("/tmp/a.yaml")), 1), "", "w", "a")  # noqa: S108 -- a name
    nowhere = Reported(UNREADABLE, Location(""), "", "w")
    typed = Reported(GAP, Location("<standard input>", 3), "", "w", "a")
    log = json.loads(as_sarif([there, nowhere, typed], RULES.values(), "1"))
    found = [one.get("locations") for one in log["runs"][0]["results"]]
    assert found[0][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///tmp/a.yaml"
    assert found[1] is None
    assert found[2] == [{"logicalLocations": [{"fullyQualifiedName": "a"}]}]


@pytest.fixture(scope="module")
def sarif_schema():
    """The schema of SARIF 2.1.0, from the npm package whose directory CITEKIT_JEST_SARIF names."""
    package = os.environ.get("CITEKIT_JEST_SARIF")
    if not package:
        pytest.skip("CITEKIT_JEST_SARIF names no npm package @microsoft/jest-sarif")
    (path,) = Path(package).glob("lib/schemas/sarif-2.1.0*.json")
    schema = json.loads(path.read_text(encoding="utf-8"))
    return jsonschema.Draft4Validator(
        schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER
    )


PLACES = [
    Location("a b.yaml", 3, 5),
    Location("a b.yaml", 3),
    Location("a b.yaml"),
    Location("/srv/записи/a.yaml", 1, 1),
    Location("..\\a.yaml", 1, 1),
    Location("<standard input>", 3),
    Location(""),
]


def test_sarif_is_as_its_schema_has_it(sarif_schema):
    findings = [
        Reported(rule, place, key, "Müller's “file”\n\u2028", record, accepted)
        for rule in (UNREADABLE, *RULES.values())
        for place in PLACES
        for key, record in (("", None), ("texts.0", "a"), ("", "a"))
        for accepted in (None, "It is lost.")
    ]
    for told in ([], findings):
        log = json.loads(as_sarif(told, RULES.values(), "1.0.0"))
        assert [error.message for error in sarif_schema.iter_errors(log)] == []


def test_the_schema_finds_what_is_wrong(sarif_schema):
    log = json.loads(as_sarif([Reported(GAP, PLACES[0], "", "w")], RULES.values(), "1"))
    log["runs"][0]["results"][0] |= {"level": "fatal", "messages": {}}
    assert len(list(sarif_schema.iter_errors(log))) == 2


def test_what_cannot_be_read_is_a_finding():
    error = RecordError(
        [
            Problem(Location("a.yaml", 3, 1), "titel", "unknown key", "title"),
            Problem(Location("a.yaml", 6, 5), "texts.0.derived_from", "a text cannot come from itself"),
        ]
    )  # fmt: skip
    assert [str(one) for one in unreadable(error)] == [
        "a.yaml:3:1: error unreadable: titel: unknown key; did you mean 'title'?",
        "a.yaml:6:5: error unreadable: texts.0.derived_from: a text cannot come from itself",
    ]
    assert [one.what for one in unreadable(ReadError("gone.yaml: there is no such file"))] == [
        "gone.yaml: there is no such file"
    ]
    assert [one.rule for one in unreadable(ParseError("r", text="t", span=(0, 1)))] == [UNREADABLE]
