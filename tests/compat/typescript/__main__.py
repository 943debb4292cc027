"""Compares generated TypeScript packages with the published ones: `python -m tests.compat.typescript [NAME ...]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from tests.compat.typescript import checks
from tests.compat.typescript.checks import Measured, prepare
from tests.compat.typescript.report import Result, problems, record, result_of, table
from tests.compat.typescript.subjects import SUBJECTS, Subject
from tests.sdk.node import missing

STEPS = {
    "types": checks.check_types,
    "package": checks.check_package,
    "generated": checks.run_generated,
    "runtime": checks.run_published,
    "declarations": checks.compare_declarations,
    "bundles": checks.compare_bundles,
    "starts": checks.compare_starts,
}


def main() -> int:
    """1 where something failed that has no known reason, 2 where it cannot be measured."""
    parser = argparse.ArgumentParser(prog="make compat", description="Compare generated packages with published ones.")
    parser.add_argument("names", nargs="*", help="only these")
    parser.add_argument("--keep", type=Path, help="a folder that everything made on the way stays in")
    parser.add_argument("--only", nargs="*", choices=STEPS, default=list(STEPS), help="only these measurements")
    parser.add_argument("--record", action="store_true", help="write the table into the README beside this file")
    options = parser.parse_args()
    if lack := missing():
        print(lack, file=sys.stderr)
        return 2
    chosen = [subject for subject in SUBJECTS if not options.names or subject.name in options.names]
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as scratch:
        for subject in chosen:
            found = measure(subject, (options.keep or Path(scratch)).resolve() / subject.name, options.only)
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


def measure(subject: Subject, folder: Path, steps: Iterable[str]) -> Measured | None:
    """The figures of one package; None where what it is made from is not at hand."""
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
