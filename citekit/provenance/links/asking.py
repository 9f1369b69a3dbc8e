"""What the hosts say of the addresses of records, as findings; and what they said before, kept in a cache."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from citekit.model import Source
from citekit.provenance.check.finding import Finding, weigh
from citekit.provenance.check.links import CHANGED, GONE, MOVED, UNREACHED
from citekit.provenance.check.publications import bare
from citekit.provenance.check.record import Path, Record
from citekit.provenance.check.rule import Rule
from citekit.provenance.links.client import Answer

__all__ = ["LinkCache", "check_links"]

_HOSTS_AT_ONCE = 8
_GONE = frozenset({404, 410})
_RIGHT = range(200, 300)


@dataclass(frozen=True, slots=True)
class _Seen:
    """An answer, and when it came."""

    when: datetime
    answer: Answer
    changed: bool = False
    """Whether the page was another one when it was asked before."""


class LinkCache:
    """Answers by address; one that is fresh is not asked for again, an older one tells whether a page has changed."""

    def __init__(self, text: str = "", *, fresh: timedelta = timedelta(days=7)) -> None:
        """Read a cache; one that is damaged counts as empty.

        Args:
            text: What `text` gave.
            fresh: How long an answer holds.
        """
        self._fresh = fresh
        self._seen: dict[str, _Seen] = {}
        try:
            data = json.loads(text or "{}")
            for url, one in data.items():
                when = datetime.fromisoformat(one["when"])
                self._seen[url] = _Seen(when, Answer(**one["answer"]), bool(one["changed"]))
        except (ValueError, TypeError, KeyError, AttributeError):
            self._seen = {}

    def text(self) -> str:
        """Write the cache."""
        data = {
            url: {
                "when": one.when.isoformat(),
                "answer": asdict(one.answer),
                "changed": one.changed,
            }
            for url, one in sorted(self._seen.items())
        }
        return json.dumps(data, ensure_ascii=False, indent=1)

    def fresh(self, url: str) -> bool:
        """Whether a host has said something of an address lately."""
        seen = self._seen.get(url)
        learnt = seen is not None and seen.answer.status is not None
        return seen is not None and learnt and datetime.now(UTC) - seen.when < self._fresh

    def add(self, url: str, answer: Answer) -> None:
        """Keep an answer; what did not come leaves the one before in its place."""
        before = self._seen.get(url)
        if answer.status is None and before is not None and before.answer.status is not None:
            answer = before.answer
        changed = before is not None and _differs(before.answer, answer)
        self._seen[url] = _Seen(datetime.now(UTC), answer, changed)

    def __getitem__(self, url: str) -> _Seen:
        return self._seen[url]


def _differs(before: Answer, now: Answer) -> bool:
    """Whether a host names another state of a page than before; by its ETag, or else by its date."""
    if before.status not in _RIGHT or now.status not in _RIGHT:
        return False
    if before.etag and now.etag:
        return before.etag != now.etag
    return bool(before.modified and now.modified and before.modified != now.modified)


def check_links(
    sources: Iterable[Source], ask: Callable[[str], Answer], cache: LinkCache
) -> list[Finding]:
    """Ask the hosts of all addresses of records, several hosts at a time, and each one thing at a time.

    Args:
        sources: The records; their publications, archived copies and related pages are asked for, former addresses are not.
        ask: Asks for one address.
        cache: What was said before; what is said now is added.
    """
    places = [(source, path, url) for source in sources for path, url in _addresses(Record(source))]
    wanted = [url for url in dict.fromkeys(url for _, _, url in places) if not cache.fresh(url)]
    by_host: dict[str, list[str]] = {}
    for url in wanted:
        by_host.setdefault(urlsplit(url).netloc.lower(), []).append(url)
    silent: dict[str, Answer] = {}
    with ThreadPoolExecutor(_HOSTS_AT_ONCE) as hosts:
        for answers in hosts.map(lambda urls: [(url, ask(url)) for url in urls], by_host.values()):
            for url, answer in answers:
                cache.add(url, answer)
                if answer.status is None:
                    silent[url] = answer
    return [
        weigh(source, rule, path, what)
        for source, path, url in places
        for rule, what in _said(url, cache, silent)
    ]


def _addresses(record: Record) -> Iterator[tuple[Path, str]]:
    for path, publication, _ in record.publications:
        if publication.url:
            yield (*path, "url"), publication.url
        for number, url in enumerate(publication.archived_urls):
            yield (*path, "archived_urls", number), url
    for number, url in enumerate(record.source.related_urls):
        yield ("related_urls", number), url


def _page(url: str) -> str:
    """Give an address as hosts see it: without the place in the page."""
    return bare(url.partition("#")[0])


def _said(url: str, cache: LinkCache, silent: Mapping[str, Answer]) -> Iterator[tuple[Rule, str]]:
    if url in silent:
        yield UNREACHED, f"{url}: {silent[url].reason}"
        return
    seen = cache[url]
    status, moved = seen.answer.status, seen.answer.moved_to
    if status in _GONE:
        yield GONE, f"{url}: the host says that there is no such page ({status})"
    elif status not in _RIGHT:
        yield UNREACHED, f"{url}: the host answers {status}"
    elif moved and _page(moved) != _page(url):
        yield MOVED, f"{url} has moved to {moved}"
    if status in _RIGHT and seen.changed:
        yield CHANGED, f"{url}: the host gives another page than when it was asked before"
