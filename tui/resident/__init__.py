"""A process that has everything loaded, and forks the app onto the terminal of whoever asks.

`caller` asks and stands in for the app in the shell's eyes; `server` listens; `running` is the app in a fork.
"""
