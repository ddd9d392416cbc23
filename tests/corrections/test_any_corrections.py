"""Whatever is corrected in whatever reading, the result is a reading, and taking all of it back gives the first."""

from __future__ import annotations

import json

from changing_logs import logs, readings
from hypothesis import given
from hypothesis import strategies as st

from tui.corrections import apply
from tui.model import Reading, correction, from_json, to_json

CASES = readings().flatmap(lambda reading: st.tuples(st.just(reading), logs(reading)))


@given(CASES)
def test_any_log_on_any_reading_gives_a_valid_reading(case):
    reading, log = case
    corrected = apply(reading, log).reading
    assert from_json(Reading, to_json(corrected)) == corrected
    assert all(actor.mentions for actor in corrected.actors)
    assert all(len(set(event.actors)) == len(event.actors) for event in corrected.events)
    saliences = [actor.salience for actor in corrected.actors]
    assert saliences == sorted(saliences, reverse=True)


@given(CASES)
def test_a_log_outlasts_json_and_means_the_same_made_at_once_or_one_by_one(case):
    reading, log = case
    again = tuple(correction(json.loads(to_json(done))) for done in log)
    assert again == log
    step = reading
    for done in log:
        step = apply(step, (done,)).reading
    assert apply(reading, again).reading == step
    assert apply(reading, ()).reading == reading


@given(CASES, readings())
def test_what_does_not_fit_another_reading_is_said_and_spoils_nothing(case, other):
    _, log = case
    corrected = apply(other, log)
    assert from_json(Reading, to_json(corrected.reading)) == corrected.reading
    assert all(0 <= misfit.number < len(log) and misfit.reason for misfit in corrected.misfits)
