"""`dateline settings`: the file of the user's settings, outside the desk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tui.settings.problems import Problem

_EXAMPLES = """\b
Examples:
  dateline settings edit
  dateline settings show
  dateline settings check
"""
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(short_help="Your settings: where, what, whether they are right.", epilog=_EXAMPLES)
def settings() -> None:
    """The settings file: what is in force, whether all of it is right, and editing it.

    In the desk itself the key , shows and changes the settings.
    """


@settings.command(short_help="Print the file's name.")
def where() -> None:
    """Print the file's name, whether it is there yet or not."""
    click.echo(_own())


@settings.command(short_help="Print the commented file with every default.")
def default() -> None:
    """Print the commented file in which nothing was changed yet."""
    click.echo(_new(), nl=False)


@settings.command(short_help="Print what is in force.")
def show() -> None:
    """Print every setting that is in force, as the file has it, and where it comes from."""
    from tui.settings.loading import parse, read  # noqa: PLC0415 - loads pydantic
    from tui.settings.model import WORDS  # noqa: PLC0415 - as above
    from tui.settings.problems import place_of  # noqa: PLC0415 - as above
    from tui.settings.writing import written  # noqa: PLC0415 - as above

    _complain(_problems(_own()))
    text = read(_own())
    chosen = parse(text)
    rows: list[tuple[tuple[str, ...], object]] = [((name,), chosen.written(name)) for name in WORDS if name != "keys"]
    rows += [(("keys", name), keys) for name, keys in chosen.keys.items()]
    for path, value in rows:
        place = place_of(path, text)
        click.echo(f"{'.'.join(path)} = {written(value)}  # {f'line {place[0]}' if place else 'default'}")


@settings.command(short_help="Say what is wrong, and where.")
@click.argument("file", type=_FILE, required=False)
def check(file: Path | None) -> None:
    """Say what is wrong in the settings file, or in FILE, a line each, with its place and what would be right."""
    _complain(_problems(file or _own()))
    click.echo(f"{file or _own()}: all is right")


@settings.command(short_help="Open the file in your editor.")
def edit() -> None:
    """Open the settings file in $VISUAL or $EDITOR, made first where there is none, and check it afterwards."""
    file = _own()
    if not file.exists():
        from tui.settings.writing import put  # noqa: PLC0415 - loads pydantic

        try:
            put(file, _new())
        except OSError as error:
            raise click.ClickException(f"{file}: {error.strerror or error}") from error
    click.edit(filename=str(file))
    _complain(_problems(file))


def _own() -> Path:
    from tui.paths import user_settings  # noqa: PLC0415 - loads platformdirs

    return user_settings()


def _new() -> str:
    from tui.settings.writing import template  # noqa: PLC0415 - loads pydantic
    from tui.ui.screens.key_check import commands  # noqa: PLC0415 - loads Textual

    return template(commands())


def _problems(file: Path) -> list[str]:
    """Everything that is wrong with a file, a line each."""
    from tui.settings.loading import parse, read  # noqa: PLC0415 - loads pydantic
    from tui.settings.problems import mistakes  # noqa: PLC0415 - as above

    try:
        text = read(file)
    except ValueError as error:
        return [str(error)]
    try:
        chosen = parse(text)
    except ValueError as error:
        found: list[Problem] = mistakes(error, text)
    else:
        from tui.ui import themes  # noqa: PLC0415 - loads Textual
        from tui.ui.screens.key_check import complaints  # noqa: PLC0415 - as above

        found = list(complaints(chosen, themes.names()))
    return [problem.told(str(file), text) for problem in found]


def _complain(problems: list[str]) -> None:
    """Tell all that is wrong; the last of it ends the command."""
    from tui.reading.normalise import one_line  # noqa: PLC0415 - loads pydantic

    for problem in problems[:-1]:
        click.echo(f"dateline: {one_line(problem)}", err=True)
    if problems:
        raise click.ClickException(problems[-1])
