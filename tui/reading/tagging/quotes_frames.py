"""What stands after a cue: the frames of words that report, and how far the reported words reach.

A frame is named as in the list `quote_cues`: `that`, `clause` (without "that"), `wh`, `to`, `ing`, `np`, `np that`
("issued a
warning that"), `quote` (quotation marks), `colon`, or the preposition that governs the reported phrase.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui.reading.lexicon import words
from tui.reading.tagging.quotes_prose import FINITE, NOMINAL, Prose

_WH = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})
_NO_SUBJECT = frozenset({"that", "who", "which", "because", "when", "while", "if", "as", "after", "before"})
_AFTER_FRAGMENT = (",", ".", ":", "CC", "IN", "TO", "WRB", "WDT")  # tags before which a quoted fragment is complete
_CIRCUMSTANCES = frozenset(
    {"in", "on", "at", "to", "during", "after", "before", "by", "from", "via", "through", "with"}
)
_ADVERBIAL = 25  # tokens; an addressee with place and time is hardly longer, nor a subject


@dataclass(frozen=True, slots=True)
class Complement:
    """What follows a cue: the frame, past the last token of the cue, and the half-open token range of the content."""

    frame: str
    cue_end: int
    first: int
    last: int


def complement(prose: Prose, head: int, after: int) -> Complement | None:
    """The complement of the cue whose main word is `head` and whose group ends before `after`, None for none."""
    found = _at(prose, after, after)
    lemma = prose.lemma(head)
    addressed = lemma in words("quote_addressing")
    speech = lemma in words("quote_speech")
    circumstance = found is not None and speech and found.frame in _CIRCUMSTANCES
    if found is not None and not (found.frame == "np" or circumstance or (addressed and found.frame == "clause")):
        return found
    start = _past_addressee(prose, after, named=addressed)
    other = _at(prose, start, after) if start > after else None
    clausal = other is not None and (
        (other.frame == "clause" and speech) or (addressed and other.frame in ("clause", "to"))
    )
    if other and (other.frame in ("that", "quote", "wh") or clausal):
        return replace(other, cue_end=after)
    end = _past_phrase(prose, after)
    if end > after and prose.lower(end) == "that" and prose.tag(end) == "IN":
        return Complement("np that", end, end, prose.content_end(end))
    return found


def _at(prose: Prose, at: int, cue_end: int) -> Complement | None:
    """The complement that begins at `at`, adverbs passed over."""
    while prose.tag(at) == "RB" and prose.lower(at) not in ("not", "never") and prose.fragment(at) is None:
        at += 1
    word, tag = prose.lower(at), prose.tag(at)
    if word in (",", ":") and prose.opens_fragment(at + 1):
        return _quote(prose, at + 1, at + 1 if word == ":" else cue_end)
    if word == ":" and at + 1 < prose.last:
        return Complement("colon", at + 1, at + 1, prose.content_end(at + 1))
    if not word or tag in (",", ".", ":") or (tag == "CC" and word not in ("both", "either")):
        return None
    if prose.fragment(at):
        return _quote(prose, at, cue_end)
    return _clausal(prose, at, cue_end) or _phrasal(prose, at, cue_end)


def _clausal(prose: Prose, at: int, cue_end: int) -> Complement | None:
    """A complement with a verb of its own."""
    word, tag = prose.lower(at), prose.tag(at)
    if word == "that" and not (tag == "DT" and prose.tag(at + 1) in (",", ".", "", "CC", "IN", "RB")):
        return _that(prose, at, cue_end)
    if word in _WH or tag in ("WRB", "WP"):
        return Complement("wh", cue_end, at, prose.content_end(at))
    if word == "to" and prose.tag(at + 1) in ("VB", "RB", "VBP"):
        return Complement("to", cue_end, at, prose.phrase_end(at + 2))
    if tag in ("IN", "TO", "RP", "VBG") or not _clause_begins(prose, at):
        return None
    return Complement("clause", cue_end, at, prose.content_end(at))


def _phrasal(prose: Prose, at: int, cue_end: int) -> Complement | None:
    """A complement without a finite verb."""
    tag = prose.tag(at)
    if prose.lower(at) == "as" or tag in ("IN", "TO", "RP"):
        return _preposition(prose, at)
    if tag == "VBG":
        return Complement("ing", cue_end, at, prose.phrase_end(at + 1))
    return Complement("np", cue_end, at, prose.phrase_end(at))


def _quote(prose: Prose, at: int, cue_end: int) -> Complement:
    """A quoted fragment right after the cue: by itself, or the beginning of a phrase that goes on."""
    _, end = prose.fragment(at) or (at, at + 1)
    complete = end >= prose.last or prose.tag(end) in _AFTER_FRAGMENT
    return Complement("quote", cue_end, at, end if complete else prose.phrase_end(end))


def _that(prose: Prose, at: int, cue_end: int) -> Complement:
    """A that-clause; when all of it stands in quotation marks, the quotation."""
    end = prose.content_end(at)
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
    titled = fragment is not None and word in _CIRCUMSTANCES and prose.names_work(fragment)
    if prose.opens_fragment(at + 1) and not titled:
        return _quote(prose, at + 1, at + 1)
    return Complement(word, at + 1, at + 1, prose.phrase_end(at + 1))


def _clause_begins(prose: Prose, at: int) -> bool:
    """Whether a subject and its finite verb begin here: a noun phrase with what hangs on it, then a verb."""
    nouns = 0
    for index in range(at, min(prose.last, at + _ADVERBIAL)):
        tag, word = prose.tag(index), prose.lower(index)
        finite = tag in FINITE or (tag in ("VB", "VBN") and prose.tag(index - 1) == "PRP" and index > at)
        if finite and prose.fragment(index) == prose.fragment(at):
            return nouns > 0 or word in ("is", "are")
        if word in _NO_SUBJECT and nouns and tag != "DT":
            return False
        if tag in (",", ":", ".") or (tag == "TO" and prose.tag(index + 1) == "VB"):
            return False
        nouns += tag.startswith(("NN", "PRP", "EX", "CD", "DT"))
    return False


def _past_addressee(prose: Prose, at: int, *, named: bool) -> int:
    """Past those spoken to (with a verb that names them), the place and the time: "reporters in Rome on Monday"."""
    index = at
    if named or prose.lower(index).removesuffix("s") in words("time_nouns"):
        index = _past_phrase(prose, index)
    if index > at and prose.lower(index) in ("this", "last", "next", "earlier"):
        index = _past_phrase(prose, index)
    while index < at + _ADVERBIAL and prose.lower(index) != "that":
        if prose.tag(index) == "RB":
            index += 1
        elif prose.tag(index) in ("IN", "TO") and (end := _past_phrase(prose, index + 1)) > index + 1:
            index = end
        else:
            break
    return index


def _past_phrase(prose: Prose, at: int) -> int:
    """Past the base noun phrase that begins at `at`; `at` when none does."""
    index = at
    while prose.tag(index) in NOMINAL and prose.fragment(index) is None:
        if prose.tag(index) in ("PRP", "EX"):
            return max(index, at + 1)
        begins = prose.tag(index) in ("DT", "PRP$") and prose.tag(index - 1).startswith(("NN", "PRP"))
        if index > at and (begins or prose.lower(index) in ("that", "this")):
            break
        index += 1
    return index
