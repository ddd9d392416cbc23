"""Facts made of words of the article, and the masthead, by keys."""

from __future__ import annotations

from datetime import date

from tui.model import Span


def stand(desk, words, after=0):
    start = desk.reader.document.text.index(words, after)
    desk.reader.article.view.stand_at(Span(start=start, end=start))
    return start


async def test_a_word_becomes_an_actor_wherever_it_stands(drive):
    async with drive() as desk:
        text = desk.reader.document.text
        word = next(w for w in text.split() if w[0].isupper() and w.isalpha() and not _mentioned(desk, text.index(w)))
        stand(desk, word)
        await desk.press("a", "o")
        found = next(actor for actor in desk.reader.reading.actors if actor.name == word)
        assert found.type == "organization"
        assert desk.selected == ("actor", found.id)
        assert desk.focus == "article"


def _mentioned(desk, offset):
    return desk.reader.reading.mentions_at(offset)


async def test_selected_words_are_added_to_the_selected_actor(drive):
    async with drive() as desk:
        await desk.press("2", "j")
        ref, count = desk.selected[1], len(desk.reader.reading.actors[0].mentions)
        await desk.press("1")
        start = stand(desk, "discounted")
        await desk.press("v", "l", "a")
        found = desk.reader.reading.actor_by_id[ref]
        assert len(found.mentions) == count + 1
        assert any(mention.start == start for mention in found.mentions)
        assert desk.reader.passages.selected is None


async def test_words_at_the_cursor_mention_an_actor_no_more(drive):
    async with drive() as desk:
        actor = max(desk.reader.reading.actors, key=lambda a: len(a.mentions))
        desk.reader.article.view.stand_at(actor.mentions[1])
        await desk.press("enter", "x")
        left = desk.reader.reading.actor_by_id[actor.id].mentions
        assert len(left) == len(actor.mentions) - 1
        assert actor.mentions[1].start not in {mention.start for mention in left}


async def test_selected_words_become_a_quote(drive):
    async with drive() as desk:
        start = stand(desk, "discounted")
        await desk.press("v", "l", "l", "Q")
        quote = next(q for q in desk.reader.reading.quotes if q.start == start)
        assert quote.kind == "indirect"
        assert desk.selected == ("quote", quote.id)


async def test_a_word_becomes_an_event_with_its_sentence_and_those_named_in_it(drive):
    async with drive() as desk:
        start = stand(desk, "discounted")
        await desk.press("E")
        event = next(e for e in desk.reader.reading.events if e.trigger.start == start)
        sentence = desk.reader.document.text[event.sentence.start : event.sentence.end]
        assert event.summary.startswith(" ".join(sentence.split())[:40])
        assert event.actors
        assert desk.selected == ("event", event.id)
        assert any("✎" in line for line in desk.lines("#timeline"))


async def test_the_masthead_is_corrected_and_the_article_read_again_with_its_date(drive, desk):
    async with drive() as driven:
        await driven.press("M")
        await driven.press("ctrl+u")
        await driven.type("Another Title")
        await driven.press("tab")
        await driven.type("Ann Ash")
        await driven.press("tab")
        await driven.type("8 Aug 2025")
        await driven.press("enter")
        article = driven.reader.reading.article
        assert (article.title, article.byline, article.published) == ("Another Title", "Ann Ash", date(2025, 8, 8))
        assert "Another Title" in driven.title
        assert desk.read_with[-1] == date(2025, 8, 8)
        await driven.press("u")
        assert driven.reader.reading.article.published is None
        assert desk.read_with[-1] is None
        assert driven.reader.document.title == "Another Title"


async def test_the_date_that_was_set_is_there_when_the_article_is_opened_again(drive, desk):
    async with drive() as driven:
        await driven.press("D")
        await driven.type("2025-08-08")
        await driven.press("enter")
        assert driven.reader.document.published == date(2025, 8, 8)
    async with drive() as driven:
        assert driven.reader.document.published == date(2025, 8, 8)
        assert desk.read_with[-1] == date(2025, 8, 8)
