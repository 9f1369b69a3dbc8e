"""Citation labels such as ``Smi62``.

Source: CSL 1.0.2, Appendix IV, citation-label; the form of the label is citeproc-js's.
"""

from citekit.csl.facts import Facts

__all__ = ["label_of"]

_NAMES = ("author", "editor", "translator")
_LETTERS = {1: 4, 2: 2, 3: 1}
_MOST = 4


def label_of(facts: Facts) -> str:
    """Give the label of an item: letters of its first names, and two digits of its year."""
    people = next((found for name in _NAMES if (found := facts.people(name))), ())
    count = len(people)
    each = _LETTERS.get(count, 1)
    letters = "".join((person.family or person.literal)[:each] for person in people[:_MOST])
    if not people:
        letters = facts.values.get("title", "")[:_MOST]
    date = facts.dates.get("issued")
    year = date.begin.year if date is not None and date.begin is not None else 0
    return f"{letters}{abs(year) % 100:02}" if year else letters
