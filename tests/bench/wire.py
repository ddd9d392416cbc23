"""What a reader at the far end of a line waits for, in seconds against a bare Textual app in the same run and in bytes.

usage: python tests/bench/wire.py       (make bench runs it with the rest, and keeps its table in docs/bench.md)
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from recording import Recorded, seen_at  # noqa: E402 - beside this file

from tui.paths import shared  # noqa: E402

SEED = shared("seeds") / "modi-putin.md"
TABLE = HERE.parents[1] / "docs" / "bench.md"
DATELINE = str(Path(sys.executable).with_name("dateline"))
RUNS = 5
STEPS = 8
LONG = 50_000
_NO_TIME = 0.01
"""Seconds without a byte by which a screen has come that goes on changing."""

INTRODUCTION = """# How fast, and how many bytes

What `make bench` last measured, on {machine}, {day}. Seconds are ratios to the bare Textual app of
tests/bench/bare_app.py in the same run, medians of {runs}; bytes are exact. A
terminal of 120x36 with 16 million colours.

| act | article | time, bare Textual app = 1 | bytes | bytes, bare Textual app |
|---|---|---|---|---|
"""


def first_words(screen):
    """Whether there is something to read."""
    return sum(char.isalpha() for char in screen) > 40


def filled(screen):
    """Whether the panes of the lists are."""
    return "reading" not in screen and all(f"{title} ·" in screen for title in ("Actors", "Quotes", "Time line"))


def framed(screen):
    """Whether the panes are, and whatever is in them yet."""
    return all(title in screen for title in ("1 Article", "2 Actors", "3 Quotes", "4 Time line"))


def begun(screen):
    """Whether there are facts, of the article's beginning at least."""
    return "Actors ·" in screen


def in_timeline(screen):
    """Whether the time line has the keys, by what of the last line is written for it."""
    return "to text" in screen


def listed(screen):
    """Whether the articles of a folder are."""
    return SEED.name in screen


def all_there(screen):
    """Whether the bare app is."""
    return "mentions" in screen and "Filter" in screen


def at(home):
    """The environment of somebody whose files are all in one folder."""
    return dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"), str(home))


def run(command, done, acts, home):
    """One run of a program: seconds and bytes by the name of the act."""
    found = {}
    with Recorded(*command, done=done, **at(home)) as program:
        found["first words"] = (seen_at(program.started, first_words), 0)
        found["start"] = (seen_at(program.started, done), program.started.size)
        for act, keys, times in acts:
            answers = [answer for answer in (program.press(keys) for _ in range(times)) if answer.size]
            if answers:
                found[act] = tuple(statistics.median(part) for part in zip(*(a[:2] for a in answers), strict=True))
        found["memory"] = (0, program.memory())
    return found


def unread(command, folder):
    """A start on an article that was never read: seconds until keys are answered, the first facts and all; bytes."""
    homes = [Path(folder) / f"unread-{number}" for number in range(RUNS + 1)]
    for home in homes:
        home.mkdir(mode=0o700)
    answered = []
    for home in homes[1:]:
        with Recorded(*command, done=framed, quiet=_NO_TIME, **at(home)) as program:
            answered.append(seen_at(program.started, framed) + seen_at(program.press("4"), in_timeline))
    with Recorded(*command, done=filled, **at(homes[0])) as program:
        facts = tuple(seen_at(program.started, condition) for condition in (begun, filled))
    return (statistics.median(answered), *facts), program.started.size


# Keys that bring about an act follow those that lead there.
OURS = (
    ("", "\x1b", 1),  # what a first start shows
    ("", "2", 1),
    ("select", "j", STEPS),
    ("", "1", 1),
    ("page", "\x06", 3),
    ("", "/", 1),
    ("letter", "n", 1),
    ("letter", "a", 4),
)
LIST = (("step", "\x1b[B", 2), ("step", "\x1b[A", 2))
BARE = (
    ("step", "\x1b[B", STEPS),
    ("", "/", 1),
    ("letter", "a", 1),
)


@cache
def long_article(folder):
    """The seed's paragraphs over and over."""
    paragraphs = [p for p in SEED.read_text(encoding="utf-8").split("\n\n") if p.strip()]
    words, text = 0, []
    while words < LONG:
        text.append(paragraphs[len(text) % len(paragraphs)])
        words += len(text[-1].split())
    path = Path(folder) / "long.txt"
    path.write_text("\n\n".join(text), encoding="utf-8")
    return path


def medians(command, done, acts, home, ready=None):
    """The median of each act over several runs; each waits until all is `ready`."""
    found = []
    for _ in range(RUNS):
        if ready:
            ready()
        found.append(run(command, done, acts, home))
    return {
        act: tuple(statistics.median(one[act][part] for one in found) for part in (0, 1)) for act in found[0] if act
    }


def resident(command, home):
    """The same of a start, where the resident process runs: with an app ready, and right after another start."""
    _tell_resident("start", home)

    def ready():
        """Wait until an app is."""
        while "ready for the next" not in _tell_resident("status", home):
            time.sleep(0.1)

    try:
        return medians(command, filled, (), home, ready), medians(command, filled, (), home)
    finally:
        _tell_resident("stop", home)


def _tell_resident(action, home):
    """What it says to that."""
    environment = {**os.environ, **at(home)}
    return subprocess.run(
        [DATELINE, "resident", action], env=environment, check=True, capture_output=True, text=True
    ).stdout


def rows(folder):
    """The table's rows: act, article, ratio of times, bytes, bytes of the bare app."""
    bare = medians((sys.executable, str(HERE / "bare_app.py")), all_there, BARE, folder)
    step = medians((DATELINE, str(SEED.parent)), listed, LIST, folder)["step"]
    label = "a step in a list, nothing else changing"
    yield label, "a folder of them", step[0] / bare["step"][0], step[1], bare["step"][1]
    for name, article in (("the first seed", SEED), ("50,000 words", long_article(folder))):
        home = Path(folder) / name.replace(" ", "-")
        home.mkdir(mode=0o700)
        (answered, first, last), size = unread((DATELINE, str(article)), home)
        run((DATELINE, str(article)), filled, (), home)
        started = medians((DATELINE, str(article)), filled, (), home)
        yield "its first words, from exec", name, started["first words"][0] / bare["first words"][0], None, None
        whole = bare["start"][0]
        yield "all panes there and a key answered, never read before", name, answered / whole, None, None
        yield "facts in them, of the beginning at least", name, first / whole, None, None
        yield "all facts", name, last / whole, size, bare["start"][1]
        waited, at_once = resident((DATELINE, str(article)), home)
        for act, one in (
            ("all panes and facts, read before", started),
            ("the same, with the resident process", waited),
            ("the same, within a second of another start", at_once),
        ):
            yield act, name, one["start"][0] / bare["start"][0], one["start"][1], bare["start"][1]
        ours = medians((DATELINE, str(article)), filled, OURS, home)
        for act, label in (
            ("select", "an actor selected, its mentions lit up"),
            ("page", "a page of the article"),
            ("letter", "a letter typed in the search"),
        ):
            beside = bare.get(act, bare["step"])
            yield label, name, ours[act][0] / beside[0], ours[act][1], bare[act][1] if act in bare else None
        yield "memory, MB", name, None, ours["memory"][1], bare["memory"][1]


def machine():
    """The kind of machine, without its name."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        lines = [line for line in cpuinfo.read_text(encoding="utf-8").splitlines() if line.startswith("model name")]
        model = lines[0].partition(":")[2].strip() if lines else model
    return f"{os.cpu_count()} processors of {model}, {platform.system()}, Python {platform.python_version()}"


def main():
    """Measure, print, keep."""
    table = INTRODUCTION.format(machine=machine(), day=datetime.now(UTC).date(), runs=RUNS)
    sys.stdout.write(table)
    with tempfile.TemporaryDirectory() as folder:
        for act, article, ratio, size, beside in rows(folder):
            shown = [f"{ratio:.2f}" if ratio is not None else ""]
            shown += [f"{size:,.0f}" if size is not None else "" for size in (size, beside)]
            line = f"| {act} | {article} | {' | '.join(shown)} |\n"
            sys.stdout.write(line)
            sys.stdout.flush()
            table += line
    TABLE.write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
