"""Time expressions: found in the text, given TIMEX3 values, anchored to the day they are reckoned from."""

from tui.reading.times.bounds import bounds

__all__ = ["bounds"]
