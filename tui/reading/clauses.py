"""Who does what to whom: the clauses of a sentence, read from left to right over its chunks.

A stack of open clauses stands in for a parse tree. A relative pronoun or conjunction opens a clause, a comma or the
verb of the clause around it closes one; a finite verb takes the subject of the innermost clause that waits for a verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from tui.reading.chunks import noun_phrases, verb_groups
from tui.reading.draft import Sentence, Token
from tui.reading.lexicon import words
from tui.reading.open_clauses import OpenClause, Walk, Window
from tui.reading.syntax import (
    CONJUNCTION,
    Clause,
    Link,
    NounPhrase,
    Syntax,
    VerbGroup,
    preposition,
    time_phrase,
)

# Conjunctions that may be prepositions as well.
_EITHER = frozenset({"after", "before", "since", "until", "till", "as", "than"})
_BREAK = frozenset({",", ":", "-", "--", "–", "—", "(", ")"})
# Words that stand after a subject without being one: "both teams each won", "the fans themselves made".
_FLOATING = frozenset(
    {"all", "both", "each", "himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself"}
)
# How many open clauses are looked back over: no writer keeps more, and a sentence without end stays linear.
_DEEPEST = 32
_QUOTE = frozenset({'"', "”", "’", "''", "'"})


def read_clauses(tokens: Sequence[Token], sentence: Sentence) -> Syntax:
    """The syntax of a sentence, worked out once however many steps ask for it."""
    return _read(tuple(tokens[sentence.first : sentence.last]), sentence.first)


@lru_cache(maxsize=8192)  # the sentences of a book: several steps go over all of them in turn
def _read(tokens: tuple[Token, ...], offset: int) -> Syntax:
    """The syntax of a sentence whose first token has the index `offset`."""
    sentence = Sentence(0, 0, offset, offset + len(tokens), 0)
    window = Window(tokens, offset)
    phrases, groups = noun_phrases(window, sentence), verb_groups(window, sentence)
    starts: dict[int, NounPhrase | VerbGroup] = {p.first: p for p in phrases}
    starts |= {group.first: group for group in groups}
    walk = Walk(window, offset)
    index = sentence.first
    while index < sentence.last:
        chunk = starts.get(index)
        if isinstance(chunk, VerbGroup):
            _on_group(walk, chunk, starts)
        elif chunk is not None:
            _on_phrase(walk, chunk)
        else:
            _on_token(walk, index)
        index = chunk.last if chunk else index + 1
    _mend(walk)
    return Syntax(tuple(phrases), tuple(walk.clauses))


def _mend(walk: Walk) -> None:
    """A main clause left without a verb takes the first past participle: the tagger took a past tense for one."""
    if not walk.stack[0].waits:
        return
    for index, clause in enumerate(walk.clauses):
        if clause.link == "participle" and clause.verb.passive and clause.verb.first == clause.verb.head:
            verb = replace(clause.verb, tense="past", passive=False)
            walk.clauses[index] = replace(clause, verb=verb, link="main", subject=walk.stack[0].subject)
            return


def _on_token(walk: Walk, index: int) -> None:
    """A token outside every chunk: it may open or close a clause."""
    token, top = walk.tokens[index], walk.stack[-1]
    if token.tag in ("WDT", "WRB") or (token.lower == "that" and token.tag in ("IN", "DT")):
        _open_relative(walk, index)
    elif token.lower in CONJUNCTION and token.tag in ("IN", "RB"):
        walk.stack.append(OpenClause("subordinate", index))
    elif token.text == ";":
        walk.stack, walk.reach = [OpenClause("main")], False
    elif token.tag == "CC" or token.text in _BREAK:
        walk.reach = False
        if token.tag != "CC":
            top.fresh = None
            _close(walk)


def _open_relative(walk: Walk, index: int) -> None:
    """A relative clause when a phrase stands before its pronoun, else a subordinate one."""
    before = walk.before(index)
    attached = walk.last is not None and walk.last.last in (index, index - 1) and walk.tokens[index].tag != "WRB"
    if attached and before is not None and (before.text in (",", "(") or walk.touches(index)):
        walk.stack.append(OpenClause("relative", index, walk.last, lent=True))
    else:
        walk.stack.append(OpenClause("subordinate", index))


def _close(walk: Walk) -> None:
    """A comma ends "after the talks", and a clause that went before the main one."""
    while len(walk.stack) > 1:
        top, around = walk.stack[-1], walk.stack[-2]
        soft = top.verb is None and top.link == "subordinate" and top.subject is not None and top.opener is not None
        phrase_only = soft and walk.tokens[top.opener or 0].lower in _EITHER
        if not phrase_only and not (top.verb is not None and around.verb is None and around.subject is None):
            return
        walk.stack.pop()


def _on_phrase(walk: Walk, phrase: NounPhrase) -> None:
    """A noun phrase: a subject to be, an object, an agent or the complement of a preposition."""
    before, top = walk.before(phrase.first), walk.stack[-1]
    if walk.tokens[phrase.head].tag == "WP":
        governed = before is not None and preposition(before)
        walk.stack.append(
            OpenClause("relative", phrase.first, walk.last, lent=True)
            if walk.last and not governed and walk.tokens[phrase.head].lower.startswith("who")
            else OpenClause("subordinate", phrase.first, None if governed else phrase)
        )
        return
    if walk.tokens[phrase.first].tag == "WP$":
        walk.stack.append(OpenClause("relative", phrase.first, phrase))
    elif before is not None and preposition(before):
        _governed(walk, phrase, before)
    elif not time_phrase(walk.tokens, phrase):
        _free(walk, phrase, before, top)
    walk.free = before is None or not preposition(before)
    walk.last = phrase


def _governed(walk: Walk, phrase: NounPhrase, before: Token) -> None:
    """A phrase after a preposition: the agent of a passive, or the subject of what "after" may open."""
    if before.lower in _EITHER:
        walk.stack.append(OpenClause("subordinate", phrase.first - 1, phrase))
    elif before.lower == "by" and walk.clauses and not time_phrase(walk.tokens, phrase):
        last = walk.clauses[-1]
        if last.verb.passive and last.agent is None:
            walk.clauses[-1] = replace(last, agent=phrase)


def _free(walk: Walk, phrase: NounPhrase, before: Token | None, top: OpenClause) -> None:
    """A phrase that no preposition governs."""
    joined = before is not None and before.tag == "CC"
    adjacent = walk.last is not None and walk.last.last == phrase.first
    if walk.reach and walk.clauses:
        last = walk.clauses[-1]
        if last.subject and walk.tokens[last.subject.head].tag == "EX":
            walk.clauses[-1] = last = replace(last, subject=phrase)
        elif not last.objects or (adjacent and len(last.objects) == 1):
            walk.clauses[-1] = replace(last, objects=(*last.objects, phrase))
    if walk.tokens[phrase.head].lower in _FLOATING:
        return
    if top.verb is not None:
        anew = joined and not (walk.clauses and _takes_clause(walk, walk.clauses[-1].verb))
        top.fresh = phrase if top.fresh is None or adjacent or anew else top.fresh
    elif top.subject is None and not (joined and walk.last and not walk.free):
        apposed = before is not None and before.text == "," and walk.last is not None and not walk.free
        top.subject, top.lent = phrase, walk.reach or (apposed and not time_phrase(walk.tokens, walk.last or phrase))
    elif top.lent and not joined:
        top.subject, top.lent = phrase, False
    elif adjacent:
        walk.stack.append(OpenClause("relative", None, phrase))


def _on_group(walk: Walk, group: VerbGroup, starts: dict[int, NounPhrase | VerbGroup]) -> None:
    """A verb group: it takes its subject from the open clauses and becomes a clause."""
    clause = _finite(walk, group, starts) if group.finite else _bare(walk, group)
    walk.clauses.append(clause)
    walk.reach = True
    if clause.subject is None:
        walk.waiting.append(len(walk.clauses) - 1)
    elif group.finite:
        for index in walk.waiting:
            walk.clauses[index] = replace(walk.clauses[index], subject=clause.subject)
        walk.waiting = []


def _finite(walk: Walk, group: VerbGroup, starts: dict[int, NounPhrase | VerbGroup]) -> Clause:
    """The clause of a finite verb; the stack is left with that clause on top."""
    if (asked := _inverted(walk, group, starts)) is not None:
        return Clause(group, "main", asked)
    at = walk.left_of(group.first)
    joined = at >= walk.first and walk.tokens[at].tag == "CC"
    if joined:
        _unwind(walk, group)
    top = _owner(walk, group, joined=joined)
    governor = top.verb.head if top.verb else next((f.verb.head for f in reversed(walk.stack[:-1]) if f.verb), None)
    link: Link = "conjoined" if top.verb else top.link
    top.verb, top.fresh = group, None
    return Clause(group, link, top.subject, governor=governor, opener=None if link == "conjoined" else top.opener)


def _unwind(walk: Walk, group: VerbGroup) -> None:
    """Close clauses up to the one whose verb this one is joined to; a verb of saying is joined to its like."""
    says = words("clause_verbs")
    heads = [(i, frame.verb.head) for i, frame in enumerate(walk.stack) if frame.verb]
    if walk.tokens[group.head].lemma in says:
        heads = [(i, head) for i, head in heads if walk.tokens[head].lemma in says] or heads
    if heads:
        del walk.stack[heads[-1][0] + 1 :]


def _takes_clause(walk: Walk, verb: VerbGroup) -> bool:
    """Whether a clause may follow the verb without "that"."""
    return walk.tokens[verb.head].lemma in words("clause_verbs")


def _owner(walk: Walk, group: VerbGroup, *, joined: bool) -> OpenClause:
    """The open clause that this verb belongs to, opened here when a phrase turns out to be a subject of its own."""
    top = walk.stack[-1]
    if joined:
        return top
    depth = len(walk.stack)
    outer = next((i for i in range(depth - 2, max(depth - _DEEPEST, 0) - 1, -1) if walk.stack[i].waits), None)
    soft = top.verb is None and top.opener is not None and walk.tokens[top.opener].lower in _EITHER
    if top.verb is None and not (soft and outer is not None):
        return top
    complement = top.verb is not None and _takes_clause(walk, top.verb)
    if outer is not None and not (complement and top.fresh is not None and walk.touches(group.first)):
        del walk.stack[outer + 1 :]
        return walk.stack[-1]
    if top.fresh is None:
        return top
    walk.stack.append(OpenClause("subordinate", None, top.fresh))
    return walk.stack[-1]


def _inverted(walk: Walk, group: VerbGroup, starts: dict[int, NounPhrase | VerbGroup]) -> NounPhrase | None:
    """The subject that stands after its verb ("…," said Ann) or inside its group (did she say)."""
    for index in range(group.first, group.last):
        if isinstance(inner := starts.get(index), NounPhrase):
            return inner
    before, after = walk.before(group.first), starts.get(group.last)
    if not isinstance(after, NounPhrase) or walk.tokens[group.head].lemma not in words("clause_verbs"):
        return None
    parted = before is not None and (
        before.text in _QUOTE or (before.text == "," and not any(frame.waits for frame in walk.stack[-_DEEPEST:]))
    )
    return after if parted and not time_phrase(walk.tokens, after) else None


def _bare(walk: Walk, group: VerbGroup) -> Clause:
    """The clause of an infinitive or a participle."""
    last, top = (walk.clauses[-1] if walk.clauses else None), walk.stack[-1]
    governor = last.verb.head if last else None
    touched = walk.last if walk.touches(group.first) and not time_phrase(walk.tokens, walk.last or _NOBODY) else None
    if walk.tokens[group.head].tag in ("VB", "VBP"):
        given = last.subject if last else top.subject
        if touched and _does_it(walk, touched, last):
            given = touched
        return Clause(group, "infinitive", given, governor=governor)
    if touched:
        return Clause(group, "participle", touched, governor=governor)
    before = walk.before(group.first)
    if before and before.tag == "CC" and last and not last.verb.finite:
        return Clause(group, "conjoined", last.subject, governor=governor)
    around = next((frame for frame in reversed(walk.stack) if frame.subject), top)
    return Clause(group, "participle", around.subject, governor=around.verb.head if around.verb else None)


_NOBODY = NounPhrase(0, 0, 0)


def _does_it(walk: Walk, phrase: NounPhrase, last: Clause | None) -> bool:
    """Whether the phrase before an infinitive is its subject: "for Ann to leave", "urged Ann to leave"."""
    before = walk.before(phrase.first)
    if before is not None and before.lower == "for":
        return True
    return last is not None and phrase in last.objects and walk.tokens[last.verb.head].lemma in words("control_verbs")
