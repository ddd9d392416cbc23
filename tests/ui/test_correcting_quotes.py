"""Quotes put right by keys: speaker, kind, limits, dropped."""

from __future__ import annotations


def speaker(desk, ref):
    reading = desk.reader.reading
    found = reading.quote_by_id[ref].speaker
    return reading.actor_by_id[found].name if found else None


async def test_a_quote_gets_the_speaker_whose_name_is_begun(drive):
    async with drive() as desk:
        await desk.press("3", "j", "s")
        await desk.type("peskov")
        await desk.press("enter")
        assert speaker(desk, "q1") == "Dmitry Peskov"
        assert any("Dmitry Peskov ✎" in line for line in desk.lines("#quotes"))
        assert "u undoes" in desk.keys


async def test_marked_quotes_get_one_speaker_in_one_step_or_none(drive):
    async with drive() as desk:
        before = [quote.speaker for quote in desk.reader.reading.quotes]
        await desk.press("3", "space", "space", "s")
        await desk.type("nobody")
        await desk.press("enter")
        assert [speaker(desk, "q1"), speaker(desk, "q2")] == [None, None]
        await desk.press("u")
        assert [quote.speaker for quote in desk.reader.reading.quotes] == before


async def test_those_mentioned_near_the_quote_are_offered_first(drive):
    async with drive() as desk:
        await desk.press("3", "G", "s")
        rows = [desk.app.screen.query_one("OptionLines").render_line(y).text for y in range(3)]
        quote = desk.reader.reading.quote_by_id["q5"]
        near = [a.name for a in desk.reader.reading.actors if any(abs(m.start - quote.start) < 300 for m in a.mentions)]
        assert any(name in rows[0] for name in near)


async def test_a_name_that_is_typed_makes_a_speaker_of_the_words_that_stand_for_one(drive):
    async with drive() as desk:
        quote = next(q for q in desk.reader.reading.quotes if q.source)
        index = sorted(desk.reader.reading.quotes, key=lambda q: q.start).index(quote)
        await desk.press("3", "g", *(["j"] * index), "s")
        await desk.type("Zz Top")
        await desk.press("enter")
        assert speaker(desk, quote.id) == "Zz Top"
        new = next(a for a in desk.reader.reading.actors if a.name == "Zz Top")
        assert (new.mentions[0].start, new.mentions[0].end) == (quote.source.start, quote.source.end)


async def test_a_quote_is_of_another_kind_by_one_letter(drive):
    async with drive() as desk:
        old = desk.reader.reading.quote_by_id["q1"].kind
        new = "mixed" if old != "mixed" else "direct"
        await desk.press("3", "j", "T", new[0])
        assert desk.reader.reading.quote_by_id["q1"].kind == new
        assert desk.selected == ("quote", "q1")


async def test_the_ends_of_a_quote_are_moved_by_words(drive):
    async with drive() as desk:
        before = desk.reader.reading.quote_by_id["q1"].content[0]
        await desk.press("3", "j", "L", "h", "h", "tab", "l", "enter")
        after = desk.reader.reading.quote_by_id["q1"].content[0]
        assert before.start < after.start < after.end < before.end
        assert before.text.endswith(after.text) is False
        assert after.text in before.text
        await desk.press("u")
        assert desk.reader.reading.quote_by_id["q1"].content[0] == before


async def test_the_ends_stay_where_they_are_when_the_reader_leaves(drive):
    async with drive() as desk:
        before = desk.reader.reading
        await desk.press("3", "j", "L", "h", "escape")
        assert desk.reader.reading is before


async def test_quotes_are_dropped(drive):
    async with drive() as desk:
        await desk.press("3", "j", "x", "x")
        assert {"q1", "q2"}.isdisjoint(desk.reader.reading.quote_by_id)
        assert desk.selected == ("quote", "q3")
