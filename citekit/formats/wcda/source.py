"""From the fields of a page of the Wilson Center Digital Archive to a record."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from citekit.archives import Repositories
from citekit.archives.lines import Line, Unsure, draft, parse_line
from citekit.archives.lines.agents import agent
from citekit.archives.lines.breaks import Breaks
from citekit.archives.lines.chain import Known, texts
from citekit.archives.lines.credit import credits_of
from citekit.archives.lines.english_date import DATE, edtf
from citekit.archives.lines.issuers import issuer_language
from citekit.archives.lines.key import WILSON_CENTER, document_number
from citekit.archives.lines.line import Name
from citekit.archives.lines.titles import Notice, language_tag_of, notices, source_type
from citekit.archives.lines.to_source import UNKNOWN_LANGUAGE, displayed, issuer_basis, publisher
from citekit.formats.wcda.page import Page
from citekit.model import (
    Contribution,
    Identifier,
    LiteralName,
    Person,
    Publication,
    Source,
    SourceDate,
)
from citekit.model.language import LANGUAGE_NAMES

__all__ = ["source_of"]

_PUBLISHER = "Wilson Center Digital Archive"
_HOSTS = ("digitalarchive.umd.edu", "digitalarchive.wilsoncenter.org")
"""The hosts of the archive that were meant for the public, the present one first."""
_WHOLE_DATE = re.compile(DATE, re.IGNORECASE)
_LANGUAGES = "|".join(sorted(map(re.escape, LANGUAGE_NAMES.values()), key=len, reverse=True))
_TRANSLATION_OF = re.compile(
    rf"\b(?P<into>{_LANGUAGES}) translation of an? (?P<language>{_LANGUAGES})\b", re.IGNORECASE
)
_INTO = re.compile(
    rf"(?:translation\s*[-–—]\s*(?P<a>{_LANGUAGES})|(?P<b>{_LANGUAGES}) translation)", re.IGNORECASE
)
_LINES_OF_HEAD, _LINES_OF_END = 15, 3


def source_of(page: Page, table: Repositories | None) -> tuple[Source, tuple[Unsure, ...]]:
    """Make a record of a page, and tell what a person should look at.

    Raises:
        ParseError: The citation holds a character that cannot stand in a record.
        ValueError: Another field does.
    """
    line = _line(page, table)
    made = draft(line, key=_key(page, line))
    publication = _publication(page, line)
    known = _known(page, line, publication)
    chain = texts(line, known)
    number = _number(page, line)
    source = Source(
        id=made.source.id,
        type=made.source.type,
        title=made.source.title,
        authors=(*made.source.authors, *map(_author, page.authors)),
        dates=tuple(_dates(page, line, made.source)),
        summary=page.summary,
        classification=page.classification or line.classification,
        texts=chain,
        cite=chain[-1].id if len(chain) > 1 else None,
        subjects=page.subjects,
        places=page.places,
        names=(*page.names, *page.contributors),
        donors=tuple(Contribution(agent=agent(_named(name))) for name in page.donors),
        rights=page.rights,
        identifiers=(Identifier(scheme="wcda", value=number),) if number else (),
        note=made.source.note,
        facts_from=(page.urls[0] if page.urls else publication.url or line.text,),
    )
    return source, tuple(_unsure(page, source, made.unsure))


def _line(page: Page, table: Repositories | None) -> Line:
    """Read the citation; where the page has none, its fields say what a citation would."""
    if page.citation:
        return parse_line(page.citation, table=table)
    line = parse_line(page.source or f'"{page.title}"', table=table)
    if line.title:
        line = replace(line, title=None)
    return replace(
        line, title=page.title, title_is_quoted=True, date_text=page.date, date=edtf(page.date) if page.date else None,
        publisher=_PUBLISHER, url=page.urls[0] if page.urls else line.url,
    )  # fmt: skip


def _number(page: Page, line: Line) -> str | None:
    numbers = (page.number, *map(document_number, (line.url or "", *page.urls)))
    return next((number for number in numbers if number and number.isdecimal()), None)


def _key(page: Page, line: Line) -> str | None:
    number = _number(page, line)
    return f"wcda-{number}" if number else None


def _publication(page: Page, line: Line) -> Publication:
    urls = _addresses(page, line)
    funders = tuple(Contribution(agent=agent(name)) for name in _funders(page.credits))
    return Publication(
        publisher=publisher(line.publisher or _PUBLISHER),
        date=edtf(page.uploaded) if page.uploaded else None,
        url=urls[0] if urls else None,
        former_urls=urls[1:],
        funders=funders,
        credit_line=page.credits,
        cited_as=" ".join(page.citation.split()) if page.citation else None,
    )


def _addresses(page: Page, line: Line) -> tuple[str, ...]:
    """Give the addresses of the page, the present one first; a number makes those of both public hosts one document's."""
    seen = [url for url in dict.fromkeys((line.url, *page.urls)) if url]
    number = _number(page, line)
    mine = [url for url in seen if document_number(url) in {None, number}]
    public = [f"https://{host}/document/{number}" for host in _HOSTS] if number else []
    hosts = " ".join(mine)
    if number and _HOSTS[0] in hosts:
        mine = [*public, *mine]
    elif number and mine and not any(host in hosts for host in _HOSTS):
        mine = [public[1], *mine]
    ordered = sorted(dict.fromkeys(mine), key=lambda url: (_rank(url), url not in public))
    return tuple(
        url for at, url in enumerate(ordered) if _bare(url) not in set(map(_bare, ordered[:at]))
    )


def _rank(url: str) -> int:
    return next((rank for rank, host in enumerate(_HOSTS) if host in url), len(_HOSTS))


def _bare(url: str) -> str:
    return url.partition("://")[2].rstrip("/") if WILSON_CENTER.fullmatch(url) else url


def _funders(credits_: str | None) -> tuple[Name, ...]:
    if not credits_:
        return ()
    found = credits_of(credits_, 0, len(credits_), Breaks(credits_))
    return tuple(name for credit in found if "funded" in credit.roles for name in credit.names)


class _Evidence(NamedTuple):
    notice: Notice
    basis: str


def _known(page: Page, line: Line, publication: Publication) -> Known:
    tags = tuple(dict.fromkeys(filter(None, map(language_tag_of, page.languages))))
    original = tags[0] if len(tags) == 1 else None
    into = [
        found["a"] or found["b"]
        for entry in page.contents
        if (found := _INTO.fullmatch(entry.strip("•*- ")))
    ]
    english = any(language_tag_of(name) == "en" for name in into)
    read_in_english = page.text is not None and original not in {None, "en"}
    evidence = _evidence(page, line, original)
    issued = issuer_language(line.title or "", source_type(line.title or ""))
    return Known(
        issuer=issued[0] if issued else None,
        issuer_basis=issuer_basis(issued[1]) if issued else None,
        original=original,
        translated=(english or read_in_english) and original != "en",
        translated_basis="the page, which gives the text in English and names another original language"
        if original else "the page, which calls the text a translation into English",
        notice=evidence[0].notice if evidence else None,
        notice_basis="; ".join(one.basis for one in evidence) or None,
        publication=publication,
        funders=publication.funders,
    )  # fmt: skip


def _evidence(page: Page, line: Line, original: str | None) -> list[_Evidence]:
    """Find what says that the held copy is itself a translation; the notice that names a language first."""
    found = [
        _Evidence(one, f'the title, which says "{one.text}"') for one in notices(line.title or "")
    ]
    head = "\n".join((page.text or "").splitlines()[:_LINES_OF_HEAD])
    found += [
        _Evidence(one, f'the head of the text, which says "{one.text}"') for one in notices(head)
    ]
    if summary := _TRANSLATION_OF.search(page.summary or ""):
        notice = Notice(summary[0], language_tag_of(summary["language"]))
        found.append(_Evidence(notice, f'the summary, which says "{summary[0]}"'))
    kept = [one for one in found if one.notice.language is None or one.notice.language != original]
    return sorted(kept, key=lambda one: one.notice.language is None)


def _dates(page: Page, line: Line, made: Source) -> Iterator[SourceDate]:
    yield from made.dates
    cited = displayed(line)
    if page.date and (date := edtf(page.date)) and (cited is None or date != cited.date):
        yield SourceDate(
            role="displayed", date=date, verbatim=page.date, basis="the head of the page"
        )
    lines = [text for text in (page.text or "").splitlines() if text.strip()]
    end = max(1, len(lines) - _LINES_OF_END)
    yield from _stated(lines[: min(end, _LINES_OF_HEAD)], "the head of the text")
    yield from _stated(lines[end:], "closing line of the text")


def _stated(lines: list[str], basis: str) -> Iterator[SourceDate]:
    for text in lines:
        words = text.strip().rstrip(".")
        date = edtf(words) if _WHOLE_DATE.fullmatch(words) else None
        if date and "-" in date.text:
            yield SourceDate(role="dated", date=date, verbatim=words, basis=basis)


def _author(name: str) -> Contribution:
    family, comma, given = (part.strip() for part in name.partition(","))
    plain = comma and family and given and not re.search(r"[(),\d]", given) and ". " not in family
    who = Person(family=family, given=given) if plain else LiteralName(literal=name)
    return Contribution(
        agent=who,
        certainty="inferred",
        basis="the page, which lists authors and those who were present alike",
    )


def _named(text: str) -> Name:
    return Name(text, 0)


def _unsure(page: Page, source: Source, doubts: tuple[Unsure, ...]) -> Iterator[Unsure]:
    languages = {text.id for text in source.texts if text.language is None}
    for doubt in doubts:
        if not doubt.reason.startswith(UNKNOWN_LANGUAGE) or doubt.text in languages:
            yield doubt
    if len(page.languages) > 1:
        yield Unsure(
            "several original languages; which is that of the copy is not said",
            ", ".join(page.languages),
        )
    for name in page.languages:
        if language_tag_of(name) is None:
            yield Unsure("no language of this name is known", name)
    thanked = {
        str(one.agent)
        for text in source.texts
        for place in text.published_in
        for one in place.funders
    }
    others = [str(one) for one in source.donors if str(one.agent) not in thanked]
    if others:
        yield Unsure("donors of the record whom its credits do not name", ", ".join(others))
    dated = {str(one.date) for one in source.dates if one.role in {"displayed", "dated"}}
    if len(dated) > 1:
        yield Unsure("the page gives dates that differ; all are kept", ", ".join(sorted(dated)))
