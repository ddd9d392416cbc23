"""Prints docs/rules.md: every rule by name, with what is said of it.

usage: python -m tui.explain > docs/rules.md
"""

from __future__ import annotations

from collections.abc import Iterator

from tui.explain.rules import TABLES

_TITLES = {
    "mentions": "Why a mention belongs to an actor",
    "quotes": "Why words are a quote, and who says them",
    "times": "Why a time expression has its value",
    "events": "Why an event stands where it stands",
    "corrections": "What the reader of the article decided",
}
_OPENING = """\
# The rules behind `because`

Every fact of a reading says by which rules it is there, under `because`: their stable names, and the words that each
rests on. The desk turns them into these sentences when it is asked why (`w`); `python -m tui.explain` prints this page.

In the sentences `{this}` stands for the fact's own words, `{rest}` for the words that the rule rests on, `{name}` for
the actor, `{full}` for the longer name that a shorter one stands for, `{other}` for another event, `{side}` for
"before" or "after", `{published}` for the day of publication."""


def page() -> Iterator[str]:
    """The page, line by line."""
    yield _OPENING
    for about, step, table in TABLES:
        yield f"\n## {_TITLES[about]}\n"
        yield f"Found by {step}, unless another step is named.\n"
        yield "| rule | what is said |"
        yield "|---|---|"
        for name, rule in table.items():
            yield f"| `{name}` | {rule.say}{f' (by {rule.step})' if rule.step else ''} |"


if __name__ == "__main__":
    print("\n".join(page()))  # noqa: T201 - printing is what it is for
