"""What the words around an expression have to say: refusals that patterns over kinds of words cannot express."""

from __future__ import annotations

from tui.reading.draft import Draft, Token
from tui.reading.lexicon import words
from tui.reading.times.grammar import Found
from tui.reading.times.vocabulary import CODES

_NOUNS = ("NN", "NNS", "CD")
_NOUNS_AND_NAMES = ("NN", "NNS", "NNP", "NNPS", "JJ", "VBG")
_LEADS_TO_SPAN = frozenset(
    ("for", "in", "within", "over", "after", "of", "around", "during", "follow", "take", "spend", "last")
)


def plausible_year(found: Found, draft: Draft) -> bool:
    """A bare number is a year of the last centuries; of older ones the words must say that they are years."""
    if len(found.words) > 1 or found.named("short_year"):
        return True
    before, after = _before(found, draft), _after(found, draft)
    word = before.lower if before else ""
    counted = after is not None and after.tag in ("NN", "NNS", "JJ", "CD")
    if after is not None and after.lower in _COUNTED:
        return False
    if "1700" <= found.value("year") <= "2060":
        return not (counted and word in _MEASURES)
    return not counted and word in _LEADS_TO_YEAR


def no_year(found: Found, _draft: Draft) -> bool:
    """Accept "five year plan", "the 1000-year flood", but not "World Cup 2018 day five"."""
    years = [word for word in found.named("n") if word.code == CODES["year_number"]]
    return not years or bool(found.named("joined"))


def one_weekday(found: Found, draft: Draft) -> bool:
    """Accept "on Monday", "a Monday meeting", but not "on a Monday", any of them.

    Nor "the Sunday Times", "Saturday Night Live", which are names.
    """
    before, after = _before(found, draft), _after(found, draft)
    named = after is not None and after.tag == "NNP" and found.words[0].code == _THE and len(found.words) == 2
    named = named or (after is not None and after.text in ("Night", "Morning", "Evening"))
    any_of_them = before is not None and before.lower == "a" and (after is None or after.tag not in _NOUNS_AND_NAMES)
    return not named and not any_of_them


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
        return no_name(found, draft) and (after is None or after.tag not in ("NNP", "VBD", "VBZ"))
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
    after = _after(found, draft)
    some_other = len(found.words) == 2 and after is not None and after.lower in _BEGIN_CLAUSE
    return common and no_title(found, draft) and not some_other


def no_title(found: Found, draft: Draft) -> bool:
    """Not "Man of the Year", "the Winter Carnival": a capital inside makes a name of it."""
    last = found.words[-1]
    return len(found.words) == 1 or not draft.text[last.start].isupper()


def no_quoted_title(found: Found, draft: Draft) -> bool:
    """Accept "Last Week" in a headline, but not "This Week" with a quotation mark before it: a programme's name."""
    return no_title(found, draft) or draft.text[max(found.start - 1, 0) : found.start] not in _QUOTES


def after_preposition(found: Found, draft: Draft) -> bool:
    """Accept "in the evening", "By the morning", but not "lights up the night", "took the afternoon off"."""
    before, after = _before(found, draft), _after(found, draft)
    if found.words[0].code != _THE:
        return True
    return (before is None or before.lower in _IN_THE_DAY) and (after is None or after.lower not in _BEGIN_CLAUSE)


def no_name(found: Found, draft: Draft) -> bool:
    """Not "USA Today", "the Daily News", "Saturday Night Live": capitals beside capitals make a name."""
    before, after = _before(found, draft), _after(found, draft)
    last = found.words[-1]
    if not draft.text[last.start].isupper() or opens_sentence(found, draft):
        return True
    if len(found.words) == 1 and before is not None and (before.tag == "NNP" or draft.text[last.start - 1] in _QUOTES):
        return after is not None and after.text == ","
    return after is None or after.tag not in ("NNP", "NNPS") or after.start != last.end + 1


def told_as_hour(found: Found, draft: Draft) -> bool:
    """Accept "at 11:30", "6 p.m.", but not "Ephesians 5:11", "won 2:1" or "the 15:20 mark"."""
    if len(found.words) > 1 or not found.value("clock"):
        return True
    before = _before(found, draft)
    return before is None or before.tag in ("IN", "TO", "CC", "RB", ":", ",", "-LRB-", "(")


def opens_sentence(found: Found, draft: Draft) -> bool:
    """Accept "Previously, they were free", but not "a previously announced plan"."""
    return bool(draft.sentences) and draft.sentence_at(found.start).start == found.start


def nowadays(found: Found, draft: Draft) -> bool:
    """Accept "Today, thousands live there": a plain present after it tells of our days and not of one day.

    Not with "I" or "we": they speak as of the day, "Today, we are proud".
    """
    if found.value("deictic_day") != "0" or not draft.sentences:
        return False
    sentence = draft.sentence_at(found.start)
    before = draft.tokens[sentence.first : draft.token_at(found.start)]
    if any(token.tag != "CC" for token in before):
        return False
    after = draft.tokens[draft.token_at(found.end) : sentence.last]
    verb = next((i for i, t in enumerate(after) if t.tag in ("VBZ", "VBP", "VBD", "MD")), None)
    if verb is None or after[verb].tag not in ("VBZ", "VBP") or {t.lower for t in after[:verb]} & {"i", "we"}:
        return False
    follows = next((t.tag for t in after[verb + 1 :] if t.tag != "RB"), "")
    return follows not in ("VBG", "VBN")


def some_day(found: Found, draft: Draft) -> bool:
    """Accept "will one day be", "hopes that he one day will": a day to come. Not "in one day", "one day later"."""
    before, after = _before(found, draft), _after(found, draft)
    one_day = (found.words[0].value, found.words[-1].value) == ("1", "day")
    return one_day and before is not None and before.tag in ("MD", "PRP") and after is not None and after.tag == "VB"


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


_COUNTED = frozenset(
    ("people", "persons", "men", "women", "children", "residents", "inhabitants", "refugees", "troops", "soldiers")
)
_COUNTED |= {"workers", "employees", "jobs", "students", "homes", "houses", "passengers", "deaths", "votes", "miles"}
_COUNTED |= {"kilometers", "kilometres", "meters", "metres", "feet", "acres", "hectares", "tons", "tonnes", "pounds"}
_LEADS_TO_YEAR = frozenset(("in", "since", "until", "by", "circa", "c.", "before", "after", "from"))
_MEASURES = frozenset(
    ("about", "over", "only", "least", "most", "than", "nearly", "almost", "roughly", "some", "under")
)
_RESULTS = frozenset(
    ("results", "profit", "profits", "earnings", "revenue", "revenues", "sales", "loss", "losses", "gdp")
)
_IN_THE_DAY = frozenset(
    (
        "in",
        "during",
        "by",
        "through",
        "throughout",
        "for",
        "until",
        "into",
        "of",
        "over",
        "on",
        "from",
        "before",
        "after",
    )
)
_BEGIN_CLAUSE = frozenset(("before", "after", "between", "that", "when", "leading"))
_QUOTES = ('"', "“", "'", "‘", "`")
_THE = CODES["the"]
_HAPPENINGS = words("times_happenings")
