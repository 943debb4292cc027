"""The command line: arguments to a call, results to words and an exit code; the only printing."""

from __future__ import annotations

import gc
import sys
import traceback
from importlib import import_module
from typing import Final, cast

import click

from generator import __version__
from generator.cli.outcome import COULD_NOT_RUN, Stop
from generator.languages.registry import languages
from generator.pipeline.contract import Known

_RECURSION: Final = 3_000
"""Calls inside of calls: the deepest document that is read takes about a thousand."""


_COMMANDS: Final = ("adopt", "check", "custom", "diff", "explain", "generate", "transforms")


class _Commands(click.Group):
    """The commands, each from a module of its own that is only imported for it: most need little of the rest."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - likewise
        if cmd_name not in _COMMANDS:
            return None
        return cast("click.Command", getattr(import_module(f"{__name__}.command_{cmd_name}"), cmd_name))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sdkpress")
def commands() -> None:
    """Print SDKs from an OpenAPI document and an SDK config.

    Exit codes: 0 clean, 1 findings that are errors, 2 could not run.
    """


def main(arguments: list[str] | None = None) -> None:
    """Runs a command and ends the process with its exit code."""
    sys.setrecursionlimit(max(sys.getrecursionlimit(), _RECURSION))
    gc.disable()  # a run ends before there is much to collect, and looking for it takes a tenth of the time
    code = run(arguments)
    gc.freeze()  # nor is it looked for at the end, where all of it goes anyway
    sys.exit(code)


def run(arguments: list[str] | None = None, known: Known = languages) -> int:
    """The exit code of a command, given the languages it knows; whatever happens, it is one of the three."""
    try:
        code = commands.main(args=arguments, prog_name="sdkpress", standalone_mode=False, obj=known)
    except click.exceptions.Abort:
        click.echo("interrupted; what was written is whole, run again for the rest", err=True)
        return COULD_NOT_RUN
    except click.ClickException as error:
        error.show()
        return COULD_NOT_RUN
    except Stop as stop:
        stop.show()
        return COULD_NOT_RUN
    except Exception:  # noqa: BLE001 - the last resort: our own mistakes also end with a documented exit code
        click.echo("sdkpress has made a mistake of its own; please report it with the lines below.\n", err=True)
        click.echo(traceback.format_exc(), err=True)
        return COULD_NOT_RUN
    return code if isinstance(code, int) else 0
