"""Mails: newsletters, alerts, statements to the press."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr

from tui.model import RawArticle
from tui.sources import plain
from tui.sources.decode import decode
from tui.sources.errors import SourceError
from tui.sources.json_ld import Described, parse_moment
from tui.sources.material import Material


def read(material: Material) -> RawArticle:
    """The article of a mail: its plain text, or its HTML where that is empty.

    Raises:
        SourceError: when it has neither.
    """
    try:
        mail = message_from_bytes(material.data, policy=policy.default)
        known = _known(mail)
        plain_text, markup = (_body(mail, kind, material.name) for kind in ("plain", "html"))
    except (MessageError, ValueError, LookupError, IndexError, AttributeError) as error:
        # The standard library trips over headers that are malformed in ways of their own.
        raise SourceError(f"{material.name}: is a damaged mail") from error
    if plain_text:
        found = plain.read(plain_text, material.source)
        return _described(found, known)
    if markup:
        from tui.sources import web_page  # noqa: PLC0415 - loads lxml

        return _described(web_page.read_fragment(markup, material.source, known), known)
    raise SourceError(f"{material.name}: is a mail without text")


def _known(mail: EmailMessage) -> Described:
    day, moment = parse_moment(str(mail.get("Date", "")))
    name, address = parseaddr(str(mail.get("From", "")))
    subject = " ".join(str(mail.get("Subject", "")).split())
    return Described(headline=subject or None, authors=name or address or None, published=day, published_at=moment)


def _described(found: RawArticle, known: Described) -> RawArticle:
    """The text's own byline and date, where it has any, are of what the mail passes on."""
    return found.with_(
        title=known.headline or found.title,
        byline=found.byline or known.authors,
        published=found.published or known.published,
        published_at=known.published_at if found.published in {None, known.published} else None,
    )


def _body(mail: EmailMessage, kind: str, name: str) -> str:
    """The body of a kind, empty where there is none."""
    part = mail.get_body(preferencelist=(kind,))
    data = part.get_payload(decode=True) if part is not None else None
    if not isinstance(part, EmailMessage) or not isinstance(data, bytes) or not data.strip():
        return ""
    text = decode(data, name, part.get_content_charset())
    return text if text.strip() else ""
