from datetime import date

from tui.model import Entry, Listing
from tui.search import Titles

ENTRIES = (
    Entry(source="1", title="Port strike ends", kind="html", where="rotterdam/a.html", published=date(2025, 8, 8)),
    Entry(source="2", title="A strike at the airport", kind="pdf", author="Jane Roe"),
    Entry(source="3", title="Łódź votes", kind="text"),
)
TITLES = Titles(Listing(source="x", title="x", kind="folder", entries=ENTRIES))


def found(query):
    return [ENTRIES[choice.index].source for choice in TITLES.search(query)]


def test_nothing_typed_lists_all_in_order():
    assert found("  ") == ["1", "2", "3"]


def test_every_typed_word_is_found_the_whole_word_before_the_beginning_of_one():
    assert found("strike port") == ["1", "2"]
    assert found("strike ends") == ["1"]
    assert found("strike nowhere") == []


def test_accents_and_slips_are_forgiven():
    assert found("lodz") == ["3"]
    assert found("airprot") == ["2"]


def test_what_stands_beside_the_title_is_found_too():
    assert (found("rotterdam"), found("roe"), found("pdf"), found("2025")) == (["1"], ["2"], ["2"], ["1"])


def test_the_letters_that_matched_are_known():
    (choice,) = TITLES.search("vot lod")
    assert [ENTRIES[2].title[i] for i in choice.matched] == list("Łódvot")
    assert TITLES.search("roe")[0].matched == ()
