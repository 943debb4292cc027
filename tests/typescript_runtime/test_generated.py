"""Generates an SDK, builds its package, and uses it as programs would."""

from __future__ import annotations

import json
import re
import shutil
from itertools import starmap
from pathlib import Path
from typing import Final

import pytest

from generator.planning.contract import TextFile
from tests.sdk.pressed import write
from tests.stories.story import Story, pressed
from tests.typescript_runtime.assemble import HERE
from tests.typescript_runtime.test_runtime import node_modules, run

SOURCES: Final = HERE / "generated"
RESOLUTIONS: Final = (("nodenext", "nodenext"), ("esnext", "bundler"), ("esnext", "node10"))

pytestmark = pytest.mark.xdist_group("typescript-package")  # one process makes the package


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a program that has the built package installed."""
    modules = node_modules()
    spec, config = ((SOURCES / name).read_text(encoding="utf-8") for name in ("openapi.yml", "stainless.yml"))
    files = pressed(Story(SOURCES / "story.md", spec, config, {}, "typescript"))
    root = tmp_path_factory.mktemp("orchard")
    sdk = root / "sdk"
    write(starmap(TextFile, files.items()), sdk)
    (sdk / "node_modules").symlink_to(modules, target_is_directory=True)
    run("scripts/build.mjs", folder=sdk)
    run("scripts/build-deno.mjs", folder=sdk)
    program = root / "program"
    (program / "node_modules" / "@orchard").mkdir(parents=True)
    shutil.copytree(sdk / "dist", program / "node_modules" / "@orchard" / "sdk")
    for name in ("typescript", "@types", "undici-types"):
        (program / "node_modules" / name).symlink_to(modules / name, target_is_directory=True)
    for name in ("use.mjs", "use.mts"):
        shutil.copy(SOURCES / name, program / name)
    return program


def installed(package: Path) -> Path:
    """The package as it is installed."""
    return package / "node_modules" / "@orchard" / "sdk"


def test_programs_use_the_package(package: Path) -> None:
    shown = run("--test", "--test-reporter=tap", "use.mjs", folder=package)
    assert "\n# fail 0\n" in shown
    assert "\n# pass 13\n" in shown


@pytest.mark.parametrize(("module", "resolution"), RESOLUTIONS)
def test_compilers_find_the_types(package: Path, module: str, resolution: str) -> None:
    options = {
        "target": "es2022",
        "module": module,
        "moduleResolution": resolution,
        "strict": True,
        "noEmit": True,
        "types": ["node"],
        "lib": ["es2022"],
        "skipDefaultLibCheck": True,
    }
    settings = {"files": ["use.mts"], "compilerOptions": options}
    (package / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    run("node_modules/typescript/lib/tsc.js", folder=package)


def test_each_module_comes_in_both_kinds(package: Path) -> None:
    root = installed(package)
    modules = sorted(path.relative_to(root).with_suffix("") for path in (root / "src").rglob("*.ts"))
    assert len(modules) > 40
    for module in modules:
        base = root / module.relative_to("src")
        for ending in (".js", ".mjs", ".d.ts", ".d.mts"):
            file = base.with_name(base.name + ending)
            shown = json.loads(file.with_name(file.name + ".map").read_text(encoding="utf-8"))
            assert shown["file"] == file.name
            assert (file.parent / shown["sources"][0]).resolve() == (root / module).with_suffix(".ts").resolve()
            assert file.read_text(encoding="utf-8").rstrip().endswith(f"//# sourceMappingURL={file.name}.map")


def test_the_manifest_is_that_of_the_package(package: Path) -> None:
    manifest = json.loads((installed(package) / "package.json").read_text(encoding="utf-8"))
    assert manifest["name"] == "@orchard/sdk"
    assert manifest["license"] == "MIT"
    assert not {"scripts", "devDependencies", "dependencies", "packageManager"} & manifest.keys()
    assert manifest["exports"]["."] == {"import": "./index.mjs", "require": "./index.js"}


def test_sources_for_deno_name_their_files(package: Path) -> None:
    folder = package.parent / "sdk" / "dist-deno"
    options = {
        "target": "es2022",
        "module": "esnext",
        "moduleResolution": "bundler",
        "allowImportingTsExtensions": True,
        "strict": True,
        "noEmit": True,
        "lib": ["es2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
        "types": [],
        "skipDefaultLibCheck": True,
    }
    settings = {"include": ["**/*.ts"], "compilerOptions": options}
    (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    run("../node_modules/typescript/lib/tsc.js", folder=folder)
    named = re.findall(r"""from ['"](\.[^'"]*)['"]""", (folder / "client.ts").read_text(encoding="utf-8"))
    assert named
    assert all((folder / name).is_file() for name in named)
    assert json.loads((folder / "jsr.json").read_text(encoding="utf-8"))["name"] == "@orchard/sdk"


def test_an_api_without_streams_brings_no_streams(package: Path) -> None:
    names = {path.name for path in (installed(package) / "core").iterdir()}
    assert "streaming.js" in names
    assert "websocket.js" not in names
    spec = "openapi: 3.1.0\npaths: {/a: {get: {responses: {'204': {description: ok}}}}}\n"
    files = pressed(Story(SOURCES / "story.md", spec, "resources: {a: {methods: {get: get /a}}}", {}, "typescript"))
    assert "src/core/api-promise.ts" in files
    assert (
        not {"src/core/streaming.ts", "src/streaming.ts", "src/core/pagination.ts", "src/pagination.ts"} & files.keys()
    )
    assert "undefined" in files["src/internal/default-stream.ts"]


def test_the_older_layout_builds(tmp_path: Path) -> None:
    """The target `node` has other modules, which compile with declarations and can be loaded in both ways."""
    spec, config = ((SOURCES / name).read_text(encoding="utf-8") for name in ("openapi.yml", "stainless.yml"))
    older = config.replace("  typescript:\n", "  node:\n").replace("edition: typescript.", "edition: node.")
    assert older != config
    files = pressed(Story(SOURCES / "story.md", spec, older, {}, "typescript"))
    assert {"src/core.ts", "src/_shims/index.ts"} <= files.keys()
    write(starmap(TextFile, files.items()), tmp_path)
    (tmp_path / "node_modules").symlink_to(node_modules(), target_is_directory=True)
    run("node_modules/typescript/lib/tsc.js", "--project", ".", folder=tmp_path)
    run("scripts/build.mjs", folder=tmp_path)
