"""Focus: only the sentences about the selection, and everything else goes on working in them."""

from __future__ import annotations

from desk_sample import document

from tui.desk import Desk
from tui.model import Span
from tui.ui.paint.glyphs import ASCII
from tui.ui.paint.layout import lay_out


def shown(desk):
    return [line.strip() for line in desk.lines("ArticleView") if line.strip()]


async def focus_on(desk, *keys):
    await desk.press(*keys, "F")
    view = desk.reader.article.view
    return view, [desk.reader.document.text[span.start : span.end] for span in view.laid.kept]


async def test_f_leaves_the_sentences_about_an_actor_and_f_gives_all_back(drive):
    async with drive() as desk:
        before = shown(desk)
        view, kept = await focus_on(desk, "2", "G", "1")
        actor = desk.reader.reading.actors[-1]
        assert kept
        assert all(any(m.text in piece for m in actor.mentions) for piece in kept)
        assert any(line.startswith("…") and line.endswith("words") for line in shown(desk))
        assert desk.reader.article.border_subtitle.startswith("focus")
        await desk.press("F")
        assert view.laid.kept is None
        await desk.press("escape", "g")
        assert shown(desk) == before


async def test_pronouns_and_what_somebody_says_are_kept(drive):
    async with drive() as desk:
        _, kept = await focus_on(desk, "2", "j")
        assert any("he and Putin reviewed" in piece for piece in kept)
        assert any("India's consistent position" in piece for piece in kept)
        assert not any("fueling the war machine" in piece for piece in kept)


async def test_all_words_are_kept_or_counted(drive):
    async with drive() as desk:
        _, kept = await focus_on(desk, "2", "j")
        gaps = [row.prefix.split()[1] for row in desk.reader.article.view.laid.rows if row.is_blank and row.prefix]
        words = sum(map(int, gaps)) + sum(len(piece.split()) for piece in kept)
        assert words == len(desk.reader.document.text.split())


async def test_another_selection_takes_the_focus_along_and_none_ends_it(drive):
    async with drive() as desk:
        view, first = await focus_on(desk, "2", "j")
        await desk.press("G")
        second = [desk.reader.document.text[span.start : span.end] for span in view.laid.kept]
        assert view.focusing
        assert second != first
        await desk.press("escape")
        assert not view.focusing
        assert view.laid.kept is None


async def test_the_cursor_walks_only_what_is_shown(drive):
    async with drive() as desk:
        view, _ = await focus_on(desk, "2", "j", "1", "g")
        for key in ("w", "j", "l", "n", "G", "b", "k", "h", "N", "g", "pagedown"):
            for _ in range(4):
                await desk.press(key)
                assert view.focusing, key
                assert view.shows(view.cursor), key


async def test_going_to_a_place_that_is_left_out_gives_the_whole_text_back(drive):
    async with drive() as desk:
        await desk.press("G", "m", "a", "g")
        view, _ = await focus_on(desk, "2", "9", "g", "G")
        marked = desk.reader.passages.bookmarks.marks["a"]
        assert not view.shows(marked)
        await desk.press("1", "apostrophe", "a")
        assert view.cursor == marked
        assert not view.focusing


async def test_f_is_refused_while_nothing_is_selected(drive):
    async with drive() as desk:
        await desk.press("F")
        assert "select an actor, a quote or an event first" in desk.keys


def test_neighbouring_sentences_stay_one_paragraph():
    article = document()
    sentences = Desk().sentences(article)
    block = article.blocks[1]
    inside = [s for s in sentences if block.covers(s)]
    laid = lay_out(article, 60, glyphs=ASCII, kept=inside)
    assert laid.kept == (Span(start=block.start, end=block.end),)
    whole = lay_out(article, 60, glyphs=ASCII)
    rows = {(row.start, row.end) for row in whole.rows if not row.is_blank and block.start <= row.start < block.end}
    assert {(row.start, row.end) for row in laid.rows if not row.is_blank} == rows
