import os
import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdf_sample import column, pdf

from tui.sources import SourceError, kinds, read

WORDS = "Zoë met “Ana” — 5 € in Łódź."


def no_input():
    raise AssertionError("standard input was read")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_and_without_its_mark(tmp_path, encoding):
    file = tmp_path / "a.txt"
    file.write_bytes(WORDS.encode(encoding))
    assert read(str(file), no_input).text == WORDS


def test_old_windows_and_older_files(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes("“Café” – 5 €".encode("cp1252"))
    assert read(str(file), no_input).text == "“Café” – 5 €"
    file.write_bytes(b"caf\xe9 \x81")
    assert read(str(file), no_input).text == "café \x81"


def test_a_character_spoilt_on_the_way_does_not_spoil_the_others(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(WORDS.encode() + b" Fin\xc3")
    assert read(str(file), no_input).text == WORDS + " Fin\ufffd"


def test_the_name_decides_and_then_the_text(tmp_path):
    for name in ("a.txt", "a.md", "a"):
        (tmp_path / name).write_text("# Head\n\nBody.")
    assert read(str(tmp_path / "a.txt"), no_input).text.startswith("# Head")
    assert read(str(tmp_path / "a.md"), no_input).text == "Head\n\nBody."
    assert read(str(tmp_path / "a"), no_input).text == "Head\n\nBody."


def test_standard_input_is_sniffed():
    assert read("-", lambda: b"# Head\n\nBody.").text == "Head\n\nBody."
    assert read("-", lambda: b"Plain *words*.\n").text == "Plain *words*.\n"


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("mark.txt", b"\xef\xbb\xbf", "is empty"),
        ("a.pdf", b"%PDF-1.7 text", "is a damaged PDF"),
        ("a.docx", b"PK\x03\x04", "is a damaged file"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Word file"),
        ("a.xml", b"<?xml version='1.0'?><books/>", "is data and no feed"),
        ("a.json", b"{}", "is data and no feed"),
        ("a.rss", b"words", "is no feed"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is not a text file"),
        ("zeros", bytes(50), "is not a text file"),
        ("no-mark.txt", "words".encode("utf-16-le"), "is not a text file"),
        ("page.html", b"<p>x", "has no article in it"),
        ("large.txt", b"x" * (kinds.largest("text") + 1), "is larger than 8 MB"),
    ],
)
def test_what_cannot_be_read_says_so_on_one_line(tmp_path, name, content, what):
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(SourceError) as caught:
        read(str(file), no_input)
    assert str(caught.value).startswith(f"{file}: {what}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("nowhere.txt", "no such file"),
        (".", "has no article in it, no file that ends in .docx, .eml"),
        ("ftp://x.example/a", "begin with http or https"),
        ("http://[::1", "is no address"),
        ("a\0b", "is no file name"),
    ],
)
def test_what_is_not_there(tmp_path, monkeypatch, source, what):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match=what):
        read(source, no_input)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("x")
    file.chmod(0)
    with pytest.raises(SourceError, match="may not be read"):
        read(str(file), no_input)


@given(st.binary(max_size=200) | st.text(max_size=80).map(lambda text: text.encode("utf-16")))
def test_any_bytes_give_an_article_or_a_source_error(data):
    with suppress(SourceError):
        article = read("-", lambda: data)
        assert all(block.end <= len(article.text) for block in article.blocks)


def test_a_wrong_name_does_not_change_what_a_file_is(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(pdf(column(["A strike ended on Friday in Rotterdam."])))
    assert read(str(file), no_input).text == "A strike ended on Friday in Rotterdam."


BEGINNINGS = (
    b"<html><body>",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"<rss version='2.0'>",
    b"{",
    b"Date: x\nFrom: ",
    b"<feed>",
)


@given(st.sampled_from(BEGINNINGS), st.binary(max_size=200) | st.text(max_size=80).map(str.encode))
def test_what_only_begins_like_a_kind_gives_an_article_or_a_source_error(beginning, data):
    with suppress(SourceError):
        read("-", lambda: beginning + data)


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("cp1251", "Президент заявил в пятницу, что страна не уступит давлению извне."),
        ("cp1250", "Premier powiedział w piątek, że rząd nie ugnie się pod presją związków."),
        ("gb18030", "总理星期五表示，该国不会屈服于压力。外交部长在北京会见记者时补充说。"),
    ],
)
def test_old_encodings_are_told_by_what_they_look_like(tmp_path, encoding, words):
    file = tmp_path / "a.txt"
    file.write_bytes(words.encode(encoding))
    assert read(str(file), no_input).text == words


def test_plain_english_text_loads_no_library_for_other_inputs(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(
        "The minister said on Friday that the port would open again, and that it was the end of the strike."
    )
    heavy = ("trafilatura", "lxml", "httpx2", "pypdfium2", "docx", "feedparser", "chardet", "py3langid", "numpy")
    heavy += ("markdown_it", "yaml")
    script = (
        "import sys; from tui.desk import Desk; print(Desk().open(sys.argv[1]).language)\n"
        f"print([m for m in {heavy!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script, str(file)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["en", "[]"]
