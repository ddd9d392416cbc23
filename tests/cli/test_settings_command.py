"""`dateline settings`: where, what is in force, what is wrong, editing; and its page in the docs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.settings.model import WORDS

DOCS = Path(__file__).parents[2] / "docs" / "settings.md"
WRONG = 'theme = "nrod"\n[keys]\nzom = "f4"\nhelp = "crtl+p"\ndate = "n"\nsearch-down = "j"\n'


@pytest.fixture
def file(folder, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    return folder / "dateline" / "settings.toml"


@pytest.fixture
def written(file):
    file.parent.mkdir()
    return lambda text: file.write_text(text, encoding="utf-8")


def test_where_it_is(call, file):
    assert call("settings", "where") == (0, f"{file}\n", "")


def test_what_is_in_force_and_where_it_comes_from(call, written):
    written('reading_width = 60\n[keys]\nzoom = "f11"\n')
    status, output, _ = call("settings", "show")
    assert status == 0
    assert output.splitlines() == [
        'theme = "system"  # default',
        "reading_width = 60  # line 1",
        'ascii = "auto"  # default',
        "mouse = true  # default",
        'keys.zoom = "f11"  # line 3',
    ]


def test_all_that_is_wrong_is_said_with_its_line(call, written, file):
    written(WRONG)
    status, output, errors = call("settings", "check")
    assert (status, output) == (2, "")
    assert errors.replace(f"dateline: {file}:", "").splitlines() == [
        '1:1: theme: there is no theme nrod, did you mean nord; "system" chooses one',
        "3:1: keys.zom: there is no command zom, did you mean zoom",
        "4:1: keys.help: there is no key crtl+p, did you mean ctrl+p",
        (
            "5:1: keys.date: n is taken everywhere by next-mention: "
            "go to the selection's next mention, or where marks meet"
        ),
        "6:1: keys.search-down: j is typed in the search: take a key like f3 or ctrl+n",
    ]


def test_another_file_can_be_checked_and_a_right_one_is_called_so(call, folder):
    (folder / "other.toml").write_text('theme = "nord"\n[keys]\nnext-mention = "z"\nzoom = "n"\n')
    assert call("settings", "check", "other.toml") == (0, "other.toml: all is right\n", "")
    assert call("settings", "check", "nothing.toml")[0] == 2


def test_edit_makes_the_commented_file_and_checks_what_was_made_of_it(call, file, folder, monkeypatch):
    editor = folder / "editor.sh"
    editor.write_text('#!/bin/sh\nsed -i "s/= 76/= 7/" "$1"\n')
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    status, _, errors = call("settings", "edit")
    assert status == 2
    assert "reading_width: 7 is not a whole number from 20 to 200" in errors
    assert WORDS["mouse"] in file.read_text()


def test_where_no_file_can_be_made_it_is_said(call, folder, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "story.txt"))
    status, _, errors = call("settings", "edit")
    assert status == 2
    assert errors.startswith(f"dateline: {folder}/story.txt/dateline/settings.toml: ")


def test_the_docs_show_the_file_as_it_is(call):
    default = call("settings", "default")[1]
    told = DOCS.read_text(encoding="utf-8")
    assert f"```toml\n{default}```\n" in told, "dateline settings default > the block of docs/settings.md"
