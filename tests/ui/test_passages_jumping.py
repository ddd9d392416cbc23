"""Jump labels by keys alone: to a name, a quote, an entry of a list."""

from __future__ import annotations


def label_of(desk, words, nth=0):
    """The label over the nth of these words, as drawn."""
    text, start = desk.reader.document.text, -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return desk.reader.article.view.labels[start]


async def test_a_label_goes_to_a_name_and_selects_it(drive):
    async with drive() as desk:
        await desk.press("semicolon")
        assert "type the letters" in desk.keys
        await desk.type(label_of(desk, "Vladimir Putin"))
        assert desk.selected == ("actor", "a3")
        assert desk.reader.document.text[desk.reader.article.view.cursor :].startswith("Vladimir Putin")
        assert not desk.reader.article.view.labels
        await desk.press("ctrl+o")
        assert desk.reader.article.view.cursor == 0


async def test_what_is_near_the_cursor_has_the_shortest_labels(drive):
    async with drive() as desk:
        await desk.press("semicolon")
        assert label_of(desk, "Modi") == "a"
        assert len(label_of(desk, "Trump", 1)) == 2


async def test_the_first_letter_of_two_leaves_those_that_begin_with_it(drive):
    async with drive() as desk:
        await desk.press("semicolon")
        label = label_of(desk, "Trump", 1)
        before = len(desk.reader.article.view.labels)
        await desk.press(label[0])
        assert label_of(desk, "Trump", 1) == label[1]
        assert 0 < len(desk.reader.article.view.labels) < before
        await desk.press(label[1])
        assert desk.selected[0] == "actor"


async def test_entries_of_lists_have_labels_too(drive):
    async with drive() as desk:
        await desk.press("semicolon")
        await desk.type(desk.reader.query_one("#quotes").labels[1])
        assert (desk.focus, desk.selected) == ("quotes", ("quote", "q2"))


async def test_in_a_list_its_own_entries_are_nearest(drive):
    async with drive() as desk:
        await desk.press("2", "semicolon")
        assert desk.reader.query_one("#actors").labels[0] == "a"
        assert "a" in desk.lines("#actors")[0][:2]


async def test_escape_or_a_letter_of_no_label_leaves_and_does_nothing(drive):
    async with drive() as desk:
        for key in ("escape", "1", "question_mark"):
            await desk.press("semicolon", key)
            assert not desk.reader.article.view.labels
            assert desk.app.screen is desk.reader
        assert desk.selected == (None, None)
        assert not desk.reader.trail


async def test_keys_are_letters_while_labels_wait(drive):
    async with drive() as desk:
        await desk.press("semicolon", "n", "q")
        assert desk.app.return_code is None
        assert desk.reader.is_current


async def test_while_words_are_selected_a_label_takes_them_in(drive):
    async with drive() as desk:
        await desk.press("v", "semicolon")
        await desk.type(label_of(desk, "Putin"))
        span = desk.reader.passages.selected
        assert desk.reader.document.text[span.start : span.end] == "Modi and Putin"
        assert desk.selected == (None, None)
