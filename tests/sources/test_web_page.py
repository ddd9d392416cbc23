from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tui.sources import SourceError, json_ld, web_page
from tui.sources.material import Material

DESCRIBED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
  {"@type": "WebPage", "name": "A page"},
  {"@type": "Article", "headline": "Another one, linked"},
  {"@id": "#us", "@type": "Organization", "name": "The Harbour Post"},
  {"@type": ["NewsArticle"], "headline": "Port strike ends &amp; ships sail", "dateline": "ROTTERDAM",
   "datePublished": "2025-08-08T23:30:00-05:00", "publisher": {"@id": "#us"},
   "author": [{"@type": "Person", "name": "By Jane Roe"}, "https://example.org/ola", {"name": "Ola Nordmann"}]}]}
</script>"""
META = """<meta property="og:title" content="Port strike over"><meta name="author" content="Piet Jansen">
<meta property="article:published_time" content="2025-08-07T06:00:00Z">"""
STORY = """<article><h1>Port strike over after nine days</h1>
<figure><img src="cranes.jpg"><figcaption>Cranes stand still on Thursday.</figcaption></figure>
<p>Dockers ended a strike on Friday that had stopped <a href="/x">Europe's largest port</a> for nine days, after
their union accepted an offer of 4 per cent.</p><h2>What was agreed</h2>
<p>The union said<br>it was "not <em>proud</em>" of the deal, which its members will vote on next week in Rotterdam.</p>
<ul><li>Wages rise by 4 per cent in October.</li>
<li>Night shifts are capped<ul><li>except in December</li></ul></li></ul>
<ol><li>First there was a long meeting.</li><li>Then there was a vote.</li></ol>
<blockquote><p>We never wanted this strike, and we hope that it is the last one in our lives.</p></blockquote>
<table><tr><th>Port</th><th>Days</th></tr><tr><td>Rotterdam</td><td>9</td></tr></table></article>"""


def page(head="", body=STORY, **more):
    furniture = '<nav><ul><li><a href="/">Home</a></li></ul></nav>', "<footer>© 2025 The Harbour Post</footer>"
    markup = (
        f"<!DOCTYPE html><html><head><title>Port | Post</title>{head}</head><body>{furniture[0]}{body}{furniture[1]}"
    )
    data = f"{markup}</body></html>".encode(more.pop("encoding", "utf-8"))
    return web_page.read(Material("page.html", data, "page.html", **more))


def blocks(article):
    return [(block.kind, block.level, article.text[block.start : block.end]) for block in article.blocks]


def test_the_blocks_of_the_article_are_kept_and_what_surrounds_it_is_not():
    found = blocks(page())
    assert found[0] == ("heading", 1, "Port strike over after nine days")
    assert found[1] == ("caption", 0, "Cranes stand still on Thursday.")
    assert found[2][2].startswith(
        "Dockers ended a strike on Friday that had stopped Europe's largest port for nine days,"
    )
    assert found[3] == ("heading", 2, "What was agreed")
    assert found[4][2].startswith('The union said\nit was "not proud" of the deal')
    assert found[5:] == [
        ("item", 1, "Wages rise by 4 per cent in October."),
        ("item", 1, "Night shifts are capped"),
        ("item", 2, "except in December"),
        ("item", 1, "1. First there was a long meeting."),
        ("item", 1, "2. Then there was a vote."),
        ("quote", 1, "We never wanted this strike, and we hope that it is the last one in our lives."),
        ("paragraph", 0, "Port | Days"),
        ("paragraph", 0, "Rotterdam | 9"),
    ]


def test_what_is_said_to_machines_goes_before_the_meta_tags():
    article = page(META + DESCRIBED)
    assert (article.title, article.byline) == ("Port strike ends & ships sail", "Jane Roe, Ola Nordmann")
    assert (article.publisher, article.dateline_place) == ("The Harbour Post", "Rotterdam")
    assert article.published == date(2025, 8, 8)
    assert article.published_at == datetime(2025, 8, 8, 23, 30, tzinfo=timezone(timedelta(hours=-5)))


def test_meta_tags_tell_where_nothing_else_does():
    article = page(META)
    assert (article.title, article.byline) == ("Port strike over", "Piet Jansen")
    assert article.published_at == datetime(2025, 8, 7, 6, tzinfo=UTC)


def test_a_headline_that_the_article_lacks_is_put_over_it():
    article = page(DESCRIBED, STORY.replace("<h1>Port strike over after nine days</h1>", ""))
    assert blocks(article)[0] == ("heading", 1, "Port strike ends & ships sail")


def test_the_text_for_machines_is_taken_where_the_page_shows_none():
    body = "Dockers ended a strike. " * 30
    described = f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{body}"}}</script>'
    assert page(described, "<div id=app></div>").text.startswith("Port\n\nDockers ended a strike. Dock")


@pytest.mark.parametrize("script", ["{", "[]", "null", '{"@type":"NewsArticle","author":{"@id":"#x"},"headline":[1]}'])
def test_broken_descriptions_say_nothing(script):
    assert json_ld.find([script]) == json_ld.Described()


@pytest.mark.parametrize(
    ("written", "day", "hour"),
    [
        ("2025-08-08", date(2025, 8, 8), None),
        ("2025-08-08T06:30Z", date(2025, 8, 8), 6),
        ("Fri, 08 Aug 2025 06:30:00 +0200", date(2025, 8, 8), 6),
        ("August 8, 2025", date(2025, 8, 8), None),
        ("soon", None, None),
    ],
)
def test_days_and_moments_in_the_forms_that_pages_use(written, day, hour):
    found, moment = json_ld.parse_moment(written)
    assert (found, moment.hour if moment else None) == (day, hour)


def test_the_encoding_is_the_one_that_the_page_or_its_server_declares():
    story = STORY.replace("Dockers", "Доклад")
    assert "Доклад" in page('<meta charset="windows-1251">', story, encoding="cp1251").text
    assert "Доклад" in page("", story, encoding="koi8-r", charset="koi8-r").text


def test_a_page_without_an_article_says_so():
    with pytest.raises(SourceError, match=r"page\.html: has no article in it"):
        page("", "<p>Log in.</p>")


def test_hidden_words_and_deep_nesting_in_a_fragment():
    markup = '<div style="display:none">Preview</div><p>Seen<!-- c --> words<script>x()</script>.</p>' + "<div>" * 5000
    article = web_page.read_fragment(markup, "x", json_ld.Described(headline="Title"))
    assert (article.text, article.title) == ("Seen words.", "Title")
