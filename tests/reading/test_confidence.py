"""What a rule says how sure it is becomes what can be relied on."""

import json

import pytest

from tui.model import Actor, Document, Mention, TimeExpression
from tui.reading import confidence
from tui.reading.draft import Draft


@pytest.fixture
def curves(monkeypatch, tmp_path):
    """Put these curves in the place of those that the program comes with."""

    def put(**rows):
        path = tmp_path / "calibration.json"
        path.write_text(json.dumps(rows), encoding="utf-8")
        monkeypatch.setattr(confidence, "CURVES", path)
        confidence._curves.cache_clear()

    yield put
    confidence._curves.cache_clear()


def test_without_a_curve_a_rule_is_believed(curves):
    curves()
    assert confidence.share("time", 0.8) == 0.8


def test_a_curve_moves_confidences_and_keeps_their_order(curves):
    curves(name=[0.5, 1.0])
    said = [confidence.share("name", c) for c in (0.1, 0.4, 0.6, 0.9)]
    assert said == sorted(said)
    assert said == [0.48, 0.69, 0.77, 0.89]


@pytest.mark.parametrize("sure", [0.0, 1.0])
def test_nothing_is_certain(curves, sure):
    curves(quote=[9.0, 0.0])
    assert confidence.share("quote", sure) in (confidence.LEAST, confidence.MOST)


def test_each_fact_goes_by_its_own_kind_and_what_says_nothing_stays_so(curves):
    curves(name=[1.0, -2.0], pronoun=[1.0, 2.0], time=[1.0, 1.0])
    mentions = (
        Mention(start=0, end=3, text="Ann", kind="name", confidence=0.5),
        Mention(start=4, end=7, text="she", kind="pronoun", confidence=0.5),
        Mention(start=8, end=9, text="I", kind="pronoun"),
    )
    draft = Draft(
        Document(source="x", text="Ann she I now"),
        actors=(Actor(id="a1", name="Ann", type="person", mentions=mentions),),
        times=(TimeExpression(start=10, end=13, text="now", type="DATE", confidence=0.5),),
    )
    settled = confidence.settle(draft)
    assert [m.confidence for m in settled.actors[0].mentions] == [0.12, 0.88, None]
    assert settled.times[0].confidence == 0.73


def test_the_curves_that_come_with_the_program_are_for_kinds_that_there_are():
    rows = json.loads(confidence.CURVES.read_text(encoding="utf-8"))
    assert set(rows) <= {"name", "nominal", "pronoun", "quote", "time", "event"}
    assert all(scale > 0 for scale, _ in rows.values()), "a surer rule must stay the surer"
