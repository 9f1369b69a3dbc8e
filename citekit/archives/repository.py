"""The archives table: what is known of each repository, found by its id.

One YAML mapping from ids to the fields of a `Repository`; every scalar is text, as in records. A user's own
table has the same form and says only what differs.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from citekit.errors import Location, NotFoundError, Problem, ReadError, RecordError, suggest
from citekit.model import Repository

__all__ = ["Repositories"]

_PACKAGED = "repositories.yaml"


class Repositories:
    """Repositories, in the order of their ids.

    >>> table = Repositories.packaged()
    >>> str(table.get("rgaspi"))
    'Russian State Archive of Socio-Political History'
    >>> table.resolve(Repository(id="rgaspi", sigle="RTsKhIDNI")).cited
    'RTsKhIDNI'
    """

    def __init__(self, repositories: Iterable[Repository] | None = None) -> None:
        """Take repositories that have ids; of two with one id the later; the packaged ones where None."""
        self._given = repositories

    @classmethod
    @cache
    def packaged(cls) -> "Repositories":
        """Give the table that comes with citekit; it is read when first asked for something."""
        return cls()

    @cached_property
    def _by_id(self) -> dict[str, Repository]:
        given = _packaged() if self._given is None else self._given
        known = {one.id: one for one in given if one.id}
        return dict(sorted(known.items()))

    def __iter__(self) -> Iterator[Repository]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, repository_id: str) -> Repository:
        """Give the entry of an id.

        Raises:
            NotFoundError: There is none.
        """
        if repository_id not in self._by_id:
            raise NotFoundError("archive", repository_id, known=self._by_id)
        return self._by_id[repository_id]

    def resolve(self, repository: Repository) -> Repository:
        """Fill in from the table what a record does not say itself.

        Raises:
            NotFoundError: The id is not in the table, and the record gives neither name nor sigle.
        """
        if repository.id is None:
            return repository
        if repository.id not in self._by_id and (repository.name or repository.sigle):
            return repository
        return self.get(repository.id).model_copy(update=_said(repository))

    def with_table(self, path: Path | str) -> "Repositories":
        """Lay a table of one's own on top: it adds entries, and overrides others field by field.

        Raises:
            ReadError: The file could not be opened, or is not UTF-8 text.
            RecordError: The table has mistakes; all are listed, with their lines.
        """
        own = _entries(_text(Path(path)), str(path), self._by_id)
        return Repositories([*self, *own])


@cache
def _packaged() -> tuple[Repository, ...]:
    text = files("citekit.archives").joinpath(_PACKAGED).read_text(encoding="utf-8")
    return tuple(_entries(text, _PACKAGED, {}))


def _said(repository: Repository) -> dict[str, Any]:
    return {name: getattr(repository, name) for name in repository.model_fields_set}


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        found = f"0x{error.object[error.start]:02X} at byte {error.start}"
        raise ReadError(f"{path}: expected UTF-8 text, found {found}") from error
    except OSError as error:
        raise ReadError(f"{path}: {error.strerror}") from error


def _entries(text: str, file: str, below: Mapping[str, Repository]) -> list[Repository]:
    entries: dict[str, Repository] = {}
    problems: list[Problem] = []
    for key, fields, places in _raw_entries(text, file):
        place = places[()]
        if key in entries:
            problems.append(Problem(place, key, "the id stands twice"))
        if "id" in fields:
            problems.append(
                Problem(
                    places["id",], f"{key}.id", "expected no 'id': the key of the entry is its id"
                )
            )
        try:
            own = Repository.model_validate({**fields, "id": key})
        except ValidationError as error:
            problems += (_problem(detail, key, places) for detail in error.errors())
            continue
        entries[key] = below[key].model_copy(update=_said(own)) if key in below else own
        if not (entries[key].name or entries[key].sigle):
            problems.append(Problem(place, key, "expected 'name' or 'sigle'"))
    if problems:
        raise RecordError(problems)
    return list(entries.values())


_Places = dict[tuple[str, ...], Location]


def _raw_entries(text: str, file: str) -> Iterator[tuple[str, dict[str, Any], _Places]]:
    """Yield each id with its fields as plain data, and where it and they stand."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
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
