"""dateline, called as its peers are: every fact of an article, in one process."""

import time

BEGUN = time.perf_counter()

from datetime import date  # noqa: E402 - the clock starts before anything loads

from adapting import Facts, Read, main  # noqa: E402


def load() -> Read:
    """The whole pipeline, loaded by reading one line, as it loads its parts where it first needs them."""
    from tui.desk import Desk  # noqa: PLC0415 - loading it is what is measured
    from tui.model import to_plain  # noqa: PLC0415
    from tui.reading.normalise import normalise  # noqa: PLC0415
    from tui.sources import plain  # noqa: PLC0415

    desk = Desk()

    def read(text: str, day: str | None) -> Facts:
        raw = plain.read(text, "bench").with_(published=day and date.fromisoformat(day))
        facts: Facts = to_plain(desk.read(normalise(raw)))
        return facts

    read("One line.", None)
    return read


if __name__ == "__main__":
    main(BEGUN, load)
