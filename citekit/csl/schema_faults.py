"""What is wrong with an attribute of a style, in words that say what was expected.

Source: CSL 1.0.2, its schema csl.rng.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from citekit.errors import suggest

__all__ = ["SchemaFaults"]

_INVALID = re.compile(r"Invalid attribute (?P<name>\S+) for element (?P<tag>\S+)$")


@dataclass(slots=True)
class _Allowed:
    """What an attribute may say, wherever the schema has it."""

    values: set[str] = field(default_factory=set)
    is_number: bool = False
    is_text: bool = False


class SchemaFaults:
    """Tells the faults that a schema finds.

    Args:
        schema: The parsed schema.
    """

    def __init__(self, schema: Any) -> None:
        self._known: dict[str, _Allowed] = {}
        for attribute in schema.iterfind(".//{*}attribute"):
            allowed = self._known.setdefault(attribute.findtext("{*}name"), _Allowed())
            values = {value.text for value in attribute.iterfind(".//{*}value")}
            allowed.values |= values
            allowed.is_number |= attribute.find("{*}data[@type='integer']") is not None
            allowed.is_text |= not values and attribute.find(".//{*}list") is None

    def told(self, message: str, line: int, root: Any) -> str:
        """Say a message of the schema in full; one that is not about an attribute stays as it is."""
        found = _INVALID.match(message)
        if found is None:
            return message
        name, tag = found["name"], found["tag"]
        for value in _values(root, line, tag, name):
            return f"{tag}: {self._fault(name, value)}"
        return message

    def _fault(self, name: str, value: str) -> str:
        allowed = self._known.get(name)
        if allowed is None:
            near = suggest(name, self._known)
            return f"no attribute {name!r}" + (f"; did you mean {near!r}?" if near else "")
        if allowed.is_number and not value.isdecimal():
            return f"{name}: expected a whole number, not {value!r}"
        if allowed.values and not allowed.is_text and not allowed.values.issuperset(value.split()):
            return f"{name}: expected one of {', '.join(sorted(allowed.values))}, not {value!r}"
        return f"expected no attribute {name!r} here"


def _values(root: Any, line: int, tag: str, name: str) -> Iterator[str]:
    for element in root.iter(f"{{*}}{tag}"):
        if element.sourceline == line and name in element.attrib:
            yield element.get(name)
