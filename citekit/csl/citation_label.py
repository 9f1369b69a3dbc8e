"""Citation labels such as ``Smi62``.

Source: CSL 1.0.2, Appendix IV, citation-label; the form of the label is citeproc-js's.
"""

import re

from citekit.csl.facts import Facts
from citekit.csl.people import Person
from citekit.csl.textcase import STOP_WORDS
from citekit.csl.vocabulary import NAME_VARIABLES

__all__ = ["VARIABLES", "label_of"]

VARIABLES = NAME_VARIABLES | {"issued", "title"}
"""What a label is made of."""

_LETTERS = {1: (4,), 2: (2, 2), 3: (2, 1, 1)}
"""How many letters of each name, by the number of names."""
_LETTERS_OF_MORE = (1, 1, 1, 1)
_OF_TITLE = 4
_IN_ORDER = sorted(NAME_VARIABLES)
_ARTICLE = re.compile(r"(?:a|an|the)\s+", re.IGNORECASE)


def label_of(facts: Facts) -> str:
    """Give the label of an item: letters of its first names, and two digits of its year.

    Without names the letters are those of the title; without a year the digits are 00.
    """
    people = next((found for name in _IN_ORDER if (found := facts.people.get(name))), ())
    if people:
        counts = _LETTERS.get(len(people), _LETTERS_OF_MORE)
        parts = [_start(_name(one), count) for one, count in zip(people, counts, strict=False)]
    else:
        words = facts.values.get("title", "").split()
        bare = "".join(word for word in words if word not in STOP_WORDS)
        parts = [_start(bare, _OF_TITLE)]
    letters = "".join(parts)
    date = facts.dates.get("issued")
    year = date.begin.year if date is not None and date.begin is not None else 0
    return f"{letters}{abs(year) % 100:02}" if letters else ""


def _name(person: Person) -> str:
    return "".join(filter(str.isalpha, _ARTICLE.sub("", person.family or person.literal, count=1)))


def _start(text: str, count: int) -> str:
    return text[:count].capitalize()
