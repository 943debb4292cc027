"""The command `adopt`."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.outcome import CLEAN, Stop
from generator.delivery.disk import write_alone
from generator.diagnostics.stop import CannotRunError
from generator.pipeline.adopt import adopt as learn_house

_EXAMPLES = """
\b
Examples:
  sdkpress adopt ../pets-python --house-out house.yml
      writes house.yml; name it in the config as x-sdkpress-house, or pass it as --house
  sdkpress adopt ../pets-python
      prints it instead
"""


@click.command(epilog=_EXAMPLES)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--house-out", type=click.Path(dir_okay=False, path_type=Path), help="The house file to write.")
def adopt(folder: Path, house_out: Path | None) -> int:
    """Learn the fixed sentences of an existing SDK.

    A house file keeps them by role (the header line, the remark on extra arguments, ...), so that the SDK that sdkpress
    writes says what the existing one says.
    """
    text, learnt = learn_house(folder)
    if not learnt.house.phrases:
        raise Stop(f"{folder} holds no SDK with `src` and `tests`; name the root of one")
    if house_out is None:
        click.echo(text, nl=False)
        return CLEAN
    try:
        write_alone(house_out, text)
    except CannotRunError as error:
        raise Stop(str(error)) from None
    unsure = [role for role, support in learnt.support.items() if support.agreeing < support.places]
    click.echo(f"{len(learnt.house.phrases)} sentences in {house_out}")
    for role in unsure:
        support = learnt.support[role]
        click.echo(f"  {role.value}: {support.agreeing} of {support.places} places agree; the most frequent is kept")
    return CLEAN
