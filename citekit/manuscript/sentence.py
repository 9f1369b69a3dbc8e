"""How a citation stands in a sentence of a note that the author has written.

Source: The Chicago Manual of Style, 18th ed., 13.39 (citations with commentary in one note), 6.9.
"""

import re
from dataclasses import dataclass

__all__ = ["InSentence", "capitalized", "in_sentence"]

_MARKS = ".,;:?!"
_SENTENCE_END = re.compile(r"[.?!][\"'”’)\]*_]*$")
_LEADS_ON = re.compile(r"[;:—(\[]$")
_NEXT_SENTENCE = re.compile(r"\s+[\"'“‘*_(]*[^\W\d_]")


@dataclass(frozen=True, slots=True)
class InSentence:
    """What the sentence around a citation asks of it."""

    continues: bool
    """Whether words stand before it."""
    ending: str | None
    """What ends it in place of the style's own mark; None where it ends its sentence."""
    in_parentheses: bool
    taken: int
    """How many characters after it have gone into it."""


def in_sentence(before: str, after: str, *, is_word: bool) -> InSentence:
    """Say how a citation in a note stands there.

    One in brackets that begins a sentence, or follows a colon, semicolon or dash, stands bare; elsewhere
    it goes into parentheses. One that is a word of the sentence stands bare everywhere.

    Args:
        before: What precedes it in the note.
        after: What follows it in its paragraph.
        is_word: Whether it is written as a word of the sentence.
    """
    said = before.rstrip()
    begins = not said or _SENTENCE_END.search(said) is not None
    if not (is_word or begins or _LEADS_ON.search(said) or said.count("(") > said.count(")")):
        return InSentence(continues=True, ending="", in_parentheses=True, taken=0)
    mark = after[:1]
    if mark and mark in _MARKS and not after.startswith("..."):
        return InSentence(not begins, mark, in_parentheses=False, taken=1)
    ends = not after.strip() or (begins and _opens_sentence(after))
    return InSentence(not begins, None if ends else "", in_parentheses=False, taken=0)


def _opens_sentence(after: str) -> bool:
    found = _NEXT_SENTENCE.match(after)
    return found is not None and found[0][-1].isupper()


def capitalized(text: str) -> str:
    """Give text that begins a note with a capital.

    >>> capitalized("<i>see</i> also"), capitalized("Cf.")
    ('<i>See</i> also', 'Cf.')
    """
    return re.sub(
        r"^((?:<[^<>]*>|[\"'“‘(])*)(\w)", lambda found: found[1] + found[2].upper(), text, count=1
    )
