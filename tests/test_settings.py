"""Settings from a file: what is wrong in it is said on one line, with the place."""

from __future__ import annotations

import pytest

from tui.settings import Settings, keep, load


def test_no_file_means_the_defaults(tmp_path):
    assert load(tmp_path / "settings.toml") == Settings()


def test_a_file_sets_keys_theme_width_and_signs(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('theme = "nord"\nreading_width = 60\nascii = true\n[keys]\nzoom = "f11"\n', encoding="utf-8")
    assert load(file) == Settings(theme="nord", reading_width=60, ascii=True, keys={"zoom": "f11"})


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"theme = ", "at end of document"),
        (b"teme = 'x'", "teme: no such setting"),
        (b"reading_width = 'wide'", "reading_width: Input should be a valid integer"),
        (b"reading_width = 5", "reading_width: "),
        (b"[keys]\nzoom = ''", "keys.zoom: "),
        (b"[keys]\nzoom = 5", "keys.zoom: "),
        (b"theme = '\xff'", "decode byte 0xff"),
    ],
)
def test_a_bad_file_says_what_and_where_on_one_line(tmp_path, written, said):
    file = tmp_path / "settings.toml"
    file.write_bytes(written)
    with pytest.raises(ValueError, match=r"settings\.toml: ") as error:
        load(file)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_folder_in_its_place_is_said_too(tmp_path):
    with pytest.raises(ValueError, match="directory"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, 'theme = "nord"\n'),
        ("", 'theme = "nord"\n'),
        ("# mine\ntheme = 'x'  # old\nascii = true\n", '# mine\ntheme = "nord"\nascii = true\n'),
        ("ascii = true", 'ascii = true\ntheme = "nord"\n\n'),
        ('[keys]\ntheme = "f9"\n', 'theme = "nord"\n[keys]\ntheme = "f9"\n'),
    ],
)
def test_one_setting_is_kept_and_the_rest_left_alone(tmp_path, before, after):
    file = tmp_path / "dateline" / "settings.toml"
    if before is not None:
        file.parent.mkdir()
        file.write_text(before, encoding="utf-8")
    keep(file, "theme", "nord")
    assert file.read_text(encoding="utf-8") == after
    assert load(file).theme == "nord"


def test_a_wrong_file_is_not_written_into(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text("teme = 'x'\n", encoding="utf-8")
    with pytest.raises(ValueError, match="teme: no such setting"):
        keep(file, "theme", "nord")
    assert file.read_text(encoding="utf-8") == "teme = 'x'\n"
