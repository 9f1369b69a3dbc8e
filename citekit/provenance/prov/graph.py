"""A provenance graph as plain values, in the terms of PROV-DM, before it is written in any form.

Names are qualified: ``prov:Person``, ``citekit:Text``, ``record:wcda-121618--english``.

Source: W3C, PROV-DM: The PROV Data Model, 30 April 2013, 5.
"""

from dataclasses import dataclass
from typing import Literal

__all__ = ["ARGUMENTS", "NAMESPACES", "Attribute", "Element", "Graph", "Kind", "Name", "Relation"]

NAMESPACES = {
    "citekit": "https://w3id.org/citekit/ns#",
    "record": "urn:citekit:record:",
}
"""Prefixes besides those of PROV itself. They are names; nothing is loaded from them."""


class Name(str):
    """A qualified name, where a text might stand as well."""

    __slots__ = ()


Attribute = tuple[str, str | Name]
"""The qualified name of an attribute and its value; one may stand several times."""


Kind = Literal["entity", "activity", "agent"]
"""What an element is."""


@dataclass(frozen=True, slots=True)
class Element:
    """An entity, an activity or an agent."""

    kind: Kind
    id: Name
    attributes: frozenset[Attribute] = frozenset()


ARGUMENTS = {
    "wasGeneratedBy": ("entity", "activity"),
    "used": ("activity", "entity"),
    "wasInformedBy": ("informed", "informant"),
    "wasDerivedFrom": ("generatedEntity", "usedEntity", "activity", "generation", "usage"),
    "wasAttributedTo": ("entity", "agent"),
    "wasAssociatedWith": ("activity", "agent", "plan"),
    "actedOnBehalfOf": ("delegate", "responsible", "activity"),
    "specializationOf": ("specificEntity", "generalEntity"),
}
"""The relations that are used, and their arguments in order. Source: PROV-DM, table 5."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation between elements."""

    kind: str
    arguments: tuple[Name | None, ...]
    """As `ARGUMENTS` lists them; None where one is not known."""
    id: Name | None = None
    attributes: frozenset[Attribute] = frozenset()


@dataclass(frozen=True, slots=True)
class Graph:
    """Elements and relations; equal where they are the same, in whatever order."""

    elements: frozenset[Element]
    relations: frozenset[Relation]

    def element(self, id: str) -> Element:  # noqa: A002 -- PROV's own word
        """Give an element by its name.

        Raises:
            KeyError: There is none.
        """
        for one in self.elements:
            if one.id == id:
                return one
        raise KeyError(id)
