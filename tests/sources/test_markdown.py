from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.sources import markdown

PAGE = """---
title: 'Harbour: the quarrel'
author: [Jane Roe, John Doe]
date: 2022-05-02
source: https://example.org/harbour
---
# The *old* harbour &amp; its `boats`

Some **bold** words and a [link](http://x.example "t")
on two lines\\
and a third ![the pier](p.png) <b>in</b> the end<!-- no -->.

- first
  - inside
    1. deep
- second

  goes on

> quoted
>
> > deeper

```
code
  kept
```

| who | what |
|-----|------|
| Roe | *won* |

<div>raw &lt;text&gt;<script>alert(1)</script></div>
"""


def laid_out(article):
    return [(b.kind, b.level, article.text[b.start : b.end]) for b in article.blocks]


def test_a_page_is_what_a_person_reads_of_it():
    assert laid_out(markdown.read(PAGE, "x.md")) == [
        ("heading", 1, "The old harbour & its boats"),
        ("paragraph", 0, "Some bold words and a link on two lines\nand a third in the end."),
        ("caption", 0, "the pier"),
        ("item", 1, "first"),
        ("item", 2, "inside"),
        ("item", 3, "1. deep"),
        ("item", 1, "second"),
        ("paragraph", 0, "goes on"),
        ("quote", 1, "quoted"),
        ("quote", 2, "deeper"),
        ("paragraph", 0, "code\n  kept"),
        ("paragraph", 0, "who | what"),
        ("paragraph", 0, "Roe | won"),
        ("paragraph", 0, "raw <text>"),
    ]


def test_blocks_are_set_apart_by_a_blank_line_and_hold_the_whole_text():
    article = markdown.read(PAGE, "x.md")
    assert "\n\n".join(words for _, _, words in laid_out(article)) == article.text


def test_front_matter_is_understood_and_left_out():
    article = markdown.read(PAGE, "x.md")
    assert (article.title, article.byline) == ("Harbour: the quarrel", "Jane Roe, John Doe")
    assert (article.published, article.source) == (date(2022, 5, 2), "https://example.org/harbour")
    assert "example.org" not in article.text


def test_without_front_matter_the_text_tells():
    article = markdown.read(
        "## Boats sail\n\nBy Jane Roe\n\n*Updated 3:15 PM ET, Mon May 2, 2022*\n\nPARIS — They sail.", "x.md"
    )
    assert (article.title, article.byline, article.source) == ("Boats sail", "Jane Roe", "x.md")
    assert (article.published, article.dateline_place) == (date(2022, 5, 2), "Paris")


@pytest.mark.parametrize(
    "head",
    [
        "---\nNot a mapping, just words.\n---\n",
        "---\na: [unclosed\n---\n",
        "---\n" + "[" * 3000 + "\n---\n",
        "---\ntitle: never closed\n",
    ],
    ids=["words", "broken", "deep", "open"],
)
def test_what_only_looks_like_front_matter_stays_in_the_text(head):
    article = markdown.read(head + "\nBody.", "x.md")
    assert article.text.endswith("Body.")
    assert article.text.startswith(head.split("\n")[1][:20])


def test_front_matter_makes_no_objects():
    article = markdown.read("---\ntitle: !!python/object/apply:os.getcwd []\ndate: tomorrow\n---\nBody.", "x.md")
    assert (article.title, article.published, article.text) == (None, None, "Body.")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("# Head\n\nText", True),
        ("Head\n====\n\nText", True),
        ("See [this](https://x.example).", True),
        ("---\ntitle: x\n---\nText", True),
        ("Plain words, #hashtag and 2 * 3 * 4 [sic] (see page 3).\n\n- a dash", False),
    ],
)
def test_markdown_is_told_by_what_only_markdown_has(text, answer):
    assert markdown.looks_like(text) is answer


SOUP = st.lists(
    st.sampled_from(
        ["# ", "> ", "- ", "1. ", "```", "|", "---", "\n", "\n\n", "[a](b)", "![c](d)", "<b>", "&amp;", "x "]
    )
)


@given(SOUP.map("".join) | st.text(max_size=100))
def test_any_markdown_gives_blocks_that_are_the_whole_text(text):
    article = markdown.read(text, "x.md")
    assert "\n\n".join(words for _, _, words in laid_out(article)) == article.text
    assert all(words.strip() for _, _, words in laid_out(article))
