"""What the reader does on the reading screen beyond going and selecting: a class for each kind of work.

The screen makes one of each; a command calls it, and it works through what the screen offers.
"""
