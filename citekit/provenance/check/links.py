"""Rules on addresses that only the network can tell of; ``citekit check --links`` asks it."""

from citekit.provenance.check.rule import Rule

__all__ = ["CHANGED", "GONE", "MOVED", "RULES", "UNREACHED"]

GONE = Rule(
    "link-gone",
    "warning",
    why="A reader who follows the address finds nothing.",
    mend="Look for the page on the host, or for a copy in a web archive (archived_urls); keep the old address in 'former_urls'.",
)
MOVED = Rule(
    "link-moved",
    "warning",
    why="The host sends readers elsewhere for good; it may one day stop doing so.",
    mend="Look whether it is the same page; make its address the 'url', and this one of the 'former_urls'.",
)
CHANGED = Rule(
    "link-changed",
    "note",
    why="The page is not the one that was read; what was cited may have been altered.",
    mend="Read it again, and give the day (accessed); cite a copy in a web archive of the page as it was.",
)
UNREACHED = Rule(
    "link-unreached",
    "note",
    why="Whether the page is still there could not be learnt.",
    mend="Try again another day, or look by hand.",
)

RULES = (GONE, MOVED, CHANGED, UNREACHED)
