"""PDF: the text of its pages as paragraphs, and what the file says of itself where that makes sense."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from typing import Any, NamedTuple

from tui.model import RawArticle
from tui.sources import masthead, pdf_layout, pdf_lines
from tui.sources.errors import SourceError
from tui.sources.material import Material
from tui.sources.pdf_lines import Line

_MOST_PAGES = 2_000
# Fewer letters than these a page are what a scanner prints under its picture.
_FEWEST_A_PAGE = 20
_MOMENT = re.compile(r"D?:?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:([+-])(\d\d)'?(\d\d)?|Z)?")
_EARLIEST = 1993
# What programs write where a title or a name should stand.
_NO_TITLE = re.compile(
    r"untitled|microsoft \w+\s+-|.*\.(?:docx?|pdf|indd|qxd|html?|txt|xlsx?|pptx?)\Z|\w+://|document\d*\Z|print\b|[\W\d_]*\Z",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:admin\w*|user\w*|owner|author|unknown|anonymous|default|pc|home|guest|root|scanner|windows)\b|.*[@\\/\d]",
    re.IGNORECASE,
)


class _File(NamedTuple):
    """What was taken out of a file."""

    pages: list[list[Line]]
    heights: list[float]
    metadata: dict[str, str]
    pictured: bool


def read(material: Material) -> RawArticle:
    """The article of a PDF.

    Raises:
        SourceError: when it is damaged, under a password, or has no text.
    """
    file = _taken(material)
    letters = sum(len(line.text) for page in file.pages for line in page)
    if letters < _FEWEST_A_PAGE * len(file.pages):
        what = "is a scan: its pages are pictures, with no text in them" if file.pictured else "has no text in it"
        raise SourceError(f"{material.name}: {what}")
    made = pdf_layout.assemble(pdf_lines.without_furniture(file.pages, file.heights))
    text, blocks = made.text, tuple(made.blocks)
    head = masthead.find(text, blocks)
    day, moment = _moment(file.metadata.get("CreationDate", ""))
    return RawArticle(
        source=material.source,
        text=text,
        blocks=blocks,
        title=_title(file.metadata.get("Title", "")) or head.title,
        byline=head.byline or _name(file.metadata.get("Author", "")),
        published=head.published or day,
        published_at=moment if head.published in {None, day} else None,
        dateline_place=head.dateline_place,
        url=material.source if "://" in material.source else None,
    )


def _taken(material: Material) -> _File:
    """Everything that is needed of a file, page by page."""
    import pypdfium2 as pdfium  # noqa: PLC0415 - loads a library of 8 MB

    try:
        with closing(pdfium.PdfDocument(material.data)) as document:
            count = len(document)
            if count > _MOST_PAGES:
                raise SourceError(f"{material.name}: has {count} pages, more than one article can have")
            pages, heights, pictured = [], [], False
            for number in range(count):
                material.tell(f"page {number + 1} of {count}")
                page = document[number]
                pages.append(pdf_lines.of_page(number, page))
                heights.append(page.get_height())
                pictured = pictured or (not pages[-1] and _has_picture(page))
                page.close()
            return _File(pages, heights, document.get_metadata_dict(), pictured)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise SourceError(f"{material.name}: {'is under a password' if locked else 'is a damaged PDF'}") from error


def _has_picture(page: Any) -> bool:
    from pypdfium2 import raw  # noqa: PLC0415 - loaded by now

    return next(iter(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])), None) is not None


def _title(written: str) -> str | None:
    """A title that somebody gave, and no program."""
    title = " ".join(written.split())
    return title if len(title.split()) > 1 and not _NO_TITLE.match(title) else None


def _name(written: str) -> str | None:
    """A name of a person or body, and not of an account."""
    name = " ".join(written.split())
    return name if len(name.split()) > 1 and not _NO_NAME.match(name) else None


def _moment(written: str) -> tuple[date | None, datetime | None]:
    """A date as PDF writes it, `D:20250808063000+02'00'`; none for a day that no PDF can be of."""
    found = _MOMENT.match(written)
    if not found:
        return None, None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    shift = timedelta(hours=int(found[8] or 0), minutes=int(found[9] or 0))
    zone = timezone(-shift if found[7] == "-" else shift) if found[7] or found[0].endswith("Z") else None
    try:
        moment = datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None, None
    tomorrow = datetime.now().astimezone().date() + timedelta(1)
    if year < _EARLIEST or moment.date() > tomorrow:
        return None, None
    return moment.date(), moment if found[4] else None
