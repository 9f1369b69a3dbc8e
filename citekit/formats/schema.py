"""The JSON Schema of a record, for editors and for programs in other languages.

Source: JSON Schema 2020-12.
"""

import re
from typing import Any

from citekit.model import Source
from citekit.model.base import LINE_SHAPE

__all__ = ["record_schema"]

_TRUTHS = [
    *(True, "true", "t", "yes", "y", "on", "1", 1),
    *(False, "false", "f", "no", "n", "off", "0", 0),
]
"""What the readers take for true and false, words in lower case."""

_DOCTEST = re.compile(r"\n\n>>> .*", re.DOTALL)


def record_schema() -> dict[str, Any]:
    """Give the schema of one record as plain data; it takes in shape what the readers of records take.

    A record's values are text. Editors type what stands bare in YAML, ``volume: 5`` as a number, so numbers are taken
    where text is; the readers take their digits.
    """
    schema = Source.model_json_schema(mode="validation")
    for shape in schema["properties"]["texts"]["anyOf"]:
        if shape.get("type") == "array":
            shape["minItems"] = 1
    schema["properties"]["$schema"] = {
        "type": "string",
        "description": "The schema that editors check the record by.",
    }
    typed: dict[str, Any] = _as_editors_type(_without_doctests(schema))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **typed}


def _as_editors_type(part: Any) -> Any:
    match part:
        case {"type": "string", "minLength": 1, **rest} if not rest:
            return {"type": ["string", "number"], "minLength": 1, "pattern": LINE_SHAPE}
        case {"type": "string", **rest} if "enum" not in rest and "const" not in rest:
            return {"type": ["string", "number"], **_as_editors_type(rest)}
        case {"type": "boolean", **rest}:
            return {"enum": _TRUTHS, **rest}
        case dict():
            return {key: _as_editors_type(value) for key, value in part.items()}
        case list():
            return [_as_editors_type(value) for value in part]
        case _:
            return part


def _without_doctests(part: Any) -> Any:
    """Leave the examples for Python out of the descriptions, which editors show to people."""
    match part:
        case {"description": str(text), **rest}:
            return {"description": _DOCTEST.sub("", text), **_without_doctests(rest)}
        case dict():
            return {key: _without_doctests(value) for key, value in part.items()}
        case list():
            return [_without_doctests(value) for value in part]
        case _:
            return part
