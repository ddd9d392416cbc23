"""What the word lists take for a happening, and what they take for talk, plans and states."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Block, Document
from tui.reading import parts_of_speech, sentences
from tui.reading.draft import Draft, Tagged, Tags
from tui.reading.tagging import events


def scores(text):
    block = Block(start=0, end=len(text), kind="paragraph")
    draft = parts_of_speech.tag(sentences.split(Draft(Document(source="-", text=text, blocks=(block,)))))
    return {text[tag.start : tag.end]: tag.score for tag in events.find(draft)}


@pytest.mark.parametrize(
    ("text", "more", "less"),
    [
        ("Police arrested the man, an officer said.", "arrested", "said"),
        ("The ministers held talks in Rome.", "talks", "held"),
        ("The army attacked the town, which lies in the north.", "attacked", "lies"),
        ("The army attacked the town and may attack the port.", "attacked", "attack"),
        ("The court convicted him but did not fine him.", "convicted", "fine"),
        ("They met in Rome to discuss a plan to invade the island.", "met", "invade"),
        ("He resigned. “We fired nobody,” she said.", "resigned", "fired"),
        ("The army attacked the port. No soldier died.", "attacked", "died"),
        ("They signed the pact if the war ended.", "signed", "ended"),
    ],
)
def test_what_happened_outweighs_what_was_said_planned_or_denied(text, more, less):
    found = scores(text)
    assert found[more] > found.get(less, 0.0)


@pytest.mark.parametrize("noun", ["imposition", "purchase", "meeting", "election", "trial", "attack"])
def test_nouns_of_happenings_are_triggers(noun):
    assert scores(f"The {noun} of last week drew protests.")[noun] >= 0.4


def test_a_noun_that_only_qualifies_another_is_no_trigger():
    assert "attack" not in scores("The attack helicopter landed.")


def test_a_verb_that_only_reports_or_says_what_is_is_no_trigger():
    found = scores("Officials said the bridge was old and belonged to the city, but it fell down on Monday.")
    assert set(found) == {"fell"}


def test_in_order_to_is_no_order():
    assert "order" not in scores("The army closed the road in order to search cars.")
    assert "order" in scores("The army closed the road after an order of the court.")


def test_a_word_of_a_name_is_no_trigger():
    text = "The Fire Agency warned the city after a fire."
    block = Block(start=0, end=len(text), kind="paragraph")
    draft = parts_of_speech.tag(sentences.split(Draft(Document(source="-", text=text, blocks=(block,)))))
    named = draft.with_(tags=Tags(names=(Tagged(4, 15, "organization"),)))
    assert [tag.start for tag in events.find(named) if text[tag.start : tag.end].lower() == "fire"] == [40]


def test_a_particle_makes_a_happening_of_a_verb_of_going():
    assert "went" in scores("The helicopter went down off the coast.")


@given(st.text(max_size=200))
def test_any_text_gives_triggers_in_order_and_inside_it(text):
    block = Block(start=0, end=len(text), kind="paragraph")
    draft = parts_of_speech.tag(sentences.split(Draft(Document(source="-", text=text, blocks=(block,)))))
    found = events.find(draft)
    assert list(found) == sorted(found, key=lambda tag: tag.start)
    assert all(0 <= tag.start < tag.end <= len(text) and 0 <= tag.score <= 1 for tag in found)
