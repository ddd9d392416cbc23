"""Rules that join a mention to an actor."""

from __future__ import annotations

from tui.explain.rule import Rule

STEP = "the joining of names and descriptions"
_GRAMMAR = "the resolving of pronouns"
_NETWORK = "the trained network"

MENTIONS: dict[str, Rule] = {
    # Names.
    "full-name": Rule("{this} is named here for the first time: no name before it is this one or a form of it."),
    "same-name": Rule(
        "By its name it is {name}, last named as {rest}.",
        "By its name it is {name}; no other name in the article fits it.",
    ),
    "surname-of": Rule("{this} is the surname of {full}."),
    "first-name-of": Rule("{this} is the first name of {full}."),
    "name-of": Rule("{this} is another form of the name {full}."),
    "initial-of": Rule("The surname is that of {full}, and the initial fits."),
    "nickname-of": Rule("{this} has a short form of the first name of {full}."),
    "part-of-name": Rule("{this} is one of the words of the name {full}."),
    "acronym-of": Rule("{this} is made of the first letters of {full}."),
    "head-of-name": Rule(
        "{this} with “the” before it takes up the name last used that has this noun: {rest}.",
        "{this} with “the” before it takes up the noun of the name {full}.",
    ),
    "short-name-of": Rule("{this} is a shorter form of the name {full}."),
    # Where somebody else has that name too; said by this room, no rule of a step.
    "shared-name": Rule("{rest} could be called so too."),
    # Descriptions.
    "first-mention": Rule("Nobody spoken of before it fits {this}: here {name} comes in."),
    "apposition": Rule("{this} stands beside the name {rest} and says who that is."),
    "predicate": Rule("{rest} is said to be {this}."),
    "title-of": Rule(
        "{name} has this role in the article; last spoken of as {rest}.", "{name} has this role in the article."
    ),
    "same-noun": Rule(
        "{this} has the noun of {rest}, and no word in it says that another is meant.",
        "{this} has a noun that {name} was called by before.",
    ),
    "same-description": Rule(
        "{this} describes several people in the very words of {rest}.", "{this} repeats a description used before."
    ),
    "general-noun": Rule(
        "{this} can be said of anybody; the person named last whom it fits is {rest}.",
        "{this} can be said of anybody; {name} is the person named last whom it fits.",
    ),
    "noun-of-name": Rule(
        "The noun of {this} is a word of the name {full}, last spoken of as {rest}.",
        "The noun of {this} is a word of the name {full}.",
    ),
    "name-and-noun": Rule(
        "The name right before the noun, {rest}, says which one is meant.",
        "The name right before the noun says which one is meant.",
    ),
    "nearest-of-kind": Rule(
        "Of the names nearby that {this} can mean, {rest} is the best known and the nearest.",
        "Of the names nearby that {this} can mean, {name} is the best known and the nearest.",
    ),
    "likely-antecedent": Rule(
        "No fixed rule decides; by the words around them, {this} goes back to {rest}.",
        "No fixed rule decides; by the words around it, {this} means {name}.",
        step=_NETWORK,
    ),
    # Pronouns.
    "pronoun-subject": Rule(
        "{this} goes back to {rest}: it fits in number and gender, and as a subject it is what the text is about.",
        step=_GRAMMAR,
    ),
    "pronoun-object": Rule(
        "{this} goes back to {rest}: it fits in number and gender, and was just acted upon.", step=_GRAMMAR
    ),
    "pronoun-possessor": Rule(
        "{this} goes back to {rest}: it fits in number and gender, and something of theirs was just spoken of.",
        step=_GRAMMAR,
    ),
    "pronoun-oblique": Rule(
        "{this} goes back to {rest}: it fits in number and gender, though it stands but after a preposition.",
        step=_GRAMMAR,
    ),
    "pronoun-other": Rule(
        "{this} goes back to {rest}: of all that fits in number and gender it stands out most.", step=_GRAMMAR
    ),
    "pronoun-reflexive": Rule("{this} goes back to the subject of its own verb, {rest}.", step=_GRAMMAR),
    "pronoun-ahead": Rule("{this} opens the sentence and points ahead to its subject, {rest}.", step=_GRAMMAR),
    # Inside quotations.
    "speaker-of-quote": Rule(
        "Inside a quotation {this} means whoever speaks: {rest}.",
        "Inside a quotation {this} means whoever speaks, and that is {name}.",
        step=_GRAMMAR,
    ),
    "hearer-of-quote": Rule(
        "Inside a quotation {this} means whoever is spoken to, and {rest} speaks to {name}.",
        "Inside a quotation {this} means whoever is spoken to: {name}.",
        step=_GRAMMAR,
    ),
    "speaks-for": Rule(
        "The speaker, {rest}, speaks for {name}: in the quotation {this} means that body.",
        "The speaker speaks for {name}: in the quotation {this} means that body.",
        step=_GRAMMAR,
    ),
}
