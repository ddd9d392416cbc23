from datetime import date
from email.message import EmailMessage

import pytest

from tui.sources import SourceError, mail, read
from tui.sources.material import Material


def message(plain=None, html=None, **headers):
    made = EmailMessage()
    given = {"From": "Jane Roe <jane@example.org>", "Subject": "Port strike", "Date": "Fri, 08 Aug 2025 06:30:00 +0200"}
    for name, value in {**given, **headers}.items():
        made[name] = value
    made.set_content(plain or "")
    if html:
        made.add_alternative(html, subtype="html")
    return made


def opened(made):
    data = made if isinstance(made, bytes) else bytes(made)
    return mail.read(Material("a.eml", data, "a.eml"))


def test_the_plain_text_is_the_article_and_the_headers_say_the_rest():
    article = opened(message("Dockers — all of them — went home.\n", "<p>Other words</p>"))
    assert article.text == "Dockers — all of them — went home.\n"
    assert (article.title, article.byline, article.published) == ("Port strike", "Jane Roe", date(2025, 8, 8))
    assert article.published_at.isoformat() == "2025-08-08T06:30:00+02:00"


def test_the_html_is_where_the_plain_text_is_empty():
    article = opened(message(" \n", "<table><tr><td><h1>Port</h1><p>Dockers <b>went</b> home.</p></td></tr></table>"))
    assert [(b.kind, article.text[b.start : b.end]) for b in article.blocks] == [
        ("heading", "Port"),
        ("paragraph", "Dockers went home."),
    ]
    assert article.title == "Port strike"


def test_encodings_that_nobody_knows_do_not_lose_the_mail():
    data = bytes(message("Words.")).replace(b'charset="utf-8"', b'charset="x-nobody"')
    assert opened(data).text == "Words.\n"


def test_an_encoded_subject_is_read():
    assert opened(message("Words.", Subject="Streik in Łódź")).title == "Streik in Łódź"


def test_a_mail_is_told_by_its_headers(tmp_path):
    file = tmp_path / "saved"
    file.write_bytes(bytes(message("Dockers went home.")))
    assert read(str(file), lambda: b"").title == "Port strike"


def test_a_mail_without_text_says_so():
    with pytest.raises(SourceError, match=r"^a\.eml: is a mail without text$"):
        opened(message())
