"""Load the encoder in a fresh process and read one article; print the seconds and the most bytes that took, as JSON.

usage: python tests/bench/loading.py ARTICLE
"""

import json
import resource
import sys
import time

begun = time.perf_counter()
from tui.reading.encoder import network  # noqa: E402 - loading it is what is timed

imported = time.perf_counter()
network.trained()
loaded = time.perf_counter()

from tui.desk import Desk  # noqa: E402 - not part of what is timed

desk = Desk()
desk.read(desk.open(sys.argv[1]))
# macOS counts in bytes, Linux in units of 1,024.
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
sys.stdout.write(json.dumps({"imports": imported - begun, "weights": loaded - imported, "peak": peak}))
