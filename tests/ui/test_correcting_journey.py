"""A reader corrects an article in every way, a newer reader reads it: each correction is in place, or told."""

from __future__ import annotations

import desk_sample
import pytest

from tui.model import Mention, Reading, Span

EVERY_WAY = (
    (*"2g", "j", "space", "j", "space", "m"),  # merge
    (*"2g", "j", "s", "down", "space", "enter", "ctrl+u", *"Zed", "enter"),  # split
    (*"2G", "r", "ctrl+u", *"Namely", "enter"),  # rename
    (*"2G", "k", "T", "x"),  # retype
    (*"2G", "k", "k", "x"),  # drop an actor
    (*"3g", "s", *"peskov", "enter"),  # speaker
    (*"3g", "j", "T", "m"),  # kind
    (*"3g", "j", "j", "L", "h", "enter"),  # limits
    (*"3G", "x"),  # drop a quote
    (*"4g", "d", "ctrl+u", *"2024", "enter"),  # day
    (*"4G", "less_than_sign"),  # order
    (*"4G", "k", "p", *"india", "tab", "enter"),  # people
    (*"4g", "j", "x"),  # drop an event
    ("M", "ctrl+u", *"Retitled", "tab", *"Ann", "tab", *"2025-08-08", "enter"),  # title, byline, date
)
SORTS = {
    "merge", "split", "rename", "retype", "drop-actors", "make-actor", "drop-mentions", "set-speaker", "set-quote-kind",
    "set-limits", "drop-quotes", "add-quote", "set-days", "set-order", "set-people", "drop-events", "add-event",
    "set-title", "set-byline", "set-published",
}  # fmt: skip


async def correct_in_every_way(desk):
    for keys in EVERY_WAY:
        await desk.press("1", *(key for key in keys))
    view, text = desk.reader.article.view, desk.reader.document.text
    await desk.press("1")
    for words, keys in (
        ("tariff on", ("escape", "escape", "a", "x")),
        ("geopolitical landscape", ("v", "l", "Q")),
        ("imposition", ("E",)),
    ):
        view.stand_at(Span(start=text.index(words), end=text.index(words)))
        await desk.press(*keys)
    mention = max(desk.reader.reading.actors, key=lambda actor: len(actor.mentions)).mentions[-1]
    view.stand_at(mention)
    await desk.press("enter", "x")


def newer(published):
    """What another reader finds: other ids and saliences, an actor and an event less, and one of each more."""
    old = desk_sample.reading(published)
    ids = {actor.id: f"a{99 - number}" for number, actor in enumerate(old.actors)}
    extra = old.article.text.index("geopolitical")
    piece = Mention(start=extra, end=extra + 12, text="geopolitical", kind="name")
    actors = [a.with_(id=ids[a.id], salience=0.5 - a.salience / 4) for a in old.actors]
    actors = [*actors[1:-4], actors[0], *actors[-3:], actors[0].with_(id="a1", mentions=(piece,))]
    kept = {actor.id for actor in actors}
    quotes = (q.with_(id=f"q{int(q.id[1:]) + 7}", speaker=ids.get(q.speaker)) for q in old.quotes)
    events = (
        e.with_(id=f"e{20 - n}", actors=tuple(ids[a] for a in e.actors if ids[a] in kept))
        for n, e in enumerate(old.events)
    )
    quotes = tuple(q if q.speaker in kept else q.with_(speaker=None) for q in quotes)
    return Reading(article=old.article, actors=tuple(actors), quotes=quotes, times=old.times, events=tuple(events))


def facts(reading):
    """What a reader sees of a reading, without ids."""
    names = {actor.id: actor.name for actor in reading.actors}
    return {
        "quotes": {(q.content, q.kind, names.get(q.speaker)) for q in reading.quotes},
        "days": {(e.trigger.start, e.begins, e.ends) for e in reading.events},
        "people": {(e.trigger.start, frozenset(names[a] for a in e.actors)) for e in reading.events},
        "masthead": (reading.article.title, reading.article.byline, reading.article.published),
    }


@pytest.fixture
def upgrade(desk, monkeypatch):
    """Put the newer reader in the place of the one that read."""

    def put():
        monkeypatch.setattr(desk, "read", lambda article, *_: newer(article.published))

    return put


async def test_all_corrections_outlast_another_reader_or_are_told(drive, upgrade):
    async with drive() as desk:
        await correct_in_every_way(desk)
        history, before = desk.reader.correcting.history, desk.reader.reading
        assert {done.do for done in history.done} >= SORTS
        assert not desk.reader.correcting.misfits
    upgrade()
    async with drive() as desk:
        assert desk.reader.correcting.history == history
        after = desk.reader.reading
        misfits = {misfit.number for misfit in desk.reader.correcting.misfits}
        assert 0 < len(misfits) < len(history.done) / 3
        assert f"{len(misfits)} misfit" in desk.title
        assert f"{len(misfits)} of your corrections no longer fit" in desk.keys
        assert facts(after)["masthead"] == facts(before)["masthead"]
        types = {actor.name: actor.type for actor in after.actors}
        assert types["X"] == types["tariff"] == "other"
        assert "Namely" in types
        assert not {"Quad", "Russia"} & set(types)
        lost = facts(before)["quotes"] - facts(after)["quotes"]
        assert {speaker for _, _, speaker in lost} == {"Dmitry Peskov"}  # whom the newer reader does not find
        assert facts(after)["days"] == facts(before)["days"]


async def test_misfits_stand_first_in_the_list_and_are_taken_back_there(drive, upgrade):
    async with drive() as desk:
        await correct_in_every_way(desk)
    upgrade()
    async with drive() as desk:
        misfits = len({misfit.number for misfit in desk.reader.correcting.misfits})
        done = len(desk.reader.correcting.history.done)
        await desk.press("C")
        lines = desk.app.screen.query_one("CorrectionLines")
        rows = [lines.render_line(y).text for y in range(lines.size.height)]
        assert rows[0].startswith("▸!")
        assert "nobody" in rows[1]
        await desk.press("x")
        assert len({misfit.number for misfit in desk.reader.correcting.misfits}) == misfits - 1
        assert len(desk.reader.correcting.history.done) == done - 1


async def test_undoing_all_gives_back_what_was_read(drive):
    async with drive() as desk:
        first, document = desk.reader.reading, desk.reader.document
        await correct_in_every_way(desk)
        await desk.press(*["u"] * len(desk.reader.correcting.history.done))
        assert (desk.reader.reading, desk.reader.document) == (first, document)
        assert desk.reader.corrections == (0, 0)


async def test_corrections_are_written_to_a_file_that_says_of_which_article(drive, tmp_path):
    async with drive() as desk:
        await desk.press("2", "j", "x", "C", "w", "ctrl+u")
        await desk.type(str(tmp_path / "log.jsonl"))
        await desk.press("enter")
        await desk.app.workers.wait_for_complete([w for w in desk.app.workers if w.group == "ask"])
        await desk.settle()
        lines = (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()
        assert desk.reader.document.id in lines[0]
        assert '"do": "drop-actors"' in lines[1]
