"""Rules on several records: one document under two identities."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from citekit.archives.lines.key import document_number
from citekit.archives.names import fold
from citekit.provenance.check.publications import bare
from citekit.provenance.check.record import Path, Record, language_of
from citekit.provenance.check.rule import FoundAmong, Level, Rule
from citekit.provenance.check.witnesses import place_of

__all__ = ["RULES"]

Keys = Callable[[Record], Iterable[tuple[Hashable, Path]]]
"""What a record may share with no other, and where it stands."""


def _unshared(keys: Keys, code: str, level: Level, *, what: str, why: str, mend: str) -> Rule:
    """Make the rule that no two records share a key; ``what`` says so of the id of the other one."""

    def find(records: Sequence[Record]) -> Iterator[FoundAmong]:
        first: dict[Hashable, int] = {}
        for number, record in enumerate(records):
            told: set[int] = set()
            for key, path in keys(record):
                before = first.setdefault(key, number)
                if before != number and before not in told:
                    told.add(before)
                    yield FoundAmong(number, path, what.format(records[before].source.id))

    return Rule(code, level, why, mend, find_among=find)


def _numbers(record: Record) -> Iterator[tuple[Hashable, Path]]:
    for place, one in enumerate(record.source.identifiers):
        yield (one.scheme.casefold(), fold(one.value)), ("identifiers", place)


def _addresses(record: Record) -> Iterator[tuple[Hashable, Path]]:
    for path, publication, _ in record.publications:
        for url in (publication.url, *publication.former_urls):
            if url and publication.type == "webpage":
                number = document_number(url)
                yield (f"wcda:{number}" if number else bare(url)), (*path, "url")


def _copies(record: Record) -> Iterator[tuple[Hashable, Path]]:
    for path, holding, text in record.holdings:
        if place := place_of(holding):
            yield (place, language_of(text)), path


def _titles(record: Record) -> Iterator[tuple[Hashable, Path]]:
    for one in record.source.dates:
        yield (record.source.type, fold(record.source.title.text), str(one.date)), ("title",)


def _files(record: Record) -> Iterator[tuple[Hashable, Path]]:
    for path, file in record.files:
        if file.size:
            yield file.sha256, path


RULES = (
    _unshared(
        _numbers,
        "same-number",
        "error",
        what="the number is also that of {!r}",
        why="A document has one number with its host; two records of one number are one document under two identities.",
        mend="Make one record of the two; or mend the number of one.",
    ),
    _unshared(
        _addresses,
        "same-address",
        "error",
        what="the page is also that of {!r}",
        why="Two records of one page, on whichever of the hosts it has had, are one document under two identities.",
        mend="Make one record of the two, its other addresses among the 'former_urls'; or mend the address of one.",
    ),
    _unshared(
        _copies,
        "same-copy",
        "warning",
        what="the copy on these leaves is also that of {!r}",
        why="The same leaves of the same file hold one document; two records of them may be one document under two identities.",
        mend="Make one record of the two; or accept this where several documents do stand on the leaf.",
    ),
    _unshared(
        _titles,
        "same-title",
        "note",
        what="{!r} has the same type, title and date",
        why="Two records of one type, title and date look like one document under two identities; a reader cannot tell their citations apart.",
        mend="Make one record of the two; or accept this where they are two documents.",
    ),
    _unshared(
        _files,
        "same-file",
        "warning",
        what="{!r} keeps a file of the same bytes",
        why="The same bytes are the same words; two records that keep them are one document under two identities, or one keeps the wrong file.",
        mend="Make one record of the two; or keep the right file.",
    ),
)
