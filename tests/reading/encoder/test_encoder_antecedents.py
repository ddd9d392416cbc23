"""Which mentions of an article go together, as a scorer with known weights says it."""

import numpy as np
import pytest

from tui.model import Block, Document
from tui.reading import sentences
from tui.reading.draft import Draft, Tagged, Tags
from tui.reading.encoder.antecedents import links, mentions_of
from tui.reading.encoder.labels import WIDTH
from tui.reading.encoder.links import FEATURES, LINK_WIDTH, PART, Judge
from tui.reading.encoder.network import Answer

TEXT = "Ann Lee met a farmer before she left the Open with Lee."
NAMES = (Tagged(0, 7, "person"), Tagged(41, 45, "event"), Tagged(51, 54, "person"))
HEADS = (Tagged(14, 20, "nominal:person"), Tagged(28, 31, "pronoun:person"))


@pytest.fixture
def draft():
    block = Block(start=0, end=len(TEXT), kind="paragraph")
    plain = sentences.split(Draft(Document(source="x", text=TEXT, blocks=(block,))))
    return plain.with_(tags=Tags(names=NAMES, heads=HEADS))


def answer(draft):
    words = len(draft.tokens)
    return Answer(np.zeros((words, WIDTH), np.float32), np.zeros((words, LINK_WIDTH), np.float32))


def judge(bias):
    """Every pair scores its bias, and 4 more where both end in the same word."""
    features = np.zeros((FEATURES, PART), np.float32)
    features[13, 0] = 4
    return Judge(features, np.ones(PART, np.float32), bias)


def test_names_of_actors_and_heads_are_the_mentions(draft):
    assert [TEXT[tag.start : tag.end] for tag in mentions_of(draft.tags)] == ["Ann Lee", "farmer", "she", "Lee"]


def test_a_mention_goes_back_to_the_likeliest_and_the_likelihoods_of_all_are_one(draft):
    found = links(draft, answer(draft), judge(0.0))
    last = [link for link in found if link.start == 51]
    assert last[0].before == 0
    assert sum(link.score for link in last) == pytest.approx(1, abs=0.1)


def test_the_first_mention_goes_back_to_none_and_so_do_all_where_no_pair_is_likely(draft):
    found = links(draft, answer(draft), judge(-9.0))
    assert [(link.start, link.before) for link in found] == [(0, None), (14, None), (28, None), (51, None)]


def test_what_is_unlikely_is_left_out(draft):
    assert min(link.score for link in links(draft, answer(draft), judge(-2.0))) >= 0.02


def test_an_article_without_mentions_has_no_links():
    empty = Draft(Document(source="x", text=""))
    assert links(empty, answer(empty), judge(0.0)) == ()
