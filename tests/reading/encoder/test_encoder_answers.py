"""What the network says, in the terms of the draft; a stand-in says it here."""

import numpy as np
import pytest

from tui.model import Block, Document
from tui.reading import sentences
from tui.reading.draft import Draft
from tui.reading.encoder.answers import tags
from tui.reading.encoder.labels import COLUMNS, INDEX, WIDTH
from tui.reading.encoder.links import LINK_WIDTH
from tui.reading.encoder.network import Answer

TEXT = "Ann Lee said she met a farmer on Monday."
SAID = {
    "names": {0: "B-person", 1: "I-person"},
    "heads": {3: "pronoun:person", 6: "nominal:person", 1: "nominal:person"},
    "quotes": {0: "B-source", 1: "I-source", 2: "B-cue", 3: "B-content"} | dict.fromkeys(range(4, 9), "I-content"),
    "times": {8: "B-DATE"},
    "events": {2: "event", 4: "salient"},
}


@pytest.fixture
def draft():
    block = Block(start=0, end=len(TEXT), kind="paragraph")
    return sentences.split(Draft(Document(source="x", text=TEXT, blocks=(block,))))


@pytest.fixture
def answer(draft):
    scores = np.zeros((len(draft.tokens), WIDTH), np.float32)
    for kind, column in COLUMNS.items():
        scores[:, column.start] = 6
        for word, label in SAID.get(kind, {}).items():
            scores[word, column.start + INDEX[kind][label]] = 12
    return Answer(scores, np.zeros((len(draft.tokens), LINK_WIDTH), np.float32))


def words(found):
    return [(TEXT[tag.start : tag.end], tag.label) for tag in found]


def test_every_kind_comes_with_its_words(draft, answer):
    found = tags(draft, answer, {})
    assert words(found.names) == [("Ann Lee", "person")]
    assert words(found.quotes) == [("Ann Lee", "source"), ("said", "cue"), ("she met a farmer on Monday", "content")]
    assert words(found.times) == [("Monday", "DATE")]
    assert words(found.events) == [("said", "event"), ("met", "event")]
    assert found.events[0].score < 0.5 < found.events[1].score


def test_a_word_of_a_name_is_no_head_of_another_mention(draft, answer):
    assert words(tags(draft, answer, {}).heads) == [("she", "pronoun:person"), ("farmer", "nominal:person")]


def test_an_empty_article_has_no_tags(answer):
    empty = Draft(Document(source="x", text=""))
    nothing = Answer(answer.scores[:0], answer.vectors[:0])
    assert tags(empty, nothing, {}).names == ()
