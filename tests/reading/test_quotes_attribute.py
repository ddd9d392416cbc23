"""Who speaks: the actor behind the source, or the one that the paragraph implies."""

import pytest
from quotes_samples import actor, tagged

from tui.reading.quotes import assemble, attribute


def speakers(marked, *actors):
    """The speaker of each quote, given the actors as functions of the text."""
    made = assemble(tagged(marked))
    known = tuple(make(made.text) for make in actors)
    return [quote.speaker for quote in attribute(made.with_(actors=known)).quotes]


def person(name, *places, **more):
    return lambda text: actor(text, name, *places, **more)


@pytest.mark.parametrize(
    ("source", "makers"),
    [
        ("Roe", [person("Jo Roe", "Roe")]),
        ("Kremlin spokesman Jo Roe", [person("Kremlin", sort="organization"), person("Jo Roe")]),
        ("Jo Roe, a lawyer in Ohio", [person("Ohio", sort="place"), person("Jo Roe")]),
        ("its chairwoman, Jo Roe", [person("Jo Roe")]),
        ("Ambassador to the United States Jo Roe", [person("United States", sort="place"), person("Jo Roe")]),
        ("academic and critic Jo Roe", [person("Jo Roe")]),
        ("Roe's statement", [person("Jo Roe", "Roe")]),
        ("a statement by Roe", [person("Jo Roe", "Roe")]),
        ("the mayor", [person("Jo Roe", "the mayor", kind="nominal")]),
        ("he", [person("Jo Roe", "he", kind="pronoun")]),
    ],
)
def test_the_head_of_the_source_speaks(source, makers):
    assert speakers(f"S<{source}> K<said> C<it rained>.", *makers) == ["jo-roe"]


@pytest.mark.parametrize("source", ["a spokesman for Jo Roe", "officials close to Jo Roe", "the wife of Jo Roe"])
def test_who_is_only_described_by_somebody_is_not_that_one(source):
    assert speakers(f"S<{source}> K<said> C<it rained>.", person("Jo Roe")) == [None]


def test_a_relative_pronoun_is_the_one_before_it():
    assert speakers("Jo Roe, S<who> K<said> C<it rained>, left.", person("Jo Roe")) == ["jo-roe"]


def test_officials_have_a_source_and_no_speaker():
    made = attribute(assemble(tagged("S<Officials> K<said> C<it rained>.")))
    assert made.quotes[0].source.text == "Officials"
    assert made.quotes[0].speaker is None


def test_a_pronoun_is_less_sure_than_a_name():
    marked = "S<Jo Roe> K<said> C<it rained>. S<He> K<said> C<it snowed>."
    made = assemble(tagged(marked))
    made = attribute(made.with_(actors=(actor(made.text, "Jo Roe"), actor(made.text, "He", kind="pronoun"))))
    name, pronoun = made.quotes
    assert name.confidence > pronoun.confidence
    assert name.because[-1].rule == "source-is-name"
    assert pronoun.because[-1].rule == "source-is-pronoun"


def test_a_quotation_alone_is_by_the_speaker_of_its_paragraph():
    marked = 'S<Jo Roe> K<said> C<it rained>. C<"It was very bad.">'
    assert speakers(marked, person("Jo Roe")) == ["jo-roe", "jo-roe"]


def test_two_who_talk_take_turns():
    first = 'C<"Did you pay?"> K<asked> S<Jo Roe>.\n\nC<"I did not,"> K<said> S<Al Poe>.'
    marked = first + '\n\nC<"Who did?">\n\nC<"My brother.">'
    assert speakers(marked, person("Jo Roe"), person("Al Poe")) == ["jo-roe", "al-poe", "jo-roe", "al-poe"]


def test_of_two_who_spoke_together_the_one_quoted_elsewhere():
    marked = 'S<Jo Roe and Al Poe> K<had> C<"a good talk">.\n\nK<According to> S<Roe>, C<it rained>.'
    assert speakers(marked, person("Jo Roe", "Jo Roe"), person("Al Poe")) == [None, None]
    both = person("Jo Roe", "Jo Roe", "Roe")

    def roe(text):
        found = both(text)
        late = text.rindex("Roe")
        moved = found.mentions[1].with_(start=late, end=late + 3)
        return found.with_(mentions=(found.mentions[0], moved))

    assert speakers(marked, roe, person("Al Poe")) == ["jo-roe", "jo-roe"]


def test_a_fragment_is_by_the_only_person_of_its_sentence():
    assert speakers('Jo Roe walked out of C<"a very bad meeting">.', person("Jo Roe")) == ["jo-roe"]


def test_no_actors_no_speakers():
    assert speakers("S<Roe> K<said> C<it rained>.") == [None]
