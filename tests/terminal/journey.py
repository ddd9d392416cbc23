"""A reader's journey at the desk in a real terminal: keys, and what is on the screen after each."""

import base64
import re
from contextlib import contextmanager

from pseudo_terminal import dateline

COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)")

OIL = """\
Ministers split over oil as prices climb

By Ada Fenwick

PORT ELLERY, 12 March 2024 - Energy minister Helena Brandt said on Monday that oil would stay cheap. "We have \
more oil than we can sell," she told reporters in Port Ellery. Her critics were not convinced.

Opposition leader Tomas Reyes said the oil belonged to the islands. "She sells what is not hers," he said. \
Reyes met Brandt on 4 March 2024 and left the talks early.

Brandt will visit Lisbon on 20 March 2024. She flew to Oslo in January 2024, where she signed a contract with \
Nordhav, a shipping company. Mr. Reyes wants the contract published.
"""


class Journey:
    """The desk on one article, driven by keys."""

    def __init__(self, terminal):
        self.terminal = terminal

    @property
    def screen(self):
        return self.terminal.screen

    def sees(self, *awaited):
        """Wait until each of these is on the screen."""
        for what in awaited:
            self.terminal.wait_for(what)

    def loses(self, words):
        """Wait until these are on the screen no more."""
        self.terminal.wait_for(lambda screen: words not in screen)

    def does(self, keys, *awaited):
        """Press keys, and wait for what they bring."""
        self.terminal.press(keys)
        self.sees(*awaited)

    def copied(self):
        """What was put on the clipboard last."""
        return base64.b64decode(COPIED.findall(self.terminal.output)[-1]).decode()

    def line(self, words):
        """The first line of the screen with these words."""
        return next(line for line in self.screen.splitlines() if words in line)


@contextmanager
def journey(home, *arguments, awaited=r"Actors .*\d", **options):
    """Open the desk, and leave it at the end: it ends well, and the terminal is as it was."""
    own = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    with dateline(*map(str, arguments), **own | options) as terminal:
        terminal.wait_for(lambda screen: re.search(awaited, screen))
        yield Journey(terminal)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == set()
        assert b"Traceback" not in terminal.output


def article(folder, text=OIL, name="oil.txt"):
    """A file with an article."""
    file = folder / name
    file.write_text(text)
    return file
