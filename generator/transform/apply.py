"""Runs the transforms in order; one that changes nothing is a finding."""

from __future__ import annotations

from dataclasses import dataclass

from generator.config.keys import nearest
from generator.config.settings import TransformCommand
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.load.parse import collection_paused
from generator.load.tree import Value, clone
from generator.transform.commands import ARGUMENTS, COMMANDS
from generator.transform.edits import Budget, GrowthError
from generator.transform.targets import Arguments


@dataclass(frozen=True, slots=True)
class TransformHit:
    """A transform and how many places it changed."""

    command: TransformCommand
    count: int


@dataclass(frozen=True, slots=True)
class Transformed:
    """The changed document and what each transform did."""

    root: Value
    hits: tuple[TransformHit, ...]


def apply_transforms(root: Value, transforms: tuple[TransformCommand, ...], findings: Findings) -> Transformed:
    """The document after all transforms; the given one stays as it is. One that fails is reported and left out."""
    if not transforms:
        return Transformed(root, ())
    budget = Budget()
    with collection_paused():
        changed = clone(root)
        hits = tuple(TransformHit(command, _run(changed, command, findings, budget)) for command in transforms)
    return Transformed(changed, hits)


def _run(root: Value, command: TransformCommand, findings: Findings, budget: Budget) -> int:
    run = COMMANDS.get(command.command)
    if run is None:
        hint = f"Known: {', '.join(COMMANDS)}."
        findings.add(codes.TRANSFORM_COMMAND_UNKNOWN(command.at, hint=hint, command=command.command))
        return 0
    arguments = Arguments(root, command, findings)
    try:
        run(arguments, budget)
    except GrowthError:
        findings.add(codes.TRANSFORM_GROWTH(command.at, command=command.command))
    for key in command.args:
        if key not in ARGUMENTS:
            place = f"openapi.transforms.{command.command}.args.{key}"
            findings.add(
                codes.CONFIG_UNKNOWN_KEY(arguments.at(key), place=place, hint=nearest(key, ARGUMENTS), key=key)
            )
    return arguments.hits
