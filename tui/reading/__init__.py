"""Text to facts. Knows no screen and no disk."""
