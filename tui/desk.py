"""The desk: opens, reads and searches. The only place that joins sources, reading and search."""

from __future__ import annotations
