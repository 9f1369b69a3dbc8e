"""What a macro asks of items and cites: all that may change how it is compiled.

Items that differ only in what a macro never asks share what it was compiled to, so that a
thousand items of a thousand shapes do not mean a thousand styles.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from citekit.csl.facts import Shape
from citekit.csl.style_tree import Element

__all__ = ["Asked", "asked_by_macros", "variables_of"]

_TESTS = ("variable", "is-numeric", "is-uncertain-date")
_ANYWHERE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Asked:
    """What an element asks, with all the macros that it calls."""

    types: frozenset[str]
    variables: frozenset[str]
    position: bool
    locator: bool

    def __or__(self, other: "Asked") -> "Asked":
        """Give what both ask."""
        return Asked(
            self.types | other.types,
            self.variables | other.variables,
            self.position or other.position,
            self.locator or other.locator,
        )

    def answers(self, shape: Shape, position: frozenset[str], *, is_located: bool) -> object:
        """Give the answers for one shape of item and one place; equal ones compile alike."""
        kind, variables, language = shape
        return (
            kind if kind in self.types else "",
            variables & self.variables,
            language,
            position if self.position else _ANYWHERE,
            is_located and self.locator,
        )


def variables_of(elements: Iterable[Element]) -> set[str]:
    """Give the variables that elements call or test."""
    found: set[str] = set()
    for element in elements:
        attributes = element.attributes
        for test in _TESTS:
            if test in attributes:
                found.update(attributes[test].split())
        if element.tag == "text" and attributes.get("form") == "short":
            found.add(f"{attributes.get('variable', '')}-short")
    return found


def asked_by_macros(macros: Mapping[str, Element]) -> dict[str, Asked]:
    """Give what each macro asks."""
    elements = {name: list(macro.walk()) for name, macro in macros.items()}
    own = {name: _asked(inside) for name, inside in elements.items()}
    known: dict[str, Asked] = {}

    def asked(name: str) -> Asked:
        if name not in known:
            whole = known[name] = own[name]
            for one in elements[name]:
                called = one.attributes.get("macro")
                if called in own:
                    whole |= asked(called)
            known[name] = whole
        return known[name]

    return {name: asked(name) for name in macros}


def _asked(elements: Sequence[Element]) -> Asked:
    variables = variables_of(elements)
    tests = {name for one in elements if one.tag in _BRANCHES for name in one.attributes}
    return Asked(
        frozenset(
            kind
            for one in elements
            if one.tag in _BRANCHES
            for kind in one.attributes.get("type", "").split()
        ),
        frozenset(variables),
        "position" in tests,
        "locator" in tests or "locator" in variables,
    )


_BRANCHES = frozenset({"if", "else-if"})
