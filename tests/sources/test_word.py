from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml

from tui.sources import SourceError, word
from tui.sources.material import Material

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document):
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def read(document):
    return word.read(Material("a.docx", saved(document), "a.docx"))


def blocks(article):
    return [(block.kind, block.level, article.text[block.start : block.end]) for block in article.blocks]


def test_headings_lists_quotes_and_tables_are_kept():
    document = Document()
    document.add_heading("Port strike ends", 0)
    document.add_paragraph("Dockers ended a strike\non Friday.")
    document.add_heading("What was agreed", 2)
    document.add_paragraph("Wages rise.", style="List Bullet")
    document.add_paragraph("Except in December.", style="List Bullet 2")
    document.add_paragraph("We are tired.", style="Quote")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Rotterdam", "9"
    assert blocks(read(document)) == [
        ("heading", 1, "Port strike ends"),
        ("paragraph", 0, "Dockers ended a strike\non Friday."),
        ("heading", 2, "What was agreed"),
        ("item", 1, "Wages rise."),
        ("item", 2, "Except in December."),
        ("quote", 1, "We are tired."),
        ("paragraph", 0, "Rotterdam | 9"),
    ]


def test_insertions_are_read_deletions_are_not_and_neither_are_controls_passed_over():
    document = Document()
    body = document.element.body
    control = "<w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent>"
    body.insert(0, parse_xml(f"<w:sdt {SPACE}>{control}</w:sdt>"))
    body.insert(1, parse_xml(
        f"<w:p {SPACE}><w:r><w:t>Kept, </w:t></w:r><w:ins><w:r><w:t>added</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:hyperlink><w:r><w:t>, linked.</w:t></w:r></w:hyperlink></w:p>"
    ))  # fmt: skip
    assert read(document).text == "In a control.\n\nKept, added, linked."


def test_what_the_file_says_of_itself():
    document = Document()
    document.add_paragraph("Dockers ended a strike on Friday.")
    properties = document.core_properties
    properties.title, properties.author, properties.created = (
        "Port strike",
        "Jane Roe",
        datetime(2025, 8, 8, tzinfo=UTC),
    )
    article = read(document)
    assert (article.title, article.byline, article.published) == ("Port strike", "Jane Roe", date(2025, 8, 8))


def test_the_template_of_the_library_gives_nobodys_date():
    document = Document()
    document.add_paragraph("Words.")
    assert (read(document).published, read(document).byline) == (None, None)


def test_what_is_no_document_says_so():
    file = BytesIO()
    with ZipFile(file, "w") as packed:
        packed.writestr("a.txt", "words")
    for data, line in ((file.getvalue(), "is no Word document"), (saved(Document()), "has no text in it"),
                       (saved(Document())[:900], "is a damaged file")):  # fmt: skip
        with pytest.raises(SourceError, match=rf"^a\.docx: {line}$"):
            word.read(Material("a.docx", data, "a.docx"))


def test_an_open_document_says_what_to_do_with_it():
    file = BytesIO()
    with ZipFile(file, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr("content.xml", "<office:document-content/>")
    with pytest.raises(SourceError, match=r"^a\.odt: is an OpenDocument file; save it as \.docx$"):
        word.read(Material("a.odt", file.getvalue(), "a.odt"))


def test_a_file_that_unpacks_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(word, "_MOST_UNPACKED", 1 << 20)
    file = BytesIO(saved(Document()))
    with ZipFile(file, "a", 8) as packed:
        packed.writestr("word/more.xml", bytes(2 << 20))
    with pytest.raises(SourceError, match="larger than 1 MB when it is unpacked"):
        word.read(Material("a.docx", file.getvalue(), "a.docx"))
