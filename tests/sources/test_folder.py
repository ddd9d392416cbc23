import os

import pytest

from tui.sources import SourceError, folder, look
from tui.sources.material import silent


def filled(path, *names):
    for name in names:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).touch()
    return str(path)


def test_articles_are_listed_as_people_sort_without_what_is_hidden_or_not_read(tmp_path):
    source = filled(
        tmp_path,
        "10.txt",
        "2.txt",
        "B.pdf",
        "a.HTML",
        "c.docx",
        "mail.eml",
        "x.png",
        ".h.txt",
        ".git/y.md",
        "deep/er/z.md",
    )
    found = look(source, None)
    assert [(entry.title, entry.kind, entry.where) for entry in found.entries] == [
        ("2.txt", "text", ""),
        ("10.txt", "text", ""),
        ("a.HTML", "html", ""),
        ("B.pdf", "pdf", ""),
        ("c.docx", "docx", ""),
        ("mail.eml", "mail", ""),
        ("z.md", "markdown", "deep/er"),
    ]
    assert found.kind == "folder"


def test_no_file_is_opened(tmp_path, monkeypatch):
    source = filled(tmp_path, "a.txt")
    monkeypatch.setattr("pathlib.Path.open", None)
    assert [entry.source for entry in folder.read(source, silent).entries] == [str(tmp_path / "a.txt")]


def test_a_link_that_leads_back_is_not_followed(tmp_path):
    source = filled(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path)
    assert len(folder.read(source, silent).entries) == 1


def test_many_are_told_of_and_can_be_stopped(tmp_path):
    told = []
    folder.read(filled(tmp_path, *(f"{i}.txt" for i in range(1000))), told.append)
    assert told == ["looking through the folder: 500 articles", "looking through the folder: 1000 articles"]


def test_a_folder_without_articles_says_what_it_looked_for(tmp_path):
    with pytest.raises(SourceError, match=r"has no article in it, no file that ends in \.docx, \.eml, \.htm"):
        folder.read(filled(tmp_path, "x.png"), silent)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(tmp_path):
    tmp_path.chmod(0)
    with pytest.raises(SourceError, match="may not be read"):
        folder.read(str(tmp_path), silent)
