import gzip
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tui.sources import SourceError, fetch, kinds, look
from tui.sources.material import silent

STORY = b"The minister said on Friday that the port would open again, and that the strike was over."
FEED = (
    b"<rss version='2.0'><channel><title>Post</title>"
    b"<item><title>Strike ends</title><link>/story.txt</link></item></channel></rss>"
)
PAGES = {
    "/story.txt": (200, {"Content-Type": "text/plain; charset=utf-8"}, STORY),
    "/moved": (301, {"Location": "/story.txt"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/gopher": (302, {"Location": "gopher://example.org/1"}, b""),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG\r\n\x1a\n"),
    "/bomb": (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, gzip.compress(bytes(9 << 20))),
    "/long": (200, {"Content-Type": "text/plain"}, STORY * 30_000),
    "/packed": (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, gzip.compress(STORY * 30_000)),
    "/feed": (200, {"Content-Type": "application/rss+xml"}, FEED),
}  # fmt: skip


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        status, headers, body = PAGES.get(self.path, (404, {}, b"nothing here"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def no_input():
    raise AssertionError("standard input was read")


@pytest.mark.parametrize("page", ["long", "packed"])
def test_of_a_large_page_it_is_told_how_much_has_come(server, page):
    told = []
    look(f"{server}/{page}", no_input, told.append)
    percents = [int(words.rpartition(" ")[2].rstrip("%")) for words in told if words.endswith("%")]
    assert percents == sorted(percents)
    assert percents[-1] == 100


def test_an_address_is_fetched_and_read_by_the_kind_that_the_server_says(server):
    told = []
    article = look(f"{server}/story.txt", no_input, told.append)
    assert (article.text, article.source) == (STORY.decode(), f"{server}/story.txt")
    assert set(told) == {"fetching 127.0.0.1"}


def test_where_a_redirect_leads_is_the_source(server):
    assert fetch.fetch(f"{server}/moved", silent).source == f"{server}/story.txt"


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("/nowhere", "the server answered 404 Not Found; there is no such page"),
        ("/round", "leads on and on, over more than 8 addresses"),
        ("/gopher", "leads to gopher://example.org/1, which is no page"),
        ("/picture", "is image/png, not an article"),
        ("/bomb", "is larger than 8 MB, the most that one article can have"),
    ],
)
def test_what_cannot_be_had_is_said_on_one_line(server, path, line):
    with pytest.raises(SourceError) as caught:
        look(server + path, no_input)
    assert str(caught.value) == f"{server}{path}: {line}"


def test_a_public_page_does_not_lead_into_a_private_network(server, monkeypatch):
    monkeypatch.setattr(fetch, "is_private", lambda url: url.endswith("/story.txt"))
    with pytest.raises(SourceError, match=r"leads to 127\.0\.0\.1, an address inside a private network"):
        fetch.fetch(f"{server}/moved", silent)


def test_a_feed_from_outside_does_not_lead_in_but_one_from_inside_does(server, monkeypatch):
    inside = look(f"{server}/feed", no_input)
    assert look(inside.entries[0], no_input).text == STORY.decode()
    monkeypatch.setattr("tui.sources.feed.is_private", lambda _: False)
    outside = look(f"{server}/feed", no_input)
    with pytest.raises(SourceError, match="inside a private network"):
        look(outside.entries[0], no_input)


@pytest.mark.parametrize(
    ("address", "private"),
    [("http://127.0.0.1/", True), ("http://[::ffff:10.0.0.1]/", True), ("http://169.254.169.254/x", True),
     ("http://8.8.8.8/", False)],
)  # fmt: skip
def test_which_addresses_are_private(address, private):
    assert fetch.is_private(address) is private


def test_no_answer_is_said_in_words():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(SourceError, match="refuses the connection"):
            fetch.fetch(f"http://127.0.0.1:{port}/", silent)


def test_fetching_can_be_stopped(server):
    def stop(_words):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        fetch.fetch(f"{server}/story.txt", stop)


def test_the_end_of_a_name_is_told_without_what_follows_it():
    assert kinds.suffix("https://example.org/a/Report.PDF?download=1#p2") == ".pdf"
    assert kinds.suffix("https://example.org/") == ""
    assert kinds.suffix("folder.d/.hidden") == ""
