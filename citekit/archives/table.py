"""The entries of the archives table by their ids; those that come with citekit are read one by one, when asked for."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from citekit.archives import reading
from citekit.model import Repository

__all__ = ["Table", "packaged"]


class Table(Mapping[str, Repository]):
    """Entries in the order of their ids.

    Reading all of them takes a tenth of a second, which one citation should not cost.
    """

    def __init__(self, entries: Mapping[str, Repository | str]) -> None:
        """Take entries by their ids: read, or as the text of a table that is known to be right."""
        self._entries = dict(sorted(entries.items()))

    def __getitem__(self, repository_id: str) -> Repository:
        entry = self._entries[repository_id]
        if isinstance(entry, str):
            entry = self._entries[repository_id] = reading.entry(entry)
        return entry

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, repository_id: object) -> bool:
        return repository_id in self._entries

    def overlaid(self, own: Mapping[str, Repository]) -> "Table":
        """Give a table in which some entries take the place of those with their ids, or are new."""
        return Table({**self._entries, **own})

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield every name and sigle, present and former, each after its id; the ids are names too."""
        for repository_id, entry in self._entries.items():
            yield repository_id, repository_id
            found = _written_names(entry) if isinstance(entry, str) else _names(entry)
            yield from ((repository_id, name) for name in found)


@cache
def packaged() -> Table:
    """Give the entries that come with citekit."""
    text = files("citekit.archives").joinpath("repositories.yaml").read_text(encoding="utf-8")
    return Table(reading.split(text))


def _names(repository: Repository) -> Iterator[str]:
    yield from (name for name in (repository.sigle, repository.name) if name)
    yield from (form.name for form in (*repository.forms, *repository.former))


_NAME = re.compile(r"^ +(?:- )?(?:sigle|name): (?:'(?P<quoted>.*)'|(?P<plain>.*))$", re.MULTILINE)


def _written_names(text: str) -> Iterator[str]:
    for match in _NAME.finditer(text):
        quoted: str | None = match["quoted"]
        yield match["plain"] if quoted is None else quoted.replace("''", "'")
