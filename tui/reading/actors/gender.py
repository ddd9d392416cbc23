"""Gender, as far as names, titles and nouns tell it: m, f, or n for unknown."""

from __future__ import annotations

from tui.reading.lexicon import table


def pronoun_gender(pronoun: str) -> str:
    """What a pronoun tells: "her" f, "they" n."""
    return table("pronouns").get(pronoun, ("", "", "n"))[2]


def noun_gender(noun: str) -> str:
    """What a role noun tells: "spokeswoman" f, "king" m, "minister" n."""
    return table("person_nouns").get(noun.lower(), ("n",))[0]


def honorific_gender(word: str) -> str:
    """What a title before a name tells: "Mrs." f, "Sheikh" m, "Dr" n."""
    return table("honorifics").get(word.rstrip("."), ("n",))[0]


def first_name_gender(name: str) -> str:
    """What a first name tells; hyphened ones by their first half."""
    known = table("first_names")
    return (known.get(name) or known.get(name.partition("-")[0]) or ("n",))[0]


def agree(one: str, other: str) -> bool:
    """Whether two genders can be one person's."""
    return "n" in (one, other) or one == other
