"""What is found in records, and what of it they accept."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from citekit.errors import suggest
from citekit.model import Acceptance, Source
from citekit.provenance.check.accepted import UNKNOWN_CODE, UNUSED
from citekit.provenance.check.record import Path, Record
from citekit.provenance.check.rule import Found, Rule
from citekit.provenance.check.rules import RULES

__all__ = ["Finding", "check", "weigh"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One place of a record at which a rule is broken."""

    rule: Rule
    record: str
    """The id of the record."""
    path: Path
    """Where it is: keys and list numbers from the top of the record."""
    what: str
    """What is wrong there."""
    accepted: str | None = None
    """The reason for which the record accepts it; None where it does not."""

    @property
    def key(self) -> str:
        """The path with dots: ``texts.0.language``; empty for the record as a whole."""
        return ".".join(map(str, self.path))

    def __str__(self) -> str:
        place = f"{self.key}: " if self.path else ""
        return f"{self.rule.level} {self.rule.code}: {place}{self.what}"


def check(sources: Iterable[Source], rules: Iterable[Rule] | None = None) -> list[Finding]:
    """Look for what breaks the rules, record by record, in the order of the rules.

    What a record accepts (`accepts`) is among the findings, with the reason.

    Args:
        sources: The records; rules about several look at them all.
        rules: The rules; all where None.
    """
    chosen = list(RULES.values() if rules is None else rules)
    given = list(sources)
    alone = [(rule, rule.find) for rule in chosen if rule.find is not None]
    found: list[list[tuple[Rule, Found]]] = []
    for source in given:  # what is made to look at one record is let go before the next
        record = Record(source)
        found.append([(rule, one) for rule, find in alone for one in find(record)])
    records = [Record(source) for source in given]
    for rule in chosen:
        for number, path, what in rule.find_among(records) if rule.find_among else ():
            found[number].append((rule, Found(path, what)))
    return [
        finding
        for source, own in zip(given, found, strict=True)
        for finding in _weighed(source, own, chosen)
    ]


def weigh(source: Source, rule: Rule, path: Path, what: str) -> Finding:
    """Make a finding, with the reason for which the record accepts it, if it does."""
    finding = Finding(rule, source.id, path, what)
    if not source.accepts:
        return finding
    reasons = (one.reason for one in source.accepts if _is_of(one, finding))
    return replace(finding, accepted=next(reasons, None))


def _weighed(
    source: Source, found: Sequence[tuple[Rule, Found]], chosen: Sequence[Rule]
) -> Iterator[Finding]:
    """Give the findings of a record with what it accepts, and what is wrong with its acceptances."""
    findings = [weigh(source, rule, path, what) for rule, (path, what) in found]
    yield from findings
    looked = {rule.code for rule in chosen if rule.find or rule.find_among}
    for number, one in enumerate(source.accepts):
        path = ("accepts", number)
        if one.code not in RULES:
            near = suggest(one.code, RULES)
            hint = f"; did you mean {near!r}?" if near else ""
            yield Finding(UNKNOWN_CODE, source.id, path, f"no rule has the code {one.code!r}{hint}")
        elif one.code in looked and not any(_is_of(one, finding) for finding in findings):
            where = f" at {one.where}" if one.where else ""
            yield Finding(UNUSED, source.id, path, f"nothing is found under {one.code!r}{where}")


def _is_of(acceptance: Acceptance, finding: Finding) -> bool:
    return acceptance.code == finding.rule.code and acceptance.where in {None, finding.key}
