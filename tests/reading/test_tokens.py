"""Words are cut where the tagger expects them cut, and every token is the text at its offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reading.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He didn't, can't and won’t.", ["He", "did", "n't", ",", "ca", "n't", "and", "wo", "n’t", "."]),
        ("The U.S. Senate met at 3:15 p.m.", ["The", "U.S.", "Senate", "met", "at", "3:15", "p.m."]),
        ("Gov. J. B. Lee's aide", ["Gov.", "J.", "B.", "Lee", "'s", "aide"]),
        ("a 10-day, $1.5bn, 50% deal", ["a", "10-day", ",", "$", "1.5bn", ",", "50", "%", "deal"]),
        ("the 1990s and ’90s", ["the", "1990s", "and", "’90s"]),
        ("state-of-the-art AT&T O'Brien", ["state-of-the-art", "AT&T", "O'Brien"]),
        ("He said no. She left.", ["He", "said", "no", ".", "She", "left", "."]),
        ("write to jane@example.org or @jane", ["write", "to", "jane@example.org", "or", "@jane"]),
    ],
)
def test_words_are_cut_the_penn_way(text, expected):
    assert [token.text for token in tokenise(text)] == expected


@given(st.text())
def test_every_token_is_the_text_at_its_offsets_and_nothing_but_blanks_is_left_out(text):
    tokens = list(tokenise(text))
    assert all(text[token.start : token.end] == token.text for token in tokens)
    rest, last = [], 0
    for token in tokens:
        assert token.start >= last
        rest.append(text[last : token.start])
        last = token.end
    assert not "".join([*rest, text[last:]]).strip()
