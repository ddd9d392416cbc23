"""Days and TIMEX3 values as people write them."""

from __future__ import annotations

import pytest

from tui.explain.days import value


@pytest.mark.parametrize(
    ("timex", "words"),
    [
        ("2025-08-08", "8 August 2025"),
        ("2025-08-08T21:40", "8 August 2025, 21:40"),
        ("2025-08", "August 2025"),
        ("2025-Q3", "the third quarter of 2025"),
        ("2025-H1", "the first half of 2025"),
        ("2025-W32", "week 32 of 2025"),
        ("2025-SU", "summer 2025"),
        ("2025", "2025"),
        ("199", "the 1990s"),
        ("P3D", "3 days"),
        ("P1W", "1 week"),
        ("PT25M", "25 minutes"),
        ("PXM", "some months"),
        ("P2CE", "2 centuries"),
        ("PRESENT_REF", "now, without a date"),
        ("FUTURE_REF", "the time to come, without a date"),
        ("XXXX-WXX-5", "XXXX-WXX-5"),
        ("2025-13", "2025-13"),
        ("2025-00-01", "2025-00-01"),
    ],
)
def test_a_value_is_told_in_words_or_as_it_is(timex, words):
    assert value(timex) == words
