"""Titles and roles beside a person's name: before it, in apposition, after "is"; and what else says who a body is."""

from __future__ import annotations

from tui.reading.actors.entity import Entity, Found
from tui.reading.draft import Draft, Token
from tui.reading.lexicon import table, words
from tui.reading.tagging.places import country_names, demonyms

_BARE_HONORIFICS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "mister",
        "messrs",
        "madam",
        "mme",
        "shri",
        "sri",
        "smt",
        "sir",
        "dame",
        "lord",
        "lady",
        "st",
        "saint",
        "hon",
    ]
)
# Verbs whose object is what their subject is.
_EQUATING = frozenset({"be", "become", "remain"})
_LONGEST = 9
_ENDS_APPOSITION = frozenset({",", ".", ";", ")", "—", "–", "-", ":", "”", '"'})


def learn(draft: Draft, mentions: list[Found], owners: dict[Found, Entity]) -> None:
    """Note the roles of all named people, and join the noun phrases that stand in apposition to a name."""
    nominals = {mention.first: mention for mention in mentions if mention.kind == "nominal"}
    ends = {mention.last: mention for mention in mentions if mention.kind == "nominal"}
    for mention in list(owners):
        entity = owners[mention]
        if entity.type == "person":
            _before(draft, mention, entity)
        _title(draft, ends.get(mention.first), mention, entity, owners)
        _apposition_before(draft, mention, entity, ends, owners)
        _apposition_after(draft, mention, entity, nominals, owners)
        _predicate(draft, mention, entity, nominals, owners)


def _title(draft: Draft, nominal: Found | None, mention: Found, entity: Entity, owners: dict[Found, Entity]) -> None:
    """A phrase right before the name: a mention by itself when it has its own article, "his father Tom Moe"."""
    if nominal is None or nominal in owners or nominal.type != entity.type or nominal.plural:
        return
    owners[nominal] = entity
    inside = range(nominal.first, nominal.head)
    if any(draft.tokens[index].tag in ("DT", "PRP$", "POS") for index in inside):
        entity.add(nominal, 0.9, "apposition", mention)


def role_noun(token: Token) -> str | None:
    """The role that the token is the noun of, in lower case; None when it is none."""
    bare = token.lower.rstrip(".")
    noun = token.lemma if token.tag == "NNS" else bare
    if bare in _BARE_HONORIFICS:
        return None
    return noun if noun in table("person_nouns") or token.text.rstrip(".") in table("honorifics") else None


def _office(noun: str) -> bool:
    """Whether a noun tells what somebody is to the world, not to one other person: "father" alone is no role."""
    return table("person_nouns").get(noun, ("n", "role"))[1] not in ("kin", "general")


def office_before(draft: Draft, first: int) -> bool:
    """Whether the noun of an office or a title stands right before this token: "Mayor", "Mr."."""
    before = draft.tokens[first - 1] if first else None
    if before is None or before.start < draft.sentence_at(draft.tokens[first].start).start or before.tag == "NNS":
        return False
    noun = role_noun(before)
    return _office(noun) if noun else before.lower.rstrip(".") in _BARE_HONORIFICS


def land_of(draft: Draft, first: int, last: int) -> str:
    """The country that an adjective or name in these tokens speaks of: "Russian", "India 's"; "" for none."""
    for index in range(first, last):
        text = draft.tokens[index].text
        pair = " ".join(token.text for token in draft.tokens[index : index + 2])
        for form in (pair, text):
            if land := country_names().get(form) or demonyms().get(form.lower()):
                return land
    return ""


def _before(draft: Draft, mention: Found, entity: Entity) -> None:
    """A title directly before the name: "Pentagon spokesman John Roe"."""
    tokens = draft.tokens
    index = mention.first - 1
    if index < 0 or tokens[index].start < draft.sentences[mention.sentence].start:
        return
    noun = role_noun(tokens[index]) or _of_title(tokens, index)
    if noun is None or tokens[index].tag in ("NNS", "NNPS") or not _office(noun):
        return
    first = index
    earliest = max(draft.sentences[mention.sentence].first, mention.first - _LONGEST)
    while first > earliest and _in_title(tokens, first - 1, first):
        first -= 1
    text = draft.text[tokens[first].start : tokens[index].end]
    possessor = max(first - 2, 0) if first and tokens[first - 1].tag == "POS" else first
    entity.learn_role(text, noun, land_of(draft, possessor, index + 1))
    if entity.gender == "n":
        entity.gender = table("person_nouns").get(noun, ("n",))[0]


def _of_title(tokens: tuple[Token, ...], index: int) -> str | None:
    """The noun of a title with its office after it: "Secretary of State Antony Blinken"."""
    if tokens[index].text not in words("title_modifiers"):
        return None
    for back in range(index - 1, max(index - 5, 0), -1):
        if tokens[back].lower in ("of", "for"):
            return role_noun(tokens[back - 1])
        if tokens[back].text not in words("title_modifiers") and tokens[back].lower not in ("and", "the"):
            return None
    return None


def _in_title(tokens: tuple[Token, ...], index: int, first: int) -> bool:
    """Whether the token before a title's first word belongs to the title."""
    token = tokens[index]
    if (
        token.tag.startswith(("NN", "JJ"))
        or token.tag in ("VBN", "HYPH", "FW")
        or token.text in words("title_modifiers")
    ):
        return token.lower.rstrip(".") not in _BARE_HONORIFICS
    if token.lower in ("of", "for"):
        return index > 0 and role_noun(tokens[index - 1]) is not None and tokens[first].text in words("title_modifiers")
    return token.text in ("-", "/", "&")


def _apposition_before(
    draft: Draft, mention: Found, entity: Entity, ends: dict[int, Found], owners: dict[Found, Entity]
) -> None:
    """A phrase and a comma before the name: "Norway's Foreign Policy Adviser (FPA), Ann Roe"."""
    index = mention.first - 1
    if index < 2 or draft.tokens[index].text != ",":
        return
    after = draft.tokens[mention.last].text if mention.last < len(draft.tokens) else "."
    stop = _before_bracket(draft, index)
    nominal = ends.get(stop) or ends.get(index)
    if after not in _ENDS_APPOSITION:
        return
    if nominal is None:
        _loose_title(draft, mention, entity)
        return
    if nominal.plural or nominal.sentence != mention.sentence:
        return
    noun = role_noun(draft.tokens[nominal.head])
    definite = draft.tokens[nominal.first].tag in ("DT", "PRP$") or any(
        draft.tokens[i].tag == "POS" for i in range(nominal.first, nominal.head)
    )
    fits = noun is not None if entity.type == "person" else nominal.type == entity.type
    if fits and definite and nominal not in owners:
        if noun and entity.type == "person":
            _note(draft, nominal, entity, noun, draft.tokens[index - 1].end)
        entity.add(nominal, 0.9, "apposition", mention)
        owners[nominal] = entity


def _loose_title(draft: Draft, mention: Found, entity: Entity) -> None:
    """A role and a comma before the name, where it was not seen as a phrase: "its chief executive, Jane Roe"."""
    tokens = draft.tokens
    index = mention.first - 2
    noun = role_noun(tokens[index])
    if entity.type != "person" or noun is None or not _office(noun) or tokens[index].tag == "NNS":
        return
    first = index
    while first > max(0, mention.first - _LONGEST) and _in_title(tokens, first - 1, first):
        first -= 1
    if first and tokens[first - 1].tag in ("DT", "PRP$", "POS"):
        entity.learn_role(draft.text[tokens[first].start : tokens[index].end], noun)


def _before_bracket(draft: Draft, index: int) -> int:
    """Index past the phrase before a bracket that ends at `index`, or `index` itself."""
    if draft.tokens[index - 1].text == ")":
        for back in range(index - 2, max(index - 6, 0), -1):
            if draft.tokens[back].text == "(":
                return back
    return index


def _apposition_after(
    draft: Draft, mention: Found, entity: Entity, nominals: dict[int, Found], owners: dict[Found, Entity]
) -> None:
    """A comma and a phrase after the name: "Roe, the prime minister of Norway,", "Roe, 45, a lawyer,"."""
    tokens = draft.tokens
    index = mention.last
    if (
        index + 2 < len(tokens)
        and tokens[index].text == ","
        and tokens[index + 1].text.isdigit()
        and tokens[index + 2].text == ","
    ):
        index += 2
    if index >= len(tokens) or tokens[index].text != ",":
        return
    nominal = nominals.get(index + 1)
    if nominal is None or nominal in owners or nominal.sentence != mention.sentence or nominal.plural:
        return
    noun = role_noun(tokens[nominal.head]) if entity.type == "person" else None
    fits = noun is not None if entity.type == "person" else nominal.type == entity.type
    if fits and _closes(draft, nominal):
        if noun:
            _note(draft, nominal, entity, noun, _role_end(draft, nominal))
        entity.add(nominal, 0.9, "apposition", mention)
        owners[nominal] = entity


def _closes(draft: Draft, nominal: Found) -> bool:
    """Whether what follows a phrase lets it be an apposition, not the subject of a clause or a list's next member."""
    after = draft.tokens[nominal.last] if nominal.last < len(draft.tokens) else None
    if after is None or draft.tokens[nominal.first].lower in ("a", "an"):
        return True  # "Roe, a painter and former judge,": whoever lists people does not begin with a name
    if nominal.place == "subject":
        return after.text in (",", "(") or after.tag in ("IN", "TO", "WP")
    return after.lower not in ("and", "or")


def _role_end(draft: Draft, nominal: Found) -> int:
    """Offset of the end of a role with its "of the company"."""
    index = nominal.last
    if index < len(draft.tokens) and draft.tokens[index].lower in ("of", "for", "at"):
        end = index + 1
        while end < min(len(draft.tokens), index + 7) and draft.tokens[end].tag.startswith(("DT", "NN", "JJ", "POS")):
            end += 1
        if end > index + 1:
            return draft.tokens[end - 1].end
    return nominal.end


def _note(draft: Draft, nominal: Found, entity: Entity, noun: str, end: int) -> None:
    """Learn the role that a noun phrase tells, without its article and its possessor."""
    first = nominal.first
    for index in range(nominal.first, nominal.head):
        if draft.tokens[index].tag in ("DT", "PRP$", "POS"):
            first = index + 1
    land = land_of(draft, nominal.first, nominal.head)
    if _office(noun):
        entity.learn_role(draft.text[draft.tokens[first].start : end], noun, land)
    if entity.gender == "n":
        entity.gender = nominal.gender


def _predicate(
    draft: Draft, mention: Found, entity: Entity, nominals: dict[int, Found], owners: dict[Found, Entity]
) -> None:
    """What the name is said to be: "Roe is the energy secretary", "Roe became the first woman"."""
    nominal = next(
        (nominals[v + 1] for v in mention.verbs if draft.tokens[v].lemma in _EQUATING and v + 1 in nominals), None
    )
    if nominal is None or nominal in owners or nominal.plural or nominal.type != entity.type:
        return
    if noun := role_noun(draft.tokens[nominal.head]) if entity.type == "person" else None:
        _note(draft, nominal, entity, noun, _role_end(draft, nominal))
    entity.add(nominal, 0.85, "predicate", mention)
    owners[nominal] = entity
