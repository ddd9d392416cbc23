"""Every rule that a step of the reader can name has its sentence; the page of rules is the tables' own."""

from __future__ import annotations

import ast
import re
from itertools import chain
from pathlib import Path

import pytest

from tui.explain.__main__ import page
from tui.explain.rules import RULES, TABLES

ROOT = Path(__file__).parents[2]
STEPS = sorted(
    path for room in ("actors", "quotes", "times", "events") for path in (ROOT / "tui/reading" / room).rglob("*.py")
)
# Calls that name a rule, with the place of the name among their arguments.
NAMING = {
    "Because": 0,
    "_because": 0,
    "Rule": 0,
    "_note": 0,
    "Match": 0,
    "Answer": 2,
    "add": 2,
    "_Told": 1,
    "dated": 2,
    "_like": 2,
    "Signal": 2,
}
HYPHENED = re.compile(r"[a-z]+(?:-[a-z]+)+")


def named(call):
    """What stands where a call names a rule."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    place = NAMING.get(name)
    yield from (keyword.value for keyword in call.keywords if keyword.arg == "rule")
    if place is not None and len(call.args) > place:
        yield call.args[place]


def constants(node):
    """The strings that an expression can be, those chosen by a condition among them."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from chain(constants(node.body), constants(node.orelse))


def rules_in(path):
    """The names of rules in a file: where one is named, and every string that is written as one."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            for argument in named(node):
                yield from constants(argument)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and HYPHENED.fullmatch(node.value):
            yield node.value


def built_in(path):
    """Names of rules that are built from parts, as patterns."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            parts = [re.escape(v.value) if isinstance(v, ast.Constant) else "[a-z]+" for v in node.values]
            if HYPHENED.fullmatch("".join(v.value if isinstance(v, ast.Constant) else "x" for v in node.values)):
                yield "".join(parts)


@pytest.mark.parametrize("path", STEPS, ids=lambda path: str(path.relative_to(ROOT / "tui/reading")))
def test_every_rule_of_a_step_has_its_sentence(path):
    pieces = {"source-is-"}  # the beginning of three, each of which is in the tables
    assert set(rules_in(path)) - pieces - RULES.keys() == set()
    for pattern in built_in(path):
        assert any(re.fullmatch(pattern, rule) for rule in RULES), pattern


def test_the_search_for_rules_finds_them():
    found = set(chain.from_iterable(map(rules_in, STEPS)))
    assert {"surname-of", "modal", "month", "alternates", "no-cue", "from-date-line", "first-mention"} <= found
    assert len(found) > 120


def test_rules_built_from_parts_are_all_there():
    places = ("subject", "object", "possessor", "oblique", "other", "reflexive", "ahead")
    built = [f"pronoun-{place}" for place in places]
    built += [f"source-is-{kind}" for kind in ("name", "nominal", "pronoun")]
    built += [f"{way}-{when}" for way in ("adjective", "time") for when in ("past", "present", "future")]
    words = "after following since when once before until then cause amid follow"
    built += [f"{word}-signal" for word in words.split()]
    assert set(built) <= RULES.keys()


def test_no_rule_stands_in_two_tables_and_every_sentence_ends():
    assert len(RULES) == sum(len(table) for _, _, table in TABLES)
    for rule in RULES.values():
        assert rule.say.endswith((".", "{published}."))
        assert not rule.alone or rule.alone.endswith(".")
        assert "{rest}" not in rule.alone
        assert rule.step


def test_the_page_of_rules_is_that_of_the_tables():
    assert (ROOT / "docs/rules.md").read_text(encoding="utf-8") == "\n".join(page()) + "\n", "python -m tui.explain"
