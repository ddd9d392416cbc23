"""Rules that give an event its day, its tense and its place on the time line."""

from __future__ import annotations

from tui.explain.rule import Rule

STEP = "the dating of events"
_TENSE = "the telling of past from future"
_ORDER = "the ordering of events"


def _signal(meaning: str) -> Rule:
    """The sentence for a word between two events."""
    return Rule(f"The word {{rest}} {meaning}: it puts it {{side}} {{other}}.", f"A word {meaning}.", _ORDER)


def _grammar(meaning: str) -> Rule:
    """The sentence for what the grammar of a sentence says of two events."""
    return Rule(f"{meaning}: that puts it {{side}} {{other}}.", f"{meaning}.", _ORDER)


def _tense(say: str, alone: str = "") -> Rule:
    return Rule(say, alone or say.replace("{rest}", "{this}"), _TENSE)


EVENTS: dict[str, Rule] = {
    # Its day.
    "time-of-noun": Rule("{rest} belongs to {this} itself and gives it its day."),
    "in-clause-time": Rule("{rest} stands in the clause that tells of it, and gives it its day."),
    "joined-clause-time": Rule(
        "Its clause tells of the same time as the one that it hangs on: {rest}.",
        "Its clause tells of the same time as the one that it hangs on.",
    ),
    "in-sentence-time": Rule("{rest} stands in its sentence, and no other event there has a better claim to it."),
    "reported-day": Rule(
        "It is told as the story's own news, and the story reports of {rest}.",
        "It is told as the story's own news, so it has the day of publication{published}.",
    ),
    "passage-day": Rule(
        "It has no day of its own; the paragraph last spoke of {rest}.",
        "It has no day of its own and takes that of the paragraph.",
    ),
    "story-day": Rule(
        "It has no day of its own; it is told beside the story's news, which is of {rest}.",
        "It has no day of its own; it is told beside the story's news, of the day of publication{published}.",
    ),
    "no-day": Rule("Nothing in the text gives it a day."),
    # Past, present or future.
    "day-after-publication": _tense("Its day is after that of publication{published}: it is still to come."),
    "day-before-publication": _tense("Its day is before that of publication{published}: it is past."),
    "told-of-today": _tense(
        "{this} is told as what has just happened: it belongs to the day of the report{published}."
    ),
    "time-past": _tense("{rest} points back: it is past."),
    "time-present": _tense("{rest} points to now."),
    "time-future": _tense("{rest} points ahead: it is still to come."),
    "adjective-past": _tense("The word {rest} says that it is past.", "A word beside {this} says that it is past."),
    "adjective-present": _tense("The word {rest} says that it goes on.", "A word beside {this} says that it goes on."),
    "adjective-future": _tense(
        "The word {rest} says that it is still to come.", "A word beside {this} says that it is still to come."
    ),
    "tense-past": _tense("{rest} is in the past tense: it is past."),
    "tense-present": _tense("{rest} is in the present tense: it goes on."),
    "tense-future": _tense("{rest} is in the future tense: it is still to come."),
    "present-perfect": _tense("{rest} is in the perfect: it has happened by now."),
    "perfect": _tense("{rest} is in the perfect: it is past."),
    "participle": _tense("{rest} is a participle, read as past."),
    "headline-present": _tense("Headlines tell what has happened in the present tense, as {rest} does."),
    "modal": _tense("{rest} tells of what may, should or would happen: it is still to come."),
    "intended": _tense("{rest} says what somebody means to do: it is still to come."),
    "noun-told": _tense("{this} is a noun without a word of when: what news speaks of so has mostly happened."),
    "no-verb": _tense("No verb tells of it: read as past."),
    # Its place among the others.
    "after-signal": _signal("tells which came first"),
    "before-signal": _signal("tells which came first"),
    "following-signal": _signal("tells which came first"),
    "follow-signal": _signal("tells which came first"),
    "since-signal": _signal("tells from when on"),
    "until-signal": _signal("tells till when"),
    "then-signal": _signal("tells what came next"),
    "when-signal": _signal("tells what was there already"),
    "once-signal": _signal("tells what had to come first"),
    "amid-signal": _signal("tells what was going on already"),
    "cause-signal": _signal("tells what led to what"),
    "past-perfect": _grammar("What had happened came before what happened"),
    "result-later": _grammar("What it led to came after it"),
    "purpose-later": _grammar("What somebody does to an end comes before that end"),
    "next-told": _grammar("Two verbs in a row tell things as they came"),
    "relative-earlier": _grammar("What somebody is known for came before what they do now"),
    "known-earlier": _grammar("What is spoken of as known came before what is new"),
    "said-afterwards": _grammar("What somebody speaks of came before their speaking"),
    "said-ahead": _grammar("What somebody says is to come comes after their speaking"),
}
