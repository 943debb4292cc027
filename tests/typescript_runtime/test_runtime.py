"""Compiles the TypeScript runtime with a small SDK around it, and runs its own tests in Node."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, Final

import pytest

from tests.sdk.node import MODULES, TOOLS, missing, node
from tests.typescript_runtime.assemble import HERE, assemble

ROOT: Final = HERE.parent.parent
CASES: Final = sorted(path.name.removesuffix(".ts") for path in (HERE / "cases").glob("*.test.ts"))
STRICT: Final = {
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "noUncheckedIndexedAccess": True,
    "noImplicitOverride": True,
    "noImplicitReturns": True,
    "noPropertyAccessFromIndexSignature": True,
    "noFallthroughCasesInSwitch": True,
    "noUnusedLocals": True,
    "noUnusedParameters": True,
}
NODE: Final = {"lib": ["es2020"], "types": ["node"]}
# What a program may have around the declarations of the SDK.
SURROUNDINGS: Final = {
    "Node": NODE,
    "the DOM": {"lib": ["es2020", "DOM"], "types": []},
    "both": {"lib": ["esnext", "DOM", "DOM.Iterable"], "types": ["node"]},
    "neither": {"lib": ["es2020"], "types": []},
}

pytestmark = pytest.mark.xdist_group("typescript-runtime")  # one process compiles it


def node_modules() -> Path:
    """The installed packages; without them the test is skipped."""
    if lack := missing():
        pytest.skip(lack)
    return MODULES


def run(*command: str, folder: Path) -> str:
    """What a command prints; the test fails with it where the command does."""
    done = node(*command, folder=folder)
    if done.returncode:
        pytest.fail(f"{' '.join(command)}\n{done.stdout[-6000:]}{done.stderr[-2000:]}", pytrace=False)
    return done.stdout


def tsc(folder: Path, name: str, include: list[str], options: dict[str, Any]) -> None:
    """Compiles the files below a folder."""
    settings = {"target": "es2020", "module": "commonjs", "moduleResolution": "node", "esModuleInterop": True}
    config = {"include": include, "compilerOptions": {**settings, **options}}
    (folder / f"{name}.json").write_text(json.dumps(config), encoding="utf-8")
    run("node_modules/typescript/lib/tsc.js", "--project", f"{name}.json", folder=folder)


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the SDK and its tests, type-checked and compiled to `out`, with declarations."""
    modules = node_modules()
    folder = tmp_path_factory.mktemp("acme")
    assemble(folder)
    (folder / "node_modules").symlink_to(modules, target_is_directory=True)
    shutil.copytree(HERE / "cases", folder / "cases")
    shutil.copy(HERE / "types.ts", folder / "types.ts")
    options = {"outDir": "out", "rootDir": ".", "skipLibCheck": True, "declaration": True}
    tsc(folder, "tests", ["src", "cases", "types.ts"], {**STRICT, **NODE, **options})
    return folder


@pytest.mark.parametrize("case", CASES)
def test_runtime(sdk: Path, case: str) -> None:
    shown = run("--test", "--test-reporter=tap", f"out/cases/{case}.js", folder=sdk)
    assert "\n# fail 0\n" in shown
    assert "\n# pass 0\n" not in shown


@pytest.mark.parametrize("surroundings", SURROUNDINGS)
def test_declarations_fit_every_program(sdk: Path, surroundings: str) -> None:
    """The declarations of the runtime have no errors, whatever the program knows of fetch."""
    options = {**STRICT, **SURROUNDINGS[surroundings], "noEmit": True, "skipDefaultLibCheck": True}
    use = "import { Acme } from './src/index';\nvoid new Acme().files;\n"
    if surroundings == "neither":  # where methods that give a response need a word for it
        use += "declare global { interface Response {} }\n"
    else:
        use = (HERE / "types.ts").read_text(encoding="utf-8")
    (sdk / "out" / "use.ts").write_text(use, encoding="utf-8")
    tsc(sdk, "consumer", ["out/use.ts", "out/src/**/*.d.ts"], options)


def test_sources_are_laid_out() -> None:
    modules = node_modules()
    prettier = str(modules / "prettier" / "bin" / "prettier.cjs")
    settings = ("--config", str(TOOLS / "prettierrc.json"))
    places = [f"templates/typescript/{name}" for name in ("runtime", "runtime_node", "runtime_tree_shakable")]
    run(prettier, *settings, "--check", *places, "tests/typescript_runtime", folder=ROOT)
