"""Heads of mentions from the network's likelihoods and the word lists."""

import numpy as np
import pytest

from tui.model import Block, Document
from tui.reading import parts_of_speech, sentences
from tui.reading.draft import Draft, Tagged
from tui.reading.encoder.heads import heads
from tui.reading.encoder.labels import INDEX, LABELS

TEXT = "Ann Roe told the firefighters that it was clear that she saw the zorble."


@pytest.fixture
def draft():
    block = Block(start=0, end=len(TEXT), kind="paragraph")
    return parts_of_speech.tag(sentences.split(Draft(Document(source="x", text=TEXT, blocks=(block,)))))


def found(draft, **likely):
    chances = np.zeros((len(draft.tokens), len(LABELS["heads"])), np.float32)
    chances[:, 0] = 1
    for index, token in enumerate(draft.tokens):
        if label := likely.get(token.text):
            name, chance = label
            chances[index, 0], chances[index, INDEX["heads"][name]] = 1 - chance, chance
    names = (Tagged(0, 7, "person"),)
    return [(TEXT[tag.start : tag.end], tag.label) for tag in heads(draft, chances, names)]


def test_what_the_network_is_sure_of_needs_no_list(draft):
    assert found(draft, zorble=("nominal:place", 0.6)) == [("zorble", "nominal:place")]


def test_in_doubt_the_word_lists_decide_that_it_is_a_mention_and_the_network_of_which_type(draft):
    doubt = {"firefighters": ("nominal:person", 0.2), "zorble": ("nominal:place", 0.4), "she": ("pronoun:person", 0.2)}
    assert found(draft, **doubt) == [("firefighters", "nominal:person"), ("she", "pronoun:person")]


def test_an_it_that_stands_for_nothing_is_no_mention_in_doubt(draft):
    assert found(draft, it=("pronoun:organization", 0.4)) == []


def test_words_of_names_are_none(draft):
    assert found(draft, Roe=("nominal:person", 0.9)) == []
