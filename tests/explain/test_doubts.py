"""What the reader is unsure of: which facts, in which order, and no longer once somebody decided."""

from __future__ import annotations

from explain_samples import at, reading

from tui.explain import doubts


def test_what_is_sure_is_no_doubt():
    assert doubts(reading()) == ()


def test_a_doubtful_mention_is_a_doubt_about_its_actor_where_it_stands():
    (doubt,) = doubts(reading(he=0.4))
    assert (doubt.kind, doubt.ref, doubt.place) == ("actor", "a1", at("he"))
    assert doubt.label == "“he” as Narendra Modi"
    assert doubt.why.startswith("“he” goes back to “Modi”")
    assert doubt.confidence == 0.4


def test_several_doubtful_mentions_of_one_actor_are_one_doubt_at_the_least_sure():
    (doubt,) = doubts(reading(he=0.4, modi=0.5))
    assert doubt.place == at("he")
    assert doubt.why.startswith("2 of 3 mentions are doubtful. ")
    assert doubt.spans[:2] == (at("he"), at("Modi", 1))


def test_a_doubtful_quote_says_who_is_thought_to_speak_and_why():
    (doubt,) = doubts(reading(quote=0.3))
    assert doubt.label == 'Narendra Modi: "I am glad,"'
    assert "said" in doubt.why
    (nobody,) = doubts(reading(quote=0.3, speaker=None))
    assert nobody.label.startswith("nobody known: ")


def test_those_come_first_where_a_mistake_would_cost_most():
    found = doubts(reading(he=0.4, quote=0.1, event=0.5))
    assert [doubt.ref for doubt in found] == ["q1", "a1", "e1", "e2", "e3"]


def test_what_was_accepted_or_corrected_is_no_doubt_any_more():
    for rule in ("accepted-by-reader", "corrected-by-reader"):
        assert doubts(reading(quote=0.3, decided=rule)) == ()
