import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import adapting  # noqa: E402 - found just above
import run  # noqa: E402 - as above
from peers import PEERS  # noqa: E402 - as above

SCORER = """
def published(gold):
    return "2025-08-08"


def score(task, gold, predictions):
    reading = (predictions / "harbour.json").read_text(encoding="utf-8")
    return {}, {"strict F1": 50.0, "value F1": 100.0 * ("2025-08-08" in reading), "type F1": None}
"""


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_a_peer_that_is_not_there_is_skipped_with_its_command(tmp_path, capsys, peer):
    assert run.chosen(tmp_path, peer.name) == []
    said = capsys.readouterr().err
    assert said.startswith(f"{peer.name}: skipped, not installed in {tmp_path}; ")
    assert "pip install" in said or "npm install" in said
    assert "{" not in said


def test_a_peer_that_is_there_runs(tmp_path, capsys):
    (tmp_path / "node_modules/compromise").mkdir(parents=True)
    (peer,) = run.chosen(tmp_path, "compromise")
    assert not capsys.readouterr().err
    assert peer.command(tmp_path, HERE) == ["node", str(HERE / "names_compromise.mjs")]


def test_an_unknown_peer_is_named_with_those_there_are(tmp_path):
    with pytest.raises(SystemExit, match=r"no peer 'nobody'; there are .*HeidelTime"):
        run.chosen(tmp_path, "nobody")


def test_every_adapter_is_there():
    assert all((HERE / peer.adapter).is_file() for peer in PEERS)


def test_every_set_is_read_by_dateline_too(tmp_path):
    for who in run.readers(list(PEERS), tmp_path).values():
        assert len(who) > 1
        assert who[-1][0] == "dateline"


def test_the_table_has_the_figures_of_the_task_and_the_costs():
    told = {"articles": 12, "seconds": 4.0, "load": 0.5, "peak": 120.4}
    line = run.row("peer", "times/some-dev", {"value F1": 78.04, "strict F1": 70.0, "other": 1.0}, told)
    assert run.table([line]) == (
        "| set | reader | figures | articles/s | loaded in s | peak MB |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| times/some-dev | peer | strict F1 70.0, value F1 78.0 | 3.00 | 0.50 | 120 |\n"
    )


def test_one_reader_over_one_set(tmp_path):
    gold = tmp_path / "times" / "some-dev"
    gold.mkdir(parents=True)
    (gold / "harbour.txt").write_text("The harbour opened today.\n", encoding="utf-8")
    scorer = tmp_path / "scorer.py"
    scorer.write_text(SCORER, encoding="utf-8")
    ours = [sys.executable, str(HERE / "itself.py")]
    line = run.measured(run.scorer(scorer), gold, tmp_path, "dateline", ours)
    assert line[:3] == ("times/some-dev", "dateline", "strict F1 50.0, value F1 100.0")
    assert all(float(figure) > 0 for figure in line[3:])


def test_nothing_installed_gives_a_table_of_nothing_and_every_reason(tmp_path):
    command = [sys.executable, str(HERE / "run.py"), "--data", ".", "--score", "none.py", "--home", "none"]
    done = subprocess.run(command, cwd=tmp_path, env=os.environ, capture_output=True, text=True, check=True)
    assert done.stdout == run.table([])
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == [peer.name for peer in PEERS]


def test_names_of_the_same_words_and_type_are_one_actor():
    text = "Ann met Ann in Ann."
    found = adapting.actors(text, [(0, 3, "person"), (8, 11, "person"), (15, 18, "place")])
    assert [(a["name"], a["type"], len(a["mentions"])) for a in found] == [("Ann", "person", 2), ("Ann", "place", 1)]
    assert json.dumps(found)
