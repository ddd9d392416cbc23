"""The very first start: three things to try, shown once, which take no keys and go when they were tried."""

from __future__ import annotations

import pytest
from desk_sample import PUBLISHED, Desk
from driven import Driven

from tui.desk import Desk as RealDesk
from tui.settings import Settings
from tui.ui.app import DatelineApp
from tui.ui.widgets.first_steps import FirstSteps

HINT = "first steps"
newcomer = pytest.mark.usefixtures("_newcomer")


@pytest.fixture
def _newcomer(desk):
    desk.news = {HINT}


def card(desk):
    found = desk.reader.query(FirstSteps)
    return str(found.first().content) if found else None


@newcomer
async def test_the_card_names_the_readers_own_keys_and_leaves_the_keys_to_the_article(drive):
    async with drive(keys={"search": "f3", "actors": "f2"}) as desk:
        assert [line.split()[:2] for line in card(desk).splitlines()] == [["f2", "j"], ["f3", "find"], ["?", "see"]]
        assert desk.focus == "article"


@newcomer
async def test_it_goes_when_all_three_were_tried(drive):
    async with drive() as desk:
        await desk.press("2", "j")
        assert card(desk).startswith("✓ 2 j")
        await desk.press("slash", "escape")
        assert card(desk).count("✓") == 2
        await desk.press("?", "escape")
        assert card(desk) is None


@newcomer
async def test_escape_puts_it_away_first_and_then_clears(drive):
    async with drive() as desk:
        await desk.press("2", "j", "escape")
        assert card(desk) is None
        assert desk.selected[0] == "actor"
        await desk.press("escape")
        assert desk.selected[0] is None


@pytest.mark.parametrize("size", [(120, 36), (60, 16)])
async def test_nothing_is_shown_who_has_seen_it_or_has_no_room(drive, desk, size):
    desk.news = {HINT} if size == (60, 16) else set()
    async with drive(size=size) as driven:
        assert card(driven) is None
        await driven.press("escape")
        assert "nothing is selected" in driven.keys


def test_once_shown_it_is_never_news_again(tmp_path):
    file = tmp_path / "library.sqlite"
    assert RealDesk(library=file).is_news(HINT)
    assert not RealDesk(library=file).is_news(HINT)


def test_where_nothing_can_be_kept_there_is_no_news(tmp_path):
    (tmp_path / "file").touch()
    assert not RealDesk(library=tmp_path / "file" / "library.sqlite").is_news(HINT)
    assert not RealDesk().is_news(HINT)


@pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["120x36", "80x24"])
def test_the_card_looks(snap_compare, size):
    desk = Desk()
    desk.news = {HINT}
    app = DatelineApp(desk, "seeds/modi-putin.md", PUBLISHED, Settings())

    async def drive(pilot):
        driven = Driven(app, pilot)
        await driven.settle()
        await driven.press("2", "j")

    assert snap_compare(app, terminal_size=size, run_before=drive)
