import json

import pytest

from tui.cli import batch
from tui.cli.folder import Folder
from tui.desk import Desk
from tui.model import Reading, from_json


def test_one_article_gives_one_object(call, folder):
    status, output, errors = call("extract", "story.txt")
    reading = from_json(Reading, output)
    assert (status, errors) == (0, "")
    assert reading.article.text == (folder / "story.txt").read_text(encoding="utf-8")
    assert json.loads(output)["schema"] == "dateline/1"
    assert json.loads(output)["article"]["published"] == "2022-05-02"


def test_several_give_an_object_a_line_in_their_order(call):
    status, output, _ = call("extract", "story.txt", "page.md", "--format", "json")
    assert status == 0
    assert [json.loads(line)["article"]["title"] for line in output.splitlines()] == ["Boats sail again", "Head"]


def test_the_date_of_the_command_line(call):
    _, output, _ = call("extract", "page.md", "--date", "2025-08-08")
    assert json.loads(output)["article"]["published"] == "2025-08-08"


def test_standard_input(launch):
    done = launch("extract", "-", input=b"# Head\n\nBody.")
    assert json.loads(done.stdout)["article"]["text"] == "Head\n\nBody."


def test_a_list_gives_inputs_with_their_dates(call, folder):
    (folder / "tab\there.txt").write_text("Tabs.")
    (folder / "list.tsv").write_text("page.md\t2025-08-08\n\nstory.txt\npage.md\t\ntab\there.txt\t2025-01-01\r\n")
    status, output, errors = call("extract", "--list", "list.tsv", "--date", "2020-02-02")
    assert (status, errors) == (0, "")
    dates = [json.loads(line)["article"]["published"] for line in output.splitlines()]
    assert dates == ["2025-08-08", "2020-02-02", "2020-02-02", "2025-01-01"]


def test_a_list_from_standard_input(launch):
    done = launch("extract", "--list", "-", "--out", "out", input=b"page.md\nstory.txt\t2025-08-08\n")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_folder_gets_a_file_for_each(call, folder):
    status, output, errors = call("extract", "story.txt", "page.md", "--out", "deep/out")
    assert (status, output, errors) == (0, "", "")
    assert sorted(file.name for file in (folder / "deep/out").iterdir()) == ["page.json", "story.json"]
    reading = from_json(Reading, (folder / "deep/out/page.json").read_bytes())
    assert reading.article.title == "Head"


def test_two_of_one_name_do_not_overwrite_each_other(call, folder):
    (folder / "other").mkdir()
    (folder / "other/Story.md").write_text("Another.")
    status, _, errors = call("extract", "story.txt", "other/Story.md", "--out", "out")
    assert status == 0
    assert errors == "dateline: other/Story.md: written as Story-2.json\n"
    assert json.loads((folder / "out/Story-2.json").read_text())["article"]["text"] == "Another."
    assert json.loads((folder / "out/story.json").read_text())["article"]["title"] == "Boats sail again"


def test_a_bad_input_is_named_and_does_not_stop_the_rest(call, folder):
    (folder / "list.tsv").write_text("page.md\tyesterday\nstory.txt\n")
    status, _, errors = call("extract", "nowhere.txt", "--list", "list.tsv", "--out", "out")
    assert status == 2
    assert errors.splitlines() == [
        "dateline: list.tsv, line 1: 'yesterday' is not a date like 2025-08-08",
        "dateline: nowhere.txt: no such file",
    ]
    assert [file.name for file in (folder / "out").iterdir()] == ["story.json"]


def test_a_fault_in_reading_one_article_does_not_cost_the_others(call, monkeypatch):
    read = Desk.read
    monkeypatch.setattr(Desk, "read", lambda desk, page: 1 / 0 if page.title == "Head" else read(desk, page))
    status, output, errors = call("extract", "page.md", "story.txt")
    assert status == 2
    assert errors == "dateline: page.md: internal error: ZeroDivisionError: division by zero\n"
    assert json.loads(output)["article"]["title"] == "Boats sail again"


def test_a_hostile_name_does_not_reach_the_terminal(call):
    _, _, errors = call("extract", "no\x1b]0;owned\x07\x1b[2Jwhere\n\u202e.txt")
    assert errors == "dateline: nowhere .txt: no such file\n"


def test_many_articles_are_read_in_processes_in_their_order(call, folder, monkeypatch):
    monkeypatch.setattr(batch, "_cpus", lambda: 2)
    monkeypatch.setattr(batch, "_WORTHWHILE", 5)
    names = [f"n{i}.txt" for i in range(10)]
    for name in names[1:]:
        (folder / name).write_text(f"This is {name}.", encoding="utf-8")
    status, output, errors = call("extract", *names)
    assert (status, errors) == (2, "dateline: n0.txt: no such file\n")
    assert [json.loads(line)["article"]["source"] for line in output.splitlines()] == names[1:]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "nothing to read: name a file, - for standard input, or a --list"),
        (("-", "-"), "standard input can be read only once"),
        (("--list", "nowhere.tsv"), "nowhere.tsv: No such file or directory"),
        (("page.md", "--date", "2025-13-1"), "Invalid value for '--date': '2025-13-1' is not a date like 2025-08-08"),
        (("story.txt", "--out", "page.md"), "page.md: File exists"),
    ],
)
def test_what_cannot_be_done_is_said_on_one_line(call, arguments, message):
    assert call("extract", *arguments) == (2, "", f"dateline: {message}\n")


FEED = (
    "<rss version='2.0'><channel><title>Post</title>"
    "<item><title>One</title><description>Boats sail.</description></item>"
    "<item><title>Two</title><description>Trains leave.</description></item></channel></rss>"
)


def test_a_folder_gives_every_article_in_it_and_names_what_fails(call, folder):
    (folder / "in/deep").mkdir(parents=True)
    (folder / "in/deep/b.txt").write_text("Boats sail.")
    (folder / "in/a.md").write_text("# Trains leave")
    (folder / "in/broken.pdf").write_bytes(b"%PDF-1.4 no")
    status, output, errors = call("extract", "in")
    assert (status, errors) == (2, "dateline: in/broken.pdf: is a damaged PDF\n")
    assert [json.loads(line)["article"]["text"] for line in output.splitlines()] == ["Trains leave", "Boats sail."]


def test_a_feed_gives_its_entries(call, folder):
    (folder / "feed.xml").write_text(FEED)
    status, output, _ = call("extract", "feed.xml")
    assert status == 0
    assert [json.loads(line)["article"]["title"] for line in output.splitlines()] == ["One", "Two"]
    assert call("extract", "feed.xml", "--out", "out")[0] == 0
    assert sorted(file.name for file in (folder / "out").iterdir()) == ["feed-2.json", "feed.json"]


def test_an_article_in_another_language_is_read_and_said_to_be_one(call, folder):
    (folder / "nl.txt").write_text(
        "De minister zei vrijdag dat het land niet zal wijken voor de druk. Het is moeilijk."
    )
    status, output, errors = call("extract", "nl.txt")
    assert (status, json.loads(output)["article"]["language"]) == (0, "nl")
    assert errors == "dateline: nl.txt: is in Dutch; dateline reads English, so much of it is missed\n"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("https://example.org/2025/Port%20strike.html?x=1#top", "Port-20strike.json"),
        ("https://example.org/", "example.org.json"),
        ("notes/a b.txt", "a b.json"),
    ],
)
def test_what_the_reading_of_an_address_is_called(folder, source, name):
    Folder(str(folder / "out")).write(source, "{}")
    assert [file.name for file in (folder / "out").iterdir()] == [name]
