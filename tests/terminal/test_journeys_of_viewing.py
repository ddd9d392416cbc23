"""The whole at a glance: who with whom, who speaks, what happened when; and from one article to the next."""

from journey import OIL, article, journey

from tui.paths import shared

SEED = shared("seeds") / "modi-putin.md"
PAGE = """<html><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1>
<p>Mayor Ilse Krantz opened the new harbour on Friday. "It took nine years," Krantz said to the crowd.</p>
<p>The harbour was built by the shipping company Nordhav and paid for by the town of Port Ellery.</p>
</article></body></html>"""
MAIL = """From: Press Office <press@example.org>
Subject: Museum reopens
Date: Tue, 12 Mar 2024 09:00:00 +0000
Content-Type: text/plain; charset=utf-8

Curator Paul Ostrow said the museum would open its doors on Saturday. "We are ready," Ostrow said.
"""

FEED = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour wire</title><link>https://example.org/</link>
<item><title>Ferry strike ends</title><guid>1</guid><pubDate>Tue, 12 Mar 2024 09:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>Union leader Marta Quill said on Monday that the ferries would sail again.</p>
<p>"Nobody has won," Quill told reporters. The strike had lasted three weeks.</p>]]></content:encoded></item>
<item><title>Museum reopens</title><guid>2</guid>
<content:encoded><![CDATA[<p>The museum opens its doors on Saturday.</p>]]></content:encoded></item>
</channel></rss>
"""


def test_an_entry_of_a_feed_is_chosen_and_read(tmp_path):
    with journey(tmp_path, article(tmp_path, FEED, "wire.rss"), awaited="Ferry strike ends") as desk:
        desk.sees("Museum reopens")
        desk.does("ferry\r", "Marta Quill said", "Actors · ", "12 Mar 2024")
        desk.does("0", "Museum reopens")
        desk.does("\x1b", "Marta Quill said")


def test_several_actors_are_seen_together_and_who_with_whom(tmp_path):
    with journey(tmp_path, SEED) as desk:
        desk.sees("main events")
        desk.terminal.press("2g")
        desk.does("  ", "2 marked", "together: ")
        desk.does("n", "together: ")
        desk.does("5", "Who with whom", "together in ")
        desk.terminal.press("\x1b")
        desk.loses("Who with whom")
        desk.does("6", "Speakers · ", "Dmitry Peskov")
        desk.does("Y", "copied")
        assert "Dmitry Peskov" in desk.copied()
        desk.terminal.press("\x1b")
        desk.loses("Speakers · ")


def test_the_time_line_is_charted_and_zoomed_and_a_day_is_set(tmp_path):
    with journey(tmp_path, article(tmp_path)) as desk:
        desk.sees("4 Time line · ")
        desk.does("7", "Chart of time", "Jan 2024", "in view")
        before = desk.line(" in view")
        desk.does("+", lambda screen: before not in screen)
        desk.does("-", before)
        desk.terminal.press("\x1b")
        desk.loses("Chart of time")
        desk.does("4g", "1 of 6")
        desk.does("d", "When it was")
        desk.does("2024-02-03\r", "3 Feb 2024", "✎ 1 ·")


def test_articles_of_a_folder_are_chosen_and_their_places_remembered(tmp_path):
    folder = tmp_path / "wire"
    folder.mkdir()
    article(folder, OIL + "\n" + "The talks go on, people near them say.\n\n" * 60)
    article(folder, PAGE, "harbour.html")
    article(folder, MAIL, "museum.eml")
    with journey(tmp_path, folder, awaited="Harbour opens") as desk:
        desk.sees("Museum reopens", "Ministers split")
        desk.does("museum\r", "Curator Paul Ostrow", "Actors · ")
        desk.does("0", "Ministers split")
        desk.does("ministers\r", "Ada Fenwick", "4 Time line · ")
        desk.does("1G", "100%")
        desk.does("0", "Harbour opens")
        desk.does("harbour\r", "Ilse Krantz opened", "4 Time line")
        desk.does("0", "Museum reopens")
        desk.does("ministers\r", "100%", "talks go on")
