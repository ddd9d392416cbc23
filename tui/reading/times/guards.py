"""What the words around an expression have to say: refusals that patterns over kinds of words cannot express."""

from __future__ import annotations

from tui.reading.draft import Draft, Token
from tui.reading.lexicon import words
from tui.reading.times.grammar import Found

_NOUNS = ("NN", "NNS", "CD")
_LEADS_TO_SPAN = frozenset(
    ("for", "in", "within", "over", "after", "of", "around", "during", "follow", "take", "spend", "last")
)


def plausible_year(found: Found, draft: Draft) -> bool:
    """A bare number is a year of the last centuries; of older ones the words must say that they are years."""
    if len(found.words) > 1 or found.named("short_year"):
        return True
    before, after = _before(found, draft), _after(found, draft)
    counts = before is not None and before.lower in _MEASURES and after is not None and after.tag == "NNS"
    return not counts and "1700" <= found.value("year") <= "2060"


def year_in_two_halves(found: Found, _draft: Draft) -> bool:
    """Accept "nineteen ninety-six" as a year, but not "twenty-six" or "eighteen thousand"."""
    first, *rest = (w.value for w in found.named("spoken_year") if w.value.isdigit())
    return first in ("15", "16", "17", "18", "19", "20") and bool(rest) and 10 <= int(rest[0]) < 100


def no_age(found: Found, draft: Draft) -> bool:
    """Accept "the 30s" and "'30s", but not "30s", which may be people's age."""
    return len(found.words) > 1 or len(draft.text[found.start : found.end].strip("s")) > 2


def is_century(found: Found, draft: Draft) -> bool:
    """Accept "the 20th century", but not "the second week" or a name that goes on after "Century"."""
    after = _after(found, draft)
    goes_on = draft.text[found.named("unit")[0].start].isupper() and after is not None and after.tag == "NNP"
    return found.value("unit") == "century" and not goes_on


def no_rate(found: Found, draft: Draft) -> bool:
    """Accept "for a week", but not "four flights a week", "once a year" or "$2 million a month"."""
    before = _before(found, draft)
    return before is None or (before.tag not in _NOUNS and before.lower not in ("once", "twice", "times", "%"))


def adverbial(found: Found, draft: Draft) -> bool:
    """Accept "meet quarterly", but not "quarterly profit", "rise 8% annually" or the newspaper that is "a daily"."""
    before, after = _before(found, draft), _after(found, draft)
    if found.words[0].value not in ("P1Q", "P1Y", "PT1H"):
        return after is None or after.tag not in ("NNP", "VBD", "VBZ")
    if after is not None and after.tag in ("NN", "NNS", "JJ"):
        return False
    return before is None or (before.tag not in _NOUNS and before.text != "%")


def recurring_event(found: Found, draft: Draft) -> bool:
    """An annual meeting happens every year; annual sales are an amount."""
    after = draft.tokens[draft.token_at(found.end) :][:3] if draft.tokens else ()
    return any(token.lower.removesuffix("s") in _HAPPENINGS for token in after)


def particular_period(found: Found, draft: Draft) -> bool:
    """Accept "the week" and "later in the day", not "the day", seldom one in particular, nor a title's "the Year"."""
    common = found.value("unit") in ("week", "weekend", "month", "quarter", "year") or len(found.words) > 2
    return common and no_title(found, draft)


def no_title(found: Found, draft: Draft) -> bool:
    """Not "Man of the Year", "the Winter Carnival": a capital inside makes a name of it."""
    last = found.words[-1]
    return len(found.words) == 1 or not draft.text[last.start].isupper()


def no_bare_code(found: Found, draft: Draft) -> bool:
    """Accept "Q3 profit", "Q3 2020", but not a bare "Q3", which can be anything."""
    if len(found.words) > 1 or not found.named("quarter_name"):
        return True
    after = _after(found, draft)
    return after is not None and after.lower in _RESULTS


def not_a_surname(found: Found, draft: Draft) -> bool:
    """Accept "At Easter", but not "Johnnie Easter"."""
    before = _before(found, draft)
    return before is None or before.tag != "NNP" or before.end + 1 != found.start


def stands_alone(found: Found, draft: Draft) -> bool:
    """Accept "In the past", but not "the past president"."""
    after = _after(found, draft)
    return after is None or after.tag not in ("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "VBG", "VBN")


def led_to(found: Found, draft: Draft) -> bool:
    """Accept "For weeks", "in years", "follows months of talks": a bare plural is a duration after such a word."""
    before = _before(found, draft)
    if before is None:
        return False
    return before.lower in _LEADS_TO_SPAN or before.lemma in _LEADS_TO_SPAN or before.lower == "the"


def _before(found: Found, draft: Draft) -> Token | None:
    index = draft.token_at(found.start) - 1
    return draft.tokens[index] if index >= 0 else None


def _after(found: Found, draft: Draft) -> Token | None:
    index = draft.token_at(found.end)
    return draft.tokens[index] if index < len(draft.tokens) else None


_MEASURES = frozenset(
    ("about", "over", "only", "least", "most", "than", "nearly", "almost", "roughly", "some", "under")
)
_RESULTS = frozenset(
    ("results", "profit", "profits", "earnings", "revenue", "revenues", "sales", "loss", "losses", "gdp")
)
_HAPPENINGS = words("times_happenings")
