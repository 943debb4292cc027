"""The published TypeScript packages that generated ones are compared with."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.parity.corpora import Corpus, corpora
from tests.sdk.environment import FailedError, run

# Tests of what every generated package has. Other tests of a repository are about code that its owners wrote by hand;
# they are counted, not run.
RUNTIME_TESTS = (
    "base64.test.ts",
    "buildHeaders.test.ts",
    "form.test.ts",
    "index.test.ts",
    "internal",
    "log.test.ts",
    "path.test.ts",
    "qs",
    "responses.test.ts",
    "streaming.test.ts",
    "stringifyQuery.test.ts",
    "uploads.test.ts",
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A published package: what it is made from is found under its name, itself in npm's registry if a version is given."""

    name: str
    package: str
    version: str = ""
    corrections: Mapping[str, str] = field(default_factory=dict[str, str])
    """Text of its config that was recovered wrongly, and what the published package proves it to be."""
    larger: str = ""
    """Why our bundle may be larger than the published one."""
    declared: tuple[str, ...] = ()
    """Declarations that have to be those of the published package."""

    @property
    def title(self) -> str:
        """The package and its version, if it has one."""
        return f"{self.package} {self.version}".strip()

    def corpus(self) -> Corpus | None:
        """What it is made from, if that is at hand."""
        return next((one for one in corpora() if (one.name, one.language) == (self.name, "typescript")), None)

    def corrected(self, config: Path, copy: Path) -> Path:
        """A copy of the config with the corrections."""
        text = config.read_text(encoding="utf-8")
        for wrong, right in self.corrections.items():
            assert wrong in text
            text = text.replace(wrong, right)
        copy.write_text(text, encoding="utf-8")
        return copy


# The published package spells the same component out wherever else it is used, so the names are those of two places.
_PLACES = {
    "realtime_response_create_mcp_tool: '#/components/schemas/MCPTool'": (
        "realtime_response_create_mcp_tool: "
        "'#/components/schemas/RealtimeResponseCreateParams/properties/tools/items/anyOf/1'"
    ),
    "realtime_audio_input_turn_detection: '#/components/schemas/RealtimeTurnDetection'": (
        "realtime_audio_input_turn_detection: '#/components/schemas/RealtimeSessionCreateRequestGA/properties/audio/"
        "properties/input/properties/turn_detection'"
    ),
}

_OLDER = "the published one is of the older layout; ours brings the runtime of the present one, which can do more"

SUBJECTS = (
    Subject("openai", "openai", "7.5.0", corrections=_PLACES, declared=("resources/realtime/client-secrets.d.mts",)),
    Subject("imagekit", "@imagekit/nodejs", "7.2.2"),
    Subject("isaacus", "isaacus"),
    Subject("formo", "@formo/sdk"),
    Subject("llama-stack", "llama-stack-client"),
    Subject("onebusaway", "onebusaway-sdk", "1.10.12", larger=_OLDER),
)


def repository(corpus: Corpus, folder: Path) -> Path:
    """The published repository at the commit that the corpus names, in a folder. Raises FailedError.

    A mirror serves as well: `git config --global url.MIRROR.insteadOf https://github.com/OWNER/NAME`.
    """
    told = json.loads((corpus.spec.parent / "meta.json").read_text(encoding="utf-8"))["sdks"]["typescript"]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for arguments in (
        ("init", "--quiet"),
        ("fetch", "--quiet", "--depth", "1", f"https://{told['repo']}", told["commit"]),
        ("checkout", "--quiet", "FETCH_HEAD"),
    ):
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise FailedError(f"git {' '.join(arguments)}: {done.stderr}")
    return folder


def fetch(subject: Subject, folder: Path) -> Path | None:
    """The installed package as it was published, None where npm's registry has none. Raises FailedError."""
    if not subject.version:
        return None
    return install(folder, f"{subject.package}@{subject.version}", subject.package)


def install(folder: Path, what: str, name: str) -> Path:
    """A package and what it depends on, installed into a program in a folder. Raises FailedError."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{"private": true}', encoding="utf-8")
    npm_install(folder, what)
    return folder / "node_modules" / name


def npm_install(folder: Path, *what: str) -> None:
    """Installs packages, or what the package in the folder depends on; no script of theirs runs. Raises FailedError."""
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--no-package-lock"]
    done = run(["npm", "install", *options, *what], cwd=folder)
    if done.returncode:
        raise FailedError(done.stderr)
