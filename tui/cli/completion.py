"""`dateline completion`: the script that lets a shell complete its commands."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

_SHELLS: dict[str, type[ShellComplete]] = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}


_LINES = """\b
Put the line of your shell into its start-up file:
  bash    eval "$(dateline completion bash)"
  zsh     eval "$(dateline completion zsh)"
  fish    dateline completion fish | source
"""


@click.command(epilog=_LINES)
@click.argument("shell", type=click.Choice(list(_SHELLS)))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script that completes dateline with tab."""
    script = _SHELLS[shell](ctx.find_root().command, {}, "dateline", "_DATELINE_COMPLETE")
    # Not script.source(), which starts a bash first to ask for its version.
    click.echo(script.source_template % script.source_vars())
