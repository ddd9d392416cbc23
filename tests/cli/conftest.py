import subprocess
import sys

import pytest

from tui.cli.run import run

STORY = (
    "Boats sail again\n\nPublished 2 May 2022\n\n"
    'PARIS (AP) — Jane Roe [bold]told[/bold] [link=x]reporters that "the boats sail" on Monday.\n'
)  # fmt: skip


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATELINE_DEBUG", raising=False)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "page.md").write_text("# Head\n\nA *short* page.\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def call(folder, capfdbinary):
    """Run the command in this process, in the folder; -> status, output, error output."""
    assert folder.samefile(".")

    def call(*arguments):
        status = run(arguments)
        output, errors = capfdbinary.readouterr()
        return status, output.decode(), errors.decode()

    return call


@pytest.fixture
def launch(folder):
    """Run `python -m tui` in a process of its own, in the folder and without a terminal."""
    assert folder.samefile(".")

    def launch(*arguments, **options):
        command = [sys.executable, "-m", "tui", *arguments]
        return subprocess.run(command, capture_output=True, check=False, timeout=120, **options)

    return launch
