"""The published packages that generated ones are compared with, and the folder of what they were made from."""

from __future__ import annotations

import sys
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.parity.corpora import Corpus, corpora
from tests.sdk.environment import FailedError, run

# Tests that published packages share. They are run whatever they import; any other module of tests beside them is run if
# a generated package has all that it imports. The rest is about code that its owners wrote by hand; it is listed, not run.
RUNTIME_TESTS = (
    "test_client.py",
    "test_deepcopy.py",
    "test_extract_files.py",
    "test_files.py",
    "test_legacy_response.py",
    "test_models.py",
    "test_module_client.py",
    "test_qs.py",
    "test_required_args.py",
    "test_response.py",
    "test_send_queue.py",
    "test_streaming.py",
    "test_transform.py",
    "test_websocket_connection_options.py",
    "test_utils",
)

RUNTIME_FOLDERS = ("", "test_utils")
"""Where tests of the runtime are, below the folder of tests. Its other folders hold what is generated for each resource
(`api_resources`), or belong to the owners of the package."""

_HANDWRITTEN = (
    "DefaultHttpx2Client=DefaultHttpxClient",
    "DefaultAsyncHttpx2Client=DefaultAsyncHttpxClient",
    "openai.auth",
    "openai.lib.azure",
    "openai.lib.bedrock",
    "openai._extras._common",
)

_TARGET = {"x-sdkpress-longest-retry-after": 120, "x-sdkpress-refreshed-options": ["api_key"]}


@dataclass(frozen=True, slots=True)
class Subject:
    """A published package: what it is made from is found under its name, itself in the package index."""

    name: str
    package: str
    version: str
    python: str = ""
    """The version of Python that it needs, where that is another than ours."""
    handwritten: tuple[str, ...] = ()
    """What its tests import at their top that its owners wrote by hand: modules, and names of the package that stand
    for others (`new=old`)."""
    target: Mapping[str, object] = field(default_factory=dict[str, object])
    """Keys of the target that its config lacks: what its owners changed by hand and a key can say."""

    @property
    def title(self) -> str:
        """The package and its version."""
        return f"{self.package} {self.version}"

    def corpus(self) -> Corpus | None:
        """What it is made from, if that is at hand."""
        return next((one for one in corpora() if (one.name, one.language) == (self.name, "python")), None)


SUBJECTS = (
    Subject("openai", "openai", "3.3.1", handwritten=_HANDWRITTEN, target=_TARGET),
    Subject("llama-stack", "llama-stack-client", "0.5.0", "3.12"),
    Subject("imagekit", "imagekitio", "5.1.2"),
    Subject("onebusaway", "onebusaway", "1.26.0"),
    Subject("isaacus", "isaacus", "0.21.0"),
    Subject("stagehand", "stagehand", "3.19.5"),
)


def fetch(subject: Subject, folder: Path) -> Path:
    """The folder of the published sources, with their tests. Raises FailedError."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--ignore-requires-python"]
    wanted = f"{subject.package}=={subject.version}"
    done = run([*pip, "--no-binary", subject.package, "--dest", str(folder), wanted], cwd=folder)
    if done.returncode:
        raise FailedError(done.stderr)
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as sources:
        sources.extractall(folder / "published", filter="data")
    (root,) = (folder / "published").iterdir()
    return root
