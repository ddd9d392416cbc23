"""What kind of thing a name names, from its words and from what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reading.draft import Draft, Token
from tui.reading.lexicon import table, words
from tui.reading.tagging.places import is_place
from tui.reading.tagging.shapes import PARTICLES

_PLACE_PREPOSITIONS = frozenset("in at from near to across around outside inside throughout toward towards".split())
_ACRONYM_LENGTH = 6
_SPOKEN = frozenset(
    "say tell add explain note claim argue insist admit reveal announce ask reply warn write state believe think recall"
    " comment suggest stress point describe accuse deny hope want know feel meet resign win die marry".split()
)


def listed_type(name: str) -> str | None:
    """The type of a name that a word list knows as a whole."""
    if name in words("organisations"):
        return "organization"
    return "place" if is_place(name) else None


def type_of(tokens: Sequence[Token]) -> tuple[str, float] | None:
    """The type that the words themselves tell, and how surely; None where they say nothing."""
    texts = [token.text for token in tokens]
    name = " ".join(texts)
    if known := listed_type(name):
        return known, 0.95
    if len(texts) > 1:
        return _from_words(texts)
    word = texts[0]
    if word.isupper() and 1 < len(word) <= _ACRONYM_LENGTH and word.isalpha():
        return "organization", 0.7
    if word in table("first_names"):
        return "person", 0.6
    if any(c.isupper() for c in word[1:]) and word.isalnum() and not word.startswith(("Mc", "Mac", "De", "Di", "La")):
        return "organization", 0.6
    return None


def _from_words(texts: Sequence[str]) -> tuple[str, float] | None:
    """The type that one of several words gives the whole name."""
    front = texts[: texts.index("of")] if "of" in texts else texts
    first, last = texts[0], front[-1]
    if last in words("event_words") or texts[-1] in words("event_words"):
        return "event", 0.8
    if last in words("organisation_suffixes") or last in words("organisation_words"):
        return "organization", 0.9
    if last in words("place_words") or first in (
        "Lake",
        "Mount",
        "Mt",
        "Mt.",
        "Cape",
        "Port",
        "Fort",
        "Saint",
        "St.",
        "San",
        "Santa",
        "New",
    ):
        return "place", 0.8
    if first in table("first_names") and "of" not in texts and len(texts) <= 5:
        return "person", 0.9
    if any(t in words("organisation_words") or t in ("&", "for") for t in texts):
        return "organization", 0.75
    if any(t in PARTICLES or (len(t) == 2 and t.endswith(".")) for t in texts[1:-1]) or last in (
        "Jr",
        "Jr.",
        "Sr.",
        "II",
        "III",
    ):
        return "person", 0.85
    if first in words("family_names_first"):
        return "person", 0.8
    return None


def guess(draft: Draft, first: int, last: int) -> tuple[str, float]:
    """The type by what stands around the name: token range, half open."""
    tokens = draft.tokens
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if after and (after.lemma in _SPOKEN or (after.text == "," and following and _age(following))):
        return "person", 0.8
    if after and after.text == "(" and following and _age(following):
        return "person", 0.7
    if before and before.lower in table("person_nouns"):
        return "person", 0.8
    if before and before.lower in _PLACE_PREPOSITIONS and last - first <= 2:
        return "place", 0.6
    if before and before.lower == "the":
        return "organization", 0.6
    if after and after.text in ("'s", "’s") and last - first == 1:
        return "person", 0.5
    return ("person", 0.6) if last - first in (2, 3) else ("person", 0.4)


def _age(token: Token) -> bool:
    """Whether the token can be somebody's age."""
    return token.text.isdigit() and len(token.text) == 2
