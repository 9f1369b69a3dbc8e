"""Asks hosts whether a page is there: HEAD before GET, one request at a time a host, robots.txt and Retry-After kept.

An address that leads into a private network is not asked unless that is allowed: the name is resolved first, and the connection is
made to the very address that was looked at.

Source: RFC 9110, 9.3.2 (HEAD), 10.2.3 (Retry-After) and 15; RFC 9309 (robots.txt).
"""

import http.client
import socket
import ssl
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from threading import Lock
from urllib.parse import quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

__all__ = ["Answer", "Client"]

_AGENT = "citekit"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})
_LATER = frozenset({429, 503})
_MOST_REDIRECTS = 5
_LARGEST_ROBOTS = 500_000
_LONGEST_PAUSE = 10.0
_ERRORS, _SERVER_ERRORS = 400, 500


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host said of an address."""

    status: int | None = None
    """The status of the page to which the address leads in the end; None where none was learnt."""
    moved_to: str | None = None
    """Where the host sends readers for good."""
    etag: str | None = None
    modified: str | None = None
    """What the host says by which a change of the page is known."""
    reason: str | None = None
    """Why no status was learnt."""


class _NotAskedError(Exception):
    """The address is not to be asked, or no answer came; the message says why."""


@dataclass(frozen=True, slots=True)
class _Response:
    status: int
    headers: http.client.HTTPMessage
    body: bytes = b""


class Client:
    """Asks one host one thing at a time, with pauses."""

    def __init__(
        self,
        *,
        allow_private: bool = False,
        timeout: float = 20.0,
        pause: float = 1.0,
        patience: float = 60.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Set the manners.

        Args:
            allow_private: Whether addresses in private networks and on this machine may be asked.
            timeout: Seconds to wait for a host.
            pause: Seconds between two requests to a host; a host's robots.txt may ask for more.
            patience: Seconds that a host may ask to wait (Retry-After) before it is given up for today.
            sleep: Waits.
        """
        self._allow_private, self._timeout = allow_private, timeout
        self._pause, self._patience, self._sleep = pause, patience, sleep
        self._locks: dict[str, Lock] = defaultdict(Lock)
        self._next: dict[str, float] = {}
        self._robots: dict[str, RobotFileParser] = {}

    def ask(self, url: str) -> Answer:
        """Ask whether a page is there."""
        moved, for_good, here = None, True, url
        try:
            for _ in range(_MOST_REDIRECTS + 1):
                _refuse_what_is_no_page(here)
                self._refuse_what_robots_forbid(here)
                response = self._asked(here)
                target = response.headers.get("Location")
                if response.status not in _REDIRECTS or not target:
                    return _answer(response, moved)
                for_good = for_good and response.status in _FOR_GOOD
                here = urljoin(here, target)
                moved = here if for_good else moved
        except _NotAskedError as error:
            return Answer(moved_to=moved, reason=str(error))
        return Answer(moved_to=moved, reason=f"more than {_MOST_REDIRECTS} redirects")

    def _asked(self, url: str) -> _Response:
        """Send HEAD; and GET where HEAD is not understood, or says that the page is not there."""
        response = self._patient("HEAD", url)
        return self._patient("GET", url) if response.status >= _ERRORS else response

    def _patient(self, method: str, url: str) -> _Response:
        response = self._request(method, url)
        wait = _seconds(response.headers.get("Retry-After")) if response.status in _LATER else None
        if wait is None:
            return response
        if wait > self._patience:
            raise _NotAskedError(f"the host asks to come back in {wait:.0f} seconds")
        self._sleep(wait)
        return self._request(method, url)

    def _refuse_what_robots_forbid(self, url: str) -> None:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._robots_of(origin)
        if not self._robots[origin].can_fetch(_AGENT, url):
            raise _NotAskedError("the host's robots.txt asks programs to stay away")

    def _robots_of(self, origin: str) -> RobotFileParser:
        """Read the robots.txt of a host; none means that all may be asked, a fault of the host that nothing may.

        Source: RFC 9309, 2.3.1.
        """
        rules, url = RobotFileParser(), f"{origin}/robots.txt"
        response = self._request("GET", url)
        for _ in range(_MOST_REDIRECTS):
            target = response.headers.get("Location")
            if response.status not in _REDIRECTS or not target:
                break
            url = urljoin(url, target)
            response = self._request("GET", url)
        if response.status >= _SERVER_ERRORS:
            rules.parse(["User-agent: *", "Disallow: /"])
        elif response.status >= _ERRORS:
            rules.parse([])
        else:
            rules.parse(response.body.decode("utf-8", "replace").splitlines())
        return rules

    def _request(self, method: str, url: str) -> _Response:
        """Send one request, when its host is free and has had its pause.

        Raises:
            _NotAskedError: The address is none that may be asked, or no answer came.
        """
        parts = urlsplit(url)
        host = parts.hostname or ""
        with self._locks[host]:
            self._sleep_until(self._next.get(host, 0.0))
            try:
                return self._sent(method, url, host)
            except (OSError, http.client.HTTPException, ValueError) as error:
                why = getattr(error, "strerror", None) or str(error) or type(error).__name__
                raise _NotAskedError(f"no answer: {why}") from None
            finally:
                self._next[host] = time.monotonic() + self._pause_of(parts.scheme, parts.netloc)

    def _sleep_until(self, when: float) -> None:
        left = when - time.monotonic()
        if left > 0:
            self._sleep(left)

    def _pause_of(self, scheme: str, netloc: str) -> float:
        rules = self._robots.get(f"{scheme}://{netloc}")
        asked = float(rules.crawl_delay(_AGENT) or 0) if rules else 0.0
        return max(self._pause, min(asked, _LONGEST_PAUSE))

    def _sent(self, method: str, url: str, host: str) -> _Response:
        parts = urlsplit(url)
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        name = host.encode("idna").decode("ascii") if not host.isascii() else host
        connection = (_SecureConnection if secure else _Connection)(
            name, port, timeout=self._timeout
        )
        connection.at = self._public_address(name, port)
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = f"?{quote(parts.query, safe='/%:@!$&*+,;=~-._?')}" if parts.query else ""
        try:
            headers = {
                "User-Agent": f"{_AGENT} (checks links)",
                "Accept": "*/*",
                "Connection": "close",
            }
            connection.request(method, path + query, headers=headers)
            answer = connection.getresponse()
            wanted = method == "GET" and path == "/robots.txt"
            body = answer.read(_LARGEST_ROBOTS) if wanted else b""
            return _Response(answer.status, answer.headers, body)
        finally:
            connection.close()

    def _public_address(self, name: str, port: int) -> str:
        """Resolve a host; refuse one that leads into a private network, by any of its addresses."""
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
        addresses = [str(one[4][0]) for one in found]
        private = [one for one in addresses if not ip_address(one.partition("%")[0]).is_global]
        if private and not self._allow_private:
            raise _NotAskedError(
                f"{name} is in a private network ({private[0]}); --allow-private asks it"
            )
        return addresses[0]


class _Connection(http.client.HTTPConnection):
    """Connects to the address that was looked at."""

    at = ""

    def connect(self) -> None:
        self.sock = socket.create_connection((self.at, self.port), self.timeout)


class _SecureConnection(http.client.HTTPSConnection):
    """The same, encrypted; the certificate is that of the name."""

    at = ""

    def connect(self) -> None:
        plain = socket.create_connection((self.at, self.port), self.timeout)
        self.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=self.host)


def _refuse_what_is_no_page(url: str) -> None:
    try:
        parts = urlsplit(url)
        is_page = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        is_page = False
    if not is_page:
        raise _NotAskedError(f"not an address of the web: {url}")


def _answer(response: _Response, moved: str | None) -> Answer:
    answer = Answer(
        status=response.status,
        moved_to=moved,
        etag=response.headers.get("ETag"),
        modified=response.headers.get("Last-Modified"),
    )
    return replace(answer, etag=None) if (answer.etag or "").startswith("W/") else answer


def _seconds(retry_after: str | None) -> float | None:
    """Read how long a host asks to wait: seconds, or a day and time."""
    if retry_after is None:
        return None
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        when = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (aware - datetime.now(UTC)).total_seconds())
