"""Compares generated packages with the published ones: `python -m tests.compat [--keep FOLDER] [--record] [NAME ...]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.compat.checks import Measured, build, check_types, prepare, run_generated, run_published
from tests.compat.report import Result, problems, record, result_of, table
from tests.compat.subjects import SUBJECTS, Subject

STEPS = {"build": build, "types": check_types, "generated": run_generated, "runtime": run_published}


def main() -> int:
    """1 where something failed that has no known reason, 2 where there is nothing to compare."""
    parser = argparse.ArgumentParser(prog="make compat", description="Compare generated packages with published ones.")
    parser.add_argument("names", nargs="*", help="only these")
    parser.add_argument("--keep", type=Path, help="a folder that everything made on the way stays in")
    parser.add_argument("--only", nargs="*", choices=STEPS, default=list(STEPS), help="only these measurements")
    parser.add_argument("--record", action="store_true", help="write the table into the README beside this file")
    options = parser.parse_args()
    chosen = [subject for subject in SUBJECTS if not options.names or subject.name in options.names]
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as scratch:
        for subject in chosen:
            folder = (options.keep or Path(scratch)).resolve() / subject.name
            found = measure(subject, folder, options.only)
            if found is not None:
                results.append(result_of(subject, found))
                print(table(results[-1:]), *problems(results[-1]), sep="\n", flush=True)
    if not results:
        print("there is no folder of real APIs; set SDKPRESS_CORPUS to one", file=sys.stderr)
        return 2
    print(table(results))
    if options.record:
        record(results)
    return 1 if any(result.unexplained for result in results) else 0


def measure(subject: Subject, folder: Path, steps: list[str]) -> Measured | None:
    """The figures of one package; None where what it is made from is not at hand."""
    folder.mkdir(parents=True, exist_ok=True)
    start = time.monotonic()
    bench = prepare(subject, folder)
    if bench is None:
        return None
    measured = Measured()
    for name in steps:
        print(f"{subject.name}: {name} ({time.monotonic() - start:.0f} s)", file=sys.stderr, flush=True)
        STEPS[name](bench, measured)
    return measured


if __name__ == "__main__":
    sys.exit(main())
