"""The variables of an item, taken one by one; what nobody took is told at the end."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from citekit.csl.edtf import edtf_from
from citekit.csl.leaves import leaves_of
from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES
from citekit.model.date import EdtfDate

__all__ = ["Variables", "lines_of", "one_line"]

_BREAKS = re.compile("[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")
_NEVER_WRITTEN = frozenset({"Cc", "Cs", "Cn"})


class Variables:
    r"""What an item says, with a mark on what has been used.

    >>> said = Variables({"genre": "memo ", "source": "CWIHP", "volume": 5})
    >>> said.line("genre"), said.rest()
    ('memo', 'source: CWIHP\nvolume: 5')
    """

    def __init__(self, variables: Mapping[str, Any]) -> None:
        """Begin with all variables unused."""
        self._left = {name: value for name, value in variables.items() if value not in _EMPTY}

    def peek(self, name: str) -> Any:
        """Give a variable as it is, and leave it for others; None where there is none."""
        return self._left.get(name)

    def take(self, name: str) -> Any:
        """Give a variable as it is; None where there is none."""
        return self._left.pop(name, None)

    def line(self, name: str) -> str | None:
        """Take a text variable as one line; None where there is none, or only blanks."""
        return one_line(self.take(name) if name in self._left else "") or None

    def leaves(self) -> str | None:
        """Take the leaves or pages; what else ``division`` may say is left."""
        page, division = self.line("page"), one_line(self.peek("division") or "") or None
        leaves = leaves_of(page, division)
        if leaves is None:
            return page
        self.take("division")
        return leaves

    def prose(self, name: str) -> str | None:
        """Take a text variable, line feeds and all."""
        return _writable(str(self.take(name) if name in self._left else "")) or None

    def date(self, name: str) -> EdtfDate | None:
        """Take a date variable where it is a date beyond doubt; leave it where not."""
        value = self.peek(name)
        found = edtf_from(value) if isinstance(value, Mapping) else None
        if found:
            self.take(name)
        return found

    def rest(self) -> str:
        """Tell what has not been taken, one variable a line, ``note`` as it is and first."""
        note = self.prose("note")
        lines = [line for name, value in self._left.items() for line in lines_of(name, value)]
        return "\n".join([note, *lines] if note else lines)


_EMPTY: tuple[Any, ...] = (None, "", (), {}, [])


def one_line(value: Any) -> str:
    """Give a value as one line of text without control characters; it may be empty."""
    if isinstance(value, str) and value.isprintable():
        return value.strip()
    return _BREAKS.sub(" ", _writable(str(value))).strip()


def _writable(text: str) -> str:
    if text.isprintable():
        return text.strip()
    text = re.sub("\r\n?|[\x0b\x0c\x1c-\x1f\x85]", "\n", text)
    return "".join(
        "\ufffd" if unicodedata.category(one) in _NEVER_WRITTEN and one not in "\n\t" else one
        for one in text
    ).strip()


def lines_of(name: str, value: Any) -> Iterator[str]:
    """Say a variable as reference managers do in their fields for notes, in one line or, for names, one each.

    >>> list(lines_of("editor", [{"family": "Westad", "given": "Odd Arne"}]))
    ['editor: Westad || Odd Arne']

    Source: citeproc-js, "Cheater syntax for odd fields".
    """
    label = one_line(name)
    match value:
        case Mapping() if name in DATE_VARIABLES:
            date = edtf_from(value)
            yield f"{label}: {date or one_line(value.get('literal') or value.get('raw') or json.dumps(_plain(value)))}"
        case list() | tuple() if name in NAME_VARIABLES:
            for one in value:
                yield f"{label}: {_name(one)}"
        case Mapping():
            for inner, part in value.items():
                yield from lines_of(f"{name}.{inner}", part)
        case list() | tuple() if all(isinstance(one, str | int | float) for one in value):
            for one in value:
                yield f"{label}: {one_line(one)}"
        case str() | int() | float():
            yield f"{label}: {one_line(value)}"
        case _:
            yield f"{label}: {one_line(json.dumps(_plain(value), ensure_ascii=False))}"


def _name(name: Mapping[str, Any]) -> str:
    if name.get("literal"):
        return one_line(name["literal"])
    family = " ".join(
        str(name[part]) for part in ("non-dropping-particle", "family") if name.get(part)
    )
    given = " ".join(
        str(name[part]) for part in ("given", "dropping-particle", "suffix") if name.get(part)
    )
    return one_line(f"{family} || {given}" if given else family)


def _plain(value: Any) -> Any:
    match value:
        case Mapping():
            return {str(key): _plain(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_plain(inner) for inner in value]
        case _:
            return value
