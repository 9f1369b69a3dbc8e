"""Who did something: a person, a body, or a name that is not taken apart."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    Discriminator,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    Tag,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from citekit.model.base import Line, Model
from citekit.model.evidence import Statement
from citekit.model.identifier import Identifier
from citekit.model.language import Language
from citekit.model.many import Many, OrText
from citekit.model.shorthand import short_form

__all__ = ["Agent", "Body", "Contribution", "LiteralName", "NameForm", "Person"]


class NameForm(Model):
    """The same name in another script or spelling."""

    name: Line
    """The whole name as it is written there: ``章汉夫``."""
    language: Language | None = None
    """Language, script and romanisation of this form: ``zh-Hans``, ``ru-Latn-alalc97``."""


class Person(Model):
    """A person whose name has a family part.

    >>> str(Person(family="Zhang", given="Hanfu", order="family-first"))
    'Zhang Hanfu'
    >>> Person(family="Goldberg", given="Gary").inverted
    'Goldberg, Gary'
    """

    family: Line
    """Family name, particles that never leave it included: ``de Gaulle``."""
    given: Line | None = None
    """Given names or initials."""
    particle: Line | None = None
    """A particle that drops when the family name stands alone: ``von`` in ``von Humboldt``."""
    suffix: Line | None = None
    """``Jr.``, ``III``."""
    order: Literal["given-first", "family-first"] = "given-first"
    """Whether the family name comes first in running text, as in Chinese, Korean or Hungarian."""
    forms: Many[NameForm] = ()
    """The name in its original script and in other spellings."""
    identifiers: Many[Identifier] = ()
    """VIAF, Wikidata, ORCID and the like."""

    def __str__(self) -> str:
        given_first = (self.given, self.particle, self.family)
        parts = (self.family, self.given) if self.order == "family-first" else given_first
        name = " ".join(part for part in parts if part)
        return f"{name}, {self.suffix}" if self.suffix else name

    @property
    def inverted(self) -> str:
        """The name as a list sorted by family names shows it."""
        if self.order == "family-first":
            return str(self)
        given = " ".join(part for part in (self.given, self.particle) if part)
        return ", ".join(part for part in (self.family, given, self.suffix) if part)


class Body(Model):
    """An organisation, office or company."""

    name: Line
    """Full name: ``MacArthur Foundation``."""
    short: Line | None = None
    """Abbreviation by which it is known: ``CWIHP``."""
    forms: Many[NameForm] = ()
    """The name in its own language and script, and former names."""
    identifiers: Many[Identifier] = ()
    """ROR, ISNI, Wikidata and the like."""

    def __str__(self) -> str:
        return self.name

    @property
    def inverted(self) -> str:
        """The name as a sorted list shows it: unchanged."""
        return self.name


class LiteralName(Model):
    """A name that is not known to be a person's or a body's, or that has one part: ``Filippov``."""

    literal: Line
    """The whole name as it is to be printed."""

    def __str__(self) -> str:
        return self.literal

    @property
    def inverted(self) -> str:
        """The name as a sorted list shows it: unchanged."""
        return self.literal

    @model_serializer(mode="wrap")
    def _as_text(self, _: SerializerFunctionWrapHandler) -> str:
        return self.literal


def _from_text(value: Any) -> Any:
    return {"literal": value} if isinstance(value, str) else value


def _kind(value: Any) -> str:
    """Tell the three kinds of agent apart by the one key that each cannot do without."""
    match value:
        case Person() | {"family": _} | {"given": _}:
            return "person"
        case Body() | {"name": _}:
            return "body"
        case LiteralName() | {"literal": _}:
            return "literal"
        case _:
            return ""


Agent = Annotated[
    Annotated[Person, Tag("person")]
    | Annotated[Body, Tag("body")]
    | Annotated[LiteralName, Tag("literal")],
    Discriminator(
        _kind,
        custom_error_type="agent",
        custom_error_message="expected a name: text, or 'family' and 'given' for a person, or 'name' for a body",
    ),
    BeforeValidator(_from_text),
    OrText,
]
"""A person, a body, or a literal name; in a record a bare text is a literal name."""

_NAME_KEYS = frozenset(Person.model_fields) | frozenset(Body.model_fields) | {"literal"}


class Contribution(Statement):
    """What an agent did for a text or a source, with the evidence for it.

    In a record a bare name stands for a contribution that needs no more words.

    >>> str(Contribution.model_validate("7Brands").agent)
    '7Brands'
    """

    agent: Agent
    """Who."""
    affiliation: Line | None = None
    """Where the agent worked then: ``Harvard University``."""
    on_behalf_of: Agent | None = None
    """For whom: CWIHP in "translated for CWIHP by ..."."""

    def __str__(self) -> str:
        return str(self.agent)

    @model_validator(mode="before")
    @classmethod
    def _from_bare_agent(cls, value: Any) -> Any:
        match value:
            case str() | Person() | Body() | LiteralName():
                return {"agent": value}
            case Mapping() if "agent" not in value and _NAME_KEYS & value.keys():
                return {"agent": value}
            case _:
                return value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        whole = handler(schema)
        return {"anyOf": [handler.resolve_ref_schema(whole)["properties"]["agent"], whole]}

    @model_serializer(mode="wrap")
    def _without_defaults(self, handler: SerializerFunctionWrapHandler) -> Any:
        return short_form(self, handler(self), "agent")
