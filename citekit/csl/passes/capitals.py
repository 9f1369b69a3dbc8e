"""A note begins with a capital: "Ibid."; and so does an entry: "N.d."."""

import re

from citekit.csl.marks import TERM_START

__all__ = ["capitalize_start"]

_START = re.compile(rf"([ (\[“„«‘\ufdd0-\ufdef]*?{TERM_START}[\ufdd0-\ufdef]*)(\w)")
_SENTENCE = re.compile(r"\S\s+\S.*[.!?]\s*$", re.DOTALL)


def capitalize_start(text: str, prefix: str = "") -> str:
    """Make the first letter a capital where it is a term's, and nothing but a sentence precedes it.

    Args:
        text: The first cite of a note, or an entry, as marked text.
        prefix: What stands before the cite.
    """
    if prefix and not _SENTENCE.search(prefix):
        return text
    found = _START.match(text)
    return text if found is None else found[1] + found[2].upper() + text[found.end() :]
