"""An archives table as text: one YAML mapping from ids to the fields of a `Repository`.

Every scalar is text, as in records.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from citekit.errors import Location, Problem, RecordError, suggest
from citekit.model import Repository

__all__ = ["entries", "entry", "said", "split", "write"]


def entries(text: str, file: str, below: Mapping[str, Repository]) -> dict[str, Repository]:
    """Read a table; an entry that ``below`` has too overrides it field by field.

    Raises:
        RecordError: The table has mistakes; all are listed, with their lines.
    """
    read: dict[str, Repository] = {}
    problems: list[Problem] = []
    for key, fields, places in _raw_entries(text, file):
        place = places[()]
        if key in read:
            problems.append(Problem(place, key, "the id stands twice"))
        if "id" in fields:
            reason = "expected no 'id': the key of the entry is its id"
            problems.append(Problem(places["id",], f"{key}.id", reason))
        try:
            own = Repository.model_validate({**fields, "id": key})
        except ValidationError as error:
            problems += (_problem(detail, key, places) for detail in error.errors())
            continue
        read[key] = below[key].model_copy(update=said(own)) if key in below else own
        if not (read[key].name or read[key].sigle):
            problems.append(Problem(place, key, "expected 'name' or 'sigle'"))
    if problems:
        raise RecordError(problems)
    return read


def said(repository: Repository) -> dict[str, Any]:
    """Give the fields that were said of a repository."""
    return {name: getattr(repository, name) for name in repository.model_fields_set}


_ENTRY = re.compile(r"^([A-Za-z0-9._-]+):\n(?:[ #].*\n|\n)*", re.MULTILINE)


def split(text: str) -> dict[str, str]:
    r"""Part a table that is known to be right into the texts of its entries, without reading them.

    >>> split("# ours\na:\n  name: A\n\nb:\n  name: B\n")
    {'a': 'a:\n  name: A\n\n', 'b': 'b:\n  name: B\n'}
    """
    return {match[1]: match[0] for match in _ENTRY.finditer(text)}


def entry(text: str) -> Repository:
    """Read one entry of a table that is known to be right."""
    import yaml

    ((key, fields),) = yaml.load(text, Loader=_loader()).items()  # noqa: S506 -- it makes nothing but text
    return Repository.model_validate({**fields, "id": key})


def write(repository: Repository) -> str:
    """Write a repository as an entry of a table."""
    import yaml

    fields = repository.model_dump(exclude={"id"})
    return yaml.safe_dump({repository.id: fields}, allow_unicode=True, sort_keys=False, width=1000)


_Places = dict[tuple[str, ...], Location]


def _loader() -> Any:
    import yaml

    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _raw_entries(text: str, file: str) -> Iterator[tuple[str, dict[str, Any], _Places]]:
    """Yield each id with its fields as plain data, and where it and they stand."""
    import yaml

    loader = _loader()(text)
    try:
        root: Any = loader.get_single_node()
        data = loader.construct_document(root) if root else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
        reason = getattr(error, "problem", None) or getattr(error, "reason", "")
        raise RecordError([Problem(place, "", f"not YAML: {reason}")]) from None
    finally:
        loader.dispose()
    if not isinstance(data, dict):
        reason = "expected archives: the id of each as a key, and under it its fields"
        raise RecordError([Problem(Location(file), "", reason)])
    for key, fields in root.value:
        places: _Places = {(): _place(key, file)}
        if not isinstance(fields, yaml.MappingNode):
            reason = "expected fields such as 'sigle' and 'name'"
            raise RecordError([Problem(places[()], key.value, reason)])
        places |= {(field.value,): _place(field, file) for field, _ in fields.value}
        yield key.value, data[key.value], places


def _place(node: Any, file: str) -> Location:
    return Location(file, node.start_mark.line + 1, node.start_mark.column + 1)


def _problem(detail: ErrorDetails, key: str, places: _Places) -> Problem:
    path = tuple(map(str, detail["loc"]))
    place = places.get(path[:1], places[()])
    known = Repository.model_fields if len(path) == 1 else ()
    match detail["type"]:
        case "extra_forbidden":
            reason, hint = "unknown key", suggest(path[-1], known)
        case "missing":
            reason, hint = "the key is missing", None
        case "literal_error":
            reason, hint = f"expected {detail['ctx']['expected']}", None
        case "string_type":
            reason, hint = "expected text", None
        case _:
            reason, hint = detail["msg"].removeprefix("Value error, "), None
    return Problem(place, ".".join((key, *path)), reason, hint)
