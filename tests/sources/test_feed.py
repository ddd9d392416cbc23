import json
from datetime import date

import pytest

from tui.sources import SourceError, feed, read
from tui.sources.material import Material

WHOLE = "<p>Dockers ended a strike.</p>" * 40
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour <b>Post</b></title>
<item><title>Strike &amp; after</title><link>https://example.org/1</link><dc:creator>Jane Roe</dc:creator>
<pubDate>Fri, 08 Aug 2025 23:30:00 -0500</pubDate><content:encoded><![CDATA[{WHOLE}]]></content:encoded></item>
<item><title>Short</title><link>https://example.org/2</link><description>A summary.</description></item>
<item><title>Hostile</title><link>file:///etc/passwd</link><description>What it says.</description></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>Strike</title>
<link href="https://example.org/1"/><updated>2025-08-08T06:30:00Z</updated><author><name>Jane Roe</name></author>
<content type="html">{WHOLE.replace("<", "&lt;")}</content></entry></feed>"""
JSON = json.dumps({
    "version": "https://jsonfeed.org/version/1.1", "title": "Post",
    "items": [{"id": "1", "url": "https://example.org/1", "title": "Strike", "content_html": WHOLE,
               "date_published": "2025-08-08T06:30:00Z", "authors": [{"name": "Jane Roe"}]}],
})  # fmt: skip


def listed(written, source="feed.xml"):
    return feed.read(Material(source, written.encode(), source))


@pytest.mark.parametrize("written", [RSS, ATOM, JSON], ids=["rss", "atom", "json"])
def test_entries_with_what_is_said_of_them(written):
    entry = listed(written).entries[0]
    assert (entry.source, entry.author, entry.published) == ("https://example.org/1", "Jane Roe", date(2025, 8, 8))
    assert entry.content.count("Dockers") == 40


def test_the_titles_are_plain_words():
    found = listed(RSS)
    assert (found.title, found.kind) == ("Harbour Post", "feed")
    assert [entry.title for entry in found.entries] == ["Strike & after", "Short", "Hostile"]


def test_a_whole_article_is_read_from_the_feed_and_a_summary_is_none():
    whole, short, hostile = listed(RSS).entries
    article = read(whole, None)
    assert article.text.startswith("Dockers ended a strike.\n\nDockers")
    assert (article.title, article.byline, article.publisher) == ("Strike & after", "Jane Roe", "Harbour Post")
    assert (article.source, article.url) == ("https://example.org/1", "https://example.org/1")
    assert short.content is None
    assert (hostile.source, hostile.content) == ("feed.xml#Hostile", "What it says.")


@pytest.mark.parametrize(
    "broken", [{"url": "http://[1/"}, {"authors": 3}, {"title": [], "url": 1}, {"content_html": 5}]
)
def test_an_entry_with_nonsense_in_it_is_listed_all_the_same(broken):
    item = json.loads(JSON)["items"][0] | broken
    assert len(listed(json.dumps(json.loads(JSON) | {"items": [item]})).entries) == 1


def test_links_of_a_feed_from_the_network_are_made_whole():
    entry = listed(RSS.replace("https://example.org/2", "/2"), "http://203.0.113.1/feeds/all").entries[1]
    assert entry.source == "http://203.0.113.1/2"


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ('<!DOCTYPE rss [<!ENTITY a "b">]>' + RSS, "is a feed with a document type"),
        ("<rss version='2.0'><channel><title>x</title></channel></rss>", "is a feed without an article"),
        ("<books/>", "is no feed"),
        ('{"version": "https://jsonfeed.org/version/1"', "is no feed"),
        ('{"items": []}', "is no feed"),
    ],
)
def test_what_is_refused(written, line):
    with pytest.raises(SourceError, match=line):
        listed(written)


def test_a_file_that_is_a_feed_is_told_by_its_content(tmp_path):
    for name, written in (("a.xml", RSS), ("a.json", JSON), ("a", ATOM)):
        (tmp_path / name).write_text(written)
        with pytest.raises(SourceError, match="is a feed; choose one of its articles"):
            read(str(tmp_path / name), None)
