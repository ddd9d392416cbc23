import subprocess
import sys

import pytest

from tui import __version__
from tui.cli import faults
from tui.cli.parser import dateline

HEAVY = {"textual", "rich", "pydantic", "onnxruntime", "trafilatura", "rapidfuzz", "yaml", "markdown_it", "numpy"}


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_version_and_help_load_nothing_heavy(argument):
    script = (
        "import atexit, runpy, sys\n"
        "atexit.register(lambda: print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr))\n"
        f"sys.argv[1:] = [{argument!r}]\n"
        "runpy.run_module('tui', run_name='__main__')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "dateline" in done.stdout
    assert not HEAVY & set(done.stderr.split())


def test_version(launch):
    assert launch("--version").stdout.decode() == f"dateline {__version__}\n"


def test_every_command_has_help_with_an_example(call):
    for name in dateline.commands:
        status, output, _ = call(name, "--help")
        assert status == 0
        assert f"dateline {name}" in output or name == "read"
    assert "dateline extract" in call("--help")[1]


def test_without_a_terminal_the_desk_says_what_to_use_instead(launch):
    for arguments in ([], ["story.txt"], ["read", "story.txt"], ["--date", "2025-08-08", "story.txt"]):
        done = launch(*arguments, stdin=subprocess.DEVNULL)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.startswith(b"dateline: the desk needs a terminal")
        assert done.stderr.count(b"\n") == 1


def test_an_argument_that_is_no_command_is_an_article(call, monkeypatch):
    seen = []
    monkeypatch.setattr(dateline.commands["read"], "callback", lambda **given: seen.append(given["article"]))
    for arguments in ([], ["story.txt"], ["./extract"], ["read", "extract"]):
        assert call(*arguments)[0] == 0
    assert seen == [None, "story.txt", "./extract", "extract"]


@pytest.mark.parametrize(
    ("fault", "status", "line"),
    [
        (RuntimeError("a\x1b[2Jb\nc"), 1, "dateline: internal error: RuntimeError: ab c\n"),
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(), 1, ""),
    ],
)
def test_faults_are_one_line_or_none(call, monkeypatch, fault, status, line):
    def fail(**_):
        raise fault

    monkeypatch.setattr(faults, "_hush", lambda: 1)
    monkeypatch.setattr(dateline.commands["show"], "callback", fail)
    code, output, errors = call("show", "story.txt")
    assert (code, output, errors.lstrip("\n")) == (status, "", line)


def test_a_fault_is_raised_for_those_who_look_for_it(call, monkeypatch):
    monkeypatch.setenv("DATELINE_DEBUG", "1")
    monkeypatch.setattr(dateline.commands["show"], "callback", lambda **_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        call("show", "story.txt")


@pytest.mark.parametrize("command", ["show", "extract"])
def test_a_reader_that_goes_away_is_no_fault(folder, command):
    (folder / "long.txt").write_text("A long story goes on.\n\n" * 4_000)
    process = subprocess.Popen(
        [sys.executable, "-m", "tui", command, "long.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=120) == 1


def test_an_unknown_option_is_one_line(call):
    status, output, errors = call("extract", "--nothing")
    assert (status, output) == (2, "")
    assert errors.startswith("dateline: No such option")
    assert errors.count("\n") == 1


def test_an_old_terminal_gets_what_it_can_show(launch):
    done = launch("show", "story.txt", env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert b"PARIS (AP) ? Jane Roe" in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(call, shell):
    status, output, _ = call("completion", shell)
    assert status == 0
    assert f"_DATELINE_COMPLETE={shell}_complete" in output


def test_completion_offers_commands_options_and_files(launch):
    def offered(words):
        env = {"_DATELINE_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
        return set(launch(env=env).stdout.decode().split())

    assert offered("dateline e") == {"plain,extract", "file,e"}
    assert "plain,--out" in offered("dateline extract --")
    assert offered("dateline ./sto") == {"file,./sto"}
