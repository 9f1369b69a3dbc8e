"""The archives table: what is known of each repository, found by its id or by any of its names.

It comes as one YAML mapping from ids to the fields of a `Repository`. A user's own table has the same form
and says only what differs.
"""

import os
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path

from citekit.archives import reading
from citekit.archives.names import Names, rank
from citekit.archives.table import Table, packaged
from citekit.errors import NotFoundError
from citekit.files import read_text
from citekit.model import Repository

__all__ = ["Repositories"]


class Repositories:
    """Repositories, in the order of their ids.

    >>> table = Repositories.packaged()
    >>> str(table.get("rgaspi"))
    'Russian State Archive of Socio-Political History'
    >>> table.resolve(Repository(id="rgaspi", sigle="RTsKhIDNI")).cited
    'RTsKhIDNI'
    >>> [one.id for one in table.find("РЦХИДНИ")]
    ['rgaspi']
    """

    def __init__(self, repositories: Iterable[Repository] | None = None) -> None:
        """Take repositories that have ids; of two with one id the later; the packaged ones where None."""
        self._given = (
            None if repositories is None else Table({one.id: one for one in repositories if one.id})
        )

    @classmethod
    @cache
    def packaged(cls) -> "Repositories":
        """Give the table that comes with citekit; an entry is read when it is first asked for."""
        return cls()

    @classmethod
    def in_use(cls) -> "Repositories":
        """Give the table that holds where none is named: the packaged one, under the user's own.

        The user's own table is the file that the environment variable CITEKIT_ARCHIVES names.

        Raises:
            ReadError: That file could not be opened.
            RecordError: It is not UTF-8 text, or has mistakes; all are listed, with their lines.
        """
        own = os.environ.get("CITEKIT_ARCHIVES")
        return _with_own(own) if own else cls.packaged()

    @cached_property
    def _table(self) -> Table:
        return packaged() if self._given is None else self._given

    @cached_property
    def _names(self) -> Names:
        return Names(self._table.names(), self._table)

    def __iter__(self) -> Iterator[Repository]:
        return iter(self._table.values())

    def __len__(self) -> int:
        return len(self._table)

    def get(self, repository_id: str) -> Repository:
        """Give the entry of an id.

        Raises:
            NotFoundError: There is none.
        """
        if repository_id not in self._table:
            raise NotFoundError("archive", repository_id, known=self._table)
        return self._table[repository_id]

    def find(self, text: str) -> tuple[Repository, ...]:
        """Give all entries that a text names: by id, sigle, or any present or former name.

        Case, diacritics, spaces and punctuation do not count. The sigle may follow in parentheses, and the
        place after a comma: then it has to be the entry's. One name may be that of several archives; which
        of them is meant is not guessed.

        >>> table = Repositories.packaged()
        >>> [one.id for one in table.find("AVP RF")], [one.id for one in table.find("ГАРФ")]
        (['avprf'], ['garf'])
        >>> [one.id for one in table.find("Polish Foreign Ministry Archive (AMSZ), Warsaw")]
        ['amsz']
        >>> [one.id for one in table.find("NAI")]
        ['nai', 'nai-india', 'nigeria-na']
        >>> [one.id for one in table.find("NAI, New Delhi")]
        ['nai-india']
        """
        return tuple(self._table[one] for one in self._names.find(text))

    def search(self, text: str) -> tuple[Repository, ...]:
        """Give the entries that all words of a text fit, the best fitting first.

        Words may be parts of names, of the place and of the country.

        >>> [one.id for one in Repositories.packaged().search("foreign ministry poland")]
        ['amsz']
        """
        return tuple(rank(self, text))

    def resolve(self, repository: Repository) -> Repository:
        """Fill in from the table what a record does not say itself.

        Raises:
            NotFoundError: The id is not in the table, and the record gives neither name nor sigle.
        """
        if repository.id is None:
            return repository
        if repository.id not in self._table and (repository.name or repository.sigle):
            return repository
        return self.get(repository.id).model_copy(update=reading.said(repository))

    def with_table(self, path: Path | str) -> "Repositories":
        """Lay a table of one's own on top: it adds entries, and overrides others field by field.

        Raises:
            ReadError: The file could not be opened.
            RecordError: It is not UTF-8 text, or has mistakes; all are listed, with their lines.
        """
        own = reading.entries(read_text(Path(path)), str(path), self._table)
        laid = Repositories()
        laid._given = self._table.overlaid(own)
        return laid


@cache
def _with_own(path: str) -> Repositories:
    return Repositories.packaged().with_table(path)
