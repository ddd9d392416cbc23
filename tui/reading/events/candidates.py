"""A trigger in its surroundings: the clause and phrase it stands in, and by what word its happening is known again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter

from tui.reading.draft import Draft, Tagged
from tui.reading.lexicon import lines, table
from tui.reading.phrases import Clause, NounPhrase, Syntax, read_clauses

_MEANWHILE = frozenset({"during", "amid", "amidst", "at", "in"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger with its syntax.

    `index` is the trigger's token, `sentence` the index of its sentence, `clause` the clause it is the verb of, or for
    a noun (whose `phrase` is given) the clause it stands in. `told` is the clause whose tense is the happening's: a
    verb's own, or that of a verb which says no more than that its object took place ("held talks"). `kin` is one word
    for all words of the same happening.
    """

    tagged: Tagged
    index: int
    sentence: int
    syntax: Syntax
    clause: Clause | None
    phrase: NounPhrase | None
    told: Clause | None
    kin: str


def candidates(draft: Draft) -> Iterator[Candidate]:
    """The tagger's triggers with their surroundings, in text order."""
    starts = [sentence.start for sentence in draft.sentences]
    timed = {index for time in draft.times for index in draft.tokens_in(time.start, time.end)}  # "March" is no march
    told = (tagged for tagged in draft.tags.events if draft.token_at(tagged.start) not in timed)
    triggers = ((bisect_right(starts, tagged.start) - 1, tagged) for tagged in told)
    for place, row in groupby(triggers, key=itemgetter(0)):
        if place < 0:
            continue
        syntax = read_clauses(draft.tokens, draft.sentences[place])
        for _, tagged in row:
            index = draft.token_at(tagged.start)
            if index < draft.sentences[place].last:
                yield _candidate(draft, tagged, index, place, syntax)


def _candidate(draft: Draft, tagged: Tagged, index: int, place: int, syntax: Syntax) -> Candidate:
    """The candidate of one trigger."""
    before = clause_before(syntax, index)
    own = before if before is not None and index < before.verb.last else None
    phrase = None if own else phrase_at(syntax, index)
    token = draft.tokens[index]
    clause = own or clause_at(syntax, index)
    return Candidate(
        tagged=tagged,
        index=index,
        sentence=place,
        syntax=syntax,
        clause=clause,
        phrase=phrase or (None if own else NounPhrase(index, index + 1, index)),
        told=own or (clause if clause and phrase and _says_little(draft, clause, phrase) else None),
        kin=_idiom(draft, own) or _lent(draft, own) or kin(token.lemma or token.lower, noun=own is None),
    )


def _says_little(draft: Draft, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether a verb leaves it to its object ("held talks") or its subject ("talks began") to say what happened."""
    lemma = draft.tokens[clause.verb.head].lemma
    kinds = ("light", "aspect") if phrase in clause.objects else ("occur",) if phrase == clause.subject else ()
    return any(lemma in table("event_verbs")[kind] for kind in kinds)


def _lent(draft: Draft, clause: Clause | None) -> str | None:
    """The kin that a verb which only says that something took place has from its subject."""
    subject = clause.subject if clause else None
    if clause is None or subject is None or not _says_little(draft, clause, subject):
        return None
    lemma = draft.tokens[subject.head].lemma
    return kin(lemma, noun=True) if lemma in table("event_nouns") else None


def phrase_at(syntax: Syntax, index: int) -> NounPhrase | None:
    """The noun phrase that holds a token."""
    at = bisect_right(syntax.phrases, index, key=lambda phrase: phrase.first) - 1
    return syntax.phrases[at] if at >= 0 and index < syntax.phrases[at].last else None


def clause_at(syntax: Syntax, index: int) -> Clause | None:
    """The clause that a token outside every verb group stands in: that of its verb, else of the last verb before it.

    What stands before the first verb belongs to the first finite one, what stands after the subject of the next verb to
    that.
    """
    phrase = phrase_at(syntax, index)
    if phrase is not None and phrase.head in syntax.by_argument:
        return _main_verb(syntax, phrase, syntax.by_argument[phrase.head])
    at = bisect_right(syntax.clauses, index, key=lambda clause: clause.verb.first)
    later = syntax.clauses[at] if at < len(syntax.clauses) else None
    before = syntax.clauses[at - 1] if at else None
    begun = later.subject if later is not None else None
    if before is None or (begun is not None and before.verb.last <= begun.first <= index):
        return later if later is None or later.verb.finite else _first_finite(syntax) or later
    return before


def _main_verb(syntax: Syntax, phrase: NounPhrase, clause: Clause) -> Clause:
    """The finite clause that a phrase is subject of, rather than a participle on it: "talks held in Rome began"."""
    if clause.link != "participle" or clause.subject != phrase:
        return clause
    at = bisect_right(syntax.clauses, clause.verb.first, key=lambda each: each.verb.first)
    later = syntax.clauses[at : at + 3]
    return next((each for each in later if each.verb.finite and each.subject == phrase), clause)


def _first_finite(syntax: Syntax) -> Clause | None:
    """The first clause with a finite verb."""
    return next((clause for clause in syntax.clauses if clause.verb.finite), None)


def clause_before(syntax: Syntax, index: int) -> Clause | None:
    """The clause of the last verb group that begins at a token or before it."""
    at = bisect_right(syntax.clauses, index, key=lambda clause: clause.verb.first) - 1
    return syntax.clauses[at] if at >= 0 else None


def meanwhile(draft: Draft, candidate: Candidate) -> bool:
    """Whether a noun tells of what was going on when its verb happened: "during the talks", "in the crash"."""
    phrase = candidate.phrase
    return phrase is not None and phrase.first > 0 and draft.tokens[phrase.first - 1].lower in _MEANWHILE


def _idiom(draft: Draft, clause: Clause | None) -> str | None:
    """The kin of a verb with its object or the word after it: "gave way" is a collapse, "called for" no talk."""
    if clause is None:
        return None
    after = clause.verb.last if clause.verb.last < len(draft.tokens) else clause.verb.head
    words = [draft.tokens[index].lemma for index in (after, *(phrase.head for phrase in clause.objects[:1]))]
    pairs = (f"{draft.tokens[clause.verb.head].lemma} {word}" for word in words)
    return next((_families()[pair] for pair in pairs if pair in _families()), None)


def kin(lemma: str, *, noun: bool) -> str:
    """The word that stands for every word of the same happening: "talk" for "conversation" and "call"."""
    row = table("event_nouns").get(lemma) if noun else None
    base = row[0] if row else lemma
    families = _families()
    return families.get(lemma) or families.get(base, base)


@cache
def _families() -> dict[str, str]:
    """For each word of `lexicon/event_kin.txt` the first of its row."""
    rows = [row.split("\t") for row in lines("event_kin")]
    return {word: row[0] for row in rows for word in row}
