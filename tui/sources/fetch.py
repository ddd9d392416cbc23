"""What stands at an address on the network, with limits on its size, its time, its redirects and where they lead."""

from __future__ import annotations

import re
import socket
import ssl
import time
from ipaddress import ip_address
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from tui.sources import kinds
from tui.sources.errors import SourceError
from tui.sources.kinds import MEGABYTE
from tui.sources.material import Material, Tell

if TYPE_CHECKING:
    import httpx2

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://", re.IGNORECASE)
_MOST_REDIRECTS = 8
_ANSWER_WITHIN, _WHOLE_WITHIN = 15.0, 90.0
"""Seconds: for a connection or the next piece of the answer, and for all of it."""
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; dateline)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,*/*;q=0.5",
    "Accept-Language": "en,*;q=0.3",
}
_HINTS = {
    401: "; it wants a password",
    402: "; it wants a subscription",
    403: "; it may want a subscription, or refuse programs",
    404: "; there is no such page",
    410: "; the page is gone",
    429: "; it wants fewer requests, try again later",
    451: "; it may not show it where you are",
}


class _Answer(NamedTuple):
    """What came back: the bytes of a page, and what the server says of them."""

    url: str
    data: bytes
    media_type: str
    charset: str | None


def is_address(source: str) -> bool:
    """Whether a source is an address, of any scheme, and not a file's name."""
    return bool(_SCHEME.match(source))


def host_of(url: str) -> str:
    """The host of an address, empty where there is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def is_private(url: str) -> bool:
    """Whether an address leads into a network that is not open to all: this machine, an intranet.

    A host that cannot be looked up is not: behind a proxy none can.
    """
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(host_of(url), None, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError):
        return False
    return any(not ip_address(address.partition("%")[0]).is_global for address in found)


def fetch(url: str, tell: Tell, *, inside: bool = True) -> Material:
    """What stands at an address. A public one never leads to a private one; with `inside` false nothing does.

    Raises:
        SourceError: when there is nothing to be had; the message says why on one line.
    """
    scheme = _SCHEME.match(url)
    if not scheme or scheme[1].lower() not in {"http", "https"}:
        raise SourceError(f"{url}: dateline reads files, and addresses that begin with http or https")
    if not host_of(url):
        raise SourceError(f"{url}: is no address")
    import httpx2  # noqa: PLC0415 - slow to load

    tell(f"fetching {host_of(url)}")
    try:
        answer = _ask(url, tell, inside=inside)
    except (httpx2.HTTPError, httpx2.InvalidURL, UnicodeError, ValueError) as error:
        if isinstance(error, SourceError):
            raise
        raise SourceError(f"{url}: {_reason(error)}") from error
    return Material(answer.url, answer.data, url, answer.media_type, answer.charset, tell)


def _ask(url: str, tell: Tell, *, inside: bool) -> _Answer:
    """Ask, and follow where the answers lead."""
    import httpx2  # noqa: PLC0415 - as above

    ends = time.monotonic() + _WHOLE_WITHIN
    with httpx2.Client(timeout=_ANSWER_WITHIN, headers=_HEADERS, follow_redirects=False) as client:
        request = client.build_request("GET", url)
        inside = inside and is_private(url)
        for _ in range(_MOST_REDIRECTS + 1):
            _check(str(request.url), url, inside=inside)
            response = client.send(request, stream=True)
            try:
                if response.next_request is None:
                    return _answer(response, url, tell, ends)
                request = response.next_request
            finally:
                response.close()
            inside = inside and is_private(str(request.url))
    raise SourceError(f"{url}: leads on and on, over more than {_MOST_REDIRECTS} addresses")


def _check(target: str, url: str, *, inside: bool) -> None:
    """Refuse what a stranger's page must not make this machine ask for."""
    if urlsplit(target).scheme not in {"http", "https"}:
        raise SourceError(f"{url}: leads to {target}, which is no page")
    if not inside and is_private(target):
        raise SourceError(f"{url}: leads to {host_of(target)}, an address inside a private network")


def _answer(response: httpx2.Response, url: str, tell: Tell, ends: float) -> _Answer:
    """The body, as far as it may go."""
    if response.status_code >= 400:
        phrase = " ".join(filter(None, (str(response.status_code), response.reason_phrase)))
        raise SourceError(f"{url}: the server answered {phrase}{_HINTS.get(response.status_code, '')}")
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    most = kinds.largest(kinds.of_type(media_type) or kinds.by_name(str(response.url)))
    data = bytearray()
    for piece in response.iter_bytes():
        data += piece
        if len(data) > most:
            raise SourceError(f"{url}: is larger than {most // MEGABYTE} MB, the most that one article can have")
        if time.monotonic() > ends:
            raise SourceError(f"{url}: takes longer than {_WHOLE_WITHIN:.0f} seconds to come")
        tell(f"fetching {host_of(url)}{_so_far(len(data), response)}")
    return _Answer(str(response.url), bytes(data), media_type, response.charset_encoding)


def _so_far(size: int, response: httpx2.Response) -> str:
    """How much of a large answer is there, in per cent where the server has said how long it is."""
    if size <= MEGABYTE:
        return ""
    whole = response.headers.get("content-length", "")
    if whole.isascii() and whole.isdigit() and int(whole) >= response.num_bytes_downloaded > 0:
        return f": {100 * response.num_bytes_downloaded // int(whole)}%"
    return f": {size // MEGABYTE} MB"


def _reason(error: Exception) -> str:
    """Why there was no answer, in words."""
    import httpx2  # noqa: PLC0415 - as above

    causes: list[BaseException] = [error]
    while (cause := causes[-1].__cause__ or causes[-1].__context__) and len(causes) < 8:
        causes.append(cause)
    untrusted = next((cause for cause in causes if isinstance(cause, ssl.SSLCertVerificationError)), None)
    if untrusted:
        return f"its certificate is not to be trusted: {untrusted.verify_message or untrusted.reason}"
    for kind, words in (
        (socket.gaierror, "there is no such host, or no network"),
        (ssl.SSLError, "no safe connection can be made to it"),
        (httpx2.TimeoutException, f"gave no answer within {_ANSWER_WITHIN:.0f} seconds"),
        (httpx2.ConnectError, "refuses the connection, or there is no network"),
        ((httpx2.InvalidURL, ValueError), "is no address"),
    ):
        if any(isinstance(cause, kind) for cause in causes):
            return words
    return f"the connection broke off ({type(error).__name__})"
