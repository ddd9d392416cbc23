"""A process that has everything loaded, and gives an app to the terminal of whoever asks.

`caller` asks and stands in for the app in the shell's eyes; `server` listens, and has a fork made ahead; `waiting` is
that fork, whose app stands until somebody calls; `running` is the app on the caller's terminal.
"""
