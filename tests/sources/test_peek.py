from datetime import date

import pytest

from tui.model import Entry
from tui.sources.peek import entitled

PAGE = """<html><head><title>Port strike &amp; after | Post</title>
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-08-08T06:30Z"}</script></head>"""


@pytest.mark.parametrize(
    ("name", "content", "title", "day"),
    [
        ("a.html", PAGE, "Port strike & after | Post", date(2025, 8, 8)),
        ("a.md", "---\ntitle: Port strike\ndate: 2025-08-08\n---\nWords.", "Port strike", date(2025, 8, 8)),
        (
            "a.txt",
            "Port strike ends\n\nBy Jane Roe\nAugust 8, 2025\n\nWords that go on.",
            "Port strike ends",
            date(2025, 8, 8),
        ),
        (
            "a.eml",
            "Subject: Port\n strike\nDate: Fri, 08 Aug 2025 06:30:00 +0200\n\nWords.",
            "Port strike",
            date(2025, 8, 8),
        ),
        ("a.txt", "no title here, but words.", "a.txt", None),
        ("a.pdf", "%PDF", "a.pdf", None),
        ("a.txt", "", "a.txt", None),
    ],
)
def test_the_first_lines_tell_title_and_day(tmp_path, name, content, title, day):
    (tmp_path / name).write_text(content)
    kinds = {"md": "markdown", "txt": "text", "eml": "mail"}
    ending = name.rpartition(".")[2]
    found = entitled(Entry(source=str(tmp_path / name), title=name, kind=kinds.get(ending, ending), where="in"))
    assert (found.title, found.published) == (title, day)
    assert found.where == ("in" if title == name else f"in/{name}")


def test_a_file_that_is_gone_stays_on_the_list():
    gone = Entry(source="no/where.txt", title="where.txt", kind="text")
    assert entitled(gone) is gone
