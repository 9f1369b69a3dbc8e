"""Leaves and pages as citations print them: a record's, and a writer's own with the label of the archive's."""

import re

from citekit.csl.numbers import page_ranges

__all__ = ["LEAF_WORDS", "labelled", "leaf_variables", "leaves_of", "printed_leaves"]

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
_PAGES = re.compile(r"pp?\.\s*(?=[0-9])")
_RANGE_STYLE = "chicago"


def printed_leaves(text: str, dash: str = "–") -> str:
    """Give leaves or pages as they are to be printed: ranges with an en dash or that of a language, shortened.

    Source: Chicago 18, 9.63.

    >>> printed_leaves("ll. 193-194"), printed_leaves("fols. 12r-13v")
    ('ll. 193–94', 'fols. 12r–13v')
    """
    return page_ranges(text, _RANGE_STYLE, dash)


def leaf_variables(text: str | None, *, keeps_label: bool, dash: str = "–") -> dict[str, str]:
    """Give ``page``, and ``division`` as well where processors would print ``page`` each in its own way.

    citeproc-js takes labels, leading zeros and letters for something else, so that Zotero would print
    ``ll. 193-194`` with a hyphen, and ``12a-13`` as 12a-113.

    Args:
        text: Leaves or pages as the record has them.
        keeps_label: Whether ``p.`` is to be printed: in a file it may tell pages from leaves, in a book it goes
            (Chicago 18, 14.123).
        dash: What stands in a range that is given as it is to be printed.

    >>> leaf_variables("27-28", keeps_label=True)
    {'page': '27-28'}
    >>> leaf_variables("ll. 193-194", keeps_label=True)
    {'page': 'll. 193-194', 'division': 'll. 193–94'}
    >>> leaf_variables("pp. 3-4", keeps_label=True), leaf_variables("pp. 3-4", keeps_label=False)
    ({'page': '3-4', 'division': 'pp. 3–4'}, {'page': '3-4'})
    """
    if not text:
        return {}
    page = _PAGES.sub("", text, count=1) if _PAGES.match(text) else text
    printed = text if keeps_label else page
    if _PLAIN.fullmatch(printed):
        return {"page": page}
    return {"page": page, "division": printed_leaves(printed, dash)}


def leaves_of(page: str | None, division: str | None) -> str | None:
    """Give the leaves that ``leaf_variables`` has told; None where ``division`` says something else.

    >>> leaves_of("3-4", "pp. 3–4"), leaves_of("27-28", None), leaves_of("27-28", "Court of Appeal")
    ('pp. 3-4', '27-28', None)
    """
    if page is None or division is None:
        return page
    label = _PAGES.match(division)
    text = f"{label[0]}{page}" if label else page
    return text if printed_leaves(text) == division else None
