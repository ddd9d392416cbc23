"""The time line: what stands on it, when, in what order, and who takes part."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Actor, Block, Document, Mention, Reading
from tui.reading import parts_of_speech, sentences
from tui.reading.draft import Draft, Tags
from tui.reading.events import find_events
from tui.reading.tagging import events
from tui.reading.times import find_times

FRIDAY = date(2024, 3, 15)


def actor(text, number, name, kind):
    spots = [i for i in range(len(text)) if text.startswith(name, i)]
    mentions = tuple(Mention(start=i, end=i + len(name), text=name, kind="name") for i in spots)
    return Actor(id=f"a{number}", name=name, type=kind, mentions=mentions)


def read(text, published=FRIDAY, people=(), kind="person"):
    """The events by their triggers, and all of them in the order of the time line."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start=start, end=start + len(line), kind="paragraph"))
        start += len(line) + 1
    document = Document(source="-", text=text, published=published, blocks=tuple(blocks))
    draft = parts_of_speech.tag(sentences.split(Draft(document)))
    draft = find_times(draft.with_(tags=Tags(events=events.find(draft))))
    actors = tuple(actor(text, i, name, kind) for i, name in enumerate(people, 1))
    draft = find_events(draft.with_(actors=actors))
    reading = Reading(article=document, actors=draft.actors, times=draft.times, events=draft.events)
    return {event.trigger.text: event for event in reading.events}, reading.timeline


def test_a_day_in_the_clause_is_the_day_of_the_verb():
    found, _ = read("Police arrested the mayor on Tuesday.")
    assert found["arrested"].begins == found["arrested"].ends == date(2024, 3, 12)
    assert found["arrested"].precision == "day"
    assert found["arrested"].relation == "past"
    assert "in-clause-time" in [because.rule for because in found["arrested"].because]


def test_a_time_that_points_ahead_belongs_to_the_visit_and_not_to_the_talk_of_it():
    text = "Anna Brown met Smith on Monday.\nThey discussed plans for Brown's visit to Rome later this year."
    found, line = read(text, people=("Brown", "Smith"))
    assert found["visit"].relation == "future"
    assert found["visit"].begins == date(2024, 1, 1)
    assert line[-1].trigger.text == "visit"
    assert found["met"].ends == date(2024, 3, 11)


def test_the_publication_date_turns_the_relation():
    text = "The court will release the banker on March 20, 2024."
    assert read(text, published=date(2024, 3, 1))[0]["release"].relation == "future"
    assert read(text, published=date(2024, 4, 1))[0]["release"].relation == "past"


def test_without_a_publication_date_weekdays_have_no_day():
    found, _ = read("Police arrested the mayor on Tuesday.", published=None)
    assert found["arrested"].begins is None
    assert found["arrested"].time is not None


def test_after_and_before_turn_the_order_of_the_text():
    _, line = read("The minister resigned after the police raided his house.")
    assert [event.trigger.text for event in line] == ["raided", "resigned"]
    _, line = read("Rebels attacked the town before the army arrived.")
    assert [event.trigger.text for event in line] == ["attacked", "arrived"]


def test_the_cause_comes_first():
    found, _ = read("The strike was a response to the company's purchase of the rival.")
    assert found["purchase"].order < found["strike"].order


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        ("The storm that hit the island killed nine people.", "hit", "killed"),
        ("Police raided the house and arrested two men.", "raided", "arrested"),
        ("The bridge collapsed, injuring nine people.", "collapsed", "injuring"),
        ("The court accused the banker of killing his wife.", "killing", "accused"),
        ("The minister announced that troops had attacked the port.", "attacked", "announced"),
        ("The minister announced that troops will attack the port.", "announced", "attack"),
        ("The president condemned the massacre.", "massacre", "condemned"),
        ("The leaders gathered in Rome to denounce the attack.", "gathered", "denounce"),
    ],
)
def test_a_sentence_tells_the_order_of_its_happenings(text, earlier, later):
    found, _ = read(text, published=None)
    assert found[earlier].order < found[later].order


@pytest.mark.parametrize(
    "text", ["They were forced to leave the island.", "The ministers gathered to discuss the treaty."]
)
def test_what_a_verb_implies_did_happen(text):
    assert all(event.relation == "past" for event in read(text)[1])


def test_a_bare_hour_is_of_the_day_of_the_passage():
    found, _ = read("A dam collapsed on Monday.\nWater reached the town at 6:30 pm.")
    assert found["reached"].begins == date(2024, 3, 11)


def test_a_noun_has_the_day_of_the_participle_on_it():
    found, _ = read("An agreement made on Tuesday is expected to end the strike.")
    assert found["agreement"].begins == date(2024, 3, 12)


def test_a_distance_from_something_else_is_no_day_of_the_story():
    found, _ = read("Brown resigned three months after the vote on Tuesday.", people=("Brown",))
    assert found["resigned"].begins is None


def test_what_is_past_in_a_year_not_over_comes_before_today():
    found, _ = read("A court convicted the banker on Thursday.\nThe bank closed earlier this year.")
    assert found["closed"].order <= found["convicted"].order


def test_the_past_perfect_looks_back():
    found, _ = read("Police arrested a man who had robbed the bank.")
    assert found["robbed"].order < found["arrested"].order


def test_days_outrank_the_order_of_the_text():
    text = "The plant exploded on Thursday.\nInspectors had closed it in January.\nIt will reopen in June."
    _, line = read(text)
    assert [event.trigger.text for event in line] == ["closed", "exploded", "reopen"]


def test_what_is_told_twice_stands_once_under_its_first_telling():
    text = (
        "Brown held a long conversation with Smith on Tuesday.\nThe call came late.\nBrown and Smith discussed trade."
    )
    _, line = read(text, people=("Brown", "Smith"))
    assert [event.trigger.text for event in line] == ["conversation"]
    assert line[0].actors == ("a1", "a2")


def test_another_attack_is_another_event():
    _, line = read("Rebels attacked the town on Monday.\nA second attack killed two on Wednesday.")
    assert {"attacked", "attack"} <= {event.trigger.text for event in line}


def test_people_are_doer_first_also_of_a_passive():
    found, _ = read("Smith was arrested by Brown on Monday.", people=("Smith", "Brown"))
    assert found["arrested"].actors == ("a2", "a1")


def test_the_possessor_of_a_noun_takes_part():
    found, _ = read("Brown's visit to Smith on Monday made news.", people=("Brown", "Smith"))
    assert found["visit"].actors == ("a1", "a2")


def test_what_comes_between_a_verb_and_its_place_hides_nobody():
    found, _ = read("Police arrested Brown quietly on Monday in Rome.", people=("Brown", "Rome"))
    assert found["arrested"].actors == ("a1", "a2")


def test_who_is_counted_takes_part_as_well():
    people = ("nine farmers", "two pilots")
    found, _ = read("At least nine farmers were injured. The storm killed more than two pilots.", people=people)
    assert found["injured"].actors == ("a1",)
    assert found["killed"].actors == ("a2",)


def test_joined_passives_share_their_agent():
    found, _ = read("Brown was shot and killed by police on Monday.", people=("Brown", "police"))
    assert found["shot"].actors == found["killed"].actors == ("a2", "a1")


def test_a_noun_takes_part_in_by_its_verb_but_not_where_it_says_whose_it_is():
    text = "Prosecutors accused Brown of fraud. Smith opened an investigation. Brown condemned Smith's murder."
    found, _ = read(text, people=("Brown", "Smith"))
    assert found["fraud"].actors == ("a1",)
    assert found["investigation"].actors == ("a2",)
    assert found["murder"].actors == ("a2",)


def test_a_place_takes_part_in_what_happened_where():
    found, _ = read("The ministers travelled to Libya, where a war began on Monday.", people=("Libya",))
    assert next(event for word, event in found.items() if word in ("war", "began")).actors == ("a1",)


def test_a_country_takes_part_by_its_adjective_but_not_by_its_people():
    text = "Denmark protested. Canada imposed a tariff on Danish exports. Danish hackers attacked a bank in Canada."
    found, _ = read(text, people=("Denmark", "Canada"), kind="place")
    assert set(found["imposed"].actors) == {"a1", "a2"}
    assert "a1" not in found["attacked"].actors


def test_a_summary_says_who_did_what_without_who_said_so():
    found, _ = read("A spokesman said on Friday that Brown had signed the treaty, which took years.", people=("Brown",))
    assert found["signed"].summary == "Brown had signed the treaty"


def test_a_summary_of_what_was_announced_says_what():
    found, _ = read("The company announced that it was closing the mine.")
    assert found["announced"].summary == "The company announced that it was closing the mine"


def test_a_summary_puts_a_name_for_a_pronoun():
    text = "Brown left. He resigned on Monday."
    reading, _ = read(text, people=("Brown",))
    assert reading["resigned"].summary == "Resigned on Monday"  # nobody has said who "he" is
    assert read("Brown resigned on Monday.", people=("Brown",))[0]["resigned"].summary == "Brown resigned on Monday"


def test_an_undated_verb_takes_the_day_of_its_passage():
    found, _ = read("The plant exploded on Tuesday. Firefighters evacuated a school.")
    assert found["evacuated"].begins == date(2024, 3, 12)
    assert "passage-day" in [because.rule for because in found["evacuated"].because] or found["evacuated"].time is None


def test_a_participle_shares_the_day_of_its_verb():
    found, _ = read("A bridge collapsed on Monday, killing nine people.")
    assert found["killing"].begins == found["collapsed"].begins == date(2024, 3, 11)


def test_until_is_the_end_and_no_day_of_its_own():
    assert read("Officials closed the school until March 28.")[0]["closed"].time is None


def test_between_two_dates_draws_the_time_out():
    found, _ = read("The firm paid bribes between 2016 and 2019.")
    assert (found["paid"].begins, found["paid"].ends) == (date(2016, 1, 1), date(2019, 12, 31))


def test_the_same_noun_does_the_same_thing_once():
    _, line = read("Teams searched villages on Wednesday after a dam collapsed.\nThe Pine Dam gave way on Monday.")
    assert [event.begins for event in line] == [date(2024, 3, 11), date(2024, 3, 13)]
    assert line[0].trigger.text in ("collapsed", "gave")


def test_the_background_comes_before_the_day_reported():
    found, _ = read("The court convicted the banker on Friday.\nHis bank had robbed the customers.")
    assert found["robbed"].begins is None
    assert found["robbed"].order < found["convicted"].order


def test_the_lead_happened_on_the_day_reported():
    found, _ = read("The president has dissolved parliament.")
    assert found["dissolved"].begins == FRIDAY
    assert found["dissolved"].relation == "present"


def test_a_long_article_keeps_a_readable_number_of_main_events():
    text = "\n".join(f"Police arrested man {n} and seized his car." for n in range(60))
    _, line = read(text)
    assert len(line) > 60
    assert 20 <= sum(event.main for event in line) <= 50


def test_what_happened_is_more_salient_than_what_somebody_fears():
    found, _ = read("Police arrested the mayor on Tuesday. He fears that a court could jail him.")
    assert found["arrested"].main
    assert found["jail"].salience < found["arrested"].salience - 0.2


def test_a_second_win_of_something_else_is_another_event():
    _, line = read("Brown won the cup in 2019. Brown won the medal.", people=("Brown",))
    assert len(line) == 2


def test_a_month_is_no_march():
    assert {event.trigger.text for event in read("The army attacked the town in March.")[1]} == {"attacked"}


def test_talks_that_began_are_one_event():
    _, line = read("Talks began on Monday.")
    assert [event.begins for event in line] == [date(2024, 3, 11)]


def test_a_second_topic_is_no_second_talk():
    text = "Brown and Smith spoke on Monday. Brown and Smith discussed trade. They also discussed oil."
    assert len(read(text, people=("Brown", "Smith"))[1]) == 1


def test_a_call_for_something_is_no_talk():
    _, line = read("Ministers joined the talks. They called for a vote.")
    assert "called" in {event.trigger.text for event in line}


@given(
    st.text(alphabet=st.sampled_from("Brown met Smith on Monday after talks. He'll visit, \"\n()1999"), max_size=120)
)
def test_any_text_gives_events_whose_offsets_hold(text):
    read(text, people=("Brown", "Smith"))
