"""The TypeScript example works: it compiles, passes its suite against a mock server, and can be installed."""

from __future__ import annotations

import json
import shutil
import tarfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.sdk.environment import ROOT
from tests.sdk.mock_server import mock_server
from tests.sdk.node import MODULES, missing, node, script
from tests.sdk.node_package import NodePackage, build, compiler_errors, equip, pack, packaging_errors, run_jest
from tests.sdk.pressed import generate
from tests.sdk.readme_code import readme_modules
from tests.sdk.suite import FAILED

# What the package may ask for beside itself: the library for webhooks with its own, and the optional one for WebSockets.
BESIDE = ("standardwebhooks", "@stablelib", "fast-sha256", "ws")
RESOURCES = "api-resources"
SKIPPED = ("tests/api-resources/calls/calls.test.ts::resource calls follow",)
"""The tests that the config turns off, since the mock server cannot keep a stream open."""

pytestmark = [
    pytest.mark.xdist_group("typescript-example"),
    pytest.mark.skipif(missing() is not None, reason=str(missing())),
]


@dataclass(frozen=True, slots=True)
class Example:
    """The package, the document that it was made from, and the archive of what was built."""

    package: NodePackage
    document: Path
    archive: Path


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Example:
    folder = tmp_path_factory.mktemp("example")
    made = generate(ROOT / "spec/openapi.yml", ROOT / "spec/stainless.yml", folder, "typescript")
    package = equip(made.folder)
    build(package)
    return Example(package, made.document, pack(package, folder))


@pytest.fixture(scope="module")
def program(example: Example, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program that the archive is unpacked into, as an installer does."""
    folder = tmp_path_factory.mktemp("program")
    home = folder / "node_modules" / example.package.name
    with tarfile.open(example.archive) as packed:
        packed.extractall(folder / "unpacked", filter="data")
    home.parent.mkdir(parents=True)
    shutil.move(folder / "unpacked" / "package", home)
    for name in BESIDE:
        (folder / "node_modules" / name).symlink_to(MODULES / name, target_is_directory=True)
    return folder


def test_the_committed_example_is_the_one_that_is_tested(example: Example) -> None:
    committed = ROOT / "output" / "typescript"
    names = [path.relative_to(committed).as_posix() for path in (committed / "src").rglob("*.ts")]
    assert len(names) > 50
    for name in names:
        assert (example.package.folder / name).read_bytes() == (committed / name).read_bytes()


def test_the_compiler_has_nothing_to_say(example: Example) -> None:
    assert compiler_errors(example.package, "--strict", "--exactOptionalPropertyTypes") == []


def test_the_linter_has_nothing_to_say(example: Example) -> None:
    done = node(script("eslint", "bin/eslint.js"), ".", folder=example.package.folder)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_code_of_the_readme_compiles(example: Example) -> None:
    text = (example.package.folder / "README.md").read_text(encoding="utf-8")
    modules = list(readme_modules(text, example.package.name, "Parlantern"))
    assert len(modules) > 9
    shown = example.package.folder / "shown"
    shown.mkdir()
    for number, module in enumerate(modules):
        (shown / f"module-{number}.ts").write_text(module, encoding="utf-8")
    options = {"module": "esnext", "target": "es2022", "moduleResolution": "bundler"}
    settings = {"extends": "../tsconfig.json", "include": ["*.ts"], "compilerOptions": options}
    (shown / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    done = node(script("typescript", "lib/tsc.js"), "--project", "shown", "--noEmit", folder=example.package.folder)
    shutil.rmtree(shown)
    assert (done.returncode, done.stdout) == (0, "")


def test_its_whole_suite_passes_against_a_mock_server(example: Example, tmp_path: Path) -> None:
    methods = (example.package.folder / "api.md").read_text(encoding="utf-8").count("- <code title=")
    with mock_server(example.document, tmp_path / "mock.log") as address:
        suite = run_jest(example.package, [f"tests/{RESOURCES}"], ["--maxWorkers=2"], TEST_API_BASE_URL=address)
    assert [f"{test.id}: {test.reason}" for test in suite.of(*FAILED)] == []
    assert len(suite.of("passed")) > methods > 20
    assert tuple(test.id for test in suite.of("skipped")) == SKIPPED


def test_the_tools_for_packages_find_nothing(example: Example) -> None:
    assert packaging_errors(example.archive) == []


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("module", "import Client, * as all from {name};"),
        ("commonjs", "const Client = require({name}), all = Client;"),
        ("commonjs", "const all = require({name}), Client = all.default;"),
    ],
)
def test_programs_run_with_the_installed_package(program: Path, example: Example, kind: str, line: str) -> None:
    """A request goes out, and its answer is read, in both kinds of modules."""
    credentials = json.dumps({"apiKey": "key", "baseURL": "http://api.example/v1"})
    uses = f"""
      const seen = [];
      const fetch = async (url) => (seen.push(String(url)), Response.json({{ ok: true }}));
      const client = new Client({{ ...{credentials}, fetch }});
      client.get('/x').then((answer) => {{
        console.log(JSON.stringify([answer.ok, seen, typeof all.toFile, typeof all.APIError, typeof all.NotFoundError]));
      }});
    """
    text = line.format(name=json.dumps(example.package.name)) + uses
    done = node(f"--input-type={kind}", "--eval", text, folder=program)
    assert done.stderr == ""
    answer = [True, ["http://api.example/v1/x"], "function", "function", "function"]
    assert json.loads(done.stdout) == answer


def test_every_module_can_be_imported_in_both_ways(program: Path, example: Example) -> None:
    """Deep imports work with and without an ending; those of platforms are only looked at where they can run."""
    home = program / "node_modules" / example.package.name
    names = sorted(path.relative_to(home).with_suffix("").as_posix() for path in home.rglob("*.mjs"))
    assert len(names) > 60
    text = f"""
      import {{ createRequire }} from 'node:module';
      const require = createRequire(process.cwd() + '/');
      for (const name of {json.dumps(names)}) {{
        await import({json.dumps(example.package.name)} + '/' + name);
        require({json.dumps(example.package.name)} + '/' + name);
        require({json.dumps(example.package.name)} + '/' + name + '.js');
      }}
      console.log('done');
    """
    done = node("--input-type=module", "--eval", text, folder=program)
    assert (done.stdout, done.stderr) == ("done\n", "")


@pytest.mark.parametrize("kind", ["module", "commonjs"])
def test_a_socket_talks_to_a_server_and_comes_back(program: Path, example: Example, kind: str) -> None:
    """What is sent before the connection is open arrives, with the credentials; a lost connection is opened again."""
    names = ["ws", example.package.name, f"{example.package.name}/resources/realtime/ws"]
    load = "await import({name})" if kind == "module" else "require({name})"
    ws, sdk, realtime = (load.format(name=json.dumps(name)) for name in names)
    text = f"""
      (async () => {{
        const {{ WebSocketServer }} = {ws};
        const {{ default: Client }} = {sdk};
        const {{ RealtimeWS }} = {realtime};
        const server = new WebSocketServer({{ port: 0, host: '127.0.0.1' }});
        await new Promise((resolve) => server.once('listening', resolve));
        const seen = [];
        server.on('connection', (socket, request) => {{
          seen.push([request.url, request.headers.authorization]);
          socket.on('message', (data) => {{
            socket.send(JSON.stringify({{ type: 'echo', got: JSON.parse(data) }}));
            if (seen.length === 1) socket.close(1012);
          }});
        }});
        const client = new Client({{ apiKey: 'key', baseURL: `http://127.0.0.1:${{server.address().port}}/v1` }});
        const reconnect = {{ initialDelay: 1, onReconnecting() {{}} }};
        const connection = new RealtimeWS(client, {{ reconnect }});
        connection.send({{ type: 'first' }});
        const told = [];
        for await (const message of connection) {{
          if (message.type === 'message') told.push(message.message.got.type);
          if (message.type === 'reconnected') connection.send({{ type: 'second' }});
          if (told.length === 2) connection.close();
          if (message.type === 'close') told.push('closed');
        }}
        server.close();
        console.log(JSON.stringify([seen, told]));
      }})();
    """
    done = node(f"--input-type={kind}", "--eval", text, folder=program)
    assert done.stderr == ""
    opened = ["/v1/realtime", "Bearer key"]
    assert json.loads(done.stdout) == [[opened, opened], ["first", "second", "closed"]]


def test_the_older_layout_compiles_packs_and_can_be_imported(tmp_path: Path) -> None:
    """Its client is in the index of the package."""
    config = tmp_path / "stainless.yml"
    text = (ROOT / "spec/stainless.yml").read_text(encoding="utf-8")
    config.write_text(
        text.replace("  typescript:\n    edition: typescript.2025-10-10\n", "  node:\n"), encoding="utf-8"
    )
    package = equip(generate(ROOT / "spec/openapi.yml", config, tmp_path / "older", language="typescript").folder)
    assert not (package.folder / "src/client.ts").exists()
    assert compiler_errors(package) == []
    build(package)
    assert packaging_errors(pack(package, tmp_path)) == []
    uses = "console.log(typeof new Client({ apiKey: 'key' }).calls.list, typeof all.toFile, typeof all.APIError)"
    lines = {
        "module": "import Client, * as all from './dist/index.mjs'",
        "commonjs": "const all = require('./dist/index.js'), Client = all.default",
    }
    for kind, line in lines.items():
        done = node(f"--input-type={kind}", "--eval", f"{line}; {uses}", folder=package.folder)
        assert (done.stderr, done.stdout) == ("", "function function function\n"), kind
