import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.search.fold import fold, sources, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("Đoković", "dokovic"),
        ("İzmir", "izmir"),
        ("Pen\u0303a", "pena"),
        ("ﬁ", "fi"),
    ],
)
def test_case_and_accents_go(text, folded):
    assert fold(text) == folded


def test_words_keep_their_places():
    line = "The U.S. met al-Rashdi’s Pen\u0303a, 2x."
    found = words(line)
    assert [word.folded for word in found] == ["the", "us", "met", "al", "rashdi", "s", "pena", "2x"]
    assert [line[word.start : word.end] for word in found[1:5]] == ["U.S.", "met", "al", "Rashdi"]


@given(st.text(max_size=20))
def test_every_folded_character_has_its_source(text):
    for word in words(text):
        assert len(sources(text[word.start : word.end])) == len(word.folded)
