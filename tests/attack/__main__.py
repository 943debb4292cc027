"""Attacks the whole command: `python -m tests.attack [--place NAME]`.

Every payload goes into every place of a small API, each in a process of its own. Where SDKPRESS_ATTACK (or
`../shared/tools/attack.py`) is a tool that does the same with its own documents, it runs as well.
"""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

from tests.attack.hostile import PLACES, Attack, attacks
from tests.attack.syntax import Parser
from tests.sdk.node import MODULES

ROOT = Path(__file__).parents[2]
TOOL = Path(os.environ.get("SDKPRESS_ATTACK", ROOT.parent / "shared" / "tools" / "attack.py"))
SECONDS = 60


def main() -> int:
    """1 where something got through."""
    parser = argparse.ArgumentParser(prog="make attack", description="Feed the generator hostile specs.")
    parser.add_argument("--place", choices=PLACES, help="only this place")
    options = parser.parse_args()
    places = {options.place: PLACES[options.place]} if options.place else PLACES
    verdicts: Counter[str] = Counter()
    with closing(Parser()) as reader:
        for hostile in attacks(places):
            verdict, what = outcome(hostile, reader)
            verdicts[verdict] += 1
            if verdict not in ("safe", "refused"):
                print(f"{verdict:8} {hostile.place} / {hostile.payload}: {what}")
    print(", ".join(f"{count} {verdict}" for verdict, count in sorted(verdicts.items())))
    status = 0 if set(verdicts) <= {"safe", "refused"} else 1
    if TOOL.is_file() and not options.place:
        press = f"SDKPRESS_CACHE= {shlex.quote(sys.executable)} -m generator generate --quiet"
        arguments = '--spec "$SPEC" --config "$CONFIG" --out "$OUT"'
        status |= subprocess.run(
            [sys.executable, TOOL, f"sdkpress={press} {arguments}"],
            cwd=ROOT,
            env={**os.environ, "NODE_MODULES": str(MODULES)} if MODULES.is_dir() else None,
            check=False,
        ).returncode
    return status


def outcome(hostile: Attack, parser: Parser) -> tuple[str, str]:
    """What the command makes of one attack."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "in").mkdir()
        (root / "in/openapi.json").write_text(hostile.spec, encoding="utf-8")
        (root / "in/stainless.json").write_text(hostile.config, encoding="utf-8")
        out = root / "a/b/c/out"
        inputs = ["--spec", "in/openapi.json", "--config", "in/stainless.json", "--out", str(out)]
        command = [sys.executable, "-m", "generator", "generate", *inputs, "--quiet"]
        environment = os.environ | {"PYTHONPATH": str(ROOT), "SDKPRESS_CACHE": ""}
        try:
            done = subprocess.run(
                command, cwd=root, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            return "hang", ""
        written = [path for path in root.rglob("*") if path.is_file() and path.parent.name != "in"]
        outside = [path for path in written if not path.is_relative_to(out)]
        if outside:
            return "ESCAPE", str(outside[0])
        harmful = parser.harm((path.name, path.read_text(encoding="utf-8")) for path in written)
        if harmful:
            return "LEAK", harmful[0]
        if "Traceback" in done.stderr:
            return "crash", done.stderr.strip().splitlines()[-1]
        return ("refused" if done.returncode else "safe"), ""


if __name__ == "__main__":
    sys.exit(main())
