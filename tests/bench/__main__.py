"""Times a run against what its parts cost at least: `python -m tests.bench [--spec FILE --config FILE]`.

A floor is what any generator would have to spend: parsing the YAML with the C library, rendering, formatting the files
and writing them. The ratio of a run to the sum of its floors says how much of the time is ours, on any machine.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from generator.languages.registry import languages
from generator.pipeline.contract import Request
from generator.pipeline.press import press, study
from generator.planning.contract import TextFile
from generator.render.formatters import PythonStyle, format_python
from generator.render.render import render
from tests.sdk.pressed import write

ROOT = Path(__file__).parents[2]
TRIALS = 3
_ONE = ("--target", "python")


def main() -> int:
    """Prints the floors, then the runs with their ratios."""
    parser = argparse.ArgumentParser(prog="make bench", description="Time a run against its floors.")
    parser.add_argument("--spec", type=Path, default=ROOT / "spec/openapi.yml")
    parser.add_argument("--config", type=Path, default=ROOT / "spec/stainless.yml")
    options = parser.parse_args()
    request = Request(options.spec, options.config, ("python",))
    plans = study(request, languages(), lambda _: None).all_planned()[0].plans
    files = press(request, languages(), lambda _: None).sdks[0].files
    rendered = render(plans)
    floors = {
        "parse": best(lambda: parse(options.spec)),
        "render": best(lambda: render(plans)),
        "format": best(lambda: format_python(rendered, PythonStyle("sdk"))),
        "write": best(lambda: written(files)),
    }
    floor = sum(floors.values())
    print(f"{len(files)} files, {sum(len(file.text) for file in files) / 1e6:.1f} MB\n")
    for name, seconds in (*floors.items(), ("all floors", floor)):
        print(f"{name:22}{seconds:8.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        cache, out = Path(folder) / "cache", Path(folder) / "out"
        start = min(whole(["--version"], None) for _ in range(TRIALS))
        first = whole(generate(options, out), cache)
        again = min(whole(generate(options, out), cache) for _ in range(TRIALS))
        uncached = min(whole(generate(options, out), None) for _ in range(TRIALS))
        both = [cold(options, Path(folder) / f"both{trial}") for trial in range(TRIALS)]
    print(f"\n{'start of the command':22}{start:8.2f} s")
    for name, seconds in (("first run", first), ("same again", again), ("same again, no cache", uncached)):
        print(f"{name:22}{seconds:8.2f} s{seconds / floor:8.2f} x the floors")
    print(f"{'all languages, cold':22}{min(both)[0]:8.2f} s, of processors {min(work for _, work in both):.2f} s")
    return 0


def best(work: Callable[[], object]) -> float:
    """The shortest of a few trials, which is the one that was disturbed least."""
    seconds: list[float] = []
    for _ in range(TRIALS):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def parse(spec: Path) -> object:
    """The document as plain values."""
    return yaml.load(spec.read_bytes(), Loader=yaml.CSafeLoader)


def written(files: tuple[TextFile, ...]) -> None:
    """All files, written in the plainest way."""
    with tempfile.TemporaryDirectory() as folder:
        write(files, Path(folder))


def generate(options: argparse.Namespace, out: Path) -> list[str]:
    """The arguments of a run."""
    inputs = ["--spec", str(options.spec), "--config", str(options.config)]
    return ["generate", *inputs, "--target", "python", "--out", str(out), "--quiet"]


def cold(options: argparse.Namespace, out: Path) -> tuple[float, float]:
    """The seconds of a first run for all languages of a config, and those that processors worked for it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = whole([argument for argument in generate(options, out) if argument not in _ONE], None)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def whole(arguments: list[str], cache: Path | None) -> float:
    """The seconds of a whole process."""
    environment = os.environ | {"SDKPRESS_CACHE": str(cache) if cache else ""}
    command = [sys.executable, "-m", "generator", *arguments]
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
