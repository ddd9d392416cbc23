"""One walk through the article that joins nominals and pronouns to whom they mean, and brings in who has no name."""

from __future__ import annotations

from bisect import bisect_right

from tui.reading.actors import nominals, pronouns
from tui.reading.actors.entity import Entity, Found
from tui.reading.actors.memory import Memory
from tui.reading.draft import Draft

_AHEAD = 6


class Quoted:
    """Which words are quoted directly, and who is said to be their source."""

    def __init__(self, draft: Draft, owners: dict[Found, Entity]) -> None:
        pieces = [
            (p.start, p.end, quote.source) for quote in draft.quotes if quote.kind == "direct" for p in quote.content
        ]
        self._pieces = sorted(pieces, key=lambda piece: piece[:2])
        self._starts = [piece[0] for piece in self._pieces]
        self._names = sorted((m.start, m.end, id(e)) for m, e in owners.items())
        self._name_starts = [name[0] for name in self._names]

    def speaker(self, offset: int) -> frozenset[int]:
        """The id of the entity that is named as the source of the direct quote round this offset."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._pieces[index][1]:
            return frozenset()
        source = self._pieces[index][2]
        if source is None:
            return frozenset()
        first = bisect_right(self._name_starts, source.start - 1)
        last = bisect_right(self._name_starts, source.end - 1)
        return frozenset(entity for _, _, entity in self._names[first:last][:1])


def walk(draft: Draft, mentions: list[Found], owners: dict[Found, Entity]) -> Memory:
    """Give every nominal and pronoun its entity in `owners`; the memory left at the end knows the unnamed."""
    memory = Memory(draft, owners)
    quoted = Quoted(draft, owners)
    for position, mention in enumerate(mentions):
        if mention in owners:
            memory.absorb(mention, owners[mention])
        entity = owners.get(mention) or _entity(memory, mentions, position, owners, quoted)
        if entity is not None:
            owners[mention] = entity
            memory.notice(mention, entity)
    return memory


def _entity(
    memory: Memory, mentions: list[Found], position: int, owners: dict[Found, Entity], quoted: Quoted
) -> Entity | None:
    """Whom an unnamed mention means; a noun phrase that goes back to nobody brings in somebody new."""
    mention = mentions[position]
    if mention.kind == "pronoun":
        answer = _pronoun(memory, mentions, position, owners, quoted)
    else:
        answer = nominals.resolve(memory, mention) if mention.type != "thing" else None
        if answer is None:
            return memory.introduce(mention)
    if answer is None:
        return None
    answer.entity.add(mention, answer.confidence, answer.rule, *([answer.rests_on] if answer.rests_on else []))
    return answer.entity


def _pronoun(
    memory: Memory, mentions: list[Found], position: int, owners: dict[Found, Entity], quoted: Quoted
) -> nominals.Answer | None:
    """Whom a pronoun means: somebody mentioned before, or the subject that its sentence is about to name."""
    mention = mentions[position]
    word = memory.draft.tokens[mention.head].lower
    opening = memory.draft.sentences[mention.sentence].first
    if (
        mention.head - opening <= _AHEAD
        and memory.draft.tokens[opening].tag in ("IN", "VBG")
        and mention.head > opening
    ):
        following = [(m, owners[m]) for m in mentions[position + 1 : position + 1 + _AHEAD] if m in owners]
        if answer := pronouns.ahead(mention, following, word):
            return answer
    return pronouns.resolve(memory, mention, quoted.speaker(mention.start) | _named_beside(memory, mention))


def _named_beside(memory: Memory, mention: Found) -> frozenset[int]:
    """Whom "his" cannot mean because its phrase is in apposition to them: "Roe, his brother"."""
    comma = mention.head - 1
    if mention.place != "possessor" or comma < 1 or memory.draft.tokens[comma].text != ",":
        return frozenset()
    entity = memory.name_before.get(comma)
    return frozenset({id(entity)}) if entity else frozenset()
