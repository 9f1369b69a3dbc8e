"""What a record may write short: one value for a list of one, bare text for a value with one field."""

from collections.abc import Iterable
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from citekit.model.shorthand import or_text

__all__ = ["Many", "OrText"]

T = TypeVar("T")


def _listed(value: Any) -> Any:
    """Take a single value for a list of one."""
    if isinstance(value, Iterable) and not isinstance(value, (str, dict, BaseModel)):
        return value
    return (value,)


class _OrOne:
    """Tells the JSON Schema that the list may be written as its one value."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        array = handler(schema)
        return {"anyOf": [array["items"], array]}


class OrText:
    """Tells the JSON Schema that bare text is taken as well."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return or_text(handler(schema))


Many = Annotated[tuple[T, ...], BeforeValidator(_listed), _OrOne]
"""A list in the order given; ``x: a`` in a record means the same as ``x: [a]``."""
