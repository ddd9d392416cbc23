"""One class per action: its key, id, tooltip, palette entry and help in one place."""
