"""The door to the package ``prov``: a graph written as PROV-JSON, PROV-N, PROV-XML, JSON-LD or Turtle, and read back.

The package comes with the extra ``prov``.
"""

from collections.abc import Callable, Iterable
from typing import Any

from citekit.errors import MissingExtraError, NotFoundError, ParseError
from citekit.provenance.prov.graph import (
    ARGUMENTS,
    NAMESPACES,
    Attribute,
    Element,
    Graph,
    Kind,
    Name,
    Relation,
)

__all__ = ["FORMATS", "read", "write"]

FORMATS = {
    "prov-json": ("json", {}),
    "prov-n": ("provn", {}),
    "prov-xml": ("xml", {}),
    "prov-jsonld": ("jsonld", {}),
    "prov-turtle": ("rdf", {"rdf_format": "turtle"}),
}
"""The forms of PROV by name, and what the package calls them."""
_KINDS: dict[str, Kind] = {"Entity": "entity", "Activity": "activity", "Agent": "agent"}


def write(graph: Graph, form: str = "prov-json") -> str:
    """Write a graph.

    Raises:
        NotFoundError: There is no such form.
        MissingExtraError: The extra ``prov`` is not installed.
    """
    name, options = _form(form)
    document = _document(graph)
    text = document.serialize(format=name, **options)
    return text if isinstance(text, str) else str(text)


def read(text: str, form: str = "prov-json") -> Graph:
    """Read a graph.

    Raises:
        NotFoundError: There is no such form.
        MissingExtraError: The extra ``prov`` is not installed.
        ParseError: The text is not in that form.
    """
    name, options = _form(form)
    module = _prov()
    try:
        document = module.ProvDocument.deserialize(content=text, format=name, **options)
    except Exception as error:  # the package raises what its parsers raise
        raise ParseError(f"not {form}: {error}", text=text, span=(0, len(text))) from error
    return _graph(document)


def _form(form: str) -> tuple[str, dict[str, Any]]:
    if form not in FORMATS:
        raise NotFoundError("form of PROV", form, known=FORMATS)
    return FORMATS[form]


def _prov() -> Any:
    try:
        import prov.model
    except ImportError:
        raise MissingExtraError("prov", "PROV") from None
    return prov.model


def _document(graph: Graph) -> Any:
    module = _prov()
    document = module.ProvDocument()
    for prefix, address in NAMESPACES.items():
        document.add_namespace(prefix, address)
    qualified: Callable[[str | None], Any] = lambda name: (  # noqa: E731 -- names the package's own names
        document.valid_qualified_name(name) if name else None
    )

    def attributes(pairs: Iterable[Attribute]) -> list[tuple[Any, Any]]:
        return [
            (qualified(name), qualified(value) if isinstance(value, Name) else value)
            for name, value in sorted(pairs)
        ]

    for element in sorted(graph.elements, key=lambda one: (one.kind, one.id)):
        getattr(document, element.kind)(
            qualified(element.id), other_attributes=attributes(element.attributes)
        )
    for relation in sorted(graph.relations, key=str):
        kind = getattr(module, "PROV_" + _RELATIONS[relation.kind])
        given = {
            getattr(module, f"PROV_ATTR_{_ATTRIBUTES[name]}"): qualified(argument)
            for name, argument in zip(ARGUMENTS[relation.kind], relation.arguments, strict=False)
            if argument is not None
        }
        document.new_record(kind, qualified(relation.id), given, attributes(relation.attributes))
    return document


_RELATIONS = {
    "wasGeneratedBy": "GENERATION", "used": "USAGE", "wasInformedBy": "COMMUNICATION", "wasDerivedFrom": "DERIVATION",
    "wasAttributedTo": "ATTRIBUTION", "wasAssociatedWith": "ASSOCIATION", "actedOnBehalfOf": "DELEGATION", "specializationOf": "SPECIALIZATION",
}  # fmt: skip
_ATTRIBUTES = {
    "entity": "ENTITY", "activity": "ACTIVITY", "agent": "AGENT", "plan": "PLAN", "informed": "INFORMED", "informant": "INFORMANT",
    "generatedEntity": "GENERATED_ENTITY", "usedEntity": "USED_ENTITY", "generation": "GENERATION", "usage": "USAGE", "delegate": "DELEGATE",
    "responsible": "RESPONSIBLE", "specificEntity": "SPECIFIC_ENTITY", "generalEntity": "GENERAL_ENTITY",
}  # fmt: skip


def _graph(document: Any) -> Graph:
    """Give what a document says as plain values."""
    module = _prov()
    kinds = {getattr(module, f"PROV_{constant}"): kind for kind, constant in _RELATIONS.items()}
    elements: list[Element] = []
    relations: list[Relation] = []
    for record in document.get_records():
        own = frozenset((str(name), _value(value)) for name, value in record.extra_attributes)
        name = Name(str(record.identifier)) if record.identifier else None
        if record.is_element():
            kind = _KINDS[record.get_type().localpart]
            elements.append(Element(kind, Name(str(name)), own))
            continue
        relation = kinds[record.get_type()]
        formal = {str(key): value for key, value in record.formal_attributes}
        given = [formal.get(f"prov:{argument}") for argument in ARGUMENTS[relation]]
        arguments = tuple(Name(str(one)) if one is not None else None for one in given)
        relations.append(Relation(relation, arguments, name, own))
    return Graph(frozenset(elements), frozenset(relations))


def _value(value: Any) -> str | Name:
    return Name(str(value)) if type(value).__name__ == "QualifiedName" else str(value)
