"""Persons, bodies and plain values in JSON-LD of schema.org, as citekit writes them and as others do.

Source: schema.org, ``Person``, ``Organization``; JSON-LD 1.1, section 4.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from citekit.csl.variables import one_line
from citekit.model import Body, LiteralName, Person
from citekit.model.agent import Agent

__all__ = ["agent_from", "agent_node", "bare", "kinds", "listed", "nodes", "prose", "text", "texts"]

Node = Mapping[str, Any]


def agent_node(agent: Agent) -> dict[str, Any]:
    """Write a person with the parts of the name, a body as an organization, other names as a thing."""
    match agent:
        case Person():
            parts = {
                "familyName": agent.family,
                "givenName": agent.given,
                "additionalName": agent.particle,
                "honorificSuffix": agent.suffix,
            }
            return bare({"@type": "Person", "name": str(agent), **parts})
        case Body():
            return bare({"@type": "Organization", "name": agent.name, "alternateName": agent.short})
        case LiteralName():
            return {"@type": "Thing", "name": agent.literal}


def agent_from(value: Any) -> Agent | None:
    """Read a name: a node of any type, or bare text."""
    if not isinstance(value, Mapping):
        name = text(value)
        return LiteralName(literal=name) if name else None
    family, name = text(value.get("familyName")), text(value.get("name"))
    if family:
        given = text(value.get("givenName")) or None
        parts = {
            "particle": text(value.get("additionalName")),
            "suffix": text(value.get("honorificSuffix")),
        }
        is_first = bool(given) and name == f"{family} {given}"
        order = "family-first" if is_first else "given-first"
        return Person.model_validate(
            {"family": family, "given": given, "order": order, **bare(parts)}
        )
    if not name:
        return None
    if "Organization" in kinds(value):
        return Body(name=name, short=text(value.get("alternateName")) or None)
    return LiteralName(literal=name)


def bare(node: Node) -> dict[str, Any]:
    """Give a node without the properties that say nothing; a list of one as that one."""
    return {
        name: value[0] if isinstance(value, list) and len(value) == 1 else value
        for name, value in node.items()
        if value not in (None, "", [], {})
    }


def kinds(node: Node) -> set[str]:
    """Give the types of a node, without a prefix."""
    return {str(one).rpartition("/")[2].rpartition(":")[2] for one in listed(node.get("@type"))}


def listed(value: Any) -> list[Any]:
    """Give the values of a property, in their order."""
    if isinstance(value, Mapping) and "@list" in value:
        value = value["@list"]
    return list(value) if isinstance(value, list) else [] if value is None else [value]


def nodes(value: Any) -> Iterator[Node]:
    """Yield those values of a property that are nodes."""
    yield from (one for one in listed(value) if isinstance(one, Mapping))


def text(value: Any) -> str:
    """Give the first value of a property as a line of text; the name of one that is a node."""
    for one in listed(value):
        inner = one.get("@value", one.get("name", "")) if isinstance(one, Mapping) else one
        if isinstance(inner, str | int | float) and not isinstance(inner, bool):
            return one_line(inner)
    return ""


def prose(value: Any) -> str:
    """Give the first value of a property as text, its line ends and all."""
    first = next((one for one in listed(value) if isinstance(one, str)), "")
    return first.strip()


def texts(value: Any) -> list[str]:
    """Give the values of a property as lines of text."""
    return [found for one in listed(value) if (found := text(one))]
