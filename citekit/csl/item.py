"""A CSL-JSON item, checked once and then immutable.

Source: the schema csl-data.json of CSL 1.0.2.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeGuard

from citekit.csl.marks import ANY_MARK
from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES, TYPES, VARIABLES
from citekit.csl.without_collection import without_collection
from citekit.errors import ItemError, suggest

__all__ = ["CslItem"]

_NAME_TEXTS = frozenset(
    {"family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"}
)
_PARTS_OF_A_DATE = 3
_ENDS_OF_A_RANGE = 2


@dataclass(frozen=True, slots=True)
class CslItem:
    """One item of a CSL-JSON file.

    >>> item = CslItem.from_json({"id": "a", "type": "book", "title": "Pravda", "custom": 1})
    >>> item.variables["title"]
    'Pravda'
    >>> item.to_json()
    {'id': 'a', 'type': 'book', 'title': 'Pravda', 'custom': 1}
    """

    id: str
    type: str
    variables: Mapping[str, Any]
    """All other keys. Keys that CSL does not know are kept as they came and never printed."""

    @classmethod
    def from_json(cls, data: object) -> "CslItem":
        """Check one object of CSL-JSON.

        Args:
            data: A mapping with ``id`` (text or integer), ``type`` and any of CSL's variables.

        Raises:
            ItemError: The object is no item; it says which variable is wrong and what was expected.
        """
        if not isinstance(data, Mapping):
            raise ItemError(f"expected an object with 'id' and 'type', not {_kind(data)}")
        identifier = data.get("id")
        if (
            isinstance(identifier, bool)
            or not isinstance(identifier, str | int)
            or identifier == ""
        ):
            found = "nothing" if identifier == "" else _kind(identifier)
            raise ItemError(f"'id': expected text by which the item is cited, not {found}")
        name = str(identifier)
        variables = {str(key): value for key, value in data.items() if key not in {"id", "type"}}
        try:
            _check_text(name, "id")
            _check_type(data.get("type"))
            checked = {key: _variable(key, value) for key, value in variables.items()}
        except _ExpectedError as problem:
            raise ItemError(str(problem), id=name) from None
        return cls(name, data["type"], MappingProxyType(checked))

    @classmethod
    def list_from_json(cls, data: Iterable[object]) -> list["CslItem"]:
        """Check the objects of a library, each as `from_json` does; for many it is faster than one by one.

        Raises:
            ItemError: One of the objects is no item.
        """
        with without_collection():
            return [cls.from_json(one) for one in data]

    def to_json(self) -> dict[str, Any]:
        """Give the item as CSL-JSON, equal to what was read."""
        thawed = {key: _thaw(value) for key, value in self.variables.items()}
        return {"id": self.id, "type": self.type, **thawed}


class _ExpectedError(Exception):
    """What was expected of one key; becomes an ItemError with the item's id."""

    def __init__(self, key: str, expected: str, found: str) -> None:
        super().__init__(f"{key!r}: expected {expected}, {found}")


def _wrong(key: str, expected: str, got: object) -> _ExpectedError:
    return _ExpectedError(key, expected, f"not {_kind(got)}")


def _kind(value: object) -> str:
    """Name a wrong value in JSON's words."""
    match value:
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case str():
            return f"the text {value!r}" if len(value) < 40 else f"the text {value[:36]!r}..."  # noqa: PLR2004 -- only for show
        case int() | float():
            return f"the number {value}"
        case Mapping():
            return "an object"
        case list() | tuple():
            return "a list"
        case _:
            return f"a {type(value).__name__}"


def _check_type(value: object) -> None:
    if not isinstance(value, str):
        raise _wrong("type", "one of CSL's types, such as 'document' or 'book'", value)
    if value not in TYPES:
        near = suggest(value, TYPES)
        hint = f" (did you mean {near!r}?)" if near else ""
        raise _wrong("type", f"one of CSL's types{hint}", value)


def _variable(key: str, value: object) -> Any:
    """Give the value of a variable, checked and immutable."""
    if key in NAME_VARIABLES:
        if not isinstance(value, _LIST):
            raise _wrong(key, "a list of names", value)
        return tuple([_name(key, number, name) for number, name in enumerate(value)])
    if key in DATE_VARIABLES:
        _check_date(key, value)
    elif key in VARIABLES:
        _check_text_or_number(key, value)
    return _frozen(key, value)


def _frozen(key: str, value: object) -> Any:
    """Give an immutable copy of a value of JSON, the characters of its texts checked."""
    if isinstance(value, str):
        _check_text(value, key)
        return value
    if isinstance(value, _LIST):
        return tuple([_frozen(key, inner) for inner in value])
    if not isinstance(value, int) and _is_object(value):
        return MappingProxyType({inner: _frozen(key, part) for inner, part in value.items()})
    return value


_LIST = (list, tuple)


def _check_text(value: str, key: str) -> None:
    found = None if value.isascii() else ANY_MARK.search(value)
    if found:
        raise _ExpectedError(
            key,
            "text without the noncharacters U+FDD0 to U+FDEF",
            f"found U+{ord(found[0]):04X} at {found.start()}",
        )


_TEXT_OR_NUMBER = (str, int, float)


def _check_text_or_number(key: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, _TEXT_OR_NUMBER):
        raise _wrong(key, "text or a number", value)


def _name(key: str, number: int, value: object) -> Any:
    """Give a name, checked and immutable; one of texts in ASCII is known at a glance."""
    if type(value) is dict:
        try:
            is_plain = "".join(value.values()).isascii()
        except TypeError:  # a part that is no text
            is_plain = False
        if is_plain and (value.get("family") or value.get("given") or value.get("literal")):
            return MappingProxyType(value.copy())
    _check_name(f"{key}.{number}", value)
    return _frozen(key, value)


def _check_name(key: str, value: object) -> None:
    expected = "a name: an object with 'family' and 'given', or 'literal'"
    if not _is_object(value):
        raise _wrong(key, expected, value)
    if not (value.get("family") or value.get("given") or value.get("literal")):
        raise _wrong(key, expected, value)
    for part, text in value.items():
        if not isinstance(text, str) and part in _NAME_TEXTS:
            raise _wrong(f"{key}.{part}", "text", text)


def _check_date(key: str, value: object) -> None:
    expected = "a date: an object with 'date-parts' such as [[1962, 6, 8]], or with 'literal', 'edtf' or 'raw'"
    if not _is_object(value):
        raise _wrong(key, expected, value)
    for part in ("literal", "raw", "edtf"):
        if part in value and not isinstance(value[part], str):
            raise _wrong(f"{key}.{part}", "text", value[part])
    if "date-parts" in value:
        _check_date_parts(f"{key}.date-parts", value["date-parts"])
    elif not {"literal", "raw", "season", "edtf"} & value.keys():
        raise _wrong(key, expected, value)


def _check_date_parts(key: str, value: object) -> None:
    expected = "one date or two, each of 1 to 3 integers, such as [[1962, 6, 8]]"
    if not isinstance(value, list | tuple) or not 1 <= len(value) <= _ENDS_OF_A_RANGE:
        raise _wrong(key, expected, value)
    for date in value:
        if not isinstance(date, list | tuple) or not 1 <= len(date) <= _PARTS_OF_A_DATE:
            raise _wrong(key, expected, date)
        for part, (low, high) in zip(date, _LIMITS, strict=False):
            number = _integer(part)
            if number is None or not low <= number <= high:
                raise _wrong(key, f"{expected} (year, month 1-12 or season 13-24, day)", part)


_LIMITS = ((-99999, 99999), (0, 24), (0, 31))


def _is_object(value: object) -> TypeGuard[Mapping[str, Any]]:
    """Say whether a value is a JSON object; the usual ones are known faster than any mapping."""
    return type(value) in _USUAL_OBJECTS or isinstance(value, Mapping)


_USUAL_OBJECTS = frozenset({dict, MappingProxyType})


def _integer(part: object) -> int | None:
    if isinstance(part, bool) or not isinstance(part, int | str):
        return None
    try:
        return int(part)
    except ValueError:
        return None


_SCALAR = (str, int)


def _thaw(value: Any) -> Any:
    if isinstance(value, _SCALAR):
        return value
    if isinstance(value, tuple):
        return [_thaw(inner) for inner in value]
    if _is_object(value):
        return {key: _thaw(inner) for key, inner in value.items()}
    return value
