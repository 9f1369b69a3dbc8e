"""A writer's own leaf or page, with the label that the archive's leaves have."""

import re

__all__ = ["labelled"]

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
