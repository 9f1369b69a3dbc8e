"""From plain data to a `Source`, with every mistake named where it stands in its file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from citekit.csl.item import CslItem
from citekit.errors import ItemError, Location, Problem, RecordError, suggest
from citekit.model.agent import Body, Contribution, LiteralName, Person
from citekit.model.source import MistakesError, Source

__all__ = ["LARGEST_RECORD", "Marked", "Path", "record_from", "refuse_too_long", "source_from"]

LARGEST_RECORD = 10_000_000
"""Characters that one record may have; the text itself belongs beside it, not in it."""

Path = tuple[str | int, ...]
"""Keys and list numbers from the top of a record to one of its parts."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Plain data of one record, and where each part of it stands."""

    data: Any
    file: str
    places: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    """(line, column) of the key or list element at a path, from 1."""

    def location(self, path: Path) -> Location:
        """Give the place of a path, or of the nearest part around it that has one."""
        for length in range(len(path), -1, -1):
            if place := self.places.get(path[:length]):
                return Location(self.file, *place)
        return Location(self.file)

    def location_of(self, path: Path) -> Location:
        """Give the place of a path of the model, whatever the record writes short."""
        return self.location(_data_path(path, self.data))


def refuse_too_long(length: int, at: Location) -> None:
    """Refuse a record that is longer than a record may be.

    Args:
        length: Its characters, as it is written in its file.
        at: Where it begins.

    Raises:
        RecordError: It is longer than `LARGEST_RECORD`.
    """
    if length > LARGEST_RECORD:
        reason = f"expected a record of at most {LARGEST_RECORD:,} characters, found {length:,}"
        raise RecordError([Problem(at, "", reason)])


def record_from(entry: Source | CslItem) -> dict[str, Any]:
    """Give the plain data of a source, as records hold it.

    Raises:
        ItemError: It is a published work, which no record holds.
    """
    if isinstance(entry, CslItem):
        reason = "expected an archival source, found a published work; write it as csl-json, bibtex or ris"
        raise ItemError(reason, id=entry.id)
    return entry.model_dump(mode="json")


def source_from(marked: Marked) -> Source:
    """Make a source of plain data.

    Raises:
        RecordError: With all mistakes of the record, in the order of the file.
    """
    data = marked.data
    if not isinstance(data, dict):
        expected = (
            "expected a record: keys such as 'id', 'type', 'title' and 'texts' with their values"
        )
        raise RecordError([Problem(marked.location(()), "", f"{expected}, found {_found(data)}")])
    try:
        return Source.model_validate(
            {key: value for key, value in data.items() if key != "$schema"}
        )
    except ValidationError as error:
        problems = [
            problem
            for detail in error.errors(include_url=False)
            for problem in _problems(detail, marked)
        ]
        problems.sort(
            key=lambda problem: (problem.location.line or 0, problem.location.column or 0)
        )
        raise RecordError(list(dict.fromkeys(problems))) from None


def _problems(detail: ErrorDetails, marked: Marked) -> Iterator[Problem]:
    cause = detail.get("ctx", {}).get("error")
    if isinstance(cause, MistakesError):
        for mistake in cause.mistakes:
            path = _data_path(mistake.path, marked.data)
            yield Problem(marked.location(path), _dotted(path), mistake.reason, mistake.hint)
        return
    path = _data_path(detail["loc"], marked.data)
    reason, hint = _reason(detail, path)
    yield Problem(marked.location(path), _dotted(path), reason, hint)


def _reason(detail: ErrorDetails, path: Path) -> tuple[str, str | None]:
    """Say what was expected, and what is nearest to what was found."""
    found, last = detail["input"], detail["loc"][-1] if detail["loc"] else ""
    match detail["type"]:
        case "missing":
            return f"the key {last!r} is missing", None
        case "extra_forbidden":
            if (
                "agent" in detail["loc"]
                and "agent" not in path
                and last in Contribution.model_fields
            ):
                return (
                    f"unknown key in a name; write {{agent: ..., {last}: ...}} to say more of a name",
                    None,
                )
            if last in _keys_of_other_kinds(detail["loc"]):
                return (
                    f"not a key of a {detail['loc'][-2]}; a person has 'family' and 'given', a body has 'name'",
                    None,
                )
            known = _keys_at(detail["loc"][:-1])
            hint = suggest(str(last), known)
            return "unknown key" if hint else f"unknown key; {_where_to_look(known)}", hint
        case "literal_error":
            expected = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
            hint = suggest(found, expected.split(", ")) if isinstance(found, str) else None
            return f"expected one of: {expected}; found {_found(found)}", hint
        case "string_type":
            return f"expected text, found {_found(found)}{_quoting(found)}", None
        case "value_error" | "agent":
            return detail["msg"].removeprefix("Value error, "), None
        case "bool_parsing" | "bool_type":
            return f"expected true or false, found {_found(found)}", None
        case "model_type" | "model_attributes_type" | "dict_type":
            where = _where_to_look(_keys_at(detail["loc"]))
            return f"expected keys with values, found {_found(found)}; {where}", None
        case _:
            return f"{detail['msg'][0].lower()}{detail['msg'][1:]}, found {_found(found)}", None


_LONGEST_LIST = 8


def _where_to_look(known: Sequence[str]) -> str:
    """Say which keys there are, or where they are listed, so that many mistakes are not a flood of lists."""
    listed = len(known) <= _LONGEST_LIST
    return f"known here: {', '.join(known)}" if listed else "'citekit schema' lists the known ones"


def _found(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case "":
            return "nothing"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"the number {value}"
        case str():
            return repr(value if len(value) <= _LONGEST_QUOTE else f"{value[:_LONGEST_QUOTE]}…")
        case Mapping():
            return "keys with values"
        case Sequence():
            return "a list"
        case _:
            return type(value).__name__


_LONGEST_QUOTE = 60


def _quoting(value: object) -> str:
    return "; write it in quotes" if isinstance(value, (bool, int, float)) else ""


def _data_path(loc: Path, data: Any) -> Path:
    """Follow an error's path through the data as it was written.

    Steps that the data does not have are left out: the kind of an agent, the number of the only
    element of a list written as that element, the name of the field that bare text stands for.
    """
    path: list[str | int] = []
    for number, step in enumerate(loc):
        if isinstance(data, dict) and isinstance(step, str):
            if step in data:
                path.append(step)
                data = data[step]
        elif isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
            path.append(step)
            data = data[step]
        elif number == len(loc) - 1:
            break
    return tuple(path)


def _dotted(path: Path) -> str:
    return ".".join(map(str, path))


_KINDS_OF_AGENT: dict[str | int, type[BaseModel]] = {
    "person": Person,
    "body": Body,
    "literal": LiteralName,
}
"""The steps by which an error's path names the kind of an agent."""


def _keys_of_other_kinds(loc: Path) -> set[str]:
    """List the keys that an agent would have if it were of another kind."""
    own = _KINDS_OF_AGENT.get(loc[-2]) if len(loc) > 1 else None
    if own is None:
        return set()
    every = {name for kind in _KINDS_OF_AGENT.values() for name in kind.model_fields}
    return every - own.model_fields.keys()


@lru_cache(maxsize=256)
def _keys_at(loc: Path) -> tuple[str, ...]:
    """List the keys that may stand at an error's path."""
    models: set[type[BaseModel]] = {Source}
    for step in loc:
        if (kind := _KINDS_OF_AGENT.get(step)) in models:
            models = {kind}
            continue
        found = {
            inner
            for model in models
            if isinstance(step, str) and step in model.model_fields
            for inner in _models_in(model.model_fields[step].annotation)
        }
        models = found or models
    return tuple(
        dict.fromkeys(name for model in sorted(models, key=str) for name in model.model_fields)
    )


def _models_in(annotation: Any) -> set[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {annotation}
    return {model for part in get_args(annotation) for model in _models_in(part)}
