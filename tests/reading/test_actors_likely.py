"""What the network's links decide: where no rule speaks, and where rules leave it open."""

from dataclasses import replace

from actor_texts import called, rule, tagged

from tui.reading import actors
from tui.reading.draft import Linked


def read(text, *links, **names):
    """The actors of a text whose mentions go together so: (mention, antecedent, likelihood)."""
    draft = tagged(text, **names)
    found = [Linked(text.index(later), text.index(before), score) for later, before, score in links]
    rest = [Linked(text.index(later), None, 1 - score) for later, _, score in links]
    linked = draft.with_(tags=replace(draft.tags, links=(*found, *rest)))
    return {actor.name: actor for actor in actors.resolve(linked).actors}


def test_a_phrase_that_no_rule_joins_goes_where_the_network_is_sure_of():
    text = "Three protesters marched. Demonstrators broke a window."
    alone = read(text, ("Demonstrators", "protesters", 0.3))
    assert set(alone) == {"Three protesters", "Demonstrators"}
    joined = read(text, ("Demonstrators", "protesters", 0.8))
    assert called(joined["Three protesters"]) == ["Three protesters", "Demonstrators"]
    assert rule(joined["Three protesters"], "Demonstrators") == "likely-antecedent"


def test_what_does_not_agree_or_counts_somebody_new_is_not_joined():
    text = "A waiter smiled. Another waiter stayed. Two waiters came."
    found = read(text, ("waiter stayed", "waiter smiled", 0.9), ("waiters", "waiter smiled", 0.9))
    assert set(found) == {"A waiter", "Another waiter", "Two waiters"}


def test_of_two_people_the_network_says_whom_a_pronoun_means():
    text = "Ann Roe met Eva Moe in Rome. She was glad."
    names = {"Ann_Roe": "person", "Eva_Moe": "person", "Rome": "place"}
    assert "She" in called(read(text, **names)["Ann Roe"])
    assert "She" in called(read(text, ("She", "Eva Moe", 0.95), **names)["Eva Moe"])


def test_a_pronoun_goes_further_back_than_the_rules_look_when_the_network_says_so():
    text = "Ann Roe met them. It rained. It snowed. It rained. It snowed. She was glad."
    assert "She" not in called(read(text, Ann_Roe="person")["Ann Roe"])
    assert "She" in called(read(text, ("She", "Ann Roe", 0.9), Ann_Roe="person")["Ann Roe"])


def test_who_had_no_name_yet_is_the_one_named_later():
    text = "A woman was freed. Ann Roe, a teacher, went home."
    found = read(text, ("Ann Roe", "woman", 0.8), Ann_Roe="person")
    assert called(found["Ann Roe"]) == ["A woman", "Ann Roe", "a teacher"]
    assert set(found) == {"Ann Roe"}
