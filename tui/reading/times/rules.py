"""Every way of saying a time that the reading knows, as data: name, type, pattern, reckoning, how often right.

Of the rules that match at a word the longest match wins, of equal ones the first. Patterns are explained in `grammar`.
"""

from __future__ import annotations

from tui.reading.times.grammar import Rule
from tui.reading.times.rules_of_dates import DATES
from tui.reading.times.rules_of_spans import SPANS

RULES: tuple[Rule, ...] = (*DATES, *SPANS)
"""All rules, the preferred first."""
