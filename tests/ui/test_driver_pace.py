"""How far the terminal may be behind, by what it answers."""

from __future__ import annotations

import pytest

from tui.ui.driver import pace
from tui.ui.driver.pace import PATIENCE, QUESTION, Pace

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
