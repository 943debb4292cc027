"""From a name or a line of an SDK back to the document and the config."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from generator.delivery.snapshot import read_files
from generator.diagnostics.stop import CannotRunError
from generator.pipeline.contract import Progress, Request
from generator.pipeline.press import Planned, Studied, study
from generator.pipeline.review import declared_names
from generator.planning.contract import FilePlan, Language
from generator.planning.reasons import Explained, Reason, Topic
from generator.review.sdk.python_lines import Lines

_PLACE: Final = re.compile(r"(?P<path>.*?)(?::(?P<line>[0-9]+)(?::[0-9]+)?)?")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question is about, the SDK's root, and the lines of the file that are meant, from and to."""

    explained: Explained
    root: Path
    lines: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers to a question, and each input text by its display path."""

    answers: tuple[Answer, ...]
    sources: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Sdk:
    """One SDK: its plans, its language, and where it lies."""

    planned: Planned
    language: Language
    root: Path
    studied: Studied

    def explained(self, plan: FilePlan, text: str, line: int) -> Explained:
        """What a line of a file comes from."""
        around = [each for each in declared_names(plan.path, text) if each.first <= line <= each.last]
        around.sort(key=lambda each: each.last - each.first)
        names, lines = tuple(each.name for each in around), text.split("\n")
        content = lines[line - 1] if line else ""
        block = "\n".join(lines[around[0].first - 1 : around[0].last]) if around else ""
        if self.language.explain is not None:
            explainer = self.language.explain(self.studied.api, self.planned.target, self.planned.plans)
            if (found := explainer.by_place(plan.path, names, content, block)) is not None:
                return found
        places = tuple(dict.fromkeys(place for name in plan.origins for place in plan.origins[name]))
        printed = Reason(Topic.SOURCE, f"the template {plan.template}" if plan.template else "a text of the planner")
        here = tuple(Reason(Topic.SOURCE, "here", place) for place in places)
        return Explained(f"the file {plan.path}", plan.path, reasons=(printed, *here))

    def named(self, name: str) -> tuple[Explained, ...]:
        """What a name stands for."""
        if self.language.explain is None:
            return ()
        return self.language.explain(self.studied.api, self.planned.target, self.planned.plans).by_name(name)

    def text(self, plan: FilePlan) -> str:
        """The text of a file as it stands there, else as it is generated."""
        standing = read_files(self.root, [plan.path]) if self.root.is_dir() else ()
        return standing[0].text if standing else self.planned.texts([plan])[0].text

    def answer(self, explained: Explained) -> Answer:
        """The explanation with the lines at which the thing stands."""
        plan = next((plan for plan in self.planned.plans if plan.path == explained.path), None)
        if plan is None or not explained.name:
            return Answer(explained, self.root)
        text = self.text(plan)
        declared = next((each for each in declared_names(plan.path, text) if each.name == explained.name), None)
        return Answer(explained, self.root, _lines(text, declared, explained.argument) if declared else None)


def explain(question: str, request: Request, out: Path, known: Mapping[str, Language], progress: Progress) -> Answers:
    """What a path, a line of a file (`PATH:LINE`) or a dotted name of the SDKs below `out` comes from.

    Raises CannotRunError where nothing is known by that name, and as `study` does.
    """
    studied = study(request, known, progress)
    if studied.api is None or not studied.orders:
        raise CannotRunError("the document and the config give no SDK; run `sdkpress generate` to see why")
    orders = {order.language.id: order for order in studied.orders}
    sdks = [
        _Sdk(planned, order.language, out / order.folder, studied)
        for planned in studied.all_planned()
        for order in [orders[planned.language]]
    ]
    answers = tuple(_of_place(question, sdks)) or tuple(
        sdk.answer(explained) for sdk in sdks for explained in sdk.named(question)
    )
    if not answers:
        raise CannotRunError(f"nothing in the SDKs is called {question!r}; name a file, a line of it, or client.x.y")
    return Answers(answers, studied.sources)


def _of_place(question: str, sdks: list[_Sdk]) -> Iterator[Answer]:
    found = _PLACE.fullmatch(question)
    path, line = (found["path"], int(found["line"] or 0)) if found else (question, 0)
    for sdk in sdks:
        plan = next((plan for plan in sdk.planned.plans if plan.path in _spellings(path, sdk.root)), None)
        if plan is None:
            continue
        text = sdk.text(plan)
        if line > text.count("\n") + 1:
            raise CannotRunError(f"{path} has {text.count(chr(10))} lines, and no line {line}")
        yield sdk.answer(sdk.explained(plan, text, line))


def _spellings(path: str, root: Path) -> set[str]:
    """The ways in which a path may be meant: from the root of the SDK, or from here."""
    found = {PurePosixPath(path).as_posix()}
    here = Path(path).absolute()
    if here.is_relative_to(root.absolute()):
        found.add(here.relative_to(root.absolute()).as_posix())
    return found


def _lines(text: str, declared: Lines, argument: str) -> tuple[int, int]:
    """The lines of a declaration, or of an argument in it."""
    lines = text.split("\n")
    wanted = re.compile(rf"\s*{re.escape(argument)}\s*[:=]")
    for number in range(declared.first, declared.last + 1) if argument else ():
        if wanted.match(lines[number - 1]):
            return number, number
    return declared.first, declared.last
