"""Values that a record may write as bare text, and that are written so where nothing else is said."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaValue

__all__ = ["or_text", "short_form", "without_defaults"]


def without_defaults(value: BaseModel, written: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out the fields that stand at their defaults; the evidence comes last, after what it is for."""
    fields = type(value).model_fields
    own = type(value).__annotations__
    return {
        name: written[name]
        for name in sorted(written, key=lambda name: name not in own)
        if getattr(value, name) != fields[name].get_default(call_default_factory=True)
    }


def short_form(value: BaseModel, written: Mapping[str, Any], main: str) -> Any:
    """Write a value as its main field alone where it says nothing else."""
    said = without_defaults(value, written)
    return said[main] if said.keys() == {main} else said


def or_text(schema: JsonSchemaValue) -> JsonSchemaValue:
    """Let a JSON Schema take bare text as well."""
    return {"anyOf": [{"type": "string", "minLength": 1}, schema]}
