"""Why a fact is there: the sentences that a reader of the article gets."""

from __future__ import annotations

import pytest
from explain_samples import TEXT, at, because, reading

from tui.explain import explain
from tui.model import Actor, Because, Document, Mention, Reading, Subject


def texts(subject, found_in=None, rows=None):
    explanation = explain(found_in or reading(), subject, rows)
    assert explanation is not None
    return [reason.text for reason in explanation.reasons]


def rows(offset):
    """Rows of forty letters."""
    return offset // 40


def test_a_surname_names_the_longer_name_and_says_where_it_stands():
    subject = Subject(kind="mention", place=at("Modi", 1))
    assert texts(subject) == ["“Modi” is the surname of “Narendra Modi” (1 paragraph above)."]
    assert texts(subject, rows=lambda offset: 0 if offset < 10 else 4) == [
        "“Modi” is the surname of “Narendra Modi” (4 lines above)."
    ]


def test_the_words_that_a_reason_rests_on_are_given_to_be_lit():
    explanation = explain(reading(), Subject(kind="mention", place=at("Modi", 1)))
    assert explanation.reasons[0].spans == (at("Narendra Modi"),)
    assert explanation.claim == "“Modi” means Narendra Modi"
    assert explanation.confidence == 0.9
    assert "names" in explanation.reasons[0].step


def test_a_quote_tells_cue_source_and_whom_a_pronoun_means():
    found = texts(Subject(kind="quote", ref="q1"), rows=rows)
    assert found[0] == "“said” (same sentence), after it, says that somebody has spoken."
    assert found[1] == "The source is “he” (same sentence), and that means Narendra Modi."
    assert found[2].startswith("“he” goes back to “Modi” (1 line above)")


def test_a_quote_without_speaker_says_that_its_source_is_nobody_known():
    found = texts(Subject(kind="quote", ref="q1"), reading(speaker=None))
    assert "is not one of the actors" in found[-1]


def test_an_unsure_quote_of_a_sure_source_doubts_that_anything_is_said():
    assert texts(Subject(kind="quote", ref="q1"), reading(quote=0.4))[-1].startswith("Who is named is clear")
    assert not texts(Subject(kind="quote", ref="q1"), reading(quote=0.4, he=0.4))[-1].startswith("Who is named")


def test_a_name_that_somebody_else_has_too_says_so():
    text = TEXT.replace("reporters", "Pankaj Modi")
    where = text.index("Pankaj Modi")
    named = Mention(start=where, end=where + 11, text="Pankaj Modi", kind="name")
    other = Actor(id="a2", name="Pankaj Modi", type="person", mentions=(named,))
    start = text.index("Modi spoke")
    modi = reading().actors[0].mentions[1].with_(start=start, end=start + 4)
    first = reading().actors[0].with_(mentions=(reading().actors[0].mentions[0], modi))
    both = Reading(article=Document(source="sample", text=text), actors=(first, other))
    assert texts(Subject(kind="mention", place=modi), both)[-1] == (
        "“Pankaj Modi” (same paragraph) could be called so too."
    )


def test_an_event_tells_its_day_and_what_that_is_reckoned_from():
    found = texts(Subject(kind="event", ref="e1"))
    assert found[0] == "“on Friday” (same sentence) stands in the clause that tells of it, and gives it its day."
    assert found[1] == "“on Friday” names a day of the week; which one is reckoned."
    assert found[2] == "Reckoned from the day of publication, 9 August 2025."


def test_an_event_tells_on_which_side_of_another_it_stands():
    assert "it puts it after “talks” (same sentence)" in texts(Subject(kind="event", ref="e2"))[-1]
    assert "it puts it before “began” (same sentence)" in texts(Subject(kind="event", ref="e3"))[-1]
    assert texts(Subject(kind="event", ref="e2"))[0] == "Nothing in the text gives it a day."


def test_a_time_tells_its_value_in_words():
    explanation = explain(reading(), Subject(kind="time", place=at("on Friday")))
    assert explanation.claim == "“on Friday” is 8 August 2025"


def test_an_actor_tells_what_it_is_called_and_doubts_by_name():
    found = texts(Subject(kind="actor", ref="a1"), reading(he=0.4))
    assert found[0] == "2 names: “Narendra Modi”, “Modi”."
    assert found[1] == "1 pronoun: “he”."
    assert found[2].startswith("As likely as not, 40 %: “he” goes back to “Modi”")
    assert any("surname" in text for text in found)
    doubt = explain(reading(he=0.4), Subject(kind="actor", ref="a1")).reasons[2]
    assert doubt.spans == (at("he"), at("Modi", 1))


@pytest.mark.parametrize(
    ("rule", "said"),
    [("corrected-by-reader", "You said so."), ("accepted-by-reader", "You looked at it and found it right.")],
)
def test_what_the_reader_decided_says_so(rule, said):
    explanation = explain(reading(decided=rule), Subject(kind="quote", ref="q1"))
    assert said in [reason.text for reason in explanation.reasons]
    assert "you" in [reason.step for reason in explanation.reasons]


def test_a_fact_without_reasons_says_honestly_that_it_has_none():
    actors = [reading().actors[0].with_(mentions=(bare_mention(),))]
    bare = reading().with_(actors=tuple(actors), quotes=())
    assert texts(Subject(kind="mention", place=at("Modi", 1)), bare) == ["The reader gives no reason for it."]


def bare_mention():
    return reading().actors[0].mentions[1].with_(because=())


def test_a_rule_of_another_reader_is_named():
    mention = bare_mention().with_(because=because("dream-of"))
    actor = reading().actors[0].with_(mentions=(mention,))
    strange = reading().with_(actors=(actor,), quotes=())
    assert texts(Subject(kind="mention", place=at("Modi", 1)), strange) == ["It is there by the rule “dream-of”."]


def test_braces_and_markup_in_the_article_stay_text():
    hostile = "{name} [bold]{0}[/bold]"
    text = TEXT.replace("Narendra Modi", hostile, 1)
    document = reading().article.with_(text=text, blocks=())
    mention = bare_mention().with_(start=0, end=len(hostile), text=hostile, kind="name")
    short = mention.with_(start=1, end=5, text=text[1:5], because=(Because(rule="surname-of"),))
    actor = reading().actors[0].with_(name=hostile, mentions=(mention, short))
    found = Reading(article=document, actors=(actor,))
    assert hostile in texts(Subject(kind="mention", place=short), found)[0]


def test_there_is_no_explanation_of_what_is_not_there():
    for subject in (
        Subject(kind="actor", ref="a9"),
        Subject(kind="quote", ref="q9"),
        Subject(kind="event"),
        Subject(kind="mention", place=at("summit")),
        Subject(kind="time", place=at("summit")),
    ):
        assert explain(reading(), subject) is None
