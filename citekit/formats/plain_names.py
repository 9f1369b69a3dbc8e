"""Names of CSL-JSON as one text, for formats that do not part them."""

from collections.abc import Mapping
from typing import Any

from citekit.csl.variables import one_line

__all__ = ["whole_name"]


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
