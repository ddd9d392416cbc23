"""How far the terminal may be behind, by what it answers; and that nothing is written for which it is not there."""

from __future__ import annotations

import pytest

from tui.ui.driver import pace
from tui.ui.driver.pace import PATIENCE, QUESTION, Pace
from tui.ui.driver.wire import WireDriver

PAGE = "x" * 4000


@pytest.fixture
def clock(monkeypatch):
    """Seconds that pass when the test says so."""
    now = [0.0]
    monkeypatch.setattr(pace, "monotonic", lambda: now[0])
    return now


def test_small_frames_are_asked_after_now_and_then():
    held = Pace()
    asked = [held.with_question("x" * 250).endswith(QUESTION) for _ in range(12)]
    assert asked.count(True) == 2
    assert asked.index(True) == 4


def test_a_terminal_that_answers_gets_no_more_than_a_page_ahead():
    held = Pace()
    held.with_question(PAGE)
    held.answered()
    held.with_question(PAGE)
    assert not held.is_full
    held.with_question(PAGE)
    assert held.is_full
    held.answered()
    assert not held.is_full


def test_a_terminal_that_never_answers_is_never_waited_for_and_soon_asked_no_more():
    held = Pace()
    asked = [held.with_question(PAGE) for _ in range(20)]
    assert not held.is_full
    assert asked[0] != PAGE
    assert asked[-1] == PAGE


def test_a_terminal_that_answers_no_more_is_given_up_and_found_again(clock):
    held = Pace()
    held.with_question(PAGE)
    held.answered()
    held.with_question(PAGE)
    held.with_question(PAGE)
    assert held.is_full
    clock[0] = PATIENCE + 0.1
    assert not held.is_full
    assert held.with_question(PAGE) == PAGE + QUESTION
    held.answered()
    held.with_question(PAGE * 2)
    assert held.is_full


def test_answers_to_nothing_change_nothing():
    held = Pace()
    held.answered()
    held.with_question(PAGE)
    assert not held.is_full


class Waits:
    """Stands for what answers are waited for by; knows how long that was, each time."""

    def __init__(self):
        self.seconds = []

    def wait(self, seconds):
        self.seconds.append(seconds)

    def clear(self):
        pass


@pytest.mark.parametrize(("passed", "waited"), [(0.1, [0.5]), (0.6, [])])
def test_a_terminal_that_never_answered_is_waited_for_at_the_end_if_it_was_asked_just_now(clock, passed, waited):
    held = Pace()
    held._settled = Waits()
    held.with_question(PAGE)
    clock[0] = passed
    held.settle(0.5)
    assert held._settled.seconds == waited


@pytest.mark.parametrize("given_back", [True, False])
def test_no_frame_is_written_on_a_terminal_that_was_given_back(given_back):
    driver, written = WireDriver.__new__(WireDriver), []
    driver._pace, driver._has_terminal, driver.write = Pace(), not given_back, written.append
    driver.write_frame("frame")
    assert written == ([] if given_back else ["frame"])


def test_after_a_sleep_no_answer_is_waited_for_any_more(clock):
    held = Pace()
    held.with_question(PAGE)
    held.answered()
    held.with_question(PAGE)
    held.with_question(PAGE)
    held.begin_anew()
    assert not held.is_full
    assert held._settled.is_set()
    held.with_question(PAGE)
    held.answered()  # which is of this one
    assert held._settled.is_set()
    assert clock == [0.0]
