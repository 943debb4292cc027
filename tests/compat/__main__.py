"""Compares generated packages with the published ones: `python -m tests.compat [--keep FOLDER] [--record] [NAME ...]`."""

from __future__ import annotations

import sys

from tests.compat.checks import Measured, build, check_types, prepare, run_generated, run_published
from tests.compat.comparison import Comparison
from tests.compat.report import PAGE, result_of
from tests.compat.subjects import SUBJECTS

STEPS = {"build": build, "types": check_types, "generated": run_generated, "runtime": run_published}

if __name__ == "__main__":
    sys.exit(Comparison(SUBJECTS, prepare, Measured, STEPS, result_of, PAGE).main())
