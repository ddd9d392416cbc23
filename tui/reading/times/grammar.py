"""How rules are written: patterns over kinds of words, compiled to regular expressions over codes.

In a pattern, `{weekday}` is a word of that kind or a macro below, `<weekday>` the same and kept under its name, and
`<n:number>` kept under another name (a name may occur more than once); `( | )`, `?`, `(?= )` and the like are those of
regular expressions, and spaces mean nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from tui.model import TimeType
from tui.reading.draft import Draft
from tui.reading.times.anchor import Anchor
from tui.reading.times.vocabulary import CODES, MARK
from tui.reading.times.words import Word

_MACROS: dict[str, str] = {
    "digits": "({day_number} | {integer} | {year_number})",
    "count_words": "{count} ({hyphen}? {count})?",
    "number": """({digits} | {count_words}) {scale}? ({and} {count_words})?
                 (({and} {a}? | {hyphen})? ({fraction} | {half}))?
                 | {a} {scale} ({and} {count_words})? | {fraction} | {scale}""",
    "a_unit": "({any_unit} | {any_units})",
    "month_day": "<month:any_month> <day:day_of_month> ({comma}? {a_year})?",
    "long_unit": "({unit} | {quarter} | {year})",
    "some_unit": "({unit} | {clock_unit} | {year})",
    "amount": "(<n:number> | <vague> | <vague:some>)",
    "rank": "({ordinal} | {numeric_ordinal} | {second})",
    "day_of_month": "({day_number} | {rank})",
    "any_month": "({month} | {month_short})",
    "any_weekday": "({weekday} | {weekday_short})",
    "any_unit": "({unit} | {clock_unit} | {second} | {quarter} | {year})",
    "any_units": "({units} | {clock_units})",
    "calendar_unit": "({unit} | {units} | {quarter} | {year})",
    "edges": "({edge} {hyphen}? | {earlier} | {later} | {edge_of} | {the} {edge} {hyphen}?) ({in} | {of})? ",
    "which": """<last> | <past> | <previous> | <latest> | <next> | <coming> | <following> | <this> | <current>
                | <that>""",
    "a_year": "(<year:year_number> | <short_year>)",
    "that_day": "({which}? <weekday> ({comma}? {month_day})? | <deictic_day> | {month_day})",
    "this_year": "<of_shift:year_shift> <of_unit:year>",
    "year_shift": "({last} | {this} | {next} | {current} | {previous})",
    "in_year": "(({comma} | {of} | {in})? {the}? {fiscal}? {a_year} | ({of} | {in})? {this_year})",
    "spoken_year": "({count} {hyphen}? {count} ({hyphen}? {count})? | {count} {scale} ({and}? {count_words})?)",
    # "Following" with nothing before it is the preposition: "following two weeks of talks".
    "span_head": """(({the} | {possessive}) {following} | ({the} | {this} | {that} | {possessive} | {a})?
                    ({rank} | {last} | {past} | {previous} | {next} | {coming} | {latest} | {full} | {recent} | {future}
                    | {edge})?)""",
}


_CODES = {**CODES, "mark": MARK}
_NAMED = re.compile(r"<(?:(\w+):)?(\w+)>")


def compile_pattern(template: str) -> re.Pattern[str]:
    """The regular expression over codes that a pattern stands for.

    Raises:
        KeyError: when it names a kind or macro that does not exist.
    """
    while "{" in template or _NAMED.search(template):
        template = _NAMED.sub(lambda m: f"(?P[{m[1] or m[2]}]{{{m[2]}}})", template)
        template = re.sub(r"\{([a-z_]+)\}", lambda m: _CODES.get(m[1]) or f"({_MACROS[m[1]]})", template)
    template = re.sub(r"\((?!\?)", "(?:", re.sub(r"\s+", "", template))
    times = Counter[str]()

    def numbered(match: re.Match[str]) -> str:
        """The group under a name of its own: a pattern may keep the same name twice, re may not."""
        times[match[1]] += 1
        return f"?P<{match[1]}_{times[match[1]]}>"

    return re.compile(re.sub(r"\?P\[(\w+)\]", numbered, template))


class Found:
    """What a rule found: its words, and those the pattern kept under a name."""

    __slots__ = ("_all", "_match", "rule", "words")

    def __init__(self, rule: Rule, match: re.Match[str], words: Sequence[Word]) -> None:
        self.rule = rule
        self.words = words[match.start() : match.end()]
        self._match = match
        self._all = words

    @property
    def start(self) -> int:
        """Offset of its first character in the text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Offset past its last character."""
        return self.words[-1].end

    def named(self, name: str) -> Sequence[Word]:
        """The words kept under a name; none when that part of the pattern was not there."""
        for group in self.rule.groups.get(name, ()):
            start, end = self._match.span(group)
            if start >= 0:
                return self._all[start:end]
        return ()

    def value(self, name: str) -> str:
        """The value of the first word kept under a name; empty when there is none."""
        words = self.named(name)
        return words[0].value if words else ""


Guard = Callable[[Found, Draft], bool]
Reckoning = Callable[[Found, Anchor], str | None]


@dataclass(frozen=True)
class Rule:
    """One way of saying a time: its stable name, what it looks like, what it means.

    `type` None says that these words are no time after all (an age, a rate). `value` reckons the TIMEX3 value, None
    where nothing can be said. `sure` is about the share of its expressions whose type and value are right in annotated
    news. `guard` refuses what the pattern alone lets through.
    """

    name: str
    type: TimeType | None
    template: str
    value: Reckoning
    sure: float = 0.8
    guard: Guard | None = None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression over codes that the template stands for."""
        return compile_pattern(self.template)

    @cached_property
    def groups(self) -> dict[str, list[int]]:
        """The groups of the pattern that keep words under each name."""
        found: dict[str, list[int]] = {}
        for group, index in self.pattern.groupindex.items():
            found.setdefault(group.rpartition("_")[0], []).append(index)
        return found
