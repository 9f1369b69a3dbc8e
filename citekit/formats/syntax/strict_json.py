"""JSON without its ambiguities: no key twice, no numbers that are none.

Source: RFC 8259, chapters 4 and 6.
"""

import json
from typing import Any, NoReturn

from citekit.errors import Location, Problem, RecordError
from citekit.formats.entries.record import refuse_too_long

__all__ = ["load_strictly", "strict_decoder"]


def load_strictly(
    text: str, file: str, line: int | None = None, *, numbers_as_text: bool = False
) -> Any:
    """Read JSON, refusing a key that stands twice and numbers that are none.

    Args:
        text: The JSON.
        file: The name that errors give it.
        line: The line of the file at which the text stands, where it is one line of many.
        numbers_as_text: Whether a number is given as the text it is written as, ``1977`` as ``"1977"``.

    Raises:
        RecordError: It is not JSON; or it is one line of many, and longer than a record may be.
    """

    def fail(reason: str, at: Location) -> NoReturn:
        raise RecordError([Problem(at, "", reason)]) from None

    if line is not None:
        refuse_too_long(len(text), Location(file, line))
    try:
        return strict_decoder(numbers_as_text=numbers_as_text).decode(text)
    except json.JSONDecodeError as error:
        at = Location(file, (line or 1) + error.lineno - 1, error.colno)
        empty = (
            "the file is empty; expected a record" if not text.strip() else f"not JSON: {error.msg}"
        )
        fail(empty, at)
    except RecursionError:
        fail("expected less nesting", Location(file, line))
    except ValueError as error:
        fail(f"not JSON: {str(error).partition(';')[0]}", Location(file, line))


def strict_decoder(*, numbers_as_text: bool = False) -> json.JSONDecoder:
    """Give what reads JSON so; it raises what `json.JSONDecoder` does, and a ValueError for what that would take."""
    return json.JSONDecoder(
        object_pairs_hook=_without_repeats,
        parse_constant=_no_constant,
        parse_int=str if numbers_as_text else None,
        parse_float=str if numbers_as_text else None,
    )


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for number, name in enumerate(names) if name in names[:number])
        raise ValueError(f"the key {twice!r} stands twice")
    return data


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")
