"""From what the user named to an article or a list of them: file, address, folder, feed or standard input."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tui.model import Entry, Listing, RawArticle
from tui.sources import kinds, language
from tui.sources.decode import decode
from tui.sources.errors import SourceError
from tui.sources.kinds import MEGABYTE, Kind
from tui.sources.material import Material, Tell, silent

STANDARD_INPUT = "-"


def read(source: str | Entry, standard_input: Callable[[], bytes], tell: Tell = silent) -> RawArticle:
    """The article of a file or address, of an entry of a listing, or of standard input for `-`.

    Raises:
        SourceError: when it cannot be read, or is a list; the message says what and where on one line.
    """
    found = look(source, standard_input, tell)
    if isinstance(found, Listing):
        what = "folder; name the files in it" if found.kind == "folder" else "feed; choose one of its articles"
        raise SourceError(f"{found.source}: is a {what}")
    return found


def look(source: str | Entry, standard_input: Callable[[], bytes], tell: Tell = silent) -> RawArticle | Listing:
    """The article, or the list of articles where it is a folder or feed.

    `tell` is given a few words now and then on what is being done, and may raise to have it stopped.

    Raises:
        SourceError: when it cannot be read.
    """
    if isinstance(source, Entry) and source.content is not None:
        from tui.sources import feed  # noqa: PLC0415 - loads lxml

        return _in_its_language(feed.read_entry(source))
    name, inside = (
        (source.source, source.kind != "feed" or source.inside) if isinstance(source, Entry) else (source, True)
    )
    if name != STANDARD_INPUT and _is_folder(name):
        from tui.sources import folder  # noqa: PLC0415 - few sessions need it

        return folder.read(name, tell)
    found = _read(_material(name, standard_input, tell, inside=inside))
    if isinstance(found, Listing):
        return found
    return _in_its_language(_from_feed(found, source) if isinstance(source, Entry) and source.kind == "feed" else found)


def _material(source: str, standard_input: Callable[[], bytes], tell: Tell, *, inside: bool) -> Material:
    """The bytes of an input, not more than it may have."""
    if "://" in source:
        from tui.sources import fetch  # noqa: PLC0415 - few sessions need it

        if fetch.is_address(source):
            return fetch.fetch(source, tell, inside=inside)
    if source == STANDARD_INPUT:
        return Material(source, standard_input(), "standard input", tell=tell)
    return Material(source, _bytes(source), source, tell=tell)


def _read(material: Material) -> RawArticle | Listing:
    """What an input holds, by the reader of its kind."""
    kind = kinds.of(material) if material.data else None
    most = kinds.largest(kind)
    if len(material.data) > most:
        raise SourceError(f"{material.name}: is larger than {most // MEGABYTE} MB, the most that one article can have")
    match kind:
        case "html":
            from tui.sources import web_page  # noqa: PLC0415 - each reader loads what the others do not need

            return web_page.read(material)
        case "pdf":
            from tui.sources import pdf  # noqa: PLC0415 - as above

            return pdf.read(material)
        case "docx":
            from tui.sources import word  # noqa: PLC0415 - as above

            return word.read(material)
        case "mail":
            from tui.sources import mail  # noqa: PLC0415 - as above

            return mail.read(material)
        case "feed":
            from tui.sources import feed  # noqa: PLC0415 - as above

            return feed.read(material)
    return _text(material, kind)


def _text(material: Material, kind: Kind | None) -> RawArticle:
    """The article of a text, Markdown or plain."""
    text = decode(material.data, material.name, material.charset)
    if kind != "text":
        from tui.sources import markdown  # noqa: PLC0415 - as above

        if kind == "markdown" or markdown.looks_like(text):
            return markdown.read(text, material.source)
    from tui.sources import plain  # noqa: PLC0415 - as above

    return plain.read(text, material.source)


def _from_feed(article: RawArticle, entry: Entry) -> RawArticle:
    """An article that a feed led to, with what the feed knows and the page does not say."""
    known = {
        "title": article.title or entry.title,
        "byline": article.byline or entry.author,
        "published": article.published or entry.published,
        "published_at": article.published_at or (entry.published_at if not article.published else None),
        "publisher": article.publisher or entry.publisher,
    }
    return article.with_(**known)


def _in_its_language(article: RawArticle) -> RawArticle:
    code = language.find(article.text)
    return article if code == article.language else article.with_(language=code)


def _is_folder(source: str) -> bool:
    try:
        return Path(source).is_dir()
    except ValueError:
        return False


def _bytes(source: str) -> bytes:
    """A file's bytes, and one more than the most, so that a device that never ends is noticed."""
    try:
        with Path(source).open("rb") as file:
            return file.read(kinds.MOST + 1)
    except OSError as error:
        raise SourceError(f"{source}: {_reason(error)}") from error
    except ValueError as error:
        raise SourceError(f"{source}: is no file name") from error


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    return "may not be read" if isinstance(error, PermissionError) else (error.strerror or "cannot be read").lower()
