"""Pieces of quotes: sources, cues and contents, by quotation marks, cue words and the frames they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.reading.clauses import Clause, Syntax, read_clauses
from tui.reading.draft import Draft, Sentence, Tagged
from tui.reading.lexicon import table, words
from tui.reading.tagging import quotes_sources as sources
from tui.reading.tagging.quotes_frames import Prose, complement, content_end, trimmed
from tui.reading.tagging.quotes_repair import repaired
from tui.reading.tagging.quotes_units import Quoted, Segment, Unit, units

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in tokens: half-open ranges, and the lexicon key it rests on (lemma and frame)."""

    cue: Range | None
    source: Range | None
    contents: tuple[Range, ...]
    lemma: str
    frame: str


def find(draft: Draft) -> tuple[Tagged, ...]:
    """Label sources, cues and contents, in text order; contents do not overlap."""
    draft = repaired(draft)
    tags: set[Tagged] = set()
    for unit in units(draft):
        taken: list[Range] = []
        for found in sorted((f for f in candidates(draft, unit) if reports(f)), key=_order):
            if found.cue and any(a < found.cue[1] and found.cue[0] < b for a, b in taken):
                continue
            fresh = [c for c in found.contents if not any(a < c[1] and c[0] < b for a, b in taken)]
            if found.contents and not fresh:
                continue
            taken += fresh
            tags |= set(_tags(draft, found, fresh))
        for quoted in unit.quoted:
            if _speaks(draft, unit, quoted) and not any(a < quoted.last and quoted.first < b for a, b in taken):
                taken.append((quoted.first, quoted.last))
                tags.add(_tag(draft, (quoted.first, quoted.last), "content"))
    return tuple(sorted(tags, key=lambda t: (t.start, -t.end, t.label)))


def _order(found: Found) -> tuple[bool, int]:
    return found.frame not in ("around", "accord", "transcript"), found.cue[0] if found.cue else 0


def reports(found: Found) -> bool:
    """Whether the lexicon has this lemma as a cue in this frame."""
    if found.frame in ("after", "accord", "transcript", "headline"):
        return True
    frames = table("quote_cues").get(found.lemma)
    if frames is None:
        return found.frame in ("quote",)
    return found.frame in frames


def _tags(draft: Draft, found: Found, contents: list[Range]) -> Iterator[Tagged]:
    """The pieces of an attribution."""
    if found.cue:
        yield _tag(draft, found.cue, "cue")
    if found.source:
        yield _tag(draft, found.source, "source")
    for content in contents:
        yield _tag(draft, content, "content")


def _tag(draft: Draft, span: Range, label: str) -> Tagged:
    return Tagged(draft.tokens[span[0]].start, draft.tokens[span[1] - 1].end, label)


def _speaks(draft: Draft, unit: Unit, quoted: Quoted) -> bool:
    """Whether a quotation without cue is speech and neither a title nor a scare quote."""
    if draft.document.blocks[unit.block].kind == "heading":
        return False
    if quoted.whole:
        return True
    texts = [draft.tokens[i].text for i in range(quoted.first, quoted.last)]
    inside = [t for t in texts if t[:1].isalnum()]
    titled = all(t[:1].isupper() or len(t) < 4 for t in inside)
    return len(inside) >= 3 and not titled


def candidates(draft: Draft, unit: Unit) -> Iterator[Found]:
    """Everything in a unit that has the shape of an attribution, whatever its words."""
    if labelled := _labelled(draft, unit):
        yield labelled
    for segment in unit.segments():
        last = segment.right.last if segment.right else segment.last
        inner = [q for q in unit.quoted if segment.first <= q.first < last]
        prose = Prose(draft, segment.first, last, [(q.first, q.last) for q in inner])
        syntax = read_clauses(draft.tokens, Sentence(0, 0, segment.first, segment.last, unit.block))
        yield from _according(prose, segment)
        said = _said(prose, segment, syntax) if segment.left else None
        if said:
            yield said
        for clause in syntax.clauses:
            if said and said.cue and clause.verb.first < said.cue[1]:
                continue
            if prose.fragment(clause.verb.head) is None:
                yield from _clause(prose, segment, clause, syntax)
        yield from _noun_lead(prose, segment)
        yield from _nouns(prose, segment)


def _labelled(draft: Draft, unit: Unit) -> Found | None:
    """A speaker's name and a colon at the beginning of a paragraph: a transcript ("ROE: No.") or a headline."""
    block = draft.document.blocks[unit.block]
    tokens = draft.tokens
    if tokens[unit.first].start != block.start:
        return None
    colon = next((i for i in range(unit.first, min(unit.first + 7, unit.last)) if tokens[i].text == ":"), None)
    if colon is None or colon == unit.first or colon + 1 >= unit.last:
        return None
    label = tokens[unit.first : colon]
    names = all(t.text[:1].isupper() or t.text in (".", "-") for t in label)
    capitals = all(t.text.isupper() for t in label if t.text[:1].isalpha())
    if not names or not (capitals or (unit.block == 0 and all(t.tag.startswith("NNP") for t in label))):
        return None
    end = draft.tokens_in(block.start, block.end).stop if capitals and unit.block else unit.last
    return Found((colon, colon + 1), (unit.first, colon), ((colon + 1, end),), ":", "transcript")


def _clause(prose: Prose, segment: Segment, clause: Clause, syntax: Syntax) -> Iterator[Found]:
    """What a verb reports: after it, before it or around it."""
    verb = clause.verb
    lemma = prose.tokens[verb.head].lemma + ("/by" if sources.passive(prose, clause) else "")
    governor = next((c for c in syntax.clauses if c.verb.head == clause.governor), None)
    source = sources.of(prose, clause, governor)
    begin = min(verb.first, source[0]) if source else verb.first
    cue = (_with_adverbs(prose, verb.first, source), verb.last)
    if source and prose.lower(source[0]) not in sources.RELATIVE and (around := _around(prose, segment, begin, max(verb.last, source[1]))):
        yield Found(cue, source, around, lemma, "around")
        return
    if (led := _as_lead(prose, begin, max(verb.last, source[1] if source else 0))) and source:
        yield Found((begin - 1, verb.last) if source[0] > begin else cue, source, (led,), lemma, "around")
        return
    if segment.right and verb.first == segment.first and lemma in words("quote_speech"):
        inverted = sources.following(prose, verb.last)
        if inverted and prose.lower(inverted[1]) in (":", ","):
            yield Found(cue, inverted, ((segment.right.first, segment.right.last),), lemma, "quote")
            return
    after = complement(prose, verb.head, max(verb.last, source[1]) if source and source[0] >= verb.last else verb.last)
    if after is None or after.first >= after.last:
        if segment.right and prose.lower(segment.last - 1) in (":", ",") and clause is syntax.clauses[-1]:
            end = segment.last if prose.lower(segment.last - 1) == ":" and verb.last == segment.last - 1 else verb.last
            yield Found((cue[0], end), source, ((segment.right.first, segment.right.last),), lemma, "before")
        return
    yield Found((cue[0], after.cue_end), source, ((after.first, after.last),), lemma, after.frame)


def _said(prose: Prose, segment: Segment, syntax: Syntax) -> Found | None:
    """The cue and source that follow a quotation: "said Roe", "Roe, a lawyer, said"."""
    assert segment.left is not None
    start = segment.first
    while prose.lower(start) in (",", "-", "--", "—", "–", "―"):
        start += 1
    content = ((segment.left.first, segment.left.last),)
    chosen: Clause | None = None
    for clause in syntax.clauses:
        verb = clause.verb
        first = _with_adverbs(prose, verb.first, None)
        lemma = prose.tokens[verb.head].lemma
        if first <= start:
            source = sources.following(prose, verb.last)
            return Found((start, verb.last), source, content, lemma, "after") if source or lemma in words("quote_speech") else None
        if not verb.finite or _in_relative(prose, start, first):
            continue
        if lemma in words("quote_speech"):
            chosen = clause
            break
        if chosen is None and verb.first - start <= 6 and prose.lower(start) not in ("and", "but", "is", "was"):
            chosen = clause
    if chosen is None and start > segment.first and prose.tokens[start - 1].text in ("—", "–", "--", "―"):
        source = sources.following(prose, start)
        return Found(None, source, content, "", "after") if source and source[1] >= segment.last - 1 else None
    if chosen is None or not prose.tag(start).startswith(("NN", "PRP", "DT", "JJ", "CD", "VBN", "WP", "VBG")):
        return None
    first = _with_adverbs(prose, chosen.verb.first, None)
    last = first
    while last > start + 1 and prose.lower(last - 1) in (",", "-", "--", "—", "–"):
        last -= 1
    return Found((first, chosen.verb.last), (start, last), content, prose.tokens[chosen.verb.head].lemma, "after")


def _in_relative(prose: Prose, start: int, verb: int) -> bool:
    """Whether a relative clause is open before the verb: a relative pronoun without a comma after its own verb."""
    relative = False
    for index in range(start, verb):
        if prose.lower(index) in ("who", "which", "whose", "that", "where") and prose.tag(index) != "DT":
            relative = True
        elif prose.lower(index) == ",":
            relative = False
    return relative


def _nouns(prose: Prose, segment: Segment) -> Iterator[Found]:
    """What nouns report: "Roe's claim that ...", "her opposition to ...", "a promise to ..."."""
    for at in range(segment.first, segment.last - 1):
        if prose.tag(at) not in ("NN", "NNS") or prose.fragment(at) or prose.tag(at + 1) not in ("IN", "TO"):
            continue
        after = complement(prose, at, at + 1)
        if after is None or after.first >= after.last or after.frame in ("np", "clause", "quote"):
            continue
        source = sources.possessor(prose, at)
        cue = (source[1] if source and source[1] <= at else at, after.cue_end)
        yield Found(cue, source, ((after.first, after.last),), "n:" + prose.tokens[at].lemma, after.frame)


def _noun_lead(prose: Prose, segment: Segment) -> Iterator[Found]:
    """A lead whose verb looks like a plural: "The Times reports: ..."."""
    at = segment.last - 2
    if not segment.right or prose.lower(segment.last - 1) != ":" or prose.tag(at) not in ("NNS", "NNPS", "NNP"):
        return
    lemma = prose.lower(at).removesuffix("s")
    source = sources.before(prose, at)
    if lemma in words("quote_speech") and source:
        yield Found((at, at + 2), source, ((segment.right.first, segment.right.last),), lemma, "quote")


def _with_adverbs(prose: Prose, first: int, source: Range | None) -> int:
    """Where a cue begins: with the adverbs before its verb."""
    stop = source[1] if source and source[1] <= first else first
    while first > stop and prose.tag(first - 1) == "RB":
        first -= 1
    return first


def _as_lead(prose: Prose, begin: int, end: int) -> Range | None:
    """The content after "As Roe put it, "."""
    if prose.lower(begin - 1) != "as" or begin - 1 > prose.first + 2:
        return None
    while prose.lower(end) in ("it", "this", "once", "earlier", "recently", "yesterday"):
        end += 1
    if prose.lower(end) != "," or end + 1 >= prose.last:
        return None
    return end + 1, content_end(prose, end + 1)


def _around(prose: Prose, segment: Segment, begin: int, end: int) -> tuple[Range, ...] | None:
    """The content around "..., he said, ...": the clause before the comma, and what follows up to the end."""
    if prose.lower(begin - 1) == "as":
        begin -= 1
    if prose.lower(end) == "it":
        end += 1
    if prose.lower(begin - 1) != "," or begin - 1 - segment.first < (2 if prose.lower(end) == "," else 3):
        return None
    tail = prose.lower(end)
    if tail not in (",", ".", "", ";") and prose.tag(end) not in ("IN", "NNP", "TO", "NN", "DT"):
        return None
    if tail not in (",", ".", "", ";"):
        comma = next((i for i in range(end, min(end + 9, segment.last)) if prose.lower(i) in (",", ".", "that")), segment.last)
        if prose.lower(comma) == "that" or any(prose.tag(i) in ("VBD", "VBZ", "VBP", "MD") for i in range(end, comma)):
            return None
        end = comma
    left = (segment.first, trimmed(prose, segment.first, begin))
    if prose.lower(end) == "," and end + 1 < segment.last and prose.tag(end + 1) not in ("WP", "WDT", "WP$"):
        return left, (end + 1, content_end(prose, end + 1))
    return (left,)


def _author(prose: Prose, first: int, last: int) -> Range:
    """The one who wrote it: "a post by Roe on X" has Roe as its source."""
    for at in range(first + 1, last - 1):
        if prose.lower(at) == "by" and prose.tag(at + 1) in ("NNP", "PRP") and prose.tokens[at - 1].lemma in words("quote_media"):
            found = sources.following(prose, at + 1)
            return found if found and found[1] <= last else (at + 1, last)
    return first, last


def _according(prose: Prose, segment: Segment) -> Iterator[Found]:
    """ "According to X, ..." and "..., according to X"."""
    for at in range(segment.first, segment.last - 2):
        if prose.lower(at) != "according" or prose.lower(at + 1) != "to" or prose.fragment(at):
            continue
        end = at + 2
        while end < segment.last and prose.lower(end) not in (",", ".", ";", ":"):
            end += 1
        if (named := sources.following(prose, at + 2)) and named[1] > end:
            end = named[1]
        source = _author(prose, at + 2, end)
        if source[0] >= source[1]:
            continue
        if at == segment.first:
            content = (end + 1, content_end(prose, end + 1))
        else:
            content = (segment.first, trimmed(prose, segment.first, at))
        if content[0] < content[1]:
            yield Found((at, at + 2), source, (content,), "accord", "accord")
        elif segment.left:
            yield Found((at, at + 2), source, ((segment.left.first, segment.left.last),), "accord", "accord")
