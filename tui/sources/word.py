"""Word documents: their paragraphs, headings, lists and tables, as they read with all changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from tui.model import RawArticle
from tui.sources import masthead
from tui.sources.assembly import BETWEEN_CELLS, Assembly, tidy
from tui.sources.errors import SourceError
from tui.sources.kinds import MEGABYTE
from tui.sources.material import Material

# A file of a few kilobytes can unpack to a disk full of blanks.
_MOST_UNPACKED = 256 * MEGABYTE
_OPEN_DOCUMENT = frozenset({"mimetype", "content.xml"})
"""What every file of LibreOffice has in it."""
_HEADING = re.compile(r"heading (\d)|title|subtitle", re.IGNORECASE)
_LIST = re.compile(r"list(?! paragraph)(?: bullet| number| continue)?(?: (\d))?\b", re.IGNORECASE)
_QUOTE, _CAPTION = re.compile(r"(?:intense )?quote|block text", re.IGNORECASE), re.compile(r"caption", re.IGNORECASE)
# Wrappers of paragraphs and runs: content controls, insertions, smart tags. What is deleted is not read.
_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple", "r"})
_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-"}


def read(material: Material) -> RawArticle:
    """The article of a Word document.

    Raises:
        SourceError: when it is damaged, no Word document, or empty.
    """
    document = _opened(material)
    made = Assembly()
    for element in _blocks(document.element.body):
        if _tag(element) == "tbl":
            _add_table(made, element)
        else:
            _add_paragraph(made, document, element)
    if not made.blocks:
        raise SourceError(f"{material.name}: has no text in it")
    text, blocks = made.text, tuple(made.blocks)
    head, said = masthead.find(text, blocks), document.core_properties
    return RawArticle(
        source=material.source,
        text=text,
        blocks=blocks,
        title=head.title or said.title.strip() or None,
        byline=head.byline or _name(said.author),
        published=head.published or _day(said),
        dateline_place=head.dateline_place,
        url=material.source if "://" in material.source else None,
    )


def _opened(material: Material) -> Any:
    try:
        with ZipFile(BytesIO(material.data)) as packed:
            names, size = set(packed.namelist()), sum(member.file_size for member in packed.infolist())
            is_open = names >= _OPEN_DOCUMENT
    except BadZipFile as error:
        raise SourceError(f"{material.name}: is a damaged file") from error
    if "word/document.xml" not in names:
        what = "is an OpenDocument file; save it as .docx" if is_open else "is no Word document"
        raise SourceError(f"{material.name}: {what}")
    if size > _MOST_UNPACKED:
        raise SourceError(f"{material.name}: is larger than {_MOST_UNPACKED // MEGABYTE} MB when it is unpacked")
    from docx import Document  # noqa: PLC0415 - slow to load

    try:
        return Document(BytesIO(material.data))
    except Exception as error:  # XML, zip and the library's own: whatever a damaged file makes it trip over
        raise SourceError(f"{material.name}: is a damaged Word document") from error


def _tag(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in their order, those in content controls and insertions with them.

    python-docx's own `iter_inner_content` leaves the latter out, with the title page of many a template.
    """
    for child in parent:
        if _tag(child) in {"p", "tbl"}:
            yield child
        elif _tag(child) in _WRAPPERS:
            yield from _blocks(child)


def _words(parent: Any) -> str:
    """The words of a paragraph or run, insertions in and deletions out."""
    parts = []
    for child in parent:
        tag = _tag(child)
        if tag == "t":
            parts.append(child.text or "")
        elif tag in _WRAPPERS:
            parts.append(_words(child))
        else:
            parts.append(_BREAKS.get(tag, ""))
    return "".join(parts)


def _add_paragraph(made: Assembly, document: Any, element: Any) -> None:
    from docx.text.paragraph import Paragraph  # noqa: PLC0415 - loaded by now

    words = tidy(_words(element))
    style = Paragraph(element, document._body).style  # noqa: SLF001 - a paragraph's parent, to which there is no other way
    name = (style.name if style is not None else "") or ""
    listed = _LIST.match(name)
    level = max(_item_level(element, style), int(listed[1] or 1) if listed else 0)
    if heading := _HEADING.match(name):
        made.add_as(words, "heading", int(heading[1]) if heading[1] else 2 if name.lower() == "subtitle" else 1)
    elif level:
        made.add_as(words, "item", level)
    elif _QUOTE.match(name):
        made.add_as(words, "quote", 1)
    else:
        made.add_as(words, "caption" if _CAPTION.match(name) else "paragraph")


def _item_level(element: Any, style: Any) -> int:
    """How deep in a list a paragraph is, by its own numbering or its style's; 0 for none."""
    for owner in (element, style.element if style is not None else None):
        numbering = owner.find(".//{*}numPr") if owner is not None else None
        if numbering is not None:
            number, level = (numbering.find(f"{{*}}{part}") for part in ("numId", "ilvl"))
            if number is not None and _value(number) == 0:
                return 0  # a paragraph that takes its style's numbering back
            return _value(level) + 1 if level is not None else 1
    return 0


def _value(element: Any) -> int:
    written = next((value for key, value in element.attrib.items() if key.endswith("}val")), "0")
    return int(written) if written.isdigit() else 0


def _add_table(made: Assembly, table: Any) -> None:
    """A line for each row; a table for the layout's sake, of one column, is what stands in it."""
    for row in table.iterfind("{*}tr"):
        cells = [cell for cell in row.iter() if _tag(cell) == "tc" and cell.iterancestors("{*}tr").__next__() is row]
        written = [" ".join(" ".join(_words(p) for p in cell.iter() if _tag(p) == "p").split()) for cell in cells]
        made.add_as(tidy(BETWEEN_CELLS.join(filter(None, written))), "paragraph")


def _name(author: str) -> str | None:
    """The author, unless it is an account's name."""
    return author.strip() if len(author.split()) > 1 and "@" not in author else None


def _day(said: Any) -> date | None:
    """The day it was made; the one that the library's own template carries is nobody's."""
    made = said.created
    return made.date() if made and made.year > 1993 and (made.year, made.month, made.day) != (2013, 12, 23) else None
