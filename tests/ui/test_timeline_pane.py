"""The time line lists the main events, all of them at a key, and always the one that is selected."""

from __future__ import annotations

import pytest

from tui.ui.commands import TIMELINE_COMMANDS


@pytest.fixture
def _main_events(desk, monkeypatch):
    """The sample's second and fourth event stand out; the others are told in passing."""
    read = desk.read

    def with_salience(*asked):
        facts = read(*asked)
        shares = (0.3, 0.9, 0.1, 0.6, 0.4, 0.49)
        events = (e.with_(salience=share) for e, share in zip(facts.events, shares, strict=True))
        return facts.with_(events=tuple(events))

    monkeypatch.setattr(desk, "read", with_salience)


def pane(desk):
    return desk.reader.query_one("#timeline")


def listed(desk):
    return [event.id for event in pane(desk)._facts]


def frame(desk):
    return f"{pane(desk)._border_title} / {pane(desk)._border_subtitle}"


@pytest.mark.usefixtures("_main_events")
async def test_the_main_events_are_listed_and_all_at_a_key(drive):
    async with drive() as desk:
        assert listed(desk) == ["e2", "e4"]
        assert "4 Time line · 2 of 6 / main events" in frame(desk)
        await desk.press("4")
        assert "e all events" in desk.keys
        await desk.press("e")
        assert listed(desk) == ["e1", "e2", "e3", "e4", "e5", "e6"]
        assert "4 Time line · 6 /" in frame(desk)
        await desk.press("e")
        assert listed(desk) == ["e2", "e4"]


@pytest.mark.usefixtures("_main_events")
async def test_an_event_selected_elsewhere_is_listed_too(drive):
    async with drive() as desk:
        await desk.press("slash")
        await desk.type("solidarity")
        await desk.press("enter")
        assert desk.selected == ("event", "e5")
        assert listed(desk) == ["e2", "e4", "e5"]
        await desk.press("escape")
        assert listed(desk) == ["e2", "e4"]


@pytest.mark.usefixtures("_main_events")
async def test_the_selection_is_kept_when_more_is_listed(drive):
    async with drive() as desk:
        await desk.press("4", "j", "j", "e")
        assert desk.selected == ("event", "e4")
        assert pane(desk).cursor == 3


async def test_where_nothing_stands_out_all_are_listed_and_the_key_is_not_offered(drive):
    async with drive() as desk:
        await desk.press("4")
        assert len(listed(desk)) == 6
        assert "all events" not in desk.keys


def test_the_commands_of_the_time_line_say_what_they_do():
    assert all(command.tooltip and command.keys and command.id for command in TIMELINE_COMMANDS)
