"""Words to wordpieces and windows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from tui.model import Block, Document
from tui.reading import sentences
from tui.reading.draft import Draft
from tui.reading.encoder.pieces import CONTEXT, LONGEST, SHAPES, WINDOW, Reader, Words, shape, windows


@pytest.fixture
def reader(tmp_path):
    letters = "abcdefghijklmnopqrstuvwxyz0123456789.,"
    vocabulary = ["[UNK]", "[CLS]", "[SEP]", *letters, *(f"##{letter}" for letter in letters)]
    tokenizer = Tokenizer(models.WordPiece({piece: i for i, piece in enumerate(vocabulary)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    return Reader(tmp_path / "tokenizer.json")


def words_of(lengths):
    """Sentences given as lists of how many pieces each word has."""
    flat = [length for sentence in lengths for length in sentence]
    ends = [sum(map(len, lengths[: i + 1])) for i in range(len(lengths))]
    spans = [(end - len(sentence), end) for sentence, end in zip(lengths, ends, strict=True)]
    zeros = (0,) * len(flat)
    return Words(tuple((7,) * length for length in flat), zeros, zeros, tuple(spans))


@given(st.lists(st.lists(st.integers(1, LONGEST), min_size=1, max_size=120), max_size=12))
def test_windows_answer_for_each_word_once_and_never_hold_too_much(lengths):
    words = words_of(lengths)
    found = list(windows(words))
    assert [i for w in found for i in range(w.fresh, w.end)] == list(range(len(words.pieces)))
    assert all(sum(words.lengths[w.begin : w.end]) <= WINDOW - 2 for w in found)
    assert all(sum(words.lengths[w.begin : w.fresh]) <= CONTEXT for w in found)


def test_a_window_begins_with_the_sentence_before_it():
    first, second = windows(words_of([[1] * 120, [1] * 30, [1] * 120]))
    assert (first, second) == ((0, 0, 150), (120, 150, 270))


def test_a_sentence_before_that_is_long_is_not_read_again():
    assert [w.begin == w.fresh for w in windows(words_of([[1] * 150, [1] * 150]))] == [True, True]


LOOKS = {
    "port": "lower",
    "Port": "title",
    "UN": "upper",
    "A": "upper",
    "McKay": "mixed",
    "1990s": "digits",
    "’s": "other",
    "$": "other",
}


@pytest.mark.parametrize(("word", "name"), LOOKS.items())
def test_the_look_of_a_word(word, name):
    assert SHAPES[shape(word)] == name


def test_headings_and_first_words_look_different(reader):
    text = "Port opens\n\nPort opens."
    blocks = (Block(start=0, end=10, kind="heading", level=1), Block(start=12, end=23, kind="paragraph"))
    draft = sentences.split(Draft(Document(source="x", text=text, blocks=blocks)))
    kinds = reader.words(draft).kinds
    assert len({kinds[0], kinds[2], shape("Port")}) == 3
    assert kinds[3] == shape("opens")


def test_a_word_without_end_costs_a_few_pieces(reader):
    text = "ab" * 40
    draft = sentences.split(Draft(Document(source="x", text=text, blocks=(Block(start=0, end=80, kind="paragraph"),))))
    assert len(reader.words(draft).pieces[0]) == LONGEST


@given(st.text(max_size=12))
def test_any_word_has_a_shape(word):
    assert not word or 0 <= shape(word) < len(SHAPES)
