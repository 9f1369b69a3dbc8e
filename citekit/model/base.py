"""What every value of the model shares: frozen, closed to unknown keys, text kept as given."""

import re
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from citekit.model.shorthand import or_text, short_form, without_defaults

__all__ = ["LINE_SHAPE", "UNWRITABLE", "Key", "Line", "Model", "Prose", "Short", "Url"]


class Model(BaseModel):
    """A frozen value. Unknown keys are errors; fields at their default are left out when written.

    Strict about types on purpose: everything that a record file holds is text, so a number
    or a truth value in its place is a mistake of the program that made it.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        defer_build=True,
        validate_default=False,
        populate_by_name=True,
        ser_json_inf_nan="null",
    )

    @model_serializer(mode="wrap")
    def _without_defaults(self, handler: SerializerFunctionWrapHandler) -> Any:
        """Write only what was said, so that a short record stays short."""
        return without_defaults(self, handler(self))


class Short(Model):
    """A value that a record may write as its main field alone: a bare text stands for it."""

    MAIN: ClassVar[str]
    """The name of that field."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {cls.MAIN: value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return or_text(handler(schema))

    @model_serializer(mode="wrap")
    def _without_defaults(self, handler: SerializerFunctionWrapHandler) -> Any:
        return short_form(self, handler(self), self.MAIN)


# C0 and C1 controls but tab and line feed; surrogates; noncharacters. None of them can be
# told apart on paper, XML forbids most, and CSL output uses the noncharacters as marks.
UNWRITABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)
_BREAK = re.compile("[\t\n\u2028\u2029]")


def _prose(text: str) -> str:
    text = text.strip()
    bad = UNWRITABLE.search(text)
    if bad:
        raise ValueError(
            f"expected text without control characters, found U+{ord(bad[0]):04X} at {bad.start()}"
        )
    if not text:
        raise ValueError(
            "expected text, found nothing; leave the key out where there is nothing to say"
        )
    return text


def _line(text: str) -> str:
    text = text.strip()
    bad = _BREAK.search(text)
    if bad:
        raise ValueError(f"expected one line, found a line break or tab at {bad.start()}")
    return _prose(text)


_LONGEST_KEY = 100
_KEY = re.compile(r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*")


def _key(text: str) -> str:
    if not text:
        raise ValueError("expected a key, found nothing")
    if not _KEY.fullmatch(text) or len(text) > _LONGEST_KEY:
        raise ValueError(
            f"expected a key of at most {_LONGEST_KEY} letters and digits a-z, A-Z, 0-9, with single '-', '_' or '.' between them"
        )
    return text


_URL = re.compile(r"(?:https?|ftp)://[^\s/?#<>\"{}|\\^`]+[^\s<>\"{}|\\^`]*", re.IGNORECASE)


def _url(text: str) -> str:
    if not _URL.fullmatch(text):
        raise ValueError(
            'expected a web address that begins with https:// or http:// and holds no spaces or <>"{}|\\^`'
        )
    return text


LINE_SHAPE = r"^\s*\S[^\t\n\u2028\u2029]*(?:[\t\n\u2028\u2029]\s*)?$"
"""The shape of a `Line` for JSON Schema, spaces at its ends included: not blank, and one line between them."""

Prose = Annotated[
    str, AfterValidator(_prose), Field(json_schema_extra={"minLength": 1, "pattern": r"\S"})
]
"""Text of one or more lines, never empty; verbatim but for spaces at its ends."""
Line = Annotated[
    str, AfterValidator(_line), Field(json_schema_extra={"minLength": 1, "pattern": LINE_SHAPE})
]
"""Text of one line, never empty; verbatim but for spaces at its ends."""
Key = Annotated[
    str,
    AfterValidator(_key),
    Field(json_schema_extra={"pattern": f"^{_KEY.pattern}$", "maxLength": _LONGEST_KEY}),
]
"""A name that is safe in a file name, a BibTeX key and a URL: ``wcda-121618``."""
Url = Annotated[str, AfterValidator(_url), Field(json_schema_extra={"format": "uri"})]
"""A web address, verbatim. Source: RFC 3986, appendix A, for the characters that may not stand in one."""
