"""Addresses asked of a server of our own, on this machine: manners, answers, findings, cache."""

import json
import re
import socket
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from citekit.model import Source
from citekit.provenance.links import Answer, Client, LinkCache, check_links

ROBOTS = "User-agent: *\nDisallow: /secret\n"


IN_A_DAY = format_datetime(datetime.now(UTC) + timedelta(days=1))
REPLIES = {
    # path, and the method where it matters: status and headers
    "/ok": (200, {"ETag": "{state}"}),
    "/ok?b=%20": (200, {"ETag": "{state}"}),
    "/%D1%8E": (200, {}),
    "/dated": (200, {"Last-Modified": "{state}"}),
    "/moved": (301, {"Location": "/ok"}),
    "/twice": (308, {"Location": "/moved"}),
    "/for-now": (302, {"Location": "/moved"}),
    "/loop": (301, {"Location": "/loop"}),
    "/away": (301, {"Location": "ftp://a.example/"}),
    ("/headless", "HEAD"): (405, {}),
    ("/headless", "GET"): (200, {}),
    ("/lying", "HEAD"): (404, {}),
    ("/lying", "GET"): (200, {}),
    "/gone": (410, {}),
    "/broken": (500, {}),
    "/busy": (503, {"Retry-After": "2"}),
    "/busy-until": (429, {"Retry-After": IN_A_DAY}),
    "/busy-oddly": (503, {"Retry-After": "soon"}),
}


class Site(BaseHTTPRequestHandler):
    """What the server answers, by path; what it was asked is kept in ``server.asked``."""

    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        server = self.server
        with server.lock:
            server.busy += 1
            server.most = max(server.most, server.busy)
            server.asked.append((self.command, self.path))
            times = sum(path == self.path for _, path in server.asked)
        time.sleep(0.02)
        with server.lock:
            server.busy -= 1
        self.reply(times)

    def reply(self, times):
        server = self.server
        if self.path == "/robots.txt":
            self.send(server.robots_status, {}, server.robots)
        elif self.path == "/silent":
            self.close_connection = True
        elif self.path == "/busy" and times > 1:
            self.send(200, {})
        else:
            status, headers = REPLIES.get((self.path, self.command)) or REPLIES.get(
                self.path, (404, {})
            )
            self.send(
                status, {name: value.format(state=server.etag) for name, value in headers.items()}
            )

    def send(self, status, headers, body=""):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    made = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    made.lock, made.asked, made.busy, made.most = threading.Lock(), [], 0, 0
    made.robots, made.robots_status, made.etag = ROBOTS, 200, '"1"'
    made.at = f"http://127.0.0.1:{made.server_port}"
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()
    thread.join()


@pytest.fixture
def slept():
    return []


@pytest.fixture
def client(slept):
    return Client(allow_private=True, timeout=5, pause=0, sleep=slept.append)


ANSWERS = [
    # path, status, moved to, reason
    ("/ok", 200, None, None),
    ("/ok?b=%20", 200, None, None),
    ("/ю", 200, None, None),
    ("/moved", 200, "/ok", None),
    ("/twice", 200, "/ok", None),
    ("/for-now", 200, None, None),
    ("/headless", 200, None, None),
    ("/lying", 200, None, None),
    ("/gone", 410, None, None),
    ("/nowhere", 404, None, None),
    ("/broken", 500, None, None),
    ("/busy", 200, None, None),
    ("/busy-oddly", 503, None, None),
    ("/loop", None, "/loop", "more than 5 redirects"),
    ("/away", None, "ftp://a.example/", "not an address of the web: ftp://a.example/"),
    ("/secret/1", None, None, "the host's robots.txt asks programs to stay away"),
    ("/silent", None, None, "no answer"),
]


@pytest.mark.parametrize(("path", "status", "moved", "reason"), ANSWERS)
def test_answers(server, client, path, status, moved, reason):
    answer = client.ask(f"{server.at}{path}")
    assert answer.status == status
    assert answer.moved_to == (moved if moved is None or "://" in moved else f"{server.at}{moved}")
    assert reason is None if answer.reason is None else answer.reason.startswith(reason)


def test_head_comes_before_get_and_get_only_where_it_must(server, client):
    client.ask(f"{server.at}/ok")
    client.ask(f"{server.at}/lying")
    assert server.asked == [
        ("GET", "/robots.txt"),
        ("HEAD", "/ok"),
        ("HEAD", "/lying"),
        ("GET", "/lying"),
    ]


def test_it_waits_as_long_as_a_host_asks_and_not_longer_than_it_has_patience(server, client, slept):
    assert client.ask(f"{server.at}/busy").status == 200
    assert slept == [2.0]
    answer = client.ask(f"{server.at}/busy-until")
    assert answer.status is None
    assert re.fullmatch(r"the host asks to come back in \d+ seconds", answer.reason)
    assert slept == [2.0]


def test_it_pauses_between_requests_to_one_host(server, slept):
    client = Client(allow_private=True, pause=3, sleep=slept.append)
    client.ask(f"{server.at}/ok")
    client.ask(f"{server.at}/ok")
    assert [round(seconds) for seconds in slept] == [3, 3]
    slept.clear()
    server.robots = "User-agent: *\nCrawl-delay: 7\n"
    slow = Client(allow_private=True, pause=0, sleep=slept.append)
    slow.ask(f"{server.at}/ok")
    slow.ask(f"{server.at}/ok")
    assert 7 in [round(seconds) for seconds in slept]


ROBOT_STATES = [(404, True), (403, True), (500, False), (503, False)]


@pytest.mark.parametrize(("status", "may"), ROBOT_STATES)
def test_a_host_without_rules_may_be_asked_and_one_whose_rules_fail_may_not(
    server, client, status, may
):
    server.robots_status = status
    assert (client.ask(f"{server.at}/ok").status == 200) is may


def test_nothing_private_is_asked_unless_that_is_allowed(server):
    answer = Client(pause=0).ask(f"{server.at}/ok")
    assert answer.status is None
    assert "127.0.0.1 is in a private network (127.0.0.1)" in answer.reason
    assert server.asked == []


@pytest.mark.parametrize(
    "address",
    ["10.0.0.1", "192.168.1.1", "169.254.169.254", "::1", "fe80::1%lo", "100.64.0.1"],
)
def test_a_name_that_leads_into_a_private_network_is_refused(monkeypatch, address):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", (address, 80))])
    assert "is in a private network" in Client(pause=0).ask("http://a.example/").reason


def test_the_address_that_was_looked_at_is_the_one_that_is_asked(monkeypatch, server):
    connected = []

    def connect(address, timeout=None):
        connected.append(address)
        here = socket.socket()
        here.connect(("127.0.0.1", server.server_port))
        return here

    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("93.184.216.34", 80))]
    )
    monkeypatch.setattr(socket, "create_connection", connect)
    assert Client(pause=0).ask("http://a.example/ok").status == 200
    assert set(connected) == {("93.184.216.34", 80)}


def test_what_does_not_speak_the_web_is_no_answer(server, client):
    assert client.ask(f"https://127.0.0.1:{server.server_port}/ok").reason.startswith("no answer")
    assert client.ask("http://127.0.0.1:1/").reason.startswith("no answer")
    assert client.ask("ftp://a.example/1").reason == "not an address of the web: ftp://a.example/1"
    assert client.ask("http://127.0.0.1:99999/").reason.startswith("no answer")


def test_a_host_that_does_not_answer_in_time(slept):
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        client = Client(allow_private=True, timeout=0.2, pause=0, sleep=slept.append)
        answer = client.ask(f"http://127.0.0.1:{deaf.getsockname()[1]}/")
    assert answer.reason.startswith("no answer")


def record(*urls, name="memo", **more):
    texts = [
        {"id": f"t{number}", "language": "en", "published_in": {"url": url}}
        for number, url in enumerate(urls)
    ]
    return Source.model_validate(
        {"id": name, "type": "letter", "title": "T", "texts": texts, "cite": "t0", **more}
    )


def found(server, client, cache, *paths, **more):
    source = record(*(f"{server.at}{path}" for path in paths), **more)
    return [
        (one.rule.code, one.key, one.accepted) for one in check_links([source], client.ask, cache)
    ]


def test_moved_gone_and_unreached_are_found(server, client):
    assert found(
        server, client, LinkCache(), "/ok", "/moved", "/gone", "/broken", "/secret", "/for-now"
    ) == [
        ("link-moved", "texts.1.published_in.0.url", None),
        ("link-gone", "texts.2.published_in.0.url", None),
        ("link-unreached", "texts.3.published_in.0.url", None),
        ("link-unreached", "texts.4.published_in.0.url", None),
    ]


def test_related_and_archived_addresses_are_asked_and_former_ones_are_not(server, client):
    source = Source.model_validate(
        {"id": "a", "type": "letter", "title": "T", "related_urls": f"{server.at}/gone",
         "texts": {"id": "t", "published_in": {"former_urls": f"{server.at}/nowhere", "archived_urls": f"{server.at}/gone"}}}
    )  # fmt: skip
    keys = [one.key for one in check_links([source], client.ask, LinkCache())]
    assert keys == ["texts.0.published_in.0.archived_urls.0", "related_urls.0"]
    assert ("HEAD", "/nowhere") not in server.asked


@pytest.mark.parametrize("path", ["/ok", "/dated"])
def test_a_page_that_has_changed_is_found(server, client, path):
    cache = LinkCache(fresh=timedelta(0))
    assert found(server, client, cache, path) == []
    assert found(server, client, cache, path) == []
    server.etag = '"2"'
    assert found(server, client, cache, path) == [
        ("link-changed", "texts.0.published_in.0.url", None)
    ]


def test_what_a_record_accepts_is_accepted(server, client):
    accepts = {"code": "link-gone", "reason": "It is known to be gone."}
    ((code, _, reason),) = found(server, client, LinkCache(), "/gone", accepts=accepts)
    assert (code, reason) == ("link-gone", "It is known to be gone.")


def test_an_answer_is_not_asked_for_again_while_it_is_fresh(server, client):
    cache = LinkCache()
    assert found(server, client, cache, "/moved")[0][0] == "link-moved"
    asked = len(server.asked)
    again = LinkCache(cache.text())
    assert found(server, client, again, "/moved")[0][0] == "link-moved"
    assert len(server.asked) == asked
    found(server, client, LinkCache(cache.text(), fresh=timedelta(0)), "/moved")
    assert len(server.asked) > asked


def test_silence_is_asked_again_and_leaves_what_was_known(server, client):
    cache = LinkCache(fresh=timedelta(0))
    url = f"{server.at}/ok"
    cache.add(url, Answer(status=200, etag='"0"'))
    (finding,) = check_links([record(url)], lambda _: Answer(reason="no answer: tired"), cache)
    assert (finding.rule.code, finding.what) == ("link-unreached", f"{url}: no answer: tired")
    assert not LinkCache(cache.text(), fresh=timedelta(0)).fresh(url)
    assert found(server, client, cache, "/ok") == [
        ("link-changed", "texts.0.published_in.0.url", None)
    ]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"a": 1}', '{"a": {"when": "x"}}', json.dumps({"a": {}})]
)
def test_a_damaged_cache_counts_as_empty(text):
    assert not LinkCache(text).fresh("a")
    assert LinkCache(text).text() == "{}"


def test_one_thing_at_a_time_is_asked_of_a_host(server, client):
    paths = ["/ok", "/ok?b=%20", "/moved", "/for-now"]
    sources = [
        record(*(f"{server.at}{path}" for path in paths), name=f"m{number}") for number in range(3)
    ]
    check_links(sources, client.ask, LinkCache())
    threads = [threading.Thread(target=client.ask, args=(f"{server.at}/ok",)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert server.most == 1
