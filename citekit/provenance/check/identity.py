"""Rules on several records: one document under two identities."""

from collections.abc import Hashable, Iterable, Iterator, Sequence

from citekit.archives.lines.key import document_number
from citekit.archives.names import fold
from citekit.provenance.check.publications import bare
from citekit.provenance.check.record import Path, Record, language_of
from citekit.provenance.check.rule import FoundAmong, among
from citekit.provenance.check.witnesses import place_of

__all__ = ["RULES"]


def _shared(
    records: Sequence[Record], keys: Iterable[Iterable[tuple[Hashable, Path]]]
) -> Iterator[tuple[int, Path, str]]:
    """Yield where a record has a key that one before it has, and that one's id."""
    first: dict[Hashable, int] = {}
    for number, own in enumerate(keys):
        told = set()
        for key, path in own:
            before = first.setdefault(key, number)
            if before != number and before not in told:
                told.add(before)
                yield number, path, records[before].source.id


@among(
    "same-number",
    "error",
    why="A document has one number with its host; two records of one number are one document under two identities.",
    mend="Make one record of the two; or mend the number of one.",
)
def same_number(records: Sequence[Record]) -> Iterator[FoundAmong]:
    keys = (
        [
            ((one.scheme.casefold(), fold(one.value)), ("identifiers", place))
            for place, one in enumerate(record.source.identifiers)
        ]
        for record in records
    )
    for number, path, other in _shared(records, keys):
        yield FoundAmong(
            number,
            path,
            f"{records[number].source.identifiers[int(path[1])]} is also the number of {other!r}",
        )


@among(
    "same-address",
    "error",
    why="Two records of one page, on whichever of the hosts it has had, are one document under two identities.",
    mend="Make one record of the two, its other addresses among the 'former_urls'; or mend the address of one.",
)
def same_address(records: Sequence[Record]) -> Iterator[FoundAmong]:
    for number, path, other in _shared(records, map(_addresses, records)):
        yield FoundAmong(number, path, f"the page is also that of {other!r}")


def _addresses(record: Record) -> Iterator[tuple[str, Path]]:
    for path, publication, _ in record.publications:
        for url in (publication.url, *publication.former_urls):
            if url and publication.type == "webpage":
                number = document_number(url)
                yield (f"wcda:{number}" if number else bare(url)), (*path, "url")


@among(
    "same-copy",
    "warning",
    why="The same leaves of the same file hold one document; two records of them may be one document under two identities.",
    mend="Make one record of the two; or accept this where several documents do stand on the leaf.",
)
def same_copy(records: Sequence[Record]) -> Iterator[FoundAmong]:
    keys = (
        [
            ((place, language_of(text)), path)
            for path, holding, text in record.holdings
            if (place := place_of(holding))
        ]
        for record in records
    )
    for number, path, other in _shared(records, keys):
        yield FoundAmong(number, path, f"the copy on these leaves is also that of {other!r}")


@among(
    "same-title",
    "note",
    why="Two records of one type, title and date look like one document under two identities; a reader cannot tell their citations apart.",
    mend="Make one record of the two; or accept this where they are two documents.",
)
def same_title(records: Sequence[Record]) -> Iterator[FoundAmong]:
    keys = (
        [
            ((record.source.type, fold(record.source.title.text), str(one.date)), ("title",))
            for one in record.source.dates
        ]
        for record in records
    )
    for number, path, other in _shared(records, keys):
        yield FoundAmong(number, path, f"{other!r} has the same type, title and date")


@among(
    "same-file",
    "warning",
    why="The same bytes are the same words; two records that keep them are one document under two identities, or one keeps the wrong file.",
    mend="Make one record of the two; or keep the right file.",
)
def same_file(records: Sequence[Record]) -> Iterator[FoundAmong]:
    keys = ([(file.sha256, path) for path, file in record.files if file.size] for record in records)
    for number, path, other in _shared(records, keys):
        yield FoundAmong(number, path, f"{other!r} keeps a file of the same bytes")


RULES = (same_number, same_address, same_copy, same_title, same_file)
