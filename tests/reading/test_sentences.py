"""Sentences end where a reader would end them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Block, Document
from tui.reading.draft import Draft
from tui.reading.sentences import split


def sentences_of(text):
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(start=at, end=at + len(line), kind="paragraph"))
        at += len(line) + 1
    return split(Draft(Document(source="test", text=text, blocks=tuple(blocks))))


@pytest.mark.parametrize(
    "expected",
    [
        ["He met U.S. President Lee on Jan. 6 in the U.S.", "The talks failed."],
        ['"We won."', "He left.", '"Did you?" she asked.'],
        ["Mr. Smith Jr. said No. 5 would open at 5 p.m. Monday.", "Gov. J. B. Roe agreed."],
        ['"It is over.', 'We are done," said Sen. Lee.', "They left the U.N. Security Council."],
        ["“Go now!", "They come.”", "She ran."],
        ["He never met Ms. Roe or Maj. Lee.", "It rained."],
        ["KESTREL BRIDGE, Oct. 9 (Meridian Press) —", "Rescue teams searched the town."],
        ["PORT-AU-PRINCE, Haiti --", "The port opened."],
        ["NATO leaders met -- again -- in Geneva."],
    ],
)
def test_abbreviations_do_not_end_a_sentence_and_quotations_are_split(expected):
    draft = sentences_of(" ".join(expected))
    assert [draft.text[s.start : s.end] for s in draft.sentences] == expected


def test_no_sentence_runs_over_a_paragraph():
    draft = sentences_of("A heading without a stop\nThe first line")
    assert [s.block for s in draft.sentences] == [0, 1]


@given(st.text())
def test_every_token_stands_in_its_sentence(text):
    draft = sentences_of(text.replace("\r", ""))
    for sentence in draft.sentences:
        tokens = draft.tokens[sentence.first : sentence.last]
        assert tokens
        assert all(sentence.start <= t.start and t.end <= sentence.end for t in tokens)
        assert draft.sentence_at(tokens[0].start) == sentence
