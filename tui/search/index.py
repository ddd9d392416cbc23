"""An index over one reading: made once, asked with every key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tui.model import Answer, HitKind, Narrowed, Reading, Suggestions
from tui.model.notes import Note
from tui.search.completion import complete
from tui.search.conditions import Conditions, Test, in_a_row
from tui.search.fold import Word, fold, words
from tui.search.lines import Line, lines, places
from tui.search.matches import Match, grouped, score_of
from tui.search.operators import MENTION, MENTION_KINDS, OPERATORS, PLACES, TIMES
from tui.search.query import Term, parse
from tui.search.vocabulary import SURE, Vocabulary

_SHOWN: frozenset[HitKind] = frozenset({"actor", "quote", "event", "note", "text"})


class Index:
    """Fuzzy search in a reading and the notes on it: typos, accents and case are forgiven, unfinished words found."""

    def __init__(self, reading: Reading, notes: Sequence[Note] = ()) -> None:
        self._reading = reading
        self._conditions = Conditions(reading, notes)
        self._lines = list(lines(reading, notes))
        self._where: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(self._lines):
            for folded in {word.folded for word in line.words}:
                self._where[folded].append(number)
        names = (word.folded for line in self._lines if line.kind == "actor" for word in line.words)
        self._vocabulary = Vocabulary(self._where, names)
        first_text = next((n for n, line in enumerate(self._lines) if line.kind == "text"), len(self._lines))
        self._places: dict[int, list[Line]] = defaultdict(list)
        for number, line in places(reading, self._lines[first_text:]):
            self._places[first_text + number].append(line)

    def search(self, query: str, limit: int = 60) -> Answer:
        """What a query finds, grouped by kind, at most `limit` of each; nothing for an empty query."""
        matches, remark = self._answer(query, _SHOWN)
        return grouped(matches, limit, remark)

    def narrow(self, query: str, kind: HitKind) -> Narrowed:
        """Ids of the facts of one kind that a query finds."""
        matches, remark = self._answer(query, frozenset({kind}))
        return Narrowed(ids=frozenset(match.line.ref for match in matches if match.line.ref), remark=remark)

    def complete(self, query: str, cursor: int, *, every: bool = False) -> Suggestions:
        """What could stand at the cursor; `every` proposes all operators where nothing is typed yet."""
        return complete(self._reading, self._conditions.names, query, cursor, every=every)

    def _answer(self, query: str, shown: frozenset[HitKind]) -> tuple[list[Match], str]:
        """All matches of a query among these kinds and those that it asks for, and what must be said of it."""
        parsed = parse(query)
        remarks = list(parsed.remarks)
        found = [match for terms in parsed.alternatives for match in self._all_of(terms, shown, remarks)]
        return found, "; ".join(dict.fromkeys(remarks))

    def _all_of(self, terms: tuple[Term, ...], shown: frozenset[HitKind], remarks: list[str]) -> list[Match]:
        """The matches of one alternative."""
        operators = [term for term in terms if term.name]
        tests = [self._conditions.test(term, remarks) for term in operators]
        kinds = _kinds(operators, shown)
        plain = [term for term in terms if not term.name]
        typed = [w.folded for t in plain if not t.phrase and not t.negated for w in words(t.value)]
        phrases = [(_folded(t), t.open) for t in plain if t.phrase and not t.negated]
        if not operators and not typed and not any(phrase for phrase, _ in phrases):
            return []
        tests += [self._without(term) for term in plain if term.negated]
        # A word spelt as it stands somewhere is not taken for another, unless nothing is found that way.
        for fuzzy in (False, True) if typed else (False,):
            matches = self._matches(typed, kinds, tests, fuzzy=fuzzy)
            found = list(filter(None, (_with_phrases(match, phrases) for match in matches)))
            if found:
                return found
        return []

    def _without(self, term: Term) -> Test:
        """That a line holds none of the words: as they are spelt, for nobody leaves out what he did not name."""
        typed = _folded(term)
        return lambda line: in_a_row(line, typed, is_open=False) is None

    def _matches(
        self, typed: list[str], kinds: frozenset[HitKind], tests: list[Test], *, fuzzy: bool
    ) -> Iterator[Match]:
        """Lines of these kinds with all the words; of mentions and times, those in sentences with all the words."""
        meanings = [self._vocabulary.matches(word, fuzzy=fuzzy) for word in typed]
        for number in self._with_all(meanings):
            line = self._lines[number]
            here = (line, *self._places.get(number, ()))
            # What is tested before it is scored costs less: most lines fail.
            passed = [each for each in here if each.kind in kinds and all(test(each) for test in tests)]
            if passed and (match := self._match(number, typed, meanings)):
                yield from (match if each is line else match.at(each) for each in passed)

    def _with_all(self, meanings: list[dict[str, float]]) -> Iterable[int]:
        """The lines that hold a meaning of every typed word; all where none was typed."""
        if not meanings:
            return range(len(self._lines))
        numbers = ({number for word in meaning for number in self._where[word]} for meaning in meanings)
        return set.intersection(*numbers)

    def _match(self, number: int, typed: list[str], meanings: list[dict[str, float]]) -> Match | None:
        line = self._lines[number]
        pairs: list[tuple[str, Word]] = []
        scores, lowest, after = [], 100.0, None
        for word, meaning in zip(typed, meanings, strict=True):
            score, place = score_of(line.words, meaning, after, taken=[taken for _, taken in pairs])
            if place is None:
                return None
            scores.append(score)
            lowest, after = min(lowest, meaning[place.folded]), place.end
            pairs.append((word, place))
        return Match.of(line, number, scores, pairs, sure=lowest >= SURE)


def _folded(term: Term) -> list[str]:
    return [word.folded for word in words(term.value)]


def _kinds(operators: list[Term], shown: frozenset[HitKind]) -> frozenset[HitKind]:
    """The kinds of hits that a query asks for: those shown anyway that every operator can let through, and a few more.

    Mentions and times are shown only where somebody, or a time, is asked for; of sentences with a mention, the mention.
    """
    asked = {term.name for term in operators if not term.negated}
    values = {fold(term.value) for term in operators if term.name in {"in", "kind"} and not term.negated}
    kinds = set(shown)
    if len(shown) > 1:
        kinds |= {"mention"} if MENTION in asked or values & MENTION_KINDS else set()
        kinds |= {"time"} if TIMES & asked else set()
        kinds -= {"text"} if MENTION in asked else set()
        kinds |= {kind for name, kind in PLACES.items() for value in values if value and name.startswith(value)}
    return frozenset(kinds).intersection(*(OPERATORS[term.name].kinds for term in operators))


def _with_phrases(match: Match, phrases: list[tuple[list[str], bool]]) -> Match | None:
    """The match with the words of every phrase, which must all be in its line."""
    pairs = list(match.pairs)
    for typed, is_open in phrases:
        found = in_a_row(match.host, typed, is_open=is_open)
        if typed and found is None:
            return None
        pairs += [(word, match.host.words[i]) for word, i in zip(typed, found or (), strict=True)]
    return match.replaced(pairs)
