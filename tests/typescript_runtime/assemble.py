"""Puts the runtime and the hand-written files of a small SDK together, as the generator would."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent
RUNTIME = HERE.parent.parent / "templates" / "typescript" / "runtime"
WORDS = {"SdkError": "AcmeError", "SdkClient": "Acme"}


def assemble(target: Path) -> Path:
    """The `src` folder of the SDK, made below the target."""
    source = target / "src"
    shutil.copytree(RUNTIME, source, dirs_exist_ok=True)
    shutil.copytree(HERE / "acme", source, dirs_exist_ok=True)
    for path in source.rglob("*.ts"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"\b(?:{'|'.join(WORDS)})\b", lambda word: WORDS[word[0]], text), encoding="utf-8")
    return source


if __name__ == "__main__":
    sys.stdout.write(f"{assemble(Path(sys.argv[1]))}\n")
