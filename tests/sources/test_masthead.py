from datetime import date

import pytest

from tui.sources import bylines, datelines, dates, plain


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Monday, July 3, 2023", date(2023, 7, 3)),
        ("Tuesday, July 11, 2023\xa0", date(2023, 7, 11)),
        ("Updated 3:15 PM ET, Mon May 2, 2022", date(2022, 5, 2)),
        ("Published 2 May 2022", date(2022, 5, 2)),
        ("First published on Sun 1 May 2022 09.15 BST", date(2022, 5, 1)),
        ("Published: Mon, 02 May 2022 10:00:00 +0000", date(2022, 5, 2)),
        ("02 May 2022 14:30 GMT", date(2022, 5, 2)),
        ("Last updated: 2 May 2022, 10:30 AM IST", date(2022, 5, 2)),
        ("Published: 10:00 EDT, 2 May 2022", date(2022, 5, 2)),
        ("Monday 2 May 2022 17.35 BST", date(2022, 5, 2)),
        ("2022-05-02T14:30:00Z", date(2022, 5, 2)),
        ("MAY 2ND, 2022 · 4 min read", date(2022, 5, 2)),
        ("Sept. 5, 2019", date(2019, 9, 5)),
        ("3.4.2022", date(2022, 4, 3)),
    ],
)
def test_a_line_that_says_only_when(line, day):
    assert [stamp.day for stamp in dates.stamps(line)] == [day]


@pytest.mark.parametrize(
    "line",
    [
        "May 2",
        "03/04/2022",
        "Feb. 30, 2022",
        "On May 2, 2022 the ferry sank",
        "In 2022",
        "The 2022-05-02 report",
        "10:30 GMT",
        "",
    ],
)
def test_a_line_that_gives_no_day_or_says_more(line):
    assert dates.stamps(line) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("BY JANE ROE", "JANE ROE"),
        ("By Jane Roe and John Doe, Agency", "Jane Roe and John Doe, Agency"),
        ("by: Ana María de la Cruz | 4 May 2022", "Ana María de la Cruz"),
        ("Written by J. R. Roe, Staff Writer.", "J. R. Roe, Staff Writer"),
        ("By Reuters", "Reuters"),
        ("By the time they came", None),
        ("By Monday, Everyone Knew", None),
        ("By Jane Roe 2022 was forgotten", None),
        ("By Friday the boats were full and nobody could say why", None),
        ("Jane Roe", None),
    ],
)
def test_bylines(line, names):
    found = bylines.find(line)
    assert (found.names if found else None) == names


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe | May 2, 2022",
        "By Jane Roe - 2 May 2022, 5:30pm AEST",
        "By Jane Roe, Updated 3:15 PM ET, Mon May 2, 2022",
        "May 2, 2022 by Jane Roe",
        "Posted by Jane Roe on May 2, 2022",
        "Posted on May 2, 2022 by Jane Roe",
    ],
)
def test_a_byline_with_its_date(line):
    article = plain.read(f"Boats sail\n\n{line}\n\nA boat sank.", "x")
    assert (article.byline, article.published) == ("Jane Roe", date(2022, 5, 2))


@pytest.mark.parametrize(
    "line", ["By Jane Roe on May 2, 2022 the boats were gone", "The letter of May 2, 2022 by Jane Roe"]
)
def test_a_sentence_is_no_byline(line):
    assert bylines.find(line) is None


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("VALLETTA, May 2 (Agency) — The", "Valletta"),
        ("WASHINGTON (AP) --", "Washington"),
        ("WARSAW, Poland (AP) _ The", "Warsaw, Poland"),
        ("LONDON, England — The", "London, England"),
        ("Taipei, Taiwan — The", "Taipei, Taiwan"),
        ("PORT-AU-PRINCE, Haiti (AP) — Gangs", "Port-au-Prince, Haiti"),
        ("RIO DE JANEIRO – “It is", "Rio de Janeiro"),
        ("NEW DELHI: The", "New Delhi"),
        ("Lima, 3 May (Andina) - The", "Lima"),
        ("ISLAMABAD, Monday, May 2 (APP): The", "Islamabad"),
        ("afrol News, 26 June - Four", None),
        ("Xinhua News, May 2 - Four", None),
        ("MODERATOR: Good evening", None),
        ("EXCLUSIVE — The", None),
        ("NATO - The", None),
        ("Jane Roe (R-S.C.) — The", None),
        ("Health Organization (HO) — The", None),
        ("Paris — the capital — is", None),
        ("Monday - The", None),
        ("He came — And went", None),
    ],
)
def test_datelines(opening, place):
    found = datelines.find(opening)
    assert (found.place if found else None) == place


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("LONDON, May 2, 2022 /PRNewswire/ -- A boat sank.", date(2022, 5, 2)),
        ("LONDON, May 2 (Agency) — A boat sank.", None),
        ("Boat sinks\n\nUpdated 4 May 2022\nPublished 2 May 2022\n\nA boat sank.", date(2022, 5, 2)),
        ("Boat sinks\n\nBy Jane Roe | May 2, 2022\n\nA boat sank.", date(2022, 5, 2)),
        ("A boat sank. " * 20 + "\n\nMay 2, 2022\n\nAnother sank.", None),
        ("A boat sank. " * 20 + "\n\nPublished: May 2, 2022", date(2022, 5, 2)),
    ],
)
def test_the_day_of_publication(text, day):
    assert plain.read(text, "x").published == day
