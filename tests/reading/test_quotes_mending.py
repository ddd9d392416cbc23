"""Pieces that a tagger leaves torn, doubtful or without a source are made whole, left out or given one."""

from dataclasses import replace

import pytest
from quotes_samples import tagged, told

from tui.reading.draft import Tagged, Tags
from tui.reading.quotes import assemble


def quotes(marked, **scores):
    """The quotes of marked text; a score for a label lowers that of all its pieces, `label_2` that of the second."""
    made = tagged(marked)
    counts, tags = {}, []
    for tag in made.tags.quotes:
        counts[tag.label] = counts.get(tag.label, 0) + 1
        tags.append(replace(tag, score=scores.get(f"{tag.label}_{counts[tag.label]}", scores.get(tag.label, 1.0))))
    return assemble(made.with_(tags=Tags(quotes=tuple(tags))))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ('S<Roe> K<said> "C<We won the> C<whole thing at last>."', '"We won the whole thing at last."'),
        ('S<Roe> K<said> C<it was "a terrible and sad> day."', 'it was "a terrible and sad day."'),
        ('S<Roe> K<told us> C<that "nations may choose their partners.">', '"nations may choose their partners."'),
        ("S<Roe> K<promised> C<the prize\nA court> met.", "the prize"),
    ],
)
def test_a_torn_content_is_made_whole(marked, expected):
    ((_, contents, *_),) = told(quotes(marked))
    assert contents == [expected]


def test_of_a_thing_written_its_author_is_the_source():
    (found,) = told(quotes("K<According to> S<a post by Jo Roe on X>, C<it rained>."))
    assert found[3] == "Jo Roe"


def test_a_source_in_two_parts_is_one():
    (found,) = told(quotes("S<The complaint to> S<the board> K<says> C<it rained>."))
    assert found[3] == "The complaint to the board"


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("S<The> film K<says> C<that it rained>.", "The film"),
        ("In May, S<Jo> Roe K<said> C<that it rained>.", "Jo Roe"),
    ],
)
def test_a_source_ends_where_its_phrase_does(marked, source):
    assert told(quotes(marked))[0][3] == source


def test_a_content_that_says_nothing_is_none():
    assert [contents for _, contents, *_ in told(quotes("S<Roe> K<says> C<that> it K<fears> C<the cold>."))] == [
        ["the cold"]
    ]


def test_a_sentence_that_is_over_leads_to_nothing():
    marked = 'S<Roe> K<declined>. C<"We did not know,"> S<Poe> K<said>. C<"Nobody did.">'
    assert told(quotes(marked)) == [("direct", ['"We did not know,"', '"Nobody did."'], "said", "Poe")]


def test_a_source_of_which_the_tagger_is_in_doubt_does_not_take_the_place_of_a_sure_one():
    marked = "S<Roe>, speaking to S<a group in Ohio>, K<said> C<it rained>."
    assert told(quotes(marked, source_2=0.2))[0][3] == "Roe"


@pytest.mark.parametrize("source", ["It", "one", "Graham"])
def test_the_words_before_a_cue_are_its_source(source):
    (made,) = quotes(f"{source} K<denounced> C<the plan to leave>.").quotes
    assert made.source.text == source
    assert "subject-of-cue" in [reason.rule for reason in made.because]


def test_what_a_preposition_governs_is_not_the_subject_of_the_cue():
    (made,) = quotes("The talk between Roe and Moe K<denounced> C<the plan to leave>.").quotes
    assert made.source is None


def test_a_name_after_a_dash_signs_the_quotation_before_it():
    found = told(quotes('C<"He is a bully.">\n— S<Jo Roe>\nC<"He is not.">\n— S<Al Poe>'))
    assert [(contents, source) for _, contents, _, source in found] == [
        (['"He is a bully."'], "Jo Roe"),
        (['"He is not."'], "Al Poe"),
    ]


def test_a_mark_can_be_a_cue():
    assert told(quotes("S<Poll>K<:> C<voters like rain>.")) == [("indirect", ["voters like rain"], ":", "Poll")]
    found = told(quotes('C<"He is a bully."> K<—> S<Jo Roe>.\nC<"He is not."> K<—> S<Al Poe>.'))
    assert [(cue, source) for *_, cue, source in found] == [("—", "Jo Roe"), ("—", "Al Poe")]


def test_a_signature_that_the_tagger_missed_is_found():
    marked = 'C<"He is a bully.">\n\nC<"He is not, I say."> — Al Poe'
    made = tagged(marked)
    start = made.text.index("Al Poe")
    named = made.with_(tags=replace(made.tags, names=(Tagged(start, start + 6, "person"),)))
    assert [source for *_, source in told(assemble(named))] == [None, "Al Poe"]


def test_doubt_of_a_piece_never_makes_a_quote_likelier():
    marked = "S<Roe> K<said> C<it rained>."
    for label in ("source", "cue", "content"):
        sure = [q.confidence for score in (0.95, 0.8, 0.6) for q in quotes(marked, **{label: score}).quotes]
        assert len(sure) == 3
        assert sure == sorted(sure, reverse=True)


def test_what_nobody_would_take_for_a_quote_is_none():
    assert quotes("S<Roe> K<said> C<it rained>.", source=0.05, cue=0.05, content=0.05).quotes == ()


def test_a_transcript_is_read_turn_by_turn():
    marked = "ROE: I C<never said> so.\n\nPOE: Who did?\n\nROE: S<My brother> K<said> C<it>."
    assert told(quotes(marked)) == [
        ("indirect", ["I never said so."], ":", "ROE"),
        ("indirect", ["Who did?"], ":", "POE"),
        ("indirect", ["My brother said it."], ":", "ROE"),
    ]


def test_labels_before_a_colon_are_no_transcript():
    assert quotes("Where: In Ohio.\n\nWhen: On Friday.\n\nWho: S<Roe> K<fears> C<rain>.").quotes[0].source.text == "Roe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('They had a "very good and long talk" by phone.', ['"very good and long talk"']),
        ('They met in the "Hall of the People" on Friday.', None),
        ('They had a "good talk" by phone.', None),
    ],
)
def test_a_quotation_of_which_the_tagger_says_nothing_is_judged_by_its_looks(text, expected):
    assert [contents for _, contents, *_ in told(quotes(text))] == ([expected] if expected else [])


def test_what_follows_a_quotation_in_the_same_sentence_is_not_of_it():
    marked = 'C<"We float,"> S<Roe> K<said>, C<not naming the poet>.'
    assert told(quotes(marked, content_2=0.4)) == [("direct", ['"We float,"'], "said", "Roe")]
