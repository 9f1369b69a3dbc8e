"""``cs:if`` and ``cs:else-if``: whether a branch is taken.

Source: CSL 1.0.2, "Choose".
"""

from collections.abc import Iterator

from citekit.csl.citeproc_py.elements.base import Element
from citekit.csl.citeproc_py.rendering import Rendering
from citekit.csl.numbers import is_numeric

__all__ = ["Condition"]


class Condition(Element):
    """The tests of one branch."""

    def holds(self, item: Rendering) -> bool:
        """Say whether the tests hold for an item, as ``match`` combines them."""
        results = list(self._results(item))
        match self.get("match", "all"):
            case "any":
                return any(results)
            case "none":
                return not any(results)
            case _:
                return all(results)

    def _results(self, item: Rendering) -> Iterator[bool]:
        if self.get("disambiguate"):
            yield False  # nothing is disambiguated by this condition yet
        for test, holds in _TESTS.items():
            for value in self.get(test, "").split():
                yield holds(item, value)


def _type(item: Rendering, value: str) -> bool:
    return item.item.type == value


def _variable(item: Rendering, value: str) -> bool:
    return item.stored(value) is not None


def _is_numeric(item: Rendering, value: str) -> bool:
    found = item.stored(value)
    return found is not None and is_numeric(found)


def _is_uncertain_date(item: Rendering, value: str) -> bool:
    date = item.date(value)
    return date is not None and date.circa


def _locator(item: Rendering, value: str) -> bool:
    cite = item.cite
    return cite is not None and bool(cite.locator) and cite.label == value


def _position(item: Rendering, value: str) -> bool:
    return item.position is not None and value in item.position.names


_TESTS = {
    "type": _type,
    "variable": _variable,
    "is-numeric": _is_numeric,
    "is-uncertain-date": _is_uncertain_date,
    "locator": _locator,
    "position": _position,
}
