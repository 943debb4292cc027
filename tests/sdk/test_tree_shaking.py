"""Clients with some of the resources: what they can do, what the compiler knows of them, and how small programs get."""

from __future__ import annotations

import json
import shutil
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

OPTIONS = {"options": {"enable_treeshaking": True, "browser": {"state": "dangerous_allow"}}}
CREDENTIALS = "apiKey: 'key', baseURL: 'http://api.example/v1'"
PARTIAL_IMPORTS = """
import Parlantern from '@parlantern/sdk';
import { createClient, type PartialParlantern } from '@parlantern/sdk/tree-shakable';
import { Agents, BaseAgents } from '@parlantern/sdk/resources/agents/agents';
import { BaseVersions, Versions } from '@parlantern/sdk/resources/agents/versions/versions';
import { Voices } from '@parlantern/sdk/resources';
import { RealtimeWS } from '@parlantern/sdk/resources/realtime/ws';
"""

pytestmark = [
    pytest.mark.xdist_group("typescript-tree-shaking"),
    pytest.mark.skipif(missing() is not None, reason=str(missing())),
]


@dataclass(frozen=True, slots=True)
class Example:
    """The package, the document that it was made from, and a folder of a program that has it installed."""

    package: NodePackage
    document: Path
    program: Path


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Example:
    folder = tmp_path_factory.mktemp("shaken")
    config = ROOT / "spec/stainless.yml"
    made = generate(ROOT / "spec/openapi.yml", config, folder, "typescript", target=OPTIONS)
    package = equip(made.folder)
    build(package)
    program = folder / "program"
    shutil.copytree(made.folder / "dist", program / "node_modules" / package.name)
    for name in ("standardwebhooks", "@stablelib", "fast-sha256", "ws"):
        (program / "node_modules" / name).symlink_to(MODULES / name, target_is_directory=True)
    return Example(package, made.document, program)


def test_the_compiler_has_nothing_to_say(example: Example) -> None:
    assert compiler_errors(example.package, "--strict", "--exactOptionalPropertyTypes") == []


def test_the_whole_suite_passes_with_each_kind_of_client(example: Example, tmp_path: Path) -> None:
    """Tests run for the whole client, for one with the resource alone, and for one with the resource above."""
    with mock_server(example.document, tmp_path / "mock.log") as address:
        suite = run_jest(example.package, ["tests/api-resources"], ["--maxWorkers=2"], TEST_API_BASE_URL=address)
    assert [f"{test.id}: {test.reason}" for test in suite.of(*FAILED)] == []
    names = [test.id.rpartition("::")[2] for test in suite.of("passed")]
    partial = [name for name in names if "(tree shakable, base)" in name]
    assert len(partial) == len([name for name in names if "(tree shakable" not in name]) > 40
    assert any("(tree shakable, subresource)" in name for name in names)


def test_the_manifest_for_jsr_names_each_class_of_a_resource(example: Example) -> None:
    exports = json.loads((example.package.folder / "jsr.json").read_text(encoding="utf-8"))["exports"]
    assert exports["./tree-shakable"] == "./tree-shakable.ts"
    assert "./resources/agents/versions/checks" in exports
    assert all((example.package.folder / "src" / path).is_file() for path in exports.values())


def test_the_tools_for_packages_find_nothing(example: Example, tmp_path: Path) -> None:
    assert packaging_errors(pack(example.package, tmp_path)) == []


def test_the_code_of_the_readme_compiles(example: Example) -> None:
    text = (example.package.folder / "README.md").read_text(encoding="utf-8")
    shown = [code for code in readme_modules(text, example.package.name, "Parlantern") if "tree-shakable" in code]
    assert len(shown) == 2
    assert errors(example, *shown) == ""


def errors(example: Example, *programs: str) -> str:
    """What the compiler finds in programs that use the sources of the package."""
    folder = example.package.folder / "shown"
    folder.mkdir()
    for number, text in enumerate(programs):
        (folder / f"program-{number}.ts").write_text(text, encoding="utf-8")
    options = {"module": "esnext", "target": "es2022", "moduleResolution": "bundler", "noEmit": True}
    settings = {"extends": "../tsconfig.json", "include": ["*.ts"], "compilerOptions": options}
    (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    done = node(script("typescript", "lib/tsc.js"), "--project", "shown", folder=example.package.folder)
    shutil.rmtree(folder)
    return done.stdout


def test_the_compiler_knows_what_a_client_was_made_with(example: Example) -> None:
    program = f"""{PARTIAL_IMPORTS}
      const client = createClient({{ {CREDENTIALS}, resources: [BaseAgents, Versions, Voices] }});
      void client.agents.list();
      void client.agents.versions.list('agent');
      void client.agents.versions.checks.list(1, {{ agent_id: 'agent' }});
      void client.voices.list();
      void client.withOptions({{ maxRetries: 1 }}).voices.list();
      const none = createClient({{ {CREDENTIALS}, resources: [] }});
      void none.health();
      void new RealtimeWS(none);
      const listed: (typeof Voices | typeof Agents)[] = [Voices];
      createClient({{ {CREDENTIALS}, resources: listed }});

      const use = async (client: PartialParlantern<{{ agents: {{ versions: BaseVersions }} }}>) => {{
        await client.agents.versions.list('agent');
      }};
      void use(client);
      void use(createClient({{ {CREDENTIALS}, resources: [Agents] }}));
      void use(new Parlantern({{ {CREDENTIALS} }}));

      // @ts-expect-error
      void client.calls;
      // @ts-expect-error
      void none.agents;
      // @ts-expect-error
      void createClient({{ {CREDENTIALS}, resources: [BaseAgents] }}).agents.versions;
      // @ts-expect-error
      void use(createClient({{ {CREDENTIALS}, resources: [BaseAgents] }}));
      // @ts-expect-error
      createClient({{ {CREDENTIALS}, resources: [Parlantern] }});
      // @ts-expect-error
      createClient({{ {CREDENTIALS}, resources: [], unheardOf: 1 }});
    """
    assert errors(example, program) == ""


def ran(example: Example, kind: str, code: str) -> object:
    """What a program answers, given the package and a `fetch` that notes where it was sent."""
    names = {
        "all": "",
        "shaking": "/tree-shakable",
        "agents": "/resources/agents/agents",
        "versions": "/resources/agents/versions/versions",
        "checks": "/resources/agents/versions/checks",
        "voices": "/resources/voices",
    }
    load = "await import({})" if kind == "module" else "require({})"
    loaded = "\n".join(
        f"const {name} = {load.format(json.dumps(example.package.name + path))};" for name, path in names.items()
    )
    text = f"""
      (async () => {{
        {loaded}
        const {{ createClient }} = shaking, {{ Agents, BaseAgents }} = agents, {{ Versions, BaseVersions }} = versions;
        const {{ Voices }} = voices, {{ BaseChecks }} = checks;
        const seen = [];
        const fetch = async (url, init) => {{
          seen.push(`${{init.method}} ${{new URL(url).pathname}}`);
          return Response.json({{ data: [] }});
        }};
        const make = (...resources) => createClient({{ {CREDENTIALS}, fetch, resources }});
        const thrown = (run) => {{ try {{ run(); return ''; }} catch (error) {{ return error.message; }} }};
        {code}
      }})();
    """
    done = node(f"--input-type={kind}", "--eval", text, folder=example.program)
    assert done.stderr == ""
    return json.loads(done.stdout)


@pytest.mark.parametrize("kind", ["module", "commonjs"])
def test_a_client_has_the_resources_it_was_made_with(example: Example, kind: str) -> None:
    code = """
      const client = make(BaseAgents, Voices);
      await client.agents.list();
      await client.voices.list();
      await client.health();
      const found = [client instanceof all.BaseParlantern, client instanceof all.Parlantern];
      console.log(JSON.stringify([seen, found, Object.keys(client.agents), 'calls' in client]));
    """
    sent = ["GET /v1/agents", "GET /v1/voices", "GET /v1/health"]
    assert ran(example, kind, code) == [sent, [True, False], ["_client"], False]


@pytest.mark.parametrize("order", ["BaseChecks, BaseVersions, BaseAgents", "BaseAgents, BaseVersions, BaseChecks"])
def test_resources_meet_in_any_order(example: Example, order: str) -> None:
    code = f"""
      const client = make({order});
      await client.agents.list();
      await client.agents.versions.list('a');
      await client.agents.versions.checks.list(1, {{ agent_id: 'a' }});
      console.log(JSON.stringify([seen.length, client.agents instanceof BaseAgents]));
    """
    assert ran(example, "module", code) == [3, True]


def test_a_resource_may_be_there_without_the_one_above(example: Example) -> None:
    code = """
      const client = make(Versions);
      await client.agents.versions.checks.list(1, { agent_id: 'a' });
      console.log(JSON.stringify([seen, 'list' in client.agents]));
    """
    assert ran(example, "module", code) == [["GET /v1/agents/a/versions/1/checks"], False]


def test_a_client_with_other_options_has_the_same_resources(example: Example) -> None:
    code = """
      const client = make(BaseAgents).withOptions({ baseURL: 'http://other.example/v2' });
      await client.agents.list();
      console.log(JSON.stringify([seen, client.agents._client === client]));
    """
    assert ran(example, "module", code) == [["GET /v2/agents"], True]


@pytest.mark.parametrize(
    "given", ["BaseAgents, Agents", "Agents, BaseVersions", "BaseVersions, Agents", "Voices, Voices"]
)
def test_no_resource_may_be_given_twice(example: Example, given: str) -> None:
    told = ran(example, "module", f"console.log(JSON.stringify(thrown(() => make({given}))))")
    assert "is given twice" in str(told)


def test_a_program_with_one_resource_is_smaller(example: Example) -> None:
    esbuild = Path(script("esbuild", "bin/esbuild"))
    if not esbuild.is_file():
        pytest.skip("esbuild is not installed")
    name = example.package.name
    one = f"""
      import {{ createClient }} from '{name}/tree-shakable';
      import {{ BaseVoices }} from '{name}/resources/voices';
      console.log(createClient({{ {CREDENTIALS}, resources: [BaseVoices] }}).voices);
    """
    whole = f"import Client from '{name}'; console.log(new Client({{ {CREDENTIALS} }}).voices);"
    bundles = {}
    for key, text in (("one", one), ("all", whole)):
        (example.program / f"{key}.mjs").write_text(text, encoding="utf-8")
        options = ["--bundle", "--minify", "--format=esm", "--platform=browser", "--external:node:*"]
        done = node(str(esbuild), f"{key}.mjs", *options, f"--outfile={key}.js", folder=example.program)
        assert done.returncode == 0, done.stderr
        bundles[key] = (example.program / f"{key}.js").read_text(encoding="utf-8")
    assert len(bundles["one"]) < len(bundles["all"]) * 0.75
    assert "/voices" in bundles["one"]
    assert "/conversations" in bundles["all"]
    assert "/conversations" not in bundles["one"]
