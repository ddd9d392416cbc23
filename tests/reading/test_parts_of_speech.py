"""Tags and lemmas of plain news prose."""

import pytest

from tui.model import Block, Document
from tui.reading import parts_of_speech, sentences
from tui.reading.draft import Draft
from tui.reading.morphology import lemma


def tagged(text):
    document = Document(source="test", text=text, blocks=(Block(start=0, end=len(text), kind="paragraph"),))
    return parts_of_speech.tag(sentences.split(Draft(document))).tokens


def test_a_sentence_is_tagged():
    tokens = tagged("The minister has not signed the treaty, and she will leave Geneva on Monday.")
    tags = {token.text: token.tag for token in tokens}
    assert tags["minister"] == "NN"
    assert tags["signed"] == "VBN"
    assert tags["will"] == "MD"
    assert tags["leave"] == "VB"
    assert tags["Geneva"] == "NNP"


@pytest.mark.parametrize(
    ("word", "tag", "base"),
    [
        ("said", "VBD", "say"),
        ("criticized", "VBN", "criticize"),
        ("reiterating", "VBG", "reiterate"),
        ("planned", "VBD", "plan"),
        ("denies", "VBZ", "deny"),
        ("’s", "VBZ", "be"),
        ("women", "NNS", "woman"),
        ("countries", "NNS", "country"),
        ("Talks", "NNS", "talk"),
        ("Said", "NNP", "said"),
    ],
)
def test_lemmas(word, tag, base):
    assert lemma(word, tag) == base
