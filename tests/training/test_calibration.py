"""Confidences held against annotations: which facts are right, how far off a reader is, and the curve that mends it."""

import json

import pytest

np = pytest.importorskip("numpy")

from tui.training import calibration  # noqa: E402 - the import is what the skip is about
from tui.training.judging import judged  # noqa: E402


def piece(start, end, **more):
    return {"start": start, "end": end, "text": "x" * (end - start), **more}


def gold_mention(start, end, cluster):
    return piece(start, end, cluster=cluster, alts=[[start, end]], head=[end - 1, end])


def test_a_mention_is_right_in_the_company_that_most_of_its_actor_keeps():
    gold = {
        "coref": True,
        "mentions": [gold_mention(0, 3, "1"), gold_mention(10, 13, "1"), gold_mention(20, 22, "2")],
        "silent_spans": [[30, 33]],
        "demonym_spans": [],
    }
    mentions = [
        piece(0, 3, kind="name", confidence=0.9),
        piece(10, 13, kind="name", confidence=0.8),
        piece(20, 22, kind="pronoun", confidence=0.7),
        piece(30, 33, kind="name", confidence=0.6),
        piece(40, 42, kind="pronoun", confidence=None),
    ]
    found = list(judged("actors", gold, {"actors": [{"type": "person", "mentions": mentions}]}))
    assert found == [("name", 0.9, True), ("name", 0.8, True), ("pronoun", 0.7, False)]


def test_where_only_names_are_annotated_words_and_type_must_be_the_same():
    gold = {"coref": False, "mentions": [piece(0, 3, type="person", label="PER"), piece(5, 9, type="x", label="Misc")]}
    actors = [
        {"type": "person", "mentions": [piece(0, 3, kind="name", confidence=0.9)]},
        {"type": "place", "mentions": [piece(0, 3, kind="name", confidence=0.2)]},
        {"type": "place", "mentions": [piece(5, 9, kind="name", confidence=0.5)]},
    ]
    assert [row.right for row in judged("actors", gold, {"actors": actors})] == [True, False]


@pytest.mark.parametrize(
    ("content", "source", "speaker", "right"),
    [
        ((10, 30), (0, 3), "a1", True),
        ((10, 30), (0, 3), "a2", False),
        ((10, 30), None, "a1", False),
        ((10, 18), (0, 3), "a1", False),
    ],
)
def test_a_quote_needs_its_words_its_source_and_its_speaker(content, source, speaker, right):
    row = {"content": [piece(10, 30)], "source": [piece(0, 3)], "source_heads": [piece(0, 3)], "speaker": ["Ann Lee"]}
    quote = {
        "content": [piece(*content)],
        "source": source and piece(*source),
        "speaker": speaker,
        "confidence": 0.5,
    }
    actors = [{"id": "a1", "name": "Ann Lee"}, {"id": "a2", "name": "Bo Ek"}]
    (found,) = judged("quotes", {"attributions": [row]}, {"actors": actors, "quotes": [quote]})
    assert found.right is right


def test_a_time_needs_type_and_value_and_only_annotated_types_count():
    gold = {"only": ["DATE"], "times": [piece(0, 6, type="DATE", value="2025-01-06")]}
    times = [
        piece(0, 6, type="DATE", value="2025-01-06", confidence=0.9),
        piece(8, 9, type="DATE", value="2024", confidence=0.4),
        piece(8, 9, type="DURATION", value="P1D", confidence=0.4),
    ]
    assert [row.right for row in judged("times", gold, {"times": times})] == [True, False]


@pytest.mark.parametrize(
    ("begins", "ends", "right"),
    [
        ("2025-01-06", "2025-01-06", [True, False]),
        ("2025-01-06", "2025-01-07", [False, True]),
        (None, None, [False, True]),
    ],
)
def test_an_event_needs_the_day_or_none_where_there_is_none(begins, ends, right):
    gold = {"events": [piece(0, 4, date="2025-01-06"), piece(1, 3, date=None)]}
    event = {"trigger": piece(0, 4), "begins": begins, "ends": ends, "confidence": 0.6}
    assert [row.right for row in judged("timeline", gold, {"events": [event]})] == right


def test_the_error_is_how_far_confidence_and_truth_lie_apart():
    right = np.array([1.0, 1, 1, 0])
    assert calibration.error(np.full(4, 0.75), right) == pytest.approx(0.0)
    assert calibration.error(np.full(4, 0.95), right) == pytest.approx(0.2)


def test_a_fitted_curve_is_honest_about_what_was_too_sure():
    random = np.random.default_rng(3)
    true = random.uniform(0.05, 0.95, 4000)
    right = (random.uniform(size=4000) < true).astype(float)
    boasted = calibration.applied((3.0, 0.5), true)
    assert calibration.error(boasted, right) > 0.08
    mended = calibration.applied(calibration.fit(boasted, right), boasted)
    assert calibration.error(mended, right) < 0.03


def test_with_hardly_any_facts_the_curve_stays_what_it_was():
    scale, shift = calibration.fit(np.array([0.9]), np.array([1.0]))
    assert scale == pytest.approx(1, abs=0.2)
    assert shift == pytest.approx(0, abs=0.2)


def calibrated(tmp_path, monkeypatch, curves, *articles):
    """The curves after calibrating over articles, each the number of right dates among forty that are 90 % sure."""
    gold, made = tmp_path / "data/times/one", tmp_path / "made/times/one"
    gold.mkdir(parents=True)
    made.mkdir(parents=True)
    rows = [piece(10 * i, 10 * i + 5, type="DATE", value="2025") for i in range(40)]
    for number, right in enumerate(articles):
        said = [row | {"value": "2025" if i < right else "2024", "confidence": 0.9} for i, row in enumerate(rows)]
        (gold / f"{number}.gold.json").write_text(json.dumps({"times": rows}), encoding="utf-8")
        (made / f"{number}.json").write_text(json.dumps({"times": said}), encoding="utf-8")
    path = tmp_path / "calibration.json"
    path.write_text(json.dumps(curves), encoding="utf-8")
    monkeypatch.setattr(calibration, "CURVES", path)
    calibration.main(["--data", str(tmp_path / "data"), "--predictions", str(tmp_path / "made"), "--write"])
    return json.loads(path.read_text(encoding="utf-8"))


def test_curves_are_written_over_those_in_use(tmp_path, monkeypatch, capsys):
    written = calibrated(tmp_path, monkeypatch, {"time": [1.0, 0.5], "name": [2.0, 0.1]}, 20, 20)
    assert capsys.readouterr().out.splitlines()[1].split()[:4] == ["time", "80", "50.0", "40.0"]
    assert written["name"] == [2.0, 0.1]
    assert written["time"][1] < 0.5


def test_a_curve_that_helps_no_other_article_is_not_written(tmp_path, monkeypatch):
    assert calibrated(tmp_path, monkeypatch, {}, 40, 32) == {}


def test_two_curves_one_after_the_other_are_one():
    old, new = (0.7, -0.2), (1.3, 0.4)
    sure = np.array([0.2, 0.6, 0.9])
    once = calibration.applied(calibration.over(old, new), sure)
    assert once == pytest.approx(calibration.applied(new, calibration.applied(old, sure)), abs=1e-3)
