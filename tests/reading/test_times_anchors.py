"""What values rest on: where the verb points, the date line, the day that an hour belongs to."""

from datetime import date

import pytest

from tui.model import Block, Document
from tui.reading import parts_of_speech, sentences
from tui.reading.draft import Draft
from tui.reading.times import find_times

THURSDAY = date(2020, 3, 12)


def read(text, published=THURSDAY):
    blocks = (Block(start=0, end=len(text), kind="paragraph"),)
    draft = Draft(Document(source="test", text=text, published=published, blocks=blocks))
    return find_times(parts_of_speech.tag(sentences.split(draft))).times


def values(text, published=THURSDAY):
    return [time.value for time in read(text, published)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The talks are set to resume Monday in Geneva.", 16),
        ("The ministers are to travel to Geneva on Monday.", 16),
        ("On Monday, the ministers are to travel to Geneva.", 16),
        ("The trial opens Monday.", 16),
        ("The judge delayed the case, setting a hearing for Monday.", 16),
        ("The court postponed the hearing until Monday.", 16),
        ("The company extended its offer to Monday.", 16),
        ("They agreed to meet on Monday.", 16),
        ("The offer had been due to expire Monday.", 9),
        ("The attack began Monday as previously planned.", 9),
        ("The bidders extended their offers to acquire the state-owned vaccine maker Monday.", 9),
        ("The move follows a ruling Monday.", 9),
        ("He seemed to be calm Monday.", 9),
        ("They refused to leave Monday.", 9),
        ("Wisconsin holds its primary on Monday.", 16),
        ("She spoke to voters ahead of voting Monday.", 16),
        ("She will meet critics who on Monday called her names.", 9),
        ("They will win, he said Monday.", 9),
        ("The first round failed, but on Monday they will resume.", 16),
    ],
)
def test_the_verb_says_which_monday(text, day):
    assert values(text) == [f"2020-03-{day:02d}"]


@pytest.mark.parametrize(
    "line",
    [
        "Thursday, March 5, 2020",
        "Published March 5, 2020",
        "Updated on 5 March 2020 at 3:15 p.m. GMT",
        "2020-03-05",
    ],
)
def test_the_date_line_is_what_the_writer_reckons_from(line):
    (*_, time) = read(f"Floods in the north\n\n{line}\n\nYesterday the river rose.", None)
    assert time.value == "2020-03-04"
    assert time.because[-1].rule == "from-date-line"


def test_a_date_line_comes_before_the_publication_date_but_only_when_it_is_near():
    assert values("March 11, 2020\n\nIt rained yesterday.")[-1] == "2020-03-10"
    assert values("March 11, 1990\n\nIt rained yesterday.")[-1] == "2020-03-11"


def test_a_date_in_a_sentence_is_no_date_line():
    assert values("He left on March 5, 2020.\n\nIt rained yesterday.", None)[-1] is None


@pytest.mark.parametrize(
    "text",
    [
        "It began at 4 a.m. on Monday.",
        "On Monday it began at 4 a.m. there.",
        "It began at 4 a.m. Monday.",
        "It began at 4 a.m. local time (0800 UTC) on Monday.",
        "It began at 4 a.m. on Monday morning.",
    ],
)
def test_an_hour_is_of_the_day_beside_it(text):
    assert "2020-03-09T04:00" in values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Today, thousands of people live there.", ["PRESENT_REF"]),
        ("Today, the ministers signed it.", ["2020-03-12"]),
        ("Today, we are proud.", ["2020-03-12"]),
        ("Robots will one day be citizens.", ["FUTURE_REF"]),
        ("It took one day.", ["P1D"]),
        ("Previously, it was free.", ["PAST_REF"]),
        ("A previously announced plan failed.", []),
        ("They met between May and June 2015.", ["2015-05", "2015-06"]),
        ("It ran from June 5 to July 3, 1990.", ["1990-06-05", "1990-07-03"]),
        ("They sailed in 1492.", ["1492"]),
        ("It cost 1492 lives.", []),
        ("It employs 1900 people.", []),
        ("This years festival is late.", ["2020"]),
        ("World Cup 2018 day five: a draw.", ["2018"]),
        ('She spoke on "This Week" there.', []),
        ("The lamps light up the night.", []),
        ("The morning after the storm was calm.", []),
        ("She read it in USA Today there.", []),
        ("He hosted Saturday Night Live.", []),
        ("The Daily News reported it.", []),
        ("See Ephesians 5:11 and rest.", []),
        ("It struck at 1930 UTC.", ["2020-03-12T19:30"]),
        ("It struck on May 31, 2009 local time.", ["2009-05-31"]),
        ("It began on Tuesday and went on last night.", ["2020-03-10", "2020-03-11TNI"]),
        ("It ended on March 5. The week prior it rained.", ["2020-03-05", "2020-W09"]),
        ("The 9/11 attacks were long ago.", ["2001-09-11", "PAST_REF"]),
        ("It rained last February.", ["2019-02"]),
        ("We met on a Monday.", []),
        ("We met at a Monday meeting.", ["2020-03-09"]),
        ("It shut at the end of the day Saturday.", ["2020-03-07"]),
    ],
)
def test_readings_that_hang_on_the_words_around(text, expected):
    assert values(text) == expected


def test_last_years_quarter_is_the_reported_one_a_year_before():
    text = "Third-quarter net rose. Sales in last year's quarter were low."
    assert values(text, date(1989, 10, 26)) == ["1989-Q3", "1988-Q3"]


def test_the_quarter_reported_is_over_and_not_the_one_it_is_compared_with():
    text = "Third-quarter net rose after a flat second quarter and before the fourth quarter. A year ago it fell."
    assert values(text, date(1989, 10, 26))[-1] == "1988-Q3"


def test_a_loose_unit_and_a_vague_number_are_less_sure_than_a_plain_date():
    sure = [time.confidence for time in read("On March 5, 2020, and last week, for the past few days.")]
    assert sure[0] > max(sure[1:])
    assert read("It ends on Feb. 30.")[0].confidence is None


def test_an_hour_without_a_day_is_of_today_only_where_the_news_is_told():
    filler = "The town is small. " * 6
    assert values("It began at 4 a.m. there.") == ["2020-03-12T04:00"]
    assert values(f"{filler}It began at 4 a.m. there.") == ["T04:00"]
    assert values(f"{filler}It began on Monday. It ended at 4 a.m. there.") == ["2020-03-09", "2020-03-09T04:00"]
