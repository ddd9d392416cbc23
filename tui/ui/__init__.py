"""The screen: a Textual app that shows a Reading. Knows the model and nothing that made it."""

import os

# Textual waits for the next frame before it writes: at its sixty a second that is most of what a key takes.
os.environ.setdefault("TEXTUAL_FPS", "240")
