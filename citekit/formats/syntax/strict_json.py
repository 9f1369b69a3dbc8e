"""JSON without its ambiguities: no key twice, no numbers that are none.

Source: RFC 8259, chapters 4 and 6.
"""

import json
from typing import Any, NoReturn

from citekit.errors import Location, Problem, RecordError
from citekit.formats.entries.record import refuse_too_long
from citekit.formats.syntax.json_faults import TOO_NESTED, fault_of
from citekit.formats.syntax.json_places import Places

__all__ = ["load_strictly", "strict_decoder", "wrong_value"]


class _WrongValueError(ValueError):
    """A value that JSON has, or programs write for JSON, and that is not taken."""


class _RepeatedKeyError(_WrongValueError):
    """A key stands twice in an object."""


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
    if line is not None:
        refuse_too_long(len(text), Location(file, line))
    begin = line or 1
    try:
        return strict_decoder(numbers_as_text=numbers_as_text).decode(text)
    except json.JSONDecodeError as error:
        reason = fault_of(error) if text.strip() else "the file is empty; expected a record"
        place = Location(file, begin + error.lineno - 1, error.colno)
        problem = Problem(place, "", reason)
    except RecursionError:
        problem = Problem(Location(file, begin), "", TOO_NESTED)
    except ValueError as error:
        problem = wrong_value(error, Places(text, begin), file)
    raise RecordError([problem])


def wrong_value(error: ValueError, places: Places, file: str) -> Problem:
    """Tell of a value that is JSON, but that is not taken: where a key stands twice, or a number is none."""
    if isinstance(error, _RepeatedKeyError) and (found := places.repeated(file)):
        place, path, first = found
        what_to_do = f"first in line {first}" if first != place.line else "take one of them out"
        return Problem(place, ".".join(map(str, path)), f"the key stands twice; {what_to_do}")
    long = "a number has too many digits; write it as text, in quotes"
    told = error if isinstance(error, _WrongValueError) else long
    return Problem(Location(file, *places[()]), "", f"not JSON: {told}")


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
        raise _RepeatedKeyError(f"the key {twice!r} stands twice")
    return data


def _no_constant(name: str) -> NoReturn:
    raise _WrongValueError(
        f"{name} is not a JSON number; leave the key out where there is nothing to say"
    )
