"""Tagged pieces become quotes: whose words, by which cue, of which kind, in how many pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quotes_samples import draft, tagged, told

from tui.reading.draft import Tagged, Tags
from tui.reading.quotes import assemble


def quotes(marked):
    return told(assemble(tagged(marked)))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ('S<Roe> K<said> C<"We won.">', ("direct", ['"We won."'], "said", "Roe")),
        ('C<"We won,"> K<said> S<Roe>.', ("direct", ['"We won,"'], "said", "Roe")),
        ('C<"We won,"> S<Roe> K<said>.', ("direct", ['"We won,"'], "said", "Roe")),
        ("K<According to> S<Roe>, C<it rained>.", ("indirect", ["it rained"], "According to", "Roe")),
        ("C<It rained>, K<according to> S<Roe>.", ("indirect", ["It rained"], "according to", "Roe")),
        ('S<Roe> K<said> C<it was "a disaster">.', ("mixed", ['it was "a disaster"'], "said", "Roe")),
    ],
)
def test_a_cue_takes_its_source_and_content_in_any_order(marked, expected):
    assert quotes(marked) == [expected]


def test_a_quote_broken_by_its_cue_is_one():
    marked = 'C<"I asked once why,"> S<he> K<said>. C<"She put the phone down.">'
    assert quotes(marked) == [("direct", ['"I asked once why,"', '"She put the phone down."'], "said", "he")]


def test_a_quote_goes_on_after_what_is_said_of_its_speaker():
    marked = 'C<"We won,"> K<said> S<Roe>, who had K<promised> C<to leave>. C<"It was close.">'
    assert quotes(marked)[0][1] == ['"We won,"', '"It was close."']


def test_a_quote_runs_over_paragraphs_without_a_cue():
    marked = 'C<"It was a voice,"> S<he> K<said>.\n\nC<"I was afraid.>\n\nC<"I am not proud of it.">'
    assert quotes(marked) == [
        ("direct", ['"It was a voice,"', '"I was afraid.', '"I am not proud of it."'], "said", "he")
    ]


def test_two_attributions_in_a_row_stay_apart():
    marked = 'S<Roe> K<said> C<it rained>. C<"It did not,"> S<Poe> K<said>.'
    assert quotes(marked) == [
        ("indirect", ["it rained"], "said", "Roe"),
        ("direct", ['"It did not,"'], "said", "Poe"),
    ]


def test_a_quotation_after_a_paraphrase_is_not_of_its_cue():
    found = quotes('S<Roe> K<said> C<it rained>. C<"It was very bad.">')
    assert found == [
        ("indirect", ["it rained"], "said", "Roe"),
        ("direct", ['"It was very bad."'], None, "Roe"),
    ]


def test_a_source_named_once_speaks_twice():
    marked = "S<Roe> K<said> C<it rained> and K<denied> C<that it snowed>."
    assert [source for *_, source in quotes(marked)] == ["Roe", "Roe"]


def test_a_source_parted_from_its_cue_by_an_insertion_is_found():
    marked = "S<Roe>, S<who> K<thinks> C<it rained>, K<said> C<it snowed>."
    assert [(cue, source) for *_, cue, source in quotes(marked)] == [("thinks", "who"), ("said", "Roe")]


def test_a_participle_at_the_beginning_shares_the_source_after_it():
    assert quotes("K<Citing> C<the cost>, S<Roe> K<refused> C<to pay>.")[0][3] == "Roe"


def test_a_passive_has_no_source_from_its_neighbour():
    assert quotes("S<Roe> K<said> C<it rained>, and C<Poe> K<was told> C<to leave>.")[1][3] is None


def test_a_quote_in_a_quote_is_its_own():
    marked = "C<\"S<She> K<told> me, C<'Because the director says so,'> and hung up,\"> S<he> K<said>."
    assert [(cue, source) for *_, cue, source in quotes(marked)] == [("said", "he"), ("told", "She")]


def test_a_content_tagged_over_its_own_cue_is_cut_there():
    assert quotes('C<"We won," S<she> K<said>. "It was close.">') == [
        ("direct", ['"We won,"', '"It was close."'], "said", "she")
    ]


def test_a_quote_says_what_it_rests_on():
    (quote,) = assemble(tagged('C<"We won,"> S<she> K<said>. C<"It was close.">')).quotes
    assert [reason.rule for reason in quote.because] == ["cue-inside", "runs-on"]
    assert quote.id == "q1"


PIECES = st.lists(
    st.builds(Tagged, st.integers(0, 90), st.integers(0, 90), st.sampled_from(["source", "cue", "content"])),
    max_size=12,
)


@given(text=st.text(alphabet=" ab.,:\"“”'\n", max_size=80), pieces=PIECES)
def test_any_pieces_at_all_give_quotes_that_hold(text, pieces):
    made = assemble(draft(text).with_(tags=Tags(quotes=tuple(pieces))))
    for quote in made.quotes:
        for piece in (*quote.content, quote.cue, quote.source):
            assert piece is None or (piece.text and text[piece.start : piece.end] == piece.text)
    assert [quote.id for quote in made.quotes] == [f"q{n}" for n in range(1, len(made.quotes) + 1)]
