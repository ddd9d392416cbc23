"""What stands after a cue: the frames of verbs that report, and how far the reported words reach."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.reading.draft import Draft, Token
from tui.reading.lexicon import words

WH = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})
_ADDRESSED = ("tell", "remind", "inform", "assure", "warn", "ask", "advise", "notify", "persuade", "convince", "show", "promise")
_FINITE = ("VBD", "VBP", "VBZ", "MD")
_NOMINAL = ("NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "DT", "CD", "JJ", "JJR", "JJS", "EX", "$", "POS", "VBN", "PDT", "WP$", "FW", "RB", "RBR", "RBS")
_CLAUSE_OPENERS = frozenset({"because", "although", "though", "while", "unless", "whereas", "after", "before", "when", "if", "until", "since"})


@dataclass(frozen=True, slots=True)
class Complement:
    """What follows a cue: the frame, past the last token of the cue, and the half-open token range of the content."""

    frame: str
    cue_end: int
    first: int
    last: int


class Prose:
    """A segment's tokens with the questions that frames ask of them."""

    def __init__(self, draft: Draft, first: int, last: int, fragments: Sequence[tuple[int, int]]) -> None:
        self.tokens = draft.tokens
        self.first, self.last = first, last
        self._starts = [a for a, _ in fragments]
        self._ends = [b for _, b in fragments]

    def fragment(self, index: int) -> tuple[int, int] | None:
        """The quoted fragment that holds a token."""
        at = bisect_right(self._starts, index) - 1
        return (self._starts[at], self._ends[at]) if at >= 0 and index < self._ends[at] else None

    def token(self, index: int) -> Token | None:
        """The token, None outside the segment."""
        return self.tokens[index] if self.first <= index < self.last else None

    def lower(self, index: int) -> str:
        """The token's lower case, empty outside the segment."""
        return self.tokens[index].lower if self.first <= index < self.last else ""

    def tag(self, index: int) -> str:
        """The token's part of speech, empty outside the segment."""
        return self.tokens[index].tag if self.first <= index < self.last else ""


def complement(prose: Prose, head: int, after: int) -> Complement | None:
    """The complement of the cue whose main verb is `head` and whose group ends before `after`."""
    found = _plain(prose, after, after)
    addressed = prose.tokens[head].lemma in _ADDRESSED
    if found is None or found.frame == "np" or (addressed and found.frame == "clause"):
        start = _past_addressee(prose, after, named=addressed)
        if start > after:
            other = _plain(prose, start, after)
            if other and (other.frame in ("that", "quote", "wh") or (addressed and other.frame in ("clause", "to", "prep"))):
                return replace(other, cue_end=after) if other.frame != "colon" else other
        end = _past_phrase(prose, after)
        if end > after and prose.lower(end) == "that" and prose.tag(end) == "IN":
            return Complement("np that", end, end, content_end(prose, end))
    return found


def _plain(prose: Prose, at: int, cue_end: int) -> Complement | None:
    """The complement that begins at `at`."""
    while prose.tag(at) == "RB" and prose.lower(at) not in ("not", "never") and prose.fragment(at) is None:
        at += 1
    word, tag = prose.lower(at), prose.tag(at)
    if not word:
        return None
    comma = word in (",", ":")
    if comma and (fragment := prose.fragment(at + 1)) and fragment[0] == at + 1:
        return _quote(prose, at + 1, at + 1 if word == ":" else cue_end)
    if word == ":" and at + 1 < prose.last:
        return Complement("colon", at + 1, at + 1, content_end(prose, at + 1))
    if comma or tag in (".", ":", "CC") and word not in ("both", "either"):
        return None
    if prose.fragment(at):
        return _quote(prose, at, cue_end)
    if word == "that" and not _demonstrative(prose, at):
        return _that(prose, at, cue_end)
    if word in WH or tag in ("WRB", "WP"):
        return Complement("wh", cue_end, at, content_end(prose, at))
    if word == "to" and prose.tag(at + 1) in ("VB", "RB", "VBP"):
        return Complement("to", cue_end, at, phrase_end(prose, at + 2))
    if word == "as" or tag in ("IN", "TO", "RP"):
        return _preposition(prose, at)
    if tag == "VBG":
        return Complement("ing", cue_end, at, phrase_end(prose, at + 1))
    return _nominal(prose, at, cue_end)


def _quote(prose: Prose, at: int, cue_end: int) -> Complement:
    """A quoted fragment right after the cue: by itself, or the beginning of a phrase that goes on."""
    fragment = prose.fragment(at) or (at, at + 1)
    rest = phrase_end(prose, fragment[1])
    alone = fragment[1] >= prose.last or prose.tag(fragment[1]) in (",", ".", ":", "CC", "IN", "TO", "WRB", "WDT")
    return Complement("quote", cue_end, at, fragment[1] if alone else rest)


def _that(prose: Prose, at: int, cue_end: int) -> Complement:
    """A that-clause; when all of it stands in quotation marks, the quotation."""
    end = content_end(prose, at)
    fragment = prose.fragment(at + 1)
    if fragment and fragment[0] == at + 1 and fragment[1] >= end:
        return Complement("that", cue_end, at + 1, end)
    return Complement("that", cue_end, at, end)


def _preposition(prose: Prose, at: int) -> Complement | None:
    """A prepositional complement: the preposition leads to the content and is part of the cue."""
    word = prose.lower(at)
    if prose.tag(at + 1) in ("IN", "TO") and prose.fragment(at + 1) is None:
        at += 1
        word += " " + prose.lower(at)
    if at + 1 >= prose.last:
        return None
    fragment = prose.fragment(at + 1)
    if fragment and fragment[0] == at + 1:
        return _quote(prose, at + 1, at + 1)
    return Complement(word, at + 1, at + 1, phrase_end(prose, at + 1))


def _nominal(prose: Prose, at: int, cue_end: int) -> Complement:
    """A bare clause when a finite verb follows the noun phrase, else the noun phrase."""
    if _clause_begins(prose, at):
        return Complement("clause", cue_end, at, content_end(prose, at))
    return Complement("np", cue_end, at, phrase_end(prose, at))


def _clause_begins(prose: Prose, at: int) -> bool:
    """Whether a subject and its finite verb begin here: a noun phrase with what hangs on it, then a verb."""
    index, nouns = at, 0
    while index < prose.last and index < at + 25:
        tag, word = prose.tag(index), prose.lower(index)
        finite = tag in _FINITE or (tag in ("VB", "VBN") and prose.tag(index - 1) == "PRP" and index > at)
        if finite and prose.fragment(index) == prose.fragment(at):
            return nouns > 0 or word in ("is", "are")
        if word in ("that", "who", "which", "because", "when", "while", "if", "as", "after", "before") and nouns and tag != "DT":
            return False
        if tag in (",", ":", ".") or (tag == "TO" and prose.tag(index + 1) == "VB"):
            return False
        if tag.startswith(("NN", "PRP", "EX", "CD", "DT")):
            nouns += 1
        index += 1
    return False


def _demonstrative(prose: Prose, at: int) -> bool:
    """Whether "that" is a demonstrative: "that policy", "that."."""
    return prose.tag(at) in ("DT",) and prose.tag(at + 1) in (",", ".", "", "CC", "IN", "RB")


def _past_addressee(prose: Prose, at: int, *, named: bool) -> int:
    """Past those spoken to, the place and the time of speaking: "reporters on Monday", "in an interview with X"."""
    index = at
    if named or prose.lower(index).removesuffix("s") in words("time_nouns"):
        index = _past_phrase(prose, index)
    if index > at and prose.lower(index) in ("this", "last", "next", "earlier"):
        index = _past_phrase(prose, index)
    while prose.tag(index) in ("IN", "TO", "RB") and prose.lower(index) != "that" and index < at + 25:
        after = _past_phrase(prose, index + 1) if prose.tag(index) != "RB" else index + 1
        if after == index + 1 and prose.tag(index) != "RB":
            break
        index = after
        if prose.tag(index) in ("NNP",):
            index = _past_phrase(prose, index)
    return index


def _past_phrase(prose: Prose, at: int) -> int:
    """Past the base noun phrase that begins at `at`; `at` when none does."""
    index = at
    while index < prose.last and prose.tag(index) in _NOMINAL and prose.fragment(index) is None:
        if prose.tag(index) in ("PRP", "EX"):
            return index + 1 if index == at else index
        if index > at and prose.tag(index) in ("DT", "PRP$") and prose.tag(index - 1).startswith(("NN", "PRP")):
            break
        if index > at and prose.lower(index) in ("that", "this"):
            break
        index += 1
    return index


def content_end(prose: Prose, at: int) -> int:
    """Past the last token of a reported clause that begins at `at`: mostly the end of its sentence."""
    index = at
    while index < prose.last:
        if fragment := prose.fragment(index):
            index = fragment[1]
            continue
        if prose.lower(index) == ";" or _resumes(prose, index):
            break
        index += 1
    return trimmed(prose, at, index)


def _resumes(prose: Prose, index: int) -> bool:
    """Whether the reporter speaks again here: ", adding that", ", according to", "and said that", "but he added"."""
    word = prose.lower(index)
    if word == ",":
        after = prose.token(index + 1)
        if after is None:
            return False
        if after.tag == "VBG" and after.lemma in words("quote_speech"):
            return True
        if after.lower == "according":
            return True
        return False
    if word in ("and", "but"):
        at = index + 1
        while prose.tag(at) == "RB":
            at += 1
        if prose.tag(at) in ("VBD", "VBZ") and prose.tokens[at].lemma in words("quote_speech"):
            return True
        if prose.tag(at) in ("PRP", "NNP"):
            at += 1
            while prose.tag(at) in ("RB", "NNP"):
                at += 1
            return prose.tag(at) in ("VBD", "VBZ") and prose.tokens[at].lemma in words("quote_speech")
    return False


def phrase_end(prose: Prose, at: int) -> int:
    """Past the last token of a phrase (noun phrase or infinitive) that begins before or at `at`."""
    index = at
    while index < prose.last:
        if fragment := prose.fragment(index):
            index = fragment[1]
            continue
        word, tag = prose.lower(index), prose.tag(index)
        if tag in (",", ":", ".") and word not in ("-", "–") and not _goes_on(prose, index):
            break
        if index > at and word in _CLAUSE_OPENERS and tag in ("IN", "WRB"):
            break
        if word in ("and", "but", "or") and prose.tag(index + 1) in ("VBD", "VBZ", "VBP", "PRP", "MD"):
            break
        index += 1
    return trimmed(prose, at, index)


def _goes_on(prose: Prose, index: int) -> bool:
    """Whether a comma stands in a list of nouns or adjectives rather than at the end of the phrase."""
    if prose.lower(index) != ",":
        return False
    window = range(index + 1, min(index + 7, prose.last))
    joined = next((i for i in window if prose.lower(i) in ("and", "or")), None)
    return joined is not None and all(prose.tag(i) in (*_NOMINAL, ",", "IN") for i in range(index + 1, joined))


def trimmed(prose: Prose, first: int, last: int) -> int:
    """`last` without closing punctuation that is not quoted."""
    while last > first and prose.fragment(last - 1) is None and not prose.tokens[last - 1].text[:1].isalnum():
        if prose.tokens[last - 1].text in (")", "]", "%", "’", "'"):
            break
        last -= 1
    return last
