"""From persons and bodies to the names of CSL-JSON.

Source: CSL 1.0.2, "Name variables" of the input schema.
"""

from collections.abc import Iterable
from typing import Any

from citekit.model import Body, Contribution, LiteralName, Person
from citekit.model.agent import Agent

__all__ = ["csl_name", "csl_names"]


def csl_names(people: Iterable[Contribution]) -> list[dict[str, Any]]:
    """Give the names of those who did something, in their order.

    A body named together with a person goes as a family name: after a literal one citeproc-js would leave out
    the comma of "Creel, George, and Foreign Ministry".
    """
    names = [csl_name(person.agent) for person in people]
    if any("family" in name for name in names):
        return [{"family": name["literal"]} if "literal" in name else name for name in names]
    return names


def csl_name(agent: Agent) -> dict[str, Any]:
    """Give a name in CSL-JSON's shape; a family-first name with static ordering."""
    match agent:
        case Person():
            parts = {
                "family": agent.family,
                "given": agent.given,
                "dropping-particle": agent.particle,
                "suffix": agent.suffix,
                "static-ordering": agent.order == "family-first",
            }
            return {name: part for name, part in parts.items() if part}
        case Body():
            return {"literal": agent.name}
        case LiteralName():
            return {"literal": agent.literal}
