"""Where several actors meet: in a sentence, else in a paragraph, else some of them; what they say and do together."""

from __future__ import annotations

from view_sample import TEXT, reading, sentences

from tui.views import Stretches, together
from tui.views.stretches import paragraphs


def met(*actors):
    return together(reading(), actors, Stretches(sentences()))


def words(spans):
    return [TEXT[span.start : span.end] for span in spans]


def test_two_meet_where_one_sentence_names_both_from_the_first_to_the_last():
    found = met("a1", "a2")
    assert words(found.sentences) == ["Ada met Ben", "Ada was late,” Ben"]
    assert words(found.stops) == words(found.sentences)
    assert found.closeness == "sentence"


def test_a_paragraph_counts_once_and_holds_the_sentences():
    assert words(met("a1", "a2").paragraphs) == [
        "Ada met Ben",
        "Ben left. “Ada was late,” Ben said. Officials said Ada",
    ]


def test_those_who_share_no_sentence_meet_in_the_paragraph():
    found = met("a2", "a3")
    assert not found.sentences
    assert words(found.stops) == ["Ben on Monday at noon. Cleo"]
    assert found.closeness == "paragraph"


def test_of_three_who_never_meet_the_places_of_two_are_walked():
    found = met("a2", "a3", "a4")
    assert not found.sentences
    assert not found.paragraphs
    assert found.stops == found.some == ()
    assert met("a1", "a2", "a4").closeness == "paragraph"
    assert words(met("a1", "a2", "a4").some) == ["Ada met Ben", "Ada was late,” Ben", "Officials said Ada"]


def test_quotes_of_one_about_another_and_events_of_both_are_theirs_together():
    found = met("a1", "a2")
    assert found.quotes == ("q1",)
    assert found.events == ("e1",)
    assert found.lit == {"a1", "a2", "q1", "e1"}


def test_where_no_event_has_all_of_three_those_with_two_count():
    assert met("a1", "a2", "a3").events == ("e1", "e2")


def test_an_actor_that_is_gone_is_nobodys_company():
    assert met("a1", "a9").actors == ("a1",)


def test_a_stretch_is_found_by_any_offset_in_it_and_none_between():
    blocks = paragraphs(reading().article)
    assert [blocks.at(offset) for offset in (0, 43, 44, 45, 46)] == [0, 0, None, None, 1]


def test_a_text_without_layout_is_one_paragraph():
    article = reading().article.with_(blocks=())
    assert len(paragraphs(article).spans) == 1
