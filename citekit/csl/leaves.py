"""Leaves and pages as citations print them: a record's, and a writer's own with the label of the archive's."""

import re

from citekit.csl.numbers import page_ranges

__all__ = ["LEAF_WORDS", "labelled", "leaves_as_they_stand", "printed_leaves"]

_LABELLED = re.compile(r"(?P<label>[^\W\d_]+\.?)\s*(?=[0-9\[])")
_BARE = re.compile(r"[0-9\[]")
_SEVERAL = re.compile(r"[-–,]")
_PLURALS = {
    "l.": "ll.",
    "list": "listy",
    "f.": "ff.",
    "fol.": "fols.",
    "p.": "pp.",
    "л.": "лл.",
    "лист": "листы",
    "с.": "сс.",  # noqa: RUF001 -- Cyrillic, as Russian archives label pages
    "арк.": "арк.",
    "k.": "k.",
    "s.": "s.",
    "bl.": "bl.",
}

LEAF_WORDS = frozenset({*_PLURALS, *_PLURALS.values()}) - {"p.", "pp."}
"""How archives label leaves and pages, but for CSL's own abbreviation of a page."""


def labelled(locator: str, like: str) -> str:
    """Give a locator the label of another, in the singular or plural that it needs.

    >>> labelled("193", like="ll. 193-194"), labelled("5-6", like="l. 7"), labelled("27", like="27-28")
    ('l. 193', 'll. 5-6', '27')

    A locator that has a label of its own, and a label whose plural is not known, stay as they are.
    """
    found = _LABELLED.match(like)
    if found is None or not _BARE.match(locator):
        return locator
    label = found["label"]
    singular = {plural: one for one, plural in _PLURALS.items()}.get(label.lower(), label.lower())
    word = _PLURALS.get(singular, singular) if _SEVERAL.search(locator) else singular
    known = singular in _PLURALS
    shown = (word.capitalize() if label[0].isupper() else word) if known else label
    return f"{shown} {locator}"


_NUMBER = r"[1-9][0-9]*"
_PLAIN = re.compile(rf"{_NUMBER}(?:[-–]{_NUMBER})?(?:, {_NUMBER}(?:[-–]{_NUMBER})?)*")
_RANGE_STYLE = "chicago"


def printed_leaves(text: str) -> str:
    """Give leaves or pages as they are to be printed: ranges with an en dash, shortened.

    Source: Chicago 18, 9.63.

    >>> printed_leaves("ll. 193-194"), printed_leaves("fols. 12r-13v")
    ('ll. 193–94', 'fols. 12r–13v')
    """
    return page_ranges(text, _RANGE_STYLE, "–")


def leaves_as_they_stand(text: object) -> str | None:
    """Give leaves as printed where processors differ on them; None where all shorten them alike.

    citeproc-js takes labels, leading zeros and letters of ``page`` for something else, so that Zotero would print
    ``ll. 193-194`` with a hyphen.

    >>> leaves_as_they_stand("27-28"), leaves_as_they_stand("l. 5"), leaves_as_they_stand("ll. 193-194")
    (None, 'l. 5', 'll. 193–94')
    """
    if not isinstance(text, str) or not text or _PLAIN.fullmatch(text):
        return None
    return printed_leaves(text)
