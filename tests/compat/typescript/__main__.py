"""Compares generated TypeScript packages with the published ones: `python -m tests.compat.typescript [NAME ...]`."""

from __future__ import annotations

import sys

from tests.compat.comparison import Comparison
from tests.compat.typescript import checks
from tests.compat.typescript.report import PAGE, result_of
from tests.compat.typescript.subjects import SUBJECTS
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

if __name__ == "__main__":
    if lack := missing():
        print(lack, file=sys.stderr)
        sys.exit(2)
    sys.exit(Comparison(SUBJECTS, checks.prepare, checks.Measured, STEPS, result_of, PAGE).main())
