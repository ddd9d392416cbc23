"""Settings from a file and into it: mistakes are said with their place, and the user's own words in it stay."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tui.settings import Settings, load
from tui.settings.model import WORDS
from tui.settings.problems import place_of
from tui.settings.writing import Command, change, template

NEW = template([("Everywhere", [Command("zoom", "z", "Give room"), Command("help", "question_mark", "Show keys")])])


@pytest.fixture
def file(tmp_path):
    return tmp_path / "dateline" / "settings.toml"


def test_no_file_means_the_defaults(tmp_path):
    assert load(tmp_path / "settings.toml") == Settings()


def test_a_file_sets_keys_theme_width_and_signs(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('\ufefftheme = "nord"\nreading_width = 60\nascii = true\n[keys]\nzoom = "f11"\n', encoding="utf-8")
    assert load(file) == Settings(theme="nord", reading_width=60, ascii=True, keys={"zoom": "f11"})


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"mouse = true\ntheme = ", ":2:9: this is no TOML: invalid value"),
        (b"theme = nord", ':1:9: this is no TOML: invalid value; words stand in quotes, as in theme = "nord"'),
        (b"\nteme = 'x'", ":2:1: teme: there is no such setting, did you mean theme; there are theme, reading_width"),
        (b"reading_width = 'wide'", ':1:1: reading_width: "wide" is not a whole number from 20 to 200'),
        (b"reading_width = 5", ":1:1: reading_width: 5 is not a whole number from 20 to 200"),
        (b"theme = 5", ":1:1: theme: 5 is not the name of a theme in quotes, or "),
        (b"# no\n  ascii = 'yes'", ':2:3: ascii: "yes" is not true, false or "auto"'),
        (b"mouse = 1", ":1:1: mouse: 1 is not true or false"),
        (b"[keys]\nzoom = ''", ":2:1: keys.zoom: "),
        (b"theme = 'x'\nkeys = { zoom = 5 }", ":2:1: keys.zoom: 5 is not the name of a key in quotes"),
        (b"keys . 'zoom' = 5", ":1:1: keys.zoom: 5"),
        (b"keys = 'x'", ":1:1: keys: commands and their keys stand below a line [keys]"),
        (b"[key]\nzoom = 'x'", ":1:2: key: there is no such setting, did you mean keys"),
        (b"theme = '\xff'", "this is no UTF-8 text"),
    ],
)
def test_a_bad_file_says_what_and_where_on_one_line(tmp_path, written, said):
    file = tmp_path / "settings.toml"
    file.write_bytes(written)
    with pytest.raises(ValueError, match=r"settings\.toml:") as error:
        load(file)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_folder_in_its_place_is_said_too(tmp_path):
    with pytest.raises(ValueError, match="directory"):
        load(tmp_path)


def test_a_new_file_has_every_setting_with_its_default_and_changes_nothing(file):
    change(file, {}, NEW)
    assert file.read_text() == NEW
    assert load(file) == Settings()
    assert all(place_of((name,), NEW) for name in WORDS)
    assert all(words in NEW for words in WORDS.values())


def test_what_is_changed_stands_in_its_own_line_and_all_else_stays(file):
    file.parent.mkdir()
    file.write_text(
        "# mine\nmouse = false # no\n\nreading_width   = 60  # eyes\n\n"
        "# my keys\n[keys]\n# zoom = 'x'  # old\nhelp='f1'\n"
    )
    change(file, {("reading_width",): 64, ("keys", "zoom"): "f11", ("keys", "undo"): "f4"}, NEW)
    change(file, {("theme",): "nord", ("ascii",): None, ("keys", "help"): None}, NEW)
    assert file.read_text() == (
        "# mine\nmouse = false # no\n\nreading_width   = 64  # eyes\n\n"
        f'# {WORDS["theme"]}\ntheme = "nord"\n\n'
        f'# {WORDS["ascii"]}\nascii = "auto"\n\n'
        '# my keys\n[keys]\nzoom = "f11"  # old\n# help = "question_mark"  # Show keys\nundo = "f4"\n'
    )
    assert load(file) == Settings(theme="nord", mouse=False, reading_width=64, keys={"zoom": "f11", "undo": "f4"})


@pytest.mark.parametrize("written", ["", "keys = {zoom = 'x'}\n", "keys.zoom = 'x'\n", "[keys]\n", "theme = 'a'"])
def test_any_way_of_writing_keys_can_be_changed_and_taken_back(file, written):
    file.parent.mkdir()
    file.write_text(written)
    before = load(file)
    change(file, {("keys", "help"): "f1", ("keys", "zoom"): "f2", ("mouse",): False}, NEW)
    assert load(file) == replace(before, mouse=False, keys={"help": "f1", "zoom": "f2"})
    change(file, {("keys", "help"): None, ("keys", "zoom"): None}, NEW)
    assert load(file).keys == {}


def test_a_wrong_file_is_left_alone(file):
    file.parent.mkdir()
    file.write_text("theme = ")
    with pytest.raises(ValueError, match="no TOML"):
        change(file, {("theme",): "nord"}, NEW)
    assert file.read_text() == "theme = "


def test_a_link_stays_a_link_and_nothing_is_left_beside_the_file(tmp_path, file):
    real = tmp_path / "dotfiles.toml"
    real.write_text("mouse = false\n")
    real.chmod(0o600)
    file.parent.mkdir()
    file.symlink_to(real)
    change(file, {("mouse",): True}, NEW)
    assert file.is_symlink()
    assert real.read_text() == "mouse = true\n"
    assert real.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in file.parent.iterdir()] == ["settings.toml"]


def test_the_key_of_the_command_theme_is_not_the_theme(file):
    new = template([("Everywhere", [Command("theme", "t", "Other colours")])])
    file.parent.mkdir()
    file.write_text("# theme = is it?\n[keys]\n# theme = f5 or so\ntheme = 'f6'\n")
    change(file, {("theme",): "nord"}, new)
    change(file, {("keys", "theme"): None}, new)
    assert load(file) == Settings(theme="nord")
    assert "# theme = is it?" in file.read_text()
    assert file.read_text().endswith('[keys]\n# theme = f5 or so\n# theme = "t"  # Other colours\n')
    change(file, {("keys", "theme"): "f7"}, new)
    assert load(file) == Settings(theme="nord", keys={"theme": "f7"})
    assert file.read_text().endswith('theme = "f7"  # Other colours\n')
