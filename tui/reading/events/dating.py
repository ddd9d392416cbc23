"""When a happening took place: which time expression is its own, and what day an undated one has."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date

from tui.model import Because, Precision, Relation, Span
from tui.reading.draft import Draft
from tui.reading.events.candidates import Candidate, clause_at, meanwhile, phrase_at
from tui.reading.lexicon import table
from tui.reading.phrases import Clause, NounPhrase
from tui.reading.tagging.events_verbs import governor_of, realised
from tui.reading.times.bounds import bounds

_AFTER = 10  # tokens after a verb in which a distance from another happening is looked for
_CLOCK = re.compile(r"(?:about |around |roughly )?\d{1,2}(?:[:.]\d\d)?(?!\d)", re.IGNORECASE)
_SIGHT = 60  # tokens around a trigger: what is farther off in an endless sentence is not its time
_LEADS_ON = ("next", "later this", "later today", "tomorrow", "coming", "the coming", "the next", "in the coming")
_LEADS_BACK = ("last", "yesterday", "earlier this", "the past", "the last", "the previous", "recent")
_LEADS_TO_TIME = frozenset({"on", "in", "of", "at", "from", "for", "'s", "’s"})


@dataclass(frozen=True, slots=True)
class When:
    """A happening's time: index into the draft's times, first and last day, how finely, and by what rules.

    `open`: the text may leave it to the passage to say on what day.
    """

    time: int | None = None
    begins: date | None = None
    ends: date | None = None
    precision: Precision = "unknown"
    because: tuple[Because, ...] = ()
    confidence: float = 0.62
    open: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """The time expressions of a draft by token, and its publication date."""

    tokens: tuple[tuple[int, int], ...]
    firsts: tuple[int, ...]

    def within(self, first: int, last: int) -> range:
        """Indices of the times that begin in a range of tokens."""
        return range(bisect_left(self.firsts, first), bisect_left(self.firsts, last))


def wind(draft: Draft) -> Clock:
    """The clock of a draft."""
    places = []
    for time in draft.times:
        first = draft.token_at(time.start)
        places.append((first, max(draft.tokens_in(time.start, time.end).stop, first + 1)))
    return Clock(tuple(places), tuple(first for first, _ in places))


def own_time(draft: Draft, clock: Clock, candidate: Candidate) -> When:
    """The time that the trigger's own sentence gives it; an empty When where there is none."""
    sentence = draft.sentences[candidate.sentence]
    best: tuple[float, bool, int] | None = None
    first, last = max(sentence.first, candidate.index - _SIGHT), min(sentence.last, candidate.index + _SIGHT)
    for index in clock.within(first, last):
        fit = _fit(draft, clock, candidate, index), draft.times[index].type == "DATE"
        if fit[0] > 0 and (best is None or fit > best[:2]):
            best = (*fit, index)
    if best is None:
        return When(open=not _counted(draft, clock, candidate))
    if _lasts_until(draft, clock, candidate, best[2]):
        return When(open=True)
    return _ranged(draft, clock, dated(draft, best[2], _RULE[round(best[0])], _SURE[round(best[0])]))


def _counted(draft: Draft, clock: Clock, candidate: Candidate) -> bool:
    """Whether a verb's day is counted from something else: "resigned three months after the vote", "two days later"."""
    if candidate.clause is None or candidate.phrase is not None:
        return False
    verb = candidate.clause.verb
    for index in clock.within(verb.last, verb.last + _AFTER):
        last = clock.tokens[index][1]
        after = draft.tokens[last].lower if last < len(draft.tokens) else ""
        length = draft.times[index].value or ""
        if length.startswith("P") and not length.startswith("PT") and after in ("after", "before", "later", "earlier"):
            return clause_at(candidate.syntax, clock.tokens[index][0]) == candidate.clause
    return False


def _lasts_until(draft: Draft, clock: Clock, candidate: Candidate, index: int) -> bool:
    """Whether the time is where the happening stops ("closed until Monday"); "not until Monday" is when it happens."""
    before = clock.tokens[index][0] - 1
    negated = candidate.clause is not None and candidate.clause.verb.negated
    return before >= 0 and draft.tokens[before].lower in ("until", "till") and not negated


def _ranged(draft: Draft, clock: Clock, when: When) -> When:
    """The time drawn out over "between 2016 and 2019", "from March to May"."""
    if when.time is None or when.begins is None or when.time + 1 >= len(clock.tokens):
        return when
    (first, last), (second, _) = clock.tokens[when.time : when.time + 2]
    opened = first > 0 and draft.tokens[first - 1].lower in ("between", "from")
    joined = second == last + 1 and draft.tokens[last].lower in ("and", "to", "until", "till", "through")
    end = bounds(draft.times[when.time + 1].value) if opened and joined else None
    return replace(when, ends=end[1]) if end is not None and end[1] >= when.begins else when


_RULE = {4: "time-of-noun", 3: "in-clause-time", 2: "joined-clause-time", 1: "in-sentence-time"}

# As often as these proved right on annotated time lines.
_SURE = {4: 0.78, 3: 0.88, 2: 0.82, 1: 0.7}


def dated(draft: Draft, index: int, rule: str, confidence: float) -> When:
    """The When of a time expression."""
    time = draft.times[index]
    span = Because(rule=rule, spans=(Span(start=time.start, end=time.end),))
    days = bounds(time.value) if time.type in ("DATE", "TIME") else None
    hour = time.type == "TIME" and _CLOCK.match(time.text) is not None  # on which day, the passage says
    if days is None or hour:
        return When(index, because=(span,), open=hour)
    return When(index, days[0], days[1], days[2], (span,), confidence if days[2] == "day" else max(confidence, 0.9))


def direction(draft: Draft, index: int) -> Relation | None:
    """Where a time expression points from the day of publication, None where it does not say."""
    time = draft.times[index]
    words, published = time.text.lower(), draft.document.published
    if time.value == "FUTURE_REF" or words.startswith(_LEADS_ON):
        return "future"
    if time.value == "PAST_REF" or words.endswith("ago") or words.startswith(_LEADS_BACK):
        return "past"
    days = bounds(time.value)
    if published is not None and days is not None:
        return "future" if days[0] > published else "past" if days[1] < published else None
    return None


def _fit(draft: Draft, clock: Clock, candidate: Candidate, index: int) -> float:
    """How closely a time of its sentence belongs to the trigger: 4 as its noun's own, 3 in its clause, 0 not at all."""
    first, last = clock.tokens[index]
    time, phrase = draft.times[index], candidate.phrase
    if time.type == "SET" or (time.type == "DURATION" and bounds(time.value) is None):
        return 0.0
    owner = _noun_owner(draft, candidate, first, index)
    if phrase is not None and (
        phrase.first <= first < phrase.last or owner == phrase.head or _described(candidate, phrase, first)
    ):
        return 4.0
    if owner is not None and phrase is None and _is_subject(candidate, owner):
        return 2.0
    if owner is not None or _against(draft, clause_at(candidate.syntax, first), index):
        return 0.0
    if _same(candidate, first, last):
        told = (
            phrase is None
            or phrase.head != candidate.index
            or candidate.told is not None
            or meanwhile(draft, candidate)
        )
        return 3.0 if told or _passes(draft, candidate) else 0.0
    return 2.0 if phrase is None and _joined(draft, candidate, first) else 0.0


def _against(draft: Draft, clause: Clause | None, index: int) -> bool:
    """Whether a time lies ahead and the verb looks back: "discussed a visit later this year"."""
    looks_back = clause is not None and clause.verb.tense == "past" and not clause.verb.modal
    return looks_back and direction(draft, index) == "future"


def _same(candidate: Candidate, first: int, last: int) -> bool:
    """Whether the time stands in the trigger's clause."""
    clause = clause_at(candidate.syntax, first)
    if clause is None or candidate.clause is None:
        return clause is candidate.clause and last > 0
    return clause.verb.head == candidate.clause.verb.head


def _described(candidate: Candidate, phrase: NounPhrase, first: int) -> bool:
    """Whether a time stands with a participle on the noun: "an agreement made yesterday"."""
    clause = clause_at(candidate.syntax, first)
    return clause is not None and clause.link == "participle" and clause.verb.passive and clause.subject == phrase


def _passes(draft: Draft, candidate: Candidate) -> bool:
    """Whether a verb hands its time to the happening that is its subject: "the talks began on Monday"."""
    clause = candidate.clause
    if clause is None or candidate.phrase != clause.subject:
        return False
    lemma = draft.tokens[clause.verb.head].lemma
    return any(lemma in table("event_verbs")[kind] for kind in ("light", "aspect", "state"))


def _joined(draft: Draft, candidate: Candidate, first: int) -> bool:
    """Whether the time stands in a clause that this one shares its stretch of time with: "fell ill when he flew"."""
    clause, other = candidate.clause, clause_at(candidate.syntax, first)
    for _ in range(3):
        if clause is None or other is None or not _simultaneous(draft, candidate, clause):
            return False
        clause = governor_of(candidate.syntax, clause)
        if clause is not None and clause.verb.head == other.verb.head:
            return True
    return False


def _simultaneous(draft: Draft, candidate: Candidate, clause: Clause) -> bool:
    """Whether a clause tells of the same time as the one that governs it."""
    if clause.link == "subordinate":
        return clause.opener is not None and draft.tokens[clause.opener].lower in ("when", "as", "while")
    if clause.link == "infinitive":
        return realised(draft, candidate.syntax, clause)
    return clause.link == "conjoined" or (clause.link == "participle" and not clause.verb.passive)


def _noun_owner(draft: Draft, candidate: Candidate, first: int, time: int) -> int | None:
    """The head of the happening's noun that a time belongs to.

    The noun has it inside its phrase ("Friday's talks"), right before it ("after the talks on Monday"), or over other
    phrases when the verb cannot have it ("discussed a visit to Rome later this year").
    """
    inside = phrase_at(candidate.syntax, first)
    # A month is no march.
    if inside and draft.tokens[inside.head].start >= draft.times[time].end and _names_event(draft, inside.head):
        return inside.head
    index = first - 1 - (1 if first and draft.tokens[first - 1].lower in _LEADS_TO_TIME else 0)
    against = _against(draft, clause_at(candidate.syntax, first), time)
    for step in range(4):
        before = phrase_at(candidate.syntax, index)
        if before is None or before.last - 1 != index:
            return None
        if _names_event(draft, before.head) and (
            against or (step == 0 and before.head not in candidate.syntax.by_object)
        ):
            return before.head
        index = before.first - 2
    return None


def _names_event(draft: Draft, index: int) -> bool:
    """Whether a noun names a happening."""
    return draft.tokens[index].lemma in table("event_nouns")


def _is_subject(candidate: Candidate, head: int) -> bool:
    """Whether a noun is the subject of the trigger's verb, and shares its time: "a fire on Thursday destroyed it"."""
    return (
        candidate.clause is not None and candidate.clause.subject is not None and candidate.clause.subject.head == head
    )
