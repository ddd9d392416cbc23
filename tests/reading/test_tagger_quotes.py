"""Sources, cues and contents found in plain text, put together and compared with what a reader would mark."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quotes_samples import draft, told

from tui.reading.draft import Tags
from tui.reading.lexicon import lines, table
from tui.reading.quotes import assemble
from tui.reading.tagging import quotes as finder


def read(text, kind="paragraph"):
    made = draft(text, kind)
    return told(assemble(made.with_(tags=Tags(quotes=finder.find(made)))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We won the cup," Roe said.', ("direct", ['"We won the cup,"'], "said", "Roe")),
        ('"We won the cup," said Jo Roe.', ("direct", ['"We won the cup,"'], "said", "Jo Roe")),
        ("‘We won the cup,’ Roe told reporters.", ("direct", ["‘We won the cup,’"], "told", "Roe")),
        ('"Did we win the cup?" he asked.', ("direct", ['"Did we win the cup?"'], "asked", "he")),
        ('Roe said: "We won the cup."', ("direct", ['"We won the cup."'], "said:", "Roe")),
        ('Roe told reporters in Rome on Monday, "We won it."', ("direct", ['"We won it."'], "told", "Roe")),
        ('Said Roe: "I do not get the point."', ("direct", ['"I do not get the point."'], "Said", "Roe")),
        ("Roe said that it rained.", ("indirect", ["that it rained"], "said", "Roe")),
        ("Roe said it would rain all day.", ("indirect", ["it would rain all day"], "said", "Roe")),
        ("Roe asked whether it had rained.", ("indirect", ["whether it had rained"], "asked", "Roe")),
        ("Roe promised to pay the fine.", ("indirect", ["to pay the fine"], "promised", "Roe")),
        ("Roe criticized the plan.", ("indirect", ["the plan"], "criticized", "Roe")),
        ("Roe told the court that it rained.", ("indirect", ["that it rained"], "told", "Roe")),
        ("It will rain all day, Roe said on Monday.", ("indirect", ["It will rain all day"], "said", "Roe")),
        ("It rained hard, said Governor Jo Roe.", ("indirect", ["It rained hard"], "said", "Governor Jo Roe")),
        ("According to Roe, it rained.", ("indirect", ["it rained"], "According to", "Roe")),
        ("According to a post by Roe on X, it rained.", ("indirect", ["it rained"], "According to", "Roe")),
        ("It rained, according to the police.", ("indirect", ["It rained"], "according to", "the police")),
        ('Roe said the plan was "a disaster."', ("mixed", ['the plan was "a disaster."'], "said", "Roe")),
        ("Roe's claim that it rained is false.", ("indirect", ["that it rained is false"], "claim", "Roe's")),
        ("ROE: I never said so.", ("indirect", ["I never said so."], ":", "ROE")),
    ],
)
def test_one_attribution_is_read_as_a_reader_would(text, expected):
    assert read(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('"We won," Jo Roe, a lawyer in Ohio who was there, said.', "Jo Roe, a lawyer in Ohio who was there"),
        ('"We won," said Jo Roe, a lawyer in Ohio.', "Jo Roe, a lawyer in Ohio"),
        ("Jo Roe, 62, said it rained.", "Jo Roe, 62"),
        ("His lawyer, Jo Roe, said it rained.", "His lawyer, Jo Roe"),
        ("The head of the agency said it rained.", "The head of the agency"),
        ("Kremlin spokesman Jo Roe said it rained.", "Kremlin spokesman Jo Roe"),
        ("Russia agreed, with Kremlin spokesman Jo Roe stating that it rained.", "Kremlin spokesman Jo Roe"),
        ("Roe, however, said it rained.", "Roe"),
        ("Jo Roe, a delegate from Houston, Texas, said it rained.", "Jo Roe, a delegate from Houston, Texas"),
    ],
)
def test_a_source_is_its_whole_phrase(text, source):
    assert read(text)[-1][3] == source


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Roe has repeatedly said that it rained.", "has repeatedly said"),
        ("Roe did not say that it rained.", "did not say"),
        ('Roe has criticized it as "a very bad idea".', "has criticized"),
        ('It is a plan that Roe has criticized as "a very bad idea".', "has criticized as"),
    ],
)
def test_a_cue_is_its_whole_verb_group(text, cue):
    assert read(text)[0][2] == cue


def test_a_quote_broken_by_its_cue_and_going_on():
    text = '"I asked once why," he said in court. "She put the phone down. Nobody called back."'
    assert read(text) == [
        ("direct", ['"I asked once why,"', '"She put the phone down. Nobody called back."'], "said", "he")
    ]


def test_a_colon_leads_to_the_next_paragraph():
    text = 'He told his audience, to applause:\n\n"I can say it never was."'
    assert [(content, source) for _, content, _, source in read(text)] == [(['"I can say it never was."'], "He")]


def test_a_quotation_may_be_signed():
    assert read("“We have no context for it.” ― Jo Roe") == [
        ("direct", ["“We have no context for it.”"], None, "Jo Roe"),
    ]


def test_when_and_where_it_was_said_is_no_content():
    for circumstance in ("on Monday", "in an interview with the Herald", "at a rally in Ohio"):
        assert read(f"Roe said {circumstance} that it rained.") == [("indirect", ["that it rained"], "said", "Roe")]


def test_what_leads_to_a_quotation_is_no_content():
    assert read('As the crowd sat down, Roe said, "It will never work."') == [
        ("direct", ['"It will never work."'], "said", "Roe"),
    ]


def test_a_quotation_in_a_quotation_has_its_own_speaker():
    text = "\"When we asked, my boss told me, 'Because I say so,' and hung up,\" Roe said."
    assert [(cue, source) for *_, cue, source in read(text)] == [("said", "Roe"), ("told", "my boss")]


def test_a_clause_that_is_all_quotation_is_direct():
    assert read('Roe stated that "countries have the right to choose."') == [
        ("direct", ['"countries have the right to choose."'], "stated", "Roe")
    ]


def test_a_fragment_that_is_speech_stands_by_itself():
    assert ("direct", ['"very good and detailed conversation"']) in [
        quote[:2] for quote in read('The two had a "very good and detailed conversation" on the phone.')
    ]


@pytest.mark.parametrize(
    "text",
    [
        'The film "Gone With the Wind" opened in 1939.',
        'She starred in "Two Roads" and left.',
        'The so-called "queue tax" was common in every port.',
        "The dog's breakfast wasn't touched in the '90s.",
        "The river rose by three metres in two days.",
    ],
)
def test_titles_scare_quotes_and_plain_prose_are_no_quotes(text):
    assert read(text) == []


def test_a_quotation_as_heading_is_none():
    assert read('"A list and a telephone"\n\nThe case went on.', kind="heading") == []


def test_what_is_said_ends_where_the_reporter_speaks_again():
    found = read("Roe said it rained, adding that it would snow.")
    assert [(content, cue, source) for _, content, cue, source in found] == [
        (["it rained"], "said", "Roe"),
        (["that it would snow"], "adding", "Roe"),
    ]


def test_the_list_of_cues_has_hundreds_and_no_word_twice():
    rows = [row.split("\t")[0] for row in lines("quote_cues")]
    assert len(rows) == len(set(rows)) > 400
    assert {"that", "clause"} <= set(table("quote_cues")["say"])


TEXT = st.one_of(
    st.text(max_size=120),
    st.lists(
        st.sampled_from(
            ['"', "“", "”", "'", "Roe", "said", "that", "it", "rained", ",", ".", ":", "according", "to", "\n", "who"]
        ),
        max_size=40,
    ).map(" ".join),
)


@given(TEXT)
def test_any_text_gives_pieces_that_stand_in_it(text):
    made = draft(text)
    found = finder.find(made)
    contents = sorted((tag.start, tag.end) for tag in found if tag.label == "content")
    assert all(0 <= tag.start < tag.end <= len(text) for tag in found)
    assert all(left[1] <= right[0] or right[1] <= left[1] for left, right in pairwise(contents))
    assemble(made.with_(tags=Tags(quotes=found)))
