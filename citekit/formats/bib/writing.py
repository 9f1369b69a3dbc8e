"""From records to the text of a file of entries. The whole record travels in the field ``citekit-json``."""

from collections.abc import Iterable, Iterator

from citekit.csl.item import CslItem
from citekit.csl.to_source import is_archival
from citekit.formats.bib.dialects import Dialect
from citekit.formats.bib.inheritance import REFERENCES
from citekit.formats.bib.items import item_from_fields
from citekit.formats.bib.layout import Laid, key_of, laid_out
from citekit.formats.bib.macros import MONTHS
from citekit.formats.entries.embedded import packed
from citekit.formats.entries.visible import Entry

__all__ = ["EMBEDDED", "entry_texts"]

EMBEDDED = "citekit-json"


def entry_texts(entries: Iterable[Entry], dialect: Dialect) -> Iterator[str]:
    """Yield the text of each entry, those of its parts included; a key that stood before gets a number."""
    keys = _Keys()
    for number, entry in enumerate(entries):
        main, *parts = keys.laid_out(entry, dialect)
        if not (isinstance(entry, CslItem) and _reads_back(entry, main)):
            main = main._replace(fields={**main.fields, EMBEDDED: packed(entry)})
        yield ("\n" if number else "") + "\n".join(map(_text, (main, *parts)))


class _Keys:
    """The keys of a file. BibTeX takes two that differ in case only for one."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def laid_out(self, entry: Entry, dialect: Dialect) -> list[Laid]:
        """Lay an entry out under keys that no other has."""
        key = key_of(entry.id)
        number = self._last.get(key.casefold(), 1)
        while True:
            numbered = key if number == 1 else f"{key}--{number}"
            laid = laid_out(entry, dialect, numbered)
            if not any(one.key.casefold() in self._taken for one in laid):
                break
            number += 1
        self._taken |= {one.key.casefold() for one in laid}
        if number > 1:
            self._last[key.casefold()] = number
        return laid


def _text(laid: Laid) -> str:
    lines = [f"  {name} = {_value(name, value)}," for name, value in laid.fields.items()]
    return "\n".join([f"@{laid.type}{{{laid.key},", *lines, "}\n"])


_MONTH = 3


def _value(name: str, value: str) -> str:
    """Write a value: months as the macros that every style defines, all else in braces."""
    if name != "month" or value[:_MONTH] not in MONTHS:
        return f"{{{value}}}"
    day = value[_MONTH:]
    return f"{value[:_MONTH]} # {{{day}}}" if day else value


def _reads_back(item: CslItem, laid: Laid) -> bool:
    is_simple = laid.key == item.id and bool(laid.fields) and not is_archival(item)
    takes_over = any(name in laid.fields for name in REFERENCES)
    return (
        is_simple and not takes_over and item_from_fields(laid.type, laid.fields, laid.key) == item
    )
