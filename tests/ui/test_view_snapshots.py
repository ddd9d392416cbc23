"""Pictures of the views of a whole article and of several actors together. `make snapshots` takes what is shown now."""

from __future__ import annotations

import pytest
from test_snapshots import BOTH, NARROW, looks

__all__ = ["looks"]

EACH = pytest.mark.parametrize("key", ["5", "6", "7"], ids=["company", "speakers", "chart"])


@EACH
class TestViews:
    """Who with whom, the speakers, the chart of time."""

    @BOTH
    def test_wide_and_narrow(self, looks, key, size):
        assert looks(key, size=size)

    def test_sixteen_colours(self, looks, key):
        assert looks(key, "j", theme="dateline-ansi")

    def test_no_unicode(self, looks, key):
        assert looks(key, "j", size=NARROW, ascii=True)


class TestInside:
    """What a key in a view changes."""

    def test_who_speaks_of_whom(self, looks):
        assert looks("5", "tab", "tab")

    def test_by_quotes(self, looks):
        assert looks("6", "s", "j")

    def test_hours_of_a_day(self, looks):
        assert looks("7", "g", "j", "j", "j", *("plus",) * 10)


class TestTogether:
    """Two actors at once, as enter in who with whom leaves them."""

    @BOTH
    def test_two_actors(self, looks, size):
        assert looks("5", "enter", size=size)

    def test_sixteen_colours(self, looks):
        assert looks("5", "enter", theme="dateline-ansi")
