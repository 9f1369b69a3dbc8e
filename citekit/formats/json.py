"""Records as JSON: one source, or a list of them. Every value is text, as in YAML.

Source: RFC 8259.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, NoReturn

from citekit.errors import Location, Problem, RecordError
from citekit.formats.record import LARGEST_RECORD, Marked, source_from
from citekit.formats.unread import Unread
from citekit.model import Source

__all__ = ["LOST", "MEDIA_TYPE", "SUFFIXES", "load_strictly", "read", "write"]

SUFFIXES = (".json",)
MEDIA_TYPE = "application/json"
LOST: frozenset[str] = frozenset()


def read(text: str, *, file: str = "<text>") -> Iterator[Source | Unread]:
    """Yield the sources of a JSON text, in file order; a bad one costs one."""
    try:
        data = load_strictly(text, file)
    except RecordError as error:
        yield Unread(raw=text, error=error)
        return
    for number, record in enumerate(data if isinstance(data, list) else [data], 1):
        name = f"{file} (record {number})" if isinstance(data, list) else file
        try:
            yield source_from(Marked(record, name))
        except RecordError as error:
            yield Unread(raw=json.dumps(record, ensure_ascii=False), error=error)


def write(sources: Iterable[Source]) -> str:
    """Write sources as a JSON list."""
    return (
        json.dumps(
            [source.model_dump(mode="json") for source in sources], ensure_ascii=False, indent=2
        )
        + "\n"
    )


def load_strictly(text: str, file: str, line: int | None = None) -> Any:
    """Read JSON, refusing a key that stands twice and numbers that are none.

    Args:
        text: The JSON.
        file: The name that errors give it.
        line: The line of the file at which the text stands, where it is one line of many.

    Raises:
        RecordError: It is not JSON.
    """

    def fail(reason: str, at: Location) -> NoReturn:
        raise RecordError([Problem(at, "", reason)]) from None

    if len(text) > LARGEST_RECORD and line is not None:
        fail(
            f"expected a record of at most {LARGEST_RECORD:,} characters, found {len(text):,}",
            Location(file, line),
        )
    try:
        return json.loads(text, object_pairs_hook=_without_repeats, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        at = Location(file, (line or 1) + error.lineno - 1, error.colno)
        empty = (
            "the file is empty; expected a record" if not text.strip() else f"not JSON: {error.msg}"
        )
        fail(empty, at)
    except RecursionError:
        fail("expected less nesting", Location(file, line))
    except ValueError as error:
        fail(f"not JSON: {error}", Location(file, line))


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for number, name in enumerate(names) if name in names[:number])
        raise ValueError(f"the key {twice!r} stands twice")
    return data


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")
