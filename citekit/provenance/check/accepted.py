"""Rules on what a record accepts. They look at the other findings, so `check` itself finds where they are broken."""

from citekit.provenance.check.rule import Rule

__all__ = ["RULES", "UNKNOWN_CODE", "UNUSED"]

UNKNOWN_CODE = Rule(
    "accepts-unknown",
    "warning",
    why="An acceptance under a code that there is not accepts nothing.",
    mend="Mend the code; the nearest is suggested.",
)
UNUSED = Rule(
    "accepts-nothing",
    "note",
    why="An acceptance that no finding needs hides the next mistake of its kind.",
    mend="Take it out of the record.",
)

RULES = (UNKNOWN_CODE, UNUSED)
