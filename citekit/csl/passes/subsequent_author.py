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
    before: Rendering | None = None
    for entry in entries:
        found.append(None if before is None else _replacement(before, entry, text, rule))
        before = entry
    return found


def _replacement(before: Rendering, entry: Rendering, text: str, rule: str) -> Replacement | None:
    if not entry.is_named:
        return None
    same = before.first_names == entry.first_names
    if rule == _COMPLETE:
        return Replacement(text, 0) if same else None
    theirs = before.lists[0].texts if before.lists else ()
    ours = entry.lists[0].texts if entry.lists else ()
    if rule == "complete-each":
        return Replacement(text, len(ours)) if same else None
    alike = 0
    while alike < min(len(theirs), len(ours)) and theirs[alike] == ours[alike]:
        alike += 1
    if rule == "partial-first":
        alike = min(alike, 1)
    return Replacement(text, alike) if alike else None
