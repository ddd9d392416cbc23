"""What find_times says of sentences: where the expression stands, its type, its value."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Block, Document
from tui.reading import parts_of_speech, sentences
from tui.reading.draft import Draft
from tui.reading.times import find_times

THURSDAY = date(2020, 3, 12)
VALUE = re.compile(
    r"""(?x) (PAST|PRESENT|FUTURE)_REF
    | P(\d+(\.\d+)?|X)[YMWDQ](\d+M)? | PXX | PT(\d+(\.\d+)?|X)[HMS](\d+[MS])?
    | ([0-9]{2,4}|([0-9]{4}|XXXX)-([0-9]{2}|XX|Q[1-4]|H[12]|SP|SU|FA|WI)|([0-9]{4}|XXXX)-(XX|[0-9]{2})-(XX|[0-9]{2})
       |[0-9]{4}-W[0-9]{2}(-WE)?|XXXX-WXX-[1-7])? (T([A-Z]{2}|[0-9]{2}:[0-9]{2}(:[0-9]{2})?))?"""
)


def read(text, published=THURSDAY):
    blocks = (Block(start=0, end=len(text), kind="paragraph"),) if text else ()
    draft = Draft(Document(source="test", text=text, published=published, blocks=blocks))
    return find_times(parts_of_speech.tag(sentences.split(draft))).times


def said(text, published=THURSDAY):
    return [(time.text, time.type, time.value) for time in read(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Friday.", [("Friday", "DATE", "2020-03-06")]),
        ("They met on Thursday.", [("Thursday", "DATE", "2020-03-12")]),
        ("They will meet Friday.", [("Friday", "DATE", "2020-03-13")]),
        ("They met last Thursday.", [("last Thursday", "DATE", "2020-03-05")]),
        ("It opens next Tuesday.", [("next Tuesday", "DATE", "2020-03-17")]),
        ("He left on Sept. 11, 2001.", [("Sept. 11, 2001", "DATE", "2001-09-11")]),
        ("He left on 8 May 2015.", [("8 May 2015", "DATE", "2015-05-08")]),
        ("He left on July 2.", [("July 2", "DATE", "2019-07-02")]),
        ("He will leave on May 2.", [("May 2", "DATE", "2020-05-02")]),
        ("It was held on 8-10 May 2019.", [("8", "DATE", "2019-05-08"), ("10 May 2019", "DATE", "2019-05-10")]),
        ("It grew last November.", [("last November", "DATE", "2019-11")]),
        ("It grew in early December 2018.", [("early December 2018", "DATE", "2018-12")]),
        ("It fell last week and last month.", [("last week", "DATE", "2020-W10"), ("last month", "DATE", "2020-02")]),
        ("Sales fell in the fourth quarter.", [("the fourth quarter", "DATE", "2019-Q4")]),
        ("It ended the first half of 2019 well.", [("the first half of 2019", "DATE", "2019-H1")]),
        ("She won two decades ago.", [("two decades ago", "DATE", "2000")]),
        ("It opens two years from now.", [("two years from now", "DATE", "2022")]),
        ("She left ten days ago.", [("ten days ago", "DATE", "2020-03-02")]),
        ("Prices rose in the 1990s and the '80s.", [("the 1990s", "DATE", "199"), ("the '80s", "DATE", "198")]),
        ("It was built in the 20th century.", [("the 20th century", "DATE", "19")]),
        ("It opened in the summer of 2016.", [("the summer of 2016", "DATE", "2016-SU")]),
        ("It shut last weekend.", [("last weekend", "DATE", "2020-W10-WE")]),
        ("It starts on Easter Monday 2021.", [("Easter Monday 2021", "DATE", "2021-04-05")]),
        ("It spoke of nineteen ninety-six.", [("nineteen ninety-six", "DATE", "1996")]),
        ("The year-end audit.", [("The year-end", "DATE", "2020-12-31")]),
        ("It is now open.", [("now", "DATE", "PRESENT_REF")]),
        ("It was recently shut.", [("recently", "DATE", "PAST_REF")]),
        ("It will soon open.", [("soon", "DATE", "FUTURE_REF")]),
    ],
)
def test_dates(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose for the past three months.", [("the past three months", "DURATION", "P3M")]),
        ("A two-year plan.", [("A two-year", "DURATION", "P2Y")]),
        ("It took two and a half years.", [("two and a half years", "DURATION", "P2Y6M")]),
        ("It took several years.", [("several years", "DURATION", "PXY")]),
        ("It took 2-1/2 years.", [("2-1/2 years", "DURATION", "P2Y6M")]),
        ("It took twenty-four hours.", [("twenty-four hours", "DURATION", "PT24H")]),
        ("It takes 12 to 18 months.", [("12 to 18 months", "DURATION", "PXM")]),
        ("He spoke for half an hour.", [("half an hour", "DURATION", "PT30M")]),
        ("They meet every Monday.", [("every Monday", "SET", "XXXX-WXX-1")]),
        ("They meet daily.", [("daily", "SET", "P1D")]),
        ("They meet every two years.", [("every two years", "SET", "P2Y")]),
        ("The annual summit was short.", [("annual", "SET", "P1Y")]),
        ("He arrived Monday morning.", [("Monday morning", "TIME", "2020-03-09TMO")]),
        ("It began at 3:15 p.m. EST Wednesday.", [("3:15 p.m. EST Wednesday", "TIME", "2020-03-11T15:15")]),
        ("It began at noon Wednesday.", [("noon Wednesday", "TIME", "2020-03-11T12:00")]),
    ],
)
def test_durations_sets_and_clock_times(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "Theresa May resigned.",
        "They march on.",
        "The 44-year-old man in his 30s.",
        "It sold 1,990 shares at $2000.",
        "It earned $5 million a year.",
        "They won 3-2.",
        "Annual sales fell.",
        "He finished second.",
        "See the DH2017 poster or call 814.863.1874.",
    ],
)
def test_what_is_no_time(text):
    assert said(text) == []


def test_what_follows_is_reckoned_from_the_time_mentioned():
    text = "On Sept. 11, 2001, he left. Three days later he returned. The following week he died. That month was hot."
    assert [value for *_, value in said(text)] == ["2001-09-11", "2001-09-14", "2001-W38", "2001-09"]


def test_a_year_earlier_is_the_quarter_reported_a_year_before():
    text = "Third-quarter net was $5 million, against $4 million a year earlier. It lost money in the year-ago period."
    assert said(text, date(1989, 10, 26)) == [
        ("Third-quarter", "DATE", "1989-Q3"),
        ("a year earlier", "DATE", "1988-Q3"),
        ("the year-ago period", "DATE", "1988-Q3"),
    ]


def test_history_keeps_the_year_it_named():
    assert said("The war began in 1832. He was shot on June 5.")[1] == ("June 5", "DATE", "1832-06-05")


def test_without_a_publication_date_only_what_the_words_say():
    text = "He came on Friday, in May, on June 3, later this year, yesterday and two years ago."
    values = [value for *_, value in said(text, None)]
    assert values == ["XXXX-WXX-5", "XXXX-05", "XXXX-06-03", None, None, None]


def test_without_a_publication_date_a_day_mentioned_leads_to_the_next_ones():
    text = "The fire began on Tuesday, March 4, 2014. On Wednesday it spread. It was out by March 9."
    assert [value for *_, value in said(text, None)] == ["2014-03-04", "2014-03-05", "2014-03-09"]


def test_every_expression_tells_its_rule_and_what_it_rests_on():
    (time,) = read("They will meet Friday.")
    assert [because.rule for because in time.because] == ["weekday", "from-publication-date", "points-ahead"]
    assert time.confidence is not None


def test_a_draft_without_sentences_or_tags_is_read_too():
    draft = Draft(Document(source="test", text="They met on Friday, in 1990, for a week.", published=THURSDAY))
    assert [time.value for time in find_times(draft).times] == ["2020-03-06", "1990", "P1W"]


def test_a_day_that_no_month_has_has_no_value():
    assert said("It ends on Feb. 30.", None) == [("Feb. 30", "DATE", None)]
    assert said("It ends on Feb. 30.") == [("Feb. 30", "DATE", None)]


def test_a_number_beyond_all_time_is_an_unknown_one():
    assert said("It took " + "9" * 400 + " years.")[0][1:] == ("DURATION", "PXY")
    assert said("It was " + "9" * 400 + " years ago.")[0][1:] == ("DATE", None)


WORDS = st.sampled_from(
    re.findall(
        r"\S+",
        """the a last next this past 31 30 2 1990 '90s May Feb. 29 Monday first second quarter half year years two
        hundred and of ago earlier later in - , . every daily morning 9 p.m. midnight summer Easter century decade
        from to 99999 fiscal weekend hours minutes 12/31/99 2020-02-30 3:15 0 few now""",
    )
)


@given(st.lists(WORDS, max_size=25).map(" ".join), st.none() | st.dates())
def test_offsets_hold_and_values_are_timex3_whatever_the_words(text, published):
    past = 0
    for time in read(text, published):
        assert text[time.start : time.end] == time.text
        assert time.start >= past
        assert time.value is None or VALUE.fullmatch(time.value), time.value
        past = time.end


@given(st.text(max_size=80), st.none() | st.dates())
def test_any_text_at_all_is_read(text, published):
    draft = Draft(Document(source="test", text=text, published=published))
    for time in find_times(draft).times:
        assert text[time.start : time.end] == time.text
