"""A terminal that says how light its ground is: the desk follows, and no word of it is taken for keys."""

from pseudo_terminal import dateline

from tui.paths import shared

SEED = str(shared("seeds") / "modi-putin.md")


def ground(terminal):
    """The ground of the article, as the emulated terminal shows it."""
    return terminal.emulated.buffer[10][30].bg


def test_the_desk_follows_the_ground_of_the_terminal(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    with dateline(SEED, COLORTERM="truecolor") as terminal:
        terminal.wait_for("Ajit Doval")
        terminal.wait_for(lambda _: b"\x1b]11;?\x1b\\" in terminal.output)
        terminal.wait_for(lambda _: ground(terminal) == "181c20")
        terminal.press("\x1b]11;rgb:ffff/fff")
        terminal.press("f/ffff\x1b\\")
        terminal.wait_for(lambda _: ground(terminal) == "faf7f0")
        terminal.press("\x1b[?997;1n")
        terminal.wait_for(lambda _: ground(terminal) == "181c20")
        assert "rgb" not in terminal.screen
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.output.rindex(b"\x1b[?2031l") > terminal.output.rindex(b"\x1b[?2031h")
        assert terminal.left_over() == set()
