"""From a citation line to a record: the chain of its texts, with nothing inferred that is marked attested."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from citekit.archives.lines.agents import agent, is_unsplit
from citekit.archives.lines.chain import Known, texts
from citekit.archives.lines.holdings import check, unsure_of
from citekit.archives.lines.issuers import issuer_language
from citekit.archives.lines.key import document_number, key_of
from citekit.archives.lines.line import Line, Unsure
from citekit.archives.lines.titles import notices, source_type, stated_dates
from citekit.errors import ParseError
from citekit.model import Body, Contribution, Identifier, Publication, Source, SourceDate, Title
from citekit.model.agent import NameForm
from citekit.model.date import DateRole

__all__ = ["Draft", "displayed", "draft", "issuer_basis", "publisher"]

DIGITAL_ARCHIVE = "Wilson Center Digital Archive"
FORMERLY = "History and Public Policy Program Digital Archive"


@dataclass(frozen=True, slots=True)
class Draft:
    """A record made of a line, and what a person should look at before trusting it."""

    source: Source
    unsure: tuple[Unsure, ...]


def draft(line: Line, *, key: str | None = None) -> Draft:
    """Make a record of a citation line.

    Args:
        line: The line, read.
        key: The record's key; made of the line where None.

    Raises:
        ParseError: The line holds a character that cannot stand in a record, or says nothing.

    >>> from citekit.archives.lines import parse_line
    >>> made = draft(parse_line("RGANI, f. 5, op. 49, d. 131, ll. 193-194. Translated from Russian by Gary Goldberg."))
    >>> [text.id for text in made.source.texts], [doubt.reason for doubt in made.unsure][:1]
    (['russian', 'english'], ['the line gives no title; the one here is a description'])
    """
    check(line.text)
    if not (line.title or line.witnesses or line.works or line.credits):
        reason = (
            "expected a citation line: a title and date, an archive and its code, or who translated"
        )
        raise ParseError(reason, text=line.text, span=(0, len(line.text)))
    try:
        return _draft(line, key)
    except ValidationError as error:
        reason = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise ParseError(reason, text=line.text, span=(0, len(line.text))) from None


def _draft(line: Line, key: str | None) -> Draft:
    said = " ".join(line.text.split())
    notice = next(notices(line.title or ""), None)
    issued = issuer_language(line.title or "", source_type(line.title or ""))
    known = Known(
        issuer=issued[0] if issued else None,
        issuer_basis=issuer_basis(issued[1]) if issued else None,
        notice=notice,
        notice_basis=f'the title, which says "{notice.text}"' if notice else None,
        publication=_publication(line, said),
    )
    chain = texts(line, known)
    number = document_number(line.url) if line.url else None
    source = Source(
        id=key or key_of(line),
        type=source_type(line.title or ""),
        title=_title(line),
        authors=tuple(_authors(line)),
        dates=tuple(_dates(line)),
        classification=line.classification,
        texts=chain,
        cite=chain[-1].id if len(chain) > 1 else None,
        identifiers=(Identifier(scheme="wcda", value=number),) if number else (),
        note=_note(line),
        facts_from=(line.url or said,),
    )
    return Draft(source, tuple(_unsure(line, source)))


def issuer_basis(words: str) -> str:
    """Say what the language of a government's document is concluded from."""
    return f'the title, which says that the document was issued "{words}"; the held copy is in another language'


def publisher(name: str) -> Body:
    """Give the publisher; of the Wilson Center's archive its present name, with the one printed as a form."""
    if (
        "wilson" in name.casefold()
        or "public policy program" in name.casefold()
        or "cwihp" in name.casefold()
    ):
        return Body(
            name=DIGITAL_ARCHIVE, forms=() if name == DIGITAL_ARCHIVE else (NameForm(name=name),)
        )
    return Body(name=name)


def displayed(line: Line) -> SourceDate | None:
    """Give the date that the line prints; without a publisher it is the document's own."""
    if line.date is None:
        return None
    role: DateRole = "displayed" if line.publisher else "dated"
    return SourceDate(
        role=role,
        date=line.date,
        verbatim=line.date_text if str(line.date) != line.date_text else None,
    )


def _publication(line: Line, said: str) -> Publication | None:
    if not (line.publisher or line.url):
        return None
    return Publication(
        publisher=publisher(line.publisher) if line.publisher else None, url=line.url, cited_as=said
    )


def _title(line: Line) -> Title:
    if line.title:
        return Title(
            text=line.title, kind="formal" if line.title_is_quoted or line.publisher else "supplied"
        )
    if line.witnesses and line.witnesses[0].archive is None:
        words = f"document {line.witnesses[0].text}"
    elif line.witnesses:
        words = f"document from {line.witnesses[0].archive}"
    else:
        printed = line.works[0].title if line.works else None
        words = (
            f"document printed in {printed}"
            if printed
            else "document in an archive that is not named"
        )
    return Title(text=" ".join(words.split()), kind="supplied", language="en")


def _authors(line: Line) -> Iterator[Contribution]:
    for name in line.authors:
        yield Contribution(agent=agent(name), affiliation=name.affiliation)
    for credit in line.credits:
        if "drafted" in credit.roles:
            for name in credit.names:
                yield Contribution(
                    agent=agent(name),
                    affiliation=name.affiliation,
                    basis=f'source note: "{credit.text}"',
                )


def _dates(line: Line) -> Iterator[SourceDate]:
    first = displayed(line)
    if first:
        yield first
    yield from stated_dates(line.title or "")


def _note(line: Line) -> str | None:
    said = [*line.remarks]
    said += [
        credit.text for credit in line.credits if {"approved", "initialed"} & set(credit.roles)
    ]
    said += [
        f"Not understood in the citation: {' '.join(part.text.split())!r}" for part in line.unread
    ]
    if line.date is None and line.date_text:
        said.append(f"The citation gives as date {line.date_text!r}")
    return " ".join(f"{sentence.rstrip('.')}." for sentence in said) or None


def _unsure(line: Line, source: Source) -> Iterator[Unsure]:
    if line.title is None:
        reason = "the line gives no title; the one here is a description"
        yield Unsure(reason, source.title.text)
    elif source.type == "document":
        yield Unsure("the title does not tell what kind of document it is", line.title)
    if line.date_text and line.date is None:
        yield Unsure("expected a date with a year that can be told", line.date_text)
    if line.title and line.date is None and (found := _NUMERIC_DATE.search(line.title)):
        start = line.text.find(found[0])
        yield Unsure(_IN_NUMBERS, found[0], (start, start + len(found[0])))
    for witness in line.witnesses:
        yield from unsure_of(witness)
    yield from _unsure_names(line)
    for text in source.texts:
        if text.language is None:
            yield Unsure(UNKNOWN_LANGUAGE, text.id)
    for part in line.unread:
        yield Unsure("not understood", part.text, part.span)


_NUMERIC_DATE = re.compile(
    r"(?<![\w./-])(?:\d{1,2}([./-])(?:\d{1,2}|[IVX]{1,4})\1\d{4}|\d{4}-\d\d?-\d\d?)(?![\w/-]|\.\d)"
)
_IN_NUMBERS = "a date in numbers is left in the title; where its day and month are sure, write it as 1962-06-08 under 'dates'"
UNKNOWN_LANGUAGE = "the line does not tell the language of the text"


def _unsure_names(line: Line) -> Iterator[Unsure]:
    for work in line.works:
        if not work.sure_of_authors:
            span = (work.start, work.start + len(work.text))
            yield Unsure("names and title are told apart by their look alone", work.text, span)
    for credit in line.credits:
        for name in filter(is_unsplit, credit.names):
            span = (name.start, name.start + len(name.text))
            reason = "which part is the family name cannot be told; kept as printed"
            yield Unsure(reason, name.text, span)
