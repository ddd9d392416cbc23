import os
import subprocess
import sys
from datetime import date
from types import SimpleNamespace

import pytest

from tui.desk import Desk
from tui.settings import Settings


def streams(*, keys=True):
    terminal, pipe = SimpleNamespace(isatty=lambda: True), SimpleNamespace(isatty=lambda: False)
    return SimpleNamespace(stdin=terminal if keys else pipe, stdout=terminal, stderr=terminal)


@pytest.fixture
def started(monkeypatch, folder):
    """What the screen was started with, in a process that believes it has a terminal; the screen itself stays out."""
    calls = []
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    monkeypatch.setattr("tui.ui.running.run_desk", lambda *given: calls.append(given))
    monkeypatch.setattr("tui.cli.opening.sys", streams())
    return calls


@pytest.mark.parametrize("arguments", [["page.md"], ["read", "page.md"]])
def test_the_desk_opens_with_the_article_its_date_and_the_settings(call, started, arguments):
    assert call(*arguments, "--date", "2025-08-08") == (0, "", "")
    desk, source, published, settings, _ = started[0]
    assert isinstance(desk, Desk)
    assert (source, published, settings) == ("page.md", date(2025, 8, 8), Settings())


def test_without_an_article_the_first_one_in_store_opens(call, started):
    assert call() == (0, "", "")
    assert Desk().open(started[0][1]).title


@pytest.mark.parametrize(("article", "line"), [("nowhere.md", "no such file"), ("no/where", "no such file")])
def test_a_mistyped_name_is_told_before_the_screen_comes(call, started, article, line):
    assert call(article) == (2, "", f"dateline: {article}: {line}\n")
    assert not started


@pytest.mark.usefixtures("started")
def test_what_the_screen_could_not_open_is_told_after_it(call, monkeypatch):
    monkeypatch.setattr("tui.ui.running.run_desk", lambda *_: "page.md: is\x1b[2J empty")
    assert call("page.md") == (2, "", "dateline: page.md: is empty\n")


def test_wrong_settings_are_told(call, started, folder):
    (folder / "dateline").mkdir()
    (folder / "dateline" / "settings.toml").write_text("colour = 1")
    status, _, errors = call("page.md")
    assert status == 2
    assert "settings.toml:1:1: colour: there is no such setting; there are theme, " in errors
    assert not started


def test_keys_cannot_come_from_a_pipe(call, started, monkeypatch):
    monkeypatch.setattr("tui.cli.opening.sys", streams(keys=False))
    assert "for its keys" in call("page.md")[2]
    assert call("-")[0] == 0
    assert started[0][1] == "-"


def test_an_article_that_was_read_before_opens_without_what_few_starts_need(folder, tmp_path):
    script = (
        "import sys\n"
        "from tui.cli.faults import guarded\n"
        "from tui.cli.opening import open_desk\n"
        "from tui.ui.loading import load_asyncio\n"
        "load_asyncio()\n"
        "import tui.ui.running\n"
        "tui.ui.running.run_desk = lambda desk, source, *_: desk.read(desk.look(source)) and None\n"
        "sys.stdin.isatty = sys.stdout.isatty = sys.stderr.isatty = lambda: True\n"
        "print(guarded(lambda: open_desk('page.md')), *(name for name in sys.argv[1:] if name in sys.modules))\n"
    )
    heavy = ["pydantic", "click", "ssl", "tomllib", "numpy", "onnxruntime", "rapidfuzz", "trafilatura"]
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    runs = [
        subprocess.run(
            [sys.executable, "-c", script, *heavy],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, **home, "TERM": "xterm"},
            cwd=folder,
        ).stdout.split()
        for _ in range(2)
    ]
    assert runs[0][0] == runs[1][0] == "0"
    assert "onnxruntime" in runs[0]
    assert runs[1][1:] == ["tomllib"]  # of the themes
