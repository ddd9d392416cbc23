"""Every rule by which a step of the reader or the reader of the article put a fact there, with its sentence."""

from __future__ import annotations

from tui.explain.rule import Rule
from tui.explain.rules_of_events import EVENTS
from tui.explain.rules_of_events import STEP as OF_EVENTS
from tui.explain.rules_of_mentions import MENTIONS
from tui.explain.rules_of_mentions import STEP as OF_MENTIONS
from tui.explain.rules_of_quotes import QUOTES
from tui.explain.rules_of_quotes import STEP as OF_QUOTES
from tui.explain.rules_of_times import STEP as OF_TIMES
from tui.explain.rules_of_times import TIMES
from tui.model import ACCEPTED, CORRECTED

YOURS: dict[str, Rule] = {
    CORRECTED: Rule("You said so."),
    ACCEPTED: Rule("You looked at it and found it right."),
}

TABLES: tuple[tuple[str, str, dict[str, Rule]], ...] = (
    ("mentions", OF_MENTIONS, MENTIONS),
    ("quotes", OF_QUOTES, QUOTES),
    ("times", OF_TIMES, TIMES),
    ("events", OF_EVENTS, EVENTS),
    ("corrections", "you", YOURS),
)
"""The tables in order: what they are about, the step that most of their rules belong to, the rules."""

RULES: dict[str, Rule] = {
    name: rule._replace(step=rule.step or step) for _, step, table in TABLES for name, rule in table.items()
}
"""All of them by name, each with its step."""

UNKNOWN = Rule("It is there by the rule “{rule}”.", step="the reader")
"""For the rule of another version of the reader."""
