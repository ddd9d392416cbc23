"""What is said of a rule: sentences with slots, as the tables of this room hold them."""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """The sentence for one rule.

    Slots: `{this}` the fact's own words, `{name}` the actor, `{rest}` the words that the rule rests on, `{full}` the
    longer name that a shorter one stands for, `{published}` the publication date, `{other}` another event and `{side}`
    ("before" or "after") where this one stands to it. All but `{name}`, `{side}` and `{published}` come in quotation
    marks, those that stand elsewhere with their place. `alone` is said where there are no words to rest on; `step`
    names who found it where that is not the step that the table belongs to.
    """

    say: str
    alone: str = ""
    step: str = ""
