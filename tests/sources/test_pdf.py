from datetime import date

import pytest
from pdf_sample import column, pdf

from tui.sources import SourceError
from tui.sources import pdf as reader
from tui.sources.material import Material, silent

HEAD = (72, 805, 9, "THE HARBOUR POST, 8 August 2025")


def read(*pages, tell=silent, **metadata):
    return reader.read(Material("a.pdf", pdf(*pages, **metadata), "a.pdf", tell=tell))


def blocks(article):
    return [(block.kind, block.level, article.text[block.start : block.end]) for block in article.blocks]


def test_words_broken_at_a_line_end_are_joined_unless_the_hyphen_is_theirs():
    lines = [
        "Dockers ended a strike that had stopped the lar-",
        "gest port. The decision-",
        "makers met in the U.S.-",
        "led talks, where other decision-makers sat with Anglo-",
        "American lawyers.",
    ]
    assert read(column(lines)).text == (
        "Dockers ended a strike that had stopped the largest port. The decision-makers met in the U.S.-led talks, "
        "where other decision-makers sat with Anglo-American lawyers."
    )


def test_gaps_indents_and_short_lines_part_paragraphs():
    full = "These words fill the line as far as the edge of the column goes, and on"
    lines = column([full, "to its end."], 740) + column([full, "until here."], 700)
    lines += [(90, 672, 11, full[:-8]), (72, 658, 11, f"{full} here."), (90, 644, 11, "A last one, indented.")]
    texts = [words for _, _, words in blocks(read(lines))]
    assert texts == [f"{full} to its end.", f"{full} until here.", f"{full[:-8]} {full} here.", "A last one, indented."]


def test_running_heads_and_page_numbers_go_and_a_sentence_runs_on_over_the_page():
    first, second, third = "Page 1 of the story is over.", "Page 2 of it goes on and", "on, until here."
    pages = [[HEAD, *column([words]), (300, 30, 9, f"- {n} -")] for n, words in enumerate((first, second, third), 1)]
    assert read(*pages).text == f"{first}\n\n{second} {third}"


def test_larger_letters_are_headings_and_signs_make_items():
    lines = [(72, 780, 20, "Port strike ends"), *column(["Dockers ended a strike on Friday."], 740)]
    lines += [(72, 700, 14, "What was agreed"), *column(["• Wages rise.", "• Shifts are capped."], 670)]
    article = read(lines)
    assert article.title == "Port strike ends"
    assert blocks(article) == [
        ("heading", 1, "Port strike ends"),
        ("paragraph", 0, "Dockers ended a strike on Friday."),
        ("heading", 2, "What was agreed"),
        ("item", 1, "Wages rise."),
        ("item", 1, "Shifts are capped."),
    ]


def test_two_columns_are_read_one_after_the_other():
    left = column(["The first column is on the", "left side and its sentence"], 740)
    right = column(["goes on in the second one,", "at the right."], 740, 320)
    assert read([*left, *right]).text == (
        "The first column is on the left side and its sentence goes on in the second one, at the right."
    )


def test_metadata_is_taken_when_it_was_meant():
    story = column(["Dockers ended a strike on Friday that had stopped the port."])
    said = read(story, Title="Port strike ends", Author="Jane Roe", CreationDate="D:20250808063000+02'00'")
    assert (said.title, said.byline, said.published) == ("Port strike ends", "Jane Roe", date(2025, 8, 8))
    assert said.published_at.isoformat() == "2025-08-08T06:30:00+02:00"
    unmeant = read(story, Title="Microsoft Word - port.doc", Author="User", CreationDate="D:19010101")
    assert (unmeant.title, unmeant.byline, unmeant.published) == (None, None, None)


def test_the_pages_are_told_and_reading_can_be_stopped():
    told = []

    def stop(words):
        told.append(words)
        if len(told) == 2:
            raise InterruptedError

    page = column(["Dockers ended a strike on Friday."])
    with pytest.raises(InterruptedError):
        read(page, page, page, tell=stop)
    assert told == ["page 1 of 3", "page 2 of 3"]


def test_what_has_no_text_says_what_it_is():
    with pytest.raises(SourceError, match=r"^a\.pdf: has no text in it$"):
        read([])
    picture = pdf([]).replace(b"<< /Length 0 >>\nstream\n\n", SCANNED)
    with pytest.raises(SourceError, match="is a scan"):
        reader.read(Material("a.pdf", picture, "a.pdf"))


def test_what_is_under_a_password_says_so():
    key = b"(%s)" % (b"x" * 32)
    locked = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >> /ID [<00> <00>] /Root" % (key, key)
    data = pdf(column(["Nobody can read this line."])).replace(b"/Root", locked)
    with pytest.raises(SourceError, match=r"^a\.pdf: is under a password$"):
        reader.read(Material("a.pdf", data, "a.pdf"))


SCANNED = b"<< /Length 66 >>\nstream\n595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 80> EI       \n"
