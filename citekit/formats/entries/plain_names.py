"""Names of CSL-JSON as one text, for formats that do not part them, and back."""

from collections.abc import Mapping
from typing import Any

from citekit.csl.variables import one_line

__all__ = ["name_from", "sorted_name", "whole_name"]


def whole_name(name: Mapping[str, Any]) -> str:
    """Write a name as it stands in a sentence.

    >>> whole_name({"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"})
    'Charles de Gaulle'
    >>> whole_name({"family": "Zhang", "given": "Hanfu", "static-ordering": True})
    'Zhang Hanfu'
    """
    order = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    parts = ("family", "given") if name.get("static-ordering") else order
    return one_line(
        name.get("literal") or " ".join(str(name[part]) for part in parts if name.get(part))
    )


def sorted_name(name: Mapping[str, Any]) -> str:
    """Write a name so that its parts can be told again; one that is not parted, or keeps its order, as it is.

    >>> sorted_name({"family": "Goldberg", "given": "Gary"})
    'Goldberg, Gary'
    """
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name.get("family"))))
    given = " ".join(filter(None, (name.get("given"), name.get("dropping-particle"))))
    if not name.get("family") or not given or name.get("static-ordering"):
        return whole_name(name)
    return one_line(", ".join(filter(None, (family, given, name.get("suffix")))))


def name_from(text: str) -> dict[str, str]:
    """Read what `sorted_name` writes.

    >>> name_from("Goldberg, Gary"), name_from("7Brands")
    ({'family': 'Goldberg', 'given': 'Gary'}, {'literal': '7Brands'})
    """
    family, *rest = (part.strip() for part in text.split(","))
    if not rest or not rest[0]:
        return {"literal": family}
    name = {"family": family, "given": rest[0], "suffix": ", ".join(rest[1:])}
    return {part: value for part, value in name.items() if value}
