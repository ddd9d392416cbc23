"""Times by dateparser's search. It finds dates and gives datetimes; how much of one was said tells `period`."""

import time

BEGUN = time.perf_counter()

from datetime import datetime  # noqa: E402 - the clock starts before anything loads
from importlib import import_module  # noqa: E402

from adapting import Facts, Read, main, span  # noqa: E402

VALUES = {
    "time": "%Y-%m-%dT%H:%M",
    "part_of_day": "%Y-%m-%d",
    "day": "%Y-%m-%d",
    "week": "%G-W%V",
    "month": "%Y-%m",
    "year": "%Y",
}


def load() -> Read:
    """English only, as otherwise it takes words of other languages for dates."""
    search = import_module("dateparser.search").search_dates
    parser = import_module("dateparser.date").DateDataParser

    def read(text: str, day: str | None) -> Facts:
        base = datetime.fromisoformat(day or "2000-01-01")
        settings = {
            "RELATIVE_BASE": base,
            "PREFER_DATES_FROM": "past",
            "RETURN_TIME_AS_PERIOD": True,
        }
        exact = parser(languages=["en"], settings=settings)
        times, at = [], 0
        for words, moment in search(text, languages=["en"], settings=settings) or []:
            start = text.find(words, at)
            if start < 0:
                continue  # it changed the words it found
            at = start + len(words)
            period = exact.get_date_data(words)["period"]
            kind = "TIME" if period in {"time", "part_of_day"} else "DATE"
            times.append({**span(text, start, at), "type": kind, "value": moment.strftime(VALUES[period])})
        return {"times": times}

    return read


if __name__ == "__main__":
    main(BEGUN, load)
