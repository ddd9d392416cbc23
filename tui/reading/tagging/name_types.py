"""What kind of thing a name names, from its words and from what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reading.draft import Draft, Token
from tui.reading.lexicon import table, words
from tui.reading.tagging.places import is_place

_PLACE_PREPOSITIONS = frozenset(
    ["in", "at", "from", "near", "to", "across", "around", "outside", "inside", "throughout", "toward", "towards"]
)
_PLACE_FIRST = frozenset({"Lake", "Mount", "Mt", "Mt.", "Cape", "Port", "Fort", "Saint", "St.", "San", "Santa", "New"})
_PERSON_LAST = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III"})
_SURNAME_PREFIXES = ("Mc", "Mac", "De", "Di", "La")
_ACRONYM_LENGTH = 6
_LONGEST_PERSON = 5
_LONGEST_GUESS = 3
_NOTHING = Token(0, 0, "")
_SPOKEN = frozenset(
    [
        "say",
        "tell",
        "add",
        "explain",
        "note",
        "claim",
        "argue",
        "insist",
        "admit",
        "reveal",
        "announce",
        "ask",
        "reply",
        "warn",
        "write",
        "state",
        "believe",
        "think",
        "recall",
        "comment",
        "suggest",
        "stress",
        "point",
        "describe",
        "accuse",
        "deny",
        "hope",
        "want",
        "know",
        "feel",
        "meet",
        "resign",
        "win",
        "die",
        "marry",
    ]
)


def listed_type(name: str) -> str | None:
    """The type of a name that a word list knows as a whole."""
    if name in words("organisations"):
        return "organization"
    return "place" if is_place(name) else None


def type_of(tokens: Sequence[Token]) -> tuple[str, float] | None:
    """The type that the words themselves tell, and how surely; None where they say nothing."""
    texts = [token.text for token in tokens]
    if known := listed_type(" ".join(texts)):
        return known, 0.95
    return _from_words(texts) if len(texts) > 1 else _from_word(texts[0])


def _from_word(word: str) -> tuple[str, float] | None:
    """The type that a single word tells by its look."""
    if word.isupper() and 1 < len(word) <= _ACRONYM_LENGTH and word.isalpha():
        return "organization", 0.7
    if word in words("event_words"):
        return "event", 0.6
    if word in words("organisation_words"):
        return "organization", 0.5
    if word in table("first_names"):
        return "person", 0.6
    inner_capital = any(c.isupper() for c in word[1:]) and word.isalnum() and not word.startswith(_SURNAME_PREFIXES)
    return ("organization", 0.6) if inner_capital else None


def _from_words(texts: Sequence[str]) -> tuple[str, float] | None:
    """The type that one of several words gives the whole name: the first rule that holds."""
    front = texts[: texts.index("of")] if "of" in texts[1:] else texts
    first, last = texts[0], front[-1]
    bodies, particles = words("organisation_words"), words("name_particles")
    initial = any(text in particles or (len(text) == 2 and text.endswith(".")) for text in texts[1:-1])
    rules = (
        (last in words("event_words") or texts[-1] in words("event_words"), ("event", 0.8)),
        (last in words("organisation_suffixes") or last in bodies, ("organization", 0.9)),
        (last in words("place_words") or first in _PLACE_FIRST, ("place", 0.8)),
        (first in table("first_names") and "of" not in texts and len(texts) <= _LONGEST_PERSON, ("person", 0.9)),
        (any(text in bodies or text in ("&", "for") for text in texts), ("organization", 0.75)),
        (initial or last in _PERSON_LAST, ("person", 0.85)),
        (first in words("family_names_first"), ("person", 0.8)),
    )
    return next((answer for holds, answer in rules if holds), None)


def guess(draft: Draft, first: int, last: int) -> tuple[str, float]:
    """The type by what stands around the name (token range, half open): the first rule that holds."""
    tokens = draft.tokens
    before = tokens[first - 1] if first else _NOTHING
    after = tokens[last] if last < len(tokens) else _NOTHING
    following = tokens[last + 1] if last + 1 < len(tokens) else _NOTHING
    apposed = _apposed(tokens, first)
    length = last - first
    # "the Acme group", "the Jujuy province": the noun after the name tells its kind.
    kind = table("body_nouns").get(after.lower, ("",))[0]
    # "a Boeing engineer", "new Kodak 5": what describes or is counted is mostly a thing.
    describing = length == 1 and (after.tag.startswith("NN") or before.tag in ("JJ", "CD", "NNP"))
    rules = (
        (after.lemma in _SPOKEN or (after.text in (",", "(") and _age(following)), ("person", 0.8)),
        (before.lower in table("person_nouns"), ("person", 0.8)),
        (apposed is not None, (apposed or "other", 0.8)),
        (kind == "place" and length <= 2, ("place", 0.75)),
        (kind == "organization" and length <= 2, ("organization", 0.7)),
        (after.text == "," and is_place(following.text) and length <= 2, ("place", 0.75)),
        (before.lower in _PLACE_PREPOSITIONS and length <= 2, ("place", 0.6)),
        (before.lower == "the" or describing or length > _LONGEST_GUESS, ("other", 0.3)),
        (after.tag.startswith(("VB", "MD")), ("person", 0.6)),
        (after.tag == "POS" and length == 1, ("person", 0.5)),
        (length > 1, ("person", 0.6)),
    )
    return next((answer for holds, answer in rules if holds), ("person", 0.4))


def _apposed(tokens: Sequence[Token], first: int) -> str | None:
    """The type that a definite phrase and a comma before the name tell: "the company, Acme"."""
    if first < 3 or tokens[first - 1].text != ",":
        return None
    opening = {token.lower for token in tokens[max(first - 5, 0) : first - 2]}
    if not opening & {"the", "its", "their", "his", "her", "'s", "’s"}:
        return None
    noun = tokens[first - 2].lower
    if noun in table("person_nouns"):
        return "person"
    kind = table("body_nouns").get(noun, ("",))[0]
    return kind if kind in ("organization", "place") else None


def _age(token: Token) -> bool:
    """Whether the token can be somebody's age."""
    return token.text.isdigit() and len(token.text) == 2
