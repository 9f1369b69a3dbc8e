"""``cs:choose``: which branch is taken.

What a test asks of an item's shape is answered while compiling; only tests of its values and
of the cite are left for rendering.

Source: CSL 1.0.2, "Choose".
"""

from collections.abc import Callable

from citekit.csl.build import Build
from citekit.csl.elements.base import (
    NONE,
    Rendered,
    Renderer,
    first_of,
    in_sequence,
    nothing,
    settle,
)
from citekit.csl.numbers import is_numeric
from citekit.csl.rendering import Rendering
from citekit.csl.style_tree import Element
from citekit.csl.vocabulary import DATE_VARIABLES

__all__ = ["compile_choose", "settled_branch"]

Test = Callable[[Rendering], bool]


def compile_choose(element: Element, build: Build, delimiter: str = "") -> Renderer:
    """Compile the branches that may be taken."""
    branches: list[tuple[Test | None, Renderer]] = []
    for branch in element.children:
        holds = True if branch.tag == "else" else _condition(branch, build)
        if holds is False:
            continue
        parts = build.children(branch, delimiter)
        content = first_of(parts) if build.substitutes else in_sequence(parts, delimiter)
        if holds is True:
            branches.append((None, content))
            break
        branches.append((holds, content))
    if not branches:
        return nothing
    if branches[0][0] is None:
        return branches[0][1]

    def render(state: Rendering) -> Rendered:
        for holds, content in branches:
            if holds is None or holds(state):
                return content(state)
        return "", NONE

    return settle(render, [content for _, content in branches])


_NO_BRANCH = Element("else")


def settled_branch(element: Element, build: Build) -> Element | None:
    """Give the branch that is taken whatever the item says; None where that is not sure."""
    for branch in element.children:
        holds = True if branch.tag == "else" else _condition(branch, build)
        if holds is True:
            return branch
        if holds is not False:
            return None
    return _NO_BRANCH


def _condition(branch: Element, build: Build) -> Test | bool:
    """Give the test of a branch, or its answer where the item's shape tells it.

    An item has one type, so one of several that are named is enough, whatever ``match`` says.
    """
    known: list[bool] = []
    tests: list[Test] = []
    attributes = branch.attributes
    if "type" in attributes:
        known.append(build.type in attributes["type"].split())
    for kind, make in _TESTS.items():
        for value in attributes[kind].split() if kind in attributes else ():
            answer = make(value, build)
            if isinstance(answer, bool):
                known.append(answer)
            else:
                tests.append(answer)
    match = attributes.get("match", "all")
    if match == "any":
        if any(known) or not tests:
            return any(known)
        return lambda state: any(test(state) for test in tests)
    if match == "none":
        if any(known) or not tests:
            return not any(known)
        return lambda state: not any(test(state) for test in tests)
    if not all(known) or not tests:
        return all(known)
    if len(tests) == 1:
        return tests[0]
    return lambda state: all(test(state) for test in tests)


def _variable(value: str, build: Build) -> Test | bool:
    match value:
        case "locator":
            return build.is_located
        case "citation-number":
            return lambda state: bool(state.number)
        case "year-suffix":
            return lambda state: bool(state.look.suffix)
        case "first-reference-note-number":
            return lambda state: bool(state.first_note)
        case _:
            return build.has(value)


def _is_numeric(value: str, build: Build) -> Test | bool:
    match value:
        case "locator":
            return lambda state: is_numeric(state.locator)
        case "citation-number":
            return True
        case "first-reference-note-number":
            return lambda state: bool(state.first_note)
        case _ if not build.has(value) or value in DATE_VARIABLES:
            return False
        case _:
            return lambda state: is_numeric(state.facts.values.get(value, ""))


def _is_uncertain_date(value: str, build: Build) -> Test | bool:
    if not build.has(value):
        return False
    return lambda state: value in state.facts.dates and state.facts.dates[value].circa


def _locator(value: str, build: Build) -> Test | bool:
    if not build.is_located:
        return False
    label = value.replace(" ", "-")
    return lambda state: state.label == label


def _position(value: str, build: Build) -> bool:
    return build.stands(value)


def _disambiguate(value: str, _: Build) -> Test:
    wanted = value == "true"

    def test(state: Rendering) -> bool:
        state.conditions += 1
        return (state.conditions <= state.look.conditions) is wanted

    return test


_TESTS: dict[str, Callable[[str, Build], Test | bool]] = {
    "variable": _variable,
    "is-numeric": _is_numeric,
    "is-uncertain-date": _is_uncertain_date,
    "locator": _locator,
    "position": _position,
    "disambiguate": _disambiguate,
}
