"""`dateline --resident`: a process that has everything loaded."""

from __future__ import annotations

import click

_EXAMPLES = """\b
Examples:
  dateline resident start
  dateline resident status
  dateline resident stop
"""


@click.command(short_help="Start, show or stop a process that has everything loaded.", epilog=_EXAMPLES)
@click.argument("action", type=click.Choice(["start", "status", "stop"]), default="start")
def resident(action: str) -> None:
    """Have a process in the background open articles at once.

    It keeps everything loaded, the reader too, listens for you alone, and ends by itself when nothing was opened for
    an hour. `dateline --resident` starts it.
    """
    from tui.resident import background  # noqa: PLC0415 - few runs need it

    found = background.stop() if action == "stop" else background.status()
    if action == "start" and not found:
        click.echo(f"the resident process runs ({start()}); it ends an hour after the last article")
    elif found:
        apps = "no article" if not found.apps else f"{found.apps} article{'s' if found.apps > 1 else ''}"
        state = "ends" if action == "stop" else "runs already" if action == "start" else "runs"
        ready = ", an app ready for the next" if found.is_ready and action != "stop" else ""
        click.echo(f"the resident process {state} ({found.process}), {apps} open{ready}")
    else:
        click.echo("no resident process runs")


def start() -> int:
    """Start the resident process; -> its number.

    Raises:
        click.ClickException: when it cannot be.
    """
    from tui.cli import start as start_app  # noqa: PLC0415 - as above
    from tui.resident import background, warm  # noqa: PLC0415 - as above
    from tui.resident.running import Program  # noqa: PLC0415 - as above

    try:
        return background.start(Program(warm.load, warm.prepare, start_app))
    except OSError as error:
        raise click.ClickException(f"the resident process could not be started: {error}") from error
