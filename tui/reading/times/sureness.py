"""How likely an expression's type and value are right: by its rule, and by what makes values of any rule doubtful.

The levels are shares counted on annotated news (TimeBank, AQUAINT, GUM); few, so that none rests on a handful of times.
"""

from __future__ import annotations

from collections.abc import Iterable

from tui.model import Because
from tui.reading.times.calendar import grain
from tui.reading.times.grammar import Rule

_BY_GRAIN = {"week": 0.5, "decade": 0.5, "century": 0.5}
"""Units that writers count loosely: "last week" may be the seven days that end today."""

_BY_REASON = {"points-ahead": 0.85, "from-time-mentioned": 0.6, "from-quarter-reported": 0.75}

_VAGUE = 0.6
"""An unknown number of units (`PXM`)."""

_TO_COME = 0.5
"""`FUTURE_REF`: what is only said to come is as often left without a date at all."""


def sureness(rule: Rule, value: str | None, because: Iterable[Because]) -> float | None:
    """The chance, 0 to 1, that type and value are right; None where there is no value."""
    if value is None:
        return None
    caps = [_BY_REASON.get(reason.rule, 1.0) for reason in because]
    caps.append(_BY_GRAIN.get(grain(value) or "", 1.0))
    if value.startswith(("PX", "PTX")):
        caps.append(_VAGUE)
    if value == "FUTURE_REF":
        caps.append(_TO_COME)
    return min(rule.sure, *caps)
