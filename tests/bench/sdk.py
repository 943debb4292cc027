"""The example SDK under load, and a generated package beside the published one: `python -m tests.bench.sdk`."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.bench.load import faults, run_load
from tests.compat.checks import Bench, prepare
from tests.compat.subjects import SUBJECTS
from tests.sdk.environment import Environment, run

REQUESTS, CONCURRENCY = 10_000, 100
ROUNDS = 5
# A generated package may take this share of what the published one takes.
MOST_IMPORT, MOST_OVERHEAD = 0.5, 1.0
_IMPORT = "import sys, time; {}start = time.process_time(); import {}; print(time.process_time() - start)"
_NO_EXTRAS = "sys.modules['aiohttp'] = sys.modules['httpx_aiohttp'] = sys.modules['websockets'] = None; "
"""Some packages import what their extras bring as soon as it is there, which is no merit of a package that does not."""


def main() -> int:
    """1 where a call ended badly, something leaked, or a share is too large."""
    with tempfile.TemporaryDirectory() as folder:
        wrong = under_load(Path(folder) / "load")
        bench = prepare(SUBJECTS[0], Path(folder) / "beside")
        if bench is None:
            print("nothing to compare with: there is no folder of real APIs; set SDKPRESS_CORPUS to one")
        else:
            wrong += beside(bench)
    print(*(f"WRONG: {what}" for what in wrong), sep="\n")
    return 1 if wrong else 0


def under_load(folder: Path) -> list[str]:
    """Prints how the calls of the load run ended; returns what must not be."""
    found, said = run_load(folder, REQUESTS, CONCURRENCY)
    print(f"{REQUESTS} requests, {CONCURRENCY} at a time: {found.get('seconds', 0):.1f} s")
    for name, value in found.items():
        print(f"  {name:26}{value}")
    return faults(found, said, REQUESTS)


def beside(bench: Bench) -> list[str]:
    """Prints what the generated and the published package take, measured in turns; returns the shares that fail."""
    ours: dict[str, float] = {}
    theirs: dict[str, float] = {}
    for _ in range(ROUNDS):
        for environment, best in ((bench.ours, ours), (bench.theirs, theirs)):
            for name, value in _times(environment, bench.package.module, bench.folder).items():
                best[name] = min(best.get(name, value), value)
    wrong = []
    for name, own in ours.items():
        most = MOST_IMPORT if name.startswith("import") else MOST_OVERHEAD
        share = own / theirs[name]
        print(f"{name:22}{own:12.1f} generated{theirs[name]:12.1f} published{share:8.2f} x")
        if name != "HTTP library alone" and share > most:
            wrong.append(f"{name} takes {share:.2f} of the published package's time, at most {most} is allowed")
    return wrong


def _times(environment: Environment, module: str, folder: Path) -> dict[str, float]:
    """Milliseconds of the processor for the import, and microseconds of a request."""
    imports = {
        name: run([str(environment.python), "-c", _IMPORT.format(before, module)], cwd=folder).stdout
        for name, before in (("import", _NO_EXTRAS), ("import with extras", ""))
    }
    script = str(Path(__file__).with_name("overhead_client.py"))
    requests = run([str(environment.python), script], cwd=folder)
    found: dict[str, float] = json.loads(requests.stdout)
    return {**{name: 1000 * float(seconds) for name, seconds in imports.items()}, **found}


if __name__ == "__main__":
    sys.exit(main())
