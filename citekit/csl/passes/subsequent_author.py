"""A bibliography that does not repeat names: a dash stands for those of the entry before.

Source: CSL 1.0.2, "Reference Grouping", subsequent-author-substitute and its rule.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from citekit.csl.rendering import Rendering
from citekit.csl.richtext import read_rich

__all__ = ["Replacement", "replacements"]

_COMPLETE = "complete-all"


@dataclass(frozen=True, slots=True)
class Replacement:
    """What stands for names, and for how many; 0 for the list as a whole."""

    text: str
    count: int


def replacements(
    entries: Sequence[Rendering], attributes: Mapping[str, str]
) -> list[Replacement | None]:
    """Give what replaces names in each entry, in order; None where they stay."""
    text = read_rich(attributes["subsequent-author-substitute"])
    rule = attributes.get("subsequent-author-substitute-rule", _COMPLETE)
    found: list[Replacement | None] = []
    before: Sequence[str] = ()
    for entry in entries:
        found.append(_replacement(before, entry.heads, text, rule))
        if entry.printed:  # one that prints nothing is no entry
            before = entry.heads
    return found


def _replacement(
    before: Sequence[str], heads: Sequence[str], text: str, rule: str
) -> Replacement | None:
    same = bool(heads) and before == heads
    if rule == _COMPLETE:
        return Replacement(text, 0) if same else None
    if rule == "complete-each":
        return Replacement(text, len(heads)) if same else None
    alike = 0
    while alike < min(len(before), len(heads)) and before[alike] == heads[alike]:
        alike += 1
    if rule == "partial-first":
        alike = min(alike, 1)
    return Replacement(text, alike) if alike else None
