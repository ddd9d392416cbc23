"""Whole noun phrases around a reporting verb, read off the tags to the left and to the right of it.

Base phrases are not enough for a source, which is named with title, prepositional phrases and apposition: "Jo Roe, a
lawyer in
Ohio who was there,".
"""

from __future__ import annotations

from tui.reading.lexicon import words
from tui.reading.tagging.quotes_prose import COMMAS, FINITE, RELATIVE, Prose, Range

_SUBORDINATORS = frozenset(
    {"that", "because", "while", "if", "as", "whether", "since"}
    | {"though", "although", "after", "before", "until", "when"}
)
# Parts of speech inside a noun phrase, seen from its end and from its beginning, and those that begin a description.
_INSIDE = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "DT"}
    | {"PDT", "PRP$", "POS", "VBN", "VBG", "FW", "$", "SYM"}
)
_ONWARD = frozenset(["NN", "NNS", "NNP", "NNPS", "JJ", "CD", "DT", "PDT", "PRP", "PRP$", "POS", "VBN", "FW"])
_DESCRIBING = frozenset(["DT", "CD", "NN", "NNS", "JJ", "PRP$", "VBN", "VBG"])
_ADVERBS = ("RB", "RBR", "RBS")
_LINKS = frozenset({"of", "for", "at", "in", "from", "with", "on", "to", "and", "by", "near", "&"})
_PLACING = frozenset({"in", "on", "to", "at"})
_AFTER_NAME = frozenset({"jr", "sr", "d", "r", "inc", "ltd", "co", "corp", "ii", "iii"})
_LONGEST = 40  # tokens; a source with its apposition is hardly longer
_PARENTHESIS = 8  # tokens of "(R-Ohio)", "(then 32)"


def before(prose: Prose, verb: int) -> Range | None:
    """The phrase that stands right before a verb, apposition and relative clause included.

    None where a conjunction, a preposition or the beginning of the prose stands there: the subject is elsewhere.
    """
    end = _past_adverbs(prose, verb)
    if prose.lower(end - 1) in RELATIVE and prose.tag(end - 1) != "DT":
        return end - 1, end
    last = end - 1 if prose.lower(end - 1) in COMMAS else end
    head = _before_apposition(prose, last) if last < end else end
    first = phrase_back(prose, head) if head is not None else None
    return (first, last) if first is not None else None


def _past_adverbs(prose: Prose, end: int) -> int:
    """Back over the adverbs that end before `end`, set off by commas or not: "Roe, however, later"."""
    at = end
    while prose.tag(at - 1) in _ADVERBS:
        at -= 1
    inserted = at - 1
    while prose.lower(at - 1) == "," and prose.tag(inserted - 1) in _ADVERBS:
        inserted -= 1
    return inserted - 1 if inserted < at - 1 and prose.lower(inserted - 1) == "," else at


def following(prose: Prose, at: int) -> Range | None:
    """The phrase that begins at `at`, with what hangs on it and one apposition; None when no noun phrase does."""
    if prose.tag(at) in ("PRP", "EX"):
        return at, at + 1
    end = _base_end(prose, at)
    if not any(prose.tag(i).startswith(("NN", "PRP", "CD", "JJ", "DT")) for i in range(at, end)):
        return None
    end = _links_end(prose, end)
    if prose.lower(end) == "(":
        end = next((i + 1 for i in range(end, min(end + _PARENTHESIS, prose.last)) if prose.lower(i) == ")"), end)
    if prose.lower(end) == "," and (apposed := _apposition_end(prose, end + 1)) is not None:
        end = apposed
    return at, end


def base(prose: Prose, at: int) -> Range | None:
    """The base noun phrase that begins at `at`, without what hangs on it; None when none does."""
    end = at + 1 if prose.tag(at) in ("PRP", "EX") else _base_end(prose, at)
    return (at, end) if end > at else None


def phrase_back(prose: Prose, end: int) -> int | None:
    """Where the noun phrase that ends before `end` begins, with the phrases it hangs on: "the head of the agency".

    None when no noun stands there, or a preposition governs it.
    """
    first = _base_back(prose, end)
    while first is not None and end - first <= _LONGEST and prose.lower(first - 1) in _LINKS:
        link = prose.lower(first - 1)
        further = _base_back(prose, first - 1)
        if further is None:
            return first if link in ("and", "&") else None
        first = further
    if first is not None and prose.tag(first - 1) in ("IN", "TO") and prose.lower(first - 1) not in _SUBORDINATORS:
        return None
    return first


def _base_back(prose: Prose, end: int) -> int | None:
    """Where the base noun phrase that ends before `end` begins; None when no noun stands there."""
    at = end
    if prose.lower(at - 1) == ")":
        at = next((i for i in range(at - 2, at - 2 - _PARENTHESIS, -1) if prose.lower(i) == "("), at)
    tag, word = prose.tag(at - 1), prose.lower(at - 1)
    if tag in ("PRP", "EX") or (tag == "DT" and word not in ("the", "a", "an")):
        return at - 1
    if not tag.startswith(("NN", "CD", "JJ")):
        return None
    while prose.tag(at - 1) in _INSIDE and prose.fragment(at - 1) is None and end - at <= _LONGEST:
        at -= 1
        if prose.tag(at) in ("DT", "PRP$") and prose.tag(at - 1) not in ("PDT", "POS"):
            break
    return at


def _before_apposition(prose: Prose, comma: int) -> int | None:
    """The end of the phrase whose apposition or relative clause is closed by this comma; None when it closes none.

    Goes back over stretches between commas as long as they can be no subject by themselves: "a lawyer in Ohio", "62",
    "who was there".
    """
    found = None
    at = comma - 1
    while comma - at <= _LONGEST and at >= prose.first and prose.lower(at) not in (";", ":"):
        if prose.fragment(at):
            break
        if prose.lower(at) in COMMAS:
            place = found is None and _place(prose, at, comma)
            named = found is None and not place and (_explained(prose, at) or _explains(prose, at, comma))
            if not (place or named or _apposed(prose, at + 1)):
                break
            found = comma = at
            if not place and (named or not _apposed(prose, _chunk_start(prose, at))):
                break
        at -= 1
    return found


def _explained(prose: Prose, comma: int) -> bool:
    """Whether the phrase before this comma describes somebody whom a name after it gives: "his lawyer, Jo Roe,"."""
    if not prose.titled(comma + 1):
        return False
    first = phrase_back(prose, comma)
    begins = _chunk_start(prose, comma)
    if first is None or first not in (begins, begins + 1):
        return False
    return prose.tag(first) in ("DT", "CD", "PRP$", "NN", "JJ") or prose.tag(comma - 1) == "NN"


def _place(prose: Prose, left: int, right: int) -> bool:
    """Whether a name between two commas says where the place before it lies: "a delegate from Houston, Texas,"."""
    name = right - left <= 3 and all(prose.tag(index) == "NNP" for index in range(left + 1, right))
    return name and prose.tag(left - 1) == "NNP" and _apposed(prose, _chunk_start(prose, left))


def _explains(prose: Prose, left: int, right: int) -> bool:
    """Whether a stretch between two commas that begins with a name explains the name before it.

    "Jo Roe, Ohio's attorney general,", "Jo Roe, Democrat of Ohio,".
    """
    tags = [prose.tag(i) for i in range(left + 1, min(right, left + 1 + _PARENTHESIS))]
    noun = next((i for i, tag in enumerate(tags) if tag in ("NN", "NNS")), None)
    described = noun is not None and all(tag in _INSIDE for tag in tags[:noun])
    return prose.tag(left - 1) in ("NNP", "NNPS") and (described or prose.lower(left + 2) == "of")


def _apposed(prose: Prose, at: int) -> bool:
    """Whether a stretch that begins here describes the phrase before it: "a lawyer", "62", "who", "of Ohio", "Jr."."""
    tag, word = prose.tag(at), prose.lower(at)
    if tag in ("NNP", "NNPS", "PRP", "CC", "RB"):
        return word.rstrip(".") in _AFTER_NAME
    return tag in _DESCRIBING or word in RELATIVE or word in ("whose", "where", "of", "now", "then", "formerly")


def _chunk_start(prose: Prose, comma: int) -> int:
    """The first token of the stretch that ends at this comma."""
    at = comma
    while at > prose.first and prose.lower(at - 1) not in COMMAS and comma - at <= _LONGEST:
        at -= 1
    return at


def _base_end(prose: Prose, at: int) -> int:
    """Past the base noun phrase at `at`; a small word before a name is a title whatever its tag ("ally Jo Roe")."""
    first = at
    while prose.fragment(at) is None and at - first <= _LONGEST:
        title = at > first and prose.tag(at + 1) == "NNP" and prose.tag(at).startswith("VB") and not prose.titled(at)
        if not (title or prose.tag(at) in _ONWARD):
            break
        at += 1
    return at


def _links_end(prose: Prose, at: int) -> int:
    """Past the prepositional phrases and conjuncts that hang on a phrase ending before `at`; not when it spoke."""
    first = at
    while prose.lower(at) in _LINKS and at - first <= _LONGEST:
        end = _base_end(prose, at + 1)
        link, last = prose.lower(at), prose.lower(end - 1)
        when = last.removesuffix("s") in words("time_nouns")
        if end == at + 1 or when or (link in _PLACING and not prose.titled(at + 1)):
            break
        if link == "and" and prose.tag(end) in FINITE:
            break
        at = end
    return at


def _apposition_end(prose: Prose, at: int) -> int | None:
    """Past an apposition after a comma ("a lawyer in Ohio", "62", "the group's director"); None when none is there."""
    end = _base_end(prose, at)
    if end == at or prose.tag(end) in FINITE or prose.tag(at) in ("PRP", "PRP$"):
        return None
    end = _links_end(prose, end)
    if prose.lower(end) == "," and prose.tag(at) == "CD":
        further = _base_end(prose, end + 1)
        end = further if further > end + 1 and prose.tag(further) not in FINITE else end
    return end if prose.lower(end) in (",", ".", "", ";") and end - at <= _LONGEST else None
