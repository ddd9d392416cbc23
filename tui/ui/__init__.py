"""The screen: a Textual app that shows a Reading. Knows the model and nothing that made it."""
