"""Findings for people, for programs and for editors: with file and line, why they matter and how to mend them.

Source: SARIF 2.1.0 (OASIS), 3.14 to 3.52.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from citekit.errors import CitekitError, Location, RecordError
from citekit.provenance.check.finding import Finding
from citekit.provenance.check.rule import Rule

__all__ = ["UNREADABLE", "Reported", "as_json", "as_sarif", "as_text", "unreadable"]

UNREADABLE = Rule(
    "unreadable",
    "error",
    why="What cannot be read is left out of every citation, list and conversion.",
    mend="Mend what the message names; the reference of the record lists every key.",
)
"""What stands for a mistake that reading found: an unknown key, a loop in the chain, a date that is none."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding, and where it stands in a file."""

    rule: Rule
    place: Location
    key: str
    what: str
    record: str | None = None
    accepted: str | None = None

    @classmethod
    def of(cls, finding: Finding, place: Location) -> "Reported":
        """Report a finding at its place."""
        return cls(finding.rule, place, finding.key, finding.what, finding.record, finding.accepted)

    def __str__(self) -> str:
        key = f"{self.key}: " if self.key else ""
        return f"{self.place}: {self.rule.level} {self.rule.code}: {key}{self.what}"


def unreadable(error: CitekitError) -> Iterator[Reported]:
    """Report what reading found wrong."""
    if not isinstance(error, RecordError):
        yield Reported(UNREADABLE, Location(""), "", str(error))
        return
    for problem in error.problems:
        hint = f"; did you mean {problem.hint!r}?" if problem.hint else ""
        yield Reported(UNREADABLE, problem.location, problem.key, f"{problem.reason}{hint}")


def as_text(findings: Iterable[Reported]) -> str:
    """Tell findings to a person; a rule says why and how to mend where it is first broken."""
    told: set[str] = set()
    lines: list[str] = []
    for one in findings:
        lines.append(str(one))
        if one.rule.code not in told:
            told.add(one.rule.code)
            where = f", where: {one.key}" if one.key else ""
            lines += [
                f"  why: {one.rule.why}",
                f"  mend: {one.rule.mend}",
                f"  or accept: accepts: {{code: {one.rule.code}{where}, reason: ...}}",
            ]
    return "\n".join(lines)


def as_json(findings: Iterable[Reported]) -> str:
    """Give findings as a JSON list; what a record accepts is among them, with the reason."""
    return json.dumps([_object(one) for one in findings], ensure_ascii=False, indent=2)


def _object(one: Reported) -> dict[str, Any]:
    told = {
        "file": one.place.file or None,
        "line": one.place.line,
        "column": one.place.column,
        "code": one.rule.code,
        "level": one.rule.level,
        "record": one.record,
        "key": one.key or None,
        "what": one.what,
        "why": one.rule.why,
        "mend": one.rule.mend,
        "accepted": one.accepted,
    }
    return {name: value for name, value in told.items() if value is not None}


def as_sarif(findings: Sequence[Reported], rules: Iterable[Rule], version: str) -> str:
    """Give findings as SARIF, which editors and forges show beside the lines; what a record accepts is suppressed."""
    known = list(dict.fromkeys([UNREADABLE, *rules]))
    driver = {
        "name": "citekit",
        "semanticVersion": version,
        "rules": [_descriptor(rule) for rule in known],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, known.index(one.rule)) for one in findings],
    }
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


def _descriptor(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.why},
        "help": {"text": rule.mend},
        "defaultConfiguration": {"level": rule.level},
    }


def _result(one: Reported, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": one.rule.code,
        "ruleIndex": index,
        "level": one.rule.level,
        "message": {"text": f"{one.what}. {one.rule.mend}"},
    }
    place: dict[str, Any] = {}
    if one.place.file and not one.place.file.startswith("<"):
        place["physicalLocation"] = {"artifactLocation": {"uri": _uri(one.place.file)}}
        if one.place.line:
            region = {"startLine": one.place.line, "startColumn": one.place.column}
            place["physicalLocation"]["region"] = {
                name: value for name, value in region.items() if value
            }
    if one.record:
        name = f"{one.record}/{one.key}" if one.key else one.record
        place["logicalLocations"] = [{"fullyQualifiedName": name}]
    if place:
        result["locations"] = [place]
    if one.accepted:
        result["suppressions"] = [{"kind": "inSource", "justification": one.accepted}]
    return result


def _uri(file: str) -> str:
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
