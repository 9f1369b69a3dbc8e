"""All rules, by subject."""

from citekit.provenance.check import (
    accepted,
    chain,
    credits,  # noqa: A004 -- the subject's name; Python's own is for the console
    dates,
    evidence,
    files,
    identity,
    languages,
    links,
    publications,
    witnesses,
)
from citekit.provenance.check.rule import Rule

__all__ = ["RULES", "SUBJECTS"]

SUBJECTS: dict[str, tuple[Rule, ...]] = {
    "The chain": chain.RULES,
    "Languages": languages.RULES,
    "Dates": dates.RULES,
    "Credits": credits.RULES,
    "Publications": publications.RULES,
    "Copies in archives": witnesses.RULES,
    "Evidence": evidence.RULES,
    "Several records": identity.RULES,
    "Files": files.RULES,
    "Links": links.RULES,
    "Accepted findings": accepted.RULES,
}
"""The rules under the headings of the reference."""

RULES: dict[str, Rule] = {rule.code: rule for rules in SUBJECTS.values() for rule in rules}
"""The rules by their codes."""
