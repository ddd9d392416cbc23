"""Who speaks, as a span: the whole noun phrase around a head, with its title, prepositional phrases and apposition."""

from __future__ import annotations

from tui.reading.chunks import ADVERB, NounPhrase
from tui.reading.clauses import Clause
from tui.reading.lexicon import words
from tui.reading.tagging.quotes_frames import Prose

Range = tuple[int, int]

FINITE = ("VBD", "VBZ", "VBP", "MD")
_COMMAS = frozenset({",", "-", "--", "–", "—"})
RELATIVE = frozenset({"who", "which", "that"})
_AFTER_NAME = frozenset({"jr", "sr", "d", "r", "inc", "ltd", "co", "corp", "ii", "iii"})
_SUBORDINATORS = frozenset({"that", "because", "while", "if", "as", "whether", "since", "though", "although", "after", "before", "until", "when"})
_IN_PHRASE = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "DT", "PDT", "PRP$", "POS", "VBN", "VBG", "FW", "$", "SYM"}
)
_LINKS = frozenset({"of", "for", "at", "in", "from", "with", "on", "to", "and", "by", "near", "&"})
_LONGEST = 40  # tokens; a source with its apposition is hardly longer


def before(prose: Prose, verb: int) -> Range | None:
    """The token range of the phrase that stands right before a verb, apposition and relative clause included.

    None where a conjunction, a preposition or the beginning of the segment stands there: the subject is elsewhere.
    """
    end = verb
    while end > prose.first and prose.tag(end - 1) in ADVERB:
        end -= 1
    if prose.lower(end - 1) in RELATIVE and prose.tag(end - 1) != "DT":
        return end - 1, end
    if prose.lower(end - 1) in _COMMAS:
        head = _before_apposition(prose, end - 1)
        first = _phrase_back(prose, head) if head is not None else None
        return (first, end - 1) if first is not None else None
    first = _phrase_back(prose, end)
    return (first, end) if first is not None else None


def _before_apposition(prose: Prose, comma: int) -> int | None:
    """The end of the phrase whose apposition or relative clause is closed by this comma; None when it closes none.

    Goes back over stretches between commas as long as they can be no subject by themselves: "a lawyer in Ohio", "62", "who
    was there".
    """
    at, left = comma, None
    while comma - at <= _LONGEST:
        at -= 1
        if at < prose.first or prose.lower(at) in (";", ":") or prose.fragment(at):
            return left
        if prose.lower(at) in _COMMAS and at + 1 < comma:
            if not (_apposed(prose, at + 1) or (left is None and (_describes(prose, at) or _described(prose, at + 1, comma)))):
                return left
            left = at
            comma = at
            if not _apposed(prose, _chunk_start(prose, at)):
                return at
    return left


def _describes(prose: Prose, comma: int) -> bool:
    """Whether the phrase that ends at this comma is a description, which a name after it explains: "his lawyer, Jo Roe,"."""
    first = _phrase_back(prose, comma)
    opens = first is not None and first in (prose.first, _chunk_start(prose, comma), _chunk_start(prose, comma) + 1)
    return opens and first is not None and (prose.tag(first) in ("DT", "CD", "PRP$", "NN", "JJ") or prose.tag(comma - 1) == "NN")


def _described(prose: Prose, at: int, comma: int) -> bool:
    """Whether a description by a name explains the name before it: "Jo Roe, Ohio's attorney general,"."""
    tags = [prose.tag(i) for i in range(at, min(comma, at + 8))]
    nouns = next((i for i, tag in enumerate(tags) if tag in ("NN", "NNS")), None)
    return prose.tag(at - 2) in ("NNP", "NNPS") and nouns is not None and all(t in _IN_PHRASE for t in tags[:nouns])


def _chunk_start(prose: Prose, comma: int) -> int:
    """The first token of the stretch that ends at this comma."""
    at = comma
    while at > prose.first and prose.lower(at - 1) not in _COMMAS:
        at -= 1
    return at


def _apposed(prose: Prose, at: int) -> bool:
    """Whether a stretch that begins here describes the phrase before it: "a lawyer", "the mayor", "62", "who", "of Ohio"."""
    tag, word = prose.tag(at), prose.lower(at)
    if tag in ("NNP", "NNPS", "PRP", "CC", "RB"):
        return prose.tag(at) == "NNP" and prose.lower(at).rstrip(".") in _AFTER_NAME
    return word in RELATIVE or word in ("whose", "where", "of", "now", "then", "formerly") or tag in ("DT", "CD", "NN", "NNS", "JJ", "PRP$", "VBN", "VBG")


def _phrase_back(prose: Prose, end: int) -> int | None:
    """Where the noun phrase that ends before `end` begins, with the phrases it hangs on: "the head of the agency"."""
    first = _noun_back(prose, end)
    while first is not None and prose.lower(first - 1) in _LINKS:
        link = prose.lower(first - 1)
        further = _noun_back(prose, first - 1)
        if further is None or (link in ("in", "on", "by", "to", "at", "from") and prose.tag(further) == "PRP"):
            return None if link not in ("and", "&") else first
        first = further
    if first is not None and prose.tag(first - 1) in ("IN", "TO") and prose.lower(first - 1) not in _SUBORDINATORS:
        return None
    return first


def _noun_back(prose: Prose, end: int) -> int | None:
    """Where the base noun phrase that ends before `end` begins; None when no noun stands there."""
    at = end
    if prose.lower(at - 1) == ")":
        opening = next((i for i in range(at - 2, max(at - 9, prose.first - 1), -1) if prose.lower(i) == "("), None)
        at = opening if opening is not None else at
    if prose.tag(at - 1) in ("PRP", "EX") or (prose.tag(at - 1) == "DT" and prose.lower(at - 1) not in ("the", "a", "an")):
        return at - 1
    if _mistagged(prose, at - 1):
        at -= 1
    elif not prose.tag(at - 1).startswith(("NN", "CD", "JJ")):
        return None
    while at > prose.first and (prose.tag(at - 1) in _IN_PHRASE) and prose.fragment(at - 1) is None:
        at -= 1
        if prose.tag(at) in ("DT", "PRP$") and prose.tag(at - 1) not in ("PDT", "POS"):
            break
    return at


def following(prose: Prose, at: int) -> Range | None:
    """The token range of a source that begins at `at`, None when no noun phrase does."""
    if prose.tag(at) in ("PRP", "EX"):
        return at, at + 1
    end = _noun(prose, at)
    nouns = [i for i in range(at, end) if prose.tag(i).startswith(("NN", "PRP", "CD", "JJ", "DT"))]
    return after(prose, NounPhrase(at, end, nouns[-1])) if nouns else None


def possessor(prose: Prose, noun: int) -> Range | None:
    """Whose noun it is: "Roe's claim", "her long-standing opposition", "criticism by Roe"; None when nobody's."""
    at = noun
    while prose.tag(at - 1) in ("JJ", "NN", "VBN", "VBG", "JJR", "JJS", "NNP", "CD") and at > prose.first:
        at -= 1
    if prose.tag(at - 1) == "PRP$":
        return at - 1, at
    if prose.tag(at - 1) == "POS":
        first = _phrase_back(prose, at - 1)
        return (first, at) if first is not None else None
    return None


def _mistagged(prose: Prose, at: int) -> bool:
    """Whether a word tagged as a verb must be a noun, because a finite verb follows: "intelligence officials believe"."""
    return prose.tag(at) in ("VB", "VBZ", "VBP") and prose.tag(at + 1) in FINITE and prose.lower(at).endswith("s") and prose.lower(at) not in ("is", "has", "does", "says")


def after(prose: Prose, subject: NounPhrase) -> Range:
    """The token range of a source that follows its cue: the phrase, what hangs on it, and one apposition."""
    end = _tail(prose, subject.last)
    if prose.lower(end) == "(":
        close = next((i for i in range(end, min(end + 8, prose.last)) if prose.lower(i) == ")"), None)
        end = close + 1 if close else end
    if prose.lower(end) == "," and (apposed := _apposition(prose, end + 1)) is not None:
        end = apposed
    return subject.first, end


def _tail(prose: Prose, at: int) -> int:
    """Past the prepositional phrases and conjuncts that hang on a phrase ending before `at`."""
    while prose.lower(at) in _LINKS and at + 1 < prose.last:
        end = _noun(prose, at + 1)
        if end == at + 1 or prose.tokens[end - 1].lower in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"):
            return at
        if prose.lower(at) in ("in", "on", "to", "at") and not prose.tokens[at + 1].text[:1].isupper():
            return at
        if prose.lower(at) == "and" and prose.tag(end) in FINITE:
            return at
        at = end
    return at


def _noun(prose: Prose, at: int) -> int:
    """Past the base noun phrase at `at`."""
    first = at
    while (at > first and prose.tag(at + 1) == "NNP" and prose.tag(at).startswith("VB") and prose.tokens[at].text.islower()) or prose.tag(at) in ("DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "VBN", "FW", "PDT", "PRP") and prose.fragment(at) is None:
        at += 1
    return at


def _apposition(prose: Prose, at: int) -> int | None:
    """Past an apposition after a comma ("a lawyer in Ohio", "62", "the group's director"), None when none is there."""
    end = _noun(prose, at)
    if end == at or prose.tag(end) in FINITE or prose.tag(at) in ("PRP", "PRP$"):
        return None
    while True:
        further = _tail(prose, end)
        if further == end:
            break
        end = further
    if prose.lower(end) == "," and prose.tag(at) == "CD":
        return _apposition(prose, end + 1) or end
    closed = prose.lower(end) in (",", ".", "", ";") or end >= prose.last
    return end if closed and end - at <= _LONGEST else None


def of(prose: Prose, clause: Clause, governor: Clause | None) -> Range | None:
    """The source of a clause in tokens; None where it names none: a passive without agent, a verb joined to another.

    `governor` is the clause that a participle hangs on and borrows its subject from.
    """
    verb = clause.verb
    if passive(prose, clause):
        return after(prose, clause.agent) if clause.agent else None
    subject = clause.subject
    if _inverted(prose, clause):
        return following(prose, verb.last)
    parted = prose.lower(verb.first - 1) == ","
    if (verb.finite or not parted) and prose.lower(verb.first) != "to" and (found := before(prose, verb.first)):
        return found
    if not verb.finite and parted and governor is not None and governor.verb.finite:
        return before(prose, governor.verb.first)
    if subject is not None and subject.first >= verb.last:
        opens = verb.first == prose.first or prose.lower(verb.first - 1) in _COMMAS
        return after(prose, subject) if opens and prose.tag(subject.last) not in FINITE else None
    if subject is None or clause.link == "conjoined" or prose.lower(verb.first - 1) in ("and", "but", "or", ","):
        return None
    return subject.first, subject.last


def _inverted(prose: Prose, clause: Clause) -> bool:
    """Whether the verb stands before its subject: "..., said Governor Roe."."""
    verb = clause.verb
    if prose.lower(verb.first - 1) != "," or verb.last - verb.first > 1 or not verb.finite:
        return False
    if prose.tokens[verb.head].lemma not in words("quote_speech") or not prose.tag(verb.last).startswith(("NN", "DT", "PRP", "CD", "JJ")):
        return False
    found = following(prose, verb.last)
    return found is not None and prose.lower(found[1]) in (",", ".", "", ";") and prose.tag(found[1] + 1) not in FINITE


def passive(prose: Prose, clause: Clause) -> bool:
    """Whether the clause is a passive; a bare participle of speech with a subject before it is a past tense mistagged."""
    verb = clause.verb
    if not verb.passive:
        return False
    bare = verb.first == verb.head and prose.tokens[verb.head].lemma in words("quote_speech")
    return not (bare and prose.lower(verb.last) != "by" and before(prose, verb.first))
