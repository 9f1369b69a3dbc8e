"""Rules on where a text can be read: publications, web addresses, identifiers."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from citekit.archives.lines.key import document_number
from citekit.model import Identifier
from citekit.provenance.check.record import Path, Record, called
from citekit.provenance.check.rule import Found, rule

__all__ = ["RULES", "WEB_ARCHIVES", "bare"]

MOVED = (
    ("wilson-center.drivingcreative.com/", "digitalarchive.umd.edu/"),
    ("wilson-center-digital-archive.dvincitest.com/", "digitalarchive.umd.edu/"),
    ("digitalarchive.wilsoncenter.org/", "digitalarchive.umd.edu/"),
    ("www.gwu.edu/~nsarchiv/", "nsarchive2.gwu.edu/"),
    ("gwu.edu/~nsarchiv/", "nsarchive2.gwu.edu/"),
    ("www.foia.cia.gov/", "www.cia.gov/readingroom/"),
    ("www.php.isn.ethz.ch/", "phpisn.ethz.ch/"),
    ("php.isn.ethz.ch/", "phpisn.ethz.ch/"),
    ("db.dodis.ch/", "dodis.ch/"),
    ("arcweb.archives.gov/", "catalog.archives.gov/"),
    ("www.nationalarchives.gov.uk/catalogue/", "discovery.nationalarchives.gov.uk/"),
    ("www.state.gov/www/about_state/history/", "history.state.gov/historicaldocuments/"),
    ("www.state.gov/r/pa/ho/frus/", "history.state.gov/historicaldocuments/"),
)
"""Places that hosts have left, and where they are now; both without the scheme."""

WEB_ARCHIVES = (
    "web.archive.org", "wayback.archive-it.org", "archive.org", "archive.today", "archive.ph", "archive.is", "archive.md", "perma.cc",
    "webcitation.org", "www.webcitation.org", "webarchive.nationalarchives.gov.uk", "webarchive.loc.gov", "arquivo.pt", "timetravel.mementoweb.org",
    "webharvest.gov", "www.webharvest.gov", "www.webarchive.org.uk", "webarchive.org.uk", "archive.li", "archive.vn", "archive.fo", "ghostarchive.org", "megalodon.jp", "swap.stanford.edu", "vefsafn.is",
)  # fmt: skip
"""Hosts that keep copies of pages of others."""
_OF_PAGE = re.compile(
    r"https?://[^/]+/(?:[^/]+/)*?\d{4,14}(?:[a-z]{2}_)?\*?/(?P<page>(?:https?:/{1,2})?[^/?#]+\.[^/?#]+.*)",
    re.IGNORECASE,
)


def bare(url: str) -> str:
    """Give an address as addresses are compared: without scheme, port, 'www.' and a slash at its end.

    >>> bare("http://www.Example.org:80/a/"), bare("https://example.org/a")
    ('example.org/a', 'example.org/a')
    """
    rest = url.partition("://")[2]
    host, slash, path = rest.partition("/")
    host = host.casefold().removeprefix("www.").partition(":")[0]
    return f"{host}{slash}{path}".rstrip("/")


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "") if "[" not in url else ""


@rule(
    "host-moved",
    "note",
    why="The host has left this address; it may lead nowhere, today or soon.",
    mend="Look for the page on the new host; make its address the 'url', and this one of the 'former_urls'.",
)
def host_moved(record: Record) -> Iterator[Found]:
    for path, publication, _ in record.publications:
        place = (publication.url or "").partition("://")[2].casefold()
        new = next((now for before, now in MOVED if place.startswith(before)), None)
        if new:
            yield Found(
                (*path, "url"),
                f"what was at {place.partition('/')[0]} is now at {new.partition('/')[0]}",
            )


@rule(
    "page-without-address",
    "warning",
    why="A web page is found by its address.",
    mend="Give its 'url'; or say what else it was published as (type).",
)
def page_without_address(record: Record) -> Iterator[Found]:
    for path, publication, text in record.publications:
        if publication.type == "webpage" and not publication.url:
            yield Found(path, f"a web page of {called(text)} has no address")


@rule(
    "address-is-archived",
    "warning",
    why="A copy in a web archive is not where the page was published.",
    mend="Move the address to 'archived_urls', and give that of the page itself as 'url'.",
)
def address_is_archived(record: Record) -> Iterator[Found]:
    for path, publication, _ in record.publications:
        url = publication.url or ""
        if _host(url) in WEB_ARCHIVES and _OF_PAGE.fullmatch(url):
            yield Found((*path, "url"), f"{_host(url)} keeps copies of pages of others")


@rule(
    "archived-elsewhere",
    "warning",
    why="An archived address is one in a web archive; a page that only lies elsewhere can change or vanish too.",
    mend="Move it to 'former_urls', or give the address of the copy in the web archive.",
)
def archived_elsewhere(record: Record) -> Iterator[Found]:
    for path, publication, _ in record.publications:
        for number, url in enumerate(publication.archived_urls):
            if _host(url) not in WEB_ARCHIVES:
                yield Found(
                    (*path, "archived_urls", number),
                    f"{_host(url) or url} is no web archive that is known",
                )


@rule(
    "archived-page",
    "warning",
    why="The archived copy is a copy of another page than the one that is cited.",
    mend="Give the copy of this page; or add the address that was archived to 'former_urls'.",
)
def archived_page(record: Record) -> Iterator[Found]:
    for path, publication, _ in record.publications:
        pages = [bare(url) for url in (publication.url, *publication.former_urls) if url]
        for number, url in enumerate(publication.archived_urls):
            copied = _OF_PAGE.fullmatch(url)
            page = copied and (
                copied["page"] if "://" in copied["page"] else f"http://{copied['page']}"
            )
            if page and pages and bare(page) not in pages:
                yield Found((*path, "archived_urls", number), f"it is a copy of {page}")


@rule(
    "former-address",
    "warning",
    why="An address is the present one or a former one.",
    mend="Take it out of 'former_urls', or give the present address as 'url'.",
)
def former_address(record: Record) -> Iterator[Found]:
    for path, publication, _ in record.publications:
        for number, url in enumerate(publication.former_urls):
            if url == publication.url or url in publication.former_urls[:number]:
                yield Found((*path, "former_urls", number), f"{url} stands twice")
    for path, publication, _ in record.publications:
        if publication.former_urls and not publication.url:
            yield Found((*path, "former_urls"), "there are former addresses, and no present one")


@rule(
    "published-twice",
    "error",
    why="A publication that stands twice prints twice.",
    mend="Make one of the two.",
)
def published_twice(record: Record) -> Iterator[Found]:
    seen: set[tuple[str, str]] = set()
    for path, publication, text in record.publications:
        key = (text.id, bare(publication.url or ""))
        if publication.url and key in seen:
            yield Found((*path, "url"), f"{called(text)} is published at {publication.url} twice")
        seen.add(key)


_TRACKING = re.compile(
    r"[?&;](utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|jsessionid|phpsessid|sessionid|sid)=",
    re.IGNORECASE,
)


@rule(
    "address-of-a-visit",
    "note",
    why="An address that holds a session or the mark of a newsletter is that of one visit, and may lead nowhere for others.",
    mend="Leave that part of the address out.",
)
def address_of_a_visit(record: Record) -> Iterator[Found]:
    for path, publication, _ in record.publications:
        found = _TRACKING.search(publication.url or "") or re.search(
            r";(jsessionid)=", publication.url or "", re.IGNORECASE
        )
        if found:
            yield Found((*path, "url"), f"the address holds {found[1]!r}")


def _identifiers(record: Record) -> Iterator[tuple[Path, Identifier]]:
    for number, one in enumerate(record.source.identifiers):
        yield ("identifiers", number), one
    for path, publication, _ in record.publications:
        for number, one in enumerate(publication.identifiers):
            yield (*path, "identifiers", number), one
    for path, person in record.contributions:
        for number, one in enumerate(getattr(person.agent, "identifiers", ())):
            yield (*path, "agent", "identifiers", number), one


def _isbn(value: str) -> bool:
    digits = re.sub(r"[ -]", "", value)
    if re.fullmatch(r"\d{9}[\dXx]", digits, re.ASCII):
        return (
            sum((10 - at) * (10 if one in "Xx" else int(one)) for at, one in enumerate(digits)) % 11
            == 0
        )
    if re.fullmatch(r"97[89]\d{10}", digits, re.ASCII):
        return sum((1, 3)[at % 2] * int(one) for at, one in enumerate(digits)) % 10 == 0
    return False


def _issn(value: str) -> bool:
    digits = value.replace("-", "")
    sound = re.fullmatch(r"\d{7}[\dXx]", digits, re.ASCII)
    return (
        bool(sound)
        and sum((8 - at) * (10 if one in "Xx" else int(one)) for at, one in enumerate(digits)) % 11
        == 0
    )


def _mod_11_2(value: str) -> bool:
    """Source: ISO/IEC 7064, MOD 11-2, as ORCID and ISNI use it."""
    digits = re.sub(r"^https?://(?:orcid|isni)\.org/(?:isni/)?|[ -]", "", value)
    if not re.fullmatch(r"\d{15}[\dX]", digits, re.ASCII):
        return False
    total = 0
    for one in digits[:-1]:
        total = (total + int(one)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == digits[-1]


_SCHEMES: dict[str, Callable[[str], object]] = {
    "isbn": _isbn,
    "issn": _issn,
    "orcid": _mod_11_2,
    "isni": _mod_11_2,
    "doi": re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+", re.ASCII).fullmatch,
    "ark": re.compile(r"(?:ark:)?/?[0-9a-z]{5,}/\S+", re.IGNORECASE).fullmatch,
    "wikidata": re.compile(r"[QP][1-9]\d*", re.ASCII).fullmatch,
    "viaf": re.compile(r"[1-9]\d{1,21}", re.ASCII).fullmatch,
    "ror": re.compile(r"(?:https://ror\.org/)?0[a-hj-km-np-tv-z0-9]{6}\d{2}", re.ASCII).fullmatch,
    "isil": re.compile(r"[A-Za-z]{1,4}-[A-Za-z0-9:/-]{1,11}", re.ASCII).fullmatch,
    "wcda": re.compile(r"\d+", re.ASCII).fullmatch,
}


@rule(
    "identifier-form",
    "error",
    why="An identifier of the wrong form, or with a wrong check digit, leads nowhere or to something else.",
    mend="Look it up again; write it as its scheme does, without the scheme's name.",
)
def identifier_form(record: Record) -> Iterator[Found]:
    for path, one in _identifiers(record):
        is_right = _SCHEMES.get(one.scheme.casefold())
        if is_right and not is_right(one.value):
            yield Found(
                (*path, "value"), f"{one.value!r} is no {one.scheme}, or its check digit is wrong"
            )


@rule(
    "two-numbers",
    "error",
    why="The number of a page of the Wilson Center Digital Archive is the one thing that stays with a document; a record with two of them is two "
    "documents, or one of them is wrong.",
    mend="Mend the number or the address; make a record of the other document.",
)
def two_numbers(record: Record) -> Iterator[Found]:
    own = {one.value for one in record.source.identifiers if one.scheme == "wcda"}
    if len(own) > 1:
        yield Found(("identifiers",), f"the record has several numbers: {', '.join(sorted(own))}")
    for path, publication, _ in record.publications:
        for url in (publication.url, *publication.former_urls):
            number = url and document_number(url)
            if number and own and number not in own:
                yield Found(
                    (*path, "url"),
                    f"the address is that of number {number}, the record is number {' and '.join(sorted(own))}",
                )


RULES = (
    host_moved, page_without_address, address_is_archived, archived_elsewhere, archived_page, former_address, published_twice, address_of_a_visit,
    identifier_form, two_numbers,
)  # fmt: skip
