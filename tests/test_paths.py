import pytest

from tui import paths


def test_styles_and_seeds_are_found_in_a_checkout_or_a_wheel(tmp_path, monkeypatch):
    assert list(paths.shared("styles").glob("*.tcss"))
    (tmp_path / "_share" / "seeds").mkdir(parents=True)
    monkeypatch.setattr(paths, "PACKAGE", tmp_path)
    assert paths.shared("seeds") == tmp_path / "_share" / "seeds"


def test_what_an_installation_lacks_is_named():
    with pytest.raises(FileNotFoundError, match="lacks its folder nothing"):
        paths.shared("nothing")


def test_the_users_settings_are_in_the_configuration_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert paths.user_settings().name == "settings.toml"
    assert "dateline" in paths.user_settings().parts
