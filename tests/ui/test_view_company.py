"""Who with whom: the table, what it says of the two at the cursor, and the way into the article."""

from __future__ import annotations

import pytest
from test_views_open import drawn, frame, rows, view

from tui.model import Actor
from tui.ui.widgets.names import short_names


async def test_the_two_who_meet_most_are_at_the_cursor_and_told_of_in_words(drive):
    async with drive() as desk:
        await desk.press("5")
        one, other = rows(desk).pair
        detail = "\n".join(drawn(desk, "#view-detail"))
        assert f"{one.name} and {other.name}" in detail
        assert "together in" in detail


async def test_the_number_in_a_cell_is_that_of_the_sentences_of_both(drive):
    async with drive() as desk:
        await desk.press("5")
        row, column = rows(desk).cursor, rows(desk).column
        number = len(rows(desk).places("sentence", row, column))
        assert number
        assert f"together in {number} sentence" in "\n".join(drawn(desk, "#view-detail"))
        assert f" {number} " in drawn(desk)[row]


async def test_tab_counts_another_bond_and_shift_tab_the_one_before(drive):
    async with drive() as desk:
        await desk.press("5")
        seen = [rows(desk).bond]
        for _ in range(3):
            await desk.press("tab")
            seen.append(rows(desk).bond)
        assert seen == ["sentence", "paragraph", "speaks", "event"]
        await desk.press("shift+tab")
        assert "row speaks of column" in drawn(desk, "#view-head")[2]


async def test_h_and_l_move_across_and_the_columns_follow(drive):
    async with drive(size=(40, 16)) as desk:
        await desk.press("5", *("l",) * 12)
        last = len(rows(desk)) - 1
        assert rows(desk).column == min(last, rows(desk).column)
        _, other = rows(desk).pair
        assert short_names([other])[0][:3] in drawn(desk, "#view-head")[2]
        await desk.press(*("h",) * 20)
        assert rows(desk).column == 0


async def test_enter_marks_both_and_n_walks_where_they_meet(drive):
    async with drive() as desk:
        await desk.press("5")
        pair = {actor.id for actor in rows(desk).pair}
        await desk.press("enter")
        assert view(desk) is desk.reader
        assert desk.reader.marked == pair
        assert desk.focus == "article"
        stops = desk.reader.together.stops
        assert desk.reader.article.view.cursor == stops[0].start
        await desk.press("n")
        assert desk.reader.article.view.cursor == stops[1 % len(stops)].start


async def test_enter_on_the_same_actor_twice_selects_that_one(drive):
    async with drive() as desk:
        await desk.press("5", *("h",) * 20, "g")
        one, other = rows(desk).pair
        assert one is other
        assert "mention" in drawn(desk, "#view-detail")[0]
        await desk.press("enter")
        assert (desk.selected, desk.reader.marked) == (("actor", one.id), frozenset())


async def test_it_opens_at_the_selected_actor_and_at_two_that_are_marked(drive):
    async with drive() as desk:
        await desk.press("2", "j", "j", "j", "5")
        assert rows(desk).pair[0].id == "a3"
        await desk.press("escape")
        desk.reader.marked = frozenset({"a2", "a4"})
        await desk.settle()
        await desk.press("5")
        assert {actor.id for actor in rows(desk).pair} == {"a2", "a4"}


async def test_y_copies_the_two_and_how_they_are_tied(drive):
    async with drive() as desk:
        await desk.press("5", "y")
        one, other = rows(desk).pair
        assert desk.app.clipboard.startswith(f"{one.name} and {other.name}: together in")


@pytest.fixture
def _many(desk, monkeypatch):
    """Three hundred actors, all of them mentioned at the same words as the first."""
    read = desk.read

    def crowded(*asked):
        facts = read(*asked)
        first = facts.actors[0].mentions[:1]
        more = (Actor(id=f"b{n}", name=f"Person {n}", type="person", mentions=first) for n in range(300))
        return facts.with_(actors=(*facts.actors, *more))

    monkeypatch.setattr(desk, "read", crowded)


@pytest.mark.usefixtures("_many")
async def test_of_hundreds_the_main_ones_are_shown_and_all_at_a_key(drive):
    async with drive() as desk:
        await desk.press("5")
        everybody = len(desk.reader.reading.actors)
        assert f"24 of {everybody}" in frame(desk)
        await desk.press("e", "G", *("l",) * 30)
        assert len(rows(desk)) == everybody
        assert "Person 299" in drawn(desk)[-1]
        await desk.press("e")
        assert len(rows(desk)) == 24


def person(name, kind="person"):
    return Actor(id=name, name=name, type=kind, mentions=())


def test_heads_of_columns_are_last_names_and_initials_and_tell_two_apart():
    names = [
        person("Marcus Varga"),
        person("Ilona Varga"),
        person("Helen Abara"),
        person("National Weather Office", "organization"),
        person("the valley", "place"),
    ]
    assert short_names(names) == ["M.Varga", "I.Varga", "Abara", "NWO", "valley"]
