"""Rules that find a quote and its speaker."""

from __future__ import annotations

from tui.explain.rule import Rule

STEP = "the putting together of quotes"
_SPEAKER = "the search for the speaker"

QUOTES: dict[str, Rule] = {
    # That it is a quote, and what names its source.
    "cue-before": Rule("{rest}, before it, says that somebody's words follow."),
    "cue-inside": Rule("{rest}, in the midst of it, says that somebody is quoted."),
    "cue-after": Rule("{rest}, after it, says that somebody has spoken."),
    "according-to": Rule("{rest} says whose account this is."),
    "no-cue": Rule("No word of saying stands with it: it is read as a quote by its quotation marks or what is around."),
    "subject-of-cue": Rule("{rest} is the subject of that verb, and so the source."),
    "shared-source": Rule("It shares its source, {rest}, with the quote beside it."),
    "runs-on": Rule("The same speech goes on in {rest}."),
    # Who speaks.
    "source-is-name": Rule("The source is named: {rest}.", step=_SPEAKER),
    "source-is-nominal": Rule("The source is described as {rest}, and that means {name}.", step=_SPEAKER),
    "source-is-pronoun": Rule("The source is {rest}, and that means {name}.", step=_SPEAKER),
    "quoted-elsewhere": Rule(
        "Of the several who are said to speak, {rest}, only {name} is quoted elsewhere in the article.", step=_SPEAKER
    ),
    "same-paragraph": Rule(
        "It names no speaker; everything else said in its paragraph is said by {name}: {rest}.",
        "It names no speaker; everything else said in its paragraph is said by {name}.",
        step=_SPEAKER,
    ),
    "alternates": Rule(
        "It names no speaker; two people take turns here, and {name} spoke the time before last: {rest}.", step=_SPEAKER
    ),
    "speaker-goes-on": Rule("It names no speaker; {name} spoke just before, and may go on: {rest}.", step=_SPEAKER),
    "nearest-subject": Rule("It names no speaker; {rest} is the only person that its sentence names.", step=_SPEAKER),
    # Where the reader found nobody; said by this room, no rule of a step.
    "unnamed-source": Rule(
        "The source, {rest}, is not one of the actors: several of them together, or nobody known by name or role.",
        step=_SPEAKER,
    ),
    "hardly-said": Rule(
        "Who is named is clear; whether {rest} tells of what they said is not.",
        "Who is named is clear; whether these are words of theirs is not.",
        step="the trained network",
    ),
    "no-source": Rule("Nothing near these words says who speaks.", step=_SPEAKER),
}
